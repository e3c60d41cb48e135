import type { OfficeKnowledge } from "./context.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";

/*
 * Numbers of ordinary prose that no data are about: how long something takes, how often it is done.
 */

const TIME =
  /^\s+(detik|menit|jam|hari|pekan|minggu|bulan|tahun|triwulan|semester|dekade|windu|abad|kali)(?:nya)?\b(?!\s*-)/;
/** "1 x 24 jam". */
const TIMES = /^\s*[x×]\s*#+\s+jam\b/;
/** "3 (tiga) hari kerja": as a regulation writes it. */
const IN_WORDS = /^\s*\(/;

/** Units of time: what is measured in one may be told in another. */
const UNIT_OF_TIME = /\b(?:detik|menit|jam|hari|pekan|minggu|bulan|tahun)\b/i;

/**
 * Whether a number only says how long or how often; not where an indicator of the office is counted so, nor where the sentence
 * names one that is a time: "Rata-rata waktu layanan 2 jam", in minutes.
 */
export function isDuration(
  { mask, teks, mentions }: Sentence,
  number: SentenceNumber,
  { counted }: OfficeKnowledge,
): boolean {
  if (number.sign !== "" || number.scale !== 1) return false;
  const isTime = mentions.some(({ named }) => named.indikator.some((p) => UNIT_OF_TIME.test(p.indikator.satuan)));
  if (isTime) return false;
  const rest = mask.slice(number.end);
  if (TIMES.test(rest)) return !counted.has("jam");
  const [, unit] = TIME.exec(rest) ?? [];
  const digits = number.asWord ? number.end : number.start + number.teks.length;
  return (
    unit !== undefined && (!counted.has(unit) || (unit !== "kali" && IN_WORDS.test(teks.slice(digits, number.end))))
  );
}
