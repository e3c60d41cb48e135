import { ancestorOf, attributeOf, childOf, childrenOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { numberIn } from "../layout/measure.ts";

/** A4 with margins of an inch, for a part that says nothing. */
const FALLBACK_WIDTH = 9026;
const CELL_MARGINS = 216;

/** Text width in twips where an element stands: of its table cell, else of a column of its section. */
export function sectionWidths(root: XmlElement): (element: XmlElement) => number {
  const sections = findAll(root, "w:sectPr").filter(({ parent }) => parent?.name !== "w:sectPrChange");
  return (element) => {
    const cell = ancestorOf(element, "w:tc");
    const cellWidth = childOf(childOf(cell, "w:tcPr"), "w:tcW");
    if (cellWidth && attributeOf(cellWidth, "w:type") === "dxa") return numberIn(cellWidth, "w:w", 0) - CELL_MARGINS;
    const section = sections.find(({ start }) => start >= element.start) ?? sections.at(-1);
    return section ? textWidth(section) : FALLBACK_WIDTH;
  };
}

/** Width of the text column of a section, twips. */
function textWidth(section: XmlElement): number {
  const size = childOf(section, "w:pgSz");
  const margins = childOf(section, "w:pgMar");
  const gutter = numberIn(margins, "w:gutter", 0);
  const width =
    numberIn(size, "w:w", 11906) - numberIn(margins, "w:left", 1440) - numberIn(margins, "w:right", 1440) - gutter;
  const columns = childOf(section, "w:cols");
  const count = numberIn(columns, "w:num", 1);
  if (count <= 1) return width;
  const own = childrenOf(columns, "w:col");
  if (own.length > 0) return Math.min(...own.map((each) => numberIn(each, "w:w", width)));
  return Math.floor((width - numberIn(columns, "w:space", 720) * (count - 1)) / count);
}
