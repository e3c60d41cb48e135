import { noteCell, quote } from "../../form/read/context.ts";
import { plainText } from "../../form/read/text.ts";
import { findSimilar } from "../../model/suggestion.ts";
import type { PlanBlock, RowTexts } from "../../plan/workbook/block.ts";
import { findBlock, listBlockNames, sheetBlock } from "../../plan/workbook/blocks.ts";
import { cleanCellText } from "../../plan/workbook/cell-text.ts";
import { FIXED_ROWS } from "../../plan/workbook/fixed.ts";
import { cellKey } from "../../plan/workbook/row-key.ts";
import { formatAddress } from "../../xlsx/address.ts";
import { readBookCell } from "./cell.ts";
import { type BookPlace, type BookReading, placeOf, ruleOf } from "./raw-book.ts";
import { type BookRow, sayCell } from "./sheets.ts";

/*
 * Rows that are known by a phrase: single values of the office, paragraphs, lists.
 */

/** A row of Kantor or Kebijakan: one value by its phrase, or a row of a list. */
export function readFixed(reading: BookReading, row: BookRow): void {
  const { context, sheet, known, raw } = reading;
  const label = row.cells.get("hal");
  const hal = plainText(label);
  const byName = FIXED_ROWS.find(
    (each) => each.lembar === sheet.lembar && each.judul.toLowerCase() === hal.toLowerCase(),
  );
  const block = byName === undefined ? findBlock(sheet.lembar, hal, "") : null;
  const fixed = byName ?? (block === null ? FIXED_ROWS.find(({ kunci }) => kunci === row.mark) : undefined);
  // A phrase that somebody changed is left to be named.
  if (label !== undefined && (byName !== undefined || block !== null)) context.read.add(label);
  if (block !== null) {
    readBlockCells(reading, row, block);
    return;
  }
  const content = ["isi", "batas"].flatMap((key) => row.cells.get(key) ?? []);
  if (fixed === undefined) {
    const [first = label] = content;
    if (first === undefined) return;
    for (const cell of content) context.read.add(cell);
    const names = [
      ...FIXED_ROWS.flatMap((each) => (each.lembar === sheet.lembar ? [each.judul] : [])),
      ...listBlockNames(sheet.lembar),
    ];
    noteCell(
      context,
      { lembar: sheet.nama, cell: first },
      {
        tingkat: "galat",
        nama: "hal-tidak-dikenal",
        pesan:
          hal === ""
            ? `Baris ${row.baris} berisi ${sayCell(first, context)} tanpa Hal.`
            : `Hal ${quote(hal)} tidak dikenal di lembar ini.`,
        perbaikan: `tulis salah satu Hal yang ada, misalnya ${findSimilar(hal, names) ?? names.at(-1)}`,
      },
    );
    return;
  }
  const cell = row.cells.get("isi");
  const place = { lembar: sheet.nama, sel: formatAddress(sheet.columns.get("isi") ?? 1, row.baris) };
  raw.places.set(fixed.kunci, place);
  raw.places.set(cellKey(fixed.kunci, "isi"), place);
  if (cell === undefined) return;
  const rule = { lembar: sheet.nama, judul: fixed.judul, content: fixed.content, words: fixed.words };
  const text = readBookCell(context, cell, rule, known(fixed.kunci, "isi")) ?? known(fixed.kunci, "isi");
  const { lembar, kunci } = fixed;
  const cells: RowTexts = text === "" ? {} : { isi: text };
  const identity = { hal: fixed.judul };
  raw.rows.push({
    lembar,
    kunci,
    identity,
    cells,
    removable: false,
    mark: kunci,
    place: placeOf(sheet, cell),
    above: "",
  });
}

/** A row of Naskah, or of a sheet that is one list. */
export function readBlockRow(reading: BookReading, row: BookRow): void {
  const { context, sheet } = reading;
  const whole = sheetBlock(sheet.lembar);
  if (whole !== null) {
    readBlockCells(reading, row, whole);
    return;
  }
  const label = row.cells.get("bagian");
  const unitCell = row.cells.get("unit");
  const [bagian, unit] = [plainText(label), plainText(unitCell)];
  for (const cell of [label, unitCell]) if (cell !== undefined) context.read.add(cell);
  const block = findBlock(sheet.lembar, bagian, unit);
  if (block !== null) {
    readBlockCells(reading, row, block);
    return;
  }
  const first = row.cells.get("isi") ?? label ?? unitCell;
  if (first === undefined) return;
  context.read.add(first);
  const names = listBlockNames(sheet.lembar);
  noteCell(
    context,
    { lembar: sheet.nama, cell: first },
    {
      tingkat: "galat",
      nama: "bagian-tidak-dikenal",
      pesan:
        bagian === ""
          ? `Baris ${row.baris} berisi ${sayCell(first, context)} tanpa Bagian.`
          : names.some((nama) => nama.toLowerCase() === bagian.toLowerCase())
            ? `Bagian ${quote(bagian)} memerlukan kode unitnya di kolom Unit.`
            : `Bagian ${quote(bagian)} tidak dikenal.`,
      perbaikan: `pilih bagian dari daftarnya, misalnya ${findSimilar(bagian, names) ?? names[0]}`,
    },
  );
}

function readBlockCells(reading: BookReading, row: BookRow, block: PlanBlock): void {
  const { context, sheet, raw, written } = reading;
  const cells: Record<string, string> = {};
  const refused: string[] = [];
  let place: BookPlace | null = null;
  const list = raw.blocks.get(block.kunci) ?? [];
  const kunci = cellKey(block.kunci, `${list.length}`);
  const keys = block.kolom === "sheet" ? [...sheet.kolom.keys()].filter((key) => !key.startsWith("_")) : block.kolom;
  const kode = row.cells.get("indikator");
  const measure = kode === undefined ? {} : reading.measureOf(plainText(kode));
  for (const key of keys) {
    const kolom = sheet.kolom.get(key);
    const cell = row.cells.get(key);
    if (kolom === undefined || cell === undefined) continue;
    const rule = { ...ruleOf(sheet, kolom), ...measure, content: block.content?.[key] ?? kolom.content };
    const plain = cell.nilai.jenis === "teks" ? cleanCellText(cell.nilai.teks) : "";
    const known = written(block.kunci).some((each) => (each[key] ?? "") === plain);
    const text = readBookCell(context, cell, rule, known ? plain : "");
    place ??= placeOf(sheet, cell);
    if (text === null) refused.push(key);
    else if (text !== "") cells[key] = text;
  }
  if (place === null) return;
  if (refused.length > 0) {
    // What was refused is as it was, so that the rest can be judged; a new row of a scale waits until it can be read.
    const old = findWritten(written(block.kunci), block, cells, list.length);
    if (old === undefined && block.kolom !== "sheet") return;
    for (const key of refused) if (old?.[key] !== undefined) cells[key] = old[key];
  }
  // A prepared row says what it is for and holds nothing yet.
  if (Object.keys(cells).length === 0) return;
  for (const key of keys)
    raw.places.set(cellKey(kunci, key), {
      lembar: sheet.nama,
      sel: formatAddress(sheet.columns.get(key) ?? 1, row.baris),
    });
  raw.blocks.set(block.kunci, [...list, cells]);
  raw.places.set(kunci, place);
  if (!raw.places.has(block.kunci)) raw.places.set(block.kunci, place);
}

/** The row of a list as lkjip wrote it: by what tells it from others, else by its place. */
const findWritten = (
  rows: readonly RowTexts[],
  { key }: PlanBlock,
  cells: RowTexts,
  at: number,
): RowTexts | undefined =>
  key === undefined ? rows[at] : rows.find((each) => key.every((name) => (each[name] ?? "") === (cells[name] ?? "")));
