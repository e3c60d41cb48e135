import type { WordPackage } from "../../opc/package.ts";
import { cleanText, escapeXml, textOf } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { addCustomPart, findCustomPart } from "../parts/custom.ts";
import type { Dasar, DocumentDasar } from "./base.ts";
import { DASAR_XML_NS, readDasarXml } from "./old-xml.ts";

/** Namespace of the part that keeps, as JSON, what every control was made from. */
const DASAR_NS = "urn:lkjip:dasar:2";

/** Puts the base into a document. Keys that occur several times are kept once. */
export function writeDasar(
  pkg: WordPackage,
  main: string,
  { identitas, templat, content, blocks }: DocumentDasar,
): void {
  const seen = new Set<string>();
  const unique = content.filter(({ jenis, kunci }) => {
    const id = `${jenis === "daftar"} ${kunci}`;
    return !seen.has(id) && seen.add(id);
  });
  // Characters that XML cannot hold are missing in the printed text, and so in its base.
  const json = JSON.stringify({ identitas, templat, content: unique, blocks }, (_, each) =>
    typeof each === "string" ? cleanText(each) : each,
  );
  addCustomPart(pkg, main, DASAR_NS, `<dasar xmlns="${DASAR_NS}">${escapeXml(json)}</dasar>`, DASAR_XML_NS);
}

/** Reads the base of a document; undefined when the document has none that can be read. */
export function readDasar(pkg: WordPackage): DocumentDasar | undefined {
  const text = findCustomPart(pkg, DASAR_NS);
  if (text === undefined) return readDasarXml(pkg);
  const dasar: unknown = JSON.parse(textOf(parseXml(text)));
  return isDocumentDasar(dasar) ? dasar : undefined;
}

/** What a document was made from, for those who read it all the same where that is missing or damaged: then nothing. */
export function readContent(pkg: WordPackage): readonly Dasar[] {
  try {
    return readDasar(pkg)?.content ?? [];
  } catch {
    return [];
  }
}

/** Whether a base has everything that its readers rely on: another program, or a hand, may have changed it. */
const isDocumentDasar = (value: unknown): value is DocumentDasar =>
  isRecord(value) &&
  isRecord(value.identitas) &&
  isListOf(Object.values(value.identitas), isTeks) &&
  isTeks(value.templat) &&
  isListOf(value.content, isDasar) &&
  (value.blocks === undefined || isListOf(value.blocks, isTeks));

const isTeks = (value: unknown): boolean => typeof value === "string";
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, isOne: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);
/** A thing whose keys of these names are texts. */
const hasTeks = (value: unknown, ...kunci: readonly string[]): value is Record<string, unknown> =>
  isRecord(value) && kunci.every((each) => isTeks(value[each]));

function isDasar(value: unknown): boolean {
  if (!hasTeks(value, "jenis", "kunci")) return false;
  switch (value.jenis) {
    case "nilai":
      return isPrinted(value);
    case "naskah":
      return isListOf(value.paragraf, (each) => isPrinted(each) && hasTeks(each, "look"));
    case "tabel":
      return isTabel(value.tabel);
    case "grafik":
      return isGrafik(value.grafik);
    case "bagan":
      return hasTeks(value, "judul", "blank", "sidik") && isListOf(value.teks, isTeks);
    case "gambar":
      return isTeks(value.sidik) && (value.size === undefined || isTeks(value.size));
    case "daftar":
      return isListOf(value.item, isTeks);
    default:
      return false;
  }
}

const isPrinted = (value: unknown): boolean => hasTeks(value, "teks") && typeof value.celah === "boolean";

const isTabel = (value: unknown): boolean =>
  hasTeks(value, "judul", "blank") &&
  (value.catatan === undefined || isTeks(value.catatan)) &&
  isListOf(value.kolom, (each) => hasTeks(each, "kunci", "judul")) &&
  isListOf(value.baris, isBaris);

const isBaris = (value: unknown): boolean =>
  hasTeks(value, "kunci", "jenis") &&
  isListOf(value.sel, isTeks) &&
  (value.rata === undefined || isListOf(value.rata, (each) => typeof each === "number"));

const isGrafik = (value: unknown): boolean =>
  hasTeks(value, "judul", "bentuk", "satuan", "blank") &&
  isListOf(value.category, isTeks) &&
  isListOf(value.series, (each) => hasTeks(each, "nama") && isListOf(each.nilai, isAngkaOrNone));

const isAngkaOrNone = (value: unknown): boolean => value === null || typeof value === "number";
