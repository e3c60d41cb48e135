import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import { round } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { findPredikat, findSkalaPredikat } from "../../plan/predikat.ts";
import { findDirection } from "./change.ts";
import { type ClaimVerdict, findClaimed, OPEN_CLAIM, type Trigger } from "./claim-about.ts";
import { listPredikat } from "./claim-predikat.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { subjectOf } from "./fact.ts";
import { computedOf, numberOf } from "./facts.ts";
import { findOther } from "./foreign.ts";
import { findStep } from "./period.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { bind, factsOf, listMeant } from "./subject.ts";
import { isNoun } from "./words.ts";

/** Words of a change, or of standing above or below something, without its size. */
export const TREND =
  /\b(?:(naik|meningkat|bertambah|lebih tinggi|lebih besar|lebih banyak|di ?atas)|(turun|menurun|berkurang|lebih rendah|lebih kecil|lebih sedikit|di ?bawah)|(membaik|lebih baik)|(memburuk|lebih buruk)|(stabil|tidak berubah))\b/g;

/** "Lebih tinggi daripada 91": the number says it. */
const BOUND = /^\s+dari(?:pada)?\s+(?:(?:angka|nilai)\s+)?$/;

/** Judges a claim of a change or of a place; null where the sentence says how much, or speaks of nothing known. */
export function judgeTrend(
  sentence: Sentence,
  m: RegExpMatchArray,
  around: Surrounding,
  known: OfficeKnowledge,
): ClaimVerdict | null {
  const { words, mask, numbers, years, parts, mentions, quantities } = sentence;
  const start = m.index ?? 0;
  const at = { start, end: start + m[0].length };
  const sized = numbers.some(
    (number) =>
      Math.min(Math.abs(number.start - at.end), Math.abs(at.start - number.end)) < 40 &&
      findDirection(sentence, number) !== null,
  );
  const spatial =
    /^di ?(?:atas|bawah)/.test(m[0]) && !/^\s+(?:target|realisasi|capaian|rata-rata|#)/.test(mask.slice(at.end));
  const step = numbers
    .map((number) => findStep(sentence, number))
    .find((each) => each !== null && each.from.start >= at.end && each.start - at.end < 12);
  if (step != null) {
    const sign = step.to.nilai.cmp(step.from.nilai);
    const truth = m[1] !== undefined ? sign > 0 : m[2] !== undefined ? sign < 0 : null;
    return { truth, arti: `${step.from.teks} menjadi ${step.to.teks}`, certain: false, literal: true };
  }
  const plain = judgeFormer(sentence, at, m);
  if (plain !== null) return plain;
  const inWords = judgePredikatStep(sentence, at, m, known);
  if (inWords !== null) return inWords;
  const isBound = numbers.some((number) => BOUND.test(mask.slice(at.end, number.start)));
  if (sized || spatial || isBound) return null;
  const open = OPEN_CLAIM;
  const claimed = findClaimed(sentence, at);
  const beside = judgeBeside(sentence, m, claimed?.p ?? null, around, known);
  if (beside !== null) return beside;
  if (claimed === null) return judgeBudget(sentence, m, known) ?? open;
  const { p, certain, mention } = claimed;
  // Of the performance of an indicator: the way to its target, not the way of its number.
  if (/(?<!indikator )\bkinerja\s+(?:indikator\s+)?$/.test(words.slice(0, mention.start))) return open;
  if (/\b(?:selalu|terus(?:-menerus)?|tiap tahun|setiap tahun|berturut-turut)\b/.test(words))
    return judgeSeries(sentence, m, p);
  const behind = words.slice(at.end);
  if (parts.length > 0 || /\b(?:tidak|belum|bukan)\s+$/.test(mask.slice(0, start))) return open;
  const capaian = quantities.findLast(({ end }) => end <= start)?.quantity === "capaian";
  const target = /^\s*(?:(?:dari|daripada|dibanding(?:kan)?)\s*)?(?:dengan\s+)?target\b/.test(behind);
  const acuan = mentions.find(({ named, start: from }) => from >= at.end && named.acuan.length > 0);
  const value = numberOf(p.realisasi);
  const { desimal } = known.config.kebijakan;
  if (target && p.target.jenis === "angka") return weigh(m, value, p.target.nilai, p, "target", certain);
  if (acuan !== undefined) return weigh(m, value, p.acuan?.nilai, p, "pembanding", certain && acuan.named.exact);
  const past = years.filter(({ tahun }) => tahun !== known.config.tahun);
  const compared =
    past.length === 1 && /\b(?:dibanding(?:kan)?|dari|daripada|terhadap)\b/.test(behind) ? past[0] : undefined;
  if (compared === undefined && (years.length > 0 || !/\btahun\b/.test(behind))) return open;
  if (compared === undefined) return open;
  const old = p.riwayat.find(({ tahun }) => tahun === compared.tahun);
  const show = (nilai: Desimal | undefined): Desimal | undefined => nilai && round(nilai, desimal);
  const [now, before] = capaian
    ? [show(computedOf(p.capaian)), old && show(computedOf(old.capaian))]
    : [value, old && numberOf(old.realisasi)];
  // "Meningkat" of what should fall can mean that it got better.
  const turned = ARAH[p.plan.rule.arah].better !== "naik" && !capaian;
  return weigh(m, now, before, p, `tahun ${compared.tahun}`, certain && !turned, capaian);
}

/** Before a number that is a rank, which rises as it falls, or the whole of a part: "2 dari 6 indikator". */
const NO_SIZE = /\b(?:(?:peringkat|urutan|posisi|juara|ranking|rangking|terbaik)(?:\s+ke)?|ke|dari)[\s-]*$/;

/** "14 kasus, naik dari 11 kasus": by the two numbers; null where the sentence has no such pair. */
function judgeFormer({ mask, numbers }: Sentence, at: Trigger, m: RegExpMatchArray): ClaimVerdict | null {
  const former = numbers.find(({ start }) => start >= at.end && /^\s+dari\s+$/.test(mask.slice(at.end, start)));
  const now = numbers.findLast(({ end }) => end <= at.start);
  if (former === undefined || now === undefined || (m[1] ?? m[2]) === undefined || former.sign !== now.sign)
    return null;
  if (NO_SIZE.test(mask.slice(0, now.start))) return null;
  const wordOf = ({ end }: SentenceNumber): string => {
    const [, word = ""] = /^\s+([\p{L}-]+)/u.exec(mask.slice(end)) ?? [];
    return isNoun(word) ? word : "";
  };
  if (!/^[^.;#]{0,40}$/.test(mask.slice(now.end, at.start)) || wordOf(now) !== wordOf(former)) return null;
  const sign = now.nilai.times(now.scale).cmp(former.nilai.times(former.scale));
  const truth = m[1] !== undefined ? sign > 0 : sign < 0;
  return { truth, arti: `${former.teks} menjadi ${now.teks}`, certain: false, literal: true };
}

/** "Naik dari B menjadi BB": by the scale of what is measured so; null where the sentence has no such step. */
function judgePredikatStep(
  sentence: Sentence,
  at: Trigger,
  m: RegExpMatchArray,
  known: OfficeKnowledge,
): ClaimVerdict | null {
  const p = findClaimed(sentence, at)?.p;
  const skala = p === undefined ? null : findSkalaPredikat(p.indikator, known.config.kebijakan);
  if (skala === null) return null;
  const list = listPredikat(sentence, known);
  const step = list
    .map((each) => findStep(sentence, each, list))
    .find((each) => each !== null && each.from.start >= at.end && each.start - at.end < 12);
  const [from, to] = [step?.from, step?.to].map((each) => (each == null ? null : findPredikat(each.teks, skala)));
  if (step == null || from == null || to == null) return null;
  const sign = to.skor.cmp(from.skor);
  const truth = /naik|meningkat|membaik/.test(m[0]) ? sign > 0 : /turun|memburuk/.test(m[0]) ? sign < 0 : null;
  return { truth, arti: `${step.from.teks} menjadi ${step.to.teks}`, certain: false, literal: true };
}

/** "Lebih rendah daripada Kecamatan X": by what the other kecamatan reached; null where it is not known. */
function judgeBeside(
  sentence: Sentence,
  m: RegExpMatchArray,
  claimed: PengukuranIndikator | null,
  around: Surrounding,
  known: OfficeKnowledge,
): ClaimVerdict | null {
  const end = (m.index ?? 0) + m[0].length;
  const place = sentence.others.find(({ start }) => start >= end);
  if (place === undefined || !BESIDE.test(singleSpaced(sentence.mask.slice(end, place.start)))) return null;
  const named = sentence.mentions.some(({ named }) => named.indikator.length > 0);
  const [p, ...others] = claimed !== null ? [claimed] : named ? [] : listMeant(sentence, around);
  const [fact] = p === undefined ? [] : factsOf([subjectOf.other(place.teks, p.indikator.kode)], known);
  if (p === undefined || fact === undefined || others.length > 0 || sentence.parts.length > 0) return null;
  return { ...weigh(m, numberOf(p.realisasi), fact.nilai, p, place.teks, false), literal: true };
}

const singleSpaced = (text: string): string => text.replace(/\s+/g, " ").trim();

const BESIDE =
  /^(?:(?:dari|daripada|dibanding(?:kan)?)(?: |$))?(?:dengan(?: |$))?(?:(?:capaian|realisasi|nilai|milik)(?: |$))?#*$/;

/** Pagu, spending and absorption of the office or of a budget line against another year. */
function judgeBudget(sentence: Sentence, m: RegExpMatchArray, known: OfficeKnowledge): ClaimVerdict | null {
  const { tahun } = known.config;
  const at = { start: m.index ?? 0, end: (m.index ?? 0) + m[0].length };
  const quantity = sentence.quantities.findLast(({ end }) => end <= at.start)?.quantity;
  const past = sentence.years.filter((year) => year.tahun !== tahun);
  const isBudget = quantity === "pagu" || quantity === "serapan" || quantity === "realisasi";
  if (!isBudget || past.length !== 1 || sentence.parts.length > 0 || findOther(sentence, at) !== null) return null;
  const line = bind(sentence, at, ({ anggaran }) => anggaran.length > 0)?.named.anggaran[0];
  if (sentence.mentions.some(({ named }) => !named.office && named.anggaran.length === 0)) return null;
  const facts = factsOf([line === undefined ? subjectOf.office : subjectOf.anggaran(line.kode)], known);
  const [now, old] = [tahun, past[0]?.tahun].map((year) =>
    facts.find((fact) => fact.quantity === quantity && fact.tahun === year),
  );
  if (now === undefined || old === undefined) return null;
  const sign = now.nilai.cmp(old.nilai);
  const truth = m[1] !== undefined ? sign > 0 : m[2] !== undefined ? sign < 0 : m[5] !== undefined ? sign === 0 : null;
  const word = sign > 0 ? "lebih tinggi daripada" : sign < 0 ? "lebih rendah daripada" : "sama dengan";
  return { truth, arti: `${now.meaning} ${word} ${old.meaning}`, certain: false };
}

/** "Selalu naik sejak 2019": every step that the data know. */
function judgeSeries({ years }: Sentence, m: RegExpMatchArray, p: PengukuranIndikator): ClaimVerdict {
  const from = Math.min(...years.map(({ tahun }) => tahun));
  const known = [...p.riwayat]
    .filter(({ tahun }) => years.length === 0 || tahun >= from)
    .sort((a, b) => a.tahun - b.tahun)
    .map(({ tahun, realisasi }) => ({ tahun: `${tahun}`, nilai: numberOf(realisasi) }));
  const values = [...known, { tahun: "tahun ini", nilai: numberOf(p.realisasi) }];
  const steps = values.slice(1).map((each, at) => ({ ...each, sign: signOf(each.nilai, values[at]?.nilai) }));
  const wanted = m[1] !== undefined ? 1 : m[2] !== undefined ? -1 : null;
  const against = wanted === null ? undefined : steps.find(({ sign }) => sign !== null && sign !== wanted);
  if (against === undefined) return OPEN_CLAIM;
  const way = against.sign === 0 ? "tetap" : wanted === 1 ? "turun" : "naik";
  return { truth: false, arti: `realisasi ${p.indikator.uraian} ${way} pada ${against.tahun}`, certain: false };
}

const signOf = (a: Desimal | undefined, b: Desimal | undefined): number | null =>
  a === undefined || b === undefined ? null : a.cmp(b);

function weigh(
  m: RegExpMatchArray,
  now: Desimal | undefined,
  other: Desimal | undefined,
  p: PengukuranIndikator,
  against: string,
  certain: boolean,
  capaian = false,
): ClaimVerdict {
  if (now === undefined || other === undefined) return { truth: null, arti: null, certain: false };
  const sign = now.cmp(other);
  const good = capaian ? "naik" : ARAH[p.plan.rule.arah].better;
  const better = good === null ? null : good === "naik" ? sign : -sign;
  const truth =
    m[1] !== undefined
      ? sign > 0
      : m[2] !== undefined
        ? sign < 0
        : m[3] !== undefined
          ? better && better > 0
          : m[4] !== undefined
            ? better && better < 0
            : sign === 0;
  const word = sign > 0 ? "lebih tinggi daripada" : sign < 0 ? "lebih rendah daripada" : "sama dengan";
  return {
    truth: truth === 0 ? false : truth,
    arti: `${capaian ? "capaian" : "realisasi"} ${p.indikator.uraian} ${word} ${against}`,
    certain,
  };
}
