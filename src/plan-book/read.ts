import { quote } from "../form/read/context.ts";
import type { Bertemuan } from "../model/temuan.ts";
import { normalize } from "../model/text.ts";
import { PIMPINAN_KODE } from "../plan/schema-officials.ts";
import type { RowTexts } from "../plan/workbook/block.ts";
import { listBlocks } from "../plan/workbook/blocks.ts";
import type { Renamed } from "../plan/workbook/rename.ts";
import { rowKey } from "../plan/workbook/row-key.ts";
import type { PlanRow, PlanState } from "../plan/workbook/state.ts";
import { EXPORT_SIZE, openWorkbook } from "../xlsx/workbook.ts";
import { listOwnTexts } from "./own-texts.ts";
import { type BookBase, type RencanaOffice, readBase } from "./reading/base.ts";
import type { BookContext } from "./reading/cell.ts";
import { noteExtras } from "./reading/extras.ts";
import { type MatchBeside, matchRows } from "./reading/match.ts";
import { type BookPlace, type BookRawRow, type BookReading, measureRule, type RawBook } from "./reading/raw-book.ts";
import { readSheetRows, stateOf } from "./reading/rows.ts";
import { type BookSheet, findSheets } from "./reading/sheets.ts";

/*
 * rencana.xlsx as people sent it back: what it says, what it was made from, and where everything stands.
 */

export interface ReadRencana {
  /** Null where the workbook lost it. */
  readonly base: PlanState | null;
  readonly book: PlanState;
  readonly renamed: readonly Renamed[];
  /** Keys of rows of which somebody said that another thing took their place. */
  readonly replaced: readonly string[];
  readonly places: ReadonlyMap<string, BookPlace>;
  /** Keys of rows as they stand below each other. */
  readonly order: readonly string[];
  readonly above: ReadonlyMap<string, string>;
  /** Where imported values of a row came from, by its key; empty where no import waits. */
  readonly asal: ReadonlyMap<string, string>;
}

/** Reads the workbook; null where it is none of this office, which is a finding. Never throws. */
export function readRencana(
  berkas: string,
  content: Uint8Array,
  office: RencanaOffice,
  replaced: ReadonlySet<string> = new Set(),
): Bertemuan<ReadRencana | null> {
  const { nilai: workbook, temuan } = openWorkbook(berkas, content, { size: EXPORT_SIZE });
  if (workbook === null) return { nilai: null, temuan };
  const context: BookContext = { berkas, temuan: [], read: new Set(), tahun1904: workbook.tahun1904 };
  const base = readBase(context, workbook, office);
  if (base === null) return { nilai: null, temuan: context.temuan };
  const sheets = findSheets(context, workbook, office.years);
  const nilai = readSheets(context, sheets, base, { ...office, replaced });
  noteExtras(
    context,
    workbook,
    sheets,
    listOwnTexts({
      data: office.data,
      state: base.state ?? office.yaml,
      years: office.years,
      office: { nama: base.instansi, tahun: base.tahun, kertas: "F4" },
    }),
  );
  return { nilai, temuan: context.temuan };
}

function readSheets(
  context: BookContext,
  sheets: readonly BookSheet[],
  { state: base }: BookBase,
  office: RencanaOffice & Pick<MatchBeside, "replaced">,
): ReadRencana {
  const before = base ?? office.yaml;
  const raw: RawBook = { rows: [], blocks: new Map(), places: new Map(), kept: new Set(), asal: new Map() };
  const known = (kunci: string, kolom: string): string => {
    const row = before.rows.get(kunci) ?? office.yaml.rows.get(kunci);
    return kolom === "" ? (row === undefined ? "" : kunci) : (row?.cells[kolom] ?? "");
  };
  const written = (kunci: string): readonly RowTexts[] => before.blocks.get(kunci) ?? [];
  const measureOf: BookReading["measureOf"] = (kode) => {
    const found = [...raw.rows, ...before.rows.values()].find(
      ({ lembar, identity }) => lembar === "Indikator" && identity.kode === kode && identity.tingkat !== "unit",
    );
    return found === undefined ? {} : measureRule(found.cells.satuan ?? "", found.cells.arah ?? "");
  };
  for (const sheet of sheets) readSheetRows({ context, sheet, known, written, measureOf, raw });
  namePosts(raw);
  const matched = matchRows(context, { ...raw, rows: nameUnits(raw.rows, before) }, before, office);
  const rows = matched.rows.flatMap(({ refused, ...row }) =>
    refused ? (before.rows.get(row.kunci) ?? []) : fillMissing(row, sheets, before),
  );
  const kept = keepMissingSheets(context, sheets, before, office);
  for (const [kunci, list] of kept.blocks) raw.blocks.set(kunci, [...list]);
  return {
    base,
    book: stateOf([...rows, ...kept.rows], raw.blocks),
    renamed: matched.renamed,
    replaced: matched.replaced,
    places: matched.places,
    order: rows.map(({ kunci }) => kunci),
    above: matched.above,
    asal: raw.asal,
  };
}

/** A unit that is called by its name, as in the sheet beside it, or by its kode in other letters, is called by its kode. */
function nameUnits(rows: readonly BookRawRow[], before: PlanState): BookRawRow[] {
  const units = rows.filter(({ kunci, identity }) => kunci === rowKey.unit(identity.kode ?? ""));
  const known = new Set([...before.rows.keys(), ...units.map(({ kunci }) => kunci)]);
  const kodeOf = (text: string): string => {
    if (known.has(rowKey.unit(text))) return text;
    const meant = units.flatMap(({ identity: { kode = "" }, cells: { nama = "" } }) =>
      [kode, nama].some((each) => normalize(each) === normalize(text)) ? [kode] : [],
    );
    return meant.length === 1 ? (meant[0] ?? text) : text;
  };
  return rows.map((row) =>
    row.cells.unit === undefined ? row : { ...row, cells: { ...row.cells, unit: kodeOf(row.cells.unit) } },
  );
}

const isPimpinan = (kode: string): boolean => (PIMPINAN_KODE as readonly string[]).includes(kode);

/** A post that is called by its title, by the name of its unit or by its kode in other letters is called by its kode. */
function namePosts({ rows, blocks }: RawBook): void {
  const changes = blocks.get("pergantian_pejabat");
  if (changes === undefined) return;
  const posts = rows.filter(({ lembar }) => lembar === "Unit");
  const kodeOf = (text: string): string => {
    if (posts.some(({ identity }) => identity.kode === text)) return text;
    const meant = posts.flatMap(({ identity: { kode = "" }, cells: { nama = "", jabatan = "" } }) =>
      [kode, nama, jabatan].some((each) => normalize(each) === normalize(text)) ? [kode] : [],
    );
    const [first = text, second] = meant;
    // The Kasubbag and the unit that he heads as such: one post.
    const isOne = meant.length < 2 || (meant.length === 2 && isPimpinan(first) !== isPimpinan(second ?? ""));
    if (!isOne) return text;
    return meant.find(isPimpinan) ?? first;
  };
  blocks.set(
    "pergantian_pejabat",
    changes.map((each) => (each.pejabat === undefined ? each : { ...each, pejabat: kodeOf(each.pejabat) })),
  );
}

/** A column that somebody deleted says nothing: its cells are as they were. */
function fillMissing(row: PlanRow, sheets: readonly BookSheet[], before: PlanState): PlanRow {
  const missing = sheets.find(({ lembar }) => lembar === row.lembar)?.missing ?? [];
  const old = before.rows.get(row.kunci)?.cells;
  if (missing.length === 0 || old === undefined) return row;
  const kept = missing.flatMap(({ kunci }) => (old[kunci] === undefined ? [] : [[kunci, old[kunci]] as const]));
  return { ...row, cells: { ...Object.fromEntries(kept), ...row.cells } };
}

/** The same for a whole sheet, and for columns: each is named. */
function keepMissingSheets(
  context: BookContext,
  sheets: readonly BookSheet[],
  before: PlanState,
  { data }: RencanaOffice,
): {
  readonly rows: readonly PlanRow[];
  readonly blocks: ReadonlyMap<string, PlanState["blocks"] extends ReadonlyMap<string, infer V> ? V : never>;
} {
  const present = new Set(sheets.map(({ lembar }) => lembar));
  const rows = [...before.rows.values()].filter(({ lembar }) => !present.has(lembar));
  const lost = new Set(listBlocks(data).flatMap(({ kunci, lembar }) => (present.has(lembar) ? [] : [kunci])));
  const blocks = new Map([...before.blocks].filter(([kunci]) => lost.has(kunci)));
  for (const lembar of new Set(rows.map((row) => row.lembar)))
    context.temuan.push({
      tingkat: "peringatan",
      nama: "lembar-hilang",
      berkas: context.berkas,
      pesan: `Lembar ${lembar} tidak ada; isinya tetap seperti semula dan lembarnya dibuat lagi.`,
      perbaikan: "untuk menghapus sesuatu, hapus barisnya di lembar itu, bukan lembarnya",
    });
  for (const sheet of sheets)
    for (const { judul, need } of sheet.missing)
      if (need !== "dihitung")
        context.temuan.push({
          tingkat: "peringatan",
          nama: "kolom-hilang",
          berkas: context.berkas,
          lembar: sheet.nama,
          pesan: `Kolom ${quote(judul)} tidak ada; isinya tetap seperti semula dan kolomnya dibuat lagi.`,
          perbaikan: "untuk menghapus isinya, kosongkan sel-selnya, bukan kolomnya",
        });
  return { rows, blocks };
}
