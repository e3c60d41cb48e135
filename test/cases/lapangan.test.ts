import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/*
 * Sixteen kinds of input from public bug reports of offices, each with the test that holds its kind: file, and words of the
 * test. A test that is renamed or taken away is missed here.
 */

const KINDS: readonly (readonly [nomor: number, kind: string, file: string, words: string])[] = [
  [1, "other files in the inbox, with the unit they may be of", "steps/inbox", "may be the form of a unit"],
  [2, "a Word template without a single tag", "steps/template", "without a tag that prints data"],
  [3, "a draft renamed, copied or saved as .odt", "steps/other-drafts", "lies there under another name"],
  [4, "a claim without the word realisasi", "review/ledger/salah", "IKM kecamatan sebesar 91,8 poin."],
  [5, "a sentence by hand that holds a value which was replaced", "word/refresh", "Tahun ini terjadi 18 kasus"],
  [
    6,
    "a superscript or struck digit in a number",
    "form/formulir-nilai",
    "a number with a digit that was struck through",
  ],
  [7, "a value cut at a #", "plan/read-terpotong", "a # behind a blank"],
  [8, "lkjip.yaml.txt and the like", "steps/kendali", "lkjip.yaml.txt"],
  [9, "a hint with a number for a column of text", "form/formulir-teks", "=-Patroli yang hasilnya #NAME?"],
  [10, "units, grades and words beside a number", "form/formulir-nilai", "a number and its grade in any order"],
  [11, "a formula stored as 0", "form/formulir-nilai", "rumus-bernilai-nol"],
  [12, "a SIPD export taken for a form", "form/no-form", "a known export is called by its name"],
  [13, "a cell taller than a page", "word/refresh-libreoffice", "every word of a cell that is taller than a page"],
  [14, "a signature on behalf of another", "documents/penandatangan", 'atas_nama: "camat"'],
  [15, "n/a in the last quarter", "measure/check", "triwulan-tidak-tersedia"],
  [16, "a word inserted and deleted again under tracking", "word/refresh", "inserted and deleted again"],
];

it.each(KINDS)("%i: %s", (_, __, file, words) => {
  const path = [".test.ts", ".slow.ts", ".md"].map((end) => `test/${file}${end}`).find((each) => existsSync(each));
  expect(path === undefined ? "" : readFileSync(path, "utf8")).toContain(words);
});
