import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { calculateTriwulan, isAgreed, NO_TARGET_YET } from "../../src/measure/periode.ts";
import type { Computed, NilaiRealisasi } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatAngka, formatPercent, round } from "../../src/model/format.ts";
import { buatConfig, buatConfigIndikator, buatData, formulir, type Masukan } from "../support/kinerja.ts";
import { roundHalfUp } from "../support/oracle.ts";

type Empat<T> = readonly [T, T, T, T];

interface Kasus {
  readonly kasus: readonly {
    readonly metode: string;
    readonly arah: string;
    readonly periode: string;
    readonly target_tw: Empat<number | null>;
    readonly realisasi: Empat<number | null>;
    readonly capaian: string | null;
  }[];
  readonly predikat: readonly {
    readonly target: string;
    readonly realisasi: string;
    readonly capaian: string | null;
  }[];
}
const kasus = JSON.parse(readFileSync("test/cases/triwulan.json", "utf8")) as Kasus;

/** Measures the one indicator of a small office. */
function ukur(indikator: Record<string, unknown>, tw: Empat<Masukan>, realisasi: Masukan = null) {
  const config = buatConfigIndikator(indikator);
  const data = buatData(config, formulir("pelayanan", { "S1.1": { tw, realisasi } }));
  const [p] = calculatePengukuran(config, data).nilai.sasaran[0]?.indikator ?? [];
  if (p === undefined) throw new Error("no indicator");
  return p;
}

const percent = (result: Computed | undefined): string =>
  result?.status === "terhitung"
    ? formatPercent(result.nilai)
    : result?.status === "belum_lengkap"
      ? "belum lengkap"
      : `${result?.alasan}`;
const nilai = (r: NilaiRealisasi): string =>
  r.status === "ada"
    ? `${r.predikat ?? formatAngka(r.nilai)} (${r.cara})`
    : r.status === "kosong"
      ? `kurang ${r.missing.join(", ")}`
      : `tidak tersedia ${r.teks}`;

describe("to-date values of a public system", () => {
  it.each(kasus.kasus)("$metode: target $target_tw, realisasi $realisasi is $capaian", (k) => {
    const { arah, periode, target_tw } = k;
    const p = ukur({ arah, periode, target_tw, rumus_turun: "rasio", target: 100 }, k.realisasi);
    const last = p.triwulan.findLast(({ realisasi }) => realisasi.status === "ada");
    expect(last?.capaian.status === "terhitung" ? formatPercent(last.capaian.nilai) : null).toBe(k.capaian);
  });

  it.each(kasus.predikat)("predikat: target $target, realisasi $realisasi is $capaian", (k) => {
    const p = ukur({ arah: "predikat", skala: "opini", target: k.target }, [k.realisasi, null, null, null]);
    expect(p.capaian.status === "terhitung" ? formatPercent(p.capaian.nilai) : null).toBe(k.capaian);
  });
});

describe("a quarter without target", () => {
  const target = { satuan: "%", target: 100, periode: "akhir", target_tw: [0, 0, 0, 100] };

  it("has no target yet: not 0 %, not counted", () => {
    const p = ukur(target, [0, 0, 0, 100]);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual([NO_TARGET_YET, NO_TARGET_YET, NO_TARGET_YET, "100,00"]);
    expect(percent(p.capaian)).toBe("100,00");
    expect(NO_TARGET_YET).toBe("belum ada target pada periode ini");
  });

  it("may stay empty where the plan says nothing of it", () => {
    const p = ukur({ ...target, target_tw: [null, null, null, 100], periode: "jumlah" }, [null, null, null, 80]);
    expect(nilai(p.realisasi)).toBe("80 (nilai TW IV)");
    expect(percent(p.capaian)).toBe("80,00");
  });

  it("is the same as one without a word about it", () => {
    const p = ukur({ ...target, target_tw: [null, null, null, 100] }, [5, null, null, 100]);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual([NO_TARGET_YET, NO_TARGET_YET, NO_TARGET_YET, "100,00"]);
  });

  it("with target 0 and nothing happening is met in full where less is better", () => {
    const p = ukur({ arah: "turun", target: 0, target_tw: [0, 0, 0, 0], periode: "jumlah" }, [0, 0, 0, 0]);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual(["100,00", "100,00", "100,00", "100,00"]);
    expect(percent(p.capaian)).toBe("100,00");
  });
});

describe("a quarter with target 0 where nothing should happen", () => {
  it.each<[string, Empat<number | null>, Empat<Masukan>, string[]]>([
    ["missed once", [0, 0, 0, 0], [0, 1, 0, 0], ["100,00", "0,00", "0,00", "0,00"]],
    ["only measured at the end", [0, 0, 0, 14], [2, 0, 0, 14], [NO_TARGET_YET, NO_TARGET_YET, NO_TARGET_YET, "85,71"]],
    ["reached at the end", [3, 2, 1, 0], [3, 1, 1, 1], ["100,00", "120,00", "116,67", "100,00"]],
  ])("%s", (_, target_tw, tw, teks) => {
    const p = ukur({ arah: "turun", target: 0, target_tw, periode: "jumlah" }, tw);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual(teks);
  });

  it("counts as a failure in the mean of the sasaran", () => {
    const two = [
      { kode: "S1.1", uraian: "Konflik", satuan: "kasus", unit: "pelayanan", arah: "turun", target: 0 },
      { kode: "S1.2", uraian: "Indeks", satuan: "nilai", unit: "pelayanan", target: 90 },
    ];
    const sasaran = [{ kode: "S1", uraian: "S", indikator: two }];
    const mean = (kebijakan: object) => {
      const config = buatConfig({ sasaran, kebijakan });
      const data = buatData(config, formulir("pelayanan", { "S1.1": { realisasi: 24 }, "S1.2": { realisasi: 90 } }));
      return calculatePengukuran(config, data).nilai.rataRata;
    };
    expect(percent(mean({}).capaian)).toBe("50,00");
    expect(percent(mean({ target_nol_turun: "tidak_dinilai" }).capaian)).toBe("100,00");
    expect(mean({ target_nol_turun: "tidak_dinilai" }).terlewat).toEqual([{ id: "S1.1", alasan: "target 0" }]);
  });
});

describe("the year out of its quarters", () => {
  const tw = [80, 85, 90, 90.5];
  it.each<[string, Record<string, unknown>, Empat<Masukan>, Masukan, string]>([
    ["akhir: the last quarter", {}, [80, 85, 88, 91], null, "91 (nilai TW IV)"],
    ["akhir: a genuine 0 in the last quarter", {}, [80, 85, 88, 0], null, "0 (nilai TW IV)"],
    ["akhir: a hole in the middle, where nothing is planned", {}, [80, null, null, 91], null, "91 (nilai TW IV)"],
    [
      "akhir: a hole in the middle, where something is planned",
      { target_tw: tw },
      [80, null, null, 91],
      null,
      "kurang realisasi TW II, realisasi TW III",
    ],
    [
      "akhir: a target of 0 is a target",
      { arah: "turun", target: 0, target_tw: [0, 0, 0, 0] },
      [0, null, null, null],
      null,
      "kurang realisasi TW II, realisasi TW III, realisasi TW IV",
    ],
    [
      "rata-rata: a target of 0 is a target",
      { arah: "turun", target: 0, target_tw: [0, 0, 0, 0], periode: "rata-rata" },
      [0, 0, 0, null],
      null,
      "kurang realisasi TW IV",
    ],
    [
      "jumlah: a target of 0 is a target",
      { target: 8, target_tw: [0, 2, 2, 4], periode: "jumlah" },
      [null, 2, 2, 4],
      null,
      "kurang realisasi TW I",
    ],
    [
      "akhir: planned and declared not available is no gap",
      { target_tw: tw },
      [80, "n/a", 88, 91],
      null,
      "91 (nilai TW IV)",
    ],
    [
      "akhir: the quarter that the plan wants is missing",
      { target_tw: tw },
      [80, 85, 88, null],
      null,
      "kurang realisasi TW IV",
    ],
    ["akhir: without a plan the last filled quarter", {}, [80, 85, null, null], null, "85 (nilai TW II)"],
    ["akhir: n/a at the end, the last number counts", {}, [80, 85, 88, "n/a"], null, "88 (nilai TW III)"],
    ["jumlah: all four", { periode: "jumlah" }, [1, 0, 2, 3], null, "6 (jumlah TW I, TW II, TW III, dan TW IV)"],
    [
      "jumlah: without the fourth the sum would be too small",
      { periode: "jumlah" },
      [1, 0, 2, null],
      null,
      "kurang realisasi TW IV",
    ],
    [
      "jumlah: the unit states the sum itself",
      { periode: "jumlah" },
      [1, 0, 2, null],
      3,
      "3 (realisasi tahun yang diisi)",
    ],
    [
      "jumlah: n/a is stated, not missing",
      { periode: "jumlah" },
      [1, "n/a", 2, 3],
      null,
      "6 (jumlah TW I, TW III, dan TW IV)",
    ],
    [
      "rata-rata: of the filled quarters",
      { periode: "rata-rata" },
      [null, 84, null, 87],
      null,
      "85,5 (rata-rata TW II dan TW IV)",
    ],
    [
      "rata-rata: planned by semester",
      { periode: "rata-rata", target_tw: [null, 84, null, 86] },
      [null, 84, null, null],
      null,
      "kurang realisasi TW IV",
    ],
    ["only the year", {}, [null, null, null, null], 91.25, "91,25 (realisasi tahun yang diisi)"],
    ["only the year, 0", {}, [null, null, null, null], 0, "0 (realisasi tahun yang diisi)"],
    ["nothing", {}, [null, null, null, null], null, "kurang realisasi tahun 2024"],
    ["nothing, planned by quarter", { target_tw: tw }, [null, null, null, null], null, "kurang realisasi tahun 2024"],
    ["n/a", {}, [null, null, null, null], "n/a", "tidak tersedia n/a"],
    ["n/a in every quarter", {}, ["n/a", "n/a", "n/a", "n/a"], null, "tidak tersedia n/a"],
    [
      "akhir: the year is known, the last quarter was left empty",
      {},
      [80, 85, 90, null],
      95,
      "95 (realisasi tahun yang diisi)",
    ],
    [
      "akhir: the year is known, the last quarter is not",
      {},
      [80, 85, 90, "n/a"],
      95,
      "95 (realisasi tahun yang diisi)",
    ],
    ["akhir: neither the year nor its last quarter is known", {}, [80, 85, 90, "n/a"], "n/a", "tidak tersedia n/a"],
    [
      "rata-rata: a year typed beside some quarters",
      { periode: "rata-rata" },
      [null, 84, null, 87],
      86,
      "86 (realisasi tahun yang diisi)",
    ],
    [
      "quarters win over a year that disagrees",
      { periode: "jumlah" },
      [1, 1, 1, 1],
      5,
      "4 (jumlah TW I, TW II, TW III, dan TW IV)",
    ],
    [
      "predikat is never added up",
      { arah: "predikat", skala: "sakip", target: "BB", periode: "jumlah" },
      ["B", "B", "BB", "A"],
      null,
      "A (nilai TW IV)",
    ],
  ])("%s", (_, indikator, quarters, realisasi, teks) => {
    expect(nilai(ukur(indikator, quarters, realisasi).realisasi)).toBe(teks);
  });
});

describe("quarters of other kinds", () => {
  it("an empty quarter is incomplete, and later ones count without it", () => {
    const p = ukur({ periode: "jumlah", target_tw: [10, 20, 30, 40], target: 100 }, [10, null, 15, 40]);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual(["100,00", "belum lengkap", "62,50", "81,25"]);
  });

  it("rata-rata compares means of the same quarters", () => {
    const p = ukur({ periode: "rata-rata", target_tw: [80, 90, null, 100], target: 90 }, [80, 80, 50, 110]);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual(["100,00", "94,12", NO_TARGET_YET, "100,00"]);
  });

  it("ranges are added up bound by bound", () => {
    const target_tw = [1, 2, 3, 4].map(() => ({ min: 2, max: 3 }));
    const p = ukur({ periode: "jumlah", target_tw, target: { min: 8, max: 12 } }, [1, 3, 4, 8]);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual(["50,00", "100,00", "100,00", "133,33"]);
    expect(percent(p.capaian)).toBe("133,33");
  });

  it("a year without quarters has quarters without values", () => {
    const p = ukur({ target_tw: [80, 85, 90, 90] }, [null, null, null, null], 91);
    expect(p.triwulan.map((t) => percent(t.capaian))).toEqual(Array(4).fill("belum lengkap"));
    expect(percent(p.capaian)).toBe("101,11");
  });
});

describe("sums and means against the oracle", () => {
  const cents = fc.oneof(fc.bigInt({ min: 0n, max: 20_000n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
  const content = (n: bigint): NilaiRealisasi => ({
    status: "ada",
    nilai: desimal(`${n}`).div(100),
    cara: "",
    asal: [],
  });

  it.each(["jumlah", "rata-rata"] as const)("%s of any quarters up to rupiah of 10^13", (periode) => {
    const rule = {
      arah: "naik",
      rumusTurun: "selisih",
      targetNol: "nol",
      rentangTurun: false,
      periode,
      batas: null,
      kali: 1,
      desimal: 2,
      skala: null,
    } as const;
    const four = fc.tuple(cents, cents, cents, cents);
    const positif = cents.map((n) => n + 1n);
    fc.assert(
      fc.property(fc.tuple(positif, positif, positif, positif), four, (t, r) => {
        const target = (n: bigint) => ({ jenis: "angka", nilai: desimal(`${n}`).div(100) }) as const;
        const result = calculateTriwulan(
          rule,
          [target(t[0]), target(t[1]), target(t[2]), target(t[3])],
          [content(r[0]), content(r[1]), content(r[2]), content(r[3])],
        );
        const sum = (n: readonly bigint[]) => n.reduce((a, b) => a + b, 0n);
        result.forEach(({ capaian }, i) => {
          const diharapkan = roundHalfUp(sum(r.slice(0, i + 1)) * 100n, sum(t.slice(0, i + 1)), 2);
          expect(capaian.status === "terhitung" && round(capaian.nilai, 2).toFixed(2)).toBe(diharapkan);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("a year typed beside its quarters agrees", () => {
  it.each([
    [85.33333333333333, "85.3333333333333333", true],
    [85.33, "85.3333333333333333", true],
    [85.3, "85.3333333333333333", false],
    [85, "85.3333333333333333", false],
    [0.30000000000000004, "0.3", true],
    [1250000, "1250000", true],
    [1250001, "1250000", false],
  ])("%d beside %s: %s", (typed, counted, same) => expect(isAgreed(desimal(counted), desimal(typed))).toBe(same));
});

it("no year is final while a planned quarter is empty, whatever the periode", () => {
  const quarter = fc.constantFrom<number | null>(null, 0, 3, 12.5);
  const four = fc.tuple(quarter, quarter, quarter, quarter);
  const arah = fc.constantFrom("naik", "turun", "tetap");
  const periode = fc.constantFrom("akhir", "jumlah", "rata-rata");
  fc.assert(
    fc.property(arah, periode, four, four, (a, p, target_tw, tw) => {
      const planned = target_tw.some((t) => t !== null);
      const filled = tw.some((n) => n !== null);
      const missing = target_tw.flatMap((t, i) => (t !== null && tw[i] === null ? [`realisasi TW ${ROMAN[i]}`] : []));
      const { realisasi } = ukur({ arah: a, periode: p, target: 12.5, target_tw }, tw);
      if (filled && missing.length > 0) expect(realisasi).toEqual({ status: "kosong", missing });
      if (filled && planned && missing.length === 0) expect(realisasi.status).toBe("ada");
      const typed = ukur({ arah: a, periode: p, target: 12.5, target_tw }, tw, 7).realisasi;
      if (missing.length > 0) expect(nilai(typed)).toBe("7 (realisasi tahun yang diisi)");
    }),
    { numRuns: 300, seed: 20241 },
  );
});

const ROMAN = ["I", "II", "III", "IV"];
