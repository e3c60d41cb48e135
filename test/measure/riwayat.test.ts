import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed, NilaiRealisasi } from "../../src/measure/result.ts";
import { formatAngka, formatPercent } from "../../src/model/format.ts";
import { formatTarget } from "../../src/plan/target.ts";
import { buatConfigIndikator, buatData, formulir, type Masukan } from "../support/kinerja.ts";

function ukur(indikator: Record<string, unknown>, realisasi: Masukan, ubah: Record<string, unknown> = {}) {
  const config = buatConfigIndikator(indikator, ubah);
  const data = buatData(config, formulir("pelayanan", { "S1.1": { realisasi } }));
  const [p] = calculatePengukuran(config, data).nilai.sasaran[0]?.indikator ?? [];
  if (p === undefined) throw new Error("no indicator");
  return p;
}
const percent = (result: Computed | undefined): string =>
  result?.status === "terhitung"
    ? formatPercent(result.nilai)
    : result?.status === "belum_lengkap"
      ? `kurang ${result.missing.join(", ")}`
      : `${result?.alasan}`;
const nilai = (r: NilaiRealisasi | undefined): string =>
  r?.status === "ada"
    ? `${r.predikat ?? formatAngka(r.nilai)} (${r.cara})`
    : r?.status === "kosong"
      ? `kurang ${r.missing.join(", ")}`
      : "-";

describe("earlier years", () => {
  it("are measured by the same formula, oldest first, whatever their order", () => {
    const p = ukur({ riwayat: { 2023: { target: 89, realisasi: 90.1 }, 2022: { target: 88, realisasi: 88 } } }, 91);
    expect(p.riwayat.map((r) => [r.tahun, percent(r.capaian)])).toEqual([
      [2022, "100,00"],
      [2023, "101,24"],
    ]);
  });

  it("without target or realisasi say what is missing", () => {
    const p = ukur({ riwayat: { 2022: { target: null, realisasi: 88 }, 2023: { target: 89, realisasi: null } } }, 91);
    expect(p.riwayat.map((r) => percent(r.capaian))).toEqual([
      "kurang target tahun 2022",
      "kurang realisasi tahun 2023",
    ]);
    expect(p.perubahan).toBeNull();
  });

  it("may be a predikat", () => {
    const p = ukur({ target: "BB", riwayat: { 2023: { target: "BB", realisasi: "B" } } }, "BB");
    expect(p.riwayat.map((r) => percent(r.capaian))).toEqual(["80,00"]);
  });
});

describe("this year against last year", () => {
  const riwayat = (realisasi: number, target = 82.5) => ({ 2023: { target, realisasi } });

  it("is 2,85 percentage points for 107,81 and 104,96, not 2,85 percent", () => {
    const p = ukur({ target: 84.75, riwayat: riwayat(88.94) }, 88.95);
    expect(p.perubahan?.capaian?.point.toFixed()).toBe("-2.85");
    expect(p.perubahan?.capaian?.trend).toBe("turun");
    expect(p.perubahan?.realisasi.trend).toBe("naik");
  });

  it("subtracts what is printed, and says which way by the exact values", () => {
    // 96,931 and 96,934 both print 96,93
    const p = ukur({ target: 100_000, riwayat: riwayat(96_931, 100_000) }, 96_934);
    expect(p.perubahan?.capaian).toMatchObject({ trend: "naik" });
    expect(p.perubahan?.capaian?.point.toFixed()).toBe("0");
    // 99,996 and 100,004 never print 100,00
    const around = ukur({ target: 100_000, riwayat: riwayat(99_996, 100_000) }, 100_004);
    expect(around.perubahan?.capaian).toMatchObject({ trend: "naik" });
    expect(around.perubahan?.capaian?.point.toFixed()).toBe("0.008");
  });

  it.each<[string, number, number, string, boolean | null]>([
    ["naik", 90, 80, "12,50", true],
    ["naik", 80, 90, "-11,11", false],
    ["turun", 8, 10, "-20,00", true],
    ["turun", 10, 8, "25,00", false],
    ["tetap", 12, 10, "20,00", null],
    ["naik", 80, 80, "0,00", null],
    ["naik", 5, 0, "realisasi tahun 2023 adalah 0", true],
    ["naik", 5, -10, "150,00", true],
  ])("%s: %d after %d is %s relative, better: %s", (arah, now, last, relative, improving) => {
    const { perubahan } = ukur({ arah, target: 100, riwayat: riwayat(last) }, now);
    expect(percent(perubahan?.realisasi.relative)).toBe(relative);
    expect(perubahan?.improving).toBe(improving);
  });

  it("of two predikat counts steps, and has no percentage", () => {
    const { perubahan } = ukur({ target: "BB", riwayat: { 2023: { target: "BB", realisasi: "B" } } }, "A");
    expect(perubahan?.realisasi).toMatchObject({ trend: "naik" });
    expect(perubahan?.realisasi.selisih.toFixed()).toBe("2");
    expect(percent(perubahan?.realisasi.relative)).toBe("realisasi berupa predikat");
  });

  it("does not mix a score with a number", () => {
    expect(ukur({ target: "BB", riwayat: { 2023: { target: "BB", realisasi: "B" } } }, 72.5).perubahan).toBeNull();
  });

  it("is not there without last year, also where an older one is", () => {
    expect(ukur({ riwayat: { 2022: { target: 88, realisasi: 88 } } }, 91).perubahan).toBeNull();
  });
});

describe("progress to the end of Renstra 2020-2024", () => {
  const tahun = (target: number, realisasi: readonly (number | null)[]) =>
    Object.fromEntries(realisasi.map((r, i) => [2020 + i, { target, realisasi: r }]));
  const rata = (target: number) => Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((t) => [t, target]));
  const jumlah = { periode: "jumlah", target: 10, akumulasi_renstra: true };

  it.each<[string, Record<string, unknown>, Masukan, string, string, string]>([
    [
      "akhir: this year against the last target",
      { target_renstra: { 2020: 84, 2024: 90.5 } },
      91.3,
      "91,3 (realisasi tahun yang diisi)",
      "90,5",
      "100,88",
    ],
    [
      "akhir: never the sum of percentages",
      { satuan: "%", target_renstra: rata(100), riwayat: tahun(100, [100, 100, 100, 100]) },
      100,
      "100 (realisasi tahun yang diisi)",
      "100",
      "100,00",
    ],
    [
      "akumulasi: all years against all targets",
      { ...jumlah, target_renstra: rata(10), riwayat: tahun(10, [8, 10, 12, 9]) },
      11,
      "50 (jumlah tahun 2020, 2021, 2022, 2023, dan 2024)",
      "50",
      "100,00",
    ],
    [
      "akumulasi: one target for the whole period",
      { ...jumlah, target_renstra: { 2024: 50 }, riwayat: tahun(10, [8, 10, 12, 9]) },
      1,
      "40 (jumlah tahun 2020, 2021, 2022, 2023, dan 2024)",
      "50",
      "80,00",
    ],
    [
      "akumulasi: a year is missing",
      { ...jumlah, target_renstra: rata(10), riwayat: tahun(10, [8, 10, null, 9]) },
      11,
      "kurang realisasi tahun 2022",
      "50",
      "kurang realisasi tahun 2022",
    ],
    [
      "akumulasi: a target is missing",
      { ...jumlah, target_renstra: { 2020: 10, 2024: 10 }, riwayat: tahun(10, [8, 10, 12, 9]) },
      11,
      "11 (realisasi tahun yang diisi)",
      "10",
      "target Renstra tahun 2021, 2022, dan 2023 tidak ada",
    ],
    [
      "rata-rata: this year against the last target",
      { periode: "rata-rata", target_renstra: { 2024: 90 }, riwayat: tahun(90, [80, 85, 90, 90]) },
      90,
      "90 (realisasi tahun yang diisi)",
      "90",
      "100,00",
    ],
    [
      "jumlah of events that become fewer: a value to reach, not five years of them",
      {
        periode: "jumlah",
        arah: "turun",
        target: 20,
        target_renstra: { 2020: 36, 2021: 32, 2022: 28, 2023: 24, 2024: 20 },
        riwayat: tahun(30, [35, 27, 29, 22]),
      },
      18,
      "18 (realisasi tahun yang diisi)",
      "20",
      "110,00",
    ],
    [
      "a predikat never adds up",
      { target: "BB", akumulasi_renstra: true, target_renstra: { 2023: "B", 2024: "BB" } },
      "BB",
      "BB (realisasi tahun yang diisi)",
      "BB",
      "100,00",
    ],
    [
      "turun: by its own formula",
      { arah: "turun", target_renstra: { 2024: 10 } },
      12,
      "12 (realisasi tahun yang diisi)",
      "10",
      "80,00",
    ],
  ])("%s", (_, indikator, realisasi, sejauhIni, target, kemajuan) => {
    const { renstra } = ukur(indikator, realisasi);
    expect(nilai(renstra?.realisasi)).toBe(sejauhIni);
    expect(renstra && formatTarget(renstra.endTarget)).toBe(target);
    expect(percent(renstra?.kemajuan)).toBe(kemajuan);
  });

  it("is never capped, and says which year it looks at", () => {
    const { renstra, capaian } = ukur({ target_renstra: { 2022: 50 } }, 120, { kebijakan: { batas_capaian: 100 } });
    expect(percent(capaian)).toBe("100,00");
    expect(percent(renstra?.kemajuan)).toBe("240,00");
    expect(renstra?.endTahun).toBe(2022);
  });

  it("is not there without a target of the period", () => {
    expect(ukur({}, 91).renstra).toBeNull();
    expect(ukur({ target_renstra: { 2030: 95 } }, 91).renstra).toBeNull();
  });
});

describe("a benchmark", () => {
  it.each([
    [91, "2.6", "di atas"],
    [88.4, "0", "sama dengan"],
    [80, "-8.4", "di bawah"],
  ])("%d against 88,4", (realisasi, selisih, position) => {
    const { acuan } = ukur({ pembanding: { nama: "IKM Kota", nilai: 88.4 } }, realisasi);
    expect(acuan).toMatchObject({ nama: "IKM Kota", position });
    expect(acuan?.selisih.toFixed()).toBe(selisih);
  });

  it("is not there without realisasi", () => {
    expect(ukur({ pembanding: { nama: "IKM Kota", nilai: 88.4 } }, null).acuan).toBeNull();
  });
});
