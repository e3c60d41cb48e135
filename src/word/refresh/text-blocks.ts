import { childOf, type Edit, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { ParagrafDasar } from "../base/base.ts";
import { blocksOf } from "../parts/table.ts";
import type { OwnControl } from "./control.ts";
import { clip } from "./place.ts";
import { isGapControl, wholeOf } from "./region.ts";
import type { DasarNaskah, HandText } from "./text-pairs.ts";
import { placeIn, type Sides, textEdits, type Verdict, type WriteTarget } from "./verdict.ts";
import { contentOf } from "./write.ts";

/*
 * Paragraphs that come into a computed text and go out of it.
 */

/** A paragraph that the data have now. */
export interface Insertion {
  readonly after: number | undefined;
  readonly paragraf: ParagrafDasar;
  readonly source: number;
  readonly tag: string;
}

/** A text seen from all sides. */
export interface TextWork extends HandText {
  /** How many of the paragraphs stand in the text itself; those behind were moved out of it. */
  readonly own: number;
  /** Where each paragraph of the base stands in the fresh text. */
  readonly partner: ReadonlyMap<number | undefined, number | undefined>;
  readonly control: OwnControl;
  readonly lama: DasarNaskah;
  readonly baru: DasarNaskah;
  readonly sides: Sides;
}

/** A paragraph of the fresh text. */
export const freshParagraph = ({ sides, control }: TextWork, index: number): XmlElement | undefined => {
  const content = childOf(sides.sumber(control.kunci), "w:sdtContent");
  return content && blocksOf(content)[index];
};

/** A new paragraph comes after the one that it follows in the fresh text and looks like it where that is of its kind. */
export function insertParagraph({ after, paragraf, source, tag }: Insertion, work: TextWork): Verdict {
  const { hands, sides, control } = work;
  const place = hands[after ?? 0] as XmlElement;
  const at = after === undefined ? place.start : place.end;
  const tempat = `${placeIn(sides, control.part, at)}, paragraf "${clip(paragraf.teks, 50)}"`;
  return {
    part: control.part,
    line: { status: "baru", tag, tempat, lama: null, suntingan: null, baru: paragraf.teks },
    write: ({ imported }) => {
      const fresh = freshParagraph(work, source);
      const neighbour = [...work.byHand].find(
        ([a, b]) => b === (after ?? 0) && work.lama.paragraf[a]?.look === paragraf.look,
      );
      const properties = neighbour === undefined ? undefined : childOf(place, "w:pPr");
      const adapt = (xml: string): string => imported().xml(xml, control.part);
      const xml =
        fresh === undefined
          ? ""
          : properties === undefined
            ? adapt(sourceOf(fresh))
            : `<w:p>${withoutSection(properties)}${adapt(contentOf(fresh))}</w:p>`;
      return [{ start: at, end: at, text: xml }];
    },
  };
}

/** Properties of a paragraph for another one: without a section break, without tracked changes. */
function withoutSection(properties: XmlElement): string {
  const cut = properties.children.filter(({ name }) => ["w:sectPr", "w:pPrChange", "w:rPr"].includes(name));
  let source = sourceOf(properties);
  for (const each of cut) source = source.replace(sourceOf(each), "");
  return source;
}

/** Of a text of which all goes the paragraph that is only emptied: some paragraph must stand in its control. */
export const emptiedOf = (removed: readonly number[], own: number): number | undefined => {
  const inside = removed.filter((at) => at < own);
  return inside.length < own ? undefined : inside[0];
};

/** Takes paragraphs out; bookmarks and comment marks in them move to a neighbour, of its text where it stands in that. */
export function removeParagraphs(
  removed: readonly number[],
  { hands, own, control }: TextWork,
  target: WriteTarget,
): Edit[] {
  const edits: Edit[] = [];
  const emptied = emptiedOf(removed, own);
  const isLeft = (index: number): boolean =>
    (index === emptied || !removed.includes(index)) && hands[index]?.openEnd !== hands[index]?.end;
  for (const index of removed) {
    const paragraph = hands[index] as XmlElement;
    const special =
      /<w:(?:drawing|sectPr)[\s>]/.test(sourceOf(paragraph)) ||
      findAll(paragraph, "w:sdt").some((each) => !isGapControl(each));
    const marks = paragraph.children.filter(({ name }) => /^w:(bookmark|commentRange)(Start|End)$/.test(name));
    const beside = index < own ? hands.slice(0, own) : hands;
    const next = beside.findIndex((_, at) => at > index && isLeft(at));
    const home = beside[next === -1 ? beside.findLastIndex((_, at) => at < index && isLeft(at)) : next];
    if (special || index === emptied || (marks.length > 0 && home === undefined)) {
      edits.push(...textEdits(target, control.part, wholeOf(paragraph), { teks: "", sumber: undefined }));
      continue;
    }
    edits.push({ start: paragraph.start, end: paragraph.end, text: "" });
    if (marks.length > 0 && home !== undefined) {
      const at = next === -1 ? home.closeStart : (childOf(home, "w:pPr")?.end ?? home.openEnd);
      edits.push({ start: at, end: at, text: marks.map(sourceOf).join("") });
    }
  }
  return edits;
}
