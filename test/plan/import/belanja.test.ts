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
      { numRuns: many(6, 800) },
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
      { numRuns: many(6, 800) },
    );
  });
});

const rekap = (belanja: readonly Belanja[], bentuk: Partial<BentukRekap> = {}, tahun = 2024): Uint8Array =>
  makeXlsx([
    lembarOf("Sheet 1", barisRekap(belanja, { mulai: 0, uang: "angka", kolom: KOLOM_REKAP5, ...bentuk }, tahun)),
  ]);

const unitOf = ({ cells }: ImportResult): Record<string, string> =>
  Object.fromEntries(cells.flatMap(({ kolom, baris, nilai }) => (kolom === "unit" ? [[baris, nilai]] : [])));

describe("the units of a budget", () => {
  const tiga = [...belanjaOf([3, 9, 15]), ...belanjaOf([0])];
  it("divides what several sub units have, each by its unit or its code in SIPD, and notes that code", () => {
    const result = impor(["rekap.xlsx", rekap(tiga)]);
    const rows = result.cells.filter(({ kolom, baris }) => kolom === "kode" && baris.startsWith("sub."));
    expect(rows.map(({ nilai }) => nilai)).toEqual([
      "7.01.03.2.02.0001.0000",
      "7.01.03.2.02.0001.kel-satu",
      "7.01.03.2.02.0001.kel-dua",
      "7.01.01.2.01.0001",
    ]);
    expect(unitOf(result)).toEqual({
      "sub.7.01.03.2.02.0001.kel-satu": "kel-satu",
      "sub.7.01.03.2.02.0001.kel-dua": "kel-dua",
    });
    expect(
      result.cells.filter(({ lembar }) => lembar === "Unit").map(({ baris, kolom, nilai }) => [baris, kolom, nilai]),
    ).toEqual([
      ["unit.kel-satu", "kode_sipd", "7.01.0.00.0.00.01.0001"],
      ["unit.kel-dua", "kode_sipd", "7.01.0.00.0.00.01.0002"],
    ]);
    expect(result.temuan.find(({ nama }) => nama === "impor-unit-terbuka")?.pesan).toBe(
      "2 sub kegiatan belum punya unit, karena berkas tidak menyebut unit yang melaksanakannya.",
    );
  });
  it("knows a unit by its code in SIPD, whatever the sub unit is called there", () => {
    const kel = { ...(config.unit[1] as (typeof config.unit)[number]), kode_sipd: "7.01.0.00.0.00.01.0001" };
    const renamed = tiga.map((satu) => ({ ...satu, subUnit: { ...satu.subUnit, nama: `UPT ${satu.subUnit.nama}` } }));
    const { cells } = importFiles([{ berkas: "rekap.xlsx", content: rekap(renamed) }], { ...config, unit: [kel] });
    expect(cells.filter(({ kolom }) => kolom === "unit").map(({ nilai }) => nilai)).toEqual(["kel-satu"]);
  });
  it("gives the pagu to the row that the plan has for that unit, under whatever suffix", () => {
    const [program] = config.program;
    const [kegiatan] = program?.kegiatan ?? [];
    if (program === undefined || kegiatan === undefined) throw new Error("no programme");
    const sub_kegiatan = ["kel-satu", "kel-dua"].map((unit, i) => ({
      kode: `7.01.03.2.02.0001.100${i}`,
      uraian: "Forum",
      pagu: 1,
      unit,
    }));
    const plan = { ...config, program: [{ ...program, kegiatan: [{ ...kegiatan, sub_kegiatan }] }] };
    const { cells } = importFiles([{ berkas: "rekap.xlsx", content: rekap(belanjaOf([9, 15])) }], plan);
    expect(cells.filter(({ kolom }) => kolom === "pagu").map(({ baris }) => baris)).toEqual([
      "sub.7.01.03.2.02.0001.1000",
      "sub.7.01.03.2.02.0001.1001",
    ]);
    expect(cells.filter(({ kolom }) => kolom === "unit")).toEqual([]);
    const one = importFiles([{ berkas: "rekap.xlsx", content: rekap(belanjaOf([3])) }], plan);
    expect(one.cells.filter(({ kolom }) => kolom === "pagu")).toEqual([]);
    expect(one.temuan.find(({ nama }) => nama === "impor-pagu-terbagi")?.pesan).toContain(
      "rencana membaginya menjadi 2 baris berjumlah Rp2.",
    );
  });
});

describe("two budgets of a year", () => {
  const awal = belanjaOf([0, 1, 2]);
  const akhir = [...belanjaOf([120, 1]), ...belanjaOf([5])];
  const murni = paguOf(impor(["rekap.xlsx", rekap(awal)]));
  const baru = paguOf(impor(["rekap.xlsx", rekap(akhir)]));
  const beda = {
    "7.01.01.2.01.0001": murni["7.01.01.2.01.0001"],
    "7.01.02.2.01.0001": murni["7.01.02.2.01.0001"],
    "7.01.06.2.01.0003": 0,
  };
  it.each([
    [
      "their own words",
      [
        ["perubahan.xlsx", akhir],
        ["murni.xlsx", awal],
      ],
      [],
    ],
    [
      "the order in which they are named",
      [
        ["a.xlsx", awal],
        ["b.xlsx", akhir],
      ],
      ["impor-urutan-pagu"],
    ],
  ] as const)("are murni and perubahan by %s", (_, files, temuan) => {
    const result = impor(...files.map(([nama, isi]) => [nama, rekap(isi)] as const));
    expect(paguOf(result)).toEqual({ ...baru, "7.01.02.2.01.0001": 0 });
    expect(paguOf(result, "pagu_murni")).toEqual(beda);
    expect(result.temuan.map(({ nama }) => nama).filter((nama) => nama === "impor-urutan-pagu")).toEqual(temuan);
  });
  it("are one where they say the same, and too many where three differ", () => {
    expect(
      impor(["a.xlsx", rekap(awal)], ["b.xlsx", rekap(awal, { uang: "teks" })]).cells.filter(
        ({ kolom }) => kolom === "pagu_murni",
      ),
    ).toEqual([]);
    const three = impor(["a.xlsx", rekap(awal)], ["b.xlsx", rekap(akhir)], ["c.xlsx", rekap(belanjaOf([4]))]);
    expect(three.cells).toEqual([]);
    expect(three.temuan.map(({ pesan }) => pesan)).toEqual([
      "3 berkas memuat pagu yang berbeda untuk tahun yang sama: a.xlsx, b.xlsx, c.xlsx.",
    ]);
  });
});

describe("a recapitulation of another year", () => {
  const belanja = belanjaOf([1, 2, 7]);
  const lra = (tahun: number): Uint8Array => {
    const { baris, merges } = barisBelanja(belanja, {
      mulai: 4,
      uang: "teks",
      gabung: true,
      rekening: true,
      tambahan: false,
      jumlah: true,
      tahun,
    });
    return makeXlsx([lembarOf("Sheet1", baris, merges)]);
  };
  it("is history of the budget", () => {
    const { cells } = impor(["lra.xlsx", lra(2022)]);
    const kantor = cells.filter(({ baris }) => baris === "anggaran").map(({ kolom, nilai }) => [kolom, nilai]);
    expect(kantor).toEqual([
      ["pagu_2022", String(jumlahOf(belanja, "pagu"))],
      ["realisasi_2022", String(jumlahOf(belanja, "realisasi"))],
    ]);
    expect(new Set(cells.map(({ lembar }) => lembar))).toEqual(new Set(["Riwayat"]));
  });
  it("is not used where the year is still to come", () => {
    const result = impor(["lra.xlsx", lra(2026)]);
    expect(result.cells).toEqual([]);
    expect(result.diabaikan.map(({ alasan }) => alasan)).toEqual(["berkas tahun 2026, sedangkan rencana tahun 2024"]);
  });
});

describe("a file that is none of these", () => {
  const teks = (isi: string): Uint8Array => new TextEncoder().encode(isi);
  it.each([
    [
      "a letter",
      makeXlsx([
        lembarOf("Surat", [
          ["Nomor", "005/12"],
          ["Perihal", "Undangan"],
        ]),
      ]),
      'Tidak ada tabel yang dikenal di berkas ini; berkasnya berisi "Nomor", "005/12", "Perihal", "Undangan".',
    ],
    [
      "an empty sheet",
      makeXlsx([lembarOf("Sheet1", [])]),
      "Tidak ada tabel yang dikenal di berkas ini; berkasnya tidak memuat tabel berisi.",
    ],
    [
      "a form of lkjip",
      makeXlsx([lembarOf("Kinerja", [["#kunci", "uraian", "target"]])]),
      "Berkas ini dibuat lkjip sendiri (rencana.xlsx atau formulir), bukan berkas yang dimasukkan dengan --dari.",
    ],
    [
      "another office",
      rekap(
        belanjaOf([1, 2]).map((satu) => ({
          ...satu,
          ...Object.fromEntries(
            ["skpd", "subUnit"].map((apa) => [apa, { kode: "1.02.0.00.0.00.01.0000", nama: "Dinas Kesehatan" }]),
          ),
        })),
      ),
      'Berkas memuat 1 perangkat daerah (Dinas Kesehatan); tidak satu pun bernama "Kecamatan Contoh".',
    ],
    ["a PDF", teks("%PDF-1.7\n"), "Berkas ini berisi PDF, yang tidak dapat dibaca sebagai rencana."],
    [
      "an old Excel",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      "Berkas ini berformat Excel lama (.xls), bukan .xlsx.",
    ],
    ["a text", teks("a;b\n1;2\n"), "Berkas ini berisi tabel teks (CSV), yang tidak dapat dibaca sebagai rencana."],
    ["nothing", new Uint8Array(), "Berkas berukuran 0 bita, tidak ada isinya."],
  ])("is refused in words: %s", (_, content, pesan) => {
    const { cells, temuan } = impor(["berkas", content]);
    expect(cells).toEqual([]);
    expect(temuan.map((one) => [one.tingkat, one.pesan])).toEqual([["galat", pesan]]);
    expect(temuan[0]?.perbaikan).not.toMatch(/formulir baru|lkjip forms|minta unit/);
  });
});

describe("names and codes", () => {
  it("asks about a name that is another's in the nomenclature", () => {
    const salah = belanjaOf([4]).map((satu) => ({
      ...satu,
      sub: { ...satu.sub, nama: "Pemberdayaan Lembaga Adat Desa" },
    }));
    expect(impor(["rekap.xlsx", rekap(salah)]).temuan.find(({ nama }) => nama === "impor-nama-kode")?.pesan).toBe(
      'Apakah 7.01.03.2.02.0002 benar "Pemberdayaan Lembaga Adat Desa"? Di nomenklatur kode itu "Pembangunan Sarana dan Prasarana Kelurahan".',
    );
  });
  it("takes the name of the nomenclature where the file has none", () => {
    const baris = [
      ["Kode", "Uraian", "Pagu"],
      ["7.01.03.2.02.0002", "", 5_000_000],
    ];
    expect(
      impor(["daftar.xlsx", makeXlsx([lembarOf("Daftar", baris)])]).cells.find(
        ({ kolom, baris: kunci }) => kolom === "uraian" && kunci.startsWith("sub."),
      )?.nilai,
    ).toBe("Pembangunan Sarana dan Prasarana Kelurahan");
  });
});
