import { describe, expect, it } from "vitest";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { isiSel } from "../support/isi.ts";
import { cell, FORMAT, type Isi, makeParts, zipParts } from "../support/xlsx.ts";
import { alamat, makeConfig, makeFormulir, makeLembar } from "./contoh.ts";

const config = makeConfig();

function readPendukung(content: Isi) {
  const kinerja = { [alamat("S1.1", "realisasi")]: 90.5, [alamat("S1.1", "pendukung")]: content };
  const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content: makeFormulir({ kinerja }) }, config);
  const teks = nilai?.kinerja.find(({ id }) => id === "S1.1")?.narrative.pendukung?.teks ?? null;
  return { teks, temuan: temuan.map((t) => [`${t.tingkat} ${t.nama}`, t.pesan, t.perbaikan]) };
}

const BARIS = Array.from({ length: 150 }, (_, i) => `kegiatan ${i + 1}`);

describe("a cell of text", () => {
  it.each<[string, Isi, string | null, readonly string[]]>([
    [
      "that Excel took for a formula, because it begins with a dash",
      cell({ f: "-Patroli", t: "e", v: "#NAME?" }),
      null,
      [
        "galat rumus-galat",
        "Faktor Pendukung berisi rumus =-Patroli yang hasilnya #NAME?.",
        "bila maksudnya tulisan, hapus tanda = atau - di depannya atau awali dengan tanda petik tunggal, misalnya '- Patroli rutin",
      ],
    ],
    [
      "that is a formula never computed",
      cell({ f: "-Patroli" }),
      null,
      [
        "galat rumus-belum-dihitung",
        "Faktor Pendukung berisi rumus =-Patroli yang hasilnya belum dihitung.",
        "buka berkas di Excel atau LibreOffice, simpan, lalu taruh lagi di folder ini; bila maksudnya tulisan, hapus tanda = atau - di depannya atau awali dengan tanda petik tunggal, misalnya '- Patroli rutin",
      ],
    ],
    [
      "longer than Excel can hold",
      "x".repeat(32_768),
      null,
      [
        "galat teks-terlalu-panjang",
        `Faktor Pendukung berisi lebih dari 32.767 huruf, melebihi yang dapat dimuat sel Excel, yaitu "${"x".repeat(80)}…"; isinya tidak dipakai.`,
        "ringkas isinya menjadi beberapa kalimat; rinciannya lampirkan sebagai berkas bukti",
      ],
    ],
    [
      "of more lines than a report can hold",
      BARIS.join("\n"),
      BARIS.slice(0, 100).join("\n"),
      [
        "peringatan teks-terlalu-banyak-baris",
        'Faktor Pendukung berisi 150 baris; yang dipakai hanya 100 baris pertama, sampai "kegiatan 100".',
        "ringkas isinya menjadi beberapa kalimat; rinciannya lampirkan sebagai berkas bukti",
      ],
    ],
    [
      "struck through in part",
      cell({ t: "inlineStr", is: "<r><t>Patroli rutin</t></r><r><rPr><strike/></rPr><t> tiap malam</t></r>" }),
      "Patroli rutin tiap malam",
      [
        "periksa isi-dicoret",
        'Sebagian isi Faktor Pendukung dicoret, yaitu "tiap malam"; yang dicoret pun tetap dibaca.',
        "bila yang dicoret memang batal, hapus dari sel itu; bila masih berlaku, hilangkan coretannya (Ctrl+5)",
      ],
    ],
    [
      "struck through as a whole",
      cell({ t: "inlineStr", is: "<t>Patroli rutin</t>", s: FORMAT.struck }),
      "Patroli rutin",
      [
        "periksa isi-dicoret",
        "Isi Faktor Pendukung dicoret, tetapi tetap dibaca.",
        "bila yang dicoret memang batal, hapus dari sel itu; bila masih berlaku, hilangkan coretannya (Ctrl+5)",
      ],
    ],
  ])("%s", (_, content, teks, temuan) => {
    expect(readPendukung(content)).toEqual({ teks, temuan: [temuan] });
  });

  it.each<[string, Isi, string]>([
    [
      "raised digits are text",
      cell({ t: "inlineStr", is: '<r><t>100 m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>' }),
      "100 m2",
    ],
    ["as long as a cell can be", "x".repeat(32_767), "x".repeat(32_767)],
    ["of a hundred lines", BARIS.slice(0, 100).join("\n"), BARIS.slice(0, 100).join("\n")],
    ["with blanks at the ends of its lines", " satu \u00a0\t\n\u00a0dua \n ", "satu\n\u00a0dua"],
  ])("%s: read without a word", (_, content, teks) => {
    expect(readPendukung(content)).toEqual({ teks, temuan: [] });
  });

  it("32.000 blanks between two letters take no longer than 32.000 letters", () => {
    const cpu = (content: string): number => {
      const before = process.cpuUsage().user;
      readPendukung(content);
      return process.cpuUsage().user - before;
    };
    const bytes = `x${" ".repeat(32_000)}y`;
    cpu(bytes);
    expect(cpu(bytes) / 1000).toBeLessThan(500);
  });
});

it("refuses a workbook in which one long text stands in very many cells", () => {
  const sel = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`Z${i + 30}`, "x".repeat(32_000)]));
  const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content: makeFormulir({ kinerja: sel }) }, config);
  expect(nilai).toBeNull();
  expect(temuan).toEqual([
    {
      tingkat: "galat",
      nama: "berkas-terlalu-besar",
      berkas: "a.xlsx",
      pesan: "Berkas memuat lebih dari 2 juta huruf; sebuah formulir hanya memuat beberapa puluh ribu.",
      perbaikan: "ringkas tulisan yang sangat panjang, lampirkan rinciannya sebagai berkas bukti, lalu simpan",
    },
  ]);
});

describe("what somebody wrote beside the cells", () => {
  const XML = '<?xml version="1.0"?>';
  const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rel = (type: string, target: string): string =>
    `<Relationship Id="${target}" Type="${REL}/${type}" Target="../${target}"/>`;

  /** Findings of a form whose sheet Kinerja is related to these parts. */
  function readWith(rels: string, parts: Record<string, string>): string[] {
    const { kinerja, anggaran, bukti, meta } = makeLembar(config, { kinerja: { [alamat("S1.1", "realisasi")]: 90.5 } });
    const content = zipParts({
      ...makeParts([kinerja, anggaran, bukti, meta]),
      "xl/worksheets/_rels/sheet1.xml.rels": `${XML}<Relationships>${rels}</Relationships>`,
      ...parts,
    });
    return readFormulir({ berkas: "a.xlsx", content }, config).temuan.map(
      ({ tingkat, nama, lembar, sel, pesan }) => `${tingkat} ${nama} ${lembar} ${sel ?? "-"}: ${pesan}`,
    );
  }

  it("is named: a comment, one of today's Excel, a text box", () => {
    const comments = `${XML}<comments><commentList><comment ref="L4"><text><r><t>Kasi: </t></r><r><t>angka sementara</t></r></text></comment><comment ref="M4"><text><t>[Threaded comment] Your version of Excel</t></text></comment></commentList></comments>`;
    const threaded = `${XML}<ThreadedComments><threadedComment ref="M4"><text>menunggu BPS</text></threadedComment></ThreadedComments>`;
    const drawing = `${XML}<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Data TW IV</a:t></a:r></a:p><a:p><a:r><a:t>menyusul</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`;
    expect(
      readWith(
        rel("comments", "comments1.xml") +
          rel("threadedComment", "threadedComments/threadedComment1.xml") +
          rel("drawing", "drawings/drawing1.xml"),
        {
          "xl/comments1.xml": comments,
          "xl/threadedComments/threadedComment1.xml": threaded,
          "xl/drawings/drawing1.xml": drawing,
        },
      ),
    ).toEqual([
      'peringatan kotak-teks Kinerja -: Di lembar ini ada kotak teks berisi "Data TW IV menyusul"; isinya tidak dipakai.',
      'peringatan catatan-sel Kinerja L4: Sel ini diberi komentar "Kasi: angka sementara"; komentar itu tidak dipakai.',
      'peringatan catatan-sel Kinerja M4: Sel ini diberi komentar "menunggu BPS"; komentar itu tidak dipakai.',
    ]);
  });

  it("a picture without text says nothing", () => {
    const drawing = `${XML}<xdr:wsDr xmlns:xdr="x"><xdr:pic/></xdr:wsDr>`;
    expect(readWith(rel("drawing", "drawings/drawing1.xml"), { "xl/drawings/drawing1.xml": drawing })).toEqual([]);
  });
});

it("names a text in the row of totals, with the column it belongs to", async () => {
  const content = isiSel(
    await renderFormulir(config, "tapem"),
    "Anggaran",
    "G9",
    "Sisa pagu Rp12.000.000 karena gagal lelang",
  );
  const { temuan } = readFormulir({ berkas: "a.xlsx", content }, config);
  expect(temuan.find(({ nama }) => nama === "baris-tambahan")).toEqual({
    tingkat: "peringatan",
    nama: "baris-tambahan",
    berkas: "a.xlsx",
    lembar: "Anggaran",
    sel: "G9",
    pesan:
      'Baris 9 bukan baris formulir, tetapi berisi "Sisa pagu Rp12.000.000 karena gagal lelang"; isinya tidak dipakai.',
    perbaikan:
      "pindahkan isinya ke kolom Catatan di baris sub kegiatannya; bila sub kegiatannya memang baru, tambahkan di lkjip.yaml",
  });
});
