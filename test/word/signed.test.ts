import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packZip } from "../../src/opc/pack.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { makeSigned, type SignedInput } from "../../src/word/signed/signed.ts";
import { listParagrafNaskah } from "../../src/word/text/naskah-draf.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { many } from "../support/breadth.ts";
import { findEditionFaults, PAGE, textsOf } from "../support/edisi.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { drafOf } from "../support/kantor-acak/tampil.ts";
import { lengkapiCelah } from "../support/sunting.ts";
import { ubahBagian } from "./refresh-bahan.ts";

/*
 * The signed edition: the draft's text, without what only lkjip and Word read.
 */
const INPUT: SignedInput = {
  properties: { title: "LKjIP Kecamatan Uji & Coba Tahun 2024", author: "Kecamatan Uji & Coba" },
  tanggal: "20 Februari 2025",
  statement: null,
};
describe("the signed edition of any office", () => {
  it("reads as its draft, is sound, and holds nothing of lkjip", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const draft = lengkapiCelah(drafOf(kantor).docx, "Ditulis oleh kantor.");
        const { content, page } = makeSigned(draft, INPUT);
        expect(page).toBe("left");
        expect(findEditionFaults(draft, content, INPUT.tanggal)).toEqual([]);
      }),
      { seed: 12, numRuns: many(2, 60), endOnFailure: true },
    );
  });
});

const [KANTOR] = fc.sample(kantorAcak, { seed: 5, numRuns: 1 });
const DRAFT = lengkapiCelah(drafOf(KANTOR as never).docx, "Ditulis oleh kantor.");
const heading = (docx: Uint8Array): string[] =>
  listParagrafNaskah(readNaskah(docx) as never).flatMap(({ teks }) => (teks.includes(PAGE) ? [teks] : []));

/** A Word file of a few paragraphs. */
function statement(body: string): Uint8Array {
  const parts = unpackZip(DRAFT);
  const xml = new TextDecoder().decode(parts.get("word/document.xml"));
  const root = /<w:document[^>]*>/.exec(xml)?.[0] ?? "";
  parts.set("word/document.xml", new TextEncoder().encode(`${root}<w:body>${body}</w:body></w:document>`));
  return packZip(parts);
}
const paragraph = (inside: string): string => `<w:p><w:pPr><w:pStyle w:val="Asing"/></w:pPr>${inside}</w:p>`;

describe("the page of the reviewer's statement", () => {
  it("is left out with its line in the contents where there is no statement", () => {
    expect(heading(DRAFT).length).toBeGreaterThan(0);
    const { content } = makeSigned(DRAFT, INPUT);
    expect(heading(content)).toEqual([]);
    const lines = (docx: Uint8Array): string[] =>
      listParagrafNaskah(readNaskah(docx) as never).flatMap(({ teks }) =>
        /^(?:KATA PENGANTAR|IKHTISAR EKSEKUTIF|BAB I PENDAHULUAN)\s+\w+$/.test(teks) ? [teks.replace(/\s+/g, " ")] : [],
      );
    expect([lines(DRAFT), lines(content)]).toEqual([
      ["KATA PENGANTAR i", "IKHTISAR EKSEKUTIF iii", "BAB I PENDAHULUAN 1"],
      ["KATA PENGANTAR i", "IKHTISAR EKSEKUTIF ii", "BAB I PENDAHULUAN 1"],
    ]);
  });

  it("holds the statement where there is one, without what belongs to another file", () => {
    const file = statement(
      paragraph("<w:r><w:t>Kami telah mereviu Laporan Kinerja.</w:t></w:r>") +
        paragraph('<w:hyperlink r:id="rId99"><w:r><w:t>Inspektur</w:t></w:r></w:hyperlink><w:r><w:drawing/></w:r>') +
        '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>',
    );
    const { content, page, lostPictures } = makeSigned(DRAFT, { ...INPUT, statement: file });
    expect([page, lostPictures]).toEqual(["bound", true]);
    expect(lintPackage(openPackage(content))).toEqual([]);
    const naskah = listParagrafNaskah(readNaskah(content) as never);
    expect(naskah.filter(({ judul }) => judul.includes(PAGE)).map(({ teks }) => teks)).toEqual([
      PAGE,
      "Kami telah mereviu Laporan Kinerja.",
      "Inspektur",
    ]);
  });

  it("stays as it is where somebody typed the statement there", () => {
    const typed = new TextDecoder()
      .decode(unpackZip(DRAFT).get("word/document.xml"))
      .replace("Tempat Pernyataan Telah Direviu", "Telah kami reviu. Inspektur");
    const parts = unpackZip(DRAFT);
    parts.set("word/document.xml", new TextEncoder().encode(typed));
    const { content, page } = makeSigned(packZip(parts), INPUT);
    expect(page).toBe("own");
    expect(heading(content).length).toBeGreaterThan(0);
  });

  it.each([
    ["no zip", new Uint8Array([1, 2, 3])],
    ["empty", new Uint8Array()],
  ])("is left out for a file that is %s", (_, file) => {
    expect(makeSigned(DRAFT, { ...INPUT, statement: file }).page).toBe("left");
  });
});

it("is dated where LibreOffice has dropped the tags", () => {
  const untagged = ubahBagian(DRAFT, "word/document.xml", (xml) => xml.replace(/<w:tag [^>]*\/>/g, ""));
  expect(textsOf(makeSigned(untagged, INPUT).content)).toEqual(textsOf(makeSigned(DRAFT, INPUT).content));
});

it("has title and author in its properties, and comments are gone", () => {
  const pkg = openPackage(makeSigned(DRAFT, INPUT).content);
  const core = readPart(pkg, "docProps/core.xml") ?? "";
  expect(core).toContain("<dc:title>LKjIP Kecamatan Uji &amp; Coba Tahun 2024</dc:title>");
  expect(core).toContain("<dc:creator>Kecamatan Uji &amp; Coba</dc:creator>");
  expect([...pkg.parts.keys()].filter((name) => /comment|customXml/.test(name))).toEqual([]);
});
