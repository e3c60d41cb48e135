import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../src/documents/documents.ts";
import { LETTERHEAD_KOSAKATA } from "../../src/documents/letterhead.ts";
import { LKJIP } from "../../src/documents/lkjip.ts";
import { SOP } from "../../src/model/langkah.ts";

import { listMark } from "../../src/word/print/tags.ts";

/*
 * A new document is an entry in src/documents, a template and a row of the README (CONTRIBUTING.md). What the compiler
 * does not hold of that, these do; test/templates.test.ts holds the template to the entry, test/steps/template.test.ts
 * the example.
 */
const ROOT = join(import.meta.dirname, "../..");
const entries = Object.values(DOCUMENTS);

it("every file that defines a document is in the index", () => {
  const folder = join(ROOT, "src/documents");
  const defined = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .flatMap((source) => [...source.matchAll(/= defineDocument\(\{\n {2}file: "([^"]+)"/g)].map((match) => match[1]));
  expect(defined.sort()).toEqual(Object.keys(DOCUMENTS).sort());
});

it("the index has the order of the SOP", () => {
  const steps = entries.map(({ step }) => step);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.filter((step) => !SOP.some(({ nomor }) => nomor === step))).toEqual([]);
});

describe.each(entries)("$file", ({ file, folder, path, vocabulary }) => {
  it("stands in the README where it lies", () => {
    const [top = "", ...inside] = path.replace(/<.*/, "").split("/");
    const tree = readFileSync(join(ROOT, "README.md"), "utf8").split("\n");
    expect(path.startsWith(`${folder}/`)).toBe(true);
    expect(tree.find((line) => line.startsWith(`  ${top}/`))).toContain(inside.join("/"));
  });

  it.runIf(file !== LKJIP.file)("has a template that prints all its own names", () => {
    const used = new Set(listMark(readFileSync(join(ROOT, "templates", file))).map(({ nama }) => nama.split(".")[0]));
    const own = Object.keys(vocabulary).filter((name) => !(name in LETTERHEAD_KOSAKATA));
    expect(own.filter((name) => !used.has(name))).toEqual([]);
  });
});
