import { findAll, type XmlElement } from "../../opc/xml.ts";
import { type Dasar, dasarByKey } from "../base/base.ts";
import { likeness } from "../diff/merge.ts";
import { openToRead } from "../parts/open.ts";
import { findControl, makeIdentity, type OwnControl } from "./control.ts";
import { followersOf } from "./followers.ts";
import { matchBlocks } from "./match.ts";
import { openDocument } from "./open.ts";
import { paragraphText, plain } from "./region.ts";
import { keysInToken, listBlocks, readLine, signOf, templateWords, tokenOf } from "./skeleton.ts";
import { bare, handParagraphs } from "./text-pairs.ts";

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
  const isPiece = pieceFinder(lines, dasar);
  const numbers = new Map(findAll(root, "w:p").map((paragraph, number) => [paragraph, number]));
  const own = (element: XmlElement): readonly XmlElement[] =>
    element.name === "w:p" ? [element] : findAll(element, "w:p");
  const paragraf = [...foreign].flatMap((at) => {
    const block = blocks[at];
    if (block === undefined || block.keys.length > 0 || !isTyped(block.token)) return [];
    return block.elements.flatMap(own).flatMap((each) => (isPiece(each) ? [] : (numbers.get(each) ?? [])));
  });
  const within = control.flatMap((each) => typedWithin(each, dasar.get(each.kunci)));
  const added = within.flatMap((each) => (isPiece(each) ? [] : (numbers.get(each) ?? [])));
  return { part: hand.main, paragraf: new Set([...paragraf, ...added]) };
}

/** A shorter text may be anybody's, unless the paragraph beside it goes on with the sentence. */
const TELLING = 30;

/** Tells whether a paragraph is a piece of what lkjip wrote, where Enter has torn it. */
function pieceFinder(lines: readonly string[], dasar: ReadonlyMap<string, Dasar>): (paragraph: XmlElement) => boolean {
  const texts = [...dasar.values()].flatMap((each) =>
    each.jenis === "naskah" ? each.paragraf.map(({ teks }) => teks) : [],
  );
  const ours = [...texts, ...lines.map((line) => fillToken(readLine(line).token, dasar))].map(bare);
  const isOurs = (text: string): boolean => ours.some((each) => each.includes(text));
  const isPieceBy = (paragraph: XmlElement, read: (each: XmlElement) => string): boolean => {
    const text = bare(read(paragraph));
    if (text === "" || !isOurs(text)) return false;
    const siblings = paragraph.parent?.children ?? [];
    const at = siblings.indexOf(paragraph);
    const [before, after] = [siblings[at - 1], siblings[at + 1]].map((each) =>
      each?.name === "w:p" ? bare(read(each)) : "",
    ) as [string, string];
    return text.length >= TELLING || (before !== "" && isOurs(before + text)) || (after !== "" && isOurs(text + after));
  };
  // A line of the base has a sign where the number of a table stands.
  return (paragraph) => isPieceBy(paragraph, paragraphText) || isPieceBy(paragraph, (each) => tokenOf(each));
}

/** What people put among the paragraphs of a text; of one with a gap they were asked for it. */
function typedWithin(control: OwnControl, lama: Dasar | undefined): XmlElement[] {
  if (lama?.jenis !== "naskah" || lama.paragraf.some(({ celah }) => celah)) return [];
  const hands = handParagraphs(control, lama);
  const shown = new Set(hands.map((each) => bare(paragraphText(each))));
  // A sentence that still stands there was not made into another one.
  const missing = lama.paragraf.map(({ teks }) => plain(teks)).filter((teks) => !shown.has(bare(teks)));
  const own = new Set(lama.paragraf.map(({ teks }) => bare(teks)));
  return hands.filter((paragraph) => {
    const text = paragraphText(paragraph);
    return text !== "" && !own.has(bare(text)) && !missing.some((teks) => likeness(teks, text) > REWRITTEN);
  });
}

/** A block of the base with its values in it. */
const fillToken = (token: string, dasar: ReadonlyMap<string, Dasar>): string =>
  keysInToken(token).reduce((text, kunci) => {
    const value = dasar.get(kunci);
    return text.replace(signOf(kunci), () => (value?.jenis === "nilai" ? value.teks : ""));
  }, token);
