import { ancestorOf, applyEdits, type Edit, type XmlElement } from "../../ooxml/xml.ts";
import { type Bit, cutBits, type Hole } from "./hole.ts";
import type { Pasangan } from "./pasangan.ts";
import { isStructural, type ScannedPart, type ScannedTag } from "./scan.ts";

/*
 * What the template engine gets to see of a part: loops, conditions and the tables, rows and paragraphs around them.
 * Everything between stands as one tag a stretch, in the smallest element of its kind, so that the engine repeats and
 * drops little and its rules about cells, rows and sections still hold.
 */

/** What stands for a stretch, around its tag. */
type Wrapping = "paragraph" | "row" | "rows" | "cell" | "run" | "text";

/** A stretch of a part that the engine treats as one tag. */
export interface Stretch {
  readonly wrapping: Wrapping;
  readonly bits: readonly Bit[];
}

const T = '<w:t xml:space="preserve">';
/** What the engine leaves of a run that held nothing but tags of loops. */
const EMPTY_RUN = "<w:r><w:t/></w:r>";
const run = (tag: string): string => `<w:r>${T}${tag}</w:t></w:r>`;
const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`;

const AROUND: Readonly<Record<Wrapping, readonly [open: string, close: string]>> = {
  text: ["", ""],
  run: around(run),
  paragraph: around((tag) => `<w:p>${run(tag)}</w:p>`),
  cell: around((tag) => cell(run(tag))),
  row: around((tag) => `<w:tr>${cell(run(tag))}</w:tr>`),
  // Two cells, so that a loop from one to the other is one over rows.
  rows: around((tag) => `<w:tr>${cell(run(tag))}${cell("")}</w:tr>`),
};

function around(wrap: (tag: string) => string): readonly [string, string] {
  const [open = "", close = ""] = wrap("\n").split("\n");
  return [open, close];
}

/** The elements that may be a stretch or a part of one, and what then stands for it. */
const WRAPPINGS: Readonly<Record<string, Wrapping>> = {
  "w:p": "paragraph",
  "w:tbl": "paragraph",
  "w:tr": "row",
  "w:tc": "cell",
  "w:r": "run",
};

/** What tags and stretches are called where the engine sees them. */
export interface Numbering {
  readonly tag: (tag: ScannedTag) => number;
  /** Notes a stretch and gives the tag that stands for it. */
  readonly stretch: (stretch: Stretch) => string;
  /** Where items of a loop over paragraphs begin and end. */
  readonly edge: (tepi: "awal" | "akhir") => Bit;
}

/** One part in the making. */
interface Work {
  readonly source: string;
  readonly holes: readonly Hole[];
  readonly holeAt: ReadonlyMap<number, Hole>;
  /** Elements that hold tags of loops and conditions, and those that hold any tag. */
  readonly structural: ReadonlySet<XmlElement>;
  readonly tagged: ReadonlySet<XmlElement>;
  readonly loops: ReadonlyMap<XmlElement, RowLoop>;
  readonly print: (tag: ScannedTag) => string;
  readonly numbering: Numbering;
  readonly edits: Edit[];
}

/** Writes the skeleton of a part. */
export function composeSkeleton(
  part: ScannedPart,
  holes: readonly Hole[],
  pasangan: Pasangan,
  numbering: Numbering,
): string {
  const openerOf = new Map([...pasangan].map(([open, close]) => [close, open]));
  const structural = part.tags.filter(isStructural);
  const work: Work = {
    source: part.root.source,
    holes,
    holeAt: new Map(holes.map((hole) => [hole.start, hole])),
    structural: aroundTags(structural),
    tagged: aroundTags(part.tags),
    loops: rowLoops(pasangan, structural),
    print: (tag) => {
      const sign = tag.jenis === "tutup" ? "/" : tag.jenis === "kecuali" ? "^" : "#";
      return `{${sign}${numbering.tag(openerOf.get(tag) ?? tag)}}`;
    },
    numbering,
    edits: [],
  };
  visit(part.root, work);
  markItems(pasangan, work);
  return applyEdits(work.source, work.edits);
}

/** Replaces what lies between the tags of loops below an element, the longest stretches first. */
function visit(parent: XmlElement, work: Work): void {
  const { source, holes, structural, tagged, loops, holeAt, edits } = work;
  let stretch: { wrapping: Wrapping; start: number; end: number } | undefined;
  const close = (): void => {
    if (stretch === undefined) return;
    const { wrapping, start, end } = stretch;
    edits.push({ start, end, text: wrap(wrapping, cutBits(source, holes, start, end), work) });
    stretch = undefined;
  };
  let behind = -1;
  for (const child of parent.children) {
    if (child.start < behind) continue;
    const wrapping = WRAPPINGS[child.name];
    const quiet = wrapping !== undefined && !structural.has(child) && !isSeen(child, wrapping, tagged);
    if (quiet && stretch?.wrapping === wrapping && stretch.end === child.start) {
      stretch.end = child.end;
      continue;
    }
    close();
    const loop = loops.get(child);
    const hole = holeAt.get(child.start);
    if (quiet) stretch = { wrapping, start: child.start, end: child.end };
    else if (loop !== undefined) {
      printRows(loop, work);
      behind = loop.last.end;
    } else if (hole?.end === child.end) printHole(hole, work);
    else if (tagged.has(child)) visit(child, work);
  }
  close();
}

function wrap(wrapping: Wrapping, bits: readonly Bit[], { numbering }: Work): string {
  const [open, close] = AROUND[wrapping];
  return open + numbering.stretch({ wrapping, bits }) + close;
}

/** A hole among tags of loops: what is fixed in it stays, tags of loops stand in runs of their own. */
function printHole({ kind, start, end, bits }: Hole, work: Work): void {
  const texts = bits.map((bit) => {
    if (typeof bit === "string") return bit;
    if (typeof bit === "function") return wrap(kind, [bit], work);
    return kind === "text" ? work.print(bit) : run(work.print(bit));
  });
  work.edits.push({ start, end, text: texts.join("") });
}

function printRows({ open, close, first, last }: RowLoop, work: Work): void {
  const { source, holes, numbering, print, edits } = work;
  const [before, after] = AROUND.rows;
  const inside = numbering.stretch({ wrapping: "rows", bits: cutBits(source, holes, first.start, last.end) });
  // The loop closes in the second cell.
  const end = after.replace("<w:p></w:p>", `<w:p>${run(print(close))}</w:p>`);
  edits.push({ start: first.start, end: last.end, text: before + print(open) + inside + end });
}

/** Signs for a refresh, behind the line of a tag that opens a loop over paragraphs and before the one that closes it. */
function markItems(pasangan: Pasangan, work: Work): void {
  const mark = (at: number, tepi: "awal" | "akhir"): void => {
    work.edits.push({ start: at, end: at, text: wrap("paragraph", [work.numbering.edge(tepi)], work) });
  };
  for (const [open, close] of pasangan) {
    const alone = open.alone && close.alone && open.paragraph.parent === close.paragraph.parent;
    if (open.jenis !== "ulang" || !alone) continue;
    mark(open.paragraph.end, "awal");
    mark(close.paragraph.start, "akhir");
  }
}

/** Elements that hold tags, at any depth. */
function aroundTags(tags: readonly ScannedTag[]): Set<XmlElement> {
  const found = new Set<XmlElement>();
  for (const { pieces } of tags)
    for (const { node } of pieces)
      for (let at: XmlElement | null = node; at !== null && !found.has(at); at = at.parent) found.add(at);
  return found;
}

/** The engine has rules about sections; in lines with loops it looks at page breaks and pictures too. */
function isSeen(element: XmlElement, wrapping: Wrapping, tagged: ReadonlySet<XmlElement>): boolean {
  if (wrapping === "run") return !tagged.has(element);
  return element.source.slice(element.start, element.end).includes("<w:sectPr");
}

interface RowLoop {
  readonly open: ScannedTag;
  readonly close: ScannedTag;
  readonly first: XmlElement;
  readonly last: XmlElement;
}

/** Loops over whole rows with no other loop or condition in those rows, by their first row. */
function rowLoops(pasangan: Pasangan, structural: readonly ScannedTag[]): Map<XmlElement, RowLoop> {
  const found = new Map<XmlElement, RowLoop>();
  for (const [open, close] of pasangan) {
    const [from, to] = [ancestorOf(open.paragraph, "w:tc"), ancestorOf(close.paragraph, "w:tc")];
    const [first, last] = [from?.parent, to?.parent];
    if (from === to || first?.name !== "w:tr" || last?.name !== "w:tr" || first.parent !== last.parent) continue;
    const others = structural.filter(
      (tag) => tag !== open && tag !== close && first.start <= tag.paragraph.start && tag.paragraph.end <= last.end,
    );
    if (others.length === 0) found.set(first, { open, close, first, last });
  }
  return found;
}

/** Stands in what the engine gives back for the stretch that was printed under a number. */
export const printedSign = (number: number): string => `\ue000${number}\ue001`;
const PRINTED = /\ue000(\d+)\ue001/;

/** Puts what was printed for stretches where the engine left their signs. `printed` is by number. */
export function putStretches(
  skeleton: string,
  printed: readonly { readonly wrapping: Wrapping; readonly xml: string }[],
): string {
  const pieces = skeleton.replaceAll(EMPTY_RUN, "").split(PRINTED);
  let text = "";
  let skip = 0;
  for (let at = 0; at < pieces.length; at += 2) {
    const between = (pieces[at] ?? "").slice(skip);
    const next = printed[Number(pieces[at + 1] ?? -1)];
    if (next === undefined) {
      text += between;
      break;
    }
    const [open, close] = AROUND[next.wrapping];
    if (!between.endsWith(open) || !(pieces[at + 2] ?? "").startsWith(close))
      throw new Error(`putStretches: the engine changed what stands around a ${next.wrapping}`);
    text += between.slice(0, between.length - open.length) + next.xml;
    skip = close.length;
    // The engine could not see a table at the end of a cell, which needs a paragraph behind it.
    const isTable = next.wrapping === "paragraph" && /<\/w:(?:tbl|sdtContent><\/w:sdt)>$/.test(next.xml);
    if (isTable && (pieces[at + 2] ?? "").startsWith("</w:tc>", skip)) text += "<w:p/>";
  }
  return text;
}
