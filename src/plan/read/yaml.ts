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
}

interface PlacedNode {
  readonly kunci: number;
  readonly start: number;
  readonly sumber: string | undefined;
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
  readonly letak: Map<string, PlacedNode>;
  readonly temuan: Temuan[];
  readonly truncated: Temuan[];
  readonly at: (start: number) => TempatBerkas;
}

/**
 * Reads a YAML text. Null where its structure cannot be read; duplicate keys, aliases and tags are galat of their own.
 */
export function readYaml(teks: string, berkas: string, know: Knowledge): Bertemuan<DataYaml | null> {
  const { document, lineCounter } = parseTree(teks);
  const baris = teks.split(/\r\n|\n|\r/);
  const at = (start: number): TempatBerkas => ({ berkas, ...findTempat(lineCounter, baris, start) });
  const damaged = [...document.errors, ...document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED")];
  if (damaged.length > 0) return { nilai: null, temuan: explainYaml(damaged, teks, at) };
  const catatan: Catatan = { teks, know, letak: new Map(), temuan: [], truncated: [], at };
  const data = toData(document.contents, [], catatan);
  const lokasi: Lokasi = {
    berkas,
    find: (jalur) => findTempat(lineCounter, baris, findLetak(catatan.letak, jalur)?.start ?? 0),
    has: (jalur) => catatan.letak.has(kunciOf(jalur)),
    findKunci: (jalur) => findTempat(lineCounter, baris, findLetak(catatan.letak, jalur)?.kunci ?? 0),
    findSumber: (jalur) => catatan.letak.get(kunciOf(jalur))?.sumber,
  };
  return { nilai: { data, lokasi, truncated: catatan.truncated }, temuan: catatan.temuan };
}

const kunciOf = (jalur: Jalur): string => jalur.map(String).join("\u0000");

/** Where a value stands, or else the nearest part around it. */
function findLetak(letak: ReadonlyMap<string, PlacedNode>, jalur: Jalur): PlacedNode | undefined {
  for (let n = jalur.length; n > 0; n--) {
    const found = letak.get(kunciOf(jalur.slice(0, n)));
    if (found) return found;
  }
  return undefined;
}

function findTempat(lineCounter: LineCounter, baris: readonly string[], start: number): TempatTeks {
  const { line, col } = lineCounter.linePos(start);
  return { baris: Math.max(1, line), kolom: Math.max(1, col), cuplikan: baris[line - 1] ?? "" };
}

function toData(node: unknown, jalur: Jalur, catatan: Catatan): unknown {
  if (isAlias(node)) {
    catatan.temuan.push(referenceTemuan(`*${node.source}`, catatan.at(node.range?.[0] ?? 0)));
    return undefined;
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  checkNode(node, catatan);
  if (isScalar(node)) return toNilai(node, jalur, catatan);
  if (isSeq(node)) {
    return node.items.map((item, i) => {
      const start = (item as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0;
      record([...jalur, i], item, { kunci: start, start }, catatan);
      return toData(item, [...jalur, i], catatan);
    });
  }
  return toObject(node, jalur, catatan);
}

/** A value, with what may have been cut off it. */
function toNilai(node: Scalar, jalur: Jalur, { teks, truncated, at }: Catatan): unknown {
  const sisa = findTruncated(node, teks);
  const tempat = (): TempatBerkas => at(node.range?.[0] ?? 0);
  if (isCurlyQuote(node)) truncated.push(quoteTemuan(String(node.value), sisa, tempat()));
  else if (sisa !== null)
    truncated.push(hashTemuan(lastKunci(jalur), String(node.value), sisa, tempat(), typeof jalur.at(-1) === "number"));
  return node.value;
}

function toObject(map: YAMLMap, jalur: Jalur, catatan: Catatan): Record<string, unknown> {
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
      temuan.push(duplicateTemuan(kunci, findBaris([...jalur, kunci], catatan), at(kunciStart)));
      continue;
    }
    const start = isScalar(value) && value.value !== null ? (value.range?.[0] ?? kunciStart) : kunciStart;
    const split = piece.get(pair);
    record([...jalur, kunci], split ? null : value, { kunci: kunciStart, start }, catatan);
    if (split && isScalar(value)) {
      const nilai = pieceJoin(value, split, teks);
      truncated.push(commaTemuan(kunci, nilai, at(start), know.takesTeks([...jalur, kunci])));
      object.set(kunci, nilai.angka === null ? nilai.whole : Number(nilai.angka));
    } else object.set(kunci, toData(value, [...jalur, kunci], catatan));
  }
  return Object.fromEntries(object);
}

const findBaris = (jalur: Jalur, { letak, at }: Catatan): number => at(findLetak(letak, jalur)?.kunci ?? 0).baris;

function record(jalur: Jalur, node: unknown, tempat: Omit<PlacedNode, "sumber">, { letak, teks }: Catatan): void {
  letak.set(kunciOf(jalur), { ...tempat, sumber: findSumber(node, teks) });
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
