import { findAll } from "../../opc/xml.ts";
import { commentPlace } from "../parts/comments.ts";
import { renderRow } from "./fresh-rows.ts";
import { holdsNothing } from "./gone-rows.ts";
import { tablePlace } from "./place.ts";
import type { HandBaris } from "./table-match.ts";
import { hasShape, rowTags, rowTexts, rowTitle, saysMore, type TabelWork } from "./table-work.ts";
import { type Matter, placeIn } from "./verdict.ts";

/*
 * A row that was one of cells and is now one text over the whole width, or the other way round: such as an indicator
 * whose causes one form told and now several do. Its cells have no counterpart, so the row is judged as a whole.
 */

/** Whether a row has another shape now than where it stands, or has kept its former one in a conflict that is open. */
export function isOtherKind(work: TabelWork, row: HandBaris, base: number, index: number): boolean {
  const [old, now] = [work.lama.baris[base], work.baru.baris[index]];
  if (old === undefined || now === undefined) return false;
  if ((old.jenis === "kelompok") !== (now.jenis === "kelompok")) return true;
  const isOpen = work.sides.unsettled.has(rowTags(work, now.kunci).tagLama);
  return isOpen && !hasShape(work, row.element, now.jenis);
}

/** Puts the fresh row in the place of an untouched one; one that a person changed stays, as a conflict. */
export function compareKind(work: TabelWork, row: HandBaris, base: number, index: number): Matter[] {
  const { control, lama, baru, sides } = work;
  const [old, now] = [lama.baris[base], baru.baris[index]];
  if (old === undefined || now === undefined) return [];
  const matter: Matter = {
    ...rowTags(work, now.kunci),
    part: control.part,
    tempat: () => tablePlace(placeIn(sides, control.part, row.element.start), lama.judul, rowTitle(old.sel), ""),
    lama: old.sel.join(" | "),
    suntingan: rowTexts(work, row).join(" | "),
    baru: now.sel.join(" | "),
    berubah: !holdsNothing(row.element) || saysMore(work, row),
    celah: false,
    anchor: () => commentPlace(findAll(row.element, "w:p")[0]),
    write: (target) => {
      const xml = renderRow(work, target, index, row.element);
      return xml === undefined ? [] : [{ start: row.element.start, end: row.element.end, text: xml }];
    },
  };
  return [matter];
}
