import { ancestorOf, attributeOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { tableRows } from "../parts/table.ts";
import { hasForeign } from "./foreign.ts";
import { outermost } from "./fresh-rows.ts";
import { tablePlace } from "./place.ts";
import { isSameText } from "./region.ts";
import type { PerubahanSegar } from "./report.ts";
import type { HandBaris } from "./table-match.ts";
import { rowTags, rowTexts, rowTitle, saysMore, type TabelWork } from "./table-work.ts";
import { placeIn, type Verdict } from "./verdict.ts";

/**
 * Rows that the data no longer have: one that nobody touched goes, as a paragraph does; what a person changed stays until
 * a person takes it out. Also tells the rows of the base that go.
 */
export function compareGoneRows(work: TabelWork): {
  readonly verdicts: Verdict[];
  readonly removed: ReadonlySet<number>;
} {
  const verdicts: Verdict[] = [];
  const { control, lama, baru, sides, hand } = work;
  const fresh = new Set(baru.baris.map(({ kunci }) => kunci));
  const removed = new Set<number>();
  const left = new Map(hand.tables.map((table) => [table, tableRows(table).length]));
  for (const row of hand.rows) {
    const old = row.base === undefined ? undefined : lama.baris[row.base];
    if (row.base === undefined || old === undefined || fresh.has(old.kunci)) continue;
    const table = ancestorOf(row.element, "w:tbl");
    const rest = (table && left.get(table)) ?? 0;
    const goes = rest > 1 && isUntouched(work, row, old.sel);
    if (goes) {
      if (table !== undefined) left.set(table, rest - 1);
      removed.add(row.base);
    }
    const { start, end } = outermost(row.element);
    const line: PerubahanSegar = {
      status: goes ? "diperbarui" : "hilang",
      tag: rowTags(work, old.kunci).tag,
      tempat: tablePlace(placeIn(sides, control.part, row.element.start), lama.judul, rowTitle(old.sel), ""),
      lama: old.sel.join(" | "),
      suntingan: (saysMore(work, row) ? row.texts() : rowTexts(work, row)).join(" | "),
      baru: null,
      ...(goes ? { catatan: "baris ini tidak ada lagi dalam data dan dikeluarkan" } : {}),
    };
    verdicts.push({ part: control.part, line, write: goes ? () => [{ start, end, text: "" }] : undefined });
  }
  return { verdicts, removed };
}

/** Whether a row holds nothing that a person put there, and no cell that goes on into another row. */
export const holdsNothing = (row: XmlElement): boolean =>
  !hasForeign(row, 0) && !/<w:vMerge[\s/>]/.test(sourceOf(row)) && hasWholeBookmarks(row);

function isUntouched(work: TabelWork, row: HandBaris, sel: readonly string[]): boolean {
  const texts = rowTexts(work, row);
  return (
    ancestorOf(row.element, "w:ins", "w:del") === undefined &&
    holdsNothing(row.element) &&
    !saysMore(work, row) &&
    texts.length === sel.length &&
    texts.every((text, at) => isSameText(text, sel[at] ?? ""))
  );
}

/** Whether no bookmark begins or ends in the row alone. */
function hasWholeBookmarks(row: XmlElement): boolean {
  const [starts, ends] = ["w:bookmarkStart", "w:bookmarkEnd"].map((name) =>
    findAll(row, name).map((mark) => attributeOf(mark, "w:id")),
  );
  return starts?.every((id) => ends?.includes(id)) === true && starts.length === ends?.length;
}
