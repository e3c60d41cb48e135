import { findMainPart, openPackage, readPart, type WordPackage } from "../../src/opc/package.ts";
import { ancestorOf, attributeOf, findAll, sourceOf, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";

/*
 * What a reader sees of a document, line by line, for comparing two of them. Contents lists and the numbers of captions
 * are fields, which Word fills in: they stand as a sign.
 */

/** Every paragraph of the text, the cells of a row as one line, a chart as its numbers; in the order of reading. */
export function barisDokumen(docx: Uint8Array): string[] {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg) ?? "";
  const root = parseXml(readPart(pkg, main) ?? "");
  const charts = chartsOf(pkg, main);
  const lines: string[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === "w:tr")
      lines.push(
        findAll(element, "w:tc")
          .map((sel) => lineOf(sel))
          .join(" | "),
      );
    else if (element.name === "w:p") {
      const line = lineOf(element);
      if (line !== "" && !sourceOf(element).includes("PAGEREF")) lines.push(line);
      for (const chart of findAll(element, "c:chart")) lines.push(charts(attributeOf(chart, "r:id") ?? ""));
      for (const box of findAll(element, "w:txbxContent")) if (ancestorOf(box, "mc:Fallback") === undefined) visit(box);
    } else for (const child of element.children) visit(child);
  };
  visit(root);
  return lines;
}

function chartsOf(pkg: WordPackage, main: string): (id: string) => string {
  const rels = readPart(pkg, main.replace(/([^/]+)$/, "_rels/$1.rels")) ?? "";
  return (id) => {
    const target =
      new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(rels)?.[0].match(/Target="([^"]*)"/)?.[1] ?? "";
    const xml = readPart(pkg, `word/${target.replace(/^\/word\//, "")}`) ?? "";
    return `grafik: ${[...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, v]) => v).join(" ")}`;
  };
}

/** Text of a paragraph or cell, without deleted words; what a field shows is `#`. */
function lineOf(element: XmlElement): string {
  let line = "";
  let depth = 0;
  let shows = false;
  const visit = (each: XmlElement): void => {
    if (each.name === "w:txbxContent" || each.name === "w:del" || each.name === "mc:Fallback") return;
    if (each.name === "w:fldChar") {
      const type = attributeOf(each, "w:fldCharType");
      if (type === "begin") depth += 1;
      if (type === "separate") shows = true;
      if (type === "end") {
        depth -= 1;
        if (depth === 0) {
          if (shows) line += "#";
          shows = false;
        }
      }
    } else if (each.name === "w:fldSimple") line += "#";
    else if (each.name === "w:t") line += depth === 0 ? textOf(each) : "";
    else if (/^w:(?:tab|br|cr)$/.test(each.name)) line += each.parent?.name === "w:r" ? " " : "";
    else {
      for (const child of each.children) visit(child);
      if (each.name === "w:p" && each !== element) line += " ";
    }
  };
  visit(element);
  return line.replace(/\s+/g, " ").trim();
}
