import { strToU8 } from "fflate";
import { packZip } from "../../src/opc/pack.ts";

/*
 * Builds small workbooks for tests, cell by cell, as the raw XML that a spreadsheet program would write.
 * Every part can be replaced, so that a test can also build what no program writes.
 */

/** A cell: a text, a number, nothing, or the raw XML of a whole `<c>` element (see `raw`). */
export type Isi = string | number | null | { readonly xml: (sel: string) => string };

/** Cells by address. */
export type Sel = Readonly<Record<string, Isi>>;

export interface Lembar {
  readonly nama: string;
  readonly sel: Sel;
  /** State of the sheet in workbook.xml. */
  readonly state?: "hidden" | "veryHidden";
  /** XML before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
  /** Attributes of single rows, such as `hidden="1"`. */
  readonly baris?: Readonly<Record<number, string>>;
}

/** A cell of the given type and value; `s` is the index of a style of `FORMAT`. */
export const cell = (content: {
  readonly t?: string;
  readonly v?: string;
  readonly f?: string;
  readonly s?: number;
  readonly is?: string;
}): Isi => ({
  xml: (sel) =>
    `<c r="${sel}"${content.s === undefined ? "" : ` s="${content.s}"`}${content.t === undefined ? "" : ` t="${content.t}"`}>` +
    `${content.f === undefined ? "" : `<f>${escapeXml(content.f)}</f>`}${content.v === undefined ? "" : `<v>${escapeXml(content.v)}</v>`}` +
    `${content.is === undefined ? "" : `<is>${content.is}</is>`}</c>`,
});

/** Number formats of the test workbooks, by the index that a cell names. */
export const FORMAT = {
  usual: 0,
  percent: 1,
  persenDuaDesimal: 2,
  tanggal: 3,
  persenTertulis: 4,
  rupiah: 5,
  hariTertulis: 6,
  thousands: 7,
  /** Struck through. */
  struck: 8,
} as const;

const KODE_FORMAT: readonly (readonly [number, string | null])[] = [
  [0, null],
  [9, null],
  [10, null],
  [14, null],
  [164, String.raw`0.00\%`],
  [165, "[$Rp-421]#,##0"],
  [166, String.raw`#,##0\ \h\a\r\i`],
  [4, null],
  [0, null],
];

function escapeXml(teks: string): string {
  return teks.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NS_REL = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts of a package by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The parts of a workbook with these sheets. Texts are shared strings. */
export function makeParts(lembar: readonly Lembar[]): Record<string, string | Uint8Array> {
  const strings: string[] = [];
  const sheets = lembar.map((sheet) => sheetXml(sheet, strings));
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(lembar.length),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(lembar),
    "xl/_rels/workbook.xml.rels": relationships([
      ...lembar.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["rIdS", "sharedStrings", "sharedStrings.xml"],
      ["rIdF", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml(),
  };
  for (const [i, xml] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = xml;
  parts["xl/sharedStrings.xml"] =
    `${HEADER}<sst xmlns="${NS}">${strings.map((s) => `<si><t xml:space="preserve">${escapeXml(s)}</t></si>`).join("")}</sst>`;
  return parts;
}

/** Zips parts as they are. */
export function zipParts(parts: Parts): Uint8Array {
  return packZip(
    Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
  );
}

/** A workbook with these sheets, as a file. */
export function makeXlsx(lembar: readonly Lembar[]): Uint8Array {
  return zipParts(makeParts(lembar));
}

/** A workbook whose only sheet holds these cells. */
export function makeSheet(sel: Sel): Uint8Array {
  return makeXlsx([{ nama: "Sheet1", sel }]);
}

function sheetXml({ sel, before = "", after = "", baris = {} }: Lembar, strings: string[]): string {
  const rows = new Map<number, [number, string][]>();
  for (const [alamat, content] of Object.entries(sel)) {
    const nomor = Number(/\d+$/.exec(alamat)?.[0]);
    const row = rows.get(nomor) ?? [];
    if (content !== null) row.push([columnOf(alamat), cellXml(alamat, content, strings)]);
    rows.set(nomor, row);
  }
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([nomor, row]) => {
      const cells = row.sort(([a], [b]) => a - b).map(([, c]) => c);
      return `<row r="${nomor}"${baris[nomor] ? ` ${baris[nomor]}` : ""}>${cells.join("")}</row>`;
    });
  return `${HEADER}<worksheet xmlns="${NS}" xmlns:r="${NS_R}">${before}<sheetData>${xml.join("")}</sheetData>${after}</worksheet>`;
}

function cellXml(alamat: string, content: Exclude<Isi, null>, strings: string[]): string {
  if (typeof content === "number") return `<c r="${alamat}"><v>${content}</v></c>`;
  if (typeof content === "object") return content.xml(alamat);
  if (!strings.includes(content)) strings.push(content);
  return `<c r="${alamat}" t="s"><v>${strings.indexOf(content)}</v></c>`;
}

function columnOf(alamat: string): number {
  return [...alamat.replace(/\d+$/, "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column, counted from 1. */
export function columnName(kolom: number): string {
  return kolom <= 26
    ? String.fromCharCode(64 + kolom)
    : columnName(Math.floor((kolom - 1) / 26)) + String.fromCharCode(65 + ((kolom - 1) % 26));
}

function workbookXml(lembar: readonly Lembar[]): string {
  const sheets = lembar.map(
    ({ nama, state }, i) =>
      `<sheet name="${escapeXml(nama)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  return `${HEADER}<workbook xmlns="${NS}" xmlns:r="${NS_R}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function stylesXml(): string {
  const custom = KODE_FORMAT.filter(([, kode]) => kode !== null);
  const fmts = custom.map(([id, kode]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(kode ?? "")}"/>`).join("");
  const xfs = KODE_FORMAT.map(
    ([id], i) =>
      `<xf numFmtId="${id}" fontId="${i === FORMAT.struck ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  ).join("");
  return `${HEADER}<styleSheet xmlns="${NS}"><numFmts count="${custom.length}">${fmts}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${KODE_FORMAT.length}">${xfs}</cellXfs></styleSheet>`;
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${NS_R}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${NS_REL}">${items.join("")}</Relationships>`;
}

function contentTypes(count: number): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
  );
  return `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/>${sheets.join("")}</Types>`;
}
