import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Laporan } from "../../../src/model/content.ts";
import { controlTitle } from "../../../src/model/control-title.ts";
import { openPackage, writePart } from "../../../src/opc/package.ts";
import { findAll } from "../../../src/opc/xml.ts";
import { parseXml } from "../../../src/opc/xml-parse.ts";
import type { Dasar } from "../../../src/word/base/base.ts";
import { readDasar, writeDasar } from "../../../src/word/base/part.ts";
import { visibleText } from "../../../src/word/parts/paragraph.ts";
import { listControls, MAX_TAG } from "../../../src/word/parts/sdt.ts";
import { identOf } from "../../../src/word/print/context.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { buildTemplat, p, partOf, r, table } from "../../support/docx.ts";
import { celah, grafik, naskah, tabel } from "../../support/laporan-contoh.ts";

const render = (body: string, laporan: Laporan, identitas: Record<string, string> = {}): Uint8Array =>
  renderDocx(buildTemplat(body), laporan, { identitas }).nilai as Uint8Array;

const documentOf = (docx: Uint8Array) => parseXml(partOf(docx, "word/document.xml"));
const controlsOf = (docx: Uint8Array) =>
  listControls(documentOf(docx)).map(({ tag, alias, content }) => ({
    tag,
    alias,
    teks: content && visibleText(content),
  }));

const LAPORAN: Laporan = {
  tahun: "2024",
  celah: celah(),
  sasaran: [
    {
      kunci: "S1",
      indikator: [{ kunci: "S1.1", capaian_tahun: "98,5", target: "90" }],
      tabel: { capaian: tabel() },
      naskah: naskah(),
    },
    { kunci: "S2", indikator: [], tabel: { capaian: tabel() }, naskah: naskah() },
  ],
  grafik: grafik(),
};

describe("content controls", () => {
  it("hold every value under the path of its data, with a title that says what it is", () => {
    const body =
      p("{tahun}") + p("{#sasaran}{#indikator}{target} {capaian_tahun} {tahun}{/indikator}{/sasaran}") + p("{celah}");
    expect(controlsOf(render(body, LAPORAN))).toEqual([
      { tag: "lk:tahun", alias: "Angka dari data: tahun", teks: "2024" },
      {
        tag: "lk:sasaran[S1].indikator[S1.1].target",
        alias: "Angka dari data: target S1.1",
        teks: "90",
      },
      // Too long for a tag: its hash stands for it, the base has it in full.
      { tag: "lk:~b7167f2e307ac7ca", alias: "Angka dari data: capaian tahun S1.1", teks: "98,5" },
      { tag: "lk:tahun", alias: "Angka dari data: tahun", teks: "2024" },
      { tag: "lk:celah", alias: "Isian yang kosong: celah", teks: "[Camat: tulis kata pengantar]" },
    ]);
  });

  it("keep the formatting of the text around a value, and of a value inside bold text", () => {
    const docx = render(`<w:p>${r("a {tahun} b", "<w:rPr><w:b/></w:rPr>")}</w:p>`, LAPORAN);
    expect(partOf(docx, "word/document.xml").match(/<w:rPr><w:b\/><\/w:rPr>/g)).toHaveLength(3);
  });

  it("show a gap in its style, as a prompt that typing replaces", () => {
    const xml = partOf(render(p("{celah}"), LAPORAN), "word/document.xml");
    expect(xml).toMatch(/<w:showingPlcHdr\/>.*<w:rStyle w:val="Celah"\/>/s);
  });

  it("stand around tables, charts and texts of several paragraphs; captions stay outside", () => {
    const docx = render(
      p("{#sasaran}") + p("{@tabel.capaian}") + p("{@naskah}") + p("{/sasaran}") + p("{@grafik}"),
      LAPORAN,
    );
    const blocks = findAll(documentOf(docx), "w:body")[0]?.children ?? [];
    const kinds = blocks.map((block) =>
      block.name === "w:sdt"
        ? findAll(block, "w:tbl").length > 0
          ? "tabel"
          : findAll(block, "w:drawing").length > 0
            ? "grafik"
            : "naskah"
        : block.name,
    );
    expect(kinds.filter((kind) => !kind.startsWith("w:bookmark"))).toEqual([
      ...["w:p", "tabel", "w:p", "naskah", "w:p", "tabel", "w:p", "naskah"],
      ...["grafik", "w:p", "w:p", "w:sectPr"],
    ]);
    expect(findAll(documentOf(docx), "w:fldSimple").every((field) => field.parent?.name === "w:p")).toBe(true);
  });

  it("tell two items with the same kunci apart", () => {
    const laporan = { daftar: [{ kunci: "A", n: "1" }, { kunci: "A", n: "2" }, { n: "3" }] };
    const tags = controlsOf(render(p("{#daftar}{n}{/daftar}"), laporan)).map(({ tag }) => tag);
    expect(tags).toEqual(["lk:daftar[A].n", "lk:daftar[A#2].n", "lk:daftar[3].n"]);
  });

  it("have unique ids, and tags and titles that Word accepts, whatever the keys are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 }), { minLength: 1, maxLength: 5 }),
        (keys) => {
          const docx = render(p("{#d}{n}{/d}"), { d: keys.map((kunci) => ({ kunci, n: "x" })) });
          const controls = listControls(documentOf(docx));
          expect(new Set(controls.map(({ id }) => id)).size).toBe(keys.length);
          expect(new Set(controls.map(({ tag }) => tag)).size).toBe(keys.length);
          for (const { tag, alias } of controls) {
            expect(tag.length).toBeLessThanOrEqual(MAX_TAG);
            expect(alias.length).toBeLessThanOrEqual(MAX_TAG);
            expect(alias).toMatch(/^Tulisan dari data: n(?: [^[\]]*)?$/);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("leave values as plain text where no control can be: inside a plain-text control of the template", () => {
    const own = `<w:p><w:sdt><w:sdtPr><w:id w:val="7"/><w:text/></w:sdtPr><w:sdtContent>${r("{tahun}")}</w:sdtContent></w:sdt></w:p>`;
    expect(controlsOf(render(own, LAPORAN))).toEqual([{ tag: "", alias: "", teks: "2024" }]);
  });
});

describe("hidden bookmarks", () => {
  const names = (docx: Uint8Array): string[] =>
    partOf(docx, "word/document.xml").match(/w:name="_lk_[0-9a-f]{16}(?:_\d+)?"/g) ?? [];

  it("mark values, blocks, rows of tables and items of loops", () => {
    expect(names(render(p("{tahun} {tahun}"), LAPORAN))).toHaveLength(2);
    // One for the table, one for its title, one for its note, one for each of its four rows.
    expect(names(render(p("{@tabel}"), { tabel: tabel() }))).toHaveLength(7);
    // Two items, each with a beginning and an end.
    expect(names(render(p("{#sasaran}") + p("teks") + p("{/sasaran}"), LAPORAN))).toHaveLength(4);
    expect(names(render(table(["{#sasaran}a", "b{/sasaran}"]), LAPORAN))).toHaveLength(0);
  });

  it("of an item stand in its first paragraph and in its last", () => {
    const body = p("{#sasaran}") + p("{@tabel.capaian}") + p("akhir") + p("{/sasaran}") + p("{@tabel.capaian}");
    const laporan = { sasaran: [{ kunci: "S1" }, { kunci: "S2" }], tabel: { capaian: { ...tabel(), baris: [] } } };
    const found = findAll(documentOf(render(body, laporan)), "w:p").map((paragraph) => ({
      teks: visibleText(paragraph),
      marks: paragraph.children.filter(({ name }) => /bookmark/.test(name)).map(({ name }) => name.slice(10)),
    }));
    expect(found).toEqual([
      { teks: "Belum ada data capaian.", marks: ["Start", "End", "Start", "End"] },
      { teks: "akhir", marks: ["Start", "End"] },
      { teks: "Belum ada data capaian.", marks: ["Start", "End", "Start", "End"] },
      { teks: "akhir", marks: ["Start", "End"] },
      { teks: "Belum ada data capaian.", marks: ["Start", "End"] },
    ]);
  });

  it("are left out for an item that prints nothing", () => {
    const body = p("{#sasaran}") + p("{?ada}") + p("isi") + p("{/ada}") + p("{/sasaran}") + p("sesudah");
    const docx = render(body, { sasaran: [{ kunci: "S1", ada: false }] });
    expect(names(docx)).toEqual([]);
  });
});

describe("the base", () => {
  const dasarOf = (docx: Uint8Array) => readDasar(openPackage(docx));

  it("tells what every control was made from, and whose document it is", () => {
    const docx = render(
      p("{tahun} {celah}") + p("{@tabel}") + p("{@naskah}") + p("{@grafik}"),
      { ...LAPORAN, tabel: tabel(), naskah: naskah() },
      { tahun: "2024", kode: "425.504" },
    );
    const dasar = dasarOf(docx);
    expect(dasar?.identitas).toEqual({ tahun: "2024", kode: "425.504" });
    expect(dasar?.content.map(({ jenis, kunci }) => `${jenis} ${kunci}`)).toEqual([
      "nilai tahun",
      "nilai celah",
      "tabel tabel",
      "nilai tabel:judul",
      "nilai tabel:catatan",
      "naskah naskah",
      "grafik grafik",
      "nilai grafik:judul",
      "nilai grafik:catatan",
    ]);
    expect(dasar?.content[1]).toEqual({
      jenis: "nilai",
      kunci: "celah",
      teks: "[Camat: tulis kata pengantar]",
      celah: true,
    });
    expect(dasar?.content.find(({ jenis }) => jenis === "grafik")).toEqual({
      jenis: "grafik",
      kunci: "grafik",
      grafik: grafik(),
    });
  });

  it("keeps the rows of a table by their keys", () => {
    const [first] = dasarOf(render(p("{@tabel}"), { tabel: tabel() }))?.content ?? [];
    expect(first?.jenis === "tabel" && first.tabel.baris[2]).toEqual({
      kunci: "S1.2",
      jenis: "isi",
      sel: ["2", "Nilai SAKIP", "80,00", "[Camat: tulis kata pengantar]", "0"],
    });
  });

  it("keeps which items a loop printed, in their order", () => {
    const dasar = dasarOf(render(p("{#sasaran}") + p("x") + p("{/sasaran}"), LAPORAN));
    expect(dasar?.content).toEqual([{ jenis: "daftar", kunci: "sasaran", item: ["S1", "S2"] }]);
  });

  it("is read as it was written, whatever is in it", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 }).map((each) => each.replace(/[^\P{C}\n]/gu, ""));
    const dasar: fc.Arbitrary<Dasar> = fc.oneof(
      fc.record({ jenis: fc.constant("nilai" as const), kunci: text, teks: text, celah: fc.boolean() }),
      fc.record({
        jenis: fc.constant("naskah" as const),
        kunci: text,
        paragraf: fc.array(fc.record({ look: fc.constantFrom("isi", "butir"), teks: text, celah: fc.boolean() })),
      }),
      fc.record({
        jenis: fc.constant("tabel" as const),
        kunci: text,
        tabel: fc.record({
          judul: text,
          catatan: fc.option(text, { nil: undefined }),
          blank: text,
          kolom: fc.array(fc.record({ kunci: text, judul: text })),
          baris: fc.array(fc.record({ kunci: text, jenis: fc.constant("isi"), sel: fc.array(text) })),
        }),
      }),
    );
    const empty = buildTemplat(p(""));
    fc.assert(
      fc.property(
        fc.array(dasar, { maxLength: 4 }),
        fc.dictionary(
          text.filter((key) => key !== "__proto__"),
          text,
        ),
        (content, identitas) => {
          const unique = content.filter(
            (each, index) => content.findIndex(({ kunci }) => kunci === each.kunci) === index,
          );
          const pkg = openPackage(empty);
          writeDasar(pkg, "word/document.xml", { identitas, templat: "0123", content: unique });
          expect(readDasar(pkg)).toEqual({ identitas: { ...identitas }, templat: "0123", content: unique });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("has no sign that the document cannot have", () => {
    const docx = render(p("{n}"), { n: "a\u0001b\ud800c\ufffed" });
    expect(controlsOf(docx).map(({ teks }) => teks)).toEqual(["abcd"]);
    expect(dasarOf(docx)?.content).toEqual([{ jenis: "nilai", kunci: "n", teks: "abcd", celah: false }]);
  });

  it("is missing where its part is damaged inside", () => {
    const pkg = openPackage(render(p("{tahun}"), LAPORAN));
    writePart(pkg, "customXml/item1.xml", '<dasar xmlns="urn:lkjip:dasar:2">[]</dasar>');
    expect(readDasar(pkg)).toBeUndefined();
  });

  it("is missing in a document that lkjip did not make", () => {
    expect(dasarOf(buildTemplat(p("")))).toBeUndefined();
  });
});

it.each([
  ["angka", "tahun", "Angka dari data: tahun"],
  ["tulisan", "instansi.nama", "Tulisan dari data: nama instansi"],
  ["angka", "camat.nip", "Angka dari data: NIP camat"],
  ["angka", "sasaran[S1].indikator[S1.1].capaian_tahun", "Angka dari data: capaian tahun S1.1"],
  ["tulisan", "sasaran[S1].tabel_program:judul", "Tulisan dari data: judul tabel program S1"],
  ["tabel", "sasaran[S1].tabel_program", "Tabel dari data: program S1"],
  ["tulisan", "naskah_pk", "Tulisan dari data: PK"],
  ["gambar", "logo", "Gambar dari data: logo"],
  ["angka", "unit[A#2].nama", "Angka dari data: nama A ke-2"],
  ["kosong", "a".repeat(90), `Isian yang kosong: ${"a".repeat(42)}…`],
] as const)("the title of %s %s", (kind, key, title) => expect(controlTitle(kind, key)).toBe(title));

it("identOf keeps short keys and hashes long or strange ones", () => {
  expect(identOf("sasaran[S1].capaian")).toBe("sasaran[S1].capaian");
  expect(identOf("a".repeat(41))).toMatch(/^~[0-9a-f]{16}$/);
  expect(identOf("a b")).toMatch(/^~[0-9a-f]{16}$/);
});
