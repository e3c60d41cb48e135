import { splitKata } from "../model/wrap.ts";

/** What a column of a text table holds: decides on which side it is aligned. */
export type RataKolom = "kiri" | "kanan";

/** How a table is set: width of the screen in characters, sides of the columns (left where none is named). */
export interface KolomLayout {
  readonly width: number;
  readonly rata?: readonly RataKolom[];
}

const DISTANCE = 2;
/** No column becomes narrower for the sake of others. */
const NARROWEST = 8;

/**
 * A text table: the first row is the heading, underlined; columns two spaces apart; no borders, so that old terminals show
 * it. Where it is wider than the screen, the widest columns are wrapped; `\n` in a cell starts a line.
 */
export function renderKolom(rows: readonly (readonly string[])[], { width, rata = [] }: KolomLayout): string {
  const cells = rows.map((row) => row.map((teks) => teks.split("\n").map((line) => line.replace(/\s+/g, " ").trim())));
  const widths = fitWidths(cells, width);
  const render = (row: readonly (readonly string[])[]): string => {
    const wrapped = widths.map((width, i) => (row[i] ?? []).flatMap((line) => wrapCell(line, width)));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      widths
        .map((width, i) => align(wrapped[i]?.[at] ?? "", width, rata[i] ?? "kiri"))
        .join(" ".repeat(DISTANCE))
        .trimEnd(),
    ).join("\n");
  };
  const [head, ...body] = cells;
  const rule = widths.map((w) => "-".repeat(w)).join(" ".repeat(DISTANCE));
  return [render(head ?? []), rule, ...body.map(render)].join("\n");
}

/** Natural widths; while they do not fit, the widest column that can still be wrapped gives way. */
function fitWidths(cells: readonly (readonly (readonly string[])[])[], width: number): number[] {
  const columns = (cells[0] ?? []).map((_, i) => cells.flatMap((row) => row[i] ?? []));
  const widths = columns.map((lines) => Math.max(0, ...lines.map(widthOf)));
  const least = columns.map((lines) => Math.max(NARROWEST, ...lines.flatMap(splitKata).map(widthOf)));
  const gap = DISTANCE * (widths.length - 1);
  const overflows = (): boolean => widths.reduce((sum, w) => sum + w, gap) > width;
  for (const floor of [least, least.map(() => NARROWEST)]) {
    while (overflows()) {
      const free = widths.map((w, i) => (w > (floor[i] ?? 0) ? w : 0));
      const widest = free.indexOf(Math.max(...free));
      if (free[widest] === 0) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  }
  return widths;
}

/** A line of a cell in lines of a width: broken between words and after a slash, at need inside a word. */
function wrapCell(line: string, width: number): string[] {
  const lines: string[] = [""];
  for (const kata of splitKata(line)) {
    const last = lines.at(-1) ?? "";
    if (widthOf(last + kata.trimEnd()) <= width) lines[lines.length - 1] = last + kata;
    else lines.push(...breakKata(kata, width));
  }
  const filled = lines.map((each) => each.trimEnd()).filter((each) => each !== "");
  return filled.length === 0 ? [""] : filled;
}

function breakKata(kata: string, width: number): string[] {
  const letters = [...kata.trimEnd()];
  if (letters.length <= width) return [kata];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, i) =>
    letters.slice(i * width, (i + 1) * width).join(""),
  );
}

function align(teks: string, width: number, rata: RataKolom): string {
  const space = " ".repeat(Math.max(0, width - widthOf(teks)));
  return rata === "kanan" ? space + teks : teks + space;
}

const widthOf = (teks: string): number => [...teks.trimEnd()].length;
