import { noteCell, quote } from "../../form/read/context.ts";
import { plainText } from "../../form/read/text.ts";
import { cleanText } from "../../model/angka.ts";
import type { RowTexts } from "../../plan/workbook/block.ts";
import { sheetBlock } from "../../plan/workbook/blocks.ts";
import { PIMPINAN } from "../../plan/workbook/columns.ts";
import { cellKey, rowKey } from "../../plan/workbook/row-key.ts";
import { type PlanRow, type PlanState, SKM_ROWS } from "../../plan/workbook/state.ts";
import { PEJABAT_KODE } from "../../plan/workbook/things.ts";
import { formatAddress } from "../../xlsx/address.ts";
import { IMPORT_KOLOM, PART_KUNCI } from "../layout.ts";
import { readBookCell } from "./cell.ts";
import { readBlockRow, readFixed } from "./list-rows.ts";
import { type BookReading, measureRule, placeOf, ruleOf } from "./raw-book.ts";
import { type BookRow, sayCell } from "./sheets.ts";

/*
 * The rows of one sheet as rows of the plan.
 */

/** Reads every row of a sheet. */
export function readSheetRows(reading: BookReading): void {
  const { sheet } = reading;
  const branches = { program: "", kegiatan: "" };
  for (const row of sheet.rows) {
    if (isEmpty(row)) continue;
    // The heading of a part holds its name; what else stands there is left to be named.
    if (row.mark.startsWith(PART_KUNCI)) continue;
    if (sheet.lembar === "Kantor" || sheet.lembar === "Kebijakan") readFixed(reading, row);
    else if (sheet.lembar === "Naskah" || sheetBlock(sheet.lembar) !== null) readBlockRow(reading, row);
    else readThing(reading, row, branches);
  }
}

/** Whether nothing is filled in; formulas of ours do not count. */
const isEmpty = ({ cells }: BookRow): boolean =>
  [...cells].every(
    ([kunci, cell]) => kunci.startsWith("_") || (cell.nilai.jenis === "teks" && cleanText(cell.nilai.teks) === ""),
  );

/** The cells of a row that say what it is. */
function readIdentity(
  { context, sheet }: BookReading,
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
  SKM: ["kode"],
} as const;

type ThingSheet = keyof typeof IDENTITY_KOLOM;

/** The key of a row by what it is; null where that is not whole. */
function keyOf(lembar: ThingSheet, identity: Readonly<Record<string, string>>): string | null {
  const { kode = "", jenis = "", tingkat = "", induk = "" } = identity;
  if (lembar === "Riwayat") return rowKey.anggaran(kode);
  if (kode === "") return null;
  if (lembar === "SKM")
    return rowKey.skm(SKM_ROWS.find((each) => each.kode.toLowerCase() === kode.toLowerCase())?.kode ?? kode);
  if (lembar === "Unit") return jenis === PIMPINAN ? rowKey.pejabat(kode) : rowKey.unit(kode);
  if (tingkat === "") return null;
  if (lembar === "Indikator") return induk === "" ? null : rowKey.indikator(tingkat as never, induk, kode);
  return lembar === "Sasaran" ? rowKey.sasaran(tingkat as never, kode) : rowKey.program(tingkat as never, kode);
}

function readThing(reading: BookReading, row: BookRow, branches: { program: string; kegiatan: string }): void {
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
  if (lembar === "SKM" && !SKM_ROWS.some((each) => rowKey.skm(each.kode) === kunci)) {
    for (const cell of row.cells.values()) context.read.add(cell);
    noteCell(
      context,
      { lembar: sheet.nama, cell: first },
      {
        tingkat: "galat",
        nama: "unsur-tidak-dikenal",
        pesan: `Unsur ${quote(whole.kode ?? "")} tidak dikenal.`,
        perbaikan: `pakai kode ${SKM_ROWS.map((each) => each.kode).join(", ")}, lalu hapus baris yang lebih`,
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
    const rule = {
      ...ruleOf(sheet, kolom),
      ...measureRule(plainText(row.cells.get("satuan")), plainText(row.cells.get("arah"))),
    };
    // A cell that was refused is as it was, so that the rest can be judged as well.
    const text = readBookCell(context, cell, rule, known(original, key)) ?? known(original, key);
    if (text !== "") cells[key] = text;
  }
  raw.places.set(kunci, placeOf(sheet, first));
  const tingkat = whole.tingkat ?? "";
  const above = tingkat === "kegiatan" ? branches.program : tingkat === "sub kegiatan" ? branches.kegiatan : "";
  if (lembar === "Program" && (tingkat === "program" || tingkat === "kegiatan")) branches[tingkat] = kunci;
  const removable = !isPejabat && lembar !== "Riwayat" && lembar !== "SKM";
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
  { context, sheet }: BookReading,
  { cells }: BookRow,
): { readonly asal: string; readonly refused: boolean } {
  const [use, asal] = [cells.get(IMPORT_KOLOM.pakai.kunci), cells.get(IMPORT_KOLOM.asal.kunci)];
  if (asal !== undefined) context.read.add(asal);
  const rule = { lembar: sheet.nama, judul: IMPORT_KOLOM.pakai.judul, content: "ya" } as const;
  return { asal: plainText(asal), refused: readBookCell(context, use, rule, "") === "tidak" };
}

function noteIncomplete(
  { context, sheet }: BookReading,
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
        .filter((cell) => plainText(cell) !== "")
        .slice(0, 3)
        .map((cell) => sayCell(cell, context))
        .join(", ")}, tetapi ${lacking.join(" dan ")} kosong.`,
      perbaikan: `isi ${lacking.join(" dan ")} di baris itu, atau kosongkan seluruh barisnya`,
    },
  );
}

/** The rows and lists of the parts that the workbook lacks, as they were. */
export function stateOf(rows: readonly PlanRow[], blocks: ReadonlyMap<string, readonly RowTexts[]>): PlanState {
  return { rows: new Map(rows.map((row) => [row.kunci, row])), blocks };
}
