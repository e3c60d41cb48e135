/** What stands where in two versions of a sequence: pairs in order, one side undefined where the other has more. */
export interface AlignedPair {
  readonly a: number | undefined;
  readonly b: number | undefined;
}

/**
 * Aligns two sequences of texts: equal ones first (longest common subsequence), then those between them that are alike,
 * then those that stand in the same place. Every index of both sides occurs once, in order.
 */
export function alignTexts(a: readonly string[], b: readonly string[]): AlignedPair[] {
  const same = commonPairs(a, b);
  const out: AlignedPair[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...same, [a.length, b.length] as const]) {
    out.push(...pairAlike(a, b, [i, x], [j, y]));
    if (x < a.length) out.push({ a: x, b: y });
    [i, j] = [x + 1, y + 1];
  }
  return out;
}

/** More comparisons than this are not made, and not kept: 64 MB of them. */
const TOO_LONG = 2 ** 24;

/** Index pairs of a longest common subsequence. Long sequences are cut at their equal ends first, very long ones at what is in both once. */
export function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const n = a.length - head - tail;
  const m = b.length - head - tail;
  if (n * m > TOO_LONG) return pairLong(a, b, [head, tail]);
  const lengths = new Uint32Array((n + 1) * (m + 1));
  const at = (i: number, j: number): number => lengths[i * (m + 1) + j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1)
      lengths[i * (m + 1) + j] =
        a[head + i] === b[head + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = Array.from({ length: head }, (_, k) => [k, k] as const);
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[head + i] === b[head + j]) {
      pairs.push([head + i, head + j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  for (let k = 0; k < tail; k += 1) pairs.push([a.length - tail + k, b.length - tail + k]);
  return pairs;
}

/** The ends that are equal, and between them what is in both once, with what lies between those. */
function pairLong(
  a: readonly string[],
  b: readonly string[],
  [head, tail]: readonly [number, number],
): (readonly [number, number])[] {
  const [toA, toB] = [a.length - tail, b.length - tail];
  const anchors = longestRise(pairsOfSingle(a.slice(head, toA), b.slice(head, toB)));
  const pairs = Array.from({ length: head }, (_, k): readonly [number, number] => [k, k]);
  let [fromA, fromB] = [head, head];
  for (const [x, y] of [...anchors, [toA - head, toB - head] as const]) {
    const between = anchors.length === 0 ? [] : commonPairs(a.slice(fromA, head + x), b.slice(fromB, head + y));
    for (const [i, j] of between) pairs.push([fromA + i, fromB + j]);
    if (head + x < toA) pairs.push([head + x, head + y]);
    [fromA, fromB] = [head + x + 1, head + y + 1];
  }
  for (let k = 0; k < tail; k += 1) pairs.push([toA + k, toB + k]);
  return pairs;
}

/** Index pairs of the texts that each side has once, in the order of the first. */
function pairsOfSingle(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const once = (texts: readonly string[]): ReadonlyMap<string, number> => {
    const at = new Map<string, number>();
    for (const [i, text] of texts.entries()) at.set(text, at.has(text) ? -1 : i);
    return at;
  };
  const other = once(b);
  return [...once(a)].flatMap(([text, i]) => {
    const j = other.get(text) ?? -1;
    return i >= 0 && j >= 0 ? [[i, j] as const] : [];
  });
}

/** The longest run of pairs, in their order, whose second numbers only grow. */
export function longestRise(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const out: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) out.push(pair);
  }
  return out.reverse();
}

function pairAlike(
  a: readonly string[],
  b: readonly string[],
  [fromA, toA]: readonly [number, number],
  [fromB, toB]: readonly [number, number],
): AlignedPair[] {
  const out: AlignedPair[] = [];
  let [i, j] = [fromA, fromB];
  // As many on both sides, each alike in its place: no need to look further.
  const count = toA - fromA;
  const inPlace = (at: number): boolean => areAlike(a[fromA + at] ?? "", b[fromB + at] ?? "");
  if (count === toB - fromB && (count === 1 || Array.from({ length: count }, (_, at) => at).every(inPlace)))
    return pairInOrder([fromA, toA], [fromB, toB]);
  for (const [x, y] of nearestPairs(a.slice(fromA, toA), b.slice(fromB, toB))) {
    out.push(...pairInOrder([i, fromA + x], [j, fromB + y]), { a: fromA + x, b: fromB + y });
    [i, j] = [fromA + x + 1, fromB + y + 1];
  }
  return [...out, ...pairInOrder([i, toA], [j, toB])];
}

/** Two texts with less in common than this are not the same one, changed. */
const ALIKE = 0.34;
/** More comparisons than this are not made: each text takes the nearest of those that are left. */
const TOO_MANY = 2500;
/** More than this, and each looks only at so many that come next. */
const MANY_MORE = 1_000_000;
const NEAR = 50;

/** Pairs in order that are alike, the nearest together: of two that could be one, the nearer is. */
function nearestPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  if (a.length * b.length > TOO_MANY) return nearestInTurn(a, b);
  const width = b.length + 1;
  const gain = a.map((x) => b.map((y) => likeness(x, y)).map((alike) => (alike > ALIKE ? alike ** 2 : 0)));
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => (gain[i]?.[j] ?? 0) + at(i + 1, j + 1);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) best[i * width + j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if ((gain[i]?.[j] ?? 0) > 0 && paired(i, j) === at(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function nearestInTurn(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const to = (start: number): number => (a.length * b.length > MANY_MORE ? Math.min(start + NEAR, b.length) : b.length);
  let from = 0;
  for (const [at, text] of a.entries()) {
    let best = -1;
    let score = ALIKE;
    for (let k = from; k < to(from); k += 1) {
      const alike = likeness(text, b[k] ?? "");
      if (alike > score) [best, score] = [k, alike];
    }
    if (best === -1) continue;
    pairs.push([at, best]);
    from = best + 1;
  }
  return pairs;
}

/** What is not alike but stands in the same place. */
function pairInOrder([fromA, toA]: readonly [number, number], [fromB, toB]: readonly [number, number]): AlignedPair[] {
  const count = Math.max(toA - fromA, toB - fromB);
  return Array.from({ length: count }, (_, at) => ({
    a: fromA + at < toA ? fromA + at : undefined,
    b: fromB + at < toB ? fromB + at : undefined,
  }));
}

/** Whether two texts have more than half of their words in common. */
export const areAlike = (a: string, b: string): boolean => sharedEnds(a, b) > 0.75 || likeness(a, b) > 0.5;

/** Share of the longer text that is the same at both beginnings and both ends: seen without counting words. */
function sharedEnds(a: string, b: string): number {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  return longer < 100 ? 0 : (head + tail) / longer;
}

/** Share of words that two texts have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of x) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * common) / (x.length + y.length);
}

/** The words and numbers of a text, without their marks and capitals. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
