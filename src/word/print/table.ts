import type { BarisTabel, Celah, KolomTabel, Tabel } from "../../model/content.ts";
import type { TitleKind } from "../../model/control-title.ts";
import { attributeOf, childOf, childrenOf, escapeXml, sourceOf } from "../../opc/xml.ts";
import { tableMargins } from "../layout/measure.ts";
import { blockControl } from "../parts/sdt.ts";
import { styleChain } from "../parts/styles.ts";
import { isTallText } from "../parts/table.ts";
import { renderCaption } from "./caption.ts";
import type { CommaIndents } from "./comma.ts";
import { bookmarkOf, type Context, type StyleNama, type Tempat } from "./context.ts";
import { renderCatatan } from "./note.ts";
import { celahRun, run, styleRef } from "./runs.ts";
import { celahText } from "./scope.ts";
import { columnWidths } from "./width.ts";

/** Name of the hidden bookmark in the first cell of a row; a refresh finds the row by it. */
export const rowBookmark = (key: string, row: string): string => bookmarkOf(`${key}\n${row}`);

/** A table as Word blocks: caption, grid, note; without rows only its sentence. */
export function renderTabel(tabel: Tabel, rata: CommaIndents, tempat: Tempat, context: Context): string {
  const { look } = context;
  if (tabel.baris.length === 0) return renderEmpty(tabel.blank, "tabel", tempat, context, tabel.tied);
  const widths = columnWidths(tabel, rata, tempat.width, context);
  const whole = isShort(tabel, widths, context);
  const style = look(tableStyle(tabel)) ?? look("TabelLaporan");
  const properties =
    `<w:tblPr>${style === undefined ? "" : `<w:tblStyle w:val="${escapeXml(style)}"/>`}` +
    `<w:tblW w:w="${sum(widths)}" w:type="dxa"/>${style === undefined ? PLAIN_BORDERS : ""}<w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>`;
  const rows = [
    ...renderHead(tabel, widths, context.bookmark(bookmarkOf(tempat.key)), context),
    ...tabel.baris.map((row, index) =>
      renderRow({ ...row, ...rowTies(tabel, index, whole), rata: rata[index] ?? [] }, tabel, widths, tempat, context),
    ),
  ];
  const isCaptioned = tabel.kartu === undefined || tabel.kartu === "awal";
  const caption = isCaptioned ? renderCaption("Tabel", tabel.judul, tempat, context) : "";
  const table = `<w:tbl>${properties}${grid}${rows.join("")}</w:tbl>`;
  const control = blockControl(context.controlNames(tempat.key, "tabel"), table);
  return caption + control + renderCatatan(tabel.catatan, tempat, context, tabel.tied);
}

const tableStyle = ({ kartu }: Tabel): StyleNama =>
  kartu === undefined ? "TabelLaporan" : kartu === "awal" ? "TabelKartu" : "TabelKartuIsi";

/** A table of so many lines, about a fifth of a page, is not broken: a page with two rows of it says nothing. */
const SHORT = 11;

function isShort({ baris, kartu }: Tabel, widths: readonly number[], context: Context): boolean {
  if (baris.length > SHORT || (kartu !== undefined && kartu !== "akhir")) return false;
  const style = context.look("IsiTabel") ?? context.styles.defaultParagraph;
  const margins = tableMargins(context.styles, context.look("TabelLaporan"));
  const lines = ({ jenis, sel }: BarisTabel): number =>
    Math.max(
      ...sel.map((cell, index) => {
        const room = (jenis === "kelompok" ? sum(widths) : (widths[index] ?? 0)) - margins;
        return context.measure.lines(typeof cell === "string" ? cell : celahText(cell), style)(room);
      }),
    );
  return sum(baris.map(lines)) <= SHORT;
}

/**
 * Whether a row stays on the page of the next one: a short table is kept whole, no page begins or ends with a single row
 * of a table or a group, a total stands below what it adds up, and a note below the row before it. A card is broken
 * before its last table, or where that is long within it.
 */
function keepsNext({ baris, catatan = "", kartu, tied }: Tabel, index: number, whole: boolean): boolean {
  if (kartu === "awal") return true;
  if (kartu === "tengah") return index < baris.length - 1;
  const [before, own, next, after] = [-1, 0, 1, 2].map((step) => baris[index + step]?.jenis);
  if (next === undefined) return catatan !== "" || tied === true;
  if (whole) return true;
  const opens = own === "isi" && next === "isi" && (before === undefined || before === "kelompok");
  // Other subtotals stand above what they add up.
  const closes = next === "jumlah" || (next === "subjumlah" && (after === "kelompok" || after === "jumlah"));
  return own === "kelompok" || opens || closes || index === baris.length - 2;
}

/** How a row hangs together with its neighbours. */
interface RowTies {
  readonly bound: boolean;
  /** Columns in which it goes on from the row above, and in which the row below goes on from it. */
  readonly dariAtas: (column: number) => boolean;
  readonly toLower: (column: number) => boolean;
}

function rowTies(tabel: Tabel, index: number, whole: boolean): RowTies {
  const { kolom, baris } = tabel;
  const goesOn = (at: number, column: number): boolean =>
    kolom[column]?.join === true &&
    baris[at]?.jenis === "isi" &&
    baris[at - 1]?.jenis === "isi" &&
    baris[at].sel[column] === "";
  return {
    bound: keepsNext(tabel, index, whole),
    dariAtas: (column) => goesOn(index, column),
    toLower: (column) => goesOn(index + 1, column),
  };
}

/** Labels below the band of a card; LibreOffice takes every heading row for a first one. */
const WHITE = '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>';

/** A template without the table style still gets lines. */
const PLAIN_BORDERS = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("")}</w:tblBorders>`;

/** The sentence that stands in place of a table or chart; a reference to it says "the text", not a number. */
export function renderEmpty(
  blank: string,
  kind: TitleKind,
  { nama, key }: Tempat,
  context: Context,
  tied = false,
): string {
  const mark = context.bookmark(bookmarkOf(key));
  context.captions.push({ order: context.nextOrder(), nama, key, bookmark: undefined });
  const sentence = `<w:p><w:pPr>${styleRef(context.look("Isi"))}${tied ? "<w:keepNext/>" : ""}</w:pPr>${mark.start}${run(blank)}${mark.end}</w:p>`;
  return blockControl(context.controlNames(key, kind), sentence);
}

/** Start and end of a bookmark. */
interface Bookmark {
  readonly start: string;
  readonly end: string;
}

interface TableCell {
  readonly width: number;
  readonly span?: number;
  readonly merge?: "restart" | "continue";
  readonly shading?: string;
  /** Sides without a line. */
  readonly open?: readonly ("top" | "bottom")[];
  readonly content: string;
}

function renderCell({ width, span, merge, shading, open = [], content }: TableCell): string {
  const sides = open.map((side) => `<w:${side} w:val="nil"/>`).join("");
  const borders = sides === "" ? "" : `<w:tcBorders>${sides}</w:tcBorders>`;
  const spanning = span !== undefined && span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  const merging = merge === undefined ? "" : `<w:vMerge w:val="${merge}"/>`;
  const align = merge === undefined ? "" : '<w:vAlign w:val="center"/>';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanning}${merging}${borders}${shading ?? ""}${align}</w:tcPr>${content}</w:tc>`;
}

/** One heading row, or two when columns are grouped: groups span their columns, other headings span both rows. */
function renderHead({ kolom, kartu }: Tabel, widths: readonly number[], mark: Bookmark, context: Context): string[] {
  const own = kartu === "awal" ? { top: context.look("PitaKartu"), bottom: context.look("LabelKartu") } : undefined;
  const plain = context.look("KepalaTabel");
  const paragraph = (text: string, style = own?.bottom ?? plain): string =>
    `<w:p><w:pPr>${styleRef(style)}<w:keepNext/></w:pPr>${text === "" ? "" : run(text)}</w:p>`;
  const row = (cells: readonly TableCell[]): string =>
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.map(renderCell).join("")}</w:tr>`;
  const single = (index: number): TableCell => ({
    width: widths[index] ?? 0,
    content: paragraph(kolom[index]?.judul ?? ""),
  });
  const marked = (row: string): string => row.replace("</w:pPr>", `</w:pPr>${mark.start}${mark.end}`);
  if (kolom.every(({ group }) => group === undefined)) return [marked(row(kolom.map((_, index) => single(index))))];
  const top: TableCell[] = [];
  for (let index = 0; index < kolom.length; ) {
    const group = kolom[index]?.group;
    let end = index + 1;
    while (group !== undefined && kolom[end]?.group === group) end += 1;
    const width = sum(widths.slice(index, end));
    top.push(
      group === undefined
        ? { ...single(index), merge: "restart" }
        : { width, span: end - index, content: paragraph(group, own?.top ?? plain) },
    );
    index = end;
  }
  // Word formats only the first row as heading; the second gets the same shading from the table style.
  const shading = kartu === undefined ? styleShading(context, "firstRow") : WHITE;
  const bottom = kolom.map(
    ({ group }, index): TableCell =>
      group === undefined
        ? { ...single(index), merge: "continue", content: paragraph(""), shading }
        : { ...single(index), shading },
  );
  return [marked(row(top)), row(bottom)];
}

/** Shading that a table style gives to a kind of row, as XML; empty when it gives none. */
function styleShading({ styles, look }: Context, kind: "firstRow" | "lastRow"): string {
  for (const style of styleChain(styles, look("TabelLaporan"))) {
    const part = childrenOf(style, "w:tblStylePr").find((each) => attributeOf(each, "w:type") === kind);
    const shading = childOf(childOf(part, "w:tcPr"), "w:shd");
    if (shading) return sourceOf(shading);
  }
  return "";
}

function renderRow(
  baris: BarisTabel & RowTies & { readonly rata: readonly number[] },
  { kolom, kartu }: Tabel,
  widths: readonly number[],
  tempat: Tempat,
  context: Context,
): string {
  const mark = context.bookmark(rowBookmark(tempat.key, baris.kunci));
  const look = rowLook(baris.jenis, context);
  const cell = (value: string | Celah, index: number, width: number, span?: number): TableCell => ({
    width,
    ...(span === undefined ? {} : { span }),
    shading: look.shading,
    open: [
      ...(baris.dariAtas(index) ? (["top"] as const) : []),
      ...(baris.toLower(index) ? (["bottom"] as const) : []),
    ],
    content: renderCellText(
      value,
      span === undefined && kartu !== "awal" ? kolom[index] : undefined,
      {
        ...look,
        ...largeLook(baris.jenis, kolom[index], context),
        keepNext: baris.bound,
        rata: baris.rata[index] ?? 0,
      },
      context,
      index === 0 ? mark : undefined,
    ),
  });
  const cells =
    baris.jenis === "kelompok"
      ? [cell(baris.sel[0] ?? "", 0, sum(widths), widths.length)]
      : kolom.map((_, index) => cell(baris.sel[index] ?? "", index, widths[index] ?? 0));
  const isTall = cells.some(({ width }, index) => {
    const value = baris.sel[index] ?? "";
    return typeof value === "string" && isTallText(value, width);
  });
  return `<w:tr>${isTall ? "" : "<w:trPr><w:cantSplit/></w:trPr>"}${cells.map(renderCell).join("")}</w:tr>`;
}

/** What a row of facts prints large: its numbers more than its words. */
function largeLook(
  jenis: BarisTabel["jenis"],
  kolom: KolomTabel | undefined,
  { look }: Context,
): Pick<RowLook, "style"> | undefined {
  if (jenis !== "fakta") return undefined;
  const style = look(kolom?.content === "teks" ? "KeadaanKartu" : "AngkaKartu");
  return style === undefined ? undefined : { style: styleRef(style) };
}

interface RowLook {
  readonly style: string;
  readonly properties: string;
  readonly shading: string;
}

/** Group rows and totals have styles of their own; a template without them shows the row's text bold. */
function rowLook(jenis: BarisTabel["jenis"], context: Context): RowLook {
  const { look } = context;
  if (jenis === "isi") return { style: styleRef(look("IsiTabel")), properties: "", shading: "" };
  const own = look(jenis === "kelompok" ? "KelompokTabel" : "JumlahTabel");
  return {
    style: styleRef(own ?? look("IsiTabel")),
    properties: own === undefined ? "<w:rPr><w:b/></w:rPr>" : "",
    shading: jenis === "jumlah" ? styleShading(context, "lastRow") : "",
  };
}

const ALIGN: Readonly<Record<KolomTabel["content"], string>> = {
  nomor: '<w:jc w:val="center"/>',
  pendek: '<w:jc w:val="center"/>',
  angka: '<w:jc w:val="right"/>',
  rupiah: '<w:jc w:val="right"/>',
  teks: '<w:jc w:val="left"/>',
};

function renderCellText(
  value: string | Celah,
  kolom: KolomTabel | undefined,
  look: RowLook & { readonly keepNext: boolean; readonly rata: number },
  context: Context,
  mark: Bookmark | undefined,
): string {
  const keep = look.keepNext ? "<w:keepNext/>" : "";
  const indent = look.rata === 0 ? "" : `<w:ind w:right="${look.rata}"/>`;
  const properties = `<w:pPr>${look.style}${keep}${indent}${kolom === undefined ? "" : ALIGN[kolom.content]}</w:pPr>`;
  const content =
    typeof value !== "string"
      ? celahRun(value, context.look("Celah"), context.controlNames("celah", "kosong").id, look.properties)
      : value === ""
        ? ""
        : run(value, look.properties);
  return `<w:p>${properties}${mark?.start ?? ""}${content}${mark?.end ?? ""}</w:p>`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
