import { describe, expect, it } from "vitest";
import { composeLedger } from "../../../src/review/ledger/ledger.ts";
import { findUntouched } from "../../../src/word/refresh/untouched.ts";
import { bacaDraf, buatDraf, ganti, gantiSel, paragraf, sisip, sunting, ukurContoh } from "../../support/draf.ts";

/*
 * The draft of Kanigaran beside data that say something else. What lkjip wrote and nobody touched is no part of the
 * ledger; what a person changed or added is.
 */

const { docx } = buatDraf("kanigaran");
const lain = ukurContoh("kanigaran", (teks) =>
  teks.replace(/target: 90\.5$/m, "target: 95").replace("pagu: 162050000", "pagu: 172050000"),
);

/** What of an edited draft is in the ledger, the office's own naskah left out; without a fresh print of the draft. */
const entries = (content: Uint8Array): string[] =>
  composeLedger(bacaDraf(content), lain.config, lain.pengukuran, {
    untouched: findUntouched(content),
    fresh: bacaDraf(docx),
    confirmed: new Set(),
  })
    .filter(({ fromConfig }) => !fromConfig)
    .map(({ teks, keadaan, inControl }) => `${teks} ${keadaan}${inControl ? " in control" : ""}`);

describe("what lkjip wrote", () => {
  it("is left out as long as nobody touched it", () => {
    expect(entries(docx)).toEqual([]);
  });

  it.each([
    {
      ubah: "a figure of a sentence",
      suntingan: ganti("tahun 2024 adalah 90,5", "tahun 2024 adalah 90,6"),
      found: "90,6 belum_cocok in control",
    },
    {
      ubah: "a cell",
      suntingan: gantiSel("Target dan Realisasi Kinerja Sasaran 1", "Indeks Kepuasan Masyarakat kecamatan", 4, "91,4"),
      found: "91,4 belum_cocok in control",
    },
    {
      ubah: "nothing but wrote beside it",
      suntingan: sisip("Perkembangan tiap triwulan disajikan", paragraf("Loket melayani 37 pemohon.")),
      found: "37 belum_cocok",
    },
  ])("is in it after a person changed $ubah", ({ suntingan, found }) => {
    expect(entries(sunting(docx, suntingan))).toContain(found);
  });
});

describe("what cannot be told apart", () => {
  it("is judged: a document without a base, or none at all", () => {
    expect([...findUntouched(new Uint8Array([1, 2, 3]))]).toEqual([]);
  });
});
