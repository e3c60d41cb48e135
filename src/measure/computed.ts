import type { Terhitung } from "./result.ts";
import { type Desimal, desimal } from "../model/desimal.ts";

export const NOL = desimal(0);
export const SERATUS = desimal(100);

/** A computed number. */
export const terhitung = (nilai: Desimal): Terhitung => ({ status: "terhitung", nilai });
/** Not assessable, for a reason. */
export const belumDapatDinilai = (alasan: string): Terhitung => ({ status: "belum_dapat_dinilai", alasan });
/** Incomplete, naming what is missing. */
export const belumLengkap = (kurang: readonly string[]): Terhitung => ({ status: "belum_lengkap", kurang });

/** The sum of many; 0 for none. */
export function calculateJumlah(nilai: readonly Desimal[]): Desimal {
  return nilai.reduce((jumlah, n) => jumlah.plus(n), NOL);
}

/** The ratio of two amounts in %; null where the denominator is 0. */
export function calculateRasio(pembilang: Desimal, penyebut: Desimal): Desimal | null {
  return penyebut.eq(0) ? null : pembilang.times(SERATUS).div(penyebut);
}
