import type { XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { blocksOf } from "../parts/table.ts";
import { lookAt } from "./changes-kind.ts";
import type { FoundPiece } from "./changes-piece.ts";
import { blankOf, findTables } from "./compare.ts";
import type { OwnControl } from "./control.ts";
import { hasForeign } from "./foreign.ts";
import type { Open } from "./open.ts";
import { isSameText, paragraphText, plain, readText, wholeOf } from "./region.ts";
import { hasHandRow, matchTable } from "./table-match.ts";
import { handParagraphs } from "./text-pairs.ts";
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
  if (hasWordsBeside(control, lama)) return false;
  // A column or a row that a person added is none of the pieces.
  if (lama.jenis === "tabel") {
    const tables = findTables(control);
    const found = tables.length > 0 ? matchTable(tables, control.kunci, lama.tabel) : undefined;
    if (found !== undefined && (!found.sameGrid || hasHandRow(found, lama.tabel))) return false;
  }
  const pieces: FoundPiece[] = [];
  const known = new Set<XmlElement>();
  lookAt(control, lama, hand, {
    part: control.part,
    segar: undefined,
    put: (piece) => pieces.push(piece),
    own: (paragraph) => known.add(paragraph),
  });
  // A paragraph that a person wrote among those of a text is none of its pieces.
  const isOwn = (paragraph: XmlElement): boolean => known.has(paragraph) || paragraphText(paragraph) === "";
  if (lama.jenis === "naskah" && !handParagraphs(control, lama).every(isOwn)) return false;
  return pieces.every(
    ({ lama: before, suntingan, moved }) =>
      before !== null && suntingan !== null && moved !== true && isSameText(before, suntingan),
  );
}

/** Whether a person wrote in the control of a table or a drawing, beside that or the sentence in its place. */
function hasWordsBeside({ content }: OwnControl, lama: Dasar): boolean {
  if (content === undefined || lama.jenis === "naskah") return false;
  const blank = lama.jenis === "tabel" || lama.jenis === "grafik" || lama.jenis === "bagan" ? blankOf(lama) : "";
  const paragraphs = blocksOf(content).filter(({ name }) => name === "w:p");
  return paragraphs.some((each) => !["", plain(blank)].includes(plain(readText(wholeOf(each)))));
}
