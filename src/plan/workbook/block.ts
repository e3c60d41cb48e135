import type { RencanaContent } from "./column.ts";
import type { LembarRencana } from "./columns.ts";
import type { PlanData } from "./things.ts";

/*
 * What a list without kode is to the workbook.
 */

/** The cells of one row, by the key of their column; without those that are empty. */
export type RowTexts = Readonly<Record<string, string>>;

export interface PlanBlock {
  readonly lembar: LembarRencana;
  readonly kunci: string;
  /** What names it in the first column. */
  readonly judul: string;
  /** Cells that every row of it has and that are not part of its content. */
  readonly fixed: RowTexts;
  /** Columns of its content; "sheet" where the whole sheet is the list. */
  readonly kolom: readonly string[] | "sheet";
  /** What a column holds here, where that is not what it holds elsewhere. */
  readonly content?: Readonly<Record<string, RencanaContent>>;
  /** Columns that tell its rows apart; absent where only their order does. */
  readonly key?: readonly string[];
  /** A value that is one text only. */
  readonly single?: true;
  readonly path: readonly string[];
  readonly get: (data: PlanData) => RowTexts[];
  readonly set: (data: PlanData, rows: readonly RowTexts[]) => void;
}

const isData = (value: unknown): value is PlanData =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path of keys; undefined where there is none. */
export const valueAt = (data: PlanData, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (isData(part) ? part[key] : undefined), data);

/** Sets a value at a path of keys; parts that were emptied go with it. */
export function putAt(data: PlanData, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete data[key];
    else data[key] = value;
    return;
  }
  if (value === undefined && !isData(data[key])) return;
  const part = isData(data[key]) ? data[key] : {};
  putAt(part, rest, value);
  if (Object.keys(part).length === 0) delete data[key];
  else data[key] = part;
}

/** A part of an object: nothing where there is no value. */
export const keyed = (key: string, value: unknown): PlanData => (value === undefined ? {} : { [key]: value });

export const withoutEmpty = (cells: RowTexts): RowTexts =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ""));
