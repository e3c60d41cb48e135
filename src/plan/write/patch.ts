import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { parseTree } from "../read/tree.ts";
import { type Aligned, alignLists } from "./align.ts";
import { isEqual } from "./equal.ts";
import { renderInPlace, renderScalarLike } from "./render-like.ts";
import { renderFlow, renderFolded, renderItem, renderKey, renderPairs } from "./render-yaml.ts";
import {
  applySplices,
  colonEnd,
  columnOf,
  endOf,
  lineEnd,
  lineStart,
  nextLine,
  pairEnd,
  removeFlow,
  startOf,
  withTail,
  type YamlSplice,
} from "./yaml-range.ts";

/*
 * Changes values in a YAML text and leaves the rest of it byte for byte: comments, order, quotes, line ends.
 */

/** What the walk over the text shares. */
interface Patching {
  readonly text: string;
  readonly newline: string;
  /** The old item that an item of a new list was; undefined for one that is new. */
  readonly originOf: (fresh: object) => object | undefined;
  /** Order in which a key stands among its siblings; keys that are not here come last. */
  readonly rankOf: (key: string, siblings: readonly string[]) => number;
  readonly splices: YamlSplice[];
}

export interface PatchOptions {
  readonly originOf: Patching["originOf"];
  readonly rankOf: Patching["rankOf"];
}

/**
 * The YAML text that says `fresh` where it said `old`. `old` is the plain data of the text. Whether it succeeded is for the
 * caller to see by reading the result: what YAML can say in unusual ways is not all provided for.
 */
export function patchYaml(text: string, old: unknown, fresh: unknown, options: PatchOptions): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const clean = text.slice(mark.length);
  const { contents } = parseTree(clean).document;
  const newline = /\r\n/.test(clean) ? "\r\n" : "\n";
  const patching: Patching = { text: clean, newline, ...options, splices: [] };
  patchNode(contents as Node, old, fresh, patching);
  return mark + applySplices(clean, patching.splices);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Changes inside of a value; false where it has to be replaced as a whole. */
function patchNode(node: Node | null, old: unknown, fresh: unknown, patching: Patching): boolean {
  if (isEqual(old, fresh)) return true;
  if (isMap(node) && isRecord(old) && isRecord(fresh) && Object.keys(fresh).length > 0)
    return patchMap(node as YAMLMap, old, fresh, patching);
  if (isSeq(node) && Array.isArray(old) && Array.isArray(fresh) && fresh.length > 0)
    return patchSeq(node as YAMLSeq, old, fresh, patching);
  return false;
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : "");

function patchMap(
  map: YAMLMap,
  old: Readonly<Record<string, unknown>>,
  fresh: Readonly<Record<string, unknown>>,
  patching: Patching,
): boolean {
  const pairs = map.items as Pair<Node, Node | null>[];
  const kept = pairs.filter((pair) => Object.hasOwn(fresh, keyOf(pair)));
  const added = Object.keys(fresh).filter((key) => !Object.hasOwn(old, key));
  if (kept.length === 0) return false;
  for (const pair of kept) {
    const key = keyOf(pair);
    if (!patchNode(pair.value, old[key], fresh[key], patching)) replaceBehindKey(map, pair, fresh[key], patching);
  }
  removePairs(map, pairs, (pair) => !Object.hasOwn(fresh, keyOf(pair)), patching);
  const siblings = kept.map(keyOf);
  for (const key of [...added].sort((a, b) => patching.rankOf(a, siblings) - patching.rankOf(b, siblings)))
    insertPair(map, kept, key, fresh[key], patching);
  return true;
}

function replaceBehindKey(
  map: YAMLMap,
  pair: Pair<Node, Node | null>,
  fresh: unknown,
  { text, newline, splices }: Patching,
): void {
  const { value } = pair;
  const colon = colonEnd(pair, text);
  const isBlank = !value || (isScalar(value) && value.source === "" && value.type === "PLAIN");
  if (map.flow === true) {
    const piece = isScalar(value) ? renderScalarLike(value, fresh, true) : renderFlow(fresh);
    splices.push(
      isBlank
        ? { start: colon, end: colon, text: ` ${piece}` }
        : { start: startOf(value), end: endOf(value, text), text: piece },
    );
    return;
  }
  const indent = columnOf(startOf(pair.key), text);
  const rendered = renderInPlace(value, fresh, indent, newline);
  const end = isBlank ? colon : endOf(value, text);
  if (!rendered.includes("\n") && !isBlank && lineStart(startOf(value), text) === lineStart(colon, text)) {
    splices.push({ start: startOf(value), end, text: rendered.trimStart() });
    return;
  }
  // A value that stood in lines below a comment behind its key leaves that comment where it is.
  const comment = !isBlank && startOf(value) >= lineEnd(colon, text) ? text.slice(colon, lineEnd(colon, text)) : "";
  const piece = withTail(comment + rendered, end, newline, text);
  splices.push({ start: colon, end: piece.end, text: piece.text });
}

/** Takes out all pairs of a map, or items of a list, that are gone; lines whole, in brackets with one comma each. */
function removePairs(
  map: YAMLMap,
  pairs: readonly Pair<Node, Node | null>[],
  isGone: (pair: Pair<Node, Node | null>) => boolean,
  { text, splices }: Patching,
): void {
  const parts = pairs.map((pair) => ({ start: startOf(pair.key), end: pairEnd(pair, text), gone: isGone(pair) }));
  if (map.flow === true) {
    removeFlow(parts, splices);
    return;
  }
  for (const [i, { start, end, gone }] of parts.entries()) {
    if (!gone) continue;
    const alone = text.slice(lineStart(start, text), start).trim() === "";
    const next = parts.slice(i).find((part) => !part.gone);
    // The first key of an item stands behind its dash, which stays for the next key.
    if (alone) splices.push({ start: lineStart(start, text), end: nextLine(end, text), text: "" });
    else if (next) splices.push({ start, end: next.start, text: "" });
  }
}

function insertPair(
  map: YAMLMap,
  kept: readonly Pair<Node, Node | null>[],
  key: string,
  value: unknown,
  { text, newline, rankOf, splices }: Patching,
): void {
  const siblings = kept.map(keyOf);
  const before = kept.findLast((pair) => rankOf(keyOf(pair), siblings) < rankOf(key, siblings)) ?? kept[0];
  if (before === undefined) return;
  if (map.flow === true) {
    const end = pairEnd(before, text);
    splices.push({ start: end, end, text: `, ${renderKey(key)}: ${renderFlow(value)}` });
    return;
  }
  const first = map.items[0] as Pair<Node, Node | null>;
  const rendered = renderPairs({ [key]: value }, columnOf(startOf(first.key), text), newline);
  insertLines(pairEnd(before, text), rendered, { text, newline, splices });
}

/** Puts lines below the line on which a place lies. */
function insertLines(
  end: number,
  lines: string,
  { text, newline, splices }: Pick<Patching, "text" | "newline" | "splices">,
): void {
  const at = nextLine(end, text);
  const closed = text[at - 1] === "\n";
  splices.push({ start: at, end: at, text: closed ? lines + newline : newline + lines });
}

function patchSeq(seq: YAMLSeq, old: readonly unknown[], fresh: readonly unknown[], patching: Patching): boolean {
  const { originOf, text } = patching;
  // A list that begins on the line of another's dash is written anew.
  if (seq.flow !== true && text.slice(lineStart(dashOf(seq, 0), text), dashOf(seq, 0)).trim() !== "") return false;
  const origin = (item: unknown): object | undefined =>
    typeof item === "object" && item !== null ? originOf(item) : undefined;
  const steps = alignLists(
    old,
    fresh,
    (a, b) => (origin(b) !== undefined ? origin(b) === a : isEqual(a, b)),
    (_, b) => !fresh.some((item) => origin(item) !== undefined) && origin(b) === undefined,
  );
  if (!steps.some(({ kind }) => kind === "keep")) return false;
  for (const step of steps) {
    if (step.kind !== "keep") continue;
    const item = seq.items[step.old] as Node | null;
    if (!patchNode(item, old[step.old], fresh[step.fresh], patching))
      replaceItem(seq, step.old, fresh[step.fresh], patching);
  }
  if (seq.flow === true) patchFlowItems(seq, steps, fresh, patching);
  else patchLines(seq, steps, fresh, patching);
  return true;
}

function replaceItem(seq: YAMLSeq, index: number, fresh: unknown, { text, newline, splices }: Patching): void {
  const item = seq.items[index] as Node;
  const [start, end] = [startOf(item), endOf(item, text)];
  if (seq.flow === true || (isScalar(item) && typeof fresh !== "object")) {
    const flow = seq.flow === true;
    const folded =
      typeof fresh === "string" && !flow ? renderFolded(fresh, columnOf(dashOf(seq, index), text) + 2, newline) : null;
    const piece = folded ?? (isScalar(item) ? renderScalarLike(item, fresh, flow) : renderFlow(fresh));
    splices.push({ start, ...withTail(piece, end, newline, text) });
    return;
  }
  const dash = dashOf(seq, index);
  const lines = renderItem(fresh, columnOf(dash, text), newline).trimStart();
  splices.push({ start: dash, ...withTail(lines, end, newline, text) });
}

function patchFlowItems(
  seq: YAMLSeq,
  steps: readonly Aligned[],
  fresh: readonly unknown[],
  { text, splices }: Patching,
): void {
  const items = seq.items as Node[];
  const gone = new Set(steps.flatMap((step) => (step.kind === "remove" ? [step.old] : [])));
  removeFlow(
    items.map((item, i) => ({ start: startOf(item), end: endOf(item, text), gone: gone.has(i) })),
    splices,
  );
  const first = steps.find(({ kind }) => kind === "keep") as { readonly old: number };
  let after: number | null = null;
  for (const step of steps) {
    if (step.kind === "keep") after = step.old;
    if (step.kind !== "insert") continue;
    const piece = renderFlow(fresh[step.fresh]);
    const at = after === null ? startOf(items[first.old]) : endOf(items[after], text);
    splices.push({ start: at, end: at, text: after === null ? `${piece}, ` : `, ${piece}` });
  }
}

/** Where the dash of an item stands. */
function dashOf(seq: YAMLSeq, index: number): number {
  const token = seq.srcToken as unknown as {
    readonly items: readonly { readonly start: readonly { readonly type: string; readonly offset: number }[] }[];
  };
  return token.items[index]?.start.find(({ type }) => type === "seq-item-ind")?.offset ?? startOf(seq);
}

function patchLines(seq: YAMLSeq, steps: readonly Aligned[], fresh: readonly unknown[], patching: Patching): void {
  const { text, newline, splices } = patching;
  const items = seq.items as Node[];
  const endOfItem = (index: number): number => Math.max(dashOf(seq, index) + 1, endOf(items[index], text));
  const parted = items.length > 1 && /\n\s*\n/.test(text.slice(endOfItem(0), dashOf(seq, 1)));
  const flow = items.every((item) => isMap(item) && item.flow === true);
  let after: number | null = null;
  for (const step of steps) {
    if (step.kind === "keep") after = step.old;
    else if (step.kind === "remove")
      splices.push({
        start: lineStart(dashOf(seq, step.old), text),
        end: nextLine(endOfItem(step.old), text),
        text: "",
      });
    else {
      const dash = dashOf(seq, 0);
      const indent = columnOf(dash, text);
      const item = fresh[step.fresh];
      const lines = flow ? `${" ".repeat(indent)}- ${renderFlow(item)}` : renderItem(item, indent, newline);
      if (after === null) {
        const start = lineStart(dash, text);
        splices.push({ start, end: start, text: lines + newline + (parted ? newline : "") });
      } else insertLines(endOfItem(after), (parted ? newline : "") + lines, patching);
    }
  }
}
