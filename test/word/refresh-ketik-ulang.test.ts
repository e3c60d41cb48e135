import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { likeness } from "../../src/word/diff/merge.ts";
import { type FreeParagraph, readFree } from "../../src/word/refresh/changes-retyped.ts";

/* Where a missing sentence of lkjip's is looked for among the paragraphs of people. */

const element = parseXml("<w:p/>");
const listOf = (texts: readonly string[], claimed = new Set<number>()): FreeParagraph[] =>
  texts.map((teks, at) => ({
    part: "word/document.xml",
    element,
    teks,
    isFree: () => !claimed.has(at),
    claim: () => void claimed.add(at),
  }));
const never = (): boolean => false;
const foundIn = (lama: string, names: readonly string[], ...texts: readonly string[]): string | undefined =>
  readFree(listOf(texts), names, never).findRetyped(lama)?.teks;

const LAMA = "Target layanan aduan kecamatan tahun 2024 adalah 90,5 dan terealisasi 91,3 pada bulan Juni.";

describe("a sentence typed anew", () => {
  it.each<[string, string]>([
    ["with another number", LAMA.replace("91,3", "91,9")],
    ["with another month", LAMA.replace("Juni", "Juli")],
    ["with a word more at its beginning", `Adapun t${LAMA.slice(1)}`],
    ["with words in capitals that it had in small letters", LAMA.replace("kecamatan", "Kecamatan")],
    ["with another category", `${LAMA} Kategori Tinggi`],
  ])("is known again: %s", (_, teks) => {
    expect(foundIn(LAMA, [], teks)).toBe(teks);
  });

  it.each<[string, string, readonly string[]]>([
    ["of another year", LAMA.replace("2024", "2023"), []],
    ["of two years", LAMA.replace("pada", "naik dari 2023 pada"), []],
    ["with a name more", LAMA.replace("kecamatan", "Kelurahan Contoh"), []],
    ["that begins with another word", LAMA.replace("Target", "Capaian"), []],
    ["on another indicator", LAMA.replace("aduan", "surat"), ["Layanan aduan", "Layanan surat"]],
  ])("is not a sentence that is like it: %s", (_, teks, names) => {
    expect(foundIn(LAMA, names, teks)).toBeUndefined();
  });

  it("is the likest of them, the first of as like ones, and none that is taken", () => {
    const word = fc.constantFrom("satu", "dua", "tiga", "empat", "lima");
    const teks = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => ["awal", ...words].join(" "));
    fc.assert(
      fc.property(teks, fc.array(teks, { maxLength: 8 }), fc.nat(7), (lama, texts, claimed) => {
        const paragraphs = listOf(texts, new Set([claimed]));
        const [best] = texts
          .map((each, at) => ({ at, share: likeness(lama, each) }))
          .filter(({ at, share }) => at !== claimed && share >= 0.75)
          .sort((a, b) => b.share - a.share);
        const found = readFree(paragraphs, [], never).findRetyped(lama);
        expect(found).toBe(best === undefined ? null : paragraphs[best.at]);
      }),
    );
  });

  it("is looked for in a long document without comparing each with each", () => {
    const wordAt = (at: number): string => `kata${at % 900}`;
    const texts = Array.from({ length: 2_000 }, (_, at) =>
      Array.from({ length: 30 }, (_, k) => wordAt(at * 31 + k * 17 * ((at % 7) + 1))).join(" "),
    );
    let looks = 0;
    const counted = listOf(texts).map((each) => ({
      ...each,
      get teks() {
        looks += 1;
        return each.teks;
      },
    }));
    const free = readFree(counted, [], never);
    const look = (at: number): void => {
      const lama = `Kalimat ${texts[at * 7]?.slice(0, 100)}`;
      expect([free.claimSame(lama), free.findRetyped(lama)]).toEqual([false, null]);
    };
    look(0);
    const prepared = looks;
    for (let at = 1; at < 60; at += 1) look(at);
    expect(prepared).toBeGreaterThanOrEqual(texts.length);
    expect(looks - prepared).toBeLessThan(60);
  });
});
