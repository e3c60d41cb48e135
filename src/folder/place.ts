import { FOLDER_CADANGAN } from "../model/places.ts";
import { type CatatanBaru, findSidikTerakhir, type SidikBerkas } from "../journal/riwayat.ts";
import type { LaporanSegar } from "../word/refresh/report.ts";
import { type CaraSegar, renderLaporanSegar } from "../screen/refresh.ts";
import { sha256, type World } from "../world/world.ts";
import { type Produk, readJournal, recordRiwayat, sidikOf } from "./journal.ts";
import { type AturanSegar, carryOut, planDokumen, type RencanaDokumen } from "./document.ts";

/** What became of a product: new, the same as before, renewed (the old one is in cadangan/), or kept because a person changed it. */
export type NasibBerkas = "baru" | "sama" | "diperbarui" | "dipertahankan";

/**
 * Writes a product. A file that lkjip made and nobody changed since is renewed, with a copy in cadangan/;
 * one that a person changed, or that lkjip never made, stays as it is.
 */
export function writeProduk(world: World, { berkas, isi }: Produk): NasibBerkas {
  const old = world.read(berkas);
  if (old === null) {
    world.write(berkas, isi);
    return "baru";
  }
  const oldSidik = sha256(old);
  if (oldSidik === sha256(isi)) return "sama";
  if (findSidikTerakhir(readJournal(world).nilai, berkas) !== oldSidik) return "dipertahankan";
  world.backup(berkas);
  world.write(berkas, isi);
  return "diperbarui";
}

/** A document where it was put, and what became of it. */
export interface DokumenTersimpan {
  readonly berkas: string;
  readonly nasib: RencanaDokumen["nasib"];
  readonly sidik: SidikBerkas;
  /** Copy of the file as it was; null where nothing was replaced. */
  readonly cadangan: string | null;
  /** What became of the values of a document that people had edited. */
  readonly segar: LaporanSegar | null;
}

/** What would become of a Word document, by the journal. */
export function planProduk(world: World, wanted: Produk, opsi: AturanSegar = {}): RencanaDokumen {
  return planDokumen(world, wanted, findSidikTerakhir(readJournal(world).nilai, wanted.berkas), opsi);
}

/** Writes a Word document; into one that people have edited it brings the fresh data and leaves all else. */
export function placeDokumen(world: World, wanted: Produk, opsi: AturanSegar = {}): DokumenTersimpan {
  return placeRencana(world, planProduk(world, wanted, opsi));
}

/** Writes a Word document as it was planned. */
export function placeRencana(world: World, rencana: RencanaDokumen): DokumenTersimpan {
  const cadangan = carryOut(world, rencana);
  return { berkas: rencana.berkas, nasib: rencana.nasib, sidik: sidikOf(rencana), cadangan, segar: rencana.segar };
}

/** Writes a Word document and notes it in the journal, unless it is the same as before. */
export function saveDokumen(world: World, wanted: Produk, catatan: CatatanBaru): DokumenTersimpan {
  const saved = placeDokumen(world, wanted);
  if (saved.nasib !== "sama") recordRiwayat(world, { ...catatan, keluaran: [saved.sidik] });
  return saved;
}

/** What became of a document, for the person who ran the command; what was edited with its report. */
export function formatNasib(
  nama: string,
  wanted: string,
  { nasib, segar }: Pick<DokumenTersimpan, "nasib"> & Partial<Pick<DokumenTersimpan, "segar">>,
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
  const diganti = (segar?.perubahan ?? []).filter(
    ({ status, lama, suntingan, baru }) =>
      status === "diperbarui" && suntingan !== null && suntingan !== lama && suntingan !== baru,
  ).length;
  return diganti === 0 ? "suntingan tetap" : `${diganti} suntingan diganti nilai data, yang lain tetap`;
}
