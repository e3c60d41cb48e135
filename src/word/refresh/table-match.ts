import { once } from "../../model/recent.ts";
import { attributeOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { TabelDasar } from "../base/base.ts";
import { commonPairs, likeness } from "../diff/merge.ts";
import { type GridCell, gridCells, rowCells, tableRows } from "../parts/table.ts";
import { rowBookmark } from "../print/table.ts";
import { baseName } from "./control.ts";
import { plain, readText, wholeOf } from "./region.ts";

/** A table as it stands in a file, matched with the base it was made from. */
export interface HandTabel {
  readonly tables: readonly XmlElement[];
  readonly rows: readonly HandBaris[];
  /** Grid column of each base column; undefined where a person deleted it. */
  readonly columns: readonly (number | undefined)[];
  /** Whether columns stand as they did, with none added. */
  readonly sameGrid: boolean;
  readonly readCell: CellReader;
}

export interface HandBaris {
  readonly element: XmlElement;
  readonly head: boolean;
  /** Index in the base; undefined for a row that a person added. */
  readonly base: number | undefined;
  /** Cells by grid column, without those that only go on from above. */
  readonly cells: readonly (XmlElement | undefined)[];
  readonly firstCell: XmlElement | undefined;
  /** Plain texts of all cells, in order. */
  readonly texts: () => readonly string[];
}

/** What a reader sees in a cell, read once. */
type CellReader = (cell: XmlElement) => string;

function cellReader(): CellReader {
  const known = new Map<XmlElement, string>();
  return (cell) => {
    let text = known.get(cell);
    if (text === undefined) {
      text = readText(wholeOf(cell));
      known.set(cell, text);
    }
    return text;
  };
}

/** Finds rows by their bookmarks, then by what stands in them; columns by their headings. */
export function matchTable(tables: readonly XmlElement[], kunci: string, base: TabelDasar): HandTabel {
  const readCell = cellReader();
  const raw = tables.flatMap((table) => readRows(table, readCell));
  const columns = matchColumns(raw, base);
  const found = matchRows(raw, columns, kunci, base);
  const width = Math.max(0, ...raw.map(({ width }) => width));
  return {
    tables,
    rows: raw.map((row, index) => ({ ...row, base: found[index] })),
    columns,
    readCell,
    sameGrid: width === base.kolom.length && columns.every((at, index) => at === index),
  };
}

/** A row of a table with its cells by grid column. */
export interface RawRow {
  readonly element: XmlElement;
  readonly head: boolean;
  readonly cells: readonly (XmlElement | undefined)[];
  readonly firstCell: XmlElement | undefined;
  readonly width: number;
  /** Plain texts of all cells, in order, and the grid column of each. */
  readonly texts: () => readonly string[];
  readonly columns: readonly number[];
  /** Plain text in a grid column, empty where there is no cell or one that only goes on from above. */
  readonly textAt: (column: number | undefined) => string;
  /** Plain text of the cell over a grid column, also of one that spans several. */
  readonly textOver: (column: number) => string;
}

/** The rows of a table as they stand. */
export function readRows(table: XmlElement, readCell = cellReader()): RawRow[] {
  const rows = tableRows(table);
  const byRow: GridCell[][] = rows.map(() => []);
  for (const cell of gridCells(table)) byRow[cell.row]?.push(cell);
  return rows.map((element, index) => {
    const own = byRow[index] ?? [];
    const head = /<w:tblHeader(?:\s*\/>|\s+w:val="(?:true|1|on)")/.test(
      element.source.slice(element.start, Math.min(element.end, element.start + 600)),
    );
    const texts = once(() => own.map((each) => plain(readCell(each.element))));
    const cells: (XmlElement | undefined)[] = [];
    for (const { column, continued, element } of own) if (!continued) cells[column] = element;
    return {
      element,
      head,
      cells,
      firstCell: rowCells(element)[0],
      width: own.reduce((sum, { span }) => sum + span, 0),
      texts,
      columns: own.map(({ column }) => column),
      textAt: (column) => {
        const cell = column === undefined ? undefined : cells[column];
        return cell === undefined ? "" : plain(readCell(cell));
      },
      textOver: (column) =>
        texts()[own.findIndex((each) => each.column <= column && column < each.column + each.span)] ?? "",
    };
  });
}

/** Heading of every grid column: the lowest names it; one that spans two rows stands in the upper. */
function columnTitles(rows: readonly RawRow[]): string[] {
  const heads = rows.filter(({ head }) => head);
  const width = Math.max(0, ...rows.map((row) => row.width));
  return Array.from(
    { length: width },
    (_, column) =>
      heads
        .map(({ textAt }) => textAt(column))
        .filter((text) => text !== "")
        .at(-1) ?? "",
  );
}

function matchColumns(rows: readonly RawRow[], base: TabelDasar): (number | undefined)[] {
  const titles = columnTitles(rows);
  const width = titles.length;
  const wanted = base.kolom.map(({ judul }) => plain(judul));
  const exact = new Map(
    isReordered(wanted, titles) ? wanted.map((title, at) => [at, titles.indexOf(title)]) : commonPairs(wanted, titles),
  );
  if (width === wanted.length && exact.size < wanted.length) return wanted.map((_, index) => index);
  // A heading that was rewritten between two that are known.
  return wanted.map((_, index) => {
    const own = exact.get(index);
    if (own !== undefined) return own;
    const [before, after] = [neighbour(exact, index, -1, wanted.length), neighbour(exact, index, 1, wanted.length)];
    const left = before === undefined ? -1 : (exact.get(before) ?? -1);
    const right = after === undefined ? width : (exact.get(after) ?? width);
    const gap = (after ?? wanted.length) - (before ?? -1);
    return right - left === gap ? left + (index - (before ?? -1)) : undefined;
  });
}

/** Whether columns only changed places; headings that occur twice tell nothing. */
const isReordered = (wanted: readonly string[], titles: readonly string[]): boolean =>
  wanted.length === titles.length &&
  new Set(titles).size === titles.length &&
  wanted.every((title) => titles.includes(title));

function neighbour(exact: ReadonlyMap<number, number>, from: number, step: number, count: number): number | undefined {
  for (let at = from + step; at >= 0 && at < count; at += step) if (exact.has(at)) return at;
  return undefined;
}

function matchRows(
  rows: readonly RawRow[],
  columns: readonly (number | undefined)[],
  kunci: string,
  base: TabelDasar,
): (number | undefined)[] {
  const byMark = new Map(base.baris.map((row, index) => [rowBookmark(kunci, row.kunci), index]));
  const found: (number | undefined)[] = rows.map(() => undefined);
  const free = new Set(base.baris.keys());
  const take = (row: number, index: number): void => {
    found[row] = index;
    free.delete(index);
  };
  for (const [at, { element, head }] of rows.entries()) {
    if (head) continue;
    for (const mark of findAll(element, "w:bookmarkStart")) {
      const index = byMark.get(baseName(attributeOf(mark, "w:name") ?? ""));
      if (index === undefined || !free.has(index) || found[at] !== undefined) continue;
      take(at, index);
    }
  }
  if (rows.every(({ head }, at) => head || found[at] !== undefined)) return found;
  const wanted = base.baris.map(({ sel, jenis }) => (jenis === "kelompok" ? [sel[0] ?? ""] : sel).map(plain));
  const shown = rows.map((row) => (row.texts().length === 1 ? row.texts() : columns.map(row.textAt)));
  for (const alike of [isSame, isAlike])
    for (const [at, { head }] of rows.entries()) {
      if (head || found[at] !== undefined) continue;
      const index = [...free].find((each) => alike(wanted[each] ?? [], shown[at] ?? []));
      if (index !== undefined) take(at, index);
    }
  return found;
}

/** Whether two rows say the same. */
export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.some((text) => text !== "") && a.every((text, index) => text === b[index]);

/** Without its bookmark a row is known by its wording: the longest text the same, or nearly all of it. */
export function isAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const longest = a.reduce((best, text, index) => (text.length > (a[best]?.length ?? 0) ? index : best), 0);
  const text = a[longest] ?? "";
  return text.length > 3 && (text === b[longest] || likeness(a.join(" "), b.join(" ")) > 0.75);
}

/** Whether a person put a row in, or wrote in a heading: what no row of the base is, or no title of a column. */
export function hasHandRow({ rows }: HandTabel, { kolom }: TabelDasar): boolean {
  const titles = new Set(["", ...kolom.flatMap(({ judul, group = "" }) => [judul, group]).map(plain)]);
  return rows.some(({ head, base, texts }) => (head ? texts().some((text) => !titles.has(text)) : base === undefined));
}
