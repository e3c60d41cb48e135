import { ancestorOf, attributeOf, childOf, type Edit, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar, ParagrafDasar } from "../base/base.ts";
import { alignTexts, areAlike } from "../diff/merge.ts";
import { commentPlace } from "../parts/comments.ts";
import { blocksOf } from "../parts/table.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import type { Control } from "./control.ts";
import { clip } from "./place.ts";
import { holdsOtherControl, paragraphText, plain, readText, wholeOf } from "./region.ts";
import { addEdits, judge, placeIn, type Session, writeText } from "./session.ts";
import { contentOf } from "./write.ts";

type DasarNaskah = Dasar & { readonly jenis: "naskah" };

/** Paragraph of the next base: a fresh one, or one that the data dropped and a person had changed. */
interface Next {
  readonly paragraf: ParagrafDasar;
  readonly lama: number | undefined;
  readonly baru: number | undefined;
}

/** Merges running text paragraph by paragraph. Returns false where nothing of it is left. */
export function refreshNaskah(control: Control, lama: DasarNaskah, baru: DasarNaskah, session: Session): boolean {
  const hands = handParagraphs(control, lama);
  if (hands.length === 0) return false;
  for (const each of hands) session.owned.add(each);
  const raw = hands.map((each) => readText(wholeOf(each)));
  const texts = raw.map(plain);
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  const byHand = new Map(alignTexts(base, texts).map(({ a, b }) => [a, b]));
  const next = nextParagraphs(lama, base, baru);
  const kept = next.filter((each) => each.baru !== undefined || byHand.get(each.lama) !== undefined);
  const work = { control, lama, baru, hands, raw, texts, byHand, session };
  const removed: number[] = [];
  let anchor: number | undefined;
  const finalNext: ParagrafDasar[] = [];
  const inserts: Insertion[] = [];
  for (const each of kept) {
    const tag = `${control.kunci}/${finalNext.length + 1}`;
    const hand = each.lama === undefined ? undefined : byHand.get(each.lama);
    if (each.lama === undefined) {
      if (!texts.some((text, at) => text === plain(each.paragraf.teks) && isAdded(at, byHand)))
        inserts.push({ after: anchor, paragraf: each.paragraf, source: each.baru ?? 0, tag });
      finalNext.push(each.paragraf);
      continue;
    }
    const old = lama.paragraf[each.lama] as ParagrafDasar;
    if (hand === undefined) noteDeleted(tag, old, each.paragraf, work);
    else {
      anchor = hand;
      const outcome = mergeParagraph(tag, each, hand, work);
      if (outcome === "hapus") {
        removed.push(hand);
        continue;
      }
    }
    finalNext.push(each.baru === undefined ? old : each.paragraf);
  }
  insertParagraphs(inserts, work);
  removeParagraphs(removed, work);
  session.dasarBaru.set(control.kunci, { ...baru, paragraf: finalNext });
  return true;
}

interface Insertion {
  readonly after: number | undefined;
  readonly paragraf: ParagrafDasar;
  readonly source: number;
  readonly tag: string;
}

interface Work {
  readonly control: Control;
  readonly lama: DasarNaskah;
  readonly baru: DasarNaskah;
  readonly hands: readonly XmlElement[];
  /** What a reader sees of each, and the same for comparing. */
  readonly raw: readonly string[];
  readonly texts: readonly string[];
  readonly byHand: ReadonlyMap<number | undefined, number | undefined>;
  readonly session: Session;
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

const isAdded = (at: number, byHand: Work["byHand"]): boolean =>
  ![...byHand].some(([a, b]) => a !== undefined && b === at);

function mergeParagraph(tag: string, each: Next, hand: number, work: Work): "hapus" | "tetap" {
  const { session, control, lama } = work;
  const paragraph = work.hands[hand] as XmlElement;
  const region = wholeOf(paragraph);
  const old = lama.paragraf[each.lama ?? 0] as ParagrafDasar;
  const gone = each.baru === undefined;
  const text = work.raw[hand] ?? "";
  const decision = judge(session, {
    tag,
    tagLama: `${control.kunci}/${(each.lama ?? 0) + 1}`,
    part: control.part,
    tempat: () => `${placeIn(session, control.part, paragraph.start)}, paragraf "${clip(text, 50)}"`,
    lama: old.teks,
    suntingan: text,
    baru: gone ? "" : each.paragraf.teks,
    berubah: hasTrackedChange(paragraph) || holdsOtherControl(region, control.sdt),
    celah: old.celah,
    anchor: () => commentPlace(paragraph),
  });
  if (!decision.write) return "tetap";
  if (gone) return "hapus";
  const sumber = each.baru === undefined || !each.paragraf.celah ? undefined : freshParagraph(work, each.baru);
  writeText(session, control.part, region, { teks: each.paragraf.teks, sumber });
  return "tetap";
}

const freshParagraph = ({ session, control }: Work, index: number): XmlElement | undefined => {
  const content = childOf(session.sumber(control.kunci), "w:sdtContent");
  return content && blocksOf(content)[index];
};

function noteDeleted(tag: string, old: ParagrafDasar, baru: ParagrafDasar, { control, session, hands }: Work): void {
  if (plain(old.teks) === "") return;
  session.perubahan.push({
    status: "dihapus",
    tag,
    tempat: `${placeIn(session, control.part, hands[0]?.start ?? 0)}, paragraf "${clip(old.teks, 50)}"`,
    lama: old.teks,
    suntingan: null,
    baru: baru.teks,
  });
}

/** New paragraphs come after the one that they follow in the fresh text and look like it where they are of its kind. */
function insertParagraphs(inserts: readonly Insertion[], work: Work): void {
  const { hands, session, control } = work;
  for (const { after, paragraf, source, tag } of inserts) {
    const place = hands[after ?? 0] as XmlElement;
    const at = after === undefined ? place.start : place.end;
    const fresh = freshParagraph(work, source);
    const neighbour = [...work.byHand].find(
      ([a, b]) => b === (after ?? 0) && work.lama.paragraf[a ?? -1]?.look === paragraf.look,
    );
    const properties = neighbour === undefined ? undefined : childOf(place, "w:pPr");
    const adapt = (xml: string): string => session.imported().xml(xml, control.part);
    const xml =
      fresh === undefined
        ? ""
        : properties === undefined
          ? adapt(sourceOf(fresh))
          : `<w:p>${withoutSection(properties)}${adapt(contentOf(fresh))}</w:p>`;
    addEdits(session, control.part, [{ start: at, end: at, text: xml }]);
    session.perubahan.push({
      status: "baru",
      tag,
      tempat: `${placeIn(session, control.part, at)}, paragraf "${clip(paragraf.teks, 50)}"`,
      lama: null,
      suntingan: null,
      baru: paragraf.teks,
    });
  }
}

/** Properties of a paragraph for another one: without a section break, without tracked changes. */
function withoutSection(properties: XmlElement): string {
  const cut = properties.children.filter(({ name }) => ["w:sectPr", "w:pPrChange", "w:rPr"].includes(name));
  let source = sourceOf(properties);
  for (const each of cut) source = source.replace(sourceOf(each), "");
  return source;
}

/** Takes paragraphs out; bookmarks and comment marks in them move to a neighbour. The last one is only emptied. */
function removeParagraphs(removed: readonly number[], { hands, control, session }: Work): void {
  const isLeft = (index: number): boolean => !removed.includes(index) && hands[index]?.openEnd !== hands[index]?.end;
  const noneLeft = removed.length === hands.length;
  for (const [count, index] of removed.entries()) {
    const paragraph = hands[index] as XmlElement;
    const special = /<w:(?:drawing|sectPr|sdt)[\s>]/.test(sourceOf(paragraph));
    const marks = paragraph.children.filter(({ name }) => /^w:(bookmark|commentRange)(Start|End)$/.test(name));
    const next = hands.findIndex((_, at) => at > index && isLeft(at));
    const home = hands[next === -1 ? hands.findLastIndex((_, at) => at < index && isLeft(at)) : next];
    if (special || (noneLeft && count === 0) || (marks.length > 0 && home === undefined)) {
      writeText(session, control.part, wholeOf(paragraph), { teks: "", sumber: undefined });
      continue;
    }
    const edits: Edit[] = [{ start: paragraph.start, end: paragraph.end, text: "" }];
    if (marks.length > 0 && home !== undefined) {
      const at = next === -1 ? home.closeStart : (childOf(home, "w:pPr")?.end ?? home.openEnd);
      edits.push({ start: at, end: at, text: marks.map(sourceOf).join("") });
    }
    addEdits(session, control.part, edits);
  }
}

/** The paragraphs that a person may have changed; where LibreOffice dropped the control, as many as are recognised. */
export function handParagraphs({ sdt, content, mark }: Control, lama: DasarNaskah): XmlElement[] {
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
