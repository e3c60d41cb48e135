import { mapNarrative } from "../../form/layout.ts";
import type { DataCoverage } from "../../measure/coverage.ts";
import type { PengukuranIndikator, PengukuranTriwulan } from "../../measure/result.ts";
import { findCategory } from "../../measure/skala.ts";
import { calculateToDate, type ToDate } from "../../measure/to-date.ts";
import type { Input } from "../input.ts";
import { toldBy } from "./choose.ts";
import { type BudgetToDate, type FrozenTriwulan, withNarrative } from "./frozen.ts";

/*
 * The year as it stood at the end of a quarter.
 */

/** What a quarter's report is made from. */
export interface TriwulanInput extends Input {
  readonly triwulan: number;
  /** Up to this quarter; null where the forms hold later spending and none was kept. */
  readonly spent: BudgetToDate | null;
  /** Up to the quarter before; null where none was kept. In the first quarter nothing was spent before. */
  readonly before: BudgetToDate | null;
  /** Quarters whose spending was kept while they were still running. */
  readonly early?: readonly number[];
}

/** An indicator up to a quarter. */
export interface AsOf {
  /** With target, realisasi, capaian and category to date in place of those of the year, for the sentences of the report. */
  readonly p: PengukuranIndikator;
  /** The quarter itself. */
  readonly own: PengukuranTriwulan | undefined;
  readonly toDate: ToDate;
}

/** All indicators up to a quarter, in the order of the plan. */
export function listAsOf({ config, pengukuran, triwulan }: TriwulanInput): readonly AsOf[] {
  const toDate = new Map(pengukuran.indikator.map((p) => [p.plan.id, calculateToDate(p, triwulan)] as const));
  const isYear = (p: PengukuranIndikator): boolean => triwulan === 4 && p.realisasi.status !== "kosong";
  const coverageOf = (p: PengukuranIndikator): DataCoverage | null => {
    if (p.coverage === null || isYear(p)) return p.coverage;
    const ids = new Set(memberIds(p));
    const members = pengukuran.indikator.filter(({ plan }) => ids.has(plan.id));
    const told = members.filter((m) => toDate.get(m.plan.id)?.realisasi.status !== "kosong");
    const final = told.length === members.length && told.every((m) => coverageOf(m)?.final ?? true);
    return { n: told.length, of: members.length, kata: "indikator penyusun", final };
  };
  return pengukuran.indikator.flatMap((p) => {
    const one = toDate.get(p.plan.id);
    if (one === undefined) return [];
    const { target, realisasi, capaian } = one;
    const predikat = capaian.status === "terhitung" ? findCategory(capaian.nilai, config.kebijakan.skala) : null;
    const result = { target: target ?? p.target, realisasi, capaian, predikat };
    // Whoever is left out of the year so far may well have told of the quarter.
    const view = { ...p, ...result, anggota: memberIds(p), coverage: coverageOf(p) };
    return [{ p: view, own: p.triwulan.find((each) => each.triwulan === triwulan), toDate: one }];
  });
}

const memberIds = ({ anggota, terlewat }: PengukuranIndikator): string[] => [
  ...anggota,
  ...terlewat.map(({ id }) => id),
];

/** The same data with what the units had written then. */
export function withFrozen(input: Input, frozen: FrozenTriwulan): Input {
  const { pengukuran } = input;
  const indikator = pengukuran.indikator.map((p) => withNarrative(p, frozen));
  return { ...input, pengukuran: { ...pengukuran, indikator } };
}

/** The same data without the words of units whose forms hold a later quarter: what they had written before is not known. */
export function withoutLater(input: Input, triwulan: number): Input {
  const { pengukuran } = input;
  const later = new Set(
    pengukuran.indikator.flatMap(({ plan: { unit } }) =>
      unit !== undefined && toldBy(pengukuran, unit) > triwulan ? [unit] : [],
    ),
  );
  const indikator = pengukuran.indikator.map((p) =>
    later.has(p.plan.unit ?? "") ? { ...p, narrative: mapNarrative(() => null) } : p,
  );
  return { ...input, pengukuran: { ...pengukuran, indikator } };
}
