import { findLastSidik } from "../journal/riwayat.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { type DocumentPlan, planDocument, type RefreshRule, replace, type Write } from "./document.ts";
import { type Product, readJournal } from "./journal.ts";

/** A form, and what is to become of it: kept where a person changed the one that is there. */
export interface FormulirPlan extends Write {
  readonly nasib: "baru" | "sama" | "diperbarui" | "dipertahankan";
}

/**
 * Plans a form. One that lkjip made and nobody changed since is renewed; one that a person changed, or that lkjip never
 * made, stays as it is.
 */
export function planFormulir(world: ReadonlyWorld, wanted: Product): FormulirPlan {
  const old = world.read(wanted.berkas);
  const cadangan = null;
  if (old === null) return { ...wanted, cadangan, nasib: "baru" };
  const sidik = sha256(old);
  if (sidik === sha256(wanted.content)) return { ...wanted, cadangan, nasib: "sama" };
  if (findLastSidik(readJournal(world).nilai, wanted.berkas) !== sidik)
    return { ...wanted, cadangan, nasib: "dipertahankan" };
  return { ...replace(world, wanted), nasib: "diperbarui" };
}

/** Plans a Word document by the journal; into one that people have edited the fresh data come and all else stays. */
export function planProduct(world: ReadonlyWorld, wanted: Product, options: RefreshRule = {}): DocumentPlan {
  return planDocument(world, wanted, findLastSidik(readJournal(world).nilai, wanted.berkas), options);
}
