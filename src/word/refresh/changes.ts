import { once, oncePer } from "../../model/recent.ts";
import { ancestorOf, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { dasarByKey } from "../base/base.ts";
import { readPending } from "../base/pending.ts";
import { openToRead } from "../parts/open.ts";
import { textNodes } from "../parts/paragraph.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import type { Generated } from "../text/naskah-draf.ts";
import { findFixed } from "./changes-fixed.ts";
import { findGone, type TypedOver } from "./changes-gone.ts";
import { lookAt } from "./changes-kind.ts";
import { findMisplaced } from "./changes-order.ts";
import {
  type Became,
  type FoundPiece,
  freshOf,
  type GeneratedChange,
  judgePiece,
  type Look,
  paragraphsOf,
  type Reach,
} from "./changes-piece.ts";
import { listFree, readFree } from "./changes-retyped.ts";
import { shownText } from "./changes-text.ts";
import { findControl, makeIdentity, type OwnControl } from "./control.ts";
import { type Open, openDocument } from "./open.ts";
import { belongsTo } from "./refuse.ts";
import { isSameText, isTracked, plain, readText } from "./region.ts";
import { keysInToken } from "./skeleton.ts";
import { regionOf } from "./value.ts";

/*
 * What a document says beside what lkjip wrote into it: known, piece by piece, by the base that the document keeps of
 * itself. Complete for all that lies in a control, and nothing is read into a text.
 */

/** What of a document lkjip wrote, and what became of it. */
export interface GeneratedDraf extends Generated {
  readonly changes: readonly GeneratedChange[];
  /** Whether a paragraph of the document as it is printed now says just this. */
  readonly isPrinted: (teks: string) => boolean;
}

const UNKNOWN: GeneratedDraf = { known: false, own: new Map(), values: new Map(), changes: [], isPrinted: () => false };

/**
 * Compares a document that people may have edited with what it was made from and, where `segar` is a document printed from
 * the data as they are now, with that. Says `known: false` for a document without a base,
 * one of another office or year, or one that cannot be read.
 */
export const compareGenerated = (docx: Uint8Array, segar: Uint8Array | null): GeneratedDraf =>
  segar === null ? compareNew(docx, null) : comparisonsOf(docx)(segar);

/** The board, the review and the signature ask about the same two documents. */
const comparisonsOf = oncePer((docx: Uint8Array) => oncePer((segar: Uint8Array) => compareNew(docx, segar)));

function compareNew(docx: Uint8Array, segar: Uint8Array | null): GeneratedDraf {
  try {
    const hand = openDocument(docx, openToRead);
    if (hand?.dasar === undefined) return UNKNOWN;
    const now = segar === null ? undefined : openDocument(segar, openToRead);
    const stranger = now?.dasar && belongsTo(hand.dasar.identitas, now.dasar.identitas);
    return stranger === undefined ? compareOpen(hand, now) : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

type DasarIndex = ReadonlyMap<string, Dasar>;

function compareOpen(hand: Open, now: Open | undefined): GeneratedDraf {
  const dasar: DasarIndex = hand.dasar === undefined ? new Map() : dasarByKey(hand.dasar);
  const segar = now?.dasar === undefined ? undefined : dasarByKey(now.dasar);
  const identity = makeIdentity(dasar.values());
  const found: OwnControl[] = [];
  const pieces: (readonly [FoundPiece, string])[] = [];
  const parts = new Map([...hand.roots()].map(([part, root]) => [part, openPart(root)]));
  const printed = once(
    () =>
      new Set([...(now?.roots() ?? [])].flatMap(([, root]) => findAll(root, "w:p").map((p) => plain(shownText(p))))),
  );
  const isPrinted = (teks: string): boolean => printed().has(plain(teks));
  for (const [part, root] of hand.roots()) {
    const { numbers, mine, values } = parts.get(part) as OpenPart;
    const look: Look = {
      part,
      segar,
      put: (piece) => pieces.push([piece, part]),
      own: (paragraph, untouched) => mine.set(numbers.get(paragraph) ?? -1, untouched ?? "changed"),
    };
    const control = findControl(part, root, identity);
    found.push(...control);
    for (const each of control) lookAt(each, dasar.get(each.kunci), hand, look);
    noteValues(control, dasar, { ...look, isPrinted }, (paragraph) => values.add(numbers.get(paragraph) ?? -1));
  }
  const typedOver = now === undefined ? [] : findTypedOver(found, dasar);
  const isOver = new Set(typedOver.map(({ element }) => element));
  const listed = hand.dasar?.blocks && new Set(hand.dasar.blocks.flatMap(keysInToken));
  // What stands in no block of the base was left there by a refresh.
  const isLeft = (piece: FoundPiece, part: string): boolean =>
    piece.left === true || part !== hand.main || listed?.has(piece.kunci.split("/")[0] ?? "") !== true;
  const kept = pieces.filter(
    ([{ jenis, element }]) => jenis !== "nilai" || !isOver.has(ancestorOf(element, "w:p") as XmlElement),
  );
  const survey = { hand, now, dasar, segar, identity, found, typedOver };
  const gone = findGone(survey);
  kept.push(...gone, ...findMisplaced(survey), ...findFixed(survey, gone.length > 0));
  const pending = readPending(hand.pkg);
  const unsettledOf = (kunci: string): string[] =>
    [...pending].flatMap(([tag, lama]) => (tag.startsWith(`${kunci}/`) ? [lama] : []));
  const free = once(() => {
    const all = [...parts].flatMap(([part, { numbers, mine }]) => listFree(part, numbers, mine));
    return readFree(all, namesOf(dasar), isPrinted);
  });
  const changes = kept.flatMap(([piece, part]): GeneratedChange[] => {
    const became = judgePiece(piece.baru === null ? { ...piece, left: isLeft(piece, part) } : piece);
    if (became === null) return [];
    const unsettled = piece.jenis === "kalimat" ? unsettledOf(piece.kunci) : [];
    const isMissing = became === "dihapus" && piece.jenis === "kalimat";
    if (isMissing && free().claimSame(piece.lama ?? "")) return [];
    const again = isMissing ? free().findRetyped(piece.lama ?? "") : null;
    if (again === null) return [{ ...place(piece, became, part, parts.get(part) as OpenPart), unsettled }];
    const retyped = { ...piece, suntingan: again.teks, element: again.element };
    const now = judgePiece(retyped);
    const open = parts.get(again.part) as OpenPart;
    return now === null ? [] : [{ ...place(retyped, now, again.part, open), unsettled, isRetyped: true }];
  });
  return {
    known: true,
    own: new Map([...parts].map(([part, { mine }]) => [part, mine])),
    values: new Map([...parts].map(([part, { values }]) => [part, values])),
    changes,
    isPrinted,
  };
}

/** What the document speaks of by name: its indicators, goals, units and officials. */
const namesOf = (dasar: DasarIndex): string[] =>
  [...dasar].flatMap(([kunci, each]) =>
    each.jenis === "nilai" && /\.(?:uraian|nama|jabatan)$/.test(kunci) ? [each.teks] : [],
  );

/** Paragraphs with a value that is empty although something stands beside it: a person typed over both at once. */
function findTypedOver(found: readonly OwnControl[], dasar: DasarIndex): TypedOver[] {
  const byParagraph = new Map<
    XmlElement,
    { readonly part: string; readonly keys: string[]; readonly empty: string[] }
  >();
  for (const each of found) {
    const base = dasar.get(each.kunci);
    const region = base?.jenis === "nilai" ? regionOf(each) : undefined;
    const paragraph = region && each.sdt && ancestorOf(each.sdt, "w:p");
    if (region === undefined || paragraph === undefined) continue;
    const own = byParagraph.get(paragraph) ?? { part: each.part, keys: [], empty: [] };
    own.keys.push(each.kunci);
    if (plain(readText(region)) === "") own.empty.push(each.kunci);
    byParagraph.set(paragraph, own);
  }
  return [...byParagraph].flatMap(([element, { part, keys, empty }]) =>
    empty.length > 0 && /[\p{L}\d]/u.test(shownText(element)) ? [{ element, part, keys, empty }] : [],
  );
}

/** The paragraphs of a part by number, and those that are lkjip's own. */
interface OpenPart {
  readonly numbers: ReadonlyMap<XmlElement, number>;
  readonly mine: Map<number, Reach | "changed">;
  readonly values: Set<number>;
}

const openPart = (root: XmlElement): OpenPart => ({
  numbers: new Map(findAll(root, "w:p").map((p, number) => [p, number])),
  mine: new Map(),
  values: new Set(),
});

function place(
  piece: FoundPiece,
  became: Became,
  part: string,
  { numbers }: OpenPart,
): Omit<GeneratedChange, "unsettled"> {
  const { jenis, kunci, judul = "", baris = "", kolom = "", lama, suntingan, baru = null, related, element } = piece;
  const paragraphs = paragraphsOf(element).flatMap((each) => numbers.get(each) ?? []);
  const covers = suntingan === null ? [] : paragraphs;
  return {
    jenis,
    became,
    kunci,
    judul,
    baris,
    kolom,
    lama,
    suntingan,
    baru,
    related,
    part,
    paragraf: paragraphs[0] ?? 0,
    covers,
  };
}

/**
 * Paragraphs that are made of values only are lkjip's own, and those in which the words around them are the template's;
 * `beside` is told of those with other words around values.
 */
function noteValues(
  control: readonly OwnControl[],
  dasar: DasarIndex,
  look: Look & { readonly isPrinted: (teks: string) => boolean },
  beside: (paragraph: XmlElement) => void,
): void {
  const byParagraph = new Map<
    XmlElement,
    { readonly sdt: XmlElement; readonly same: boolean; readonly fresh: string }[]
  >();
  for (const each of control) {
    const base = dasar.get(each.kunci);
    const region = base?.jenis === "nilai" ? regionOf(each) : undefined;
    const paragraph = region && ancestorOf(region.element, "w:p");
    if (base?.jenis !== "nilai" || each.sdt === undefined || region === undefined || paragraph === undefined) continue;
    const same = isSameText(readText(region), base.teks) && !isTracked(region);
    byParagraph.set(paragraph, [
      ...(byParagraph.get(paragraph) ?? []),
      { sdt: each.sdt, same, fresh: freshOf(look, each.kunci, "nilai")?.teks ?? base.teks },
    ]);
  }
  for (const [paragraph, values] of byParagraph) {
    const typed = textNodes(paragraph).some(
      (node) =>
        /[\p{L}\d]/u.test(textOf(node)) && !values.some(({ sdt }) => sdt.start <= node.start && node.end <= sdt.end),
    );
    const untouched = values.every(({ same }) => same);
    const now = untouched ? withTexts(paragraph, values) : "";
    if (!typed || (untouched && look.isPrinted(now)))
      look.own(paragraph, untouched && !hasTrackedChange(paragraph) ? "table" : undefined);
    else if (untouched) beside(paragraph);
  }
}

/** What a paragraph would say with other texts in its controls. */
function withTexts(
  paragraph: XmlElement,
  values: readonly { readonly sdt: XmlElement; readonly fresh: string }[],
): string {
  const nodes = textNodes(paragraph);
  return nodes
    .map((node) => {
      const own = values.find(({ sdt }) => sdt.start <= node.start && node.end <= sdt.end);
      if (own === undefined) return textOf(node);
      return nodes.find((each) => own.sdt.start <= each.start && each.end <= own.sdt.end) === node ? own.fresh : "";
    })
    .join("");
}
