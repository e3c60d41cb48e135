import { childOf, type Edit, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { ParagrafDasar } from "../base/base.ts";
import { alignTexts } from "../diff/merge.ts";
import { commentPlace } from "../parts/comments.ts";
import { blocksOf } from "../parts/table.ts";
import type { OwnControl } from "./control.ts";
import { clip } from "./place.ts";
import { clearText, holdsOtherControl, isChanged, plain, replaceText, wholeOf } from "./region.ts";
import { type DasarNaskah, type HandText, handParagraphs, isAdded, pairHands, pieces } from "./text-pairs.ts";
import { type Earlier, judge, placeIn, type Sides, textEdits, type Verdict, type WriteTarget } from "./verdict.ts";
import { contentOf } from "./write.ts";

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

interface Insertion {
  readonly after: number | undefined;
  readonly paragraf: ParagrafDasar;
  readonly source: number;
  readonly tag: string;
}

interface Work extends HandText {
  readonly control: OwnControl;
  readonly lama: DasarNaskah;
  readonly baru: DasarNaskah;
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
