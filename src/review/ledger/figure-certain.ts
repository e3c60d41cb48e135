import type { Desimal } from "../../model/desimal.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { isNear, isRounded } from "./fact.ts";
import type { Figure } from "./figure-kept.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { findUnknownWords } from "./words.ts";

/*
 * When a number may be called wrong beside a figure of the area, the survey or the services (decision 0044).
 */

/** Names that several things may have: of them alone nobody can say whose number it is. */
const isOwnName = (nama: string): boolean => nama.includes(" ") || /^u\d$/.test(nama);

/** Words between the names and numbers of a sentence that says what a figure is and nothing else. */
const SAYING = new Set(["unsur", "tercatat", "terdapat", "wilayah", "kerja", "skm", "diikuti", "memperoleh"]);

/** Whether a sentence leaves one reading: the figure by its own name, of its year, in its unit, and no word beside it. */
export function isCertain(
  figure: Figure,
  sentence: Sentence,
  number: SentenceNumber,
  span: { readonly start: number; readonly end: number; readonly nama: string },
  around: Surrounding,
  { figures, config }: OfficeKnowledge,
): boolean {
  const { mask, numbers, years, parts, mentions, others, dates } = sentence;
  const isNamed = figure.certain === true && isOwnName(span.nama);
  const isThen =
    figure.tahun === null
      ? years.every(({ tahun }) => tahun === config.tahun)
      : years.length === 1 && years[0]?.tahun === figure.tahun;
  const isAlone =
    numbers.length === 1 &&
    parts.length + others.length + dates.length === 0 &&
    mentions.every(({ named }) => named.office);
  if (!isNamed || !isThen || !isAlone || number.scale !== 1) return false;
  if (around.sasaran !== null || around.indikator.length > 0 || around.elsewhere) return false;
  // A heading, a sentence before or a row may be about a part of the office or another time.
  if (!around.plain || around.before.length > 0) return false;
  const rest = mask.slice(0, span.start) + "#".repeat(span.end - span.start) + mask.slice(span.end);
  const units = figure.satuan.flatMap((each) => each.split(" "));
  const isSaid = findUnknownWords(rest).every((word) => SAYING.has(word) || COUNTING.has(word) || units.includes(word));
  const exact = figure.nilai.toFixed().split(".")[1]?.length ?? 0;
  // That of another year: then the year may be what is wrong.
  const isElse = figures.list.some(
    ({ names, tahun, nilai }) => names[0] === figure.names[0] && tahun !== figure.tahun && isRounded(number, nilai),
  );
  return (
    isSaid && !isElse && !isInRound(number, figure.nilai) && (number.places >= exact || !isNear(number, figure.nilai))
  );
}

/** "47.800 jiwa" of 47.812: a number that ends in zeros may be a rounding. */
function isInRound({ nilai }: SentenceNumber, exact: Desimal): boolean {
  const zeros = [...nilai.toFixed(0)].reverse().findIndex((digit) => digit !== "0");
  return (
    zeros > 0 &&
    nilai
      .minus(exact)
      .abs()
      .lt(Number(`1e${zeros}`))
  );
}

/** Words between a figure and its number that say nothing of another one. */
export const COUNTING = new Set([
  "jumlah",
  "jumlahnya",
  "berjumlah",
  "masih",
  "wilayah",
  "jiwa",
  "orang",
  "diikuti",
  "nilainya",
  "penduduk",
  "berpenduduk",
  "penduduknya",
  "dihuni",
  "didiami",
  "warga",
  "total",
]);
