import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { BarisTabel, Grafik, Laporan, Tabel } from "../../../src/model/content.ts";
import { openPackage, readRelationships } from "../../../src/opc/package.ts";
import { attributeOf, childOf, findAll, type XmlElement } from "../../../src/opc/xml.ts";
import { parseXml } from "../../../src/opc/xml-parse.ts";
import { readChart } from "../../../src/word/chart/chart.ts";
import { rightIndent } from "../../../src/word/parts/indent.ts";
import { visibleText } from "../../../src/word/parts/paragraph.ts";
import { gridCells } from "../../../src/word/parts/table.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { buildTemplat, p, partOf, r, section, table } from "../../support/docx.ts";
import { grafik, naskah, tabel } from "../../support/laporan-contoh.ts";

const render = (body: string, laporan: Laporan): Uint8Array =>
  renderDocx(buildTemplat(body), laporan).nilai as Uint8Array;
const documentOf = (docx: Uint8Array): XmlElement => parseXml(partOf(docx, "word/document.xml"));
const paragraphs = (docx: Uint8Array): string[] =>
  findAll(documentOf(docx), "w:p")
    .map(visibleText)
    .filter((text) => text !== "");
const styleOf = (paragraph: XmlElement): string | undefined => {
  const style = childOf(childOf(paragraph, "w:pPr"), "w:pStyle");
  return style && attributeOf(style, "w:val");
};

describe("a table", () => {
  const columnsOf = (body: string): number[][] =>
    findAll(documentOf(render(body, { tabel: tabel() })), "w:tblGrid").map((grid) =>
      grid.children.map((column) => Number(attributeOf(column, "w:w"))),
    );
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

  it("is as wide as the text of the section it stands in", () => {
    const body = `${p("{@tabel}")}<w:p><w:pPr>${section()}</w:pPr></w:p>${p("{@tabel}")}${section(true)}`;
    expect(columnsOf(body).map(sum)).toEqual([9026, 13958]);
  });

  it("is as wide as the cell it stands in, and the cell still ends with a paragraph", () => {
    const docx = render(table(["{@tabel}"]), { tabel: tabel() });
    const outer = findAll(documentOf(docx), "w:tbl")[0] as XmlElement;
    const inner = findAll(outer, "w:tblGrid")[1];
    expect(sum((inner?.children ?? []).map((column) => Number(attributeOf(column, "w:w"))))).toBe(2000 - 216);
    expect(findAll(outer, "w:tc")[0]?.children.at(-1)?.name).toBe("w:p");
  });

  it("gives each column its share, but never less than its longest number needs", () => {
    const [widths = []] = columnsOf(p("{@tabel}"));
    const [no = 0, uraian = 0, target = 0, realisasi = 0, pagu = 0] = widths;
    // "12.345.678.900" at 10 points of Liberation Serif is 1,300 twips wide.
    expect(pagu).toBeGreaterThan(1300 + 216);
    expect(uraian).toBeGreaterThan(target);
    expect(target).toBe(realisasi);
    expect(no).toBeLessThan(target);
  });

  it("gives room of columns that have enough to those whose texts break, where the table gets shorter by it", () => {
    const kolom: Tabel["kolom"] = [
      { kunci: "a", judul: "Kegiatan", content: "teks", width: 3 },
      { kunci: "b", judul: "Pelaksana", content: "teks", width: 1 },
      { kunci: "c", judul: "Pagu", content: "rupiah", width: 3 },
    ];
    const rows = (count: number): BarisTabel[] =>
      Array.from({ length: count }, (_, i) => ({
        kunci: `${i}`,
        jenis: "isi",
        sel: ["rapat", "Kepala Seksi Ketenteraman dan Ketertiban Umum", "12.500.000"],
      }));
    const widthsOf = (baris: readonly BarisTabel[], more: Partial<Tabel> = {}): number[] => {
      const root = documentOf(render(p("{@tabel}"), { tabel: { ...tabel(), kolom, baris, ...more } }));
      return findAll(root, "w:gridCol").map((column) => Number(attributeOf(column, "w:w")));
    };
    const [kegiatan = 0, pelaksana = 0, pagu = 0] = widthsOf(rows(3));
    expect(sum([kegiatan, pelaksana, pagu])).toBe(9026);
    // Two lines of 10 points of Liberation Serif, where the shares gave room for five.
    expect(pelaksana).toBeGreaterThan(2400);
    expect(pagu).toBeGreaterThan(850 + 216);
    // A card stands over others of the same columns.
    expect(widthsOf(rows(3), { kartu: "tengah" })).toEqual([3834, 1358, 3834]);
    expect(widthsOf([{ kunci: "1", jenis: "isi", sel: ["rapat", "Camat dan Lurah", "1"] }])).toEqual([
      3868, 1290, 3868,
    ]);
  });

  it("parts ranges at their dash rather than words, where there is no room for both", () => {
    const years = ["2021", "2022", "2023", "2024", "2025"];
    const kolom: Tabel["kolom"] = [
      { kunci: "uraian", judul: "Uraian", content: "teks", width: 1 },
      ...years.map((year) => ({ kunci: year, judul: year, content: "angka" as const, width: 1 })),
    ];
    const widthsOf = (range: string): number[] => {
      const baris: BarisTabel[] = [
        { kunci: "1", jenis: "isi", sel: ["Pertanggungjawaban", ...years.map(() => range)] },
      ];
      const root = documentOf(render(p("{@tabel}"), { tabel: { ...tabel(), kolom, baris } }));
      return findAll(root, "w:gridCol").map((column) => Number(attributeOf(column, "w:w")));
    };
    const [uraian = 0] = widthsOf("1.000.000–1.500.000");
    // "Pertanggungjawaban" at 10 points of Liberation Serif.
    expect(uraian).toBeGreaterThan(1600 + 216);
    const [, target = 0] = widthsOf("100–150");
    expect(target).toBeGreaterThan(650 + 216);
  });

  it("lets the decimal commas of a column stand below each other", () => {
    const values = ["90,5", "86,05", "20", "A", "-", "1.234,5", "80–90,25", "belum lengkap", "(1,5)", "Rp 5", "101%"];
    const { kolom } = tabel();
    const baris = values.map(
      (value, i): BarisTabel => ({ kunci: `${i}`, jenis: "isi", sel: ["", "", value, "7", value] }),
    );
    const element = findAll(documentOf(render(p("{@tabel}"), { tabel: { ...tabel(), kolom, baris } })), "w:tbl")[0];
    const indents = gridCells(element as XmlElement)
      .filter(({ row, column }) => row > 1 && [2, 3].includes(column))
      .map(({ element, column }) => [column, rightIndent(findAll(element, "w:p")[0] as XmlElement)] as const);
    const ofTarget = indents.flatMap(([column, indent]) => (column === 2 ? [indent] : []));
    // Digits are 100 twips wide at 10 points of Liberation Serif, the comma 50, a bracket 67, the sign of percent 167.
    expect(ofTarget).toEqual([100, 0, 250, 250, 250, 100, 0, 0, 33, 250, 83]);
    expect(indents.flatMap(([column, indent]) => (column === 3 ? [indent] : []))).toEqual(values.map(() => 0));
  });

  it("merges the headings of a group and repeats all heading rows", () => {
    const element = findAll(documentOf(render(p("{@tabel}"), { tabel: tabel() })), "w:tbl")[0] as XmlElement;
    const heads = findAll(element, "w:tr").filter((row) => findAll(row, "w:tblHeader").length > 0);
    expect(heads).toHaveLength(2);
    const cells = gridCells(element).filter(({ row }) => row < 2);
    expect(
      cells.map((cell) => [cell.row, cell.column, cell.span, cell.continued, visibleTextOf(cell.element)]),
    ).toEqual([
      [0, 0, 1, false, "No."],
      [0, 1, 1, false, "Indikator Kinerja"],
      [0, 2, 2, false, "Tahun 2024"],
      [0, 4, 1, false, "Pagu (Rp)"],
      [1, 0, 1, true, ""],
      [1, 1, 1, true, ""],
      [1, 2, 1, false, "Target"],
      [1, 3, 1, false, "Realisasi"],
      [1, 4, 1, true, ""],
    ]);
  });

  it("never breaks a row, spans a group row, and aligns by what the cells hold", () => {
    const element = findAll(documentOf(render(p("{@tabel}"), { tabel: tabel() })), "w:tbl")[0] as XmlElement;
    const rows = findAll(element, "w:tr");
    expect(rows.every((row) => findAll(row, "w:cantSplit").length === 1)).toBe(true);
    expect(findAll(rows[2] as XmlElement, "w:gridSpan").map((span) => attributeOf(span, "w:val"))).toEqual(["5"]);
    const aligned = findAll(rows[3] as XmlElement, "w:jc").map((jc) => attributeOf(jc, "w:val"));
    expect(aligned).toEqual(["center", "left", "right", "right", "right"]);
  });

  it("leaves no row alone on a page: the first two of a table or group, the last two, a total, a note; all of a short table", () => {
    const long = "Nilai Sistem Akuntabilitas Kinerja Instansi Pemerintah ".repeat(5).trim();
    const content = (kunci: string, nama = long): BarisTabel => ({
      kunci,
      jenis: "isi",
      sel: ["1", nama, "80,00", "81,00", "0"],
    });
    const [group, , , jumlah] = tabel().baris as [BarisTabel, BarisTabel, BarisTabel, BarisTabel];
    const bound = (ubah: Partial<Tabel>): boolean[] => {
      const element = findAll(documentOf(render(p("{@tabel}"), { tabel: { ...tabel(), ...ubah } })), "w:tbl")[0];
      const rows = findAll(element as XmlElement, "w:tr").slice(2);
      return rows.map((row) => findAll(row, "w:keepNext").length > 0);
    };
    const baris = [
      group,
      content("a"),
      content("b"),
      content("c"),
      { ...group, kunci: "S2" },
      content("d"),
      content("e"),
      jumlah,
    ];
    expect(bound({ baris })).toEqual([true, true, false, false, true, true, true, true]);
    expect(bound({ baris: [content("a"), content("b"), content("c"), content("d")], catatan: "" })).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const sub = (kunci: string): BarisTabel => ({ ...content(kunci), jenis: "subjumlah" });
    const means = [group, content("a"), content("b"), content("c"), sub("s1"), { ...group, kunci: "S2" }, content("d")];
    expect(bound({ baris: [...means, content("e"), content("f"), sub("s2"), jumlah], catatan: "" })).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    // A programme with its kegiatan: the subtotal stands above.
    const sums = [sub("p1"), content("a"), content("b"), sub("p2"), content("c"), content("d"), jumlah];
    expect(bound({ baris: sums, catatan: "" })).toEqual([false, false, false, false, false, true, false]);
    expect(bound({ baris: [content("a")], catatan: "" })).toEqual([false]);
    const short = ["a", "b", "c", "d", "e"].map((kunci) => content(kunci, "Nilai SAKIP"));
    expect(bound({ baris: short, catatan: "" })).toEqual([true, true, true, true, false]);
    const many = Array.from({ length: 20 }, (_, at) => content(`${at}`, "Nilai SAKIP"));
    expect(bound({ baris: many, catatan: "" }).filter(Boolean)).toHaveLength(2);
  });

  it("draws no line between a cell and the blank ones that go on from it", () => {
    const kolom = (kunci: string, join?: true): Tabel["kolom"][number] => ({
      kunci,
      judul: kunci,
      content: "teks",
      width: 1,
      ...(join ? { join } : {}),
    });
    const content = (kunci: string, ...sel: string[]): BarisTabel => ({ kunci, jenis: "isi", sel });
    const docx = render(p("{@tabel}"), {
      tabel: {
        jenis: "tabel",
        judul: "Sasaran",
        blank: "-",
        kolom: [kolom("sasaran", true), kolom("indikator")],
        baris: [
          content("a", "S1", "x"),
          content("b", "", "y"),
          content("c", "", ""),
          content("d", "S2", "z"),
          content("e", "S3", ""),
        ],
      },
    });
    const sides = findAll(documentOf(docx), "w:tc").map((cell) => {
      const borders = childOf(childOf(cell, "w:tcPr"), "w:tcBorders");
      return `${visibleText(childOf(cell, "w:p") as XmlElement)}:${(borders?.children ?? []).map(({ name }) => name.slice(2)).join("+")}`;
    });
    expect(sides.slice(2)).toEqual(["S1:bottom", "x:", ":top+bottom", "y:", ":top", ":", "S2:", "z:", "S3:", ":"]);
  });

  it("names styles and writes no font and no colour of its own", () => {
    const docx = render(p("{@tabel}") + p("{@naskah}"), { tabel: tabel(), naskah: naskah() });
    const used = new Set(findAll(documentOf(docx), "w:p").map(styleOf));
    expect([...used].sort()).toEqual(
      ["Butir", "CatatanTabel", "IsiTabel", "Isi", "JudulTabel", "KepalaTabel", "Nomor"].sort(),
    );
    const xml = partOf(docx, "word/document.xml");
    expect(xml).not.toMatch(/<w:(rFonts|color|sz|highlight)\b/);
    // The only shading is that of the table style, for the second heading row and the total.
    expect([...new Set(xml.match(/<w:shd [^>]*>/g))]).toEqual([
      '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>',
      '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>',
    ]);
  });

  it("without rows is its sentence in running text", () => {
    const docx = render(p("{@tabel}") + p("Lihat {rujuk.tabel}."), { tabel: { ...tabel(), baris: [] } });
    expect(paragraphs(docx)).toEqual(["Belum ada data capaian.", "Lihat uraian di atas."]);
  });

  it("keeps the section break of its paragraph", () => {
    const body = `<w:p><w:pPr>${section(true)}</w:pPr>${r("{@tabel}")}</w:p>${p("sesudah")}`;
    const sections = findAll(documentOf(render(body, { tabel: tabel() })), "w:pgSz").map((size) =>
      attributeOf(size, "w:orient"),
    );
    expect(sections).toEqual(["landscape", undefined]);
  });
});

const visibleTextOf = (element: XmlElement): string => findAll(element, "w:p").map(visibleText).join("\n");

describe("captions and references", () => {
  const laporan: Laporan = {
    sasaran: ["S1", "S2"].map((kunci) => ({
      kunci,
      tabel: { a: { ...tabel(), judul: `Tabel ${kunci}` } },
      g: grafik(),
    })),
    umum: { ...tabel(), judul: "Umum" },
  };

  it("count through the document, together with those typed into the template", () => {
    const typed = `<w:p>${r("Tabel ")}<w:fldSimple w:instr=" SEQ Tabel \\* ARABIC ">${r("9")}</w:fldSimple>${r(". Diketik")}</w:p>`;
    const complex = `<w:p>${r("Tabel ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ Tabel </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("9")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(". Juga")}</w:p>`;
    const docx = render(typed + p("{#sasaran}") + p("{@tabel.a}") + p("{@g}") + p("{/sasaran}") + complex, laporan);
    expect(paragraphs(docx).filter((text) => /^(Tabel|Gambar) \d/.test(text))).toEqual([
      "Tabel 1. Diketik",
      "Tabel 2. Tabel S1",
      "Gambar 1. Perkembangan Nilai",
      "Tabel 3. Tabel S2",
      "Gambar 2. Perkembangan Nilai",
      "Tabel 4. Juga",
    ]);
  });

  it("lead to the caption of the same item, before or after, by a field to its bookmark", () => {
    const docx = render(
      p("{@umum}") +
        p("{#sasaran}") +
        p("Lihat {rujuk.tabel.a}, {rujuk.umum}.") +
        p("{@tabel.a}") +
        p("Lagi {rujuk.tabel.a}.") +
        p("{/sasaran}"),
      laporan,
    );
    expect(paragraphs(docx).filter((text) => /^(Lihat|Lagi)/.test(text))).toEqual([
      "Lihat Tabel 2, Tabel 1.",
      "Lagi Tabel 2.",
      "Lihat Tabel 3, Tabel 1.",
      "Lagi Tabel 3.",
    ]);
    const xml = partOf(docx, "word/document.xml");
    for (const [, name] of xml.matchAll(/ REF (\S+) /g)) expect(xml).toContain(`w:name="${name}"`);
  });
});

describe("a chart", () => {
  async function workbookOf(docx: Uint8Array): Promise<unknown[][]> {
    const pkg = openPackage(docx);
    const relation = readRelationships(pkg, "word/charts/chart1.xml")[0];
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(pkg.parts.get(relation?.target ?? "")?.slice().buffer as ArrayBuffer);
    const rows: unknown[][] = [];
    workbook.getWorksheet("Sheet1")?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  }

  it("shows the same numbers as the workbook behind it", async () => {
    const docx = render(p("{@g}"), { g: grafik() });
    const { kind, categories, series } = readChart(partOf(docx, "word/charts/chart1.xml"));
    expect({ kind, categories, series }).toEqual({
      kind: "line",
      categories: ["2022", "2023", "2024"],
      series: [
        { name: "Target", values: [88, 89, 90.5] },
        { name: "Realisasi", values: [87.25, null, 91.3] },
      ],
    });
    expect(await workbookOf(docx)).toEqual([
      ["", "Target", "Realisasi"],
      ["2022", 88, 87.25],
      ["2023", 89],
      ["2024", 90.5, 91.3],
    ]);
  });

  const NAMA = "Persentase penyelesaian pelayanan administrasi terpadu kecamatan tepat waktu";
  it.each<[string, Partial<Grafik>, string]>([
    ["upright bars with short names", { bentuk: "batang" }, "bar"],
    [
      "upright bars with names too long to stand below",
      { bentuk: "batang", category: [NAMA, NAMA, NAMA] },
      "bar-horizontal",
    ],
    ["lying bars", { bentuk: "batang-mendatar" }, "bar-horizontal"],
    ["a line", { bentuk: "garis" }, "line"],
  ])("draws %s", (_, change, kind) => {
    const docx = render(p("{@g}"), { g: { ...grafik(), ...change } });
    expect(readChart(partOf(docx, "word/charts/chart1.xml")).kind).toBe(kind);
  });

  it("begins bars at 0, lines near their lowest value", () => {
    const axis = (bentuk: Grafik["bentuk"]): string =>
      partOf(render(p("{@g}"), { g: { ...grafik(), bentuk } }), "word/charts/chart1.xml");
    expect(axis("batang")).toContain('<c:min val="0"/>');
    expect(axis("garis")).toContain('<c:min val="86"/>');
  });

  it.each([
    [[1, 2], "#,##0"],
    [[1.5, 2], "#,##0.0"],
    [[1.25, 2.123], "#,##0.00#"],
  ])("labels %j with as many decimals as the numbers have", (nilai, format) => {
    const g = { ...grafik(), category: ["a", "b"], series: [{ nama: "n", nilai }] };
    const xml = partOf(render(p("{@g}"), { g }), "word/charts/chart1.xml");
    expect(xml).toContain(`<c:numFmt formatCode="[$-421]${format}" sourceLinked="0"/><c:spPr>`);
  });

  it("has the font of the document", () => {
    expect(partOf(render(p("{@g}"), { g: grafik() }), "word/charts/chart1.xml")).toContain(
      '<a:latin typeface="Liberation Serif"/>',
    );
  });

  it("says in words what it shows", () => {
    const [drawing] = findAll(documentOf(render(p("{@g}"), { g: grafik() })), "wp:docPr");
    expect(drawing && attributeOf(drawing, "descr")).toBe(
      "Perkembangan Nilai (nilai). Target: 2022 88; 2023 89; 2024 90,5. Realisasi: 2022 87,25; 2023 tidak ada; 2024 91,3.",
    );
  });

  it("without a number is its sentence in running text", () => {
    const g = { ...grafik(), series: [{ nama: "n", nilai: [null, null, null] }] };
    expect(paragraphs(render(p("{@g}") + p("Lihat {rujuk.g}."), { g }))).toEqual([
      "Belum ada data untuk digambar.",
      "Lihat uraian di atas.",
    ]);
  });
});

describe("running text", () => {
  it("starts every numbered list at 1 again", () => {
    const docx = render(p("{@naskah}") + p("{@naskah}"), { naskah: naskah() });
    const used = findAll(documentOf(docx), "w:numId").map((id) => attributeOf(id, "w:val"));
    expect(used).toEqual(["3", "3", "4", "5", "5", "6"]);
    expect(partOf(docx, "word/numbering.xml").match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(4);
  });

  it("looks like lists in a template without list styles", () => {
    const docx = renderDocx(buildTemplat(p("{@naskah}"), { plain: true }), { naskah: naskah() }).nilai as Uint8Array;
    expect(paragraphs(docx)).toEqual([
      "Dua langkah:",
      "1. menghimpun data",
      "2. menyusun laporan",
      "Satu langkah:",
      "1. menandatangani",
      "• [Camat: tulis kata pengantar]",
    ]);
  });

  it("may be one value or one gap where a text was expected", () => {
    expect(paragraphs(render(p("{@isi}"), { isi: "Satu kalimat." }))).toEqual(["Satu kalimat."]);
  });
});

describe("contents lists", () => {
  const TOC = p("{@daftar.isi}") + p("{@daftar.tabel}") + p("{@daftar.gambar}");
  const laporan: Laporan = { tabel: tabel(), tahun: "2024" };

  it("list headings and captions with links, and pages to their bookmarks", () => {
    const docx = render(TOC + p("Pendahuluan {tahun}", "Heading1") + p("Rincian", "Heading2") + p("{@tabel}"), laporan);
    const xml = partOf(docx, "word/document.xml");
    const entries = findAll(documentOf(docx), "w:hyperlink");
    expect(entries.map(visibleTextOfRuns)).toEqual([
      "Pendahuluan 2024\t1",
      "Rincian\t1",
      "Tabel 1. Capaian Kinerja & Anggaran\t1",
    ]);
    for (const entry of entries) expect(xml).toContain(`w:name="${attributeOf(entry, "w:anchor")}"`);
    expect(xml.match(/<w:instrText[^>]*> TOC [^<]*/g)?.map((code) => code.split("> ")[1])).toEqual([
      "TOC \\o &quot;1-3&quot; \\h \\z \\u ",
      "TOC \\h \\z \\c &quot;Tabel&quot; ",
    ]);
    expect(paragraphs(docx)).toContain("Dokumen ini tidak memuat gambar.");
  });

  it.each([
    ["a line and its page number", 60, 0],
    ["all of a line", 86, 1],
    ["a line and a half", 130, 0],
  ])("leave room for the page number: %s", (_, length, breaks) => {
    const title = "kata ".repeat(length).slice(0, length).trim();
    const docx = render(TOC + p(`${title} {tahun}`, "Heading1"), laporan);
    const entry = findAll(documentOf(docx), "w:hyperlink")[0] as XmlElement;
    expect(findAll(entry, "w:br")).toHaveLength(breaks);
    expect(visibleTextOfRuns(entry).replace(/\s/g, " ")).toBe(`${title} 2024 1`);
  });

  it("count pages over page breaks, and in the number format of the section", () => {
    const broken = (text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/></w:pPr>${r(text)}</w:p>`;
    const front = section(false)
      .replace("<w:pgMar", "<w:pgMar")
      .replace("</w:sectPr>", '<w:pgNumType w:fmt="lowerRoman" w:start="1"/></w:sectPr>');
    const back = section(false).replace("</w:sectPr>", '<w:pgNumType w:fmt="decimal" w:start="1"/></w:sectPr>');
    const body = `${TOC}${broken("Kata Pengantar")}<w:p><w:pPr>${front}</w:pPr></w:p>${p("Satu", "Heading1")}${broken("Dua")}${p("isi ".repeat(4000))}${p("Tiga", "Heading1")}${back}`;
    const entries = findAll(documentOf(render(body, laporan)), "w:hyperlink").map(visibleTextOfRuns);
    expect(entries.slice(0, 3)).toEqual(["Kata Pengantar\tii", "Satu\t1", "Dua\t2"]);
    // 4,000 short words are 127 lines, which end on the third page.
    expect(entries[3]).toBe("Tiga\t4");
  });

  const visibleTextOfRuns = (entry: XmlElement): string => visibleText(entry);
});

it("a table given as data is never changed", () => {
  const data: Tabel = tabel();
  render(p("{@tabel}"), { tabel: data });
  expect(data).toEqual(tabel());
});
