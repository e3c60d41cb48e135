import { describe, expect, it } from "vitest";
import { openPackage } from "../../../src/opc/package.ts";
import { childOf } from "../../../src/opc/xml.ts";
import { parseXml } from "../../../src/opc/xml-parse.ts";
import { createMeasure } from "../../../src/word/layout/measure.ts";
import { estimatePages } from "../../../src/word/layout/pages.ts";
import { readStyles } from "../../../src/word/parts/styles.ts";
import { buildTemplat, p, section } from "../../support/docx.ts";

/*
 * The guess of the page on which a place of a document stands. What LibreOffice says of it: print/libreoffice.slow.ts.
 */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const EMU_PER_TWIP = 635;
/** Between the margins of `section()`. */
const PAGE_HEIGHT = 13_958;
/** What Arial of ten points reaches below its line. */
const DESCENT = 42;

const drawing = (twips: number): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/></w:rPr><w:drawing><wp:inline><wp:extent cx="1000" cy="${twips * EMU_PER_TWIP}"/></wp:inline></w:drawing></w:r></w:p>`;

/** The page on which the last paragraph of a body begins that has this in it. */
function pageOf(sign: string, ...blocks: readonly string[]): string {
  const root = parseXml(`<w:document ${W} ${WP}><w:body>${blocks.join("")}${section()}</w:body></w:document>`);
  const body = childOf(root, "w:body");
  if (body === undefined) throw new Error("no body");
  const pageAt = estimatePages(body, createMeasure(readStyles(openPackage(buildTemplat(p(""))))));
  return pageAt(body.source.lastIndexOf("<w:p>", body.source.lastIndexOf(sign)));
}

describe("a drawing in the line", () => {
  it.each([2, 5, 9])("takes with each of %i drawings what letters reach below the line", (count) => {
    const room = Math.floor(PAGE_HEIGHT / count) - DESCENT;
    const drawings = (twips: number): readonly string[] => Array.from({ length: count }, () => drawing(twips));
    expect(pageOf("w:drawing", ...drawings(room))).toBe("1");
    expect(pageOf("w:drawing", ...drawings(room + DESCENT))).toBe("2");
  });
});

describe("a row of a table", () => {
  const ROW = 500;
  /** The line that closes a table, or its part on a page. */
  const LINE = 10;
  const row = (text: string): string =>
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${ROW}"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`;
  const table = `<w:tbl>${row("satu")}${row("dua")}${row("tiga")}</w:tbl>`;
  const space = (twips: number): string =>
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/></w:pPr></w:p>`;

  it("needs room for the line below it where a page ends", () => {
    const second = (room: number): string => pageOf("dua", space(PAGE_HEIGHT - room), table);
    expect(second(2 * ROW + LINE)).toBe("1");
    expect(second(2 * ROW)).toBe("2");
  });
});

describe("a row that may go on over the page", () => {
  const paragraph = (text: string, keep = ""): string =>
    `<w:p><w:pPr>${keep}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (text: string, more = 0, keep = ""): string =>
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(text, keep)}${paragraph("isi").repeat(more)}</w:tc></w:tr>`;
  const space = (twips: number): string =>
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/></w:pPr></w:p>`;
  const behind = (keep = ""): string =>
    pageOf(
      "akhir",
      space(PAGE_HEIGHT - 3000),
      `<w:tbl>${row("nol")}${row("satu", 20, keep)}${row("dua")}</w:tbl>`,
      space(PAGE_HEIGHT - 4000),
      paragraph("akhir"),
    );

  it("fills the page on which it begins", () => {
    expect(behind()).toBe("2");
  });

  it("moves whole where it stays with the next one", () => {
    expect(behind("<w:keepNext/>")).toBe("3");
  });
});

describe("the last line of a page", () => {
  const line = (spacing: number): string =>
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${spacing}" w:lineRule="auto"/></w:pPr><w:r><w:t>akhir</w:t></w:r></w:p>`;
  const space = (twips: number): string =>
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/></w:pPr></w:p>`;

  it("needs room for its letters, not for what parts it from a next one", () => {
    const pageWith = (room: number, spacing: number): string =>
      pageOf("akhir", space(PAGE_HEIGHT - room), line(spacing));
    const least = Array.from({ length: 40 }, (_, i) => 100 + i * 10).find((room) => pageWith(room, 240) === "1") ?? 0;
    expect(least).toBeGreaterThan(100);
    expect(pageWith(least, 480)).toBe("1");
    expect(pageWith(least - 20, 480)).toBe("2");
  });
});

describe("the space above a paragraph", () => {
  const ABOVE = 240;
  const block = (twips: number, properties = ""): string =>
    `<w:p><w:pPr>${properties}<w:spacing w:before="${ABOVE}" w:after="0" w:line="${twips}" w:lineRule="exact"/></w:pPr><w:r><w:t>${twips}</w:t></w:r></w:p>`;

  it("stays at the top of a page that was begun on purpose, not where a page ends by itself", () => {
    const last = (first: string, room: number): string =>
      pageOf("<w:t>1000<", block(PAGE_HEIGHT - 1000), first, block(PAGE_HEIGHT - room), block(1000));
    const begun = block(1000, "<w:pageBreakBefore/>");
    expect(last(begun, 2000 + 3 * ABOVE)).toBe("2");
    expect(last(begun, 2000 + 2 * ABOVE)).toBe("3");
    expect(last(block(1000), 2000 + 2 * ABOVE)).toBe("2");
  });
});
