import { describe, expect, it } from "vitest";
import { quote } from "../src/form/read/context.ts";
import { parseTanggal } from "../src/form/read/text.ts";
import { checkDrafSelesai } from "../src/journal/pengesahan.ts";
import { readAngka } from "../src/model/angka.ts";
import { keyOfTitle } from "../src/model/control-title.ts";
import { suggestAngka } from "../src/model/suggestion.ts";
import { attributeOf } from "../src/opc/xml.ts";
import { parseXml } from "../src/opc/xml-parse.ts";
import { findPredikat } from "../src/plan/predikat.ts";
import { listSkalaPredikat } from "../src/plan/skala.ts";
import { checkNaskahSize } from "../src/review/size.ts";
import type { NaskahDraf } from "../src/word/text/naskah-draf.ts";
import { readNaskah } from "../src/word/text/read.ts";
import { readStoredNumber } from "../src/xlsx/cell.ts";
import { makePruner } from "../src/xlsx/prune.ts";
import { decodeText } from "../src/xlsx/strings.ts";
import { classifyFormat } from "../src/xlsx/styles.ts";
import { makeConfig } from "./form/contoh.ts";
import { buildTemplat, p } from "./support/docx.ts";

/*
 * Texts that make a careless regular expression go back and forth: the work must grow with the text, not with its square.
 * CPU time, not the clock, of a text and of one eight times as long: linear work takes 8 times, a square 64 times.
 */

const [skala] = listSkalaPredikat(makeConfig().kebijakan);
const paragraf = (teks: string) => readNaskah(buildTemplat(p(teks))) as NaskahDraf;

const PEMBACA: Readonly<Record<string, (teks: string) => unknown>> = {
  readAngka: (teks) => readAngka(teks, { satuan: "dokumen", rupiah: true }),
  parseTanggal,
  quote,
  decodeText,
  readStoredNumber,
  classifyFormat: (teks) => classifyFormat(teks),
  "the pruner of sheets": (teks) => makePruner().prune(`<c r="A1" ${teks}`),
  findPredikat: (teks) => (skala ? findPredikat(teks, skala) : null),
  suggestAngka,
  keyOfTitle,
  "a paragraph of a document": paragraf,
  checkDrafSelesai: (teks) => checkDrafSelesai(paragraf(teks), "a.docx"),
};

const UMPAN: Readonly<Record<string, (n: number) => string>> = {
  "blanks between letters": (n) => `x${" ".repeat(n)}y`,
  "tabs before a line end that never comes": (n) => `0${"\t".repeat(n)}x`,
  "no-break blanks": (n) => `Tabel 1${"\u00a0".repeat(n)}\u0001`,
  "digits and a letter": (n) => `${"1".repeat(n)}x`,
  "digits, dots and commas": (n) => `${"1.2,".repeat(n / 4)}x`,
  "open brackets": (n) => "[".repeat(n),
  "titles with keys that do not end": (n) => `${"[lk:a[b]".repeat(n / 8)}x`,
  "gaps that do not end": (n) => `[a${": tulis i".repeat(n / 9)}`,
  "attributes that do not end": (n) => `${'a="1" r="A1" '.repeat(n / 13)}`,
  "open parentheses": (n) => `1 ${"(".repeat(n)}`,
  escapes: (n) => `${"_x000".repeat(n / 5)}`,
  "dots of a contents list": (n) => `Bab I ${".".repeat(n)}x`,
};

const cpu = (work: () => unknown): number => {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
};

/** Linear work on 128.000 letters takes some milliseconds; what grew with the square took from 7 to 42 seconds. */
const BOUND = 3000;

describe.each(Object.entries(PEMBACA))("%s", (_, read) => {
  it.each(Object.entries(UMPAN))("%s", (_nama, make) => {
    const long = make(128_000);
    expect(cpu(() => read(long))).toBeLessThan(BOUND);
  });
});

it("elements without attributes are asked for one, each in its own tag only", () => {
  const { children } = parseXml(`<a>…${"<w:br/>".repeat(1_000_000)}</a>`);
  expect(cpu(() => children.filter((child) => attributeOf(child, "w:type") !== undefined))).toBeLessThan(BOUND);
});

describe("a document too long to be checked", () => {
  const clean = { content: [], edge: [], tracking: 0, comment: 0 };
  const naskah = (...teks: readonly string[]) => {
    const [contoh] = paragraf("x")?.content ?? [];
    return { ...clean, content: teks.map((each) => ({ ...contoh, teks: each }) as never) };
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ["a long paragraph is no fault", ["x".repeat(10_000)], []],
    [
      "one beyond three pages",
      ["kata ".repeat(7_000)],
      [`Paragraf yang diawali "${"kata ".repeat(12).trimEnd()}…" memuat 35.000 huruf; batasnya 10.000.`],
    ],
    [
      "megabytes of text",
      Array.from({ length: 200 }, () => "x".repeat(20_000)),
      [
        "Dokumen ini memuat 4.000.000 huruf, sedangkan batasnya 500.000: jauh melebihi laporan kecamatan yang paling besar.",
      ],
    ],
    [
      "a table of many rows, with many numbers",
      Array.from({ length: 20_001 }, () => "1.234,5"),
      [
        "Dokumen ini memuat 20.001 paragraf dan sel tabel, sedangkan batasnya 15.000; 20.001 angka, sedangkan batasnya 10.000: jauh melebihi laporan kecamatan yang paling besar.",
      ],
    ],
    [
      "just below every limit",
      [...Array.from({ length: 10_000 }, () => "1"), ...Array.from({ length: 5000 }, () => "x".repeat(98))],
      [],
    ],
  ])("%s", (_, teks, pesan) => {
    expect(checkNaskahSize(naskah(...teks), "a.docx").map((t) => t.pesan)).toEqual(pesan);
  });
});
