import {
  ancestorOf,
  attributeOf,
  childOf,
  type Edit,
  escapeXml,
  findAll,
  sourceOf,
  textOf,
  type XmlElement,
} from "../../opc/xml.ts";
import { type Author, deletion, insertion } from "../parts/tracked.ts";
import { commonPairs } from "./merge.ts";

/*
 * Differences to an older text written into a document as tracked changes, word by word, with all formatting kept.
 */

/** Who changed the text, and ids that no other change has. */
export interface Pen {
  readonly who: Author;
  readonly nextId: () => number;
}

/** What a newer text does to an older one: words from `from` to `to` are new, `gone` stood before `at`. */
interface WordChanges {
  readonly inserted: readonly { readonly from: number; readonly to: number }[];
  readonly deleted: readonly { readonly at: number; readonly gone: string }[];
}

const tokensOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}.,]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Compares two texts word by word; offsets count in the newer. */
function compareWords(older: string, newer: string): WordChanges {
  const [a, b] = [tokensOf(older), tokensOf(newer)];
  const inserted: { from: number; to: number }[] = [];
  const deleted: { at: number; gone: string }[] = [];
  let [i, j, at] = [0, 0, 0];
  for (const [x, y] of [...commonPairs(a, b), [a.length, b.length] as const]) {
    const gone = a.slice(i, x).join("");
    const added = b.slice(j, y).join("");
    if (gone !== "") deleted.push({ at, gone });
    if (added !== "") inserted.push({ from: at, to: at + added.length });
    at += added.length + (b[y]?.length ?? 0);
    [i, j] = [x + 1, y + 1];
  }
  return { inserted, deleted };
}

const HIDDEN = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
]);

function listRuns(paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:r") found.push(child);
      else if (!HIDDEN.has(child.name)) visit(child);
    }
  };
  visit(paragraph);
  return found;
}

/** Text of one child of a run; undefined for what is no text. */
function textOfChild(child: XmlElement): string | undefined {
  if (child.name === "w:t") return textOf(child);
  if (child.name === "w:tab") return "\t";
  if (child.name === "w:noBreakHyphen") return "-";
  const isBreak = child.name === "w:cr" || (child.name === "w:br" && attributeOf(child, "w:type") !== "page");
  return isBreak ? "\n" : undefined;
}

/** Text of a paragraph as the comparison sees it. */
export const redlineText = (paragraph: XmlElement): string =>
  listRuns(paragraph)
    .flatMap(({ children }) => children.map((child) => textOfChild(child) ?? ""))
    .join("");

/** Marks in a paragraph what its text has more and less than an older one. */
export function redlineParagraph(paragraph: XmlElement, older: string, pen: Pen): Edit[] {
  const runs = listRuns(paragraph);
  const change = compareWords(older, redlineText(paragraph));
  const edits: Edit[] = [];
  let offset = 0;
  for (const [index, run] of runs.entries()) {
    const length = run.children.reduce((sum, child) => sum + (textOfChild(child)?.length ?? 0), 0);
    const last = index === runs.length - 1;
    const text = rewriteRun(run, offset, last, change, pen);
    if (text !== undefined) edits.push({ start: run.start, end: run.end, text });
    offset += length;
  }
  if (runs.length === 0 && change.deleted.length > 0 && paragraph.closeStart !== paragraph.end)
    edits.push({
      start: paragraph.closeStart,
      end: paragraph.closeStart,
      text: change.deleted.map(({ gone }) => deletion(plainRun("", gone), pen.who, pen.nextId())).join(""),
    });
  return edits;
}

const plainRun = (properties: string, text: string): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A run cut at the changes; undefined where none touches it. */
function rewriteRun(run: XmlElement, offset: number, last: boolean, change: WordChanges, pen: Pen): string | undefined {
  const length = run.children.reduce((sum, child) => sum + (textOfChild(child)?.length ?? 0), 0);
  const end = offset + length;
  const within = (at: number): boolean => at >= offset && (at < end || (last && at === end));
  const deleted = change.deleted.filter(({ at }) => within(at));
  const inserted = change.inserted.filter(({ from, to }) => from < end && to > offset);
  if (deleted.length === 0 && inserted.length === 0) return undefined;
  const properties = childOf(run, "w:rPr");
  const rPr = properties ? sourceOf(properties) : "";
  const isInside = ancestorOf(run, "w:ins", "w:moveTo") !== undefined;
  const pieces: string[] = [];
  const put = (inner: string, isNew: boolean): void => {
    const piece = `<w:r>${rPr}${inner}</w:r>`;
    pieces.push(isNew && !isInside ? insertion(piece, pen.who, pen.nextId()) : piece);
  };
  const putDeleted = (at: number): void => {
    for (const each of deleted.filter((one) => one.at === at))
      pieces.push(deletion(plainRun(rPr, each.gone), pen.who, pen.nextId()));
  };
  const isNewAt = (at: number): boolean => inserted.some(({ from, to }) => from <= at && at < to);
  let at = offset;
  for (const child of run.children) {
    if (child === properties) continue;
    const text = textOfChild(child);
    if (text === undefined) {
      put(sourceOf(child), false);
      continue;
    }
    const cuts = [...inserted.flatMap(({ from, to }) => [from, to]), ...deleted.map((each) => each.at)]
      .filter((cut) => cut > at && cut < at + text.length)
      .sort((a, b) => a - b);
    for (const [from, to] of pairs([at, ...new Set(cuts), at + text.length])) {
      putDeleted(from);
      const part = text.slice(from - at, to - at);
      put(child.name === "w:t" ? `<w:t xml:space="preserve">${escapeXml(part)}</w:t>` : sourceOf(child), isNewAt(from));
    }
    at += text.length;
  }
  if (last) putDeleted(end);
  return pieces.join("");
}

const pairs = (numbers: readonly number[]): (readonly [number, number])[] =>
  numbers.slice(1).map((to, index) => [numbers[index] ?? 0, to] as const);

/** Marks a whole paragraph as new: its runs and its end. */
export function markInserted(paragraph: XmlElement, pen: Pen): Edit[] {
  const runs = listRuns(paragraph)
    .filter((run) => ancestorOf(run, "w:ins", "w:moveTo") === undefined)
    .map((run): Edit => ({ start: run.start, end: run.end, text: insertion(sourceOf(run), pen.who, pen.nextId()) }));
  const mark = insertion("", pen.who, pen.nextId());
  const properties = childOf(paragraph, "w:pPr");
  const own = childOf(properties, "w:rPr");
  if (paragraph.openEnd === paragraph.end) return runs;
  if (own !== undefined && own.openEnd !== own.end)
    return [...runs, { start: own.openEnd, end: own.openEnd, text: mark }];
  if (own !== undefined) return runs;
  if (properties === undefined || properties.openEnd === properties.end) {
    const place = properties ?? { start: paragraph.openEnd, end: paragraph.openEnd };
    return [...runs, { start: place.start, end: place.end, text: `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>` }];
  }
  const before = childOf(properties, "w:sectPr") ?? childOf(properties, "w:pPrChange");
  const at = before?.start ?? properties.closeStart;
  return [...runs, { start: at, end: at, text: `<w:rPr>${mark}</w:rPr>` }];
}

/** A paragraph that is no more, in a style of the document or none. */
export function deletedParagraph(text: string, style: string, pen: Pen): string {
  const mark = deletion("", pen.who, pen.nextId());
  return `<w:p><w:pPr>${style}<w:rPr>${mark}</w:rPr></w:pPr>${deletion(plainRun("", text), pen.who, pen.nextId())}</w:p>`;
}

/** Marks a whole row as new. */
export function markRowInserted(row: XmlElement, pen: Pen): Edit[] {
  const mark = insertion("", pen.who, pen.nextId());
  const properties = childOf(row, "w:trPr");
  const change = childOf(properties, "w:trPrChange");
  const after = childOf(row, "w:tblPrEx");
  const own: Edit =
    properties === undefined || properties.openEnd === properties.end
      ? {
          start: properties?.start ?? after?.end ?? row.openEnd,
          end: properties?.end ?? after?.end ?? row.openEnd,
          text: `<w:trPr>${mark}</w:trPr>`,
        }
      : { start: change?.start ?? properties.closeStart, end: change?.start ?? properties.closeStart, text: mark };
  return [own, ...findAll(row, "w:p").flatMap((paragraph) => markInserted(paragraph, pen))];
}

/** A row that is no more, with cells as wide as they were. */
export function deletedRow(cells: readonly { readonly properties: string; readonly text: string }[], pen: Pen): string {
  const mark = deletion("", pen.who, pen.nextId());
  const inner = cells.map(({ properties, text }) => `<w:tc>${properties}${deletedParagraph(text, "", pen)}</w:tc>`);
  return `<w:tr><w:trPr>${mark}</w:trPr>${inner.join("")}</w:tr>`;
}
