import { ZERO } from "../../model/desimal.ts";
import { formatList } from "../../model/format.ts";
import { findDirection } from "./change.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { isRounded } from "./fact.ts";
import { COUNTING, isCertain } from "./figure-certain.ts";
import { judgeFigureChange } from "./figure-change.ts";
import { ALL_SERVICES, type Figure, signOf } from "./figure-kept.ts";
import { findOther } from "./foreign.ts";
import { findWhen } from "./period.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { findUnknownWords, isNoun } from "./words.ts";

/*
 * Numbers that are figures of the area, the survey or the services: "47.812 jiwa", "Nilai U9 masih 3,50".
 */

interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly nama: string;
}

/** A judgement, and whether the sentence itself names what the number is of. */
export interface JudgedFigure {
  readonly judged: Judged;
  readonly named: boolean;
}

/**
 * What a number is among those figures; null where it is none of them. Contradicted only where the sentence says nothing else
 * than what it is and of when: beside that the report prints the figure itself.
 */
export function judgeFigure(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
): JudgedFigure | null {
  const { figures, config } = known;
  if (figures.list.length === 0 || number.asWord) return null;
  const spans = listNames(sentence, known);
  const other = findOther(sentence, number);
  // A figure may be called by the name of a place that is no unit: "Penduduk Desa Sumber".
  const level = /^(?:Desa|Kelurahan)\s+/.exec(other?.teks ?? "")?.[0].length ?? 0;
  if (other !== null && !spans.some(({ start, end }) => start <= other.start + level && other.end <= end)) return null;
  const { tahun, triwulan } = findWhen(sentence, number, around, known);
  if (triwulan !== null) return null;
  const years = sentence.years.map((year) => year.tahun);
  const isOfYear = (each: Figure): boolean =>
    each.tahun === null ? years.every((year) => year === config.tahun) : tahun.includes(each.tahun);
  const noun = nounOf(sentence, number);
  const fits = (each: Figure): boolean =>
    isOfYear(each) &&
    number.sign === signOf(each) &&
    (noun === "" || [...each.satuan, ...each.names].some((word) => startsWithWord(behind(sentence, number), word)));
  const namedBy = ({ nama }: NameSpan): Figure[] => figures.list.filter(({ names }) => names.includes(nama));
  const span = nearestName(sentence, number, spans, (each) => namedBy(each).some(fits));
  const direction = findDirection(sentence, number);
  if (direction !== null) {
    const change = span && judgeFigureChange(sentence, number, direction.way, namedBy(span), config.tahun);
    return change && { judged: change, named: true };
  }
  const named = span === null ? [] : namedBy(span).filter(fits);
  // What is said of a kelurahan is none of the office's figures, even where the numbers are the same.
  if (isOfUnit(sentence, number, around, span)) return null;
  const isNext = span !== null && !sentence.numbers.some(({ start, end }) => start >= span.end && end <= number.start);
  // "Izin keramaian 55 permohonan pada tahun 2024 dan 48 pada tahun 2025": of each year one. "30.415 jiwa (50,48%)".
  const hit = named.find(
    ({ nilai, tahun, isShare }) =>
      isRounded(number, nilai) && (isNext || tahun !== null || (isShare && number.places > 0)),
  );
  if (hit !== undefined) return { judged: ticked(number, hit), named: true };
  const together = sumOfNamed(sentence, number, spans, (each) => namedBy(each).find(fits));
  if (together !== null) return { judged: together, named: true };
  const [first, ...others] = named.toSorted((a, b) => distance(number, a) - distance(number, b));
  if (span !== null && first !== undefined && isNext && isPlain(sentence, number, span, spans)) {
    const single = others.every(({ names, tahun }) => tahun === first.tahun && names[0] === first.names[0]);
    if (!single) return null;
    const sure = isCertain(first, sentence, number, span, around, known);
    return { judged: { ...doubted(number, first), ...(sure ? WRONG : {}) }, named: true };
  }
  const alone = figures.list.find(
    (each) =>
      fits(each) &&
      // What is said of one place is not borne out by the same number of another.
      !each.names.some((nama) => PLACE_NAME.test(nama)) &&
      number.nilai.times(number.scale).eq(each.nilai) &&
      isSpecific(each, sentence, number, noun),
  );
  return alone === undefined ? null : { judged: ticked(number, alone), named: false };
}

const behind = ({ mask }: Sentence, { end }: SentenceNumber): string => mask.slice(end).trimStart();

/** The word behind a number that says what is counted. */
function nounOf(sentence: Sentence, number: SentenceNumber): string {
  const [word = ""] = /^(?:[\p{L}-]+|k?m²)/u.exec(behind(sentence, number)) ?? [];
  return isNoun(word) ? word : "";
}

const startsWithWord = (teks: string, word: string): boolean =>
  teks.startsWith(word) && !/^[\p{L}\d]/u.test(teks.slice(word.length));

/** A name that ends with that of a place, which another place may go on from. */
const PLACE_NAME = /(?:^|\s)(?:desa|kelurahan|dusun|lingkungan)\s+\S/;

/** The names of figures in a sentence, in its order, the longest at each place. */
export function listNames(sentence: Sentence, { figures }: Pick<OfficeKnowledge, "figures">): NameSpan[] {
  const { teks } = sentence;
  const lower = teks.toLowerCase();
  const text = lower.length === teks.length ? lower : teks;
  const spans: NameSpan[] = [];
  for (const { nama, pattern } of figures.names) {
    if (!text.includes(nama)) continue;
    for (const m of text.matchAll(pattern)) {
      const [start, end] = [m.index, m.index + m[0].length];
      const isInside = ({ start: from, end: until }: { start: number; end: number }): boolean =>
        start < until && from < end;
      const isTaken = spans.some(isInside) || sentence.numbers.some(isInside);
      // Inside the name of an indicator or a unit it is that of another thing; the survey shares its name with one.
      const isOther =
        sentence.mentions.some((each) => isInside(each) && each.end - each.start > end - start) ||
        (PLACE_NAME.test(nama) && /^\s+\p{Lu}/u.test(teks.slice(end)));
      if (!isTaken && !isOther) spans.push({ start, end, nama });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The name that a number belongs to: one right behind it, else the nearest before it; one that it fits goes first. */
function nearestName(
  sentence: Sentence,
  number: SentenceNumber,
  spans: readonly NameSpan[],
  fits: (span: NameSpan) => boolean,
): NameSpan | null {
  const next = spans.find(
    ({ start }) =>
      start >= number.end && /^\s*(?:(?:jiwa|orang|permohonan)\s+)?$/.test(sentence.words.slice(number.end, start)),
  );
  const before = spans.filter(({ end }) => end <= number.start).reverse();
  const all = next === undefined ? before : [next, ...before];
  return all.find(fits) ?? all[0] ?? null;
}

/** "Surat keterangan dan legalisasi dokumen berjumlah 7.510": the figures that are named in front, together. */
function sumOfNamed(
  { numbers }: Sentence,
  number: SentenceNumber,
  spans: readonly NameSpan[],
  figureOf: (span: NameSpan) => Figure | undefined,
): Judged | null {
  const from = numbers.findLast(({ end }) => end <= number.start)?.end ?? 0;
  const list = spans
    .filter(({ start, end }) => start >= from && end <= number.start)
    .flatMap((each) => figureOf(each) ?? [])
    .filter(({ isShare }) => isShare !== true);
  if (new Set(list).size < Math.max(2, list.length)) return null;
  const sum = list.reduce((all, { nilai }) => all.plus(nilai), ZERO);
  if (!isRounded(number, sum)) return null;
  const meaning = `jumlah ${formatList(list.map((each) => each.meaning))}`;
  return ticked(number, { meaning, nilai: sum });
}

/** Whether a unit is named in front of a number, or what is said of one goes on: its figures are not those of the office. */
function isOfUnit(
  { mentions, mask }: Sentence,
  number: SentenceNumber,
  { before: [last] }: Surrounding,
  span: NameSpan | null,
): boolean {
  // A figure may be called by the name of a unit: "Penduduk Kelurahan Sumber".
  const isUnit = ({ named, start, end }: Sentence["mentions"][number]): boolean =>
    named.unit.length > 0 && !named.office && !(span !== null && span.start <= start && end <= span.end);
  return (
    mentions.some((each) => isUnit(each) && each.end <= number.start) ||
    (/nya\b|\b(?:tersebut|itu|ini)\b/.test(mask.slice(0, number.start)) && last?.mentions.some(isUnit) === true)
  );
}

/** Behind a number: words that it is only a part of what is named. */
const PART = /^\s+(?:\S+\s+)?(?:laki-laki|perempuan|miskin|yang|di ?antaranya|dari|per|tiap|setiap)\b/;

/** Whether nothing around a name and its number says that another thing is counted; behind it, nothing in the sentence. */
function isPlain(
  { mask: own }: Sentence,
  number: SentenceNumber,
  { end, start, nama }: NameSpan,
  spans: readonly NameSpan[],
): boolean {
  const [from, until] = start >= number.end ? [0, start] : [end, number.start];
  // "Survei Kepuasan Masyarakat diikuti 382 responden": names of figures are read.
  const mask = spans.reduce(
    (all, each) => all.slice(0, each.start) + "#".repeat(each.end - each.start) + all.slice(each.end),
    own,
  );
  const between = mask.slice(from, until);
  // "Peserta perempuan": who is counted stands right in front of the name.
  const before = own.slice(0, start);
  const owner = /\s$/.test(before)
    ? (before
        .trimEnd()
        .split(/[^\p{L}-]/u)
        .at(-1) ?? "")
    : "";
  return (
    findUnknownWords(between).filter((word) => !COUNTING.has(word)).length === 0 &&
    !/[;,]|\brata-rata\b/.test(between) &&
    !(isNoun(owner) && !COUNTING.has(owner)) &&
    !PART.test(mask.slice(number.end)) &&
    nama !== ""
  );
}

const WRONG = { keadaan: "bertentangan", doubtful: false } as const;

const distance = ({ nilai, scale }: SentenceNumber, each: Figure): number =>
  Math.abs(Number(nilai.times(scale).minus(each.nilai)));

/** A small count says what it is of only at the end of what is said of it: "membina 10 desa." */
function isSpecific(each: Figure, sentence: Sentence, number: SentenceNumber, noun: string): boolean {
  const satuan = each.satuan.find((word) => startsWithWord(behind(sentence, number), word));
  if (noun === "" || satuan === undefined) return false;
  if (each.tahun !== null) return each.layanan === ALL_SERVICES && each.nilai.gte(100);
  if (each.nilai.gte(1000) || number.places > 0) return true;
  const isItself = each.names.some((nama) => nama === satuan) || ["rt", "rw"].includes(satuan);
  const rest = behind(sentence, number).slice(satuan.length);
  return isItself && /^(?:\s*$|\s*[.,;)]|\s+(?:dan|serta|dengan|di wilayah|se-?\s?kecamatan)\b)/.test(rest);
}

const ticked = ({ teks, start }: SentenceNumber, { meaning, nilai }: Pick<Figure, "meaning" | "nilai">): Judged => ({
  jenis: "angka",
  teks,
  start,
  keadaan: "cocok",
  arti: `sama dengan ${meaning}`,
  nilai: Number(nilai),
});

const doubted = ({ teks, start }: SentenceNumber, { meaning, nilai, teks: shown }: Figure): Judged => ({
  jenis: "angka",
  teks,
  start,
  keadaan: "belum_cocok",
  arti: `${meaning} adalah ${shown}`,
  nilai: Number(nilai),
  doubtful: true,
});
