import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { attributeOf, findAll } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { visibleText } from "../../src/word/parts/paragraph.ts";
import { toPages } from "./libreoffice.ts";

/*
 * The pages that the contents lists of a document name, beside those where LibreOffice has what they name.
 */

const documentOf = (docx: Uint8Array): string => readPart(openPackage(docx), "word/document.xml") ?? "";

/** The entries of the contents lists, and those that LibreOffice has on another page. */
export function comparePages(docx: Uint8Array) {
  const entries = contentsOf(docx);
  const real = realPages(
    docx,
    entries.map(({ bookmark }) => bookmark),
  );
  // LibreOffice writes a reference in the numbers of the page it stands on, here arabic ones.
  const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
  const arabic = (page: string): string => (ROMAN.includes(page) ? String(ROMAN.indexOf(page) + 1) : page);
  const wrong = entries
    .map((each, index) => ({ ...each, real: real[index] }))
    .filter((each) => arabic(each.page) !== each.real);
  return { entries, wrong };
}

const contentsOf = (docx: Uint8Array): { bookmark: string; page: string; text: string }[] =>
  findAll(parseXml(documentOf(docx)), "w:hyperlink").flatMap((link) => {
    const bookmark = attributeOf(link, "w:anchor") ?? "";
    const [text = "", page = ""] = visibleText(link).split("\t");
    return bookmark.startsWith("_Toc") ? [{ bookmark, page, text }] : [];
  });

/** Page numbers as LibreOffice finds them, by references put behind the end of the document. */
function realPages(docx: Uint8Array, bookmarks: readonly string[]): (string | undefined)[] {
  const pkg = openPackage(docx);
  const text = documentOf(docx);
  const lines = bookmarks.map(
    (name) =>
      `<w:p><w:r><w:t>@${name}=</w:t></w:r><w:fldSimple w:instr=" PAGEREF ${name} "><w:r><w:t>?</w:t></w:r></w:fldSimple></w:p>`,
  );
  const at = text.lastIndexOf("<w:sectPr");
  writePart(pkg, "word/document.xml", text.slice(0, at) + lines.join("") + text.slice(at));
  const pages = toPages({ "draf.docx": savePackage(pkg) })["draf.docx"] ?? [];
  const all = pages.map(({ teks }) => teks).join("\n");
  const found = new Map([...all.matchAll(/@(_Toc\d+)=(\w+)/g)].map((match) => [match[1], match[2]]));
  return bookmarks.map((name) => found.get(name));
}
