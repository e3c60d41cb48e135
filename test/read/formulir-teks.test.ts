import { describe, expect, it } from "vitest";
import { readFormulir } from "../../src/read/formulir.ts";
import { cell, FORMAT, type Isi } from "../support/xlsx.ts";
import { alamat, makeConfig, makeFormulir } from "./contoh.ts";

const config = makeConfig();

function readPendukung(isi: Isi) {
  const kinerja = { [alamat("S1.1", "realisasi")]: 90.5, [alamat("S1.1", "pendukung")]: isi };
  const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", isi: makeFormulir({ kinerja }) }, config);
  const teks = nilai?.kinerja.find(({ id }) => id === "S1.1")?.pendukung?.teks ?? null;
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
      cell({ t: "inlineStr", is: "<t>Patroli rutin</t>", s: FORMAT.dicoret }),
      "Patroli rutin",
      [
        "periksa isi-dicoret",
        "Isi Faktor Pendukung dicoret, tetapi tetap dibaca.",
        "bila yang dicoret memang batal, hapus dari sel itu; bila masih berlaku, hilangkan coretannya (Ctrl+5)",
      ],
    ],
  ])("%s", (_, isi, teks, temuan) => {
    expect(readPendukung(isi)).toEqual({ teks, temuan: [temuan] });
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
  ])("%s: read without a word", (_, isi, teks) => {
    expect(readPendukung(isi)).toEqual({ teks, temuan: [] });
  });

  it("32.000 blanks between two letters take no longer than 32.000 letters", () => {
    const cpu = (isi: string): number => {
      const before = process.cpuUsage().user;
      readPendukung(isi);
      return process.cpuUsage().user - before;
    };
    const bytes = `x${" ".repeat(32_000)}y`;
    cpu(bytes);
    expect(cpu(bytes) / 1000).toBeLessThan(500);
  });
});

it("refuses a workbook in which one long text stands in very many cells", () => {
  const sel = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`Z${i + 30}`, "x".repeat(32_000)]));
  const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", isi: makeFormulir({ kinerja: sel }) }, config);
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
