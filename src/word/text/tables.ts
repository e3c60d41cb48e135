import { attributeOf, childOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { openToRead } from "../parts/open.ts";
import type { Styles } from "../parts/styles.ts";
import { blocksOf, type GridCell, gridCells } from "../parts/table.ts";
import { readTeks } from "./text.ts";

/** A cell of a table of a document; `baris` and `kolom` count from 1, `width` and `height` are what it covers. */
export interface DocumentCell {
  readonly baris: number;
  readonly kolom: number;
  readonly width: number;
  readonly height: number;
  /** Its paragraphs and hand-made breaks as lines. */
  readonly teks: string;
}

/** A table with the paragraphs above it, the nearest last. */
export interface DocumentTable {
  readonly sel: readonly DocumentCell[];
  readonly before: readonly string[];
}

/** What a document says at its beginning, and all its tables in order, those inside other tables too. */
export interface DocumentTables {
  readonly opening: readonly string[];
  readonly tables: readonly DocumentTable[];
}

const OPENING = 40;
const BEFORE = 4;

/** Reads the tables of a Word document; null for what is not a sound Word file. */
export function readTables(docx: Uint8Array): DocumentTables | null {
  try {
    const open = openToRead(docx);
    const root = open?.roots().get(open.main);
    const body = root === undefined ? undefined : childOf(root, "w:body");
    return open === undefined || body === undefined ? null : readBody(body, open.styles());
  } catch {
    return null;
  }
}

function readBody(body: XmlElement, styles: Styles): DocumentTables {
  const said: string[] = [];
  const tables: DocumentTable[] = [];
  let start = 0;
  for (const block of blocksOf(body)) {
    if (block.name === "w:p") {
      const { teks } = readTeks(block, styles);
      if (teks !== "") said.push(teks);
      continue;
    }
    // What stands above another table is said of that one; a table right below another goes on with it.
    const own = said.slice(Math.max(start, said.length - BEFORE));
    const before = own.length > 0 ? own : (tables.at(-1)?.before ?? []);
    start = said.length;
    for (const table of [block, ...findAll(block, "w:tbl").filter((inner) => inner !== block)])
      tables.push({ sel: readCells(table, styles), before });
  }
  return { opening: said.slice(0, OPENING), tables };
}

function readCells(table: XmlElement, styles: Styles): DocumentCell[] {
  const cells = gridCells(table);
  const continued = new Set(cells.filter((cell) => cell.continued).map(({ row, column }) => `${row}:${column}`));
  return cells.flatMap((cell) => {
    if (cell.continued) return [];
    const { row, column, span } = cell;
    return [
      { baris: row + 1, kolom: column + 1, width: span, height: heightOf(cell, continued), teks: textOf(cell, styles) },
    ];
  });
}

/** Rows that a cell covers: itself and those below that only go on with it. */
function heightOf({ element, row, column }: GridCell, continued: ReadonlySet<string>): number {
  const merge = childOf(childOf(element, "w:tcPr"), "w:vMerge");
  if (merge === undefined || attributeOf(merge, "w:val") !== "restart") return 1;
  let height = 1;
  while (continued.has(`${row + height}:${column}`)) height += 1;
  return height;
}

const textOf = ({ element }: GridCell, styles: Styles): string =>
  blocksOf(element)
    .filter(({ name }) => name === "w:p")
    .map((p) => readTeks(p, styles).teks)
    .filter((teks) => teks !== "")
    .join("\n");
