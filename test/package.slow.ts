import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/*
 * What somebody gets who installs the package, and what `npm install` does to a working copy.
 */

const ROOT = join(import.meta.dirname, "..");
const temporary = mkdtempSync(join(tmpdir(), "lkjip-package-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Runs npm in a folder, without the settings that an npm around this test hands down. */
function npm(cwd: string, ...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return execFileSync("npm", args, { cwd, env, encoding: "utf8", shell: process.platform === "win32", stdio: "pipe" });
}

describe("the packed package", () => {
  const installed = join(temporary, "office");
  const program = join(installed, "node_modules/lkjip");
  let files: readonly string[];

  beforeAll(() => {
    execFileSync(process.execPath, ["build.mjs"], { cwd: ROOT });
    const [packed] = JSON.parse(npm(ROOT, "pack", "--json", "--ignore-scripts", "--pack-destination", temporary));
    files = packed.files.map(({ path }: { path: string }) => path);
    mkdirSync(installed);
    writeFileSync(join(installed, "package.json"), '{ "name": "office", "private": true }');
    npm(installed, "install", "--offline", "--no-audit", "--no-fund", join(temporary, packed.filename));
  });

  const lkjip = (cwd: string, ...args: string[]): string =>
    execFileSync(process.execPath, [join(program, "bin/lkjip.js"), ...args], { cwd, encoding: "utf8", stdio: "pipe" });

  it.each(["kanigaran", "muncar"])("makes the draft of the example office %s from its forms", (contoh) => {
    lkjip(installed, "init", contoh, "--contoh", contoh);
    const folder = join(installed, contoh);
    lkjip(folder, "collect");
    expect(lkjip(folder, "draft")).toContain("Draf LKjIP dibuat: 4-draf/draf-lkjip.docx");
  });

  it("has no source, no tests, and no forms that lack their office", () => {
    const folders = [...new Set(files.map((file) => file.split("/").slice(0, -1).join("/")))].sort();
    expect(folders).toEqual([
      "",
      "bin",
      "dist",
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
    expect(names).toEqual(expect.arrayContaining(["big.js", "jszip", "lie", "pizzip", "saxes", "zod"]));
    expect(texts.filter((text) => !/permission|redistribut|apache/i.test(text))).toEqual([]);
  });
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
