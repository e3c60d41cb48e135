import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { MONTH } from "../../src/model/format.ts";
import { compileConfig } from "../../src/pipeline.ts";
import { targetTriwulan } from "../../src/plan/bulan.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { teksTabel } from "../report/kantor.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, dataOf, yamlOf } from "../support/kantor-acak/tampil.ts";
import { bacaTemuan, findTemuan, LKJIP_MINIMAL, ubah } from "../support/lkjip-minimal.ts";

/* The rencana aksi by month: what the quarters are then, what is said of months that do not fit, where they are printed. */

const N = null;
const months = (...list: (number | null)[]) => list;

describe("the quarters of twelve months", () => {
  it.each<[string, "akhir" | "jumlah" | "rata-rata", (number | null)[], (number | null)[]]>([
    ["the last month of each", "akhir", months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), [3, 6, 9, 12]],
    ["the last that has one", "akhir", months(1, 2, N, N, N, N, N, 8, N, 10, N, N), [2, N, 8, 10]],
    ["their sum, exactly", "jumlah", months(0.1, 0.2, 0, N, N, 1, 1, 1, 1, N, N, N), [0.3, 1, 3, N]],
    [
      "their mean, no coarser than they are",
      "rata-rata",
      months(0.369, 0.369, 0.369, 0.1, 0.125, N, N, N, N, N, N, N),
      [0.369, 0.113, N, N],
    ],
    ["their mean, two decimals", "rata-rata", months(80, 81, 81, 90, N, 91, N, N, N, 1, 1, 1), [80.67, 90.5, N, 1]],
  ])("%s", (_, periode, target_bulan, quarters) => {
    expect(targetTriwulan({ periode, target_bulan })).toEqual(quarters);
  });

  it("are the last month where targets are words or ranges", () => {
    const target_bulan = [N, N, "B", "BB", N, N, N, N, N, N, N, "A"];
    expect(targetTriwulan({ periode: "jumlah", target_bulan })).toEqual(["B", "BB", N, "A"]);
  });

  it("do not count where quarters are written", () => {
    expect(targetTriwulan({ periode: "akhir", target_bulan: Array(12).fill(1), target_tw: [2, 2, 2, 2] })).toEqual([
      2, 2, 2, 2,
    ]);
  });
});

const QUARTERS = "        target_tw: [80, 85, 90, 90.5]\n";
const withMonths = (...lines: string[]) => ubah(QUARTERS, lines.map((line) => `        ${line}\n`).join(""));

describe("what check says of months", () => {
  it("nothing where they lead to the year", () => {
    expect(findTemuan(withMonths("target_bulan: [80, 80, 80, 85, 85, 85, 90, 90, 90, null, null, 90.5]"))).toEqual([]);
  });

  it("that there are twelve", () => {
    expect(bacaTemuan(withMonths("target_bulan: [80, 90.5]"))).toContain(
      'Daftar "target_bulan" memuat 2 isi; yang diperlukan 12',
    );
  });

  it("that a month is no number, with its name", () => {
    expect(
      bacaTemuan(withMonths("target_bulan: [null, null, null, null, BB, null, null, null, null, null, null, 90.5]")),
    ).toContain("Target Mei");
  });

  it("that they end at another target than the year", () => {
    expect(bacaTemuan(withMonths("target_bulan: [80, 80, 80, 85, 85, 85, 90, 90, 90, 91, 91, 91]"))).toContain(
      "91, sedangkan target tahunnya 90,5 (target triwulannya dari target_bulan).",
    );
  });

  it("that a quarter beside them says something else", () => {
    expect(
      bacaTemuan(
        withMonths(
          "target_tw: [80, 85, 90, 90.5]",
          "target_bulan: [80, 80, 80, 84, 84, 84, 90, 90, 90, null, null, 90.5]",
        ),
      ),
    ).toContain(
      'Target TW II indikator "S1.1" 85, sedangkan target bulannya memberi 84. Yang dipakai target triwulannya.',
    );
  });

  it("nothing of an office at random", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const names = compileConfig(yamlOf(kantor)).temuan.map(({ nama }) => nama);
        expect(names.filter((nama) => nama.includes("bulan") || nama.includes("target-tw"))).toEqual([]);
      }),
      { seed: 37, numRuns: many(12, 300) },
    );
  });
});

it("an office that plans by month only is measured as one that writes its quarters too", () => {
  let monthly = 0;
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const config = configOf(kantor);
      const withoutQuarters = structuredClone(config);
      const all = [
        ...withoutQuarters.renstra.tujuan.flatMap(({ indikator = [] }) => indikator),
        ...withoutQuarters.sasaran.flatMap(({ indikator }) => indikator),
        ...withoutQuarters.program.flatMap(({ indikator = [] }) => indikator),
        ...withoutQuarters.unit.flatMap(({ indikator = [] }) => indikator),
      ].filter(({ target_bulan }) => target_bulan !== undefined);
      monthly += all.length;
      for (const indikator of all) delete (indikator as { target_tw?: unknown }).target_tw;
      const data = dataOf(kantor, config);
      const figures = (of: typeof config) =>
        calculatePengukuran(of, data).nilai.indikator.map(({ realisasi, capaian, triwulan }) => ({
          realisasi,
          capaian,
          triwulan,
        }));
      expect(JSON.stringify(figures(withoutQuarters))).toBe(JSON.stringify(figures(config)));
    }),
    { seed: 37, numRuns: many(12, 200) },
  );
  expect(monthly).toBeGreaterThan(10);
});

it("the report prints the months of those that have them, and nothing of others", () => {
  const one = compileConfig(withMonths("target_bulan: [80, 80, 80, 85, 85, 85, 90, 90, 90, null, null, 90.5]")).nilai;
  const none = compileConfig(LKJIP_MINIMAL).nilai;
  if (one === null || none === null) throw new Error("lkjip.yaml cannot be read");
  const rows = (config: typeof one) => {
    const data = { formulir: [], unit: [] };
    return teksTabel(composeLaporan(config, data, calculatePengukuran(config, data).nilai), "tabel_rencana_aksi_bulan");
  };
  expect(rows(none)).toEqual(["Rencana aksi per bulan tidak ada."]);
  expect(rows(one)).toHaveLength(1);
  expect(rows(one)[0]).toContain("| 90,5 | 80 | 80 | 80 | 85 | 85 | 85 | 90 | 90 | 90 | - | - | 90,5 |");
  expect(MONTH).toHaveLength(12);
});
