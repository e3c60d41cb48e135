import { describe, expect, it } from "vitest";
import { INDIVIDU } from "../../src/documents/individu.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Laporan, Tabel } from "../../src/model/content.ts";
import { composeDataJson } from "../../src/report/data-json.ts";
import { composeExplanation } from "../../src/report/explain/explain.ts";
import { buatConfig, buatData } from "../support/kinerja.ts";
import { ambil, lapor, semuaTeks, teksNaskah, teksTabel } from "./kantor.ts";

/* The two Perjanjian Kinerja of a year: what the report says of them, and that it says nothing where there is one. */

const indikator = (kode: string, lain: object) => ({ kode, uraian: `Indikator ${kode}`, unit: "pelayanan", ...lain });
const program = (kode: string, ...sub: readonly object[]) => ({
  kode,
  uraian: `Program ${kode}`,
  kegiatan: [
    {
      kode: `${kode}.1`,
      uraian: "Kegiatan",
      sub_kegiatan: sub.map((s, i) => ({ kode: `${kode}.1.${i + 1}`, uraian: "Sub", unit: "pelayanan", ...s })),
    },
  ],
});

const MURNI = { target_murni: 85.5 };
const PREDIKAT = { satuan: "predikat", arah: "predikat", skala: "sakip", target: "A" };
const PK = { murni: { tanggal: "2024-01-15" }, perubahan: { tanggal: "2024-10-01" } };

interface Ubahan {
  readonly pk?: object;
  readonly one?: object;
  readonly two?: object;
  readonly program?: readonly object[];
}

const office = ({ pk = PK, one = MURNI, two = { target_murni: "BB" }, program: list = PROGRAM }: Ubahan = {}) =>
  buatConfig({
    perjanjian_kinerja: pk,
    sasaran: [
      {
        kode: "S1",
        uraian: "Sasaran satu",
        indikator: [
          indikator("S1.1", { target: 90, satuan: "nilai", ...one }),
          indikator("S1.2", { ...PREDIKAT, ...two }),
        ],
      },
      { kode: "S2", uraian: "Sasaran dua", indikator: [indikator("S2.1", { target: { min: 80, max: 90 } })] },
    ],
    program: list,
  });
const PROGRAM = [
  program("7.01.01", { pagu: 1_000_000 }),
  program("7.01.02", { pagu: 2_500_000, pagu_murni: 2_000_000 }, { pagu: 250_000.5, pagu_murni: 0 }),
  program("7.01.03", { pagu: 0, pagu_murni: 750_000 }),
];
const laporan = (ubahan?: Ubahan): Laporan => lapor(office(ubahan));
const judul = (dari: Laporan, nama: string): string => (ambil(dari, nama) as Tabel).judul;
const kolom = (dari: Laporan, nama: string): string[] =>
  (ambil(dari, nama) as Tabel).kolom.map((k) => [k.group, k.judul].filter((t) => t !== undefined).join(" "));

const PAGU_TETAP = PROGRAM.map((p) => ({
  ...p,
  kegiatan: p.kegiatan.map((k) => ({
    ...k,
    sub_kegiatan: k.sub_kegiatan.map((s) => ({ ...s, pagu: 5, pagu_murni: 5 })),
  })),
}));

describe("a year with a PK murni and a PK perubahan", () => {
  const two = laporan();

  it("shows both targets side by side", () => {
    expect(kolom(two, "tabel_pk")).toEqual([
      "No.",
      "Sasaran Strategis",
      "Indikator Kinerja",
      "Target Murni",
      "Target Perubahan",
      "Satuan",
    ]);
    expect(teksTabel(two, "tabel_pk")).toEqual([
      "1 | Sasaran satu | Indikator S1.1 | 85,5 | 90 | nilai",
      " |  | Indikator S1.2 | BB | A | predikat",
      "2 | Sasaran dua | Indikator S2.1 | 80–90 | 80–90 | -",
    ]);
  });

  it("shows the pagu of every programme with the difference, and their totals", () => {
    expect(kolom(two, "tabel_pk_anggaran").slice(3)).toEqual([
      "Anggaran (Rp) Murni",
      "Anggaran (Rp) Perubahan",
      "Anggaran (Rp) Selisih",
    ]);
    expect(teksTabel(two, "tabel_pk_anggaran")).toEqual([
      "1 | 7.01.01 | Program 7.01.01 | 1.000.000 | 1.000.000 | 0",
      "2 | 7.01.02 | Program 7.01.02 | 2.000.000 | 2.750.000,5 | 750.000,5",
      "3 | 7.01.03 | Program 7.01.03 | 750.000 | 0 | -750.000",
      " |  | Jumlah | 3.750.000 | 3.750.000,5 | 0,5",
    ]);
  });

  it("has a table of each for Lampiran 1", () => {
    expect(["tabel_pk_murni", "tabel_pk_perubahan"].map((nama) => judul(two, nama))).toEqual([
      "Perjanjian Kinerja Murni Kecamatan Contoh tahun 2024 (15 Januari 2024)",
      "Perjanjian Kinerja Perubahan Kecamatan Contoh tahun 2024 (1 Oktober 2024)",
    ]);
    expect(teksTabel(two, "tabel_pk_murni").map((teks) => teks.split(" | ")[3])).toEqual(["85,5", "BB", "80–90"]);
    expect(teksTabel(two, "tabel_pk_perubahan").map((teks) => teks.split(" | ")[3])).toEqual(["90", "A", "80–90"]);
    expect(judul(two, "tabel_pk_anggaran_murni")).toBe("Program dan anggaran murni Kecamatan Contoh tahun 2024");
    expect(teksTabel(two, "tabel_pk_anggaran_murni").at(-1)).toBe(" |  | Jumlah | 3.750.000");
    expect(judul(two, "tabel_pk_anggaran_perubahan")).toBe(
      "Program dan anggaran perubahan Kecamatan Contoh tahun 2024",
    );
    expect(teksTabel(two, "tabel_pk_anggaran_perubahan").at(-1)).toBe(" |  | Jumlah | 3.750.000,5");
  });

  it("says once what everything was computed with", () => {
    expect(teksNaskah(two, "cara_hitung")[0]).toBe(
      "Capaian dihitung terhadap target, dan serapan terhadap pagu, dalam Perjanjian Kinerja Perubahan tanggal 1 Oktober 2024.",
    );
    expect(semuaTeks(two).filter((teks) => teks.includes("dihitung terhadap target, dan serapan"))).toHaveLength(1);
    expect(teksTabel(two, "tabel_capaian")[1]).toContain("| 90 |");
    expect(teksNaskah(two, "naskah_pk")[0]).toContain("Tahun 2024, setelah diubah, memuat dua sasaran strategis");
  });
});

describe("the sentence about the PK perubahan", () => {
  const kalimat = (ubahan?: Ubahan): string[] => teksNaskah(laporan(ubahan), "naskah_pk_perubahan");
  const TETAP = { one: {}, two: {} };

  it.each<[string, Ubahan, string]>([
    [
      "targets and pagu",
      {},
      "Perjanjian Kinerja tanggal 15 Januari 2024 diubah dengan Perjanjian Kinerja Perubahan tanggal 1 Oktober 2024; yang berubah adalah target dua dari tiga indikator dan pagu dua dari tiga program, yaitu Program 7.01.02 dan Program 7.01.03.",
    ],
    [
      "targets only, the PK murni not dated",
      { pk: { perubahan: { tanggal: "2024-10-01" } }, two: {}, program: PAGU_TETAP },
      "Perjanjian Kinerja diubah dengan Perjanjian Kinerja Perubahan tanggal 1 Oktober 2024; yang berubah adalah target satu dari tiga indikator, sedangkan pagu program tetap.",
    ],
    [
      "pagu of every programme only, with the reason",
      {
        ...TETAP,
        pk: { perubahan: { tanggal: "2024-10-01", alasan: "Perubahan APBD." } },
        program: [program("7.01.01", { pagu: 2, pagu_murni: 1 })],
      },
      "Perjanjian Kinerja diubah dengan Perjanjian Kinerja Perubahan tanggal 1 Oktober 2024; yang berubah adalah pagu seluruh program, yaitu Program 7.01.01, sedangkan target indikator tetap. Alasan perubahan itu adalah Perubahan APBD.",
    ],
    [
      "nothing, with the reason",
      { ...TETAP, pk: { perubahan: { tanggal: "2024-10-01", alasan: "pergantian Camat" } }, program: PAGU_TETAP },
      "Perjanjian Kinerja diubah dengan Perjanjian Kinerja Perubahan tanggal 1 Oktober 2024; target indikator dan pagu program tidak berubah. Alasan perubahan itu adalah pergantian Camat.",
    ],
  ])("%s", (_, ubahan, teks) => {
    expect(kalimat(ubahan)).toEqual([teks]);
  });
});

describe("a year with one PK", () => {
  const one = laporan({ pk: {}, one: {}, two: {}, program: [program("7.01.01", { pagu: 1_000_000 })] });

  it("reads as before: one target, one pagu, nothing of murni or perubahan", () => {
    expect(kolom(one, "tabel_pk")).toEqual(["No.", "Sasaran Strategis", "Indikator Kinerja", "Target", "Satuan"]);
    expect(kolom(one, "tabel_pk_anggaran")).toEqual(["No.", "Kode", "Program", "Anggaran (Rp)"]);
    expect(ambil(one, "pk_perubahan")).toBe(false);
    expect(teksNaskah(one, "naskah_pk_perubahan")).toEqual([]);
    expect(teksNaskah(one, "cara_hitung")[0]).toMatch(/^Capaian tiap indikator/);
    const { tabel_pk_perubahan: _, tabel_pk_anggaran_perubahan: __, ...lain } = one;
    expect(semuaTeks(lain).filter((teks) => /\bmurni\b|\bPerjanjian Kinerja Perubahan\b/i.test(teks))).toEqual([]);
  });

  it("has it for Lampiran 1, and a sentence in place of a second one", () => {
    expect(ambil(one, "tabel_pk_murni")).toEqual(ambil(one, "tabel_pk"));
    expect(ambil(one, "tabel_pk_anggaran_murni")).toEqual(ambil(one, "tabel_pk_anggaran"));
    const ganti = "Perjanjian Kinerja tahun ini tidak diubah.";
    expect(teksTabel(one, "tabel_pk_perubahan")).toEqual([ganti]);
    expect(teksTabel(one, "tabel_pk_anggaran_perubahan")).toEqual([ganti]);
  });

  it("says its date where lkjip.yaml gives it", () => {
    const bertanggal = laporan({ pk: { murni: { tanggal: "2024-01-15" } }, one: {}, two: {} });
    expect(teksNaskah(bertanggal, "naskah_pk")[0]).toMatch(
      /^Perjanjian Kinerja Kecamatan Contoh Tahun 2024 tanggal 15 Januari 2024 memuat dua sasaran strategis/,
    );
  });
});

describe("beside the report", () => {
  const config = office();
  const data = buatData(config);
  const pengukuran = calculatePengukuran(config, data).nilai;
  const explain = (kode: string): string[] =>
    (composeExplanation(config, pengukuran, kode) ?? []).filter((baris) => /Target|Pagu/.test(baris));

  it("explain shows the target and the pagu of both", () => {
    expect(explain("S1.1")).toEqual([
      "  Target            : 90 nilai (lkjip.yaml)",
      "  Target murni      : 85,5 nilai, sebelum PK perubahan",
    ]);
    expect(explain("S2.1")).toEqual(["  Target            : 80–90 (lkjip.yaml)"]);
    expect(explain("7.01.02")).toEqual([
      "  Pagu              : Rp2.750.000,50",
      "  Pagu murni        : Rp2.000.000, bertambah Rp750.000,50 oleh PK perubahan",
    ]);
    expect(explain("7.01.03.1.1")).toEqual([
      "  Pagu              : Rp0",
      "  Pagu murni        : Rp750.000, berkurang Rp750.000 oleh PK perubahan",
    ]);
    expect(explain("7.01.01")).toEqual(["  Pagu              : Rp1.000.000"]);
  });

  it("the data for other programs have both", () => {
    expect(composeDataJson(data, pengukuran, [])).toMatchObject({
      indikator: [
        { target: 90, target_murni: 85.5 },
        { target: "A", target_murni: "BB" },
        { target: { min: 80, max: 90 }, target_murni: null },
      ],
      anggaran: {
        pagu: 3_750_000.5,
        pagu_murni: 3_750_000,
        program: [{}, { pagu: 2_750_000.5, pagu_murni: 2_000_000 }, { kegiatan: [{ pagu: 0, pagu_murni: 750_000 }] }],
      },
    });
  });

  it("the individual report shows both targets where one of the unit's changed", () => {
    const individu = INDIVIDU.compose(config, data, pengukuran, { unit: "pelayanan", tanggal: null });
    expect(teksTabel(individu, "tabel_pk")).toEqual([
      "1 | Sasaran satu | Indikator S1.1 | 85,5 | 90 | nilai",
      "2 | Sasaran satu | Indikator S1.2 | BB | A | predikat",
      "3 | Sasaran dua | Indikator S2.1 | 80–90 | 80–90 | -",
    ]);
    expect((ambil(individu, "tabel_pk") as Tabel).catatan).toBe("Capaian dihitung terhadap target perubahan.");
    const tetap = office({ one: {}, two: {} });
    const size = calculatePengukuran(tetap, buatData(tetap)).nilai;
    const same = INDIVIDU.compose(tetap, buatData(tetap), size, { unit: "pelayanan", tanggal: null });
    expect(kolom(same, "tabel_pk")).toEqual(["No.", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]);
    expect(ambil(same, "tabel_pk")).not.toHaveProperty("catatan");
  });
});
