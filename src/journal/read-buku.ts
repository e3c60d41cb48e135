import { showCell } from "../form/read/text.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import type { Cell } from "../xlsx/cell.ts";
import { openWorkbook, type Sheet } from "../xlsx/workbook.ts";
import type { BarisBuku, Buku } from "./buku.ts";

/** A book as it stands: its lines, with columns that the office added, and whether there are other sheets. */
export interface BukuContent {
  /** All headings in their order. */
  readonly judul: readonly string[];
  readonly baris: readonly BarisBuku[];
  readonly lembarLain: readonly string[];
}

/** Reads a book that the office may have gone on with by hand. Rows above and below are found by the headings, not by address. */
export function readBuku(content: Uint8Array, berkas: string, buku: Buku): Bertemuan<BukuContent | null> {
  const { nilai: workbook, temuan } = openWorkbook(berkas, content);
  if (workbook === null) return { nilai: null, temuan };
  for (const sheet of workbook.lembar) {
    const teks = (cell: Cell): string => textOf(cell, workbook.tahun1904);
    const header = findHeader(sheet, buku, teks);
    if (header === null) continue;
    const lembarLain = workbook.lembar
      .filter((other) => other !== sheet && other.cells.length > 0)
      .map(({ nama }) => nama);
    return {
      nilai: { judul: complete([...header.kolom.values()], buku), baris: readBaris(sheet, header, teks), lembarLain },
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

interface Header {
  readonly baris: number;
  /** Heading by column number. */
  readonly kolom: ReadonlyMap<number, string>;
}

function findHeader(sheet: Sheet, buku: Buku, teks: (cell: Cell) => string): Header | null {
  const rows = new Map<number, Map<number, string>>();
  for (const cell of sheet.cells) rows.set(cell.baris, (rows.get(cell.baris) ?? new Map()).set(cell.kolom, teks(cell)));
  for (const [baris, kolom] of rows) {
    const judul = new Set(kolom.values());
    if (buku.kolom.every((k) => k.hand === true || judul.has(k.judul))) return { baris, kolom };
  }
  return null;
}

/** The headings as they stand, with those that the book was begun without, each where lkjip has it. */
function complete(judul: readonly string[], { kolom }: Buku): string[] {
  const result = [...judul];
  kolom.forEach((one, i) => {
    if (result.includes(one.judul)) return;
    result.splice(result.indexOf(kolom[i - 1]?.judul ?? "") + 1, 0, one.judul);
  });
  return result;
}

function readBaris(sheet: Sheet, header: Header, teks: (cell: Cell) => string): BarisBuku[] {
  const rows = new Map<number, Record<string, string>>();
  for (const cell of sheet.cells) {
    const judul = header.kolom.get(cell.kolom);
    if (cell.baris <= header.baris || judul === undefined || teks(cell) === "") continue;
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
