import { findMainPart, listTextParts, openPackage, readPart } from "../../opc/package.ts";
import { ancestorOf, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type Dasar, dasarByKey, type TabelDasar } from "../base/base.ts";
import { readDasar } from "../base/part.ts";
import { textNodes } from "../parts/paragraph.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import type { Untouched } from "../text/naskah-draf.ts";
import { findTables } from "./compare.ts";
import { findControl, makeIdentity, type OwnControl } from "./control.ts";
import { isSameText, isTracked, plain, readText, wholeOf } from "./region.ts";
import { type HandBaris, type HandTabel, matchTable } from "./table-match.ts";
import { handParagraphs } from "./text-pairs.ts";
import { regionOf } from "./value.ts";

/*
 * What of a document still says exactly what lkjip wrote: known by the base that the document keeps of itself, whatever
 * the data say by now.
 */

type Note = (paragraph: XmlElement, reach: "row" | "table") => unknown;

/** The paragraphs that lkjip wrote and nobody changed; empty for a document without a base, or one that cannot be read. */
export function findUntouched(docx: Uint8Array): Untouched {
  try {
    return readUntouched(docx);
  } catch {
    return new Map();
  }
}

function readUntouched(docx: Uint8Array): Untouched {
  const pkg = openPackage(docx);
  const document = readDasar(pkg);
  if (document === undefined || findMainPart(pkg) === undefined) return new Map();
  const dasar = dasarByKey(document);
  const identity = makeIdentity(dasar.keys());
  const untouched = new Map<string, ReadonlyMap<number, "row" | "table">>();
  for (const part of listTextParts(pkg)) {
    const root = parseXml(readPart(pkg, part) ?? "<w:hdr/>");
    const numbers = new Map(findAll(root, "w:p").map((p, number) => [p, number]));
    const found = new Map<number, "row" | "table">();
    const note: Note = (paragraph, reach) => found.set(numbers.get(paragraph) ?? -1, reach);
    const control = findControl(part, root, identity);
    for (const each of control) noteOne(each, dasar.get(each.kunci), note);
    noteValues(control, dasar, note);
    untouched.set(part, found);
  }
  return untouched;
}

function noteOne(control: OwnControl, dasar: Dasar | undefined, note: Note): void {
  if (dasar?.jenis === "naskah") {
    const own = new Set(dasar.paragraf.map(({ teks }) => plain(teks)));
    for (const each of handParagraphs(control, dasar)) if (own.has(textIn(each)) && isClean(each)) note(each, "table");
  } else if (dasar?.jenis === "tabel") {
    const tables = findTables(control);
    if (tables.length > 0) noteTable(matchTable(tables, control.kunci, dasar.tabel), dasar.tabel, note);
    else noteEmpty(control, dasar.tabel.blank, note);
  } else if (dasar?.jenis === "grafik") noteEmpty(control, dasar.grafik.blank, note);
}

const textIn = (element: XmlElement): string => plain(readText(wholeOf(element)));
const isClean = (element: XmlElement): boolean => !hasTrackedChange(element);

/** The sentence that stands in place of a table or chart without data. */
function noteEmpty({ content }: OwnControl, blank: string, note: Note): void {
  for (const each of content === undefined ? [] : findAll(content, "w:p"))
    if (textIn(each) === plain(blank) && isClean(each)) note(each, "table");
}

/** Rows below a heading and a group that are as they were; all of a table that lost, gained and changed none. */
function noteTable(hand: HandTabel, dasar: TabelDasar, note: Note): void {
  const heads = hand.rows.filter(({ head }) => head);
  const titles = new Set(["", ...dasar.kolom.map(({ judul }) => plain(judul))]);
  const lowest = heads.at(-1)?.cells ?? [];
  if (!lowest.every((cell) => cell === undefined || titles.has(plain(hand.readCell(cell))))) return;
  const rows = hand.rows.filter(({ head }) => !head);
  let inGroup = true;
  const same = rows.map((row) => {
    const isSame = isSameRow(row, hand, dasar);
    const isGroup =
      row.base === undefined
        ? row.cells.filter((cell) => cell !== undefined).length === 1
        : dasar.baris[row.base]?.jenis === "kelompok";
    if (isGroup) inGroup = isSame;
    return isSame && inGroup;
  });
  const whole =
    hand.sameGrid &&
    rows.length === dasar.baris.length &&
    rows.every(({ base }, at) => base === at && same[at] === true) &&
    heads.every(({ element }) => isClean(element));
  for (const [at, { element }] of rows.entries())
    if (same[at] === true) for (const each of findAll(element, "w:p")) note(each, whole ? "table" : "row");
}

function isSameRow(row: HandBaris, hand: HandTabel, dasar: TabelDasar): boolean {
  const old = row.base === undefined ? undefined : dasar.baris[row.base];
  if (old === undefined || !isClean(row.element)) return false;
  if (old.jenis === "kelompok")
    return row.firstCell !== undefined && isSameText(hand.readCell(row.firstCell), old.sel[0] ?? "");
  return hand.columns.every((column, at) => {
    const cell = column === undefined ? undefined : row.cells[column];
    return cell !== undefined && isSameText(hand.readCell(cell), old.sel[at] ?? "");
  });
}

/** Paragraphs that are made of values only, each as it was. */
function noteValues(control: readonly OwnControl[], dasar: ReadonlyMap<string, Dasar>, note: Note): void {
  const byParagraph = new Map<XmlElement, XmlElement[]>();
  for (const each of control) {
    const base = dasar.get(each.kunci);
    const region = base?.jenis === "nilai" ? regionOf(each) : undefined;
    const paragraph = region && ancestorOf(region.element, "w:p");
    if (base?.jenis !== "nilai" || each.sdt === undefined || region === undefined || paragraph === undefined) continue;
    const same = isSameText(readText(region), base.teks) && !isTracked(region);
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), ...(same ? [each.sdt] : [])]);
  }
  for (const [paragraph, values] of byParagraph) {
    const typed = textNodes(paragraph).filter(
      (node) => /[\p{L}\d]/u.test(textOf(node)) && !values.some((v) => v.start <= node.start && node.end <= v.end),
    );
    if (typed.length === 0 && isClean(paragraph)) note(paragraph, "table");
  }
}
