/**
 * How much a finding weighs: `galat` stops the step, `peringatan` does not, `periksa` is a value that is
 * possible but unlikely and that a person should look at.
 */
export type Tingkat = "galat" | "peringatan" | "periksa";

/** One finding about the office's data: where, what, how to mend it. Never thrown; collected and returned. */
export interface Temuan {
  readonly tingkat: Tingkat;
  /** Name of the rule in kebab-case, the same in tests, such as `realisasi-bukan-angka`. */
  readonly nama: string;
  /** Path of the file relative to the work folder. */
  readonly berkas?: string;
  readonly lembar?: string;
  /** Address of the cell, such as `H12`. */
  readonly sel?: string;
  /** Line and column in a text file, counted from 1. */
  readonly baris?: number;
  readonly kolom?: number;
  /** Where in the same text file the other of two stands that are the same; the message calls it `baris N`. */
  readonly kembar?: { readonly baris: number; readonly kolom: number };
  /** Source line of a text file; the caret goes under `kolom`. */
  readonly cuplikan?: string;
  /** What is wrong: one Indonesian sentence that quotes the value as it stands. */
  readonly pesan: string;
  /** Who is to do it, by his title, where the finding itself knows. */
  readonly siapa?: string;
  /** How to mend it: starts with a verb, ends with a correct example. Printed after "Perbaikan: ". */
  readonly perbaikan: string;
}

/** What a finding says, without its place and weight. */
export type TemuanContent = Pick<Temuan, "nama" | "pesan" | "perbaikan">;

/** A value together with everything found on the way to it. */
export interface Bertemuan<T> {
  readonly nilai: T;
  readonly temuan: readonly Temuan[];
}

/** Whether one of the findings blocks. */
export const hasGalat = (temuan: readonly Temuan[]): boolean => temuan.some(({ tingkat }) => tingkat === "galat");
