import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";

/** The years that a number can be of, and whether the sentence says so itself. */
export interface When {
  readonly tahun: readonly number[];
  readonly explicit: boolean;
  /** Null for the whole year; `unknown` for a part of a year that the data do not have. */
  readonly triwulan: number | null | "unknown";
  /** Whether no other period could be meant. */
  readonly clear: boolean;
}

const BEHIND =
  /^\s*(?:(?!dan\b|serta\b)\p{L}+\s+)?(?:\(\s*)?(?:(?:pada|di|untuk|dalam)\s+)?(?:tahun\s+)?(?:anggaran\s+)?$/u;
const COMPARED =
  /\b(?:dibanding(?:kan)?|daripada|dari|terhadap|dengan|sejak|atas|bawah)\s+(?:dengan\s+)?(?:(?:capaian|realisasi|kondisi|nilai|posisi|angka|target|hasil)\s+)?(?:pada\s+)?(?:tahun\s+)?(?:anggaran\s+)?$/;
const AT_ONCE =
  /^[\s,(]*(?![\s,(])(?:yang\s+(?!\s))?(?:(?:hanya|baru|masih)\s+(?!\s))?(?:sebesar|yaitu|yakni|mencapai|sebanyak|tercatat|adalah|senilai|sejumlah|hanya)?[\s(]*$/;
/** Words that set what follows apart from what comes before. */
const APART = /;|\b(?:dari|dibanding(?:kan)?|daripada|terhadap|sedangkan|sementara|adapun|namun|tetapi|sejak)\b/;
const SPAN = /^\s*(?:[–-]|s\.d\.|sampai(?: dengan)?|hingga|dan)\s*(?:tahun\s*)?$/;

/**
 * When a number is of: a period right behind it, else the nearest before it, else the year of the report. `values`: those
 * of the sentence, where they are not its numbers.
 */
export function findWhen(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
  values: readonly SentenceNumber[] = sentence.numbers,
): When {
  const part = findPart(sentence, number);
  const year = findYear(sentence, number, around, known.config.tahun, values);
  return { ...year, triwulan: part };
}

function findPart({ parts, mask, numbers }: Sentence, number: SentenceNumber): When["triwulan"] {
  const after = parts.find(({ start }) => start >= number.end);
  const bound = after !== undefined && BEHIND.test(mask.slice(number.end, after.start)) ? after : undefined;
  const isNearest = numbers.at(-1) === number;
  const part =
    bound ??
    parts.findLast(({ end }) => end <= number.start) ??
    (isLast(numbers, after) && (isNearest || isJoined(mask.slice(number.end, after?.start))) ? after : undefined);
  return part === undefined ? null : (part.triwulan ?? "unknown");
}

/** Whether what stands between a number and a quarter far behind it says nothing of its own: "14 kasus, 5 di antaranya …". */
const isJoined = (between: string): boolean => !APART.test(between) && !/\bdi antaranya\b/.test(between);

/** Whether no number follows a period, so that it speaks of those before. */
const isLast = (numbers: Sentence["numbers"], period: { readonly end: number } | undefined): boolean =>
  period !== undefined && !numbers.some(({ start }) => start >= period.end);

type Year = Omit<When, "triwulan">;

function findYear(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  tahun: number,
  values: readonly SentenceNumber[],
): Year {
  const { years, mask, parts, numbers } = sentence;
  const single = new Set(years.map((year) => year.tahun)).size <= 1;
  const after = years.find(({ start }) => start >= number.end);
  const spans = years.some((year, at) => {
    const next = years[at + 1];
    return next !== undefined && SPAN.test(mask.slice(year.end, next.start));
  });
  const said = (year: number, clear = true): Year => ({
    tahun: [year],
    explicit: true,
    clear: clear && single && !spans && parts.length === 0,
  });
  if (after !== undefined && BEHIND.test(mask.slice(number.end, after.start))) return said(after.tahun);
  const paired = yearInOrder(sentence, number, values);
  if (paired !== null) return { tahun: [paired], explicit: true, clear: false };
  const step = findStep(sentence, number, values);
  if (step !== null) {
    const named = years.findLast(({ start, end }) => end <= step.start && !COMPARED.test(mask.slice(0, start)));
    const bound = years.find(({ start }) => start >= step.from.end && start < step.to.start);
    const behind = years.find(({ start }) => start >= step.to.end);
    const reached = behind !== undefined && BEHIND.test(mask.slice(step.to.end, behind.start)) ? behind : named;
    const end = reached?.tahun ?? tahun;
    return said(step.first ? (bound?.tahun ?? end - 1) : end, false);
  }
  const before = listBefore(sentence, number);
  const own = before.find(
    (year) => !COMPARED.test(mask.slice(0, year.start)) || AT_ONCE.test(mask.slice(year.end, number.start)),
  );
  if (own !== undefined) return said(own.tahun, own === before[0]);
  const behind = years.find(({ start }) => start >= number.end && !COMPARED.test(mask.slice(0, start)));
  if (behind !== undefined && isLast(numbers, behind) && !APART.test(mask.slice(number.end, behind.start)))
    return said(behind.tahun);
  if (spans) return { tahun: [tahun], explicit: false, clear: false };
  const earlier = around.before.flatMap((each) => each.years.map((year) => year.tahun));
  const other = earlier.some((year) => year !== tahun) || around.before.some((each) => each.parts.length > 0);
  return {
    tahun: [...new Set([tahun, ...(years.length === 0 ? earlier.slice(-1) : [])])],
    explicit: false,
    clear: years.length === 0 && !other && !around.elsewhere && parts.length === 0,
  };
}

/** Between years or numbers of a list: "2022; 2023; dan 2024", "3,58 dan 3,62". */
const IN_LIST = /^\s*(?:[,;]\s*)?(?:(?:dan|serta)\s+)?(?:tahun\s+)?$/;

/** "Tahun 2023 dan 2024 masing-masing 3,62 dan 3,68": the first to the first; null where it is not said so. */
function yearInOrder(
  { years, mask }: Sentence,
  number: SentenceNumber,
  values: readonly SentenceNumber[],
): number | null {
  const isRun = (list: readonly { readonly start: number; readonly end: number }[]): boolean =>
    list.every((each, at) => {
      const next = list[at + 1];
      return next === undefined || IN_LIST.test(mask.slice(each.end, next.start));
    });
  const behind = values.filter(({ start }) => start >= (years.at(-1)?.end ?? 0));
  const at = behind.indexOf(number);
  const isList = years.length > 1 && behind.length === years.length && isRun(years) && isRun(behind);
  return isList ? (years[at]?.tahun ?? null) : null;
}

/**
 * The years in front of a number, nearest first. In front of one with a quarter of its own, "11 kasus pada tahun 2024, dan 5
 * pada triwulan III", not those that belong to another number, unless there is no other.
 */
function listBefore({ years, numbers, parts, mask }: Sentence, number: SentenceNumber): Sentence["years"] {
  const before = years.filter(({ end }) => end <= number.start).reverse();
  if (!parts.some(({ start }) => start >= number.end)) return before;
  const isTaken = ({ start }: { readonly start: number }): boolean =>
    numbers.some((each) => each !== number && each.end <= start && BEHIND.test(mask.slice(each.end, start)));
  const free = before.filter((year) => !isTaken(year));
  return free.length > 0 ? free : before;
}

interface StepPair {
  /** Whether the number is the first of the two. */
  readonly first: boolean;
  readonly start: number;
  readonly from: SentenceNumber;
  readonly to: SentenceNumber;
}

/** "dari 85,9 menjadi 89,2": which of the two a number is; null where it is neither. */
export function findStep(
  { numbers, mask }: Sentence,
  number: SentenceNumber,
  values: readonly SentenceNumber[] = numbers,
): StepPair | null {
  const at = values.indexOf(number);
  if (at === -1) return null;
  const pairs = [
    [number, values[at + 1]],
    [values[at - 1], number],
  ] as const;
  for (const [from, to] of pairs) {
    if (from === undefined || to === undefined) continue;
    const start = /\bdari\s+(?:semula\s+|sebesar\s+)?(?:predikat\s+|kategori\s+)?$/.exec(
      mask.slice(0, from.start),
    )?.index;
    const between = mask.slice(from.end, to.start);
    if (
      start !== undefined &&
      /\bmenjadi\s+(?:sebesar\s+)?(?:predikat\s+|kategori\s+)?$/.test(between) &&
      between.length < 60
    )
      return { first: from === number, start, from, to };
  }
  return null;
}
