import type { WordPackage } from "../../opc/package.ts";
import { cleanText, escapeXml, textOf } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { addCustomPart, findCustomPart } from "../parts/custom.ts";
import type { DocumentDasar } from "./base.ts";
import { DASAR_XML_NS, readDasarXml } from "./old-xml.ts";

/** Namespace of the part that keeps, as JSON, what every control was made from. */
const DASAR_NS = "urn:lkjip:dasar:2";

/** Puts the base into a document. Keys that occur several times are kept once. */
export function writeDasar(pkg: WordPackage, main: string, { identitas, templat, content }: DocumentDasar): void {
  const seen = new Set<string>();
  const unique = content.filter(({ jenis, kunci }) => {
    const id = `${jenis === "daftar"} ${kunci}`;
    return !seen.has(id) && seen.add(id);
  });
  // Characters that XML cannot hold are missing in the printed text, and so in its base.
  const json = JSON.stringify({ identitas, templat, content: unique }, (_, each) =>
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

/** Only lkjip writes this part: what has its frame is taken to be whole. */
const isDocumentDasar = (value: unknown): value is DocumentDasar =>
  typeof value === "object" &&
  value !== null &&
  "identitas" in value &&
  "content" in value &&
  Array.isArray(value.content);
