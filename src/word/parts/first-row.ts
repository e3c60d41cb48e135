import { childOf, type Edit, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { tableRows } from "./table.ts";

/*
 * LibreOffice loses rows of a table where the first below its heading, or the last of those that stay with it, must not be
 * broken and is a hair too high for the page: neither that page nor the next shows those behind it (decision 0040).
 */

const KEPT = /<w:keepNext(?:\s*\/>|\s+w:val="(?:true|1|on)")/;

/** Edits after which no table of a part loses rows in LibreOffice, whoever made it: rows that open one may be broken. */
export const safeRowEdits = (root: XmlElement): Edit[] =>
  findAll(root, "w:tbl").flatMap((table) => {
    const rows = tableRows(table);
    const first = rows.findIndex((row) => childOf(childOf(row, "w:trPr"), "w:tblHeader") === undefined);
    if (first < 1) return [];
    const end = rows.findIndex((row, at) => at >= first && !KEPT.test(sourceOf(row)));
    return rows.slice(first, end === -1 ? rows.length : end + 1).flatMap((row) => {
      const whole = childOf(childOf(row, "w:trPr"), "w:cantSplit");
      return whole === undefined ? [] : [{ start: whole.start, end: whole.end, text: "" }];
    });
  });
