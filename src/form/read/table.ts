import { cleanText } from "../../model/angka.ts";
import { formatColumn } from "../../xlsx/address.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import {
  JUDUL_JUMLAH,
  KOLOM_ANGGARAN,
  KOLOM_BUKTI,
  KOLOM_KINERJA,
  type KolomFormulir,
  KUNCI_MARKER,
  LEMBAR,
} from "../layout.ts";
import { type FormContext, noteForm, quote } from "./context.ts";
import { plainText, showCell } from "./text.ts";

/* Finds the tables of a form by their key rows, wherever they stand and whatever their sheet is called. */

export type JenisTabel = "kinerja" | "anggaran" | "bukti";

export const KOLOM_TABEL: Readonly<Record<JenisTabel, readonly KolomFormulir[]>> = {
  kinerja: KOLOM_KINERJA,
  anggaran: KOLOM_ANGGARAN,
  bukti: KOLOM_BUKTI,
};

/** Heading of the column for what does not fit into a cell. */
export const REMARK_JUDUL: Readonly<Record<JenisTabel, string>> = {
  kinerja: "Faktor Pendukung",
  anggaran: "Catatan",
  bukti: "Uraian Bukti Dukung",
};

/** The heading of a column. */
export function judulOf(jenis: JenisTabel, kunci: string): string {
  return KOLOM_TABEL[jenis].find((kolom) => kolom.kunci === kunci)?.judul ?? kunci;
}

/** Key rows on one sheet beyond this are no tables of ours; their cells are left over and so noted. */
const BATAS_TABEL = 8;

/** Unknown key columns beyond this say nothing new. */
const BATAS_KOLOM_LAIN = 50;

/** One row of a table: its cells by column key. */
export interface ReadBaris {
  /** Text of the key column; "" in a row that the unit added. */
  readonly kunci: string;
  readonly baris: number;
  readonly sel: ReadonlyMap<string, Cell>;
  /** Filled cells in columns without key. */
  readonly outside: readonly Cell[];
}

/** One table: everything under a key row up to the next one. */
export interface TabelFormulir {
  readonly jenis: JenisTabel;
  readonly lembar: Sheet;
  /** Column of a key, counted from 1. */
  readonly kolom: ReadonlyMap<string, number>;
  /** Rows with content, in order; headings are left out. */
  readonly baris: readonly ReadBaris[];
}

/** Every table of the workbook, in the order of the file. Notes unknown and doubled column keys. */
export function findTabel(context: FormContext, { lembar }: Workbook): TabelFormulir[] {
  return lembar.flatMap((sheet) => {
    const marks = sheet.cells
      .filter(isMark)
      .sort((a, b) => a.baris - b.baris)
      .slice(0, BATAS_TABEL);
    return marks.flatMap((mark) => {
      const end = marks.find((other) => other.baris > mark.baris)?.baris ?? Number.POSITIVE_INFINITY;
      const tabel = readTabel(context, sheet, mark, end);
      return tabel ? [tabel] : [];
    });
  });
}

/** Whether a cell marks a key row. */
export function isMark({ nilai }: Cell): boolean {
  return nilai.jenis === "teks" && nilai.teks.includes("#") && cleanText(nilai.teks).toLowerCase() === KUNCI_MARKER;
}

function readTabel(context: FormContext, sheet: Sheet, mark: Cell, end: number): TabelFormulir | null {
  const keyCells = sheet.cells.filter((cell) => cell.baris === mark.baris);
  const jenis = findJenis(keyCells.map((cell) => plainText(cell).toLowerCase()));
  if (!jenis) return null;
  for (const cell of keyCells) context.read.add(cell);
  const kolom = readKeyRow(
    context,
    sheet,
    keyCells.filter((cell) => cell !== mark),
    jenis,
  );
  const kunciKolom = new Map([...kolom].map(([kunci, nomor]) => [nomor, kunci]));
  const letak: LetakKunci = { jenis, kolom: mark.kolom, kunciKolom };
  const baris = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    if (cell.baris <= mark.baris || cell.baris >= end) continue;
    const row = baris.get(cell.baris);
    if (row) row.push(cell);
    else baris.set(cell.baris, [cell]);
  }
  const rows = [...baris].sort(([a], [b]) => a - b).map(([nomor, cells]) => makeRow(context, nomor, cells, letak));
  return { jenis, lembar: sheet, kolom, baris: dropOwnRows(context, rows, jenis) };
}

/** Where the keys of a table stand. */
interface LetakKunci {
  readonly jenis: JenisTabel;
  /** Column of the row keys. */
  readonly kolom: number;
  readonly kunciKolom: ReadonlyMap<number, string>;
}

function makeRow(context: FormContext, baris: number, cells: readonly Cell[], letak: LetakKunci): ReadBaris {
  const sel = new Map<string, Cell>();
  const outside: Cell[] = [];
  let kunci = "";
  for (const cell of cells) {
    const kolom = letak.kunciKolom.get(cell.kolom);
    if (cell.kolom === letak.kolom) {
      kunci = plainText(cell);
      // Rows of evidence have no key: what stands there is left over.
      if (letak.jenis !== "bukti" || kunci.startsWith("#")) context.read.add(cell);
    } else if (kolom === undefined) outside.push(cell);
    else sel.set(kolom, cell);
  }
  return { kunci, baris, sel, outside };
}

/** The kind of table whose own keys occur most; null where none does. */
function findJenis(keys: readonly string[]): JenisTabel | null {
  const counts = (["kinerja", "anggaran", "bukti"] as const).map((jenis) => {
    const others = Object.entries(KOLOM_TABEL).flatMap(([lain, kolom]) =>
      lain === jenis ? [] : kolom.map((k) => k.kunci),
    );
    const own = KOLOM_TABEL[jenis].filter(({ kunci }) => !others.includes(kunci));
    return { jenis, count: own.filter(({ kunci }) => keys.includes(kunci)).length };
  });
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.jenis : null;
}

function readKeyRow(
  context: FormContext,
  sheet: Sheet,
  cells: readonly Cell[],
  jenis: JenisTabel,
): Map<string, number> {
  const known = new Map(KOLOM_TABEL[jenis].map((kolom) => [kolom.kunci, kolom]));
  const kolom = new Map<string, number>();
  const doubled = new Set<string>();
  let unknown = 0;
  for (const cell of cells) {
    const kunci = plainText(cell).toLowerCase();
    if (kunci === "" || !known.has(kunci)) {
      unknown += 1;
      if (unknown <= BATAS_KOLOM_LAIN) noteUnknownColumn(context, sheet, cell, jenis);
    } else if (kolom.has(kunci)) doubled.add(kunci);
    else kolom.set(kunci, cell.kolom);
  }
  for (const kunci of doubled) {
    kolom.delete(kunci);
    noteForm(context, {
      tingkat: "galat",
      nama: "kolom-ganda",
      lembar: sheet.nama,
      pesan: `Kolom "${known.get(kunci)?.judul}" ada dua kali, sehingga isinya tidak dapat dipilih.`,
      perbaikan: "hapus kolom yang bukan isian terakhir di Excel lalu simpan",
    });
  }
  noteMissingColumns(context, sheet, jenis, new Set([...kolom.keys(), ...doubled]));
  return kolom;
}

function noteUnknownColumn(context: FormContext, sheet: Sheet, cell: Cell, jenis: JenisTabel): void {
  noteForm(context, {
    tingkat: "peringatan",
    nama: "kolom-tidak-dikenal",
    lembar: sheet.nama,
    sel: cell.sel,
    pesan: `Kolom ${formatColumn(cell.kolom)} bertanda ${quote(showCell(cell, false))}, yang tidak dikenal; isinya tidak dipakai.`,
    perbaikan: `pindahkan isinya ke kolom formulir yang sesuai, misalnya ${REMARK_JUDUL[jenis]}`,
  });
}

function noteMissingColumns(context: FormContext, sheet: Sheet, jenis: JenisTabel, found: ReadonlySet<string>): void {
  for (const { kunci, judul, content, filler } of KOLOM_TABEL[jenis]) {
    if (found.has(kunci) || filler !== "unit") continue;
    noteForm(context, {
      tingkat: content === "teks" || jenis === "bukti" ? "peringatan" : "galat",
      nama: "kolom-hilang",
      lembar: sheet.nama,
      pesan: `Kolom "${judul}" tidak ada di lembar ini, mungkin terhapus.`,
      perbaikan: "salin isi yang ada ke formulir baru, misalnya dibuat dengan: lkjip forms",
    });
  }
}

/** Leaves out headings before the first row of the plan (or of evidence), and the form's own rows of totals. */
function dropOwnRows(context: FormContext, rows: readonly ReadBaris[], jenis: JenisTabel): ReadBaris[] {
  const isOwn = (row: ReadBaris): boolean => row.kunci.startsWith("#") || isHeading(row, jenis);
  const first = rows.findIndex((row) => (jenis === "bukti" || row.kunci !== "") && !isOwn(row));
  for (const row of rows.filter(isOwn)) markOwn(context, row, jenis);
  return first < 0 ? [] : rows.slice(first).filter((row) => !isOwn(row));
}

/** Formulas and headings of the form's own rows say nothing; what was typed over or beside them is left to be noted. */
function markOwn(context: FormContext, row: ReadBaris, jenis: JenisTabel): void {
  for (const cell of row.sel.values()) {
    if (cell.rumus !== null || JUDUL_TABEL[jenis].has(plainText(cell)) || plainText(cell) === JUDUL_JUMLAH)
      context.read.add(cell);
  }
}

/** A row of the form's headings, wherever a unit moved it. */
function isHeading(row: ReadBaris, jenis: JenisTabel): boolean {
  const judul = JUDUL_TABEL[jenis];
  return row.kunci === "" && row.sel.size > 0 && [...row.sel.values()].every((cell) => judul.has(plainText(cell)));
}

/** Every text of the headings of a kind of table. */
export const JUDUL_TABEL: Readonly<Record<JenisTabel, ReadonlySet<string>>> = {
  kinerja: listJudul(KOLOM_KINERJA),
  anggaran: listJudul(KOLOM_ANGGARAN),
  bukti: listJudul(KOLOM_BUKTI),
};

function listJudul(kolom: readonly KolomFormulir[]): ReadonlySet<string> {
  return new Set(kolom.flatMap(({ judul }) => [judul, ...splitJudul(judul)]));
}

/** "Target TW I" is printed in two rows, as "Target" over "TW I". */
function splitJudul(judul: string): string[] {
  return /^(Target|Realisasi) (TW .+|Tahun)$/.exec(judul)?.slice(1) ?? [];
}

/** Name of the sheet on which a kind of table stands in a new form. */
export function namaLembar(jenis: JenisTabel): string {
  return LEMBAR[jenis];
}
