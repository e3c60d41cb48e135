import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/*
 * Who may import whom. An allow-list: a folder that is not here has no rights.
 * A name without ending is a folder of src, with `.ts` a file, anything else a package.
 */
const ALLOWED: Record<string, readonly string[]> = {
  // The few nouns that all share.
  model: ["model", "big.js"],
  // Engines: they know nothing of offices.
  opc: ["opc", "node:zlib"],
  xlsx: ["xlsx", "opc", "model"],
  word: ["word", "opc", "model", "node:crypto", "node:util"],
  // The way of the data: a room sees those before it.
  plan: ["plan", "model", "xlsx", "word", "zod", "yaml"],
  form: ["form", "plan", "model", "xlsx", "opc", "exceljs", "node:crypto"],
  "plan-book": ["plan-book", "form", "plan", "model", "xlsx", "exceljs", "node:zlib"],
  measure: ["measure", "form", "plan", "model"],
  report: ["report", "measure", "form", "plan", "model", "yaml"],
  review: ["review", "measure", "plan", "model", "word", "opc"],
  recap: ["recap", "report", "measure", "form", "plan", "model", "exceljs"],
  journal: ["journal", "form", "plan", "model", "word", "xlsx", "exceljs", "node:crypto"],
  documents: ["documents", "journal", "review", "report", "measure", "form", "plan", "model"],
  screen: ["screen", "plan-book", "journal", "measure", "form", "plan", "model", "word", "chalk"],
  "pipeline.ts": ["measure", "form", "plan", "model"],
  // The rim: files, clock, terminal; then what is done with them.
  world: [
    "world",
    "model",
    "@inquirer/prompts",
    "node:child_process",
    "node:crypto",
    "node:fs",
    "node:os",
    "node:path",
    "node:readline",
    "node:url",
  ],
  "options.ts": ["model"],
  "perintah.ts": ["options.ts", "model"],
  "sop-questions.ts": ["perintah.ts", "options.ts"],
  "sop.ts": ["sop-questions.ts", "perintah.ts", "options.ts", "model"],
  folder: [
    "folder",
    "options.ts",
    "world",
    "pipeline.ts",
    "screen",
    "documents",
    "journal",
    "review",
    "report",
    "form",
    "plan",
    "plan-book",
    "model",
    "word",
    "opc",
  ],
  "step.ts": ["sop.ts", "folder", "world", "journal", "plan", "model"],
  steps: [
    "step.ts",
    "sop.ts",
    "options.ts",
    "folder",
    "world",
    "pipeline.ts",
    "screen",
    "documents",
    "journal",
    "review",
    "recap",
    "report",
    "form",
    "plan",
    "plan-book",
    "model",
    "word",
  ],
  "runner.ts": ["steps", "step.ts", "sop.ts", "options.ts", "folder", "world", "journal", "model"],
  "help.ts": ["sop.ts", "perintah.ts", "options.ts", "world", "model", "commander"],
  guide: [
    "guide",
    "sop.ts",
    "options.ts",
    "folder",
    "world",
    "pipeline.ts",
    "screen",
    "journal",
    "form",
    "plan",
    "model",
    "word",
  ],
  "main.ts": [
    "guide",
    "runner.ts",
    "help.ts",
    "sop.ts",
    "perintah.ts",
    "options.ts",
    "screen",
    "world",
    "model",
    "commander",
  ],
};

const SRC = resolve(import.meta.dirname, "../src");

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listSources(join(folder, entry.name))
      : entry.name.endsWith(".ts")
        ? [join(folder, entry.name)]
        : [],
  );
}

function listImports(file: string): Import[] {
  const from = topOf(file);
  const source = readFileSync(file, "utf8");
  const specifiers = [...source.matchAll(/(?:from|import|getBuiltinModule)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return specifiers.map((specifier) => {
    if (!specifier.startsWith("."))
      return { file: relative(SRC, file), from, to: packageOf(specifier), target: specifier };
    const target = resolve(dirname(file), specifier);
    return { file: relative(SRC, file), from, to: topOf(target), target: relative(SRC, target) };
  });
}

/** What is loaded with a file: neither types nor what it asks for later. */
function listLoads(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const specifiers = [...source.matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?"([^"]+)"/gm)].map(
    ([, to = ""]) => to,
  );
  return specifiers.map((to) => (to.startsWith(".") ? relative(SRC, resolve(dirname(file), to)) : to));
}

const topOf = (file: string): string => relative(SRC, file).split("/")[0] ?? "";
const packageOf = (specifier: string): string =>
  specifier.startsWith("node:")
    ? specifier.split("/").slice(0, 1).join("/")
    : specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");

const sources = listSources(SRC);
const imports = sources.flatMap(listImports);

describe("architecture", () => {
  it("saw the source", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(40);
  });

  it("every import is on the allow-list of its folder", () => {
    const broken = imports.filter(({ from, to }) => !ALLOWED[from]?.includes(to)).map((i) => `${i.file} -> ${i.to}`);
    expect(broken).toEqual([]);
  });

  it("every right on the allow-list is used", () => {
    const used = new Set(imports.map(({ from, to }) => `${from} -> ${to}`));
    const rights = Object.entries(ALLOWED).flatMap(([from, all]) => all.map((to) => `${from} -> ${to}`));
    expect(rights.filter((right) => !used.has(right))).toEqual([]);
  });

  it("steps never import each other", () => {
    const broken = imports
      .filter(({ from, to }) => from === "steps" && to === "steps")
      .map((i) => `${i.file} -> ${i.target}`);
    expect(broken).toEqual([]);
  });

  it("only the world and main.ts touch clock, process and console", () => {
    const broken = sources
      .filter((file) => !["world", "main.ts"].includes(topOf(file)))
      .filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bconsole\./.test(readFileSync(file, "utf8")))
      .map((file) => relative(SRC, file));
    expect(broken).toEqual([]);
  });

  it("no file imports itself on a round way", () => {
    const next = new Map(sources.map((file) => [relative(SRC, file), [] as string[]]));
    for (const { file, target } of imports) if (next.has(target)) next.get(file)?.push(target);
    const done = new Set<string>();
    const findCycle = (file: string, path: readonly string[]): readonly string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return [];
      const cycle = (next.get(file) ?? [])
        .map((to) => findCycle(to, [...path, file]))
        .find((found) => found.length > 0);
      done.add(file);
      return cycle ?? [];
    };
    expect([...next.keys()].flatMap((file) => findCycle(file, []))).toEqual([]);
  });

  /** Those of the steps that load a file or library before they run. */
  const loading = (heavy: string): string[] => {
    const loads = new Map(sources.map((file) => [relative(SRC, file), listLoads(file)]));
    const reaches = (file: string, seen = new Set<string>()): boolean => {
      if (file === heavy) return true;
      if (seen.has(file)) return false;
      seen.add(file);
      return (loads.get(file) ?? []).some((each) => reaches(each, seen));
    };
    return [...loads.keys()].filter((file) => /^(?:steps\/|runner|main)/.test(file) && reaches(file));
  };

  it("only the command that always writes workbooks loads exceljs, as large as the rest, before it runs", () => {
    expect(loading("exceljs")).toEqual(["steps/2-forms.ts"]);
  });

  it("who only looks where the year stands loads neither the report nor its printer nor the rules of its review", () => {
    const light = ["steps/status.ts", "steps/4-collect.ts", "steps/plan.ts", "steps/explain.ts", "steps/0-init.ts"];
    for (const heavy of ["report/laporan.ts", "word/print/print.ts", "word/refresh/refresh.ts", "review/review.ts"])
      expect(loading(heavy).filter((file) => light.includes(file))).toEqual([]);
  });

  it("every file keeps to a readable size", () => {
    const long = sources
      .map((file) => ({ file: relative(SRC, file), lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
