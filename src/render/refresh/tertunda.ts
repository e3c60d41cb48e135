import { addCustomPart, findCustomPart } from "../../ooxml/custom.ts";
import type { WordPackage } from "../../ooxml/package.ts";
import { attributeOf, escapeXml, parseXml, textOf } from "../../ooxml/xml.ts";

/** Namespace of the part that remembers conflicts which nobody has settled. */
const TERTUNDA_NS = "urn:lkjip:bentrok:1";

/** Open conflicts of a document: tag, and the value from before the data changed. */
export function readTertunda(pkg: WordPackage): Map<string, string> {
  const text = findCustomPart(pkg, TERTUNDA_NS);
  if (text === undefined) return new Map();
  return new Map(parseXml(text).children.map((each) => [attributeOf(each, "tag") ?? "", textOf(each)]));
}

/** Writes them, an empty list over an earlier one. */
export function writeTertunda(pkg: WordPackage, main: string, tertunda: ReadonlyMap<string, string>): void {
  if (tertunda.size === 0 && findCustomPart(pkg, TERTUNDA_NS) === undefined) return;
  const lines = [...tertunda].map(([tag, lama]) => `<bentrok tag="${escapeXml(tag)}">${escapeXml(lama)}</bentrok>`);
  addCustomPart(pkg, main, TERTUNDA_NS, `<tertunda xmlns="${TERTUNDA_NS}">${lines.join("\n")}</tertunda>`);
}
