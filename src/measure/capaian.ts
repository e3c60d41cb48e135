import { type Desimal, desimal, ZERO } from "../model/desimal.ts";
import { formatAngka, formatPercent, roundPercent } from "../model/format.ts";
import type { ComparedRealisasi, Computation } from "../plan/arah/entry.ts";
import { ARAH, settleArah } from "../plan/arah.ts";
import type { Rule } from "../plan/rule.ts";
import type { NilaiTarget } from "../plan/target.ts";
import { computed, notAssessable } from "./computed.ts";
import { shorten } from "./digits.ts";
import type { Computed, FilledRumus, NilaiRealisasi } from "./result.ts";

type Calculated = Extract<Computation, { readonly nilai: Desimal }>;

/** A capaian with the formula it came from. */
export interface CapaianResult {
  readonly capaian: Computed;
  /** True where the cap changed the value. */
  readonly dibatasi: boolean;
  readonly rumus: FilledRumus;
}

/**
 * Capaian of a realisasi against a target, in %, by the formula of the arah. Never NaN, never below 0.
 * Formulas: PermenPANRB 8/2021 (normal, khusus, target in a range); target 0 and n/a are states, not numbers.
 */
export function calculateCapaian(rule: Rule, target: NilaiTarget, realisasi: NilaiRealisasi): CapaianResult {
  const arah = ARAH[settleArah(rule.arah, target.jenis)];
  const atMost = rule.batas === null ? "" : `, paling tinggi ${formatAngka(rule.batas)}`;
  const rumus = `${arah.rumus(rule, target)}${atMost}`;
  const without = (capaian: Computed): CapaianResult => ({ capaian, dibatasi: false, rumus: { rumus, filled: null } });
  if (realisasi.status === "kosong") return without({ status: "belum_lengkap", missing: realisasi.missing });
  if (realisasi.status === "tidak_tersedia") {
    return without(notAssessable(realisasi.alasan ?? `realisasi dinyatakan tidak tersedia ("${realisasi.teks}")`));
  }
  const computation = arah.capaian(rule, target, realisasi);
  if ("alasan" in computation) return without(notAssessable(computation.alasan));
  const nilai = limit(computation.nilai, rule.batas);
  const result = `${fill(rule, target, realisasi, computation)} = ${formatPercent(computation.nilai, rule.desimal)}`;
  const filled = nilai.eq(computation.nilai) ? result : `${result}, dibatasi menjadi ${formatAngka(nilai)}`;
  const dibatasi = rule.batas !== null && computation.nilai.gt(rule.batas);
  return { capaian: computed(nilai), dibatasi, rumus: { rumus, filled } };
}

/** The formula with the digits of realisasi that were used, so that the printed numbers give the printed result. */
function fill(rule: Rule, target: NilaiTarget, realisasi: ComparedRealisasi, { nilai, filled }: Calculated): string {
  const arah = ARAH[settleArah(rule.arah, target.jenis)];
  const compute = (n: Desimal): Computation => arah.capaian(rule, target, { ...realisasi, nilai: n });
  const printed = roundPercent(nilai, rule.desimal);
  const [shown] = shorten([realisasi.nilai], ([n = realisasi.nilai]) => {
    const computation = compute(n);
    return "nilai" in computation && roundPercent(computation.nilai, rule.desimal).eq(printed);
  });
  if (shown === undefined || shown === realisasi.nilai) return filled;
  const computation = compute(shown);
  return "filled" in computation ? computation.filled : filled;
}

/** Between 0 and the cap. */
function limit(nilai: Desimal, batas: number | null): Desimal {
  if (nilai.lt(0)) return ZERO;
  return batas !== null && nilai.gt(batas) ? desimal(batas) : nilai;
}
