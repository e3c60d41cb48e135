import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Jalur, Lokasi, TempatTeks } from "../lokasi.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import { explainYaml, temuanGanda, temuanKunci, temuanRujukan, temuanTanda } from "./issues.ts";
import { joinPotongan, listPotongan, temuanKoma } from "./comma.ts";
import { findTerpotong, isKutipLengkung, temuanKutip, temuanPagar } from "./hash-sign.ts";
import type { Tempat } from "./explanation.ts";
import { kunciTerakhir } from "./mention.ts";

/** The plain data of a YAML text, and where each value stands. */
export interface DataYaml {
  readonly data: unknown;
  readonly lokasi: Lokasi;
  /** Values that were cut, put together again in `data`: what else stands on their lines is sure. */
  readonly terpotong: readonly Temuan[];
}

interface Letak {
  readonly kunci: number;
  readonly awal: number;
  readonly sumber: string | undefined;
}

/** Everything that is gathered on one walk over the document. */
interface Catatan {
  readonly teks: string;
  readonly isKunci: (kata: string) => boolean;
  readonly letak: Map<string, Letak>;
  readonly temuan: Temuan[];
  readonly terpotong: Temuan[];
  readonly at: (awal: number) => Tempat;
}

/**
 * Reads a YAML text. Null where its structure cannot be read; duplicate keys, aliases and tags are galat of their own.
 * `isKunci` knows the words that may be keys.
 */
export function readYaml(teks: string, berkas: string, isKunci: (kata: string) => boolean): Bertemuan<DataYaml | null> {
  const lineCounter = new LineCounter();
  const document = parseDocument(teks, { lineCounter, prettyErrors: false, uniqueKeys: false, stringKeys: false });
  const baris = teks.split(/\r\n|\n|\r/);
  const at = (awal: number): Tempat => ({ berkas, ...findTempat(lineCounter, baris, awal) });
  const rusak = [...document.errors, ...document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED")];
  if (rusak.length > 0) return { nilai: null, temuan: explainYaml(rusak, teks, at) };
  const catatan: Catatan = { teks, isKunci, letak: new Map(), temuan: [], terpotong: [], at };
  const data = toData(document.contents, [], catatan);
  const lokasi: Lokasi = {
    berkas,
    find: (jalur) => findTempat(lineCounter, baris, findLetak(catatan.letak, jalur)?.awal ?? 0),
    has: (jalur) => catatan.letak.has(kunciOf(jalur)),
    findKunci: (jalur) => findTempat(lineCounter, baris, findLetak(catatan.letak, jalur)?.kunci ?? 0),
    findSumber: (jalur) => catatan.letak.get(kunciOf(jalur))?.sumber,
  };
  return { nilai: { data, lokasi, terpotong: catatan.terpotong }, temuan: catatan.temuan };
}

const kunciOf = (jalur: Jalur): string => jalur.map(String).join("\u0000");

/** Where a value stands, or else the nearest part around it. */
function findLetak(letak: ReadonlyMap<string, Letak>, jalur: Jalur): Letak | undefined {
  for (let n = jalur.length; n > 0; n--) {
    const found = letak.get(kunciOf(jalur.slice(0, n)));
    if (found) return found;
  }
  return undefined;
}

function findTempat(lineCounter: LineCounter, baris: readonly string[], awal: number): TempatTeks {
  const { line, col } = lineCounter.linePos(awal);
  return { baris: Math.max(1, line), kolom: Math.max(1, col), cuplikan: baris[line - 1] ?? "" };
}

function toData(node: unknown, jalur: Jalur, catatan: Catatan): unknown {
  if (isAlias(node)) {
    catatan.temuan.push(temuanRujukan(`*${node.source}`, catatan.at(node.range?.[0] ?? 0)));
    return undefined;
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  checkNode(node, catatan);
  if (isScalar(node)) return toNilai(node, jalur, catatan);
  if (isSeq(node)) {
    return node.items.map((item, i) => {
      const awal = (item as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0;
      record([...jalur, i], item, { kunci: awal, awal }, catatan);
      return toData(item, [...jalur, i], catatan);
    });
  }
  return toObject(node, jalur, catatan);
}

/** A value, with what may have been cut off it. */
function toNilai(node: Scalar, jalur: Jalur, { teks, terpotong, at }: Catatan): unknown {
  const sisa = findTerpotong(node, teks);
  const tempat = at(node.range?.[0] ?? 0);
  if (isKutipLengkung(node)) terpotong.push(temuanKutip(String(node.value), sisa, tempat));
  else if (sisa !== null) terpotong.push(temuanPagar(kunciTerakhir(jalur), String(node.value), sisa, tempat));
  return node.value;
}

function toObject(map: YAMLMap, jalur: Jalur, catatan: Catatan): Record<string, unknown> {
  const { teks, isKunci, temuan, terpotong, at } = catatan;
  const potongan = listPotongan(map, teks, isKunci);
  const ekor = new Set<unknown>([...potongan.values()].flat());
  const objek = new Map<string, unknown>();
  for (const pair of map.items) {
    const { key, value } = pair;
    if (ekor.has(key)) continue;
    const awalKunci = (key as Node | null)?.range?.[0] ?? 0;
    const kunci = isScalar(key) ? String(key.source ?? key.value) || null : null;
    if (isScalar(key)) checkNode(key, catatan);
    if (kunci === null) {
      temuan.push(temuanKunci(at(awalKunci)));
      continue;
    }
    if (objek.has(kunci)) {
      temuan.push(temuanGanda(kunci, findBaris([...jalur, kunci], catatan), at(awalKunci)));
      continue;
    }
    const awal = isScalar(value) && value.value !== null ? (value.range?.[0] ?? awalKunci) : awalKunci;
    const pecah = potongan.get(pair);
    record([...jalur, kunci], pecah ? null : value, { kunci: awalKunci, awal }, catatan);
    if (pecah && isScalar(value)) {
      const nilai = joinPotongan(value, pecah, teks);
      terpotong.push(temuanKoma(kunci, nilai, at(awal)));
      objek.set(kunci, nilai.angka === null ? nilai.utuh : Number(nilai.angka));
    } else objek.set(kunci, toData(value, [...jalur, kunci], catatan));
  }
  return Object.fromEntries(objek);
}

const findBaris = (jalur: Jalur, { letak, at }: Catatan): number => at(findLetak(letak, jalur)?.kunci ?? 0).baris;

function record(jalur: Jalur, node: unknown, tempat: Omit<Letak, "sumber">, { letak, teks }: Catatan): void {
  letak.set(kunciOf(jalur), { ...tempat, sumber: findSumber(node, teks) });
}

function findSumber(node: unknown, teks: string): string | undefined {
  if (isSeq(node) && node.flow === true) return teks.slice(node.range?.[0], node.range?.[1]);
  return isScalar(node) && node.type === "PLAIN" ? node.source : undefined;
}

/** Anchors and tags: each would give a value that nobody typed. */
function checkNode(node: Node, { temuan, at }: Catatan): void {
  const awal = node.range?.[0] ?? 0;
  if ("anchor" in node && typeof node.anchor === "string") temuan.push(temuanRujukan(`&${node.anchor}`, at(awal)));
  if (node.tag !== undefined) temuan.push(temuanTanda(node.tag, at(awal)));
}
