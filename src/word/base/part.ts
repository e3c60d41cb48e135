import type { WordPackage } from "../../opc/package.ts";
import { cleanText, escapeXml, textOf } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { addCustomPart, findCustomPart } from "../parts/custom.ts";
import type { DocumentDasar } from "./base.ts";
import { DASAR_XML_NS, readDasarXml } from "./old-xml.ts";

/** Namespace of the part that keeps, as JSON, what every control was made from. */
const DASAR_NS = "urn:lkjip:dasar:2";

/** Names that the part has for what is named otherwise here; documents that people hold have them too. */
const STORED_NAMES = new Map([
  ["look", "gaya"],
  ["blank", "kosong"],
  ["category", "kategori"],
  ["series", "seri"],
  ["item", "butir"],
]);
const NAMES = new Map([...STORED_NAMES].map(([own, stored]) => [stored, own]));

/** A copy of plain data with some of its keys under other names. */
function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => rename(each, names));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [names.get(key) ?? key, rename(each, names)]));
}

/** Puts the base into a document. Keys that occur several times are kept once. */
export function writeDasar(pkg: WordPackage, main: string, { identitas, templat, content }: DocumentDasar): void {
  const seen = new Set<string>();
  const unique = content.filter(({ jenis, kunci }) => {
    const id = `${jenis === "daftar"} ${kunci}`;
    return !seen.has(id) && seen.add(id);
  });
  // Characters that XML cannot hold are missing in the printed text, and so in its base.
  const json = JSON.stringify({ identitas, templat, isi: rename(unique, STORED_NAMES) }, (_, each) =>
    typeof each === "string" ? cleanText(each) : each,
  );
  addCustomPart(pkg, main, DASAR_NS, `<dasar xmlns="${DASAR_NS}">${escapeXml(json)}</dasar>`, DASAR_XML_NS);
}

/** Reads the base of a document; undefined when the document has none that can be read. */
export function readDasar(pkg: WordPackage): DocumentDasar | undefined {
  const text = findCustomPart(pkg, DASAR_NS);
  if (text === undefined) return readDasarXml(pkg);
  const stored: unknown = JSON.parse(textOf(parseXml(text)));
  if (!isStored(stored)) return undefined;
  const { identitas, templat } = stored;
  return { identitas, templat, content: rename(stored.isi, NAMES) as DocumentDasar["content"] };
}

/** Only lkjip writes this part: what has its frame is taken to be whole. */
const isStored = (value: unknown): value is Omit<DocumentDasar, "content"> & Record<"isi", readonly unknown[]> =>
  typeof value === "object" && value !== null && "identitas" in value && "isi" in value && Array.isArray(value.isi);
