/*
 * The work folder of one year: what lies where. Paths are relative to it and use `/`.
 */

export const BERKAS_CONFIG = "lkjip.yaml";
/** The same plan as a workbook. */
export const BERKAS_RENCANA = "rencana.xlsx";
export const SYSTEM_FOLDER = ".lkjip";
export const SCHEMA_BERKAS = `${SYSTEM_FOLDER}/lkjip.schema.json`;
export const BERKAS_RIWAYAT = `${SYSTEM_FOLDER}/riwayat.jsonl`;
export const BERKAS_DATA = `${SYSTEM_FOLDER}/data.json`;
/** Sentences of the draft that a person has confirmed. */
export const BERKAS_DIBENARKAN = `${SYSTEM_FOLDER}/dibenarkan.json`;
export const BERKAS_KUNCI = `${SYSTEM_FOLDER}/sedang-dipakai.json`;
/** What a step is about to put in its place, while it does so. */
export const WRITE_FOLDER = `${SYSTEM_FOLDER}/tulis`;
/** How many lines the journal had when lkjip last wrote it, and the hash of the last. */
export const BERKAS_UJUNG = `${SYSTEM_FOLDER}/ujung-riwayat.json`;

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

/** Where the other documents lie, each says itself (src/documents); the draft is read and kept by many. */
export const BERKAS_DRAF = `${FOLDER.draf}/draf-lkjip.docx`;
/** What differs between two versions of the draft, as tracked changes. */
export const DIFFERENCE_BERKAS = `${FOLDER.draf}/beda-draf.docx`;
export const COMMENT_DRAF_BERKAS = `${FOLDER.koreksi}/draf-berkomentar.docx`;

export const BERKAS_REGISTER = `${FOLDER.pengiriman}/register-surat-keluar.xlsx`;
export const ARSIP_BERKAS = `${FOLDER.pengiriman}/daftar-arsip.xlsx`;
export const EKSPEDISI_BERKAS = `${FOLDER.pengiriman}/buku-ekspedisi.xlsx`;
/** What the office wants to send along lies here. */
export const LAMPIRAN_FOLDER = `${FOLDER.pengiriman}/lampiran`;

/** The figures of the office as a workbook, for Bagian Organisasi and e-SAKIP. */
export const BERKAS_REKAP = `${FOLDER.dataKinerja}/rekap-kinerja.xlsx`;

/** Where the reports of the quarters lie. */
export const TRIWULAN_FOLDER = `${FOLDER.dataKinerja}/triwulan`;
/** The report of a quarter, 1 to 4. */
export const laporanTriwulan = (triwulan: number): string => `${TRIWULAN_FOLDER}/laporan-triwulan-${triwulan}.docx`;
/** What the data were when the report of a quarter was made. */
export const berkasTriwulan = (triwulan: number): string => `${SYSTEM_FOLDER}/triwulan-${triwulan}.json`;

/** Where a signed version is kept as it was. */
export const folderVersi = (versi: number): string => `${FOLDER.pengesahan}/versi-${versi}`;

/** The package for Bagian Organisasi. */
export const berkasPaket = (tahun: number, versi: number): string =>
  `${FOLDER.pengiriman}/lkjip-${tahun}${versi > 1 ? `-versi-${versi}` : ""}.zip`;

/** Names that Windows keeps for devices, with whatever ending: a file nul.xlsx is written nowhere. */
export const isDeviceNama = (nama: string): boolean =>
  /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³])(\.|$)/i.test(nama.trim());

/** Longest kode of a unit: with its folders it still fits into a path of Windows. */
export const BATAS_KODE_UNIT = 60;

/** The blank form of a unit. */
export function berkasFormulir(kodeUnit: string): string {
  return `${FOLDER.formulir}/${kodeUnit}.xlsx`;
}
