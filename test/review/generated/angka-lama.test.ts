import { describe, expect, it } from "vitest";
import { findStale } from "../../../src/review/generated/stale.ts";

/* Numbers of earlier data in a sentence of lkjip's that a person edited before the data changed. */

const find = (old: string, right: string, written: string) => findStale({ unsettled: [old] }, right, written);

describe("a number of earlier data that an edited sentence kept", () => {
  const old = "Rata-rata capaian adalah 100,00%; capaian tertinggi 104,50% dan target 82,5.";

  it("is found where the data have it no longer", () => {
    const right = "Rata-rata capaian adalah 97,30%; capaian tertinggi 104,50% dan target 82,5.";
    expect(find(old, right, old.replace("adalah", "kami adalah"))).toEqual({ kept: ["100,00"], now: "97,30" });
  });

  it("is found where the data have the same number elsewhere in the sentence", () => {
    const right = "Rata-rata capaian adalah 97,30%; capaian tertinggi 100,00% dan target 82,5.";
    expect(find(old, right, "Rata-rata capaian adalah 100,00%, kata Camat.")).toEqual({
      kept: ["100,00"],
      now: "97,30",
    });
    expect(find(old, right, "Alhamdulillah rata-rata capaian adalah 100,00%; capaian tertinggi 100,00%.")).toEqual({
      kept: ["100,00"],
      now: "97,30",
    });
  });

  it.each([
    // It stands where the data have it now.
    [
      "Rata-rata capaian adalah 97,30%; capaian tertinggi 100,00% dan target 82,5.",
      "Capaian tertinggi 100,00%, kata Camat.",
    ],
    // Rounded, it is still the one of the data.
    [
      "Rata-rata capaian adalah 100,04%; capaian tertinggi 100,00%.",
      "Rata-rata capaian adalah 100,0%, capaian tertinggi 100,00%.",
    ],
    // Behind words that say nothing of what it is.
    ["Dari 97,30 menjadi 100,00.", "Semula 100,00."],
  ])("is none in what is right: %s", (right, written) => {
    expect(find(old, right, written)).toBeNull();
  });

  it("is none where a year or a small count is named", () => {
    const was = "Pada tahun 2023 ada 12 kasus; pada tahun 2022 ada 15 kasus.";
    const now = "Pada tahun 2024 ada 15 kasus; pada tahun 2023 ada 12 kasus.";
    expect(find(was, now, "Pada tahun 2023 ada 12 kasus, kata warga.")).toBeNull();
  });
});
