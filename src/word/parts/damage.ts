import { decodePart, openPackage, type WordPackage } from "../../opc/package.ts";
import { parseXml } from "../../opc/xml-parse.ts";

/** Name of the first part of a Word file that is no sound XML; null where all are, or where it is no package at all. */
export function findDamagedPart(bytes: Uint8Array): string | null {
  let pkg: WordPackage;
  try {
    pkg = openPackage(bytes);
  } catch {
    return null;
  }
  for (const [name, content] of pkg.parts) if (/\.(?:xml|rels)$/i.test(name) && !isSound(content)) return name;
  return null;
}

function isSound(content: Uint8Array): boolean {
  try {
    parseXml(decodePart(content, { fatal: true }));
    return true;
  } catch {
    return false;
  }
}
