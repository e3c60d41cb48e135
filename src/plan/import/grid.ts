import { cleanText } from "../../model/angka.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet } from "../../xlsx/workbook.ts";
import type { ImportAsal } from "./result.ts";

/*
 * A table wherever it stands: the sheet of a workbook or a table of a document, as cells in rows and columns.
 */

/** One filled cell. */
export interface SourceCell {
  /** As typed, breaks kept. */
  readonly teks: string;
  /** The plain decimal where the cell holds a number. */
  readonly angka: string | null;
  /** A number shown as percent: 0.85 for 85%. */
  readonly percent: boolean;
  /** Why the cell has no value that can be used, such as an error of a formula. */
  readonly fault: string | null;
  /** Columns and rows that it covers, itself counted. */
  readonly width: number;
  readonly height: number;
  readonly asal: ImportAsal;
}

export interface GridRow {
  readonly nomor: number;
  readonly sel: ReadonlyMap<number, SourceCell>;
}

export interface Grid {
  readonly berkas: string;
  readonly lembar: string;
  /** Texts near the table that say what it is: file, sheet, headings and caption, the nearest last. */
  readonly judul: readonly string[];
  /** Filled rows in order. */
  readonly baris: readonly GridRow[];
}

/** One line without breaks, double blanks and invisible characters. */
export const tidy = (teks: string): string => cleanText(teks.replace(/[\r\n\t]+/g, " "));

/** A heading as it is compared: capitals, single blanks, no marks. */
export const headingOf = (teks: string): string =>
  tidy(teks)
    .toUpperCase()
    .replace(/[^\p{L}\d%]+/gu, " ")
    .trim();

const TOTAL =
  /^(GRAND )?(JUMLAH|TOTAL|RATA RATA)( (ANGGARAN|PAGU|BELANJA|CAPAIAN|KINERJA|KESELURUHAN|SELURUHNYA|SELURUH|PROGRAM|NILAI|RP|\d+))*$/;

/** Whether a text is the label of a total; "Jumlah gangguan ketertiban" is none. */
export const isTotalLabel = (teks: string): boolean => TOTAL.test(headingOf(teks));

/** Text of a cell in one line; "" where there is none. */
export const textAt = (baris: GridRow, kolom: number | null): string =>
  kolom === null ? "" : tidy(baris.sel.get(kolom)?.teks ?? "");

/** The sheet of a workbook as a grid. Rows that a filter hides are read like all others. */
export function gridOfSheet(berkas: string, sheet: Sheet): Grid {
  const rows = new Map<number, Map<number, SourceCell>>();
  const corner = new Map(sheet.merged.map((range) => [`${range.dari.baris}:${range.dari.kolom}`, range]));
  for (const cell of sheet.cells) {
    const range = corner.get(`${cell.baris}:${cell.kolom}`);
    const row = rows.get(cell.baris) ?? new Map<number, SourceCell>();
    row.set(cell.kolom, {
      ...readValue(cell),
      width: range ? range.until.kolom - range.dari.kolom + 1 : 1,
      height: range ? range.until.baris - range.dari.baris + 1 : 1,
      asal: { berkas, lembar: sheet.nama, sel: cell.sel },
    });
    rows.set(cell.baris, row);
  }
  const baris = [...rows].sort(([a], [b]) => a - b).map(([nomor, sel]) => ({ nomor, sel }));
  return { berkas, lembar: sheet.nama, judul: [berkas, sheet.nama], baris };
}

type Value = Pick<SourceCell, "teks" | "angka" | "percent" | "fault">;

function readValue({ nilai }: Cell): Value {
  const plain = { angka: null, percent: false, fault: null };
  switch (nilai.jenis) {
    case "angka":
      if (nilai.format === "tanggal") return { ...plain, teks: nilai.angka, fault: "berisi tanggal" };
      return { teks: nilai.angka, angka: nilai.angka, percent: nilai.format === "persen", fault: null };
    case "teks":
      return { ...plain, teks: nilai.teks };
    case "logika":
      return { ...plain, teks: nilai.nilai ? "TRUE" : "FALSE" };
    case "tanggal":
      return { ...plain, teks: nilai.iso, fault: "berisi tanggal" };
    case "galat":
      return { ...plain, teks: nilai.kode, fault: `berisi galat ${nilai.kode}` };
    case "belum_dihitung":
      return { ...plain, teks: "", fault: "berisi rumus yang belum pernah dihitung" };
    case "terlalu_panjang":
    case "rusak":
      return { ...plain, teks: nilai.content, fault: "tidak dapat dibaca" };
  }
}

/** Rows with the cells of some columns repeated as far down as they are merged; money would be counted twice. */
export function fillMerged(baris: readonly GridRow[], columns: readonly number[]): GridRow[] {
  const open = new Map<number, { readonly until: number; readonly cell: SourceCell }>();
  return baris.map((row) => {
    const sel = new Map(row.sel);
    for (const kolom of columns) {
      const own = row.sel.get(kolom);
      const above = open.get(kolom);
      if (own !== undefined) open.set(kolom, { until: row.nomor + own.height, cell: own });
      else if (above !== undefined && row.nomor < above.until) sel.set(kolom, above.cell);
    }
    return { nomor: row.nomor, sel };
  });
}
