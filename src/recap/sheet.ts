/*
 * The recapitulation as plain data: sheets, rows, cells. src/recap/write.ts makes a workbook of it.
 */

/** What stands in a cell: a text, a number, a day (ISO), or a formula with what it comes to; null where nothing does. */
export type RecapCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly formula: string; readonly nilai: number };

export interface RecapColumn {
  readonly judul: string;
  readonly width: number;
  /** Number format of Excel; absent for texts. */
  readonly format?: string;
}

export interface RecapRow {
  /** `kelompok`: a heading over the whole width in the first cell. */
  readonly jenis: "isi" | "kelompok" | "jumlah";
  readonly sel: readonly RecapCell[];
}

export interface RecapSheet {
  readonly lembar: string;
  readonly judul: string;
  readonly kolom: readonly RecapColumn[];
  readonly baris: readonly RecapRow[];
  /** Below the table. */
  readonly catatan: string;
}

/** Where the rows of every sheet begin. */
export const FIRST_ROW = 5;

/** A column as Excel calls it, from 0; no sheet here has more than 26. */
export const columnName = (at: number): string => String.fromCharCode(65 + at);
