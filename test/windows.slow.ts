import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BERKAS_DRAF } from "../src/model/places.ts";
import { unpackAll } from "../src/opc/zip.ts";
import { lengkapiCelah } from "./support/sunting.ts";

/*
 * The zip of `npm run package:windows` under Wine, from a path with blanks: all eight steps, the files equal to those of
 * this system. Wine must be installed (`.ci/run` does it).
 */
const ROOT = join(import.meta.dirname, "..");
const ZIP = join(ROOT, "dist-windows/lkjip-windows-x64.zip");
const WINE = ["/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine"].find((path) => existsSync(path)) ?? "wine64";
const LIMITS = { entries: 1000, part: 2 ** 27, total: 2 ** 28, ratio: 1000, ratioFrom: 0, backslashes: false };

const root = mkdtempSync(join(tmpdir(), "lkjip-wine-"));
const place = join(root, "Dokumen Kantor");
const wineSettings = { WINEPREFIX: join(root, "prefix"), WINEDEBUG: "-all", NODE_SKIP_PLATFORM_CHECK: "1" };
const program = join(place, "lkjip");
afterAll(() => {
  spawnSync("wineserver", ["-k"], { env: { ...process.env, ...wineSettings } });
  rmSync(root, { recursive: true, force: true });
});
beforeAll(() => {
  for (const [name, content] of unpackAll(new Uint8Array(readFileSync(ZIP)), LIMITS)) put(join(place, name), content);
});

function put(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Calls lines of a .cmd file in a folder, one after another; what was printed, and the exit code of each. */
function inWine(folder: string, lines: readonly string[]): { readonly codes: readonly number[]; readonly out: string } {
  const called = lines.flatMap((line) => [`call ${line}`, "echo [kode %errorlevel%]"]);
  put(join(root, "perintah.cmd"), ["@echo off", ...called, ""].join("\r\n"));
  // Node under Wine cannot write into a pipe: a file of the console takes the output.
  const script = `Z:${join(root, "perintah.cmd").replaceAll("/", "\\")}`;
  const output = `Z:${join(root, "keluaran.txt").replaceAll("/", "\\")}`;
  const { error } = spawnSync(WINE, ["cmd", "/c", `${script} > ${output} 2>&1`], {
    cwd: folder,
    env: { ...process.env, ...wineSettings },
    stdio: "ignore",
  });
  if (error !== undefined) throw error;
  const out = readFileSync(join(root, "keluaran.txt"), "utf8");
  return { out, codes: [...out.matchAll(/\[kode (\d+)\]/g)].map(([, kode]) => Number(kode)) };
}

const BEGIN = ["disposition --agenda 12", "forms", "individual", "collect", "draft"];
const REST = [
  "review",
  "submit",
  "submit --setuju",
  "sign",
  "letter --nomor 125 --tanggal 2025-02-20",
  "archive",
  "archive --periksa",
];
const OLEH = "--oleh kasubbag";

/** Files of a folder with their content, but for those that hold the time or the hash of one that does. */
function listFiles(folder: string): Map<string, string> {
  const timed = /riwayat|MANIFES\.txt|\.zip$/;
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !timed.test(entry.name))
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length), readFileSync(path).toString("base64")];
      })
      .sort(),
  );
}

it("carries out all eight steps, and makes the same files as here", () => {
  const folders = { windows: join(place, "muncar"), here: join(place, "muncar-di-sini") };
  const call = (argv: string): string => `..\\lkjip\\lkjip.cmd ${argv} ${OLEH}`;
  const here = (folder: string, argv: string): void =>
    void execFileSync(process.execPath, [join(ROOT, "bin/lkjip.js"), ...argv.split(" "), ...OLEH.split(" ")], {
      cwd: folder,
      stdio: "ignore",
    });
  expect(inWine(place, [`lkjip\\lkjip.cmd init muncar --contoh muncar ${OLEH}`])).toMatchObject({ codes: [0] });
  here(place, "init muncar-di-sini --contoh muncar");
  for (const folder of Object.values(folders)) {
    const yaml = join(folder, "lkjip.yaml");
    writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/ \((?:nama|alamat) belum diisi\)/g, ""));
  }
  for (const steps of [BEGIN, REST]) {
    const { codes, out } = inWine(folders.windows, steps.map(call));
    expect(codes, out).toEqual(steps.map(() => 0));
    for (const argv of steps) here(folders.here, argv);
    if (steps !== BEGIN) continue;
    for (const folder of Object.values(folders)) {
      const draf = join(folder, BERKAS_DRAF);
      writeFileSync(draf, lengkapiCelah(new Uint8Array(readFileSync(draf)), "Ditulis oleh kantor."));
    }
  }
  const wanted = listFiles(folders.here);
  const found = listFiles(folders.windows);
  expect([...found.keys()]).toEqual([...wanted.keys()]);
  expect([...wanted].filter(([name, content]) => found.get(name) !== content).map(([name]) => name)).toEqual([]);
});

it("says what to do where the zip was not unpacked", () => {
  const alone = join(place, "Buka dari zip");
  put(join(alone, "Buka lkjip.cmd"), readFileSync(join(program, "Buka lkjip.cmd")));
  const { codes, out } = inWine(alone, ['"Buka lkjip.cmd" < nul']);
  expect([codes.includes(0), out.includes("pilih Ekstrak Semua")]).toEqual([false, true]);
});
