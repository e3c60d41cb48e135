import { describe, expect, it } from "vitest";
import { listParagrafNaskah } from "../../src/word/text/naskah-draf.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { buildTemplat, p, r, table } from "../support/docx.ts";

/** The document that has this body. */
const baca = (body: string, options: Parameters<typeof buildTemplat>[1] = {}) => {
  const naskah = readNaskah(buildTemplat(body, options));
  if (naskah === null) throw new Error("not a Word file");
  return naskah;
};

const tabelOf = (body: string) => baca(body).content.flatMap((block) => (block.jenis === "tabel" ? [block] : []));

describe("readNaskah", () => {
  it("names the place of a paragraph by its headings", () => {
    const { content } = baca(
      p("BAB III", "Heading1") +
        p("A. Capaian", "Heading2") +
        p("Sasaran 1: Mutu", "Heading3") +
        p("Targetnya 90.", "Isi"),
    );
    expect(content.at(-1)).toMatchObject({
      jenis: "isi",
      teks: "Targetnya 90.",
      judul: ["BAB III", "A. Capaian", "Sasaran 1: Mutu"],
      tempat: { bagian: "BAB III › A. Capaian › Sasaran 1: Mutu", letak: 'paragraf "Targetnya 90."', paragraf: 3 },
    });
  });

  it("closes a heading at the next one of its level", () => {
    const { content } = baca(p("BAB I", "Heading1") + p("A. Umum", "Heading2") + p("BAB II", "Heading1") + p("Isi."));
    expect(content.at(-1)?.tempat.bagian).toBe("BAB II");
  });

  it("counts tracked insertions and leaves out deletions", () => {
    const naskah = baca(
      `<w:p>${r("Capaian ")}<w:del w:id="1" w:author="S"><w:r><w:delText>100</w:delText></w:r></w:del><w:ins w:id="2" w:author="S">${r("101")}</w:ins></w:p>`,
    );
    expect(naskah.content[0]).toMatchObject({ teks: "Capaian 101" });
    expect(naskah.tracking).toBe(2);
  });

  it("knows gaps by their style, also where Word has split them", () => {
    const gap = '<w:rPr><w:rStyle w:val="Celah"/></w:rPr>';
    expect(baca(`<w:p>${r("[Kasubbag: tulis ", gap)}${r("isu strategis]", gap)}</w:p>`).content[0]).toMatchObject({
      celah: ["Kasubbag: tulis isu strategis"],
    });
  });

  it("knows controls by tag, and by title where LibreOffice has dropped the tag", () => {
    const control = (inner: string): string =>
      `<w:sdt><w:sdtPr>${inner}</w:sdtPr><w:sdtContent>${p("2024")}</w:sdtContent></w:sdt>`;
    const { content } = baca(
      control('<w:tag w:val="lk:tahun"/>') + control('<w:alias w:val="Target [lk:sasaran[S1].target]"/>'),
    );
    expect(content).toMatchObject([{ control: ["tahun"] }, { control: ["sasaran[S1].target"] }]);
  });

  it("reads a table with its caption, its columns, and what each cell is", () => {
    const [tabel] = tabelOf(
      p("Tabel 3.1. Capaian", "JudulTabel") + table(["No.", "Indikator", "Target"], ["1", "Indeks Kepuasan", "90,5"]),
    );
    expect(tabel).toMatchObject({ nomor: "Tabel 3.1", keterangan: "Capaian", header: ["No.", "Indikator", "Target"] });
    expect(tabel?.baris[0]?.sel[2]).toMatchObject({
      teks: "90,5",
      kolom: 2,
      header: "Target",
      tempat: { letak: 'Tabel 3.1, baris "Indeks Kepuasan", kolom Target' },
    });
  });

  it("joins headings of two rows and follows spans", () => {
    const cell = (teks: string, inner = ""): string => `<w:tc><w:tcPr>${inner}</w:tcPr>${p(teks)}</w:tc>`;
    const head = "<w:trPr><w:tblHeader/></w:trPr>";
    const [tabel] = tabelOf(
      `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${head}${cell("Indikator", '<w:vMerge w:val="restart"/>')}${cell("Target", '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${head}${cell("", "<w:vMerge/>")}${cell("2023")}${cell("2024")}</w:tr><w:tr>${cell("Indeks")}${cell("89")}${cell("90,5")}</w:tr></w:tbl>`,
    );
    expect(tabel?.header).toEqual(["Indikator", "Target 2023", "Target 2024"]);
    expect(tabel?.baris).toHaveLength(1);
  });

  it("takes a sentence that begins with a table's name for a sentence", () => {
    expect(baca(p("Tabel 3 menyajikan capaian.") + p("Isi.")).content[0]?.jenis).toBe("isi");
    expect(baca(p("Tabel 3. Capaian", "JudulTabel")).content[0]?.jenis).toBe("keterangan");
  });

  it("leaves entries of the contents out of the headings", () => {
    expect(baca(p("BAB I\t1", "TOC1") + p("Isi.")).content[1]).toMatchObject({
      judul: [],
      tempat: { bagian: "halaman sampul" },
    });
  });

  it("takes page numbers from the contents lists, of titles that occur once", () => {
    const { content } = baca(
      `${p("BAB I PENDAHULUAN\t1", "TOC1")}${p("a. Target\t3", "TOC3")}${p("a. Target\t5", "TOC3")}${p("Tabel 2. Capaian\t4", "TableofFigures")}` +
        `${p("BAB I PENDAHULUAN", "Heading1")}${p("a. Target", "Heading2")}${p("Isi.")}${p("Tabel 2. Capaian", "JudulTabel")}${table(["No.", "Uraian"], ["1", "IKM"])}`,
    );
    expect(content.map(({ tempat }) => tempat.halaman).slice(4)).toEqual(["1", "1", "1", "1", "1"]);
    const tabel = content.at(-1);
    expect(tabel?.jenis === "tabel" && tabel.baris[0]?.sel[1]?.tempat.halaman).toBe("4");
  });

  it("reads headers and notes beside the body", () => {
    const naskah = baca(p("Isi."), {
      header: p("LKjIP Tahun 2024"),
      footnote: `<w:footnote w:id="2">${p("Sumber: BPS.")}</w:footnote>`,
    });
    expect(naskah.edge.map(({ teks, tempat }) => [tempat.bagian, teks])).toEqual([
      ["kepala halaman", "LKjIP Tahun 2024"],
      ["catatan kaki", "Sumber: BPS."],
    ]);
    expect(listParagrafNaskah(naskah)).toHaveLength(3);
  });

  it("finds nothing in what is not a Word file", () => {
    expect(readNaskah(new TextEncoder().encode("bukan zip"))).toBeNull();
    expect(readNaskah(buildTemplat(p("Isi.")).slice(0, 300))).toBeNull();
  });
});
