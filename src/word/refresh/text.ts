import { childOf, type Edit, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { ParagrafDasar } from "../base/base.ts";
import { alignTexts } from "../diff/merge.ts";
import { commentPlace } from "../parts/comments.ts";
import { blocksOf } from "../parts/table.ts";
import type { OwnControl } from "./control.ts";
import { hasForeign } from "./foreign.ts";
import { clip } from "./place.ts";
import {
  clearText,
  holdsOtherControl,
  holdsWorkedGap,
  isAllSame,
  isChanged,
  isGapControl,
  plain,
  replaceText,
  WORKED_GAP,
  wholeOf,
} from "./region.ts";
import { bare, type DasarNaskah, type HandText, handParagraphs, isAdded, pairHands, pieces } from "./text-pairs.ts";
import {
  type Earlier,
  judge,
  linesOf,
  type OwnSentence,
  placeIn,
  type Sides,
  textEdits,
  type Verdict,
  type WriteTarget,
} from "./verdict.ts";
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
  const { guest } = sides.strays(control.part);
  const own = handParagraphs(control, lama).filter((each) => guest(each) === undefined);
  if (own.length === 0) return undefined;
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  const found = pairHands(control, base, own, sides, isSeen);
  const { hands, texts, byHand, torn, joined, taken } = found;
  const next = nextParagraphs(lama, base, baru);
  const kept = next.filter((each) => each.baru !== undefined || byHand.get(each.lama ?? -1) !== undefined);
  const work = { ...found, control, lama, baru, sides, partner: new Map(next.map((each) => [each.lama, each.baru])) };
  const rest = new Set([...joined.values()].flatMap(([, ...others]) => others));
  const verdicts: Verdict[] = [];
  const typed = new Map(
    addedParagraphs(own.length, found, sides.dasar).map((each) => [each, { base: [], isTold: false }]),
  );
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
    // It is judged with the one that it was joined to.
    if (rest.has(each.lama)) {
      if (each.baru !== undefined) finalNext.push(each.paragraf);
      continue;
    }
    if (hand === undefined) {
      if (!taken.has(each.lama)) verdicts.push(...tellDeleted(tag, old, each.paragraf, work));
    } else {
      if (hand < own.length) anchor = Math.max(...pieces(hand, torn).filter((at) => at < own.length));
      const verdict = judgeParagraph(tag, each, hand, work);
      verdicts.push(verdict);
      const gone = each.baru === undefined && verdict.write !== undefined;
      if (gone && isGone(each.lama, work)) removed.push(...pieces(hand, torn));
      if (gone) continue;
    }
    finalNext.push(each.baru === undefined ? old : each.paragraf);
  }
  verdicts.push(...inserts.map((each) => insertParagraph(each, work)));
  const write = (target: WriteTarget): Edit[] => removeParagraphs(removed, work, target);
  return [...verdicts, { part: control.part, write, owned: hands, typed, base: { ...baru, paragraf: finalNext } }];
}

/** Paragraphs among those of a text that come from nothing that lkjip wrote, and are no piece of it either. */
function addedParagraphs(own: number, { hands, texts, byHand, torn }: HandText, dasar: Sides["dasar"]): XmlElement[] {
  const isPiece = (text: string): boolean =>
    [...dasar.values()].some(
      (each) => each.jenis === "naskah" && each.paragraf.some(({ teks }) => bare(teks).includes(bare(text))),
    );
  return hands.filter((_, at) => {
    const text = texts[at] ?? "";
    return at < own && text !== "" && isAdded(at, byHand, torn) && !isPiece(text);
  });
}

/** Whether something of a text would stay that the data no longer have: a sentence that a person changed, added or worked in. */
export function hasOwnWords(control: OwnControl, lama: DasarNaskah, sides: Sides): boolean {
  const { guest } = sides.strays(control.part);
  const all = handParagraphs(control, lama);
  if (all.some((each) => staysGuest(each, guest(each), sides))) return true;
  const own = all.filter((each) => guest(each) === undefined);
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  const { texts, byHand, torn } = pairHands(control, base, own, sides, () => false);
  if (texts.some((text, at) => text !== "" && isAdded(at, byHand, torn))) return true;
  const left = linesOf(compareNaskah(control, lama, { ...lama, paragraf: [] }, sides, () => false) ?? []);
  return left.some(({ status }) => status !== "diperbarui" && status !== "dihapus");
}

/** Whether a sentence of another text is still there after this refresh. */
function staysGuest(paragraph: XmlElement, sentence: OwnSentence | undefined, { dasar, segar }: Sides): boolean {
  if (sentence === undefined) return false;
  const [lama, baru] = [dasar.get(sentence.kunci), segar.get(sentence.kunci)];
  if (hasForeign(paragraph, 0)) return true;
  if (lama?.jenis !== "naskah" || baru?.jenis !== "naskah") return false;
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  return nextParagraphs(lama, base, baru).some((next) => next.lama === sentence.at && next.baru !== undefined);
}

interface Insertion {
  readonly after: number | undefined;
  readonly paragraf: ParagrafDasar;
  readonly source: number;
  readonly tag: string;
}

interface Work extends HandText {
  /** Where each paragraph of the base stands in the fresh text. */
  readonly partner: ReadonlyMap<number | undefined, number | undefined>;
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

/** Whether the data have nothing more of a paragraph, or of all that it was joined with. */
const isGone = (lama: number, { joined, partner }: Work): boolean =>
  (joined.get(lama) ?? [lama]).every((at) => partner.get(at) === undefined);

const CARRIER =
  "kalimat ini tidak ada lagi dalam data, tetapi di dalamnya ada catatan kaki, tautan, komentar, atau gambar dari orang";

/** A paragraph that the data no longer have is taken out with the others that go, so that marks in them find a home. */
function judgeParagraph(tag: string, each: Next, hand: number, work: Work): Verdict {
  const { sides, control, lama } = work;
  const own = pieces(hand, work.torn);
  const regions = own.map((at) => wholeOf(work.hands[at] as XmlElement));
  const paragraph = work.hands[hand] as XmlElement;
  const old = lama.paragraf[each.lama ?? 0] as ParagrafDasar;
  const all = work.joined.get(each.lama ?? 0);
  const gone = isGone(each.lama ?? 0, work);
  const text = own.map((at) => work.raw[at]).join("\n");
  // What was joined or torn says what it was made from, whether a blank came between or not.
  const isWhole = !own.some((at) => breaksWord(work.raw[at] ?? "", old.teks));
  const isSame = isWhole && (all !== undefined || (own.length > 1 && bare(text) === bare(old.teks)));
  const before = isSame ? text : old.teks;
  const fresh = (all ?? [each.lama])
    .flatMap((at) => work.baru.paragraf[work.partner.get(at) ?? -1]?.teks ?? [])
    .join(" ");
  const after = isSame && bare(fresh) === bare(text) ? text : fresh;
  // What people put into a sentence would go with it.
  const isCarrier = gone && own.some((at) => hasForeign(work.hands[at] as XmlElement, 0));
  const isWorked = !isAllSame(before, text, after) && regions.some(holdsWorkedGap);
  return judge(sides, {
    tag,
    tagLama: `${control.kunci}/${(each.lama ?? 0) + 1}`,
    part: control.part,
    tempat: () => `${placeIn(sides, control.part, paragraph.start)}, paragraf "${clip(text, 50)}"`,
    lama: before,
    suntingan: text,
    baru: after,
    berubah:
      isCarrier ||
      isWorked ||
      regions.some((each) => isChanged(each, before, text) || holdsOtherControl(each, control.sdt)),
    ...(isCarrier ? { catatan: CARRIER } : isWorked ? { catatan: WORKED_GAP } : {}),
    celah: old.celah,
    regions,
    anchor: () => commentPlace(paragraph),
    write: (target) => {
      if (gone) return [];
      const sumber =
        all === undefined && each.paragraf.celah && each.baru !== undefined
          ? freshParagraph(work, each.baru)
          : undefined;
      const [region, ...rest] = regions;
      if (region === undefined) return [];
      if (rest.length > 0 && sumber === undefined) return replaceText(regions, after);
      return [
        ...textEdits(target, control.part, region, { teks: after, sumber }),
        ...rest.flatMap((one) => clearText(one).filter(({ start, end }) => start !== end)),
      ];
    },
  });
}

/** Whether a typed break or tab stands inside a word or number, with which it would go. */
const breaksWord = (piece: string, whole: string): boolean =>
  [...piece.matchAll(/(\S+)[\n\t](?=(\S+))/g)].some(([, before, after]) => whole.includes(`${before}${after}`));

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
        ([a, b]) => b === (after ?? 0) && work.lama.paragraf[a]?.look === paragraf.look,
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
    const special =
      /<w:(?:drawing|sectPr)[\s>]/.test(sourceOf(paragraph)) ||
      findAll(paragraph, "w:sdt").some((each) => !isGapControl(each));
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
