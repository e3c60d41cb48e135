import { noteCell, quote } from "../../form/read/context.ts";
import { plainText } from "../../form/read/text.ts";
import { cleanText } from "../../model/angka.ts";
import { findSimilar } from "../../model/suggestion.ts";
import { type CellTexts, findBlock, listBlockNames, type PlanBlock } from "../../plan/workbook/blocks.ts";
import { type KolomRencana, PIMPINAN } from "../../plan/workbook/columns.ts";
import { FIXED_ROWS } from "../../plan/workbook/fixed.ts";
import { cellKey, rowKey } from "../../plan/workbook/row-key.ts";
import type { PlanRow, PlanState } from "../../plan/workbook/state.ts";
import { PEJABAT_KODE } from "../../plan/workbook/things.ts";
import { formatAddress } from "../../xlsx/address.ts";
import type { Cell } from "../../xlsx/cell.ts";
import { IMPORT_KOLOM, PART_KUNCI } from "../layout.ts";
import { type BookContext, type CellRule, readBookCell } from "./cell.ts";
import { type BookRow, type BookSheet, sayCell } from "./sheets.ts";

/*
 * The rows of one sheet as rows of the plan.
 */

export interface BookPlace {
  readonly lembar: string;
  readonly sel: string;
}

/** A row as the workbook has it, before it is known whether it was renamed. */
export interface RawRow extends PlanRow {
  readonly mark: string;
  readonly place: BookPlace;
  /** For a kegiatan or sub kegiatan: the program or kegiatan that stands above it. */
  readonly above: string;
  /** Imported, and refused by a person. */
  readonly refused?: true;
}

export interface RawBook {
  readonly rows: RawRow[];
  readonly blocks: Map<string, CellTexts[]>;
  /** Where a cell, a row or a list stands, by its key. */
  readonly places: Map<string, BookPlace>;
  /** Keys of rows of which something was refused: they are as they were, so that the rest can be judged. */
  readonly kept: Set<string>;
  /** Where an import had the values of a row from, by its key. */
  readonly asal: Map<string, string>;
}

/** What lkjip wrote into a cell when it made the workbook. */
export type KnownText = (kunci: string, kolom: string) => string;

interface Reading {
  readonly context: BookContext;
  readonly sheet: BookSheet;
  readonly known: KnownText;
  readonly raw: RawBook;
}

const placeOf = (sheet: BookSheet, cell: Cell | undefined): BookPlace => ({ lembar: sheet.nama, sel: cell?.sel ?? "" });

/** Reads every row of a sheet. */
export function readSheetRows(context: BookContext, sheet: BookSheet, known: KnownText, raw: RawBook): void {
  const reading: Reading = { context, sheet, known, raw };
  const branches = { program: "", kegiatan: "" };
  for (const row of sheet.rows) {
    if (isEmpty(row)) continue;
    if (row.mark.startsWith(PART_KUNCI)) readPart(reading, row);
    else if (sheet.lembar === "Kantor" || sheet.lembar === "Kebijakan") readFixed(reading, row);
    else if (sheet.lembar === "Naskah" || sheet.lembar === "Pegawai") readBlockRow(reading, row);
    else readThing(reading, row, branches);
  }
}

/** Whether nothing is filled in; formulas of ours do not count. */
const isEmpty = ({ cells }: BookRow): boolean =>
  [...cells].every(
    ([kunci, cell]) => kunci.startsWith("_") || (cell.nilai.jenis === "teks" && cleanText(cell.nilai.teks) === ""),
  );

/** The heading of a part holds its name and nothing else. */
function readPart({ context }: Reading, { cells }: BookRow): void {
  const hal = cells.get("hal");
  if (hal !== undefined) context.read.add(hal);
}

const ruleOf = (sheet: BookSheet, kolom: KolomRencana): CellRule => ({
  lembar: sheet.nama,
  judul: kolom.judul,
  content: kolom.content,
  words: kolom.words,
});

/** The cells of a row that say what it is. */
function readIdentity(
  { context, sheet }: Reading,
  { cells }: BookRow,
  keys: readonly string[],
): Record<string, string> | null {
  const identity: Record<string, string> = {};
  let sure = true;
  for (const key of keys) {
    const kolom = sheet.kolom.get(key);
    const cell = cells.get(key);
    // A kode is taken as it stands; a word must be one of its list.
    const known = kolom?.words === undefined ? plainText(cell) : "";
    const text = kolom === undefined ? "" : readBookCell(context, cell, ruleOf(sheet, kolom), known);
    if (text === null) sure = false;
    else identity[key] = text;
  }
  return sure ? identity : null;
}

const IDENTITY_KOLOM = {
  Unit: ["kode", "jenis"],
  Sasaran: ["tingkat", "kode"],
  Indikator: ["tingkat", "induk", "kode"],
  Program: ["tingkat", "kode"],
  Riwayat: ["kode"],
} as const;

type ThingSheet = keyof typeof IDENTITY_KOLOM;

/** The key of a row by what it is; null where that is not whole. */
function keyOf(lembar: ThingSheet, identity: Readonly<Record<string, string>>): string | null {
  const { kode = "", jenis = "", tingkat = "", induk = "" } = identity;
  if (lembar === "Riwayat") return rowKey.anggaran(kode);
  if (kode === "") return null;
  if (lembar === "Unit") return jenis === PIMPINAN ? rowKey.pejabat(kode) : rowKey.unit(kode);
  if (tingkat === "") return null;
  if (lembar === "Indikator") return induk === "" ? null : rowKey.indikator(tingkat as never, induk, kode);
  return lembar === "Sasaran" ? rowKey.sasaran(tingkat as never, kode) : rowKey.program(tingkat as never, kode);
}

function readThing(reading: Reading, row: BookRow, branches: { program: string; kegiatan: string }): void {
  const { context, sheet, known, raw } = reading;
  const lembar = sheet.lembar as ThingSheet;
  const keys = IDENTITY_KOLOM[lembar];
  const whole = readIdentity(reading, row, keys);
  if (whole === null) {
    raw.kept.add(row.mark);
    for (const cell of row.cells.values()) context.read.add(cell);
    return;
  }
  const kunci = keyOf(lembar, whole);
  const first = row.cells.get("kode") ?? [...row.cells].find(([key]) => !key.startsWith("_"))?.[1];
  if (kunci === null || first === undefined) {
    raw.kept.add(row.mark);
    noteIncomplete(reading, row, whole, keys);
    return;
  }
  const isPejabat = lembar === "Unit" && whole.jenis === PIMPINAN;
  if (isPejabat && !(PEJABAT_KODE as readonly string[]).includes(whole.kode ?? "")) {
    noteCell(
      context,
      { lembar: sheet.nama, cell: first },
      {
        tingkat: "galat",
        nama: "pimpinan-tidak-dikenal",
        pesan: `Pimpinan berkode ${quote(whole.kode ?? "")} tidak dikenal.`,
        perbaikan: `pakai kode ${PEJABAT_KODE.join(", ")}; unit lain diberi jenis seksi, subbagian, sekretariat, atau kelurahan`,
      },
    );
    return;
  }
  const identity = lembar === "Unit" && !isPejabat ? { kode: whole.kode ?? "" } : whole;
  const cells: Record<string, string> = lembar === "Unit" && !isPejabat && whole.jenis ? { jenis: whole.jenis } : {};
  // A renamed row is known by the key that it had.
  const original = known(kunci, "") === "" && known(row.mark, "") !== "" ? row.mark : kunci;
  const imported = readImported(reading, row);
  if (imported.asal !== "") raw.asal.set(kunci, imported.asal);
  for (const [key, column] of sheet.columns)
    raw.places.set(cellKey(kunci, key), { lembar: sheet.nama, sel: formatAddress(column, row.baris) });
  for (const [key, cell] of row.cells) {
    const kolom = sheet.kolom.get(key);
    if (
      kolom === undefined ||
      IMPORT_KEYS.includes(key) ||
      (keys as readonly string[]).includes(key) ||
      key.startsWith("_")
    )
      continue;
    const rule = { ...ruleOf(sheet, kolom), ...valueRule(row) };
    // A cell that was refused is as it was, so that the rest can be judged as well.
    const text = readBookCell(context, cell, rule, known(original, key)) ?? known(original, key);
    if (text !== "") cells[key] = text;
  }
  raw.places.set(kunci, placeOf(sheet, first));
  const tingkat = whole.tingkat ?? "";
  const above = tingkat === "kegiatan" ? branches.program : tingkat === "sub kegiatan" ? branches.kegiatan : "";
  if (lembar === "Program" && (tingkat === "program" || tingkat === "kegiatan")) branches[tingkat] = kunci;
  const removable = !isPejabat && lembar !== "Riwayat";
  const refused = imported.refused ? { refused: true as const } : {};
  raw.rows.push({
    lembar,
    kunci,
    identity,
    cells,
    removable,
    mark: row.mark,
    place: placeOf(sheet, first),
    above,
    ...refused,
  });
}

const IMPORT_KEYS: readonly string[] = [IMPORT_KOLOM.pakai.kunci, IMPORT_KOLOM.asal.kunci];

/** What a person decided about the imported values of a row. */
function readImported(
  { context, sheet }: Reading,
  { cells }: BookRow,
): { readonly asal: string; readonly refused: boolean } {
  const [use, asal] = [cells.get(IMPORT_KOLOM.pakai.kunci), cells.get(IMPORT_KOLOM.asal.kunci)];
  if (asal !== undefined) context.read.add(asal);
  const rule = { lembar: sheet.nama, judul: IMPORT_KOLOM.pakai.judul, content: "ya" } as const;
  return { asal: plainText(asal), refused: readBookCell(context, use, rule, "") === "tidak" };
}

/** What a value of an indicator may be. */
function valueRule({ cells }: BookRow): Pick<CellRule, "satuan" | "predikat"> {
  const satuan = plainText(cells.get("satuan"));
  return {
    satuan,
    predikat: plainText(cells.get("arah")).toLowerCase() === "predikat" || satuan.toLowerCase() === "predikat",
  };
}

function noteIncomplete(
  { context, sheet }: Reading,
  { cells, baris }: BookRow,
  identity: Readonly<Record<string, string>>,
  keys: readonly string[],
): void {
  const lacking = keys.filter((key) => (identity[key] ?? "") === "").map((key) => sheet.kolom.get(key)?.judul ?? key);
  const filled = [...cells].filter(([key]) => !key.startsWith("_")).map(([, cell]) => cell);
  const [first] = filled;
  if (first === undefined) return;
  for (const cell of filled) context.read.add(cell);
  noteCell(
    context,
    { lembar: sheet.nama, cell: first },
    {
      tingkat: "galat",
      nama: "baris-tanpa-kode",
      pesan: `Baris ${baris} berisi ${filled
        .slice(0, 3)
        .map((cell) => sayCell(cell, context))
        .join(", ")}, tetapi ${lacking.join(" dan ")} kosong.`,
      perbaikan: `isi ${lacking.join(" dan ")} di baris itu, atau kosongkan seluruh barisnya`,
    },
  );
}

/** A row of Kantor or Kebijakan: one value by its phrase, or a row of a list. */
function readFixed(reading: Reading, row: BookRow): void {
  const { context, sheet, known, raw } = reading;
  const label = row.cells.get("hal");
  const hal = plainText(label);
  const byName = FIXED_ROWS.find(
    (each) => each.lembar === sheet.lembar && each.judul.toLowerCase() === hal.toLowerCase(),
  );
  const block = byName === undefined ? findBlock(sheet.lembar, hal, "") : null;
  const fixed = byName ?? (block === null ? FIXED_ROWS.find(({ kunci }) => kunci === row.mark) : undefined);
  if (label !== undefined) context.read.add(label);
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
  const cells: CellTexts = text === "" ? {} : { isi: text };
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

/** A row of Naskah or Pegawai. */
function readBlockRow(reading: Reading, row: BookRow): void {
  const { context, sheet } = reading;
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

function readBlockCells(reading: Reading, row: BookRow, block: PlanBlock): void {
  const { context, sheet, raw } = reading;
  const cells: Record<string, string> = {};
  let place: BookPlace | null = null;
  for (const key of block.kolom) {
    const kolom = sheet.kolom.get(key);
    const cell = row.cells.get(key);
    if (kolom === undefined || cell === undefined) continue;
    const rule = { ...ruleOf(sheet, kolom), content: block.content?.[key] ?? kolom.content };
    const text = readBookCell(context, cell, rule, "");
    place ??= placeOf(sheet, cell);
    if (text !== null && text !== "") cells[key] = text;
  }
  // A prepared row says what it is for and holds nothing yet.
  if (Object.keys(cells).length === 0 || place === null) return;
  const list = raw.blocks.get(block.kunci) ?? [];
  raw.blocks.set(block.kunci, [...list, cells]);
  raw.places.set(cellKey(block.kunci, `${list.length}`), place);
  if (!raw.places.has(block.kunci)) raw.places.set(block.kunci, place);
}

/** The rows and lists of the parts that the workbook lacks, as they were. */
export function stateOf(rows: readonly PlanRow[], blocks: ReadonlyMap<string, readonly CellTexts[]>): PlanState {
  return { rows: new Map(rows.map((row) => [row.kunci, row])), blocks };
}
