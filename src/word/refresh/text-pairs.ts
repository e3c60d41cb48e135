import { ancestorOf, attributeOf, childOf, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { alignTexts, areAlike, commonPairs, likeness } from "../diff/merge.ts";
import { blocksOf } from "../parts/table.ts";
import type { OwnControl } from "./control.ts";
import { paragraphText, plain, readText, wholeOf } from "./region.ts";
import type { Earlier, Sides } from "./verdict.ts";

/*
 * Which paragraph of a computed text is which of those that a person left.
 */

export type DasarNaskah = Dasar & { readonly jenis: "naskah" };

/** The paragraphs as they stand, and what each was made from. */
export interface HandText {
  readonly hands: readonly XmlElement[];
  /** What a reader sees of each, and the same for comparing. */
  readonly raw: readonly string[];
  readonly texts: readonly string[];
  readonly byHand: ReadonlyMap<number, number>;
  /** Of a paragraph that Enter has torn, all its pieces in order. */
  readonly torn: ReadonlyMap<number, readonly number[]>;
  /** Of paragraphs that Backspace has joined, by the first in the base: all of them. */
  readonly joined: ReadonlyMap<number, readonly number[]>;
  /** Which of the base stand elsewhere, as part of a copy of this text. */
  readonly taken: ReadonlySet<number>;
}

/** Which paragraph of the base stands where by now: in its place, moved within its text, or moved out of it. */
export function pairHands(
  control: OwnControl,
  base: readonly string[],
  own: readonly XmlElement[],
  sides: Sides,
  isSeen: Earlier["isSeen"],
): HandText {
  const hands = [...own];
  const raw = hands.map((each) => readText(wholeOf(each)));
  const texts = raw.map(plain);
  // While a conflict is open, the person's text is nearer to what it was made from than to what the data say since.
  const known = base.map((text, at) => {
    const older = sides.unsettled.get(`${control.kunci}/${at + 1}`);
    return older === undefined || texts.includes(text) ? text : plain(older);
  });
  const joined = findJoined(known, texts);
  const rest = new Set([...joined.values()].flatMap(([, ...others]) => others));
  const alone = [...known.keys()].filter((at) => !rest.has(at));
  const shown = alone.map((at) => (joined.get(at) ?? [at]).map((each) => known[each] ?? "").join(" "));
  const byHand = new Map(commonPairs(shown, texts).map(([a, b]) => [alone[a] as number, b]));
  const strays = sides.strays(control.part);
  const moved = new Map<number, readonly number[]>();
  const isFree = (at: number, torn: HandText["torn"]): boolean => at < own.length && isAdded(at, byHand, torn);
  /** Paragraphs that say a text together and are part of no other: of this text, or such as stand elsewhere. */
  const find = (text: string, torn: HandText["torn"]): readonly (number | XmlElement)[] | undefined => {
    for (const from of own.keys()) {
      let [said, to] = ["", from];
      while (said.length < text.length && text.startsWith(said) && isFree(to, torn)) {
        said += bare(texts[to] ?? "");
        to += 1;
      }
      if (said === text && texts[from] !== "") return Array.from({ length: to - from }, (_, at) => from + at);
    }
    return strays.find(text);
  };
  /** Paragraphs of this text with what, before and behind them, makes them a whole text, wherever that stands. */
  const complete = (
    whole: string,
    group: readonly number[],
    torn: HandText["torn"],
  ): readonly (number | XmlElement)[] | undefined => {
    const here = bare(group.map((each) => texts[each] ?? "").join(""));
    if (here === "" || here === whole) return undefined;
    for (let from = whole.indexOf(here); from !== -1; from = whole.indexOf(here, from + 1)) {
      const [before, after] = [whole.slice(0, from), whole.slice(from + here.length)].map((text) =>
        text === "" ? [] : find(text, torn),
      );
      const all = before && after && [...before, ...group, ...after];
      if (all !== undefined && new Set(all).size === all.length) return all;
    }
    return undefined;
  };
  const findPieces = (whole: string): readonly (number | XmlElement)[] | undefined => {
    for (const at of own.keys()) {
      const all = isFree(at, moved) ? complete(whole, [at], moved) : undefined;
      if (all !== undefined) return all;
    }
    return undefined;
  };
  /** Makes what stands elsewhere part of this text, unless some of it is part of another. */
  const take = (found: readonly (number | XmlElement)[]): readonly number[] => {
    const elsewhere = found.filter((each) => typeof each !== "number");
    if (elsewhere.length > 0 && isSeen(elsewhere)) return [];
    return found.map((each) => {
      if (typeof each === "number") return each;
      raw.push(readText(wholeOf(each)));
      texts.push(paragraphText(each));
      return hands.push(each) - 1;
    });
  };
  // What says the same elsewhere goes before what is only alike, or in its place.
  const taken = new Set<number>();
  for (const [at, text] of known.entries()) {
    if (text === "" || byHand.has(at) || rest.has(at)) continue;
    const found = find(bare(text), moved) ?? findPieces(bare(text)) ?? [];
    const isSure = found.length > 0 && (text.length >= TELLING || typeof found[0] === "number");
    const [first, ...others] = isSure ? take(found) : [];
    if (first === undefined && isSure) taken.add(at);
    if (first === undefined) continue;
    byHand.set(at, first);
    moved.set(first, [first, ...others]);
  }
  const placed = new Set([...moved.values()].flat());
  const [left, free] = [
    [...alone.keys()].filter((index) => !placed.has(byHand.get(alone[index] as number) ?? -1)),
    [...own.keys()].filter((at) => !placed.has(at)),
  ];
  const pairs = alignTexts(
    left.map((index) => shown[index] as string),
    free.map((at) => texts[at] as string),
  );
  for (const { a, b } of pairs)
    if (a !== undefined && b !== undefined) byHand.set(alone[left[a] as number] as number, free[b] as number);
  const torn = new Map(moved);
  /** Pieces of a torn sentence that say all of it together, in the order of the sentence, wherever each stands. */
  const joinPieces = (): void => {
    for (const [at, hand] of byHand) {
      if (hand >= own.length || joined.has(at)) continue;
      const all = take(complete(bare(known[at] ?? ""), pieces(hand, torn), torn) ?? []);
      if (all.length > 0) torn.set(hand, all);
    }
  };
  joinPieces();
  for (const [hand, all] of findTorn(known, texts.slice(0, own.length), byHand, torn)) torn.set(hand, all);
  // What was moved within its text and changed there.
  for (const [at, text] of known.entries()) {
    if (text === "" || byHand.has(at) || rest.has(at)) continue;
    const [best] = [...own.keys()]
      .filter((each) => isFree(each, torn))
      .map((each) => ({ hand: each, alike: likeness(texts[each] ?? "", text) }))
      .sort((a, b) => b.alike - a.alike);
    if (best !== undefined && best.alike > SURELY) byHand.set(at, best.hand);
  }
  joinPieces();
  return { hands, raw, texts, byHand, joined, torn, taken };
}

/** Share of common words from which a sentence in another place is the same one, changed. */
const SURELY = 0.5;

/** A whole sentence that is shorter may well be somebody's own, where it stands elsewhere. */
const TELLING = 40;

/** A text without its blanks. */
export const bare = (text: string): string => text.replace(/\s+/g, "");

/** Paragraphs of the base that stand in one by now, with nothing else: where the line end went, a blank may have come. */
function findJoined(base: readonly string[], texts: readonly string[]): HandText["joined"] {
  const known = new Set(base);
  const shown = new Set(texts);
  const joined = new Map<number, readonly number[]>();
  for (const text of texts) {
    if (text === "" || known.has(text)) continue;
    const wanted = bare(text);
    for (let from = 0; from < base.length; from += 1) {
      let [whole, to] = [bare(base[from] ?? ""), from + 1];
      while (to < base.length && whole !== "" && whole.length < wanted.length && wanted.startsWith(whole)) {
        whole += bare(base[to] ?? "");
        to += 1;
      }
      const all = Array.from({ length: to - from }, (_, at) => from + at);
      if (whole !== wanted || all.length < 2 || all.some((at) => shown.has(base[at] ?? ""))) continue;
      joined.set(from, all);
      break;
    }
  }
  return joined;
}

/** Paragraphs that Enter has made of one: those beside it that bring it nearer to what it was made from. */
function findTorn(
  base: readonly string[],
  texts: readonly string[],
  byHand: HandText["byHand"],
  known: HandText["torn"],
): Map<number, readonly number[]> {
  const torn = new Map<number, readonly number[]>();
  const used = new Set<number>();
  for (const [a, b] of byHand) {
    if (b >= texts.length || known.has(b)) continue;
    const text = base[a] ?? "";
    const isFree = (at: number): boolean => at in texts && isAdded(at, byHand, known) && !used.has(at);
    let [from, to] = [b, b];
    const join = (start: number, end: number): string => texts.slice(start, end + 1).join(" ");
    let best = likeness(join(from, to), text);
    for (const [start, end] of [[0, 1] as const, [-1, 0] as const])
      while (best < 1 && isFree(start < 0 ? from - 1 : to + 1)) {
        const next = likeness(join(from + start, to + end), text);
        if (next <= best || next < HALVES) break;
        [from, to, best] = [from + start, to + end, next];
      }
    if (from === to) continue;
    const group = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    torn.set(b, group);
    for (const at of group) used.add(at);
  }
  return torn;
}

/** Share of words that halves of a paragraph must have in common with it, together. */
const HALVES = 0.75;

export const pieces = (hand: number, torn: HandText["torn"]): readonly number[] => torn.get(hand) ?? [hand];

/** Whether a paragraph comes from nothing that lkjip wrote. */
export const isAdded = (at: number, byHand: HandText["byHand"], torn: HandText["torn"]): boolean =>
  ![...byHand.values()].includes(at) && ![...torn.values()].some((all) => all.includes(at));

/** The paragraphs that a person may have changed; where LibreOffice dropped the control, as many as are recognised. */
export function handParagraphs({ sdt, content, mark }: OwnControl, lama: DasarNaskah): XmlElement[] {
  if (content !== undefined && sdt !== undefined && ancestorOf(sdt, "w:p") === undefined)
    return blocksOf(content).filter(({ name }) => name === "w:p");
  const first = ancestorOf((sdt ?? mark) as XmlElement, "w:p");
  if (first?.parent == null) return [];
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  const known = new Set(base.filter((text) => text !== ""));
  const siblings = first.parent.children;
  const rest = siblings.slice(siblings.indexOf(first) + 1);
  const ends = (each: XmlElement): boolean =>
    each.name !== "w:p" || (startsAnother(each) && !known.has(paragraphText(each)));
  const stop = rest.findIndex(ends);
  const candidates = [first, ...(stop === -1 ? rest : rest.slice(0, stop)).slice(0, lama.paragraf.length + 5)];
  const isOwn = (text: string): boolean => known.has(text) || base.some((each) => areAlike(each, text));
  const last = candidates.findLastIndex((each) => isOwn(paragraphText(each)));
  const hands = candidates.slice(0, Math.max(last, 0) + 1);
  const said = new Set(hands.map(paragraphText));
  // What a refresh put before the first paragraph stands before its mark as well.
  const isBefore = (each: XmlElement): boolean =>
    each.name === "w:p" && !startsAnother(each) && known.has(paragraphText(each)) && !said.has(paragraphText(each));
  const before = siblings.slice(0, siblings.indexOf(first));
  return [...before.slice(before.findLastIndex((each) => !isBefore(each)) + 1), ...hands];
}

/** Another computed thing, or a heading, ends a text. */
const startsAnother = (paragraph: XmlElement): boolean =>
  /w:name="_(?:lk_|Toc|Ref)/.test(sourceOf(paragraph)) ||
  /<w:outlineLvl/.test(sourceOf(paragraph)) ||
  /^heading/i.test(attributeOf(childOf(childOf(paragraph, "w:pPr"), "w:pStyle") ?? paragraph, "w:val") ?? "");
