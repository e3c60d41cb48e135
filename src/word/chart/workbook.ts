import { packZip } from "../../opc/pack.ts";
import { DECLARATION } from "../../opc/package.ts";
import { unpackZip } from "../../opc/unpack.ts";
import { attributeOf, childOf, escapeXml, findAll, textOf } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";

/** What a cell of the workbook behind a chart holds; null leaves it empty. */
export type SheetCell = string | number | null;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Letters of a column, counted from 0: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A workbook with one sheet `Sheet1`, as Word keeps it behind a chart. Same rows, same bytes. */
export function writeWorkbook(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  const strings = [...new Set(rows.flat().filter((cell) => typeof cell === "string"))];
  const indexOf = new Map(strings.map((text, index) => [text, index]));
  const cell = (value: SheetCell, reference: string): string => {
    if (value === null) return "";
    return typeof value === "number"
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="s"><v>${indexOf.get(value)}</v></c>`;
  };
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => cell(value, `${columnLetters(column)}${at + 1}`));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", CONTENT_TYPES],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`],
    ["xl/styles.xml", STYLES],
    ["xl/sharedStrings.xml", `<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items.join("")}</sst>`],
  ];
  const encoder = new TextEncoder();
  return packZip(
    parts.map(([name, text]) => [name, encoder.encode(DECLARATION + text)] as const),
    0,
  );
}

/** The numbers in the first sheet of a workbook behind a chart, by address such as `B2`; null for one that cannot be read. */
export function readWorkbookNumbers(content: Uint8Array): ReadonlyMap<string, number> | null {
  try {
    const parts = unpackZip(content);
    const [sheet] = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort();
    const root = parseXml(new TextDecoder().decode(parts.get(sheet ?? "")));
    const cells = findAll(root, "c").flatMap((cell): [string, number][] => {
      const [value, type] = [childOf(cell, "v"), attributeOf(cell, "t") ?? "n"];
      const number = value === undefined || type !== "n" ? Number.NaN : Number(textOf(value));
      return Number.isFinite(number) ? [[attributeOf(cell, "r") ?? "", number]] : [];
    });
    return new Map(cells);
  } catch {
    return null;
  }
}

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  (
    [
      ["/xl/workbook.xml", "sheet.main"],
      ["/xl/worksheets/sheet1.xml", "worksheet"],
      ["/xl/styles.xml", "styles"],
      ["/xl/sharedStrings.xml", "sharedStrings"],
    ] as const
  )
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`)
    .join("") +
  "</Types>";

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
