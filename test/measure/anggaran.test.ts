import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateEfisiensiPmk } from "../../src/measure/efisiensi.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed, RealisasiAnggaran } from "../../src/measure/result.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatPercent, round } from "../../src/model/format.ts";
import { buatConfig, buatData, formulir, type Masukan } from "../support/kinerja.ts";
import { roundHalfUp } from "../support/oracle.ts";

const percent = (result: Computed | undefined): string =>
  result?.status === "terhitung"
    ? formatPercent(result.nilai)
    : result?.status === "belum_lengkap"
      ? `kurang ${result.missing.join(", ")}`
      : `${result?.alasan}`;

const sub = (kode: string, pagu: number) => ({ kode, uraian: kode, pagu, unit: "pelayanan" });
const program = (kode: string, ...kegiatan: readonly (readonly ReturnType<typeof sub>[])[]) => ({
  kode,
  uraian: `Program ${kode}`,
  kegiatan: kegiatan.map((sub_kegiatan, i) => ({ kode: `${kode}.${i}`, uraian: "Kegiatan", sub_kegiatan })),
});

function ukur(list: unknown, content: Readonly<Record<string, Masukan>>, ubah: Record<string, unknown> = {}) {
  const config = buatConfig({ program: list, ...ubah });
  return calculatePengukuran(config, buatData(config, formulir("pelayanan", {}, content))).nilai.anggaran;
}
const baris = (r: RealisasiAnggaran | undefined) => [r?.pagu.toFixed(), r?.realisasi.toFixed(), percent(r?.serapan)];

describe("serapan is a ratio of sums on every level", () => {
  it("900 at 90% and 100 at 10% is 82%, not the mean of 50%", () => {
    const anggaran = ukur([program("1", [sub("a", 900), sub("b", 100)])], { a: 810, b: 10 });
    expect(baris(anggaran)).toEqual(["1000", "820", "82,00"]);
    expect(baris(anggaran.program[0]?.kegiatan[0])).toEqual(["1000", "820", "82,00"]);
  });

  it("adds up kegiatan, programmes and the office", () => {
    const anggaran = ukur([program("1", [sub("a", 100)], [sub("b", 300)]), program("2", [sub("c", 600)])], {
      a: 50,
      b: 150,
      c: 600,
    });
    expect(anggaran.program[0]?.kegiatan.map(baris)).toEqual([
      ["100", "50", "50,00"],
      ["300", "150", "50,00"],
    ]);
    expect(anggaran.program.map(baris)).toEqual([
      ["400", "200", "50,00"],
      ["600", "600", "100,00"],
    ]);
    expect(baris(anggaran)).toEqual(["1000", "800", "80,00"]);
  });

  it("counts a kode once, however often it stands in the plan", () => {
    const anggaran = ukur([program("1", [sub("a", 100)]), program("2", [sub("a", 100), sub("b", 50)])], {
      a: 50,
      b: 25,
    });
    expect(baris(anggaran)).toEqual(["150", "75", "50,00"]);
  });

  it("reproduces the example of PMK 214/2017: 85,87%", () => {
    const anggaran = ukur([program("1", [sub("a", 855_830_897_000)])], { a: 734_881_464_333 });
    expect(percent(anggaran.serapan)).toBe("85,87");
  });
});

describe("what is missing", () => {
  const list = [program("1", [sub("a", 100), sub("b", 100)]), program("2", [sub("c", 100)])];

  it("is named on every level above it, and only there", () => {
    const anggaran = ukur(list, { a: 50, b: null, c: 100 });
    expect(baris(anggaran.program[0]?.kegiatan[0]?.subKegiatan[0])).toEqual(["100", "50", "50,00"]);
    expect(baris(anggaran.program[0])).toEqual(["200", "50", "kurang b"]);
    expect(baris(anggaran.program[1])).toEqual(["100", "100", "100,00"]);
    expect(baris(anggaran)).toEqual(["300", "150", "kurang b"]);
  });

  it("is not a typed 0", () => expect(percent(ukur(list, { a: 0, b: 0, c: 0 }).serapan)).toBe("0,00"));

  it("is everything where no form came back", () => expect(percent(ukur(list, {}).serapan)).toBe("kurang a, b, c"));

  it("a pagu of 0 has no serapan", () => {
    expect(percent(ukur([program("1", [sub("a", 0)])], { a: 0 }).serapan)).toBe("pagu 0");
  });
});

it("earlier years come oldest first", () => {
  const riwayat_anggaran = { 2023: { pagu: 200, realisasi: 150 }, 2022: { pagu: 0, realisasi: 0 } };
  const { riwayat } = ukur([program("1", [sub("a", 1)])], { a: 1 }, { riwayat_anggaran });
  expect(riwayat.map((r) => [r.tahun, percent(r.serapan)])).toEqual([
    [2022, "pagu 0"],
    [2023, "75,00"],
  ]);
});

describe("efficiency", () => {
  function efisiensi(realisasi: Masukan, belanja: Masukan, kebijakan: Record<string, unknown> = {}, supports = ["1"]) {
    const indikator = { kode: "S1.1", uraian: "I", unit: "pelayanan", target: 100, program: supports };
    const config = buatConfig({
      sasaran: [{ kode: "S1", uraian: "S", indikator: [indikator] }],
      program: [program("1", [sub("a", 1000)]), program("2", [sub("b", 9000)])],
      kebijakan,
    });
    const data = buatData(config, formulir("pelayanan", { "S1.1": { realisasi } }, { a: belanja, b: 1 }));
    return calculatePengukuran(config, data).nilai.anggaran.efisiensi[0];
  }

  it.each<[string, Masukan, Masukan, string]>([
    ["capaian less serapan in points", 100.45, 889.9, "11,46"],
    ["capaian exactly 100", 100, 889.4, "11,06"],
    ["more spent than planned for", 110.7, 1200, "-9,30"],
    ["not where the target was missed", 99.98, 500, "capaian 99,98% di bawah 100%"],
    ["not where spending is unknown", 105, null, "kurang a"],
    ["not where capaian is unknown", null, 500, "kurang capaian S1.1"],
  ])("%s", (_, realisasi, belanja, result) => expect(percent(efisiensi(realisasi, belanja)?.efisiensi)).toBe(result));

  it("subtracts what is printed: 106,33 - 89,00, not 106,33 - 88,995", () => {
    const result = efisiensi(106.33, 889.95);
    expect(percent(result?.efisiensi)).toBe("17,33");
  });

  it("looks only at the programmes that support the sasaran, each once", () => {
    expect(efisiensi(100, 500, {}, ["1", "1"])?.pagu.toFixed()).toBe("1000");
    expect(percent(efisiensi(100, 500, {}, [])?.efisiensi)).toBe("tidak ada program pendukung");
  });

  it("by PMK also below 100%, with NE inside its limits", () => {
    const result = efisiensi(80, 720, { efisiensi: "pmk" });
    expect(percent(result?.efisiensi)).toBe("10,00");
    expect(percent(result?.nilaiEfisiensi)).toBe("75,00");
  });

  it("by PMK takes the capaian that is printed beside it", () => {
    // 120,004 prints 120,00: (1200 - 864) / 1200
    expect(efisiensi(120.004, 864, { efisiensi: "pmk" })?.efisiensi).toEqual({
      status: "terhitung",
      nilai: desimal(28),
    });
  });

  it("counts a programme that two sasaran share whole in each, and once in all", () => {
    const of = (kode: string, supports: readonly string[]) => ({
      kode,
      uraian: kode,
      indikator: [{ kode: `${kode}.1`, uraian: "I", unit: "pelayanan", target: 100, program: supports }],
    });
    const config = buatConfig({
      sasaran: [of("S1", ["1", "2"]), of("S2", ["2"]), of("S3", [])],
      program: [program("1", [sub("a", 1000)]), program("2", [sub("b", 9000)]), program("3", [sub("c", 5)])],
    });
    const data = buatData(config, formulir("pelayanan", {}, { a: 1, b: 2, c: 3 }));
    const { efisiensi: list, supporting } = calculatePengukuran(config, data).nilai.anggaran;
    expect(list.map((e) => e.pagu.toFixed())).toEqual(["10000", "9000", "0"]);
    expect([supporting.pagu.toFixed(), supporting.realisasi.toFixed()]).toEqual(["10000", "3"]);
    const shared = [{ kode: "2", uraian: "Program 2", sasaran: [1, 2] }];
    expect(list.map((e) => e.shared)).toEqual([shared, shared, []]);
  });

  it("by selisih has no NE", () => expect(efisiensi(100, 500)?.nilaiEfisiensi).toBeUndefined());
});

describe("PMK 214/2017 and PMK 22/2021", () => {
  const hitung = (...b: readonly (readonly [number, number, number])[]) => {
    const result = calculateEfisiensiPmk(
      b.map(([pagu, realisasi, capaian]) => ({
        pagu: desimal(pagu),
        realisasi: desimal(realisasi),
        capaian: desimal(capaian),
      })),
    );
    return [percent(result.e), percent(result.ne)];
  };

  it("worked data: E 25,67%, NE held at 100%", () => {
    const result = hitung(
      [4_000_000_000, 3_800_000_000, 122],
      [1_000_000_000, 975_000_000, 80],
      [5_000_000_000, 4_725_000_000, 142],
    );
    expect(result).toEqual(["25,67", "100,00"]);
  });

  it.each([
    [100, 100, 100, "0,00", "50,00"],
    [100, 90, 100, "10,00", "75,00"],
    [100, 80, 100, "20,00", "100,00"],
    [100, 26, 100, "74,00", "100,00"], // printed elsewhere as NE = 235 %
    [100, 110, 100, "-10,00", "25,00"],
    [100, 300, 100, "-200,00", "0,00"],
    [0, 0, 100, "pagu × capaian berjumlah 0", "pagu × capaian berjumlah 0"],
    [100, 50, 0, "pagu × capaian berjumlah 0", "pagu × capaian berjumlah 0"],
  ])("pagu %d, realisasi %d, capaian %d%%: E %s, NE %s", (pagu, realisasi, capaian, e, ne) => {
    expect(hitung([pagu, realisasi, capaian])).toEqual([e, ne]);
  });

  it("equals the oracle for amounts up to 10^13, NE always between 0 and 100", () => {
    const rupiah = fc.bigInt({ min: 1n, max: 10n ** 13n });
    const one = fc.tuple(rupiah, rupiah, fc.bigInt({ min: 1n, max: 25_000n }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (b) => {
        const { e, ne } = calculateEfisiensiPmk(
          b.map(([pagu, realisasi, c]) => ({
            pagu: desimal(`${pagu}`),
            realisasi: desimal(`${realisasi}`),
            capaian: desimal(`${c}`).div(100),
          })),
        );
        const plan = b.reduce((a, [pagu, , c]) => a + pagu * c, 0n);
        const belanja = b.reduce((a, [, r]) => a + r * 10_000n, 0n);
        if (e.status !== "terhitung" || ne.status !== "terhitung") throw new Error(e.status);
        expect(round(e.nilai, 2).toFixed(2)).toBe(roundHalfUp((plan - belanja) * 100n, plan, 2));
        expect(ne.nilai.gte(0) && ne.nilai.lte(100)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
