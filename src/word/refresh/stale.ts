import { ancestorOf, findAll, sourceOf, textOf, type XmlElement } from "../../opc/xml.ts";
import { type Dasar, listTeksDasar } from "../base/base.ts";
import { areAlike } from "../diff/merge.ts";
import { blocksOf } from "../parts/table.ts";
import { chartText } from "./chart.ts";
import { blankOf, findTables } from "./compare.ts";
import type { OwnControl } from "./control.ts";
import { isGapControl, plain } from "./region.ts";
import type { PerubahanSegar, StaleAngka } from "./report.ts";
import { bare } from "./text-pairs.ts";
import { type HandWords, linesOf, type Sides, type Verdict } from "./verdict.ts";

const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g;

/** Numbers that say something: no years; a count of one or two digits only with what it counts ("18 kasus"). */
function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [token] = match;
    const rest = text.slice(match.index + token.length, match.index + token.length + LONGEST);
    if (/[\d.,/-]/.test(text.charAt(match.index - 1)) || /^[./-]\d/.test(rest)) return [];
    const telling = /[.,]/.test(token) || rest.startsWith("%") || (token.length >= 3 && !/^(?:19|20)\d\d$/.test(token));
    if (telling) return [token];
    const counted =
      token.length < 3 ? /^[ \u00a0](?!tahun|dari|dan|atau|sampai)\p{L}{3,}/iu.exec(rest)?.[0] : undefined;
    return counted === undefined ? [] : [token + counted.replace("\u00a0", " ")];
  });
}

/** A number and the word behind it are no longer than this. */
const LONGEST = 40;

/** Whether a number stands with the word for what it counts. */
const isCount = (token: string): boolean => token.includes(" ");

interface Stale {
  readonly lama: string;
  readonly baru: string | null;
  readonly tag: string;
}

/** What may tell that a number is another by now; a sentence that was deleted here may be typed elsewhere. */
const MOVES: ReadonlySet<PerubahanSegar["status"]> = new Set(["diperbarui", "bentrok", "dihapus"]);

/** A sentence that Enter has torn is told with its line end, which may stand in a number. */
const joinNumbers = (text: string | null): string | null => text?.replace(/(?<=[\d.,])\n(?=[\d.,])/g, "") ?? null;

/** What the data did to a thing. */
type Moved = Pick<PerubahanSegar, "status" | "tag" | "lama" | "baru">;

/**
 * Sentences that the data dropped; no line tells one that a person had deleted, or scattered beyond knowing, before. What a
 * line says stays still stands there.
 */
function findDropped(perubahan: readonly PerubahanSegar[], { dasar, segar }: Pick<Sides, "dasar" | "segar">): Moved[] {
  const left = perubahan.filter(({ status }) => status === "hilang");
  const stays = (kunci: string, text: string): boolean =>
    left.some(({ tag, lama }) => tag === kunci || bare(lama ?? "").includes(bare(text)));
  return [...dasar.values()].flatMap((old): Moved[] => {
    if (old.jenis !== "naskah") return [];
    const now = segar.get(old.kunci);
    const fresh = new Set(now?.jenis === "naskah" ? now.paragraf.map(({ teks }) => plain(teks)) : []);
    return old.paragraf.flatMap(({ teks }, at): Moved[] =>
      fresh.has(plain(teks)) || stays(old.kunci, teks)
        ? []
        : [{ status: "dihapus", tag: `${old.kunci}/${at + 1}`, lama: teks, baru: null }],
    );
  });
}

/** Which of some numbers stood in the last draft and changed, with what became of them. */
function findMoved(
  perubahan: readonly Moved[],
  tokens: ReadonlySet<string>,
  dasar: Sides["dasar"],
): Map<string, Stale> {
  const moved = new Map<string, { readonly tag: string; readonly values: Set<string> }>();
  for (const { status, lama: told, baru, tag } of perubahan) {
    // A table that went, or got other columns, is told by its title: what stood in it is known by its base.
    const whole = baru === null ? dasar.get(tag) : undefined;
    const lama = whole === undefined ? joinNumbers(told) : listTeksDasar(whole).join(" | ");
    if (!MOVES.has(status) || lama === null) continue;
    if (![...tokens].some((token) => lama.includes(token))) continue;
    const [old, now] = [numbersIn(lama), numbersIn(baru ?? "")];
    const inStep = old.length === now.length && old.every((token, at) => isCount(token) === isCount(now[at] ?? ""));
    for (const [index, token] of old.entries()) {
      if (!tokens.has(token) || token === now[index] || (isCount(token) && !inStep)) continue;
      const known = moved.get(token) ?? { tag, values: new Set() };
      const value = inStep ? now[index] : undefined;
      if (value !== undefined) known.values.add(value);
      moved.set(token, known);
    }
  }
  // Where it stood in several places, which say different things by now, nobody knows which one is meant.
  const valueIn = (values: ReadonlySet<string>): string | null => (values.size === 1 ? ([...values][0] ?? null) : null);
  return new Map([...moved].map(([token, { tag, values }]) => [token, { lama: token, baru: valueIn(values), tag }]));
}

/** Whatever of a thing can be read in the document, also off a chart. */
const shownTexts = (dasar: Dasar): readonly string[] =>
  dasar.jenis === "grafik" ? [chartText(dasar.grafik)] : listTeksDasar(dasar);

/** Sentences of a person, outside the controls or among computed ones, with a number that the data have left behind. */
export function findStaleNumbers(
  root: XmlElement,
  control: readonly OwnControl[],
  verdicts: readonly Verdict[],
  { dasar, segar }: Pick<Sides, "dasar" | "segar">,
  placeAt: (offset: number) => string,
): StaleAngka[] {
  const told = linesOf(verdicts);
  const perubahan = [...told, ...findDropped(told, { dasar, segar })];
  if (perubahan.length === 0) return [];
  const owned = new Set(verdicts.flatMap((each) => each.owned ?? []));
  const tables = control.filter(({ kunci }) => (dasar.get(kunci) ?? segar.get(kunci))?.jenis === "tabel");
  // What stands among the sentences of one text may be a piece of another one.
  const isTyped = (paragraph: XmlElement, { base }: HandWords): boolean => base.length > 0 || !owned.has(paragraph);
  const written = new Map([
    ...control.flatMap((each) => listBeside(each, dasar)),
    ...verdicts.flatMap((each) => [...(each.typed ?? [])].filter(([paragraph, words]) => isTyped(paragraph, words))),
  ]);
  const typed = findTyped(root, control, { owned, written, tables: tables.flatMap(findTables) });
  if (typed.length === 0) return [];
  const moved = findMoved(perubahan, new Set(typed.map(({ token }) => token)), dasar);
  if (moved.size === 0) return [];
  // A number that is still true of something else is not outdated.
  const current = new Set([...segar.values()].flatMap((each) => shownTexts(each).flatMap(numbersIn)));
  return typed.flatMap(({ token, kalimat, start }): StaleAngka[] => {
    const stale = current.has(token) ? undefined : moved.get(token);
    return stale === undefined ? [] : [{ ...stale, tempat: placeAt(start), kalimat }];
  });
}

/** Paragraphs that Enter has put beside a table or a drawing into its control. */
function listBeside({ kunci, content }: OwnControl, dasar: Sides["dasar"]): [XmlElement, HandWords][] {
  const lama = dasar.get(kunci);
  if (content === undefined || lama === undefined || lama.jenis === "nilai" || lama.jenis === "naskah") return [];
  const base = lama.jenis === "gambar" || lama.jenis === "daftar" ? [] : [blankOf(lama)];
  return blocksOf(content).flatMap((each) => (each.name === "w:p" ? [[each, { base, isTold: false }]] : []));
}

/** A number that a person typed, with its sentence and where its paragraph starts. */
interface Typing {
  readonly token: string;
  readonly kalimat: string;
  readonly start: number;
}

/** What of a document is lkjip's, and where people wrote in it. */
interface Ownership {
  readonly owned: ReadonlySet<XmlElement>;
  readonly written: ReadonlyMap<XmlElement, HandWords>;
  readonly tables: readonly XmlElement[];
}

function findTyped(root: XmlElement, control: readonly OwnControl[], { owned, written, tables }: Ownership): Typing[] {
  const spans = control.flatMap(({ sdt, mark, markEnd }) =>
    sdt !== undefined ? [sdt] : mark && markEnd ? [{ start: mark.start, end: markEnd.end }] : [],
  );
  const covered = new Intervals([...spans, ...tables]);
  return findAll(root, "w:p").flatMap((paragraph): Typing[] => {
    const words = written.get(paragraph);
    const isOurs = words === undefined && (covered.has(paragraph.start) || owned.has(paragraph));
    if (isOurs || sourceOf(paragraph).includes("PAGEREF")) return [];
    const own = findAll(paragraph, "w:t").filter((node) => ancestorOf(node, "w:p") === paragraph);
    const isValue = (node: XmlElement): boolean =>
      words === undefined ? covered.has(node.start) : isInValue(node, paragraph);
    const typed = own.filter((node) => !isValue(node) && ancestorOf(node, "w:del", "w:moveFrom") === undefined);
    // A value inside a control stands as a sign, so that the sentence is whole but its number does not count.
    const text = plain(own.map((node) => (typed.includes(node) ? textOf(node) : maskDigits(textOf(node)))).join(""));
    if (!/\d/.test(text)) return [];
    const shown = plain(own.map(textOf).join(""));
    const isTyped = words === undefined ? () => true : handSentence(words);
    return splitSentences(text).flatMap(({ start, end }) =>
      !isTyped(shown.slice(start, end).trim())
        ? []
        : [...new Set(numbersIn(text.slice(start, end)))].map((token) => ({
            token,
            kalimat: shown.slice(start, end).trim(),
            start: paragraph.start,
          })),
    );
  });
}

/** Tells the sentences that are a person's in a paragraph that lkjip wrote: of one told anyway, those that are like none of it. */
function handSentence({ base, isTold }: HandWords): (sentence: string) => boolean {
  const known = base
    .map(plain)
    .flatMap((text) => splitSentences(text).map(({ start, end }) => text.slice(start, end).trim()));
  return (sentence) => !known.some((each) => each.includes(sentence) || (isTold && areAlike(each, sentence)));
}

/** Whether a text stands in a control within a paragraph that is no gap: what a person writes into one may stay in it. */
function isInValue(node: XmlElement, paragraph: XmlElement): boolean {
  const sdt = ancestorOf(node, "w:sdt");
  return sdt !== undefined && sdt.start > paragraph.start && !isGapControl(sdt);
}

const maskDigits = (text: string): string => text.replace(/\d/g, "x");

function splitSentences(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=\s+["“(]?\p{Lu})/gu)) {
    out.push({ start, end: match.index + 1 });
    start = match.index + 1;
  }
  return [...out, { start, end: text.length }];
}

/** Whether an offset lies in one of many stretches. */
class Intervals {
  readonly #sorted: readonly { readonly start: number; readonly end: number }[];

  constructor(all: readonly { readonly start: number; readonly end: number }[]) {
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of [...all].sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    this.#sorted = merged;
  }

  has(offset: number): boolean {
    let [low, high] = [0, this.#sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { start, end } = this.#sorted[middle] as { start: number; end: number };
      if (offset < start) high = middle - 1;
      else if (offset >= end) low = middle + 1;
      else return true;
    }
    return false;
  }
}
