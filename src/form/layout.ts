/*
 * The layout of the form as one table, used by the writer (src/form/write.ts) and by the reader (src/form/read.ts).
 * A reader finds rows and columns by key, never by address: see docs/decisions/0005.
 */

/** Raise it when a form of an older layout can no longer be read. */
export const VERSI_FORMULIR = 1;

/** Names of the sheets as the writer gives them; a unit may rename or move them. */
export const LEMBAR = {
  petunjuk: "Petunjuk",
  identitas: "Identitas",
  kinerja: "Kinerja",
  anggaran: "Anggaran",
  bukti: "Bukti",
  meta: "_lkjip",
} as const;

/** Stands in column A of the hidden row that holds the column keys. */
export const PENANDA_KUNCI = "#kunci";

/** Key of a row of totals, which holds formulas only. The other rows have the `id` of an indicator or the kode of a sub kegiatan. */
export const KUNCI_JUMLAH = "#jumlah";

/** What a row of totals is called. */
export const JUDUL_JUMLAH = "Jumlah";

/** Column A of the hidden sheet holds these words, column B their values. `formulir` comes first, in A1. */
export const KUNCI_META = ["formulir", "versi", "instansi", "unit", "tahun", "sidik"] as const;
export type KunciMeta = (typeof KUNCI_META)[number];

/** Value beside `formulir` on the hidden sheet: tells a form of lkjip from any other workbook. */
export const NAMA_FORMULIR = "lkjip/kinerja-unit";

export interface KolomFormulir {
  readonly kunci: string;
  /** Heading that people read. */
  readonly judul: string;
  /** What the cell holds. `nilai` is a number, or the text of a predikat where the indicator has one. */
  readonly isi: "teks" | "nilai" | "rupiah" | "tanggal";
  /** Who fills it: the plan (locked), the unit (open), or a formula of the form itself (locked). */
  readonly pengisi: "rencana" | "unit" | "rumus";
  /** Width in characters. */
  readonly lebar: number;
}

export const KOLOM_KINERJA: readonly KolomFormulir[] = [
  { kunci: "kode", judul: "Kode", isi: "teks", pengisi: "rencana", lebar: 7 },
  { kunci: "sasaran", judul: "Sasaran / Induk", isi: "teks", pengisi: "rencana", lebar: 18 },
  { kunci: "uraian", judul: "Indikator Kinerja", isi: "teks", pengisi: "rencana", lebar: 24 },
  { kunci: "satuan", judul: "Satuan", isi: "teks", pengisi: "rencana", lebar: 9 },
  { kunci: "arah", judul: "Arah dan Nilai Tahun", isi: "teks", pengisi: "rencana", lebar: 10 },
  { kunci: "target_tw1", judul: "Target TW I", isi: "nilai", pengisi: "rencana", lebar: 7.5 },
  { kunci: "target_tw2", judul: "Target TW II", isi: "nilai", pengisi: "rencana", lebar: 7.5 },
  { kunci: "target_tw3", judul: "Target TW III", isi: "nilai", pengisi: "rencana", lebar: 7.5 },
  { kunci: "target_tw4", judul: "Target TW IV", isi: "nilai", pengisi: "rencana", lebar: 7.5 },
  { kunci: "target", judul: "Target Tahun", isi: "nilai", pengisi: "rencana", lebar: 8 },
  { kunci: "tw1", judul: "Realisasi TW I", isi: "nilai", pengisi: "unit", lebar: 8.5 },
  { kunci: "tw2", judul: "Realisasi TW II", isi: "nilai", pengisi: "unit", lebar: 8.5 },
  { kunci: "tw3", judul: "Realisasi TW III", isi: "nilai", pengisi: "unit", lebar: 8.5 },
  { kunci: "tw4", judul: "Realisasi TW IV", isi: "nilai", pengisi: "unit", lebar: 8.5 },
  { kunci: "realisasi", judul: "Realisasi Tahun", isi: "nilai", pengisi: "unit", lebar: 9 },
  { kunci: "capaian", judul: "Capaian (%)", isi: "nilai", pengisi: "rumus", lebar: 9 },
  { kunci: "pendukung", judul: "Faktor Pendukung", isi: "teks", pengisi: "unit", lebar: 22 },
  { kunci: "penghambat", judul: "Faktor Penghambat", isi: "teks", pengisi: "unit", lebar: 22 },
  { kunci: "solusi", judul: "Solusi yang Dilakukan", isi: "teks", pengisi: "unit", lebar: 22 },
  { kunci: "tindak_lanjut", judul: "Rencana Tindak Lanjut", isi: "teks", pengisi: "unit", lebar: 22 },
];

export const KOLOM_ANGGARAN: readonly KolomFormulir[] = [
  { kunci: "kode", judul: "Kode", isi: "teks", pengisi: "rencana", lebar: 18 },
  { kunci: "uraian", judul: "Sub Kegiatan", isi: "teks", pengisi: "rencana", lebar: 42 },
  { kunci: "pagu", judul: "Pagu (Rp)", isi: "rupiah", pengisi: "rencana", lebar: 18 },
  { kunci: "realisasi", judul: "Realisasi (Rp)", isi: "rupiah", pengisi: "unit", lebar: 18 },
  { kunci: "serapan", judul: "Serapan (%)", isi: "nilai", pengisi: "rumus", lebar: 11 },
  { kunci: "keluaran", judul: "Keluaran yang Dihasilkan", isi: "teks", pengisi: "unit", lebar: 30 },
  { kunci: "catatan", judul: "Catatan", isi: "teks", pengisi: "unit", lebar: 30 },
];

export const KOLOM_BUKTI: readonly KolomFormulir[] = [
  { kunci: "indikator", judul: "Kode Indikator", isi: "teks", pengisi: "unit", lebar: 16 },
  { kunci: "uraian", judul: "Uraian Bukti Dukung", isi: "teks", pengisi: "unit", lebar: 54 },
  { kunci: "tanggal", judul: "Tanggal", isi: "tanggal", pengisi: "unit", lebar: 14 },
  { kunci: "lokasi", judul: "Lokasi (tautan atau nama berkas)", isi: "teks", pengisi: "unit", lebar: 50 },
];

/** Free rows for evidence in a new form. */
export const BARIS_BUKTI = 30;
