import { ancestorOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { commentPlace } from "../parts/comments.ts";
import type { Control } from "./control.ts";
import { clip } from "./place.ts";
import { holdsOtherControl, isTracked, paragraphText, type Region, readText, wholeOf } from "./region.ts";
import { addEdits, judge, placeIn, type Session, writeText } from "./session.ts";

type DasarNilai = Dasar & { readonly jenis: "nilai" };

/** Merges one value inside a sentence. Returns false where nothing of it is left. */
export function refreshNilai(control: Control, lama: DasarNilai, baru: DasarNilai, session: Session): boolean {
  const region = regionOf(control);
  if (region === undefined) return false;
  const { sdt, part, kunci } = control;
  const text = isPrompt(sdt) && !lama.celah ? "" : readText(region);
  if (sdt === undefined && text.trim() === "") return false;
  const paragraph = ancestorOf(region.element, "w:p") ?? (region.element.name === "w:p" ? region.element : undefined);
  const inParagraph = sdt !== undefined && sdt.parent?.name === "w:p";
  const decision = judge(session, {
    tag: kunci,
    part,
    tempat: () => placeOfNilai(part, sdt?.start ?? region.from, paragraph, session),
    lama: lama.teks,
    suntingan: text,
    baru: baru.teks,
    berubah: isTracked(region) || holdsOtherControl(region) || isTorn(control),
    celah: lama.celah,
    anchor: () => commentPlace(paragraph ?? findAll(region.element, "w:p")[0], inParagraph ? sdt : undefined),
  });
  if (!decision.write) return true;
  const gap = lama.celah !== baru.celah || (lama.celah && baru.celah) || isPrompt(sdt);
  const fresh = gap ? session.sumber(kunci) : undefined;
  if (sdt !== undefined && inParagraph && fresh !== undefined)
    addEdits(session, part, [{ start: sdt.start, end: sdt.end, text: session.imported().xml(sourceOf(fresh), part) }]);
  else writeText(session, part, region, { teks: baru.teks, sumber: undefined });
  return true;
}

function placeOfNilai(part: string, at: number, paragraph: XmlElement | undefined, session: Session): string {
  const heading = placeIn(session, part, at);
  const text = paragraph === undefined ? "" : paragraphText(paragraph);
  return text === "" ? heading : `${heading}, paragraf "${clip(text, 50)}"`;
}

/** Word shows its own prompt in a control that was emptied. */
const isPrompt = (sdt: XmlElement | undefined): boolean =>
  childOf(childOf(sdt, "w:sdtPr"), "w:showingPlcHdr") !== undefined;

/** What the control or, where it is gone, the bookmark encloses. */
export function regionOf({ content, sdt, mark, markEnd }: Control): Region | undefined {
  if (sdt !== undefined) return content === undefined ? undefined : wholeOf(content);
  if (mark === undefined || markEnd === undefined) return undefined;
  let common: XmlElement | null = mark.parent;
  while (common !== null && (common.start > markEnd.start || common.end < markEnd.end)) common = common.parent;
  return common === null ? undefined : { element: common, from: mark.end, to: markEnd.start };
}

/** A bookmark without its control that reaches over more than one paragraph: no longer one value. */
const isTorn = ({ sdt, mark, markEnd }: Control): boolean =>
  sdt === undefined && mark !== undefined && ancestorOf(mark, "w:p") !== (markEnd && ancestorOf(markEnd, "w:p"));
