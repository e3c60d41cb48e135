import { type Desimal, desimal } from "../model/desimal.ts";
import { formatAngka } from "../model/format.ts";
import { findPredikat, findSkor, formatSkala } from "../plan/predikat.ts";
import type { SkalaPredikat } from "../plan/skala.ts";
import { formatTarget, type NilaiTarget } from "../plan/target.ts";
import { computed, HUNDRED, notAssessable, ZERO } from "./computed.ts";
import type { Computed, FilledRumus, NilaiRealisasi } from "./result.ts";
import type { Rule } from "./target.ts";

/** A capaian with the formula it came from. */
export interface CapaianResult {
  readonly capaian: Computed;
  /** True where the cap changed the value. */
  readonly dibatasi: boolean;
  readonly rumus: FilledRumus;
}

/** A formula at work: the number with the formula that shows it, or the reason why there is none. */
type Computation = { readonly nilai: Desimal; readonly filled: string } | { readonly alasan: string };

/**
 * Capaian of a realisasi against a target, in %: the one definition in lkjip. Never NaN, never below 0.
 * Formulas: PermenPANRB 8/2021 (normal, khusus, target in a range); target 0 and n/a are states, not numbers.
 */
export function calculateCapaian(rule: Rule, target: NilaiTarget, realisasi: NilaiRealisasi): CapaianResult {
  const rumus = formatRumus(rule, target);
  const without = (capaian: Computed): CapaianResult => ({ capaian, dibatasi: false, rumus: { rumus, filled: null } });
  if (realisasi.status === "kosong") return without({ status: "belum_lengkap", missing: realisasi.missing });
  if (realisasi.status === "tidak_tersedia") {
    return without(notAssessable(realisasi.alasan ?? `realisasi dinyatakan tidak tersedia ("${realisasi.teks}")`));
  }
  const computation = calculateComputation(rule, target, realisasi);
  if ("alasan" in computation) return without(notAssessable(computation.alasan));
  const nilai = limit(computation.nilai, rule.batas);
  const result = `${computation.filled} = ${formatAngka(computation.nilai, rule.desimal)}`;
  const filled = nilai.eq(computation.nilai) ? result : `${result}, dibatasi menjadi ${formatAngka(nilai)}`;
  const dibatasi = rule.batas !== null && computation.nilai.gt(rule.batas);
  return { capaian: computed(nilai), dibatasi, rumus: { rumus, filled } };
}

/** The formula of an indicator in words, as it is printed in Bab III. */
function formatRumus(rule: Rule, target: NilaiTarget): string {
  const batas = rule.batas === null ? "" : `, paling tinggi ${formatAngka(rule.batas)}`;
  return `${formatMainRumus(rule, target)}${batas}`;
}

function formatMainRumus(rule: Rule, target: NilaiTarget): string {
  if (target.jenis === "rentang") {
    const outside = rule.rentangTurun
      ? "di bawahnya (2 × batas bawah − realisasi) ÷ batas bawah × 100, di atasnya (2 × batas atas − realisasi) ÷ batas atas × 100"
      : "di bawahnya realisasi ÷ batas bawah × 100, di atasnya realisasi ÷ batas atas × 100";
    return `di dalam rentang 100; ${outside}`;
  }
  if (target.jenis === "predikat") return "skor realisasi ÷ skor target × 100";
  if (rule.arah === "turun" && rule.rumusTurun === "rasio") return "target ÷ realisasi × 100";
  if (rule.arah === "turun") return "(2 × target − realisasi) ÷ target × 100";
  if (rule.arah === "tetap") return "yang lebih kecil dari realisasi ÷ target × 100 dan target ÷ realisasi × 100";
  return "realisasi ÷ target × 100";
}

function calculateComputation(rule: Rule, target: NilaiTarget, realisasi: Present): Computation {
  if (rule.arah === "predikat" || target.jenis === "predikat") return calculatePredikat(target, realisasi, rule.skala);
  if (target.jenis === "rentang") return calculateRentang(target, realisasi.nilai, rule.rentangTurun);
  if (rule.arah === "rentang") return { alasan: "target bukan rentang" };
  return calculateAngka(rule, target.nilai, realisasi.nilai);
}

type Present = Extract<NilaiRealisasi, { status: "ada" }>;

function calculateAngka({ arah, rumusTurun }: Rule, target: Desimal, realisasi: Desimal): Computation {
  if (target.lt(0)) return { alasan: `target negatif (${formatAngka(target)})` };
  if (arah === "turun" && target.eq(0) && realisasi.eq(0)) {
    return { nilai: HUNDRED, filled: "target 0 dan realisasi 0" };
  }
  if (target.eq(0)) return { alasan: "target 0" };
  if (arah === "turun")
    return rumusTurun === "rasio" ? divideInverse(target, realisasi) : calculateSelisih(target, realisasi);
  if (arah === "tetap" && realisasi.gt(target)) return divide(target, realisasi);
  return divide(realisasi, target);
}

/** target ÷ realisasi; a realisasi of 0 (or below) has met its target in full. */
function divideInverse(target: Desimal, realisasi: Desimal): Computation {
  return realisasi.lte(0)
    ? { nilai: HUNDRED, filled: `realisasi ${formatAngka(realisasi)}` }
    : divide(target, realisasi);
}

/** (2T − R) ÷ T, the "kondisi khusus" of PermenPANRB 8/2021: 1 + (1 − R/T). */
function calculateSelisih(target: Desimal, realisasi: Desimal): Computation {
  return {
    nilai: target.times(2).minus(realisasi).times(HUNDRED).div(target),
    filled: `(2 × ${formatAngka(target)} − ${formatTerm(realisasi)}) ÷ ${formatAngka(target)} × 100`,
  };
}

function divide(atas: Desimal, lower: Desimal): Computation {
  return { nilai: atas.times(HUNDRED).div(lower), filled: `${formatAngka(atas)} ÷ ${formatAngka(lower)} × 100` };
}

function calculateRentang(target: { min: Desimal; max: Desimal }, realisasi: Desimal, turun: boolean): Computation {
  const { min, max } = target;
  const teks = formatTarget({ jenis: "rentang", min, max });
  if (min.lt(0) || max.lt(0)) return { alasan: `target negatif (${teks})` };
  if (min.gt(max)) return { alasan: `batas bawah target di atas batas atasnya (${teks})` };
  if (realisasi.gte(min) && realisasi.lte(max)) {
    return { nilai: HUNDRED, filled: `${formatAngka(realisasi)} berada di dalam rentang ${teks}` };
  }
  const batas = realisasi.lt(min) ? min : max;
  if (batas.eq(0)) return { alasan: "target 0" };
  return turun ? calculateSelisih(batas, realisasi) : divide(realisasi, batas);
}

function calculatePredikat(target: NilaiTarget, realisasi: Present, skala: SkalaPredikat | null): Computation {
  const [t, r] = [findTargetSide(target, skala), findRealisasiSide(realisasi, skala)];
  if (t.nilai !== null && r.nilai !== null) return t.nilai.gt(0) ? divide(r.nilai, t.nilai) : { alasan: "target 0" };
  if (skala === null) return { alasan: "skala predikat belum ditetapkan" };
  if (t.skor === null)
    return { alasan: `target "${t.teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})` };
  if (r.skor === null)
    return { alasan: `realisasi "${r.teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})` };
  if (t.skor.lte(0)) return { alasan: `skor target "${t.teks}" adalah 0` };
  return {
    nilai: r.skor.times(HUNDRED).div(t.skor),
    filled: `${r.teks} (${formatAngka(r.skor)}) ÷ ${t.teks} (${formatAngka(t.skor)}) × 100`,
  };
}

/** One side of a comparison by predikat: a number, a score, or both. */
interface Side {
  readonly nilai: Desimal | null;
  readonly skor: Desimal | null;
  readonly teks: string;
}

function findTargetSide(target: NilaiTarget, skala: SkalaPredikat | null): Side {
  const teks = formatTarget(target);
  if (target.jenis === "rentang") return { nilai: null, skor: null, teks };
  if (target.jenis === "predikat") return { nilai: target.nilai ?? null, skor: target.skor, teks };
  return { nilai: target.nilai, skor: skala && findSkor(target.nilai, skala), teks };
}

function findRealisasiSide({ nilai, predikat }: Present, skala: SkalaPredikat | null): Side {
  if (predikat === undefined) return { nilai, skor: skala && findSkor(nilai, skala), teks: formatAngka(nilai) };
  const read = skala && findPredikat(predikat, skala);
  return { nilai: read?.nilai ?? null, skor: read?.skor ?? null, teks: predikat.trim() };
}

/** Between 0 and the cap. */
function limit(nilai: Desimal, batas: number | null): Desimal {
  if (nilai.lt(0)) return ZERO;
  return batas !== null && nilai.gt(batas) ? desimal(batas) : nilai;
}

/** A number inside a formula: a negative one in brackets. */
const formatTerm = (nilai: Desimal): string => (nilai.lt(0) ? `(${formatAngka(nilai)})` : formatAngka(nilai));
