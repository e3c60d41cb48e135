import { applyEdits, childOf, type Edit, findAll, sourceOf, walkXml, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { rightIndent, setRightIndent } from "../parts/indent.ts";
import { rowCells } from "../parts/table.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { rowBookmark } from "../print/table.ts";
import { paragraphIdSpans } from "./importer.ts";
import { tablePlace } from "./place.ts";
import { wholeOf } from "./region.ts";
import type { HandBaris } from "./table-match.ts";
import { hasShape, rowTitle, type TabelWork } from "./table-work.ts";
import { placeIn, type Verdict, type WriteTarget } from "./verdict.ts";
import { applyInside } from "./write.ts";

/** A row of the fresh table that comes into an edited one. */
export interface InsertBaris {
  readonly index: number;
  /** Row of the file that it follows; undefined for the first place. */
  readonly after: XmlElement | undefined;
}

/** A new row comes where the fresh table has it, and looks like a row beside it. */
export function insertRow(work: TabelWork, { index, after }: InsertBaris): Verdict[] {
  const { control, baru, hand, sides, lama } = work;
  const row = baru.baris[index];
  if (row === undefined) return [];
  const { part, kunci } = control;
  const tempat = tablePlace(placeIn(sides, part, hand.tables[0]?.start ?? 0), lama.judul, rowTitle(row.sel), "");
  const text = row.sel.join(" | ");
  const write: Verdict["write"] = (target) => {
    const at = placeFor(work, after);
    const xml = at === undefined ? undefined : renderRow(work, target, index, after);
    return at === undefined || xml === undefined ? [] : [{ start: at, end: at, text: xml }];
  };
  const line = {
    status: "baru",
    tag: `${kunci}/${row.kunci}`,
    tempat,
    lama: null,
    suntingan: null,
    baru: text,
  } as const;
  return [{ part, line, write }];
}

/** Behind the row before it, else before the first row of ours, else behind the headings. */
function placeFor({ hand }: TabelWork, after: XmlElement | undefined): number | undefined {
  if (after !== undefined) return outermost(after).end;
  const first = hand.rows.find(({ base }) => base !== undefined);
  if (first !== undefined) return outermost(first.element).start;
  const head = hand.rows.findLast(({ head }) => head) ?? hand.rows.at(-1);
  return head && outermost(head.element).end;
}

/** A row that stands in a control or a tracked insertion of its own. */
export function outermost(row: XmlElement): XmlElement {
  let at = row;
  while (at.parent !== null && at.parent.name !== "w:tbl") at = at.parent;
  return at;
}

/** A row of the fresh table that looks like those around `after`. */
export function renderRow(
  work: TabelWork,
  { imported }: WriteTarget,
  index: number,
  after: XmlElement | undefined,
): string | undefined {
  const { hand, baru, lama, control, fresh } = work;
  const row = baru.baris[index];
  const source = fresh()?.rows.find(({ base }) => base === index);
  if (row === undefined) return undefined;
  const mark = imported().bookmark(rowBookmark(control.kunci, row.kunci));
  const model = modelRow(
    hand.rows,
    after,
    ({ base = -1, element }) => lama.baris[base]?.jenis === row.jenis && hasShape(work, element, row.jenis),
  );
  const adapt = (xml: string): string => imported().xml(xml, control.part);
  if (model === undefined) return source && withMark(adapt(sourceOf(source.element)), mark);
  const texts = new Map<XmlElement, CellContent>();
  if (row.jenis === "kelompok") {
    if (model.firstCell) texts.set(model.firstCell, { ...NOTHING, teks: row.sel[0] ?? "" });
  } else
    for (const { lama: at, baru: next } of work.kolom) {
      const column = hand.columns[at];
      const cell = column === undefined ? undefined : model.cells[column];
      if (cell !== undefined && next !== undefined)
        texts.set(cell, { teks: row.sel[next] ?? "", sumber: source?.cells[next], rata: row.rata?.[next] ?? 0 });
    }
  const cells = rowCells(model.element).map((cell) => texts.get(cell) ?? NOTHING);
  return withMark(cloneRow(sourceOf(model.element), cells, adapt), mark);
}

/** The nearest row of the same kind that can be copied whole. */
function modelRow(
  rows: readonly HandBaris[],
  after: XmlElement | undefined,
  isKind: (row: HandBaris) => boolean,
): HandBaris | undefined {
  const start = Math.max(
    rows.findIndex(({ element }) => element === after),
    0,
  );
  return rows
    .map((row, index) => ({ row, far: Math.abs(index - start) }))
    .filter(({ row }) => isKind(row) && isSimple(row))
    .sort((a, b) => a.far - b.far)[0]?.row;
}

const isSimple = ({ element }: HandBaris): boolean =>
  !hasTrackedChange(element) &&
  !/<w:(?:vMerge|tbl)[\s/>]/.test(sourceOf(element)) &&
  rowCells(element).every(({ parent }) => parent === element);

const DROPPED = new Set([
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:commentReference",
  "w:drawing",
  "w:pict",
  "w:object",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:proofErr",
  "mc:AlternateContent",
  "w:sdt",
  "w:sectPr",
]);

/** What a cell of a copied row says, and how far it ends before the edge of its column. */
interface CellContent {
  readonly teks: string;
  readonly sumber: XmlElement | undefined;
  readonly rata: number;
}
const NOTHING: CellContent = { teks: "", sumber: undefined, rata: 0 };

/** A copy of a row with other texts; what can stand only once in a document is left out. */
function cloneRow(source: string, cells: readonly CellContent[], adapt: (xml: string) => string): string {
  const bare = applyEdits(source, cloneCuts(parseXml(source)));
  const row = parseXml(bare);
  const edits: Edit[] = [];
  for (const [index, cell] of rowCells(row).entries())
    edits.push(...applyInside(wholeOf(cell), cells[index] ?? NOTHING, adapt));
  const filled = applyEdits(bare, edits);
  const aligned = rowCells(parseXml(filled)).flatMap((cell, index) => {
    const paragraph = findAll(cell, "w:p")[0];
    const rata = cells[index]?.rata ?? 0;
    return paragraph === undefined || rightIndent(paragraph) === rata ? [] : setRightIndent(paragraph, rata);
  });
  return applyEdits(filled, aligned);
}

/** A row with the bookmark by which it is found again. */
function withMark(row: string, mark: string): string {
  const paragraph = findAll(parseXml(row), "w:p")[0];
  if (paragraph === undefined || paragraph.openEnd === paragraph.end) return row;
  const at = childOf(paragraph, "w:pPr")?.end ?? paragraph.openEnd;
  return applyEdits(row, [{ start: at, end: at, text: mark }]);
}

function cloneCuts(root: XmlElement): Edit[] {
  const edits: Edit[] = [];
  let last = 0;
  const forget = (node: XmlElement): void => {
    for (const span of paragraphIdSpans(node)) edits.push({ ...span, text: "" });
  };
  forget(root);
  for (const node of walkXml(root)) {
    if (node.start < last) continue;
    if (DROPPED.has(node.name)) {
      edits.push({ start: node.start, end: node.end, text: "" });
      last = node.end;
    } else forget(node);
  }
  return edits;
}
