import { once, oncePer } from "../../model/recent.ts";
import { findMainPart, openPackage, parseTextParts, type WordPackage } from "../../opc/package.ts";
import type { XmlElement } from "../../opc/xml.ts";
import { readStyles, type Styles } from "./styles.ts";

/** A document taken apart as far as it is asked for. */
export interface OpenParts {
  readonly pkg: WordPackage;
  readonly main: string;
  /** Text parts, parsed when they are first asked for. */
  readonly roots: () => ReadonlyMap<string, XmlElement>;
  readonly styles: () => Styles;
}

/** Opens a Word document; undefined for what is none. Asking for a damaged part throws. */
export function openParts(bytes: Uint8Array): OpenParts | undefined {
  try {
    const pkg = openPackage(bytes);
    const main = findMainPart(pkg);
    if (main === undefined) return undefined;
    const roots = once(() => new Map(parseTextParts(pkg)));
    return { pkg, main, roots, styles: once(() => readStyles(pkg)) };
  } catch {
    return undefined;
  }
}

/** The same for those who only read: several of them look into one document, and it is taken apart once. */
export const openToRead: (bytes: Uint8Array) => OpenParts | undefined = oncePer(openParts);
