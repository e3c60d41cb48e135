import { countEndedTriwulan } from "../../measure/periode.ts";
import type { PengukuranKinerja } from "../../measure/result.ts";

/** Which quarters of the year there can be a report of. */
export interface KnownTriwulan {
  /** How many have ended by the clock. */
  readonly ended: number;
  /** The last one that somebody reported a value for; 0 where nobody did. */
  readonly told: number;
}

/** How far the year has come, by the clock and by the forms. */
export function findKnownTriwulan({ tahun, indikator }: PengukuranKinerja, today: string): KnownTriwulan {
  const told = indikator.flatMap(({ triwulan }) =>
    triwulan.filter(({ realisasi }) => realisasi.status !== "kosong").map((each) => each.triwulan),
  );
  return { ended: countEndedTriwulan(tahun, today), told: Math.max(0, ...told) };
}
