import { describe, expect, it } from "vitest";
import { many } from "../../support/breadth.ts";
import { bukuAngka, type ContohDraf, ganti, gantiSel, periksaDraf, sunting } from "../../support/draf.ts";
import type { GambaranIndikator, GambaranKantor } from "../../support/kantor-nyata.ts";
import { BERDEKATAN, cetakDraf, pembanding } from "../../support/kantor-reviu.ts";
import { type Acak, createAcak } from "../../word/refresh-acak-suntingan.ts";

/*
 * What lkjip wrote and nobody touched is never called wrong: offices whose figures and names lie close together, and
 * offices at random.
 */

/** Findings that say that something is wrong, gaps left out. */
const salahkan = (draf: ContohDraf, docx = draf.docx): string[] =>
  periksaDraf(draf, docx)
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
    const entries = bukuAngka(draf, kalimat).filter(({ teks }) => teks === "105,20%");
    expect(entries.map(({ keadaan, inControl }) => [keadaan, inControl])).toEqual([["belum_cocok", true]]);
    const sel = sunting(docx, gantiSel("Capaian Kinerja Unit Kerja", "Lurah Rantau Panjang Hulu", 0, "Kelurahan Lain"));
    expect(salahkan(draf, sel)).toEqual([]);
  });
});

const pick = <T>(acak: Acak, dari: readonly T[]): T => dari[acak(dari.length)] as T;

const APA = [
  "Indeks pelayanan",
  "Indeks pelayanan kelurahan",
  "Persentase aduan selesai",
  "Jumlah kejadian",
  "Cakupan pos",
];

function indikatorAcak(acak: Acak, nomor: string): GambaranIndikator {
  const target = pick(acak, [0, 5, 80, 80, 80, 82.5, 100]);
  const realisasi = pick(acak, [null, 0, 5, 70, 80, 80, 82, 88.125, 100]);
  const riwayat = pick(acak, [
    undefined,
    { 2023: { target: 80, realisasi: 82 } },
    { 2022: { target: null, realisasi: 5 } },
  ]);
  return {
    uraian: `${pick(acak, APA)} ${nomor}`,
    satuan: pick(acak, ["nilai", "%", "kasus", "per 1.000", "indeks 0-100", "poin"]),
    target,
    realisasi,
    lain: {
      arah: pick(acak, ["naik", "turun", "tetap"]),
      ...(riwayat === undefined ? {} : { riwayat }),
      ...(acak(2) === 0 ? {} : { target_renstra: { 2023: 80, 2024: target } }),
      ...(acak(2) === 0 ? {} : pembanding(pick(acak, [60, 79, 80]))),
    },
  };
}

function kantorAcak(acak: Acak): GambaranKantor {
  const content = (s: number) => ({
    uraian: `${pick(acak, ["Meningkatnya mutu", "Meningkatnya mutu layanan"])}${s === 0 ? "" : ` tahap ${"ABC"[s]}`}`,
    indikator: Array.from({ length: 1 + acak(3) }, (_, i) => indikatorAcak(acak, `${"ABC"[s]}${"PQRS"[i]}`)),
  });
  const nama = pick(acak, ["Rantau", "Rantau Panjang", "Kota"]);
  return {
    nama: `Kecamatan ${nama}`,
    pemda: pick(acak, ["Pemerintah Kabupaten Tapin", "Pemerintah Kota Rantau"]),
    tempat: nama,
    kelurahan: ["Rantau", "Rantau Panjang", "Rantau Panjang Hulu"].slice(0, acak(4)),
    seksi: ["Pelayanan", "Pelayanan Umum"].slice(0, 1 + acak(2)),
    ikm: (i) => [80 + (i % 2), 79 + i],
    belanja: (pagu) => Math.round(pagu * pick(acak, [0, 0.5, 0.97, 1, 1.2])),
    sasaran: Array.from({ length: 1 + acak(2) }, (_, s) => content(s)),
  };
}

describe("an office at random", () => {
  it("is not told of a mistake in its untouched draft", () => {
    const wrong = Array.from({ length: many(4, 24) }, (_, seed) =>
      salahkan(cetakDraf(kantorAcak(createAcak(seed + 1))))
        .filter((each) => !/^(?:pk-)/.test(each))
        .map((each) => `seed ${seed + 1}: ${each}`),
    );
    expect(wrong.flat()).toEqual([]);
  });
});
