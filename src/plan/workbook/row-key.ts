import type { TINGKAT_INDIKATOR, TINGKAT_PROGRAM, TINGKAT_SASARAN } from "./columns.ts";

/*
 * The keys of rows: they stand in the hidden column A and name what was imported and what is in conflict. Made of what tells
 * the thing in the plan, so that a row without a key has the same one as soon as its kode is typed.
 */

export const rowKey = {
  unit: (kode: string): string => `unit.${kode}`,
  /** camat, sekcam or kasubbag. */
  pejabat: (kode: string): string => `pejabat.${kode}`,
  sasaran: (tingkat: (typeof TINGKAT_SASARAN)[number], kode: string): string => `${tingkat}.${kode}`,
  indikator: (tingkat: (typeof TINGKAT_INDIKATOR)[number], induk: string, kode: string): string =>
    `${tingkat}.${induk}/${kode}`,
  program: (tingkat: (typeof TINGKAT_PROGRAM)[number], kode: string): string =>
    `${tingkat === "sub kegiatan" ? "sub" : tingkat}.${kode}`,
  /** The budget of before: of a program by its kode, of the whole office with "". */
  anggaran: (kode: string): string => (kode === "" ? "anggaran" : `anggaran.${kode}`),
  /** An element of the survey by its kode, U1 to U9, or its respondents. */
  skm: (kode: string): string => `skm.${kode}`,
} as const;

/** The key of one cell. */
export const cellKey = (baris: string, kolom: string): string => `${baris}/${kolom}`;

/** One cell that an importer found in a file of the office. */
export interface ImportedCell {
  /** Sheet of rencana.xlsx. */
  readonly lembar: string;
  /** Key of the row, of `rowKey`. */
  readonly baris: string;
  /** Key of the column. A new row needs those that make its key (`tingkat`, `induk`, `kode`) as cells too. */
  readonly kolom: string;
  /** As it is to stand in the cell: a plain decimal with a dot for a number, "80 - 90" for a rentang. */
  readonly nilai: string;
  readonly asal: { readonly berkas: string; readonly lembar: string; readonly sel: string };
}
