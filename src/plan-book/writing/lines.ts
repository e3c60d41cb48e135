import { formatTanggal } from "../../model/format.ts";
import type { PlanBlock, RowTexts } from "../../plan/workbook/block.ts";
import { listBlocks, UNIT_TASK } from "../../plan/workbook/blocks.ts";
import type { RencanaYears } from "../../plan/workbook/column.ts";
import type { LembarRencana } from "../../plan/workbook/columns.ts";
import { describeKey, FIXED_ROWS, type FixedRow } from "../../plan/workbook/fixed.ts";
import { cellKey } from "../../plan/workbook/row-key.ts";
import type { PlanRow, PlanState } from "../../plan/workbook/state.ts";
import type { PlanData } from "../../plan/workbook/things.ts";
import { NOTE_START, PART_KUNCI } from "../layout.ts";
import type { BookCell, BookLine, BookOffice, WrittenKolom } from "./sheet.ts";

/*
 * Lines of the sheets whose rows are known by a phrase, and the cells of any row.
 */

/** What is said about a cell beside its value: where it came from, that both sides changed it, or that it is still to be filled. */
export interface BookMark {
  readonly look: "new" | "differs" | "todo";
  readonly note: string;
}

export interface BookContent {
  readonly office: BookOffice;
  /** The plan of lkjip.yaml, for the names of its lists. */
  readonly data: PlanData;
  readonly state: PlanState;
  readonly years: RencanaYears;
  readonly marks: ReadonlyMap<string, BookMark>;
  /** Where the values of a row were imported from, by its key; empty where no import waits. */
  readonly asal: ReadonlyMap<string, string>;
}

export const cellsOf = (
  { kunci, identity, cells }: PlanRow,
  kolom: readonly WrittenKolom[],
  { marks }: BookContent,
): Record<string, BookCell> =>
  Object.fromEntries(
    kolom.flatMap((each) => {
      if (!/^[a-z]/.test(each.kunci)) return [];
      const text = cells[each.kunci] ?? identity[each.kunci] ?? "";
      const mark = marks.get(cellKey(kunci, each.kunci)) ?? marks.get(kunci);
      const shown = mark === undefined ? {} : { look: mark.look, note: `${NOTE_START} ${mark.note}` };
      return text === "" && mark === undefined ? [] : [[each.kunci, { text, ...shown }] as const];
    }),
  );

/** The lists of a sheet: those of the plan, then what the workbook has more. */
export function blocksOf(lembar: LembarRencana, { data }: BookContent): PlanBlock[] {
  return listBlocks(data).filter((block) => block.lembar === lembar);
}

export function fixedLines(lembar: "Kantor" | "Kebijakan", content: BookContent): BookLine[] {
  const lines: BookLine[] = [];
  for (const row of FIXED_ROWS.filter((each) => each.lembar === lembar)) {
    if (row.part !== undefined)
      lines.push({ kunci: PART_KUNCI, cells: { hal: { text: row.part, look: "bagian" } }, look: "bagian" });
    lines.push(fixedLine(row, content));
  }
  const blocks = blocksOf(lembar, content);
  if (lembar === "Kebijakan")
    lines.push({ kunci: PART_KUNCI, cells: { hal: { text: "Skala dan hari libur", look: "bagian" } }, look: "bagian" });
  return [...lines, ...blocks.flatMap((block) => blockLines(block, content))];
}

function fixedLine(row: FixedRow, content: BookContent): BookLine {
  const { kunci, judul, need } = row;
  const { meaning, example, builtin } = describeKey(kunci);
  const filled = cellsOf(
    content.state.rows.get(kunci) ?? { lembar: row.lembar, kunci, identity: {}, cells: {}, removable: false },
    [{ kunci: "isi" } as WrittenKolom],
    content,
  ).isi;
  return {
    kunci,
    cells: {
      hal: { text: judul, look: "label" },
      isi: { ...filled, content: row.content, left: true },
      _perlu: { text: need },
      _keterangan: { text: row.lembar === "Kantor" && example !== "" ? `Contoh: ${sayExample(example)}` : meaning },
      _bawaan: { text: sayExample(builtin) },
    },
  };
}

const sayExample = (example: unknown): string =>
  example === undefined || example === null
    ? "-"
    : /^\d{4}-\d{2}-\d{2}$/.test(String(example))
      ? formatTanggal(String(example))
      : String(example);

/** The rows of a list; one that is empty has a row that says what it is for. */
export function blockLines(block: PlanBlock, { state, marks }: BookContent): BookLine[] {
  const rows: readonly RowTexts[] = state.blocks.get(block.kunci) ?? [];
  const markOf = (row: number, kolom: string): Partial<BookCell> => {
    const at = cellKey(block.kunci, `${row}`);
    const mark = marks.get(block.kunci) ?? marks.get(cellKey(at, kolom)) ?? marks.get(at);
    return mark === undefined ? {} : { look: mark.look, note: `${NOTE_START} ${mark.note}` };
  };
  const marked = (row: number): string[] =>
    [...marks.keys()].flatMap((key) => {
      const start = cellKey(cellKey(block.kunci, `${row}`), "");
      return key.startsWith(start) ? [key.slice(start.length)] : [];
    });
  const label = block.lembar === "Naskah" ? "bagian" : "hal";
  const { meaning } = block.judul === UNIT_TASK ? { meaning: "" } : describeKey(block.path.slice(0, 2).join("."));
  const fixed = Object.fromEntries(Object.entries(block.fixed).map(([kunci, text]) => [kunci, { text }]));
  const lead =
    block.kolom === "sheet"
      ? {}
      : { [label]: { text: block.judul, ...(label === "hal" ? { look: "label" as const } : {}) } };
  const line = (cells: RowTexts, i: number): BookLine => ({
    kunci: block.kunci,
    cells: {
      ...lead,
      ...fixed,
      ...(i === 0 ? { _keterangan: { text: meaning } } : {}),
      ...(block.lembar === "Kantor" ? { _perlu: { text: "boleh" } } : {}),
      ...Object.fromEntries(
        [...new Set([...Object.keys(cells), ...marked(i)])].map((kunci) => {
          const content = block.content?.[kunci];
          const text = cells[kunci] ?? "";
          return [kunci, { text, ...markOf(i, kunci), ...(content === undefined ? {} : { content }) }] as const;
        }),
      ),
    },
  });
  if (rows.length > 0) return rows.map(line);
  return block.kolom === "sheet" ? [] : [line({}, 0)];
}
