import type { Desimal } from "../model/desimal.ts";
import { formatList, formatTw, round } from "../model/format.ts";
import { ARAH } from "../plan/arah.ts";
import type { Rule } from "../plan/rule.ts";
import type { NilaiTarget } from "../plan/target.ts";
import { calculateCapaian } from "./capaian.ts";
import { calculateJumlah, incomplete, notAssessable } from "./computed.ts";
import { type FourTriwulan, type PresentRealisasi, TRIWULAN } from "./realisasi.ts";
import type { NilaiRealisasi, PengukuranTriwulan } from "./result.ts";
import { addTargets, isZeroTarget } from "./target.ts";

/** Reason where a quarter has no target yet: not 0 %, not counted. */
export const NO_TARGET_YET = "belum ada target pada periode ini";

type Targets = FourTriwulan<NilaiTarget | null>;
type NilaiTriwulan = FourTriwulan<NilaiRealisasi>;

/**
 * The value of the year out of its four quarters, by `periode`: the last filled quarter, the sum, or the mean.
 * `kosong` names what is missing: every quarter that the plan gives a target, 0 included (without targets per quarter:
 * for `jumlah` all four). A filled 0 is a value, an empty quarter is not 0.
 */
export function calculateDariTriwulan(rule: Rule, targets: Targets, nilai: NilaiTriwulan): NilaiRealisasi {
  const filled = TRIWULAN.filter((tw) => nilai[tw - 1]?.status === "ada");
  const missing = findMissing(rule, targets, nilai);
  if (missing.length > 0) return { status: "kosong", missing: missing.map((tw) => `realisasi ${formatTw(tw)}`) };
  if (filled.length === 0) {
    const declared = nilai.findLast((n) => n.status === "tidak_tersedia");
    return declared ?? { status: "kosong", missing: TRIWULAN.map((tw) => `realisasi ${formatTw(tw)}`) };
  }
  return combine(rule, filled, nilai.filter(isPresent));
}

/** Quarters without which the value of the year is not final: empty ones, and those declared not available. */
export function listOpenTriwulan(rule: Rule, targets: Targets, nilai: NilaiTriwulan): number[] {
  const planned = listPlanned(targets);
  const required = planned.length > 0 ? planned : rule.periode === "akhir" ? [4] : TRIWULAN;
  return required.filter((tw) => nilai[tw - 1]?.status !== "ada");
}

/** How many quarters of a year are over on a day (ISO). */
export function countEndedTriwulan(tahun: number, hari: string): number {
  return [`${tahun}-04-01`, `${tahun}-07-01`, `${tahun}-10-01`, `${tahun + 1}-01-01`].filter((next) => hari >= next)
    .length;
}

/** Quarters that have ended and should have a value; a year without a plan by quarter is asked for when it is over. */
export function listDueTriwulan(rule: Rule, targets: Targets, ended: number): number[] {
  const planned = listPlanned(targets);
  const required = planned.length > 0 ? planned : rule.periode === "jumlah" ? TRIWULAN : [];
  return required.filter((tw) => tw <= ended);
}

/** Quarters that should have a value and have none. */
function findMissing(rule: Rule, targets: Targets, nilai: NilaiTriwulan): number[] {
  return listDueTriwulan(rule, targets, TRIWULAN.length).filter((tw) => nilai[tw - 1]?.status === "kosong");
}

/** The quarters that the plan gives a target; 0 is one. */
const listPlanned = (targets: Targets): number[] => TRIWULAN.filter((tw) => (targets[tw - 1] ?? null) !== null);

function combine(rule: Rule, filled: readonly number[], present: readonly PresentRealisasi[]): NilaiRealisasi {
  const last = present.at(-1);
  const { periode } = rule;
  if (periode === "akhir" || present.length === 1) {
    return last ?? { status: "kosong", missing: ["realisasi"] };
  }
  const jumlah = calculateJumlah(present.map(({ nilai }) => nilai));
  const asal = present.flatMap((n) => n.asal);
  const cara = `${periode} ${formatList(filled.map(formatTw))}`;
  return { status: "ada", nilai: periode === "jumlah" ? jumlah : jumlah.div(present.length), cara, asal };
}

/**
 * The value of the year from a form. Quarters filled: the year follows from them. While one is open, what the form has
 * as realisasi of the year (`tahun`) is taken as it is.
 */
export function calculateRealisasiTahun(
  rule: Rule,
  targets: Targets,
  nilai: NilaiTriwulan,
  tahun: NilaiRealisasi,
): NilaiRealisasi {
  if (nilai.every(({ status }) => status === "kosong")) return tahun;
  const dariTriwulan = calculateDariTriwulan(rule, targets, nilai);
  if (tahun.status === "kosong") return dariTriwulan;
  return dariTriwulan.status !== "ada" || listOpenTriwulan(rule, targets, nilai).length > 0 ? tahun : dariTriwulan;
}

/** Whether a year typed beside its quarters agrees with them, as far as its own decimals go (at least 2, at most 6). */
export function isAgreed(counted: Desimal, typed: Desimal): boolean {
  const fraction = typed.toFixed().split(".")[1]?.length ?? 0;
  const tempat = Math.min(Math.max(fraction, 2), 6);
  return round(counted, tempat).eq(round(typed, tempat));
}

/** The mean target of several quarters that is not that of their own targets; null where it is. */
type MeanTarget = (quarters: readonly number[]) => NilaiTarget | null;

/** The four quarters: each with the capaian up to and including it, against the targets of the same filled quarters. */
export function calculateTriwulan(
  rule: Rule,
  targets: Targets,
  nilai: NilaiTriwulan,
  meanTarget: MeanTarget = () => null,
): readonly PengukuranTriwulan[] {
  return TRIWULAN.map((triwulan) => {
    const target = targets[triwulan - 1] ?? null;
    const realisasi = nilai[triwulan - 1] ?? { status: "kosong", missing: [] };
    return { triwulan, target, realisasi, capaian: calculateToDate(rule, targets, nilai, triwulan, meanTarget) };
  });
}

function calculateToDate(
  rule: Rule,
  targets: Targets,
  nilai: NilaiTriwulan,
  tw: number,
  meanTarget: MeanTarget,
): PengukuranTriwulan["capaian"] {
  const target = targets[tw - 1] ?? null;
  const realisasi = nilai[tw - 1];
  if (target === null) return notAssessable(NO_TARGET_YET);
  if (isZeroTarget(target) && !isGoal(rule, targets, tw)) return notAssessable(NO_TARGET_YET);
  if (realisasi === undefined || realisasi.status === "kosong") return incomplete([`realisasi ${formatTw(tw)}`]);
  if (rule.periode === "akhir" || realisasi.status !== "ada") {
    return calculateCapaian(rule, target, realisasi).capaian;
  }
  return calculateCumulative(rule, targets, nilai, tw, meanTarget);
}

/** Whether the target 0 of a quarter is one to be met: where nothing should happen, and no later quarter has more. */
const isGoal = ({ arah }: Rule, targets: Targets, tw: number): boolean =>
  ARAH[arah].hasZeroTarget && targets.slice(tw).every(isWithoutTarget);

/**
 * Sum of the filled quarters so far against the sum of the targets of the same quarters. Of means too: as many values as
 * targets give the same capaian, and no division loses a digit.
 */
function calculateCumulative(
  rule: Rule,
  targets: Targets,
  nilai: NilaiTriwulan,
  tw: number,
  meanTarget: MeanTarget,
): PengukuranTriwulan["capaian"] {
  const rata = rule.periode === "rata-rata";
  const pair = TRIWULAN.filter((q) => q <= tw).flatMap((q) => {
    const [target, realisasi] = [targets[q - 1] ?? null, nilai[q - 1]];
    const without = target === null || (isZeroTarget(target) && !isGoal(rule, targets, q));
    const included = realisasi?.status === "ada" && !(rata && without);
    return included ? [{ q, target, nilai: realisasi.nilai }] : [];
  });
  const mean = rata ? meanTarget(pair.map(({ q }) => q)) : null;
  const target = mean ?? addTargets(pair.flatMap((p) => p.target ?? []));
  const jumlah = calculateJumlah(pair.map((p) => p.nilai));
  const value = mean === null ? jumlah : jumlah.div(pair.length);
  return calculateCapaian(rule, target, { status: "ada", nilai: value, cara: "kumulatif", asal: [] }).capaian;
}

const isPresent = (nilai: NilaiRealisasi): nilai is PresentRealisasi => nilai.status === "ada";
const isWithoutTarget = (target: NilaiTarget | null): boolean => target === null || isZeroTarget(target);
