import {
  addPart,
  addRelationship,
  DECLARATION,
  decodePart,
  findRelated,
  freeName,
  REL,
  readPart,
  type WordPackage,
  writePart,
} from "../../opc/package.ts";
import { attributeOf, escapeXml } from "../../opc/xml.ts";
import { readRootTag } from "../../opc/xml-parse.ts";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/**
 * Adds a custom XML part, or replaces the one whose root has the same namespace, or the one of `before`, which an older
 * version wrote. Word and LibreOffice keep such parts when they save.
 */
export function addCustomPart(pkg: WordPackage, main: string, namespace: string, xml: string, before = ""): void {
  const bytes = new TextEncoder().encode(DECLARATION + xml);
  const existing = findCustomName(pkg, namespace);
  if (existing !== undefined) {
    if (!isSame(pkg.parts.get(existing), bytes)) pkg.parts.set(existing, bytes);
    return;
  }
  const older = before === "" ? undefined : findCustomName(pkg, before);
  if (older !== undefined) {
    const about = findRelated(pkg, older, "customXmlProps");
    pkg.parts.set(older, bytes);
    if (about !== undefined) writePart(pkg, about, properties(namespace));
    return;
  }
  const name = freeName(pkg, "customXml/item", ".xml");
  const number = /(?<!\d)(\d+)\.xml$/.exec(name)?.[1] ?? "1";
  const about = `customXml/itemProps${number}.xml`;
  addPart(pkg, name, bytes, "application/xml");
  addPart(pkg, about, properties(namespace), "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  addRelationship(pkg, main, `${REL}/customXml`, name);
  addRelationship(pkg, name, `${REL}/customXmlProps`, about);
}

const properties = (namespace: string): string =>
  `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId(namespace)}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`;

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Text of the custom XML part whose root element has that namespace; undefined when there is none. */
export function findCustomPart(pkg: WordPackage, namespace: string): string | undefined {
  const name = findCustomName(pkg, namespace);
  return name === undefined ? undefined : readPart(pkg, name);
}

function findCustomName(pkg: WordPackage, namespace: string): string | undefined {
  const candidates = [...pkg.parts.keys()].filter((name) => /^customXml\/[^/]+\.xml$/i.test(name));
  return candidates.find((name) => rootNamespace(pkg.parts.get(name) ?? new Uint8Array()) === namespace);
}

/** Bytes in which the first tag of a part is complete, whatever declaration and comment stand before it. */
const HEAD = 4096;

function rootNamespace(bytes: Uint8Array): string | undefined {
  const root = readRootTag(decodePart(bytes.subarray(0, HEAD)));
  if (root === undefined) return undefined;
  const prefix = root.name.includes(":") ? `:${root.name.split(":")[0]}` : "";
  return attributeOf(root, `xmlns${prefix}`);
}

/** A GUID that is always the same for a namespace. */
function itemId(namespace: string): string {
  let state = 0x811c9dc5;
  const digits = Array.from({ length: 32 }, (_, index) => {
    state = Math.imul(state ^ (namespace.charCodeAt(index % namespace.length) + index), 0x01000193) >>> 0;
    return ((state >>> 16) & 15).toString(16).toUpperCase();
  }).join("");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}}`;
}
