import type { RowTexts } from "./block.ts";
import { cellKey } from "./row-key.ts";

/*
 * A list whose rows are told apart by what they say, merged row by row: the same rule as for the rest of the plan.
 */

/** Whom to believe of a value: `open` where both changed it and nobody has decided. */
export type ValueVerdict = "book" | "yaml" | "same" | "open";

/** Where a contradiction within a list stands: in the list of the workbook, and in the one that is shown next. */
export interface ListPlace {
  readonly book: string;
  readonly shown: string;
}

export type JudgeValue = (
  kunci: string,
  sides: { readonly base: string | null; readonly book: string; readonly yaml: string },
  place: ListPlace,
  /** How people read the texts of the sides, where they are no values. */
  say?: (text: string) => string,
) => ValueVerdict;

export interface ListSides {
  /** Null where it is lost. */
  readonly base: readonly RowTexts[] | null;
  readonly book: readonly RowTexts[];
  readonly yaml: readonly RowTexts[];
}

export interface MergedList {
  readonly fresh: readonly RowTexts[];
  /** The same with the workbook's own values where nobody has decided, and what they came from. */
  readonly shown: readonly RowTexts[];
  readonly base: readonly RowTexts[];
}

/** Merges a list; null where two rows of one side are told apart by nothing. */
export function mergeList(
  kunci: string,
  key: readonly string[],
  sides: ListSides,
  judge: JudgeValue,
): MergedList | null {
  const [base, book, yaml] = [sides.base ?? [], sides.book, sides.yaml].map((rows) => nameRows(rows, key));
  if (!base || !book || !yaml) return null;
  const merged: { fresh: RowTexts[]; shown: RowTexts[]; base: RowTexts[] } = { fresh: [], shown: [], base: [] };
  const names = orderNames([...base.keys()], [...book.keys()], [...yaml.keys()]);
  const called = callNames(names);
  const bookAt = new Map([...book.keys()].map((name, i) => [name, i]));
  for (const name of names) {
    const row = cellKey(kunci, called.get(name) ?? name);
    const place: ListPlace = {
      book: cellKey(kunci, `${bookAt.get(name) ?? -1}`),
      shown: cellKey(kunci, `${merged.shown.length}`),
    };
    const three = { base: base.get(name), book: book.get(name), yaml: yaml.get(name) };
    const isLost = sides.base === null;
    const one =
      three.book && three.yaml
        ? mergeCells(row, { ...three, book: three.book, yaml: three.yaml }, { isLost, place, judge })
        : mergeWhole(row, three, { isLost, place, judge });
    for (const part of ["fresh", "shown", "base"] as const) {
      const texts = one[part];
      if (texts !== undefined) merged[part].push(texts);
    }
  }
  return merged;
}

/** Rows by what tells them apart, in their order; null where that is the same twice. */
function nameRows(rows: readonly RowTexts[], key: readonly string[]): Map<string, RowTexts> | null {
  const named = new Map(rows.map((row) => [JSON.stringify(key.map((each) => row[each] ?? "")), row]));
  return named.size === rows.length ? named : null;
}

const LENGTH = 50;

/** What people call the rows: a word for `--terima`, so without commas and quotes. */
function callNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const call = (name: string): string => {
    const plain = (JSON.parse(name) as string[])
      .join(" ")
      .replace(/[,"'[\]/\s]+/g, " ")
      .trim();
    const short = plain.length > LENGTH ? `${plain.slice(0, LENGTH).trim()}…` : plain;
    for (let n = 1; ; n++) {
      const said = n === 1 ? short : `${short} ${n}`;
      if (taken.has(said)) continue;
      taken.add(said);
      return said;
    }
  };
  return new Map(names.map((name) => [name, call(name)]));
}

/** The order of the side that changed it; what only another has stands behind what it stands behind there. */
function orderNames(base: readonly string[], book: readonly string[], yaml: readonly string[]): string[] {
  const all = (list: readonly string[]): string =>
    JSON.stringify(list.filter((name) => [base, book, yaml].every((each) => each.includes(name))));
  const [spine, other] = all(yaml) === all(base) && all(book) !== all(base) ? [book, yaml] : [yaml, book];
  const names = [...spine];
  for (const list of [other, base])
    for (const [i, name] of list.entries()) {
      if (names.includes(name)) continue;
      names.splice(i === 0 ? 0 : names.indexOf(list[i - 1] ?? "") + 1, 0, name);
    }
  return names;
}

interface Judging {
  readonly isLost: boolean;
  readonly place: ListPlace;
  readonly judge: JudgeValue;
}

type MergedTexts = Partial<Record<keyof MergedList, RowTexts>>;

function mergeCells(
  kunci: string,
  { base, book, yaml }: { readonly base: RowTexts | undefined; readonly book: RowTexts; readonly yaml: RowTexts },
  { isLost, place, judge }: Judging,
): MergedTexts {
  const one: Record<keyof MergedList, Record<string, string>> = { fresh: {}, shown: {}, base: {} };
  const put = (part: keyof MergedList, kolom: string, text: string | undefined): void => {
    if (text !== undefined && text !== "") one[part][kolom] = text;
  };
  for (const kolom of new Set([yaml, book, base ?? {}].flatMap((row) => Object.keys(row)))) {
    const sides = { base: isLost ? null : (base?.[kolom] ?? ""), book: book[kolom] ?? "", yaml: yaml[kolom] ?? "" };
    const at = { book: cellKey(place.book, kolom), shown: cellKey(place.shown, kolom) };
    const verdict = judge(cellKey(kunci, kolom), sides, at);
    const fresh = verdict === "book" ? sides.book : sides.yaml;
    put("fresh", kolom, fresh);
    put("shown", kolom, verdict === "open" ? sides.book : fresh);
    put("base", kolom, verdict === "open" ? base?.[kolom] : fresh);
  }
  return one;
}

/** A row that the workbook or lkjip.yaml has not. */
function mergeWhole(
  kunci: string,
  { base, book, yaml }: Readonly<Record<"base" | "book" | "yaml", RowTexts | undefined>>,
  { isLost, place, judge }: Judging,
): MergedTexts {
  const sides = { base: isLost ? null : rowText(base), book: rowText(book), yaml: rowText(yaml) };
  const verdict = judge(kunci, sides, place, sayRow);
  const fresh = verdict === "book" ? book : yaml;
  const open = verdict === "open";
  return Object.fromEntries(
    Object.entries({ fresh, shown: open ? book : fresh, base: open ? base : fresh }).filter(([, row]) => row),
  );
}

/** A text of `rowText` as people read it. */
export const sayRow = (text: string): string =>
  text === "" ? "" : (JSON.parse(text) as [string, string][]).map(([kolom, each]) => `${kolom}: ${each}`).join("; ");

/** A row as one text, whatever the order of its cells. */
export const rowText = (row: RowTexts | undefined): string =>
  row === undefined ? "" : JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
