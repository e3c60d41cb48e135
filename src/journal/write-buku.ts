import ExcelJS from "exceljs";
import { packWorkbook } from "../form/write/package.ts";
import { fitPage, margins } from "../form/write/page.ts";
import { barisHeight, selStyle } from "../form/write/style.ts";
import { KETERANGAN_CONTOH } from "../model/content.ts";
import type { Config } from "../plan/schema.ts";
import type { BarisBuku, Buku } from "./buku.ts";

/** Rows to write on by hand below the last line. */
const EMPTY_BARIS = 16;
const HEADER = 4;

/**
 * A book as a workbook that the office can print and go on with by hand. `judul` are the headings in their order, with
 * those the office added. Same lines, same bytes.
 */
export async function renderBuku(
  config: Config,
  buku: Buku,
  judul: readonly string[],
  baris: readonly BarisBuku[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // A date of the plan, not of the clock: the same lines give the same file.
  workbook.created = new Date(Date.UTC(config.tahun, 0, 1));
  workbook.modified = workbook.created;
  workbook.creator = config.instansi.nama;
  const sheet = workbook.addWorksheet(buku.lembar, { views: [{ state: "frozen", ySplit: HEADER }] });
  sheet.pageSetup = {
    ...fitPage(config.formulir.kertas, "landscape"),
    printTitlesRow: `${HEADER}:${HEADER}`,
    margins: margins(),
  };
  const width = judul.map((nama) => buku.kolom.find((kolom) => kolom.judul === nama)?.width ?? 18);
  width.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  addJudul(sheet, config, buku, judul);
  const blank = Array.from({ length: EMPTY_BARIS }, (): BarisBuku => ({}));
  [...baris, ...blank].forEach((content, i) => {
    addBaris(sheet, HEADER + 1 + i, judul, width, content);
  });
  return packWorkbook(workbook);
}

function addJudul(
  sheet: ExcelJS.Worksheet,
  { contoh, instansi, tahun }: Config,
  buku: Buku,
  judul: readonly string[],
): void {
  const title = sheet.getCell(1, 1);
  title.value = buku.judul;
  title.style = { ...selStyle("judul"), alignment: { wrapText: false } };
  const office = sheet.getCell(2, 1);
  office.value = `${instansi.nama}, ${instansi.pemda}, LKjIP Tahun ${tahun}`;
  office.style = { ...selStyle("subjudul"), alignment: { wrapText: false } };
  if (contoh) {
    const notice = sheet.getCell(HEADER - 1, 1);
    notice.value = KETERANGAN_CONTOH;
    notice.style = { ...selStyle("petunjuk"), alignment: { wrapText: false } };
  }
  judul.forEach((nama, i) => {
    const cell = sheet.getCell(HEADER, i + 1);
    cell.value = nama;
    cell.style = selStyle("kepala", "center");
  });
  sheet.getRow(HEADER).height = 30;
}

function addBaris(
  sheet: ExcelJS.Worksheet,
  nomor: number,
  judul: readonly string[],
  width: readonly number[],
  content: BarisBuku,
): void {
  judul.forEach((nama, i) => {
    const cell = sheet.getCell(nomor, i + 1);
    const teks = content[nama] ?? "";
    if (teks !== "") cell.value = /^[1-9]\d{0,8}$/.test(teks) ? Number(teks) : teks;
    cell.style = bukuStyle(i === 0 ? "center" : "left");
  });
  sheet.getRow(nomor).height = barisHeight(
    judul.map((nama, i) => ({ teks: content[nama] ?? "", width: width[i] ?? 18 })),
    22,
  );
}

/** Lines without a colour: the book is printed and written on. */
function bukuStyle(rata: "left" | "center"): Partial<ExcelJS.Style> {
  const { fill: _, ...look } = selStyle("isian", rata);
  return look;
}
