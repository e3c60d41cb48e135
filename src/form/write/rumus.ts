import { desimal } from "../../model/desimal.ts";
import { EXCEL_EMPTY } from "../../plan/arah/entry.ts";
import { ARAH } from "../../plan/arah.ts";
import type { Rule } from "../../plan/rule.ts";
import type { Target } from "../../plan/schema.ts";

/*
 * The formulas of the form, as a file holds them in every locale: English function names, commas, decimal points.
 * They show the unit where it stands; the report computes for itself in src/measure/, and a test keeps the two together.
 */

/** Addresses of one row's cells. */
export interface SelKinerja {
  readonly target: string;
  readonly tw: readonly [string, string, string, string];
  readonly realisasi: string;
}

/**
 * Capaian in % of one row: an empty text while no realisasi is filled in or where it cannot be assessed; null where
 * the target allows no formula. `skalaList` names the range (text, score) of a predikat indikator.
 */
export function rumusCapaian(target: Target, rule: Rule, sel: SelKinerja, skalaList?: string): string | null {
  const limit = (nilai: string): string => batas(nilai, rule.batas);
  const arah = ARAH[rule.arah];
  const isText = arah.target === "predikat";
  const r = isText ? rumusTeks(sel) : rumusRealisasi(rule.periode, sel);
  const nilai = arah.excel(rule, { target, t: sel.target, r, skalaList, limit });
  if (nilai === null) return null;
  return isText
    ? `IFERROR(${nilai},${EXCEL_EMPTY})`
    : `IF(COUNT(${sel.tw[0]}:${sel.tw[3]},${sel.realisasi})=0,${EXCEL_EMPTY},${nilai})`;
}

/** The year's value: what is typed for the year, else the quarters by the indicator's periode. */
function rumusRealisasi(periode: Rule["periode"], { tw, realisasi }: SelKinerja): string {
  const [i, ii, iii, iv] = tw;
  const triwulan = {
    akhir: `IF(ISNUMBER(${iv}),${iv},IF(ISNUMBER(${iii}),${iii},IF(ISNUMBER(${ii}),${ii},${i})))`,
    jumlah: `SUM(${i}:${iv})`,
    "rata-rata": `AVERAGE(${i}:${iv})`,
  }[periode];
  return `IF(ISNUMBER(${realisasi}),${realisasi},${triwulan})`;
}

/** The year's text: what is typed for the year, else the last quarter that has one. */
function rumusTeks({ tw, realisasi }: SelKinerja): string {
  const triwulan = tw.reduce((sisa, sel) => (sisa === "" ? sel : `IF(${sel}<>"",${sel},${sisa})`), "");
  return `IF(${realisasi}<>"",${realisasi},${triwulan})`;
}

/** Serapan in %; an empty text while realisasi is empty or where there is no pagu. */
export function rumusSerapan(pagu: string, realisasi: string): string {
  return `IF(AND(ISNUMBER(${realisasi}),ISNUMBER(${pagu})),IF(${pagu}>0,${realisasi}/${pagu}*100,${EXCEL_EMPTY}),${EXCEL_EMPTY})`;
}

/** A sum that stays an empty text while nothing is filled in. */
export function rumusJumlah(rentang: string): string {
  return `IF(COUNT(${rentang})=0,${EXCEL_EMPTY},SUM(${rentang}))`;
}

/** Between 0 and the cap of the office, as the report has it. */
function batas(nilai: string, tertinggi: number | null): string {
  if (nilai === "100") return tertinggi === null || tertinggi > 100 ? nilai : desimal(tertinggi).toFixed();
  return tertinggi === null ? `MAX(0,${nilai})` : `MAX(0,MIN(${desimal(tertinggi).toFixed()},${nilai}))`;
}
