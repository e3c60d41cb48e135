import { roundPercent } from "../model/format.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { calculateJumlah, computed, incomplete, notAssessable } from "./computed.ts";
import { type DataCoverage, joinCoverage } from "./coverage.ts";
import type { Computed, RataRata } from "./result.ts";
import { findCategory } from "./skala.ts";

/** One capaian that goes into a mean. */
export interface Item {
  readonly id: string;
  readonly capaian: Computed;
  /** Of how many indicators it is. */
  readonly coverage: DataCoverage;
}

/**
 * The mean of capaian values as they are displayed, rounded half-up at `kebijakan.desimal`, because a reader checks it
 * with the printed column. A capaian of 0 counts; what is not computed is left out and named.
 */
export function calculateRataRata(item: readonly Item[], kebijakan: Kebijakan): RataRata {
  const nilai = item.flatMap(({ capaian }) =>
    capaian.status === "terhitung" ? [roundPercent(capaian.nilai, kebijakan.desimal)] : [],
  );
  const terlewat = item.flatMap(({ id, capaian }) => {
    const alasan = formatAlasan(capaian);
    return alasan === null ? [] : [{ id, alasan }];
  });
  const coverage = joinCoverage(item.map((each) => each.coverage));
  if (nilai.length === 0) return { capaian: findWithoutNilai(item), predikat: null, n: 0, terlewat, coverage };
  const rata = calculateJumlah(nilai).div(nilai.length);
  const predikat = findCategory(rata, kebijakan.skala);
  return { capaian: computed(rata), predikat, n: nilai.length, terlewat, coverage };
}

/** Why a number is not there, in words; null where it is. */
export function formatAlasan(result: Computed): string | null {
  if (result.status === "terhitung") return null;
  return result.status === "belum_lengkap" ? `belum lengkap: ${result.missing.join(", ")}` : result.alasan;
}

function findWithoutNilai(item: readonly Item[]): Computed {
  const pending = item.filter(({ capaian }) => capaian.status === "belum_lengkap");
  if (pending.length > 0) return incomplete(pending.map(({ id }) => `capaian ${id}`));
  return notAssessable("tidak ada capaian yang dapat dinilai");
}
