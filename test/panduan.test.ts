import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BERKAS_DRAF } from "../src/model/places.ts";
import { PERINTAH } from "../src/sop.ts";
import { createTempatKerja } from "./support/kerja.ts";
import { lengkapiCelah } from "./support/sunting.ts";

const PANDUAN = readFileSync(join(import.meta.dirname, "../docs/panduan.md"), "utf8");

/** The lines of all code blocks, in their order; those that name a language are pictures of screens. */
const baris = [...PANDUAN.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, language, block = ""]) =>
  language === "" ? block.trimEnd().split("\n") : [],
);

it("every command of the guide works, in the order of the guide", async () => {
  const start = createTempatKerja();
  let tempat = start;
  try {
    for (const one of baris) {
      const [perintah, ...kata] = [...one.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? "");
      if (perintah === "cd") {
        tempat = kata[0] === ".." ? start : tempat.in(kata[0] ?? ".");
        continue;
      }
      expect(perintah).toBe("lkjip");
      const { kode, all } = await tempat.lkjip(...kata);
      expect(`${one}: ${kode}\n${kode === 0 ? "" : all}`).toBe(`${one}: 0\n`);
      // What the guide tells a person to do in Word.
      if (kata[0] === "draft") {
        const draf = join(tempat.folder, BERKAS_DRAF);
        writeFileSync(draf, lengkapiCelah(readFileSync(draf), "Ditulis oleh kantor."));
      }
    }
  } finally {
    start.remove();
  }
});

it("the guide shows every step's command, and names only commands that exist", () => {
  const named = new Set([...PANDUAN.matchAll(/(?:^|`)lkjip ([a-z]+)/gm)].map((match) => match[1] ?? ""));
  const known = new Set(PERINTAH.flatMap((p) => [p.nama, p.alias]));
  expect([...named].filter((nama) => !known.has(nama))).toEqual([]);
  expect(PERINTAH.filter((p) => p.langkah !== null && !named.has(p.nama)).map((p) => p.nama)).toEqual([]);
});

it("every picture of the guide is there", () => {
  const docs = join(import.meta.dirname, "../docs");
  const gambar = [...PANDUAN.matchAll(/\]\((gambar\/[^)]+)\)/g)].map((m) => m[1] ?? "");
  expect(gambar.length).toBeGreaterThanOrEqual(8);
  expect(gambar.filter((berkas) => !existsSync(join(docs, berkas)))).toEqual([]);
});
