import type { Desimal } from "../model/desimal.ts";
import { decimalsOf, round } from "../model/format.ts";
import type { NilaiRealisasi } from "./result.ts";

/** With as many decimal places as this a value is shown as it was typed. */
const TYPED_TEMPAT = 6;
const MOST_TEMPAT = 20;
/** Digits of a number that lkjip.yaml keeps whole. */
const CARRIED_DIGITS = 15;
/** A computed value is shown with as many decimal places as this, or more. */
const LEAST_TEMPAT = 2;

/** Whether somebody could have typed a value: a longer one was computed, by lkjip or by a formula in the cell. */
const isTyped = (nilai: Desimal): boolean => decimalsOf(nilai) <= TYPED_TEMPAT;

/** A realisasi as it is shown. */
export const shownOf = ({ nilai, shown }: Extract<NilaiRealisasi, { status: "ada" }>): Desimal => shown ?? nilai;

/**
 * A realisasi with the digits in which it is shown. One that stands in one cell is shown as it was typed; a computed one
 * with at least 2 decimal places, those of the office and of the numbers that it is held `against`, and with as many more
 * as it takes to stand to each of those numbers as the exact value does. What is computed from it has more digits where it
 * is written out (`shorten`). `isComputed` says so of one that lies in one cell: an earlier year of a computed indicator.
 */
export function settleShown(
  realisasi: NilaiRealisasi,
  tempat: number,
  against: readonly Desimal[],
  isComputed = false,
): NilaiRealisasi {
  if (realisasi.status !== "ada" || realisasi.predikat !== undefined) return realisasi;
  const { nilai, asal } = realisasi;
  if (!isComputed && asal.length < 2 && isTyped(nilai)) return realisasi;
  return { ...realisasi, shown: settleNumber(nilai, tempat, against) };
}

/** The decimal places of an office's own, or those with which the year stands where they are more: its quarters stand beside it. */
export const digitsOfYear = (tempat: number, tahun: NilaiRealisasi): number =>
  Math.max(tempat, tahun.status === "ada" && tahun.shown !== undefined ? decimalsOf(tahun.shown) : 0);

/** A computed number with the digits in which it is shown, by the rule of `settleShown`. */
export function settleNumber(nilai: Desimal, tempat: number, against: readonly Desimal[]): Desimal {
  const start = Math.max(LEAST_TEMPAT, tempat, ...against.filter(isTyped).map(decimalsOf));
  for (let places = start; places <= MOST_TEMPAT; places++) {
    const shown = round(nilai, places);
    if (against.every((each) => shown.cmp(each) === nilai.cmp(each))) return shown;
  }
  return nilai;
}

/** A realisasi as next year's plan takes it over: so exact that every figure computed from it comes out as it was printed. */
export const carriedOf = ({ nilai }: Extract<NilaiRealisasi, { status: "ada" }>): Desimal =>
  round(nilai, Math.max(0, CARRIED_DIGITS - nilai.abs().toFixed(0).length));

/**
 * Values as a printed calculation shows them: typed ones as they are, computed ones with the fewest decimal places (2 at
 * least) for which `agrees` says that the calculation still gives what is printed behind it.
 */
export function shorten(nilai: readonly Desimal[], agrees: (shown: readonly Desimal[]) => boolean): readonly Desimal[] {
  for (let tempat = 2; tempat <= MOST_TEMPAT; tempat++) {
    const shown = nilai.map((n) => (n.eq(round(n, TYPED_TEMPAT)) ? n : round(n, tempat)));
    if (shown.every((n, i) => n === nilai[i]) || agrees(shown)) return shown;
  }
  return nilai;
}
