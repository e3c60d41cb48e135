import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from "yaml";
import type { Jalur, Lokasi, TempatTeks } from "../../model/lokasi.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import {
  explainYaml,
  type Tempat,
  temuanGanda,
  temuanKunci,
  temuanKutip,
  temuanRujukan,
  temuanTanda,
} from "./galat.ts";

/** The plain data of a YAML text, and where each value stands. */
export interface DataYaml {
  readonly data: unknown;
  readonly lokasi: Lokasi;
}

interface Letak {
  readonly kunci: number;
  readonly awal: number;
  readonly sumber: string | undefined;
}

/** Everything that is gathered on one walk over the document. */
interface Catatan {
  readonly letak: Map<string, Letak>;
  readonly temuan: Temuan[];
  readonly at: (awal: number) => Tempat;
}

/** Reads a YAML text. Null where its structure cannot be read; duplicate keys, aliases and tags are galat of their own. */
export function readYaml(teks: string, berkas: string): Bertemuan<DataYaml | null> {
  const lineCounter = new LineCounter();
  const document = parseDocument(teks, { lineCounter, prettyErrors: false, uniqueKeys: false, stringKeys: false });
  const baris = teks.split(/\r\n|\n|\r/);
  const at = (awal: number): Tempat => ({ berkas, ...findTempat(lineCounter, baris, awal) });
  const rusak = [...document.errors, ...document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED")];
  if (rusak.length > 0) return { nilai: null, temuan: explainYaml(rusak, teks, at) };
  const catatan: Catatan = { letak: new Map(), temuan: [], at };
  const data = toData(document.contents, [], catatan);
  const lokasi: Lokasi = {
    berkas,
    find: (jalur) => findTempat(lineCounter, baris, findLetak(catatan.letak, jalur)?.awal ?? 0),
    has: (jalur) => catatan.letak.has(kunciOf(jalur)),
    findKunci: (jalur) => findTempat(lineCounter, baris, findLetak(catatan.letak, jalur)?.kunci ?? 0),
    findSumber: (jalur) => catatan.letak.get(kunciOf(jalur))?.sumber,
  };
  return { nilai: { data, lokasi }, temuan: catatan.temuan };
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
  if (isSeq(node)) {
    return node.items.map((item, i) => {
      const awal = (item as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0;
      record([...jalur, i], item, { kunci: awal, awal }, catatan);
      return toData(item, [...jalur, i], catatan);
    });
  }
  if (isMap(node)) return toObject(node.items, jalur, catatan);
  return node.value;
}

function toObject(items: readonly Pair[], jalur: Jalur, catatan: Catatan): Record<string, unknown> {
  const objek = new Map<string, unknown>();
  for (const { key, value } of items) {
    const awalKunci = (key as Node | null)?.range?.[0] ?? 0;
    const kunci = isScalar(key) ? String(key.source ?? key.value) || null : null;
    if (isScalar(key)) checkNode(key, catatan);
    if (kunci === null) {
      catatan.temuan.push(temuanKunci(catatan.at(awalKunci)));
    } else if (objek.has(kunci)) {
      catatan.temuan.push(temuanGanda(kunci, findBaris([...jalur, kunci], catatan), catatan.at(awalKunci)));
    } else {
      const awal = isScalar(value) && value.value !== null ? (value.range?.[0] ?? awalKunci) : awalKunci;
      record([...jalur, kunci], value, { kunci: awalKunci, awal }, catatan);
      objek.set(kunci, toData(value, [...jalur, kunci], catatan));
    }
  }
  return Object.fromEntries(objek);
}

const findBaris = (jalur: Jalur, { letak, at }: Catatan): number => at(findLetak(letak, jalur)?.kunci ?? 0).baris;

function record(jalur: Jalur, node: unknown, tempat: Omit<Letak, "sumber">, { letak }: Catatan): void {
  const polos = isScalar(node) && node.type === "PLAIN" ? (node as Scalar).source : undefined;
  letak.set(kunciOf(jalur), { ...tempat, sumber: polos });
}

/** Anchors, tags, and quotation marks that Word made: each would give a value that nobody typed. */
function checkNode(node: Node, { temuan, at }: Catatan): void {
  const awal = node.range?.[0] ?? 0;
  if ("anchor" in node && typeof node.anchor === "string") temuan.push(temuanRujukan(`&${node.anchor}`, at(awal)));
  if (node.tag !== undefined) temuan.push(temuanTanda(node.tag, at(awal)));
  if (isScalar(node) && typeof node.value === "string" && /^[“”‘’][^“”‘’]*[“”‘’]$/.test(node.value)) {
    temuan.push(temuanKutip(node.value, at(awal)));
  }
}
