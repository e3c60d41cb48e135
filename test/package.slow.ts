import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installPackage, makeExampleDraft, npm, packPackage, type Tarball } from "../release/package.ts";
import { listMade, walkSteps } from "./support/made.ts";

/*
 * What somebody gets who installs the package, and what `npm install` does to a working copy.
 */

const ROOT = join(import.meta.dirname, "..");
const temporary = mkdtempSync(join(tmpdir(), "lkjip-package-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe("the packed package", () => {
  const installed = join(temporary, "office");
  let tarball: Tarball;
  let program: string;

  beforeAll(() => {
    tarball = packPackage(ROOT, temporary);
    program = installPackage(tarball, installed);
  });

  it.each(["kanigaran", "muncar"])("makes the draft of the example office %s from its forms", (contoh) => {
    expect(makeExampleDraft(program, installed, contoh)).toContain("Draf LKjIP dibuat: 4-draf/draf-lkjip.docx");
  });

  it("has every page and picture that its pages link to", () => {
    const pages = tarball.files.filter((file) => file.endsWith(".md") && !file.includes("licenses/"));
    const lost = pages.flatMap((page) =>
      [...readFileSync(join(program, page), "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, link]) => join(dirname(page), link ?? ""))
        .filter((link) => !existsSync(join(program, link))),
    );
    expect(pages).toContain("docs/panduan.md");
    expect(lost).toEqual([]);
  });

  it("has no source, no tests, and no forms that lack their office", () => {
    const folders = [...new Set(tarball.files.map((file) => file.split("/").slice(0, -1).join("/")))].sort();
    expect(folders).toEqual([
      "",
      "bin",
      "dist",
      "docs",
      "docs/decisions",
      "docs/gambar",
      "docs/licenses",
      "examples/kanigaran",
      "examples/kanigaran/3-data-kinerja",
      "examples/muncar",
      "examples/muncar/3-data-kinerja",
      "templates",
    ]);
  });

  it("carries a licence text for every package in the bundle", () => {
    const texts = readFileSync(join(program, "dist/LICENSES.txt"), "utf8").split(`\n${"-".repeat(80)}\n\n`);
    const names = texts.map((text) => text.split(" ")[0]);
    expect(names).toEqual(expect.arrayContaining(["big.js", "jszip", "lie", "saxes", "zod"]));
    expect(texts.filter((text) => !/permission|redistribut|apache/i.test(text))).toEqual([]);
  });
});

describe("the packed package on the Nodes that it is for", () => {
  const installed = join(temporary, "nodes");
  let program: string;
  let wanted: ReadonlyMap<string, string>;
  beforeAll(() => {
    program = installPackage(packPackage(ROOT, temporary), installed);
    wanted = walkBy(process.execPath, "di-sini");
  });

  /** All eight steps by that Node; the files that came of them. */
  function walkBy(node: string, name: string): ReadonlyMap<string, string> {
    const lkjip = (cwd: string, line: string): string =>
      execFileSync(node, [join(program, "bin/lkjip.js"), ...line.split(" "), "--oleh", "kasubbag"], {
        cwd,
        encoding: "utf8",
        stdio: "pipe",
      });
    const folder = join(installed, name);
    lkjip(installed, `init ${name} --contoh muncar`);
    walkSteps(folder, (steps) => {
      for (const line of steps) lkjip(folder, line);
    });
    return listMade(folder);
  }

  // The oldest that package.json allows, and the newest of each line that is maintained.
  it.each(["20.19.0", "22.23.5", "24.22.3"])(
    "carries out all eight steps on Node %s, with the same files",
    (version) => {
      const folder = mkdtempSync(join(temporary, "node-"));
      const [packed] = JSON.parse(npm(folder, "pack", "--json", `node-${process.platform}-${process.arch}@${version}`));
      execFileSync("tar", ["-xzf", packed.filename, "package/bin/node"], { cwd: folder });
      const node = join(folder, "package/bin/node");
      expect(execFileSync(node, ["--version"], { encoding: "utf8" })).toBe(`v${version}\n`);
      const found = walkBy(node, `node-${version}`);
      expect([...found.keys()]).toEqual([...wanted.keys()]);
      expect([...wanted].filter(([name, content]) => found.get(name) !== content).map(([name]) => name)).toEqual([]);
    },
  );
});

describe("the lock file", () => {
  it("stays as it is when somebody runs npm install", () => {
    const folder = mkdtempSync(join(temporary, "copy-"));
    for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(ROOT, file), join(folder, file));
    const before = readFileSync(join(folder, "package-lock.json"), "utf8");
    npm(folder, "install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund");
    expect(readFileSync(join(folder, "package-lock.json"), "utf8")).toBe(before);
  });

  it("holds nothing that only npm 11 keeps: npm 10, which comes with Node 20 and 22, takes `libc` out", () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    expect(Object.keys(packages).filter((name) => "libc" in packages[name])).toEqual([]);
  });
});
