import { read as readWithSheetjs } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { expect } from "vitest";
import { openWorkbook } from "../../src/xlsx/workbook.ts";

/*
 * The same workbook by three readers, in one shape: what each cell holds, by sheet and address.
 * What exceljs is known to get wrong (values repeated under a merge) is left out.
 */

export type Sheets = Record<string, Record<string, string | number | boolean>>;

/** By the reader of lkjip; the workbook must be without findings. */
export function readOwn(content: Uint8Array): Sheets {
  const { nilai, temuan } = openWorkbook("a.xlsx", content);
  expect(temuan).toEqual([]);
  return Object.fromEntries(
    (nilai?.lembar ?? []).map(({ nama, cells }) => [
      nama,
      Object.fromEntries(
        cells.map(({ sel, nilai: v }) => {
          if (v.jenis === "angka") return [sel, Number(v.angka)];
          return [sel, v.jenis === "teks" ? v.teks : v.jenis === "logika" ? v.nilai : v.jenis];
        }),
      ),
    ]),
  );
}

/** By exceljs. */
export async function readExceljs(content: Uint8Array): Promise<Sheets> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content as never);
  const sheets: Sheets = {};
  workbook.eachSheet((sheet) => {
    const cells: Record<string, string | number | boolean> = {};
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        const value = simplify(cell.value);
        if (value !== null && value !== "") cells[cell.address] = value;
      });
    });
    sheets[sheet.name] = cells;
  });
  return sheets;
}

const DAY = 86_400_000;

function simplify(value: ExcelJS.CellValue): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (typeof value !== "object") return value;
  if (value instanceof Date) return Number((value.getTime() / DAY + 25_569).toPrecision(15));
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("result" in value) return simplify(value.result as ExcelJS.CellValue);
  return null;
}

/** By SheetJS. */
export function readSheetjs(content: Uint8Array): Sheets {
  const workbook = readWithSheetjs(content, { type: "buffer", cellDates: false });
  return Object.fromEntries(
    workbook.SheetNames.map((nama) => {
      const cells: Record<string, string | number | boolean> = {};
      for (const [sel, cell] of Object.entries(workbook.Sheets[nama] ?? {})) {
        if (sel.startsWith("!") || cell.v === undefined || cell.v === "") continue;
        cells[sel] = typeof cell.v === "number" ? Number(cell.v.toPrecision(15)) : cell.v;
      }
      return [nama, cells];
    }),
  );
}
