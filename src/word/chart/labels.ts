import {
  type ChartData,
  type ChartKind,
  type ChartSeries,
  isLying,
  isPointed,
  roleOf,
  type SeriesRole,
} from "./data.ts";
import { isLabelled } from "./look.ts";
import { chartScale, type Scale } from "./scale.ts";

/** Where the label of a point stands, by the names of DrawingML; `none` where there is no room for it. */
export type LabelPosition = "t" | "b" | "r" | "l" | "outEnd" | "inBase" | "ctr" | "none";

/** All that a chart's look takes from its numbers. */
export interface ChartPlan {
  readonly scale: Scale;
  /** Number formats of the axis and of the labels. */
  readonly axisFormat: string;
  readonly labelFormat: string;
  /** Whether labels stand upright, because the bars are narrower than the numbers are long. */
  readonly upright: boolean;
  /** Position of each label, by series and point. */
  readonly labels: readonly (readonly LabelPosition[])[];
}

/** Decimal comma in LibreOffice; Word follows the system. */
const INDONESIAN = "[$-421]";

/** The plot of a chart in points, as the smallest chart of a report shows it, and its labels of 9 points. */
const PLOT = { width: 380, height: 150 };
const CHARACTER = 5;
const LINE = 11;
/** From the middle of a marker to the label. */
const GAP = 4;
const MARKER = 3;

/** Decides scale, number formats and label positions from the numbers of a chart; labels end with `unit`, such as %. */
export function planChart(data: ChartData, kind: ChartKind, unit = ""): ChartPlan {
  const scale = chartScale(data, kind);
  const most = Math.max(0, ...data.series.flatMap(({ values }) => values.map(decimalsOf)));
  const decimals = Math.min(most, FIXED);
  return {
    scale,
    axisFormat: numberFormat(Math.max(decimalsOf(scale.step), decimalsOf(scale.min))),
    labelFormat: numberFormat(decimals, most) + (unit === "" ? "" : `"${unit}"`),
    upright: !isPointed(kind) && !isLying(kind) && barPitch(data) < longestLabel(data, decimals),
    labels: isPointed(kind)
      ? placeLabels(data, scale, decimals, kind)
      : data.series.map((each) => atBars(data, each, kind)),
  };
}

/** Bars of one series end in their number; where two series share a place, it stands at their foot, out of the way of the target. */
function atBars({ categories }: ChartData, series: ChartSeries, kind: ChartKind): LabelPosition[] {
  const role = roleOf(series);
  const position = !isLabelled(role, kind)
    ? "none"
    : kind === "stacked"
      ? "ctr"
      : role === "plain"
        ? "outEnd"
        : "inBase";
  return categories.map(() => position);
}

/** So many decimals all labels of a chart show alike, as the table beside it does; those that have more show their own. */
const FIXED = 2;
const MOST = 6;

const numberFormat = (decimals: number, most = decimals): string =>
  `${INDONESIAN}#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}${"#".repeat(Math.max(Math.min(most, MOST) - decimals, 0))}`}`;

/** The unit behind the numbers of a format that `planChart` made. */
export const unitOf = (format: string): string => /"([^"]*)"$/.exec(format)?.[1] ?? "";

const decimalsOf = (value: number | null): number => /\.(\d+)$/.exec(String(value ?? ""))?.[1]?.length ?? 0;

/** Width of a bar of one series; the gap beside a group is over half a bar, beside bars that share a place a whole one. */
function barPitch({ categories, series }: ChartData): number {
  const plain = series.filter((each) => roleOf(each) === "plain").length;
  return PLOT.width / Math.max(categories.length, 1) / (plain < series.length ? 2 : plain + 0.6);
}

const longestLabel = ({ series }: ChartData, decimals: number): number =>
  Math.max(0, ...series.flatMap(({ values }) => values.map((value) => labelWidth(value ?? 0, decimals))));

/** Width of a number as its label shows it, with at least so many decimals and a dot after every three digits. */
export function labelWidth(value: number, decimals: number): number {
  const digits = Math.abs(value).toFixed(Math.max(decimals, Math.min(decimalsOf(value), MOST)));
  const whole = digits.split(".")[0]?.length ?? 1;
  return (digits.length + Math.floor((whole - 1) / 3) + (value < 0 ? 1 : 0)) * CHARACTER;
}

/** A rectangle in points; y goes up. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface Point {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The points of a chart of lines, by category, in points of the plot. */
export function chartPoints({ categories, series }: ChartData, { min, max }: Scale, decimals: number): Point[][] {
  const slot = PLOT.width / Math.max(categories.length, 1);
  return categories.map((_, at) =>
    series.flatMap(({ values, role }, index) => {
      const value = values[at] ?? null;
      if (value === null || role === "core") return [];
      const y = ((value - min) / (max - min)) * PLOT.height;
      return [{ series: index, x: slot * (at + 0.5), y, width: labelWidth(value, decimals) }];
    }),
  );
}

/** Where a label in this position lies. */
export function labelBox({ x, y, width }: Omit<Point, "series">, position: LabelPosition): Box {
  if (position === "l" || position === "r") {
    const left = position === "r" ? x + GAP : x - GAP - width;
    return { left, right: left + width, bottom: y - LINE / 2, top: y + LINE / 2 };
  }
  const bottom = position === "b" ? y - GAP - LINE : y + GAP;
  return { left: x - width / 2, right: x + width / 2, bottom, top: bottom + LINE };
}

/** Whether two rectangles have a place in common. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

/**
 * Labels of lines: above the highest point of a category, below the lowest, beside those between, unless a line runs
 * through the label there and not elsewhere. No label lies on another one; where there is no room, it goes, for the
 * table beside the chart has the number.
 */
function placeLabels(data: ChartData, scale: Scale, decimals: number, kind: ChartKind): LabelPosition[][] {
  const columns = chartPoints(data, scale, decimals);
  const roles = data.series.map(roleOf);
  const placed: Box[] = [];
  const labels = roles.map((role): LabelPosition[] =>
    data.categories.map(() => (isLabelled(role, kind) ? "t" : "none")),
  );
  columns.forEach((points, at) => {
    const sorted = [...points].sort((a, b) => b.y - a.y || a.series - b.series);
    const inTurn = [sorted[0], sorted.length > 1 ? sorted.at(-1) : undefined, ...sorted.slice(1, -1)];
    for (const [turn, point] of inTurn.entries()) {
      const role = point && roles[point.series];
      if (point === undefined || role === undefined || !isLabelled(role, kind)) continue;
      const preferred = role === "plain" ? PREFERRED[Math.min(turn, 2)] : awayFromTarget(point, points, roles);
      const position = bestPosition(point, preferred ?? [], { columns, at, placed, roles });
      if (position !== "none") placed.push(labelBox(point, position));
      (labels[point.series] as LabelPosition[])[at] = position;
    }
  });
  return labels;
}

/** Above what is not below its target, below what is; where there is no target, above what is not short of it. */
function awayFromTarget(
  point: Point,
  points: readonly Point[],
  roles: readonly SeriesRole[],
): readonly LabelPosition[] | undefined {
  const targets = points.filter(({ series }) => roles[series] === "target").map(({ y }) => y);
  const above = targets.length === 0 ? roles[point.series] !== "unmet" : targets.every((y) => point.y >= y);
  return PREFERRED[above ? 0 : 1];
}

/** For the highest point, the lowest, and those between. */
const PREFERRED: readonly (readonly LabelPosition[])[] = [
  ["t", "b", "r", "l"],
  ["b", "t", "r", "l"],
  ["r", "l", "t", "b"],
];

interface Surroundings {
  readonly columns: readonly (readonly Point[])[];
  readonly at: number;
  readonly placed: readonly Box[];
  readonly roles: readonly SeriesRole[];
}

function bestPosition(point: Point, preferred: readonly LabelPosition[], around: Surroundings): LabelPosition {
  const { columns, at, placed, roles } = around;
  const twin = (columns[at] ?? []).some(
    ({ series, y }) => series !== point.series && roles[series] === "plain" && Math.abs(y - point.y) < 0.5,
  );
  // A second label of the same point may as well go, before a line runs through it.
  let best: LabelPosition = "none";
  let least = twin && placed.some((box) => touches(box, point)) ? 5 : 1000;
  for (const position of preferred) {
    const box = labelBox(point, position);
    if (box.bottom < 0 || box.left < -20 || box.right > PLOT.width + 20) continue;
    if (placed.some((each) => overlap(box, each))) continue;
    const cost = obstacles(box, point, around);
    if (cost < least) [best, least] = [position, cost];
  }
  return best;
}

/** Whether a placed label stands right at this point. */
const touches = (box: Box, { x, y }: Point): boolean =>
  overlap(box, { left: x - GAP - 1, right: x + GAP + 1, bottom: y - GAP - 1, top: y + GAP + 1 });

/** Series with a line from point to point. */
const LINED: ReadonlySet<SeriesRole> = new Set(["plain", "line", "target"]);

/** How much a label in this place would cover: 10 for a line, 40 for the marker of another point. */
function obstacles(box: Box, own: Point, { columns, at, roles }: Surroundings): number {
  let cost = 0;
  for (const point of columns[at] ?? []) {
    const marker = { left: point.x - MARKER, right: point.x + MARKER, bottom: point.y - MARKER, top: point.y + MARKER };
    if (point.series !== own.series && overlap(box, marker)) cost += 40;
    if (!LINED.has(roles[point.series] ?? "plain")) continue;
    for (const neighbour of [columns[at - 1], columns[at + 1]]) {
      const end = neighbour?.find(({ series }) => series === point.series);
      if (end !== undefined && crosses(box, point, end)) cost += 10;
    }
  }
  return cost;
}

/** Whether the line between two points runs through a rectangle. */
function crosses({ left, right, bottom, top }: Box, from: Point, to: Point): boolean {
  const [a, b] = from.x < to.x ? [from, to] : [to, from];
  const [start, end] = [Math.max(left, a.x), Math.min(right, b.x)];
  if (start >= end) return false;
  const heightAt = (x: number): number => a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  const [first, last] = [heightAt(start), heightAt(end)];
  return Math.max(first, last) > bottom && Math.min(first, last) < top;
}
