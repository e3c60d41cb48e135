import type { Edit, XmlElement } from "../../opc/xml.ts";
import type { ParagrafDasar } from "../base/base.ts";
import { alignTexts } from "../diff/merge.ts";
import { commentPlace } from "../parts/comments.ts";
import type { OwnControl } from "./control.ts";
import { CARRIED, hasForeign } from "./foreign.ts";
import { clip } from "./place.ts";
import {
  clearText,
  holdsOtherControl,
  holdsWorkedGap,
  isAllSame,
  isChanged,
  plain,
  replaceText,
  WORKED_GAP,
  wholeOf,
} from "./region.ts";
import {
  emptiedOf,
  freshParagraph,
  type Insertion,
  insertParagraph,
  removeParagraphs,
  type TextWork,
} from "./text-blocks.ts";
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
  const all = handParagraphs(control, lama);
  const own = all.filter((each) => guest(each) === undefined);
  if (own.length === 0) return undefined;
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  const found = pairHands(control, base, own, sides, isSeen);
  const { byHand } = found;
  const next = nextParagraphs(lama, base, baru);
  const kept = next.filter((each) => each.baru !== undefined || byHand.get(each.lama ?? -1) !== undefined);
  const partner = new Map(next.map((each) => [each.lama, each.baru]));
  const work = { ...found, own: own.length, control, lama, baru, sides, partner };
  const added = [...addedParagraphs(own.length, found), ...all.filter((each) => guest(each) !== undefined)];
  const typed = new Map(added.map((each) => [each, { base: [], isTold: false }]));
  const owned = found.hands.filter((each) => !typed.has(each));
  const once = judgeParagraphs(kept, work, undefined);
  // The next refresh takes what is only emptied for nothing but that.
  const emptied = emptiedOf(once.removed, own.length);
  const { verdicts, removed, paragraf } = emptied === undefined ? once : judgeParagraphs(kept, work, emptied);
  const write = (target: WriteTarget): Edit[] => removeParagraphs(removed, work, target);
  return [...verdicts, { part: control.part, write, owned, typed, base: { ...baru, paragraf } }];
}

/** Judges paragraph by paragraph; tells which of the document go and what the next base is. */
function judgeParagraphs(
  kept: readonly Next[],
  work: TextWork,
  emptied: number | undefined,
): {
  readonly verdicts: readonly Verdict[];
  readonly removed: readonly number[];
  readonly paragraf: readonly ParagrafDasar[];
} {
  const { control, lama, own, texts, byHand, torn, joined, taken } = work;
  const rest = new Set([...joined.values()].flatMap(([, ...others]) => others));
  const verdicts: Verdict[] = [];
  const removed: number[] = [];
  let anchor: number | undefined;
  const paragraf: ParagrafDasar[] = [];
  const inserts: Insertion[] = [];
  for (const each of kept) {
    const tag = `${control.kunci}/${paragraf.length + 1}`;
    const hand = each.lama === undefined ? undefined : byHand.get(each.lama);
    if (each.lama === undefined) {
      if (!texts.some((text, at) => text === plain(each.paragraf.teks) && isAdded(at, byHand, torn)))
        inserts.push({ after: anchor, paragraf: each.paragraf, source: each.baru ?? 0, tag });
      paragraf.push(each.paragraf);
      continue;
    }
    const old = lama.paragraf[each.lama] as ParagrafDasar;
    // It is judged with the one that it was joined to.
    if (rest.has(each.lama)) {
      if (each.baru !== undefined) paragraf.push(each.paragraf);
      continue;
    }
    if (hand === undefined) {
      if (!taken.has(each.lama)) verdicts.push(...tellDeleted(tag, old, each.paragraf, work));
    } else {
      const all = pieces(hand, torn);
      if (hand < own) anchor = Math.max(...all.filter((at) => at < own));
      const verdict = judgeParagraph(tag, each, hand, work);
      verdicts.push(verdict);
      const gone = each.baru === undefined && verdict.write !== undefined;
      if (gone && isGone(each.lama, work)) removed.push(...all);
      if (gone && all.some((at) => at === emptied)) paragraf.push({ ...old, teks: "", celah: false });
      if (gone) continue;
    }
    paragraf.push(each.baru === undefined ? old : each.paragraf);
  }
  verdicts.push(...inserts.map((each) => insertParagraph(each, work)));
  return { verdicts, removed, paragraf };
}

/** Paragraphs among those of a text that come from nothing of it. */
const addedParagraphs = (own: number, { hands, texts, byHand, torn }: HandText): XmlElement[] =>
  hands.filter((_, at) => at < own && texts[at] !== "" && isAdded(at, byHand, torn));

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
const isGone = (lama: number, { joined, partner }: TextWork): boolean =>
  (joined.get(lama) ?? [lama]).every((at) => partner.get(at) === undefined);

const CARRIER = `kalimat ini tidak ada lagi dalam data, tetapi ${CARRIED}`;

/** A paragraph that the data no longer have is taken out with the others that go, so that marks in them find a home. */
function judgeParagraph(tag: string, each: Next, hand: number, work: TextWork): Verdict {
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

function tellDeleted(
  tag: string,
  old: ParagrafDasar,
  baru: ParagrafDasar,
  { control, sides, hands }: TextWork,
): Verdict[] {
  if (plain(old.teks) === "") return [];
  const tempat = `${placeIn(sides, control.part, hands[0]?.start ?? 0)}, paragraf "${clip(old.teks, 50)}"`;
  const line = { status: "dihapus", tag, tempat, lama: old.teks, suntingan: null, baru: baru.teks } as const;
  return [{ part: control.part, line }];
}
