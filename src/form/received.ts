import type { FilledFormulir } from "./kinerja.ts";
import { findDifference, listMissingBukti, type PairSel } from "./read/merge.ts";

/*
 * A form that comes in beside those that are there.
 */

/** A form of a unit; `saved` is when a program of a person saved it last, ISO, null where that is not known. */
export interface ReceivedForm {
  readonly formulir: FilledFormulir;
  readonly saved: string | null;
}

/** What a form is beside the one that is there, and where the two differ. */
export interface FormComparison {
  readonly verdict: "sama" | "lebih-baru" | "lebih-lama" | "melengkapi" | "berbeda";
  readonly difference: readonly string[];
}

/**
 * Compares a form with the one that is there. One that has all of the other and more is newer; two that fill different cells
 * belong together; else the day of saving says which is newer, unless the older one would take cells along.
 */
export function compareForms(there: ReceivedForm, baru: ReceivedForm): FormComparison {
  const gone = listOnly(there.formulir, baru.formulir);
  const more = listOnly(baru.formulir, there.formulir);
  const changed = findDifference(there.formulir, baru.formulir).filter(({ second }) => second !== null);
  const difference = [...changed.map(nameOf), ...gone, ...more];
  if (difference.length === 0) return { verdict: "sama", difference };
  if (changed.length === 0)
    return { verdict: gone.length === 0 ? "lebih-baru" : more.length === 0 ? "lebih-lama" : "melengkapi", difference };
  const [before, now] = [there.saved, baru.saved];
  if (before === null || now === null || before === now) return { verdict: "berbeda", difference };
  const [verdict, lost] = now > before ? (["lebih-baru", gone] as const) : (["lebih-lama", more] as const);
  return { verdict: lost.length === 0 ? verdict : "berbeda", difference };
}

/** What only the first form has. */
const listOnly = (first: FilledFormulir, second: FilledFormulir): string[] => [
  ...findDifference(first, second)
    .filter((pair) => pair.second === null)
    .map(nameOf),
  ...listMissingBukti(first, second).map(({ uraian, asal }) => `bukti "${uraian}" (${asal.sel})`),
];

const nameOf = ({ nama, first, second }: PairSel): string => `${nama} (${(second ?? first).asal.sel})`;
