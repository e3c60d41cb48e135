import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatPercent } from "../../src/model/format.ts";
import { findPredikat, findSkalaPredikat, findSkor } from "../../src/plan/predikat.ts";
import { listSkalaPredikat } from "../../src/plan/skala.ts";
import { buatConfig, buatConfigIndikator, buatData, formulir, type Masukan } from "../support/kinerja.ts";

const KEBIJAKAN = buatConfig().kebijakan;

function skala(nama: string) {
  const present = listSkalaPredikat(KEBIJAKAN).find((s) => s.nama === nama);
  if (present === undefined) throw new Error(nama);
  return present;
}

function ukur(indikator: Record<string, unknown>, realisasi: Masukan, kebijakan: Record<string, unknown> = {}) {
  const config = buatConfigIndikator({ arah: "predikat", ...indikator }, { kebijakan });
  const data = buatData(config, formulir("pelayanan", { "S1.1": { realisasi } }));
  const [p] = calculatePengukuran(config, data).nilai.sasaran[0]?.indikator ?? [];
  if (p === undefined) throw new Error("no indicator");
  return p;
}

const teks = (result: Computed): string =>
  result.status === "terhitung" ? formatPercent(result.nilai) : result.status === "belum_lengkap" ? "" : result.alasan;

describe("built-in scales", () => {
  it.each([
    ["sakip", ["D", "C", "CC", "B", "BB", "A", "AA"], [1, 2, 3, 4, 5, 6, 7]],
    ["opini", ["TMP", "TW", "WDP", "WTP"], [1, 2, 3, 4]],
    ["mutu", ["D", "C", "B", "A"], [1, 2, 3, 4]],
    ["ya_tidak", ["Tidak", "Ya"], [0, 1]],
  ])("%s", (nama, predikat, skor) => {
    expect(skala(nama).tingkat.map((t) => t.predikat)).toEqual(predikat);
    expect(predikat.map((p) => findPredikat(p, skala(nama))?.skor.toNumber())).toEqual(skor);
  });

  it.each([
    ["opini", " WdP ", 3, null],
    ["opini", "Wajar  tanpa pengecualian", 4, null],
    ["opini", "ABC", undefined, undefined],
    ["sakip", "72,50 (BB)", 5, "72.5"],
    ["sakip", "72.5 BB", 5, "72.5"],
    ["sakip", "72,50", undefined, undefined],
    ["sakip", "BB/AA", undefined, undefined],
    ["mutu", "A (Sangat Baik)", 4, null],
    ["mutu", "sangat baik", 4, null],
    ["mutu", "A (Baik)", undefined, undefined],
    ["ya_tidak", "ya", 1, null],
    ["ya_tidak", "Tidak ada", 0, null],
    ["ya_tidak", "", undefined, undefined],
  ])("%s reads %j as score %s", (nama, content, skor, nilai) => {
    const result = findPredikat(content, skala(nama));
    expect(result?.skor.toNumber()).toBe(skor);
    expect(result?.nilai === undefined ? undefined : (result.nilai?.toFixed() ?? null)).toBe(nilai);
  });

  it.each([
    ["mutu", 25, 1],
    ["mutu", 64.99, 1],
    ["mutu", 65, 2],
    ["mutu", 76.6, 2],
    ["mutu", 76.605, 3],
    ["mutu", 76.61, 3],
    ["mutu", 88.3, 3],
    ["mutu", 88.31, 4],
    ["mutu", 88.5, 4],
    ["mutu", 100, 4],
    ["mutu", 101, undefined],
    ["sakip", 30, 1],
    ["sakip", 70, 4],
    ["sakip", 70.01, 5],
    ["sakip", 90, 6],
    ["ya_tidak", 1, 1],
    ["ya_tidak", 0, 0],
    ["ya_tidak", 2, undefined],
    ["opini", 4, 4],
    ["opini", 75, undefined],
  ])("%s gives %d the score %s", (nama, nilai, skor) => {
    expect(findSkor(desimal(nilai), skala(nama))?.toNumber()).toBe(skor);
  });
});

describe("the scale of an indicator", () => {
  it.each([
    [{ target: "WTP" }, "opini"],
    [{ target: "BB" }, "sakip"],
    [{ target: "Ya" }, "ya_tidak"],
    [{ target: "A" }, undefined],
    [{ target: "A", skala: "mutu" }, "mutu"],
    [{ target: "A", skala: "lain" }, undefined],
    [{ target: "Hijau" }, undefined],
    [{ target: 72.5 }, undefined],
    [{ target: 72.5, skala: "sakip" }, "sakip"],
  ])("%o has %s", (ubah, nama) => {
    const indikator = buatConfigIndikator(ubah).sasaran[0]?.indikator[0];
    expect(indikator && findSkalaPredikat(indikator, KEBIJAKAN)?.nama).toBe(nama);
  });
});

describe("capaian of a predikat", () => {
  it.each<[Record<string, unknown>, Masukan, string]>([
    [{ target: "WTP" }, "WDP", "75,00"],
    [{ target: "WTP" }, "wtp", "100,00"],
    [{ target: "BB" }, "A", "120,00"],
    [{ target: "B", skala: "mutu" }, 88.5, "133,33"],
    [{ target: "BB" }, 72.5, "100,00"],
    [{ target: "70,00 (B)", skala: "sakip" }, "72,50 (BB)", "103,57"],
    [{ target: "70,00 (B)", skala: "sakip" }, "BB", "125,00"],
    [{ target: 72.5, skala: "sakip" }, 65.25, "90,00"],
    [{ target: 72.5, skala: "sakip" }, "B", "80,00"],
    [{ target: "Ya" }, "Tidak", "0,00"],
    [{ target: "Ya" }, 1, "100,00"],
    [{ target: "Tidak" }, "Tidak", 'skor target "Tidak" adalah 0'],
    [{ target: "WTP" }, "ABC", 'realisasi "ABC" tidak ada pada skala opini (TMP, TW, WDP, WTP)'],
    [{ target: "WTP" }, 75, 'realisasi "75" tidak ada pada skala opini (TMP, TW, WDP, WTP)'],
    [{ target: "Hijau", skala: "opini" }, "WTP", 'target "Hijau" tidak ada pada skala opini (TMP, TW, WDP, WTP)'],
    [{ target: "A" }, "A", "skala predikat belum ditetapkan"],
    [{ target: 90, arah: "naik" }, "Baik", 'realisasi "Baik" bukan angka'],
  ])("%o, realisasi %s: %s", (indikator, realisasi, result) => {
    expect(teks(ukur(indikator, realisasi).capaian)).toBe(result);
  });

  it("shows the scores it was computed with", () => {
    expect(ukur({ target: "WTP" }, " WdP ").rumus).toEqual({
      rumus: "skor realisasi ÷ skor target × 100",
      filled: "WDP (3) ÷ WTP (4) × 100 = 75,00",
    });
  });

  it.each([
    ["BB", "72,50 (BB)", "72,50 (BB)"],
    ["BB", "bb", "BB"],
    ["BB", " 72,50 ( bb )", "72,50 ( BB )"],
    ["B", "b / baik", "B / Baik"],
    ["Baik", "sangat  baik", "Sangat Baik"],
  ])("is printed as the scale writes it: target %s, %s is %s", (target, typed, printed) => {
    const scale = target === "BB" ? "sakip" : "mutu";
    expect(ukur({ target, skala: scale }, typed).realisasi).toMatchObject({ status: "ada", predikat: printed });
    expect(ukur({ target: typed, skala: scale }, typed).target).toMatchObject({ teks: printed });
  });

  it("takes a scale of the office, also in place of a built-in one", () => {
    const skala_predikat = {
      opini: [
        { predikat: "Kurang", skor: 1 },
        { predikat: "Cukup", skor: 2 },
      ],
    };
    expect(teks(ukur({ target: "Cukup", skala: "opini" }, "kurang", { skala_predikat }).capaian)).toBe("50,00");
  });
});
