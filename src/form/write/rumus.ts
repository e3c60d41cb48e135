import { desimal } from "../../model/desimal.ts";
import type { Config, Indikator } from "../../plan/schema.ts";

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

const EMPTY = '""';
const HUNDRED = "100";

/**
 * Capaian in % of one row: an empty text while no realisasi is filled in or where it cannot be assessed; null where
 * the target allows no formula. `skalaList` names the range (text, score) of a predikat indicator.
 */
export function rumusCapaian(
  indikator: Indikator,
  kebijakan: Config["kebijakan"],
  sel: SelKinerja,
  skalaList?: string,
): string | null {
  const { target, arah } = indikator;
  const limit = (nilai: string): string => batas(nilai, kebijakan.batas_capaian);
  if (typeof target === "string") return skalaList === undefined ? null : rumusPredikat(sel, skalaList, limit);
  if (typeof target === "number" && arah === "rentang") return null;
  const r = rumusRealisasi(arah === "predikat" ? "akhir" : indikator.periode, sel);
  const nilai =
    typeof target === "object"
      ? rumusRentang(r, target.min, target.max, indikator.rentang_turun === true, limit)
      : rumusArah(indikator, kebijakan, r, sel.target, limit);
  return `IF(COUNT(${sel.tw[0]}:${sel.tw[3]},${sel.realisasi})=0,${EMPTY},${nilai})`;
}

/** The year's value: what is typed for the year, else the quarters by the indicator's periode. */
function rumusRealisasi(periode: Indikator["periode"], { tw, realisasi }: SelKinerja): string {
  const [i, ii, iii, iv] = tw;
  const triwulan = {
    akhir: `IF(ISNUMBER(${iv}),${iv},IF(ISNUMBER(${iii}),${iii},IF(ISNUMBER(${ii}),${ii},${i})))`,
    jumlah: `SUM(${i}:${iv})`,
    "rata-rata": `AVERAGE(${i}:${iv})`,
  }[periode];
  return `IF(ISNUMBER(${realisasi}),${realisasi},${triwulan})`;
}

type Limit = (nilai: string) => string;

function rumusArah(
  { arah, rumus_turun }: Indikator,
  kebijakan: Config["kebijakan"],
  r: string,
  t: string,
  limit: Limit,
): string {
  if (arah !== "turun") {
    const nilai = limit(arah === "tetap" ? `IF(${r}>${t},${t}/${r},${r}/${t})*100` : `${r}/${t}*100`);
    return `IF(${t}<=0,${EMPTY},${nilai})`;
  }
  const selisih = (rumus_turun ?? kebijakan.rumus_turun) === "selisih";
  const nilai = selisih ? limit(`(2*${t}-${r})/${t}*100`) : limit(`IF(${r}<=0,100,${t}/${r}*100)`);
  return `IF(${t}<0,${EMPTY},IF(${t}=0,IF(${r}=0,${limit(HUNDRED)},${EMPTY}),${nilai}))`;
}

/** Inside the range 100, outside against the bound that was passed; empty where that bound is 0 or below. */
function rumusRentang(r: string, min: number, max: number, turun: boolean, limit: Limit): string {
  if (min < 0 || max < min) return EMPTY;
  const against = (bound: number): string => {
    if (bound === 0) return EMPTY;
    const b = desimal(bound).toFixed();
    return limit(turun ? `(2*${b}-${r})/${b}*100` : `${r}/${b}*100`);
  };
  const atas = `IF(${r}>${desimal(max).toFixed()},${against(max)},${limit(HUNDRED)})`;
  return `IF(${r}<${desimal(min).toFixed()},${against(min)},${atas})`;
}

function rumusPredikat({ tw, realisasi, target }: SelKinerja, skalaList: string, limit: Limit): string {
  const triwulan = tw.reduce((sisa, sel) => (sisa === "" ? sel : `IF(${sel}<>"",${sel},${sisa})`), "");
  const r = `IF(${realisasi}<>"",${realisasi},${triwulan})`;
  const skor = (content: string): string => `VLOOKUP(TRIM(${content}),${skalaList},2,FALSE)`;
  return `IFERROR(${limit(`${skor(r)}/${skor(target)}*100`)},${EMPTY})`;
}

/** Serapan in %; an empty text while realisasi is empty or where there is no pagu. */
export function rumusSerapan(pagu: string, realisasi: string): string {
  return `IF(AND(ISNUMBER(${realisasi}),ISNUMBER(${pagu})),IF(${pagu}>0,${realisasi}/${pagu}*100,${EMPTY}),${EMPTY})`;
}

/** A sum that stays an empty text while nothing is filled in. */
export function rumusJumlah(rentang: string): string {
  return `IF(COUNT(${rentang})=0,${EMPTY},SUM(${rentang}))`;
}

/** Between 0 and the cap of the office, as the report has it. */
function batas(nilai: string, tertinggi: number | null): string {
  if (nilai === HUNDRED) return tertinggi === null || tertinggi > 100 ? HUNDRED : desimal(tertinggi).toFixed();
  return tertinggi === null ? `MAX(0,${nilai})` : `MAX(0,MIN(${desimal(tertinggi).toFixed()},${nilai}))`;
}
