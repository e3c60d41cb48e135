import { alignTexts } from "./merge.ts";
import { savePackage, writePart } from "../../opc/package.ts";
import {
  deletedParagraph,
  deletedRow,
  markInserted,
  markRowInserted,
  type Pena,
  redlineParagraph,
  redlineText,
} from "./redline.ts";
import { blocksOf, rowCells } from "../parts/table.ts";
import type { Pelaku } from "../parts/tracked.ts";
import { ancestorOf, applyEdits, childOf, type Edit, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { cellTexts, pairSatuan, type Satuan, type Versi } from "./diff.ts";

/** The newer version with everything that differs from the older as tracked changes. */
export function renderBedaDocx(lama: Versi, baru: Versi, who: Pelaku): Uint8Array {
  let id = 900_000;
  const pena: Pena = {
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
      if (a === undefined) edits.push(...(b.isRow ? markRowInserted(b.element, pena) : markInserted(b.element, pena)));
      else if (a.text !== b.text) edits.push(...changeSatuan(a, b, pena));
      last = b;
    } else if (a !== undefined) edits.push(placeDeleted(a, last, baru, pena));
  }
  writePart(baru.pkg, baru.main, applyEdits(baru.root.source, edits));
  return savePackage(baru.pkg);
}

function changeSatuan(a: Satuan, b: Satuan, pena: Pena): Edit[] {
  if (!b.isRow) return redlineParagraph(b.element, redlineText(a.element), pena);
  const [x, y] = [rowCells(a.element), rowCells(b.element)];
  if (x.length !== y.length) return markRowInserted(b.element, pena);
  return y.flatMap((cell, index) => changeCell(x[index] as XmlElement, cell, pena));
}

function changeCell(a: XmlElement, b: XmlElement, pena: Pena): Edit[] {
  const paragraphs = (cell: XmlElement): XmlElement[] => blocksOf(cell).filter(({ name }) => name === "w:p");
  const [x, y] = [paragraphs(a), paragraphs(b)];
  const edits: Edit[] = [];
  let at = b.openEnd;
  for (const pair of alignTexts(x.map(redlineText), y.map(redlineText))) {
    const [old, now] = [pair.a === undefined ? undefined : x[pair.a], pair.b === undefined ? undefined : y[pair.b]];
    if (now !== undefined) {
      const older = old === undefined ? undefined : redlineText(old);
      if (older === undefined) edits.push(...markInserted(now, pena));
      else if (older !== redlineText(now)) edits.push(...redlineParagraph(now, older, pena));
      at = now.end;
    } else if (old !== undefined && at !== b.openEnd)
      edits.push({ start: at, end: at, text: deletedParagraph(redlineText(old), "", pena) });
  }
  return edits;
}

/** Behind what it followed: a row in its table where the columns are as many, else a paragraph behind the table. */
function placeDeleted(a: Satuan, last: Satuan | undefined, baru: Versi, pena: Pena): Edit {
  const body = childOf(baru.root, "w:body");
  const cells = a.isRow ? rowCells(a.element) : [];
  if (a.isRow && last?.isRow && rowCells(last.element).length === cells.length) {
    const texts = cellTexts(a.element);
    const properties = cells.map((cell, index) => {
      const own = childOf(cell, "w:tcPr");
      return { properties: own === undefined ? "" : sourceOf(own), text: texts[index] ?? "" };
    });
    const at = outside(last.element, "w:tbl").end;
    return { start: at, end: at, text: deletedRow(properties, pena) };
  }
  const table = last?.isRow ? ancestorOf(last.element, "w:tbl") : undefined;
  const place = table ?? last?.element;
  const at = place?.end ?? body?.openEnd ?? 0;
  return { start: at, end: at, text: deletedParagraph(a.text, "", pena) };
}

/** The row with a control or tracked insertion around it. */
function outside(row: XmlElement, parent: string): XmlElement {
  let at = row;
  while (at.parent !== null && at.parent.name !== parent) at = at.parent;
  return at;
}
