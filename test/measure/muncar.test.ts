import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed } from "../../src/measure/result.ts";
import { formatPercent, formatRupiah } from "../../src/model/format.ts";
import { readContoh } from "../support/kinerja.ts";

/*
 * The published figures of a real office, recalculated: the example Muncar against the figures of its Renstra.
 */

interface Tahun {
  readonly tahun: number;
  readonly target: number;
  readonly realisasi: number;
  readonly capaian: string;
}
interface Kasus {
  readonly indikator: readonly { readonly no: number; readonly kode: string; readonly tahun: readonly Tahun[] }[];
  readonly anggaran: readonly {
    readonly tahun: number;
    readonly pagu: number;
    readonly realisasi: number;
    readonly serapan: string;
  }[];
}
const kasus = JSON.parse(readFileSync("test/cases/muncar.json", "utf8")) as Kasus;

const { config, data } = readContoh("muncar");
const { nilai: pengukuran, temuan } = calculatePengukuran(config, data);
const percent = (result: Computed | undefined): string =>
  result?.status === "terhitung" ? formatPercent(result.nilai) : `${result?.status}`;

describe("Kecamatan Muncar", () => {
  it("has no finding of the calculation", () => expect(temuan).toEqual([]));

  it.each(kasus.indikator)("indicator $no has its capaian of 2024", ({ kode, tahun }) => {
    const p = pengukuran.indikator.find(({ plan }) => plan.id === kode);
    expect(percent(p?.capaian)).toBe(tahun.at(-1)?.capaian);
  });

  it.each(kasus.indikator.flatMap(({ no, kode, tahun }) => tahun.slice(0, -1).map((t) => ({ no, kode, ...t }))))(
    "indicator $no has its capaian of $tahun: $capaian",
    ({ kode, tahun, capaian }) => {
      const p = pengukuran.indikator.find(({ plan }) => plan.id === kode);
      expect(percent(p?.riwayat.find((r) => r.tahun === tahun)?.capaian)).toBe(capaian);
    },
  );

  it("has the means of the printed values", () => {
    expect(pengukuran.sasaran.map((s) => percent(s.rataRata.capaian))).toEqual(["99,75", "111,11", "108,12"]);
    expect(percent(pengukuran.rataRata.capaian)).toBe("106,33");
    expect(pengukuran.rataRata).toMatchObject({ n: 3, terlewat: [], predikat: "Sangat Tinggi" });
  });

  it("spends 87,74% of its budget", () => {
    const { anggaran } = pengukuran;
    expect(formatRupiah(anggaran.pagu)).toBe("Rp3.831.102.351");
    expect(formatRupiah(anggaran.realisasi)).toBe("Rp3.361.311.356");
    expect(percent(anggaran.serapan)).toBe("87,74");
  });

  it.each(kasus.anggaran)("spent $serapan% in $tahun", ({ tahun, serapan }) => {
    const { riwayat } = pengukuran.anggaran;
    expect(percent(riwayat.find((r) => r.tahun === tahun)?.serapan)).toBe(serapan);
  });

  it("says how the year changed", () => {
    const ikm = pengukuran.indikator.find(({ plan }) => plan.id === "T1.1");
    expect(ikm?.perubahan?.realisasi).toMatchObject({ trend: "naik" });
    expect(ikm?.perubahan?.realisasi.selisih.toFixed()).toBe("3.73");
    expect(percent(ikm?.perubahan?.realisasi.relative)).toBe("3,97");
    expect(ikm?.perubahan?.capaian?.point.toFixed()).toBe("3.28");
    expect(ikm?.perubahan?.improving).toBe(true);
  });
});
