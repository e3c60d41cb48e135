/*
 * The work folder of one year: what lies where. Paths are relative to it and use `/`.
 */

export const BERKAS_CONFIG = "lkjip.yaml";
export const FOLDER_SISTEM = ".lkjip";
export const BERKAS_SKEMA = `${FOLDER_SISTEM}/lkjip.schema.json`;
export const BERKAS_RIWAYAT = `${FOLDER_SISTEM}/riwayat.jsonl`;
export const BERKAS_DATA = `${FOLDER_SISTEM}/data.json`;
export const BERKAS_KUNCI = `${FOLDER_SISTEM}/sedang-dipakai.json`;
/** What a step is about to put in its place, while it does so. */
export const FOLDER_TULIS = `${FOLDER_SISTEM}/tulis`;
/** How many lines the journal had when lkjip last wrote it, and the hash of the last. */
export const BERKAS_UJUNG = `${FOLDER_SISTEM}/ujung-riwayat.json`;

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

export const BERKAS_DISPOSISI = `${FOLDER.disposisi}/lembar-disposisi.docx`;
export const BERKAS_PERMINTAAN = `${FOLDER.formulir}/permintaan-data.docx`;
export const BERKAS_DRAF = `${FOLDER.draf}/draf-lkjip.docx`;
/** What differs between two versions of the draft, as tracked changes. */
export const BERKAS_BEDA = `${FOLDER.draf}/beda-draf.docx`;
export const BERKAS_CATATAN_KOREKSI = `${FOLDER.koreksi}/catatan-koreksi.docx`;
export const BERKAS_CEKLIS = `${FOLDER.koreksi}/ceklis-reviu.docx`;
export const BERKAS_DRAF_KOMENTAR = `${FOLDER.koreksi}/draf-berkomentar.docx`;
export const BERKAS_NOTA_DINAS = `${FOLDER.persetujuan}/nota-dinas.docx`;
export const BERKAS_LEMBAR_SAH = `${FOLDER.pengesahan}/lembar-pengesahan.docx`;
export const BERKAS_SURAT = `${FOLDER.pengiriman}/surat-pengantar.docx`;

export const BERKAS_REGISTER = `${FOLDER.pengiriman}/register-surat-keluar.xlsx`;
export const BERKAS_ARSIP = `${FOLDER.pengiriman}/daftar-arsip.xlsx`;
export const BERKAS_EKSPEDISI = `${FOLDER.pengiriman}/buku-ekspedisi.xlsx`;
/** What the office wants to send along lies here. */
export const FOLDER_LAMPIRAN = `${FOLDER.pengiriman}/lampiran`;
/** Reports of the officials, made from their forms. */
export const FOLDER_INDIVIDU = `${FOLDER.dataKinerja}/laporan-individu`;

/** Where a signed version is kept as it was. */
export const folderVersi = (versi: number): string => `${FOLDER.pengesahan}/versi-${versi}`;

/** The package for Bagian Organisasi. */
export const berkasPaket = (tahun: number, versi: number): string =>
  `${FOLDER.pengiriman}/lkjip-${tahun}${versi > 1 ? `-versi-${versi}` : ""}.zip`;

/** Names that Windows keeps for devices, with whatever ending: a file nul.xlsx is written nowhere. */
export const isNamaPerangkat = (nama: string): boolean =>
  /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³])(\.|$)/i.test(nama.trim());

/** Longest kode of a unit: with its folders it still fits into a path of Windows. */
export const BATAS_KODE_UNIT = 60;

/** The blank form of a unit. */
export function berkasFormulir(kodeUnit: string): string {
  return `${FOLDER.formulir}/${kodeUnit}.xlsx`;
}
