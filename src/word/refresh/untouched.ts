import { attributeOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { lookAt } from "./changes-kind.ts";
import type { FoundPiece } from "./changes-piece.ts";
import { findTables } from "./compare.ts";
import type { OwnControl } from "./control.ts";
import type { Open } from "./open.ts";
import { isSameText, readText } from "./region.ts";
import { matchTable } from "./table-match.ts";
import { regionOf } from "./value.ts";

const DRAWN: ReadonlySet<Dasar["jenis"]> = new Set(["grafik", "bagan", "gambar"]);

/** Whether a thing made from data says by now what lkjip wrote, in every piece of it, and nothing else. */
export function isUntouched(control: OwnControl, lama: Dasar, hand: Pick<Open, "pkg">): boolean {
  const element = control.sdt ?? control.mark;
  if (element === undefined || hasForeign(element, DRAWN.has(lama.jenis) ? 1 : 0)) return false;
  if (lama.jenis === "nilai") {
    const region = regionOf(control);
    return region !== undefined && isSameText(readText(region), lama.teks);
  }
  // A column that a person added is none of the pieces.
  if (lama.jenis === "tabel") {
    const tables = findTables(control);
    if (tables.length > 0 && !matchTable(tables, control.kunci, lama.tabel).sameGrid) return false;
  }
  const pieces: FoundPiece[] = [];
  lookAt(control, lama, hand, {
    part: control.part,
    segar: undefined,
    put: (piece) => pieces.push(piece),
    own: () => {},
  });
  return pieces.every(
    ({ lama: before, suntingan, moved }) =>
      before !== null && suntingan !== null && moved !== true && isSameText(before, suntingan),
  );
}

/** What only people put into a document: tracked changes, comments, notes, links, marks and pictures of their own. */
export function hasForeign(element: XmlElement, pictures: number): boolean {
  if (hasTrackedChange(element)) return true;
  const source = sourceOf(element);
  if (/<w:(?:commentReference|commentRangeStart|footnoteReference|endnoteReference|hyperlink)\b/.test(source))
    return true;
  if ((source.match(/<w:(?:drawing|pict|object)[ >]/g) ?? []).length > pictures) return true;
  return findAll(element, "w:bookmarkStart").some(
    (mark) => !/^_(?:lk_|Toc|Ref|GoBack)/.test(attributeOf(mark, "w:name") ?? ""),
  );
}
