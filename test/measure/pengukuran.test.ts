import { describe, expect, it } from "vitest";
import { type Anggota, calculateAggregate } from "../../src/measure/aggregate.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { NilaiRealisasi, PengukuranIndikator } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatAngka } from "../../src/model/format.ts";
import { buatConfig, buatConfigIndikator, buatData, formulir } from "../support/kinerja.ts";

const PEJABAT = { nama: "Nama", jabatan: "Jabatan" };
const indikator = (kode: string, unit?: string) => ({ kode, uraian: kode, target: 100, ...(unit ? { unit } : {}) });

/** Two units; every level of the plan has an indicator, and a unit has the kode of a sasaran. */
const config = buatConfig({
  unit: [
    { kode: "s1", nama: "Seksi Satu", jenis: "seksi", pejabat: PEJABAT, indikator: [indikator("U.1")] },
    { kode: "kel", nama: "Kelurahan", jenis: "kelurahan", pejabat: PEJABAT, indikator: [indikator("U.1")] },
  ],
  renstra: { periode: [2020, 2024], tujuan: [{ kode: "T1", uraian: "T", indikator: [indikator("T1.1", "s1")] }] },
  sasaran: [{ kode: "s1", uraian: "S", indikator: [indikator("S1.1", "s1")] }],
  program: [
    {
      kode: "7.01",
      uraian: "P",
      indikator: [indikator("P1.1", "kel")],
      kegiatan: [
        { kode: "7.01.1", uraian: "K", sub_kegiatan: [{ kode: "7.01.1.1", uraian: "Sub", pagu: 100, unit: "s1" }] },
      ],
    },
  ],
});

const realisasi = (p: PengukuranIndikator | undefined): string => {
  const r = p?.realisasi;
  return r?.status === "ada" ? formatAngka(r.nilai) : r?.status === "kosong" ? `kurang ${r.missing.join(", ")}` : "-";
};

describe("the whole office", () => {
  const content = { "T1.1": { realisasi: 90 }, "S1.1": { realisasi: 95 }, "s1/U.1": { realisasi: 80 } };
  const one = formulir("s1", content, { "7.01.1.1": 50 }, ["U.1", "S1.1", "kel/U.1"]);
  const two = formulir("kel", { "P1.1": { realisasi: 70 }, "kel/U.1": { realisasi: 60 } }, { "7.01.1.1": 99 }, [
    "U.1",
    "S1.1",
  ]);
  const { nilai } = calculatePengukuran(config, buatData(config, one, two));
  const find = (id: string) => nilai.indikator.find(({ plan }) => plan.id === id);

  it("measures every level in the order of the plan", () => {
    expect(nilai.tahun).toBe(2024);
    expect(nilai.indikator.map((p) => [p.plan.id, p.plan.tingkat, realisasi(p)])).toEqual([
      ["T1.1", "tujuan", "90"],
      ["S1.1", "sasaran", "95"],
      ["P1.1", "program", "70"],
      ["s1/U.1", "unit", "80"],
      ["kel/U.1", "unit", "60"],
    ]);
  });

  it("counts only its own indicators in a sasaran, even where a unit has the same kode", () => {
    expect(nilai.sasaran.map((s) => s.indikator.map((p) => p.plan.id))).toEqual([["S1.1"]]);
    expect(nilai.rataRata.n).toBe(1);
  });

  it("takes an amount only from the form of the unit that has the sub kegiatan", () => {
    expect(nilai.anggaran.realisasi.toFixed()).toBe("50");
  });

  it("gives evidence to the indicator of the same unit, or to the one with that id", () => {
    const sel = (id: string) => find(id)?.bukti.map(({ asal }) => `${asal.berkas} ${asal.sel}`);
    expect(sel("s1/U.1")).toEqual(["3-data-kinerja/s1.xlsx B12"]);
    expect(sel("kel/U.1")).toEqual(["3-data-kinerja/kel.xlsx B12", "3-data-kinerja/s1.xlsx B14"]);
    expect(sel("S1.1")).toEqual(["3-data-kinerja/s1.xlsx B13", "3-data-kinerja/kel.xlsx B13"]);
    expect(sel("P1.1")).toEqual([]);
  });
});

describe("what did not come back", () => {
  it("is the form of a unit, or a value in it", () => {
    const { nilai } = calculatePengukuran(config, buatData(config, formulir("s1", { "T1.1": {} })));
    expect(nilai.indikator.map(realisasi)).toEqual([
      "kurang realisasi tahun 2024",
      "kurang realisasi tahun 2024",
      "kurang formulir Kelurahan",
      "kurang realisasi tahun 2024",
      "kurang formulir Kelurahan",
    ]);
    expect(nilai.rataRata.capaian).toEqual({ status: "belum_lengkap", missing: ["capaian S1.1"] });
  });

  it("an empty office is incomplete everywhere and crashes nowhere", () => {
    const { nilai, temuan } = calculatePengukuran(config, buatData(config));
    expect(nilai.indikator.map((p) => p.capaian.status)).toEqual(Array(5).fill("belum_lengkap"));
    expect(nilai.anggaran.serapan).toEqual({ status: "belum_lengkap", missing: ["7.01.1.1"] });
    expect(temuan).toEqual([]);
  });
});

it("the first of two forms with the same indicator counts", () => {
  const one = buatConfigIndikator({});
  const data = buatData(
    one,
    formulir("pelayanan", { "S1.1": { realisasi: 91 } }),
    formulir("pelayanan", { "S1.1": { realisasi: 55 } }),
  );
  expect(realisasi(calculatePengukuran(one, data).nilai.indikator[0])).toBe("91");
});

it("a value after the last planned quarter is the value of the year", () => {
  const one = buatConfigIndikator({ target_tw: [80, 85, 90, null] });
  const data = buatData(one, formulir("pelayanan", { "S1.1": { tw: [80, 85, 88, 91] } }));
  expect(realisasi(calculatePengukuran(one, data).nilai.indikator[0])).toBe("91");
});

it("a ratio cannot do without a part that no other part of its unit stands against", () => {
  const blank: NilaiRealisasi = { status: "kosong", missing: [] };
  const present: NilaiRealisasi = { status: "ada", nilai: desimal(5), cara: "", asal: [] };
  const bagian = (unit: string, role: Anggota["role"], nilai: NilaiRealisasi): Anggota => ({
    id: `${unit}/${role}`,
    unit,
    role,
    realisasi: nilai,
    final: true,
  });
  const { realisasi: result } = calculateAggregate(
    { cara: "rasio", pembilang: ["a"], penyebut: ["b"] },
    [bagian("kel-a", "pembilang", present), bagian("kel-b", "pembilang", blank), bagian("kantor", "penyebut", present)],
    { kali: 100 },
  );
  expect(result).toEqual({ status: "kosong", missing: ["realisasi kel-b/pembilang"] });
});

it("a unit that measures a pair may be missing from a ratio altogether", () => {
  const blank: NilaiRealisasi = { status: "kosong", missing: [] };
  const present = (n: number): NilaiRealisasi => ({ status: "ada", nilai: desimal(n), cara: "", asal: [] });
  const pair = (unit: string, atas: NilaiRealisasi, lower: NilaiRealisasi): Anggota[] => [
    { id: `${unit}/1`, unit, role: "pembilang", realisasi: atas, final: true },
    { id: `${unit}/2`, unit, role: "penyebut", realisasi: lower, final: true },
  ];
  const { realisasi: result, terlewat } = calculateAggregate(
    { cara: "rasio", pembilang: ["a"], penyebut: ["b"] },
    [...pair("kel-a", present(1), present(4)), ...pair("kel-b", blank, blank)],
    { kali: 100 },
  );
  expect(result).toMatchObject({
    status: "ada",
    cara: "rasio jumlah pembilang terhadap jumlah penyebut 1 dari 2 unit kerja",
  });
  expect(result.status === "ada" && result.nilai.toNumber()).toBe(25);
  expect(terlewat.map(({ id }) => id)).toEqual(["kel-b/1", "kel-b/2"]);
});
