import { describe, expect, it } from "vitest";
import { many } from "../../support/breadth.ts";
import { bukuAngka, type ContohDraf, ganti, gantiSel, periksaDraf, sunting } from "../../support/draf.ts";
import { BERDEKATAN, cetakDraf, kantorAcak } from "../../support/kantor-reviu.ts";
import { createAcak } from "../../word/refresh-acak-suntingan.ts";

/*
 * What lkjip wrote and nobody touched is never called wrong: offices whose figures and names lie close together, and
 * offices at random.
 */

/** Findings that say that something is wrong, gaps left out. */
const salahkan = (draf: ContohDraf, docx = draf.docx): string[] =>
  periksaDraf(draf, docx)
    .filter(({ tingkat, rule }) => tingkat !== "periksa" && rule !== "celah-tersisa")
    .map(({ rule, tempat, pesan }) => `${rule}: ${tempat.letak}: ${pesan}`);

describe("an office whose figures and names lie close together", () => {
  const draf = cetakDraf(BERDEKATAN);

  it("is not told of a mistake in its untouched draft", () => {
    expect(salahkan(draf)).toEqual([]);
  });

  it("is told of what a person changed in it", () => {
    const { docx } = draf;
    const kalimat = sunting(docx, ganti("sehingga capaiannya 102,50%", "sehingga capaiannya 105,20%"));
    const entries = bukuAngka(draf, kalimat).filter(({ teks }) => teks === "105,20%");
    expect(entries.map(({ keadaan, inControl }) => [keadaan, inControl])).toEqual([["belum_cocok", true]]);
    const sel = sunting(docx, gantiSel("Capaian Kinerja Unit Kerja", "Lurah Rantau Panjang Hulu", 0, "Kelurahan Lain"));
    expect(salahkan(draf, sel)).toEqual([]);
  });
});

describe("an office at random", () => {
  it("is not told of a mistake in its untouched draft", () => {
    const wrong = Array.from({ length: many(4, 24) }, (_, seed) =>
      salahkan(cetakDraf(kantorAcak(createAcak(seed + 1))))
        .filter((each) => !/^(?:pk-)/.test(each))
        .map((each) => `seed ${seed + 1}: ${each}`),
    );
    expect(wrong.flat()).toEqual([]);
  });
});
