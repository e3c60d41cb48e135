import type { Workbook } from "exceljs";
import { packZip } from "../../opc/pack.ts";
import { unpackZip } from "../../opc/unpack.ts";
import { KOLOM_KINERJA } from "../layout.ts";
import { BARIS } from "./sheet.ts";

const PROPERTIES = "docProps/custom.xml";
/** Readers that stream want the workbook before its sheets. */
const FIRST = [
  "_rels/.rels",
  "docProps/app.xml",
  "docProps/core.xml",
  PROPERTIES,
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
];

/** What exceljs writes, not deflated: its parts are packed once more. */
export const writeStored = async (workbook: Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object));

/** The bytes of a workbook without more of ours in it: same content, same bytes. */
export async function packWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const parts = unpackZip(await writeStored(workbook));
  edit(parts, "xl/styles.xml", sortFonts);
  return packZip(parts);
}

/**
 * Packs what exceljs wrote once more: same bytes for the same form, document properties that survive a lost hidden
 * sheet, row heights that grow with what the unit types. `lembarTabel` are the numbers of the sheets with a table,
 * `editWorkbook` changes the part that names the sheets.
 */
export function packFormulir(
  written: Uint8Array,
  properties: Readonly<Record<string, string | number>>,
  lembarTabel: readonly number[],
  editWorkbook?: (xml: string) => string,
): Uint8Array {
  const parts = unpackZip(written);
  edit(parts, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    ),
  );
  edit(parts, "_rels/.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdProperties" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PROPERTIES}"/></Relationships>`,
    ),
  );
  edit(parts, "xl/styles.xml", sortFonts);
  if (editWorkbook) edit(parts, "xl/workbook.xml", editWorkbook);
  for (const nomor of lembarTabel)
    rewrite(parts, `xl/worksheets/sheet${nomor}.xml`, (xml) => breakColumns(freeHeights(xml)));
  parts.set(PROPERTIES, new TextEncoder().encode(composeProperties(properties)));
  const order = [...FIRST, ...[...parts.keys()].filter((name) => !FIRST.includes(name))];
  return packZip(order.map((name) => [name, partOf(parts, name)]));
}

/** Without `customHeight` a row of data keeps its height until someone types more than fits. */
function freeHeights(xml: string): string {
  return xml.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (whole, start: string, row: string) =>
    Number(row) >= BARIS.data ? start : whole,
  );
}

/** Where the columns of the Kinerja sheet, alone printed over then down, go on on a second page; exceljs writes no such break. */
function breakColumns(xml: string): string {
  const id = KOLOM_KINERJA.findIndex(({ kunci }) => kunci === "pendukung") + 1;
  return !xml.includes('pageOrder="overThenDown"')
    ? xml
    : xml.replace(
        "</headerFooter>",
        `</headerFooter><colBreaks count="1" manualBreakCount="1"><brk id="${id}" max="1048575" man="1"/></colBreaks>`,
      );
}

const FONT_ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** exceljs writes the parts of a font in an order that the schema (and the Open XML SDK) does not know. */
function sortFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const children = inside.match(/<[^<>]+\/>/g) ?? [];
    const rank = (child: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(child)?.[1] ?? "");
    return `<font>${children.sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

function composeProperties(properties: Readonly<Record<string, string | number>>): string {
  const items = Object.entries(properties).map(
    ([name, value], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${name}"><vt:lpwstr>${escapeXml(String(value))}</vt:lpwstr></property>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join("")}</Properties>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** A change that must happen: exceljs of another version may write other words. */
function edit(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  if (!rewrite(parts, name, change)) throw new Error(`formulir: nothing to change in ${name}`);
}

function rewrite(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): boolean {
  const before = new TextDecoder().decode(partOf(parts, name));
  const after = change(before);
  parts.set(name, new TextEncoder().encode(after));
  return after !== before;
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`formulir: exceljs wrote no ${name}`);
  return part;
}
