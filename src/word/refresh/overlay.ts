import { commonPairs } from "../diff/merge.ts";

/*
 * New text laid over old text that stands in several pieces (runs, links, breaks): what did not change stays in its piece,
 * what did change goes where the changed words stood.
 */

/** A word, a number, a space or a sign, and the pieces its characters stand in. */
interface Token {
  readonly text: string;
  readonly pieces: readonly number[];
}

const TOKEN = /\s+|\d[\d.,]*\d|[\p{L}\p{M}]+|\p{N}+|./gsu;

/** More comparisons than this are not made: the text goes into the first piece as a whole. */
const TOO_MANY = 4_000_000;

/** The new text of each piece. `hasWord` tells of a piece whether words may stand in it; one must. */
export function layOver(old: readonly string[], text: string, hasWord: (piece: number) => boolean): string[] {
  const first = old.findIndex((_, piece) => hasWord(piece));
  const [all, b] = [tokensOf(old), text.match(TOKEN) ?? []];
  const [head, tail] = [
    isTypedEdge(all[0], b[0]) ? all[0] : undefined,
    all.length > 1 && isTypedEdge(all.at(-1), b.at(-1)) ? all.at(-1) : undefined,
  ];
  const a = all.filter((each) => each !== head && each !== tail);
  if (a.length * b.length > TOO_MANY) return old.map((_, piece) => (piece === first ? text : ""));
  const placed = old.map(() => "");
  const put = (piece: number, added: string): void => {
    placed[piece] += added;
  };
  const keep = ({ text, pieces }: Token): void => {
    for (const [at, sign] of split(text).entries()) put(pieces[at] ?? first, sign);
  };
  if (head !== undefined) keep(head);
  let last = first;
  let [i, j] = [0, 0];
  const keys = a.map((token) => keyOf(token.text));
  for (const [x, y] of [...pairsByWords(keys, b.map(keyOf)), [a.length, b.length] as const]) {
    last = layHunk(a.slice(i, x), b.slice(j, y), a[x]?.pieces[0] ?? last, i === 0 ? undefined : last, put);
    const [kept, fresh] = [a[x], b[y]];
    if (kept !== undefined && fresh !== undefined) {
      // A break that a person typed where a space was stays; one that the data bring comes in.
      if (/[\n\t]/.test(fresh) && !/[\n\t]/.test(kept.text)) put(kept.pieces[0] ?? first, fresh);
      else keep(kept);
      last = kept.pieces.at(-1) ?? last;
    }
    [i, j] = [x + 1, y + 1];
  }
  if (tail !== undefined) keep(tail);
  return placed;
}

/** Pairs of equal words first, then of what stands between them: many spaces must not weigh more than a word. */
function pairsByWords(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const [own, other] = [a, b].map((keys) => [...keys.keys()].filter((at) => /[\p{L}\p{N}]/u.test(keys[at] ?? ""))) as [
    number[],
    number[],
  ];
  const textsOf = (keys: readonly string[], at: readonly number[]): string[] => at.map((each) => keys[each] ?? "");
  const words = commonPairs(textsOf(a, own), textsOf(b, other)).map(([x, y]) => [own[x] ?? 0, other[y] ?? 0] as const);
  let [i, j] = [0, 0];
  return [...words, undefined].flatMap((word) => {
    const [x, y] = word ?? [a.length, b.length];
    const [from, to] = [i, j];
    [i, j] = [x + 1, y + 1];
    const between = commonPairs(a.slice(from, x), b.slice(to, y)).map(([p, q]) => [from + p, to + q] as const);
    return word === undefined ? between : [...between, word];
  });
}

/** Whether a person typed a break or tab before or behind all words: nothing of the data stood there, so it stays. */
const isTypedEdge = (token: Token | undefined, now: string | undefined): token is Token =>
  token !== undefined && /^\s*[\n\t]/.test(token.text) && now !== undefined && !/^\s/.test(now);

/** Spaces of any kind are one. */
const keyOf = (token: string): string => (/^\s/.test(token) ? " " : token);

const split = (text: string): string[] => text.split("");

function tokensOf(old: readonly string[]): Token[] {
  const pieces = old.flatMap((text, piece) => split(text).map(() => piece));
  const tokens: Token[] = [];
  let at = 0;
  for (const text of old.join("").match(TOKEN) ?? []) {
    tokens.push({ text, pieces: pieces.slice(at, at + text.length) });
    at += text.length;
  }
  return tokens;
}

/** New tokens go one by one into the place of the old ones; what is left over follows the last. Returns the last piece. */
function layHunk(
  gone: readonly Token[],
  added: readonly string[],
  next: number,
  before: number | undefined,
  put: (piece: number, text: string) => void,
): number {
  let last = before ?? gone[0]?.pieces[0] ?? next;
  for (const [at, text] of added.entries()) {
    const old = gone[at];
    if (old === undefined) put(last, text);
    else last = layToken(old, text, put);
  }
  return last;
}

/**
 * Where a word stands in several pieces, its equal beginning and end stay in theirs, and what changed between them takes the
 * pieces of what stood there in turn.
 */
function layToken({ text: old, pieces }: Token, text: string, put: (piece: number, text: string) => void): number {
  const short = Math.min(old.length, text.length);
  let head = 0;
  while (head < short && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < short - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const gone = pieces.slice(head, old.length - tail);
  const around = gone.length > 0 ? gone : pieces.slice(Math.max(head - 1, 0));
  const added = text.length - head - tail;
  const pieceAt = (at: number): number => {
    if (at < head) return pieces[at] ?? 0;
    if (at >= head + added) return pieces[at - text.length + old.length] ?? 0;
    return around[gone.length > 0 ? Math.floor(((at - head) * gone.length) / added) : 0] ?? 0;
  };
  for (const { 0: sign, index } of text.matchAll(/./gsu)) put(pieceAt(index), sign);
  return pieces.at(-1) ?? 0;
}
