import { commentPlace } from "../parts/comments.ts";
import { findAll } from "../../opc/xml.ts";
import { renderRow } from "./fresh-rows.ts";
import { holdsNothing } from "./gone-rows.ts";
import { hasShape, type KerjaTabel, rowTags, rowTexts, rowTitle } from "./table-work.ts";
import { addEdits, judge, placeIn } from "./process.ts";
import type { BarisTangan } from "./table-match.ts";
import { tablePlace } from "./place.ts";

/*
 * A row that was one of cells and is now one text over the whole width, or the other way round: such as an indicator
 * whose causes one form told and now several do. Its cells have no counterpart, so the row is judged as a whole.
 */

/** Whether a row has another shape now than where it stands, or has kept its former one in a conflict that is open. */
export function isOtherKind(work: KerjaTabel, row: BarisTangan, base: number, index: number): boolean {
  const [old, now] = [work.lama.baris[base], work.baru.baris[index]];
  if (old === undefined || now === undefined) return false;
  if ((old.jenis === "kelompok") !== (now.jenis === "kelompok")) return true;
  const isOpen = work.proses.tertunda.has(rowTags(work, now.kunci).tagLama);
  return isOpen && !hasShape(work, row.element, now.jenis);
}

/** Puts the fresh row in the place of an untouched one; one that a person changed stays, as a conflict. */
export function mergeKind(work: KerjaTabel, row: BarisTangan, base: number, index: number): void {
  const { kendali, lama, baru, proses } = work;
  const [old, now] = [lama.baris[base], baru.baris[index]];
  if (old === undefined || now === undefined) return;
  const putusan = judge(proses, {
    ...rowTags(work, now.kunci),
    part: kendali.part,
    tempat: () => tablePlace(placeIn(proses, kendali.part, row.element.start), lama.judul, rowTitle(old.sel), ""),
    lama: old.sel.join(" | "),
    suntingan: rowTexts(work, row).join(" | "),
    baru: now.sel.join(" | "),
    berubah: !holdsNothing(row.element),
    celah: false,
    jangkar: () => commentPlace(findAll(row.element, "w:p")[0]),
  });
  const xml = putusan.tulis ? renderRow(work, index, row.element) : undefined;
  if (xml !== undefined)
    addEdits(proses, kendali.part, [{ start: row.element.start, end: row.element.end, text: xml }]);
}
