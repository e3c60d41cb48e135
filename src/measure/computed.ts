import { type Desimal, HUNDRED, ZERO } from "../model/desimal.ts";
import type { Computed } from "./result.ts";

/** A computed number. */
export const computed = (nilai: Desimal): Computed => ({ status: "terhitung", nilai });
/** Not assessable, for a reason. */
export const notAssessable = (alasan: string): Computed => ({ status: "belum_dapat_dinilai", alasan });
/** Incomplete, naming what is missing. */
export const incomplete = (missing: readonly string[]): Computed => ({ status: "belum_lengkap", missing });

/** The sum of many; 0 for none. */
export function calculateJumlah(nilai: readonly Desimal[]): Desimal {
  return nilai.reduce((jumlah, n) => jumlah.plus(n), ZERO);
}

/** The ratio of two amounts in %; null where the denominator is 0. */
export function calculateRasio(pembilang: Desimal, penyebut: Desimal): Desimal | null {
  return penyebut.eq(0) ? null : pembilang.times(HUNDRED).div(penyebut);
}
