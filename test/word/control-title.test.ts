import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { DOCUMENTS, type TemplateFile } from "../../src/documents/documents.ts";
import { printOptions } from "../../src/folder/naskah.ts";
import { openPackage, parseTextParts, readPart, type WordPackage } from "../../src/opc/package.ts";
import { decodeXml } from "../../src/opc/xml.ts";
import { readDasar } from "../../src/word/base/part.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { listControls } from "../../src/word/parts/sdt.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { findControl, makeIdentity } from "../../src/word/refresh/control.ts";
import { many } from "../support/breadth.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { laporanOf } from "../support/kantor-acak/tampil.ts";
import { ubahBagian, withoutMarks } from "./refresh-bahan.ts";

/*
 * What a person sees of a document beside its text: the titles of its controls, and its own title and author.
 */

const FILES = Object.keys(DOCUMENTS) as TemplateFile[];
const TEMPLAT = new Map(
  FILES.map((file) => [file, new Uint8Array(readFileSync(join(import.meta.dirname, "../../templates", file)))]),
);
const TITLE =
  /^(?:(?:Angka|Tulisan|Tabel|Grafik|Bagan|Gambar) dari data: [^[\]_~{}]+|Isian yang kosong(?:: [^[\]_~{}]+)?)$/;

const controlsOf = (pkg: WordPackage) =>
  parseTextParts(pkg).flatMap(([part, root]) => listControls(root).map((each) => ({ part, ...each })));

/** The keys of a document's controls as a refresh finds them. */
function keysOf(docx: Uint8Array): string[] {
  const pkg = openPackage(docx);
  const identity = makeIdentity(readDasar(pkg)?.content ?? []);
  return parseTextParts(pkg).flatMap(([part, root]) =>
    findControl(part, root, identity).map(({ kunci, sdt }) => `${kunci} ${sdt === undefined ? "bookmark" : "control"}`),
  );
}

it("every document of any office has plain titles on its controls, and title and author in its properties", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const { config, data, pengukuran } = laporanOf(kantor);
      const { nama } = config.instansi;
      for (const file of FILES) {
        const laporan = DOCUMENTS[file].example({ config, data, pengukuran });
        const options = printOptions(file, { dokumen: file, instansi: nama, tahun: `${config.tahun}` });
        const { nilai } = renderDocx(TEMPLAT.get(file) as Uint8Array, laporan, options);
        const pkg = openPackage(nilai as Uint8Array);
        const controls = controlsOf(pkg);
        expect(controls.length).toBeGreaterThan(0);
        expect(controls.map(({ alias }) => alias).filter((alias) => !TITLE.test(alias))).toEqual([]);
        const core = decodeXml(readPart(pkg, "docProps/core.xml") ?? "");
        expect(core).toContain(`<dc:title>${DOCUMENTS[file].title} ${nama} Tahun ${config.tahun}</dc:title>`);
        expect(core).toContain(`<dc:creator>${nama}</dc:creator>`);
        expect(core).not.toContain("Templat");
        // A program that drops tags takes no control for another.
        const untagged = ubahBagian(nilai as Uint8Array, "word/document.xml", (xml) =>
          xml.replace(/<w:tag [^>]*\/>/g, ""),
        );
        expect(keysOf(untagged)).toEqual(keysOf(nilai as Uint8Array));
      }
    }),
    { numRuns: many(1, 40) },
  );
});

it("a template without properties of its own gets them too", () => {
  const properties = { title: "LKjIP Kecamatan A & B Tahun 2024", author: "Kecamatan A & B" };
  const { nilai } = renderDocx(buildTemplat(p("{tahun}")), { tahun: "2024" }, { properties });
  const pkg = openPackage(nilai as Uint8Array);
  expect(readPart(pkg, "docProps/core.xml")).toContain("<dc:title>LKjIP Kecamatan A &amp; B Tahun 2024</dc:title>");
  expect(readPart(pkg, "_rels/.rels")).toContain('Target="/docProps/core.xml"');
  expect(lintPackage(pkg)).toEqual([]);
});

it("a title that two things share names neither once tags and bookmarks are gone", () => {
  const laporan = {
    satu: [{ kunci: "A", n: "1" }],
    dua: [{ kunci: "A", n: "2" }],
    tiga: "3",
  };
  const { nilai } = renderDocx(buildTemplat(p("{#satu}{n}{/satu} {#dua}{n}{/dua} {tiga}")), laporan);
  const untagged = ubahBagian(nilai as Uint8Array, "word/document.xml", (xml) => xml.replace(/<w:tag [^>]*\/>/g, ""));
  expect(keysOf(untagged)).toEqual(["satu[A].n control", "dua[A].n control", "tiga control"]);
  expect(keysOf(ubahBagian(untagged, "word/document.xml", withoutMarks))).toEqual(["tiga control"]);
});
