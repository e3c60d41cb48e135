import { attributeOf, childOf, type XmlElement } from "../../opc/xml.ts";

/** A cell with the grid columns that it covers. */
export interface GridCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  readonly span: number;
  /** Whether it only goes on with a cell above. */
  readonly continued: boolean;
}

/** Rows of a table, also those inside row controls or tracked insertions. */
export const tableRows = (table: XmlElement): XmlElement[] => collect(table, "w:tr");

/** Cells of a row, also those inside cell controls. */
export const rowCells = (row: XmlElement): XmlElement[] => collect(row, "w:tc");

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:footnote", "w:endnote"]);

function collect(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    else if (WRAPPERS.has(child.name)) collect(child, name, found);
  }
  return found;
}

/** Paragraphs and tables directly in a body, cell, header or part of notes, with controls opened. */
export const blocksOf = (container: XmlElement): XmlElement[] =>
  container.children.flatMap((child) =>
    child.name === "w:p" || child.name === "w:tbl" ? [child] : WRAPPERS.has(child.name) ? blocksOf(child) : [],
  );

/** All cells of a table with their place in its grid. */
export function gridCells(table: XmlElement): GridCell[] {
  return tableRows(table).flatMap((row, index) => {
    let column = gridBefore(row);
    return rowCells(row).map((element) => {
      const properties = childOf(element, "w:tcPr");
      const span = numberIn(childOf(properties, "w:gridSpan"), 1);
      const merge = childOf(properties, "w:vMerge");
      const continued = merge !== undefined && (attributeOf(merge, "w:val") ?? "continue") === "continue";
      const cell = { element, row: index, column, span, continued };
      column += span;
      return cell;
    });
  });
}

const gridBefore = (row: XmlElement): number => numberIn(childOf(childOf(row, "w:trPr"), "w:gridBefore"), 0);

const numberIn = (element: XmlElement | undefined, fallback: number): number =>
  element === undefined ? fallback : Number(attributeOf(element, "w:val") ?? fallback);

/** Twips that a character of a table takes on average. */
const CHARACTER = 105;
/** Lines of a cell above which its row may go on over the page: LibreOffice cuts off what of a whole row does not fit. */
const TALL = 15;

/** Whether a text makes its row too tall to keep together, in a cell of `width` twips. */
export const isTallText = (text: string, width: number): boolean =>
  text.length > TALL &&
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * CHARACTER) / width)), 0) > TALL;
