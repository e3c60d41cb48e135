import { EXIT_CODE, type Henti, henti } from "./model/henti.ts";

/*
 * Options of the commands: declared once with their readers, so that a step gets what was typed as what it means.
 */

/** What was typed, by the names of the options; false and absent alike for a flag that was not. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** `surat`: of one letter only, so that the letter to one unit does not take it from the letter to all. */
export interface Remember {
  readonly coverage: "langkah" | "surat";
  /** Options that make sense together only: one given anew puts the others aside. */
  readonly kelompok?: string;
}

/** Where an option stands, for the message about a wrong one. */
interface Usage {
  readonly perintah: string;
  readonly flag: string;
}

type Content = Typed[string];

/** An option: what follows its flag in commander's form, what it is for, how it is read. */
export interface DeclaredOption<T> {
  readonly content: string;
  readonly meaning: string;
  readonly read: (typed: Content, usage: Usage) => T;
  /** Whether it counts again when the command runs again. */
  readonly remember?: Remember | undefined;
}

export type DeclaredOptions = Readonly<Record<string, DeclaredOption<unknown>>>;

/** What a step gets of its options. */
export type Values<D extends DeclaredOptions> = {
  readonly [K in keyof D]: D[K] extends DeclaredOption<infer T> ? T : never;
};

/** Empties an option that counts again. */
export const EMPTY = "-";

/** A flag as it is typed, without the dashes: suratDari -> surat-dari. */
export const flagOf = (nama: string): string => nama.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Reads what was typed for one command; ends it at the first option that cannot be understood. */
export function readOptions<D extends DeclaredOptions>(declared: D, typed: Typed, perintah: string): Values<D> {
  const read = ([nama, option]: [string, DeclaredOption<unknown>]): [string, unknown] => [
    nama,
    option.read(typed[nama], { perintah, flag: flagOf(nama) }),
  ];
  return Object.fromEntries(Object.entries(declared).map(read)) as Values<D>;
}

/** A flag: given or not. */
export const flag = (meaning: string): DeclaredOption<boolean> => ({
  content: "",
  meaning,
  read: (typed) => typed === true,
});

/** A word exactly as it was typed; null where it was not given. */
export const word = (content: string, meaning: string): DeclaredOption<string | null> => ({
  content: ` <${content}>`,
  meaning,
  read: (typed) => (typeof typed === "string" ? typed : null),
});

/** A flag that may be followed by a word: true where it stands alone, null where it was not given. */
export const flagOrWord = (content: string, meaning: string): DeclaredOption<string | true | null> => ({
  content: ` [${content}]`,
  meaning,
  read: (typed) => (typeof typed === "string" || typed === true ? typed : null),
});

/** Text without blanks around it; null where it was not given, is blank, or was emptied with a dash. */
export const text = (content: string, meaning: string, remember?: Remember): DeclaredOption<string | null> =>
  derive(content, meaning, remember, (typed) => typed);

/** A day (ISO). */
export const date = (meaning: string, remember?: Remember): DeclaredOption<string | null> =>
  derive("tanggal", meaning, remember, parseTanggal);

/** A day (ISO) that a document may hold from before: null where it was emptied with a dash, absent where it was not given. */
export const changedDate = (meaning: string): DeclaredOption<string | null | undefined> => ({
  ...date(meaning),
  read: (typed, usage) =>
    typeof typed === "string" && typed.trim() === EMPTY ? null : (date(meaning).read(typed, usage) ?? undefined),
});

/** One of some words, without regard to case. */
export const choice = <const T extends string>(
  content: string,
  meaning: string,
  all: readonly T[],
  remember?: Remember,
): DeclaredOption<T | null> =>
  derive(content, meaning, remember, (typed, { perintah, flag }) => {
    const found = all.find((one) => one.toLowerCase() === typed.toLowerCase());
    if (found !== undefined) return found;
    throw wrong(
      "pilihan-tidak-dikenal",
      `Isi --${flag} "${typed}" tidak dikenal. Yang ada: ${all.join(", ")}.`,
      `tulis salah satunya, misalnya: lkjip ${perintah} --${flag} "${all[0]}"`,
    );
  });

/** A number of things from 1 to 999; `what` are counted. */
export const count = (meaning: string, what: string, remember?: Remember): DeclaredOption<number | null> =>
  derive("jumlah", meaning, remember, (typed, { perintah, flag }) => {
    if (/^[1-9]\d{0,2}$/.test(typed)) return Number(typed);
    throw wrong(
      "jumlah-tidak-dipahami",
      `${what} "${typed}" bukan bilangan bulat dari 1 sampai 999.`,
      `tulis angkanya saja, misalnya: lkjip ${perintah} --${flag} 2`,
    );
  });

/** Files, one after the other. */
export const files = (content: string, meaning: string): DeclaredOption<readonly string[]> => ({
  content: ` <${content}...>`,
  meaning,
  read: (typed) => (Array.isArray(typed) ? typed : typeof typed === "string" ? [typed] : []),
});

/** Words between commas; a comma in square brackets parts nothing. */
export const list = (content: string, meaning: string): DeclaredOption<readonly string[]> => ({
  content: ` <${content}>`,
  meaning,
  read: (typed) => splitCommas(textOf(typed) ?? "").filter((each) => each !== ""),
});

function splitCommas(teks: string): string[] {
  const words = [""];
  let open = false;
  for (const letter of teks) {
    if (letter === "[" || letter === "]") open = letter === "[";
    if (letter === "," && !open) words.push("");
    else words[words.length - 1] += letter;
  }
  return words.map((word) => word.trim());
}

function derive<T>(
  content: string,
  meaning: string,
  remember: Remember | undefined,
  parse: (typed: string, usage: Usage) => T,
): DeclaredOption<T | null> {
  const read = (typed: Content, usage: Usage): T | null => {
    const teks = textOf(typed);
    return teks === null ? null : parse(teks, usage);
  };
  return { content: ` <${content}>`, meaning, remember, read };
}

function textOf(typed: Content): string | null {
  const teks = typeof typed === "string" ? typed.trim() : "";
  return teks === "" || teks === EMPTY ? null : teks;
}

function parseTanggal(teks: string, { perintah, flag }: Usage): string {
  const day = new Date(`${teks}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(teks) && !Number.isNaN(day.getTime());
  if (isDate && day.toISOString().startsWith(teks)) return teks;
  throw wrong(
    "tanggal-tidak-dipahami",
    `Tanggal "${teks}" tidak dapat dipahami.`,
    `tulis tahun-bulan-hari, misalnya: lkjip ${perintah} --${flag} 2025-02-20`,
  );
}

const wrong = (nama: string, pesan: string, perbaikan: string): Henti =>
  henti(EXIT_CODE.salahPakai, { nama, pesan, perbaikan });

/** An option that counts again: as it is typed (surat-dari) and as the step reads it (suratDari). */
export interface RememberedOption extends Remember {
  readonly flag: string;
  readonly kunci: string;
}

/** Options that count again when the command runs again. */
export const listRemembered = (declared: DeclaredOptions): RememberedOption[] =>
  Object.entries(declared).flatMap(([kunci, { remember }]) =>
    remember === undefined ? [] : [{ flag: flagOf(kunci), kunci, ...remember }],
  );
