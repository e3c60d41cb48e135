import { attributeOf, type Edit, escapeXml, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { commentMarkEdits } from "../parts/comments.ts";
import { listControls } from "../parts/sdt.ts";

/*
 * What makes a text part of a draft one of its signed edition: what is only there for lkjip and for Word goes, what a
 * reader sees stays.
 */

const cut = ({ start, end }: Pick<XmlElement, "start" | "end">): Edit => ({ start, end, text: "" });

/** Content controls go, with their prompts; what stands in them stays where it is. */
export function unwrapEdits(root: XmlElement): Edit[] {
  return findAll(root, "w:sdt").flatMap((element) => {
    const content = element.children.find(({ name }) => name === "w:sdtContent");
    if (content === undefined) return [cut(element)];
    return [
      { start: element.start, end: content.openEnd, text: "" },
      { start: Math.max(content.openEnd, content.closeStart), end: element.end, text: "" },
    ];
  });
}

/** Bookmarks of lkjip go; one that a link or a field leads to stays. */
export function bookmarkEdits(root: XmlElement): Edit[] {
  const asked = new Set([
    ...findAll(root, "w:instrText").flatMap((each) => textOf(each).match(/_lk_\w+/g) ?? []),
    ...findAll(root, "w:hyperlink").map((each) => attributeOf(each, "w:anchor") ?? ""),
  ]);
  const ours = findAll(root, "w:bookmarkStart").filter((each) => {
    const name = attributeOf(each, "w:name") ?? "";
    return name.startsWith("_lk_") && !asked.has(name);
  });
  const ids = new Set(ours.map((each) => attributeOf(each, "w:id")));
  const ends = findAll(root, "w:bookmarkEnd").filter((each) => ids.has(attributeOf(each, "w:id")));
  return [...ours, ...ends].map(cut);
}

/** Comments belong to the work on the draft. */
export function commentEdits(root: XmlElement): Edit[] {
  const marks = ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"].flatMap((name) =>
    findAll(root, name),
  );
  return commentMarkEdits(root, new Set(marks.map((each) => attributeOf(each, "w:id") ?? "")));
}

/** Dots that wait for a date or a number. */
export const WAITING_DOTS = /…{3,}|\.{8,}|_{5,}/;

/** The date, where lkjip left dots for it: of the controls that hold the date of signing, as `identOf` reads them off. */
export function dateEdits(root: XmlElement, tanggal: string, identOf: (sdt: XmlElement) => string | undefined): Edit[] {
  return listControls(root)
    .filter(({ element }) => identOf(element) === "tanggal")
    .flatMap(({ content }) => {
      const texts = content === undefined ? [] : findAll(content, "w:t");
      if (!WAITING_DOTS.test(texts.map(textOf).join(""))) return [];
      return texts.map(({ openEnd, closeStart }, i) => ({
        start: openEnd,
        end: Math.max(openEnd, closeStart),
        text: i === 0 ? escapeXml(tanggal) : "",
      }));
    });
}
