import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { PengukuranIndikator } from "../../src/measure/result.ts";
import type { Naskah, Tabel } from "../../src/model/content.ts";
import { explainIndikator } from "../../src/report/explain/indikator.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { readContoh } from "../support/kinerja.ts";

/* Kanigaran beside other kecamatan: its figures are S1.1 91,3, S1.2 86,05, S2.1 BB, S3.1 18 (the fewer the better), S3.2 0, S4.1 65,13. */

interface Angka {
  readonly indikator: string;
  readonly kecamatan: string;
  readonly nilai: number | string;
}

function report(pembanding_kecamatan: readonly Angka[]) {
  const { config: office, data } = readContoh("kanigaran");
  const config = { ...office, pembanding_kecamatan: [...pembanding_kecamatan] };
  const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
  const { kolom, baris, catatan } = laporan.tabel_kecamatan_lain as Tabel;
  return {
    kolom: kolom.map(({ judul }) => judul),
    baris: baris.map(({ sel }) => sel.join(" | ")),
    catatan,
    kalimat: (laporan.naskah_kecamatan_lain as Naskah).paragraf.map(({ teks }) => teks),
    nomor: laporan.nomor_perbandingan,
  };
}

const angka = (kecamatan: string, nilai: Readonly<Record<string, number | string>>): Angka[] =>
  Object.entries(nilai).map(([indikator, n]) => ({ indikator, kecamatan, nilai: n }));

describe("the indicators beside those of other kecamatan", () => {
  it("stand in a column for each, with the place of the office among them", () => {
    const two = report([
      ...angka("Kecamatan Mayangan", { "S1.1": 92.4, "S2.1": "B", "S3.1": 25, "S4.1": 70 }),
      ...angka("Kecamatan Kedopok", { "S1.1": 88, "S3.1": 30, "S4.1": 66.5 }),
    ]);
    expect(two.kolom).toEqual([
      ...["No.", "Indikator Kinerja", "Satuan", "Kecamatan Kanigaran"],
      ...["Kecamatan Mayangan", "Kecamatan Kedopok", "Peringkat"],
    ]);
    expect(two.baris).toEqual([
      "1 | Indeks Kepuasan Masyarakat kecamatan | nilai | 91,3 | 92,4 | 88 | 2 dari 3",
      "2 | Predikat SAKIP kecamatan | predikat | BB | B | - | 1 dari 2",
      "3 | Jumlah gangguan ketenteraman dan ketertiban umum | kasus | 18 | 25 | 30 | 1 dari 3",
      "4 | Persentase usulan musrenbang kelurahan yang terakomodasi | % | 65,13 | 70 | 66,5 | 3 dari 3",
    ]);
    expect(two.kalimat).toEqual([
      "Empat indikator dibandingkan dengan Kecamatan Mayangan dan Kecamatan Kedopok. Kecamatan Kanigaran menempati peringkat pertama pada Predikat SAKIP kecamatan dan Jumlah gangguan ketenteraman dan ketertiban umum; peringkat terakhir pada Persentase usulan musrenbang kelurahan yang terakomodasi.",
    ]);
    expect(two.catatan).toBe("Tanda “-” berarti tidak diketahui atau tidak dapat diperingkatkan.");
  });

  it("stand below each indicator where more kecamatan are given than columns fit", () => {
    const names = ["A", "B", "C", "D", "E", "F"].map((nama) => `Kecamatan ${nama}`);
    const many = report(names.flatMap((nama, i) => angka(nama, { "S1.1": 88 + i })));
    expect(many.kolom).toEqual(["Kecamatan", "Realisasi", "Peringkat"]);
    expect(many.baris.slice(0, 3)).toEqual([
      "1. Indeks Kepuasan Masyarakat kecamatan (nilai)",
      "Kecamatan Kanigaran | 91,3 | 3 dari 7",
      "Kecamatan A | 88 | ",
    ]);
    expect(many.baris).toHaveLength(8);
    expect(many.kalimat).toEqual(["Satu indikator dibandingkan dengan enam kecamatan lain."]);
  });

  it("know one kecamatan however its name is written, and rank a predikat by its scale", () => {
    const one = report([
      ...angka("Blimbing", { "S1.1": 92.4, "S2.1": "A" }),
      ...angka("Kec. blimbing", { "S3.1": 25, "S4.1": 70 }),
      ...angka("Kecamatan Kedopok", { "S2.1": "72,50 (BB)", "S1.2": "baik" }),
    ]);
    expect(one.kolom.slice(4)).toEqual(["Blimbing", "Kecamatan Kedopok", "Peringkat"]);
    expect(one.baris.find((baris) => baris.includes("SAKIP"))).toBe(
      "3 | Predikat SAKIP kecamatan | predikat | BB | A | 72,50 (BB) | 2 dari 3",
    );
    expect(one.baris.find((baris) => baris.includes("baik"))).toContain("baik | -");
  });

  it("are not compared where the office itself has no realisasi", () => {
    const { config, data } = readContoh("kanigaran");
    const without = {
      ...data,
      formulir: data.formulir.map((each) => ({ ...each, kinerja: each.kinerja.filter(({ id }) => id !== "S1.1") })),
    };
    const all = { ...config, pembanding_kecamatan: angka("Kecamatan Mayangan", { "S1.1": 92.4, "S3.1": 25 }) };
    const laporan = composeLaporan(all, without, calculatePengukuran(all, without).nilai);
    expect((laporan.naskah_kecamatan_lain as Naskah).paragraf[0]?.teks).toMatch(
      /^Satu indikator dibandingkan dengan Kecamatan Mayangan\./,
    );
    expect((laporan.tabel_kecamatan_lain as Tabel).baris).toHaveLength(2);
  });

  it("stand in the card and in the explanation of their indicator, beside a benchmark", () => {
    const { config: office, data } = readContoh("kanigaran");
    const config = { ...office, pembanding_kecamatan: angka("Kecamatan Mayangan", { "S1.1": 92.4 }) };
    const pengukuran = calculatePengukuran(config, data).nilai;
    const p = pengukuran.indikator.find(({ indikator }) => indikator.kode === "S1.1") as PengukuranIndikator;
    expect(p.acuan).not.toBeNull();
    const laporan = composeLaporan(config, data, pengukuran);
    const card = JSON.stringify(laporan.sasaran);
    expect(card).toMatch(/Realisasi sebesar 91,3 berada [^"]+\. Kecamatan Mayangan 92,4\./);
    expect(explainIndikator(config, pengukuran, p)).toContain("  Kecamatan lain    : Kecamatan Mayangan 92,4.");
  });

  it("are left out with their sentence where none is given", () => {
    expect(report([])).toMatchObject({ baris: [], kalimat: [] });
    expect(report(angka("Kecamatan Mayangan", { "K.9": 3 }))).toMatchObject({ baris: [], kalimat: [] });
  });
});
