import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calculateSerapan } from "../../src/measure/anggaran.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed } from "../../src/measure/result.ts";
import { findCategory } from "../../src/measure/skala.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatAngka, formatPercent } from "../../src/model/format.ts";
import { kebijakanSchema } from "../../src/plan/schema-kebijakan.ts";
import { buatConfigIndikator, buatData, formulir } from "../support/kinerja.ts";
import { bacaTemuan, ubah } from "../support/lkjip-minimal.ts";

/*
 * Published tables, each row as printed: reproduced, or with the mistake of its source named. Sources: domain.md 3.2-3.5,
 * the Renstra of Kecamatan Muncar 2025-2029, PermenPANRB 8/2021.
 */

const percent = (result: Computed | undefined, tempat = 2): string =>
  result?.status === "terhitung"
    ? formatPercent(result.nilai, tempat)
    : result?.status === "belum_dapat_dinilai"
      ? result.alasan
      : `${result?.status}`;

function capaian(target: unknown, realisasi: number, indikator: Record<string, unknown> = {}): string {
  const config = buatConfigIndikator({ target, ...indikator });
  const data = buatData(config, formulir("pelayanan", { "S1.1": { realisasi } }));
  return percent(calculatePengukuran(config, data).nilai.indikator[0]?.capaian);
}

/** Printed by the source, ours where it differs, and why it does. */
type Row = readonly [
  source: string,
  target: number,
  realisasi: number,
  printed: string,
  ours?: string,
  mistake?: string,
];

describe("capaian", () => {
  const rows: readonly Row[] = [
    [
      "Satpol PP, LKPJ 2019, 1",
      46,
      49.81,
      "94,35",
      "108,28",
      "the formula upside down, with the 47 of its text as target",
    ],
    ["Satpol PP, LKPJ 2019, 2", 2.95, 6.72, "229,38", "227,80", "computed from digits that are not printed"],
    ["Satpol PP, LKPJ 2019, 3", 5.85, 5.07, "87,35", "86,67", "computed from digits that are not printed"],
    ["Satpol PP, LKPJ 2019, 4", 100, 100, "100,00"],
    ["Satpol PP, LKPJ 2019, 5", 20, 20, "100,00"],
    ["DPMPD Kediri 2019", 32, 66, "206,25"],
    ["Gunung Kaler 2020, this year", 84.75, 88.95, "104,96"],
    ["Gunung Kaler 2020, last year", 82.5, 88.94, "107,81"],
    ["Muncar 2021, IKM", 93.14, 93.5, "100,38", "100,39", "cut off instead of rounded"],
    ["Muncar 2020, indicator 4", 89, 97, "108,98", "108,99", "cut off instead of rounded"],
    ["Muncar 2024, IKM", 91.33, 97.66, "106,93"],
    ["PermenPANRB 8/2021, 85 of 85", 85, 85, "100,00"],
    ["PermenPANRB 8/2021, 93 of 95", 95, 93, "98", "97,89", "printed without decimals"],
  ];

  const cases = rows.map(([source, target, realisasi, printed, ours = printed]) => ({
    source,
    target,
    realisasi,
    printed,
    ours,
  }));
  it.each(cases)("$source: target $target, realisasi $realisasi, printed $printed", ({ target, realisasi, ours }) => {
    expect(capaian(target, realisasi)).toBe(ours);
  });

  it("names a mistake for every row that is not reproduced, and for no other", () => {
    for (const [source, , , printed, ours = printed, mistake = ""] of rows)
      expect(`${source}: ${mistake === ""}`).toBe(`${source}: ${ours === printed}`);
  });

  it("a test of a public system takes a target of 0 for 0 %; it is none", () => {
    expect(capaian(0, 50)).toBe("target 0");
  });
});

describe("absorption", () => {
  it.each<[string, number, number, string, string?]>([
    ["1", 749_930_215, 702_188_300, "93,6"],
    ["2", 216_194_000, 188_957_200, "87,4"],
    ["3", 378_896_500, 351_953_546, "92,9"],
    ["4, whose printed 80,5 is none of its figures'", 398_379_650, 307_055_630, "80,5", "77,1"],
    ["the four together, printed with that mistake in it", 1_743_400_365, 1_550_154_676, "88,6", "88,9"],
  ])("Setda Sumut 2021, table 19, row %s", (_, pagu, realisasi, printed, ours = printed) => {
    expect(percent(calculateSerapan(desimal(pagu), desimal(realisasi)), 1)).toBe(ours);
  });
});

describe("a ratio per 1.000 and per 10.000", () => {
  it.each([
    ["linmas per 1.000 penduduk", 1000, 507, 100_000, "5,07"],
    ["personil per 10.000 penduduk", 10_000, 168, 250_000, "6,72"],
  ])("%s", (satuan, kali, upper, lower, result) => {
    const indikator = ["K.1", "K.2"].map((kode) => ({ kode, uraian: kode, satuan: "orang", target: 1 }));
    const config = buatConfigIndikator(
      { satuan, unit: undefined, dari: { cara: "rasio", pembilang: ["K.1"], penyebut: ["K.2"], kali } },
      { unit: [{ kode: "pelayanan", nama: "A", jenis: "kelurahan", pejabat: { nama: "N", jabatan: "L" }, indikator }] },
    );
    const rows = { "pelayanan/K.1": { realisasi: upper }, "pelayanan/K.2": { realisasi: lower } };
    const [p] = calculatePengukuran(config, buatData(config, formulir("pelayanan", rows))).nilai.indikator;
    expect(p?.realisasi.status === "ada" && formatAngka(p.realisasi.nilai)).toBe(result);
  });
});

describe("scales in use, the holes that they print closed", () => {
  const mulai = (...pita: readonly (readonly [number, string])[]) =>
    pita.map(([nilai, predikat]) => ({ mulai: nilai, predikat }));
  const di_atas = (...pita: readonly (readonly [number, string])[]) =>
    pita.map(([nilai, predikat]) => ({ di_atas: nilai, predikat }));
  it.each<[string, object[], [number, string][]]>([
    [
      "Sampang 2019 (91-100, 76-90, 66-75, 51-65, up to 50)",
      [...di_atas([90, "Sangat Baik"], [75, "Baik"], [65, "Cukup"], [50, "Kurang"]), { predikat: "Sangat Kurang" }],
      [
        [90, "Baik"],
        [90.5, "Sangat Baik"],
        [75.5, "Baik"],
        [50.5, "Kurang"],
        [120, "Sangat Baik"],
      ],
    ],
    [
      "AKIP (AA to D)",
      [...di_atas([90, "AA"], [80, "A"], [70, "BB"], [60, "B"], [50, "CC"], [30, "C"]), { predikat: "D" }],
      [
        [90, "A"],
        [90.01, "AA"],
        [30, "D"],
        [70, "B"],
      ],
    ],
    [
      "Gorontalo Utara (100, 80)",
      [...mulai([100, "Tercapai"], [80, "Hampir Tercapai"]), { predikat: "Belum Tercapai" }],
      [
        [99.99, "Hampir Tercapai"],
        [100, "Tercapai"],
        [79.999, "Belum Tercapai"],
      ],
    ],
    [
      "70 to 90 in the middle, both bounds in it",
      [{ di_atas: 90, predikat: "hijau" }, { mulai: 70, predikat: "kuning" }, { predikat: "merah" }],
      [
        [90, "kuning"],
        [70, "kuning"],
        [69.99, "merah"],
      ],
    ],
  ])("%s", (_, pita, expected) => {
    const { skala } = kebijakanSchema.parse({ skala: pita });
    expect(expected.map(([nilai]) => findCategory(desimal(nilai), skala))).toEqual(expected.map(([, kata]) => kata));
  });
});

describe("two tables of one Renstra that contradict each other", () => {
  interface Conflict {
    readonly tahun: readonly number[];
    readonly baris: readonly {
      readonly indikator: string;
      readonly tabel_3_1: readonly number[];
      readonly tabel_4_4: readonly number[];
    }[];
  }
  const { tahun, baris } = JSON.parse(readFileSync("test/cases/muncar-target-konflik.json", "utf8")) as Conflict;

  it.each(
    baris.flatMap((b) => tahun.map((t, i) => [b.indikator, t, b.tabel_3_1[i] ?? 0, b.tabel_4_4[i] ?? 0] as const)),
  )("%s %d: %d in table 3.1, %d in table 4.4", (_, t, renstra, iku) => {
    const text = ubah("        target: 90.5\n", `        target: ${iku}\n`).replace(
      "target_renstra: { 2023: 89, 2024: 90.5 }",
      `target_renstra: { 2024: ${renstra} }`,
    );
    expect([t, bacaTemuan(text).includes(`sedangkan target Renstra 2024 ${renstra}`)]).toEqual([t, true]);
  });
});
