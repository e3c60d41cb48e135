import type { XmlHandlers } from "../opc/xml-events.ts";
import { LAST_KOLOM, parseRange, type Range } from "./address.ts";
import type { Cell } from "./cell.ts";
import { makePruner } from "./prune.ts";
import { damaged } from "./refusal.ts";
import { type Attributes, isTrue, readCells, type SheetSource } from "./sheet-cells.ts";
import type { XmlReader } from "./xml.ts";

/** The filled cells of one sheet, and what hides or covers them. */
export interface SheetContent {
  /** Without those that a merge covers. */
  readonly cells: readonly Cell[];
  /** Filled cells under a merge: nobody sees them, so they have no value. */
  readonly closed: readonly Cell[];
  readonly hiddenBaris: ReadonlySet<number>;
  readonly isHiddenKolom: (kolom: number) => boolean;
  readonly merged: readonly Range[];
}

/** More merges than this on one sheet are not looked at; a form has some thirty. */
const MERGED_LIMIT = 500;

/** Reads one sheet part; null where there is none. Cells without a reference follow the one before them. Throws a Refusal. */
export function readSheet(xml: XmlReader, part: string, source: SheetSource): SheetContent | null {
  const pruner = makePruner();
  const data = readCells(part, source, pruner.pruned);
  const around = readAround();
  let root = "";
  let inData = false;
  const handlers: Required<XmlHandlers> = {
    open: (name, attributes) => {
      root ||= name;
      if (inData) data.open(name, attributes);
      else if (name === "sheetData") inData = true;
      else around.open(name, attributes);
    },
    text: (text) => {
      if (inData) data.text(text);
    },
    close: (name) => {
      if (name === "sheetData") inData = false;
      else if (inData) data.close(name);
    },
  };
  if (!xml.read(part, handlers, pruner.prune)) return null;
  if (root !== "worksheet") throw damaged(`bagian "${part}" bukan lembar kerja.`);
  const { merged, isHiddenKolom } = around;
  const isCovered = ({ baris, kolom }: Cell): boolean =>
    merged.some(
      ({ dari, until }) =>
        baris >= dari.baris &&
        baris <= until.baris &&
        kolom >= dari.kolom &&
        kolom <= until.kolom &&
        (baris !== dari.baris || kolom !== dari.kolom),
    );
  const closed = merged.length === 0 ? [] : data.cells.filter(isCovered);
  const hidden = new Set(closed);
  const cells = closed.length === 0 ? data.cells : data.cells.filter((cell) => !hidden.has(cell));
  return { cells, closed, hiddenBaris: data.hiddenBaris, isHiddenKolom, merged };
}

/** What stands before and after the cells: hidden columns, merges. */
function readAround() {
  const hidden: { readonly min: number; readonly max: number }[] = [];
  const merged: Range[] = [];
  return {
    merged,
    isHiddenKolom: (kolom: number): boolean => hidden.some(({ min, max }) => kolom >= min && kolom <= max),
    open: (name: string, attributes: Attributes): void => {
      if (name === "col" && isTrue(attributes.hidden) && hidden.length < LAST_KOLOM) {
        hidden.push({ min: Number(attributes.min), max: Number(attributes.max) });
      } else if (name === "mergeCell" && merged.length < MERGED_LIMIT) {
        const range = parseRange(attributes.ref ?? "");
        if (range) merged.push(range);
      }
    },
  };
}
