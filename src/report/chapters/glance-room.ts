/*
 * Room on the one page of Kinerja Sekilas, in lines of a table's text (9 pt). Characters are counted, not measured: a page is
 * planned before anybody knows the fonts, so the widths are cautious.
 */

/** Lines that all rows may take: F4 without heading, facts, legend and heads of tables. */
export const ROOM = 47;

/** Space above and below the text of a row, in lines. */
const PADDING = 0.35;

/** Characters of a line in the column of names, in a row over the whole width, in half the width. */
const LINE = { name: 25, row: 80, half: 44 } as const;

/** Lines that a row takes, whose longest cell is one of these texts. */
export const costOf = (width: keyof typeof LINE, ...texts: readonly string[]): number =>
  PADDING + Math.max(...texts.map((teks) => Math.ceil(teks.length / LINE[width])), 1);

/** As many from the first on as there is room for. */
export function fitting<T>(list: readonly T[], room: number, cost: (each: T) => number): readonly T[] {
  let left = room;
  const end = list.findIndex((each) => {
    left -= cost(each);
    return left < 0;
  });
  return end === -1 ? list : list.slice(0, end);
}

/** Lines of several. */
export const sumCost = <T>(list: readonly T[], cost: (each: T) => number): number =>
  list.reduce((sum, each) => sum + cost(each), 0);
