import { findLastSidik } from "../journal/riwayat.ts";
import { type ReadonlyWorld, sha256, type World } from "../world/world.ts";
import { type Product, readJournal } from "./journal.ts";

/*
 * Files that are to be put in their place.
 */

/** A file to be written; `cadangan` is where the file as it is goes first, null where none is replaced. */
export interface Write {
  readonly berkas: string;
  readonly content: Uint8Array;
  readonly cadangan: string | null;
}

/** A file that goes where another may lie, which is copied first. */
export const replace = (world: ReadonlyWorld, { berkas, content }: Product): Write => ({
  berkas,
  content,
  cadangan: world.exists(berkas) ? world.nextBackup(berkas) : null,
});

/** Those of the planned files that change something. */
export const listWrites = (plans: readonly (Write & { readonly nasib: string })[]): Write[] =>
  plans.filter(({ nasib }) => nasib !== "sama" && nasib !== "dipertahankan");

/** Writes a file, a copy of the one before it first. */
export function carryOut(world: World, { berkas, content, cadangan }: Write): void {
  const old = cadangan === null ? null : world.read(berkas);
  if (cadangan !== null && old !== null) world.write(cadangan, old);
  world.write(berkas, content);
}

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
