import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPackage, readPart, savePackage, writePart } from "../../../src/opc/package.ts";
import { attributeOf, findAll } from "../../../src/opc/xml.ts";
import { parseXml } from "../../../src/opc/xml-parse.ts";
import { readDasar } from "../../../src/word/base/part.ts";
import { visibleText } from "../../../src/word/parts/paragraph.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { drafOf } from "../../support/kantor-acak/tampil.ts";
import { createTempatKerja } from "../../support/kerja.ts";
import { saveAgain, toPages } from "../../support/libreoffice.ts";

/*
 * The drafts of both examples in LibreOffice: pages of the contents lists, and what a save leaves of the controls.
 */

describe.each(["kanigaran", "muncar"])("the draft of %s", (contoh) => {
  const place = createTempatKerja();
  let draft = new Uint8Array();
  afterAll(() => place.remove());
  beforeAll(async () => {
    await place.lkjip("init", ".", "--contoh", contoh);
    for (const command of ["forms", "collect", "draft"]) await place.lkjip(command);
    draft = place.world.read("4-draf/draf-lkjip.docx")?.slice() ?? new Uint8Array();
  });

  it("lists headings and captions on the pages where LibreOffice has them", () => {
    const { entries, wrong } = comparePages(draft);
    expect(entries.length).toBeGreaterThan(50);
    // A row or two that fits or does not fit at the foot of a page is beyond a guess.
    expect(wrong.length / entries.length, JSON.stringify(wrong)).toBeLessThan(0.04);
  });

  it("keeps base, charts and all hidden bookmarks through two saves in LibreOffice", () => {
    const once = saveAgain("draf.docx", draft, "docx");
    const twice = saveAgain("draf.docx", once, "docx");
    for (const saved of [once, twice]) {
      expect(hiddenBookmarks(saved)).toEqual(hiddenBookmarks(draft));
      expect(readDasar(openPackage(saved))).toEqual(readDasar(openPackage(draft)));
      expect(chartsOf(saved)).toBe(chartsOf(draft));
    }
  });
});

const documentOf = (docx: Uint8Array): string => readPart(openPackage(docx), "word/document.xml") ?? "";

const hiddenBookmarks = (docx: Uint8Array): string[] =>
  [...new Set([...documentOf(docx).matchAll(/w:name="(_lk_[0-9a-f_]+)"/g)].map((match) => match[1] ?? ""))].sort();

const chartsOf = (docx: Uint8Array): number =>
  [...openPackage(docx).parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).length;

it("the drafts of offices at random list their headings and captions on the pages where LibreOffice has them", () => {
  const compared = fc.sample(kantorAcak, { seed: 3, numRuns: 10 }).map((kantor) => comparePages(drafOf(kantor).docx));
  const all = compared.flatMap(({ entries }) => entries);
  const wrong = compared.flatMap((each) => each.wrong);
  expect(all.length).toBeGreaterThan(500);
  expect(wrong.length / all.length, JSON.stringify(wrong)).toBeLessThan(0.01);
});

/** The entries of the contents lists, and those that LibreOffice has on another page. */
function comparePages(docx: Uint8Array) {
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
