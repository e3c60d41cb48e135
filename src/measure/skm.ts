import { type Desimal, desimal } from "../model/desimal.ts";
import { round } from "../model/format.ts";
import { SKM_UNSUR, type Skm } from "../plan/skm.ts";

/** The index of a year from its nine elements, with two decimals; null where one is missing. */
export function calculateSkmIndex(survey: Skm | undefined): Desimal | null {
  const values = SKM_UNSUR.map(({ kunci }) => survey?.[kunci]);
  if (values.some((each) => each === undefined)) return null;
  const sum = values.reduce<Desimal>((total, each) => total.plus(each ?? 0), desimal(0));
  return round(sum.times(25).div(SKM_UNSUR.length), 2);
}
