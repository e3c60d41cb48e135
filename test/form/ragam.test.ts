import { describe, expect, it } from "vitest";
import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import type { Desimal } from "../../src/model/desimal.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import { compilePengukuran } from "../../src/pipeline.ts";
import { isiSel } from "../support/isi.ts";
import { cell, FORMAT, type Isi, makeParts, zipParts } from "../support/xlsx.ts";
import { alamat, alamatBukti, makeConfig, makeFormulir, makeLembar } from "./contoh.ts";

/*
 * What people and programs put into the cells of a form, kind by kind: each ends in the data, or in a finding; what is not
 * taken as it stands is always named.
 */

const config = makeConfig();
const read = (sel: { kinerja?: Record<string, Isi>; anggaran?: Record<string, Isi>; bukti?: Record<string, Isi> }) =>
  readFormulir(
    {
      berkas: "a.xlsx",
      content: makeFormulir({ ...sel, kinerja: { [alamat("S1.1", "pendukung")]: "Ada", ...sel.kinerja } }, config),
    },
    config,
  );

/** What became of one cell: its value, and the names of the findings. */
function readCell(kunci: string, kolom: string, isi: Isi): string {
  const sel = { [alamat(kunci, kolom)]: isi };
  const { nilai, temuan } = read(kunci.startsWith("7.") ? { anggaran: sel } : { kinerja: sel });
  return [shownOf(nilai, kunci, kolom), ...temuan.map(({ nama }) => nama)].join(", ");
}

function shownOf(nilai: FilledFormulir | null, kunci: string, kolom: string): string {
  const row = nilai?.kinerja.find(({ id }) => id === kunci);
  const sub = nilai?.anggaran.find(({ kode }) => kode === kunci);
  const isian = kolom.startsWith("tw")
    ? row?.triwulan[Number(kolom.slice(2)) - 1]
    : kolom === "realisasi"
      ? (row ?? sub)?.realisasi
      : row?.narrative[kolom as keyof typeof row.narrative];
  if (isian === null || isian === undefined) return "kosong";
  return "nilai" in isian ? (isian.nilai as Desimal).toFixed() : isian.teks;
}

const rich = (...runs: readonly (readonly [teks: string, look?: string])[]): Isi =>
  cell({
    t: "inlineStr",
    is: runs
      .map(
        ([teks, look]) => `<r>${look === undefined ? "" : `<rPr>${look}</rPr>`}<t xml:space="preserve">${teks}</t></r>`,
      )
      .join(""),
  });
const RAISED = '<vertAlign val="superscript"/>';
const LOWERED = '<vertAlign val="subscript"/>';
const STRUCK = "<strike/>";

const [NILAI, PERSEN, PREDIKAT, KELURAHAN, RUPIAH] = ["S1.1", "S1.2", "S1.3", "tapem/T.1", "7.01.02.2.01.01"] as const;

describe("superscript and struck digits", () => {
  it.each<[string, Isi, string]>([
    [NILAI, rich(["24"], ["1", RAISED]), "kosong, angka-bertanda"],
    [NILAI, rich(["24"], ["0", STRUCK]), "kosong, angka-bertanda"],
    [NILAI, rich(["90,5"], ["2", LOWERED]), "kosong, angka-bertanda"],
    [NILAI, rich(["90,5"], ["*", RAISED]), "90.5, angka-bercatatan"],
    [NILAI, rich(["90,5"], ["1)", RAISED]), "90.5, angka-bercatatan"],
    [NILAI, rich(["85", STRUCK], [" 90"]), "90, angka-bercatatan"],
    [NILAI, rich(["90", STRUCK]), "90, isi-dicoret"],
    [NILAI, cell({ v: "90.5", s: FORMAT.struck }), "90.5, isi-dicoret"],
    [NILAI, "24¹", "kosong, angka-kacau"],
    [NILAI, "24①", "kosong, angka-kacau"],
    [PREDIKAT, rich(["BB"], ["1", RAISED]), "BB, angka-bercatatan"],
    [RUPIAH, rich(["9.500.000"], ["2", RAISED]), "9500000, angka-bercatatan"],
  ])("%s %j", (kunci, isi, expected) => {
    expect(readCell(kunci, "realisasi", isi)).toBe(expected);
  });
});

describe("a stored 0 of a formula", () => {
  it.each<[string, string, Isi, string]>([
    [NILAI, "realisasi", cell({ f: "SUM(L9:N9)/3", v: "0" }), "0, rumus-bernilai-nol"],
    [RUPIAH, "realisasi", cell({ f: "278000000+11750000", v: "0" }), "0, rumus-bernilai-nol"],
    [NILAI, "tw1", cell({ f: "AVERAGE(K4:N4)", v: "0" }), "0, rumus-bernilai-nol"],
    [NILAI, "realisasi", cell({ f: "A1", v: "0.0" }), "0, rumus-bernilai-nol"],
    [NILAI, "realisasi", cell({ f: "A1*1", v: "-0" }), "0, rumus-bernilai-nol"],
    [NILAI, "realisasi", cell({ f: "A1*1", v: "0E0" }), "0, rumus-bernilai-nol"],
    [NILAI, "realisasi", cell({ f: "A1", t: "str", v: "0" }), "0, rumus-bernilai-nol"],
    [PERSEN, "realisasi", cell({ f: "A1/B1", v: "0", s: FORMAT.persenDuaDesimal }), "0, rumus-bernilai-nol"],
    [PREDIKAT, "realisasi", cell({ f: "A1", v: "0" }), "0, rumus-bernilai-nol"],
    [NILAI, "realisasi", cell({ f: "[1]Sheet1!A1", v: "0" }), "0, rumus-berkas-lain, rumus-bernilai-nol"],
    [NILAI, "solusi", cell({ f: "A1", v: "0" }), "kosong, rumus-bernilai-nol"],
    [NILAI, "realisasi", cell({ f: "A1+1" }), "kosong, rumus-belum-dihitung"],
    [NILAI, "realisasi", cell({ f: "A1+1", v: "" }), "kosong, rumus-belum-dihitung"],
    [NILAI, "realisasi", 0, "0"],
  ])("%s %s %j", (kunci, kolom, isi, expected) => {
    expect(readCell(kunci, kolom, isi)).toBe(expected);
  });

  it("in a column of text is told so", () => {
    expect(read({ kinerja: { [alamat(NILAI, "solusi")]: cell({ f: "A1", v: "0" }) } }).temuan).toEqual([
      {
        tingkat: "peringatan",
        nama: "rumus-bernilai-nol",
        berkas: "a.xlsx",
        lembar: "Kinerja",
        sel: alamat(NILAI, "solusi"),
        pesan: "Solusi yang Dilakukan berisi rumus =A1 yang hasil tersimpannya 0, bukan tulisan; tidak dipakai.",
        perbaikan: "hapus rumusnya lalu ketik tulisannya; bila memang tidak ada, kosongkan",
      },
    ]);
  });
});

describe("signs that turn the order of letters", () => {
  it.each<[string, string, string, string]>([
    [NILAI, "realisasi", "\u202e5,09", "kosong, angka-terbalik"],
    [NILAI, "realisasi", "90,5\u202b", "kosong, angka-terbalik"],
    [NILAI, "realisasi", "\u20675,09\u2069", "kosong, angka-terbalik"],
    [NILAI, "realisasi", "5\u202e,09", "kosong, angka-terbalik"],
    [NILAI, "tw1", "\u202d90,5", "kosong, angka-terbalik"],
    [NILAI, "realisasi", "\u2066\u202e90\u202c,5\u2069", "kosong, angka-terbalik"],
    [RUPIAH, "realisasi", "Rp\u202e000.05", "kosong, angka-terbalik"],
    [PREDIKAT, "realisasi", "\u202eBB", "kosong, angka-terbalik"],
    [NILAI, "solusi", "patroli \u202e321 kali", "patroli \u202e321 kali, tulisan-terbalik"],
    // Marks that turn nothing come along with what is copied.
    [NILAI, "realisasi", "\u200f90,5", "90.5"],
    [NILAI, "realisasi", "\u061c90,5", "90.5"],
    [NILAI, "realisasi", "\u206690,5\u2069", "90.5"],
  ])("%s %s %j", (kunci, kolom, isi, expected) => {
    expect(readCell(kunci, kolom, isi)).toBe(expected);
  });

  it("in a text or a date are named", () => {
    const sel = alamatBukti(0, "tanggal");
    const { nilai, temuan } = read({ bukti: { [alamatBukti(0, "uraian")]: "Laporan", [sel]: "\u202e31/12/2024" } });
    expect(nilai?.bukti[0]?.tanggal).toBe("2024-12-31");
    expect(temuan).toEqual([
      {
        tingkat: "peringatan",
        nama: "tulisan-terbalik",
        berkas: "a.xlsx",
        lembar: "Bukti",
        sel,
        pesan:
          'Tanggal berisi "\u202e31/12/2024" dengan tanda pembalik arah tulisan yang tidak kelihatan; laporan memuatnya tanpa tanda itu, sehingga urutannya dapat lain dari yang tampak di Excel.',
        perbaikan: "kosongkan sel itu lalu ketik ulang isinya, jangan disalin dari PDF atau aplikasi lain",
      },
    ]);
  });
});

describe("words of a unit", () => {
  it.each<[string, string, string]>([
    [PERSEN, "98,5 Persen", "98.5"],
    [PERSEN, "98,5 per sen", "98.5"],
    [PERSEN, "98,5 pct", "kosong, angka-kacau"],
    [PERSEN, "90,5 poin", "kosong, angka-kacau"],
    [NILAI, "90,5 Angka", "90.5"],
    [NILAI, "95 %", "95, persen-bukan-satuan"],
    [KELURAHAN, "6 Kelurahan", "6"],
    [KELURAHAN, "6 kel.", "kosong, angka-kacau"],
    [KELURAHAN, "6 desa", "kosong, angka-kacau"],
    [KELURAHAN, "6 (enam)", "6, angka-bercatatan"],
    [KELURAHAN, "6 dari 6 kelurahan", "kosong, angka-kacau"],
    [KELURAHAN, "enam kelurahan", "kosong, realisasi-bukan-angka"],
    [RUPIAH, "Rp. 9.500.000,-", "9500000"],
    [RUPIAH, "IDR 9500000", "9500000"],
    [RUPIAH, "9,5 juta", "kosong, angka-kacau"],
    [RUPIAH, "9.500 ribu", "kosong, angka-kacau"],
  ])("%s %s", (kunci, isi, expected) => {
    expect(readCell(kunci, "realisasi", isi)).toBe(expected);
  });
});

/** The findings of the whole office about one row, with its values of a year. */
function measure(kunci: string, isi: Readonly<Record<string, Isi>>): readonly Temuan[] {
  const kinerja = Object.fromEntries(Object.entries(isi).map(([kolom, each]) => [alamat(kunci, kolom), each]));
  const berkas = { berkas: "a.xlsx", content: makeFormulir({ kinerja }, config) };
  const baris = alamat(kunci, "tw1").replace(/^\D+/, "");
  return compilePengukuran(config, [berkas], "2025-03-01").temuan.filter(
    ({ sel }) => sel?.replace(/^\D+/, "") === baris,
  );
}

describe("a predikat with its number, in either order", () => {
  it.each<[string, readonly string[]]>([
    ["BB (72,5)", []],
    ["72,5 (BB)", []],
    ["BB/72,5", []],
    ["72,5 BB", []],
    ["BB: 72,5", []],
    ["(BB) 72,5", []],
    ["72,5 = BB", []],
    ["72,5;BB", []],
    ["91,3 (BB)", ["predikat-beda-angka"]],
    ["BB 91,3", ["predikat-beda-angka"]],
    ["91,3 (Lumayan)", ["predikat-beda-angka"]],
    ["Lumayan (91,3)", ["predikat-di-luar-skala"]],
    ["BB/B", ["predikat-di-luar-skala"]],
    ["B+ 65", ["predikat-di-luar-skala"]],
  ])("%s", (isi, expected) => {
    expect(readCell(PREDIKAT, "realisasi", isi)).not.toMatch(/^kosong/);
    expect(measure(PREDIKAT, { realisasi: isi }).map(({ nama }) => nama)).toEqual(expected);
  });

  it.each(["91,3/A", "A (91,3)", "91,3 Sangat Baik", "Sangat Baik (91,3)", "91,3 (Sangat Baik)", "A;91,3"])(
    "%s where a number is asked for",
    (isi) => {
      expect(readCell(NILAI, "realisasi", isi)).toBe("91.3, angka-bercatatan");
    },
  );

  it("tells that the words beside the number are on no scale", () => {
    expect(measure(PREDIKAT, { realisasi: "91,3 (Lumayan)" })).toEqual([
      {
        tingkat: "periksa",
        nama: "predikat-beda-angka",
        berkas: "a.xlsx",
        lembar: "Kinerja",
        sel: alamat(PREDIKAT, "realisasi"),
        pesan:
          'Realisasi S1.3 tahun 2024 berisi "91,3 (Lumayan)"; tulisan di samping angkanya tidak ada pada skala sakip. Yang dipakai angkanya.',
        perbaikan: "cocokkan dengan surat hasil evaluasi, lalu tulis salah satu dari D, C, CC, B, BB, A, AA",
      },
    ]);
  });
});

describe("n/a in the last quarter, or for the year", () => {
  const three = { tw1: 80, tw2: 85, tw3: 91 };
  it.each<[string, Readonly<Record<string, Isi>>, readonly string[]]>([
    [NILAI, { ...three, tw4: "n/a" }, ["triwulan-tidak-tersedia"]],
    [NILAI, { ...three, tw4: "NA" }, ["triwulan-tidak-tersedia"]],
    [NILAI, { ...three, tw4: "n.a." }, ["triwulan-tidak-tersedia"]],
    [NILAI, { ...three, tw4: "tidak tersedia" }, ["triwulan-tidak-tersedia"]],
    [NILAI, { ...three, tw4: "Belum dapat diukur" }, ["triwulan-tidak-tersedia"]],
    [NILAI, { ...three, tw3: "n/a", tw4: "n/a" }, ["triwulan-tidak-tersedia"]],
    [KELURAHAN, { tw1: 1, tw2: 2, tw3: 3, tw4: "n/a" }, ["triwulan-tidak-tersedia"]],
    [PREDIKAT, { tw1: "B", tw2: "B", tw3: "BB", tw4: "n/a" }, ["triwulan-tidak-tersedia"]],
    [NILAI, { ...three, tw4: "-" }, ["kata-kosong", "triwulan-kosong"]],
    [NILAI, { ...three, tw4: "nihil" }, ["kata-kosong", "triwulan-kosong"]],
    [NILAI, { ...three, tw4: "#N/A" }, ["rumus-galat", "triwulan-kosong"]],
    [NILAI, { ...three, tw4: "n/a", realisasi: 91.2 }, []],
    [NILAI, { ...three, tw4: 91.5, realisasi: "n/a" }, ["tahun-tidak-tersedia"]],
  ])("%s %j", (kunci, isi, expected) => {
    expect(measure(kunci, isi).map(({ nama }) => nama)).toEqual(expected);
  });

  it("of the year beside its quarters is told", () => {
    expect(measure(NILAI, { ...three, tw4: 91.5, realisasi: "n/a" })).toEqual([
      {
        tingkat: "periksa",
        nama: "tahun-tidak-tersedia",
        berkas: "a.xlsx",
        lembar: "Kinerja",
        sel: alamat(NILAI, "realisasi"),
        pesan:
          'Realisasi S1.1 tahun 2024 berisi "n/a", sedangkan triwulannya terisi. Yang dipakai nilai TW IV, yaitu 91,5.',
        perbaikan:
          "bila nilai triwulannya benar, kosongkan realisasi tahunnya; bila nilai itu belum sah, ketik n/a pada triwulannya",
      },
    ]);
  });
});

describe("dates as people and an English Excel write them", () => {
  it.each<[string, string]>([
    ["31/12/2024", "2024-12-31"],
    ["31.12.2024", "2024-12-31"],
    ["31 Desember 2024", "2024-12-31"],
    ["Selasa, 31 Desember 2024", "2024-12-31"],
    ["Dec 31, 2024", "2024-12-31"],
    ["December 31 2024", "2024-12-31"],
    ["12/31/2024", "2024-12-31, bulan-ditulis-dahulu"],
    ["12-31-2024", "2024-12-31, bulan-ditulis-dahulu"],
    ["12/31/24", "tidak ada, tanggal-tidak-terbaca"],
    ["2024-31-12", "tidak ada, tanggal-tidak-terbaca"],
    ["13/13/2024", "tidak ada, tanggal-tidak-terbaca"],
    ["02/30/2024", "tidak ada, tanggal-tidak-terbaca"],
    ["Desember 2024", "tidak ada, tanggal-tidak-terbaca"],
  ])("%s", (isi, expected) => {
    const { nilai, temuan } = read({
      bukti: { [alamatBukti(0, "uraian")]: "Laporan", [alamatBukti(0, "tanggal")]: isi },
    });
    expect([nilai?.bukti[0]?.tanggal ?? "tidak ada", ...temuan.map(({ nama }) => nama)].join(", ")).toBe(expected);
  });
});

describe("the row of totals", async () => {
  const blank = isiSel(await renderFormulir(config, "tapem"), "Kinerja", "L7", 80);
  it.each<[string, string | number | Date, string]>([
    ["C", "Sisa pagu tanda77x karena gagal lelang", "tanda77x"],
    ["D", 35_500_001, "35.500.001"],
    ["E", 8_123_456, "8.123.456"],
    ["E", "Rp8.123.456", "Rp8.123.456"],
    ["F", "77,125%", "77,125%"],
    ["F", 0.77125, "0,77125"],
    ["G", "lihat tanda77x", "tanda77x"],
    ["H", "tanda77x", "tanda77x"],
    ["H", new Date(Date.UTC(2031, 1, 9)), "47.888"],
    ["I", 764_321, "764.321"],
    ["B", "Jumlah tanda77x", "tanda77x"],
  ])("%s: %s", (kolom, isi, said) => {
    const { temuan } = readFormulir({ berkas: "a.xlsx", content: isiSel(blank, "Anggaran", `${kolom}9`, isi) }, config);
    expect(temuan.filter(({ lembar, sel }) => lembar === "Anggaran" && sel?.endsWith("9")).length).toBeGreaterThan(0);
    expect(temuan.map(({ pesan }) => pesan).join("\n")).toContain(said);
  });
});

describe("notes on cells", () => {
  const XML = '<?xml version="1.0"?>';
  const sheets = Object.values(makeLembar(config, { kinerja: { [alamat(NILAI, "realisasi")]: 90.5 } }));
  const note = (sel: string, ...teks: readonly string[]): string =>
    `<comment ref="${sel}"><text>${teks.map((each) => `<r><t xml:space="preserve">${each}</t></r>`).join("")}</text></comment>`;
  it.each<[string, number, string, readonly string[]]>([
    ["on a value", 1, note("L4", "sementara"), ['L4 "sementara"']],
    ["on a heading", 1, note("L2", "dalam persen"), ['L2 "dalam persen"']],
    ["on a hidden key", 1, note("A4", "kunci"), ['A4 "kunci"']],
    ["on a locked cell", 1, note("C4", "uraian lama"), ['C4 "uraian lama"']],
    ["on a cell outside", 1, note("ZZ900", "jauh"), ['ZZ900 "jauh"']],
    ["on money", 2, note("E5", "SP2D menyusul"), ['E5 "SP2D menyusul"']],
    ["on evidence", 3, note("C4", "map 3"), ['C4 "map 3"']],
    ["in pieces and lines", 1, note("L4", "Kasi:\n", "angka sementara"), ['L4 "Kasi: angka sementara"']],
    ["with steering characters", 1, note("L4", "a&#x202e;b"), ['L4 "a\u202eb"']],
    ["two of them", 1, note("L4", "satu") + note("M4", "dua"), ['L4 "satu"', 'M4 "dua"']],
    ["without words", 1, note("L4", ""), []],
  ])("%s", (_, sheet, comments, expected) => {
    const content = zipParts({
      ...makeParts(sheets),
      [`xl/worksheets/_rels/sheet${sheet}.xml.rels`]: `${XML}<Relationships><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`,
      "xl/comments1.xml": `${XML}<comments><commentList>${comments}</commentList></comments>`,
    });
    const said = readFormulir({ berkas: "a.xlsx", content }, config).temuan.map(
      ({ sel, pesan }) => `${sel} ${/".*"/s.exec(pesan)?.[0]}`,
    );
    expect(said).toEqual(expected);
  });
});

describe("the hint of an error value fits its column", () => {
  const broken = cell({ t: "e", v: "#NAME?", f: "-Patroli" });
  it.each<[string, string, string]>([
    [NILAI, "realisasi", "misalnya 12,34"],
    [NILAI, "tw2", "misalnya 12,34"],
    [PREDIKAT, "realisasi", "ketik predikatnya saja"],
    [PREDIKAT, "tw3", "ketik predikatnya saja"],
    [NILAI, "pendukung", "tanda petik tunggal"],
    [NILAI, "penghambat", "tanda petik tunggal"],
    [NILAI, "solusi", "tanda petik tunggal"],
    [NILAI, "tindak_lanjut", "tanda petik tunggal"],
    [RUPIAH, "realisasi", "ketik hasilnya sebagai angka"],
    [RUPIAH, "keluaran", "tanda petik tunggal"],
    [RUPIAH, "catatan", "tanda petik tunggal"],
    ["bukti", "uraian", "tanda petik tunggal"],
    ["bukti", "lokasi", "tanda petik tunggal"],
    ["bukti", "tanggal", "misalnya 31/12/2024"],
  ])("%s %s", (kunci, kolom, hint) => {
    const sel = kunci === "bukti" ? alamatBukti(0, kolom) : alamat(kunci, kolom);
    const { temuan } = read({
      [kunci === "bukti" ? "bukti" : kunci === RUPIAH ? "anggaran" : "kinerja"]: { [sel]: broken },
    });
    expect(temuan.find((each) => each.sel === sel)?.perbaikan).toContain(hint);
  });
});
