import { describe, expect, it } from "vitest";
import {
  calculateCalendarDaysLeft,
  calculateLastBatas,
  calculateLateness,
  findBatasKirim,
  parseBatas,
} from "../../src/journal/deadline.ts";

describe("parseBatas", () => {
  it.each<[string, ReturnType<typeof parseBatas>]>([
    ["10 menit", { jumlah: 10, satuan: "menit" }],
    ["1 jam", { jumlah: 1, satuan: "jam" }],
    ["5 hari", { jumlah: 5, satuan: "hari" }],
    ["2 Hari kerja", { jumlah: 2, satuan: "hari" }],
    ["seminggu", null],
    ["2 bulan", null],
  ])("%s", (teks, batas) => {
    expect(parseBatas(teks)).toEqual(batas);
  });
});

describe("calculateBatasAkhir", () => {
  it.each<[string, string, string, string[], string]>([
    ["a day from Friday is Monday", "2025-01-31T14:00:00+07:00", "1 hari", [], "2025-02-03"],
    ["five days over a weekend", "2025-01-31T14:00:00+07:00", "5 hari", [], "2025-02-07"],
    ["holidays are not worked", "2025-01-24T14:00:00+07:00", "1 hari", ["2025-01-27", "2025-01-28"], "2025-01-29"],
    ["an hour in local time", "2025-02-03T15:10:30+07:00", "1 jam", [], "2025-02-03T16:10"],
    ["minutes over midnight", "2025-02-03T23:58:00+07:00", "5 menit", [], "2025-02-04T00:03"],
  ])("%s", (_, mulai, waktu, libur, end) => {
    const batas = parseBatas(waktu);
    expect(batas && calculateLastBatas(mulai, batas, libur)).toBe(end);
  });
});

describe("calculateKeterlambatan", () => {
  it.each<[string, string, string, ReturnType<typeof calculateLateness>]>([
    ["on the last day", "2025-02-03", "2025-02-03T23:59:00+07:00", null],
    ["before", "2025-02-03", "2025-01-20T08:00:00+07:00", null],
    ["the next day", "2025-02-03", "2025-02-04T08:00:00+07:00", { jumlah: 1, satuan: "hari kerja" }],
    ["a weekend does not count", "2025-01-31", "2025-02-02T08:00:00+07:00", null],
    ["minutes on the same day", "2025-02-03T09:00", "2025-02-03T09:17:59+07:00", { jumlah: 17, satuan: "menit" }],
    ["in time by a minute", "2025-02-03T09:00", "2025-02-03T09:00:40+07:00", null],
    [
      "minutes met on another day count in days",
      "2025-02-03T09:00",
      "2025-02-05T08:00:00+07:00",
      { jumlah: 2, satuan: "hari kerja" },
    ],
  ])("%s", (_, tenggat, saat, late) => {
    expect(calculateLateness(tenggat, saat, [])).toEqual(late);
  });
});

describe("the day of sending", () => {
  it.each([
    [2024, "2025-02-28"],
    [2023, "2024-02-29"],
    [2099, "2100-02-28"],
    [1999, "2000-02-29"],
  ])("report of %i: %s", (tahun, batas) => {
    expect(findBatasKirim(tahun)).toBe(batas);
  });

  it("counts calendar days, negative past it", () => {
    expect(calculateCalendarDaysLeft("2025-02-03", "2025-02-28")).toBe(25);
    expect(calculateCalendarDaysLeft("2025-03-03", "2025-02-28")).toBe(-3);
  });
});
