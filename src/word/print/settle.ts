/** Columns of a table while their widths are sought, in twips. */
export interface SettleTable {
  readonly widths: readonly number[];
  /** What each column must have, lest a word or number breaks. */
  readonly least: readonly number[];
  readonly rows: number;
  /** Lines that a cell takes at a width. */
  readonly lines: (row: number, column: number, width: number) => number;
}

/** Steps in which room goes from one column to another, in shares of the whole. */
const STEP = 1 / 100;
const LARGEST = 10;

/** Fewer lines than this are not worth columns that stand otherwise than in tables of the same kind. */
const WORTH = 2;

/** More are not looked at: the first ones tell enough of what columns hold. */
const ROWS = 60;

/**
 * Gives room of columns that have more than they need to those whose texts break, as long as the table gets shorter by
 * it; the widths as they were where little comes of it.
 */
export function settleWidths({ widths, least, rows, lines }: SettleTable): readonly number[] {
  const step = widths.reduce((sum, each) => sum + each, 0) * STEP;
  const count = Math.min(rows, ROWS);
  const known = new Map<string, readonly number[]>();
  const linesOf = (column: number, width: number): readonly number[] => {
    const key = `${column} ${Math.round(width)}`;
    const found = known.get(key) ?? Array.from({ length: count }, (_, row) => lines(row, column, width));
    known.set(key, found);
    return found;
  };
  const heightOf = (all: readonly number[]): number => {
    const columns = all.map((width, column) => linesOf(column, width));
    let height = 0;
    for (let row = 0; row < count; row += 1)
      height += columns.reduce((most, each) => Math.max(most, each[row] ?? 0), 0);
    return height;
  };
  const before = heightOf(widths);
  let best = widths;
  for (let height = before; ; ) {
    const better = findMove(best, least, step, height, heightOf);
    if (better === undefined) return before - height >= WORTH ? best : widths;
    best = better;
    height = heightOf(best);
  }
}

/** The smallest move of room that saves most lines for what it moves. */
function findMove(
  widths: readonly number[],
  least: readonly number[],
  step: number,
  height: number,
  heightOf: (widths: readonly number[]) => number,
): readonly number[] | undefined {
  let found: readonly number[] | undefined;
  let most = 0;
  for (const [dari, own] of widths.entries())
    for (const to of widths.keys())
      for (let steps = 1; to !== dari && steps <= LARGEST && own - steps * step >= (least[dari] ?? 0); steps += 1) {
        const moved = widths.map((width, at) =>
          at === dari ? width - steps * step : at === to ? width + steps * step : width,
        );
        const saved = (height - heightOf(moved)) / steps;
        if (saved > most) [found, most] = [moved, saved];
      }
  return found;
}
