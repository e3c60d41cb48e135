import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DOCUMENTS, TEMPLATE_FILES } from "../../src/documents/documents.ts";
import { LKJIP } from "../../src/documents/lkjip.ts";
import { findTemuanTemplat } from "../../src/folder/template.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { composeSkeleton, listIstilah } from "../../src/report/vocabulary.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { createTempatKerja, type TempatKerja } from "../support/kerja.ts";
import { readContoh } from "../support/kinerja.ts";

describe("lkjip template", () => {
  let place: TempatKerja;
  beforeEach(async () => {
    const outside = createTempatKerja();
    await outside.lkjip("init", "kantor", "--contoh", "kanigaran");
    place = outside.in("kantor");
  });
  afterEach(() => place.in("..").remove());

  it("lists the templates and which of them is the office's own", async () => {
    await place.lkjip("template", "copy", "surat-pengantar");
    const { keluaran } = await place.lkjip("template");
    expect(keluaran).toContain("lkjip.docx");
    expect(keluaran).toMatch(/surat-pengantar\.docx .*milik kantor, di folder templat$/m);
  });

  it("lists every tag with its meaning and an example from the office's own figures", async () => {
    const { keluaran } = await place.lkjip("template", "list", "lkjip.docx");
    expect(keluaran).toContain("  {instansi.nama}\n      Nama kantor\n      Contoh: Kecamatan Kanigaran");
    expect(keluaran).toContain("\nDi dalam {#sasaran}:");
    expect(Math.max(...keluaran.split("\n").map((line) => line.length))).toBeLessThan(140);
  });

  it("copies a template for editing, and never over one that is there", async () => {
    expect((await place.lkjip("templat", "salin", "lkjip.docx")).keluaran).toBe("Templat disalin: templat/lkjip.docx");
    const again = await place.lkjip("template", "copy", "lkjip.docx");
    expect(again.kode).toBe(2);
    expect(again.pesan).toContain("Templat ini sudah ada di folder kantor, jadi tidak ditimpa.");
    expect((await place.lkjip("template", "check", "lkjip.docx")).kode).toBe(0);
    expect((await place.lkjip("template", "check", "lkjip")).keluaran).toBe(
      "templat/lkjip.docx: semua tandanya dikenal.",
    );
  });

  it("names every fault of a template at once, and no document is made from it", async () => {
    place.world.write("templat/lkjip.docx", buildTemplat(p("Tahun {tahum} {instansi.nma} {#sasaran}")));
    const { kode, pesan } = await place.lkjip("template", "check", "templat/lkjip.docx");
    expect(kode).toBe(1);
    expect(pesan).toContain("{tahum}");
    expect(pesan).toContain("{instansi.nma}");
    expect(pesan).toContain("{#sasaran}");
    expect((await place.lkjip("draft")).kode).toBe(1);
    expect(place.world.exists("4-draf/draf-lkjip.docx")).toBe(false);
    expect((await place.lkjip("check")).pesan).toContain("{tahum}");
  });

  /** The office's copy of the draft's template, with another main part. */
  async function ubahTemplat(change: (xml: string) => string): Promise<void> {
    await place.lkjip("template", "copy", "lkjip.docx");
    const parts = unpackZip(place.world.read("templat/lkjip.docx") ?? new Uint8Array());
    const xml = change(new TextDecoder().decode(parts.get("word/document.xml")));
    place.world.write("templat/lkjip.docx", packZip(parts.set("word/document.xml", new TextEncoder().encode(xml))));
  }
  const galat = (pesan: string): string[] => pesan.split("\n").filter((line) => line.startsWith("  Tanda "));

  it("tells the same faults when a draft is asked for, also of names that this year's data leave out", async () => {
    await ubahTemplat((xml) => xml.replace("{@tabel_capaian}", "{@tabel_capian}"));
    const periksa = await place.lkjip("template", "check", "lkjip.docx");
    expect(galat(periksa.pesan).map((line) => line.trim().split(" ")[1])).toEqual([
      "{rujuk.tabel_capaian}",
      "{@tabel_capian}",
      "{rujuk.tabel_capaian}",
    ]);
    expect(galat((await place.lkjip("draft")).pesan)).toEqual(galat(periksa.pesan));
  });

  it("says that a template is damaged inside", async () => {
    await ubahTemplat((xml) => xml.replace("</w:body>", ""));
    for (const perintah of [["template", "check", "lkjip.docx"], ["draft"]]) {
      const { kode, pesan } = await place.lkjip(...perintah);
      expect(kode).toBe(1);
      expect(pesan).toContain("Templat ini bukan berkas Word yang utuh.");
    }
  });

  describe("without a tag that prints data", () => {
    const KURANG =
      "nama kantor, tahun laporan, perjanjian kinerja, capaian kinerja, analisis tiap sasaran, realisasi anggaran, dan penutup";
    const galat = (bidang = "") => `GALAT  templat/lkjip.docx
  Templat ini tidak memuat satu pun tanda yang mencetak data, misalnya {instansi.nama} atau {@tabel_pk}, jadi dokumennya tidak akan berisi data. Yang perlu: ${KURANG}.${bidang}
  Perbaikan: tulis tandanya di Word, daftarnya: lkjip template list lkjip.docx; atau pindahkan berkas ini ke folder lain, lalu sunting templat bawaan: lkjip template copy lkjip.docx`;

    it.each([
      ["last year's report", p("LAPORAN KINERJA 2023", "Heading1") + p("Capaian 98,74"), ""],
      ["conditions and a table of contents only", p("{?logo}") + p("Lambang") + p("{/logo}") + p("{@daftar.isi}"), ""],
      [
        "a mail merge of Word",
        '<w:p><w:r><w:instrText xml:space="preserve"> MERGEFIELD Nama_Pejabat \\* MERGEFORMAT </w:instrText></w:r><w:fldSimple w:instr="MERGEFIELD &quot;NIP&quot;"/></w:p>',
        " Bidang mail merge di dalamnya (Nama_Pejabat dan NIP) tidak diisi oleh lkjip.",
      ],
    ])("%s is refused, and no draft is made from it", async (_, content, bidang) => {
      place.world.write("templat/lkjip.docx", buildTemplat(content));
      for (const perintah of [["template", "check", "lkjip.docx"], ["check"], ["draft"]]) {
        const { kode, all } = await place.lkjip(...perintah);
        expect(kode).toBe(1);
        expect(all).toContain(galat(bidang));
        expect(all).not.toContain("semua tandanya dikenal");
      }
      expect(place.world.list("4-draf")).toEqual([]);
    });

    it("is refused for a letter too", async () => {
      place.world.write("templat/lembar-disposisi.docx", buildTemplat(p("LEMBAR DISPOSISI") + p("Dari: ......")));
      const { kode, pesan } = await place.lkjip("disposition");
      expect([kode, pesan]).toEqual([
        1,
        `GALAT  templat/lembar-disposisi.docx
  Templat ini tidak memuat satu pun tanda yang mencetak data, misalnya {instansi.nama}, jadi dokumennya tidak akan berisi data.
  Perbaikan: tulis tandanya di Word, daftarnya: lkjip template list lembar-disposisi.docx; atau pindahkan berkas ini ke folder lain, lalu sunting templat bawaan: lkjip template copy lembar-disposisi.docx`,
      ]);
      expect(place.world.list("1-disposisi")).toEqual([]);
    });

    it("for some part only is the office's choice: pointed out, and the draft is made with the gaps that it shows", async () => {
      const content = [
        "{instansi.nama} {tahun}",
        "{@tabel_pk}",
        "{@latar_belakang}",
        "{@tabel_capaian}",
        "{@kesimpulan}",
      ];
      place.world.write("templat/lkjip.docx", buildTemplat(content.map((each) => p(each)).join("")));
      const { kode, all } = await place.lkjip("template", "check", "lkjip.docx");
      expect(kode).toBe(0);
      expect(all).toContain(`PERIKSA  templat/lkjip.docx
  Templat ini tidak memuat tanda untuk analisis tiap sasaran dan realisasi anggaran; bagian itu tidak akan berisi data.
  Perbaikan: biarkan bila memang ditulis sendiri; bila tidak, tulis tandanya di Word, misalnya {@naskah_capaian}; semua tanda: lkjip template list lkjip.docx`);
      const draft = await place.lkjip("draft");
      expect(draft.kode).toBe(0);
      expect(draft.keluaran).toContain(
        "1 bagian ditandai kuning karena hanya dapat ditulis orang:\n  Kepala Subbagian Keuangan dan Program (1):\n    - latar belakang penyusunan laporan",
      );
    });
  });

  it.each([
    [["template", "lst"], 'Tindakan "lst" tidak ada. Yang mirip: list.'],
    [["template", "copy"], "Tindakan copy memerlukan nama templat."],
    [["template", "list", "surat.docx"], 'Templat "surat.docx" tidak dikenal.'],
    [["template", "check", "tidak-ada.docx"], "Berkas ini tidak ada."],
  ])("%j", async (argv, pesan) => {
    const result = await place.lkjip(...argv);
    expect(result.kode).toBe(2);
    expect(result.pesan).toContain(pesan);
  });
});

it.each(LKJIP.parts)("lkjip.docx: every tag for $bagian is one that templates may use", ({ mark }) => {
  const known = new Set(
    listIstilah(LKJIP.vocabulary).map(({ nama, istilah }) => (istilah.jenis === "nilai" ? nama : `@${nama}`)),
  );
  expect(mark.filter((each) => !known.has(each))).toEqual([]);
});

it.each(TEMPLATE_FILES)("the built-in %s lacks nothing", (nama) => {
  const content = readFileSync(join(import.meta.dirname, "../../templates", nama));
  expect(findTemuanTemplat(content, nama, nama)).toEqual([]);
});

describe.each(Object.values(DOCUMENTS))("example of $file", ({ vocabulary, example }) => {
  it("has exactly the names of its vocabulary", () => {
    const { config, data } = readContoh("muncar");
    const contoh = example({ config, data, pengukuran: calculatePengukuran(config, data).nilai });
    expect(Object.keys(contoh).sort()).toEqual(Object.keys(composeSkeleton(vocabulary)).sort());
  });
});
