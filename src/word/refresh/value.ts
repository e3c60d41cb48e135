import { commentPlace } from "../parts/comments.ts";
import { ancestorOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { Kendali } from "./control.ts";
import { addEdits, judge, type Proses, placeIn, writeText } from "./process.ts";
import { clip } from "./place.ts";
import { holdsOtherControl, isTracked, paragraphText, readText, type Wilayah, wholeOf } from "./region.ts";

type DasarNilai = Dasar & { readonly jenis: "nilai" };

/** Merges one value inside a sentence. Returns false where nothing of it is left. */
export function refreshNilai(kendali: Kendali, lama: DasarNilai, baru: DasarNilai, proses: Proses): boolean {
  const wilayah = regionOf(kendali);
  if (wilayah === undefined) return false;
  const { sdt, part, kunci } = kendali;
  const text = isPrompt(sdt) && !lama.celah ? "" : readText(wilayah);
  if (sdt === undefined && text.trim() === "") return false;
  const paragraph =
    ancestorOf(wilayah.element, "w:p") ?? (wilayah.element.name === "w:p" ? wilayah.element : undefined);
  const inParagraph = sdt !== undefined && sdt.parent?.name === "w:p";
  const putusan = judge(proses, {
    tag: kunci,
    part,
    tempat: () => placeOfNilai(part, sdt?.start ?? wilayah.from, paragraph, proses),
    lama: lama.teks,
    suntingan: text,
    baru: baru.teks,
    berubah: isTracked(wilayah) || holdsOtherControl(wilayah) || isTorn(kendali),
    celah: lama.celah,
    jangkar: () => commentPlace(paragraph ?? findAll(wilayah.element, "w:p")[0], inParagraph ? sdt : undefined),
  });
  if (!putusan.tulis) return true;
  const gap = lama.celah !== baru.celah || (lama.celah && baru.celah) || isPrompt(sdt);
  const fresh = gap ? proses.sumber(kunci) : undefined;
  if (sdt !== undefined && inParagraph && fresh !== undefined)
    addEdits(proses, part, [{ start: sdt.start, end: sdt.end, text: proses.impor().xml(sourceOf(fresh), part) }]);
  else writeText(proses, part, wilayah, { teks: baru.teks, sumber: undefined });
  return true;
}

function placeOfNilai(part: string, at: number, paragraph: XmlElement | undefined, proses: Proses): string {
  const heading = placeIn(proses, part, at);
  const text = paragraph === undefined ? "" : paragraphText(paragraph);
  return text === "" ? heading : `${heading}, paragraf "${clip(text, 50)}"`;
}

/** Word shows its own prompt in a control that was emptied. */
const isPrompt = (sdt: XmlElement | undefined): boolean =>
  childOf(childOf(sdt, "w:sdtPr"), "w:showingPlcHdr") !== undefined;

/** What the control or, where it is gone, the bookmark encloses. */
export function regionOf({ content, sdt, mark, markEnd }: Kendali): Wilayah | undefined {
  if (sdt !== undefined) return content === undefined ? undefined : wholeOf(content);
  if (mark === undefined || markEnd === undefined) return undefined;
  let common: XmlElement | null = mark.parent;
  while (common !== null && (common.start > markEnd.start || common.end < markEnd.end)) common = common.parent;
  return common === null ? undefined : { element: common, from: mark.end, to: markEnd.start };
}

/** A bookmark without its control that reaches over more than one paragraph: no longer one value. */
const isTorn = ({ sdt, mark, markEnd }: Kendali): boolean =>
  sdt === undefined && mark !== undefined && ancestorOf(mark, "w:p") !== (markEnd && ancestorOf(markEnd, "w:p"));
