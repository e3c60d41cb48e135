import { describe, expect, it } from "vitest";
import { bacaTemuan, findTemuan, LKJIP_MINIMAL, ubah } from "../support/lkjip-minimal.ts";

describe("checkConfig", () => {
  it("has nothing to say about the minimal file", () => {
    expect(findTemuan(LKJIP_MINIMAL)).toEqual([]);
  });

  it("lists all findings at once, in the order of the file", () => {
    let teks = ubah("kode: kel-dua", "kode: kel-satu");
    teks = ubah("pangkat: Pembina Tk. I", "pangkat: Pembna", teks);
    teks = ubah("pagu: 10000000", "pagu: 0", teks);
    expect(findTemuan(teks).map(({ nama, baris }) => [nama, baris])).toEqual([
      ["pangkat-tidak-baku", 13],
      ["kode-ganda", 28],
      ["pagu-nol", 74],
    ]);
  });

  it.each([
    ["one kode in several units", LKJIP_MINIMAL],
    [
      "a target that differs from Renstra for a reason",
      ubah("2024: 90.5 }", "2024: 91 }\n        alasan: PK perubahan"),
    ],
    ["quarters without a target", ubah("[80, 85, 90, 90.5]", "[null, 85, null, 90.5]")],
    ["predikat in any case", ubah("target: BB", "target: bb")],
    ["predikat with its number", ubah("target: BB", "target: 72,50 (BB)")],
    ["a golongan of PPPK for a pangkat", ubah("pangkat: Pembina Tk. I", "pangkat: Golongan IX")],
    ["one official in two places", ubah("nama: CONTOH SEKCAM,", 'nama: "Contoh, Camat", nip: "197808231998021001",')],
    [
      "PP 53/2010, which is about discipline",
      ubah("Menteri PANRB Nomor 53 Tahun 2014", "Pemerintah Nomor 53 Tahun 2010 tentang Disiplin PNS"),
    ],
    ["a target of 0", ubah("target: 85.5", "target: 0")],
    ["a realised value that is not known", ubah("realisasi: 89.2", "realisasi: null")],
    [
      "a mean of thirds",
      ubah("target_tw: [80, 85, 90, 90.5]", "periode: rata-rata\n        target_tw: [90, 90, 91.51, null]"),
    ],
  ])("accepts %s", (_, teks) => {
    expect(bacaTemuan(teks)).toBe("");
  });
});
