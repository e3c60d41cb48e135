import {
  findMainPart,
  openPackage,
  parseTextParts,
  readPart,
  readRelationships,
  type WordPackage,
} from "../../opc/package.ts";
import { attributeOf, childOf, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { readChart } from "../chart/chart.ts";
import { bareCategory, isHelper } from "../chart/data.ts";
import { numberParagraphs } from "../parts/numbering.ts";
import { paragraphLevel, readStyles, type Styles, styleName } from "../parts/styles.ts";
import { blocksOf } from "../parts/table.ts";
import { formatGrid, renderTableText, wrap } from "./table-text.ts";

/** Width of the text in characters. */
const WIDTH = 100;

interface PlainReader {
  readonly pkg: WordPackage;
  readonly part: string;
  readonly styles: Styles;
  readonly numberOf: (paragraph: XmlElement) => string;
}

/**
 * A finished document as plain text: headings underlined, tables in columns, gaps in double brackets, charts as their
 * data, headers and footers at the end. Throws `ZipError` on what is not a Word file.
 */
export function renderTeksDocx(docx: Uint8Array): string {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg);
  if (main === undefined) return "";
  const styles = readStyles(pkg);
  const numberOf = numberParagraphs(pkg, styles);
  const parts = parseTextParts(pkg).map(([part, root]) => {
    const container = part === main ? childOf(root, "w:body") : root;
    const text = container === undefined ? "" : renderBlocks(container, { pkg, part, styles, numberOf });
    return part === main ? text : `[${partTitle(part)}]\n${text}`;
  });
  const filled = parts.filter((text) => text.replace(/^\[.*\]/, "").trim() !== "");
  return `${filled
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function partTitle(part: string): string {
  if (/header/.test(part)) return "Kepala halaman";
  if (/footer/.test(part)) return "Kaki halaman";
  return /footnotes/.test(part) ? "Catatan kaki" : "Catatan akhir";
}

function renderBlocks(container: XmlElement, reader: PlainReader): string {
  let text = "";
  let before = "";
  for (const block of blocksOf(container)) {
    if (block.name === "w:tbl") {
      text += `\n\n${renderTableText(block, (cell) => renderCell(cell, reader), WIDTH)}\n`;
      before = "table";
      continue;
    }
    const { kind, lines } = renderParagraph(block, reader);
    if (lines === "") continue;
    // Entries of one list stand close together; anything else has an empty line before it.
    text += `${kind !== "" && kind === before ? "\n" : "\n\n"}${lines}`;
    before = kind;
  }
  return text;
}

const renderCell = (cell: XmlElement, reader: PlainReader): string =>
  blocksOf(cell)
    .map((block) =>
      block.name === "w:tbl"
        ? renderTableText(block, (inner) => renderCell(inner, reader), 60)
        : plainParagraph(block, reader),
    )
    .join("\n")
    .trim();

const plainParagraph = (paragraph: XmlElement, reader: PlainReader): string => {
  const number = reader.numberOf(paragraph);
  return `${number === "" ? "" : `${number} `}${markedText(paragraph, reader).trim()}`;
};

function renderParagraph(paragraph: XmlElement, reader: PlainReader): { kind: string; lines: string } {
  const number = reader.numberOf(paragraph);
  const text = markedText(paragraph, reader).trim();
  if (text === "") return { kind: "", lines: "" };
  const level = paragraphLevel(reader.styles, paragraph);
  if (level !== undefined) {
    const title = `${number === "" ? "" : `${number} `}${text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join(" ")}`;
    return { kind: "heading", lines: `\n${title}\n${("=-~"[level - 1] ?? "~").repeat(Math.min(title.length, WIDTH))}` };
  }
  const style = childOf(childOf(paragraph, "w:pPr"), "w:pStyle");
  const name = style === undefined ? "" : styleName(reader.styles, attributeOf(style, "w:val") ?? "");
  if (/^toc \d$|^table of figures$/.test(name)) return { kind: "toc", lines: contentsLine(name, text) };
  if (text.startsWith(CHART)) return { kind: "", lines: text };
  if (number === "") return { kind: "", lines: wrap(text, WIDTH).join("\n") };
  const sign = number === "•" ? "- " : `${number} `;
  const lines = wrap(text, WIDTH - sign.length - 2).map(
    (line, index) => `  ${index === 0 ? sign : " ".repeat(sign.length)}${line}`,
  );
  return { kind: "list", lines: lines.join("\n") };
}

function contentsLine(name: string, text: string): string {
  const indent = "  ".repeat(Math.max(Number(/\d/.exec(name)?.[0] ?? 1) - 1, 0));
  const [title, page] = [text.slice(0, text.lastIndexOf("\t")), text.slice(text.lastIndexOf("\t") + 1)];
  if (!text.includes("\t")) return indent + text;
  const dots = Math.max(3, WIDTH - indent.length - title.length - page.length - 2);
  return `${indent}${title.replace(/[\t\n]/g, " ")} ${".".repeat(dots)} ${page}`;
}

const SKIPPED = new Set(["w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:instrText", "w:sdtPr", "mc:Fallback"]);

/** Text of a paragraph, gaps in double brackets, charts and pictures in words. */
function markedText(paragraph: XmlElement, reader: PlainReader): string {
  let text = "";
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:r") {
        const style = childOf(childOf(child, "w:rPr"), "w:rStyle");
        const gap = style !== undefined && styleName(reader.styles, attributeOf(style, "w:val") ?? "") === "celah";
        const start = text.length;
        visit(child);
        if (gap && text.length > start) text = `${text.slice(0, start)}[${text.slice(start)}]`;
      } else if (child.name === "w:t") text += textOf(child);
      else if (child.name === "w:tab") text += "\t";
      else if (child.name === "w:br" || child.name === "w:cr")
        text += attributeOf(child, "w:type") === "page" ? "" : "\n";
      else if (child.name === "w:drawing") text += renderDrawing(child, reader);
      else if (!SKIPPED.has(child.name)) visit(child);
    }
  };
  visit(paragraph);
  return text;
}

function renderDrawing(drawing: XmlElement, { pkg, part }: PlainReader): string {
  const chart = findAll(drawing, "c:chart")[0];
  if (chart !== undefined) {
    const target = readRelationships(pkg, part).find(({ id }) => id === attributeOf(chart, "r:id"))?.target;
    return renderChart((target !== undefined && readPart(pkg, target)) || "");
  }
  const properties = findAll(drawing, "wp:docPr")[0];
  const description = properties && (attributeOf(properties, "descr") || attributeOf(properties, "name"));
  return `(gambar: ${description ?? "tanpa keterangan"})`;
}

const CHART = "(grafik)";

function renderChart(xml: string): string {
  if (xml === "") return CHART;
  const { categories, series: all } = readChart(xml);
  const series = all.filter(({ name }) => !isHelper(name));
  const shown = (value: number | null | undefined): string => (value == null ? "-" : String(value).replace(".", ","));
  const rows = categories.map((name, index) => {
    const values = series.map((each) => each.values[index]);
    return [bareCategory(name, values), ...values.map(shown)];
  });
  return `${CHART}\n${formatGrid([["", ...series.map(({ name }) => name)], ...rows], WIDTH)}`;
}
