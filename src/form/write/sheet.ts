import type { CellValue, Style, Workbook, Worksheet } from "exceljs";
import type { Config } from "../../plan/schema.ts";
import { type KolomFormulir, PENANDA_KUNCI } from "../layout.ts";
import { gayaSel, type JenisSel, lebarUntuk, tinggiBaris } from "./style.ts";

/** Rows of every sheet with a table: title block, heading in two rows, hidden key row, data. */
export const BARIS = { judul: 1, subjudul: 2, petunjuk: 3, kepala: 4, kepalaBawah: 5, kunci: 6, data: 7 } as const;

/** A cell's content: text or number as it is, or a formula of the form with its cached result. */
type IsiSel = string | number | { readonly formula: string; readonly result: string | number } | null;

export interface SelTabel {
  readonly isi: IsiSel;
  readonly format?: string;
}

/** One row of a table; `kunci` goes into the hidden column A, null leaves it free for the unit. */
export interface BarisTabel {
  readonly kunci: string | null;
  readonly jenis: "isi" | "jumlah";
  readonly sel: Readonly<Record<string, SelTabel>>;
}

export interface TabelFormulir {
  readonly lembar: string;
  readonly judul: string;
  readonly petunjuk: string;
  /** Stands in place of heading and rows where there are none. */
  readonly kosong: string;
  readonly kolom: readonly KolomFormulir[];
  readonly baris: readonly BarisTabel[];
  /** Height of a data row in points, at least. */
  readonly tinggi: number;
  /** Columns that stay in view, counted from A. */
  readonly beku: number;
  /** Units may insert rows of their own. */
  readonly sisipBaris?: boolean;
}

/** What every sheet prints: whose form it is. */
export interface KopFormulir {
  readonly config: Config;
  readonly namaUnit: string;
}

/** Adds a sheet with a table that the reader finds by its keys. */
export async function addTabel(workbook: Workbook, kop: KopFormulir, tabel: TabelFormulir): Promise<Worksheet> {
  const isEmpty = tabel.baris.length === 0;
  const sheet = addLembar(workbook, kop, tabel.lembar);
  if (!isEmpty) sheet.pageSetup.printTitlesRow = `${BARIS.kepala}:${BARIS.kepalaBawah}`;
  if (!isEmpty) sheet.views = [{ state: "frozen", xSplit: tabel.beku, ySplit: BARIS.kunci, showGridLines: false }];
  setWidths(sheet, tabel);
  addTitle(sheet, kop, tabel, isEmpty ? tabel.kosong : tabel.petunjuk);
  if (!isEmpty) addHeading(sheet, tabel.kolom);
  addKeys(sheet, tabel.kolom);
  tabel.baris.forEach((baris, i) => {
    addRow(sheet, tabel, baris, BARIS.data + i);
  });
  await protect(sheet, tabel.sisipBaris === true);
  return sheet;
}

/** Adds a sheet with the paper of the office: landscape unless said otherwise, as wide as one page. */
export function addLembar(
  workbook: Workbook,
  { config, namaUnit }: KopFormulir,
  nama: string,
  orientation: "landscape" | "portrait" = "landscape",
): Worksheet {
  const sheet = workbook.addWorksheet(nama, { views: [{ showGridLines: false }] });
  // 14 is Folio, the nearest that Excel knows to F4.
  sheet.pageSetup = {
    paperSize: (config.formulir.kertas === "A4" ? 9 : 14) as never,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  // A lone & starts a code in headers and footers; Excel takes 255 characters.
  const unit = `${[...namaUnit].slice(0, 80).join("")}`.replace(/\s+/g, " ").replace(/&/g, "&&");
  sheet.headerFooter.oddFooter = `&L&8 Formulir Data Kinerja ${config.tahun}, ${unit}&R&8 ${nama}, halaman &P dari &N`;
  return sheet;
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
export function addValidation(sheet: Worksheet, range: string, validation: Validasi): void {
  const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
  dataValidations.add(range, { allowBlank: true, showErrorMessage: true, showInputMessage: true, ...validation });
}

/** Excel's limits: titles 32 characters, texts 255. */
export interface Validasi {
  readonly type: "decimal" | "date" | "list" | "custom" | "any";
  readonly operator?: "greaterThanOrEqual" | "between";
  readonly formulae?: readonly (string | number | Date)[];
  readonly errorStyle?: "stop" | "warning";
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

function setWidths(sheet: Worksheet, { kolom, baris }: TabelFormulir): void {
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
function widthOf({ kunci, lebar }: KolomFormulir, baris: readonly BarisTabel[]): number {
  const isi = baris.map(({ sel }) => sel[kunci]);
  const teks = isi.flatMap((sel) => (typeof sel?.isi === "string" ? [sel.isi] : []));
  return Math.max(lebarUntuk(teks, lebar, 22), ...isi.map((sel) => Math.max(digitsOf(sel), lettersOf(sel))));
}

/** Room for a kode on one line, within reason. */
function lettersOf(sel: SelTabel | undefined): number {
  return sel?.format === "@" && typeof sel.isi === "string" ? Math.min(24, sel.isi.length * 1.2 + 1) : 0;
}

/** Room for a number with its separators and decimals; in an open cell, for one like its target. */
function digitsOf(sel: SelTabel | undefined): number {
  const nilai = typeof sel?.isi === "object" ? sel.isi?.result : sel?.isi;
  if (typeof nilai !== "number") return 0;
  const bulat = Math.trunc(Math.abs(nilai)).toString().length;
  const pecahan = sel?.format?.split(".")[1]?.length ?? 0;
  return bulat + Math.floor((bulat - 1) / 3) + (pecahan > 0 ? pecahan + 1 : 0) + (nilai < 0 ? 1 : 0) + 1.5;
}

function addTitle(sheet: Worksheet, { config, namaUnit }: KopFormulir, tabel: TabelFormulir, petunjuk: string): void {
  const lebar = tabel.kolom.reduce((total, _, i) => total + (sheet.getColumn(i + 2).width ?? 0), 0);
  const lines: readonly [number, string, JenisSel, number][] = [
    [BARIS.judul, tabel.judul, "judul", 14],
    [BARIS.subjudul, `${namaUnit}, ${config.instansi.nama}, ${config.instansi.pemda}`, "subjudul", 11],
    [BARIS.petunjuk, petunjuk, "petunjuk", 10],
  ];
  for (const [row, teks, jenis, ukuran] of lines) {
    sheet.mergeCells(row, 2, row, tabel.kolom.length + 1);
    const cell = sheet.getCell(row, 2);
    cell.value = teks;
    cell.style = gayaSel(jenis);
    sheet.getRow(row).height = tinggiBaris([{ teks, lebar }], ukuran + 8, ukuran);
  }
}

/** Two rows: the quarters and the year under one heading, everything else over both rows. */
function addHeading(sheet: Worksheet, kolom: readonly KolomFormulir[]): void {
  const bagian = kolom.map(({ judul }) => /^(Target|Realisasi) (TW .+|Tahun)$/.exec(judul));
  kolom.forEach(({ judul }, i) => {
    for (const row of [BARIS.kepala, BARIS.kepalaBawah]) sheet.getCell(row, i + 2).style = gayaSel("kepala", "center");
    const grup = bagian[i]?.[1];
    const bawah = bagian[i]?.[2];
    if (grup === undefined || bawah === undefined) {
      sheet.mergeCells(BARIS.kepala, i + 2, BARIS.kepalaBawah, i + 2);
      sheet.getCell(BARIS.kepala, i + 2).value = judul;
      return;
    }
    sheet.getCell(BARIS.kepalaBawah, i + 2).value = bawah;
    if (bagian[i - 1]?.[1] === grup) return;
    const jumlah = bagian.filter((b) => b?.[1] === grup).length;
    sheet.mergeCells(BARIS.kepala, i + 2, BARIS.kepala, i + 1 + jumlah);
    sheet.getCell(BARIS.kepala, i + 2).value = grup;
  });
  sheet.getRow(BARIS.kepala).height = 17;
  sheet.getRow(BARIS.kepalaBawah).height = 17;
}

function addKeys(sheet: Worksheet, kolom: readonly KolomFormulir[]): void {
  const row = sheet.getRow(BARIS.kunci);
  row.getCell(1).value = PENANDA_KUNCI;
  kolom.forEach(({ kunci }, i) => {
    row.getCell(i + 2).value = kunci;
  });
  row.hidden = true;
}

function addRow(sheet: Worksheet, { kolom, tinggi }: TabelFormulir, baris: BarisTabel, number: number): void {
  const row = sheet.getRow(number);
  if (baris.kunci !== null) row.getCell(1).value = baris.kunci;
  kolom.forEach((k, i) => {
    const sel = baris.sel[k.kunci];
    const cell = row.getCell(i + 2);
    cell.style = styleOf(k, baris.jenis, sel);
    if (sel?.isi !== undefined && sel.isi !== null) cell.value = sel.isi as CellValue;
  });
  const teks = kolom.flatMap(({ kunci }, i) => {
    const isi = baris.sel[kunci]?.isi;
    return typeof isi === "string" ? [{ teks: isi, lebar: sheet.getColumn(i + 2).width ?? 10 }] : [];
  });
  row.height = tinggiBaris(teks, baris.jenis === "jumlah" ? 20 : tinggi);
}

const JENIS = { rencana: "rencana", unit: "isian", rumus: "rumus" } as const;

function styleOf(
  { isi, pengisi, kunci }: KolomFormulir,
  jenis: BarisTabel["jenis"],
  sel: SelTabel | undefined,
): Partial<Style> {
  const angka = isi === "nilai" || isi === "rupiah";
  const rata =
    angka && typeof sel?.isi !== "string"
      ? "right"
      : angka || kunci === "satuan" || kunci === "arah" || isi === "tanggal"
        ? "center"
        : "left";
  return gayaSel(jenis === "jumlah" ? "jumlah" : JENIS[pengisi], rata, sel?.format ?? "General");
}
