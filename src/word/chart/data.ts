/** The numbers of a chart. null leaves a hole. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Upright bars, bars that lie down, or lines. */
export type ChartKind = "bar" | "bar-horizontal" | "line";
