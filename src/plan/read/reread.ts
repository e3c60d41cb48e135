import { type DataYaml, jalurOf, lokasiOf, type PlacedNode, type PlacedText, splitBaris, sumberOf } from "./yaml.ts";

/*
 * A text that was read, with other values in some of its lines: what `lkjip plan` writes most often.
 */

const QUOTED = /^"(?:[^"\\\p{C}]|\\["\\n])*"$/u;

/** Values that YAML reads as nothing but the text that they show, the number, or the text in quotes that JSON reads in them. */
const READ: readonly (readonly [RegExp, (shown: string) => unknown])[] = [
  [/^(?!(?:true|false|null)$)\p{L}(?:[\p{L}\p{M}\p{N} (),./-]*[\p{L}\p{M}\p{N}).])?$/iu, (shown) => shown],
  [/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/, Number],
  [QUOTED, (shown) => JSON.parse(shown)],
];
const isQuoted = (shown: string): boolean => shown.startsWith('"');

/**
 * Reads a text whose lines are those of `old` but for values that end their lines, without reading the rest again; null where
 * there is more to it. The data, the places and the findings are those of a whole reading.
 */
export function reread(old: DataYaml, teks: string): DataYaml | null {
  const { placed, lokasi } = old;
  const baris = splitBaris(teks);
  if (baris.length !== placed.baris.length || old.truncated.length > 0) return null;
  const changed = new Set(baris.flatMap((line, i) => (line === placed.baris[i] ? [] : [i])));
  const data = structuredClone(old.data);
  const fresh = new Map(placed.fresh);
  for (const { node, line, at } of listEnds(placed, changed)) {
    const now = baris[line] ?? "";
    const value = now.slice(at);
    const read = READ.find(([form]) => form.test(value))?.[1];
    if (read === undefined || now.slice(0, at) !== placed.baris[line]?.slice(0, at)) return null;
    put(data, jalurOf(node), read(value));
    fresh.set(node, isQuoted(value) ? undefined : value);
    changed.delete(line);
  }
  if (changed.size > 0) return null;
  const now: PlacedText = { ...placed, baris, fresh };
  return { data, lokasi: lokasiOf(now, lokasi.berkas), truncated: [], placed: now };
}

interface End {
  readonly node: PlacedNode;
  /** From 0. */
  readonly line: number;
  readonly at: number;
}

/** The values outside brackets that end one of these lines and stand in it whole. */
function listEnds(text: PlacedText, lines: ReadonlySet<number>): End[] {
  const list: End[] = [];
  const walk = (above: PlacedNode): void => {
    for (const node of above.parts?.values() ?? []) {
      if (node.isFlow) continue;
      walk(node);
      const { line, col } = text.lineCounter.linePos(node.start);
      if (node.parts !== null || !lines.has(line - 1)) continue;
      const shown = text.baris[line - 1]?.slice(col - 1) ?? "";
      const isWhole = isQuoted(shown) ? QUOTED.test(shown) : shown === sumberOf(text, node);
      if (isWhole) list.push({ node, line: line - 1, at: col - 1 });
    }
  };
  walk(text.whole);
  return list;
}

function put(data: unknown, jalur: readonly (string | number)[], value: unknown): void {
  const last = jalur.at(-1) ?? "";
  const holder = jalur.slice(0, -1).reduce((at, part) => (at as Record<string, unknown>)[part], data);
  (holder as Record<string, unknown>)[last] = value;
}
