import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { desimal } from "../../src/model/desimal.ts";
import {
  formatAngka,
  formatJumlahSurat,
  formatList,
  formatNilai,
  formatNip,
  formatNomor,
  formatPercent,
  formatRoman,
  formatRupiah,
  formatShare,
  formatTanggal,
  formatTriwulan,
  formatTw,
  inWords,
  round,
} from "../../src/model/format.ts";
import { formatTarget } from "../../src/plan/target.ts";
import { roundHalfUp } from "../support/oracle.ts";

it.each([
  [[4], "4"],
  [[4, 5], "4 dan 5"],
  [[1, 2, 5, 6, 7, 9], "1, 2, 5–7, dan 9"],
])("the numbers %j are %s", (list, teks) => expect(formatNomor(list)).toBe(teks));

it.each([
  [2, 7, "dua dari tujuh"],
  [20, 24, "20 dari 24"],
  [3, 3, "ketiga"],
  [31, 31, "seluruh 31"],
  [1, 1, "satu-satunya"],
])("%i of %i is %s", (n, m, teks) => expect(formatShare(n, m)).toBe(teks));

describe("formatAngka", () => {
  it.each([
    [0, undefined, "0"],
    [90.5, undefined, "90,5"],
    [1234.56, undefined, "1.234,56"],
    [1000, undefined, "1.000"],
    [999, undefined, "999"],
    [-1234.5, undefined, "-1.234,5"],
    [0.000001, undefined, "0,000001"],
    [1 / 3, undefined, "0,33"],
    [0.1 + 0.2, undefined, "0,3"],
    [0.9850000000000001, undefined, "0,985"],
    [1e21, undefined, "1.000.000.000.000.000.000.000"],
    [90, 2, "90,00"],
    [1234.565, 2, "1.234,57"],
    [1.005, 2, "1,01"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [-0.004, 2, "0,00"],
    [999.995, 2, "1.000,00"],
  ])("%d with %s places is %s", (nilai, tempat, teks) => {
    expect(formatAngka(nilai, tempat)).toBe(teks);
    expect(formatAngka(desimal(nilai), tempat)).toBe(teks);
  });

  it("loses no digit of an amount up to 10^13 with two places", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (cents) => {
        const teks = formatAngka(desimal(`${cents}`).div(100), 2);
        expect(BigInt(teks.replace(/[.,]/g, ""))).toBe(cents);
      }),
    );
  });
});

describe("bulatkan", () => {
  it("is exact half-up for every fraction, also of rupiah amounts", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 13n }),
        fc.integer({ min: 0, max: 6 }),
        (a, b, tempat) => {
          const result = round(desimal(`${a}`).div(`${b}`), tempat).toFixed(tempat);
          expect(result.replace(/^-(?=[0.]*$)/, "")).toBe(roundHalfUp(a, b, tempat));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("other formats", () => {
  it.each([
    [106.930895, "106,93"],
    [100, "100,00"],
    [0, "0,00"],
  ])("formatPersen(%d) is %s", (nilai, teks) => expect(formatPercent(nilai)).toBe(teks));

  it("formatPersen takes the number of places of the office", () => expect(formatPercent(106.95, 1)).toBe("107,0"));

  it.each([
    [0, "Rp0"],
    [1250000, "Rp1.250.000"],
    [1250000.5, "Rp1.250.000,50"],
    [1250000.999, "Rp1.250.001"],
    [-5000, "-Rp5.000"],
    [10 ** 13, "Rp10.000.000.000.000"],
  ])("formatRupiah(%d) is %s", (nilai, teks) => expect(formatRupiah(nilai)).toBe(teks));

  it.each([
    [90, "%", "90%"],
    [90.5, "persen", "90,5%"],
    [12, "dokumen", "12 dokumen"],
    [12, "", "12"],
    [5000, "rupiah", "Rp5.000"],
    [5000, "Rp", "Rp5.000"],
  ])("formatNilai(%d, %s) is %s", (nilai, satuan, teks) => expect(formatNilai(nilai, satuan)).toBe(teks));

  it.each([
    ["2025-02-20", "20 Februari 2025"],
    ["2023-01-02", "2 Januari 2023"],
    ["2024-11-30", "30 November 2024"],
    ["akhir tahun", "akhir tahun"],
    ["2024-13-01", "2024-13-01"],
  ])("formatTanggal(%s) is %s", (iso, teks) => expect(formatTanggal(iso)).toBe(teks));

  it.each([
    ["197808231998021001", "19780823 199802 1 001"],
    ["19561008 198503 1 014", "19561008 198503 1 014"],
    ["12345", "12345"],
  ])("formatNip(%s) is %s", (nip, teks) => expect(formatNip(nip)).toBe(teks));

  it.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [2024, "MMXXIV"],
  ])("formatRomawi(%d) is %s", (angka, teks) => expect(formatRoman(angka)).toBe(teks));

  it("names quarters", () => {
    expect([1, 2, 3, 4].map(formatTriwulan)).toEqual(["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]);
    expect([1, 2, 3, 4].map(formatTw)).toEqual(["TW I", "TW II", "TW III", "TW IV"]);
  });

  it.each([
    [90.5, "90,5"],
    ["WTP", "WTP"],
    [{ min: 80, max: 90.5 }, "80–90,5"],
    [{ jenis: "angka", nilai: desimal(1200) } as const, "1.200"],
    [{ jenis: "predikat", teks: "BB", skor: desimal(5) } as const, "BB"],
    [{ jenis: "rentang", min: desimal(7), max: desimal(8) } as const, "7–8"],
  ])("formatTarget(%o) is %s", (target, teks) => expect(formatTarget(target)).toBe(teks));

  it.each([
    [[], ""],
    [["A"], "A"],
    [["A", "B"], "A dan B"],
    [["A", "B", "C"], "A, B, dan C"],
  ])("formatDaftar(%j) is %s", (list, teks) => expect(formatList(list)).toBe(teks));
});

describe("terbilang", () => {
  it.each([
    [0, "nol"],
    [10, "sepuluh"],
    [11, "sebelas"],
    [15, "lima belas"],
    [20, "dua puluh"],
    [21, "dua puluh satu"],
    [100, "seratus"],
    [110, "seratus sepuluh"],
    [200, "dua ratus"],
    [1000, "seribu"],
    [1001, "seribu satu"],
    [1100, "seribu seratus"],
    [2000, "dua ribu"],
    [2024, "dua ribu dua puluh empat"],
    [11_000, "sebelas ribu"],
    [101_000, "seratus satu ribu"],
    [1_000_000, "satu juta"],
    [1_001_000, "satu juta seribu"],
    [145_200_000, "seratus empat puluh lima juta dua ratus ribu"],
    [1_000_000_000, "satu miliar"],
    [5_597_008_556, "lima miliar lima ratus sembilan puluh tujuh juta delapan ribu lima ratus lima puluh enam"],
    [1_000_000_000_000, "satu triliun"],
    [1_000_000_000_000_000, "satu kuadriliun"],
    [90.5, "sembilan puluh koma lima"],
    [0.05, "nol koma nol lima"],
    [-3, "minus tiga"],
  ])("%d is %s", (nilai, kata) => expect(inWords(nilai)).toBe(kata));

  it("gives every number its own words", () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.nat(10 ** 9), (a, b) => {
        expect(inWords(a) === inWords(b)).toBe(a === b);
        expect(inWords(a)).toMatch(/^[a-z]+( [a-z]+)*$/);
      }),
    );
  });

  it("refuses what it has no word for", () => expect(() => inWords(1e18)).toThrow(RangeError));

  it("writes counts as letters do", () => expect(formatJumlahSurat(1)).toBe("1 (satu)"));
});
