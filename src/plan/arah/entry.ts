import { type Desimal, HUNDRED, ZERO } from "../../model/desimal.ts";
import { formatAngka, formatFull } from "../../model/format.ts";
import type { Kebijakan, Target } from "../schema.ts";
import type { SkalaPredikat } from "../skala.ts";
import type { NilaiTarget } from "../target.ts";

/** What the formulas of an indicator may choose between. */
export interface FormulaChoice {
  readonly rumusTurun: Kebijakan["rumus_turun"];
  /** What a target of 0 that was missed is worth: 0 %, or nothing that can be assessed. */
  readonly targetNol: Kebijakan["target_nol_turun"];
  /** For `rentang`: less is better outside the range. */
  readonly rentangTurun: boolean;
  readonly skala: SkalaPredikat | null;
}

/** A formula at work: the number with the formula that shows it, or the reason why there is none. */
export type Computation = { readonly nilai: Desimal; readonly filled: string } | { readonly alasan: string };

/** What a target is held against: a number, with its text where it is a predikat. */
export interface ComparedRealisasi {
  readonly nilai: Desimal;
  readonly predikat?: string;
}

/** What an Excel formula of capaian is made of. */
export interface ExcelTerms {
  readonly target: Target;
  /** Address of the target. */
  readonly t: string;
  /** Address of the realisasi, or the formula that finds it. */
  readonly r: string;
  /** Name of the range (text, score) of a predikat. */
  readonly skalaList: string | undefined;
  /** Keeps a formula between 0 and the cap of the office. */
  readonly limit: (nilai: string) => string;
}

/** Everything that one arah means, in one place: its words, its formula, and what it tells of a change. */
export interface ArahEntry {
  /** As the form prints it: what is good, in words. */
  readonly judul: string;
  /** The kind of target that it demands. */
  readonly target: NilaiTarget["jenis"];
  /** What the form says of it beside those words; empty where the formula in use says it all. */
  readonly meaning: string;
  /** What follows the meaning, by the formula in use; null where there is one formula only. */
  readonly choice: Readonly<Record<FormulaChoice["rumusTurun"], string>> | null;
  /** Key of lkjip.yaml that counts for it only. */
  readonly kunci: "rumus_turun" | "rentang_turun" | null;
  /** Its meaning in the report. */
  readonly reportMeaning: string | ((choice: FormulaChoice) => string);
  /** The change that is for the better; null where that depends on the target. */
  readonly better: "naik" | "turun" | null;
  /** Whether a value "up to now" should not fall from quarter to quarter. */
  readonly accumulates: boolean;
  /** Whether a target of 0 is one that can be met and missed; otherwise it is none. */
  readonly hasZeroTarget: boolean;
  /** The formula of its capaian against a target, in words. */
  readonly rumus: (choice: FormulaChoice, target: NilaiTarget) => string;
  /** Its capaian in %, neither limited nor rounded. */
  readonly capaian: (choice: FormulaChoice, target: NilaiTarget, realisasi: ComparedRealisasi) => Computation;
  /** Its capaian as an Excel formula of numbers that are there; null where the target allows none. */
  readonly excel: (choice: FormulaChoice, terms: ExcelTerms) => string | null;
}

/** Excel's empty text: what a cell shows instead of a capaian that cannot be assessed. */
export const EXCEL_EMPTY = '""';

export const ZERO_TARGET: Computation = { alasan: "target 0" };

/** A capaian against a number, which must be above 0. */
export function calculateAgainst(target: NilaiTarget, calculate: (target: Desimal) => Computation): Computation {
  if (target.jenis !== "angka") return { alasan: "target bukan angka" };
  if (target.nilai.lt(0)) return { alasan: `target negatif (${formatAngka(target.nilai)})` };
  return target.nilai.eq(0) ? ZERO_TARGET : calculate(target.nilai);
}

/** Against a target of 0: what should not happen and did not is 100 %, and what did is 0 % or not assessed, as the office chooses. */
export function calculateAgainstZero({ targetNol }: FormulaChoice, realisasi: Desimal, met: boolean): Computation {
  const filled = `target 0 dan realisasi ${formatFull(realisasi)}`;
  if (met) return { nilai: HUNDRED, filled };
  return targetNol === "nol" ? { nilai: ZERO, filled } : ZERO_TARGET;
}

/** The same in words. */
export const rumusZero = ({ targetNol }: FormulaChoice): string =>
  `target 0: 100 jika realisasi 0, selain itu ${targetNol === "nol" ? "0" : "tidak dinilai"}`;

/** The same in Excel. */
export const excelZero = (choice: FormulaChoice, met: string, limit: (nilai: string) => string): string =>
  `IF(${met},${limit("100")},${excelMissedZero(choice)})`;

export const excelMissedZero = ({ targetNol }: FormulaChoice): string => (targetNol === "nol" ? "0" : EXCEL_EMPTY);

/** Whether a target is the number 0. */
export const isZero = (target: NilaiTarget): boolean => target.jenis === "angka" && target.nilai.eq(0);

/** One number of another, in %. */
export function divide(upper: Desimal, lower: Desimal): Computation {
  return { nilai: upper.times(HUNDRED).div(lower), filled: `${formatFull(upper)} ÷ ${formatFull(lower)} × 100` };
}

/** (2T − R) ÷ T, the "kondisi khusus" of PermenPANRB 8/2021: 1 + (1 − R/T). */
export function calculateSelisih(target: Desimal, realisasi: Desimal): Computation {
  const term = realisasi.lt(0) ? `(${formatFull(realisasi)})` : formatFull(realisasi);
  return {
    nilai: target.times(2).minus(realisasi).times(HUNDRED).div(target),
    filled: `(2 × ${formatFull(target)} − ${term}) ÷ ${formatFull(target)} × 100`,
  };
}
