import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { Laporan } from "../../model/laporan.ts";
import type { Temuan } from "../../model/temuan.ts";
import { readPart, type WordPackage } from "../../ooxml/package.ts";
import { uniqueEdits } from "../../ooxml/unique.ts";
import { applyEdits } from "../../ooxml/xml.ts";
import { parseXml } from "../../ooxml/xml-parse.ts";
import { boundaryMarker, settleBoundaries } from "./batas.ts";
import { cutBits, findHoles, printBits } from "./hole.ts";
import type { Konteks } from "./konteks.ts";
import { isDaftar, isLingkup, isPresent, itemScopes, resolveName, type Scope } from "./lingkup.ts";
import { atTag, pairTags } from "./pasangan.ts";
import { isStructural, type ScannedPart, type ScannedTag } from "./scan.ts";
import { composeSkeleton, type Numbering, printedSign, putStretches, type Stretch } from "./skeleton.ts";

/** Parts with everything printed that needs no look at the whole document. */
export interface Filled {
  readonly texts: ReadonlyMap<string, string>;
  /** Keys of the items of every list that a loop went over, by the key of the list. */
  readonly daftar: ReadonlyMap<string, readonly string[]>;
  readonly temuan: readonly Temuan[];
}

/**
 * Prints a template: docxtemplater repeats and drops what loops and conditions ask for, on a skeleton of each part; what
 * lies between is printed here, once an item, with controls and blocks. A part without loops needs no engine.
 */
export function fillTemplat(
  pkg: WordPackage,
  parts: readonly ScannedPart[],
  laporan: Laporan,
  konteks: Konteks,
): Filled {
  const root: Scope = { data: laporan, path: "", parent: null };
  const isLooped = ({ tags }: ScannedPart): boolean => tags.some(isStructural);
  const looped = fillLooped(pkg, parts.filter(isLooped), root, konteks);
  if (looped.temuan.length > 0) return looped;
  const texts = parts.map((part) => {
    const { source } = part.root;
    const text =
      looped.texts.get(part.part) ?? printBits(cutBits(source, findHoles(part, konteks), 0, source.length), root);
    // Only what a template brings along can be repeated; what is written here is unique from the start.
    const unique = REPEATABLE.test(source) && isLooped(part) ? uniqueEdits(parseXml(text), konteks.drawingId) : [];
    return [part.part, settleBoundaries(applyEdits(text, unique))] as const;
  });
  return { ...looped, texts: new Map(texts) };
}

const REPEATABLE = /<wp:docPr |<w:bookmarkStart |<w:sdtPr>|w14:paraId=/;

/** What the engine's questions are answered from, and what is noted on the way. */
interface Found {
  readonly tags: readonly ScannedTag[];
  readonly stretches: Stretch[];
  readonly printed: { readonly wrapping: Stretch["wrapping"]; readonly xml: string }[];
  readonly daftar: Map<string, readonly string[]>;
}

function fillLooped(pkg: WordPackage, parts: readonly ScannedPart[], root: Scope, konteks: Konteks): Filled {
  const tags = parts.flatMap((part) => part.tags);
  const found: Found = { tags, stretches: [], printed: [], daftar: new Map() };
  if (parts.length === 0) return { texts: new Map(), daftar: found.daftar, temuan: [] };
  const zip = new PizZip();
  for (const name of pkg.parts.keys())
    if (name === "[Content_Types].xml" || name.endsWith(".rels")) zip.file(name, readPart(pkg, name) ?? "");
  const numbering = numberStretches(tags, found.stretches, konteks);
  for (const part of parts)
    zip.file(part.part, composeSkeleton(part, findHoles(part, konteks), pairTags(part).pasangan, numbering));
  try {
    const engine = new Docxtemplater(zip, {
      errorLogging: false,
      paragraphLoop: true,
      stripInvalidXMLChars: true,
      parser: (text: string) => ({ get: (scope: Scope) => readTag(text, scope, found) }),
    });
    engine.render(root);
  } catch (error) {
    return { texts: new Map(), daftar: new Map(), temuan: explainErrors(error, tags) };
  }
  const texts = parts.map(({ part }) => [part, putStretches(zip.file(part)?.asText() ?? "", found.printed)] as const);
  return { texts: new Map(texts), daftar: found.daftar, temuan: [] };
}

/** Begins the name of a stretch in a tag. */
const STRETCH = "s";

function numberStretches(tags: readonly ScannedTag[], stretches: Stretch[], konteks: Konteks): Numbering {
  const numberOf = new Map(tags.map((tag, number) => [tag, number]));
  const boundary = boundaryMarker(konteks);
  return {
    tag: (tag) => numberOf.get(tag) ?? -1,
    stretch: (stretch) => `{${STRETCH}${stretches.push(stretch) - 1}}`,
    edge: (tepi) => (scope) => boundary(tepi, scope.path),
  };
}

function readTag(text: string, scope: Scope, { tags, stretches, printed, daftar }: Found): unknown {
  if (text.startsWith(STRETCH)) {
    const stretch = stretches[Number(text.slice(STRETCH.length))];
    if (stretch === undefined) return "";
    const { wrapping, bits } = stretch;
    return printedSign(printed.push({ wrapping, xml: printBits(bits, scope) }) - 1);
  }
  const tag = tags[Number(text)];
  const found = tag && resolveName(scope, tag.nama);
  if (tag === undefined || found === undefined) return false;
  const { value, key } = found;
  if (tag.jenis !== "ulang") return isPresent(value);
  if (!isDaftar(value)) return isLingkup(value) ? { data: value, path: key, parent: scope } : false;
  const items = itemScopes(scope, value, key);
  daftar.set(
    key,
    items.map(({ path }) => path.slice(key.length + 1, -1)),
  );
  return items;
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
