import type { XmlElement } from "./xml.ts";

/** Thrown by `parseXml` on a source that is not well-formed or declares a document type. `offset` counts characters. */
export class XmlError extends Error {
  readonly offset: number;
  readonly reason: "damaged" | "doctype" | "depth";
  constructor(message: string, offset: number, reason: XmlError["reason"] = "damaged") {
    super(`${message} at ${offset}`);
    this.name = "XmlError";
    this.offset = offset;
    this.reason = reason;
  }
}

/** Nesting deeper than this is refused: no word processor writes it, and it would exhaust the stack of a walker. */
const MAX_DEPTH = 512;

/** Parses elements; comments, CDATA and processing instructions stay in the source. Throws `XmlError`. */
export function parseXml(source: string): XmlElement {
  // Elements whose parent is still open, and where those of each open element begin: a list of children is made once,
  // as long as it must be.
  const pending: XmlElement[] = [];
  const firsts: number[] = [];
  let current: XmlElement | null = null;
  let at = source.indexOf("<");
  while (at !== -1) {
    const next = source.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      at = source.indexOf("<", skipMarkup(source, at));
      continue;
    }
    let end: number;
    if (next === 0x2f) {
      end = endOfEndTag(source, at, current?.name);
      if (current === null || !isEndTagOf(source, at, end, current.name)) throw new XmlError("unexpected end tag", at);
      current.closeStart = at;
      current.end = end;
      const first = firsts.pop() ?? 0;
      if (first < pending.length) current.children = pending.splice(first);
      current = current.parent;
    } else {
      end = findTagEnd(source, at);
      if (current === null && pending.length > 0) throw new XmlError("second root element", at);
      const element: XmlElement = openElement(source, at, end, current);
      pending.push(element);
      if (element.end === -1) {
        current = element;
        if (firsts.push(pending.length) > MAX_DEPTH) throw new XmlError("nested too deep", at, "depth");
      }
    }
    at = source.indexOf("<", end);
  }
  const root = pending[0];
  if (root === undefined || current !== null) throw new XmlError("unfinished document", source.length);
  return root;
}

/** Nearly always right behind the name that is open. */
function endOfEndTag(source: string, at: number, name: string | undefined): number {
  const last = name === undefined ? -1 : at + 2 + name.length;
  return last > 0 && source.charCodeAt(last) === 0x3e && source.startsWith(name ?? "", at + 2)
    ? last + 1
    : findTagEnd(source, at);
}

/** `</name>`, with blanks before the last sign where somebody wrote them. */
function isEndTagOf(source: string, at: number, end: number, name: string): boolean {
  const length = name.length;
  if (!source.startsWith(name, at + 2)) return false;
  return end === at + 3 + length || source.slice(at + 2 + length, end - 1).trim() === "";
}

function openElement(source: string, start: number, end: number, parent: XmlElement | null): XmlElement {
  const empty = source.charCodeAt(end - 2) === 0x2f;
  let nameEnd = start + 1;
  while (nameEnd < end && !isNameEnd(source.charCodeAt(nameEnd))) nameEnd += 1;
  if (nameEnd === start + 1) throw new XmlError("element without a name", start);
  return {
    source,
    name: sharedName(source, start + 1, nameEnd),
    start,
    openEnd: end,
    closeStart: empty ? end : -1,
    end: empty ? end : -1,
    parent,
    children: CHILDLESS,
  };
}

/** Most elements have no children: they share one list. */
const CHILDLESS: readonly XmlElement[] = [];

const names: string[] = [];

/** One string a name instead of one an element: less memory, and names compare by address. */
function sharedName(source: string, from: number, to: number): string {
  const length = to - from;
  const place = (length * 31 + source.charCodeAt(from + (length >> 1)) * 7 + source.charCodeAt(to - 1)) & 1023;
  const known = names[place];
  if (known !== undefined && known.length === length && source.startsWith(known, from)) return known;
  const name = source.slice(from, to);
  names[place] = name;
  return name;
}

/** The first element of a source, or of the beginning of one, without its children; undefined where there is none. */
export function readRootTag(source: string): XmlElement | undefined {
  const at = source.search(/<[^!?]/);
  if (at === -1 || !source.includes(">", at)) return undefined;
  return openElement(source, at, findTagEnd(source, at), null);
}

const isNameEnd = (code: number): boolean => code <= 0x20 || code === 0x2f || code === 0x3e;

function skipMarkup(source: string, at: number): number {
  for (const [open, close] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const) {
    if (!source.startsWith(open, at)) continue;
    const end = source.indexOf(close, at + open.length);
    if (end === -1) throw new XmlError("unfinished markup", at);
    return end + close.length;
  }
  throw new XmlError("document type declaration refused", at, "doctype");
}

/** A `>` inside a quoted attribute value does not end the tag. */
function findTagEnd(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x3e) return at + 1;
    if (code !== 0x22 && code !== 0x27) continue;
    at = source.indexOf(code === 0x22 ? '"' : "'", at + 1);
    if (at === -1) throw new XmlError("unfinished attribute", start);
  }
  throw new XmlError("unfinished tag", start);
}
