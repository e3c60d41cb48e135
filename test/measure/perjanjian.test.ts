import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { calculatePerubahanPerjanjian } from "../../src/measure/perjanjian.ts";
import type { RealisasiAnggaran } from "../../src/measure/result.ts";
import { formatTarget } from "../../src/plan/target.ts";
import { buatConfig, buatConfigIndikator, buatData, formulir } from "../support/kinerja.ts";

const ukur = (config: ReturnType<typeof buatConfig>) => calculatePengukuran(config, buatData(config)).nilai;

const targetMurni = (indikator: Record<string, unknown>): string | null => {
  const murni = ukur(buatConfigIndikator(indikator)).indikator[0]?.targetMurni ?? null;
  return murni === null ? null : formatTarget(murni);
};

describe("targetMurni", () => {
  it.each([
    ["absent", { target: 90 }, null],
    ["a number", { target: 90, target_murni: 85.5 }, "85,5"],
    ["the same number", { target: 90, target_murni: 90.0 }, null],
    ["0", { target: 90, target_murni: 0 }, "0"],
    ["a range", { target: { min: 80, max: 90 }, target_murni: { min: 75, max: 90 } }, "75–90"],
    ["the same range", { target: { min: 80, max: 90 }, target_murni: { max: 90, min: 80 } }, null],
    ["a predikat", { arah: "predikat", skala: "sakip", target: "A", target_murni: "BB" }, "BB"],
    [
      "the same predikat, written otherwise",
      { arah: "predikat", skala: "sakip", target: "BB", target_murni: " bb" },
      null,
    ],
    ["another kind", { target: 90, target_murni: "BB" }, "BB"],
  ] as const)("%s", (_, indikator, result) => {
    expect(targetMurni(indikator)).toBe(result);
  });

  it("changes no capaian", () => {
    const capaian = (murni: object) => {
      const config = buatConfigIndikator({ target: 90, ...murni });
      const data = buatData(config, formulir("pelayanan", { "S1.1": { realisasi: 81 } }));
      return calculatePengukuran(config, data).nilai.indikator[0]?.capaian;
    };
    expect(capaian({ target_murni: 60 })).toEqual(capaian({}));
  });
});

const sub = (kode: string, pagu: number, pagu_murni?: number) => ({
  kode,
  uraian: kode,
  pagu,
  unit: "pelayanan",
  ...(pagu_murni === undefined ? {} : { pagu_murni }),
});
const program = (kode: string, ...kegiatan: readonly (readonly ReturnType<typeof sub>[])[]) => ({
  kode,
  uraian: `Program ${kode}`,
  kegiatan: kegiatan.map((sub_kegiatan, i) => ({ kode: `${kode}.${i}`, uraian: "Kegiatan", sub_kegiatan })),
});
const two = ({ paguMurni, pagu }: RealisasiAnggaran): string => `${paguMurni.toFixed()} ${pagu.toFixed()}`;

describe("paguMurni", () => {
  it("adds up on every level, with the pagu where nothing was changed", () => {
    const { anggaran } = ukur(
      buatConfig({
        program: [program("1", [sub("a", 100, 80), sub("b", 50)], [sub("c", 25, 0)]), program("2", [sub("d", 10)])],
      }),
    );
    expect(anggaran.program[0]?.kegiatan[0]?.subKegiatan.map(two)).toEqual(["80 100", "50 50"]);
    expect(anggaran.program[0]?.kegiatan.map(two)).toEqual(["130 150", "0 25"]);
    expect(anggaran.program.map(two)).toEqual(["130 175", "10 10"]);
    expect(two(anggaran)).toBe("140 185");
  });

  it("counts a kode once", () => {
    const { anggaran } = ukur(
      buatConfig({ program: [program("1", [sub("a", 100, 80)]), program("2", [sub("a", 100, 80)])] }),
    );
    expect(anggaran.program.map(two)).toEqual(["80 100", "0 0"]);
  });

  it("is exact, and the differences of the programmes are that of the office", () => {
    const rupiah = fc.integer({ min: 0, max: 10_000_000_000_00 }).map((cents) => cents / 100);
    const one = fc.record({ pagu: rupiah, murni: fc.option(rupiah, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(fc.array(one, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (list) => {
        const { anggaran } = ukur(
          buatConfig({
            program: list.map((content, i) =>
              program(
                `${i}`,
                content.map(({ pagu, murni }, j) => sub(`${i}.${j}`, pagu, murni)),
              ),
            ),
          }),
        );
        const cents = (n: number): bigint => BigInt(Math.round(n * 100));
        const difference = list.flat().reduce((a, { pagu, murni }) => a + cents(pagu) - cents(murni ?? pagu), 0n);
        expect(anggaran.pagu.minus(anggaran.paguMurni).times(100).toFixed()).toBe(difference.toString());
        const jumlah = anggaran.program.reduce((a, p) => a.plus(p.pagu.minus(p.paguMurni)), anggaran.pagu.times(0));
        expect(jumlah.eq(anggaran.pagu.minus(anggaran.paguMurni))).toBe(true);
      }),
    );
  });
});

describe("calculatePerubahanPerjanjian", () => {
  it("names the targets of sasaran and the programmes that changed", () => {
    const indikator = (kode: string, lain: object) => ({ kode, uraian: kode, unit: "pelayanan", target: 90, ...lain });
    const config = buatConfig({
      sasaran: [
        { kode: "S1", uraian: "Satu", indikator: [indikator("S1.1", { target_murni: 89 }), indikator("S1.2", {})] },
        { kode: "S2", uraian: "Dua", indikator: [indikator("S2.1", { target_murni: 91 })] },
      ],
      renstra: {
        periode: [2020, 2024],
        tujuan: [{ kode: "T1", uraian: "T", indikator: [indikator("T1.1", { target_murni: 1 })] }],
      },
      program: [
        program("1", [sub("a", 100, 80)]),
        program("2", [sub("b", 100)]),
        program("3", [sub("c", 100, 120), sub("d", 100, 80)]),
      ],
    });
    const result = calculatePerubahanPerjanjian(ukur(config));
    expect(result.indikator.map((p) => p.plan.id)).toEqual(["S1.1", "S2.1"]);
    expect(result.jumlahIndikator).toBe(3);
    expect(result.program.map((p) => p.kode)).toEqual(["1"]);
  });
});
