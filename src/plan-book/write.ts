import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { packFormulir, writeStored } from "../form/write/package.ts";
import type { PlanState } from "../plan/workbook/state.ts";
import { formatColumn } from "../xlsx/address.ts";
import { BASE_KUNCI, BOOK_ROW, LEMBAR_BASE, NAMA_RENCANA, VERSI_RENCANA } from "./layout.ts";
import type { StoredRow } from "./reading/base.ts";
import type { BookContent } from "./writing/lines.ts";
import { addPetunjuk } from "./writing/petunjuk.ts";
import { addTable, type BookOffice, type BookTable } from "./writing/sheet.ts";
import { composeTables, printedColumns } from "./writing/tables.ts";

/** A cell of Excel holds 32,767 characters. */
const CHUNK = 30_000;

/**
 * Makes rencana.xlsx: what `content.state` says, with `base` as what a later reading compares with. Same plan, same bytes.
 */
export async function renderRencana(content: BookContent, base: PlanState): Promise<Uint8Array> {
  const { office } = content;
  const workbook = new ExcelJS.Workbook();
  // A date of the plan, not of the clock: the same plan gives the same file.
  workbook.created = new Date(Date.UTC(office.tahun, 0, 1));
  workbook.modified = workbook.created;
  workbook.creator = office.nama;
  workbook.lastModifiedBy = "lkjip";
  workbook.title = `Rencana ${office.nama} tahun ${office.tahun}`;
  workbook.calcProperties.fullCalcOnLoad = true;
  const tables = composeTables(content);
  await addPetunjuk(workbook, office, tables);
  for (const table of tables) addTable(workbook, office, table);
  addBase(workbook, office, base);
  const lembarTabel = tables.map(({ lembar }) => workbook.getWorksheet(lembar)?.id ?? 0);
  const properties = { lkjip_rencana: NAMA_RENCANA, lkjip_tahun: office.tahun };
  return packFormulir(await writeStored(workbook), properties, lembarTabel, (xml) => addNames(xml, tables));
}

/** The hidden sheet: what the workbook is in A and B, the base in pieces in C. */
function addBase(workbook: ExcelJS.Workbook, { nama, tahun }: BookOffice, base: PlanState): void {
  const sheet = workbook.addWorksheet(LEMBAR_BASE, { state: "veryHidden" });
  const meta = { rencana: NAMA_RENCANA, versi: VERSI_RENCANA, instansi: nama, tahun, base: "C" };
  for (const [i, kunci] of BASE_KUNCI.entries()) {
    sheet.getCell(i + 1, 1).value = kunci;
    sheet.getCell(i + 1, 2).value = meta[kunci];
  }
  const rows = [...base.rows.values()].map(
    ({ kunci, lembar, identity, cells, removable }): StoredRow => [kunci, lembar, identity, cells, removable],
  );
  const packed = deflateRawSync(JSON.stringify({ rows, blocks: [...base.blocks] })).toString("base64");
  for (let i = 0; i * CHUNK < packed.length; i++)
    sheet.getCell(i + 1, 3).value = packed.slice(i * CHUNK, (i + 1) * CHUNK);
}

/**
 * Names that exceljs cannot write: what is printed (it would make the rows relative), the titles on each page, and the
 * hidden name without which LibreOffice loses the filter.
 */
function addNames(xml: string, tables: readonly BookTable[]): string {
  const names = tables.flatMap((table, i) => {
    const { lembar, lines, filled, kolom } = table;
    const last = printedColumns(table);
    const end = formatColumn(kolom.length + 1);
    const at = `localSheetId="${i + 1}"`;
    return [
      `<definedName name="_xlnm._FilterDatabase" ${at} hidden="1">${lembar}!$B$${BOOK_ROW.header}:$${end}$${BOOK_ROW.header + lines.length}</definedName>`,
      `<definedName name="_xlnm.Print_Area" ${at}>${lembar}!$B$1:$${last}$${BOOK_ROW.header + Math.max(1, filled)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" ${at}>${lembar}!$${BOOK_ROW.need}:$${BOOK_ROW.header}</definedName>`,
    ];
  });
  return xml.replace("</sheets>", `</sheets><definedNames>${names.sort().join("")}</definedNames>`);
}
