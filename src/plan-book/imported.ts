import type { LembarRencana } from "../plan/workbook/columns.ts";
import { cellKey, type ImportedCell } from "../plan/workbook/row-key.ts";
import type { PlanRow, PlanState } from "../plan/workbook/state.ts";
import type { BookMark } from "./writing/lines.ts";

/*
 * What was found in files of the office, put into the workbook as coloured cells: a person looks before `lkjip plan` applies it.
 */

export interface PlacedImport {
  readonly shown: PlanState;
  readonly marks: ReadonlyMap<string, BookMark>;
  /** Where the values of a row came from, by its key. */
  readonly asal: ReadonlyMap<string, string>;
}

const IDENTITY: readonly string[] = ["tingkat", "induk", "kode"];

/** The workbook as it stands with the imported cells in it. Rows that are new stand behind their neighbours by kode. */
export function placeImported(state: PlanState, cells: readonly ImportedCell[]): PlacedImport {
  const rows = new Map(state.rows);
  const marks = new Map<string, BookMark>();
  const asal = new Map<string, string>();
  const grouped = new Map<string, ImportedCell[]>();
  for (const cell of cells) grouped.set(cell.baris, [...(grouped.get(cell.baris) ?? []), cell]);
  const added: PlanRow[] = [];
  for (const [kunci, group] of grouped) {
    const old = rows.get(kunci);
    const row = old ?? newRow(kunci, group);
    const texts: Record<string, string> = { ...row.cells };
    for (const cell of group) {
      if (IDENTITY.includes(cell.kolom)) continue;
      const before = old?.cells[cell.kolom] ?? "";
      texts[cell.kolom] = cell.nilai;
      marks.set(cellKey(kunci, cell.kolom), markOf(before, cell));
    }
    asal.set(kunci, sayAsal(group));
    const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
    if (old === undefined) added.push({ ...row, cells: filled });
    else rows.set(kunci, { ...row, cells: filled });
  }
  return { shown: { rows: insertRows(rows, added), blocks: state.blocks }, marks, asal };
}

function newRow(kunci: string, group: readonly ImportedCell[]): PlanRow {
  const identity = Object.fromEntries(
    group.flatMap(({ kolom, nilai }) => (IDENTITY.includes(kolom) ? [[kolom, nilai]] : [])),
  );
  const lembar = (group[0]?.lembar ?? "Program") as LembarRencana;
  return { lembar, kunci, identity, cells: {}, removable: lembar !== "Riwayat" };
}

const markOf = (before: string, { nilai, asal }: ImportedCell): BookMark =>
  before === "" || before === nilai
    ? { look: "new", note: `dari ${sayPlace(asal)}` }
    : { look: "differs", note: `di rencana ${before}, di berkas ${nilai}. Dari ${sayPlace(asal)}` };

const sayPlace = ({ berkas, lembar, sel }: ImportedCell["asal"]): string => `${berkas}, lembar ${lembar}, ${sel}`;

/** Each place once, the first few of them. */
function sayAsal(group: readonly ImportedCell[]): string {
  const places = [...new Set(group.map(({ asal }) => sayPlace(asal)))];
  const more = places.length > 3 ? ` dan ${places.length - 3} tempat lain` : "";
  return `${places.slice(0, 3).join("; ")}${more}`;
}

/** Behind the last row of its sheet whose key does not come after it, among those of its own level or above. */
function insertRows(rows: ReadonlyMap<string, PlanRow>, added: readonly PlanRow[]): ReadonlyMap<string, PlanRow> {
  const list = [...rows.values()];
  for (const row of added) {
    const at = list.findLastIndex((each) => each.lembar === row.lembar && isBefore(each, row));
    const end = list.findLastIndex((each) => each.lembar === row.lembar);
    list.splice((at < 0 ? end : at) + 1, 0, row);
  }
  return new Map(list.map((row) => [row.kunci, row]));
}

function isBefore({ identity: a }: PlanRow, { identity: b, lembar }: PlanRow): boolean {
  if (lembar === "Program") return (a.kode ?? "") <= (b.kode ?? "");
  return a.tingkat === b.tingkat && (a.induk ?? "") === (b.induk ?? "");
}
