import { applyEdits, type Edit } from "../../opc/xml.ts";
import { bookmarkOf, type Context } from "./context.ts";

/*
 * An item of a loop over paragraphs carries a hidden bookmark in its first paragraph and one in its last, so that a
 * refresh knows where the item is and where a new one would go. Both are points inside paragraphs: LibreOffice loses
 * bookmarks that stand between paragraphs or reach into a table.
 */

const SIGN = "\ue003";

/** Name of the bookmark where an item ends; where it begins, its own key names it. */
export const endBookmark = (key: string): string => bookmarkOf(`${key}\nakhir`);

/** Marks where an item begins or ends, between paragraphs, for `settleBoundaries`. */
export type BoundaryMarker = (rim: "awal" | "akhir", key: string) => string;

export function boundaryMarker(context: Context): BoundaryMarker {
  const open: string[] = [];
  let count = 0;
  return (rim, key) => {
    if (rim === "awal") {
      count += 1;
      open.push(String(count));
    }
    const number = rim === "awal" ? String(count) : (open.pop() ?? "");
    const mark = context.bookmark(rim === "awal" ? bookmarkOf(key) : endBookmark(key));
    return `${SIGN}${rim} ${number} ${mark.start}${mark.end}${SIGN}`;
  };
}

/** A text as it will be when its marks have moved. */
export const withoutBoundaries = (text: string): string =>
  text.includes(SIGN) ? text.replace(new RegExp(`${SIGN}[^${SIGN}]*${SIGN}`, "g"), "") : text;

/** Moves every marked beginning into the paragraph after it and every end into the paragraph before it. */
export function settleBoundaries(text: string): string {
  if (!text.includes(SIGN)) return text;
  const edits: Edit[] = [];
  const starts = new Map<string, Edit>();
  const marker = new RegExp(`${SIGN}(awal|akhir) (\\d+) ([^${SIGN}]*)${SIGN}`, "g");
  for (const { 0: whole, 1: rim, 2: number = "", 3: xml = "", index } of text.matchAll(marker)) {
    edits.push({ start: index, end: index + whole.length, text: "" });
    if (rim === "awal") {
      const start = insideNextParagraph(text, index + whole.length, xml);
      if (start) starts.set(number, start);
      continue;
    }
    const start = starts.get(number);
    const at = text.lastIndexOf("</w:p>", index);
    // An item that printed nothing has no place.
    if (start === undefined || at < start.start) continue;
    edits.push(start, { start: at, end: at, text: xml });
  }
  return applyEdits(text, edits);
}

function insideNextParagraph(text: string, from: number, xml: string): Edit | undefined {
  const paragraph = /<w:p(?:\s[^<>]*)?>/g;
  paragraph.lastIndex = from;
  const found = paragraph.exec(text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  if (found[0].endsWith("/>")) return { start: found.index, end, text: `${found[0].slice(0, -2)}>${xml}</w:p>` };
  const at = endOfProperties(text, end);
  return { start: at, end: at, text: xml };
}

/** Where a paragraph's properties end; tracked changes may hold older properties inside. */
function endOfProperties(text: string, from: number): number {
  if (text.startsWith("<w:pPr/>", from)) return from + 8;
  if (!text.startsWith("<w:pPr>", from)) return from;
  const tag = /<(\/?)w:pPr(\/?)>/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    if (match[2] === "/") continue;
    depth += match[1] === "/" ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return from;
}
