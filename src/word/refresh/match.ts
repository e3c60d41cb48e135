import { groupBy } from "../../model/group.ts";
import { commonPairs, likeness } from "../diff/merge.ts";
import {
  type BodyBlock,
  isWhole,
  keysInToken,
  lineOf,
  PART_OF_BLOCK,
  readLine,
  signOf,
  templateWords,
  wordsOfToken,
} from "./skeleton.ts";

/** Which block of the fresh document is which of the edited one, and what is only in one of the two. */
export interface Matching {
  readonly hand: readonly BodyBlock[];
  readonly fresh: readonly BodyBlock[];
  /** By number of a fresh block: the number of the same in the edited document. */
  readonly homes: ReadonlyMap<number, number>;
  /** Numbers of fresh blocks that were not there when the document was made. */
  readonly added: ReadonlySet<number>;
  /** Numbers of edited blocks that lkjip wrote and the fresh document does not have, in the order of the document. */
  readonly gone: readonly number[];
  /** Numbers of edited blocks whose words in the fresh document are others, by number of the fresh block. */
  readonly changed: ReadonlyMap<number, number | undefined>;
  /** Numbers of edited blocks that hold what lkjip wrote there alone, with other words beside it. */
  readonly worded: ReadonlySet<number>;
  /** Numbers of edited blocks that lkjip did not write, or not like this. */
  readonly foreign: ReadonlySet<number>;
}

/** What the base says of the blocks; undefined where an earlier lkjip kept no list of them. */
export interface BaseBlocks {
  readonly lines: readonly string[] | undefined;
  /** Whether both documents come of the same template: only then a fixed sentence tells of the data. */
  readonly sameTemplate: boolean;
  /** Whether a fresh block is news where the list cannot tell. */
  readonly isNews: (index: number) => boolean;
  /** Whether the data still have a thing. */
  readonly isLeft: (kunci: string) => boolean;
}

/** From this share of common words on a sentence is the same, said otherwise. */
const SAME = 0.6;

/** Compares the three lists of blocks. */
export function matchBlocks(hand: readonly BodyBlock[], fresh: readonly BodyBlock[], base: BaseBlocks): Matching {
  const known =
    base.lines?.map(readLine) ?? hand.filter(({ keys }) => keys.length > 0).map(({ path, token }) => ({ path, token }));
  const withPath = base.lines !== undefined;
  const key = (each: Pick<BodyBlock, "path" | "token">): string => (withPath ? lineOf(each) : each.token);
  const toFresh = pairEqual(known.map(key), fresh.map(key));
  const toHand = pairEqual(
    known.map(({ token }) => token),
    hand.map(({ token }) => token),
  );
  const worded = pairByKey(known, hand, toHand);
  const fromBase = new Map([...toFresh].map(([a, b]) => [b, a]));
  const changed = new Map<number, number | undefined>();
  for (const [index, at] of pairAlike(known, fresh, toFresh, base)) {
    changed.set(index, toHand.get(at));
    fromBase.set(index, at);
    toFresh.set(at, index);
  }
  const taken = new Set(toHand.values());
  const homes = new Map(
    [...fromBase].flatMap(([index, at]) => {
      const home = toHand.get(at);
      return home === undefined ? [] : [[index, home] as const];
    }),
  );
  // What the base does not know but the document has already: a person typed it, or an earlier refresh left it there.
  const free = hand.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const unknown = fresh.flatMap(({ token }, index) => (fromBase.has(index) || token === "" ? [] : [index]));
  for (const [index, at] of pairLeft({ fresh, unknown }, { hand, free })) {
    homes.set(index, at);
    fromBase.set(index, -1);
  }
  const byList = base.lines !== undefined && base.sameTemplate;
  const added = new Set(
    fresh.flatMap((_, index) => (!fromBase.has(index) && (byList || base.isNews(index)) ? [index] : [])),
  );
  const gone = known.flatMap(({ token }, at) => {
    const home = toHand.get(at);
    if (home === undefined || toFresh.has(at)) return [];
    const keys = keysInToken(token);
    return byList || (keys.length > 0 && keys.every((each) => !base.isLeft(each))) ? [home] : [];
  });
  const foreign = new Set(free);
  return { hand, fresh, homes, added, gone: gone.sort((a, b) => a - b), changed, worded, foreign };
}

/** Those that say the same in the same item of a loop, wherever it lies; outside of loops those in order. */
function pairLeft(
  { fresh, unknown }: { readonly fresh: readonly BodyBlock[]; readonly unknown: readonly number[] },
  { hand, free }: { readonly hand: readonly BodyBlock[]; readonly free: readonly number[] },
): [index: number, at: number][] {
  const [inFresh, inHand] = [fresh, hand].map(withItem) as [string[], string[]];
  const pairs = pairEqual(
    unknown.map((index) => inFresh[index] ?? ""),
    free.map((at) => inHand[at] ?? ""),
  );
  const used = new Set(pairs.values());
  const [fixed, rest] = [
    [...unknown.keys()].filter((a) => !pairs.has(a) && fresh[unknown[a] ?? 0]?.path === ""),
    [...free.keys()].filter((b) => !used.has(b)),
  ];
  const inOrder = commonPairs(
    fixed.map((a) => fresh[unknown[a] ?? 0]?.token ?? ""),
    rest.map((b) => hand[free[b] ?? 0]?.token ?? ""),
  ).map(([a, b]) => [fixed[a] ?? 0, rest[b] ?? 0] as const);
  return [...pairs, ...inOrder].map(([a, b]) => [unknown[a] as number, free[b] as number]);
}

/** The words of each block with the outermost item that it stands in, as the things before it tell. */
function withItem(blocks: readonly BodyBlock[]): string[] {
  let item = "";
  return blocks.map(({ token, keys }) => {
    item = keys.map(itemOf).find((each) => each !== "") ?? item;
    return `${item}\t${token}`;
  });
}

const itemOf = (kunci: string): string => /^[^[]*\[[^\]]*\]/.exec(kunci)?.[0] ?? "";

/** Equal ones in order first, then those that stand elsewhere. */
function pairEqual(a: readonly string[], b: readonly string[]): Map<number, number> {
  const pairs = new Map(commonPairs(a, b));
  const used = new Set(pairs.values());
  const free = [...b.keys()].filter((at) => !used.has(at));
  const left = groupBy(free, (at) => b[at] ?? "");
  const taken = new Map<string, number>();
  for (const [at, text] of a.entries()) {
    if (pairs.has(at) || text.trim() === "") continue;
    const turn = taken.get(text) ?? 0;
    const other = left.get(text)?.[turn];
    if (other === undefined) continue;
    taken.set(text, turn + 1);
    pairs.set(at, other);
  }
  return pairs;
}

/** Where LibreOffice took the control off, a thing is where its key is; tells where other words are beside it. */
function pairByKey(
  known: readonly Pick<BodyBlock, "token">[],
  hand: readonly BodyBlock[],
  pairs: Map<number, number>,
): Set<number> {
  const worded = new Set<number>();
  const used = new Set(pairs.values());
  const byKey = new Map<string, number>();
  for (const [at, { keys }] of hand.entries())
    for (const kunci of keys) if (!used.has(at) && !byKey.has(kunci)) byKey.set(kunci, at);
  for (const [at, { token }] of known.entries()) {
    if (pairs.has(at) || !isWhole(token)) continue;
    const home = byKey.get(keysInToken(token)[0] ?? "");
    if (home !== undefined && !used.has(home)) {
      pairs.set(at, home);
      used.add(home);
      const beside = (hand[home]?.token ?? "").replace(signOf(keysInToken(token)[0] ?? ""), "");
      if (/[\p{L}\p{N}]/u.test(beside)) worded.add(home);
    }
  }
  return worded;
}

/** Sentences of one item that say nearly the same between the same neighbours: such as one that names a table which is there only now. */
function pairAlike(
  known: readonly Pick<BodyBlock, "path" | "token">[],
  fresh: readonly BodyBlock[],
  toFresh: ReadonlyMap<number, number>,
  { lines, sameTemplate }: BaseBlocks,
): [index: number, at: number][] {
  if (lines === undefined || !sameTemplate) return [];
  const anchors = commonPairs(lines, fresh.map(lineOf));
  const gapOf = (side: 0 | 1, at: number): number => anchors.findLastIndex((pair) => pair[side] < at);
  const used = new Set(toFresh.values());
  const isSentence = (token: string): boolean => !isWhole(token) && !isCaption(token) && /\p{L}/u.test(token);
  const left = new Map<number, number[]>();
  for (const [at, { token }] of known.entries())
    if (!toFresh.has(at) && isSentence(token)) left.set(gapOf(0, at), [...(left.get(gapOf(0, at)) ?? []), at]);
  const out: [number, number][] = [];
  if (left.size === 0) return out;
  for (const [index, { path, token }] of fresh.entries()) {
    if (used.has(index) || !isSentence(token)) continue;
    const near = left.get(gapOf(1, index)) ?? [];
    let best: number | undefined;
    let score = SAME;
    for (const at of near) {
      if (known[at]?.path !== path) continue;
      const former = known[at]?.token ?? "";
      const alike = likeness(wordsOfToken(former), wordsOfToken(token));
      // Keys of one indicator are alike too: "Sebab." and its text are not "Hambatan." and another.
      if (alike > score && likeness(templateWords(former), templateWords(token)) > SAME) [best, score] = [at, alike];
    }
    if (best === undefined) continue;
    near.splice(near.indexOf(best), 1);
    out.push([index, best]);
  }
  return out;
}

const isCaption = (token: string): boolean => keysInToken(token).some((kunci) => PART_OF_BLOCK.test(kunci));
