import { listTextParts, openPackage, parsePart, readPart, savePackage, writePart } from "../../opc/package.ts";
import { applyEdits } from "../../opc/xml.ts";
import { safeRowEdits } from "../parts/first-row.ts";
import { type LayOut, withRealPages } from "./real-pages.ts";

/** A document as a PDF is made of it: every row of its tables on a page, the pages in its lists the real ones. */
export function readyForPdf(docx: Uint8Array, layOut: LayOut): Uint8Array {
  const pkg = openPackage(docx);
  let changed = false;
  for (const part of listTextParts(pkg)) {
    const root = parsePart(pkg, part);
    const edits = root === undefined ? [] : safeRowEdits(root);
    if (edits.length === 0) continue;
    writePart(pkg, part, applyEdits(readPart(pkg, part) ?? "", edits));
    changed = true;
  }
  return withRealPages(changed ? savePackage(pkg) : docx, layOut);
}
