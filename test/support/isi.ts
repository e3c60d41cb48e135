import { KUNCI_MARKER, LEMBAR } from "../../src/form/layout.ts";
import { barisHeight } from "../../src/form/write/style.ts";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";

/** What a person types into a cell; null empties it. A Date is a day (UTC). */
export type NilaiSel = number | string | boolean | Date | null;

/** What a person types into the cells of one row, by column key; what is undefined stays as it is. */
type IsianBaris = Readonly<Record<string, NilaiSel | undefined>>;

/** What a unit fills in, by row key; the rows of `bukti` go into the free rows from the top. */
export interface IsianFormulir {
  readonly identitas?: IsianBaris | undefined;
  readonly kinerja?: Readonly<Record<string, IsianBaris>> | undefined;
  readonly anggaran?: Readonly<Record<string, IsianBaris>> | undefined;
  readonly bukti?: readonly IsianBaris[] | undefined;
}

/**
 * Fills a form as a person in Excel would leave it: the sheet's XML is patched, nothing else changes.
 * Throws on a row or column key that the form does not have.
 */
export function isiFormulir(bytes: Uint8Array, isian: IsianFormulir): Uint8Array {
  const book = openBook(bytes);
  const identitas = Object.entries(isian.identitas ?? {}).map(([baris, content]) => [baris, { isi: content }] as const);
  const rows = {
    identitas,
    kinerja: Object.entries(isian.kinerja ?? {}),
    anggaran: Object.entries(isian.anggaran ?? {}),
  };
  for (const lembar of ["identitas", "kinerja", "anggaran"] as const) {
    for (const [baris, sel] of rows[lembar]) fillRow(book, lembar, baris, sel);
  }
  for (const [i, sel] of (isian.bukti ?? []).entries()) fillRow(book, "bukti", i, sel);
  return packZip(book.parts);
}

/** Fills one cell by its address, such as `H12`, on a sheet by its name. */
export function isiSel(bytes: Uint8Array, lembar: string, sel: string, nilai: NilaiSel): Uint8Array {
  const book = openBook(bytes);
  patchCell(book, lembar, sel, nilai);
  return packZip(book.parts);
}

/** Address of a cell by its keys, such as `L7`; a number instead of a row key counts the free rows from 0. */
export function alamatSel(
  bytes: Uint8Array,
  lembar: keyof typeof LEMBAR,
  baris: string | number,
  kolom: string,
): string {
  return findAddress(openBook(bytes), lembar, baris, kolom);
}

interface Book {
  readonly parts: Map<string, Uint8Array>;
  /** Part of each sheet by the sheet's name. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly strings: readonly string[];
  readonly keys: Map<string, Keys>;
}

/** Where the keys of one sheet stand: letters of columns, numbers of rows. */
interface Keys {
  readonly keyRow: number;
  readonly columns: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, number>;
}

function openBook(bytes: Uint8Array): Book {
  const parts = unpackZip(bytes);
  const targets = new Map(
    [...textOf(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const sheets = [...textOf(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(
    ([tag]) => [decode(attribute(tag, "name")), `xl/${targets.get(attribute(tag, "r:id")) ?? ""}`] as const,
  );
  const strings = [...textOf(parts, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
    textsIn(si),
  );
  return { parts, sheets: new Map(sheets), strings, keys: new Map() };
}

function fillRow(book: Book, lembar: keyof typeof LEMBAR, baris: string | number, sel: IsianBaris): void {
  for (const [kolom, nilai] of Object.entries(sel)) {
    if (nilai !== undefined) patchCell(book, LEMBAR[lembar], findAddress(book, lembar, baris, kolom), nilai);
  }
}

function findAddress(book: Book, lembar: keyof typeof LEMBAR, baris: string | number, kolom: string): string {
  const { keyRow, columns, rows } = readKeys(book, LEMBAR[lembar]);
  const column = columns.get(kolom);
  if (column === undefined) throw new Error(`${LEMBAR[lembar]}: tidak ada kolom "${kolom}"`);
  if (typeof baris === "number") return `${column}${keyRow + 1 + baris}`;
  const row = rows.get(baris);
  if (row === undefined) throw new Error(`${LEMBAR[lembar]}: tidak ada baris "${baris}"`);
  return `${column}${row}`;
}

function readKeys(book: Book, lembar: string): Keys {
  const known = book.keys.get(lembar);
  if (known) return known;
  const cells = listCells(book, lembar);
  const keyRow = cells.find(({ column, text }) => column === "A" && text === KUNCI_MARKER)?.row ?? 0;
  const keys: Keys = {
    keyRow,
    columns: new Map(cells.filter(({ row }) => row === keyRow).map(({ text, column }) => [text, column])),
    rows: new Map(
      cells.filter(({ column, row }) => column === "A" && row > keyRow).map(({ text, row }) => [text, row]),
    ),
  };
  book.keys.set(lembar, keys);
  return keys;
}

const CELL = /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

function listCells(book: Book, lembar: string): { column: string; row: number; text: string }[] {
  return [...textOf(book.parts, partOf(book, lembar)).matchAll(CELL)].map(
    ([, column = "", row, attributes = "", inside = ""]) => {
      const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? "";
      const shared =
        attribute(attributes, "t") === "s" ? (book.strings[Number(value)] ?? "") : decode(value) || textsIn(inside);
      return { column, row: Number(row), text: shared };
    },
  );
}

function patchCell(book: Book, lembar: string, sel: string, nilai: NilaiSel): void {
  const name = partOf(book, lembar);
  const xml = textOf(book.parts, name);
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(sel) ?? [];
  const rowMatch = new RegExp(`<row r="${row}"[^>]*?(?:/>|>.*?</row>)`, "s").exec(xml);
  const before = rowMatch?.[0] ?? `<row r="${row}"></row>`;
  const width = typeof nilai === "string" ? widthOf(xml, column) : 0;
  const after = patchRow(before.replace(/\/>$/, "></row>"), { column, row, nilai, width });
  const patched = rowMatch ? replaceAt(xml, rowMatch.index, before.length, after) : insertRow(xml, Number(row), after);
  book.parts.set(name, new TextEncoder().encode(patched));
}

interface Typing {
  readonly column: string;
  readonly row: string;
  readonly nilai: NilaiSel;
  /** Width of the column in characters. */
  readonly width: number;
}

/** A row grows with what is typed into it, as in Excel, unless its height is fixed. */
function patchRow(xml: string, { column, row, nilai, width }: Typing): string {
  const open = /^<row[^>]*>/.exec(xml)?.[0] ?? "";
  const ht = Number(attribute(open, "ht"));
  const grown =
    typeof nilai === "string" && ht > 0 && !open.includes("customHeight")
      ? barisHeight([{ teks: nilai, width }], ht)
      : ht;
  const start = open.replace(/ ht="[^"]*"/, ` ht="${grown}"`);
  const cells = [...xml.slice(open.length).matchAll(CELL)].map((match) => ({ column: match[1] ?? "", xml: match[0] }));
  const old = cells.find((cell) => cell.column === column);
  const made = { column, xml: makeCell(`${column}${row}`, attribute(old?.xml ?? "", "s"), nilai) };
  const rest = cells.filter((cell) => cell !== old);
  const all = [...rest, made].sort((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1));
  return `${start}${all.map((cell) => cell.xml).join("")}</row>`;
}

function makeCell(sel: string, style: string, nilai: NilaiSel): string {
  const start = `<c r="${sel}"${style === "" ? "" : ` s="${style}"`}`;
  if (nilai === null) return `${start}/>`;
  if (typeof nilai === "string")
    return `${start} t="inlineStr"><is><t xml:space="preserve">${encode(nilai)}</t></is></c>`;
  if (typeof nilai === "boolean") return `${start} t="b"><v>${nilai ? 1 : 0}</v></c>`;
  return `${start}><v>${typeof nilai === "number" ? nilai : nilai.getTime() / 86_400_000 + 25_569}</v></c>`;
}

function insertRow(xml: string, row: number, made: string): string {
  const next = [...xml.matchAll(/<row r="(\d+)"/g)].find((match) => Number(match[1]) > row);
  return replaceAt(xml, next?.index ?? xml.indexOf("</sheetData>"), 0, made);
}

function widthOf(xml: string, column: string): number {
  const number = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const col = [...xml.matchAll(/<col [^>]*>/g)].find(
    ([tag]) => Number(attribute(tag, "min")) <= number && number <= Number(attribute(tag, "max")),
  );
  return Number(attribute(col?.[0] ?? "", "width")) || 9;
}

const replaceAt = (text: string, at: number, length: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length);

function partOf(book: Book, lembar: string): string {
  const name = book.sheets.get(lembar);
  if (name === undefined) throw new Error(`tidak ada lembar "${lembar}"`);
  return name;
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts.get(name));
const attribute = (tag: string, name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const textsIn = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text = ""]) => decode(text)).join("");
const encode = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
