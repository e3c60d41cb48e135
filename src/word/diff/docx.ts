import { savePackage, writePart } from "../../opc/package.ts";
import { ancestorOf, applyEdits, childOf, type Edit, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { blocksOf, rowCells } from "../parts/table.ts";
import type { Author } from "../parts/tracked.ts";
import { cellTexts, pairSatuan, type Satuan, type Versi } from "./diff.ts";
import { alignTexts } from "./merge.ts";
import {
  deletedParagraph,
  deletedRow,
  markInserted,
  markRowInserted,
  type Pen,
  redlineParagraph,
  redlineText,
} from "./redline.ts";

/** The newer version with everything that differs from the older as tracked changes. */
export function renderDocxDifference(lama: Versi, baru: Versi, who: Author): Uint8Array {
  let id = 900_000;
  const pen: Pen = {
    who,
    nextId: () => {
      id += 1;
      return id;
    },
  };
  const edits: Edit[] = [];
  let last: Satuan | undefined;
  for (const { a, b } of pairSatuan(lama, baru)) {
    if (b !== undefined) {
      if (a === undefined) edits.push(...(b.isRow ? markRowInserted(b.element, pen) : markInserted(b.element, pen)));
      else if (a.text !== b.text) edits.push(...changeSatuan(a, b, pen));
      last = b;
    } else if (a !== undefined) edits.push(placeDeleted(a, last, baru, pen));
  }
  writePart(baru.pkg, baru.main, applyEdits(baru.root.source, edits));
  return savePackage(baru.pkg);
}

function changeSatuan(a: Satuan, b: Satuan, pen: Pen): Edit[] {
  if (!b.isRow) return redlineParagraph(b.element, redlineText(a.element), pen);
  const [x, y] = [rowCells(a.element), rowCells(b.element)];
  if (x.length !== y.length) return markRowInserted(b.element, pen);
  return y.flatMap((cell, index) => changeCell(x[index] as XmlElement, cell, pen));
}

function changeCell(a: XmlElement, b: XmlElement, pen: Pen): Edit[] {
  const paragraphs = (cell: XmlElement): XmlElement[] => blocksOf(cell).filter(({ name }) => name === "w:p");
  const [x, y] = [paragraphs(a), paragraphs(b)];
  const edits: Edit[] = [];
  let at = b.openEnd;
  for (const pair of alignTexts(x.map(redlineText), y.map(redlineText))) {
    const [old, now] = [pair.a === undefined ? undefined : x[pair.a], pair.b === undefined ? undefined : y[pair.b]];
    if (now !== undefined) {
      const older = old === undefined ? undefined : redlineText(old);
      if (older === undefined) edits.push(...markInserted(now, pen));
      else if (older !== redlineText(now)) edits.push(...redlineParagraph(now, older, pen));
      at = now.end;
    } else if (old !== undefined && at !== b.openEnd)
      edits.push({ start: at, end: at, text: deletedParagraph(redlineText(old), "", pen) });
  }
  return edits;
}

/** Behind what it followed: a row in its table where the columns are as many, else a paragraph behind the table. */
function placeDeleted(a: Satuan, last: Satuan | undefined, baru: Versi, pen: Pen): Edit {
  const body = childOf(baru.root, "w:body");
  const cells = a.isRow ? rowCells(a.element) : [];
  if (a.isRow && last?.isRow && rowCells(last.element).length === cells.length) {
    const texts = cellTexts(a.element);
    const properties = cells.map((cell, index) => {
      const own = childOf(cell, "w:tcPr");
      return { properties: own === undefined ? "" : sourceOf(own), text: texts[index] ?? "" };
    });
    const at = outside(last.element, "w:tbl").end;
    return { start: at, end: at, text: deletedRow(properties, pen) };
  }
  const table = last?.isRow ? ancestorOf(last.element, "w:tbl") : undefined;
  const place = table ?? last?.element;
  const at = place?.end ?? body?.openEnd ?? 0;
  return { start: at, end: at, text: deletedParagraph(a.text, "", pen) };
}

/** The row with a control or tracked insertion around it. */
function outside(row: XmlElement, parent: string): XmlElement {
  let at = row;
  while (at.parent !== null && at.parent.name !== parent) at = at.parent;
  return at;
}
