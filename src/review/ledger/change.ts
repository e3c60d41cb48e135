import { type Desimal, HUNDRED } from "../../model/desimal.ts";
import { round } from "../../model/format.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { type Fact, isRounded, type Quantity } from "./fact.ts";
import { findWhen } from "./period.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { factsOf, findAbout } from "./subject.ts";

/*
 * Numbers that are a difference or a growth: "naik 2,1 poin", "turun 4 kasus (18,18%)", "0,8 poin di atas target".
 */

const UP =
  "naik|meningkat|bertambah|kenaikan(?:nya)?|peningkatan(?:nya)?|pertambahan|tambahan|lebih (?:tinggi|besar|banyak)|melampaui target|melebihi target|di ?atas|surplus";
const DOWN = "turun|menurun|berkurang|penurunan(?:nya)?|pengurangan|lebih (?:rendah|kecil|sedikit)|kurang|di ?bawah";
const EITHER = "selisih(?:nya)?|terpaut|perubahan(?:nya)?|berbeda|deviasi(?:nya)?|tinggal|beda(?:nya)?";
const BEFORE = new RegExp(
  `\\b(?:(${UP})|(${DOWN})|${EITHER})(?:\\s+(?:dari target|target|anggaran|pagu|realisasi|capaian))?(?:\\s+(?:sebesar|sebanyak|sekitar|sejumlah|hanya|yaitu|menjadi selisih|mencapai))*\\s*$`,
);
const AFTER = new RegExp(`^\\s*(?:\\p{L}+\\s+)?(?:(${UP})|(${DOWN}))\\b`, "u");
/** A bracket right behind a change says it in other words. */
const BRACKET = /^\s*(?:\p{L}+\s*)?\((?:atau\s+)?$|^\s*(?:\p{L}+\s+)?atau\s+(?:sebesar\s+)?$/u;

export interface Direction {
  readonly way: "up" | "down" | "either";
  /** Whether it may as well be the value itself: "di atas target 90,5", "95,26% lebih rendah dari target". */
  readonly weak: boolean;
}

/** Which way a number says that something moved; null where it is no change. */
export function findDirection(sentence: Sentence, number: SentenceNumber): Direction | null {
  const { mask, numbers } = sentence;
  const before = BEFORE.exec(mask.slice(0, number.start));
  if (before !== null) {
    const weak = /\b(?:target|anggaran|pagu|realisasi|capaian|atas|bawah|kurang|tinggal)\b/.test(before[0]);
    return { way: before[1] !== undefined ? "up" : before[2] !== undefined ? "down" : "either", weak };
  }
  const after = AFTER.exec(mask.slice(number.end));
  if (after !== null && (number.sign === "poin" || /\bdi\b|lebih|selisih/.test(after[0])))
    return { way: after[1] !== undefined ? "up" : "down", weak: number.sign !== "poin" };
  const last = numbers[numbers.indexOf(number) - 1];
  return last !== undefined && BRACKET.test(mask.slice(last.end, number.start)) ? findDirection(sentence, last) : null;
}

/** Judges a number that is a change. It is never contradicted: against what it was measured is for people to say. */
export function judgeChange(
  sentence: Sentence,
  number: SentenceNumber,
  way: Direction["way"],
  around: Surrounding,
  known: OfficeKnowledge,
): Judged {
  const about = findAbout(sentence, number, around, known);
  const when = findWhen(sentence, number, around, known);
  const { tahun } = known.config;
  const quantities: Quantity[] =
    about.quantity === null || about.quantity === "pembanding" ? ["realisasi", "capaian"] : [about.quantity];
  const judged = { jenis: "angka" as const, teks: number.teks, start: number.start };
  const bySubject = about.subjects.map((subject) =>
    factsOf([subject], known).filter(({ triwulan }) => triwulan === null),
  );
  for (const facts of bySubject) {
    const pairs = listPairs(facts, quantities, listYearPairs(sentence, tahun), sentence, tahun);
    for (const [now, old, against] of pairs) {
      const difference = now.nilai.minus(old.nilai);
      if (way === "up" ? difference.lte(0) : way === "down" && difference.gte(0)) continue;
      if (!listSizes(now, old, difference, number, known).some((size) => isRounded(number, size))) continue;
      return {
        ...judged,
        keadaan: "cocok",
        arti: `sama dengan selisih ${now.meaning} dan ${against}`,
        nilai: Number(round(difference.abs(), 6)),
      };
    }
  }
  const some = bySubject.some((facts) => facts.length > 0);
  return {
    ...judged,
    keadaan: "belum_cocok",
    arti: some ? "tidak sama dengan selisih yang dikenal data" : null,
    nilai: null,
    doubtful: about.certain && about.quantity !== null && when.clear,
  };
}

const COMPARED =
  /\b(?:dibanding(?:kan)?|daripada|dari|terhadap|dengan|sejak)\s+(?:dengan\s+)?(?:(?:capaian|realisasi|kondisi|nilai|posisi|angka|target|hasil|pagu|serapan)(?:nya)?\s+)?(?:#+\s+)?(?:pada\s+)?(?:tahun\s+)?(?:anggaran\s+)?(?:#+\s+(?:poin\s+|%\s*)?(?:pada\s+)?(?:tahun\s+)?)?$/;

/** The years that a change can lie between: those that the sentence names, else this year and the one before. */
function listYearPairs({ years, mask }: Sentence, tahun: number): (readonly [number, number])[] {
  const named = [...new Set(years.map((year) => year.tahun))].filter((year) => year !== tahun);
  const [only, ...others] = named;
  if (only === undefined) return [[tahun, tahun - 1]];
  if (others.length === 0) {
    const year = years.find((each) => each.tahun === only);
    const isOld = year !== undefined && COMPARED.test(mask.slice(0, year.start));
    return isOld || years.some((each) => each.tahun === tahun) ? [[tahun, only]] : [[only, only - 1]];
  }
  const all = [...new Set(years.map((year) => year.tahun))].sort((a, b) => b - a);
  return all.flatMap((now, at) => all.slice(at + 1).map((old) => [now, old] as const));
}

/** What can be set against what: two years of one quantity, a value against its target or benchmark. */
function listPairs(
  facts: readonly Fact[],
  quantities: readonly Quantity[],
  years: readonly (readonly [now: number, old: number])[],
  { words, mentions }: Sentence,
  tahun: number,
) {
  const at = (quantity: Quantity, year: number): Fact | undefined =>
    facts.find((f) => f.quantity === quantity && f.tahun === year);
  const pairs: [Fact, Fact, string][] = [];
  const put = (now: Fact | undefined, old: Fact | undefined): void => {
    if (now !== undefined && old !== undefined && now !== old) pairs.push([now, old, old.meaning]);
  };
  for (const quantity of quantities) for (const [now, old] of years) put(at(quantity, now), at(quantity, old));
  if (/\btarget/.test(words))
    for (const year of new Set(years.map(([now]) => now))) put(at("realisasi", year), at("target", year));
  if (/\bmurni|perubahan|semula\b/.test(words)) {
    put(at("target", tahun), at("target murni", tahun));
    put(at("pagu", tahun), at("pagu murni", tahun));
  }
  if (mentions.some(({ named }) => named.acuan.length > 0)) put(at("realisasi", tahun), at("pembanding", tahun));
  return pairs;
}

/** The ways to write a change: the difference, of values as printed too, or its share of the old value. */
function listSizes(
  { kind, nilai }: Fact,
  old: Fact,
  difference: Desimal,
  { sign }: SentenceNumber,
  { config }: OfficeKnowledge,
): Desimal[] {
  const { desimal } = config.kebijakan;
  const shown = round(nilai, desimal).minus(round(old.nilai, desimal)).abs();
  const growth = old.nilai.eq(0) ? [] : [difference.abs().times(HUNDRED).div(old.nilai.abs())];
  if (sign === "%") return kind === "persen" ? [difference.abs(), shown, ...growth] : growth;
  if (sign === "poin") return kind === "rupiah" ? [] : [difference.abs(), shown];
  if (sign === "Rp") return kind === "rupiah" ? [difference.abs()] : [];
  return kind === "rupiah" ? [] : [difference.abs(), shown];
}
