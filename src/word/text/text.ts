import { attributeOf, childOf, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { type Styles, styleName } from "../parts/styles.ts";

/** What one paragraph shows. */
export interface TeksParagraf {
  readonly teks: string;
  readonly celah: readonly string[];
  readonly gambar: number;
}

const SKIPPED = new Set(["w:p", "w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:instrText", "w:sdtPr", "mc:Fallback"]);

/** Text of a paragraph as a reader sees it; text in the style Celah is a gap. Tabs are spaces, line breaks stay. */
export function readTeks(paragraph: XmlElement, styles: Styles): TeksParagraf {
  let teks = "";
  let gambar = 0;
  const celah: { mulai: number; end: number }[] = [];
  const visitRun = (run: XmlElement): void => {
    const start = teks.length;
    visit(run);
    if (!isCelah(run, styles) || teks.length === start) return;
    const last = celah.at(-1);
    // Word may split one gap over several runs: pieces that touch are one.
    if (last?.end === start) last.end = teks.length;
    else celah.push({ mulai: start, end: teks.length });
  };
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:r") visitRun(child);
      else if (child.name === "w:t") teks += textOf(child);
      else if (child.name === "w:tab") teks += " ";
      else if (child.name === "w:br" || child.name === "w:cr") teks += "\n";
      else if (child.name === "w:noBreakHyphen") teks += "-";
      else if (child.name === "w:drawing") gambar += isPicture(child) ? 1 : 0;
      else if (child.name === "w:pict") gambar += findAll(child, "v:imagedata").length > 0 ? 1 : 0;
      else if (!SKIPPED.has(child.name)) visit(child);
    }
  };
  visit(paragraph);
  const content = celah.map(({ mulai, end }) => stripBrackets(teks.slice(mulai, end))).filter((each) => each !== "");
  return { teks: teks.replaceAll("\u00a0", " ").trim(), celah: content, gambar };
}

function isCelah(run: XmlElement, styles: Styles): boolean {
  const style = childOf(childOf(run, "w:rPr"), "w:rStyle");
  return style !== undefined && styleName(styles, attributeOf(style, "w:val") ?? "") === "celah";
}

const stripBrackets = (teks: string): string => teks.trim().replace(/^\[|\]$/g, "");

/** A bitmap or a drawing; a chart is data and not a picture. */
const isPicture = (drawing: XmlElement): boolean => findAll(drawing, "c:chart").length === 0;

/** Keys of the lkjip controls in and around an element, as `identOf` reads them off each. */
export function listControl(element: XmlElement, identOf: (sdt: XmlElement) => string | undefined): string[] {
  const around: XmlElement[] = [];
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === "w:sdt") around.push(at);
  return [...around.reverse(), ...findAll(element, "w:sdt")].flatMap((sdt) => identOf(sdt) ?? []);
}
