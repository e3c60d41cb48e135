import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Laporan } from "../../src/model/content.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { many } from "../support/breadth.ts";
import { buildTemplat, p, partOf, r, section, type TemplatBuatan, table } from "../support/docx.ts";
import { celah, grafik, naskah, tabel } from "../support/laporan-contoh.ts";
import { validateDocx } from "../support/validator.ts";

function render(body: string, laporan: Laporan, options?: TemplatBuatan): Uint8Array {
  const { nilai, temuan } = renderDocx(buildTemplat(body, options), laporan);
  expect(temuan).toEqual([]);
  return nilai as Uint8Array;
}

const lines = (body: string, laporan: Laporan, options?: TemplatBuatan): string[] =>
  renderTeksDocx(render(body, laporan, options))
    .split("\n")
    .filter((line) => line !== "");

const SASARAN = {
  instansi: { nama: "Kecamatan Kanigaran", camat: { nama: "Sri" } },
  tahun: "2024",
  sasaran: [
    { kunci: "S1", kode: "S1", iku: true, catatan: "", indikator: [{ kunci: "S1.1", nilai: "90,5" }] },
    { kunci: "S2", kode: "S2", iku: false, catatan: "ada", indikator: [] },
  ],
};

describe("values, loops and conditions", () => {
  it.each<[string, string, string[]]>([
    ["a value", p("{instansi.nama} {tahun}"), ["Kecamatan Kanigaran 2024"]],
    ["a value deep in groups", p("{instansi.camat.nama}"), ["Sri"]],
    ["a tag split over runs", `<w:p>${r("{inst")}${r("ansi.na")}${r("ma} ya")}</w:p>`, ["Kecamatan Kanigaran ya"]],
    ["a tag with smart quotes and spaces", p("{“instansi.nama” }"), ["Kecamatan Kanigaran"]],
    ["a loop over paragraphs", p("{#sasaran}") + p("Sasaran {kode}") + p("{/sasaran}"), ["Sasaran S1", "Sasaran S2"]],
    ["a loop inside a line", p("{#sasaran}{kode}; {/sasaran}"), ["S1; S2;"]],
    ["a name from outside the item", p("{#sasaran}{kode}/{tahun} {/sasaran}"), ["S1/2024 S2/2024"]],
    ["a loop in a loop", p("{#sasaran}{kode}:{#indikator}{nilai}{/indikator} {/sasaran}"), ["S1:90,5 S2:"]],
    ["a condition on a boolean", p("{#sasaran}{?iku}IKU{/iku}{^iku}bukan{/iku} {/sasaran}"), ["IKU bukan"]],
    ["a condition on a text", p("{#sasaran}{?catatan}{catatan}{/catatan}{^catatan}-{/catatan} {/sasaran}"), ["- ada"]],
    [
      "a condition on a list",
      p("{#sasaran}{?indikator}ya{/indikator}{^indikator}tidak{/indikator} {/sasaran}"),
      ["ya tidak"],
    ],
    ["a group entered like a loop", p("{#instansi}{nama}{/instansi}"), ["Kecamatan Kanigaran"]],
    [
      "a loop over table rows",
      table(["Kode", "IKU"], ["{#sasaran}{kode}", "{?iku}ya{/iku}{/sasaran}"]),
      ["Kode | IKU", "S1   | ya", "S2   |"],
    ],
  ])("%s", (_, body, expected) => expect(lines(body, SASARAN)).toEqual(expected));

  it("fills headers and footnotes as well", () => {
    const options = { header: p("{instansi.nama}"), footnote: `<w:footnote w:id="2">${p("{tahun}")}</w:footnote>` };
    expect(lines(p("isi"), SASARAN, options)).toEqual([
      "isi",
      "[Kepala halaman]",
      "Kecamatan Kanigaran",
      "[Catatan kaki]",
      "2024",
    ]);
  });

  it("takes names with dots that are one key", () => {
    expect(lines(p("{a.b} {c.d.e}"), { "a.b": "satu", c: { "d.e": "dua" } })).toEqual(["satu dua"]);
  });
});

describe("hostile values", () => {
  it.each<[string, string, string]>([
    ["markup", `& < > " ' </w:t>`, `& < > " ' </w:t>`],
    ["what looks like a tag", "{kode} {#x} {@y}", "{kode} {#x} {@y}"],
    ["emoji", "👍🏽 selesai", "👍🏽 selesai"],
    ["line breaks", "satu\r\ndua\rtiga\u2028empat", "satu\ndua\ntiga\nempat"],
    ["characters that XML forbids", "a\u0000b\u000bc\ufffed\ud800e", "abcde"],
    ["signs of the engine itself", "a\ue0000\ue001b\ue002\ue003", "a0b"],
    ["a backslash and a dollar", "$& $1 \\1", "$& $1 \\1"],
  ])("prints %s as it is", (_, value, expected) => {
    const docx = render(p("[{nilai}]"), { nilai: value });
    expect(renderTeksDocx(docx).trim()).toBe(`[${expected}]`);
  });

  it("prints 600 characters in a table cell", () => {
    const text = renderTeksDocx(render(table(["{nilai}"]), { nilai: "kecamatan ".repeat(60).trim() }));
    expect(text.match(/kecamatan/g)).toHaveLength(60);
  });

  it("never lets a value break the document", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (nilai) => {
        const xml = partOf(render(p("{nilai}") + table(["{nilai}"]), { nilai }), "word/document.xml");
        expect(xml.match(/<w:sdt>/g)).toHaveLength(2);
        expect(xml.match(/<w:p>/g)).toHaveLength(2);
      }),
      { numRuns: many(6, 100) },
    );
  });
});

/** Every kind of block once, in both page orientations. */
const ALL = `${
  p("{@daftar.isi}") +
  p("{@daftar.tabel}") +
  p("{@daftar.gambar}") +
  p("Pendahuluan {tahun}", "Heading1") +
  p("Lihat {rujuk.tabel} dan {rujuk.grafik}.", "Isi") +
  p("{@tabel}") +
  p("{@grafik}") +
  p("{@naskah}") +
  p("Celah {celah}", "Heading2") +
  p("{@kosong}") +
  p("{@gambar}")
}<w:p><w:pPr>${section()}</w:pPr></w:p>${p("{@tabel}")}${section(true)}`;
const SEMUA: Laporan = {
  tahun: "2024",
  tabel: tabel(),
  grafik: grafik(),
  naskah: naskah(),
  celah: celah(),
  kosong: { ...tabel(), baris: [] },
  gambar: {
    jenis: "gambar",
    content: Uint8Array.from(
      atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
      (sign) => sign.charCodeAt(0),
    ),
    type: "png",
    width: 20,
    height: 20,
    keterangan: "Logo <pemda>",
  },
};

describe("the document", () => {
  it("is valid with every kind of block in it", async () => {
    expect(await validateDocx(render(ALL, SEMUA, { header: p("{celah}") }))).toEqual([]);
  });

  it("is valid when the template has no style and no theme of ours", async () => {
    expect(await validateDocx(render(ALL.replaceAll(/<w:pStyle[^>]*>/g, ""), SEMUA, { plain: true }))).toEqual([]);
  });

  it("reads as text", () => {
    expect(renderTeksDocx(render(ALL, SEMUA))).toMatchInlineSnapshot(`
      "Pendahuluan 2024 ................................................................................. 1
        Celah [Camat: tulis kata pengantar] ............................................................ 1
      Tabel 1. Capaian Kinerja & Anggaran .............................................................. 1
      Tabel 2. Capaian Kinerja & Anggaran .............................................................. 3
      Gambar 1. Perkembangan Nilai ..................................................................... 1

      Pendahuluan 2024
      ================

      Lihat Tabel 1 dan Gambar 1.

      Tabel 1. Capaian Kinerja & Anggaran

      No. | Indikator Kinerja          | Tahun 2024                               | Pagu (Rp)
          |                            | Target | Realisasi                       |
      ----+----------------------------+--------+---------------------------------+---------------
      Sasaran 1
      1   | Indeks Kepuasan Masyarakat | 90,50  | 91,30                           | 12.345.678.900
      2   | Nilai SAKIP                | 80,00  | [[Camat: tulis kata pengantar]] | 0
          | Jumlah                     |        |                                 | 12.345.678.900

      Sumber: formulir unit.

      (grafik)
           | Target | Realisasi
      -----+--------+----------
      2022 | 88     | 87,25
      2023 | 89     | -
      2024 | 90,5   | 91,3

      Gambar 1. Perkembangan Nilai

      Garis gelap: target; garis terang: realisasi. Sumbu tegak mulai dari 86.

      Dua langkah:

        1. menghimpun data
        2. menyusun laporan

      Satu langkah:

        1. menandatangani
        - [[Camat: tulis kata pengantar]]

      Celah [[Camat: tulis kata pengantar]]
      -------------------------------------

      Belum ada data capaian.

      (gambar: Logo <pemda>)

      Tabel 2. Capaian Kinerja & Anggaran

      No. | Indikator Kinerja          | Tahun 2024                               | Pagu (Rp)
          |                            | Target | Realisasi                       |
      ----+----------------------------+--------+---------------------------------+---------------
      Sasaran 1
      1   | Indeks Kepuasan Masyarakat | 90,50  | 91,30                           | 12.345.678.900
      2   | Nilai SAKIP                | 80,00  | [[Camat: tulis kata pengantar]] | 0
          | Jumlah                     |        |                                 | 12.345.678.900

      Sumber: formulir unit.
      "
    `);
  });

  it("is the same bytes for the same input", () => {
    expect(render(ALL, SEMUA)).toEqual(render(ALL, SEMUA));
  });

  it("does not ask to update fields", () => {
    const docx = render(ALL, SEMUA);
    expect(partOf(docx, "word/settings.xml")).not.toContain("updateFields");
    expect(partOf(docx, "word/document.xml")).not.toContain("w:dirty");
  });
});
