import type { Desimal } from "../model/desimal.ts";
import { formatTw } from "../model/format.ts";
import { ARAH } from "../plan/arah.ts";
import type { NilaiTarget } from "../plan/target.ts";
import { calculateCapaian } from "./capaian.ts";
import { calculateJumlah, incomplete, notAssessable } from "./computed.ts";
import { digitsOfYear, settleNumber, settleShown, shownOf } from "./digits.ts";
import { calculateMeanOfBulan } from "./nilai.ts";
import { listDueTriwulan, NO_TARGET_YET } from "./periode.ts";
import { type FourTriwulan, type PresentRealisasi, TRIWULAN } from "./realisasi.ts";
import type { Computed, NilaiRealisasi, PengukuranIndikator, PengukuranTriwulan } from "./result.ts";
import { addTargets, averageTargets, isZeroTarget, listBounds, mapBounds } from "./target.ts";

/** An indicator up to and including a quarter: what was to be reached by then, what was, and how far that is in %. */
export interface ToDate {
  /** Null where the plan gives these quarters no target. */
  readonly target: NilaiTarget | null;
  /** `kosong` names the quarters that are missing. */
  readonly realisasi: NilaiRealisasi;
  readonly capaian: Computed;
}

/**
 * The value to date, by the indicator's `periode`: that of the quarter, the sum, or the mean of the quarters so far. A
 * quarter that is due and was not reported leaves it incomplete, as it leaves the year (domain.md 2.3). The last quarter is
 * the year: once the year has a value, it stands here too.
 */
export function calculateToDate(p: PengukuranIndikator, tw: number): ToDate {
  if (tw === TRIWULAN.length && p.realisasi.status !== "kosong")
    return { target: p.target, realisasi: p.realisasi, capaian: p.capaian };
  const passed = p.triwulan.filter(({ triwulan }) => triwulan <= tw);
  return p.plan.rule.periode === "akhir" ? latest(passed) : accumulate(p, passed, tw);
}

/** The quarter itself; one that was not reported names itself. */
function latest(passed: readonly PengukuranTriwulan[]): ToDate {
  const own = passed.at(-1);
  if (own === undefined) return { target: null, realisasi: notTold([]), capaian: notAssessable(NO_TARGET_YET) };
  const realisasi = own.realisasi.status === "kosong" ? notTold([own]) : own.realisasi;
  return { target: own.target, realisasi, capaian: own.capaian };
}

const notTold = (list: readonly PengukuranTriwulan[]): NilaiRealisasi & { status: "kosong" } => ({
  status: "kosong",
  missing: list.map(({ triwulan }) => `realisasi ${formatTw(triwulan)}`),
});

function accumulate(p: PengukuranIndikator, passed: readonly PengukuranTriwulan[], tw: number): ToDate {
  const { rule } = p.plan;
  const targets = p.triwulan.map(({ target }) => target);
  const isMean = rule.periode === "rata-rata";
  /** Whether the target 0 of a quarter is one to be met: where nothing should happen, and no later quarter has more. */
  const isGoal = (q: number): boolean =>
    ARAH[rule.arah].hasZeroTarget && targets.slice(q).every((each) => each === null || isZeroTarget(each));
  // In a mean a quarter without a target, or whose target is nothing yet, counts nowhere.
  const assessed = passed.filter(
    ({ target, triwulan }) => target !== null && (!isZeroTarget(target) || isGoal(triwulan)),
  );
  const counted = isMean && assessed.length > 0 ? assessed : passed;
  const planned = counted.flatMap(({ target }) => target ?? []);
  const ofBulan = isMean
    ? calculateMeanOfBulan(
        p.plan,
        counted.map(({ triwulan }) => triwulan),
      )
    : null;
  const target = ofBulan ?? (planned.length === 0 ? null : isMean ? averageTargets(planned) : addTargets(planned));
  const filled = counted.flatMap(({ realisasi }) => (realisasi.status === "ada" ? [realisasi] : []));
  const realisasi = findOpen(p, passed, tw) ?? (filled.length === 0 ? findLast(passed) : join(filled, isMean));
  return settle({ target, realisasi, capaian: assess() }, digitsOfYear(rule.desimal, p.realisasi));

  function assess(): Computed {
    if (target === null || (isZeroTarget(target) && !isGoal(tw))) return notAssessable(NO_TARGET_YET);
    if (realisasi.status === "kosong") return incomplete(realisasi.missing);
    // As many values as targets: their sums have the same ratio, and no division loses a digit.
    const even = ofBulan === null && realisasi.status === "ada" && filled.length === planned.length;
    return even
      ? calculateCapaian(rule, addTargets(planned), join(filled, false)).capaian
      : calculateCapaian(rule, target, realisasi).capaian;
  }
}

/** The quarters so far that are due and were not reported; null where all were. */
function findOpen({ plan, triwulan }: PengukuranIndikator, passed: readonly PengukuranTriwulan[], tw: number) {
  const [i, ii, iii, iv] = triwulan.map(({ target }) => target);
  const targets: FourTriwulan<NilaiTarget | null> = [i ?? null, ii ?? null, iii ?? null, iv ?? null];
  const due = listDueTriwulan(plan.rule, targets, tw);
  const open = passed.filter((each) => due.includes(each.triwulan) && each.realisasi.status === "kosong");
  return open.length === 0 ? null : notTold(open);
}

/** Where no quarter has a number: what was declared not available, else the quarter that was not reported. */
const findLast = (passed: readonly PengukuranTriwulan[]): NilaiRealisasi =>
  passed.findLast(({ realisasi }) => realisasi.status === "tidak_tersedia")?.realisasi ?? notTold(passed.slice(-1));

function join(filled: readonly PresentRealisasi[], isMean: boolean): PresentRealisasi {
  const jumlah = calculateJumlah(filled.map(({ nilai }) => nilai));
  const nilai = isMean ? jumlah.div(filled.length) : jumlah;
  return { status: "ada", nilai, cara: isMean ? "rata-rata" : "jumlah", asal: filled.flatMap(({ asal }) => asal) };
}

/** Target and realisasi in the digits in which they are shown, those of the year. */
function settle({ target, realisasi, capaian }: ToDate, tempat: number): ToDate {
  const shown = settleShown(realisasi, tempat, target === null ? [] : listBounds(target));
  const against = shown.status === "ada" ? [shown.nilai, shownOf(shown)] : [];
  const round = (nilai: Desimal): Desimal => settleNumber(nilai, tempat, against);
  return { target: target && mapBounds(target, round), realisasi: shown, capaian };
}
