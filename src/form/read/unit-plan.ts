import {
  listIndikator,
  listSubKegiatan,
  type PlannedIndikator,
  type PlannedSubKegiatan,
} from "../../plan/indikator.ts";
import type { Config } from "../../plan/schema.ts";
import { sidikFormulir } from "../sidik.ts";

/** What the plan asks of one unit, and the fingerprint of it that a form carries. */
interface UnitPlan {
  readonly indikator: readonly PlannedIndikator[];
  readonly subKegiatan: readonly PlannedSubKegiatan[];
  readonly sidik: string;
}

export type PlanOf = (kodeUnit: string) => UnitPlan;

/** The plan by unit. It is walked once for all forms, and the fingerprint of a unit made once. */
export function makePlanOf(config: Config): PlanOf {
  const indikator = groupByUnit(listIndikator(config), (r) => r.unit);
  const subKegiatan = groupByUnit(listSubKegiatan(config), (r) => r.subKegiatan.unit);
  const known = new Map<string, UnitPlan>();
  return (kode) => {
    const plan = known.get(kode) ?? {
      indikator: indikator.get(kode) ?? [],
      subKegiatan: subKegiatan.get(kode) ?? [],
      sidik: sidikFormulir(config, kode),
    };
    known.set(kode, plan);
    return plan;
  };
}

function groupByUnit<T>(items: readonly T[], unitOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const unit = unitOf(item);
    if (unit === undefined) continue;
    const group = groups.get(unit);
    if (group) group.push(item);
    else groups.set(unit, [item]);
  }
  return groups;
}
