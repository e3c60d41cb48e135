import { findAll, type XmlElement } from "../../opc/xml.ts";
import { type Dasar, dasarByKey } from "../base/base.ts";
import { likeness } from "../diff/merge.ts";
import { openToRead } from "../parts/open.ts";
import { findControl, makeIdentity, type OwnControl } from "./control.ts";
import { followersOf } from "./followers.ts";
import { matchBlocks } from "./match.ts";
import { openDocument } from "./open.ts";
import { paragraphText, plain } from "./region.ts";
import { listBlocks, readLine, templateWords } from "./skeleton.ts";
import { handParagraphs } from "./text-pairs.ts";

/** From this share of common words on a sentence is one of the template, said otherwise. */
const REWRITTEN = 0.6;

/**
 * What people put into the body of a document beside what lkjip wrote: paragraphs and tables that are none of its blocks,
 * by the numbers of their paragraphs. Nothing of a document that does not say what it was made of.
 */
export function listTyped(docx: Uint8Array): { readonly part: string; readonly paragraf: ReadonlySet<number> } {
  const hand = openDocument(docx, openToRead);
  const root = hand?.roots().get(hand.main);
  if (hand?.dasar?.blocks === undefined || root === undefined) return { part: "", paragraf: new Set() };
  const lines = hand.dasar.blocks;
  const dasar = dasarByKey(hand.dasar);
  const control = findControl(hand.main, root, makeIdentity(dasar.values()));
  const blocks = listBlocks(root, control, [], followersOf(control, dasar));
  const { foreign } = matchBlocks(blocks, [], { lines, sameTemplate: true, isNews: () => false, isLeft: () => true });
  const written = lines.map((line) => templateWords(readLine(line).token)).filter((words) => /\p{L}/u.test(words));
  const isTyped = (token: string): boolean =>
    /[\p{L}\p{N}]/u.test(token) && !written.some((words) => likeness(words, token) > REWRITTEN);
  const numbers = new Map(findAll(root, "w:p").map((paragraph, number) => [paragraph, number]));
  const own = (element: XmlElement): readonly XmlElement[] =>
    element.name === "w:p" ? [element] : findAll(element, "w:p");
  const paragraf = [...foreign].flatMap((at) => {
    const block = blocks[at];
    if (block === undefined || block.keys.length > 0 || !isTyped(block.token)) return [];
    return block.elements.flatMap(own).flatMap((each) => numbers.get(each) ?? []);
  });
  const within = control.flatMap((each) => typedWithin(each, dasar.get(each.kunci)));
  return { part: hand.main, paragraf: new Set([...paragraf, ...within.flatMap((each) => numbers.get(each) ?? [])]) };
}

/** What people put among the paragraphs of a text; of one with a gap they were asked for it. */
function typedWithin(control: OwnControl, lama: Dasar | undefined): XmlElement[] {
  if (lama?.jenis !== "naskah" || lama.paragraf.some(({ celah }) => celah)) return [];
  return handParagraphs(control, lama).filter((paragraph) => {
    const text = paragraphText(paragraph);
    return text !== "" && !lama.paragraf.some(({ teks }) => likeness(plain(teks), text) > REWRITTEN);
  });
}
