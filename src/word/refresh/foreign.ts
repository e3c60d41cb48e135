import { attributeOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { hasTrackedChange } from "../parts/tracked.ts";

/** Said where a sentence that would go stays. */
export const CARRIED = "di dalamnya ada catatan kaki, tautan, komentar, atau gambar dari orang";

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
