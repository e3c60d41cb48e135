import type { ChartKind, SeriesRole } from "./data.ts";

/*
 * How a series looks: filled is reached, hollow is not, in every tone of grey. Neighbouring tints lie 20 points of grey or
 * more apart.
 */

/** The colours of a report. */
export const TINTS = {
  ink: "1A1A1A",
  dark: "1F3864",
  middle: "6F8FC0",
  light: "B7C7E0",
  white: "FFFFFF",
  grid: "D9D9D9",
} as const;

/** Fills of series that are quantities of their own, in their order. */
const PLAIN = [TINTS.light, TINTS.dark, TINTS.middle] as const;
/** Strokes of lines of their own, each with a marker of its own shape. */
const LINES = [
  { colour: TINTS.dark, symbol: "circle", dash: "solid" },
  { colour: TINTS.middle, symbol: "square", dash: "sysDash" },
  { colour: TINTS.ink, symbol: "triangle", dash: "dash" },
] as const;

const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** A stroke of `width` EMU. */
export const stroke = (width: number, colour: string, dash = "solid"): string =>
  `<a:ln w="${width}" cap="flat">${fill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;

const NO_LINE = "<a:ln><a:noFill/></a:ln>";

const marker = (symbol: string, size: number, colour: string): string =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill(colour)}<a:ln w="9525">${fill(colour)}</a:ln></c:spPr></c:marker>`;

const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>';

const TARGET_LINE = `<c:spPr>${stroke(15_875, TINTS.ink, "dash")}</c:spPr>${marker("diamond", 7, TINTS.ink)}`;

/** Fill and outline of the bars of a series; `at` counts the series of a chart. */
export function barLook(role: SeriesRole, at: number): string {
  const inner = role === "unmet" ? TINTS.white : role === "open" ? TINTS.light : TINTS.middle;
  const colour = role === "plain" ? (PLAIN[at % PLAIN.length] ?? TINTS.dark) : inner;
  return `<c:spPr>${fill(colour)}${stroke(role === "plain" ? 9525 : 15_875, TINTS.dark)}</c:spPr>`;
}

/** Stroke and markers of a series of a chart of lines or dots, or of the target over bars. */
export function lineLook(role: SeriesRole, at: number, kind: ChartKind): string {
  const none = `<c:spPr>${NO_LINE}</c:spPr>`;
  switch (role) {
    case "target":
      // Without a line the target is a short bar at its height.
      return kind === "dots" ? none + marker("dash", 14, TINTS.ink) : TARGET_LINE;
    case "line":
      return `<c:spPr>${stroke(22_225, TINTS.middle)}</c:spPr>${NO_MARKER}`;
    case "met":
    case "unmet":
      return none + marker("circle", 10, TINTS.dark);
    case "core":
      return none + marker("circle", 5, TINTS.white);
    case "open":
      return none + marker("diamond", 9, TINTS.middle);
    case "plain": {
      const { colour, symbol, dash } = LINES[at % LINES.length] ?? LINES[0];
      return `<c:spPr>${stroke(22_225, colour, dash)}</c:spPr>${marker(symbol, 7, colour)}`;
    }
  }
}

/** Whether the values of a series of this role are written beside it. */
export const isLabelled = (role: SeriesRole, kind: ChartKind): boolean =>
  kind !== "steps" && kind !== "deviation" && role !== "target" && role !== "line" && role !== "core";
