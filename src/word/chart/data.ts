/**
 * What a series of a chart is there for: a quantity of its own, or one of the parts that a quantity with a target is drawn
 * of: the values that reach it and those that do not (filled and hollow, whatever the colour), those that nobody can judge,
 * the line through them, the white centre that makes a dot hollow, and the target itself.
 */
export type SeriesRole = "plain" | "target" | "line" | "met" | "unmet" | "open" | "core";

/** A series; null leaves a hole. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Absent: `plain`. */
  readonly role?: SeriesRole;
}

/** The numbers of a chart. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/**
 * Upright bars, bars that lie down, lines, dots without a line, lying bars to both sides of 100, lying bars end to end,
 * and upright bars whose heights are the steps of a scale.
 */
export type ChartKind = "bar" | "bar-horizontal" | "line" | "dots" | "deviation" | "stacked" | "steps";

/** Kinds whose bars lie down, from top to bottom as the table beside them. */
export const isLying = (kind: ChartKind): boolean =>
  kind === "bar-horizontal" || kind === "deviation" || kind === "stacked";

/** Kinds whose values are places on an axis, not lengths from its foot. */
export const isPointed = (kind: ChartKind): boolean => kind === "line" || kind === "dots";

/** The value that both sides of a chart of deviations are measured from: the target, in percent. */
export const MIDDLE = 100;

export const roleOf = ({ role = "plain" }: ChartSeries): SeriesRole => role;

/** Behind the names of series that are only drawn: their values stand in another series too. */
export const LINE_SUFFIX = " (garis)";
export const MIDDLE_SUFFIX = " (tengah)";

/** Whether a series repeats the values of others, by its name. */
export const isHelper = (name: string): boolean => name.endsWith(LINE_SUFFIX) || name.endsWith(MIDDLE_SUFFIX);

/** The name of a category without the value of its point, where it ends with it: "Predikat SAKIP  83,33". */
export function bareCategory(name: string, values: readonly (number | null | undefined)[]): string {
  const [, bare, written = ""] = /^(.*\S) {1,2}(-?[\d.]+(?:,\d+)?)$/u.exec(name) ?? [];
  const value = Number(written.replaceAll(".", "").replace(",", "."));
  return bare !== undefined && values.includes(value) ? bare : name;
}
