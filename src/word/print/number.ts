import { findRelated, readPart, type WordPackage, writePart } from "../../opc/package.ts";
import { attributeOf, childOf, childrenOf } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type Styles, styleProperty } from "../parts/styles.ts";

/**
 * Makes lists that start at 1 again, with the numbering of a paragraph style. The returned function gives the id of a
 * new list, or undefined when the style has no numbering.
 */
export function numberingMaker(pkg: WordPackage, main: string, styles: Styles, style: string | undefined) {
  const part = findRelated(pkg, main, "numbering");
  const numPr = styleProperty(styles, style, "w:pPr", "w:numPr");
  const numId = childOf(numPr, "w:numId");
  const text = part === undefined ? undefined : readPart(pkg, part);
  if (part === undefined || text === undefined || numId === undefined) return { next: () => undefined, save: () => {} };
  const nums = childrenOf(parseXml(text), "w:num");
  const own = nums.find((num) => attributeOf(num, "w:numId") === attributeOf(numId, "w:val"));
  const abstract = childOf(own, "w:abstractNumId");
  if (abstract === undefined) return { next: () => undefined, save: () => {} };
  let last = Math.max(0, ...nums.map((num) => Number(attributeOf(num, "w:numId") ?? 0)));
  const added: string[] = [];
  const next = (): number => {
    last += 1;
    added.push(
      `<w:num w:numId="${last}"><w:abstractNumId w:val="${attributeOf(abstract, "w:val")}"/>` +
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    );
    return last;
  };
  const save = (): void => {
    const at = nums.at(-1)?.end ?? 0;
    if (added.length > 0) writePart(pkg, part, text.slice(0, at) + added.join("") + text.slice(at));
  };
  return { next, save };
}
