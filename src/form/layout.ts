/*
 * The layout of the form as one table, used by the writer (src/form/write.ts) and by the reader (src/form/read.ts).
 * A reader finds rows and columns by key, never by address: see decision 0005.
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
export const KUNCI_MARKER = "#kunci";

/** Key of a row of totals, which holds formulas only. The other rows have the `id` of an indicator or the kode of a sub kegiatan. */
export const KUNCI_JUMLAH = "#jumlah";

/** What a row of totals is called. */
export const JUDUL_JUMLAH = "Jumlah";

/** Column A of the hidden sheet holds these words, column B their values. `formulir` comes first, in A1. */
export const META_KUNCI = ["formulir", "versi", "instansi", "unit", "tahun", "sidik", "asal"] as const;
export type MetaKunci = (typeof META_KUNCI)[number];

/**
 * `asal` is only there where a form was sent out with what its unit had filled in already: how the sha256 of those files
 * begin, with blanks between them.
 */
export const ASAL_DIGITS = 16;

/** Value beside `formulir` on the hidden sheet: tells a form of lkjip from any other workbook. */
export const NAMA_FORMULIR = "lkjip/kinerja-unit";

export interface KolomFormulir {
  readonly kunci: string;
  /** Heading that people read. */
  readonly judul: string;
  /** What the cell holds. `nilai` is a number, or the text of a predikat where the indicator has one. */
  readonly content: "teks" | "nilai" | "rupiah" | "tanggal";
  /** Who fills it: the plan (locked), the unit (open), or a formula of the form itself (locked). */
  readonly filler: "rencana" | "unit" | "rumus";
  /** Width in characters. */
  readonly width: number;
}

export const KOLOM_KINERJA = [
  { kunci: "kode", judul: "Kode", content: "teks", filler: "rencana", width: 7 },
  { kunci: "sasaran", judul: "Sasaran", content: "teks", filler: "rencana", width: 18 },
  { kunci: "uraian", judul: "Indikator Kinerja", content: "teks", filler: "rencana", width: 24 },
  { kunci: "satuan", judul: "Satuan", content: "teks", filler: "rencana", width: 9 },
  { kunci: "arah", judul: "Arah dan Nilai Tahun", content: "teks", filler: "rencana", width: 14 },
  { kunci: "target_tw1", judul: "Target TW I", content: "nilai", filler: "rencana", width: 7.5 },
  { kunci: "target_tw2", judul: "Target TW II", content: "nilai", filler: "rencana", width: 7.5 },
  { kunci: "target_tw3", judul: "Target TW III", content: "nilai", filler: "rencana", width: 7.5 },
  { kunci: "target_tw4", judul: "Target TW IV", content: "nilai", filler: "rencana", width: 7.5 },
  { kunci: "target", judul: "Target Tahun", content: "nilai", filler: "rencana", width: 8 },
  { kunci: "tw1", judul: "Realisasi TW I", content: "nilai", filler: "unit", width: 8.5 },
  { kunci: "tw2", judul: "Realisasi TW II", content: "nilai", filler: "unit", width: 8.5 },
  { kunci: "tw3", judul: "Realisasi TW III", content: "nilai", filler: "unit", width: 8.5 },
  { kunci: "tw4", judul: "Realisasi TW IV", content: "nilai", filler: "unit", width: 8.5 },
  { kunci: "realisasi", judul: "Realisasi Tahun", content: "nilai", filler: "unit", width: 9 },
  { kunci: "capaian", judul: "Capaian (%)", content: "nilai", filler: "rumus", width: 9 },
  { kunci: "pendukung", judul: "Faktor Pendukung", content: "teks", filler: "unit", width: 22 },
  { kunci: "penghambat", judul: "Faktor Penghambat", content: "teks", filler: "unit", width: 22 },
  { kunci: "solusi", judul: "Solusi yang Dilakukan", content: "teks", filler: "unit", width: 22 },
  { kunci: "tindak_lanjut", judul: "Rencana Tindak Lanjut", content: "teks", filler: "unit", width: 22 },
] as const satisfies readonly KolomFormulir[];

export const KOLOM_ANGGARAN = [
  { kunci: "kode", judul: "Kode", content: "teks", filler: "rencana", width: 18 },
  { kunci: "uraian", judul: "Sub Kegiatan", content: "teks", filler: "rencana", width: 42 },
  { kunci: "pagu", judul: "Pagu (Rp)", content: "rupiah", filler: "rencana", width: 18 },
  { kunci: "realisasi", judul: "Realisasi (Rp)", content: "rupiah", filler: "unit", width: 18 },
  { kunci: "serapan", judul: "Serapan (%)", content: "nilai", filler: "rumus", width: 11 },
  { kunci: "keluaran", judul: "Keluaran yang Dihasilkan", content: "teks", filler: "unit", width: 30 },
  { kunci: "catatan", judul: "Catatan", content: "teks", filler: "unit", width: 30 },
] as const satisfies readonly KolomFormulir[];

export const KOLOM_BUKTI = [
  { kunci: "indikator", judul: "Kode Indikator", content: "teks", filler: "unit", width: 16 },
  { kunci: "uraian", judul: "Uraian Bukti Dukung", content: "teks", filler: "unit", width: 54 },
  { kunci: "tanggal", judul: "Tanggal", content: "tanggal", filler: "unit", width: 14 },
  { kunci: "lokasi", judul: "Lokasi (tautan atau nama berkas)", content: "teks", filler: "unit", width: 50 },
] as const satisfies readonly KolomFormulir[];

/** Keys of the columns of a table that the unit fills in. */
export type UnitKunci<
  Kolom extends readonly KolomFormulir[],
  Content extends KolomFormulir["content"] = KolomFormulir["content"],
> = Extract<Kolom[number], { filler: "unit"; content: Content }>["kunci"];

/** Keys of the columns in which the unit tells causes and remedies. */
export type NarrativeKunci = UnitKunci<typeof KOLOM_KINERJA, "teks">;

export const KOLOM_NARRATIVE = KOLOM_KINERJA.filter((kolom) => kolom.filler === "unit" && kolom.content === "teks");

/** Something for each of these columns. */
export function mapNarrative<T>(make: (kunci: NarrativeKunci) => T): Readonly<Record<NarrativeKunci, T>> {
  return Object.fromEntries(KOLOM_NARRATIVE.map(({ kunci }) => [kunci, make(kunci)])) as Record<NarrativeKunci, T>;
}

/** Free rows for evidence in a new form. */
export const BARIS_BUKTI = 30;
