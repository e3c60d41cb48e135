import { ancestorOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { commentPlace } from "../parts/comments.ts";
import type { OwnControl } from "./control.ts";
import { hasForeign } from "./foreign.ts";
import { clip } from "./place.ts";
import {
  holdsOtherControl,
  holdsWorkedGap,
  isAllSame,
  isChanged,
  isGapText,
  isSameText,
  paragraphText,
  type Region,
  readText,
  WORKED_GAP,
  wholeOf,
} from "./region.ts";
import { type Matter, placeIn, type Sides, textEdits } from "./verdict.ts";
import { overPrompt } from "./write.ts";

type DasarNilai = Dasar & { readonly jenis: "nilai" };

/** Compares one value inside a sentence; undefined where nothing of it is left. */
export function compareNilai(
  control: OwnControl,
  lama: DasarNilai,
  baru: DasarNilai,
  sides: Sides,
): Matter[] | undefined {
  const region = regionOf(control);
  if (region === undefined) return undefined;
  const { sdt, part, kunci } = control;
  const text = isPrompt(sdt) && !lama.celah && !isGapText(sides.unsettled.get(kunci) ?? "") ? "" : readText(region);
  if (sdt === undefined && text.trim() === "") return undefined;
  const paragraph = ancestorOf(region.element, "w:p") ?? (region.element.name === "w:p" ? region.element : undefined);
  const inParagraph = sdt !== undefined && sdt.parent?.name === "w:p";
  const gap = lama.celah !== baru.celah || (lama.celah && baru.celah) || isPrompt(sdt);
  const isWorked =
    !isAllSame(lama.teks, text, baru.teks) &&
    (holdsWorkedGap(region) || (isPrompt(sdt) && hasForeign(region.element, 0)));
  const matter: Matter = {
    tag: kunci,
    part,
    tempat: () => placeOfNilai(part, sdt?.start ?? region.from, paragraph, sides),
    lama: lama.teks,
    suntingan: text,
    baru: baru.teks,
    berubah:
      isChanged(region, lama.teks, text) ||
      holdsOtherControl(region) ||
      isWorked ||
      (isTorn(control, region) && !isSameText(text, baru.teks)),
    ...(isWorked ? { catatan: WORKED_GAP } : {}),
    celah: lama.celah,
    regions: [region],
    anchor: () => commentPlace(paragraph ?? findAll(region.element, "w:p")[0], inParagraph ? sdt : undefined),
    write: (target) => {
      const fresh = gap ? sides.sumber(kunci) : undefined;
      if (sdt === undefined || !inParagraph || fresh === undefined)
        return textEdits(target, part, region, { teks: baru.teks, sumber: undefined });
      const xml = target.imported().xml(sourceOf(fresh), part);
      const prompt = baru.celah && isPrompt(sdt) ? overPrompt(sdt, xml, baru.teks) : undefined;
      return prompt ?? [{ start: sdt.start, end: sdt.end, text: xml }];
    },
  };
  return [matter];
}

function placeOfNilai(part: string, at: number, paragraph: XmlElement | undefined, sides: Sides): string {
  const heading = placeIn(sides, part, at);
  const text = paragraph === undefined ? "" : paragraphText(paragraph);
  return text === "" ? heading : `${heading}, paragraf "${clip(text, 50)}"`;
}

/** Word shows its own prompt in a control that was emptied. */
export const isPrompt = (sdt: XmlElement | undefined): boolean =>
  childOf(childOf(sdt, "w:sdtPr"), "w:showingPlcHdr") !== undefined;

/** What the control or, where it is gone, the bookmark encloses. */
export function regionOf({ content, sdt, mark, markEnd }: OwnControl): Region | undefined {
  if (sdt !== undefined) return content === undefined ? undefined : wholeOf(content);
  if (mark === undefined || markEnd === undefined) return undefined;
  let common: XmlElement | null = mark.parent;
  while (common !== null && (common.start > markEnd.start || common.end < markEnd.end)) common = common.parent;
  return common === null ? undefined : { element: common, from: mark.end, to: markEnd.start };
}

/** A bookmark without its control whose words stand in more than one paragraph: nothing is written into it. */
const isTorn = ({ sdt, mark, markEnd }: OwnControl, { element, from, to }: Region): boolean =>
  sdt === undefined &&
  ancestorOf(mark as XmlElement, "w:p") !== (markEnd && ancestorOf(markEnd, "w:p")) &&
  findAll(element, "w:p").filter((each) => each.start < to && each.end > from && hasWords(each, from, to)).length > 1;

const hasWords = (paragraph: XmlElement, from: number, to: number): boolean =>
  findAll(paragraph, "w:t").some(({ start, end }) => start >= from && end <= to);
