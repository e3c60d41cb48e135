import type { DocumentDasar } from "../base/base.ts";
import { readDasar } from "../base/part.ts";
import { type OpenParts, openParts } from "../parts/open.ts";

/** A document with what it says about its own making. */
export interface Open extends OpenParts {
  readonly dasar: DocumentDasar | undefined;
}

/** Opens a document with its base; undefined for what is none, or where the base cannot be read. */
export function openDocument(bytes: Uint8Array, open: typeof openParts = openParts): Open | undefined {
  try {
    const parts = open(bytes);
    return parts && { ...parts, dasar: readDasar(parts.pkg) };
  } catch {
    return undefined;
  }
}
