import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameText, plain } from "../../src/word/refresh/region.ts";

/* What counts as the same text when a refresh compares what is in a file with what lkjip wrote there. */

/** Texts made of a few signs, so that nearly equal ones come often. */
const teks = fc
  .array(fc.constantFrom("a", "b", "é", "e\u0301", " ", "  ", "\u00a0", "\t", "\n", "\u00ad", "\u200b", "90,5"), {
    maxLength: 8,
  })
  .map((all) => all.join(""));

describe("texts for comparing", () => {
  it.each<[string, string, string]>([
    ["single spaces stay", "capaian 90,5 %", "capaian 90,5 %"],
    ["spaces at the ends go", "  capaian ", "capaian"],
    ["spaces of any kind become one", "capaian\u00a0 90,5\n\t%", "capaian 90,5 %"],
    ["what cannot be seen goes", "ca\u00adpai\u200ban\ufeff", "capaian"],
    ["letters with marks are one", "e\u0301", "\u00e9"],
    ["nothing stays nothing", "", ""],
    ["only spaces are nothing", " \u00a0 ", ""],
  ])("%s", (_, text, expected) => {
    expect(plain(text)).toBe(expected);
    expect(isSameText(text, expected)).toBe(true);
  });

  it("are the same where their plain texts are", () => {
    fc.assert(
      fc.property(teks, teks, (a, b) => {
        expect(isSameText(a, b)).toBe(plain(a) === plain(b));
      }),
      { numRuns: 2000 },
    );
  });

  it("are plain once and for all", () => {
    fc.assert(
      fc.property(fc.oneof(teks, fc.string({ unit: "binary" })), (a) => {
        expect(plain(plain(a))).toBe(plain(a));
      }),
    );
  });
});
