import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { Celah, IsiLaporan, Laporan } from "../../model/laporan.ts";
import type { Temuan } from "../../model/temuan.ts";
import { readPart, type WordPackage } from "../../ooxml/package.ts";
import { applyEdits, type Edit, escapeXml, textOf, type XmlElement } from "../../ooxml/xml.ts";
import { isBlok, isDaftar, isLingkup, isNilai, isPresent, itemScopes, resolveName, type Scope } from "./lingkup.ts";
import { atTag, pairTags } from "./pasangan.ts";
import type { ScannedPart, ScannedTag } from "./scan.ts";
import { DAFTAR_OTOMATIS } from "./tanda.ts";

/** What stands at a place of a filled template. Values never pass through the template engine, only their number does. */
export type Slot =
  | { readonly jenis: "nilai"; readonly nama: string; readonly key: string; readonly value: string | Celah }
  | { readonly jenis: "blok"; readonly nama: string; readonly key: string; readonly value: IsiLaporan }
  | { readonly jenis: "daftar"; readonly nama: string }
  | { readonly jenis: "rujuk"; readonly nama: string; readonly key: string }
  /** Where an item of a loop over paragraphs begins and ends. */
  | { readonly jenis: "batas"; readonly tepi: "awal" | "akhir"; readonly key: string };

/** Parts with `SLOT_OPEN number SLOT_CLOSE` where tags stood, and what the numbers mean. */
export interface Filled {
  readonly texts: ReadonlyMap<string, string>;
  readonly slots: readonly Slot[];
  /** Keys of the items of every list that a loop went over, by the key of the list. */
  readonly daftar: ReadonlyMap<string, readonly string[]>;
  readonly temuan: readonly Temuan[];
}

const SLOT_OPEN = "\ue000";
const SLOT_CLOSE = "\ue001";

const START = "awal";
const END = "akhir";

/** Repeats and drops what loops and conditions ask for, and puts a numbered slot where each value will stand. */
export function fillTemplat(pkg: WordPackage, parts: readonly ScannedPart[], laporan: Laporan): Filled {
  const tags: ScannedTag[] = [];
  const zip = new PizZip();
  for (const name of pkg.parts.keys())
    if (name === "[Content_Types].xml" || name.endsWith(".rels")) zip.file(name, readPart(pkg, name) ?? "");
  for (const part of parts) {
    const source = part.root.source;
    zip.file(part.part, applyEdits(source, numberTags(part, tags)));
  }
  const found: Found = { tags, slots: [], daftar: new Map() };
  const root: Scope = { data: laporan, path: "", parent: null };
  try {
    const engine = new Docxtemplater(zip, {
      errorLogging: false,
      paragraphLoop: true,
      stripInvalidXMLChars: true,
      parser: (text: string) => ({ get: (scope: Scope) => readTag(text, scope, found) }),
    });
    engine.render(root);
  } catch (error) {
    return { texts: new Map(), slots: [], daftar: new Map(), temuan: explainErrors(error, tags) };
  }
  const texts = new Map(parts.map(({ part }) => [part, zip.file(part)?.asText() ?? ""]));
  return { texts, slots: found.slots, daftar: found.daftar, temuan: [] };
}

/** Rewrites each tag as its number in one piece, so that the engine sees no split, no spelling and no crossed names. */
function numberTags(part: ScannedPart, tags: ScannedTag[]): Edit[] {
  const { pasangan } = pairTags(part);
  const numberOf = new Map<ScannedTag, number>();
  for (const tag of part.tags) numberOf.set(tag, tags.push(tag) - 1);
  const closers = new Map([...pasangan].map(([open, close]) => [close, numberOf.get(open)]));
  const edits: Edit[] = [];
  const byNode = new Map<XmlElement, { from: number; to: number; text: string }[]>();
  for (const tag of part.tags) {
    const prefix = tag.jenis === "kecuali" ? "^" : tag.jenis === "ulang" || tag.jenis === "jika" ? "#" : "";
    const text = tag.jenis === "tutup" ? `{/${closers.get(tag)}}` : `{${prefix}${numberOf.get(tag)}}`;
    for (const [index, { node, from, to }] of tag.pieces.entries())
      byNode.set(node, [...(byNode.get(node) ?? []), { from, to, text: index === 0 ? text : "" }]);
  }
  for (const [node, pieces] of byNode) {
    const text = applyEdits(
      textOf(node),
      pieces.map(({ from, to, text }) => ({ start: from, end: to, text })),
    );
    edits.push({ start: node.openEnd, end: node.closeStart, text: escapeXml(text) });
  }
  for (const [open, close] of pasangan) {
    if (open.jenis !== "ulang" || !open.alone || !close.alone || open.paragraph.parent !== close.paragraph.parent)
      continue;
    const number = numberOf.get(open);
    edits.push({ start: open.paragraph.end, end: open.paragraph.end, text: markParagraph(`${START}${number}`) });
    edits.push({ start: close.paragraph.start, end: close.paragraph.start, text: markParagraph(`${END}${number}`) });
  }
  return edits;
}

const markParagraph = (text: string): string => `<w:p><w:r><w:t>{${text}}</w:t></w:r></w:p>`;

/** What the engine's questions are answered from, and what is noted on the way. */
interface Found {
  readonly tags: readonly ScannedTag[];
  readonly slots: Slot[];
  readonly daftar: Map<string, readonly string[]>;
}

function readTag(text: string, scope: Scope, { tags, slots, daftar }: Found): unknown {
  const place = (slot: Slot): string => `${SLOT_OPEN}${slots.push(slot) - 1}${SLOT_CLOSE}`;
  if (text.startsWith(START)) return place({ jenis: "batas", tepi: "awal", key: scope.path });
  if (text.startsWith(END)) return place({ jenis: "batas", tepi: "akhir", key: scope.path });
  const tag = tags[Number(text)];
  if (tag === undefined) return "";
  const { jenis, nama } = tag;
  const found = resolveName(scope, nama);
  if (jenis === "rujuk") return place({ jenis, nama, key: found?.key ?? "" });
  if (jenis === "blok" && found === undefined && DAFTAR_OTOMATIS.includes(nama))
    return place({ jenis: "daftar", nama });
  if (jenis === "jika" || jenis === "kecuali") return found !== undefined && isPresent(found.value);
  if (found === undefined) return jenis === "ulang" ? false : "";
  const { value, key } = found;
  if (jenis === "ulang") {
    if (isDaftar(value)) {
      const items = itemScopes(scope, value, key);
      daftar.set(
        key,
        items.map(({ path }) => path.slice(key.length + 1, -1)),
      );
      return items;
    }
    return isLingkup(value) ? { data: value, path: key, parent: scope } : false;
  }
  if (jenis === "blok" && (isBlok(value) || isNilai(value))) return place({ jenis: "blok", nama, key, value });
  return isNilai(value) ? place({ jenis: "nilai", nama, key, value }) : "";
}

/** What only the engine notices. Rare, since the template was checked before. */
function explainErrors(error: unknown, tags: readonly ScannedTag[]): Temuan[] {
  const properties = (error as { properties?: { errors?: unknown[] } }).properties;
  if (properties === undefined) throw error;
  const errors = properties.errors ?? [error];
  return errors.map((each) => {
    const name = (each as { properties?: { xtag?: string } }).properties?.xtag ?? "";
    const tag = tags[Number(name.replace(/\D/g, ""))];
    const letak = tag?.letak ?? { bagian: "isi templat", tempat: "" };
    return atTag(
      letak,
      "tanda-tidak-dapat-diisi",
      `Tanda ${tag?.tertulis ?? `{${name}}`} tidak dapat diisi di tempat ini.`,
      "pindahkan tanda itu ke paragraf biasa, atau tulis bagian pengulangannya kembali dalam paragraf tersendiri.",
    );
  });
}
