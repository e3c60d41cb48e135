import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { desimal } from "../src/model/desimal.ts";
import { round } from "../src/model/format.ts";
import { listIndikator, listIndikatorUnit, listSubKegiatan } from "../src/plan/indikator.ts";
import { readConfig } from "../src/plan/read.ts";
import type { Config } from "../src/plan/schema.ts";
import { findTemuan } from "./support/lkjip-minimal.ts";

const EXAMPLES = join(import.meta.dirname, "../examples");
const readText = (office: string, berkas: string) => readFileSync(join(EXAMPLES, office, berkas), "utf8");

type Isian = Readonly<
  Record<
    string,
    {
      readonly kinerja: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
      readonly anggaran: Readonly<Record<string, { readonly realisasi: number; readonly keluaran?: string }>>;
      readonly bukti?: readonly Readonly<Record<"indikator" | "uraian" | "tanggal" | "lokasi", string>>[];
    }
  >
>;

function readContoh(office: string): { config: Config; isian: Isian } {
  const { nilai } = readConfig(readText(office, "lkjip.yaml"), "lkjip.yaml");
  if (nilai === null) throw new Error(`examples/${office}/lkjip.yaml tidak terbaca`);
  return { config: nilai.config, isian: parse(readText(office, "isian.yaml")) as Isian };
}

const sum = (angka: readonly number[]) => angka.reduce((a, b) => a + b, 0);

describe.each(["kanigaran", "muncar"])("examples/%s", (office) => {
  const { config, isian } = readContoh(office);

  it("has no finding", () => {
    expect(findTemuan(readText(office, "lkjip.yaml"))).toEqual([]);
  });

  it("every unit fills in exactly what its form asks for", () => {
    expect(Object.keys(isian)).toEqual(config.unit.map(({ kode }) => kode));
    for (const { kode } of config.unit) {
      const sub = listSubKegiatan(config).filter((s) => s.subKegiatan.unit === kode);
      expect(Object.keys(isian[kode]?.kinerja ?? {})).toEqual(listIndikatorUnit(config, kode).map(({ id }) => id));
      expect(Object.keys(isian[kode]?.anggaran ?? {})).toEqual(sub.map((s) => s.subKegiatan.kode));
      expect(sub.length).toBeGreaterThan(0);
    }
  });

  it("spends no more than its pagu", () => {
    for (const { subKegiatan: s } of listSubKegiatan(config)) {
      const realisasi = isian[s.unit]?.anggaran[s.kode]?.realisasi;
      expect(realisasi, s.kode).toBeGreaterThan(0);
      expect(realisasi, s.kode).toBeLessThanOrEqual(s.pagu);
    }
  });

  it("never cites the regulation of the SOP's slip", () => {
    expect(readText(office, "lkjip.yaml")).not.toMatch(/53 Tahun 2010/);
    expect(config.naskah.dasar_hukum?.join("\n")).toContain("Nomor 53 Tahun 2014");
  });
});

describe("examples/kanigaran", () => {
  const { config, isian } = readContoh("kanigaran");

  it("says that it is an example, and names nobody but the Camat of the SOP", () => {
    expect(config.contoh).toBe(true);
    expect(config.pejabat.camat).toMatchObject({ nama: "AGUS RIANTO, S.STP., M.Si.", nip: "197808231998021001" });
    const lain = [config.pejabat.sekcam, config.pejabat.kasubbag, ...config.unit.map(({ pejabat }) => pejabat)];
    expect(lain.filter(({ nama, nip }) => !nama.startsWith("CONTOH NAMA") || nip !== undefined)).toEqual([]);
  });

  it("has twelve forms: a subbagian, five seksi, the six kelurahan", () => {
    expect(config.unit.map(({ nama }) => nama)).toEqual([
      "Subbagian Keuangan dan Program",
      "Seksi Tata Pemerintahan",
      "Seksi Pemberdayaan Masyarakat",
      "Seksi Ketenteraman dan Ketertiban Umum",
      "Seksi Kesejahteraan Sosial",
      "Seksi Pelayanan Umum",
      "Kelurahan Tisnonegaran",
      "Kelurahan Sukoharjo",
      "Kelurahan Kanigaran",
      "Kelurahan Kebonsari Wetan",
      "Kelurahan Curahgrinting",
      "Kelurahan Kebonsari Kulon",
    ]);
  });

  it("shows every kind of indicator", () => {
    const all = listIndikator(config).map(({ indikator }) => indikator);
    expect(new Set(all.map(({ arah }) => arah))).toEqual(new Set(["naik", "turun", "rentang", "predikat"]));
    expect(new Set(all.map(({ periode }) => periode))).toEqual(new Set(["akhir", "jumlah", "rata-rata"]));
    expect(all.flatMap(({ dari }) => (dari ? [dari.cara] : []))).toEqual(["rata-rata", "rasio"]);
    expect(all.filter(({ target }) => target === 0).map(({ kode, arah }) => [kode, arah])).toEqual([
      ["S3.2", "turun"],
      ["TAPEM.3", "naik"],
    ]);
  });

  it("gives a cause, an obstacle or a solution for every indicator, and evidence from every unit", () => {
    for (const unit of Object.values(isian)) {
      for (const [id, baris] of Object.entries(unit.kinerja)) expect(baris.pendukung, id).toMatch(/^[A-Z].{20,}/);
      expect(unit.bukti?.every(({ tanggal }) => /^2024-\d\d-\d\d$/.test(tanggal))).toBe(true);
      expect(unit.bukti?.length).toBeGreaterThan(0);
    }
  });

  it("the share of the budget that was spent is the value that its indicator reports", () => {
    const pagu = sum(listSubKegiatan(config).map(({ subKegiatan }) => subKegiatan.pagu));
    const realisasi = sum(Object.values(isian).flatMap((u) => Object.values(u.anggaran).map((a) => a.realisasi)));
    const serapan = round(desimal(realisasi).div(pagu).times(100), 2).toNumber();
    expect(isian.keuangan?.kinerja["keuangan/KEU.2"]?.tw4).toBe(serapan);
  });
});

describe("examples/muncar", () => {
  const { config, isian } = readContoh("muncar");

  /* Capaian as the published table gives it (realisasi / target x 100, half-up), 2020 to 2024. */
  it.each([
    ["T1.1", [100.26, 100.39, 108.71, 103.65, 106.93]],
    ["S1.1", [100.62, 105.47, 105.65, 107.18, 99.75]],
    ["S2.1", [109.55, 104.44, 104.44, 104.44, 111.11]],
    ["S3.1", [108.99, 105.13, 105.72, 106.52, 108.12]],
    ["P01.1", [100, 100, 100, 100, 100]],
    ["P02.1", [100, 100, 100, 100, 100]],
    ["P03.1", [100, 100, 100, 100, 100]],
    ["P04.1", [100, 100, 100, 100, 100]],
    ["P06.1", [100, 100, 100, 100, 100]],
  ])("%s has the published capaian of five years", (id, capaian) => {
    const plan = listIndikator(config).find((i) => i.id === id);
    const riwayat = Object.values(plan?.indikator.riwayat ?? {});
    const now = { target: plan?.indikator.target, realisasi: isian[plan?.unit ?? ""]?.kinerja[id]?.realisasi };
    const percent = [...riwayat, now].map(({ target, realisasi }) =>
      round(desimal(Number(realisasi)).div(Number(target)).times(100), 2).toNumber(),
    );
    expect(percent).toEqual(capaian);
  });

  it("has the published budget: 3.361.311.356 of 3.831.102.351, 87,74 %", () => {
    const pagu = sum(listSubKegiatan(config).map(({ subKegiatan }) => subKegiatan.pagu));
    const realisasi = sum(Object.values(isian).flatMap((u) => Object.values(u.anggaran).map((a) => a.realisasi)));
    expect([pagu, realisasi]).toEqual([3831102351, 3361311356]);
    expect(round(desimal(realisasi).div(pagu).times(100), 2).toNumber()).toBe(87.74);
  });

  it.each([
    ["7.01.01", 2964713651, 2581170421],
    ["7.01.02", 159280900, 157559350],
    ["7.01.03", 686032100, 603269435],
    ["7.01.04", 11925200, 10250500],
    ["7.01.06", 9150500, 9061650],
  ])("programme %s as printed", (kode, pagu, realisasi) => {
    const sub = listSubKegiatan(config)
      .filter((s) => s.program.kode === kode)
      .map((s) => s.subKegiatan);
    expect(sum(sub.map((s) => s.pagu))).toBe(pagu);
    expect(sum(sub.map((s) => isian[s.unit]?.anggaran[s.kode]?.realisasi ?? 0))).toBe(realisasi);
  });

  it.each([
    ["2020", 2726810205, 2562626955],
    ["2021", 2716180520, 2056518979],
    ["2022", 3903174352, 3303521629],
    ["2023", 3779907506, 3431176626],
  ])("the budget of %s as printed", (tahun, pagu, realisasi) => {
    expect(config.riwayat_anggaran[tahun]).toMatchObject({ pagu, realisasi });
  });

  it("invents no name and no NIP", () => {
    const pejabat = [...Object.values(config.pejabat), ...config.unit.map((u) => u.pejabat)];
    expect(pejabat.filter(({ nama, nip }) => !nama.includes("belum diisi") || nip !== undefined)).toEqual([]);
  });
});
