import { countEndedTriwulan } from "../../measure/periode.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../../measure/result.ts";

/** Which quarters of the year there can be a report of. */
export interface KnownTriwulan {
  /** How many have ended by the clock. */
  readonly ended: number;
  /** The last one that somebody reported a value for; 0 where nobody did. */
  readonly told: number;
}

/** How far the year has come, by the clock and by the forms. */
export const findKnownTriwulan = ({ tahun, indikator }: PengukuranKinerja, today: string): KnownTriwulan => ({
  ended: countEndedTriwulan(tahun, today),
  told: lastTold(indikator),
});

/** The last quarter that the form of a unit has a value of; 0 where it has none. */
export const toldBy = ({ indikator }: PengukuranKinerja, unit: string): number =>
  lastTold(indikator.filter((p) => p.plan.unit === unit));

const lastTold = (indikator: readonly PengukuranIndikator[]): number =>
  Math.max(
    0,
    ...indikator.flatMap(({ triwulan }) =>
      triwulan.filter(({ realisasi }) => realisasi.status !== "kosong").map((each) => each.triwulan),
    ),
  );
