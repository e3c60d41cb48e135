import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import { round } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { findDirection } from "./change.ts";
import { type ClaimVerdict, findClaimed } from "./claim-about.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { computedOf, numberOf } from "./facts.ts";
import { findStep } from "./period.ts";
import type { Sentence } from "./sentence.ts";

/** Words of a change, or of standing above or below something, without its size. */
export const TREND =
  /\b(?:(naik|meningkat|bertambah|lebih tinggi|lebih besar|di ?atas)|(turun|menurun|berkurang|lebih rendah|lebih kecil|di ?bawah)|(membaik|lebih baik)|(memburuk|lebih buruk)|(stabil|tidak berubah))\b/g;

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
  const open: ClaimVerdict = { truth: null, arti: null, certain: false };
  const claimed = findClaimed(sentence, at);
  if (claimed === null) return mentions.length > 0 && quantities.length > 0 ? open : null;
  const { p, certain } = claimed;
  const behind = words.slice(at.end);
  if (parts.length > 0 || /\b(?:tidak|belum|bukan)\s+$/.test(mask.slice(0, start))) return open;
  const capaian = quantities.findLast(({ end }) => end <= start)?.quantity === "capaian";
  const target = /^\s*(?:dari|daripada|dibanding(?:kan)?)?\s*(?:dengan\s+)?target\b/.test(behind);
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
