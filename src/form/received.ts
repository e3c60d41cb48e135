import type { FilledFormulir } from "./kinerja.ts";
import { findFormulirDifference } from "./read/difference.ts";

/*
 * A form that comes in beside those that are there.
 */

/** A form of a unit; `saved` is when a program of a person saved it last, ISO, null where that is not known. */
export interface UnitForm {
  readonly formulir: FilledFormulir;
  readonly saved: string | null;
}

/** What a form is beside the one that is there, and where the two differ. */
export interface Comparison {
  readonly verdict: "sama" | "lebih-baru" | "lebih-lama" | "berbeda";
  readonly difference: readonly string[];
}

/** Compares a form with the one that is there. Which is newer, its day of saving says, or nothing. */
export function compareForms(there: UnitForm, baru: UnitForm): Comparison {
  const difference = findFormulirDifference(there.formulir, baru.formulir);
  if (difference.length === 0) return { verdict: "sama", difference };
  const [before, now] = [there.saved, baru.saved];
  if (before === null || now === null || before === now) return { verdict: "berbeda", difference };
  return { verdict: now > before ? "lebih-baru" : "lebih-lama", difference };
}
