import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tabel } from "../../../src/model/content.ts";
import { openPackage, readPart } from "../../../src/opc/package.ts";
import { readDasar } from "../../../src/word/base/part.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { readyForPdf } from "../../../src/word/signed/for-pdf.ts";
import { comparePages } from "../../support/daftar-halaman.ts";
import { buildTemplat, p, r } from "../../support/docx.ts";
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

describe("a table that begins anywhere on a page", () => {
  const tabel: Tabel = {
    jenis: "tabel",
    judul: "Uji",
    blank: "",
    kolom: [
      { kunci: "a", judul: "Nama", content: "teks", width: 1 },
      { kunci: "b", judul: "Isi", content: "teks", width: 2 },
    ],
    baris: [1, 2, 3, 4].map((i) => ({
      kunci: `${i}`,
      jenis: "isi",
      sel: [`baris${i}`, "satu dua tiga empat ".repeat(6)],
    })),
  };
  /** The same table on a page each, a little lower every time. */
  const places = Array.from({ length: 60 }, (_, i) => 11_950 + i * 5);
  const body = places.map(
    (after) =>
      `<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="${after}"/></w:pPr>${r(`KASUS${after}`)}</w:p>${p("{@tabel}")}`,
  );

  it("has all of its rows in the PDF", () => {
    const docx = readyForPdf(renderDocx(buildTemplat(body.join("")), { tabel }).nilai ?? new Uint8Array(), () => null);
    const text =
      toPages({ "a.docx": docx })
        ["a.docx"]?.map(({ teks }) => teks)
        .join("") ?? "";
    const lost = text
      .split("KASUS")
      .slice(1)
      .filter((page) => [1, 2, 3, 4].some((i) => !page.includes(`baris${i}`)));
    expect(lost).toEqual([]);
  });
});

it("the drafts of offices at random list their headings and captions on the pages where LibreOffice has them", () => {
  const compared = [3, 77].flatMap((seed) =>
    fc.sample(kantorAcak, { seed, numRuns: 12 }).map((kantor) => comparePages(drafOf(kantor).docx)),
  );
  const all = compared.flatMap(({ entries }) => entries);
  const wrong = compared.flatMap((each) => each.wrong);
  expect(all.length).toBeGreaterThan(1000);
  // A row or two that fits or does not fit at the foot of a page is beyond a guess.
  expect(wrong.length / all.length, JSON.stringify(wrong)).toBeLessThan(0.01);
});
