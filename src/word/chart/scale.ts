import { type ChartData, type ChartKind, isLying, isPointed, MIDDLE } from "./data.ts";

/** A value axis: where it begins and ends, and the distance of its lines. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Lines of the grid that an axis should have, about. */
const LINES = 5;

/** Below this share of its highest value, the lowest is too far away for an axis that does not begin at 0. */
const NEAR = 0.75;

/**
 * The value axis of a chart, with room for the labels of its highest and lowest values. Bars begin at 0, or their
 * lengths would lie; lines whose values lie within a quarter of the highest begin near the lowest, so that they can be told
 * apart. Whole numbers get whole steps: half a person is no mark on an axis.
 */
export function chartScale(data: ChartData, kind: ChartKind): Scale {
  const values = valuesOf(data, kind);
  if (values.length === 0) return { min: 0, max: 1, step: 1 };
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const bars = !isPointed(kind) && kind !== "deviation";
  const zero = lowest >= 0 && kind !== "deviation" && (bars || lowest < highest * NEAR);
  const low = zero || (bars && highest > 0) ? Math.min(lowest, 0) : lowest;
  const high = bars && lowest < 0 ? Math.max(highest, 0) : highest;
  const size = Math.max(Math.abs(high), Math.abs(low));
  const span = high - low > size * 1e-6 ? high - low : size / 10 || 1;
  const room = span * (isLying(kind) ? 0.16 : bars ? 0.08 : 0.15);
  const below = low === 0 && lowest >= 0 ? 0 : room;
  const step = niceStep((span + room + below) / LINES, values.every(Number.isInteger));
  const min = multiple(Math.floor((low - below) / step + 1e-9), step);
  return {
    min: lowest >= 0 ? Math.max(min, 0) : min,
    max: multiple(Math.ceil((high + room) / step - 1e-9), step),
    step,
  };
}

/** Bars that turn away from the middle show at least this much on both sides: a little more than the target looks little. */
const SIDE = 10;

/** What the axis has to hold: all values, the sums of bars that stand end to end, the middle that bars turn away from. */
function valuesOf({ categories, series }: ChartData, kind: ChartKind): number[] {
  const values = series.flatMap(({ values }) => values.filter((each) => each !== null).map(tame));
  if (values.length === 0) return [];
  if (kind === "deviation") return [...values, MIDDLE - SIDE, MIDDLE + SIDE];
  if (kind !== "stacked") return values;
  const sums = categories.map((_, at) => tame(series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)));
  return [...values, ...sums];
}

/** Numbers beyond any report, so that no sum of them leaves the range of numbers. */
const tame = (value: number): number => (Math.abs(value) < 1e-100 ? 0 : Math.max(-1e100, Math.min(value, 1e100)));

/** The round number from 1, 2, 2.5, 5 and 10 times a power of ten that is not below `raw`. */
function niceStep(raw: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const steps = whole && power <= 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  const step = (steps.find((each) => each * power >= raw * (1 - 1e-9)) ?? 10) * power;
  return Number((whole ? Math.max(step, 1) : step).toPrecision(12));
}

/** Without the noise of binary fractions: 3 steps of 0.1 are 0.3. */
const multiple = (count: number, step: number): number => Number((count * step).toPrecision(12)) + 0;
