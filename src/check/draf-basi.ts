import { BERKAS_DRAF } from "../model/folder.ts";
import { formatDaftar } from "../model/format.ts";
import type { CatatanRiwayat, SidikBerkas } from "../model/riwayat.ts";
import type { Temuan } from "../model/temuan.ts";

/**
 * Whether forms changed since their figures were last brought into the draft: then a number that differs from the data is
 * old rather than mistyped, and one command mends them all.
 */
export function checkDrafBasi(riwayat: readonly CatatanRiwayat[], formulir: readonly SidikBerkas[]): Temuan[] {
  const terakhir = riwayat.findLast(
    ({ perintah, keluaran }) => perintah === "draft" && keluaran.some(({ berkas }) => berkas === BERKAS_DRAF),
  );
  if (terakhir === undefined) return [];
  const dipakai = new Set(terakhir.masukan.map(({ sha256 }) => sha256));
  const berubah = formulir.filter(({ sha256 }) => !dipakai.has(sha256)).map(({ berkas }) => berkas);
  if (berubah.length === 0) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "draf-basi",
      berkas: BERKAS_DRAF,
      pesan: `Formulir berubah sesudah angkanya dimasukkan ke draf ini: ${formatDaftar(berubah)}.`,
      perbaikan: "masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft",
    },
  ];
}
