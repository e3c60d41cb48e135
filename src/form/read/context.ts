import type { Temuan } from "../../model/temuan.ts";
import type { Config } from "../../plan/schema.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Asal, UnreadSel } from "../kinerja.ts";
import type { PlanOf } from "./unit-plan.ts";

/** Where what is found in the cells of one file is noted. */
export interface CellContext {
  readonly berkas: string;
  readonly temuan: Temuan[];
  /** Cells that ended in the data or in a finding; what is left over becomes a finding at the end. */
  readonly read: Set<Cell>;
}

/** What the readers of one form share: which file, which office, and where findings and read cells are noted. */
export interface FormContext extends CellContext {
  readonly sha256: string;
  readonly config: Config;
  readonly planOf: PlanOf;
  /** Days are counted from 1904 instead of 1900. */
  readonly tahun1904: boolean;
  /** Indices of config.penegasan that a cell of this form needed. */
  readonly usedPenegasan: Set<number>;
  /** Filled cells of the unit that gave no value; each has its finding. */
  readonly unread: UnreadSel[];
  /** Keys of the plan's rows that are not in this form. */
  readonly missing: MissingBaris[];
  /** Lines of text that the form may still bring into the report. */
  readonly barisTeks: { left: number };
}

/** A row of the plan that a form does not have; of no weight where another form of the unit has it. */
export interface MissingBaris {
  readonly lembar: string;
  readonly kunci: string;
}

/** A cell with the name of its sheet. */
export interface SelLembar {
  readonly lembar: string;
  readonly cell: Cell;
}

/** Where a value came from. */
export function asalOf({ berkas, sha256 }: FormContext, { lembar, cell }: SelLembar): Asal {
  return { berkas, lembar, sel: cell.sel, sha256 };
}

/** Notes a finding about one cell, which counts as read. */
export function noteCell(
  context: CellContext,
  { lembar, cell }: SelLembar,
  temuan: Omit<Temuan, "berkas" | "lembar" | "sel">,
): void {
  context.read.add(cell);
  context.temuan.push({ ...temuan, berkas: context.berkas, lembar, sel: cell.sel });
}

/** Notes a finding about the form or one of its sheets. */
export function noteForm(context: FormContext, temuan: Omit<Temuan, "berkas">): void {
  context.temuan.push({ ...temuan, berkas: context.berkas });
}

/** Cells of one column, in their order, in few words: `BF6, BF8 sampai BF12`. */
export function sayColumnCells(cells: readonly Cell[]): string {
  const runs: Cell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.baris - b.baris)) {
    const last = runs.at(-1);
    if (last?.at(-1)?.baris === cell.baris - 1) last.push(cell);
    else runs.push([cell]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run.map(({ sel }) => sel) : [`${run[0]?.sel} sampai ${run.at(-1)?.sel}`]))
    .join(", ");
}

const QUOTATION_LIMIT = 80;

/** A text between quotation marks, on one line and not longer than a message bears. */
export function quote(teks: string): string {
  const oneBaris = teks.replace(/\s+/gu, " ").trim();
  const letter = [...oneBaris];
  return letter.length > QUOTATION_LIMIT ? `"${letter.slice(0, QUOTATION_LIMIT).join("")}…"` : `"${oneBaris}"`;
}
