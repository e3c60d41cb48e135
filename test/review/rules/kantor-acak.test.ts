import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { many } from "../../support/breadth.ts";
import { type ContohDraf, ganti, gantiSel, periksaDraf, sunting } from "../../support/draf.ts";
import { type KantorAcak, kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { drafOf } from "../../support/kantor-acak/tampil.ts";
import { BERDEKATAN, cetakDraf, cetakOffice } from "../../support/kantor-reviu.ts";
import { buatConfig, buatData } from "../../support/kinerja.ts";
import { lengkapiCelah } from "../../support/sunting.ts";

/*
 * What lkjip wrote and nobody touched is never called wrong: offices whose figures and names lie close together.
 * Offices at random: test/kantor-draf.test.ts.
 */

/** Findings that say that something is wrong, gaps left out. */
const salahkan = (draf: ContohDraf, docx = draf.docx): string[] =>
  periksaDraf(draf, docx, null, draf.docx)
    .filter(({ tingkat, rule }) => tingkat !== "periksa" && rule !== "celah-tersisa")
    .map(({ rule, tempat, pesan }) => `${rule}: ${tempat.letak}: ${pesan}`);

describe("an office whose figures and names lie close together", () => {
  const draf = cetakDraf(BERDEKATAN);

  it("is not told of a mistake in its untouched draft", () => {
    expect(salahkan(draf)).toEqual([]);
  });

  it("is told of what a person changed in it", () => {
    const { docx } = draf;
    const kalimat = sunting(docx, ganti("sehingga capaiannya 102,50%", "sehingga capaiannya 105,20%"));
    expect(salahkan(draf, kalimat)).toEqual([
      'isi-data-diubah: paragraf "Target Ketepatan waktu layanan tahun 2024 adalah 80 dan ter…": Kalimat dari data tertulis 105,20, sedangkan menurut data 102,50: "… terealisasi 82, sehingga capaiannya 105,20% (melampaui target, kategori Sangat Tinggi)."',
    ]);
    const sel = sunting(docx, gantiSel("Capaian kinerja unit kerja", "Lurah Rantau Panjang Hulu", 0, "Kelurahan Lain"));
    expect(salahkan(draf, sel)).toEqual([]);
  });
});

describe("an office whose tujuan and sasaran are measured by one indicator", () => {
  const one = {
    uraian: "Indeks Kepuasan Masyarakat atas layanan kecamatan",
    satuan: "nilai",
    unit: "pelayanan",
    target: 90,
  };
  const config = buatConfig({
    renstra: {
      periode: [2020, 2024],
      tujuan: [{ kode: "T1", uraian: "Tujuan", indikator: [{ ...one, kode: "T1.1" }] }],
    },
    sasaran: [{ kode: "S1", uraian: "Meningkatnya layanan", indikator: [{ ...one, kode: "S1.1", iku: true }] }],
  });

  it("is not told that its IKU is none, nor that the gap of a value that nobody sent was pasted twice", () => {
    expect(salahkan(cetakOffice(config, buatData(config)))).toEqual([]);
  });
});

const FIGURES = /^(?:tw[1-4]|realisasi)$/;

/** The office whose units sent figures and not a word about them. */
const silent = (kantor: KantorAcak): KantorAcak => ({
  ...kantor,
  isian: Object.fromEntries(
    Object.entries(kantor.isian).map(([kode, unit]) => [kode, { ...unit, kinerja: mapRows(unit.kinerja) }]),
  ),
});

const mapRows = (rows: KantorAcak["isian"][string]["kinerja"]): KantorAcak["isian"][string]["kinerja"] =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [
      id,
      Object.fromEntries(Object.entries(row).map(([kunci, nilai]) => [kunci, FIGURES.test(kunci) ? nilai : null])),
    ]),
  );

describe("an office at random", () => {
  it("is told of no analysis that lacks where a person wrote into the gap that asks for it", () => {
    const lacking = (draf: ContohDraf, docx: Uint8Array): string[] =>
      periksaDraf(draf, docx, null, draf.docx)
        .filter(({ rule }) => rule === "penyebab-belum-dijelaskan" || rule === "analisis-hilang")
        .map(({ pesan }) => pesan);
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const draf = drafOf(silent(kantor));
        const before = lacking(draf, draf.docx);
        const after = lacking(draf, lengkapiCelah(draf.docx, "Petugas berkurang sejak Juli."));
        expect(after.filter((pesan) => !before.includes(pesan))).toEqual([]);
      }),
      { seed: 15, numRuns: many(2, 70), endOnFailure: true },
    );
  });
});
