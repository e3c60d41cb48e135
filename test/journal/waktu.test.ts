import { describe, expect, it } from "vitest";
import {
  calculateHariKerja,
  calculateSisaHari,
  calculateTenggat,
  isHariKerja,
} from "../../src/journal/working-days.ts";

/* January 2025: the 27th to the 29th are holidays, the 1st too; the 3rd is a Friday. */
const LIBUR = ["2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29"];

describe("working days", () => {
  it.each([
    ["2025-01-02", true],
    ["2025-01-01", false],
    ["2025-01-04", false],
    ["2025-01-05", false],
    ["2025-01-27", false],
    ["2025-01-30", true],
  ])("%s: %s", (tanggal, kerja) => expect(isHariKerja(tanggal, LIBUR)).toBe(kerja));

  it.each([
    ["2025-01-02", "2025-01-02", 0],
    ["2025-01-02", "2025-01-03", 1],
    ["2025-01-02", "2025-01-06", 2],
    ["2025-01-03", "2025-01-05", 0],
    ["2025-01-24", "2025-01-31", 2],
    ["2024-12-31", "2025-01-02", 1],
    ["2024-02-28", "2024-03-01", 2],
    ["2025-01-06", "2025-01-02", -2],
  ])("after %s up to %s are %d", (dari, until, hari) => expect(calculateHariKerja(dari, until, LIBUR)).toBe(hari));
});

describe("limits of the SOP", () => {
  it.each([
    ["2025-01-02", 0, "2025-01-02"],
    ["2025-01-02", 1, "2025-01-03"],
    ["2025-01-03", 1, "2025-01-06"],
    ["2025-01-24", 1, "2025-01-30"],
    ["2025-01-20", 5, "2025-01-30"],
    ["2024-12-31", 1, "2025-01-02"],
  ])("from %s with %d working days ends on %s", (mulai, hari, tenggat) => {
    expect(calculateTenggat(mulai, hari, LIBUR)).toBe(tenggat);
    expect(calculateHariKerja(mulai, tenggat, LIBUR)).toBe(hari);
  });

  it.each([
    ["2025-01-23", "2025-01-30", 2],
    ["2025-01-30", "2025-01-30", 0],
    ["2025-02-03", "2025-01-30", -2],
  ])("on %s, %s is %d away", (today, tenggat, sisa) => expect(calculateSisaHari(today, tenggat, LIBUR)).toBe(sisa));
});
