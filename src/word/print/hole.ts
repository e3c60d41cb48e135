import type { LaporanContent } from "../../model/content.ts";
import { childOf, escapeXml, sourceOf, textOf, type XmlElement } from "../../opc/xml.ts";
import { renderBlock } from "./block.ts";
import type { Context } from "./context.ts";
import { plainValue } from "./runs.ts";
import { isStructural, type ScannedPart, type ScannedTag, takesControls } from "./scan.ts";
import { celahText, isBlock, isNilai, resolveName, type Scope } from "./scope.ts";
import { sectionWidths } from "./section.ts";
import { AUTOMATIC_LIST } from "./tags.ts";
import { nilaiControl } from "./value.ts";

/** XML that stands as it is, XML that each item makes for itself, or where a loop turns. */
export type Bit = string | ((scope: Scope) => string) | Turn;

/** Where a stretch of bits begins or ends that is printed as often as `around` calls for it. */
export interface Turn {
  readonly edge: "open" | "close";
  readonly around: (scope: Scope, inner: (scope: Scope) => string) => string;
}

/** Where the loops of a part turn: at holes of their own, or where their tags stand in a text. */
export interface Turns {
  readonly holes: readonly Hole[];
  readonly at: ReadonlyMap<ScannedTag, Turn>;
}

/** A run, a text or a paragraph of a template that holds tags, or a point between: the bits that take its place. */
export interface Hole {
  readonly start: number;
  readonly end: number;
  readonly bits: readonly Bit[];
}

/** Sign of a cross reference that waits for the numbers of the captions. */
export const REFERENCE_SIGN = "\ue002";

/** Signs around the name of a list that `insertList` fills in. */
export const LIST_SIGNS = { open: "\ue000", close: "\ue001" } as const;

/** All holes of a part in document order; none lies inside another. */
export function findHoles(part: ScannedPart, turns: Turns, context: Context): Hole[] {
  const widthAt = sectionWidths(part.root);
  const holes: Hole[] = [...turns.holes];
  const shared: Shared = { turns: turns.at, context };
  const byRun = new Map<XmlElement, Map<XmlElement, Spot[]>>();
  for (const tag of part.tags) {
    if (tag.jenis === "blok" && tag.alone) {
      holes.push(blockHole(tag, widthAt(tag.paragraph), context));
      continue;
    }
    for (const [index, { node, from, to }] of tag.pieces.entries()) {
      const run = node.parent as XmlElement;
      const nodes = byRun.get(run) ?? new Map<XmlElement, Spot[]>();
      nodes.set(node, [...(nodes.get(node) ?? []), { from, to, tag: index === 0 ? tag : undefined }]);
      byRun.set(run, nodes);
    }
  }
  // A text box hangs in a run: what is inside comes later in the source, and is found first here.
  for (const [run, nodes] of [...byRun].sort(([a], [b]) => b.start - a.start)) {
    const inside = holes.filter(({ start, end }) => start > run.start && end < run.end);
    if (takesControls(run)) holes.push(runHole(run, nodes, outermost(inside), shared));
    else for (const [node, spots] of nodes) holes.push(textHole(node, spots, shared));
  }
  return outermost(holes);
}

interface Shared {
  readonly turns: Turns["at"];
  readonly context: Context;
}

/** Where a tag, or the rest of one that is split over texts, stands in a text. */
interface Spot {
  readonly from: number;
  readonly to: number;
  readonly tag: ScannedTag | undefined;
}

function outermost(holes: readonly Hole[]): Hole[] {
  let end = -1;
  return [...holes]
    .sort((a, b) => a.start - b.start || Number(isPoint(b)) - Number(isPoint(a)) || b.end - a.end)
    .filter((hole) => {
      if (hole.start < end) return false;
      end = hole.end;
      return true;
    });
}

const isPoint = ({ start, end }: Hole): boolean => start === end;

/** The bits of a stretch of a part, all that is no hole as it stands. */
export function cutBits(source: string, holes: readonly Hole[], start: number, end: number): Bit[] {
  const bits: Bit[] = [];
  let at = start;
  for (const hole of holes) {
    if (hole.start < at || hole.end > end) continue;
    bits.push(source.slice(at, hole.start), ...hole.bits);
    at = hole.end;
  }
  bits.push(source.slice(at, end));
  return bits;
}

/** Makes one bit of every stretch between two turns. */
export function foldTurns(bits: readonly Bit[]): Bit[] {
  const outer: Bit[][] = [];
  let current: Bit[] = [];
  for (const bit of bits) {
    if (typeof bit !== "object") current.push(bit);
    else if (bit.edge === "open") {
      outer.push(current);
      current = [];
    } else {
      const inner = current;
      current = outer.pop() ?? [];
      current.push((scope) => bit.around(scope, (item) => printBits(inner, item)));
    }
  }
  return current;
}

/** Prints folded bits for an item. */
export function printBits(bits: readonly Bit[], scope: Scope): string {
  let text = "";
  for (const bit of bits) text += typeof bit === "string" ? bit : typeof bit === "function" ? bit(scope) : "";
  return text;
}

/** A block takes the place of its paragraph; a section break that hung in the paragraph stays behind the block. */
function blockHole(tag: ScannedTag, width: number, context: Context): Hole {
  const { paragraph, part, nama } = tag;
  const properties = childOf(paragraph, "w:pPr");
  const section = childOf(properties, "w:sectPr");
  const last = paragraph.parent?.name === "w:tc" && paragraph.parent.children.at(-1) === paragraph;
  const rest = section
    ? `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${sourceOf(section)}</w:pPr></w:p>`
    : last
      ? "<w:p/>"
      : "";
  const line = (content: string): string => {
    const kept = properties && !section ? sourceOf(properties) : "";
    return `<w:p>${kept}${content}</w:p>`;
  };
  const fill = (scope: Scope): string => {
    const found = resolveName(scope, nama);
    if (found === undefined && AUTOMATIC_LIST.includes(nama))
      return line(`<w:r><w:t>${LIST_SIGNS.open}${nama}${LIST_SIGNS.close}</w:t></w:r>`);
    if (found === undefined || !(isBlock(found.value) || isNilai(found.value))) return line("");
    const block = renderBlock(found.value as LaporanContent, { nama, key: found.key, width }, part, context);
    return block.inline ? line(block.xml) + (block.below ?? "") : block.xml;
  };
  return { start: paragraph.start, end: paragraph.end, bits: [fill, rest] };
}

/** Splits a run at its tags: text before and after keeps its formatting, each value gets a control of its own. */
function runHole(
  run: XmlElement,
  nodes: ReadonlyMap<XmlElement, readonly Spot[]>,
  inner: readonly Hole[],
  { turns, context }: Shared,
): Hole {
  const source = run.source;
  const properties = childOf(run, "w:rPr");
  const rPr = properties ? sourceOf(properties) : "";
  const open = source.slice(run.start, run.openEnd) + rPr;
  const bits: Bit[] = [];
  let current: Bit[] = [];
  const flush = (): void => {
    if (current.length > 0) bits.push(open, ...current, "</w:r>");
    current = [];
  };
  for (const child of run.children) {
    if (child === properties) continue;
    const spots = nodes.get(child);
    if (spots === undefined) {
      current.push(...cutBits(source, inner, child.start, child.end));
      continue;
    }
    for (const piece of splitText(textOf(child), spots)) {
      if (typeof piece === "string") current.push(`<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`);
      else {
        flush();
        bits.push(isStructural(piece) ? (turns.get(piece) ?? "") : (scope) => fillInline(piece, scope, rPr, context));
      }
    }
  }
  flush();
  return { start: run.start, end: run.end, bits };
}

function fillInline({ jenis, nama }: ScannedTag, scope: Scope, rPr: string, context: Context): string {
  const found = resolveName(scope, nama);
  if (jenis === "rujuk") {
    const { references, nextOrder } = context;
    const number = references.push({ order: nextOrder(), nama, key: found?.key ?? "", rPr }) - 1;
    return `${REFERENCE_SIGN}${number}${REFERENCE_SIGN}`;
  }
  return found !== undefined && isNilai(found.value) ? nilaiControl(found.value, found.key, rPr, context) : "";
}

const BREAK = '</w:t><w:br/><w:t xml:space="preserve">';
const TAB = '</w:t><w:tab/><w:t xml:space="preserve">';

/** Where no control can be, the text of the values alone stands. */
function textHole(node: XmlElement, spots: readonly Spot[], { turns }: Shared): Hole {
  const bits = splitText(textOf(node), spots).map((piece): Bit => {
    if (typeof piece === "string") return escapeXml(piece);
    return isStructural(piece) ? (turns.get(piece) ?? "") : (scope) => textValue(piece, scope);
  });
  const whole: Bit[] = ['<w:t xml:space="preserve">', ...bits, "</w:t>"];
  return { start: node.start, end: node.end, bits: whole };
}

function textValue({ jenis, nama }: ScannedTag, scope: Scope): string {
  const value = jenis === "nilai" ? resolveName(scope, nama)?.value : undefined;
  if (value === undefined || !isNilai(value)) return "";
  const text = escapeXml(plainValue(typeof value === "string" ? value : celahText(value)));
  return text.replaceAll("\n", BREAK).replaceAll("\t", TAB);
}

/** The texts between tags, as long as there are any, and the tags. */
function splitText(text: string, spots: readonly Spot[]): (string | ScannedTag)[] {
  const pieces: (string | ScannedTag)[] = [];
  let at = 0;
  for (const { from, to, tag } of spots) {
    if (from > at) pieces.push(text.slice(at, from));
    if (tag !== undefined) pieces.push(tag);
    at = to;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
