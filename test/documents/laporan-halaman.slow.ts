import { beforeAll, describe, expect, it } from "vitest";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { findAll } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { fontShape } from "../../src/word/layout/font.ts";
import { visibleText } from "../../src/word/parts/paragraph.ts";
import { readyForPdf } from "../../src/word/signed/for-pdf.ts";
import { layOutByLibreOffice } from "../../src/world/pdf.ts";
import { comparePages } from "../support/daftar-halaman.ts";
import { drafLapor, LAPORAN } from "../support/kantor-lapor.ts";
import { type HalamanCetak, type KataHalaman, toPrintedPages } from "../support/libreoffice.ts";

/*
 * The reports of laporan-lint.test.ts as LibreOffice prints them: how full their pages are, whether all of their words
 * stand there, whether anything is stretched, and whether the contents lists name the right pages.
 */

const MM = 72 / 25.4;
/** Upper and lower edge of the text, in points. */
const EDGE = 25 * MM;

/** What begins a chapter or a section of one, so that the page before it may end early. */
const SECTION =
  /^(?:BAB [IVX]+|LAMPIRAN|Lampiran \d|KATA PENGANTAR|PERNYATAAN|IKHTISAR|KINERJA SEKILAS|DAFTAR|[A-Z]\.) /;

const bodyOf = ({ height, kata }: HalamanCetak): KataHalaman[] =>
  kata.filter(({ top, bottom }) => top > EDGE - 4 && bottom < height - EDGE + 4);

/** How a page begins. */
const opening = (page: HalamanCetak): string =>
  bodyOf(page)
    .slice(0, 6)
    .map(({ teks }) => teks)
    .join(" ");

/** Pages of the middle that end above their half although no section ends on them. */
function emptyHalves(pages: readonly HalamanCetak[]): string[] {
  return pages.flatMap((page, i) => {
    const next = pages[i + 1];
    if (next === undefined || next.height !== page.height || SECTION.test(`${opening(next)} `)) return [];
    const last = Math.max(EDGE, ...bodyOf(page).map(({ bottom }) => bottom));
    const full = (last - EDGE) / (page.height - 2 * EDGE);
    return full >= 0.5 ? [] : [`page ${i + 1}: ${Math.round(full * 100)} % full before "${opening(next)}"`];
  });
}

/** Words of a document that stand on none of its pages; one may be broken within a narrow cell, or in capitals. */
function lostWords(docx: Uint8Array, pages: readonly HalamanCetak[]): string[] {
  const printed = new Set(pages.flatMap(({ kata }) => kata.map(({ teks }) => teks.toLowerCase())));
  const root = parseXml(readPart(openPackage(docx), "word/document.xml") ?? "");
  const words = findAll(root, "w:p").flatMap((p) =>
    visibleText(p)
      .toLowerCase()
      .split(/[\s\u00a0]+/),
  );
  const isPrinted = (word: string): boolean =>
    printed.has(word) ||
    Array.from(word).some((_, at) => at > 0 && printed.has(word.slice(0, at)) && isPrinted(word.slice(at)));
  return [...new Set(words)].filter((word) => word !== "" && !isPrinted(word));
}

/** Words that stand on fewer places of the pages than of the document: such as those of a row that was lost. */
function fewerWords(docx: Uint8Array, pages: readonly HalamanCetak[]): string[] {
  const count = (texts: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,11}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const root = parseXml(readPart(openPackage(docx), "word/document.xml") ?? "");
  const written = count(findAll(root, "w:p").map(visibleText));
  const printed = count(pages.flatMap(({ kata }) => kata.map(({ teks }) => teks)));
  return [...written].flatMap(([word, n]) =>
    n > (printed.get(word) ?? 0) ? [`${word}: ${n} written, ${printed.get(word) ?? 0} printed`] : [],
  );
}

/** Words that are wider or narrower than their height asks for: what stands in a chart that was stretched or squashed. */
function stretched(pages: readonly HalamanCetak[]): string[] {
  const { widths } = fontShape("Arial", false);
  return pages.flatMap(({ kata }, i) =>
    kata.flatMap(({ teks, left, right, top, bottom }) => {
      // Short ones are too little to measure, and so are signs that the font has no width for here.
      if (!/^[\x21-\x7e]{5,}$/.test(teks)) return [];
      const natural = Array.from(teks).reduce((sum, sign) => sum + (widths[sign.charCodeAt(0) - 32] ?? 0), 0) / 1000;
      const ratio = (right - left) / (natural * ((bottom - top) / LINE));
      return ratio > 0.8 && ratio < 1.25 ? [] : [`page ${i + 1}: ${teks} ${ratio.toFixed(2)}`];
    }),
  );
}

/** Height of a line of Arial in shares of its size, as pdftotext measures it. */
const LINE = 1.117;

describe.each(LAPORAN)("the report of %s", (nama) => {
  let docx = new Uint8Array();
  let pages: readonly HalamanCetak[] = [];
  beforeAll(() => {
    docx = readyForPdf(drafLapor(nama), (asked) => layOutByLibreOffice("soffice", asked)).slice();
    pages = toPrintedPages(docx);
  });

  it("has no page of the middle less than half full, unless a section ends there", () => {
    expect(pages.length).toBeGreaterThan(15);
    expect(emptyHalves(pages)).toEqual([]);
  });

  it("has every word on a page", () => {
    expect(lostWords(docx, pages)).toEqual([]);
  });

  it("has every word as often as it is written: no row of a table is lost", () => {
    // One here and there is broken within a narrow cell.
    expect(fewerWords(docx, pages).length, JSON.stringify(fewerWords(docx, pages))).toBeLessThan(4);
  });

  it("has nothing stretched or squashed, charts least of all", () => {
    expect(stretched(pages)).toEqual([]);
  });

  it("lists every heading, table and figure on the page where it stands", () => {
    const { entries, wrong } = comparePages(docx);
    expect(entries.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});
