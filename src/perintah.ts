import type { LangkahSop } from "./model/langkah.ts";
import { type DeclaredOptions, flag, type Remember, word } from "./options.ts";

/*
 * What a row of the commands holds, and options that several commands take.
 */

export interface Perintah {
  readonly nama: string;
  readonly alias: string;
  /** Row of the SOP, or null for a command that belongs to no step. */
  readonly langkah: LangkahSop["nomor"] | null;
  readonly ringkasan: string;
  /** What it makes, for the README. */
  readonly makes: string;
  /** Positional arguments in commander's form: name and explanation. */
  readonly argument?: readonly (readonly [string, string])[];
  /** Options by the names under which the step reads them; the flag of `suratDari` is --surat-dari. */
  readonly options: DeclaredOptions;
  /** Options that ask for something else than the command makes: with them nothing counts again. */
  readonly withoutMemory?: readonly string[];
  /** Options of before that are commands now. */
  readonly moved?: Readonly<Record<string, string>>;
  readonly contoh: readonly string[];
}

export const REMEMBERED: Remember = { coverage: "langkah" };
export const LETTER_REMEMBERED: Remember = { coverage: "surat" };
export const SURAT_MASUK: Remember = { coverage: "langkah", kelompok: "surat masuk" };

export const LEWATI = word("alasan", "dahulukan langkah ini walau belum gilirannya; alasannya dicatat");
export const UNIT = word("kode", "hanya untuk unit ini, misalnya tapem");
export const JSON_RESULT = flag("cetak hasilnya sebagai JSON ke keluaran baku");
export const DRY_RUN = flag("tampilkan apa yang akan dibuat, tanpa menulis berkas");
export const TANGGAL = "tanggal surat, misalnya 2025-02-20; tanpa ini dikosongkan";
export const NOMOR = ["nomor", "nomor surat; tanpa ini nomornya dikosongkan untuk diisi tangan"] as const;
