import { isPercentSatuan } from "../model/format.ts";
import type { FormulaChoice } from "./arah/entry.ts";
import { ARAH, settleArah } from "./arah.ts";
import { findSkalaPredikat } from "./predikat.ts";
import type { Arah, Indikator, Kebijakan } from "./schema.ts";
import { jenisOf } from "./target.ts";

/** How one indicator is assessed: its own words, completed by the policy of the office. */
export interface Rule extends FormulaChoice {
  readonly arah: Arah;
  readonly periode: Indikator["periode"];
  /** Cap in %; null for none. */
  readonly batas: number | null;
  /** Factor of a ratio (`dari.cara: rasio`): 100 makes it a percentage. */
  readonly kali: number;
  /** Decimal places of the office, for the formula with numbers. */
  readonly desimal: number;
}

/** The rules of one indicator. Its target decides the arah; a text cannot be added up, so its year is its last value. */
export function findRule(indikator: Indikator, kebijakan: Kebijakan): Rule {
  const arah = settleArah(indikator.arah, jenisOf(indikator.target));
  return {
    arah,
    rumusTurun: indikator.rumus_turun ?? kebijakan.rumus_turun,
    targetNol: kebijakan.target_nol_turun,
    rentangTurun: indikator.rentang_turun ?? false,
    periode: ARAH[arah].target === "predikat" ? "akhir" : indikator.periode,
    batas: kebijakan.batas_capaian,
    kali: findKali(indikator),
    desimal: kebijakan.desimal,
    skala: findSkalaPredikat(indikator, kebijakan),
  };
}

/** What a ratio is multiplied by: what lkjip.yaml says, else 100 for a percentage and nothing for any other satuan. */
function findKali({ dari, satuan }: Indikator): number {
  const written = dari?.cara === "rasio" ? dari.kali : undefined;
  return written ?? (isPercentSatuan(satuan) ? 100 : 1);
}
