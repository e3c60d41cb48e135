import { childOf, type XmlElement } from "../../opc/xml.ts";
import { gridCells, tableRows } from "../parts/table.ts";

/** A table of a document as text in columns; a cell over several columns stands alone in its row. */
export function renderTableText(table: XmlElement, textOfCell: (cell: XmlElement) => string, width: number): string {
  const cells = gridCells(table);
  const columns = cells.reduce((most, { column, span }) => Math.max(most, column + span), 0);
  const rows: string[][] = [];
  for (const { element, row, column, span, continued } of cells) {
    rows[row] ??= Array.from({ length: columns }, () => "");
    const line = rows[row] as string[];
    line[column] = continued ? "" : textOfCell(element);
    for (let at = column + 1; at < column + span; at += 1) line[at] = SPANNED;
  }
  const heads = tableRows(table).filter((row) => childOf(childOf(row, "w:trPr"), "w:tblHeader") !== undefined).length;
  return formatGrid(
    rows.filter((row) => row !== undefined),
    width,
    heads,
  );
}

/** Marks a place that the cell to its left covers. */
const SPANNED = "\u0000";

const BETWEEN = " | ";

/** Rows of cells as lines of columns. Cells are wrapped so that a row fits the width; the first `heads` are underlined. */
export function formatGrid(rows: readonly (readonly string[])[], width: number, heads = 1): string {
  const widths = columnWidths(rows, width);
  const lines = rows.flatMap((row, index) => {
    const wrapped = mergeSpans(row, widths).map(({ text, size }) => ({ size, lines: wrap(text, size) }));
    const height = Math.max(1, ...wrapped.map((cell) => cell.lines.length));
    const formatted = Array.from({ length: height }, (_, line) =>
      wrapped
        .map((cell) => pad(cell.lines[line] ?? "", cell.size))
        .join(BETWEEN)
        .trimEnd(),
    );
    const rule = widths.map((size) => "-".repeat(size)).join("-+-");
    return index === heads - 1 ? [...formatted, rule] : formatted;
  });
  return lines.join("\n");
}

function mergeSpans(row: readonly string[], widths: readonly number[]): { text: string; size: number }[] {
  const cells: { text: string; size: number }[] = [];
  for (const [index, text] of row.entries()) {
    const size = widths[index] ?? 0;
    const last = cells.at(-1);
    if (text === SPANNED && last) last.size += size + BETWEEN.length;
    else cells.push({ text, size });
  }
  return cells;
}

function columnWidths(rows: readonly (readonly string[])[], total: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widest = Array.from({ length: count }, (_, column) => {
    const own = rows.filter((row) => row[column + 1] !== SPANNED && row[column] !== SPANNED);
    return Math.max(1, ...own.flatMap((row) => (row[column] ?? "").split("\n").map(lengthOf)));
  });
  const room = total - BETWEEN.length * (count - 1);
  const sum = widest.reduce((a, b) => a + b, 0);
  if (sum <= room) return widest;
  // The wide columns give way to an even share; narrow ones keep what they need.
  let limit = Math.floor(room / Math.max(count, 1));
  for (let guess = limit; guess <= room; guess += 1)
    if (widest.reduce((a, b) => a + Math.min(b, guess), 0) <= room) limit = guess;
    else break;
  return widest.map((each) => Math.min(each, Math.max(limit, 3)));
}

const lengthOf = (text: string): number => [...text].length;
const pad = (text: string, size: number): string => text + " ".repeat(Math.max(0, size - lengthOf(text)));

/** Breaks text into lines of at most `width` characters, at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/ +/)) {
      let rest = word;
      if (line !== "" && lengthOf(line) + 1 + lengthOf(rest) > width) {
        lines.push(line);
        line = "";
      }
      while (line === "" && lengthOf(rest) > width) {
        lines.push([...rest].slice(0, width).join(""));
        rest = [...rest].slice(width).join("");
      }
      line = line === "" ? rest : `${line} ${rest}`;
    }
    return [...lines, line];
  });
}
