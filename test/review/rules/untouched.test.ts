import { describe, expect, it } from "vitest";
import type { Koreksi } from "../../../src/review/koreksi.ts";
import { checkNaskah, leaveUntouched } from "../../../src/review/review.ts";
import { createInput } from "../../../src/review/rules/input.ts";
import { findUntouched } from "../../../src/word/refresh/untouched.ts";
import { bacaDraf, buatDraf, ganti, gantiSel, hapusBaris, sunting, ukurContoh } from "../../support/draf.ts";

/*
 * The draft of Kanigaran beside data that say something else: a rule that reads its sentences and cells finds them all
 * wrong. What lkjip wrote and nobody touched is left out; what a person changed is not.
 */

const { docx } = buatDraf("kanigaran");
const lain = ukurContoh("kanigaran", (teks) =>
  teks.replace(/target: 90\.5$/m, "target: 95").replace("pagu: 162050000", "pagu: 172050000"),
);

const KENA = /^(?:target|capaian|pagu|tabel-|jumlah|serapan)/;

function temukan(content: Uint8Array): { all: Koreksi[]; sisa: Koreksi[] } {
  const input = createInput(bacaDraf(content), lain.config, lain.pengukuran);
  const all = checkNaskah(input).filter(({ rule }) => KENA.test(rule));
  return { all, sisa: leaveUntouched(all, input, findUntouched(content)) };
}

const write = (sisa: readonly Koreksi[]): string[] => sisa.map(({ rule, tempat }) => `${rule}: ${tempat.letak}`);

describe("what lkjip wrote", () => {
  it("is left out as long as nobody touched it", () => {
    const { all, sisa } = temukan(docx);
    expect(all.length).toBeGreaterThan(10);
    expect(write(sisa)).toEqual([]);
  });

  it.each([
    {
      ubah: "a word of a sentence",
      suntingan: ganti("tahun 2024 adalah 90,5", "pada tahun 2024 adalah 90,5"),
      sisa: /^capaian-tidak-sama: paragraf "Target Indeks Kepuasan Masyarakat kecamatan pada tahun 2024/,
    },
    {
      ubah: "another cell of the row",
      suntingan: gantiSel("Target dan Realisasi Kinerja Sasaran 1", "Indeks Kepuasan Masyarakat kecamatan", 4, "91,4"),
      sisa: /^tabel-target-tidak-sama: Tabel \d+, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Target/,
    },
  ])("is judged again after a person changed $ubah", ({ suntingan, sisa }) => {
    expect(write(temukan(sunting(docx, suntingan)).sisa).join("\n")).toMatch(sisa);
  });

  it("adds up no more once a row was taken out, although no other row was touched", () => {
    const tabel = "Pegawai menurut Pendidikan";
    const { sisa } = temukan(sunting(docx, hapusBaris(tabel, "S1")));
    expect(write(sisa).filter((each) => each.startsWith("jumlah-tabel-salah"))).not.toEqual([]);
  });
});

describe("what cannot be told apart", () => {
  it("is judged: a document without a base, or none at all", () => {
    expect([...findUntouched(new Uint8Array([1, 2, 3]))]).toEqual([]);
  });
});
