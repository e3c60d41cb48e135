import { isMap, isSeq, type Node, type Pair } from "yaml";

/*
 * Places in a YAML text, and pieces of it to be replaced.
 */

/** A piece of the text to be replaced. */
export interface YamlSplice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applySplices(text: string, splices: readonly YamlSplice[]): string {
  const ordered = splices.map((splice, i) => ({ ...splice, i })).sort((a, b) => a.start - b.start || a.i - b.i);
  let at = 0;
  let result = "";
  for (const { start, end, text: piece } of ordered) {
    result += text.slice(at, Math.max(at, start)) + piece;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/** Where a key stands on its line, counted from 0. */
export function columnOf(offset: number, text: string): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

export const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** Where the content of a node ends: without blanks, comments and line breaks behind it. */
export function endOf(node: Node | null | undefined, text: string): number {
  if (node && (isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | Node | undefined;
    if (last !== undefined) return endOf(lastNode(last), text);
  }
  let end = node?.range?.[1] ?? 0;
  while (end > startOf(node) && /[\r\n]/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}

const lastNode = (item: Pair<Node, Node | null> | Node): Node => {
  if (!("key" in item)) return item as Node;
  const { key, value } = item as Pair<Node, Node | null>;
  // A key without anything behind it ends with its colon, where its empty value stands.
  return value ?? (key as Node);
};

/** The end of the line on which a place lies, before its line break. */
export function lineEnd(offset: number, text: string): number {
  const at = text.indexOf("\n", offset);
  const end = at < 0 ? text.length : at;
  return text[end - 1] === "\r" && end > offset ? end - 1 : end;
}

export const lineStart = (offset: number, text: string): number => text.lastIndexOf("\n", offset - 1) + 1;

/** The start of the line below, or the end of the text. */
export function nextLine(offset: number, text: string): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at + 1;
}

/** The place behind the colon of a pair. */
export function colonEnd({ key }: Pair<Node, Node | null>, text: string): number {
  return text.indexOf(":", key.range?.[1] ?? 0) + 1;
}

export interface FlowPart {
  readonly start: number;
  readonly end: number;
  readonly gone: boolean;
}

export function removeFlow(parts: readonly FlowPart[], splices: YamlSplice[]): void {
  const lastKept = parts.findLastIndex(({ gone }) => !gone);
  for (const [i, { start, gone }] of parts.entries()) {
    const next = parts[i + 1];
    if (gone && i < lastKept && next) splices.push({ start, end: next.start, text: "" });
  }
  const last = parts.at(-1);
  const kept = parts[lastKept];
  if (last && kept && lastKept < parts.length - 1) splices.push({ start: kept.end, end: last.end, text: "" });
}

export const pairEnd = (pair: Pair<Node, Node | null>, text: string): number =>
  Math.max(colonEnd(pair, text), endOf(pair.value ?? pair.key, text));

/** What is written in lines leaves a comment that stands behind the old value on its first line. */
export function withTail(rendered: string, end: number, newline: string, text: string): { end: number; text: string } {
  const tail = text.slice(end, lineEnd(end, text));
  const at = rendered.indexOf(newline);
  if (at < 0 || tail.trim() === "") return { end, text: rendered };
  return { end: end + tail.length, text: rendered.slice(0, at) + tail + rendered.slice(at) };
}
