import { describe, expect, it } from "vitest";
import { findTurnedSentences } from "../../../src/review/generated/turned.ts";
import { buatDraf, ganti, sunting, temukan } from "../../support/draf.ts";

/* A word of a sentence of lkjip's that a person turned around: wrong where the sentence then says the contrary, else asked. */

const NAIK = "Realisasi naik 3 kasus dari tahun 2022, di atas target, lebih tinggi daripada rata-rata kota.";

describe("a sentence that says the contrary", () => {
  it.each([
    [NAIK, "Realisasi naik", "Realisasi turun", ["turun", "naik"]],
    [NAIK, "Realisasi naik", "Realisasi telah berkurang", ["berkurang", "naik"]],
    [NAIK, "Realisasi naik", "Realisasi tetap", ["tetap", "naik"]],
    [NAIK, "di atas", "di bawah", ["bawah", "atas"]],
    [NAIK, "lebih tinggi", "lebih rendah", ["rendah", "tinggi"]],
    ["Target tahun 2024 tidak tercapai.", "tidak tercapai", "tercapai", ["tercapai", "tidak tercapai"]],
    ["Target tahun 2024 tercapai.", "tercapai", "belum tercapai", ["belum tercapai", "tercapai"]],
    ["Capaiannya 97% (belum mencapai target).", "belum mencapai", "melampaui", ["melampaui", "belum mencapai"]],
    ["Capaiannya 97% (belum mencapai target).", "belum mencapai", "sudah mencapai", ["mencapai", "belum mencapai"]],
    ["Terjadi penurunan kunjungan.", "penurunan", "peningkatan", ["peningkatan", "penurunan"]],
  ])("%s: %s -> %s", (right, from, to, expected) => {
    const written = `Kata Camat. ${right.replace(from, to)} Begitulah.`;
    expect(findTurnedSentences(written, right).map((each) => [each.written, each.computed])).toEqual([expected]);
  });
});

describe("a sentence that may still be so", () => {
  it.each([
    // The same in other words.
    [NAIK, "Realisasi naik", "Realisasi meningkat"],
    [NAIK, "lebih tinggi", "jauh lebih tinggi"],
    // Seen from the other end.
    [NAIK, "Realisasi naik 3 kasus dari", "Realisasi tahun 2022 turun 3 kasus ke"],
    [NAIK, NAIK, "Rata-rata kota lebih rendah."],
    // As many did as did not.
    ["Sebanyak 2 dari 4 indikator belum mencapai target.", "belum mencapai", "mencapai"],
    // Just reached.
    ["Target tahun 2024 tercapai.", "tercapai", "belum terlampaui"],
    ["Nilainya tidak lebih tinggi daripada rata-rata kota.", "lebih tinggi", "lebih rendah"],
    // Turned twice.
    ["Capaian di atas target.", "di atas", "tidak di bawah"],
  ])("%s: %s -> %s", (right, from, to) => {
    expect(findTurnedSentences(right.replace(from, to), right)).toEqual([]);
  });
});

describe("in the report of an office", () => {
  const contoh = buatDraf("muncar");
  const said = (dari: string, menjadi: string): string[] =>
    temukan(contoh, sunting(contoh.docx, ganti(dari, menjadi))).map(
      ({ tingkat, rule, perbaikan }) => `${tingkat} ${rule}: ${perbaikan}`,
    );

  it("is wrong, with the right sentence beside it", () => {
    const [found, ...others] = said("106,93% (melampaui target", "106,93% (belum mencapai target");
    expect(others).toEqual([]);
    expect(found).toMatch(/^galat isi-data-diubah: tulis lagi: ".*melampaui target.*"; jika datanya yang keliru, /);
  });
});
