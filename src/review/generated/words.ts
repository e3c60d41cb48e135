import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatNip } from "../../model/format.ts";

/** A piece of a text: a number with the last digit that it shows, or a word. */
export interface Kata {
  readonly teks: string;
  /** Where it begins. */
  readonly start: number;
  /** How it is compared: numbers by value, words by their letters. */
  readonly kunci: string;
  readonly nilai?: Desimal;
  /** What one step of the last digit is worth: 0,01 for 98,74. */
  readonly step?: Desimal;
  /** Whether it begins with a capital letter where no sentence begins. */
  readonly proper: boolean;
  /** Whether it says what the number directly before it counts. */
  readonly unit: boolean;
}

/** Words that may follow a number without counting anything. */
const JOINING = new Set(
  "dan atau serta dari daripada dengan pada ke di untuk yang sehingga sedangkan adalah oleh karena tetapi namun dalam terhadap".split(
    " ",
  ),
);

const SATUAN: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  seratus: 100,
  seribu: 1000,
  sejuta: 1_000_000,
};
const SCALE: Readonly<Record<string, number>> = {
  ratus: 100,
  ribu: 1000,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
};

const PART = /(?:(?<![\d\p{L}])[-−])?\d+(?:[.,]\d+)*|%|[\p{L}\p{M}]+(?:['’-]\p{L}+)*/gu;
/** Ways to write the same word. */
const SAME: Readonly<Record<string, string>> = { "%": "persen", persentase: "persen", tk: "tingkat" };
/** A NIP is the same with its groups apart or together. */
const NIP = /\b(\d{8})\s*(\d{6})\s*(\d)\s*(\d{3})\b/g;
const NUMBER = /^[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/** The words and numbers of a text. Numbers in words count as numbers: `dua belas`, `keempat`, `sepuluh miliar`. */
export function listKata(text: string): Kata[] {
  const teks = text.replace(NIP, "$1$2$3$4").replace(/^[–−](?=\d)/, "-");
  const parts = [...teks.matchAll(PART)].map((match) => ({ match, teks: match[0], small: match[0].toLowerCase() }));
  const found: Kata[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const { match, teks: own, small } = parts[at] as (typeof parts)[number];
    if (small === "rp") continue;
    if (/\d/.test(own)) {
      const scale = SCALE[parts[at + 1]?.small ?? ""] ?? 1;
      const number = numberOf(own, scale > 100 ? scale : 1, match.index);
      if (scale > 100) at += 1;
      found.push(scale > 100 ? { ...number, teks: `${own} ${parts[at]?.teks ?? ""}` } : number);
      continue;
    }
    const words = numberWords(parts.slice(at).map((each) => each.small));
    if (words !== null) {
      const text = parts
        .slice(at, at + words.count)
        .map((each) => each.teks)
        .join(" ");
      found.push({
        teks: text,
        start: match.index,
        kunci: `#${words.nilai}`,
        nilai: desimal(words.nilai),
        step: desimal(1),
        proper: false,
        unit: false,
      });
      at += words.count - 1;
      continue;
    }
    const before = teks.slice(0, match.index);
    const starts = /(?:^|[.!?:;•|]\s*|\n)["“(]*$/.test(before);
    const unit = found.at(-1)?.nilai !== undefined && /[\p{L}\d] $/u.test(before) && !JOINING.has(small);
    found.push({
      teks: own,
      start: match.index,
      kunci: SAME[small] ?? small,
      proper: !starts && /^\p{Lu}/u.test(own),
      unit,
    });
  }
  return found;
}

function numberOf(teks: string, scale: number, start: number): Kata {
  const bare = teks.replace("−", "-");
  // Codes such as 7.01.02 and dates such as 01.02.2024 are compared as they stand.
  if (!NUMBER.test(bare)) {
    const decimal = /^-?\d+\.\d{1,2}$/.test(bare);
    if (!decimal) return { teks, start, kunci: bare, proper: true, unit: false };
  }
  const standard = /^-?\d+\.\d{1,2}$/.test(bare) ? bare : bare.replaceAll(".", "").replace(",", ".");
  const nilai = desimal(standard).times(scale);
  const places = standard.split(".")[1]?.length ?? 0;
  return {
    teks: /^\d{18}$/.test(teks) ? formatNip(teks) : teks,
    start,
    kunci: `#${nilai.toFixed()}`,
    nilai,
    step: desimal(10).pow(-places).times(scale),
    proper: false,
    unit: false,
  };
}

/** The number that a text begins with in words, and in how many. */
function numberWords(small: readonly string[]): { readonly nilai: number; readonly count: number } | null {
  const first = /^ke(?=.)/.test(small[0] ?? "") ? (small[0] ?? "").slice(2) : (small[0] ?? "");
  if (SATUAN[first] === undefined) return null;
  let [sum, group, last, count] = [0, 0, SATUAN[first] ?? 0, 1];
  for (; count < small.length; count += 1) {
    const word = small[count] ?? "";
    if (word === "belas") last += 10;
    else if (word === "puluh") [group, last] = [group + last * 10, 0];
    else if (word === "ratus") [group, last] = [group + last * 100, 0];
    else if ((SCALE[word] ?? 0) > 100) [sum, group, last] = [sum + (group + last) * (SCALE[word] ?? 0), 0, 0];
    else if (SATUAN[word] !== undefined && (last === 0 || last >= 100) && count > 0)
      [group, last] = [group + last, SATUAN[word] ?? 0];
    else break;
  }
  return { nilai: sum + group + last, count };
}

/** How a number stands to the one that the data have. */
export type Likeness = "same" | "rounded" | "finer";

/** Whether it is that number, rounded to fewer digits, or with more digits that round to it; null where it is another one. */
export function likenessOf(written: Kata, right: Kata): Likeness | null {
  if (written.kunci === right.kunci) return "same";
  if (isRoundedTo(written, right)) return "rounded";
  return isRoundedTo(right, written) ? "finer" : null;
}

const isRoundedTo = (written: Kata, { nilai, step }: Kata): boolean =>
  nilai !== undefined && step !== undefined && written.step?.gt(step) === true && isRoundedValue(written, nilai);

/** Whether a number is a value rounded to the digits that it shows. */
export function isRoundedValue({ nilai, step }: Kata, exact: Desimal): boolean {
  if (nilai === undefined || step === undefined) return false;
  const twice = nilai.minus(exact).times(2);
  return twice.lte(step) && twice.gt(step.times(-1));
}

/** Whether a number says the same as the one that the data have, as exactly as it is written. */
export const agrees = (written: Kata, right: Kata): boolean => likenessOf(written, right) !== null;
