import { ancestorOf, attributeOf, childOf, type Edit, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar, ParagrafDasar } from "../base/base.ts";
import { alignTexts, areAlike, likeness } from "../diff/merge.ts";
import { commentPlace } from "../parts/comments.ts";
import { blocksOf } from "../parts/table.ts";
import type { OwnControl } from "./control.ts";
import { clip } from "./place.ts";
import {
  clearText,
  holdsOtherControl,
  isChanged,
  paragraphText,
  plain,
  readText,
  replaceText,
  wholeOf,
} from "./region.ts";
import { type Earlier, judge, placeIn, type Sides, textEdits, type Verdict, type WriteTarget } from "./verdict.ts";
import { contentOf } from "./write.ts";

type DasarNaskah = Dasar & { readonly jenis: "naskah" };

/** Paragraph of the next base: a fresh one, or one that the data dropped and a person had changed. */
interface Next {
  readonly paragraf: ParagrafDasar;
  readonly lama: number | undefined;
  readonly baru: number | undefined;
}

/** Compares running text paragraph by paragraph; undefined where nothing of it is left. */
export function compareNaskah(
  control: OwnControl,
  lama: DasarNaskah,
  baru: DasarNaskah,
  sides: Sides,
  isSeen: Earlier["isSeen"],
): Verdict[] | undefined {
  const own = handParagraphs(control, lama);
  if (own.length === 0) return undefined;
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  const { hands, raw, texts, byHand, torn } = pairHands(control, base, own, sides, isSeen);
  const next = nextParagraphs(lama, base, baru);
  const kept = next.filter((each) => each.baru !== undefined || byHand.get(each.lama) !== undefined);
  const work = { control, lama, baru, hands, raw, texts, byHand, torn, sides };
  const verdicts: Verdict[] = [];
  const removed: number[] = [];
  let anchor: number | undefined;
  const finalNext: ParagrafDasar[] = [];
  const inserts: Insertion[] = [];
  for (const each of kept) {
    const tag = `${control.kunci}/${finalNext.length + 1}`;
    const hand = each.lama === undefined ? undefined : byHand.get(each.lama);
    if (each.lama === undefined) {
      if (!texts.some((text, at) => text === plain(each.paragraf.teks) && isAdded(at, byHand, torn)))
        inserts.push({ after: anchor, paragraf: each.paragraf, source: each.baru ?? 0, tag });
      finalNext.push(each.paragraf);
      continue;
    }
    const old = lama.paragraf[each.lama] as ParagrafDasar;
    if (hand === undefined) verdicts.push(...tellDeleted(tag, old, each.paragraf, work));
    else {
      if (hand < own.length) anchor = Math.max(...pieces(hand, torn));
      const verdict = judgeParagraph(tag, each, hand, work);
      verdicts.push(verdict);
      if (each.baru === undefined && verdict.write !== undefined) {
        removed.push(...pieces(hand, torn));
        continue;
      }
    }
    finalNext.push(each.baru === undefined ? old : each.paragraf);
  }
  verdicts.push(...inserts.map((each) => insertParagraph(each, work)));
  const write = (target: WriteTarget): Edit[] => removeParagraphs(removed, work, target);
  return [...verdicts, { part: control.part, write, owned: hands, base: { ...baru, paragraf: finalNext } }];
}

/** Which paragraph of the base stands where by now: in its place, moved within its text, or moved out of it. */
function pairHands(
  control: OwnControl,
  base: readonly string[],
  own: readonly XmlElement[],
  sides: Sides,
  isSeen: Earlier["isSeen"],
): Pick<Work, "hands" | "raw" | "texts" | "byHand" | "torn"> {
  const hands = [...own];
  const raw = hands.map((each) => readText(wholeOf(each)));
  const texts = raw.map(plain);
  // While a conflict is open, the person's text is nearer to what it was made from than to what the data say since.
  const known = base.map((text, at) => {
    const older = sides.unsettled.get(`${control.kunci}/${at + 1}`);
    return older === undefined || texts.includes(text) ? text : plain(older);
  });
  const byHand = new Map(alignTexts(known, texts).map(({ a, b }) => [a, b]));
  for (const [at, text] of known.entries()) {
    if (text === "" || byHand.get(at) !== undefined) continue;
    const inside = texts.findIndex((each, index) => each === text && isAdded(index, byHand, new Map()));
    const moved = inside === -1 ? sides.strays(control.part).get(text) : undefined;
    if (inside !== -1) byHand.set(at, inside);
    else if (moved !== undefined && !isSeen([moved])) {
      byHand.set(at, hands.push(moved) - 1);
      raw.push(readText(wholeOf(moved)));
      texts.push(text);
    }
  }
  return { hands, raw, texts, byHand, torn: findTorn(known, texts.slice(0, own.length), byHand) };
}

/** Paragraphs that Enter has made of one: those beside it that bring it nearer to what it was made from. */
function findTorn(base: readonly string[], texts: readonly string[], byHand: Work["byHand"]): Work["torn"] {
  const torn = new Map<number, readonly number[]>();
  const used = new Set<number>();
  for (const [a, b] of byHand) {
    if (a === undefined || b === undefined || b >= texts.length) continue;
    const text = base[a] ?? "";
    const isFree = (at: number): boolean => at in texts && isAdded(at, byHand, torn) && !used.has(at);
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

const pieces = (hand: number, torn: Work["torn"]): readonly number[] => torn.get(hand) ?? [hand];

interface Insertion {
  readonly after: number | undefined;
  readonly paragraf: ParagrafDasar;
  readonly source: number;
  readonly tag: string;
}

interface Work {
  readonly control: OwnControl;
  readonly lama: DasarNaskah;
  readonly baru: DasarNaskah;
  readonly hands: readonly XmlElement[];
  /** What a reader sees of each, and the same for comparing. */
  readonly raw: readonly string[];
  readonly texts: readonly string[];
  readonly byHand: ReadonlyMap<number | undefined, number | undefined>;
  /** Of a paragraph that Enter has torn, all its pieces in order. */
  readonly torn: ReadonlyMap<number, readonly number[]>;
  readonly sides: Sides;
}

/** Fresh paragraphs in their order (`base` are the plain texts of `lama`), with those that are gone from the data after the one they followed. */
function nextParagraphs(lama: DasarNaskah, base: readonly string[], baru: DasarNaskah): Next[] {
  const fresh = baru.paragraf.map(({ teks }) => plain(teks));
  const pairs = alignTexts(base, fresh);
  return pairs.map(({ a, b }) => ({
    paragraf: (b === undefined ? lama.paragraf[a ?? 0] : baru.paragraf[b]) as ParagrafDasar,
    lama: a,
    baru: b,
  }));
}

const isAdded = (at: number, byHand: Work["byHand"], torn: Work["torn"]): boolean =>
  ![...byHand].some(([a, b]) => a !== undefined && b === at) && ![...torn.values()].some((all) => all.includes(at));

/** A paragraph that the data no longer have is taken out with the others that go, so that marks in them find a home. */
function judgeParagraph(tag: string, each: Next, hand: number, work: Work): Verdict {
  const { sides, control, lama } = work;
  const own = pieces(hand, work.torn);
  const regions = own.map((at) => wholeOf(work.hands[at] as XmlElement));
  const paragraph = work.hands[hand] as XmlElement;
  const old = lama.paragraf[each.lama ?? 0] as ParagrafDasar;
  const gone = each.baru === undefined;
  const text = own.map((at) => work.raw[at]).join("\n");
  return judge(sides, {
    tag,
    tagLama: `${control.kunci}/${(each.lama ?? 0) + 1}`,
    part: control.part,
    tempat: () => `${placeIn(sides, control.part, paragraph.start)}, paragraf "${clip(text, 50)}"`,
    lama: old.teks,
    suntingan: text,
    baru: gone ? "" : each.paragraf.teks,
    berubah: regions.some((each) => isChanged(each, old.teks, text) || holdsOtherControl(each, control.sdt)),
    celah: old.celah,
    anchor: () => commentPlace(paragraph),
    write: (target) => {
      if (each.baru === undefined) return [];
      const sumber = each.paragraf.celah ? freshParagraph(work, each.baru) : undefined;
      const [region, ...rest] = regions;
      if (region === undefined) return [];
      if (rest.length > 0 && sumber === undefined) return replaceText(regions, each.paragraf.teks);
      return [
        ...textEdits(target, control.part, region, { teks: each.paragraf.teks, sumber }),
        ...rest.flatMap((one) => clearText(one).filter(({ start, end }) => start !== end)),
      ];
    },
  });
}

const freshParagraph = ({ sides, control }: Work, index: number): XmlElement | undefined => {
  const content = childOf(sides.sumber(control.kunci), "w:sdtContent");
  return content && blocksOf(content)[index];
};

function tellDeleted(tag: string, old: ParagrafDasar, baru: ParagrafDasar, { control, sides, hands }: Work): Verdict[] {
  if (plain(old.teks) === "") return [];
  const tempat = `${placeIn(sides, control.part, hands[0]?.start ?? 0)}, paragraf "${clip(old.teks, 50)}"`;
  const line = { status: "dihapus", tag, tempat, lama: old.teks, suntingan: null, baru: baru.teks } as const;
  return [{ part: control.part, line }];
}

/** A new paragraph comes after the one that it follows in the fresh text and looks like it where that is of its kind. */
function insertParagraph({ after, paragraf, source, tag }: Insertion, work: Work): Verdict {
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
        ([a, b]) => b === (after ?? 0) && work.lama.paragraf[a ?? -1]?.look === paragraf.look,
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

/** Takes paragraphs out; bookmarks and comment marks in them move to a neighbour. The last one is only emptied. */
function removeParagraphs(removed: readonly number[], { hands, control }: Work, target: WriteTarget): Edit[] {
  const edits: Edit[] = [];
  const isLeft = (index: number): boolean => !removed.includes(index) && hands[index]?.openEnd !== hands[index]?.end;
  const noneLeft = removed.length === hands.length;
  for (const [count, index] of removed.entries()) {
    const paragraph = hands[index] as XmlElement;
    const special = /<w:(?:drawing|sectPr|sdt)[\s>]/.test(sourceOf(paragraph));
    const marks = paragraph.children.filter(({ name }) => /^w:(bookmark|commentRange)(Start|End)$/.test(name));
    const next = hands.findIndex((_, at) => at > index && isLeft(at));
    const home = hands[next === -1 ? hands.findLastIndex((_, at) => at < index && isLeft(at)) : next];
    if (special || (noneLeft && count === 0) || (marks.length > 0 && home === undefined)) {
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
  return candidates.slice(0, Math.max(last, 0) + 1);
}

/** Another computed thing, or a heading, ends a text. */
const startsAnother = (paragraph: XmlElement): boolean =>
  /w:name="_(?:lk_|Toc|Ref)/.test(sourceOf(paragraph)) ||
  /<w:outlineLvl/.test(sourceOf(paragraph)) ||
  /^heading/i.test(attributeOf(childOf(childOf(paragraph, "w:pPr"), "w:pStyle") ?? paragraph, "w:val") ?? "");
