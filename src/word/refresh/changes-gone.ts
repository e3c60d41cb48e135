import { groupBy } from "../../model/group.ts";
import { listTextParts, readPart } from "../../opc/package.ts";
import { ancestorOf, decodeXml, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { wordsOf } from "../diff/merge.ts";
import { type FoundPiece, isOpen } from "./changes-piece.ts";
import { shownText } from "./changes-text.ts";
import { findControl, type Identity, makeIdentity, type OwnControl } from "./control.ts";
import type { Open } from "./open.ts";
import { plain } from "./region.ts";

/** What is left of the controls of a document, beside what it was made from. */
export interface Survey {
  readonly hand: Open;
  readonly now: Open | undefined;
  readonly dasar: ReadonlyMap<string, Dasar>;
  readonly segar: ReadonlyMap<string, Dasar> | undefined;
  readonly identity: Identity;
  /** All controls in the order of the document. */
  readonly found: readonly OwnControl[];
  /** Paragraphs in which a person typed over a value, past the ends of its control, with the keys in them. */
  readonly typedOver: readonly TypedOver[];
}

/** A paragraph with values of which one is empty although the paragraph is not. */
export interface TypedOver {
  readonly element: XmlElement;
  readonly part: string;
  readonly keys: readonly string[];
  /** Those of them that are empty. */
  readonly empty: readonly string[];
}

/** A thing as a whole: its kind, title and words. */
export function nameOf(dasar: Dasar): Pick<FoundPiece, "jenis" | "judul"> & { readonly lama: string } {
  switch (dasar.jenis) {
    case "nilai":
      return { jenis: "nilai", lama: dasar.teks };
    case "naskah":
      return { jenis: "kalimat", lama: dasar.paragraf.map(({ teks }) => teks).join(" ") };
    case "tabel":
      return { jenis: "tabel", judul: dasar.tabel.judul, lama: dasar.tabel.judul };
    case "grafik":
      return { jenis: "grafik", judul: dasar.grafik.judul, lama: dasar.grafik.judul };
    case "bagan":
      return { jenis: "grafik", judul: dasar.judul, lama: dasar.judul };
    default:
      return { jenis: "gambar", lama: dasar.kunci };
  }
}

/** Whether the data still have a thing: its words, null where not, undefined where they cannot be asked. */
export const stateOf = ({ segar }: Pick<Survey, "segar">, kunci: string): string | null | undefined => {
  const fresh = segar?.get(kunci);
  return segar === undefined ? undefined : fresh === undefined ? null : nameOf(fresh).lama;
};

const elementOf = ({ sdt, mark }: OwnControl): XmlElement => (sdt ?? mark) as XmlElement;

/** A piece and the part that is left nearest to it. */
type Gone = readonly [piece: FoundPiece, part: string];

/**
 * What was deleted together with its control: the parts of a loop as one, tables, charts and texts, and sentences that held
 * a value. Where the fresh document comes of the same template it tells how often each must stand.
 */
export function findGone(survey: Survey): Gone[] {
  const { hand, now, dasar, segar, found } = survey;
  const counts = new Map<string, number>();
  const over = new Set(survey.typedOver.map(({ element }) => element));
  for (const { kunci, sdt } of found) {
    const paragraph = over.size === 0 || sdt === undefined ? undefined : ancestorOf(sdt, "w:p");
    if (paragraph === undefined || !over.has(paragraph)) counts.set(kunci, (counts.get(kunci) ?? 0) + 1);
  }
  const wanted = now !== undefined && now.dasar?.templat === hand.dasar?.templat ? countFresh(now, survey) : undefined;
  const isShort = (kunci: string): boolean => (counts.get(kunci) ?? 0) < (wanted?.get(kunci) ?? 1);
  const here = new Set(found.map(({ kunci }) => kunci));
  const isGone = (kunci: string): boolean => !here.has(kunci);
  const left = new Set([...here].filter((kunci) => dasar.has(kunci)).flatMap(itemPaths));
  const owner = (kunci: string): string => kunci.replace(/:(?:judul|catatan)$/, "");
  const short = [...dasar].filter(
    ([kunci, each]) =>
      isShort(kunci) &&
      (segar === undefined || segar.has(kunci)) &&
      (owner(kunci) === kunci || !isShort(owner(kunci))) &&
      !isWaiting(each),
  );
  if (short.length === 0) return [];
  const anchors = anchorsOf(survey);
  const told = new Set<string>();
  const values: [string, Dasar][] = [];
  const gone = short.flatMap(([kunci, each]): Gone[] => {
    const item = itemPaths(kunci).find((path) => !left.has(path));
    const anchor = anchors(kunci);
    if (anchor === undefined || told.has(item ?? kunci)) return [];
    if (item !== undefined) {
      told.add(item);
      const lama = titleOf(dasar, item);
      return [
        [
          { jenis: "bagian", kunci, judul: lama, lama, suntingan: null, baru: lama, element: elementOf(anchor) },
          anchor.part,
        ],
      ];
    }
    if (each.jenis === "nilai") {
      values.push([kunci, each]);
      return [];
    }
    return [
      [
        { ...nameOf(each), kunci, suntingan: null, baru: stateOf(survey, kunci), element: elementOf(anchor) },
        anchor.part,
      ],
    ];
  });
  // Headings of a part that is gone hold values that stand in the others too: they went with it.
  const alone = values.filter(([kunci]) => told.size === 0 || isGone(kunci));
  return [...gone, ...(alone.length === 0 ? [] : goneValues(alone, survey, anchors))];
}

/** A gap, or dots in place of a date: what stood there was to be replaced. */
const isWaiting = (dasar: Dasar): boolean =>
  dasar.jenis === "nilai"
    ? dasar.celah || isOpen(dasar.teks)
    : dasar.jenis === "naskah" && dasar.paragraf.every(({ celah }) => celah);

/** The items of loops that a key lies in, outermost first: `sasaran[S1].` and `sasaran[S1].indikator[S1.2].`. */
const itemPaths = (kunci: string): string[] =>
  [...kunci.matchAll(/\]\./g)].map(({ index }) => kunci.slice(0, index + 2));

function titleOf(dasar: ReadonlyMap<string, Dasar>, item: string): string {
  for (const name of ["uraian", "nama", "judul", "jabatan"]) {
    const own = dasar.get(item + name);
    if (own?.jenis === "nilai") return own.teks;
  }
  return item.slice(0, -1);
}

/** How often each thing stands in the fresh document, by the tags of its controls. */
function countFresh({ pkg }: Open, { identity }: Survey): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of listTextParts(pkg))
    for (const [, ident = ""] of (readPart(pkg, part) ?? "").matchAll(/<w:tag w:val="lk:([^"]*)"/g)) {
      const kunci = identity.byIdent.get(decodeXml(ident));
      if (kunci !== undefined) counts.set(kunci, (counts.get(kunci) ?? 0) + 1);
    }
  return counts;
}

type Anchors = (kunci: string) => OwnControl | undefined;

/** The control that is left nearest before a key, else after it. */
function anchorsOf({ dasar, found }: Survey): Anchors {
  const last = new Map(found.map((each) => [each.kunci, each]));
  const nearest = (keys: readonly string[]): Map<string, OwnControl> => {
    let near: OwnControl | undefined;
    return new Map(
      keys.flatMap((kunci) => {
        near = last.get(kunci) ?? near;
        return near === undefined ? [] : [[kunci, near] as const];
      }),
    );
  };
  const keys = [...dasar.keys()];
  const [before, after] = [nearest(keys), nearest(keys.toReversed())];
  return (kunci) => before.get(kunci) ?? after.get(kunci);
}

/** From this share of common words on a sentence is the same, said otherwise. */
const REWRITTEN = 0.6;

/**
 * Sentences of the template that held a value which is missing now: one that still says the same lost only its control,
 * one that reads nearly the same was rewritten, any other was deleted.
 */
function goneValues(values: readonly [string, Dasar][], survey: Survey, anchors: Anchors): Gone[] {
  const { hand, now } = survey;
  if (now === undefined)
    return values.flatMap(([kunci, each]): Gone[] => {
      const anchor = anchors(kunci);
      return anchor === undefined
        ? []
        : [[{ ...nameOf(each), kunci, suntingan: null, baru: undefined, element: elementOf(anchor) }, anchor.part]];
    });
  const missing = new Set(values.map(([kunci]) => kunci));
  const shown = [...hand.roots()].flatMap(([part, root]) =>
    findAll(root, "w:p").map((element): ShownParagraph => ({ part, element, teks: plain(shownText(element)) })),
  );
  const places = groupBy(shown, ({ teks }) => teks);
  const used = new Map<string, number>();
  const sentences = listSentences(now);
  const known = new Set(sentences.map(({ teks }) => teks));
  const isOwn = ownBy(survey);
  const rewrittenAs = likeliest(
    shown.filter(({ teks, element }) => !known.has(teks) && !isOwn(element) && !sourceOf(element).includes("PAGEREF")),
  );
  let beside: ShownParagraph | undefined;
  return sentences.flatMap(({ teks, keys }): Gone[] => {
    const before = beside;
    beside = places.get(teks)?.[0] ?? before;
    const count = used.get(teks) ?? 0;
    used.set(teks, count + 1);
    const kunci = keys.find((each) => missing.has(each));
    if (count < (places.get(teks)?.length ?? 0) || kunci === undefined) return [];
    const piece = { jenis: "kalimat", kunci, lama: teks, baru: teks } as const;
    const typed = survey.typedOver.find((each) => each.keys.join("\n") === keys.join("\n"));
    if (typed !== undefined) return sayTypedOver(typed, teks, survey).map((each) => [each, typed.part]);
    const rewritten = rewrittenAs(teks);
    if (rewritten !== undefined)
      return [[{ ...piece, suntingan: rewritten.teks, element: rewritten.element }, rewritten.part]];
    const anchor = anchors(kunci);
    const [element, part] = [before?.element ?? (anchor && elementOf(anchor)), before?.part ?? anchor?.part];
    return element === undefined || part === undefined ? [] : [[{ ...piece, suntingan: null, element }, part]];
  });
}

/** A paragraph as its reader sees it. */
interface ShownParagraph {
  readonly part: string;
  readonly element: XmlElement;
  readonly teks: string;
}

/** Finds the paragraph that reads nearly as a sentence, the first of those that come nearest, by the words that they share. */
function likeliest(free: readonly ShownParagraph[]): (sentence: string) => ShownParagraph | undefined {
  const words = free.map(({ teks }) => wordsOf(teks));
  const byWord = new Map<string, Set<number>>();
  for (const [at, all] of words.entries())
    for (const word of all) byWord.set(word, (byWord.get(word) ?? new Set()).add(at));
  const counts = words.map(countWords);
  return (sentence) => {
    const own = wordsOf(sentence);
    if (own.length === 0) return free[words.findIndex(({ length }) => length === 0)];
    const common = new Map<number, number>();
    for (const [word, many] of countWords(own))
      for (const at of byWord.get(word) ?? [])
        common.set(at, (common.get(at) ?? 0) + Math.min(many, counts[at]?.get(word) ?? 0));
    let best: number | undefined;
    let score = REWRITTEN;
    for (const [at, many] of [...common].sort(([a], [b]) => a - b)) {
      const alike = (2 * many) / (own.length + (words[at]?.length ?? 0));
      if (alike > score) [best, score] = [at, alike];
    }
    return best === undefined ? undefined : free[best];
  };
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A value that was only emptied, or the whole sentence where something was typed in its place. */
function sayTypedOver({ element, empty }: TypedOver, sentence: string, { dasar, segar }: Survey): FoundPiece[] {
  const shown = shownText(element);
  const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, "");
  const values = empty.map((kunci) => ({
    kunci,
    lama: textOfValue(dasar, kunci),
    baru: textOfValue(segar ?? dasar, kunci),
  }));
  const rest = values.reduce((text, { baru }) => text.replace(baru, ""), sentence);
  if (letters(rest) === letters(shown))
    return values.map((each) => ({ jenis: "nilai", ...each, suntingan: "", element }));
  return [{ jenis: "kalimat", kunci: empty[0] ?? "", lama: sentence, suntingan: shown, baru: sentence, element }];
}

function textOfValue(content: ReadonlyMap<string, Dasar>, kunci: string): string {
  const found = content.get(kunci);
  return found?.jenis === "nilai" ? found.teks : "";
}

/** Tells whether a paragraph lies in a control of ours. */
function ownBy({ found }: Survey): (paragraph: XmlElement) => boolean {
  const own = new Set(
    found.flatMap(({ content }) => (content === undefined ? [] : [content, ...findAll(content, "w:p")])),
  );
  return (paragraph) => own.has(paragraph);
}

/** The paragraphs of the fresh document that hold values, with the keys in them. */
function listSentences({ roots, dasar }: Open): { readonly teks: string; readonly keys: readonly string[] }[] {
  const identity = makeIdentity((dasar?.content ?? []).filter(({ jenis }) => jenis === "nilai"));
  const byParagraph = new Map<XmlElement, string[]>();
  for (const [part, root] of roots())
    for (const { kunci, sdt } of findControl(part, root, identity)) {
      const paragraph = sdt && ancestorOf(sdt, "w:p");
      if (paragraph !== undefined) byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), kunci]);
    }
  return [...byParagraph].map(([paragraph, keys]) => ({ teks: plain(shownText(paragraph)), keys }));
}
