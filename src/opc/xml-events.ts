import { NAMED } from "./xml.ts";
import { XmlError } from "./xml-parse.ts";

/** What a reader of one part wants to hear. Names come without their prefix; attributes keep theirs. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Takes a part piece by piece; both throw `XmlError` on what is not well-formed. */
export interface XmlSink {
  readonly write: (piece: string) => void;
  readonly end: () => void;
}

const MAX_DEPTH = 64;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME = /[A-Z_a-z:\u00c0-\ufffd][\w:.\-\u00b7-\ufffd]*/y;
const ATTRIBUTE =
  /[ \t\r\n]+([A-Z_a-z:\u00c0-\ufffd][\w:.\-\u00b7-\ufffd]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /[ \t\r\n]*\/?>/y;
/** What is no token: where it begins and where it ends. */
const MARKUP = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * Tells of the elements and texts of a part in order, without a tree: for parts that are read once, such as sheets. Refuses
 * a document type, nesting over 64 and what is not well-formed. Text may come in several pieces.
 */
export function readXmlEvents({ open, text, close }: XmlHandlers): XmlSink {
  const names: string[] = [];
  let hasRoot = false;
  let held = "";
  /** A token that goes on in the next pieces is looked at again when it is twice as long. */
  let enough = 0;

  const tellText = (raw: string): void => {
    if (names.length === 0) {
      if (raw.trim() !== "") throw new XmlError("text outside the root element", 0);
    } else if (raw.includes("]]>")) throw new XmlError("end of CDATA in a text", 0);
    else text?.(decode(raw));
  };
  const openTag = (source: string, at: number): number => {
    const name = match(NAME, source, at + 1)?.[0];
    if (name === undefined) return -1;
    let end = at + 1 + name.length;
    const attributes: Record<string, string> = {};
    for (let found = match(ATTRIBUTE, source, end); found !== null; found = match(ATTRIBUTE, source, end)) {
      const [whole, key = "", double, single] = found;
      if (Object.hasOwn(attributes, key)) throw new XmlError("attribute twice", end);
      attributes[key] = decodeAttribute(double ?? single ?? "");
      end += whole.length;
    }
    const last = match(TAG_END, source, end)?.[0];
    if (last === undefined) return -1;
    if (names.length === 0 && hasRoot) throw new XmlError("second root element", at);
    hasRoot = true;
    if (names.push(name) > MAX_DEPTH) throw new XmlError("nested too deep", at, "depth");
    open(localName(name), attributes);
    if (last.length > 1 && last.endsWith("/>")) closeTag();
    return end + last.length;
  };
  const closeTag = (): void => {
    const name = names.pop() as string;
    close?.(localName(name));
  };
  const endTag = (source: string, at: number): number => {
    const end = source.indexOf(">", at);
    if (end === -1) return -1;
    const name = source.slice(at + 2, end).trimEnd();
    if (names.length === 0 || name !== names.at(-1)) throw new XmlError("unexpected end tag", at);
    closeTag();
    return end + 1;
  };
  const markup = (source: string, at: number): number => {
    const known = MARKUP.find(([begin]) => source.startsWith(begin, at));
    if (known === undefined) {
      const rest = source.slice(at, at + 9);
      if (MARKUP.some(([begin]) => begin.startsWith(rest)) || "<!DOCTYPE".startsWith(rest)) {
        if (rest.length < 9) return -1;
        throw new XmlError("document type declaration refused", at, "doctype");
      }
      throw new XmlError("unknown markup", at);
    }
    const [begin, last] = known;
    const end = source.indexOf(last, at + begin.length);
    if (end === -1) return -1;
    if (begin === "<![CDATA[") {
      if (names.length === 0) throw new XmlError("text outside the root element", at);
      text?.(lines(source.slice(at + begin.length, end)));
    }
    return end + last.length;
  };
  const readToken = (source: string, at: number): number => {
    const next = source.charCodeAt(at + 1);
    if (next === 0x2f) return endTag(source, at);
    return next === 0x21 || next === 0x3f ? markup(source, at) : openTag(source, at);
  };
  const read = (source: string): string => {
    let at = 0;
    for (;;) {
      const next = source.indexOf("<", at);
      if (next === -1) return source.slice(at);
      if (next > at) tellText(source.slice(at, next));
      at = readToken(source, next);
      if (at === -1) return source.slice(next);
    }
  };
  return {
    write: (piece) => {
      if (FORBIDDEN.test(piece)) throw new XmlError("forbidden character", 0);
      held += piece;
      if (held.length < enough) return;
      const { length } = held;
      held = read(held);
      enough = held.length === length ? 2 * length : 0;
    },
    end: () => {
      const rest = read(held);
      if (names.length > 0 || !hasRoot || rest.trim() !== "") throw new XmlError("unfinished document", 0);
    },
  };
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const lines = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
const decode = (raw: string): string => (raw.includes("&") ? expand(lines(raw)) : lines(raw));
/** A break or tab in an attribute is a blank. */
const decodeAttribute = (raw: string): string =>
  /[&\t\r\n]/.test(raw) ? expand(raw.replace(/\r\n|[\t\r\n]/g, " ")) : raw;

/** As `decodeXml`, but a reference to nothing is no XML. */
const expand = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+);|#(\d+);|(\w+);)?/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const named = NAMED[name];
      if (named === undefined) throw new XmlError(`unknown entity ${whole.slice(0, 20)}`, 0);
      return named;
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff) || FORBIDDEN.test(String.fromCodePoint(code)))
      throw new XmlError(`no character ${whole.slice(0, 20)}`, 0);
    return String.fromCodePoint(code);
  });
