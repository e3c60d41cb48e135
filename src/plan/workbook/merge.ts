import type { RowTexts } from "./block.ts";
import { keyOfBlock } from "./blocks.ts";
import { type ListPlace, type MergedList, mergeList, rowText, sayRow, type ValueVerdict } from "./merge-list.ts";
import { cellKey } from "./row-key.ts";
import type { PlanRow, PlanState } from "./state.ts";

/*
 * The one rule of rencana.xlsx and lkjip.yaml: what one side changed since the base is taken, what both changed is a bentrok
 * and stays as lkjip.yaml has it until it is settled.
 */

/** What is to change in lkjip.yaml. */
export type PlanChange =
  | {
      readonly kind: "cell";
      readonly kunci: string;
      readonly kolom: string;
      readonly old: string;
      readonly fresh: string;
    }
  | {
      readonly kind: "block";
      readonly kunci: string;
      readonly old: readonly RowTexts[];
      readonly fresh: readonly RowTexts[];
    }
  | { readonly kind: "add"; readonly kunci: string; readonly row: PlanRow }
  | { readonly kind: "remove"; readonly kunci: string };

/** What both sides changed: "" where a side has nothing. */
export interface PlanBentrok {
  /** Of a cell, a row, or a list. */
  readonly kunci: string;
  readonly lama: string | null;
  readonly rencana: string;
  readonly yaml: string;
  /** Where it stands within a list. */
  readonly place?: ListPlace;
}

export interface MergeInput {
  /** Null where it is lost: then every difference is a bentrok. */
  readonly base: PlanState | null;
  readonly yaml: PlanState;
  readonly book: PlanState;
  readonly prefer: "rencana" | "yaml" | null;
  /** Keys whose value of the workbook is to count. */
  readonly accept: ReadonlySet<string>;
}

export interface MergeResult {
  readonly changes: readonly PlanChange[];
  readonly bentrok: readonly PlanBentrok[];
  /** Lists of which something is a bentrok, by their key. */
  readonly lists: ReadonlyMap<string, MergedList>;
  /** Keys that lkjip.yaml alone changed. */
  readonly fromYaml: readonly string[];
  /** Keys of `accept` that name no bentrok. */
  readonly unused: readonly string[];
}

interface Merging extends MergeInput {
  readonly changes: PlanChange[];
  readonly bentrok: PlanBentrok[];
  readonly lists: Map<string, MergedList>;
  readonly fromYaml: string[];
  readonly used: Set<string>;
}

export function mergePlan(input: MergeInput): MergeResult {
  const merging: Merging = { ...input, changes: [], bentrok: [], lists: new Map(), fromYaml: [], used: new Set() };
  const { base, yaml, book, accept } = input;
  for (const kunci of new Set([...yaml.rows.keys(), ...book.rows.keys(), ...(base?.rows.keys() ?? [])]))
    mergeRow(kunci, merging);
  for (const kunci of new Set([...yaml.blocks.keys(), ...book.blocks.keys(), ...(base?.blocks.keys() ?? [])]))
    mergeBlock(kunci, merging);
  const { changes, bentrok, lists, fromYaml, used } = merging;
  return { changes, bentrok, lists, fromYaml, unused: [...accept].filter((kunci) => !used.has(kunci)) };
}

/** Who is to be believed: the workbook, lkjip.yaml, or nobody yet. */
function judge(
  kunci: string,
  sides: { readonly base: string | null; readonly book: string; readonly yaml: string },
  merging: Merging,
  { place, say = (text) => text }: { readonly place?: ListPlace; readonly say?: (text: string) => string } = {},
): ValueVerdict {
  const { base, book, yaml } = sides;
  if (book === yaml || book === base) return book === base && yaml !== base ? "yaml" : "same";
  if (yaml === base) return "book";
  merging.used.add(kunci);
  if (merging.accept.has(kunci)) return "book";
  if (merging.prefer !== null) return merging.prefer === "rencana" ? "book" : "same";
  const lama = base === null ? null : say(base);
  merging.bentrok.push({ kunci, lama, rencana: say(book), yaml: say(yaml), ...(place === undefined ? {} : { place }) });
  return "open";
}

function mergeRow(kunci: string, merging: Merging): void {
  const [base, yaml, book] = [merging.base, merging.yaml, merging.book].map((state) => state?.rows.get(kunci));
  if (!yaml && !book) return;
  const everywhere = yaml !== undefined && book !== undefined;
  const fixed = (yaml ?? book)?.removable === false;
  const row = { base, yaml, book };
  if (everywhere || fixed) mergeCells(kunci, row, merging);
  else mergePresence(kunci, row, merging);
}

/** A row as its three sides have it. */
type RowSides = Readonly<Record<"base" | "yaml" | "book", PlanRow | undefined>>;

function mergeCells(kunci: string, { base, yaml, book }: RowSides, merging: Merging): void {
  const kolom = new Set([yaml, book, base].flatMap((row) => Object.keys(row?.cells ?? {})));
  for (const each of kolom) {
    const [old, fresh] = [yaml?.cells[each] ?? "", book?.cells[each] ?? ""];
    const key = cellKey(kunci, each);
    const before = merging.base === null ? null : (base?.cells[each] ?? "");
    const winner = judge(key, { base: before, book: fresh, yaml: old }, merging);
    if (winner === "book") merging.changes.push({ kind: "cell", kunci, kolom: each, old, fresh });
    if (winner === "yaml") merging.fromYaml.push(key);
  }
}

const textOf = (row: PlanRow | undefined): string => rowText(row?.cells);

/** A row that only one side has. */
function mergePresence(kunci: string, { base, yaml, book }: RowSides, merging: Merging): void {
  const lama = merging.base === null ? null : textOf(base);
  const winner = judge(kunci, { base: lama, book: textOf(book), yaml: textOf(yaml) }, merging, { say: sayRow });
  if (winner === "yaml") merging.fromYaml.push(kunci);
  if (winner !== "book") return;
  merging.changes.push(book === undefined ? { kind: "remove", kunci } : { kind: "add", kunci, row: book });
}

function mergeBlock(kunci: string, merging: Merging): void {
  const [base, yaml = [], book = []] = [merging.base, merging.yaml, merging.book].map(
    (state) => state?.blocks.get(kunci) ?? [],
  );
  const lama = merging.base === null ? null : listText(base);
  const sides = { base: lama, book: listText(book), yaml: listText(yaml) };
  const key = keyOfBlock(kunci);
  const both = sides.book !== sides.yaml && sides.book !== lama && sides.yaml !== lama;
  if (both && key !== null && !merging.accept.has(kunci) && mergeRows(kunci, key, { base, yaml, book }, merging))
    return;
  const winner = judge(kunci, sides, merging, { say: sayList });
  if (winner === "book") merging.changes.push({ kind: "block", kunci, old: yaml, fresh: book });
  if (winner === "yaml") merging.fromYaml.push(kunci);
}

const listText = (rows: readonly RowTexts[] = []): string =>
  rows.length === 0 ? "" : JSON.stringify(rows.map(rowText));

/** A text of `listText` as people read it: a line a row. */
const sayList = (text: string): string =>
  text === ""
    ? ""
    : (JSON.parse(text) as string[])
        .map((row) => (JSON.parse(row) as [string, string][]).map(([, each]) => each).join(" | "))
        .join("\n");

/** A list that both sides changed, row by row; false where its rows cannot be told apart. */
function mergeRows(
  kunci: string,
  key: readonly string[],
  { base, yaml, book }: Readonly<Record<"base" | "yaml" | "book", readonly RowTexts[] | undefined>>,
  merging: Merging,
): boolean {
  const sides = { base: merging.base === null ? null : (base ?? []), book: book ?? [], yaml: yaml ?? [] };
  const { length } = merging.bentrok;
  const merged = mergeList(kunci, key, sides, (each, three, place, say) =>
    judge(each, three, merging, say === undefined ? { place } : { place, say }),
  );
  if (merged === null) return false;
  const { fresh, shown } = merged;
  if (listText(fresh) !== listText(yaml)) merging.changes.push({ kind: "block", kunci, old: sides.yaml, fresh });
  if (listText(shown) !== listText(book)) merging.fromYaml.push(kunci);
  if (merging.bentrok.length > length) merging.lists.set(kunci, merged);
  return true;
}
