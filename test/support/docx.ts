import { packZip } from "../../src/opc/pack.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { escapeXml } from "../../src/opc/xml.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A paragraph with the given text in one run. */
export const p = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${r(text)}</w:p>`;

/** A run. */
export const r = (text: string, properties = ""): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A table of rows of cells, each cell one paragraph. */
export function table(...rows: readonly (readonly string[])[]): string {
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join("");
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(cell)}</w:tc>`).join("");
  const lines = rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`;
}

/** A cell of `wordTable`: a text with its breaks, what covers more than one column or row, or null where one from above goes on. */
export type WordSel = string | null | { readonly teks: string; readonly lebar?: number; readonly tinggi?: number };

/** A table with merged cells; the rows list the cells that Word writes. */
export function wordTable(rows: readonly (readonly WordSel[])[]): string {
  const cellXml = (sel: WordSel): string => {
    const { teks, lebar = 1, tinggi = 1 } = sel === null || typeof sel === "string" ? { teks: sel ?? "" } : sel;
    const span = lebar > 1 ? `<w:gridSpan w:val="${lebar}"/>` : "";
    const merge = sel === null ? "<w:vMerge/>" : tinggi > 1 ? '<w:vMerge w:val="restart"/>' : "";
    const lines = teks
      .split("\n")
      .map((line) => p(line))
      .join("");
    return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${span}${merge}</w:tcPr>${lines}</w:tc>`;
  };
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join("");
  const lines = rows.map((row) => `<w:tr>${row.map(cellXml).join("")}</w:tr>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`;
}

/** Section properties: A4 portrait, or landscape. Text width 9026 or 13958 twips. */
export const section = (landscape = false, inner = ""): string =>
  landscape
    ? `<w:sectPr>${inner}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`
    : `<w:sectPr>${inner}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;

export interface TemplatBuatan {
  /** Content of the header, if there is one. */
  readonly header?: string;
  readonly footnote?: string;
  /** Leaves out the styles that lkjip asks for by name. */
  readonly plain?: boolean;
}

function contentType(kind: string): string {
  if (kind === "theme") return "application/vnd.openxmlformats-officedocument.theme+xml";
  return `${TYPE}.${kind === "document" ? "document.main" : kind}+xml`;
}

/** A Word template made from the XML of its body; without a section of its own it gets A4 portrait. */
export function buildTemplat(body: string, { header, footnote, plain }: TemplatBuatan = {}): Uint8Array {
  const reference = header === undefined ? "" : '<w:headerReference w:type="default" r:id="rId3"/>';
  const last = body.trimEnd().endsWith("</w:sectPr>") ? "" : section(false, reference);
  const parts: [string, string][] = [
    ["word/document.xml", `${HEAD}<w:document ${W} ${R}><w:body>${body}${last}</w:body></w:document>`],
    ["word/styles.xml", `${HEAD}<w:styles ${W}>${plain ? PLAIN_STYLES : STYLES}</w:styles>`],
    ["word/numbering.xml", `${HEAD}<w:numbering ${W}>${NUMBERING}</w:numbering>`],
  ];
  if (!plain) parts.push(["word/theme.xml", THEME]);
  if (header !== undefined) parts.push(["word/header1.xml", `${HEAD}<w:hdr ${W} ${R}>${header}</w:hdr>`]);
  if (footnote !== undefined)
    parts.push(["word/footnotes.xml", `${HEAD}<w:footnotes ${W} ${R}>${footnote}</w:footnotes>`]);
  const kind = (name: string): string => /(\w+?)\d?\.xml$/.exec(name)?.[1] ?? "";
  const types = parts.map(([name]) => `<Override PartName="/${name}" ContentType="${contentType(kind(name))}"/>`);
  const ids: Readonly<Record<string, string>> = {
    styles: "rId1",
    numbering: "rId2",
    header: "rId3",
    footnotes: "rId4",
    theme: "rId5",
  };
  const related = parts
    .filter(([name]) => kind(name) !== "document")
    .map(
      ([name]) => `<Relationship Id="${ids[kind(name)]}" Type="${OFFICE}/${kind(name)}" Target="${name.slice(5)}"/>`,
    );
  const rels = (inner: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const all: [string, string][] = [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    ],
    ["_rels/.rels", rels(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`)],
    ["word/_rels/document.xml.rels", rels(related.join(""))],
    ...parts,
  ];
  return packZip(all.map(([name, text]) => [name, new TextEncoder().encode(text)] as const));
}

const style = (type: string, id: string, inner: string, name = id): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${inner}</w:style>`;

const PLAIN_STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  style("paragraph", "Normal", '<w:pPr><w:spacing w:after="120"/></w:pPr>');

const heading = (level: number): string =>
  style(
    "paragraph",
    `Heading${level}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Isi"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
    `heading ${level}`,
  );

const STYLES = [
  PLAIN_STYLES,
  ...[1, 2, 3].map(heading),
  ...[1, 2, 3].map((level) =>
    style(
      "paragraph",
      `TOC${level}`,
      `<w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9026"/></w:tabs><w:spacing w:after="0"/><w:ind w:left="${(level - 1) * 240}"/></w:pPr>`,
      `toc ${level}`,
    ),
  ),
  style(
    "paragraph",
    "TableofFigures",
    '<w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9026"/></w:tabs></w:pPr>',
    "table of figures",
  ),
  style("paragraph", "Isi", '<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr>'),
  style("paragraph", "Butir", '<w:basedOn w:val="Isi"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
  style("paragraph", "Nomor", '<w:basedOn w:val="Isi"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
  style(
    "paragraph",
    "JudulTabel",
    '<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>',
  ),
  style(
    "paragraph",
    "JudulGambar",
    '<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>',
  ),
  style(
    "paragraph",
    "IsiTabel",
    '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>',
  ),
  style(
    "paragraph",
    "KepalaTabel",
    '<w:basedOn w:val="IsiTabel"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>',
  ),
  style(
    "paragraph",
    "CatatanTabel",
    '<w:basedOn w:val="IsiTabel"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>',
  ),
  style("character", "Celah", '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/></w:rPr>'),
  style(
    "table",
    "TabelLaporan",
    `<w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join("")}</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr>`,
  ),
].join("");

const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level("bullet", "•")}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level("decimal", "%1.")}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const COLOURS = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "1F4E79"],
  ["accent2", "2E8B57"],
  ["accent3", "C0504D"],
  ["accent4", "8064A2"],
  ["accent5", "4BACC6"],
  ["accent6", "F79646"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
] as const;
const FONT = '<a:latin typeface="Liberation Serif"/><a:ea typeface=""/><a:cs typeface=""/>';
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const three = (inner: string): string => inner.repeat(3);
const THEME =
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Uji"><a:themeElements><a:clrScheme name="Uji">` +
  `${COLOURS.map(([name, value]) => colour(name, value)).join("")}</a:clrScheme><a:fontScheme name="Uji"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Uji"><a:fillStyleLst>${three(FILL)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${FILL}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${three(FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** Text of a part of a produced document. */
export const partOf = (docx: Uint8Array, name: string): string => readPart(openPackage(docx), name) ?? "";
