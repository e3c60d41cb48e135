import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateSerapan } from "../../src/measure/anggaran.ts";
import { calculateCapaian } from "../../src/measure/capaian.ts";
import type { Aturan } from "../../src/measure/target.ts";
import { calculateRasio } from "../../src/measure/computed.ts";
import type { NilaiTarget, Terhitung } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { bulatkan } from "../../src/model/format.ts";
import { roundHalfUp } from "../support/oracle.ts";

/*
 * Every formula against whole numbers: targets and realisasi are counted in hundredths, up to rupiah amounts of 10^13.
 */

const ATURAN: Aturan = {
  arah: "naik",
  rumusTurun: "selisih",
  rentangTurun: false,
  periode: "akhir",
  batas: null,
  desimal: 2,
  skala: null,
};
const RUNS = { numRuns: 1500 };

/** Hundredths: small numbers as in percentages, and money. */
const hundredths = (min: bigint) => fc.oneof(fc.bigInt({ min, max: 20_000n }), fc.bigInt({ min, max: 10n ** 15n }));
const positif = hundredths(1n);
const taknegatif = hundredths(0n);

const nilai = (sen: bigint) => desimal(`${sen}`).div(100);
const max0 = (n: bigint): bigint => (n < 0n ? 0n : n);

function hitung(aturan: Partial<Aturan>, target: NilaiTarget, r: bigint): Terhitung {
  const realisasi = { status: "ada", nilai: nilai(r), cara: "", asal: [] } as const;
  return calculateCapaian({ ...ATURAN, ...aturan }, target, realisasi).capaian;
}
const angka = (t: bigint): NilaiTarget => ({ jenis: "angka", nilai: nilai(t) });

/** What is printed: rounded half-up at 2 decimals. */
function cetak(hasil: Terhitung): string {
  if (hasil.status !== "terhitung") throw new Error(hasil.status);
  return bulatkan(hasil.nilai, 2).toFixed(2);
}

describe("formulas against the oracle", () => {
  it.each<[string, Partial<Aturan>, (t: bigint, r: bigint) => [bigint, bigint]]>([
    ["naik", {}, (t, r) => [r * 100n, t]],
    ["turun selisih", { arah: "turun" }, (t, r) => [max0(2n * t - r) * 100n, t]],
    ["turun rasio", { arah: "turun", rumusTurun: "rasio" }, (t, r) => (r === 0n ? [100n, 1n] : [t * 100n, r])],
    ["tetap", { arah: "tetap" }, (t, r) => (r > t ? [t * 100n, r] : [r * 100n, t])],
    ["naik, capped at 120", { batas: 120 }, (t, r) => (r * 100n > 120n * t ? [120n, 1n] : [r * 100n, t])],
  ])("%s", (_, aturan, oracle) => {
    fc.assert(
      fc.property(positif, taknegatif, (t, r) => {
        expect(cetak(hitung(aturan, angka(t), r))).toBe(roundHalfUp(...oracle(t, r), 2));
      }),
      RUNS,
    );
  });

  it.each([
    ["normal", false],
    ["khusus", true],
  ])("rentang %s", (_, rentangTurun) => {
    fc.assert(
      fc.property(positif, taknegatif, taknegatif, (a, lebar, r) => {
        const [min, max] = [a, a + lebar];
        const batas = r < min ? min : max;
        const [atas, bawah] =
          r >= min && r <= max ? [100n, 1n] : rentangTurun ? [max0(2n * batas - r) * 100n, batas] : [r * 100n, batas];
        const target: NilaiTarget = { jenis: "rentang", min: nilai(min), max: nilai(max) };
        expect(cetak(hitung({ arah: "rentang", rentangTurun }, target, r))).toBe(roundHalfUp(atas, bawah, 2));
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
          const hasil = calculateSerapan(desimal(`${pagu}`), desimal(`${realisasi}`));
          expect(cetak(hasil)).toBe(roundHalfUp(realisasi * 100n, pagu, 2));
        },
      ),
      RUNS,
    );
  });
});

describe("what holds for every formula", () => {
  const semua: readonly Partial<Aturan>[] = [
    {},
    { arah: "turun" },
    { arah: "turun", rumusTurun: "rasio" },
    { arah: "tetap" },
    { batas: 100 },
  ];
  const formula = fc.constantFrom(...semua);

  it("meeting the target is exactly 100%", () => {
    fc.assert(
      fc.property(formula, positif, (f, t) => {
        expect(cetak(hitung(f, angka(t), t))).toBe("100.00");
      }),
    );
  });

  it("never falls below 0 and never is NaN, whatever is typed", () => {
    const apaPun = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(formula, apaPun, apaPun, (f, t, r) => {
        const hasil = hitung(f, angka(t), r);
        if (hasil.status === "terhitung") expect(hasil.nilai.gte(0)).toBe(true);
        else expect(t <= 0n).toBe(true);
      }),
      RUNS,
    );
  });

  it("never falls as more is done (naik) and never rises as more happens (turun)", () => {
    const nilaiOf = (hasil: Terhitung) => (hasil.status === "terhitung" ? hasil.nilai : desimal(-1));
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
        expect(cetak(hitung(f, angka(t * k), r * k))).toBe(cetak(hitung(f, angka(t), r)));
      }),
    );
  });

  it("a ratio with nothing below the line is no number", () => {
    expect(calculateRasio(desimal(5), desimal(0))).toBeNull();
  });
});
