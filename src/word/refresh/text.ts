import { commentPlace } from "../parts/comments.ts";
import { alignTexts, areAlike } from "../diff/merge.ts";
import { blocksOf } from "../parts/table.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { ancestorOf, attributeOf, childOf, type Edit, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar, ParagrafDasar } from "../base/base.ts";
import type { Kendali } from "./control.ts";
import { addEdits, judge, type Proses, placeIn, writeText } from "./process.ts";
import { clip } from "./place.ts";
import { contentOf } from "./write.ts";
import { holdsOtherControl, paragraphText, plain, readText, wholeOf } from "./region.ts";

type DasarNaskah = Dasar & { readonly jenis: "naskah" };

/** Paragraph of the next base: a fresh one, or one that the data dropped and a person had changed. */
interface Berikut {
  readonly paragraf: ParagrafDasar;
  readonly lama: number | undefined;
  readonly baru: number | undefined;
}

/** Merges running text paragraph by paragraph. Returns false where nothing of it is left. */
export function refreshNaskah(kendali: Kendali, lama: DasarNaskah, baru: DasarNaskah, proses: Proses): boolean {
  const hands = handParagraphs(kendali, lama);
  if (hands.length === 0) return false;
  for (const each of hands) proses.milik.add(each);
  const raw = hands.map((each) => readText(wholeOf(each)));
  const texts = raw.map(plain);
  const base = lama.paragraf.map(({ teks }) => plain(teks));
  const byHand = new Map(alignTexts(base, texts).map(({ a, b }) => [a, b]));
  const next = nextParagraphs(lama, base, baru);
  const kept = next.filter((each) => each.baru !== undefined || byHand.get(each.lama) !== undefined);
  const work = { kendali, lama, baru, hands, raw, texts, byHand, proses };
  const removed: number[] = [];
  let anchor: number | undefined;
  const finalNext: ParagrafDasar[] = [];
  const inserts: Sisipan[] = [];
  for (const each of kept) {
    const tag = `${kendali.kunci}/${finalNext.length + 1}`;
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
  proses.dasarBaru.set(kendali.kunci, { ...baru, paragraf: finalNext });
  return true;
}

interface Sisipan {
  readonly after: number | undefined;
  readonly paragraf: ParagrafDasar;
  readonly source: number;
  readonly tag: string;
}

interface Kerja {
  readonly kendali: Kendali;
  readonly lama: DasarNaskah;
  readonly baru: DasarNaskah;
  readonly hands: readonly XmlElement[];
  /** What a reader sees of each, and the same for comparing. */
  readonly raw: readonly string[];
  readonly texts: readonly string[];
  readonly byHand: ReadonlyMap<number | undefined, number | undefined>;
  readonly proses: Proses;
}

/** Fresh paragraphs in their order (`base` are the plain texts of `lama`), with those that are gone from the data after the one they followed. */
function nextParagraphs(lama: DasarNaskah, base: readonly string[], baru: DasarNaskah): Berikut[] {
  const fresh = baru.paragraf.map(({ teks }) => plain(teks));
  const pairs = alignTexts(base, fresh);
  return pairs.map(({ a, b }) => ({
    paragraf: (b === undefined ? lama.paragraf[a ?? 0] : baru.paragraf[b]) as ParagrafDasar,
    lama: a,
    baru: b,
  }));
}

const isAdded = (at: number, byHand: Kerja["byHand"]): boolean =>
  ![...byHand].some(([a, b]) => a !== undefined && b === at);

function mergeParagraph(tag: string, each: Berikut, hand: number, work: Kerja): "hapus" | "tetap" {
  const { proses, kendali, lama } = work;
  const paragraph = work.hands[hand] as XmlElement;
  const region = wholeOf(paragraph);
  const old = lama.paragraf[each.lama ?? 0] as ParagrafDasar;
  const gone = each.baru === undefined;
  const text = work.raw[hand] ?? "";
  const putusan = judge(proses, {
    tag,
    tagLama: `${kendali.kunci}/${(each.lama ?? 0) + 1}`,
    part: kendali.part,
    tempat: () => `${placeIn(proses, kendali.part, paragraph.start)}, paragraf "${clip(text, 50)}"`,
    lama: old.teks,
    suntingan: text,
    baru: gone ? "" : each.paragraf.teks,
    berubah: hasTrackedChange(paragraph) || holdsOtherControl(region, kendali.sdt),
    celah: old.celah,
    jangkar: () => commentPlace(paragraph),
  });
  if (!putusan.tulis) return "tetap";
  if (gone) return "hapus";
  const sumber = each.baru === undefined || !each.paragraf.celah ? undefined : freshParagraph(work, each.baru);
  writeText(proses, kendali.part, region, { teks: each.paragraf.teks, sumber });
  return "tetap";
}

const freshParagraph = ({ proses, kendali }: Kerja, index: number): XmlElement | undefined => {
  const content = childOf(proses.sumber(kendali.kunci), "w:sdtContent");
  return content && blocksOf(content)[index];
};

function noteDeleted(tag: string, old: ParagrafDasar, baru: ParagrafDasar, { kendali, proses, hands }: Kerja): void {
  if (plain(old.teks) === "") return;
  proses.perubahan.push({
    status: "dihapus",
    tag,
    tempat: `${placeIn(proses, kendali.part, hands[0]?.start ?? 0)}, paragraf "${clip(old.teks, 50)}"`,
    lama: old.teks,
    suntingan: null,
    baru: baru.teks,
  });
}

/** New paragraphs come after the one that they follow in the fresh text and look like it where they are of its kind. */
function insertParagraphs(inserts: readonly Sisipan[], work: Kerja): void {
  const { hands, proses, kendali } = work;
  for (const { after, paragraf, source, tag } of inserts) {
    const place = hands[after ?? 0] as XmlElement;
    const at = after === undefined ? place.start : place.end;
    const fresh = freshParagraph(work, source);
    const neighbour = [...work.byHand].find(
      ([a, b]) => b === (after ?? 0) && work.lama.paragraf[a ?? -1]?.gaya === paragraf.gaya,
    );
    const properties = neighbour === undefined ? undefined : childOf(place, "w:pPr");
    const adapt = (xml: string): string => proses.impor().xml(xml, kendali.part);
    const xml =
      fresh === undefined
        ? ""
        : properties === undefined
          ? adapt(sourceOf(fresh))
          : `<w:p>${withoutSection(properties)}${adapt(contentOf(fresh))}</w:p>`;
    addEdits(proses, kendali.part, [{ start: at, end: at, text: xml }]);
    proses.perubahan.push({
      status: "baru",
      tag,
      tempat: `${placeIn(proses, kendali.part, at)}, paragraf "${clip(paragraf.teks, 50)}"`,
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
function removeParagraphs(removed: readonly number[], { hands, kendali, proses }: Kerja): void {
  const isLeft = (index: number): boolean => !removed.includes(index) && hands[index]?.openEnd !== hands[index]?.end;
  const noneLeft = removed.length === hands.length;
  for (const [count, index] of removed.entries()) {
    const paragraph = hands[index] as XmlElement;
    const special = /<w:(?:drawing|sectPr|sdt)[\s>]/.test(sourceOf(paragraph));
    const marks = paragraph.children.filter(({ name }) => /^w:(bookmark|commentRange)(Start|End)$/.test(name));
    const next = hands.findIndex((_, at) => at > index && isLeft(at));
    const home = hands[next === -1 ? hands.findLastIndex((_, at) => at < index && isLeft(at)) : next];
    if (special || (noneLeft && count === 0) || (marks.length > 0 && home === undefined)) {
      writeText(proses, kendali.part, wholeOf(paragraph), { teks: "", sumber: undefined });
      continue;
    }
    const edits: Edit[] = [{ start: paragraph.start, end: paragraph.end, text: "" }];
    if (marks.length > 0 && home !== undefined) {
      const at = next === -1 ? home.closeStart : (childOf(home, "w:pPr")?.end ?? home.openEnd);
      edits.push({ start: at, end: at, text: marks.map(sourceOf).join("") });
    }
    addEdits(proses, kendali.part, edits);
  }
}

/** The paragraphs that a person may have changed; where LibreOffice dropped the control, as many as are recognised. */
export function handParagraphs({ sdt, content, mark }: Kendali, lama: DasarNaskah): XmlElement[] {
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
