import type { XmlElement } from "../../opc/xml.ts";
import { alignTexts, commonPairs, likeness } from "../diff/merge.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { freshOf, type Look } from "./changes-piece.ts";
import type { OwnControl } from "./control.ts";
import { plain, readText, wholeOf } from "./region.ts";
import { type DasarNaskah, handParagraphs } from "./text-pairs.ts";

/** What a reader sees of an element. */
export const shownText = (element: XmlElement): string => readText(wholeOf(element));

/** Below this share of common words a paragraph is another one that stands in its place. */
const SAME_PARAGRAPH = 0.3;

/**
 * Compares a running text paragraph by paragraph: those that say the same wherever they stand, also when they were split
 * or joined, then those that are alike. False where nothing of it is left.
 */
export function lookAtNaskah(control: OwnControl, dasar: DasarNaskah, look: Look): boolean {
  const hands = handParagraphs(control, dasar);
  const [first] = hands;
  if (first === undefined) return false;
  const texts = hands.map((each) => plain(shownText(each)));
  const base = dasar.paragraf.map(({ teks }) => plain(teks));
  const freeHand = new Set(texts.keys());
  const freeBase = new Set(base.keys());
  const settled: (readonly [index: number, at: number])[] = [];
  const settle = (at: readonly number[], index: readonly number[]): void => {
    settled.push(...index.map((each) => [each, at[0] ?? 0] as const));
    for (const each of at) {
      freeHand.delete(each);
      const paragraph = hands[each] as XmlElement;
      look.own(paragraph, hasTrackedChange(paragraph) ? undefined : "table");
    }
    for (const each of index) freeBase.delete(each);
  };
  for (const index of base.keys()) {
    const at = [...freeHand].find((each) => texts[each] === base[index]);
    if (at !== undefined) settle([at], [index]);
  }
  for (const [at, index] of joined([...freeHand], [...freeBase], texts, base)) settle(at, index);
  const [left, missing] = [[...freeHand], [...freeBase]];
  const pairs = alignTexts(
    missing.map((index) => base[index] ?? ""),
    left.map((at) => texts[at] ?? ""),
  );
  const fresh = freshTexts(dasar, freshOf(look, control.kunci, "naskah") ?? undefined);
  const put = (index: number, paragraph: XmlElement, suntingan: string | null): void => {
    const lama = dasar.paragraf[index]?.teks ?? "";
    look.put({ jenis: "kalimat", kunci: control.kunci, lama, suntingan, baru: fresh(index), element: paragraph });
  };
  for (const { a, b } of pairs) {
    const [index, at] = [a === undefined ? undefined : missing[a], b === undefined ? undefined : left[b]];
    if (index === undefined) continue;
    const paragraph = at === undefined ? undefined : hands[at];
    const text = texts[at ?? -1] ?? "";
    const isOther = text !== "" && likeness(base[index] ?? "", text) < SAME_PARAGRAPH;
    if (paragraph === undefined || isOther) put(index, hands[Math.min(index, hands.length - 1)] ?? first, null);
    else {
      look.own(paragraph);
      put(index, paragraph, shownText(paragraph));
    }
  }
  const order = [...settled].sort(([a], [b]) => a - b).map(([, at]) => String(at));
  const kept = new Set(
    commonPairs(
      [...order].sort((a, b) => Number(a) - Number(b)),
      order,
    ).map(([, at]) => order[at]),
  );
  for (const [index, at] of settled) {
    const lama = dasar.paragraf[index]?.teks ?? "";
    const element = hands[at] ?? first;
    if (kept.has(String(at))) put(index, element, lama);
    else look.put({ jenis: "kalimat", kunci: control.kunci, lama, suntingan: lama, baru: lama, moved: true, element });
  }
  return true;
}

/** Paragraphs that a person split in two or more, or made one of two or more: their numbers on both sides. */
function joined(
  hands: readonly number[],
  bases: readonly number[],
  texts: readonly string[],
  base: readonly string[],
): [readonly number[], readonly number[]][] {
  // Where a line end went, a blank may have come or not.
  const bare = (text: string): string => text.replaceAll(" ", "");
  const join = (list: readonly number[], of: readonly string[]): string =>
    list.map((each) => bare(of[each] ?? "")).join("");
  const runs = (list: readonly number[]): number[][] =>
    list.flatMap((_, from) =>
      [2, 3, 4, 5].map((size) => list.slice(from, from + size)).filter(({ length }) => length > 1),
    );
  const split = bases.flatMap((index): [readonly number[], readonly number[]][] => {
    const found = runs(hands).find((each) => join(each, texts) === bare(base[index] ?? ""));
    return found === undefined ? [] : [[found, [index]]];
  });
  const merged = hands.flatMap((at): [readonly number[], readonly number[]][] => {
    const found = runs(bases).find((each) => join(each, base) === bare(texts[at] ?? ""));
    return found === undefined ? [] : [[[at], found]];
  });
  return [...split, ...merged];
}

/** What the data say now for each paragraph of the base. */
function freshTexts(dasar: DasarNaskah, fresh: DasarNaskah | undefined): (index: number) => string | null | undefined {
  if (fresh === undefined) return () => undefined;
  const pairs = alignTexts(
    dasar.paragraf.map(({ teks }) => plain(teks)),
    fresh.paragraf.map(({ teks }) => plain(teks)),
  );
  const at = new Map(pairs.map(({ a, b }) => [a, b]));
  return (index) => fresh.paragraf[at.get(index) ?? -1]?.teks ?? null;
}
