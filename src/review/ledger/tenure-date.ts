import { MONTH } from "../../model/format.ts";
import { readDate } from "./law.ts";
import type { Sentence, SentenceSpan } from "./sentence.ts";

/*
 * The days, months and years of a sentence about officials, each with what it is said to be of somebody's days in office.
 */

/** A date with what it is said to be of somebody's days in office: their first, their last, one of them, or all of its days. */
export interface Dated extends SentenceSpan {
  /** The day, or the days of a month or a year (ISO). */
  readonly first: string;
  readonly last: string;
  readonly length: "day" | "month" | "year";
  readonly role: "start" | "end" | "on" | "throughout";
}

export const START =
  /\b(?:sejak|mulai|terhitung(?: mulai)?|tmt\.?|dari)\s+(?:(?:pada\s+)?(?:tanggal|bulan|tahun)\s+)?$/;
export const END =
  /(?:\bsampai(?: dengan)?|\bs\.?\s?d\.?|\bhingga|\bberakhir(?: pada)?)\s+(?:(?:pada\s+)?(?:tanggal|bulan|tahun)\s+)?$/;
export const BETWEEN = /^\s*(?:s\.?\s?d\.?|sampai(?: dengan)?|hingga|[–-])\s*(?:(?:tanggal|bulan|tahun)\s+)?$/;
const THROUGHOUT = /\b(?:selama|sepanjang|seluruh)\s+(?:tahun\s+)?$/;
const MONTH_YEAR = new RegExp(`(?<!\\d\\s)\\b(${MONTH.join("|")}|pebruari|nopember)\\s+\\d{4}\\b`, "gi");

/** Moves a span of a text. */
export const shift = <T extends { readonly start: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  ...("end" in span ? { end: Number(span.end) + by } : {}),
});

/** Days and months of a sentence, its years where it has neither; `from` is where it begins in the text. */
export function listDates(sentence: Sentence, teks: string, from: number, tahun: number): Dated[] {
  const lower = teks.toLowerCase();
  const days = sentence.dates.map((each) => ({ ...shift(each, from), length: "day" as const }));
  const months = [...lower.matchAll(MONTH_YEAR)].flatMap((m) => {
    const span = { start: m.index, end: m.index + m[0].length, teks: teks.slice(m.index, m.index + m[0].length) };
    const isTaken = days.some(({ start, end }) => start < span.end && span.start < end);
    return isTaken || m.index < from ? [] : [{ ...span, length: "month" as const }];
  });
  const written = [...days, ...months].sort((a, b) => a.start - b.start);
  const years = sentence.years.map((each) => ({ ...shift(each, from), length: "year" as const }));
  const all = written.length > 0 ? written : years;
  return all.map(({ length, ...date }, i): Dated => {
    const [before, next] = [all[i - 1], all[i + 1]];
    const joined = next !== undefined && BETWEEN.test(lower.slice(date.end, next.start));
    // "1 Januari s.d. 31 Juli 2024": the year stands once.
    const later = joined ? /\d{4}$/.exec(next.teks)?.[0] : undefined;
    const ahead = lower.slice(0, date.start);
    const isEnd = before !== undefined && BETWEEN.test(lower.slice(before.end, date.start));
    const role =
      END.test(ahead) || isEnd
        ? "end"
        : START.test(ahead) || joined
          ? "start"
          : THROUGHOUT.test(ahead)
            ? "throughout"
            : "on";
    const span = { start: date.start, end: date.end, teks: date.teks, length, role } as const;
    if ("tahun" in date) return { ...span, first: `${date.tahun}-01-01`, last: `${date.tahun}-12-31` };
    const iso = readDate(
      length === "month" ? `1 ${date.teks}` : date.teks,
      later === undefined ? tahun : Number(later),
    );
    return { ...span, first: iso, last: length === "month" ? `${iso.slice(0, 8)}31` : iso };
  });
}
