import { attributeOf, childOf, type Edit, sourceOf, type XmlElement } from "../../opc/xml.ts";

/** How far a paragraph itself keeps from the right edge, twips. */
export function rightIndent(paragraph: XmlElement): number {
  const indent = childOf(childOf(paragraph, "w:pPr"), "w:ind");
  const value = indent && (attributeOf(indent, "w:right") ?? attributeOf(indent, "w:end"));
  return Number(value ?? 0) || 0;
}

/** What stands behind an indent in the properties of a paragraph. */
const BEHIND = new Set(
  "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    .split(" ")
    .map((name) => `w:${name}`),
);

/** Edits that let a paragraph keep so far from the right edge, with all else as it is. */
export function setRightIndent(paragraph: XmlElement, twips: number): Edit[] {
  const own = twips === 0 ? "" : ` w:right="${twips}"`;
  const properties = childOf(paragraph, "w:pPr");
  const indent = childOf(properties, "w:ind");
  if (indent !== undefined) {
    const kept = sourceOf(indent).match(/\sw:(?!right=|end=)\w+="[^"]*"/g) ?? [];
    const text = own === "" && kept.length === 0 ? "" : `<w:ind${kept.join("")}${own}/>`;
    return [{ start: indent.start, end: indent.end, text }];
  }
  if (twips === 0 || paragraph.openEnd === paragraph.end) return [];
  const added = `<w:ind${own}/>`;
  if (properties === undefined || properties.openEnd === properties.end) {
    const { start, end } = properties ?? { start: paragraph.openEnd, end: paragraph.openEnd };
    return [{ start, end, text: `<w:pPr>${added}</w:pPr>` }];
  }
  const at = properties.children.find(({ name }) => BEHIND.has(name))?.start ?? properties.closeStart;
  return [{ start: at, end: at, text: added }];
}
