import { addPart, addRelationship, DECLARATION, readPart, type WordPackage, writePart } from "../../opc/package.ts";
import { escapeXml } from "../../opc/xml.ts";

/** What a file says of itself. */
export interface DocumentProperties {
  readonly title: string;
  /** Whose document it is: the office. */
  readonly author: string;
}

const CORE = "docProps/core.xml";
const NS = "http://schemas.openxmlformats.org/package/2006";
const EMPTY = `${DECLARATION}<cp:coreProperties xmlns:cp="${NS}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"></cp:coreProperties>`;

/** Puts title and author into a document, in place of those of its template; dates stay as they are. */
export function writeProperties(pkg: WordPackage, { title, author }: DocumentProperties): void {
  if (readPart(pkg, CORE) === undefined) {
    addPart(pkg, CORE, EMPTY, "application/vnd.openxmlformats-package.core-properties+xml");
    addRelationship(pkg, "", `${NS}/relationships/metadata/core-properties`, CORE);
  }
  const values = { "dc:title": title, "dc:creator": author, "cp:lastModifiedBy": author };
  const text = Object.entries(values).reduce((xml, [name, value]) => put(xml, name, value), readPart(pkg, CORE) ?? "");
  writePart(pkg, CORE, text);
}

function put(xml: string, name: string, value: string): string {
  const element = `<${name}>${escapeXml(value)}</${name}>`;
  const present = new RegExp(`<${name}\\b[^>]*?(?:/>|>[^<]*</${name}>)`);
  return present.test(xml)
    ? xml.replace(present, () => element)
    : xml.replace(/<\/cp:coreProperties>/, () => `${element}</cp:coreProperties>`);
}
