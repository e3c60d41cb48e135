import type { Temuan } from "../model/temuan.ts";

/** Keys and list positions (from 0) that lead to a value in lkjip.yaml: ["sasaran", 0, "kode"]. */
export type Jalur = readonly (string | number)[];

/** A place in a text file: line and column from 1, and the source line. */
export interface TempatTeks {
  readonly baris: number;
  readonly kolom: number;
  readonly cuplikan: string;
}

/** A place with its file, to be spread into a finding. */
export interface TempatBerkas extends TempatTeks {
  readonly berkas: string;
}

/** Where the values of lkjip.yaml stand in its text. */
export interface Lokasi {
  readonly berkas: string;
  /** Place of a value; of its key where it is a map or a list; of the nearest part around it where it is absent. */
  readonly find: (jalur: Jalur) => TempatTeks;
  /** Whether the value stands in the text; one that is filled in by default does not. */
  readonly has: (jalur: Jalur) => boolean;
  /** Place of the key itself. */
  readonly findKunci: (jalur: Jalur) => TempatTeks;
  /** The text of a plain scalar or of a list in brackets as it was typed, such as `0123` or `[80,5, 85]`; undefined for anything else. */
  readonly findSumber: (jalur: Jalur) => string | undefined;
}

/** A finding that points at a value of lkjip.yaml. */
export function temuanAt(lokasi: Lokasi, jalur: Jalur, temuan: Temuan): Temuan {
  return { ...temuan, berkas: lokasi.berkas, ...lokasi.find(jalur) };
}
