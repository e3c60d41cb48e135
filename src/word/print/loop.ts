import { ancestorOf, childOf, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { type BoundaryMarker, withoutBoundaries } from "./edge.ts";
import type { Hole, Turn, Turns } from "./hole.ts";
import { type Loop, rowOf } from "./pairs.ts";
import { isListItem, isPresent, isScope, itemScopes, resolveName, type Scope } from "./scope.ts";

/*
 * What loops and conditions do to the stretch they hold, and what Word asks of the table or cell around it when nothing is
 * left: a table has rows, a cell has a paragraph and ends with one.
 */

/** What printing a document notes about its loops. */
export interface Notes {
  /** Keys of the items of every list that a loop went over, by the key of the list. */
  readonly list: Map<string, readonly string[]>;
  readonly mark: BoundaryMarker;
}

/** A stretch with the holes that open and close it. */
interface Span {
  readonly open: readonly [start: number, end: number];
  readonly close: readonly [start: number, end: number];
  readonly around: Turn["around"];
}

/** Where the loops of a part turn, and the tables, cells and other boxes that they may leave empty. */
export function placeLoops(loops: readonly Loop[], notes: Notes): Turns {
  const at = new Map<Loop["open"], Turn>();
  const spans: Span[] = [];
  const boxes = new Set<XmlElement>();
  for (const loop of loops) {
    const around = repeat(loop, notes);
    if (loop.reach === "text") {
      at.set(loop.open, { edge: "open", around });
      at.set(loop.close, { edge: "close", around });
      continue;
    }
    for (const box of boxesOf(loop)) boxes.add(box);
    spans.push({ ...edgesOf(loop), around });
  }
  const kept = [...boxes].map((box) => (box.name === "w:tbl" ? keepTable(box) : keepBox(box)));
  // At one place, what began last ends first, and all ends before anything begins; a box is around what fills it.
  const ordered = [...kept, ...spans].sort((a, b) => a.open[0] - b.open[0] || b.close[1] - a.close[1]);
  const holes = (edge: Turn["edge"]): Hole[] =>
    ordered.map(({ [edge]: [start, end], around }) => ({ start, end, bits: [{ edge, around }] }));
  return { holes: [...holes("close").reverse(), ...holes("open")], at };
}

/** What may be left empty, from outside in: what holds the lines of a loop, or its table and what holds that. */
function boxesOf({ open, reach }: Loop): XmlElement[] {
  const table = reach === "rows" ? ancestorOf(rowOf(open), "w:tbl") : undefined;
  const box = (table ?? open.paragraph).parent;
  return [...(box === null || box.name === "w:body" ? [] : [box]), ...(table === undefined ? [] : [table])];
}

/** A line goes with its tag, unless a picture or a text box hangs in it. */
function edgesOf({ open, close, reach }: Loop): Pick<Span, "open" | "close"> {
  const [first, last] = reach === "rows" ? [rowOf(open), rowOf(close)] : [open.paragraph, close.paragraph];
  const stays = (element: XmlElement): boolean =>
    reach === "rows" || /<w:drawing|<w:txbxContent/.test(sourceOf(element));
  return {
    open: [first.start, stays(first) ? first.start : first.end],
    close: [stays(last) ? last.end : last.start, last.end],
  };
}

function repeat({ open, close, reach }: Loop, { list, mark }: Notes): Turn["around"] {
  const marked = open.alone && close.alone && open.paragraph.parent === close.paragraph.parent;
  const nothing = reach === "text" && open.paragraph !== close.paragraph ? sectionBreak(close.paragraph) : "";
  return (scope, inner) => {
    const found = resolveName(scope, open.nama);
    if (open.jenis !== "ulang") {
      const present = found !== undefined && isPresent(found.value);
      return present === (open.jenis === "jika") ? inner(scope) : nothing;
    }
    if (found === undefined) return nothing;
    const { value, key } = found;
    const items = isListItem(value) ? itemScopes(scope, value, key) : isScope(value) ? [itemOf(scope, value, key)] : [];
    if (isListItem(value))
      list.set(
        key,
        items.map(({ path }) => path.slice(key.length + 1, -1)),
      );
    if (items.length === 0) return nothing;
    const print = (item: Scope): string =>
      marked ? mark("awal", item.path) + inner(item) + mark("akhir", item.path) : inner(item);
    return items.map(print).join("");
  };
}

const itemOf = (parent: Scope, data: Scope["data"], path: string): Scope => ({ data, path, parent });

/** A loop that prints nothing must not take a section break with it that hangs in the paragraph where it ends. */
function sectionBreak(paragraph: XmlElement): string {
  const section = childOf(childOf(paragraph, "w:pPr"), "w:sectPr");
  return section ? `</w:p><w:p><w:pPr>${sourceOf(section)}</w:pPr>` : "";
}

/** A table without rows is no table. */
const keepTable = ({ start, end }: XmlElement): Span => ({
  open: [start, start],
  close: [end, end],
  around: (scope, inner) => {
    const text = inner(scope);
    return /<w:tr[ >]/.test(text) ? text : "";
  },
});

/** A cell, a text box or a control needs a paragraph; the first two behind a table too. */
function keepBox({ name, openEnd, closeStart, children }: XmlElement): Span {
  const endsWithLine = name === "w:tc" || name === "w:txbxContent";
  const lastLine = children.at(-1)?.name === "w:p";
  return {
    open: [openEnd, openEnd],
    close: [closeStart, closeStart],
    around: (scope, inner) => {
      const text = inner(scope);
      const seen = withoutBoundaries(text);
      if (!/<w:(?:p|tbl|sdt)[ >/]/.test(seen)) return `${text}<w:p></w:p>`;
      const behindTable = seen.endsWith("</w:tbl>") || (lastLine && seen.endsWith("</w:sdt>"));
      return endsWithLine && behindTable ? `${text}<w:p/>` : text;
    },
  };
}
