import { oncePer } from "../../model/recent.ts";
import { listBlockNames, sheetBlock } from "../../plan/workbook/blocks.ts";
import type { KolomRencana } from "../../plan/workbook/column.ts";
import { LEMBAR_RENCANA, type LembarRencana, listRencanaKolom } from "../../plan/workbook/columns.ts";
import { type PlanRow, type PlanState, SKM_ROWS } from "../../plan/workbook/state.ts";
import { formatColumn } from "../../xlsx/address.ts";
import { BOOK_ROW, IMPORT_KOLOM } from "../layout.ts";
import {
  countIndikator,
  filledRange,
  letterOf,
  type OtherLetters,
  periksaFormula,
  sayPeriksa,
  statePeriksa,
  sumAll,
  sumBelow,
  unitName,
} from "./formulas.ts";
import { SHEET_HEAD } from "./heads.ts";
import { type BookContent, blockLines, blocksOf, cellsOf, fixedLines } from "./lines.ts";
import type { BookCell, BookLine, BookTable, WrittenKolom } from "./sheet.ts";

/*
 * What stands on each sheet.
 */

/** Every sheet of the plan. */
export function composeTables(content: BookContent): BookTable[] {
  return LEMBAR_RENCANA.map((lembar) => composeTable(lembar, content));
}

const importing = (lembar: LembarRencana, { asal, state }: BookContent): boolean =>
  [...asal.keys()].some((kunci) => state.rows.get(kunci)?.lembar === lembar);

/** The columns of a sheet as they stand: a separator before each group, those of an import at the end. */
function writtenKolom(lembar: LembarRencana, content: BookContent): WrittenKolom[] {
  const written: WrittenKolom[] = [];
  for (const each of listRencanaKolom(lembar, content.years)) {
    if (each.group !== undefined && written.at(-1)?.group !== each.group)
      written.push({
        kunci: `|${each.group}`,
        judul: each.group,
        content: "teks",
        need: "separator",
        width: 3,
        group: each.group,
      });
    written.push({ ...each, ...sourceOf(lembar, each) });
  }
  if (!importing(lembar, content)) return written;
  return [
    ...written,
    { ...IMPORT_KOLOM.pakai, content: "teks", need: "berkas", words: ["ya", "tidak"] },
    { ...IMPORT_KOLOM.asal, content: "teks", need: "berkas" },
  ];
}

/** Columns that choose from the filled rows of another sheet, or among phrases. */
function sourceOf(lembar: LembarRencana, { kunci }: KolomRencana): Partial<WrittenKolom> {
  if (kunci === "unit" || kunci === "pelaksana" || kunci === "pejabat") return { source: filledRange("Unit", "B") };
  if (kunci === "indikator") return { source: filledRange("Indikator", "D") };
  if (lembar === "Naskah" && kunci === "bagian") return { words: listBlockNames("Naskah") };
  return {};
}

function composeTable(lembar: LembarRencana, content: BookContent): BookTable {
  const top = composeTop(lembar, content);
  const { kolom } = top;
  const { free } = SHEET_HEAD[lembar];
  const filled = linesOf(lembar, kolom, content);
  const blank = Array.from(
    { length: free },
    (_, i): BookLine => ({ kunci: "", cells: formulasOf(lembar, kolom, BOOK_ROW.data + filled.length + i, content) }),
  );
  return { ...top, lines: [...filled, ...blank], filled: filled.length };
}

/** Columns that hold remarks of ours, or the phrase that a row is known by. */
const isRemark = ({ kunci, need }: WrittenKolom): boolean =>
  need !== "dihitung" && (kunci.startsWith("_") || kunci === "hal" || kunci === "bagian");

/** What lkjip itself says on each sheet beside the plan: the top of its table, and the remarks of its rows. */
export function composeRemarks(content: BookContent): { readonly top: BookTop; readonly remarks: readonly string[] }[] {
  return LEMBAR_RENCANA.map((lembar) => {
    const top = composeTop(lembar, content);
    const keys = top.kolom.filter(isRemark).map(({ kunci }) => kunci);
    const lines = keys.length === 0 ? [] : linesOf(lembar, top.kolom, content);
    return { top, remarks: lines.flatMap(({ cells }) => keys.flatMap((kunci) => cells[kunci]?.text ?? [])) };
  });
}

/** A sheet without its rows. */
export type BookTop = Omit<BookTable, "lines" | "filled">;

function composeTop(lembar: LembarRencana, content: BookContent): BookTop {
  const kolom = writtenKolom(lembar, content);
  const { judul, free: _, ...rest } = SHEET_HEAD[lembar];
  return {
    ...rest,
    lembar,
    judul: `${judul}: ${content.office.nama} ${content.office.tahun}`,
    kolom,
    state: stateOf(lembar, kolom, content),
    portrait: lembar === "Kantor" || lembar === "Naskah",
  };
}

function stateOf(
  lembar: LembarRencana,
  kolom: readonly WrittenKolom[],
  { state }: BookContent,
): Record<string, BookCell> {
  const at = letterOf(kolom);
  const has = (kunci: string): boolean => kolom.some((each) => each.kunci === kunci);
  const first = kolom[0]?.kunci ?? "";
  const rows = [...state.rows.values()].filter((row) => row.lembar === lembar);
  const periksa = has("_periksa")
    ? { [first]: { formula: statePeriksa(at("_periksa")), result: sayPeriksa(countWaiting(rows)) } }
    : {};
  if (lembar !== "Program") return periksa;
  const total = rows.reduce((sum, { cells }) => sum + Number(cells.pagu ?? 0), 0);
  const count = rows.filter(({ identity }) => identity.tingkat === "sub kegiatan").length;
  return {
    ...periksa,
    uraian: { text: `Jumlah pagu ${count} sub kegiatan` },
    pagu: { formula: sumAll(at), result: total, content: "rupiah" },
  };
}

function linesOf(lembar: LembarRencana, kolom: readonly WrittenKolom[], content: BookContent): BookLine[] {
  if (lembar === "Kantor" || lembar === "Kebijakan") return fixedLines(lembar, content);
  if (lembar === "Naskah" || sheetBlock(lembar) !== null)
    return blocksOf(lembar, content).flatMap((block) => blockLines(block, content));
  return thingLines(lembar, kolom, content);
}

function thingLines(lembar: LembarRencana, kolom: readonly WrittenKolom[], content: BookContent): BookLine[] {
  const { state, asal } = content;
  const rows = [...state.rows.values()].filter((row) => row.lembar === lembar);
  const nama =
    lembar === "SKM"
      ? new Map<string, string>(SKM_ROWS.map((each) => [each.kode, each.nama]))
      : new Map([
          ["", "Seluruh kantor"],
          // What the state says, not lkjip.yaml: a label is also known again that was written before a programme went.
          ...[...state.rows.values()].flatMap(({ lembar: sheet, identity: { tingkat, kode = "" }, cells }) =>
            sheet === "Program" && tingkat === "program" ? [[kode, cells.uraian ?? ""] as const] : [],
          ),
        ]);
  return rows.map((row, i): BookLine => {
    const at = BOOK_ROW.data + i;
    const own = Object.fromEntries(Object.entries(row.identity).map(([kunci, text]) => [kunci, { text }]));
    const from = asal.get(row.kunci);
    const label =
      lembar === "Riwayat" || lembar === "SKM" ? { _uraian: { text: nama.get(row.identity.kode ?? "") ?? "" } } : {};
    const cells = {
      ...formulasOf(lembar, kolom, at, content, row),
      ...own,
      ...label,
      ...cellsOf(row, kolom, content),
      ...(from === undefined ? {} : { pakai: { text: "ya" }, asal: { text: from } }),
    };
    const branch = row.identity.tingkat === "program" || row.identity.tingkat === "kegiatan";
    const line: BookLine = { kunci: row.kunci, cells };
    return lembar === "Program" && branch
      ? { ...line, look: row.identity.tingkat === "program" ? "bagian" : "branch" }
      : line;
  });
}

function formulasOf(
  lembar: LembarRencana,
  kolom: readonly WrittenKolom[],
  row: number,
  content: BookContent,
  plan?: PlanRow,
): Record<string, BookCell> {
  const at = letterOf(kolom);
  const unit = letterOf(listRencanaKolom("Unit", content.years));
  const other: OtherLetters = { unitKode: unit("kode"), unitNama: unit("nama") };
  const has = (kunci: string): boolean => kolom.some((each) => each.kunci === kunci);
  const cells: Record<string, BookCell> = {};
  if (has("_periksa")) cells._periksa = { formula: periksaFormula(lembar, row, at, other), result: waitsFor(plan) };
  if (has("_indikator"))
    cells._indikator = {
      formula: countIndikator(row, at, letterOf(writtenKolom("Indikator", content))),
      result: countBelow(plan, content),
    };
  if (has("_jumlah")) cells._jumlah = { formula: sumBelow(row, at), result: sumOf(plan, content) };
  if (has("_nama_unit"))
    cells._nama_unit = {
      formula: unitName(row, at, other),
      result: content.state.rows.get(`unit.${plan?.cells.unit}`)?.cells.nama ?? "",
    };
  return cells;
}

/** What the row of a plan that holds together still waits for, for programs that do not compute on opening. */
function waitsFor(plan: PlanRow | undefined): "" | "isi target" | "isi pagu" {
  if (plan === undefined) return "";
  const { lembar, identity, cells } = plan;
  if (lembar === "Indikator") return /(^| )GANTI( |$)/.test(cells.target ?? "") ? "isi target" : "";
  if (lembar !== "Program" || identity.tingkat !== "sub kegiatan") return "";
  return Number(cells.pagu ?? 0) === 0 && Number(cells.pagu_murni ?? 0) === 0 ? "isi pagu" : "";
}

/** How many of these rows wait. */
const countWaiting = (rows: readonly PlanRow[]): number => rows.filter((row) => waitsFor(row) !== "").length;

/** The result of a formula, for programs that do not compute on opening. */
function countBelow(plan: PlanRow | undefined, { state }: BookContent): string | number {
  if (plan === undefined) return "";
  const { tingkat, kode } = plan.identity;
  return indikatorOf(state).get(`${tingkat} ${kode}`) ?? 0;
}

/** How many indicators stand below each "tingkat kode". */
const indikatorOf = oncePer((state: PlanState) => {
  const count = new Map<string, number>();
  for (const { lembar, identity } of state.rows.values()) {
    const above = `${identity.tingkat} ${identity.induk}`;
    if (lembar === "Indikator") count.set(above, (count.get(above) ?? 0) + 1);
  }
  return count;
});

function sumOf(plan: PlanRow | undefined, { state }: BookContent): string | number {
  if (plan === undefined || plan.identity.tingkat === "sub kegiatan") return "";
  return paguOf(state).get(plan.identity.kode ?? "") ?? 0;
}

/** The pagu of all sub kegiatan below each kode. */
const paguOf = oncePer((state: PlanState) => {
  const sum = new Map<string, number>();
  for (const { lembar, identity, cells } of state.rows.values()) {
    if (lembar !== "Program" || identity.tingkat !== "sub kegiatan") continue;
    const parts = (identity.kode ?? "").split(".");
    for (let n = 1; n < parts.length; n++) {
      const above = parts.slice(0, n).join(".");
      sum.set(above, (sum.get(above) ?? 0) + Number(cells.pagu ?? 0));
    }
  }
  return sum;
});

/** The columns that are printed, from the first to the last of those that people need on paper. */
export const printedColumns = ({ lembar, kolom }: BookTable): string => {
  const until = lembar === "Indikator" ? kolom.findIndex(({ kunci }) => kunci === "target_tw4") : kolom.length - 1;
  return formatColumn(until + 2);
};
