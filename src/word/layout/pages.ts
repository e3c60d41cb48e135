import { attributeOf, childOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { formatNumber } from "../parts/numbering.ts";
import { blocksOf, rowCells, tableRows } from "../parts/table.ts";
import { type Measure, numberIn, ROW_LINE } from "./measure.ts";

interface Section {
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly format: string;
  /** First page number; undefined to count on. */
  readonly start: number | undefined;
}

/** A piece that is not broken over pages. */
interface Piece {
  readonly offset: number;
  readonly height: number;
  /** Space above; it disappears at the top of a page that was not begun on purpose. */
  readonly before: number;
  /**
   * Part of the height that may hang over the foot of a page: the space below a paragraph and below its last line.
   * Less than nothing when more is needed there than further up.
   */
  readonly hangs: number;
  readonly keepNext: boolean;
  readonly newPage: boolean;
  readonly section: number;
  /** Height that is repeated when this row begins a page: the heading rows of its table. */
  readonly repeated: number;
}

/**
 * Guesses on which page each place of a body stands, as text in the number format of its section, without laying out
 * more than heights. `body` is `w:body`; the answer takes an offset in its source. Good to a page or so.
 */
export function estimatePages(body: XmlElement, measure: Measure): (offset: number) => string {
  const sections = findAll(body, "w:sectPr")
    .filter(({ parent }) => parent?.name !== "w:sectPrChange")
    .map(readSection);
  const pieces = collectPieces(body, sections, measure);
  const pages = layOut(pieces, sections);
  return (offset) => {
    let low = 0;
    let high = pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pages[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return pages[low]?.label ?? "1";
  };
}

function readSection(section: XmlElement): Section {
  const size = childOf(section, "w:pgSz");
  const margins = childOf(section, "w:pgMar");
  const numbering = childOf(section, "w:pgNumType");
  const type = childOf(section, "w:type");
  const start = numberIn(numbering, "w:start", -1);
  return {
    width: numberIn(size, "w:w", 11906) - numberIn(margins, "w:left", 1440) - numberIn(margins, "w:right", 1440),
    height: numberIn(size, "w:h", 16838) - numberIn(margins, "w:top", 1440) - numberIn(margins, "w:bottom", 1440),
    type: (type && attributeOf(type, "w:val")) ?? "nextPage",
    format: (numbering && attributeOf(numbering, "w:fmt")) ?? "decimal",
    start: start < 0 ? undefined : start,
  };
}

function collectPieces(body: XmlElement, sections: readonly Section[], measure: Measure): Piece[] {
  const pieces: Piece[] = [];
  let section = 0;
  let breakNext = false;
  let spaceAbove = 0;
  for (const block of blocksOf(body)) {
    const width = sections[section]?.width ?? 9026;
    if (block.name === "w:tbl") {
      pieces.push(...tablePieces(block, section, measure, breakNext));
      breakNext = false;
      spaceAbove = 0;
      continue;
    }
    const { before, after, line, lines, leading, keepNext, breakBefore } = measure.paragraph(block, width);
    const gap = Math.max(before - spaceAbove, 0);
    const newPage = breakNext || breakBefore;
    const breaks = pageBreaks(block);
    const common = { keepNext, section, repeated: 0 };
    // A break inside a paragraph: what comes after it, if only the paragraph's end, stands on the next page.
    if (breaks === "before")
      pieces.push({
        ...common,
        offset: block.start,
        height: line * lines + after,
        before: gap,
        hangs: after + leading,
        newPage: true,
      });
    else
      for (const part of splitLines(lines)) {
        const first = part.from === 0;
        const last = part.to === lines;
        pieces.push({
          ...common,
          offset: block.start,
          height: line * (part.to - part.from) + (last ? after : 0),
          before: first ? gap : 0,
          hangs: last ? after + leading : leading,
          newPage: newPage && first,
          keepNext: keepNext && last,
        });
      }
    breakNext = breaks === "after";
    spaceAbove = after;
    if (childOf(childOf(block, "w:pPr"), "w:sectPr") !== undefined) section += 1;
  }
  return pieces;
}

/** Lines that may part: the first two and the last two of a paragraph stay together. */
function splitLines(lines: number): { from: number; to: number }[] {
  if (lines <= 3) return [{ from: 0, to: lines }];
  const middle = Array.from({ length: lines - 4 }, (_, index) => ({ from: index + 2, to: index + 3 }));
  return [{ from: 0, to: 2 }, ...middle, { from: lines - 2, to: lines }];
}

function pageBreaks(paragraph: XmlElement): "none" | "before" | "after" {
  if (!paragraph.source.slice(paragraph.start, paragraph.end).includes('w:type="page"')) return "none";
  const at = findAll(paragraph, "w:br").find((each) => attributeOf(each, "w:type") === "page");
  const text = findAll(paragraph, "w:t");
  if (at === undefined) return "none";
  return text.some(({ start }) => start > at.start) ? "before" : "after";
}

function tablePieces(table: XmlElement, section: number, measure: Measure, newPage: boolean): Piece[] {
  const rows = tableRows(table);
  const heights = measure.rows(table);
  const isHead = (row: XmlElement): boolean => childOf(childOf(row, "w:trPr"), "w:tblHeader") !== undefined;
  const heads = rows.findIndex((row) => !isHead(row));
  const repeated = heights.slice(0, Math.max(heads, 0)).reduce((a, b) => a + b, 0);
  return rows.flatMap((row, index) => {
    const piece = {
      offset: row.start,
      height: heights[index] ?? 0,
      before: 0,
      // The last row of a page closes its part of the table with a line of its own.
      hangs: index < rows.length - 1 ? -ROW_LINE : 0,
      keepNext: index < heads || keepsNext(row, measure),
      newPage: newPage && index === 0,
      section,
      repeated: index < heads ? 0 : repeated,
    };
    // A row that stays with the next one moves whole.
    if (piece.keepNext || childOf(childOf(row, "w:trPr"), "w:cantSplit") !== undefined) return [piece];
    return splitLines(Math.ceil(piece.height / CELL_LINE)).map(({ from, to }) => ({
      ...piece,
      height: (to - from) * CELL_LINE,
      newPage: piece.newPage && from === 0,
    }));
  });
}

/** Height of a line of a cell, twips: where a row that may go on over the page does so. */
const CELL_LINE = 260;

/** A row stays with the next one when its first paragraph does. */
function keepsNext(row: XmlElement, measure: Measure): boolean {
  const first = rowCells(row).flatMap(blocksOf)[0];
  return first?.name === "w:p" && measure.paragraph(first, 2000).keepNext;
}

/** What the rounding of each line and row may come to on a page, twips. */
const ROUNDED = 3;

interface Placed {
  readonly offset: number;
  readonly label: string;
}

function layOut(pieces: readonly Piece[], sections: readonly Section[]): Placed[] {
  const placed: Placed[] = [];
  let used = 0;
  let number = sections[0]?.start ?? 1;
  let section = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    const height = sections[section]?.height ?? 13958;
    const begins = piece.section !== section;
    if (begins) {
      section = piece.section;
      const next = sections[section];
      if (next?.type !== "continuous") {
        used = 0;
        number = next?.start ?? number + 1;
      }
    } else if (
      used > 0 &&
      (piece.newPage || used + piece.before + chainHeight(pieces, index, height) > height + ROUNDED)
    ) {
      number += 1;
      used = piece.repeated;
    }
    const format = sections[section]?.format ?? "decimal";
    placed.push({ offset: piece.offset, label: formatNumber(number, format) });
    // Where a page ends by itself, the space above what follows is left out.
    used += (used === 0 && !piece.newPage && !begins ? 0 : piece.before) + piece.height;
    // Higher than a page: it goes on over the next ones.
    while (used > height && piece.height > height) {
      used -= height;
      number += 1;
    }
  }
  return placed;
}

/** Height of a piece with those that it must not be parted from. */
function chainHeight(pieces: readonly Piece[], from: number, limit: number): number {
  let height = 0;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    if (index > from && (piece.newPage || piece.section !== pieces[from]?.section)) return height;
    height += piece.height + (index > from ? piece.before : 0);
    if (!piece.keepNext) return height - piece.hangs;
    if (height > limit) return pieces[from]?.height ?? 0;
  }
  return height;
}
