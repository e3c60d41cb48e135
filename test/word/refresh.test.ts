import { describe, expect, it } from "vitest";
import type { Laporan } from "../../src/model/content.ts";
import { openPackage, readPart, savePackage } from "../../src/opc/package.ts";
import { readChart } from "../../src/word/chart/chart.ts";
import { readComments } from "../../src/word/parts/comments.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { baris, input, isiDokumen, print, segarkan, sunting, teks, ubahBagian, withoutMarks } from "./refresh-bahan.ts";

const draf = print();
const BARIS = [
  ["1", "Indeks Kepuasan Masyarakat", "88", "90,5"],
  ["2", "Nilai SAKIP", "70", "68,25"],
  ["3", "Penyelesaian aduan", "95", "97"],
];

describe("refreshDocx", () => {
  it("gives the same bytes when the data are the same", () => {
    const edited = sunting(draf, ["Demikian laporan ", "Demikianlah laporan "]);
    const result = segarkan(edited, input());
    expect(result.content).toBe(edited);
    expect(result.laporan).toEqual({ perubahan: [], prosa: [] });
  });

  it("tells once that the template changed", () => {
    const lama = ubahBagian(draf, "customXml/item1.xml", (xml) =>
      xml.replace(/(templat&quot;:&quot;)[0-9a-f]+/, "$10123456789abcdef"),
    );
    const result = segarkan(lama, input());
    expect(result.laporan).toEqual({ perubahan: [], prosa: [], templatBerubah: true });
    expect(segarkan(result.content, input()).laporan).toEqual({ perubahan: [], prosa: [] });
  });

  it("makes an untouched draft what a new one would be", () => {
    const baru = input({ capaian: "99,10", predikat: "Tinggi", tahun: "2024" });
    expect(isiDokumen(segarkan(draf, baru).content)).toBe(isiDokumen(print(baru)));
  });

  it("puts new values in place and keeps formatting, prose and everything else", () => {
    const edited = sunting(
      draf,
      ["Demikian laporan ", "Kalimat tulisan tangan. Demikian laporan "],
      [
        '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">98,74',
        '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">98,74',
      ],
    );
    const { content, ...result } = segarkan(edited, input({ capaian: "99,10" }));
    expect(baris({ content, ...result })).toEqual(["diperbarui capaian: 98,74 > 98,74 > 99,10"]);
    expect(isiDokumen(content)).toBe(isiDokumen(edited).replace(">98,74<", ">99,10<"));
    expect(result.laporan.perubahan[0]?.tempat).toBe(
      'judul "BAB I PENDAHULUAN", paragraf "Pada tahun 2024 capaian 98,74% dengan predikat Sa…"',
    );
  });

  it("says what a quoted number is by now where one place tells it, and not where two say different things", () => {
    const quoted = sunting(draf, ["Demikian laporan ", "Dengan 98,74% dan 95,26% demikian laporan "]);
    const { laporan } = segarkan(
      quoted,
      input({
        capaian: "99,10",
        uraian: [
          "Rata-rata capaian kinerja adalah 97,00% dari tiga indikator.",
          "Pagu anggaran sebesar Rp1.250.000 dan terserap 96,10%.",
        ],
      }),
    );
    expect(laporan.prosa.map(({ lama, baru }) => [lama, baru])).toEqual([
      ["98,74", null],
      ["95,26", "96,10"],
    ]);
  });

  describe("two paragraphs that a person joined", () => {
    const long =
      "Meningkatnya layanan masyarakat: dengan capaian kinerja 111,11% dan serapan anggaran program pendukung 87,06%, tingkat efisiensinya 24,05 poin persen.";
    const lama = ["Efisiensi dinyatakan untuk 2 dari 3 sasaran.", long, "Penutup uraian efisiensi."];
    const joined = sunting(print(input({ uraian: lama })), [
      /(2 dari 3 sasaran\.<\/w:t><\/w:r>(?:<w:bookmarkEnd [^>]*>)?)<\/w:p><w:p>(?:<w:pPr>.*?<\/w:pPr>)?/,
      "$1",
    ]);
    const segar = (...uraian: readonly string[]) => {
      const baru = input({ uraian });
      const first = segarkan(joined, baru);
      expect(segarkan(first.content, baru).content).toBe(first.content);
      return { told: baris(first).map((each) => each.split(":")[0]), content: first.content };
    };

    it("are refreshed in the one that they stand in", () => {
      const { told, content } = segar("Efisiensi dinyatakan untuk 6 dari 1 sasaran.", ...lama.slice(1));
      expect(told).toEqual(["diperbarui uraian/1"]);
      expect(teks(content)).toContain(`Efisiensi dinyatakan untuk 6 dari 1 sasaran. ${long}\n`);
    });

    it("are left alone where the data did not change", () => {
      expect(segar(...lama)).toEqual({ told: [], content: joined });
    });

    it("lose what the data dropped", () => {
      const { told, content } = segar(long, "Penutup uraian efisiensi.");
      expect(told).toEqual(["diperbarui uraian/1"]);
      expect(teks(content)).toContain(`\n${long}\n`);
      expect(teks(content)).not.toContain("Efisiensi dinyatakan");
    });

    it("go as one when the data drop both", () => {
      const { content } = segar("Penutup uraian efisiensi.");
      expect(teks(content)).not.toContain("Meningkatnya layanan masyarakat: ");
      expect(teks(content)).toContain("\nPenutup uraian efisiensi.\n");
    });
  });

  it("keeps and lists what a person changed while the data stayed", () => {
    const edited = sunting(draf, [">Sangat Tinggi<", ">Memuaskan<"]);
    const result = segarkan(edited, input());
    expect(result.content).toBe(edited);
    expect(baris(result)).toEqual(["dipertahankan predikat: Sangat Tinggi > Memuaskan > Sangat Tinggi"]);
  });

  it("says nothing where a person typed what the data say now", () => {
    const edited = sunting(draf, [">Sangat Tinggi<", ">Tinggi<"]);
    expect(baris(segarkan(edited, input({ predikat: "Tinggi" })))).toEqual([]);
  });

  it("tells of a conflict in a letter how to settle it by hand", () => {
    const edited = sunting(draf, [">98,74<", ">98,75<"]);
    const { nilai } = refreshDocx(edited, print(input({ capaian: "99,10" })));
    const [comment] = readComments(openPackage(nilai?.content as Uint8Array), "word/document.xml");
    expect(comment?.text).toBe(
      'Bentrok [lk:capaian]. Suntingan "98,75" dipertahankan. Nilai lama "98,74", nilai menurut data sekarang "99,10". Untuk memakai nilai data: tulis nilai itu di sini. Komentar ini hilang sendiri sesudah bentrok diselesaikan.',
    );
  });

  describe("a conflict", () => {
    const edited = sunting(draf, [">98,74<", ">98,75<"]);
    const baru = input({ capaian: "99,10" });
    const first = segarkan(edited, baru, { waktu: "2025-02-03T08:00:00" });

    it("keeps the hand's value, says so and marks the place with a comment", () => {
      expect(baris(first)).toEqual(["bentrok capaian: 98,74 > 98,75 > 99,10"]);
      expect(teks(first.content)).toContain("capaian 98,75% dengan");
      expect(readComments(openPackage(first.content), "word/document.xml")).toEqual([
        {
          id: "0",
          author: "lkjip",
          text: 'Bentrok [lk:capaian]. Suntingan "98,75" dipertahankan. Nilai lama "98,74", nilai menurut data sekarang "99,10". Untuk memakai nilai data: lkjip draft --terima "capaian". Komentar ini hilang sendiri sesudah bentrok diselesaikan.',
        },
      ]);
    });

    it("is reported again, without another comment, and changes nothing more", () => {
      const again = segarkan(first.content, baru);
      expect(baris(again)).toEqual(["bentrok capaian: 98,74 > 98,75 > 99,10"]);
      expect(again.content).toBe(first.content);
    });

    it.each([
      ["--terima", { accept: ["capaian"] }, "99,10", ["diperbarui capaian: 98,74 > 98,75 > 99,10"]],
      ["--utamakan data", { prefer: "data" }, "99,10", ["diperbarui capaian: 98,74 > 98,75 > 99,10"]],
      ["--utamakan suntingan", { prefer: "suntingan" }, "98,75", ["dipertahankan capaian: 98,74 > 98,75 > 99,10"]],
    ] as const)("is settled by %s, and its comment goes", (_, options, nilai, lines) => {
      const result = segarkan(first.content, baru, options);
      expect(baris(result)).toEqual(lines);
      expect(teks(result.content)).toContain(`capaian ${nilai}% dengan`);
      expect(isiDokumen(result.content)).not.toContain("w:comment");
      expect(baris(segarkan(result.content, baru)).filter((line) => line.startsWith("bentrok"))).toEqual([]);
    });

    it("is none any more when the data are back, or the hand is", () => {
      const back = segarkan(first.content, input());
      expect(baris(back)).toEqual(["dipertahankan capaian: 98,74 > 98,75 > 98,74"]);
      expect(readComments(openPackage(back.content), "word/document.xml")).toEqual([]);
      const undone = segarkan(sunting(first.content, [">98,75<", ">98,74<"]), input({ capaian: "99,10" }));
      expect(baris(undone)).toEqual(["diperbarui capaian: 98,74 > 98,74 > 99,10"]);
      expect(readComments(openPackage(undone.content), "word/document.xml")).toEqual([]);
    });

    it("is settled by typing the new value", () => {
      const typed = sunting(first.content, [">98,75<", ">99,10<"]);
      const result = segarkan(typed, baru);
      expect(baris(result)).toEqual([]);
      expect(isiDokumen(result.content)).not.toContain("w:comment");
    });
  });

  it("quotes in the comment of a conflict the values as they stand beside it", () => {
    const control =
      /<w:sdt><w:sdtPr><w:alias w:val="Angka dari data: capaian".*?<\/w:sdt>/.exec(isiDokumen(draf))?.[0] ?? "";
    const edited = sunting(draf, [/(<w:t[^>]*>)68,25<\/w:t><\/w:r>/, `$168,30 bukan </w:t></w:r>${control}`]);
    const baru = input({
      capaian: "99,10",
      baris: [
        ["1", "Indeks Kepuasan Masyarakat", "88", "90,5"],
        ["2", "Nilai SAKIP", "70", "69"],
        ["3", "Penyelesaian aduan", "95", "97"],
      ],
    });
    const result = segarkan(edited, baru);
    const [comment] = readComments(openPackage(result.content), "word/document.xml");
    expect(comment?.text).toContain(
      'Suntingan "68,30 bukan 99,10" dipertahankan. Nilai lama "68,25", nilai menurut data sekarang "69".',
    );
    expect(segarkan(result.content, baru).content).toBe(result.content);
  });

  it("says nothing of a value that stands over two paragraphs by now, and is no other", () => {
    const open =
      /<w:sdt><w:sdtPr><w:alias w:val="[^"]*: judul tabel kinerja".*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/;
    const unwrapped = sunting(
      draf,
      [open, "$1"],
      [/Pengukuran Kinerja(<\/w:t>)/, "Pengukuran $1</w:r></w:p><w:p><w:r><w:t>Kinerja$1"],
    );
    expect(baris(segarkan(unwrapped, input()))).toEqual([]);
  });

  describe("a value without its control behind which somebody pressed Enter", () => {
    const open =
      /<w:sdt><w:sdtPr><w:alias w:val="[^"]*: (?:predikat|tahun)"\/>(?:(?!<w:sdt>).)*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/;
    const torn = "</w:p><w:p>";
    const next = input({ tahun: "2027", predikat: "Sangat Baik" });
    const linesOf = (docx: Uint8Array): readonly string[] => teks(docx).split("\n").slice(2, 4);

    it("takes the new one where all its words stand in one paragraph", () => {
      const edited = sunting(draf, [open, "$1"], [/(<w:r><w:t[^>]*>2024<)/, `${torn}$1`]);
      const result = segarkan(edited, next);
      expect(linesOf(result.content)).toEqual(["Pada tahun ", "2027 capaian 98,74% dengan predikat Sangat Baik."]);
      expect(baris(result).filter((each) => !each.startsWith("diperbarui"))).toEqual([]);
      expect(segarkan(result.content, next).content).toBe(result.content);
    });

    it("stays in conflict where they stand in two, each time", () => {
      const [first, second] = [open, open];
      const edited = sunting(
        draf,
        [first, "$1"],
        [second, "$1"],
        [/>Sangat Tinggi</, `>Sangat</w:t></w:r>${torn}<w:r><w:t>Tinggi<`],
      );
      const result = segarkan(edited, next);
      expect(baris(result).filter((each) => each.startsWith("bentrok"))).toEqual([
        "bentrok predikat: Sangat Tinggi > Sangat\nTinggi > Sangat Baik",
      ]);
      expect(segarkan(result.content, next).content).toBe(result.content);
      expect(baris(segarkan(result.content, input({ tahun: "2027" })))).toEqual([]);
    });
  });

  it("leaves a deleted value deleted, and lists it", () => {
    const edited = sunting(draf, [
      /<w:bookmarkStart[^>]*\/><w:sdt><w:sdtPr><w:alias w:val="[^"]*: predikat".*?<\/w:sdt><w:bookmarkEnd[^>]*\/>/,
      "",
    ]);
    const result = segarkan(edited, input({ predikat: "Tinggi" }));
    expect(baris(result)).toEqual(["dihapus predikat: Sangat Tinggi > null > Tinggi"]);
    expect(isiDokumen(result.content)).toBe(isiDokumen(edited));
  });

  it.each([
    ["another value", "98,75", "bentrok capaian: 98,74 > 98,75 > 99,10"],
    ["no difference", "98,74", "diperbarui capaian: 98,74 > 98,74 > 99,10"],
  ])("takes a tracked change in a control with %s for what it is", (_, typed, expected) => {
    const deleted =
      '<w:del w:id="900" w:author="Sekcam"><w:r><w:delText xml:space="preserve">98,74</w:delText></w:r></w:del>';
    const edited = sunting(draf, [
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">98,74</w:t></w:r>',
      `${deleted}<w:ins w:id="901" w:author="Sekcam"><w:r><w:t>${typed}</w:t></w:r></w:ins>`,
    ]);
    const result = segarkan(edited, input({ capaian: "99,10" }));
    expect(baris(result)).toEqual([expected]);
    expect(isiDokumen(result.content)).toContain(deleted);
  });

  it("takes a word inserted and deleted again in a sentence for no change", () => {
    const edited = sunting(draf, [
      "98,74% dari tiga indikator.",
      '98,74% </w:t></w:r><w:ins w:id="900" w:author="Sekcam"><w:del w:id="901" w:author="Sekcam"><w:r><w:delText xml:space="preserve">semua </w:delText></w:r></w:del></w:ins><w:r><w:t xml:space="preserve">dari tiga indikator.',
    ]);
    const uraian = ["Rata-rata capaian kinerja adalah 99,10% dari tiga indikator."];
    const result = segarkan(edited, input({ uraian }));
    expect(baris(result)[0]).toMatch(/^diperbarui uraian\/1: /);
    expect(teks(result.content)).toContain("adalah 99,10% ");
    expect(isiDokumen(result.content)).not.toContain("Bentrok");
  });

  it("updates every copy of a control", () => {
    const control =
      /<w:sdt><w:sdtPr><w:alias w:val="Angka dari data: capaian".*?<\/w:sdt>/.exec(isiDokumen(draf))?.[0] ?? "";
    const edited = sunting(draf, ["Demikian laporan ", `</w:t></w:r>${control}<w:r><w:t>Demikian laporan `]);
    const result = segarkan(edited, input({ capaian: "99,10" }));
    expect(teks(result.content).match(/99,10/g)).toHaveLength(2);
  });

  it("finds values by their title where the tag is gone, and by their bookmark where the control is gone", () => {
    const untagged = ubahBagian(draf, "word/document.xml", (xml) => xml.replace(/<w:tag [^>]*\/>/g, ""));
    const bare = ubahBagian(draf, "word/document.xml", (xml) =>
      xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/g, "").replaceAll("</w:sdtContent></w:sdt>", ""),
    );
    const baru = input({
      capaian: "99,10",
      baris: [["1", "Indeks Kepuasan Masyarakat", "88", "91"], ...BARIS.slice(1)],
      trend: [80, 85.5, 91],
    });
    // As an earlier lkjip titled them, and LibreOffice kept it.
    const old = ubahBagian(draf, "word/document.xml", (xml) =>
      withoutMarks(xml).replace(
        /<w:alias w:val="[^"]*"\/><w:tag w:val="lk:([^"]*)"\/>/g,
        (_, key: string) => `<w:alias w:val="Judul [lk:${key}]"/>`,
      ),
    );
    expect(isiDokumen(old)).not.toContain("dari data");
    for (const docx of [untagged, bare, old]) {
      const result = segarkan(docx, baru);
      expect(result.laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`)).toEqual([
        "diperbarui capaian",
        "diperbarui tabel_kinerja/I-Indeks Kepuasan Masyarakat/realisasi",
        "diperbarui grafik_tren",
      ]);
      expect(teks(result.content)).toContain("capaian 99,10%");
    }
  });
});

describe("running text", () => {
  it("merges paragraph by paragraph", () => {
    const edited = sunting(draf, ["terus membaik dari tahun ke tahun", "terus membaik berkat loket baru"]);
    const result = segarkan(
      edited,
      input({
        uraian: [
          "Rata-rata capaian kinerja adalah 99,10% dari tiga indikator.",
          "Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.",
          "Kinerja pelayanan terus membaik dari tahun ke tahun.",
        ],
      }),
    );
    expect(result.laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`)).toEqual([
      "diperbarui uraian/1",
      "dipertahankan uraian/3",
    ]);
    expect(teks(result.content)).toContain("99,10% dari tiga");
    expect(teks(result.content)).toContain("membaik berkat loket baru");
  });

  it("brings in a new paragraph behind the one that it follows, and takes out one that is gone and untouched", () => {
    const result = segarkan(
      draf,
      input({
        uraian: [
          "Rata-rata capaian kinerja adalah 98,74% dari tiga indikator.",
          "Satu indikator belum mencapai target, yaitu nilai akuntabilitas.",
          "Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.",
        ],
      }),
    );
    expect(teks(result.content)).toMatch(/tiga indikator\.\nSatu indikator belum .*\nPagu anggaran/);
    expect(teks(result.content)).not.toContain("terus membaik");
    expect(
      segarkan(
        result.content,
        input({
          uraian: [
            "Rata-rata capaian kinerja adalah 98,74% dari tiga indikator.",
            "Satu indikator belum mencapai target, yaitu nilai akuntabilitas.",
            "Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.",
          ],
        }),
      ).content,
    ).toBe(result.content);
  });

  it("keeps what a person wrote into a gap", () => {
    const edited = sunting(draf, [
      /<w:sdt><w:sdtPr><w:alias w:val="Isian yang kosong"\/>.*?<\/w:sdt>/,
      "<w:r><w:t>Laporan ini disusun tiap tahun.</w:t></w:r>",
    ]);
    const result = segarkan(edited, input({ capaian: "99,10" }));
    expect(teks(result.content)).toContain("Laporan ini disusun tiap tahun.");
    expect(result.laporan.perubahan[1]).toMatchObject({ status: "dipertahankan", celah: true, tag: "catatan_celah/1" });
  });

  it("fills a gap that the office has written into lkjip.yaml since", () => {
    const result = segarkan(draf, input({ celah: "Kecamatan Kanigaran terletak di Kota Probolinggo." }));
    expect(teks(result.content)).toContain("Kecamatan Kanigaran terletak");
    expect(isiDokumen(result.content)).not.toContain("tulis latar belakang");
    expect(isiDokumen(result.content)).not.toContain('w:val="Celah"');
  });
});

describe("tables", () => {
  const ganti = (index: number, sel: readonly string[]): (readonly string[])[] =>
    BARIS.map((row, at) => (at === index ? sel : row));

  it("merges cell by cell", () => {
    const edited = sunting(draf, [">68,25<", ">68,30<"]);
    const result = segarkan(edited, input({ baris: ganti(1, ["2", "Nilai SAKIP", "71", "69"]) }));
    expect(baris(result)).toEqual([
      "diperbarui tabel_kinerja/I-Nilai SAKIP/target: 70 > 70 > 71",
      "bentrok tabel_kinerja/I-Nilai SAKIP/realisasi: 68,25 > 68,30 > 69",
    ]);
    expect(result.laporan.perubahan[1]?.tempat).toBe(
      'judul "BAB II KINERJA", tabel "Pengukuran Kinerja", baris "Nilai SAKIP", kolom "Realisasi"',
    );
  });

  const rows = (docx: Uint8Array): string[] =>
    (/<w:tbl>.*?<\/w:tbl>/.exec(isiDokumen(docx))?.[0] ?? "")
      .split("</w:tr>")
      .slice(1, -1)
      .map((row) => row.replace(/<\/w:tc>/g, "|").replace(/<[^>]+>/g, ""));
  const moveRow = (docx: Uint8Array, from: string, before: string): Uint8Array =>
    ubahBagian(docx, "word/document.xml", (xml) => {
      const row = new RegExp(`<w:tr>(?:(?!<w:tr>).)*>${from}<.*?</w:tr>`).exec(xml)?.[0] ?? "";
      const rest = xml.replace(row, "");
      const at = rest.lastIndexOf("<w:tr>", rest.indexOf(`>${before}<`));
      return rest.slice(0, at) + row + rest.slice(at);
    });

  it("keeps moved and added rows, brings in new ones in place, and tells of those that are gone and changed by hand", () => {
    const moved = moveRow(draf, "Penyelesaian aduan", "Indeks Kepuasan Masyarakat");
    const edited = sunting(
      moved,
      [">68,25<", ">68,30<"],
      [
        "</w:tr></w:tbl>",
        '</w:tr><w:tr><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p><w:r><w:t>Baris tangan</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
      ],
    );
    const result = segarkan(
      edited,
      input({
        baris: [
          ["1", "Indeks Kepuasan Masyarakat", "88", "91"],
          ["2", "Nilai inovasi", "60", "61"],
          ["3", "Penyelesaian aduan", "95", "98"],
        ],
      }),
    );
    expect(rows(result.content)).toEqual([
      "3|Penyelesaian aduan|95|98|",
      "1|Indeks Kepuasan Masyarakat|88|91|",
      "2|Nilai inovasi|60|61|",
      "2|Nilai SAKIP|70|68,30|",
      "|Baris tangan|||",
    ]);
    expect(baris(result).filter((line) => !line.startsWith("diperbarui"))).toEqual([
      "baru tabel_kinerja/I-Nilai inovasi: null > null > 2 | Nilai inovasi | 60 | 61",
      "hilang tabel_kinerja/I-Nilai SAKIP: 2 | Nilai SAKIP | 70 | 68,25 > 2 | Nilai SAKIP | 70 | 68,30 > null",
    ]);
  });

  it("takes out a row that is gone from the data and untouched; the numbers behind it follow", () => {
    const edited = sunting(draf, [">90,5<", ">90,6<"]);
    const result = segarkan(edited, input({ baris: [BARIS[0] ?? [], ["2", "Penyelesaian aduan", "95", "97"]] }));
    expect(rows(result.content)).toEqual(["1|Indeks Kepuasan Masyarakat|88|90,6|", "2|Penyelesaian aduan|95|97|"]);
    const gone = result.laporan.perubahan.find(({ tag }) => tag === "tabel_kinerja/I-Nilai SAKIP");
    expect(gone).toMatchObject({
      status: "diperbarui",
      tempat: 'judul "BAB II KINERJA", tabel "Pengukuran Kinerja", baris "Nilai SAKIP"',
      lama: "2 | Nilai SAKIP | 70 | 68,25",
      baru: null,
      catatan: "baris ini tidak ada lagi dalam data dan dikeluarkan",
    });
    expect(rows(segarkan(result.content, input()).content)).toEqual([
      "1|Indeks Kepuasan Masyarakat|88|90,6|",
      "2|Nilai SAKIP|70|68,25|",
      "3|Penyelesaian aduan|95|97|",
    ]);
  });

  it.each([
    ["a comment on it", (row: string) => row.replace("</w:p>", '<w:r><w:commentReference w:id="7"/></w:r></w:p>')],
    ["a tracked change in it", (row: string) => row.replace("</w:p>", "<w:ins><w:r><w:t/></w:r></w:ins></w:p>")],
    ["a bookmark that ends elsewhere", (row: string) => row.replace("</w:p>", '<w:bookmarkStart w:id="9"/></w:p>')],
  ])("leaves a row that is gone from the data with %s", (_, change) => {
    const edited = ubahBagian(draf, "word/document.xml", (xml) =>
      xml.replace(/<w:tr>(?:(?!<w:tr>).)*>Nilai SAKIP<.*?<\/w:tr>/, change),
    );
    const result = segarkan(edited, input({ baris: [BARIS[0] ?? [], ["2", "Penyelesaian aduan", "95", "97"]] }));
    expect(rows(result.content)[1]).toBe("2|Nilai SAKIP|70|68,25|");
    expect(result.laporan.perubahan.map(({ status }) => status)).toContain("hilang");
  });

  it("leaves a deleted row deleted", () => {
    const edited = ubahBagian(draf, "word/document.xml", (xml) =>
      xml.replace(/<w:tr>(?:(?!<w:tr>).)*>Nilai SAKIP<.*?<\/w:tr>/, ""),
    );
    const result = segarkan(edited, input({ baris: ganti(1, ["2", "Nilai SAKIP", "71", "69"]) }));
    expect(baris(result)).toEqual([
      "dihapus tabel_kinerja/I-Nilai SAKIP: 2 | Nilai SAKIP | 70 | 68,25 > null > 2 | Nilai SAKIP | 71 | 69",
    ]);
    expect(rows(result.content)).toHaveLength(2);
  });

  it("finds its columns where a person inserted one", () => {
    const edited = ubahBagian(draf, "word/document.xml", (xml) =>
      xml.replace(/<w:tbl>.*?<\/w:tbl>/, (table) =>
        table.replace(/<w:tr>.*?<\/w:tr>/g, (row) =>
          row.replace(
            "</w:tc>",
            '</w:tc><w:tc><w:tcPr><w:tcW w:w="500" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>',
          ),
        ),
      ),
    );
    const result = segarkan(edited, input({ baris: ganti(1, ["2", "Nilai SAKIP", "71", "68,25"]) }));
    expect(rows(result.content)[1]).toBe("2|x|Nilai SAKIP|71|68,25|");
  });

  it("takes a new table where columns changed and nobody touched it; tells of the column where somebody did", () => {
    const baru = input({
      kolom: ["No.", "Indikator", "Target", "Realisasi", "Capaian"],
      baris: BARIS.map((row) => [...row, "100"]),
    });
    expect(rows(segarkan(draf, baru).content)[0]).toBe("1|Indeks Kepuasan Masyarakat|88|90,5|100|");
    const edited = sunting(draf, [">68,25<", ">68,30<"]);
    const result = segarkan(edited, baru);
    expect(rows(result.content)[0]).toBe("1|Indeks Kepuasan Masyarakat|88|90,5|");
    expect(result.laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`)).toEqual([
      "dipertahankan tabel_kinerja/I-Nilai SAKIP/realisasi",
      "baru tabel_kinerja/kolom/capaian",
    ]);
  });

  it("names a column that a person deleted", () => {
    const edited = ubahBagian(draf, "word/document.xml", (xml) =>
      xml.replace(/<w:tc>(?:(?!<w:tc>).)*>(?:Target|88|70|95)<.*?<\/w:tc>/g, ""),
    );
    const result = segarkan(edited, input({ baris: ganti(1, ["2", "Nilai SAKIP", "71", "69"]) }));
    expect(rows(result.content)[1]).toBe("2|Nilai SAKIP|69|");
    expect(baris(result)).toEqual([
      "diperbarui tabel_kinerja/I-Nilai SAKIP/realisasi: 68,25 > 68,25 > 69",
      "dihapus tabel_kinerja/kolom/target: Target > null > Target",
    ]);
    expect(result.laporan.perubahan[1]?.catatan).toBe(
      "kolom ini tidak ditemukan lagi dalam tabelnya, sehingga isinya tidak disegarkan",
    );
  });

  it("names a column that the data dropped and a table that somebody touched still has, as long as it stands there", () => {
    const baru = input({
      kolom: ["No.", "Indikator", "Realisasi"],
      baris: BARIS.map((row) => row.filter((_, at) => at !== 2)),
    });
    expect(rows(segarkan(draf, baru).content)[0]).toBe("1|Indeks Kepuasan Masyarakat|90,5|");
    const edited = sunting(draf, [">68,25<", ">68,30<"]);
    const result = segarkan(edited, baru);
    expect(rows(result.content)[0]).toBe("1|Indeks Kepuasan Masyarakat|88|90,5|");
    const lines = [
      "dipertahankan tabel_kinerja/I-Nilai SAKIP/realisasi: 68,25 > 68,30 > 68,25",
      "hilang tabel_kinerja/kolom/target: Target > Target > null",
    ];
    expect(baris(result)).toEqual(lines);
    expect(result.laporan.perubahan[1]).toMatchObject({
      tempat: 'judul "BAB II KINERJA", tabel "Pengukuran Kinerja"',
      catatan: "kolom ini tidak ada lagi dalam data, tetapi dibiarkan karena tabelnya sudah disunting",
    });
    const again = segarkan(result.content, baru);
    expect([again.content, baris(again)]).toEqual([result.content, lines]);
    const without = ubahBagian(result.content, "word/document.xml", (xml) =>
      xml.replace(/<w:tc>(?:(?!<w:tc>).)*>(?:Target|88|70|95)<.*?<\/w:tc>/g, ""),
    );
    expect(rows(without)[0]).toBe("1|Indeks Kepuasan Masyarakat|90,5|");
    expect(baris(segarkan(without, baru))).toEqual(lines.slice(0, 1));
  });
});

describe("charts", () => {
  const chart = "word/charts/chart1.xml";

  it("takes new numbers and keeps the look that a person gave it", () => {
    const edited = ubahBagian(draf, chart, (xml) =>
      xml.replace('<a:srgbClr val="B7C7E0"/>', '<a:srgbClr val="FF0000"/>'),
    );
    const result = segarkan(edited, input({ trend: [80, 85.5, 91, 93] }));
    const xml = readPart(openPackage(result.content), chart) ?? "";
    expect(readChart(xml)).toMatchObject({
      categories: ["2022", "2023", "2024", "2025"],
      series: [{ name: "IKM", values: [80, 85.5, 91, 93] }],
    });
    expect(xml).toContain('<a:srgbClr val="FF0000"/>');
    expect(xml).toContain("<c:f>Sheet1!$B$2:$B$5</c:f>");
    expect(isiDokumen(result.content)).toContain("2025 93");
  });

  it("keeps numbers that a person changed with Edit Data", () => {
    const edited = ubahBagian(draf, chart, (xml) => xml.replace("<c:v>90.5</c:v>", "<c:v>92</c:v>"));
    const result = segarkan(edited, input({ trend: [80, 85.5, 91] }));
    expect(baris(result)).toEqual([
      "bentrok grafik_tren: IKM: 2022 80; 2023 85,5; 2024 90,5 > IKM: 2022 80; 2023 85,5; 2024 92 > IKM: 2022 80; 2023 85,5; 2024 91",
    ]);
  });
});

describe("what comes and goes", () => {
  const S = [
    ["S1", "Meningkatnya pelayanan", "102,84"],
    ["S2", "Meningkatnya akuntabilitas", "97,50"],
    ["S3", "Meningkatnya ketertiban", "100"],
  ] as const;

  it("brings a new item in behind the one before it", () => {
    const result = segarkan(draf, input({ sasaran: S }));
    expect(teks(result.content)).toMatch(
      /Sasaran Meningkatnya akuntabilitas mencapai 97,50%\.\nMeningkatnya ketertiban\nCapaian sasaran ini 100 pada tahun 2024\.\nSasaran Meningkatnya ketertiban mencapai 100%\.\nBAB III/,
    );
    expect(result.laporan.perubahan).toHaveLength(1);
    expect(segarkan(result.content, input({ sasaran: S })).content).toBe(result.content);
    const again = segarkan(
      result.content,
      input({ sasaran: [...S.slice(0, 2), ["S3", "Meningkatnya ketertiban", "101,5"]] }),
    );
    expect(teks(again.content)).toContain("Sasaran Meningkatnya ketertiban mencapai 101,5%.");
  });

  describe("a section that a condition of the template brings", () => {
    const templat = buildTemplat(
      p("BAB I KINERJA", "Heading1") +
        p("Capaian tahun {tahun} adalah {capaian}.") +
        p("{?ada}") +
        p("A. Risiko", "Heading2") +
        p("Risiko pada tahun {tahun} ada di tabel berikut.") +
        p("{@tabel}") +
        p("Demikian risikonya.") +
        p("{/ada}") +
        p("B. Anggaran", "Heading2") +
        p("{@anggaran}") +
        p("BAB II PENUTUP", "Heading1") +
        p("Tutup tahun {tahun}."),
    );
    const make = (present: boolean, barisAnggaran = 1): Uint8Array => {
      const tabel = (judul: string, many: number): Laporan[string] => ({
        jenis: "tabel",
        judul,
        blank: "Tidak ada.",
        kolom: [{ kunci: "nama", judul: "Nama", content: "teks", width: 1 }],
        baris: Array.from({ length: many }, (_, at) => ({ kunci: `r${at}`, jenis: "isi", sel: [`${judul} ${at}`] })),
      });
      const content = { ada: present, tabel: tabel("Risiko", 1), anggaran: tabel("Anggaran", barisAnggaran) };
      return renderDocx(templat, { tahun: "2024", capaian: "90", ...content }).nilai as Uint8Array;
    };
    const baca = (docx: Uint8Array): string[] =>
      renderTeksDocx(docx)
        .split("\n")
        .filter((line) => /\w/.test(line));

    it("comes with its heading and its fixed sentences", () => {
      const edited = sunting(make(false), ["Tutup tahun ", "Demikian tahun "]);
      const { nilai } = refreshDocx(edited, make(true));
      expect(baca(nilai?.content as Uint8Array)).toEqual([
        "BAB I KINERJA",
        "Capaian tahun 2024 adalah 90.",
        "A. Risiko",
        "Risiko pada tahun 2024 ada di tabel berikut.",
        "Tabel 1. Risiko",
        "Nama",
        "Risiko 0",
        "Demikian risikonya.",
        "B. Anggaran",
        "Tabel 2. Anggaran",
        "Nama",
        "Anggaran 0",
        "BAB II PENUTUP",
        "Demikian tahun 2024.",
      ]);
      expect(nilai?.laporan.perubahan.map(({ status, baru }) => [status, baru])).toEqual([
        [
          "baru",
          "A. Risiko Risiko pada tahun 2024 ada di tabel berikut. Tabel 1. Risiko Nama Risiko 0 Demikian risikonya.",
        ],
      ]);
      const again = refreshDocx(nilai?.content as Uint8Array, make(true)).nilai;
      expect(again?.content).toBe(nilai?.content);
    });

    it("leaves a heading alone under which something old stands", () => {
      const renamed = sunting(make(false), ["B. Anggaran", "B. Uang"]);
      const { nilai } = refreshDocx(renamed, make(false, 2));
      expect(baca(nilai?.content as Uint8Array).filter((line) => line.startsWith("B."))).toEqual(["B. Uang"]);
    });
  });

  it("takes out an item that is gone, and says so", () => {
    const fewer = input({ sasaran: S.slice(0, 1) });
    const result = segarkan(draf, fewer);
    expect(baris(result)).toEqual([
      "diperbarui sasaran[S2].nama: Meningkatnya akuntabilitas > Meningkatnya akuntabilitas > null",
      "diperbarui sasaran[S2].nilai: 97,50 > 97,50 > null",
      expect.stringMatching(/^diperbarui sasaran\[S2\]\.analisis: (.*) > \1 > null$/),
    ]);
    expect(teks(result.content)).toBe(teks(print(fewer)));
    expect(segarkan(result.content, fewer).laporan.perubahan).toEqual([]);
  });

  it("leaves of an item that is gone what a person worked in, below its heading", () => {
    const fewer = input({ sasaran: S.slice(0, 1) });
    const edited = sunting(draf, [
      "Sasaran Meningkatnya akuntabilitas mencapai",
      "Sasaran kedua, akuntabilitas, mencapai",
    ]);
    const result = segarkan(edited, fewer);
    expect(baris(result).filter((line) => line.startsWith("hilang"))).toEqual([
      "hilang sasaran[S2].nama: Meningkatnya akuntabilitas > Meningkatnya akuntabilitas > null",
      "hilang sasaran[S2].nilai: 97,50 > 97,50 > null",
      "hilang sasaran[S2].analisis/1: Sasaran Meningkatnya akuntabilitas mencapai 97,50%. > Sasaran kedua, akuntabilitas, mencapai 97,50%. > null",
    ]);
    expect(teks(result.content)).toContain("Meningkatnya akuntabilitas\nCapaian sasaran ini 97,50");
    const again = segarkan(result.content, fewer);
    expect(again.content).toBe(result.content);
    expect(baris(again).toSorted()).toEqual(baris(result).toSorted());
  });

  it.each([
    ["before", '<w:r><w:t xml:space="preserve">Catatan orang: </w:t></w:r>$1'],
    ["behind", '$1<w:r><w:t xml:space="preserve"> (catatan orang)</w:t></w:r>'],
  ])("leaves of an item that is gone its heading with what a person wrote %s it", (_, put) => {
    const fewer = input({ sasaran: S.slice(0, 1) });
    const heading = /(<w:sdt>(?:(?!<w:sdt>).)*?>Meningkatnya akuntabilitas<.*?<\/w:sdt>)/s;
    const result = segarkan(sunting(draf, [heading, put]), fewer);
    expect(teks(result.content).toLowerCase()).toContain("catatan orang");
    expect(teks(result.content)).not.toContain("97,50");
    expect(baris(result).filter((line) => line.startsWith("hilang"))).toEqual([
      "hilang sasaran[S2].nama: Meningkatnya akuntabilitas > Meningkatnya akuntabilitas > null",
    ]);
    expect(segarkan(result.content, fewer).content).toBe(result.content);
  });

  it("does not call a number outdated that a chart still shows", () => {
    const typed = sunting(draf, ["Demikian laporan ", "Tahun lalu nilainya 85,5 dan kini 90,5. Demikian laporan "]);
    const baris = [
      ["1", "Indeks Kepuasan Masyarakat", "85,5", "90,5"],
      ["2", "Nilai SAKIP", "70", "68,25"],
      ["3", "Penyelesaian aduan", "95", "97"],
    ];
    const named = (trend: readonly number[]): readonly string[] => {
      const before = segarkan(typed, input({ baris })).content;
      const later = baris.map(([no = "", nama = "", target = "", nilai = ""], at) => [
        no,
        nama,
        at === 0 ? "86" : target,
        at === 0 ? "91" : nilai,
      ]);
      return segarkan(before, input({ baris: later, trend })).laporan.prosa.map(({ lama }) => lama);
    };
    expect(named([80, 85.5, 91])).toEqual(["90,5"]);
    expect(named([80, 84, 91])).toEqual(["85,5", "90,5"]);
  });

  it("finds an outdated number in the prose, with its sentence", () => {
    const edited = sunting(draf, [
      "Demikian laporan ",
      "Capaian kita 98,74% patut disyukuri. Tahun 2024 ditutup baik. Demikian laporan ",
    ]);
    const result = segarkan(
      edited,
      input({ capaian: "99,10", uraian: ["Rata-rata capaian kinerja adalah 99,10% dari tiga indikator."] }),
    );
    expect(result.laporan.prosa).toEqual([
      {
        lama: "98,74",
        baru: "99,10",
        tag: "capaian",
        tempat: 'judul "BAB III PENUTUP"',
        kalimat: "Capaian kita 98,74% patut disyukuri.",
      },
    ]);
  });
});

it.each([
  ["with its word", "Tahun ini terjadi 18 kasus di wilayah kami.", [["18 kasus", "14 kasus"]]],
  ["of something else", "Ada 18 pos kamling dan 3 kasus lama.", []],
])("finds an outdated count in the prose: %s", (_, kalimat, expected) => {
  const old = print(input({ uraian: ["Pada tahun 2024 terjadi 18 kasus gangguan."] }));
  const edited = sunting(old, ["Demikian laporan ", `${kalimat} Demikian laporan `]);
  const { laporan } = segarkan(edited, input({ uraian: ["Pada tahun 2024 terjadi 14 kasus gangguan."] }));
  expect(laporan.prosa.map(({ lama, baru }) => [lama, baru])).toEqual(expected);
});

it("leaves no blank line where one of several gaps is no longer asked for", () => {
  const gaps = (...all: readonly string[]) =>
    ({
      ...input(),
      catatan_celah: {
        jenis: "naskah",
        paragraf: all.map((apa) => ({ look: "isi", teks: { jenis: "celah", siapa: "Kasubbag", apa } })),
      },
    }) as const;
  const result = segarkan(print(gaps("sebab", "langkah", "dasar hukum")), gaps("sebab", "dasar hukum"));
  expect(teks(result.content)).toContain("\n[Kasubbag: tulis sebab]\n[Kasubbag: tulis dasar hukum]\n");
});

it("names what a number is now although another one came into its sentence where a count stood", () => {
  const old = ["Capaian (sementara, 2 indikator) adalah 95,61%.", "Rata-ratanya 95,61%."];
  const edited = sunting(print(input({ uraian: old })), [
    "Demikian laporan ",
    "Kami mencatat 95,61%. Demikian laporan ",
  ]);
  const uraian = ["Capaian adalah 97,20% dan serapan 95,26%.", "Rata-ratanya 97,20%."];
  const { laporan } = segarkan(edited, input({ uraian }));
  expect(laporan.prosa.map(({ lama, baru }) => [lama, baru])).toEqual([["95,61", "97,20"]]);
});

it("does not take the numbers of a computed text for typed ones where LibreOffice dropped its control", () => {
  const bare = ubahBagian(draf, "word/document.xml", (xml) =>
    xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/g, "").replaceAll("</w:sdtContent></w:sdt>", ""),
  );
  const uraian = [
    "Rata-rata capaian kinerja adalah 98,74% dari tiga indikator.",
    "Pagu anggaran sebesar Rp1.250.000 dan terserap 96,01%.",
    "Kinerja pelayanan terus membaik dari tahun ke tahun.",
  ];
  const result = segarkan(bare, input({ uraian }));
  expect(result.laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`)).toEqual(["diperbarui uraian/2"]);
  expect(result.laporan.prosa).toEqual([]);
});

it("takes a first sentence away again that the data brought before the mark of a text without its control", () => {
  const bare = ubahBagian(draf, "word/document.xml", (xml) =>
    xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/g, "").replaceAll("</w:sdtContent></w:sdt>", ""),
  );
  const uraian = [
    "Rata-rata capaian kinerja adalah 98,74% dari tiga indikator.",
    "Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.",
    "Kinerja pelayanan terus membaik dari tahun ke tahun.",
  ];
  const first = segarkan(bare, input({ uraian: ["Sebanyak 9.952 warga dilayani.", ...uraian] }));
  expect(teks(first.content)).toContain("Sebanyak 9.952 warga dilayani.");
  const result = segarkan(first.content, input({ uraian }));
  expect(teks(result.content)).toBe(teks(bare));
  expect(result.laporan.prosa).toEqual([]);
});

describe("refusals", () => {
  const pesan = (docx: Uint8Array, fresh = draf): string[] =>
    refreshDocx(docx, fresh, { berkas: "4-draf/draf-lkjip.docx" }).temuan.map(
      ({ pesan, perbaikan }) => `${pesan} ${perbaikan}`,
    );

  it("refuses a damaged file", () => {
    expect(pesan(draf.slice(0, 5000))).toEqual([
      "Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat diperbarui. kembalikan dari cadangan, misalnya: lkjip restore",
    ]);
    expect(pesan(ubahBagian(draf, "word/document.xml", (xml) => xml.slice(0, -40)))).toHaveLength(1);
  });

  it("refuses a document that lkjip did not make", () => {
    const pkg = openPackage(draf);
    pkg.parts.delete("customXml/item1.xml");
    expect(pesan(savePackage(pkg))).toEqual([
      "Berkas ini tidak dibuat oleh lkjip, atau tanda pengenalnya hilang ketika disimpan dengan program lain. pindahkan berkas itu ke folder lain, lalu jalankan: lkjip draft",
    ]);
  });

  it("refuses a document of another year or office", () => {
    expect(pesan(print(input(), { instansi: "Kecamatan Kanigaran", tahun: "2023" }))).toEqual([
      'Berkas ini dibuat untuk tahun "2023", sedangkan folder kerja ini untuk tahun "2024". pindahkan berkas itu ke folder kerja asalnya, lalu jalankan: lkjip draft',
    ]);
  });
});

describe("what a person wrote below a table or chart, in its control,", () => {
  const own = "<w:p><w:r><w:t>Tulisan orang di sini.</w:t></w:r></w:p>";

  it.each<[string, RegExp, string, Laporan]>([
    ["chart", /(<w:drawing>(?:(?!<w:p>).)*?<\/w:p>)/s, `$1${own}`, input({ trend: [] })],
    ["table", /(<\/w:tbl>)(<\/w:sdtContent>)/, `$1${own}$2`, input({ baris: [] })],
  ])("stays, with the %s that the data emptied", (_, place, put, empty) => {
    const result = segarkan(sunting(draf, [place, put]), empty);
    expect(teks(result.content)).toContain("Tulisan orang di sini.");
    expect(baris(result).map((line) => line.split(":")[0])).toContainEqual(
      expect.stringMatching(/^hilang (?:grafik|tabel)/),
    );
    expect(segarkan(result.content, empty).content).toBe(result.content);
    const back = segarkan(result.content, input());
    expect([teks(back.content).includes("Tulisan orang di sini."), baris(back)]).toEqual([true, []]);
  });
});

describe("a table that the data emptied", () => {
  const edited = sunting(draf, ["Demikian laporan", "Demikianlah laporan"]);

  it("gives way to its sentence, and comes back with the data", () => {
    const emptied = segarkan(edited, input({ baris: [] }));
    expect(teks(emptied.content)).toBe(teks(print(input({ baris: [] }))).replace("Demikian", "Demikianlah"));
    expect(teks(segarkan(emptied.content, input()).content)).toBe(teks(edited));
  });

  it.each([
    ["wrote in a heading of it", [">Realisasi<", ">Realisasi tangan1q<"]],
    [
      "put a row above it",
      [
        /<w:tr>(?:(?!<\/w:tr>).)*>Realisasi<.*?<\/w:tr>/s,
        "$&<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>tangan1q</w:t></w:r></w:p></w:tc></w:tr>",
      ],
    ],
  ] as const)("stays where a person %s, also when its columns change", (_, edit) => {
    const typed = sunting(edited, edit);
    const emptied = segarkan(typed, input({ baris: [] }));
    expect(teks(emptied.content)).toContain("tangan1q");
    const other = segarkan(typed, input({ kolom: ["No.", "Indikator", "Target", "Capaian"] }));
    expect(teks(other.content)).toContain("tangan1q");
  });

  it("stays with its caption where a person wrote in it, and its rows stand once when the data have them again", () => {
    const typed = sunting(edited, [">68,25<", ">68,3<"]);
    const emptied = segarkan(typed, input({ baris: [] }));
    expect(emptied.laporan.perubahan.map(({ status }) => status)).toContain("hilang");
    expect(teks(emptied.content)).toBe(teks(typed));
    const again = segarkan(emptied.content, input());
    expect(baris(again)).toEqual(["dipertahankan tabel_kinerja/I-Nilai SAKIP/realisasi: 68,25 > 68,3 > 68,25"]);
    expect(teks(again.content).split("Nilai SAKIP")).toHaveLength(2);
  });
});

it("the caption of a table that gets its first rows stands above the table, below the heading", () => {
  const blank = print(input({ baris: [] }));
  const edited = sunting(blank, ["Demikian laporan", "Demikianlah laporan"]);
  const whole = sunting(draf, ["Demikian laporan", "Demikianlah laporan"]);
  expect(renderTeksDocx(segarkan(edited, input()).content)).toBe(renderTeksDocx(whole));
});

describe.each([
  ["table", "tabel_kinerja", "Belum ada indikator.", input({ baris: [] })],
  ["chart", "grafik_tren", "Belum ada data.", input({ trend: [] })],
] as const)("the sentence in place of a %s, which a person edited", (_, tag, sentence, empty) => {
  const edited = sunting(print(empty), [sentence, `${sentence} Menyusul.`]);
  const first = segarkan(edited, input());

  it("stays in conflict until somebody settles it", () => {
    const again = segarkan(first.content, input());
    for (const result of [first, again])
      expect(baris(result)).toContain(
        `bentrok ${tag}: ${sentence} > ${sentence} Menyusul. > ${sentence} (kini ada isinya)`,
      );
    expect(again.content).toEqual(first.content);
    expect(teks(segarkan(again.content, input(), { accept: [tag] }).content)).toBe(teks(draf));
  });

  it("stays where somebody settled it for what stands there, and is listed", () => {
    const kept = segarkan(first.content, input(), { prefer: "suntingan" });
    const again = segarkan(kept.content, input());
    expect(teks(again.content)).toBe(teks(kept.content));
    expect(again.laporan.perubahan.map(({ status }) => status)).toEqual(["dipertahankan"]);
  });

  it("is no conflict any more when the data are empty again", () => {
    const back = segarkan(first.content, empty);
    expect(baris(back)).toContain(`dipertahankan ${tag}: ${sentence} > ${sentence} Menyusul. > ${sentence}`);
    expect(teks(back.content)).toContain(`${sentence} Menyusul.`);
    expect(back.laporan.perubahan.map(({ status }) => status)).not.toContain("bentrok");
  });
});

describe.each([
  ["table", "tabel_kinerja", "Belum ada indikator.", input({ baris: [] })],
  ["chart", "grafik_tren", "Belum ada data.", input({ trend: [] })],
] as const)("the sentence in place of a %s, into which a person put a note", (_, tag, sentence, empty) => {
  const note = '<w:footnoteReference w:id="7"/>';
  const edited = sunting(print(empty), [`${sentence}</w:t></w:r>`, `${sentence}</w:t></w:r><w:r>${note}</w:r>`]);
  const first = segarkan(edited, input());

  it("stays in conflict, which says why, until somebody settles it", () => {
    expect(isiDokumen(first.content, "word/document.xml")).toContain(note);
    expect(first.laporan.perubahan.filter((each) => each.tag === tag)).toEqual([
      expect.objectContaining({
        status: "bentrok",
        catatan:
          "kalimat ini akan diganti, tetapi di dalamnya ada catatan kaki, tautan, komentar, atau gambar dari orang",
      }),
    ]);
    expect(segarkan(first.content, input()).content).toEqual(first.content);
    expect(teks(segarkan(first.content, input(), { accept: [tag] }).content)).toBe(teks(draf));
  });

  it("is no matter as long as the data have nothing more", () => {
    expect(segarkan(edited, empty).laporan.perubahan).toEqual([]);
  });
});

it("a table takes the place of its sentence also where LibreOffice has moved the control into the paragraph", () => {
  const blank = ubahBagian(print(input({ baris: [] })), "word/document.xml", (xml) =>
    xml.replace(
      /(<w:sdt>(?:(?!<w:sdt>).)*?tabel_kinerja(?:(?!<w:sdt>).)*?<w:sdtContent>)<w:p>(<w:pPr>.*?<\/w:pPr>)(.*?)<\/w:p>(<\/w:sdtContent><\/w:sdt>)/s,
      "<w:p>$2$1$3$4</w:p>",
    ),
  );
  expect(isiDokumen(blank, "word/document.xml")).toMatch(/<\/w:pPr><w:sdt>(?:(?!<\/w:p>).)*lk:tabel_kinerja/s);
  const result = segarkan(blank, input()).content;
  expect(isiDokumen(result, "word/document.xml")).not.toMatch(/<w:p>(?:(?!<\/w:p>).)*<w:tbl>/s);
  expect(teks(result)).toBe(teks(draf));
});
