import { type Desimal, HUNDRED } from "../../model/desimal.ts";
import { formatAngka, round } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { type Fact, isRounded, printFact, type Quantity } from "./fact.ts";
import { findWhen } from "./period.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { type About, factsOf, findAbout } from "./subject.ts";
import { NUMBER_WORD_PATTERN, readNumberWord } from "./words.ts";

/*
 * Numbers that are a difference or a growth: "naik 2,1 poin", "turun 4 kasus (18,18%)", "0,8 poin di atas target".
 */

const UP =
  "naik|meningkat|bertambah|terlampaui|dilampaui|kenaikan(?:nya)?|peningkatan(?:nya)?|pertambahan|tambahan|lebih (?:tinggi|besar|banyak)|melampaui target|melebihi target|di ?atas|surplus";
const DOWN = "turun|menurun|berkurang|penurunan(?:nya)?|pengurangan|lebih (?:rendah|kecil|sedikit)|kurang|di ?bawah";
const EITHER = "selisih(?:nya)?|terpaut|perubahan(?:nya)?|berbeda|deviasi(?:nya)?|tinggal|beda(?:nya)?";
const BEFORE = new RegExp(
  `\\b(?:(${UP})|(${DOWN})|${EITHER})(?:\\s+(?:dari target|target|anggaran|pagu|realisasi|capaian))?(?:\\s+(?:sebesar|sebanyak|sekitar|sejumlah|hanya|yaitu|menjadi selisih|mencapai))*\\s*$`,
);
const AFTER = new RegExp(`^\\s*(?:\\p{L}+\\s+)?(?:(${UP})|(${DOWN}))\\b`, "u");
/** "Selisih IKM tahun 2022 dan 2024 adalah 2,1 poin": the word stands far in front. */
const FAR = /\b(?:selisih|perbedaan|beda)(?:nya)?\b[^.;]{0,120}\b(?:adalah|sebesar|mencapai|yaitu|hanya|sebanyak)\s*$/;
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
  const last = numbers[numbers.indexOf(number) - 1];
  if (FAR.test(mask.slice(last?.end ?? 0, number.start))) return { way: "either", weak: false };
  const after = AFTER.exec(mask.slice(number.end));
  if (after !== null && (number.sign === "poin" || /\bdi\b|lebih|selisih/.test(after[0])))
    return { way: after[1] !== undefined ? "up" : "down", weak: number.sign !== "poin" };
  return last !== undefined && BRACKET.test(mask.slice(last.end, number.start)) ? findDirection(sentence, last) : null;
}

/** Judges a number that is a change. It is never contradicted: against what it was measured is for people to say. */
export function judgeChange(
  sentence: Sentence,
  number: SentenceNumber,
  said: Direction["way"],
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
  const all = bySubject.map((facts) => listPairs(facts, quantities, listYearPairs(sentence, tahun), sentence, tahun));
  const way = isExceeded(sentence, number) ? wayOfBetter(about) : said;
  for (const pairs of all) {
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
  const differences = sayDifference(all.flat(), number, known);
  return {
    ...judged,
    keadaan: "belum_cocok",
    arti: differences ?? (some ? "tidak sama dengan selisih yang dikenal data" : null),
    nilai: null,
    doubtful: (about.certain && about.quantity !== null && when.clear) || (differences !== null && about.named),
  };
}

/** "Target 20 kasus terlampaui 2 kasus": of what should fall, by falling below it. */
const isExceeded = ({ mask }: Sentence, { start }: SentenceNumber): boolean =>
  /\b(?:terlampaui|dilampaui)\s+(?:\p{L}+\s+)?$/u.test(mask.slice(0, start));

const wayOfBetter = ({ indikator }: About): Direction["way"] =>
  indikator.every(({ plan }) => ARAH[plan.rule.arah].better === "turun") && indikator.length > 0 ? "down" : "up";

/** The differences that a number can be, each with the two values that it is between; null where there is none or many. */
function sayDifference(
  pairs: ReturnType<typeof listPairs>,
  number: SentenceNumber,
  known: OfficeKnowledge,
): string | null {
  const { desimal } = known.config.kebijakan;
  const said = pairs.flatMap(([now, old]) => {
    const difference = now.nilai.minus(old.nilai);
    const [size] = listSizes(now, old, difference, number, known);
    if (size === undefined) return [];
    const shown = formatAngka(round(size, Math.max(desimal, 2)));
    const moved = number.sign === "Rp" ? `Rp${shown}` : `${shown}${number.sign === "poin" ? " poin" : number.sign}`;
    const way = difference.gt(0) ? `naik ${moved}` : difference.lt(0) ? `turun ${moved}` : "tetap";
    return [
      `selisih ${now.meaning} (${printFact(now, desimal)}) dan ${old.meaning} (${printFact(old, desimal)}), yaitu ${way}`,
    ];
  });
  return said.length === 0 || said.length > MOST_SAID ? null : `tidak sama dengan ${said.join(", maupun ")}`;
}

/** More differences than these tell nobody which is meant. */
const MOST_SAID = 2;

/** Between a change and the value that it starts from: "bertambah Rp10.500.000 dari Rp480.000.000". */
const FROM = /^\s*(?:\p{L}+\s+)?dari\s+(?:semula\s+|sebesar\s+|sebelumnya\s+|pagu\s+|target\s+|murni\s+)*$/u;

/** Judges the value that a change starts from, by that change; null where it is none, or the two do not belong together. */
export function judgeBase(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
): Judged | null {
  const { numbers, mask } = sentence;
  const change = numbers[numbers.indexOf(number) - 1];
  if (change === undefined || change.sign !== number.sign || !FROM.test(mask.slice(change.end, number.start)))
    return null;
  const direction = findDirection(sentence, change);
  if (direction === null) return null;
  const { tahun } = known.config;
  const { subjects, quantity } = findAbout(sentence, change, around, known);
  const quantities: Quantity[] = quantity === null ? ["realisasi", "capaian"] : [quantity];
  for (const subject of subjects) {
    const facts = factsOf([subject], known).filter(({ triwulan }) => triwulan === null);
    for (const [now, old] of listPairs(facts, quantities, listYearPairs(sentence, tahun), sentence, tahun))
      if (isRounded(number, old.nilai) && isRounded(change, now.nilai.minus(old.nilai).abs()))
        return {
          jenis: "angka",
          teks: number.teks,
          start: number.start,
          keadaan: "cocok",
          arti: `sama dengan ${old.meaning}`,
          nilai: Number(old.nilai),
        };
  }
  return null;
}

/** "Naik 2,1 poin dalam dua tahun". */
const OVER_YEARS = new RegExp(
  `\\b(?:dalam|selama)\\s+(?:kurun\\s+waktu\\s+)?(\\d|${NUMBER_WORD_PATTERN})\\s+tahun(?:\\s+terakhir)?\\b`,
);

const COMPARED =
  /\b(?:dibanding(?:kan)?|daripada|dari|terhadap|dengan|sejak)\s+(?:dengan\s+)?(?:(?:capaian|realisasi|kondisi|nilai|posisi|angka|target|hasil|pagu|serapan)(?:nya)?\s+)?(?:#+\s+)?(?:pada\s+)?(?:tahun\s+)?(?:anggaran\s+)?(?:#+\s+(?:poin\s+|%\s*)?(?:pada\s+)?(?:tahun\s+)?)?$/;

/** The years that a change can lie between: those that the sentence names, else this year and the one before. */
function listYearPairs({ years, mask, words }: Sentence, tahun: number): (readonly [number, number])[] {
  const [, over] = OVER_YEARS.exec(words) ?? [];
  const span = over === undefined ? undefined : (readNumberWord(over) ?? Number(over));
  if (span !== undefined && years.every((year) => year.tahun === tahun))
    return [span, span - 1].map((back) => [tahun, tahun - back] as const).filter(([now, old]) => now > old);
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
  // Without another year it may as well be the change within this one.
  if (/\bmurni|perubahan|semula\b/.test(words) || years.every(([now, old]) => now === tahun && old === tahun - 1)) {
    const isChanged = (a: Fact | undefined, b: Fact | undefined): boolean =>
      a !== undefined && b?.nilai.eq(a.nilai) === false;
    for (const of of ["target", "pagu"] as const)
      if (isChanged(at(of, tahun), at(`${of} murni`, tahun))) put(at(of, tahun), at(`${of} murni`, tahun));
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
