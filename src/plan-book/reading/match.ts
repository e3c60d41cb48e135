import { quote } from "../../form/read/context.ts";
import type { Renamed } from "../../plan/workbook/rename.ts";
import { cellKey } from "../../plan/workbook/row-key.ts";
import type { PlanRow, PlanState } from "../../plan/workbook/state.ts";
import { isEqual } from "../../plan/write/equal.ts";
import type { BookContext } from "./cell.ts";
import type { BookPlace, BookRawRow, RawBook } from "./raw-book.ts";

/*
 * Which row of the workbook is which of the plan: by its kode; where that is new, by the hidden key or by everything else.
 */

/** What lies beside the workbook: lkjip.yaml as it is now, and rows of which somebody said that they are other things. */
export interface MatchBeside {
  readonly yaml: PlanState;
  /** Keys of rows of before that did not get another kode: who stands in their place is new. */
  readonly replaced: ReadonlySet<string>;
}

export interface MatchedRows {
  readonly rows: readonly (PlanRow & Pick<BookRawRow, "refused">)[];
  readonly renamed: readonly Renamed[];
  /** Keys of `replaced` that name such a row. */
  readonly replaced: readonly string[];
  readonly places: ReadonlyMap<string, BookPlace>;
  readonly above: ReadonlyMap<string, string>;
}

export function matchRows(context: BookContext, raw: RawBook, before: PlanState, beside: MatchBeside): MatchedRows {
  const unique = dropTwins(context, raw);
  const present = new Set(unique.map(({ kunci }) => kunci));
  const kept = [...raw.kept].flatMap((kunci) => (present.has(kunci) ? [] : (before.rows.get(kunci) ?? [])));
  for (const { kunci } of kept) present.add(kunci);
  const gone = new Map([...before.rows].filter(([kunci, row]) => row.removable && !present.has(kunci)));
  const renamed: Renamed[] = [];
  const replaced: string[] = [];
  const places = new Map(raw.places);
  const claim = (row: BookRawRow): string => {
    if (before.rows.has(row.kunci) || !row.removable) return row.kunci;
    const old = findOld(row, gone);
    if (old === null) return row.kunci;
    gone.delete(old.kunci);
    const above = findAbove(old, beside.replaced, before);
    if (above !== null && old.identity.kode !== row.identity.kode) {
      replaced.push(above);
      return row.kunci;
    }
    // What lkjip.yaml gave up or renamed itself stands there as something new.
    if (!beside.yaml.rows.has(old.kunci)) return row.kunci;
    renamed.push({ kunci: old.kunci, old: old.identity, identity: row.identity, fresh: row.kunci });
    movePlaces(places, row.kunci, old.kunci);
    return old.kunci;
  };
  const byMark = unique.filter(({ mark }) => gone.has(mark));
  const keys = new Map([...byMark, ...unique.filter((row) => !byMark.includes(row))].map((row) => [row, claim(row)]));
  const keyOf = (row: BookRawRow): string => keys.get(row) ?? row.kunci;
  const own = new Map(unique.map((row) => [row.kunci, keyOf(row)]));
  return {
    rows: [...unique.map((row) => ({ ...row, kunci: keyOf(row) })), ...kept],
    renamed,
    replaced: [...new Set(replaced)],
    places,
    above: new Map(unique.map((row) => [keyOf(row), own.get(row.above) ?? row.above])),
  };
}

/** The row that had another kode: the one whose hidden key it carries, else one with the same in every other cell. */
function findOld(row: BookRawRow, gone: ReadonlyMap<string, PlanRow>): PlanRow | null {
  const marked = gone.get(row.mark);
  if (marked !== undefined) return marked.lembar === row.lembar && isKin(marked, row) ? marked : null;
  if (row.mark !== "" || Object.keys(row.cells).length < 2) return null;
  const same = [...gone.values()].filter(
    (each) =>
      each.lembar === row.lembar &&
      isKin(each, row) &&
      each.identity.induk === row.identity.induk &&
      isEqual(each.cells, row.cells),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** The row itself, or the one under which it stood, of which somebody said that it was replaced. */
function findAbove(old: PlanRow, replaced: ReadonlySet<string>, before: PlanState): string | null {
  const found = [...replaced].find((kunci) => {
    const above = before.rows.get(kunci);
    return kunci === old.kunci || (above !== undefined && isBelow(above, old));
  });
  return found ?? null;
}

/** Whether a kode begins with that of another of its kind: 7.01.02.2.01 with 7.01.02, S1.1 with S1. */
const isBelow = (above: PlanRow, { lembar, identity }: PlanRow): boolean =>
  (above.lembar === lembar || identity.induk === above.identity.kode) &&
  (identity.kode ?? "").startsWith(`${above.identity.kode}.`);

/** Those of which it has to be asked: the kode is another, and not only because that of the thing above is. */
export function findAsked(renamed: readonly Renamed[]): Renamed[] {
  const follows = ({ old, identity }: Renamed, above: Renamed): boolean => {
    const [from, to] = [`${above.old.kode}.`, `${above.identity.kode}.`];
    const [before = "", now = ""] = [old.kode, identity.kode];
    return before.startsWith(from) && now === to + before.slice(from.length);
  };
  return renamed.filter(
    (one) => one.old.kode !== one.identity.kode && !renamed.some((above) => above !== one && follows(one, above)),
  );
}

/** A program never becomes a kegiatan. */
const isKin = (old: PlanRow, row: PlanRow): boolean =>
  row.lembar === "Indikator" || old.identity.tingkat === row.identity.tingkat;

function movePlaces(places: Map<string, BookPlace>, from: string, to: string): void {
  for (const [kunci, place] of [...places])
    if (kunci === from || kunci.startsWith(cellKey(from, ""))) places.set(to + kunci.slice(from.length), place);
}

/** Two rows that are the same thing are a finding; the first counts for what else is said. */
function dropTwins(context: BookContext, { rows }: RawBook): BookRawRow[] {
  const first = new Map<string, BookRawRow>();
  for (const row of rows) {
    const twin = first.get(row.kunci);
    if (twin === undefined) {
      first.set(row.kunci, row);
      continue;
    }
    const name = row.identity.kode ?? row.identity.hal ?? "";
    context.temuan.push({
      tingkat: "galat",
      nama: "baris-ganda",
      berkas: context.berkas,
      ...row.place,
      pesan:
        name === "" ? `Baris ini sudah ada di ${twin.place.sel}.` : `${quote(name)} sudah ada di ${twin.place.sel}.`,
      perbaikan: "beri kode lain bila barisnya memang baru, atau hapus salah satunya",
    });
  }
  return [...first.values()];
}
