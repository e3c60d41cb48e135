/*
 * Names beside the bars of a chart. A name takes the room of the bars: one that is longer than a few lines is cut, each so
 * that it is still told from the others. The table beside the chart has it whole.
 */

/** Two lines beside lying bars. */
const LYING = 80;
/** Below upright bars: so many lines, of so many letters over the width of the chart, and no more than a caption has. */
const LINES = 3;
const ACROSS = 108;
const UPRIGHT = 60;

/** Names beside lying bars. */
export const namesBeside = (names: readonly string[]): string[] => cutNames(names, LYING);

/** Names below upright bars: the more of them, the shorter. */
export const namesBelow = (names: readonly string[]): string[] =>
  cutNames(names, Math.min(UPRIGHT, LINES * Math.floor(ACROSS / Math.max(1, names.length))));

/** Names of at most so many letters, those that begin alike with their ends too; whole where even these are alike. */
function cutNames(names: readonly string[], most: number): string[] {
  const half = Math.floor(most / 2) - 1;
  const fronts = names.map((name) => (name.length <= most ? name : `${front(name, most - 1)}…`));
  const both = names.map((name) => (name.length <= most ? name : `${front(name, half)} … ${end(name, half)}`));
  const isTold = (list: readonly string[], at: number): boolean =>
    list.every((each, other) => each !== list[at] || names[other] === names[at]);
  return names.map((name, at) => [fronts, both].find((list) => isTold(list, at))?.[at] ?? name);
}

/** So many letters of a name from its beginning, up to the end of a word where one ends in the second half. */
function front(name: string, most: number): string {
  const cut = name.slice(0, most);
  const at = name[most] === " " ? most : cut.lastIndexOf(" ");
  return at < most / 2 ? cut.replace(/[\ud800-\udbff]$/, "") : cut.slice(0, at).replace(/[,;:]$/, "");
}

/** The same from its end. */
function end(name: string, most: number): string {
  const cut = name.slice(-most);
  const at = cut.indexOf(" ");
  return at < 0 || at > most / 2 ? cut.replace(/^[\udc00-\udfff]/, "") : cut.slice(at + 1);
}
