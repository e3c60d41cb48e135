import ExcelJS from "exceljs";
import { packWorkbook } from "../form/write/package.ts";
import { fitPage, margins } from "../form/write/page.ts";
import { barisHeight, selStyle } from "../form/write/style.ts";
import type { RecapInput } from "./cell.ts";
import { composeRecap } from "./compose.ts";
import { FIRST_ROW, type RecapCell, type RecapColumn, type RecapRow, type RecapSheet } from "./sheet.ts";

/** rekap-kinerja.xlsx: same data, same bytes. */
export async function renderRecap(input: RecapInput): Promise<Uint8Array> {
  const { config } = input;
  const workbook = new ExcelJS.Workbook();
  // A date of the plan, not of the clock.
  workbook.created = new Date(Date.UTC(config.tahun, 0, 1));
  workbook.modified = workbook.created;
  workbook.creator = config.instansi.nama;
  workbook.title = `Rekap kinerja ${config.instansi.nama} tahun ${config.tahun}`;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of composeRecap(input)) addSheet(workbook, input, sheet);
  return packWorkbook(workbook);
}

const HEADER = FIRST_ROW - 1;

function addSheet(workbook: ExcelJS.Workbook, { config }: RecapInput, content: RecapSheet): void {
  const sheet = workbook.addWorksheet(content.lembar, { views: [{ state: "frozen", ySplit: HEADER }] });
  sheet.pageSetup = {
    ...fitPage(config.formulir.kertas, "landscape"),
    printTitlesRow: `${HEADER}:${HEADER}`,
    margins: margins(),
  };
  sheet.headerFooter.oddFooter = "&CHalaman &P dari &N";
  content.kolom.forEach(({ width }, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  addLine(sheet, 1, "judul", `Rekap Kinerja: ${content.judul}`);
  addLine(sheet, 2, "subjudul", `${config.instansi.nama}, ${config.instansi.pemda}`);
  if (config.contoh) addLine(sheet, 3, "petunjuk", "Contoh: angka dalam buku kerja ini bukan data resmi");
  content.kolom.forEach(({ judul }, i) => {
    const cell = sheet.getCell(HEADER, i + 1);
    cell.value = judul;
    cell.style = selStyle("kepala", "center");
  });
  sheet.getRow(HEADER).height = 30;
  content.baris.forEach((row, i) => {
    addRow(sheet, FIRST_ROW + i, row, content.kolom);
  });
  if (content.catatan !== "") addLine(sheet, FIRST_ROW + content.baris.length, "petunjuk", content.catatan);
}

function addLine(sheet: ExcelJS.Worksheet, row: number, look: "judul" | "subjudul" | "petunjuk", teks: string): void {
  const cell = sheet.getCell(row, 1);
  cell.value = teks;
  cell.style = { ...selStyle(look), alignment: { wrapText: false } };
}

function addRow(sheet: ExcelJS.Worksheet, at: number, { jenis, sel }: RecapRow, kolom: readonly RecapColumn[]): void {
  if (jenis === "kelompok") sheet.mergeCells(at, 1, at, kolom.length);
  for (const [i, column] of kolom.entries()) {
    if (jenis === "kelompok" && i > 0) break;
    const content = sel[i] ?? null;
    const cell = sheet.getCell(at, i + 1);
    cell.value = cellValue(content);
    const right = column.format !== undefined && i > 0;
    cell.style =
      jenis === "isi" ? plainStyle(right, column.format) : selStyle("jumlah", right ? "right" : "left", column.format);
  }
  const texts = kolom.map(({ width }, i) => {
    const content = sel[i] ?? null;
    const whole = jenis === "kelompok" ? kolom.reduce((all, each) => all + each.width, 0) : width;
    return { teks: typeof content === "string" ? content : "", width: whole };
  });
  sheet.getRow(at).height = barisHeight(jenis === "kelompok" ? texts.slice(0, 1) : texts, 16);
}

function cellValue(content: RecapCell): ExcelJS.CellValue {
  if (content === null || typeof content !== "object") return content;
  if ("day" in content) return new Date(`${content.day}T00:00:00Z`);
  return { formula: content.formula, result: content.nilai };
}

/** Lines without a colour: it is printed. */
function plainStyle(right: boolean, format = "General"): Partial<ExcelJS.Style> {
  const { fill: _, ...look } = selStyle("isian", right ? "right" : "left", format);
  return look;
}
