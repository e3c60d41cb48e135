import type { CellValue, Style, Workbook, Worksheet } from "exceljs";
import { KETERANGAN_CONTOH } from "../../model/content.ts";
import type { Config } from "../../plan/schema.ts";
import { type KolomFormulir, KUNCI_MARKER, LEMBAR } from "../layout.ts";
import { fitPage, margins } from "./page.ts";
import { barisHeight, type JenisSel, selStyle, widthFor } from "./style.ts";

/** Rows of every sheet with a table: title block, heading in two rows, hidden key row, data. */
export const BARIS = { judul: 1, subjudul: 2, petunjuk: 3, header: 4, kepalaBawah: 5, kunci: 6, data: 7 } as const;

/** A cell's content: text or number as it is, or a formula of the form with its cached result. */
type SelContent = string | number | Date | { readonly formula: string; readonly result: string | number } | null;

export interface SelTabel {
  readonly content: SelContent;
  readonly format?: string;
}

/** One row of a table; `kunci` goes into the hidden column A, null leaves it free for the unit. */
export interface WrittenBaris {
  readonly kunci: string | null;
  readonly jenis: "isi" | "jumlah";
  readonly sel: Readonly<Record<string, SelTabel>>;
}

export interface WrittenTabel {
  readonly lembar: string;
  readonly judul: string;
  readonly petunjuk: string;
  /** Stands in place of heading and rows where there are none. */
  readonly blank: string;
  readonly kolom: readonly KolomFormulir[];
  readonly baris: readonly WrittenBaris[];
  /** Height of a data row in points, at least. */
  readonly height: number;
  /** Columns that stay in view, counted from A. */
  readonly frozen: number;
  /** Column from which on the sheet is printed as a second block, beside the first three columns. */
  readonly secondBlock?: string;
  /** Units may insert rows of their own. */
  readonly insertBaris?: boolean;
}

/** What every sheet prints: whose form it is. */
export interface FormulirKop {
  readonly config: Config;
  readonly namaUnit: string;
}

/** Adds a sheet with a table that the reader finds by its keys. */
export async function addTabel(workbook: Workbook, kop: FormulirKop, tabel: WrittenTabel): Promise<Worksheet> {
  const isEmpty = tabel.baris.length === 0;
  const sheet = addLembar(workbook, kop, tabel.lembar);
  if (!isEmpty) sheet.pageSetup.printTitlesRow = `${BARIS.header}:${BARIS.kepalaBawah}`;
  if (!isEmpty) sheet.views = [{ state: "frozen", xSplit: tabel.frozen, ySplit: BARIS.kunci, showGridLines: false }];
  setWidths(sheet, tabel);
  if (!isEmpty && tabel.secondBlock !== undefined)
    printBlocks(sheet, kop.config.formulir, tabel.kolom, tabel.secondBlock);
  addTitle(sheet, kop, tabel, isEmpty ? tabel.blank : tabel.petunjuk);
  if (!isEmpty) addHeading(sheet, tabel.kolom);
  addKeys(sheet, tabel.kolom);
  tabel.baris.forEach((baris, i) => {
    addRow(sheet, tabel, baris, BARIS.data + i);
  });
  await protect(sheet, tabel.insertBaris === true);
  return sheet;
}

/** Adds a sheet with the paper of the office: landscape unless said otherwise, as wide as one page. */
export function addLembar(
  workbook: Workbook,
  { config, namaUnit }: FormulirKop,
  nama: string,
  orientation: "landscape" | "portrait" = "landscape",
): Worksheet {
  const sheet = workbook.addWorksheet(nama, { views: [{ showGridLines: false }] });
  sheet.pageSetup = {
    ...fitPage(config.formulir.kertas, orientation),
    horizontalCentered: true,
    margins: margins(0.8),
  };
  sheet.headerFooter.oddFooter = composeFooter(config, namaUnit, nama);
  return sheet;
}

/** Whose form it is, where the head of the unit initials a printed page, and that an example is one. */
function composeFooter({ contoh, tahun }: Config, namaUnit: string, nama: string): string {
  // A lone & starts a code in headers and footers; Excel takes 255 characters.
  const unit = [...namaUnit.replace(/\s+/g, " ")].map((sign) => (sign === "&" ? "&&" : sign));
  while (unit.join("").length > 70) unit.pop();
  const left = `&L&8 Formulir Data Kinerja ${tahun}, ${unit.join("")}`;
  const initials = nama === LEMBAR.petunjuk ? "" : "Paraf pejabat ………………  Paraf penanggung jawab data ………………";
  const middle = [initials, contoh ? KETERANGAN_CONTOH : ""].filter((teks) => teks !== "").join("\n");
  return `${left}${middle === "" ? "" : `&C&8 ${middle}`}&R&8 ${nama}, halaman &P dari &N`;
}

/** Width of the paper inside the margins, in the pixels that columns are measured in, by orientation landscape. */
const PRINTED_WIDTH = { F4: 1172, A4: 1046 } as const;

/** Prints the columns from `kunci` on as a second block beside the first `titles`, both as large as the paper lets them. */
function printBlocks(
  sheet: Worksheet,
  { kertas }: Config["formulir"],
  kolom: readonly KolomFormulir[],
  kunci: string,
): void {
  const titles = 3;
  const start = kolom.findIndex((k) => k.kunci === kunci);
  const pixels = (dari: number, until: number): number =>
    kolom.slice(dari, until).reduce((sum, _, i) => sum + (sheet.getColumn(dari + i + 2).width ?? 0) * 7 + 5, 0);
  const widest = Math.max(pixels(0, start), pixels(0, titles) + pixels(start, kolom.length));
  const scale = Math.max(10, Math.min(100, Math.floor((100 * PRINTED_WIDTH[kertas]) / widest)));
  Object.assign(sheet.pageSetup, { fitToPage: false, scale, pageOrder: "overThenDown" });
  sheet.pageSetup.printTitlesColumn = `B:${letterOf(kolom, kolom[titles - 1]?.kunci ?? "")}`;
}

/** Locks what is not open; no password, since it guards against slips only. Widths and heights stay free. */
export async function protect(sheet: Worksheet, insertRows = false): Promise<void> {
  await sheet.protect("", { formatColumns: true, formatRows: true, insertRows, deleteRows: false });
}

/** Column letter of a key; A holds the row keys, so the first column of the table is B. */
export function letterOf(kolom: readonly KolomFormulir[], kunci: string): string {
  const index = kolom.findIndex((k) => k.kunci === kunci);
  if (index < 0) throw new Error(`formulir: no column ${kunci}`);
  return String.fromCharCode("B".charCodeAt(0) + index);
}

/** Puts a validation on a whole range: cell by cell exceljs makes overlapping ranges. */
export function addValidation(sheet: Worksheet, range: string, validation: Validation): void {
  const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
  dataValidations.add(range, { allowBlank: true, showErrorMessage: true, showInputMessage: true, ...validation });
}

/** Excel's limits: titles 32 characters, texts 255. */
export interface Validation {
  readonly type: "decimal" | "date" | "list" | "custom" | "any";
  readonly operator?: "greaterThanOrEqual" | "between";
  readonly formulae?: readonly (string | number | Date)[];
  readonly errorStyle?: "stop" | "warning";
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

function setWidths(sheet: Worksheet, { kolom, baris }: WrittenTabel): void {
  const keys = sheet.getColumn(1);
  keys.width = 12;
  keys.hidden = true;
  kolom.forEach((k, i) => {
    const width = widthOf(k, baris);
    // exceljs takes 9 for "no width given" and writes none.
    sheet.getColumn(i + 2).width = width === 9 ? 9.1 : width;
  });
}

/** The width of the layout, or more where plan texts would take over 22 lines or a number would not fit. */
function widthOf({ kunci, width }: KolomFormulir, baris: readonly WrittenBaris[]): number {
  const content = baris.map(({ sel }) => sel[kunci]);
  const teks = content.flatMap((sel) => (typeof sel?.content === "string" ? [sel.content] : []));
  return Math.max(widthFor(teks, width, 22), ...content.map((sel) => Math.max(digitsOf(sel), lettersOf(sel))));
}

/** Room for a kode on one line, within reason. */
function lettersOf(sel: SelTabel | undefined): number {
  return sel?.format === "@" && typeof sel.content === "string" ? Math.min(24, sel.content.length * 1.2 + 1) : 0;
}

/** Room for a number with its separators and decimals; in an open cell, for one like its target. */
function digitsOf(sel: SelTabel | undefined): number {
  const content = sel?.content;
  const nilai = typeof content === "object" && content !== null && "result" in content ? content.result : content;
  if (typeof nilai !== "number") return 0;
  const whole = Math.trunc(Math.abs(nilai)).toString().length;
  const fraction = sel?.format?.split(".")[1]?.length ?? 0;
  return whole + Math.floor((whole - 1) / 3) + (fraction > 0 ? fraction + 1 : 0) + (nilai < 0 ? 1 : 0) + 1.5;
}

function addTitle(sheet: Worksheet, { config, namaUnit }: FormulirKop, tabel: WrittenTabel, petunjuk: string): void {
  const width = tabel.kolom.reduce((total, _, i) => total + (sheet.getColumn(i + 2).width ?? 0), 0);
  const lines: readonly [number, string, JenisSel, number][] = [
    [BARIS.judul, tabel.judul, "judul", 14],
    [BARIS.subjudul, `${namaUnit}, ${config.instansi.nama}, ${config.instansi.pemda}`, "subjudul", 11],
    [BARIS.petunjuk, petunjuk, "petunjuk", 10],
  ];
  for (const [row, teks, jenis, size] of lines) {
    sheet.mergeCells(row, 2, row, tabel.kolom.length + 1);
    const cell = sheet.getCell(row, 2);
    cell.value = teks;
    cell.style = selStyle(jenis);
    sheet.getRow(row).height = barisHeight([{ teks, width }], size + 8, size);
  }
}

/** Two rows: the quarters and the year under one heading, everything else over both rows. */
function addHeading(sheet: Worksheet, kolom: readonly KolomFormulir[]): void {
  const bagian = kolom.map(({ judul }) => /^(Target|Realisasi) (TW .+|Tahun)$/.exec(judul));
  kolom.forEach(({ judul }, i) => {
    for (const row of [BARIS.header, BARIS.kepalaBawah]) sheet.getCell(row, i + 2).style = selStyle("kepala", "center");
    const group = bagian[i]?.[1];
    const lower = bagian[i]?.[2];
    if (group === undefined || lower === undefined) {
      sheet.mergeCells(BARIS.header, i + 2, BARIS.kepalaBawah, i + 2);
      sheet.getCell(BARIS.header, i + 2).value = judul;
      return;
    }
    sheet.getCell(BARIS.kepalaBawah, i + 2).value = lower;
    if (bagian[i - 1]?.[1] === group) return;
    const jumlah = bagian.filter((b) => b?.[1] === group).length;
    sheet.mergeCells(BARIS.header, i + 2, BARIS.header, i + 1 + jumlah);
    sheet.getCell(BARIS.header, i + 2).value = group;
  });
  sheet.getRow(BARIS.header).height = 17;
  sheet.getRow(BARIS.kepalaBawah).height = 17;
}

function addKeys(sheet: Worksheet, kolom: readonly KolomFormulir[]): void {
  const row = sheet.getRow(BARIS.kunci);
  row.getCell(1).value = KUNCI_MARKER;
  kolom.forEach(({ kunci }, i) => {
    row.getCell(i + 2).value = kunci;
  });
  row.hidden = true;
}

function addRow(sheet: Worksheet, { kolom, height }: WrittenTabel, baris: WrittenBaris, number: number): void {
  const row = sheet.getRow(number);
  if (baris.kunci !== null) row.getCell(1).value = baris.kunci;
  kolom.forEach((k, i) => {
    const sel = baris.sel[k.kunci];
    const cell = row.getCell(i + 2);
    cell.style = styleOf(k, baris.jenis, sel);
    if (sel?.content !== undefined && sel.content !== null) cell.value = sel.content as CellValue;
  });
  const teks = kolom.flatMap(({ kunci }, i) => {
    const content = baris.sel[kunci]?.content;
    return typeof content === "string" ? [{ teks: content, width: sheet.getColumn(i + 2).width ?? 10 }] : [];
  });
  row.height = barisHeight(teks, baris.jenis === "jumlah" ? 20 : height);
}

const JENIS = { rencana: "rencana", unit: "isian", rumus: "rumus" } as const;

function styleOf(
  { content, filler, kunci }: KolomFormulir,
  jenis: WrittenBaris["jenis"],
  sel: SelTabel | undefined,
): Partial<Style> {
  const angka = content === "nilai" || content === "rupiah";
  const rata =
    angka && typeof sel?.content !== "string"
      ? "right"
      : angka || kunci === "satuan" || kunci === "arah" || content === "tanggal"
        ? "center"
        : "left";
  return selStyle(jenis === "jumlah" ? "jumlah" : JENIS[filler], rata, sel?.format ?? "General");
}
