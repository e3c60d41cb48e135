import { openPackage, type WordPackage } from "../../opc/package.ts";
import { attributeOf, escapeXml, textOf } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { addCustomPart, findCustomPart } from "../parts/custom.ts";

/** Namespace of the part that remembers conflicts which nobody has settled. */
const PENDING_NS = "urn:lkjip:bentrok:1";

/** Open conflicts of a document: tag, and the value from before the data changed. */
export function readPending(pkg: WordPackage): Map<string, string> {
  const text = findCustomPart(pkg, PENDING_NS);
  if (text === undefined) return new Map();
  return new Map(parseXml(text).children.map((each) => [attributeOf(each, "tag") ?? "", textOf(each)]));
}

/** Whether a document was ever merged with what people had written into it, so that it is no longer lkjip's alone. */
export function hasHandEdits(docx: Uint8Array): boolean {
  try {
    return findCustomPart(openPackage(docx), PENDING_NS) !== undefined;
  } catch {
    return true;
  }
}

/** Writes them, also an empty list: the part says that the document holds what people wrote. */
export function writePending(pkg: WordPackage, main: string, unsettled: ReadonlyMap<string, string>): void {
  const lines = [...unsettled].map(([tag, lama]) => `<bentrok tag="${escapeXml(tag)}">${escapeXml(lama)}</bentrok>`);
  addCustomPart(pkg, main, PENDING_NS, `<tertunda xmlns="${PENDING_NS}">${lines.join("\n")}</tertunda>`);
}
