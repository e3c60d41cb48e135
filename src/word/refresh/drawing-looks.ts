import { ancestorOf, applyEdits, attributeOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { TINTS } from "../chart/look.ts";
import { alignTexts, areAlike } from "../diff/merge.ts";
import { paragraphText, replaceText, wholeOf } from "./region.ts";

/*
 * What a person made words in the boxes of a drawing look like: the drawing is drawn anew, the look stays on the words.
 */

/** Colours that lkjip writes in boxes with. */
const OWN: ReadonlySet<string> = new Set([TINTS.ink, TINTS.white]);

/** Whether a line of a box is more than the one run that lkjip writes: a link, a break, a mark, or words that look otherwise. */
function isWorked(paragraph: XmlElement): boolean {
  const runs = paragraph.children.filter(({ name }) => name !== "w:pPr" && name !== "w:proofErr");
  if (runs.length > 1 || runs.some(({ name }) => name !== "w:r")) return true;
  const [run] = runs;
  if (run === undefined) return false;
  const look = childOf(run, "w:rPr");
  const colour = childOf(look, "w:color");
  return (
    run.children.some(({ name }) => name !== "w:rPr" && name !== "w:t") ||
    ["w:i", "w:u", "w:highlight", "w:strike"].some((name) => childOf(look, name) !== undefined) ||
    (colour !== undefined && !OWN.has(attributeOf(colour, "w:val") ?? ""))
  );
}

/** Lines of the boxes of a drawing; what Word keeps beside it for programs without such drawings is left out. */
const linesIn = (drawing: XmlElement): XmlElement[] =>
  findAll(drawing, "w:p").filter(
    (each) => ancestorOf(each, "w:txbxContent") !== undefined && ancestorOf(each, "mc:Fallback") === undefined,
  );

/** Lines that a person worked in, with the line of the fresh drawing that each is by now; undefined where it is gone. */
function pairWorked(
  drawing: XmlElement,
  fresh: XmlElement,
): (readonly [hand: XmlElement, fresh: XmlElement | undefined])[] {
  const [old, now] = [linesIn(drawing), linesIn(fresh)];
  if (!old.some(isWorked)) return [];
  const [was, is] = [old.map(paragraphText), now.map(paragraphText)];
  return alignTexts(was, is).flatMap(({ a, b }) => {
    const hand = old[a ?? -1];
    if (hand === undefined || !isWorked(hand)) return [];
    const isPair = b !== undefined && (old.length === now.length || areAlike(was[a ?? -1] ?? "", is[b] ?? ""));
    return [[hand, isPair ? now[b] : undefined] as const];
  });
}

/** Whether the fresh drawing has no place for some of what a person worked in. */
export const losesLooks = (drawing: XmlElement, fresh: XmlElement): boolean =>
  pairWorked(drawing, fresh).some(([, place]) => place === undefined);

/** The fresh drawing with the looks of the drawing that it takes the place of; `adapt` makes it fit into the document. */
export function withLooks(drawing: XmlElement, fresh: XmlElement, adapt: (xml: string) => string): string {
  const pairs = pairWorked(drawing, fresh).flatMap(([hand, place]) =>
    place === undefined ? [] : [[hand, place] as const],
  );
  // What a person made has ids of this document: it comes in when the rest has been made to fit.
  const sign = (at: number): string => `\ue100${at}\ue100`;
  const edits = pairs.map(([, place], at) => ({
    start: (childOf(place, "w:pPr")?.end ?? place.openEnd) - fresh.start,
    end: place.closeStart - fresh.start,
    text: sign(at),
  }));
  return pairs.reduce(
    (xml, [hand, place], at) => xml.replace(sign(at), () => laidOver(hand, paragraphText(place))),
    adapt(applyEdits(sourceOf(fresh), edits)),
  );
}

/** The content of a line with a new text in it. */
function laidOver(line: XmlElement, text: string): string {
  const from = childOf(line, "w:pPr")?.end ?? line.openEnd;
  const edits = replaceText([wholeOf(line)], text).map(({ start, end, text }) => ({
    start: start - from,
    end: end - from,
    text,
  }));
  return applyEdits(line.source.slice(from, line.closeStart), edits);
}
