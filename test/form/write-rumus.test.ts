import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rumusCapaian, rumusJumlah, rumusSerapan } from "../../src/form/write/rumus.ts";
import { calculateCapaian } from "../../src/measure/capaian.ts";
import { calculateRealisasiTahun } from "../../src/measure/periode.ts";
import type { NilaiRealisasi } from "../../src/measure/result.ts";
import { calculateTarget } from "../../src/measure/target.ts";
import { desimal } from "../../src/model/desimal.ts";
import { ARAH } from "../../src/plan/arah.ts";
import { findSkalaTarget } from "../../src/plan/predikat.ts";
import { findRule } from "../../src/plan/rule.ts";
import { type Indikator, indikatorSchema, type Kebijakan } from "../../src/plan/schema.ts";
import { kebijakanSchema } from "../../src/plan/schema-kebijakan.ts";
import { hitungRumus, type Result } from "../support/rumus.ts";

const SEL = { target: "K7", tw: ["L7", "M7", "N7", "O7"], realisasi: "P7" } as const;

type Isi = number | string | null;

/** What one row of the form would show as capaian. */
function hitung(indikator: Indikator, kebijakan: Kebijakan, tw: readonly Isi[], realisasi: Isi): Result {
  const skala = findSkalaTarget(indikator, kebijakan);
  const rumus = rumusCapaian(
    indikator.target,
    findRule(indikator, kebijakan),
    SEL,
    skala === null ? undefined : "SKOR",
  );
  if (rumus === null) return null;
  const target = typeof indikator.target === "object" ? null : indikator.target;
  const sel = { K7: target, L7: tw[0] ?? null, M7: tw[1] ?? null, N7: tw[2] ?? null, O7: tw[3] ?? null, P7: realisasi };
  return hitungRumus(rumus, {
    sel,
    nama: { SKOR: (skala?.tingkat ?? []).map(({ predikat, skor }) => [predikat, skor]) },
  });
}

const makeIndikator = (content: object): Indikator => indikatorSchema.parse({ kode: "X", uraian: "X", ...content });
const makeKebijakan = (content: object = {}): Kebijakan => kebijakanSchema.parse(content);

describe("the capaian that the form shows", () => {
  it.each<[string, object, readonly Isi[], Isi, Result]>([
    ["naik", { target: 80 }, [], 60, 75],
    ["naik, target 0", { target: 0 }, [], 5, ""],
    ["turun, selisih", { arah: "turun", target: 10 }, [], 8, 120],
    ["turun, selisih, far beyond", { arah: "turun", target: 10 }, [], 25, 0],
    ["turun, rasio", { arah: "turun", rumus_turun: "rasio", target: 12 }, [], 10, 120],
    ["turun, rasio, nothing happened", { arah: "turun", rumus_turun: "rasio", target: 12 }, [], 0, 100],
    ["turun, target 0 kept", { arah: "turun", target: 0 }, [0, 0, 0, 0], null, 100],
    ["turun, target 0 missed", { arah: "turun", target: 0 }, [], 2, 0],
    ["turun, target 0 missed in the sum", { arah: "turun", target: 0, periode: "jumlah" }, [0, 1, 0, 0], null, 0],
    ["tetap, target 0 missed", { arah: "tetap", target: 0 }, [], 2, 0],
    ["rentang, up to 0", { arah: "rentang", target: { min: 0, max: 0 } }, [], 2, 0],
    ["tetap, above", { arah: "tetap", target: 80 }, [], 100, 80],
    ["tetap, below", { arah: "tetap", target: 100 }, [], 80, 80],
    ["rentang, inside", { arah: "rentang", target: { min: 80, max: 90 } }, [], 85, 100],
    ["rentang, below", { arah: "rentang", target: { min: 80, max: 90 } }, [], 70, 87.5],
    ["rentang, turun, above", { arah: "rentang", rentang_turun: true, target: { min: 7, max: 8 } }, [], 9, 87.5],
    ["predikat", { arah: "predikat", skala: "opini", target: "WTP" }, [], "WDP", 75],
    ["predikat, typed in lower case", { arah: "predikat", skala: "opini", target: "WTP" }, [], " wdp ", 75],
    ["predikat, the last quarter counts", { arah: "predikat", skala: "sakip", target: "A" }, ["B", "A"], null, 100],
    ["predikat, not on the scale", { arah: "predikat", skala: "opini", target: "WTP" }, [], "Baik", ""],
    ["predikat, empty", { arah: "predikat", skala: "opini", target: "WTP" }, [], null, ""],
    ["nothing filled in", { target: 80 }, [], null, ""],
    ["not available", { target: 80 }, [], "n/a", ""],
    ["a typed 0 is filled in", { target: 80 }, [], 0, 0],
    ["akhir: the last filled quarter", { target: 100 }, [25, 50, null, null], null, 50],
    ["jumlah", { periode: "jumlah", target: 100 }, [10, 20, 30, 40], null, 100],
    ["rata-rata of the filled quarters", { periode: "rata-rata", target: 80 }, [60, null, 100, null], null, 100],
    ["the year as typed", { periode: "jumlah", target: 100 }, [null, null, null, null], 90, 90],
  ])("%s", (_, content, tw, realisasi, result) => {
    expect(hitung(makeIndikator(content), makeKebijakan(), tw, realisasi)).toBe(result);
  });

  it("has no formula for a predikat without scale", () => {
    expect(hitung(makeIndikator({ target: "Istimewa" }), makeKebijakan(), [], "Istimewa")).toBeNull();
  });

  it("leaves a missed target of 0 open where the office does not assess it", () => {
    const kebijakan = makeKebijakan({ target_nol_turun: "tidak_dinilai" });
    expect(hitung(makeIndikator({ arah: "turun", target: 0 }), kebijakan, [], 2)).toBe("");
    expect(hitung(makeIndikator({ arah: "turun", target: 0 }), kebijakan, [], 0)).toBe(100);
  });

  it("keeps to the cap of the office", () => {
    const kebijakan = makeKebijakan({ batas_capaian: 120 });
    expect(hitung(makeIndikator({ target: 10 }), kebijakan, [], 30)).toBe(120);
    expect(hitung(makeIndikator({ target: { min: 1, max: 2 } }), makeKebijakan({ batas_capaian: 90 }), [], 2)).toBe(90);
  });

  const angka = fc.oneof(
    fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100),
    fc.integer({ min: 0, max: 10 }),
  );
  const isian = fc.oneof(
    fc.tuple(angka, angka, angka, angka).map((tw): [readonly Isi[], Isi] => [tw, null]),
    angka.map((tahun): [readonly Isi[], Isi] => [[null, null, null, null], tahun]),
  );
  const NUMERIC = Object.entries(ARAH).flatMap(([arah, { target }]) => (target === "angka" ? [arah] : []));
  const indikator = fc
    .record({
      arah: fc.constantFrom(...NUMERIC),
      rumus_turun: fc.constantFrom("selisih", "rasio"),
      rentang_turun: fc.boolean(),
      periode: fc.constantFrom("akhir", "jumlah", "rata-rata"),
      target: fc.oneof(
        angka,
        fc.tuple(angka, angka).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
      ),
    })
    .map(makeIndikator);

  it("is the capaian of the report, for every arah, formula and periode", () => {
    fc.assert(
      fc.property(
        indikator,
        isian,
        fc.constantFrom(null, 100, 120),
        fc.constantFrom("nol", "tidak_dinilai"),
        (ind, [tw, tahun], batas_capaian, target_nol_turun) => {
          const kebijakan = makeKebijakan({ batas_capaian, target_nol_turun });
          const rule = findRule(ind, kebijakan);
          const nilai = (content: Isi): NilaiRealisasi =>
            content === null
              ? { status: "kosong", missing: ["realisasi"] }
              : { status: "ada", nilai: desimal(content), cara: "", asal: [] };
          const [i, ii, iii, iv] = [
            nilai(tw[0] ?? null),
            nilai(tw[1] ?? null),
            nilai(tw[2] ?? null),
            nilai(tw[3] ?? null),
          ];
          const realisasi = calculateRealisasiTahun(rule, [null, null, null, null], [i, ii, iii, iv], nilai(tahun));
          const { capaian } = calculateCapaian(rule, calculateTarget(ind.target, rule), realisasi);
          const result = hitung(ind, kebijakan, tw, tahun);
          const exact = capaian.status === "terhitung" ? capaian.nilai.toNumber() : null;
          if (exact === null) return void expect(result).toBe("");
          expect(typeof result).toBe("number");
          expect(Math.abs(Number(result) - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(exact)));
        },
      ),
      { numRuns: 2000, seed: 20242 },
    );
  });
});

describe("the budget that the form shows", () => {
  it.each<[Isi, Isi, Result]>([
    [1000, 874, 87.4],
    [1000, 0, 0],
    [1000, null, ""],
    [0, 5, ""],
    [1000, "n/a", ""],
  ])("pagu %s, realisasi %s: serapan %s", (pagu, realisasi, result) => {
    expect(hitungRumus(rumusSerapan("D7", "E7"), { sel: { D7: pagu, E7: realisasi } })).toBe(result);
  });

  it("adds up what is filled in, and stays empty before", () => {
    expect(hitungRumus(rumusJumlah("E7:E9"), { sel: { E7: 5, E8: null, E9: 7 } })).toBe(12);
    expect(hitungRumus(rumusJumlah("E7:E9"), { sel: {} })).toBe("");
  });
});
