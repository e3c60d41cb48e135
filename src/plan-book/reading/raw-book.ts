import type { RowTexts } from "../../plan/workbook/block.ts";
import type { KolomRencana } from "../../plan/workbook/column.ts";
import type { PlanRow } from "../../plan/workbook/state.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { BookContext, CellRule } from "./cell.ts";
import type { BookSheet } from "./sheets.ts";

/*
 * What the readers of rows share.
 */

export interface BookPlace {
  readonly lembar: string;
  readonly sel: string;
}

/** A row as the workbook has it, before it is known whether it was renamed. */
export interface BookRawRow extends PlanRow {
  readonly mark: string;
  readonly place: BookPlace;
  /** For a kegiatan or sub kegiatan: the program or kegiatan that stands above it. */
  readonly above: string;
  /** Imported, and refused by a person. */
  readonly refused?: true;
}

export interface RawBook {
  readonly rows: BookRawRow[];
  readonly blocks: Map<string, RowTexts[]>;
  /** Where a cell, a row or a list stands, by its key. */
  readonly places: Map<string, BookPlace>;
  /** Keys of rows of which something was refused: they are as they were, so that the rest can be judged. */
  readonly kept: Set<string>;
  /** Where an import had the values of a row from, by its key. */
  readonly asal: Map<string, string>;
}

/** What lkjip wrote into a cell when it made the workbook. */
export type KnownText = (kunci: string, kolom: string) => string;

/** The rows of a list as lkjip wrote them. */
export type WrittenRows = (kunci: string) => readonly RowTexts[];

export interface BookReading {
  readonly context: BookContext;
  readonly sheet: BookSheet;
  readonly known: KnownText;
  readonly written: WrittenRows;
  /** How the indicator of a kode is measured; nothing where there is none. */
  readonly measureOf: (kode: string) => Pick<CellRule, "satuan" | "predikat">;
  readonly raw: RawBook;
}

/** What a value of an indicator may be. */
export const measureRule = (satuan: string, arah: string): Required<Pick<CellRule, "satuan" | "predikat">> => ({
  satuan,
  predikat: arah.toLowerCase() === "predikat" || satuan.toLowerCase() === "predikat",
});

export const placeOf = (sheet: BookSheet, cell: Cell | undefined): BookPlace => ({
  lembar: sheet.nama,
  sel: cell?.sel ?? "",
});

export const ruleOf = (sheet: BookSheet, kolom: KolomRencana): CellRule => ({
  lembar: sheet.nama,
  judul: kolom.judul,
  content: kolom.content,
  words: kolom.words,
});
