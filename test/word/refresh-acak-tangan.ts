import type { WordPackage } from "../../src/opc/package.ts";
import { ancestorOf, childOf, childrenOf, findAll, sourceOf, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { isDataControl, readControl } from "../../src/word/parts/sdt.ts";

/*
 * A hand at Word: what all random edits share.
 */

/** A source of chance that gives the same again for the same seed. */
export interface Acak {
  (below: number): number;
  pick<T>(list: readonly T[]): T | undefined;
}

export function createAcak(seed: number): Acak {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % Math.max(below, 1);
  };
  return Object.assign(next, { pick: <T>(list: readonly T[]): T | undefined => list[next(list.length)] });
}

export const MAIN = "word/document.xml";

export interface Tangan {
  readonly xml: string;
  readonly root: XmlElement;
  readonly acak: Acak;
  readonly pkg: WordPackage;
  /** A word that stands nowhere else. */
  readonly kata: () => string;
}

export type Suntingan = (hand: Tangan) => string | undefined;

export const isLk = (sdt: XmlElement): boolean => isDataControl(readControl(sdt));
export const isInline = (element: XmlElement): boolean => ancestorOf(element, "w:p") !== undefined;
export const inControl = (element: XmlElement): boolean => {
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === "w:sdt") return true;
  return false;
};
export const splice = (xml: string, start: number, end: number, text: string): string =>
  xml.slice(0, start) + text + xml.slice(end);
export const replace = (xml: string, element: XmlElement, text: string): string =>
  splice(xml, element.start, element.end, text);
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const texts = (root: XmlElement): XmlElement[] =>
  findAll(root, "w:t").filter((node) => textOf(node).trim() !== "");
export const controls = (root: XmlElement): XmlElement[] => findAll(root, "w:sdt").filter(isLk);
export const bodyOf = (root: XmlElement): XmlElement => childOf(root, "w:body") as XmlElement;
export const freeParagraphs = (root: XmlElement): XmlElement[] =>
  childrenOf(bodyOf(root), "w:p").filter((each) => !/<w:(?:sectPr|fldChar|instrText|fldSimple)/.test(sourceOf(each)));
