import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateSerapan } from "../../src/measure/anggaran.ts";
import { calculateCapaian } from "../../src/measure/capaian.ts";
import { calculateRasio } from "../../src/measure/computed.ts";
import type { Computed } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { round } from "../../src/model/format.ts";
import type { Rule } from "../../src/plan/rule.ts";
import type { NilaiTarget } from "../../src/plan/target.ts";
import { roundHalfUp } from "../support/oracle.ts";

/*
 * Every formula against whole numbers: targets and realisasi are counted in hundredths, up to rupiah amounts of 10^13.
 */

const RULE: Rule = {
  arah: "naik",
  rumusTurun: "selisih",
  targetNol: "nol",
  rentangTurun: false,
  periode: "akhir",
  batas: null,
  kali: 1,
  desimal: 2,
  skala: null,
};
const RUNS = { numRuns: 1500 };

/** Hundredths: small numbers as in percentages, and money. */
const hundredths = (min: bigint) => fc.oneof(fc.bigInt({ min, max: 20_000n }), fc.bigInt({ min, max: 10n ** 15n }));
const positif = hundredths(1n);
const taknegatif = hundredths(0n);

const nilai = (cents: bigint) => desimal(`${cents}`).div(100);
const max0 = (n: bigint): bigint => (n < 0n ? 0n : n);

function hitung(rule: Partial<Rule>, target: NilaiTarget, r: bigint): Computed {
  const realisasi = { status: "ada", nilai: nilai(r), cara: "", asal: [] } as const;
  return calculateCapaian({ ...RULE, ...rule }, target, realisasi).capaian;
}
const angka = (t: bigint): NilaiTarget => ({ jenis: "angka", nilai: nilai(t) });

/** What is printed: rounded half-up at 2 decimals. */
function print(result: Computed): string {
  if (result.status !== "terhitung") throw new Error(result.status);
  return round(result.nilai, 2).toFixed(2);
}

describe("formulas against the oracle", () => {
  it.each<[string, Partial<Rule>, (t: bigint, r: bigint) => [bigint, bigint]]>([
    ["naik", {}, (t, r) => [r * 100n, t]],
    ["turun selisih", { arah: "turun" }, (t, r) => [max0(2n * t - r) * 100n, t]],
    ["turun rasio", { arah: "turun", rumusTurun: "rasio" }, (t, r) => (r === 0n ? [100n, 1n] : [t * 100n, r])],
    ["tetap", { arah: "tetap" }, (t, r) => (r > t ? [t * 100n, r] : [r * 100n, t])],
    ["naik, capped at 120", { batas: 120 }, (t, r) => (r * 100n > 120n * t ? [120n, 1n] : [r * 100n, t])],
  ])("%s", (_, rule, oracle) => {
    fc.assert(
      fc.property(positif, taknegatif, (t, r) => {
        expect(print(hitung(rule, angka(t), r))).toBe(roundHalfUp(...oracle(t, r), 2));
      }),
      RUNS,
    );
  });

  it.each([
    ["normal", false],
    ["khusus", true],
  ])("rentang %s", (_, rentangTurun) => {
    fc.assert(
      fc.property(positif, taknegatif, taknegatif, (a, width, r) => {
        const [min, max] = [a, a + width];
        const batas = r < min ? min : max;
        const [atas, lower] =
          r >= min && r <= max ? [100n, 1n] : rentangTurun ? [max0(2n * batas - r) * 100n, batas] : [r * 100n, batas];
        const target: NilaiTarget = { jenis: "rentang", min: nilai(min), max: nilai(max) };
        expect(print(hitung({ arah: "rentang", rentangTurun }, target, r))).toBe(roundHalfUp(atas, lower, 2));
      }),
      RUNS,
    );
  });

  it("serapan of rupiah up to 10^13", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 13n }),
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        (pagu, realisasi) => {
          const result = calculateSerapan(desimal(`${pagu}`), desimal(`${realisasi}`));
          expect(print(result)).toBe(roundHalfUp(realisasi * 100n, pagu, 2));
        },
      ),
      RUNS,
    );
  });
});

describe("what holds for every formula", () => {
  const all: readonly Partial<Rule>[] = [
    {},
    { arah: "turun" },
    { arah: "turun", rumusTurun: "rasio" },
    { arah: "tetap" },
    { batas: 100 },
  ];
  const formula = fc.constantFrom(...all);

  it("meeting the target is exactly 100%", () => {
    fc.assert(
      fc.property(formula, positif, (f, t) => {
        expect(print(hitung(f, angka(t), t))).toBe("100.00");
      }),
    );
  });

  it("never falls below 0 and never is NaN, whatever is typed", () => {
    const apaPun = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(formula, apaPun, apaPun, (f, t, r) => {
        const result = hitung(f, angka(t), r);
        if (result.status === "terhitung") expect(result.nilai.gte(0)).toBe(true);
        else expect(t <= 0n).toBe(true);
      }),
      RUNS,
    );
  });

  it("never falls as more is done (naik) and never rises as more happens (turun)", () => {
    const nilaiOf = (result: Computed) => (result.status === "terhitung" ? result.nilai : desimal(-1));
    fc.assert(
      fc.property(positif, taknegatif, taknegatif, (t, r, tambah) => {
        expect(nilaiOf(hitung({}, angka(t), r + tambah)).gte(nilaiOf(hitung({}, angka(t), r)))).toBe(true);
        const turun = (n: bigint) => nilaiOf(hitung({ arah: "turun" }, angka(t), n));
        expect(turun(r + tambah).lte(turun(r))).toBe(true);
      }),
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(formula, positif, taknegatif, fc.bigInt({ min: 1n, max: 1000n }), (f, t, r, k) => {
        expect(print(hitung(f, angka(t * k), r * k))).toBe(print(hitung(f, angka(t), r)));
      }),
    );
  });

  it("a ratio with nothing below the line is no number", () => {
    expect(calculateRasio(desimal(5), desimal(0))).toBeNull();
  });
});
