import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import { round } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { findDirection } from "./change.ts";
import { type ClaimVerdict, findClaimed, OPEN_CLAIM } from "./claim-about.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { subjectOf } from "./fact.ts";
import { computedOf, numberOf } from "./facts.ts";
import { findOther } from "./foreign.ts";
import { findStep } from "./period.ts";
import type { Sentence } from "./sentence.ts";
import { bind, factsOf } from "./subject.ts";

/** Words of a change, or of standing above or below something, without its size. */
export const TREND =
  /\b(?:(naik|meningkat|bertambah|lebih tinggi|lebih besar|lebih banyak|di ?atas)|(turun|menurun|berkurang|lebih rendah|lebih kecil|lebih sedikit|di ?bawah)|(membaik|lebih baik)|(memburuk|lebih buruk)|(stabil|tidak berubah))\b/g;

/** Judges a claim of a change or of a place; null where the sentence says how much, or speaks of nothing known. */
export function judgeTrend(
  sentence: Sentence,
  m: RegExpMatchArray,
  _around: Surrounding,
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
  if (sized || spatial) return null;
  const open = OPEN_CLAIM;
  const claimed = findClaimed(sentence, at);
  if (claimed === null) return judgeBudget(sentence, m, known) ?? open;
  const { p, certain } = claimed;
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
