import type { MergeResult } from "../plan/workbook/merge.ts";
import { cellKey } from "../plan/workbook/row-key.ts";
import type { PlanRow, PlanState } from "../plan/workbook/state.ts";
import type { ReadRencana } from "./read.ts";
import type { BookMark } from "./writing/lines.ts";

/*
 * A workbook in which a bentrok still waits: it goes on showing the workbook's own value, and its base stays the older one.
 */

export interface ShownPlan {
  readonly shown: PlanState;
  readonly base: PlanState;
  readonly marks: ReadonlyMap<string, BookMark>;
}

export function overlay(
  state: PlanState,
  { base, book }: ReadRencana,
  { bentrok, lists }: Pick<MergeResult, "bentrok" | "lists">,
): ShownPlan {
  const shown = { rows: new Map(state.rows), blocks: new Map(state.blocks) };
  const kept = { rows: new Map(state.rows), blocks: new Map(state.blocks) };
  const marks = new Map<string, BookMark>();
  for (const [kunci, list] of lists) {
    shown.blocks.set(kunci, list.shown);
    kept.blocks.set(kunci, list.base);
  }
  for (const { kunci, yaml, place } of bentrok) {
    if (place !== undefined) {
      // Its list is shown as it was merged.
    } else if (state.blocks.has(kunci) || book.blocks.has(kunci) || base?.blocks.has(kunci)) {
      put(shown.blocks, kunci, book.blocks.get(kunci));
      put(kept.blocks, kunci, base?.blocks.get(kunci));
    } else if (state.rows.has(kunci) || book.rows.has(kunci)) {
      put(shown.rows, kunci, book.rows.get(kunci));
      put(kept.rows, kunci, base?.rows.get(kunci));
    } else {
      putCell(shown.rows, kunci, book.rows);
      putCell(kept.rows, kunci, base?.rows ?? new Map());
    }
    marks.set(place?.shown ?? kunci, {
      look: "differs",
      note: `bentrok. Di lkjip.yaml: ${yaml === "" ? "kosong" : yaml.slice(0, 200)}`,
    });
  }
  return { shown, base: kept, marks };
}

function put<T>(map: Map<string, T>, kunci: string, value: T | undefined): void {
  if (value === undefined) map.delete(kunci);
  else map.set(kunci, value);
}

/** One cell of a row as another state has it. */
function putCell(rows: Map<string, PlanRow>, kunci: string, from: ReadonlyMap<string, PlanRow>): void {
  const at = kunci.lastIndexOf("/");
  const [key, kolom] = [kunci.slice(0, at), kunci.slice(at + 1)];
  const row = rows.get(key);
  if (row === undefined || cellKey(key, kolom) !== kunci) return;
  const { [kolom]: _, ...others } = row.cells;
  const text = from.get(key)?.cells[kolom];
  rows.set(key, { ...row, cells: text === undefined ? others : { ...others, [kolom]: text } });
}
