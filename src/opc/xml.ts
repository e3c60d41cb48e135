/*
 * XML without loss: a tree of offsets into the source (`xml-parse.ts` makes it). Nothing is ever written back from the
 * tree; an edit splices the source, so all that no edit touches stays as it was, byte for byte.
 */

/** One element of a parsed source. `start`..`end` is the whole element, `openEnd`..`closeStart` what is inside. */
export interface XmlElement {
  readonly source: string;
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly parent: XmlElement | null;
  children: readonly XmlElement[];
}

/** The value of an attribute, entities decoded; undefined when it is absent. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const span = attributeSpan(element, name);
  return span && decodeXml(element.source.slice(span.start, span.end));
}

/** Where the value of an attribute stands in the source, without its quotes. */
export function attributeSpan(element: XmlElement, name: string): { start: number; end: number } | undefined {
  const { source, start, openEnd } = element;
  let at = skipBlanks(source, start + 1 + element.name.length);
  while (at < openEnd) {
    const equals = findEquals(source, at, openEnd);
    if (equals === -1) return undefined;
    const open = skipBlanks(source, equals + 1);
    const close = source.indexOf(source.charAt(open), open + 1);
    if (close === -1) return undefined;
    const isNamed = source.startsWith(name, at) && skipBlanks(source, at + name.length) === equals;
    if (isNamed) return { start: open + 1, end: close };
    at = skipBlanks(source, close + 1);
  }
  return undefined;
}

/** Not by `indexOf`: after an element without attributes the next sign may stand megabytes away. */
function findEquals(source: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (source.charCodeAt(at) === EQUALS) return at;
  return -1;
}

const EQUALS = 0x3d;

function skipBlanks(source: string, from: number): number {
  let at = from;
  while (source.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

/** The source of an element, tags and all. */
export const sourceOf = (element: XmlElement): string => element.source.slice(element.start, element.end);

/** The source between the tags of an element. */
export const innerOf = (element: XmlElement): string => element.source.slice(element.openEnd, element.closeStart);

/** The decoded text directly inside an element that holds only text. */
export const textOf = (element: XmlElement): string => decodeXml(innerOf(element));

/** First child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element !== undefined) for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

/** All children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** All elements below, in document order. */
export function walkXml(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** All elements of that name below, in document order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  if (element.parent === null) return indexOf(element).get(name) ?? [];
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === name) found.push(child);
      if (child.children.length > 0) visit(child);
    }
  };
  visit(element);
  return found;
}

const indexes = new WeakMap<XmlElement, ReadonlyMap<string, readonly XmlElement[]>>();

/** A whole part is searched for many names: one walk finds them all. */
function indexOf(root: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const known = indexes.get(root);
  if (known !== undefined) return known;
  const index = new Map<string, XmlElement[]>();
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      const own = index.get(child.name);
      if (own === undefined) index.set(child.name, [child]);
      else own.push(child);
      if (child.children.length > 0) visit(child);
    }
  };
  visit(root);
  indexes.set(root, index);
  return index;
}

/** The nearest element of one of these names around an element. */
export function ancestorOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (let at = element.parent; at !== null; at = at.parent) if (names.includes(at.name)) return at;
  return undefined;
}

/** One splice of a source: `start`..`end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices; those at the same place keep the order in which they are given. Throws on splices that overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return source;
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at) throw new Error(`applyEdits: overlapping edits at ${start}`);
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}

/** What the references of XML without a number stand for. */
export const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Decodes the five named entities and character references; anything else stays as it stands. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  // No reference to a character can make another one: the named ones go one by one, "&" last.
  if (!text.includes("&#"))
    return text
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&");
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids, and what turns the order of letters or steers
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu;

/** Nearly every text: nothing to leave out, nothing to escape. */
const HARMLESS = /^[ !#-%'-;=?-~]*$/;

/**
 * Text as XML 1.0 can hold it: forbidden characters and halves of surrogate pairs are left out; so are those that turn the
 * order of letters, which could make the name of a file look like another.
 */
export const cleanText = (text: string): string => (HARMLESS.test(text) ? text : text.replace(FORBIDDEN, ""));

/** Cleaned text, escaped for the content of an element or for a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  HARMLESS.test(text)
    ? text
    : cleanText(text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
