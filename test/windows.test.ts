import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkIntegrity, FOLDER, LARGEST, listProgram, listWindowsFiles } from "../release/windows.ts";

/*
 * What a person finds who unpacks the zip for Windows; node.exe is a stand-in here.
 */
const ROOT = join(import.meta.dirname, "..");
const NODE = new TextEncoder().encode("MZ");
let program: readonly string[];
let files: ReadonlyMap<string, Uint8Array>;
beforeAll(() => {
  program = listProgram(ROOT);
  files = listWindowsFiles(ROOT, NODE, "x64", program);
});

const textOf = (name: string): string => new TextDecoder().decode(files.get(`${FOLDER}/${name}`));

describe("the zip for Windows", () => {
  it("holds node, the program, its templates and examples, and what starts it, in one folder", () => {
    const names = [...files.keys()];
    expect(names.filter((name) => !name.startsWith(`${FOLDER}/`) || /[\\:*?"<>|]/.test(name))).toEqual([]);
    const top = names.map((name) => name.split("/")[1] ?? "");
    expect([...new Set(top)].sort()).toEqual(
      [
        "Bacalah.txt",
        "Buka lkjip.cmd",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "LICENSE-node.txt",
        "README.md",
        "bin",
        "dist",
        "docs",
        "examples",
        "lkjip.cmd",
        "node.exe",
        "package.json",
        "templates",
      ].sort(),
    );
    for (const name of ["dist/main.js", "dist/LICENSES.txt", "templates/lkjip.yaml", "examples/muncar/lkjip.yaml"])
      expect(names).toContain(`${FOLDER}/${name}`);
    expect(files.get(`${FOLDER}/node.exe`)).toEqual(NODE);
    expect(textOf("LICENSE-node.txt")).toContain("Node.js is licensed for use as follows:");
  });

  it("leaves room for node.exe within what people can send, and names short enough for Windows", () => {
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    const packedNode = 33 * 2 ** 20;
    expect(bytes + packedNode).toBeLessThan(LARGEST * 1.2);
    expect(Math.max(...[...files.keys()].map(({ length }) => length))).toBeLessThan(100);
  });

  it.each(["Buka lkjip.cmd", "lkjip.cmd", "Bacalah.txt"])(
    "%s is plain ASCII with lines that end as Windows wants",
    (name) => {
      const text = textOf(name);
      expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(Math.max(...text.split("\r\n").map(({ length }) => length))).toBeLessThan(80);
    },
  );

  it("starts from its own folder, whatever blanks are in the path, and says where it cannot", () => {
    const starter = textOf("Buka lkjip.cmd");
    expect(starter).toContain('"%LKJIP%node.exe" "%LKJIP%bin\\lkjip.js" %*');
    expect(starter.replaceAll('"%LKJIP%', "").match(/(?<!")%LKJIP%(?!["\r])/g)).toBeNull();
    for (const label of starter.match(/goto (\w+)/g) ?? []) expect(starter).toContain(`\r\n:${label.slice(5)}\r\n`);
    expect(starter).toContain("Ekstrak Semua");
    expect(starter).toContain("alamat jaringan");
    expect(textOf("lkjip.cmd")).toContain('"%~dp0node.exe" "%~dp0bin\\lkjip.js" %*');
  });
});

it("says for which Windows it is, also the one of 32 bits", () => {
  const read = (all: ReadonlyMap<string, Uint8Array>): string =>
    new TextDecoder().decode(all.get(`${FOLDER}/Bacalah.txt`));
  const small = listWindowsFiles(ROOT, NODE, "x86", program);
  expect(read(files)).toContain("Windows 10 atau 11, 64 bit.");
  expect(read(small)).toBe(read(files).replace("11, 64 bit", "11, 32 atau 64 bit"));
  expect([...small.keys()]).toEqual([...files.keys()]);
});

it("refuses a node.exe of another content", () => {
  const right = "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
  expect(() => checkIntegrity(new Uint8Array(), right)).not.toThrow();
  expect(() => checkIntegrity(NODE, right)).toThrow("node.exe: expected sha512-z4Ph");
});

it("knows every package in the bundle, with its licence", () => {
  const text = readFileSync(join(ROOT, "dist/LICENSES.txt"), "utf8");
  const named = [...text.matchAll(/(?:^|-{80}\n\n)(\S+) \d\S* \(.+\)$/gm)].map(([, name]) => name);
  expect(named).toMatchInlineSnapshot(`
    [
      "@inquirer/ansi",
      "@inquirer/core",
      "@inquirer/figures",
      "@inquirer/input",
      "@inquirer/select",
      "@inquirer/type",
      "big.js",
      "chalk",
      "cli-width",
      "commander",
      "exceljs",
      "fast-string-truncated-width",
      "fast-string-width",
      "fast-wrap-ansi",
      "immediate",
      "jszip",
      "lie",
      "mute-stream",
      "pako",
      "saxes",
      "setimmediate",
      "signal-exit",
      "xmlchars",
      "yaml",
      "zod",
    ]
  `);
  expect(text.split("-".repeat(80)).every((part) => part.length > 400)).toBe(true);
});
