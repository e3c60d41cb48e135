import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type Scalar, type YAMLMap } from "yaml";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import type { Jalur, Lokasi, TempatBerkas, TempatTeks } from "../lokasi.ts";
import { commaTemuan, listPiece, pieceJoin } from "./comma.ts";
import { findTruncated, hashTemuan, isCurlyQuote, quoteTemuan } from "./hash-sign.ts";
import { duplicateTemuan, explainYaml, markTemuan, referenceTemuan, temuanKunci } from "./issues.ts";
import { lastKunci } from "./mention.ts";
import { parseTree } from "./tree.ts";

/** The plain data of a YAML text, and where each value stands. */
export interface DataYaml {
  readonly data: unknown;
  readonly lokasi: Lokasi;
  /** Values that were cut, put together again in `data`: what else stands on their lines is sure. */
  readonly truncated: readonly Temuan[];
  readonly placed: PlacedText;
}

/** Where all values of a text stand. */
export interface PlacedText {
  readonly baris: readonly string[];
  readonly whole: PlacedNode;
  readonly lineCounter: LineCounter;
  /** Values that were written anew in their places; a text in quotes has no source. */
  readonly fresh: ReadonlyMap<PlacedNode, string | undefined>;
}

/** Where a value stands: its parts hang below it, so that no path is put together for each. */
export interface PlacedNode {
  readonly above: PlacedNode | null;
  readonly name: string | number;
  readonly kunci: number;
  readonly start: number;
  readonly sumber: string | undefined;
  /** Whether it is a list or a map in brackets. */
  readonly isFlow: boolean;
  parts: Map<string, PlacedNode> | null;
}

/** What the schema knows: the words that may be keys, and the places that take a text. */
export interface Knowledge {
  readonly isKunci: (kata: string) => boolean;
  readonly takesTeks: (jalur: Jalur) => boolean;
}

/** Everything that is gathered on one walk over the document. */
interface Catatan {
  readonly teks: string;
  readonly know: Knowledge;
  readonly temuan: Temuan[];
  readonly truncated: Temuan[];
  readonly at: (start: number) => TempatBerkas;
}

/**
 * Reads a YAML text. Null where its structure cannot be read; duplicate keys, aliases and tags are galat of their own.
 */
export function readYaml(teks: string, berkas: string, know: Knowledge): Bertemuan<DataYaml | null> {
  const { document, lineCounter } = parseTree(teks);
  const baris = splitBaris(teks);
  const at = (start: number): TempatBerkas => ({ berkas, ...findTempat({ lineCounter, baris }, start) });
  const damaged = [...document.errors, ...document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED")];
  if (damaged.length > 0) return { nilai: null, temuan: explainYaml(damaged, teks, at) };
  const catatan: Catatan = { teks, know, temuan: [], truncated: [], at };
  const whole: PlacedNode = {
    above: null,
    name: "",
    kunci: 0,
    start: 0,
    sumber: undefined,
    isFlow: false,
    parts: null,
  };
  const data = toData(document.contents, whole, catatan);
  const placed: PlacedText = { baris, whole, lineCounter, fresh: new Map() };
  const { temuan, truncated } = catatan;
  return { nilai: { data, lokasi: lokasiOf(placed, berkas), truncated, placed }, temuan };
}

/** The lines of a text. */
export const splitBaris = (teks: string): string[] => teks.split(/\r\n|\n|\r/);

/** Where the values of a text stand, by their keys and positions. */
export function lokasiOf(text: PlacedText, berkas: string): Lokasi {
  const { whole } = text;
  return {
    berkas,
    find: (jalur) => findTempat(text, findNearest(whole, jalur).placed.start),
    has: (jalur) => jalur.length > 0 && findNearest(whole, jalur).isExact,
    findKunci: (jalur) => findTempat(text, findNearest(whole, jalur).placed.kunci),
    findSumber: (jalur) => {
      const { placed, isExact } = findNearest(whole, jalur);
      return isExact ? sumberOf(text, placed) : undefined;
    },
  };
}

/** The text of a plain value or of a list in brackets. */
export const sumberOf = ({ fresh }: PlacedText, placed: PlacedNode): string | undefined =>
  fresh.has(placed) ? fresh.get(placed) : placed.sumber;

/** The place of a value, or else of the nearest part around it. */
function findNearest(whole: PlacedNode, jalur: Jalur): { readonly placed: PlacedNode; readonly isExact: boolean } {
  let placed = whole;
  for (const part of jalur) {
    const below = placed.parts?.get(String(part));
    if (below === undefined) return { placed, isExact: false };
    placed = below;
  }
  return { placed, isExact: true };
}

/** The keys and positions that lead to a place. */
export function jalurOf({ above, name }: PlacedNode): (string | number)[] {
  return above === null ? [] : [...jalurOf(above), name];
}

function findTempat({ lineCounter, baris }: Pick<PlacedText, "lineCounter" | "baris">, start: number): TempatTeks {
  const { line, col } = lineCounter.linePos(start);
  return { baris: Math.max(1, line), kolom: Math.max(1, col), cuplikan: baris[line - 1] ?? "" };
}

function toData(node: unknown, placed: PlacedNode, catatan: Catatan): unknown {
  if (isAlias(node)) {
    catatan.temuan.push(referenceTemuan(`*${node.source}`, catatan.at(node.range?.[0] ?? 0)));
    return undefined;
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  checkNode(node, catatan);
  if (isScalar(node)) return toNilai(node, placed, catatan);
  if (isSeq(node)) {
    return node.items.map((item, i) => {
      const start = (item as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0;
      return toData(item, place(placed, i, item, { kunci: start, start }, catatan), catatan);
    });
  }
  return toObject(node, placed, catatan);
}

/** A value, with what may have been cut off it. */
function toNilai(node: Scalar, placed: PlacedNode, { teks, truncated, at }: Catatan): unknown {
  const sisa = findTruncated(node, teks);
  const tempat = (): TempatBerkas => at(node.range?.[0] ?? 0);
  if (isCurlyQuote(node)) truncated.push(quoteTemuan(String(node.value), sisa, tempat()));
  else if (sisa !== null)
    truncated.push(
      hashTemuan(lastKunci(jalurOf(placed)), String(node.value), sisa, tempat(), typeof placed.name === "number"),
    );
  return node.value;
}

function toObject(map: YAMLMap, placed: PlacedNode, catatan: Catatan): Record<string, unknown> {
  const { teks, know, temuan, truncated, at } = catatan;
  const piece = listPiece(map, teks, know.isKunci);
  const tail = new Set<unknown>([...piece.values()].flat());
  const object = new Map<string, unknown>();
  for (const pair of map.items) {
    const { key, value } = pair;
    if (tail.has(key)) continue;
    const kunciStart = (key as Node | null)?.range?.[0] ?? 0;
    const kunci = isScalar(key) ? String(key.source ?? key.value) || null : null;
    if (isScalar(key)) checkNode(key, catatan);
    if (kunci === null) {
      temuan.push(temuanKunci(at(kunciStart)));
      continue;
    }
    if (object.has(kunci)) {
      temuan.push(duplicateTemuan(kunci, at(placed.parts?.get(kunci)?.kunci ?? 0).baris, at(kunciStart)));
      continue;
    }
    const start = isScalar(value) && value.value !== null ? (value.range?.[0] ?? kunciStart) : kunciStart;
    const split = piece.get(pair);
    const below = place(placed, kunci, split ? null : value, { kunci: kunciStart, start }, catatan);
    if (split && isScalar(value)) {
      const nilai = pieceJoin(value, split, teks);
      truncated.push(commaTemuan(kunci, nilai, at(start), know.takesTeks(jalurOf(below))));
      object.set(kunci, nilai.angka === null ? nilai.whole : Number(nilai.angka));
    } else object.set(kunci, toData(value, below, catatan));
  }
  return Object.fromEntries(object);
}

function place(
  above: PlacedNode,
  name: string | number,
  node: unknown,
  at: Pick<PlacedNode, "kunci" | "start">,
  { teks }: Catatan,
): PlacedNode {
  const isFlow = (isSeq(node) || isMap(node)) && node.flow === true;
  const placed: PlacedNode = { above, name, ...at, sumber: findSumber(node, teks), isFlow, parts: null };
  above.parts ??= new Map();
  above.parts.set(String(name), placed);
  return placed;
}

function findSumber(node: unknown, teks: string): string | undefined {
  if (isSeq(node) && node.flow === true) return teks.slice(node.range?.[0], node.range?.[1]);
  return isScalar(node) && node.type === "PLAIN" ? node.source : undefined;
}

/** Anchors and tags: each would give a value that nobody typed. */
function checkNode(node: Node, { temuan, at }: Catatan): void {
  const start = node.range?.[0] ?? 0;
  if ("anchor" in node && typeof node.anchor === "string") temuan.push(referenceTemuan(`&${node.anchor}`, at(start)));
  if (node.tag !== undefined) temuan.push(markTemuan(node.tag, at(start)));
}
