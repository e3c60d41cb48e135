import { describe, expect, it } from "vitest";
import { judgeIsi } from "../../../src/review/generated/judge.ts";
import { createInput } from "../../../src/review/rules/input.ts";
import { identOf } from "../../../src/word/print/context.ts";
import { compareIsi } from "../../../src/word/refresh/changes.ts";
import { many } from "../../support/breadth.ts";
import { bacaDraf, buatDraf } from "../../support/draf.ts";
import { berbuatSalah, JENIS_KESALAHAN } from "../../support/kesalahan.ts";
import { createAcak } from "../../word/refresh-acak-suntingan.ts";

/*
 * Mistakes of every kind, sown at random into what lkjip wrote: every one is found, and nothing else is spoken of.
 */

const periksa = ({ config, pengukuran, docx: segar }: ReturnType<typeof buatDraf>, docx: Uint8Array) =>
  judgeIsi(createInput(bacaDraf(docx), config, pengukuran, compareIsi(docx, segar)));

describe("a careless hand in the draft", () => {
  it.each(["kanigaran", "muncar"] as const)("of %s is seen through whatever it does", (nama) => {
    const contoh = buatDraf(nama);
    const missed: string[] = [];
    const extra: string[] = [];
    let sown = 0;
    for (let seed = 1; seed <= many(3, 30); seed += 1) {
      const { docx, salah } = berbuatSalah(contoh.docx, JENIS_KESALAHAN, createAcak(seed * 7919));
      const found = periksa(contoh, docx);
      sown += salah.length;
      const isAbout = (kunci: string) => (each: (typeof found)[number]) =>
        each.changes.some((change) => identOf(change.kunci.split("/")[0] ?? "") === kunci);
      for (const { jenis, kunci, pasti, apa } of salah) {
        const own = found.filter(isAbout(kunci));
        if (own.length === 0 || (pasti && own.every(({ tingkat }) => tingkat === "periksa")))
          missed.push(`seed ${seed} ${jenis}: ${kunci}: ${apa}: ${own.map(({ pesan }) => pesan)}`);
      }
      extra.push(
        ...found
          .filter((each) => !salah.some(({ kunci }) => isAbout(kunci)(each)))
          .map(({ rule, pesan }) => `seed ${seed} ${rule} ${pesan}`),
      );
    }
    expect(sown).toBeGreaterThan(many(45, 450));
    expect(missed).toEqual([]);
    expect(extra).toEqual([]);
  });
});
