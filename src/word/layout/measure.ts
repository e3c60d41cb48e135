import { attributeOf, childOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { visibleText } from "../parts/paragraph.ts";
import { paragraphStyle, type Styles, styleChain } from "../parts/styles.ts";
import { blocksOf, rowCells, tableRows } from "../parts/table.ts";
import { countLines, cutText, fontShape, textShare } from "./font.ts";

/** What decides on which page a paragraph stands; heights in twips. */
interface MeasuredParagraph {
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lines: number;
  /** Of the last line, what only parts it from a next one: it may hang over the foot of a page. */
  readonly leading: number;
  readonly keepNext: boolean;
  readonly breakBefore: boolean;
}

interface StyleFacts {
  readonly before: number;
  readonly after: number;
  readonly spacing: number;
  readonly rule: string;
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly keepNext: boolean;
  readonly breakBefore: boolean;
  readonly size: number;
  readonly font: string | undefined;
  readonly bold: boolean;
}

/** Measures paragraphs and rows of one document; the facts of each style are read once. */
export interface Measure {
  readonly paragraph: (paragraph: XmlElement, width: number) => MeasuredParagraph;
  /** Width in twips of a text in a paragraph style. */
  readonly text: (text: string, style: string | undefined) => number;
  /** How many lines a text takes in a paragraph style, by the room that it has, in twips. */
  readonly lines: (text: string, style: string | undefined) => (room: number) => number;
  /** How far a paragraph style sets in its lines, and its first line beside the others; twips. */
  readonly indent: (style: string | undefined) => { readonly left: number; readonly first: number };
  /** Height of each row of a table. */
  readonly rows: (table: XmlElement) => readonly number[];
}

export function createMeasure(styles: Styles): Measure {
  const known = new Map<string | undefined, StyleFacts>();
  const factsOf = (id: string | undefined): StyleFacts => {
    const found = known.get(id) ?? readFacts(styles, id);
    known.set(id, found);
    return found;
  };
  const paragraph: Measure["paragraph"] = (element, width) => {
    const properties = childOf(element, "w:pPr");
    const facts = applyProperties(factsOf(paragraphStyle(styles, element)), properties, firstRun(element));
    const shape = fontShape(facts.font, facts.bold);
    const size = facts.size * 20;
    const room = Math.max(width - facts.left - facts.right, size) / size;
    const lines = countLines(cutText(visibleText(element), shape), room - facts.first / size, room, shape);
    // Whole twips, cut off where lines stand further apart: as LibreOffice counts.
    const single = Math.round(size * shape.line);
    const line =
      facts.rule === "exact"
        ? facts.spacing
        : facts.rule === "atLeast"
          ? Math.max(single, facts.spacing)
          : Math.floor((single * facts.spacing) / 240);
    const drawing = drawingHeight(element);
    const { before, after, keepNext, breakBefore } = facts;
    // What lines stand further apart for hangs below the letters too.
    const leading = Math.round(size * shape.leading) + (facts.rule === "auto" ? Math.max(line - single, 0) : 0);
    // A drawing stands on the line of the letters; what they reach below it stays free.
    return drawing > line
      ? { before, after, keepNext, breakBefore, line: drawing + Math.round(size * shape.descent), lines: 1, leading: 0 }
      : { before, after, keepNext, breakBefore, line, lines, leading };
  };
  const rows: Measure["rows"] = (table) => {
    const margins = cellMargins(styles, table);
    const all = tableRows(table);
    return all.map((row, index) => {
      const heights = rowCells(row).map((cell) => cellHeight(cell, margins, paragraph, rows));
      return Math.max(rowMinimum(row), ...heights) + (index === all.length - 1 ? outerBorders(styles, table) : 0);
    });
  };
  const text: Measure["text"] = (content, style) => {
    const { font, bold, size } = factsOf(style);
    return textShare(content, fontShape(font, bold)) * size * 20;
  };
  const lines: Measure["lines"] = (content, style) => {
    const { font, bold, size, left, right } = factsOf(style);
    const shape = fontShape(font, bold);
    const cut = cutText(content, shape);
    return (width) => {
      const room = Math.max(width - left - right, size * 20) / (size * 20);
      return countLines(cut, room, room, shape);
    };
  };
  const indent: Measure["indent"] = (style) => factsOf(style);
  return { paragraph, text, lines, indent, rows };
}

/** Left and right margin of the cells of a table together, twips. */
const cellMargins = (styles: Styles, table: XmlElement): number =>
  tableMargins(styles, styleOf(table), childOf(table, "w:tblPr"));

function styleOf(table: XmlElement): string | undefined {
  const style = childOf(childOf(table, "w:tblPr"), "w:tblStyle");
  return style && attributeOf(style, "w:val");
}

/** The line below each row, twips; its height counts as part of the row. */
export const ROW_LINE = 10;

/** Height of the lines around a table beyond those below its rows, twips. */
function outerBorders(styles: Styles, table: XmlElement): number {
  const holders = [
    childOf(table, "w:tblPr"),
    ...styleChain(styles, styleOf(table)).map((each) => childOf(each, "w:tblPr")),
  ];
  const side = (name: string): number => {
    const found = holders
      .map((each) => childOf(childOf(each, "w:tblBorders"), name))
      .find((each) => each !== undefined);
    // Eighths of a point.
    return found === undefined ? 0 : numberIn(found, "w:sz", 0) * 2.5;
  };
  return Math.max(0, side("w:top") + side("w:bottom") - ROW_LINE);
}

/** The same for tables of a style, with their own properties if they have any. */
export function tableMargins(styles: Styles, style: string | undefined, own?: XmlElement): number {
  const holders = [own, ...styleChain(styles, style).map((each) => childOf(each, "w:tblPr"))];
  const side = (...names: readonly string[]): number => {
    for (const holder of holders)
      for (const name of names) {
        const found = childOf(childOf(holder, "w:tblCellMar"), name);
        if (found) return numberIn(found, "w:w", 108);
      }
    return 108;
  };
  return side("w:left", "w:start") + side("w:right", "w:end");
}

function cellHeight(cell: XmlElement, margins: number, paragraph: Measure["paragraph"], rows: Measure["rows"]): number {
  const merge = childOf(childOf(cell, "w:tcPr"), "w:vMerge");
  const width = numberIn(childOf(childOf(cell, "w:tcPr"), "w:tcW"), "w:w", 2000) - margins;
  // A cell that spans rows shares its height with them: it counts as one line.
  if (merge !== undefined) return 260;
  return blocksOf(cell).reduce((height, block) => {
    if (block.name === "w:tbl") return height + rows(block).reduce((a, b) => a + b, 0);
    const { before, after, line, lines } = paragraph(block, width);
    return height + before + after + line * lines;
  }, ROW_LINE);
}

const rowMinimum = (row: XmlElement): number => numberIn(childOf(childOf(row, "w:trPr"), "w:trHeight"), "w:val", 0);

/** Height in twips of the highest drawing that stands in the line. */
function drawingHeight(paragraph: XmlElement): number {
  if (!paragraph.source.slice(paragraph.start, paragraph.end).includes("<wp:inline")) return 0;
  const heights = findAll(paragraph, "wp:inline").map((each) => numberIn(childOf(each, "wp:extent"), "cy", 0) / 635);
  return Math.max(0, ...heights);
}

function firstRun(paragraph: XmlElement): XmlElement | undefined {
  const run = childOf(paragraph, "w:r");
  return childOf(run, "w:rPr");
}

function readFacts(styles: Styles, id: string | undefined): StyleFacts {
  const defaults = styles.defaults;
  const base: StyleFacts = {
    before: 0,
    after: 0,
    spacing: 240,
    rule: "auto",
    left: 0,
    right: 0,
    first: 0,
    keepNext: false,
    breakBefore: false,
    size: 10,
    font: undefined,
    bold: false,
  };
  const groups = [
    [childOf(childOf(defaults, "w:pPrDefault"), "w:pPr"), childOf(childOf(defaults, "w:rPrDefault"), "w:rPr")],
    ...styleChain(styles, id)
      .reverse()
      .map((style) => [childOf(style, "w:pPr"), childOf(style, "w:rPr")]),
  ];
  return groups.reduce((facts, [paragraph, run]) => applyProperties(facts, paragraph, run), base);
}

function applyProperties(
  facts: StyleFacts,
  paragraph: XmlElement | undefined,
  run: XmlElement | undefined,
): StyleFacts {
  const spacing = childOf(paragraph, "w:spacing");
  const indent = childOf(paragraph, "w:ind");
  const fonts = childOf(run, "w:rFonts");
  const size = childOf(run, "w:sz");
  return {
    before: numberIn(spacing, "w:before", facts.before),
    after: numberIn(spacing, "w:after", facts.after),
    spacing: numberIn(spacing, "w:line", facts.spacing),
    rule: (spacing && attributeOf(spacing, "w:lineRule")) ?? facts.rule,
    left: numberIn(indent, "w:left", numberIn(indent, "w:start", facts.left)),
    right: numberIn(indent, "w:right", numberIn(indent, "w:end", facts.right)),
    first: indent ? numberIn(indent, "w:firstLine", 0) - numberIn(indent, "w:hanging", 0) : facts.first,
    keepNext: flag(childOf(paragraph, "w:keepNext"), facts.keepNext),
    breakBefore: flag(childOf(paragraph, "w:pageBreakBefore"), facts.breakBefore),
    size: size ? numberIn(size, "w:val", facts.size * 2) / 2 : facts.size,
    font: (fonts && attributeOf(fonts, "w:ascii")) ?? facts.font,
    bold: flag(childOf(run, "w:b"), facts.bold),
  };
}

const flag = (element: XmlElement | undefined, fallback: boolean): boolean =>
  element === undefined ? fallback : !/^(0|false|off)$/.test(attributeOf(element, "w:val") ?? "1");

/** A number in an attribute; the fallback when it is absent or no number. */
export function numberIn(element: XmlElement | undefined, name: string, fallback: number): number {
  const value = element && attributeOf(element, name);
  const number = value === undefined || value === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : fallback;
}
