import type { BarisBuku, Buku } from "./buku.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import { showCell } from "../form/read/text.ts";
import type { Cell } from "../xlsx/cell.ts";
import { openWorkbook, type Sheet } from "../xlsx/workbook.ts";

/** A book as it stands: its lines, with columns that the office added, and whether there are other sheets. */
export interface IsiBuku {
  /** All headings in their order. */
  readonly judul: readonly string[];
  readonly baris: readonly BarisBuku[];
  readonly lembarLain: readonly string[];
}

/** Reads a book that the office may have gone on with by hand. Rows above and below are found by the headings, not by address. */
export function readBuku(isi: Uint8Array, berkas: string, buku: Buku): Bertemuan<IsiBuku | null> {
  const { nilai: workbook, temuan } = openWorkbook(berkas, isi);
  if (workbook === null) return { nilai: null, temuan };
  for (const sheet of workbook.lembar) {
    const teks = (cell: Cell): string => textOf(cell, workbook.tahun1904);
    const kepala = findKepala(sheet, buku, teks);
    if (kepala === null) continue;
    const lembarLain = workbook.lembar
      .filter((other) => other !== sheet && other.cells.length > 0)
      .map(({ nama }) => nama);
    return {
      nilai: { judul: [...kepala.kolom.values()], baris: readBaris(sheet, kepala, teks), lembarLain },
      temuan: [],
    };
  }
  return { nilai: null, temuan: [composeTemuan(berkas, buku)] };
}

/** What a person sees in a cell; a plain number without thousands dots, as in "1250". */
function textOf(cell: Cell, tahun1904: boolean): string {
  const { nilai } = cell;
  return (nilai.jenis === "angka" && nilai.format === "biasa" ? nilai.angka : showCell(cell, tahun1904)).trim();
}

interface Kepala {
  readonly baris: number;
  /** Heading by column number. */
  readonly kolom: ReadonlyMap<number, string>;
}

function findKepala(sheet: Sheet, buku: Buku, teks: (cell: Cell) => string): Kepala | null {
  const rows = new Map<number, Map<number, string>>();
  for (const cell of sheet.cells) rows.set(cell.baris, (rows.get(cell.baris) ?? new Map()).set(cell.kolom, teks(cell)));
  for (const [baris, kolom] of rows) {
    const judul = new Set(kolom.values());
    if (buku.kolom.every((k) => judul.has(k.judul))) return { baris, kolom };
  }
  return null;
}

function readBaris(sheet: Sheet, kepala: Kepala, teks: (cell: Cell) => string): BarisBuku[] {
  const rows = new Map<number, Record<string, string>>();
  for (const cell of sheet.cells) {
    const judul = kepala.kolom.get(cell.kolom);
    if (cell.baris <= kepala.baris || judul === undefined || teks(cell) === "") continue;
    const row = rows.get(cell.baris) ?? {};
    row[judul] = teks(cell);
    rows.set(cell.baris, row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

const composeTemuan = (berkas: string, buku: Buku): Temuan => ({
  tingkat: "galat",
  nama: "buku-tidak-dikenal",
  berkas,
  pesan: `Tidak ada lembar dengan judul kolom ${buku.kolom.map(({ judul }) => `"${judul}"`).join(", ")}.`,
  perbaikan: "kembalikan judul kolomnya, atau pindahkan berkas itu ke folder lain supaya dibuatkan yang baru.",
});
