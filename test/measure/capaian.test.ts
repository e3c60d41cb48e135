import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calculateCapaian } from "../../src/measure/capaian.ts";
import type { Computed, NilaiRealisasi } from "../../src/measure/result.ts";
import { calculateTarget } from "../../src/measure/target.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatPercent } from "../../src/model/format.ts";
import { findRule, type Rule } from "../../src/plan/rule.ts";
import { type Target, targetSchema } from "../../src/plan/schema.ts";
import { buatConfigIndikator } from "../support/kinerja.ts";

type Ubah = { -readonly [K in keyof Rule]?: Rule[K] };

/** The rules of an indicator with this target, changed as told. */
function rule(target: Target, ubah: Ubah = {}): Rule {
  const config = buatConfigIndikator({ target, arah: ubah.arah ?? "naik" });
  const [sasaran] = config.sasaran;
  const [indikator] = sasaran?.indikator ?? [];
  if (indikator === undefined) throw new Error("no indicator");
  return { ...findRule(indikator, config.kebijakan), ...ubah };
}

const present = (nilai: number | string): NilaiRealisasi => ({
  status: "ada",
  nilai: desimal(nilai),
  cara: "",
  asal: [],
});

function hitung(target: Target, realisasi: number | string, ubah: Ubah = {}) {
  const a = rule(target, ubah);
  return calculateCapaian(a, calculateTarget(target, a), present(realisasi));
}

const percent = (result: Computed): string =>
  result.status === "terhitung"
    ? formatPercent(result.nilai)
    : result.status === "belum_lengkap"
      ? `kurang ${result.missing.join(", ")}`
      : result.alasan;

interface Kasus {
  readonly satu_target: readonly {
    readonly arah: "naik" | "turun";
    readonly target: number;
    readonly realisasi: number;
    readonly capaian: string;
    readonly batas?: number;
  }[];
  readonly permenpanrb: readonly {
    readonly kondisi: "normal" | "khusus";
    readonly target: unknown;
    readonly realisasi: number;
    readonly capaian: string;
    readonly printed: string;
  }[];
}
const kasus = JSON.parse(readFileSync("test/cases/capaian.json", "utf8")) as Kasus;

describe("capaian of public systems", () => {
  it.each(kasus.satu_target)("$arah: target $target, realisasi $realisasi is $capaian", (k) => {
    expect(percent(hitung(k.target, k.realisasi, { arah: k.arah, batas: k.batas ?? null }).capaian)).toBe(k.capaian);
  });
});

describe("PermenPANRB 8/2021", () => {
  it.each(kasus.permenpanrb)("$kondisi: target $target, realisasi $realisasi is $capaian", (k) => {
    const target = targetSchema.parse(k.target);
    const { capaian } = hitung(target, k.realisasi, { rentangTurun: k.kondisi === "khusus" });
    expect(percent(capaian)).toBe(k.capaian);
  });

  it("prints 113% for 92 against 80-90, which is wrong and is not reproduced", () => {
    const { capaian } = hitung({ min: 80, max: 90 }, 92);
    expect(percent(capaian)).toBe("102,22");
    expect(formatPercent(113)).not.toBe(percent(capaian));
  });
});

describe("the formulas side by side, target 10", () => {
  it.each([
    ["turun", "selisih", ["120,00", "100,00", "80,00", "200,00", "0,00"]],
    ["turun", "rasio", ["125,00", "100,00", "83,33", "100,00", "40,00"]],
    ["naik", "selisih", ["80,00", "100,00", "120,00", "0,00", "250,00"]],
    ["tetap", "selisih", ["80,00", "100,00", "83,33", "0,00", "40,00"]],
  ] as const)("%s %s", (arah, rumusTurun, diharapkan) => {
    const result = [8, 10, 12, 0, 25].map((r) => percent(hitung(10, r, { arah, rumusTurun }).capaian));
    expect(result).toEqual(diharapkan);
  });

  it("keeps both readings of one real indicator apart: 47,84 and 65,72", () => {
    expect(percent(hitung(88.82, 135.15, { arah: "turun", rumusTurun: "selisih" }).capaian)).toBe("47,84");
    expect(percent(hitung(88.82, 135.15, { arah: "turun", rumusTurun: "rasio" }).capaian)).toBe("65,72");
  });
});

describe("rows of real reports", () => {
  it.each([
    [88.94, 82.5, "107,81"],
    [88.95, 84.75, "104,96"],
    [66.67, 70, "95,24"],
    [93.5, 93.14, "100,39"],
  ])("%d against %d is %s", (realisasi, target, teks) => expect(percent(hitung(target, realisasi).capaian)).toBe(teks));
});

describe("ranges", () => {
  it.each([
    [80, false, "100,00"],
    [85, false, "100,00"],
    [90, false, "100,00"],
    [79.99, false, "99,99"],
    [40, false, "50,00"],
    [180, false, "200,00"],
    [40, true, "150,00"],
    [180, true, "0,00"],
    [200, true, "0,00"],
  ])("realisasi %d of 80-90, less is better: %s, is %s", (r, rentangTurun, teks) => {
    expect(percent(hitung({ min: 80, max: 90 }, r, { rentangTurun }).capaian)).toBe(teks);
  });
});

describe("states that are no number", () => {
  it.each([
    ["target 0, naik", 0, 7, {}, "target 0"],
    ["target 0, naik, realisasi 0", 0, 0, {}, "target 0"],
    ["negative target", -5, 10, {}, "target negatif (-5)"],
    ["negative target, turun", -5, 0, { arah: "turun" }, "target negatif (-5)"],
    ["range below 0", { min: -1, max: 2 }, 1, {}, "target negatif (-1–2)"],
    ["range upside down", { min: 9, max: 8 }, 8.5, {}, "batas bawah target di atas batas atasnya (9–8)"],
    ["number where a range is meant", 80, 80, { arah: "rentang" }, "target bukan rentang"],
  ] as const)("%s", (_, target, realisasi, ubah, teks) => {
    expect(percent(hitung(target, realisasi, ubah).capaian)).toBe(teks);
  });

  it.each([
    ["turun", 0, 0, { arah: "turun" }, "100,00", "100,00"],
    ["turun, below it", 0, -1, { arah: "turun" }, "100,00", "100,00"],
    ["turun, missed by one", 0, 1, { arah: "turun" }, "0,00", "target 0"],
    ["turun, missed by far", 0, 2000, { arah: "turun" }, "0,00", "target 0"],
    ["turun rasio", 0, 0, { arah: "turun", rumusTurun: "rasio" }, "100,00", "100,00"],
    ["turun rasio, missed", 0, 2, { arah: "turun", rumusTurun: "rasio" }, "0,00", "target 0"],
    ["tetap", 0, 0, { arah: "tetap" }, "100,00", "100,00"],
    ["tetap, missed", 0, 2, { arah: "tetap" }, "0,00", "target 0"],
    ["a range up to 0, inside it", { min: 0, max: 0 }, 0, {}, "100,00", "100,00"],
    ["a range up to 0, above it", { min: 0, max: 0 }, 1, {}, "0,00", "target 0"],
    ["turun, met, capped", 0, 0, { arah: "turun", batas: 90 }, "90,00", "90,00"],
  ] as const)("a target of 0 that can be missed is missed: %s", (_, target, realisasi, ubah, nol, tidakDinilai) => {
    expect(percent(hitung(target, realisasi, ubah).capaian)).toBe(nol);
    expect(percent(hitung(target, realisasi, { ...ubah, targetNol: "tidak_dinilai" }).capaian)).toBe(tidakDinilai);
  });

  it("an empty realisasi is incomplete, not 0", () => {
    const a = rule(90);
    const result = calculateCapaian(a, calculateTarget(90, a), { status: "kosong", missing: ["realisasi TW IV"] });
    expect(result.capaian).toEqual({ status: "belum_lengkap", missing: ["realisasi TW IV"] });
    expect(result.rumus.filled).toBeNull();
  });

  it("n/a is a state of its own", () => {
    const a = rule(90);
    const blank: NilaiRealisasi = { status: "tidak_tersedia", teks: "n/a", asal: [] };
    const { capaian } = calculateCapaian(a, calculateTarget(90, a), blank);
    expect(percent(capaian)).toBe('realisasi dinyatakan tidak tersedia ("n/a")');
  });

  it("a typed 0 is a value", () => expect(percent(hitung(90, 0).capaian)).toBe("0,00"));

  it("a negative realisasi is 0, not below", () => expect(percent(hitung(90, -9).capaian)).toBe("0,00"));
});

describe("the cap", () => {
  it.each([
    [null, 130, "130,00", false],
    [120, 130, "120,00", true],
    [120, 120, "120,00", false],
    [100, 90, "90,00", false],
  ])("%s on %d gives %s", (batas, realisasi, teks, dibatasi) => {
    const result = hitung(100, realisasi, { batas });
    expect(percent(result.capaian)).toBe(teks);
    expect(result.dibatasi).toBe(dibatasi);
  });
});

describe("the formula as a text", () => {
  it.each([
    [91.33, 97.66, {}, "realisasi ÷ target × 100", "97,66 ÷ 91,33 × 100 = 106,93"],
    [10, 8, { arah: "turun" }, "(2 × target − realisasi) ÷ target × 100", "(2 × 10 − 8) ÷ 10 × 100 = 120,00"],
    [10, -1, { arah: "turun" }, "(2 × target − realisasi) ÷ target × 100", "(2 × 10 − (-1)) ÷ 10 × 100 = 210,00"],
    [12, 13, { arah: "turun", rumusTurun: "rasio" }, "target ÷ realisasi × 100", "12 ÷ 13 × 100 = 92,31"],
    [12, 0, { arah: "turun", rumusTurun: "rasio" }, "target ÷ realisasi × 100", "realisasi 0 = 100,00"],
    [
      10,
      12,
      { arah: "tetap" },
      "yang lebih kecil dari realisasi ÷ target × 100 dan target ÷ realisasi × 100",
      "10 ÷ 12 × 100 = 83,33",
    ],
    [
      10,
      25,
      { arah: "turun" },
      "(2 × target − realisasi) ÷ target × 100",
      "(2 × 10 − 25) ÷ 10 × 100 = -50,00, dibatasi menjadi 0",
    ],
    [
      100,
      130,
      { batas: 120 },
      "realisasi ÷ target × 100, paling tinggi 120",
      "130 ÷ 100 × 100 = 130,00, dibatasi menjadi 120",
    ],
    [1250000, 1000000.5, { desimal: 4 }, "realisasi ÷ target × 100", "1.000.000,5 ÷ 1.250.000 × 100 = 80,0000"],
    [0, 0, { arah: "turun" }, "target 0: 100 jika realisasi 0, selain itu 0", "target 0 dan realisasi 0 = 100,00"],
    [0, 3, { arah: "tetap" }, "target 0: 100 jika realisasi 0, selain itu 0", "target 0 dan realisasi 3 = 0,00"],
    [
      0,
      3,
      { arah: "turun", targetNol: "tidak_dinilai" },
      "target 0: 100 jika realisasi 0, selain itu tidak dinilai",
      null,
    ],
  ] as const)("target %d, realisasi %d, %o", (target, realisasi, ubah, rumus, filled) => {
    expect(hitung(target, realisasi, ubah).rumus).toEqual({ rumus, filled });
  });

  it("shows the bound that a range was measured against", () => {
    const { rumus } = hitung({ min: 7, max: 8 }, 9, { rentangTurun: true });
    expect(rumus.rumus).toBe(
      "di dalam rentang 100; di bawahnya (2 × batas bawah − realisasi) ÷ batas bawah × 100, di atasnya (2 × batas atas − realisasi) ÷ batas atas × 100",
    );
    expect(rumus.filled).toBe("(2 × 8 − 9) ÷ 8 × 100 = 87,50");
    expect(hitung({ min: 80, max: 90 }, 85).rumus.filled).toBe("85 berada di dalam rentang 80–90 = 100,00");
  });
});
