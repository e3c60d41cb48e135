import type { Celah } from "../../model/content.ts";
import { GAP_TITLE } from "../../model/control-title.ts";
import { cleanText, escapeXml } from "../../opc/xml.ts";
import { inlineControl } from "../parts/sdt.ts";
import { celahText } from "./scope.ts";

/** A value as Word can hold it: no forbidden characters, none of the engine's own signs, one kind of line end. */
export const plainValue = (text: string): string =>
  cleanText(text)
    .replace(/[\ue000-\ue003]/g, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n");

/** The inside of a run: text, with `w:br` for line ends and `w:tab` for tabs. */
export function runText(text: string): string {
  const clean = plainValue(text);
  if (!/[\n\t]/.test(clean)) return `<w:t xml:space="preserve">${escapeXml(clean)}</w:t>`;
  return clean
    .split(/([\n\t])/)
    .map((piece) =>
      piece === "\n"
        ? "<w:br/>"
        : piece === "\t"
          ? "<w:tab/>"
          : piece === ""
            ? ""
            : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join("");
}

/** A run; `properties` is a whole `w:rPr` or empty. */
export const run = (text: string, properties = ""): string => `<w:r>${properties}${runText(text)}</w:r>`;

/** Run properties with another character style, or with none. */
export function withStyle(properties: string, style: string | undefined): string {
  const bare = properties.replace(/<w:rStyle\b[^<>]*\/>/, "");
  if (style === undefined) return bare;
  const wanted = `<w:rStyle w:val="${escapeXml(style)}"/>`;
  return bare === "" || /^<w:rPr\s*\/>$/.test(bare)
    ? `<w:rPr>${wanted}</w:rPr>`
    : bare.replace(/^<w:rPr>/, `<w:rPr>${wanted}`);
}

/**
 * Whether a control around a run may be of Word's plain-text kind. LibreOffice keeps the title of such a control but
 * drops the formatting of its text and moves its line breaks; of other kinds it keeps the text and drops the title.
 */
export const fitsPlainText = (text: string, properties: string): boolean =>
  !text.includes("\n") && properties.replace(/<w:(?:lang|noProof|webHidden)\b[^<>]*\/>|<\/?w:rPr\s*\/?>/g, "") === "";

/** A gap inside a table or a text of several paragraphs: a prompt that typing replaces, with no key of its own. */
export function celahRun(celah: Celah, style: string | undefined, id: number, properties = ""): string {
  const text = run(celahText(celah), withStyle(properties, style));
  return inlineControl({ alias: GAP_TITLE, tag: "lk-celah", id }, text, { placeholder: true, plain: false });
}

/** A paragraph style reference; empty when the template lacks the style. */
export const styleRef = (style: string | undefined): string =>
  style === undefined ? "" : `<w:pStyle w:val="${escapeXml(style)}"/>`;
