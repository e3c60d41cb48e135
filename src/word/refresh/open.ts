import { findMainPart, listTextParts, openPackage, readPart, type WordPackage } from "../../opc/package.ts";
import type { XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import type { DocumentDasar } from "../base/base.ts";
import { readDasar } from "../base/part.ts";
import { readStyles, type Styles } from "../parts/styles.ts";
import { once } from "./once.ts";

/** A document taken apart as far as it is asked for. */
export interface Open {
  readonly pkg: WordPackage;
  readonly main: string;
  /** Text parts, parsed when they are first asked for. */
  readonly roots: () => ReadonlyMap<string, XmlElement>;
  readonly styles: () => Styles;
  readonly dasar: DocumentDasar | undefined;
}

/** Opens a Word document; undefined for what is none. Asking for a damaged part throws. */
export function openDocument(bytes: Uint8Array): Open | undefined {
  try {
    const pkg = openPackage(bytes);
    const main = findMainPart(pkg);
    if (main === undefined) return undefined;
    const roots = once(
      () => new Map(listTextParts(pkg).map((part) => [part, parseXml(readPart(pkg, part) ?? "<w:hdr/>")])),
    );
    return { pkg, main, roots, styles: once(() => readStyles(pkg)), dasar: readDasar(pkg) };
  } catch {
    return undefined;
  }
}
