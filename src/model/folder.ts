/*
 * The work folder of one year: what lies where. Paths are relative to it and use `/`.
 */

export const BERKAS_CONFIG = "lkjip.yaml";
export const FOLDER_SISTEM = ".lkjip";
export const BERKAS_SKEMA = `${FOLDER_SISTEM}/lkjip.schema.json`;
export const BERKAS_RIWAYAT = `${FOLDER_SISTEM}/riwayat.jsonl`;
export const BERKAS_DATA = `${FOLDER_SISTEM}/data.json`;
export const BERKAS_KUNCI = `${FOLDER_SISTEM}/sedang-dipakai.json`;

/** Backups lie in a folder of this name beside the file they are of. */
export const FOLDER_CADANGAN = "cadangan";

export const FOLDER = {
  templat: "templat",
  disposisi: "1-disposisi",
  formulir: "2-formulir",
  dataKinerja: "3-data-kinerja",
  draf: "4-draf",
  koreksi: "5-koreksi",
  persetujuan: "6-persetujuan",
  pengesahan: "7-pengesahan",
  pengiriman: "8-pengiriman",
} as const;

export const BERKAS_DRAF = `${FOLDER.draf}/draf-lkjip.docx`;
export const BERKAS_SURAT = `${FOLDER.pengiriman}/surat-pengantar.docx`;

/** The blank form of a unit. */
export function berkasFormulir(kodeUnit: string): string {
  return `${FOLDER.formulir}/${kodeUnit}.xlsx`;
}
