import { formatRoman } from "../../model/format.ts";
import { findMainPart, openPackage, readPart, savePackage, writePart } from "../../opc/package.ts";
import { applyEdits, attributeOf, type Edit, escapeXml, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { visibleText } from "../parts/paragraph.ts";

/*
 * The pages in the lists of a document are a close guess (layout/pages.ts). Before a PDF is made of it, the program that
 * makes it is asked: a reference to every place stands behind the end of a copy, which comes back with the pages.
 */

/** Before and behind the name of a place. */
const ASK = ["@lkjip ", " = "] as const;

/** Opens and saves a document again with the pages of its references; null where nothing can. */
export type LayOut = (docx: Uint8Array) => Uint8Array | null;

/** The same document, its lists with the pages that it is laid out in; as it is where nobody can say them. */
export function withRealPages(docx: Uint8Array, layOut: LayOut): Uint8Array {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg);
  const text = main === undefined ? undefined : readPart(pkg, main);
  if (main === undefined || text === undefined) return docx;
  const entries = listEntries(parseXml(text));
  if (entries.length === 0) return docx;
  const answer = layOut(withQuestions(docx, main, text, [...new Set(entries.map(({ place }) => place))]));
  if (answer === null) return docx;
  const pages = readAnswers(answer);
  const edits = entries.flatMap(({ place, page }): Edit[] => {
    const real = pages.get(place);
    // The answer stands in the numbers of the page that it was given on.
    const shown = real !== undefined && /^[ivxlc]+$/.test(textOf(page)) ? formatRoman(real).toLowerCase() : `${real}`;
    return real === undefined ? [] : [{ start: page.openEnd, end: page.closeStart, text: shown }];
  });
  writePart(pkg, main, applyEdits(text, edits));
  return savePackage(pkg);
}

/** The entries of contents lists: the place that each leads to, and the text of its page. */
const listEntries = (root: XmlElement): { readonly place: string; readonly page: XmlElement }[] =>
  findAll(root, "w:hyperlink").flatMap((link) => {
    const place = attributeOf(link, "w:anchor") ?? "";
    const page = findAll(link, "w:t").at(-1);
    return /^_Toc\d+$/.test(place) && page !== undefined ? [{ place, page }] : [];
  });

function withQuestions(docx: Uint8Array, main: string, text: string, places: readonly string[]): Uint8Array {
  const copy = openPackage(docx);
  const lines = places.map(
    (place) =>
      `<w:p><w:r><w:t xml:space="preserve">${ASK[0]}${escapeXml(place)}${ASK[1]}</w:t></w:r><w:fldSimple w:instr=" PAGEREF ${escapeXml(place)} "><w:r><w:t>?</w:t></w:r></w:fldSimple></w:p>`,
  );
  const end = text.lastIndexOf("<w:sectPr");
  writePart(copy, main, text.slice(0, end) + lines.join("") + text.slice(end));
  return savePackage(copy);
}

function readAnswers(docx: Uint8Array): ReadonlyMap<string, number> {
  const pkg = openPackage(docx);
  const root = parseXml(readPart(pkg, findMainPart(pkg) ?? "") ?? "<a/>");
  return new Map(
    findAll(root, "w:p").flatMap((p): [string, number][] => {
      const [, place, page] = /^@lkjip (_Toc\d+) = (\d+)$/.exec(visibleText(p).trim()) ?? [];
      return place === undefined ? [] : [[place, Number(page)]];
    }),
  );
}
