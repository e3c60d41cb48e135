/*
 * What a column of rencana.xlsx is.
 */

/** What a cell holds. `nilai`: a number, the text of a predikat, or a rentang; `daftar`: codes between commas; `bobot`: kode=number. */
export type RencanaContent =
  | "teks"
  | "kode"
  | "angka"
  | "bulat"
  | "rupiah"
  | "nilai"
  /** A number, or any text. */
  | "bebas"
  | "ya"
  | "daftar"
  /** Numbers of quarters between commas; roman ones are read as well. */
  | "triwulan"
  | "bobot"
  /** A number, or `mulai` and a number. */
  | "batas"
  | "tanggal";

/** Whether a cell must be filled; `dihitung` is a formula, `tetap` is given. */
export type RencanaNeed = "wajib" | "boleh" | "dihitung" | "tetap";

export interface KolomRencana {
  readonly kunci: string;
  /** Heading that people read. */
  readonly judul: string;
  readonly content: RencanaContent;
  readonly need: RencanaNeed;
  /** Width in characters. */
  readonly width: number;
  /** Columns that fold away together, under this name. */
  readonly group?: string;
  /** The closed list of words that it takes. */
  readonly words?: readonly string[];
  /** Words that are offered; others are asked about only. */
  readonly offer?: readonly string[];
  /** What pops up when the cell is chosen; few columns have it, because it hides the cells below. */
  readonly prompt?: string;
}

/** The years that a plan speaks of. */
export interface RencanaYears {
  readonly tahun: number;
  /** Of Renstra. */
  readonly renstra: readonly number[];
  /** With targets and realisasi of before. */
  readonly riwayat: readonly number[];
  /** With a budget of before. */
  readonly anggaran: readonly number[];
  /** With a survey, and with numbers of services: the year of the report is one of them. */
  readonly skm: readonly number[];
  readonly layanan: readonly number[];
}

type KolomExtra = Pick<KolomRencana, "group" | "words" | "offer" | "prompt">;

export const column = (
  kunci: string,
  judul: string,
  content: RencanaContent,
  need: RencanaNeed,
  width: number,
  extra: KolomExtra = {},
): KolomRencana => ({ kunci, judul, content, need, width, ...extra });
