import { ancestorOf, decodeXml, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { commonPairs } from "../diff/merge.ts";
import { nameOf, type Survey } from "./changes-gone.ts";
import type { FoundPiece } from "./changes-piece.ts";
import { isOpen } from "./changes-piece.ts";
import { shownText } from "./changes-text.ts";
import type { Identity, OwnControl } from "./control.ts";
import { plain } from "./region.ts";

/*
 * What lkjip wrote and stands elsewhere than it was put, or twice, or where nobody sees it.
 */

/** A piece and the part that it stands in. */
type PlacedPiece = readonly [piece: FoundPiece, part: string];

const MAIN = /document\.xml$/;

/** All of it, where the fresh document comes of the same template and tells the order and how often. */
export function findMisplaced(survey: Survey): PlacedPiece[] {
  const { hand, now } = survey;
  const hidden = findHidden(survey);
  if (now === undefined || now.dasar?.templat !== hand.dasar?.templat) return hidden;
  return [...hidden, ...findMoved(survey), ...findTwice(survey)];
}

const elementOf = ({ sdt, mark }: OwnControl): XmlElement => (sdt ?? mark) as XmlElement;

/** Text in a control that is set not to be shown. */
const findHidden = ({ found, dasar, segar }: Survey): PlacedPiece[] =>
  found.flatMap((control): PlacedPiece[] => {
    const base = dasar.get(control.kunci);
    const hidden =
      control.content !== undefined && /<w:vanish(?:\/>| w:val="(?:1|true|on)")/.test(sourceOf(control.content));
    if (base === undefined || !hidden) return [];
    const named = nameOf(base);
    const fresh = segar?.get(control.kunci);
    const baru = fresh === undefined ? named.lama : nameOf(fresh).lama;
    return [
      [
        { ...named, kunci: control.kunci, suntingan: null, baru, hidden: true, element: elementOf(control) },
        control.part,
      ],
    ];
  });

/** Texts, tables and charts whose order among each other is another one. */
function findMoved({ found, dasar, now, identity }: Survey): PlacedPiece[] {
  const isBlock = (kunci: string): boolean => {
    const base = dasar.get(kunci);
    return !kunci.includes(":") && base !== undefined && base.jenis !== "nilai" && !isWaiting(base);
  };
  const hands = new Map(
    found.filter(({ kunci, part }) => MAIN.test(part) && isBlock(kunci)).map((each) => [each.kunci, each] as const),
  );
  const seen = new Set<string>();
  const order = [...(now?.roots() ?? [])].flatMap(([part, root]) =>
    !MAIN.test(part) ? [] : [...root.source.matchAll(TAG)].map(([, tag = ""]) => keyOfTag(tag, identity)),
  );
  const often = (kunci: string, list: readonly string[]): number => list.filter((each) => each === kunci).length;
  const keys = found.map(({ kunci }) => kunci);
  for (const kunci of [...hands.keys()]) if (often(kunci, keys) > Math.max(1, often(kunci, order))) hands.delete(kunci);
  const wanted = order.filter((kunci) => hands.has(kunci) && !seen.has(kunci) && seen.add(kunci));
  const present = [...hands.keys()].filter((kunci) => seen.has(kunci));
  const kept = new Set(commonPairs(wanted, present).map(([, at]) => present[at]));
  return present.flatMap((kunci): PlacedPiece[] => {
    const [control, base] = [hands.get(kunci), dasar.get(kunci)];
    if (kept.has(kunci) || control === undefined || base === undefined) return [];
    const named = nameOf(base);
    return [
      [
        { ...named, kunci, suntingan: named.lama, baru: named.lama, moved: true, element: elementOf(control) },
        control.part,
      ],
    ];
  });
}

const isWaiting = (base: Parameters<typeof nameOf>[0]): boolean => isOpen(nameOf(base).lama);

/** Shorter texts may well stand twice. */
const TELLING = 60;

/** Paragraphs of lkjip that stand more often than it put them. */
function findTwice({ hand, now, found, identity }: Survey): PlacedPiece[] {
  if (now === undefined) return [];
  const controlAt = (element: XmlElement): OwnControl | undefined =>
    found.find(({ content }) => content !== undefined && content.start <= element.start && element.end <= content.end);
  const wanted = countTexts([...now.roots()]);
  const shown = new Map<string, Shown[]>();
  for (const [part, root] of hand.roots())
    for (const { element, teks } of listParagraphs(root)) {
      const others = shown.get(teks) ?? [];
      const control = controlAt(element);
      const kunci = control?.kunci ?? "";
      // The copy of a control is one too many wherever it lies; what was pasted as text alone comes next.
      const isCopy = others.some((one) => one.kunci === kunci && one.control !== control);
      const rank = control === undefined ? 1 : isCopy ? 2 : 0;
      shown.set(teks, [...others, { element, part, control, kunci, rank }]);
    }
  const tags = listTags([...now.roots()], identity);
  return [...shown].flatMap(([teks, all]): PlacedPiece[] => {
    // One control may say a thing twice, where two units wrote the same.
    const copies = all.filter(({ kunci, control }, at) => {
      const earlier = all.slice(0, at).filter((one) => one.kunci === kunci && one.control !== control);
      return new Set(earlier.map((one) => one.control)).size >= (tags.get(kunci) ?? Number.POSITIVE_INFINITY);
    });
    const extra = Math.max(copies.length, all.length - (wanted.get(teks) ?? all.length));
    return all
      .toReversed()
      .toSorted((a, b) => b.rank - a.rank)
      .slice(0, Math.max(0, extra))
      .map(({ element, part, kunci }) => [
        { jenis: "kalimat", kunci, lama: null, suntingan: teks, baru: null, related: teks, element },
        part,
      ]);
  });
}

/** How often each control stands in the fresh document. */
function listTags(roots: readonly (readonly [string, XmlElement])[], identity: Identity): Map<string, number> {
  const tags = new Map<string, number>();
  for (const [, root] of roots)
    for (const [, tag = ""] of root.source.matchAll(TAG)) {
      const kunci = keyOfTag(tag, identity);
      tags.set(kunci, (tags.get(kunci) ?? 0) + 1);
    }
  return tags;
}

/** The key of a tag: long ones are hashed. */
const keyOfTag = (tag: string, { byIdent }: Identity): string => byIdent.get(decodeXml(tag)) ?? decodeXml(tag);

const TAG = /<w:tag w:val="lk:([^"]*)"/g;

/** A paragraph that lkjip may have put there. */
interface Shown {
  readonly element: XmlElement;
  readonly part: string;
  /** In which it stands, and its key: "" where it stands in none. */
  readonly control: OwnControl | undefined;
  readonly kunci: string;
  readonly rank: number;
}

function countTexts(roots: readonly (readonly [string, XmlElement])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, root] of roots)
    for (const { teks } of listParagraphs(root)) counts.set(teks, (counts.get(teks) ?? 0) + 1);
  return counts;
}

const listParagraphs = (root: XmlElement): { readonly element: XmlElement; readonly teks: string }[] =>
  findAll(root, "w:p").flatMap((element) => {
    if (ancestorOf(element, "w:tbl", "w:txbxContent") !== undefined) return [];
    const teks = plain(shownText(element));
    return teks.length < TELLING || isOpen(teks) ? [] : [{ element, teks }];
  });
