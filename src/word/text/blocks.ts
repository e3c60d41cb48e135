import { clip } from "../../model/text.ts";
import { attributeOf, childOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { paragraphLevel, paragraphStyle, type Styles, styleName } from "../parts/styles.ts";
import { blocksOf, type GridCell, gridCells, tableRows } from "../parts/table.ts";
import type { BarisNaskah, ParagrafNaskah, SelNaskah, TabelNaskah } from "./naskah-draf.ts";
import type { Judul } from "./place.ts";
import { listControl, readTeks } from "./text.ts";

/** What reading one part needs and keeps. */
export interface Reader {
  readonly part: string;
  readonly styles: Styles;
  readonly numberOf: (paragraph: XmlElement) => string;
  /** What a control of lkjip is known by. */
  readonly identOf: (sdt: XmlElement) => string | undefined;
  /** Number of each paragraph in the part. */
  readonly order: ReadonlyMap<XmlElement, number>;
  readonly judul: Judul;
}

/** Text of a caption: kind and number, then the title. */
const KETERANGAN = /^(Tabel|Gambar|Grafik|Diagram)\s+([IVXLC\d]+(?:[.-]\d+)*)(?:\s{0,9}[.:])?\s+(\S.*|)$/i;

/** Notes the page numbers of a contents list, which may stand after the pages that it lists. */
export function noteList(elements: readonly XmlElement[], { styles, judul }: Reader): void {
  for (const element of elements)
    if (element.name === "w:p" && isListItem(element, styles)) judul.note(readTeks(element, styles).teks);
}

/** One paragraph; null for an empty one without picture. Headings become the place of what follows. */
export function readParagraf(element: XmlElement, reader: Reader, quiet = false): ParagrafNaskah | null {
  const { styles, judul, order } = reader;
  const nomor = reader.numberOf(element);
  const { teks: raw, celah, gambar } = readTeks(element, styles);
  const teks = raw.replace(/\t/g, " ").trim();
  if (teks === "" && gambar === 0) return null;
  const tingkat = quiet || isListItem(element, styles) ? undefined : paragraphLevel(styles, element);
  const jenis = jenisOf(element, teks, tingkat, styles);
  const titled = `${nomor === "" || nomor === "•" ? "" : `${nomor} `}${teks}`.replace(/\s+/g, " ");
  if (jenis === "judul" && teks !== "") judul.push(tingkat ?? 1, titled);
  const letak = jenis === "judul" ? "judul" : `paragraf "${clip(teks.replaceAll("\n", " "), 60)}"`;
  return {
    jenis,
    tingkat: jenis === "judul" ? (tingkat ?? 1) : 0,
    nomor,
    teks,
    celah,
    control: listControl(element, reader.identOf),
    gambar,
    judul: judul.list(),
    tempat: judul.tempat(order.get(element) ?? 0, teks === "" ? "gambar" : letak),
  };
}

function jenisOf(
  element: XmlElement,
  teks: string,
  tingkat: number | undefined,
  styles: Styles,
): ParagrafNaskah["jenis"] {
  if (isListItem(element, styles)) return "daftar";
  if (tingkat !== undefined) return "judul";
  return KETERANGAN.test(teks) && isKeterangan(element, styles) ? "keterangan" : "isi";
}

const styleOf = (element: XmlElement, styles: Styles): string => {
  const id = paragraphStyle(styles, element);
  return id === undefined ? "" : styleName(styles, id);
};

/** An entry of a table of contents or of a list of tables. */
const isListItem = (element: XmlElement, styles: Styles): boolean =>
  /^toc \d$|^table of figures$|^daftar (isi|tabel|gambar)/.test(styleOf(element, styles));

/** A caption by its style, by its sequence field, or by standing alone before or after what it names. */
function isKeterangan(element: XmlElement, styles: Styles): boolean {
  if (/^(caption|judul ?tabel|judul ?gambar)$/.test(styleOf(element, styles))) return true;
  const fields = findAll(element, "w:fldSimple").map((field) => attributeOf(field, "w:instr") ?? "");
  if (
    [
      ...fields,
      ...findAll(element, "w:instrText").map((each) => each.source.slice(each.openEnd, each.closeStart)),
    ].some((instr) => /\bSEQ\b/.test(instr))
  )
    return true;
  const next = element.parent?.children[element.parent.children.indexOf(element) + 1];
  return next?.name === "w:tbl";
}

/** One table; `before` is the block above it, which may be its caption; else it is a part of the table `above`. */
export function readTabel(
  table: XmlElement,
  before: ParagrafNaskah | undefined,
  reader: Reader,
  above?: string,
): TabelNaskah {
  const { judul, order } = reader;
  const keterangan = before?.jenis === "keterangan" ? KETERANGAN.exec(before.teks) : null;
  const nomor = keterangan ? `${keterangan[1]} ${keterangan[2]}` : null;
  const cells = gridCells(table);
  const heads = countHeads(table);
  const header = readHeader(cells, heads, reader);
  const nama = nomor ?? above ?? "tabel tanpa nomor";
  const paragraf: ParagrafNaskah[] = [];
  const baris: BarisNaskah[] = [];
  for (const [row, own] of groupRows(cells)) {
    const content = own.map((cell) => readSel(cell, reader));
    const namaBaris = rowName(content.map(({ teks }) => teks));
    const sel = content.flatMap((each, i): SelNaskah[] => {
      const cell = own[i] as GridCell;
      const kolom = row < heads ? "" : (header[cell.column] ?? "");
      const letak = `${nama}, ${row < heads ? "kepala tabel" : `baris ${namaBaris}`}${kolom === "" || cell.span > 1 ? "" : `, kolom ${kolom}`}`;
      const tempat = judul.tempat(order.get(each.paragraphs[0] as XmlElement) ?? 0, letak);
      if (nomor === null && above === undefined) paragraf.push(...each.paragraf);
      else paragraf.push(...each.paragraf.map((p) => ({ ...p, tempat: { ...p.tempat, letak } })));
      if (cell.continued) return [];
      return [{ teks: each.teks, kolom: cell.column, rentang: cell.span, header: kolom, celah: each.celah, tempat }];
    });
    if (row >= heads) baris.push({ sel });
  }
  return {
    jenis: "tabel",
    nomor,
    keterangan: keterangan?.[3]?.trim() ?? "",
    header,
    baris,
    paragraf,
    control: listControl(table, reader.identOf),
    judul: judul.list(),
    tempat:
      before !== undefined && nomor !== null
        ? { ...before.tempat, letak: nomor }
        : judul.tempat(firstParagraph(table, order), nama),
  };
}

const firstParagraph = (table: XmlElement, order: Reader["order"]): number => {
  const first = findAll(table, "w:p")[0];
  return (first && order.get(first)) ?? 0;
};

/** Rows marked as heading; a table without any has none when it stands things side by side, else one. */
function countHeads(table: XmlElement): number {
  const rows = tableRows(table);
  const marked = rows.findIndex((row) => !isHead(row));
  if (marked !== 0) return marked === -1 ? rows.length : marked;
  return rows.length > 1 && gridCells(table).filter(({ row }) => row === 0).length > 2 ? 1 : 0;
}

function isHead(row: XmlElement): boolean {
  const head = childOf(childOf(row, "w:trPr"), "w:tblHeader");
  return head !== undefined && !/^(?:0|false|off)$/.test(attributeOf(head, "w:val") ?? "");
}

function readHeader(cells: readonly GridCell[], heads: number, { styles }: Reader): string[] {
  const header: string[] = [];
  for (const { element, row, column, span, continued } of cells) {
    if (row >= heads || continued) continue;
    const teks = blocksOf(element)
      .map((p) => readTeks(p, styles).teks)
      .join(" ");
    for (let at = column; at < column + span; at += 1) header[at] = [header[at], teks].filter((t) => t).join(" ");
  }
  return Array.from(header, (teks) => teks ?? "");
}

function groupRows(cells: readonly GridCell[]): Map<number, GridCell[]> {
  const rows = new Map<number, GridCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

function readSel(cell: GridCell, reader: Reader) {
  const paragraphs = findAll(cell.element, "w:p");
  const paragraf = paragraphs.flatMap((p) => readParagraf(p, reader, true) ?? []);
  const teks = paragraf
    .map((p) => `${p.nomor === "" || p.nomor === "•" ? "" : `${p.nomor} `}${p.teks}`)
    .join(" ")
    .replace(/\s+/g, " ");
  return { paragraphs, paragraf, teks, celah: paragraf.some((p) => p.celah.length > 0) };
}

/** What a row is called: its first text that is not a mere number. */
function rowName(teks: readonly string[]): string {
  const nama = teks.find((t) => /[A-Za-z]{3}/.test(t)) ?? teks.find((t) => t !== "") ?? "kosong";
  return `"${clip(nama, 60)}"`;
}
