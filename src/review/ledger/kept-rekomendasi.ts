import type { Config } from "../../plan/schema.ts";
import type { Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import type { Sentence } from "./sentence.ts";
import { findUnknownWords, NUMBER_WORD_PATTERN, readNumberWord } from "./words.ts";

/*
 * What became of the recommendations of last year's evaluation: "Dari tiga rekomendasi, dua selesai".
 */

type Status = Config["lhe_tahun_lalu"][number]["status"];

const N = `(\\d{1,2}|${NUMBER_WORD_PATTERN})(?:\\s*\\((?:${NUMBER_WORD_PATTERN}|\\d{1,2})\\))?`;
/** Words between a count and what became of so many. */
const FILL =
  "(?:\\s+(?:butir|buah|poin|rekomendasi|rekomendasinya|(?:di )?antaranya|lainnya|lagi|yang|telah|sudah|masih|baru|dinyatakan|berstatus))*";
const STATUS =
  "((?:selesai|tuntas|rampung)(?: ditindaklanjuti)?|ditindaklanjuti|belum(?: (?:selesai|tuntas|ditindaklanjuti))?|(?:dalam|sedang|masih) proses|sedang diproses|masih berproses|berproses)";
const COUNTED = new RegExp(`(?<![\\p{L}\\d.,/-])${N}${FILL}\\s+${STATUS}(?![\\p{L}\\d])`, "gu");
/** Of recommendations, and not "rekomendasi izin keramaian". */
const ALL = new RegExp(
  `(?<![\\p{L}\\d.,/-])${N}\\s+(?:(?:butir|buah|poin)\\s+)?rekomendasi(?=\\s*(?:[,.;:()]|$)|\\s+(?:lhe|hasil|evaluasi|inspektorat|akip|sakip|tahun|tersebut|itu|tim|dalam|dari|yang|pada)\\b)`,
  "gu",
);
const EVERY = new RegExp(
  `\\b(?:semua|seluruh)\\s+rekomendasi\\b(?:\\s+(?:lhe|evaluasi|inspektorat|akip|sakip|hasil|tahun|lalu|#+))*${FILL}\\s+${STATUS}(?![\\p{L}\\d])`,
  "gu",
);
const ABOUT = /\b(?:lhe|inspektorat|akip|sakip|hasil evaluasi|tindak lanjut|ditindaklanjuti)\b/;
const SAID = new Set(
  "dari rekomendasi rekomendasinya lhe hasil evaluasi akip sakip inspektorat daerah lalu sebelumnya selesai tuntas rampung ditindaklanjuti belum dalam proses masih sedang berproses diproses antaranya lainnya lagi sisanya baru dinyatakan berstatus butir buah poin atas laporan tindak lanjut semua seluruh satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh".split(
    " ",
  ),
);

/** How many recommendations are done, under way, and neither. */
interface StatusCounts {
  readonly done: number;
  readonly underWay: number;
  readonly open: number;
}

/** The counts that words can mean: what is under way is followed up, but not done. */
function readingsOf(said: string, { done, underWay, open }: StatusCounts): number[] {
  if (/^(?:selesai|tuntas|rampung)/.test(said)) return [done];
  if (said === "ditindaklanjuti") return [done, done + underWay];
  if (said === "belum ditindaklanjuti") return [open];
  return said.startsWith("belum") ? [open, open + underWay] : [underWay];
}

/** Counts of recommendations in a sentence against lkjip.yaml. */
export function judgeRekomendasi(
  sentence: Sentence,
  around: Surrounding,
  { lhe_tahun_lalu: list, tahun }: Config,
): Judged[] {
  const { words, teks, years, parts, dates } = sentence;
  if (list.length === 0 || !isOfRekomendasi(sentence, around)) return [];
  if (parts.length + dates.length > 0 || years.some((each) => each.tahun !== tahun && each.tahun !== tahun - 1))
    return [];
  const count = (status: Status): number => list.filter((each) => each.status === status).length;
  const counts = { done: count("selesai"), underWay: count("dalam proses"), open: count("belum") };
  const parted = [...words.matchAll(COUNTED)];
  const totals = [...words.matchAll(ALL)].filter(({ index }) => !parted.some((m) => m.index === index));
  const isAbout = [words, ...around.before.map((each) => each.words)].some((each) => ABOUT.test(each));
  const isTotal = totals.length > 0 && totals.every((m) => numberIn(m[1]) === list.length);
  const where = "(tindak lanjut LHE di lkjip.yaml)";
  const judged = (
    m: RegExpExecArray,
    said: string,
    right: readonly number[],
    arti: string,
    isSure: boolean,
  ): Judged => {
    const isTrue = right.includes(numberIn(said));
    return {
      jenis: /\d/.test(said) ? "angka" : "klaim",
      teks: teks.slice(m.index, m.index + said.length),
      start: m.index,
      keadaan: isTrue ? "cocok" : isSure ? "bertentangan" : "belum_cocok",
      arti,
      nilai: right[0] ?? null,
      ...(isTrue || isSure ? {} : { doubtful: true }),
    };
  };
  if (totals.length === 0 ? !isAbout : !isAbout && !isTotal) return [];
  const isPlain = findUnknownWords(sentence.mask).every((word) => SAID.has(word));
  const all = totals.map((m) =>
    judged(m, m[1] ?? "", [list.length], `rekomendasinya ada ${list.length} ${where}`, false),
  );
  const each = parted.map((m) => {
    const right = readingsOf(m[2] ?? "", counts);
    const arti = `rekomendasi yang ${m[2]} ada ${[...new Set(right)].join(" atau ")} dari ${list.length} ${where}`;
    return judged(m, m[1] ?? "", right, arti, isPlain && isTotal);
  });
  const every = [...words.matchAll(EVERY)].map((m): Judged => {
    const right = readingsOf(m[1] ?? "", counts);
    const isTrue = right.includes(list.length);
    const isSure = isPlain && /^(?:selesai|tuntas|rampung)/.test(m[1] ?? "");
    const state = isTrue ? "cocok" : isSure ? "bertentangan" : "belum_cocok";
    return {
      ...{
        jenis: "klaim",
        teks: teks.slice(m.index, m.index + m[0].length),
        start: m.index,
        keadaan: state,
        nilai: null,
      },
      arti: `rekomendasi yang ${m[1]} ada ${[...new Set(right)].join(" atau ")} dari ${list.length} ${where}`,
      ...(state === "belum_cocok" ? { doubtful: true } : {}),
    };
  });
  return [...all, ...each, ...every];
}

/** Whether it speaks of recommendations, in itself or going on with the sentence before it. */
const isOfRekomendasi = ({ words }: Sentence, { before: [last] }: Surrounding): boolean =>
  /\brekomendasi/.test(words) ||
  (/\b(?:di antaranya|sisanya|lainnya)\b/.test(words) && last !== undefined && /\brekomendasi\b/.test(last.words));

const numberIn = (teks = ""): number => (/\d/.test(teks) ? Number(teks) : (readNumberWord(teks) ?? Number.NaN));
