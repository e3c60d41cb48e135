/** Lines that a text takes at a width in twips. */
export type LinesAt = (width: number) => number;

/** Columns of a table while their widths are sought, in twips. */
export interface SettleTable {
  readonly widths: readonly number[];
  /** What each column must have, lest a word or number breaks. */
  readonly least: readonly number[];
  /** Of each row that is looked at its cells. */
  readonly rows: readonly (readonly LinesAt[])[];
}

/** Steps in which room goes from one column to another, in shares of the whole. */
const STEP = 1 / 100;
const LARGEST = 10;

/** Fewer lines than this are not worth columns that stand otherwise than in tables of the same kind. */
const WORTH = 2;

/** More rows are not looked at: the first ones tell enough of what columns hold. */
export const ROWS = 60;

/** How many lines each row takes. */
type Heights = readonly number[];

/**
 * Gives room of columns that have more than they need to those whose texts break, as long as the table gets shorter by
 * it; the widths as they were where little comes of it.
 */
export function settleWidths({ widths, least, rows }: SettleTable): readonly number[] {
  const step = sum(widths) * STEP;
  const known = widths.map(() => new Map<number, Heights>());
  const heightsOf = (column: number, given: number): Heights => {
    const found = known[column]?.get(given);
    if (found !== undefined) return found;
    const width = (widths[column] ?? 0) + given * step;
    const heights = rows.map((cells) => cells[column]?.(width) ?? 0);
    known[column]?.set(given, heights);
    return heights;
  };
  // Steps that each column has been given.
  const given = widths.map(() => 0);
  const best = [...widths];
  const before = sum(highest(widths.map((_, column) => heightsOf(column, 0))));
  for (let height = before; ; ) {
    const move = findMove({ widths: best, least, step, given, heightsOf });
    if (move === undefined) return before - height >= WORTH ? best : widths;
    for (const [column, steps] of [
      [move.dari, -move.steps],
      [move.to, move.steps],
    ] as const) {
      best[column] = (best[column] ?? 0) + steps * step;
      given[column] = (given[column] ?? 0) + steps;
    }
    height = move.height;
  }
}

interface Move {
  readonly dari: number;
  readonly to: number;
  readonly steps: number;
  /** Of the table after it. */
  readonly height: number;
}

interface MoveSearch {
  readonly widths: readonly number[];
  readonly least: readonly number[];
  readonly step: number;
  readonly given: readonly number[];
  readonly heightsOf: (column: number, given: number) => Heights;
}

/** The smallest move of room that saves most lines for what it moves. */
function findMove({ widths, least, step, given, heightsOf }: MoveSearch): Move | undefined {
  const now = given.map((steps, column) => heightsOf(column, steps));
  const height = sum(highest(now));
  let found: Move | undefined;
  let most = 0;
  const without = (...left: readonly number[]): Heights => highest(now.filter((_, column) => !left.includes(column)));
  // Where more room alone saves nothing, nobody need give any.
  const gains = given.map((steps, to) => height - sum(highest([heightsOf(to, steps + LARGEST), without(to)])));
  for (const [dari, own] of widths.entries())
    for (const [to, gain] of gains.entries()) {
      if (to === dari || gain === 0) continue;
      const others = without(dari, to);
      for (let steps = 1; steps <= LARGEST && own - steps * step >= (least[dari] ?? 0); steps += 1) {
        if (gain / steps <= most) break;
        const taken = heightsOf(dari, (given[dari] ?? 0) - steps);
        const after = sum(highest([taken, heightsOf(to, (given[to] ?? 0) + steps), others]));
        const saved = (height - after) / steps;
        if (saved > most) [found, most] = [{ dari, to, steps, height: after }, saved];
      }
    }
  return found;
}

const highest = (columns: readonly Heights[]): Heights =>
  (columns[0] ?? []).map((_, row) => columns.reduce((most, each) => Math.max(most, each[row] ?? 0), 0));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
