import { describe, expect, it } from "vitest";
import { parseTanggal, readSerial } from "../../src/form/read/text.ts";

describe("a date as a number of days", () => {
  it.each([
    ["45657", false, "2024-12-31"],
    ["45657.75", false, "2024-12-31"],
    ["44195", true, "2024-12-31"],
    ["61", false, "1900-03-01"],
    ["60", false, null],
    ["0.5", false, null],
    ["-1", false, null],
    ["109574", false, "2199-12-31"],
    ["109575", false, null],
    ["2958465", false, null],
  ])("%s (from 1904: %s) is %s", (angka, tahun1904, iso) => {
    expect(readSerial(angka, tahun1904)).toBe(iso);
  });
});

describe("a date as text", () => {
  it.each([
    ["2024-12-31", "2024-12-31"],
    ["2024-12-31T00:00:00", "2024-12-31"],
    ["31/12/2024", "2024-12-31"],
    ["5/6/2024", "2024-06-05"],
    ["31-12-2024", "2024-12-31"],
    ["31.12.2024", "2024-12-31"],
    ["31 Desember 2024", "2024-12-31"],
    ["17 Agustus 2024", "2024-08-17"],
    ["17 agt 2024", "2024-08-17"],
    ["17 Ags. 2024", "2024-08-17"],
    ["1 Nopember 2024", "2024-11-01"],
    ["1 Pebruari 2024", "2024-02-01"],
    ["2 May 2024", "2024-05-02"],
    ["Jumat, 9 Februari 2024", "2024-02-09"],
    ["29 Februari 2024", "2024-02-29"],
    ["December 31, 2024", "2024-12-31"],
    ["Desember 31 2024", "2024-12-31"],
    ["Dec. 31, 2024", "2024-12-31"],
    ["29 Februari 2023", null],
    ["31/11/2024", null],
    ["12/31/2024", null],
    ["2024-13-01", null],
    ["31/12/24", null],
    ["Desember 2024", null],
    ["2024", null],
    ["31 Dosember 2024", null],
    ["besok", null],
    ["", null],
  ])("%j is %s", (teks, iso) => {
    expect(parseTanggal(teks)).toBe(iso);
  });
});
