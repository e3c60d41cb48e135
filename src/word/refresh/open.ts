import { oncePer } from "../../model/recent.ts";
import type { DocumentDasar } from "../base/base.ts";
import { readDasar } from "../base/part.ts";
import { type OpenParts, openParts } from "../parts/open.ts";

/** A document with what it says about its own making. */
export interface Open extends OpenParts {
  readonly dasar: DocumentDasar | undefined;
}

/** Those who only read share the parts of a document, and with them its base. */
const withDasar = oncePer((parts: OpenParts): Open => ({ ...parts, dasar: readDasar(parts.pkg) }));

/** Opens a document with its base; undefined for what is none, or where the base cannot be read. */
export function openDocument(bytes: Uint8Array, open: typeof openParts = openParts): Open | undefined {
  try {
    const parts = open(bytes);
    return parts === undefined ? undefined : withDasar(parts);
  } catch {
    return undefined;
  }
}
