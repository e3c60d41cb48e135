import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/plan/import/import.ts";
import type { ImportResult } from "../../../src/plan/import/result.ts";
import { readConfig } from "../../../src/plan/read.ts";
import {
  type Belanja,
  type BentukBelanja,
  type BentukRekap,
  barisBelanja,
  barisRekap,
  belanjaOf,
  jumlahOf,
  KOLOM_REKAP5,
  lembarOf,
  UANG,
} from "../../support/berkas-impor.ts";
import { many } from "../../support/breadth.ts";
import { LKJIP_MINIMAL } from "../../support/lkjip-minimal.ts";
import { makeXlsx } from "../../support/xlsx.ts";

/*
 * Exports of SIPD in the shapes that people have made of them: the sums are those of the file to the rupiah, and no row
 * counts twice.
 */

const config = (() => {
  const { nilai } = readConfig(LKJIP_MINIMAL, "lkjip.yaml");
  if (nilai === null) throw new Error("the minimal plan is not valid");
  return nilai.config;
})();

const impor = (...files: readonly (readonly [string, Uint8Array])[]): ImportResult =>
  importFiles(
    files.map(([berkas, content]) => ({ berkas, content })),
    config,
  );

/** Pagu by code of the sub kegiatan, summed over the units, out of the cells. */
function paguOf({ cells }: ImportResult, kolom = "pagu"): Record<string, number> {
  const jumlah: Record<string, number> = {};
  for (const cell of cells) {
    if (cell.lembar !== "Program" || cell.kolom !== kolom) continue;
    const kode = cell.baris
      .replace(/^sub\./, "")
      .split(".")
      .slice(0, 6)
      .join(".");
    jumlah[kode] = (jumlah[kode] ?? 0) + Number(cell.nilai);
  }
  return jumlah;
}

function benarOf(belanja: readonly Belanja[], hal: "pagu" | "realisasi" = "pagu"): Record<string, number> {
  const jumlah: Record<string, number> = {};
  for (const satu of belanja) jumlah[satu.sub.kode] = (jumlah[satu.sub.kode] ?? 0) + jumlahOf([satu], hal);
  return jumlah;
}

/** What must hold of every file: sums to the rupiah, each cell once, the file's own total met, no complaint about sums. */
function periksa(result: ImportResult, belanja: readonly Belanja[], total: boolean): void {
  expect(paguOf(result)).toEqual(benarOf(belanja));
  const kunci = result.cells.map(({ lembar, baris, kolom }) => `${lembar} ${baris} ${kolom}`);
  expect(new Set(kunci).size).toBe(kunci.length);
  const { perbandingan } = result.jumlah;
  const pagu = perbandingan.find(({ hal }) => hal === "pagu");
  expect(pagu?.jumlah).toBe(String(jumlahOf(belanja, "pagu")));
  if (total) expect(pagu?.jumlah_berkas).toBe(pagu?.jumlah);
  expect(result.temuan.filter(({ nama, tingkat }) => tingkat === "galat" || /jumlah|lembar-beda/.test(nama))).toEqual(
    [],
  );
  for (const { baris, kolom, nilai } of result.cells)
    if (kolom === "unit") expect(baris.endsWith(nilai) || !/\.kel-/.test(baris)).toBe(true);
}

const angka = fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 14 });
const acak = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length });

const bentukRekap: fc.Arbitrary<BentukRekap> = fc.record({
  mulai: fc.nat(6),
  uang: fc.constantFrom(...Object.keys(UANG)),
  kolom: fc.oneof(
    fc.constant(KOLOM_REKAP5),
    acak(KOLOM_REKAP5),
    acak([
      ...KOLOM_REKAP5,
      ["KODE STANDAR HARGA", "lain"],
      ["KETERANGAN", "lain"],
      ["SISA", "lain"],
    ] as typeof KOLOM_REKAP5),
    fc.constant(
      KOLOM_REKAP5.map(([kata, apa]) => [apa === "pagu" ? "PAGU ANGGARAN (Rp)" : kata.toLowerCase(), apa] as const),
    ),
    fc.constant(
      KOLOM_REKAP5.filter(([, apa]) => apa !== "sub.kode" && apa !== "lain").map(([kata, apa]) =>
        apa === "sub.nama" ? (["SUB KEGIATAN", "sub.gabung"] as const) : ([kata, apa] as const),
      ),
    ),
  ),
  jumlah: fc.boolean(),
  tingkat: fc.boolean(),
  rapi: fc.boolean(),
  judulUlang: fc.boolean(),
});

const bentukBelanja: fc.Arbitrary<BentukBelanja> = fc.record({
  mulai: fc.nat(6),
  uang: fc.constantFrom(...Object.keys(UANG)),
  gabung: fc.boolean(),
  rekening: fc.boolean(),
  tambahan: fc.boolean(),
  jumlah: fc.boolean(),
  satuKolom: fc.boolean(),
});

describe("a budget with one row an account", () => {
  it("gives the sums of its rows, wherever its columns stand and however its money is written", () => {
    fc.assert(
      fc.property(angka, bentukRekap, fc.boolean(), fc.boolean(), (n, bentuk, lain, salinan) => {
        const ours = belanjaOf(n);
        const others = lain ? belanjaOf(n, "Kecamatan Lain", "02") : [];
        const baris = barisRekap([...others, ...ours], bentuk);
        const sheets = [lembarOf("Sheet 1", baris), ...(salinan ? [lembarOf("Salinan", baris)] : [])];
        periksa(impor(["rekap5.xlsx", makeXlsx(sheets)]), ours, bentuk.jumlah === true && !lain);
      }),
      { numRuns: many(40, 800) },
    );
  });
});

describe("SIPD's recapitulation of spending", () => {
  it("counts each rupiah once of all levels, Operasi and Modal together, text and numbers in one column", () => {
    fc.assert(
      fc.property(angka, bentukBelanja, fc.boolean(), (n, bentuk, salinan) => {
        const ours = belanjaOf(n);
        const { baris, merges } = barisBelanja(ours, bentuk);
        const sheet = lembarOf("Sheet1", baris, merges);
        const result = impor(["lra.xlsx", makeXlsx([sheet, ...(salinan ? [{ ...sheet, nama: "Bidang A" }] : [])])]);
        periksa(result, ours, true);
        const realisasi = result.jumlah.perbandingan.find(({ hal }) => hal === "realisasi");
        expect(realisasi?.jumlah).toBe(String(jumlahOf(ours, "realisasi")));
      }),
      { numRuns: many(40, 800) },
    );
  });
});
