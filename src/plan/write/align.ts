/*
 * Two versions of a list beside each other.
 */

/** One step from the old list to the new one: kept (or replaced in its place), taken out, put in. */
export type Aligned =
  | { readonly kind: "keep"; readonly old: number; readonly fresh: number }
  | { readonly kind: "remove"; readonly old: number }
  | { readonly kind: "insert"; readonly fresh: number };

/** Longer lists are compared from both ends only. */
const LIMIT = 1_000;

/**
 * Pairs the items of two lists: those that are the same keep their order; between them one that was replaced stands for
 * the other where `mayReplace` allows it.
 */
export function alignLists<T>(
  old: readonly T[],
  fresh: readonly T[],
  isSame: (old: T, fresh: T) => boolean,
  mayReplace: (old: T, fresh: T) => boolean,
): Aligned[] {
  const steps: Aligned[] = [];
  let [o, f] = [0, 0];
  const fill = (endOld: number, endFresh: number): void => {
    while (o < endOld && f < endFresh && mayReplace(old[o] as T, fresh[f] as T))
      steps.push({ kind: "keep", old: o++, fresh: f++ });
    while (o < endOld) steps.push({ kind: "remove", old: o++ });
    while (f < endFresh) steps.push({ kind: "insert", fresh: f++ });
  };
  for (const [sameOld, sameFresh] of findCommon(old, fresh, isSame)) {
    fill(sameOld, sameFresh);
    steps.push({ kind: "keep", old: o++, fresh: f++ });
  }
  fill(old.length, fresh.length);
  return steps;
}

/** Positions of the longest common part. */
function findCommon<T>(
  old: readonly T[],
  fresh: readonly T[],
  isSame: (old: T, fresh: T) => boolean,
): (readonly [number, number])[] {
  let start = 0;
  while (start < old.length && start < fresh.length && isSame(old[start] as T, fresh[start] as T)) start += 1;
  let [endOld, endFresh] = [old.length, fresh.length];
  while (endOld > start && endFresh > start && isSame(old[endOld - 1] as T, fresh[endFresh - 1] as T)) {
    endOld -= 1;
    endFresh -= 1;
  }
  const head = Array.from({ length: start }, (_, i) => [i, i] as const);
  const tail = Array.from({ length: old.length - endOld }, (_, i) => [endOld + i, endFresh + i] as const);
  const [rows, columns] = [endOld - start, endFresh - start];
  if (rows * columns > LIMIT * LIMIT) return [...head, ...tail];
  const length = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const same = (r: number, c: number): boolean => isSame(old[start + r] as T, fresh[start + c] as T);
  for (let r = rows - 1; r >= 0; r--)
    for (let c = columns - 1; c >= 0; c--) {
      const row = length[r] as Uint16Array;
      const below = length[r + 1] as Uint16Array;
      row[c] = same(r, c) ? (below[c + 1] ?? 0) + 1 : Math.max(below[c] ?? 0, row[c + 1] ?? 0);
    }
  const middle: (readonly [number, number])[] = [];
  for (let r = 0, c = 0; r < rows && c < columns; ) {
    if (same(r, c)) middle.push([start + r++, start + c++]);
    else if ((length[r + 1]?.[c] ?? 0) >= (length[r]?.[c + 1] ?? 0)) r += 1;
    else c += 1;
  }
  return [...head, ...middle, ...tail];
}
