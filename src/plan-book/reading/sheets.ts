import { noteCell, quote } from "../../form/read/context.ts";
import { isMark } from "../../form/read/table.ts";
import { plainText, showCell } from "../../form/read/text.ts";
import { cleanText } from "../../model/angka.ts";
import { groupBy } from "../../model/group.ts";
import type { KolomRencana, RencanaYears } from "../../plan/workbook/column.ts";
import { LEMBAR_RENCANA, type LembarRencana, listRencanaKolom } from "../../plan/workbook/columns.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import { IMPORT_KOLOM } from "../layout.ts";
import type { BookContext } from "./cell.ts";

/*
 * Finds the tables of the workbook: by the row of keys, or by the headings where that row is gone; whatever a sheet is called.
 */

/** A row with content: its key in column A and its cells by column. */
export interface BookRow {
  readonly baris: number;
  readonly mark: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface BookSheet {
  readonly lembar: LembarRencana;
  /** What it is called in the file. */
  readonly nama: string;
  readonly kolom: ReadonlyMap<string, KolomRencana>;
  /** Where each column stands, counted from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of the plan that it lacks. */
  readonly missing: readonly KolomRencana[];
  readonly rows: readonly BookRow[];
}

/** Columns of an import are read like others. */
const IMPORTED: readonly KolomRencana[] = [IMPORT_KOLOM.pakai, IMPORT_KOLOM.asal].map((kolom) => ({
  ...kolom,
  content: "teks",
  need: "boleh",
}));

/** The finding of a second sheet of one kind. */
export const TWIN_SHEET = "lembar-ganda";

/** The sheets of the plan, each once; a second one of the same kind is a finding. */
export function findSheets(context: BookContext, { lembar }: Workbook, years: RencanaYears): BookSheet[] {
  const found: BookSheet[] = [];
  for (const sheet of lembar) {
    const one = readSheet(context, sheet, years);
    if (one === null) continue;
    const twin = found.find((each) => each.lembar === one.lembar);
    if (twin === undefined) found.push(one);
    else
      context.temuan.push({
        tingkat: "galat",
        nama: TWIN_SHEET,
        berkas: context.berkas,
        lembar: sheet.nama,
        pesan: `Lembar ini dan lembar ${quote(twin.nama)} sama-sama lembar ${one.lembar}, sehingga isinya tidak dapat dipilih.`,
        perbaikan: "hapus lembar yang bukan isian terakhir, lalu simpan",
      });
  }
  return found;
}

interface Head {
  readonly lembar: LembarRencana;
  readonly row: number;
  readonly kolom: ReadonlyMap<number, KolomRencana>;
  /** Column of the row keys; 0 where it is gone. */
  readonly keyColumn: number;
  readonly doubled: readonly Cell[];
}

function readSheet(context: BookContext, sheet: Sheet, years: RencanaYears): BookSheet | null {
  const head = findHead(sheet, years);
  if (head === null) return null;
  for (const cell of head.doubled)
    noteCell(
      context,
      { lembar: sheet.nama, cell },
      {
        tingkat: "galat",
        nama: "kolom-ganda",
        pesan: `Kolom ${quote(plainText(cell))} ada dua kali, sehingga isinya tidak dapat dipilih.`,
        perbaikan: "hapus kolom yang bukan isian terakhir di Excel lalu simpan",
      },
    );
  const known = new Set([...head.kolom.values()].map(({ kunci }) => kunci));
  const all = listRencanaKolom(head.lembar, years);
  return {
    lembar: head.lembar,
    nama: sheet.nama,
    kolom: new Map([...head.kolom.values()].map((kolom) => [kolom.kunci, kolom])),
    columns: new Map([...head.kolom].map(([column, { kunci }]) => [kunci, column])),
    missing: all.filter(({ kunci }) => !kunci.startsWith("_") && !known.has(kunci)),
    rows: listBookRows(context, sheet, head),
  };
}

/** The row that names the columns and whose sheet it is. */
function findHead(sheet: Sheet, years: RencanaYears): Head | null {
  const mark = sheet.cells.find(isMark);
  const named = LEMBAR_RENCANA.find((each) => each.toLowerCase() === cleanText(sheet.nama).toLowerCase());
  const choices = named === undefined ? LEMBAR_RENCANA : [named];
  const byKey =
    mark === undefined
      ? []
      : choices.map((each) => makeHead(sheet.cells, each, mark.baris, mark.kolom, years, "kunci"));
  const best = pickHead(byKey, named);
  if (best !== null || mark !== undefined) return best;
  const rows = groupBy(
    sheet.cells.filter(({ baris }) => baris <= 20),
    ({ baris }) => baris,
  );
  // Where somebody deleted the hidden column, the first one is a column of the plan.
  return pickHead(
    [...rows].flatMap(([row, cells]) =>
      choices.flatMap((each) =>
        ([1, 0] as const).flatMap((keyColumn) => [
          makeHead(cells, each, row, keyColumn, years, "kunci"),
          makeHead(cells, each, row, keyColumn, years, "judul"),
        ]),
      ),
    ),
    named,
  );
}

/** The head that knows most of its own columns, and at least half of them. */
function pickHead(heads: readonly Head[], named: LembarRencana | undefined): Head | null {
  const [best] = [...heads].sort((a, b) => b.kolom.size - a.kolom.size);
  if (best === undefined || best.kolom.size < (named === undefined ? 3 : 2)) return null;
  return best;
}

function makeHead(
  cells: readonly Cell[],
  lembar: LembarRencana,
  row: number,
  keyColumn: number,
  years: RencanaYears,
  by: "kunci" | "judul",
): Head {
  const all = [...listRencanaKolom(lembar, years), ...IMPORTED];
  const kolom = new Map<number, KolomRencana>();
  const doubled: Cell[] = [];
  for (const cell of cells) {
    if (cell.baris !== row || cell.kolom === keyColumn) continue;
    const text = plainText(cell).toLowerCase();
    const found =
      all.find((each) => each[by].toLowerCase() === text) ?? yearColumn(by === "kunci" ? text : "", lembar, years);
    if (found === null || found === undefined) continue;
    if ([...kolom.values()].some(({ kunci }) => kunci === found.kunci)) doubled.push(cell);
    else kolom.set(cell.kolom, found);
  }
  return { lembar, row, kolom, keyColumn, doubled };
}

/** A column of a year that the plan does not speak of (any more). */
function yearColumn(kunci: string, lembar: LembarRencana, years: RencanaYears): KolomRencana | null {
  const year = Number(/^(?:renstra|target|realisasi|pagu|nilai|jumlah)_(20\d\d)$/.exec(kunci)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const only = { tahun: years.tahun, renstra: [year], riwayat: [year], anggaran: [year], skm: [year], layanan: [year] };
  return listRencanaKolom(lembar, only).find((each) => each.kunci === kunci) ?? null;
}

function listBookRows(context: BookContext, sheet: Sheet, head: Head): BookRow[] {
  const rows = new Map<number, { mark: string; cells: Map<string, Cell> }>();
  const headings = new Set([...head.kolom.values()].map(({ judul }) => cleanText(judul)));
  for (const cell of sheet.cells) {
    if (cell.baris === head.row) context.read.add(cell);
    if (cell.baris <= head.row) continue;
    const row = rows.get(cell.baris) ?? { mark: "", cells: new Map<string, Cell>() };
    rows.set(cell.baris, row);
    if (cell.kolom === head.keyColumn) {
      row.mark = plainText(cell);
      context.read.add(cell);
    }
    const kolom = head.kolom.get(cell.kolom);
    if (kolom !== undefined) row.cells.set(kolom.kunci, cell);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([baris, { mark, cells }]) => {
      const isHead = baris <= head.row + HEAD_ROWS && isHeadRow(cells, headings);
      for (const [kunci, cell] of cells) {
        if (isHead ? isHeading(cell, headings) : kunci.startsWith("_") && cell.rumus !== null) context.read.add(cell);
      }
      return isHead ? [] : [{ baris, mark, cells }];
    });
}

/** So far below the keys the headings may stand, with rows that people put between. */
const HEAD_ROWS = 6;
const NEED_WORDS = /^(?:wajib|boleh|dihitung|tetap|dari berkas)$/;

const isHeading = (cell: Cell, headings: ReadonlySet<string>): boolean =>
  headings.has(plainText(cell)) || NEED_WORDS.test(plainText(cell));

/** The rows of headings and of what is needed, below the keys: most of their cells say so. */
function isHeadRow(cells: ReadonlyMap<string, Cell>, headings: ReadonlySet<string>): boolean {
  const known = [...cells.values()].filter((cell) => isHeading(cell, headings)).length;
  return known > 0 && known * 2 > cells.size;
}

/** What a cell says, for a message. */
export const sayCell = (cell: Cell, { tahun1904 }: BookContext): string => quote(showCell(cell, tahun1904));
