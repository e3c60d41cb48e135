import { describe, expect, it } from "vitest";
import { type Anggota, calculateAgregat } from "../../src/measure/aggregate.ts";
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
  return r?.status === "ada" ? formatAngka(r.nilai) : r?.status === "kosong" ? `kurang ${r.kurang.join(", ")}` : "-";
};

describe("the whole office", () => {
  const isi = { "T1.1": { realisasi: 90 }, "S1.1": { realisasi: 95 }, "s1/U.1": { realisasi: 80 } };
  const satu = formulir("s1", isi, { "7.01.1.1": 50 }, ["U.1", "S1.1", "kel/U.1"]);
  const dua = formulir("kel", { "P1.1": { realisasi: 70 }, "kel/U.1": { realisasi: 60 } }, { "7.01.1.1": 99 }, [
    "U.1",
    "S1.1",
  ]);
  const { nilai } = calculatePengukuran(config, buatData(config, satu, dua));
  const find = (id: string) => nilai.indikator.find(({ rencana }) => rencana.id === id);

  it("measures every level in the order of the plan", () => {
    expect(nilai.tahun).toBe(2024);
    expect(nilai.indikator.map((p) => [p.rencana.id, p.rencana.tingkat, realisasi(p)])).toEqual([
      ["T1.1", "tujuan", "90"],
      ["S1.1", "sasaran", "95"],
      ["P1.1", "program", "70"],
      ["s1/U.1", "unit", "80"],
      ["kel/U.1", "unit", "60"],
    ]);
  });

  it("counts only its own indicators in a sasaran, even where a unit has the same kode", () => {
    expect(nilai.sasaran.map((s) => s.indikator.map((p) => p.rencana.id))).toEqual([["S1.1"]]);
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
    expect(nilai.rataRata.capaian).toEqual({ status: "belum_lengkap", kurang: ["capaian S1.1"] });
  });

  it("an empty office is incomplete everywhere and crashes nowhere", () => {
    const { nilai, temuan } = calculatePengukuran(config, buatData(config));
    expect(nilai.indikator.map((p) => p.capaian.status)).toEqual(Array(5).fill("belum_lengkap"));
    expect(nilai.anggaran.serapan).toEqual({ status: "belum_lengkap", kurang: ["7.01.1.1"] });
    expect(temuan).toEqual([]);
  });
});

it("the first of two forms with the same indicator counts", () => {
  const satu = buatConfigIndikator({});
  const data = buatData(
    satu,
    formulir("pelayanan", { "S1.1": { realisasi: 91 } }),
    formulir("pelayanan", { "S1.1": { realisasi: 55 } }),
  );
  expect(realisasi(calculatePengukuran(satu, data).nilai.indikator[0])).toBe("91");
});

it("a value after the last planned quarter is the value of the year", () => {
  const satu = buatConfigIndikator({ target_tw: [80, 85, 90, null] });
  const data = buatData(satu, formulir("pelayanan", { "S1.1": { tw: [80, 85, null, 91] } }));
  expect(realisasi(calculatePengukuran(satu, data).nilai.indikator[0])).toBe("91");
});

it("a ratio cannot do without a part that no other part of its unit stands against", () => {
  const kosong: NilaiRealisasi = { status: "kosong", kurang: [] };
  const ada: NilaiRealisasi = { status: "ada", nilai: desimal(5), cara: "", asal: [] };
  const bagian = (unit: string, peran: Anggota["peran"], nilai: NilaiRealisasi): Anggota => ({
    id: `${unit}/${peran}`,
    unit,
    peran,
    realisasi: nilai,
  });
  const { realisasi: hasil } = calculateAgregat({ cara: "rasio", pembilang: ["a"], penyebut: ["b"] }, [
    bagian("kel-a", "pembilang", ada),
    bagian("kel-b", "pembilang", kosong),
    bagian("kantor", "penyebut", ada),
  ]);
  expect(hasil).toEqual({ status: "kosong", kurang: ["realisasi kel-b/pembilang"] });
});

it("a unit that measures a pair may be missing from a ratio altogether", () => {
  const kosong: NilaiRealisasi = { status: "kosong", kurang: [] };
  const ada = (n: number): NilaiRealisasi => ({ status: "ada", nilai: desimal(n), cara: "", asal: [] });
  const pasangan = (unit: string, atas: NilaiRealisasi, bawah: NilaiRealisasi): Anggota[] => [
    { id: `${unit}/1`, unit, peran: "pembilang", realisasi: atas },
    { id: `${unit}/2`, unit, peran: "penyebut", realisasi: bawah },
  ];
  const { realisasi: hasil, terlewat } = calculateAgregat({ cara: "rasio", pembilang: ["a"], penyebut: ["b"] }, [
    ...pasangan("kel-a", ada(1), ada(4)),
    ...pasangan("kel-b", kosong, kosong),
  ]);
  expect(hasil).toMatchObject({ status: "ada", cara: "rasio jumlah pembilang terhadap jumlah penyebut 1 dari 2 unit" });
  expect(hasil.status === "ada" && hasil.nilai.toNumber()).toBe(25);
  expect(terlewat.map(({ id }) => id)).toEqual(["kel-b/1", "kel-b/2"]);
});
