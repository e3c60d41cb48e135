import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPackage } from "../src/opc/package.ts";
import { lintPackage } from "../src/word/parts/lint.ts";
import { refreshDocx } from "../src/word/refresh/refresh.ts";
import { many } from "./support/breadth.ts";
import { periksaDraf } from "./support/draf.ts";
import { type KantorAcak, kantorAcak } from "./support/kantor-acak/kantor.ts";
import { drafOf } from "./support/kantor-acak/tampil.ts";

/*
 * The draft of every office: it prints, Word can open it, review accuses nothing that lkjip wrote, and a refresh without
 * news changes nothing.
 */

/** What `review` may say of an untouched draft: of gaps, and of what the office itself planned, sent, wrote or left out. */
const OFFICE_RULES: readonly string[] = [
  "celah-tersisa",
  "dasar-hukum-kurang",
  "penyebab-belum-dijelaskan",
  "pk-lalu-beda-renstra",
  // Words of lkjip.yaml and of forms.
  "analisis-formalitas",
  "uraian-tersalin",
  "tahun-di-luar-rentang",
];

/** Everything that is wrong with a draft that nobody touched. */
function findFaults(kantor: KantorAcak): string[] {
  const draf = drafOf(kantor);
  const again = refreshDocx(draf.docx, draf.docx, { berkas: "draf.docx" });
  const refreshed = again.nilai?.content ?? new Uint8Array();
  return [
    ...lintPackage(openPackage(draf.docx)).map((each) => `lint: ${each}`),
    ...again.temuan.map(({ pesan }) => `refresh: ${pesan}`),
    ...(Buffer.from(refreshed).equals(Buffer.from(draf.docx)) ? [] : ["refresh: changes bytes"]),
    ...periksaDraf(draf, draf.docx, null, draf.docx)
      .filter(({ rule }) => !OFFICE_RULES.includes(rule))
      .map(({ rule, tempat, pesan }) => `review: ${rule}: ${tempat.letak}: ${pesan}`),
  ];
}

describe("an office at random", () => {
  it("has a draft that is sound, accused of nothing, and at rest", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        expect(findFaults(kantor)).toEqual([]);
      }),
      { seed: 12, numRuns: many(4, 250), endOnFailure: true },
    );
  });
});
