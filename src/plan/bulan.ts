import { desimal } from "../model/desimal.ts";
import { decimalsOf } from "../model/format.ts";
import type { Indikator, Target } from "./schema.ts";

/*
 * The rencana aksi by month, where an office has one: it gives the targets of the quarters (decision 0038).
 */

/** Decimals of a quarter that is the mean of its months, where they have no more themselves. */
const DESIMAL_MEAN = 2;

type Planned = Pick<Indikator, "target_tw" | "target_bulan" | "periode">;

/** The targets of the four quarters: as they are written, else what the months come to; undefined where there is neither. */
export function targetTriwulan(indikator: Planned): readonly (Target | null)[] | undefined {
  return indikator.target_tw ?? triwulanOfBulan(indikator);
}

/** What the twelve months come to, by quarter: their sum (jumlah), their mean (rata-rata), else the last that has a target. */
export function triwulanOfBulan({
  target_bulan,
  periode,
}: Pick<Indikator, "target_bulan" | "periode">): readonly (Target | null)[] | undefined {
  return target_bulan && [0, 3, 6, 9].map((from) => joinBulan(target_bulan.slice(from, from + 3), periode));
}

function joinBulan(bulan: readonly (Target | null)[], periode: Indikator["periode"]): Target | null {
  const filled = bulan.filter((each) => each !== null);
  const angka = filled.filter((each) => typeof each === "number");
  if (periode === "akhir" || angka.length < filled.length || angka.length === 0) return filled.at(-1) ?? null;
  const sum = angka.reduce((all, each) => all.plus(each), desimal(0));
  if (periode === "jumlah") return sum.toNumber();
  const decimals = Math.max(DESIMAL_MEAN, ...angka.map((each) => decimalsOf(desimal(each))));
  return sum.div(angka.length).round(decimals).toNumber();
}
