import { textOf, type XmlElement } from "../../opc/xml.ts";

/** The `w:t` of a paragraph itself, in order; not those of a text box that hangs in it, nor of deleted text. */
export function textNodes(paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:t") found.push(child);
      else if (child.name !== "w:p" && child.name !== "w:del" && child.name !== "w:pPr") visit(child);
    }
  };
  visit(paragraph);
  return found;
}

/** What a reader sees of a paragraph: text, tabs and line breaks; field codes and deleted text left out. */
export function visibleText(paragraph: XmlElement): string {
  let text = "";
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:t") text += textOf(child);
      else if (child.name === "w:tab") text += "\t";
      else if (child.name === "w:br" || child.name === "w:cr") text += "\n";
      else if (child.name === "w:noBreakHyphen") text += "-";
      else if (!HIDDEN.has(child.name)) visit(child);
    }
  };
  visit(paragraph);
  return text;
}

const HIDDEN = new Set(["w:p", "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:drawing", "w:pict", "mc:AlternateContent"]);
