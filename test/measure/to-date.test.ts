import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { calculateToDate, type ToDate } from "../../src/measure/to-date.ts";
import { formatPercent } from "../../src/model/format.ts";
import { formatTarget } from "../../src/plan/target.ts";
import { textRealisasi } from "../../src/report/value.ts";
import { buatConfigIndikator, buatData, formulir, type Masukan } from "../support/kinerja.ts";

type Tw = readonly [Masukan, Masukan, Masukan, Masukan];

/** An indicator up to a quarter, as "target, realisasi, capaian". */
function sampai(triwulan: number, indikator: Record<string, unknown>, tw: Tw, realisasi: Masukan = null): string {
  const config = buatConfigIndikator(indikator);
  const data = buatData(config, formulir("pelayanan", { "S1.1": { tw, realisasi } }));
  const [p] = calculatePengukuran(config, data).nilai.indikator;
  return p === undefined ? "" : show(calculateToDate(p, triwulan));
}

function show({ target, realisasi, capaian }: ToDate): string {
  const nilai =
    realisasi.status === "ada"
      ? textRealisasi(realisasi)
      : realisasi.status === "kosong"
        ? `kurang ${realisasi.missing.join(", ")}`
        : realisasi.teks;
  const persen =
    capaian.status === "terhitung"
      ? formatPercent(capaian.nilai)
      : capaian.status === "belum_lengkap"
        ? `belum lengkap`
        : capaian.alasan;
  return `${target === null ? "-" : formatTarget(target)} | ${nilai} | ${persen}`;
}

const NONE = "belum ada target pada periode ini";
const AKHIR = { target: 90, target_tw: [80, 85, 88, 90] };
const JUMLAH = { periode: "jumlah", target: 100, target_tw: [10, 20, 30, 40] };
const RATA = { periode: "rata-rata", target: 90, target_tw: [90, 90, 90, 90] };

describe("an indicator up to a quarter", () => {
  it.each([
    ["the last value", 2, AKHIR, [78, 85, null, null], "85 | 85 | 100,00"],
    ["the quarter was not reported", 2, AKHIR, [78, null, null, null], "85 | kurang realisasi TW II | belum lengkap"],
    ["an earlier one was not: its value is not needed", 2, AKHIR, [null, 85, null, null], "85 | 85 | 100,00"],
    ["a sum", 2, JUMLAH, [10, 17, null, null], "30 | 27 | 90,00"],
    [
      "a sum without one of its quarters",
      2,
      JUMLAH,
      [null, 17, null, null],
      "30 | kurang realisasi TW I | belum lengkap",
    ],
    ["later quarters count nowhere", 1, JUMLAH, [10, 17, 30, null], "10 | 10 | 100,00"],
    [
      "a sum whose quarter has no target",
      2,
      { ...JUMLAH, target_tw: [10, 0, 50, 40] },
      [9, 0, null, null],
      "10 | 9 | 90,00",
    ],
    ["a sum that begins later", 1, { ...JUMLAH, target_tw: [0, 50, 0, 50] }, [0, null, null, null], `0 | 0 | ${NONE}`],
    ["a mean", 3, RATA, [90, 80, 85, null], "90 | 85 | 94,44"],
    [
      "a mean counts no quarter without a target",
      2,
      { ...RATA, target_tw: [0, 90, 90, 90] },
      [5, 81, null, null],
      "90 | 81 | 90,00",
    ],
    [
      "a mean of months is taken over the months, not over the rounded quarters",
      2,
      {
        periode: "rata-rata",
        target: 17.67,
        target_bulan: [17.65, 17.66, 17.67, 17.67, 17.67, 17.67, ...Array(6).fill(17.67)],
      },
      [17.66, 17.67, null, null],
      "17,665 | 17,665 | 100,00",
    ],
    [
      "whose mean has the digits of the year",
      2,
      {
        periode: "rata-rata",
        target: 17.7,
        target_bulan: [17.65, 17.67, 17.68, 17.67, 17.66, 17.67, ...Array(6).fill(17.7)],
      },
      [17.6, 17.7, null, null],
      "17,67 | 17,65 | 99,91",
    ],
    [
      "a month without a target counts nowhere",
      2,
      { periode: "rata-rata", target: 12, target_bulan: [null, null, 9, 12, 12, 12, ...Array(6).fill(12)] },
      [9, 12, null, null],
      "11,25 | 10,5 | 93,33",
    ],
    [
      "a mean has the digits of the year",
      3,
      { ...RATA, target: 90, target_tw: [90, 89, 90, 91] },
      [90, 88, 90, null],
      "89,67 | 89,33 | 99,63",
    ],
    [
      "and stands to the target as its exact value does",
      3,
      { ...RATA, target: 90, target_tw: [90, 89, 90, 91] },
      [90, 89, 89.99, null],
      "89,67 | 89,66 | 99,996",
    ],
    ["no targets by quarter", 2, { target: 90 }, [80, 85, null, null], `- | 85 | ${NONE}`],
    ["no targets by quarter, a sum", 2, { target: 90, periode: "jumlah" }, [8, 9, null, null], `- | 17 | ${NONE}`],
    ["nothing at all", 1, { target: 90 }, [null, null, null, null], `- | kurang realisasi TW I | ${NONE}`],
    [
      "a predikat",
      4,
      { target: "BB", arah: "predikat", target_tw: [null, null, null, "BB"] },
      [null, null, null, "BB"],
      "BB | BB | 100,00",
    ],
    [
      "a range",
      2,
      {
        arah: "rentang",
        periode: "jumlah",
        target: { min: 80, max: 100 },
        target_tw: Array(4).fill({ min: 20, max: 25 }),
      },
      [21, 24, null, null],
      "40–50 | 45 | 100,00",
    ],
    [
      "what should not happen did not",
      2,
      { arah: "turun", periode: "jumlah", target: 0, target_tw: [0, 0, 0, 0] },
      [0, 0, null, null],
      "0 | 0 | 100,00",
    ],
    ["not available", 1, AKHIR, ["n/a", null, null, null], '80 | n/a | realisasi dinyatakan tidak tersedia ("n/a")'],
  ] as const)("%s", (_, triwulan, indikator, tw, expected) => {
    expect(sampai(triwulan, indikator, tw)).toBe(expected);
  });

  it("is the year in the last quarter, also where only the year was typed", () => {
    expect(sampai(4, JUMLAH, [10, 20, 30, 40])).toBe("100 | 100 | 100,00");
    expect(sampai(4, JUMLAH, [null, null, null, null], 95)).toBe("100 | 95 | 95,00");
    expect(sampai(3, JUMLAH, [null, null, null, null], 95)).toBe(
      "60 | kurang realisasi TW I, realisasi TW II, realisasi TW III | belum lengkap",
    );
  });
});
