/*
 * What every sheet of rencana.xlsx has in common, for writer and reader alike.
 */

/** Rows of a sheet with a table: title, instruction, totals, hidden keys, one word a column, headings, data. */
export const BOOK_ROW = { judul: 1, petunjuk: 2, state: 3, kunci: 4, need: 5, header: 6, data: 7 } as const;

/** The sheet that tells how to use the others. */
export const LEMBAR_PETUNJUK = "Petunjuk";
/** The hidden sheet: what the workbook is, and its base. */
export const LEMBAR_BASE = "_lkjip";

/** Stands in A1 of the hidden sheet: tells this workbook from any other. */
export const NAMA_RENCANA = "lkjip/rencana";
export const VERSI_RENCANA = 1;

/** What the hidden sheet says in its first rows, before the base. */
export const BASE_KUNCI = ["rencana", "versi", "instansi", "tahun", "base"] as const;

/** What stands under the keys, so that the sheet says the same without colours. */
export const NEED_WORD = { wajib: "wajib", boleh: "boleh", dihitung: "dihitung", tetap: "tetap" } as const;

/** Columns that stand only while something imported waits. */
export const IMPORT_KOLOM = {
  pakai: { kunci: "pakai", judul: "Pakai?", width: 8 },
  asal: { kunci: "asal", judul: "Asal", width: 50 },
} as const;

/** Begins a note of ours at a cell. */
export const NOTE_START = "lkjip:";

/** Keys in column A of rows that hold no data: headings of parts. */
export const PART_KUNCI = "#bagian";

/** A text of ours without its numbers: "14 sub kegiatan" may have become "9" since the workbook was written. */
export const countless = (text: string): string => text.replace(/\d+/g, "#");
