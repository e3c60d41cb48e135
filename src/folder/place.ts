import { type CatatanBaru, findLastSidik, type SidikBerkas } from "../journal/riwayat.ts";
import { FOLDER_CADANGAN } from "../model/places.ts";
import { type CaraSegar, renderLaporanSegar } from "../screen/refresh.ts";
import type { LaporanSegar } from "../word/refresh/report.ts";
import { sha256, type World } from "../world/world.ts";
import { carryOut, type DocumentPlan, planDocument, type RefreshRule } from "./document.ts";
import { type Product, readJournal, recordRiwayat, sidikOf } from "./journal.ts";

/** What became of a product: new, the same as before, renewed (the old one is in cadangan/), or kept because a person changed it. */
export type NasibBerkas = "baru" | "sama" | "diperbarui" | "dipertahankan";

/**
 * Writes a product. A file that lkjip made and nobody changed since is renewed, with a copy in cadangan/;
 * one that a person changed, or that lkjip never made, stays as it is.
 */
export function writeProduct(world: World, { berkas, content }: Product): NasibBerkas {
  const old = world.read(berkas);
  if (old === null) {
    world.write(berkas, content);
    return "baru";
  }
  const oldSidik = sha256(old);
  if (oldSidik === sha256(content)) return "sama";
  if (findLastSidik(readJournal(world).nilai, berkas) !== oldSidik) return "dipertahankan";
  world.backup(berkas);
  world.write(berkas, content);
  return "diperbarui";
}

/** A document where it was put, and what became of it. */
export interface StoredDocument {
  readonly berkas: string;
  readonly nasib: DocumentPlan["nasib"];
  readonly sidik: SidikBerkas;
  /** Copy of the file as it was; null where nothing was replaced. */
  readonly cadangan: string | null;
  /** What became of the values of a document that people had edited. */
  readonly segar: LaporanSegar | null;
}

/** What would become of a Word document, by the journal. */
export function planProduct(world: World, wanted: Product, options: RefreshRule = {}): DocumentPlan {
  return planDocument(world, wanted, findLastSidik(readJournal(world).nilai, wanted.berkas), options);
}

/** Writes a Word document; into one that people have edited it brings the fresh data and leaves all else. */
export function placeDocument(world: World, wanted: Product, options: RefreshRule = {}): StoredDocument {
  return placePlan(world, planProduct(world, wanted, options));
}

/** Writes a Word document as it was planned. */
export function placePlan(world: World, plan: DocumentPlan): StoredDocument {
  const cadangan = carryOut(world, plan);
  return { berkas: plan.berkas, nasib: plan.nasib, sidik: sidikOf(plan), cadangan, segar: plan.segar };
}

/** Writes a Word document and notes it in the journal, unless it is the same as before. */
export function saveDocument(world: World, wanted: Product, catatan: CatatanBaru): StoredDocument {
  const saved = placeDocument(world, wanted);
  if (saved.nasib !== "sama") recordRiwayat(world, { ...catatan, keluaran: [saved.sidik] });
  return saved;
}

/** What became of a document, for the person who ran the command; what was edited with its report. */
export function formatNasib(
  nama: string,
  wanted: string,
  { nasib, segar }: Pick<StoredDocument, "nasib"> & Partial<Pick<StoredDocument, "segar">>,
  cara: CaraSegar = {},
): string {
  switch (nasib) {
    case "baru":
      return `${nama} dibuat: ${wanted}`;
    case "sama":
      return segar == null || segar.perubahan.length === 0
        ? `${nama} tidak berubah: ${wanted}`
        : `${nama} tidak berubah: ${wanted}\n${renderLaporanSegar(segar, cara)}`;
    case "diperbarui":
      return `${nama} diperbarui: ${wanted} (yang lama ada di folder ${FOLDER_CADANGAN} di sebelahnya)`;
    case "disegarkan":
      return [
        `${nama} diperbarui di tempat, ${formatSuntingan(segar ?? null)}: ${wanted} (yang lama ada di folder ${FOLDER_CADANGAN} di sebelahnya)`,
        ...(segar == null ? [] : [renderLaporanSegar(segar, cara)]),
      ].join("\n");
  }
}

/** What became of what people wrote: all of it kept, unless they asked for the data instead. */
function formatSuntingan(segar: LaporanSegar | null): string {
  const replaced = (segar?.perubahan ?? []).filter(
    ({ status, lama, suntingan, baru }) =>
      status === "diperbarui" && suntingan !== null && suntingan !== lama && suntingan !== baru,
  ).length;
  return replaced === 0 ? "suntingan tetap" : `${replaced} suntingan diganti nilai data, yang lain tetap`;
}
