import { shorten } from "../../model/text.ts";
import { ancestorOf, childrenOf, type XmlElement } from "../../opc/xml.ts";
import { visibleText } from "../parts/paragraph.ts";
import { paragraphLevel, type Styles } from "../parts/styles.ts";

/** Where something stands in a template, in the words of the person who edits it. */
export interface Letak {
  /** Nearest heading above, or the name of the part such as `kepala halaman`. */
  readonly bagian: string;
  /** Such as `tabel 2, baris 3, sel 4`; or the beginning of the paragraph. */
  readonly tempat: string;
}

/** Finds the place of paragraphs of one part; ask in document order. */
export function placesOf(part: string, root: XmlElement, styles: Styles): (paragraph: XmlElement) => Letak {
  const headings: { start: number; text: string }[] = [];
  const tables: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:tbl") tables.push(child);
      if (child.name === "w:p" && paragraphLevel(styles, child) !== undefined) {
        const text = visibleText(child).replace(/\s+/g, " ").trim();
        if (text !== "") headings.push({ start: child.start, text });
      }
      visit(child);
    }
  };
  visit(root);
  const name = partName(part);
  return (paragraph) => {
    const heading = name === "" ? headings.findLast(({ start }) => start <= paragraph.start) : undefined;
    const bagian = name !== "" ? name : heading ? `judul "${shorten(heading.text, 60)}"` : "sebelum judul pertama";
    return {
      bagian,
      tempat: tablePlace(paragraph, tables) ?? `paragraf "${shorten(visibleText(paragraph).trim(), 60)}"`,
    };
  };
}

function tablePlace(paragraph: XmlElement, tables: readonly XmlElement[]): string | undefined {
  const cell = ancestorOf(paragraph, "w:tc");
  const row = cell && ancestorOf(cell, "w:tr");
  const table = row && ancestorOf(row, "w:tbl");
  if (cell === undefined || row === undefined || table === undefined) return undefined;
  const rowNumber = listRows(table).indexOf(row) + 1;
  return `tabel ${tables.indexOf(table) + 1}, baris ${rowNumber}, sel ${childrenOf(row, "w:tc").indexOf(cell) + 1}`;
}

/** Rows of a table, also those inside a row control. */
function listRows(table: XmlElement): XmlElement[] {
  return table.children.flatMap((child) =>
    child.name === "w:tr" ? [child] : child.name === "w:sdt" || child.name === "w:sdtContent" ? listRows(child) : [],
  );
}

function partName(part: string): string {
  if (/header\d*\.xml$/.test(part)) return "kepala halaman";
  if (/footer\d*\.xml$/.test(part)) return "kaki halaman";
  if (/footnotes\.xml$/.test(part)) return "catatan kaki";
  if (/endnotes\.xml$/.test(part)) return "catatan akhir";
  return "";
}
