import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { many } from "../support/breadth.ts";
import { bacaTemuan, ubah } from "../support/lkjip-minimal.ts";

/*
 * Quarters, months and the year: a remedy never replaces a reading under which they agree.
 */

type Plan = {
  readonly satuan: string;
  readonly periode: string;
  readonly target: number;
  readonly tw: readonly number[];
};

/** What is said of the quarters of an indicator, without its place. */
const say = ({ satuan, periode, target, tw }: Plan, kunci = "target_tw"): string =>
  bacaTemuan(
    ubah(
      "satuan: nilai\n        unit: pelayanan\n        target: 90.5\n        target_tw: [80, 85, 90, 90.5]\n        target_renstra: { 2023: 89, 2024: 90.5 }\n",
      `satuan: "${satuan}"\n        unit: pelayanan\n        periode: ${periode}\n        target: ${target}\n        ${kunci}: [${tw.join(", ")}]\n`,
    ),
  )
    .split("\n")
    .filter((line) => /Perbaikan|triwulan/i.test(line))
    .join("\n");

const PERIODE = ["akhir", "jumlah", "rata-rata"] as const;
const readAs = (periode: string, tw: readonly number[]): number => {
  const sum = tw.reduce((a, b) => a + b, 0);
  return periode === "akhir" ? (tw.at(-1) ?? 0) : periode === "jumlah" ? sum : sum / tw.length;
};

it("nothing is said where the quarters come to the year, and a periode that is offered settles it", () => {
  const tw = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 });
  const satuan = fc.constantFrom("%", "persen", "kegiatan", "nilai", "dokumen");
  fc.assert(
    fc.property(
      tw,
      satuan,
      fc.constantFrom(...PERIODE),
      fc.constantFrom(...PERIODE, null),
      (quarters, unit, periode, meant) => {
        const target = meant === null ? 97 : Number(readAs(meant, quarters).toFixed(4));
        const plan = { satuan: unit, periode, target, tw: quarters };
        const said = say(plan);
        if (Math.abs(readAs(periode, quarters) - target) < 0.005) {
          expect(said).toBe("");
          return;
        }
        expect(said).toContain("Perbaikan");
        const offered = /sama dengan target tahunnya: .*tulis periode: ([a-z-]+)/.exec(said)?.[1];
        const fitting = PERIODE.filter((each) => Math.abs(readAs(each, quarters) - target) < 0.005);
        expect(offered === undefined).toBe(fitting.length === 0);
        if (offered !== undefined) expect(say({ ...plan, periode: offered })).toBe("");
      },
    ),
    { seed: 17, numRuns: many(40, 400) },
  );
});

describe("what is asked", () => {
  it.each([
    ["percentages that add up to the year", { satuan: "%", periode: "jumlah", target: 100, tw: [25, 25, 25, 25] }, ""],
    [
      "percentages that grow to the year",
      { satuan: "%", periode: "jumlah", target: 100, tw: [25, 50, 75, 100] },
      `Jumlah target triwulan indikator "S1.1" 250, sedangkan target tahunnya 100.
  Perbaikan: target triwulan terakhir sama dengan target tahunnya: bila tiap triwulan berisi nilai sampai dengan triwulan itu, tulis periode: akhir; bila tidak, samakan keduanya, misalnya target: 20 dan target_tw: [5, 5, 5, 5]`,
    ],
    [
      "amounts by quarter that were taken for a state",
      { satuan: "kegiatan", periode: "akhir", target: 20, tw: [5, 5, 4, 6] },
      `Target triwulan terakhir indikator "S1.1" 6, sedangkan target tahunnya 20.
  Perbaikan: jumlah target triwulan sama dengan target tahunnya: bila tiap triwulan berisi tambahan dalam triwulan itu saja, tulis periode: jumlah; bila tidak, samakan keduanya, misalnya target: 90.5 dan target_tw: [80, 85, 90, 90.5]`,
    ],
    [
      "neither reading fits",
      { satuan: "%", periode: "jumlah", target: 100, tw: [20, 40, 60, 90] },
      `Jumlah target triwulan indikator "S1.1" 210, sedangkan target tahunnya 100.
  Perbaikan: bila tiap triwulan berisi tambahan dalam triwulan itu saja, samakan jumlahnya dengan target tahun; bila berisi nilai sampai dengan triwulan itu, samakan yang terakhir dan tulis periode: akhir`,
    ],
  ])("%s", (_, plan, expected) => {
    expect(say(plan).replace(/^ {4}/gm, "  ").trim()).toBe(expected);
  });

  it("months are read as months", () => {
    const tw = [8, 8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9];
    expect(say({ satuan: "%", periode: "jumlah", target: 100, tw }, "target_bulan")).toBe("");
    expect(say({ satuan: "%", periode: "akhir", target: 100, tw }, "target_bulan")).toContain(
      "jumlah target triwulan sama dengan target tahunnya: bila tiap bulan berisi tambahan dalam bulan itu saja, tulis periode: jumlah; bila tidak, samakan target tahunnya dengan target bulannya, atau betulkan bulannya",
    );
  });
});
