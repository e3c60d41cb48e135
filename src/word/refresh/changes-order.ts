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
  const [inHand, inOrder] = [countEach(found.map(({ kunci }) => kunci)), countEach(order)];
  for (const kunci of [...hands.keys()])
    if ((inHand.get(kunci) ?? 0) > Math.max(1, inOrder.get(kunci) ?? 0)) hands.delete(kunci);
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
  const controlAt = findAround(found);
  const wanted = countTexts([...now.roots()]);
  const shown = new Map<string, Shown[]>();
  /** By key and text. */
  const controls = new Map<string, Set<OwnControl | undefined>>();
  for (const [part, root] of hand.roots())
    for (const { element, teks } of listParagraphs(root)) {
      const all = shown.get(teks) ?? [];
      const control = controlAt(element);
      const kunci = control?.kunci ?? "";
      const holders = controls.get(`${kunci}\n${teks}`) ?? new Set();
      // Other controls of the key that say the same further up.
      const others = holders.size - (holders.has(control) ? 1 : 0);
      // The copy of a control is one too many wherever it lies; what was pasted as text alone comes next.
      const rank = control === undefined ? 1 : others > 0 ? 2 : 0;
      all.push({ element, part, kunci, rank, others });
      shown.set(teks, all);
      controls.set(`${kunci}\n${teks}`, holders.add(control));
    }
  const tags = listTags([...now.roots()], identity);
  return [...shown].flatMap(([teks, all]): PlacedPiece[] => {
    // One control may say a thing twice, where two units wrote the same.
    const copies = all.filter(({ kunci, others }) => others >= (tags.get(kunci) ?? Number.POSITIVE_INFINITY));
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
  return countEach(
    roots.flatMap(([, root]) => [...root.source.matchAll(TAG)].map(([, tag = ""]) => keyOfTag(tag, identity))),
  );
}

/** The key of a tag: long ones are hashed. */
const keyOfTag = (tag: string, { byIdent }: Identity): string => byIdent.get(decodeXml(tag)) ?? decodeXml(tag);

const TAG = /<w:tag w:val="lk:([^"]*)"/g;

/** A paragraph that lkjip may have put there. */
interface Shown {
  readonly element: XmlElement;
  readonly part: string;
  /** Of the control in which it stands; "" where it stands in none. */
  readonly kunci: string;
  readonly rank: number;
  /** How many other controls of that key say the same further up. */
  readonly others: number;
}

const countTexts = (roots: readonly (readonly [string, XmlElement])[]): Map<string, number> =>
  countEach(roots.flatMap(([, root]) => listParagraphs(root).map(({ teks }) => teks)));

function countEach(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** The first of the controls that an element lies in. */
function findAround(found: readonly OwnControl[]): (element: XmlElement) => OwnControl | undefined {
  const places = new Map<XmlElement, number>();
  for (const [at, { content }] of found.entries())
    if (content !== undefined && !places.has(content)) places.set(content, at);
  return (element) => {
    let first: number | undefined;
    for (let node: XmlElement | null = element; node !== null; node = node.parent) {
      const at = places.get(node);
      if (at !== undefined && (first === undefined || at < first)) first = at;
    }
    return first === undefined ? undefined : found[first];
  };
}

const listParagraphs = (root: XmlElement): { readonly element: XmlElement; readonly teks: string }[] =>
  findAll(root, "w:p").flatMap((element) => {
    if (ancestorOf(element, "w:tbl", "w:txbxContent") !== undefined) return [];
    const teks = plain(shownText(element));
    return teks.length < TELLING || isOpen(teks) ? [] : [{ element, teks }];
  });
