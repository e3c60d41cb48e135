import { packZip } from "./pack.ts";
import { isOfKind, type Relationship, relationshipOf, relsOf } from "./relationships.ts";
import { unpackZip } from "./unpack.ts";
import { attributeOf, childOf, childrenOf, escapeXml, type XmlElement } from "./xml.ts";
import { parseXml } from "./xml-parse.ts";

/** An opened Word file: its parts by name. Functions here change the map; nothing else is shared. */
export interface WordPackage {
  readonly parts: Map<string, Uint8Array>;
}

/** Relationship types by their last word, such as `chart` or `header`. */
export const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What was packed here need not be unpacked again. */
const packed = new WeakMap<Uint8Array, ReadonlyMap<string, Uint8Array>>();

/** Opens a package. Throws `ZipError` when it is not a sound zip. */
export const openPackage = (bytes: Uint8Array): WordPackage => ({
  parts: new Map(packed.get(bytes) ?? unpackZip(bytes)),
});

/** Packs the parts: same parts in the same order, same bytes. */
export function savePackage(pkg: WordPackage): Uint8Array {
  const bytes = packZip(pkg.parts);
  packed.set(bytes, new Map(pkg.parts));
  return bytes;
}

/** The text of a part; undefined when the package has none of that name. */
export function readPart(pkg: WordPackage, name: string): string | undefined {
  const bytes = pkg.parts.get(name);
  return bytes && decodePart(bytes);
}

/** The text of an XML part, which may be UTF-16 by its first two bytes; it says UTF-8 then, as it will be written again. */
export function decodePart(bytes: Uint8Array, options?: { readonly fatal: boolean }): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  if (wide === undefined && options?.fatal !== true) return decodeText(bytes);
  const text = new TextDecoder(wide ?? "utf-8", options).decode(bytes);
  return wide === undefined ? text : text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/i, "$1UTF-8");
}

/** The same as TextDecoder gives, several times faster. */
function decodeText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Sets the text of a part. */
export function writePart(pkg: WordPackage, name: string, text: string): void {
  pkg.parts.set(name, new TextEncoder().encode(text));
}

/** Name of the part that holds the document, found by its relationship; undefined in what is not a Word document. */
export function findMainPart(pkg: WordPackage): string | undefined {
  const main = readRelationships(pkg, "").find((each) => isOfKind(each, "officeDocument"));
  return main && pkg.parts.has(main.target) && /word/i.test(contentTypeOf(pkg, main.target)) ? main.target : undefined;
}

/** The parts of a document that hold its text: main part, headers, footers, footnotes, endnotes, in that order. */
export function listTextParts(pkg: WordPackage): string[] {
  const main = findMainPart(pkg);
  if (main === undefined) return [];
  const related = readRelationships(pkg, main);
  const kinds = ["header", "footer", "footnotes", "endnotes"];
  const others = kinds.flatMap((kind) =>
    related.filter((each) => isOfKind(each, kind) && pkg.parts.has(each.target)).map(({ target }) => target),
  );
  return [...new Set([main, ...others])];
}

/** The same parts with their roots, each parsed once. Throws `XmlError` on a damaged one. */
export const parseTextParts = (pkg: WordPackage): (readonly [string, XmlElement])[] =>
  listTextParts(pkg).map((part) => [part, parsePart(pkg, part) ?? parseXml("")]);

/** Name of the part related to the main part by a type, such as `styles` or `numbering`. */
export function findRelated(pkg: WordPackage, main: string, kind: string): string | undefined {
  return readRelationships(pkg, main).find((each) => isOfKind(each, kind) && pkg.parts.has(each.target))?.target;
}

/** A part is replaced, never changed: what was read from its bytes stays true of them. */
const parsed = new WeakMap<Uint8Array, XmlElement>();
const known = new WeakMap<Uint8Array, readonly Relationship[]>();

/** The root of an XML part, parsed once; undefined when the package has none of that name, or an empty one. Throws `XmlError`. */
export function parsePart(pkg: WordPackage, name: string | undefined): XmlElement | undefined {
  const bytes = name === undefined ? undefined : pkg.parts.get(name);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const root = parsed.get(bytes) ?? parseXml(decodePart(bytes));
  parsed.set(bytes, root);
  return root;
}

/** The relationships of a part; of the package itself for `""`. Targets are resolved to part names. */
export function readRelationships(pkg: WordPackage, part: string): readonly Relationship[] {
  const name = relsOf(part);
  const bytes = pkg.parts.get(name);
  if (bytes === undefined) return [];
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const found = parseRelationships(part, readPart(pkg, name) ?? "");
  known.set(bytes, found);
  return found;
}

const parseRelationships = (part: string, text: string): Relationship[] =>
  childrenOf(parseXml(text), "Relationship").map((element) =>
    relationshipOf(part, (name) => attributeOf(element, name)),
  );

/** Relates a part to another and returns the id of the new relationship. */
export function addRelationship(pkg: WordPackage, part: string, type: string, target: string): string {
  const name = relsOf(part);
  const existing = readRelationships(pkg, part).map(({ id }) => id);
  let number = existing.length + 1;
  while (existing.includes(`rId${number}`)) number += 1;
  const text =
    readPart(pkg, name) ??
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const line = `<Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="/${escapeXml(target)}"/>`;
  writePart(pkg, name, insertLast(text, line));
  return `rId${number}`;
}

/** First line of every XML part that is written here. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts XML before the end tag of the root element. */
export function insertLast(text: string, xml: string): string {
  const root = parseXml(text);
  if (root.closeStart !== root.end) return text.slice(0, root.closeStart) + xml + text.slice(root.closeStart);
  const open = text.slice(root.start, root.openEnd - 2);
  return `${text.slice(0, root.start)}${open}>${xml}</${root.name}>${text.slice(root.end)}`;
}

const CONTENT_TYPES = "[Content_Types].xml";

/** Content type of a part by its own entry, else by its extension; empty when it has neither. */
export function contentTypeOf(pkg: WordPackage, part: string): string {
  const root = parsePart(pkg, CONTENT_TYPES);
  const override = childrenOf(root, "Override").find((each) => attributeOf(each, "PartName") === `/${part}`);
  if (override) return attributeOf(override, "ContentType") ?? "";
  const extension = part.split(".").at(-1)?.toLowerCase();
  const byExtension = childrenOf(root, "Default").find(
    (each) => attributeOf(each, "Extension")?.toLowerCase() === extension,
  );
  return (byExtension && attributeOf(byExtension, "ContentType")) ?? "";
}

/** Adds a part with its content type. */
export function addPart(pkg: WordPackage, name: string, content: string | Uint8Array, contentType: string): void {
  if (typeof content === "string") writePart(pkg, name, content);
  else pkg.parts.set(name, content);
  if (contentTypeOf(pkg, name) === contentType) return;
  const text = readPart(pkg, CONTENT_TYPES) ?? "";
  const line = `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(contentType)}"/>`;
  writePart(pkg, CONTENT_TYPES, insertLast(text, line));
}

/** Declares the content type of a file extension, such as `png`, unless it has one. */
export function addDefaultType(pkg: WordPackage, extension: string, contentType: string): void {
  const text = readPart(pkg, CONTENT_TYPES) ?? "";
  const root = parseXml(text);
  const known = childrenOf(root, "Default").some((each) => attributeOf(each, "Extension")?.toLowerCase() === extension);
  if (known) return;
  const at = childOf(root, "Default")?.start ?? root.openEnd;
  const line = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
  writePart(pkg, CONTENT_TYPES, text.slice(0, at) + line + text.slice(at));
}

/** First name of the form `prefixN.suffix` that no part has. */
export function freeName(pkg: WordPackage, prefix: string, suffix: string): string {
  let number = 1;
  while (pkg.parts.has(`${prefix}${number}${suffix}`)) number += 1;
  return `${prefix}${number}${suffix}`;
}
