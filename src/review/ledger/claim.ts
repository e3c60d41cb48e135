import type { PengukuranIndikator } from "../../measure/result.ts";
import { formatFirst } from "../../model/format.ts";
import { type ClaimVerdict, findClaimed, OPEN_CLAIM, type Trigger } from "./claim-about.ts";
import { judgeCategories } from "./claim-category.ts";
import { judgeExtreme } from "./claim-extreme.ts";
import { judgeNone } from "./claim-none.ts";
import { judgePredikat } from "./claim-predikat.ts";
import { judgeTrend, TREND } from "./claim-trend.ts";
import { judgeBestYear } from "./claim-years.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { judgeExtremeFigure } from "./figure-extreme.ts";
import { EXTREME, findOrdinal } from "./group.ts";
import { reachesTarget } from "./reach.ts";
import type { Sentence } from "./sentence.ts";
import { isIndikator } from "./subject.ts";
import { findUnknownWords, OTHER_LEVEL } from "./words.ts";

/*
 * Claims without a number: all, none, highest, rises, reached, a category. True by the data, false with one reading, or
 * a question.
 */

/** Purposes and conditions claim nothing. */
const PURPOSE =
  /\b(?:untuk|agar|supaya|guna|dalam rangka|upaya|akan|diharapkan|dapat|harus|perlu|berupaya|rencana|bila|jika|apabila|belum tentu|dalam)\s+(?:dapat\s+|lebih\s+|bisa\s+|#+\s+)*$/;

/** "50,48% dari seluruh penduduk" says of what something is a part, not what all do. */
const OF_WHOLE = /#\s*(?:(?!dari\b|terhadap\b)\p{L}+\s+)?(?:dari|terhadap)\s+$/u;

const ALL =
  /\b(semua|seluruh(?:nya)?|(?<!secara )keseluruhan|semuanya|tidak ada(?: satu(?: pun)?)?|tidak satu pun|tidak (?:terdapat|terjadi|ditemukan)|belum ada(?: satu pun)?|nihil)\b/g;
const REACH =
  /\b(?:(belum|tidak|gagal|tak)\s+)?(?:(?:dapat|berhasil|pernah|semua|seluruhnya)\s+)*(mencapai|memenuhi|melampaui|melebihi)(?:\s+(?:atau|dan|dan\/atau)\s+melampaui)?(?:\s+target(?:nya)?\b)|\btarget(?:nya)?\s+(?:(belum|tidak)\s+)?(?:dapat\s+|berhasil\s+)?(?:tercapai|terlampaui|terpenuhi)\b|\b(?:(belum|tidak)\s+)?tercapai\b/g;
/** "Tercapai lebih dari 80 persen", "tercapai dengan kategori tinggi": how far, not that the target was reached. */
const SIZED =
  /^\s+(?:(?:(?:sebesar|sebanyak|rata-rata|minimal|paling sedikit|paling banyak|lebih dari|kurang dari|hampir|sekitar|di ?atas|di ?bawah|antara)\s+){0,3}#|(?:dengan|dalam)\s+(?:kategori|predikat)\b)/;

const listReach = ({ words, mask }: Sentence): RegExpExecArray[] =>
  [...words.matchAll(REACH)].filter(
    (m) => !(m[0].endsWith("tercapai") && SIZED.test(mask.slice(m.index + m[0].length))),
  );

/** Claims that the data cannot weigh: parts in words, what is always or never so, a class of service. */
const OTHER =
  /\b(?:(?:hampir|lebih dari|sekitar|kurang dari)\s+)?(?:setengah|separuh|separo|sepertiga|dua pertiga|seperempat|tiga perempat|seperlima|dua perlima|tiga perlima|sebagian besar|sebagian kecil|mayoritas|hampir semua|hampir seluruh)(?:nya)?\b|\b(?:selalu|tidak pernah|belum pernah|pertama kali(?:nya)?|satu-satunya|berturut-turut|dua kali lipat|tiga kali lipat)\b|\bmutu(?:\s+pelayanan)?\s+["“]?[a-d]\b|\b(?:melebihi|melampaui)\s+(?:pagu|anggaran)\b/g;

/** Every claim of a sentence with what the data say to it. */
export function judgeClaims(
  sentence: Sentence,
  around: Surrounding,
  known: OfficeKnowledge,
  ownText = false,
): Judged[] {
  const found: Judged[] = [];
  const { words, mask } = sentence;
  const add = (trigger: Trigger, verdict: ClaimVerdict | null): void => {
    if (verdict !== null) found.push(conclude(sentence, around, trigger, verdict));
  };
  let reachDone = false;
  for (const m of words.matchAll(ALL)) {
    const after = words.slice(m.index + m[0].length, m.index + m[0].length + 60);
    if (
      !/^\s*(?:\p{L}+\s+){0,2}(?:indikator|iku|sasaran|kelurahan|desa|program|kegiatan|unit)\b|^\s*(?:tercapai|mencapai)/u.test(
        after,
      )
    ) {
      const isWhole = /^seluruh/.test(m[0]) && OF_WHOLE.test(mask.slice(0, m.index));
      if (!isWhole && !PURPOSE.test(words.slice(0, m.index))) add(spanOf(m), judgeNone(sentence, m, known));
      continue;
    }
    reachDone = true;
    add({ start: m.index, end: m.index + m[0].length }, judgeAll(sentence, m, around, known));
  }
  for (const m of mask.matchAll(EXTREME)) {
    // "Tertinggi kedua" is a rank.
    if ((findOrdinal(mask, m)?.nth ?? 1) > 1) continue;
    add(
      spanOf(m),
      judgeBestYear(sentence, m, known) ??
        judgeExtreme(sentence, m, around, known) ??
        judgeExtremeFigure(sentence, spanOf(m), m[1] !== undefined, known) ??
        OPEN_CLAIM,
    );
  }
  if (!reachDone)
    for (const m of listReach(sentence)) {
      const counted = /(?<!#)#+\s+(?:dari\s+#+\s+)?(?:indikator|iku|kelurahan|desa|program|sasaran)[^,.;]{0,30}$/.test(
        mask.slice(0, m.index),
      );
      if (PURPOSE.test(words.slice(0, m.index)) || counted) continue;
      add({ start: m.index, end: m.index + m[0].length }, judgeReach(sentence, m, known));
    }
  for (const m of mask.matchAll(TREND)) {
    if (PURPOSE.test(mask.slice(0, m.index))) continue;
    add({ start: m.index, end: m.index + m[0].length }, judgeTrend(sentence, m, around, known));
  }
  for (const judge of [judgeCategories, judgePredikat])
    for (const { trigger, verdict } of judge(sentence, around, known)) add(trigger, verdict);
  // What no data weigh has its source in lkjip.yaml where it is written there.
  for (const m of ownText ? [] : words.matchAll(OTHER)) {
    const isTold = found.some(({ start, teks }) => start < m.index + m[0].length && m.index < start + teks.length);
    if (!isTold && !PURPOSE.test(words.slice(0, m.index))) add(spanOf(m), OPEN_CLAIM);
  }
  return found;
}

const spanOf = (m: RegExpMatchArray): Trigger => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length });

function conclude(
  sentence: Sentence,
  around: Surrounding,
  { start, end }: Trigger,
  { truth, arti, nilai, certain, literal }: ClaimVerdict,
): Judged {
  const judged = { jenis: "klaim" as const, teks: sentence.teks.slice(start, end), start, arti, nilai: nilai ?? null };
  const clause = clauseAround(sentence.mask, start, end);
  if (truth === true && (literal === true || isUnderstood(clause))) return { ...judged, keadaan: "cocok" };
  // A second claim, or a count, and the words could be shared out otherwise.
  const alone =
    [...sentence.mask.matchAll(EXTREME)].length +
      [...sentence.mask.matchAll(TREND)].length +
      listReach(sentence).length <=
      1 && !/#\s+(?:dari|indikator|kelurahan|program|sasaran)\b/.test(sentence.mask);
  const here =
    sentence.years.length === 0 &&
    around.before.every(({ years, parts }) => years.length + parts.length === 0) &&
    !around.elsewhere;
  const single = sentence.years.length > 0 && sentence.parts.length === 0;
  if (
    truth === false &&
    certain &&
    alone &&
    (here || single) &&
    sentence.parts.length === 0 &&
    isUnderstood(sentence.mask)
  )
    return { ...judged, keadaan: "bertentangan" };
  return { ...judged, keadaan: "belum_cocok", nilai: null, doubtful: truth === false };
}

/** The part of a sentence between commas and conjunctions in which something stands. */
function clauseAround(mask: string, start: number, end: number): string {
  const cuts = [
    ...mask.matchAll(
      /[,;:]\s|\b(?:sehingga|karena|berkat|namun|tetapi|sedangkan|sementara|walaupun|meskipun|hal ini)\b/g,
    ),
  ].map(({ index }) => index);
  const from = cuts.findLast((cut) => cut < start) ?? 0;
  const until = cuts.find((cut) => cut >= end) ?? mask.length;
  return mask.slice(from, until);
}

const CLAIMING = new Set(
  `semua seluruh seluruhnya semuanya tidak belum ada satu pun terdapat tercapai terlampaui terpenuhi memenuhi melampaui melebihi
   tertinggi terendah terbesar terkecil terbanyak tersedikit paling tinggi rendah diraih dicapai diperoleh dibanding dibandingkan
   daripada lebih bawah di atas naik turun meningkat menurun membaik memburuk tetap stabil bertambah berkurang mengalami
   kenaikan penurunan peningkatan kategori predikat berkategori berpredikat termasuk tergolong sangat sedang cukup tinggi
   strategis utama dalam sehingga karena namun tetapi kondisi masih juga berada gagal dapat keseluruhan indikator sasaran`.split(
    /\s+/,
  ),
);

/** Whether every word of a clause is one that claims or one that adds nothing. */
const isUnderstood = (mask: string): boolean =>
  findUnknownWords(mask).every((word) => CLAIMING.has(word) || /^(?:aa?|bb?|cc?|d|wtp|wdp)$/.test(word));

function judgeAll(
  sentence: Sentence,
  trigger: RegExpMatchArray,
  around: Surrounding,
  known: OfficeKnowledge,
): ClaimVerdict {
  const { words, mentions } = sentence;
  const start = trigger.index ?? 0;
  const none = /^(?:tidak|belum) /.test(trigger[0]);
  const before = /\b(hampir|tidak|belum|bukan)\s+$/.exec(words.slice(0, start))?.[1];
  const reach = listReach(sentence).find(({ index }) => index > start);
  const unknown: ClaimVerdict = { truth: null, arti: null, certain: false };
  if (reach === undefined || before === "hampir" || sentence.parts.length > 0) return unknown;
  // "Belum tercapai seluruhnya" is not all; "kecuali" takes some out.
  const isPartly = /^\s*(?:seluruhnya|semuanya)\b/.test(words.slice(reach.index + reach[0].length));
  if (isPartly || /\b(?:kecuali|selain|di luar)\b/.test(words)) return unknown;
  if (sentence.years.some(({ tahun }) => tahun !== known.config.tahun)) return unknown;
  const negative = (reach[1] ?? reach[3] ?? reach[4]) !== undefined;
  const over = /^melampaui|^melebihi/.test(reach[2] ?? "");
  const list = listScopes(sentence, around, known);
  const reading = list.map((scope): boolean | null => {
    const answers = scope.map((p) => (over ? exceedsTarget(p) : reachesTarget(p)));
    // "None did not" is "all did".
    const wanted = none === negative;
    const truth = answers.some((each) => each === !wanted)
      ? false
      : answers.length === 0 || answers.includes(null)
        ? null
        : true;
    return truth === null || before === undefined ? truth : !truth;
  });
  const truth =
    reading.length > 0 && reading.every((each) => each === true)
      ? true
      : reading.length > 0 && reading.every((each) => each === false)
        ? false
        : null;
  const missed = list[0]?.filter((p) => reachesTarget(p) === false).map(nameOf) ?? [];
  const arti = missed.length === 0 ? "semua mencapai target" : `belum mencapai target: ${formatFirst(missed, 3)}`;
  const certain = mentions.length === 0 || mentions.every(({ named }) => named.exact);
  return { truth, arti: truth === null ? null : arti, certain };
}

/** An indicator by name, of a unit with the unit. */
const nameOf = ({ indikator, plan }: PengukuranIndikator): string =>
  plan.tingkat === "unit" ? `${indikator.uraian} ${plan.uraianInduk}` : indikator.uraian;

/** What "all indicators" may mean: those of the office, and under a sasaran its own; of a unit's indicator all units. */
function listScopes(
  { mentions, words }: Sentence,
  around: Surrounding,
  { indikatorSasaran, pengukuran }: OfficeKnowledge,
): PengukuranIndikator[][] {
  if (/\b(?:kelurahan|desa|unit)\b/.test(words)) {
    const shared =
      mentions.find(({ named }) => isIndikator(named))?.named.indikator.filter(({ plan }) => plan.tingkat === "unit") ??
      [];
    return shared.length > 1 ? [[...shared]] : [];
  }
  const units = mentions.flatMap(({ named: { unit } }) => unit);
  if (units.length > 0)
    return [pengukuran.indikator.filter(({ plan }) => units.some(({ kode }) => kode === plan.unit))];
  if (!/\b(?:indikator|iku|sasaran)\b/.test(words) || OTHER_LEVEL.test(words)) return [];
  const named = mentions.flatMap(({ named: { sasaran } }) => sasaran);
  if (named.length > 0) return [named.flatMap(({ indikator }) => [...indikator])];
  if (around.sasaran !== null && /\bsasaran (?:ini|tersebut)\b/.test(words)) return [[...around.sasaran.indikator]];
  const scopes = [[...indikatorSasaran]];
  if (/\b(?:iku|utama)\b/.test(words)) return [pengukuran.indikator.filter(({ indikator }) => indikator.iku)];
  if (around.sasaran !== null) scopes.push([...around.sasaran.indikator]);
  if (pengukuran.indikator.length > indikatorSasaran.length) scopes.push([...pengukuran.indikator]);
  return scopes;
}

const exceedsTarget = (p: PengukuranIndikator): boolean | null =>
  reachesTarget(p) === null || p.capaian.status !== "terhitung" ? null : p.dibatasi || p.capaian.nilai.gt(100);

function judgeReach(sentence: Sentence, m: RegExpMatchArray, known: OfficeKnowledge): ClaimVerdict {
  const start = m.index ?? 0;
  const claimed = findClaimed(sentence, { start, end: start + m[0].length });
  if (claimed === null) return OPEN_CLAIM;
  const { p, certain } = claimed;
  const other = sentence.parts.length > 0 || sentence.years.some(({ tahun }) => tahun !== known.config.tahun);
  const isOtherTarget = /^\s*(?:murni|awal|semula|sebelum)\b/.test(sentence.words.slice(start + m[0].length));
  const elsewhere = other || isOtherTarget || /\b(?:hampir|nyaris)\s+$/.test(sentence.words.slice(0, start));
  const negative = (m[1] ?? m[3] ?? m[4]) !== undefined;
  const met = /^melampaui|^melebihi/.test(m[2] ?? "") || /terlampaui/.test(m[0]) ? exceedsTarget(p) : reachesTarget(p);
  // "tidak melampaui" and "gagal" turn in more than one way where less is better.
  if (met === null || elsewhere) return { truth: null, arti: null, certain: false };
  const capaian = p.capaian.status === "terhitung" ? ` (${p.rumus.filled ?? ""})`.replace(" ()", "") : "";
  return {
    truth: negative ? !met : met,
    arti: `${p.indikator.uraian} ${reachesTarget(p) === true ? "mencapai" : "belum mencapai"} target${capaian}`,
    certain: certain && !/melampaui|melebihi|gagal/.test(m[0]),
  };
}
