import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRiwayat } from "../src/journal/read.ts";
import { packZip } from "../src/opc/pack.ts";
import { unpackAll } from "../src/opc/zip.ts";
import { PLACES, walk, walkYear, YEAR } from "./support/guide-year.ts";
import { listAll, listMade, walkSteps } from "./support/made.ts";
import { KEY, Terminal } from "./support/terminal.ts";

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

const windowsPath = (path: string): string => `Z:${path.replaceAll("/", "\\")}`;

function put(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Calls lines of a .cmd file in a folder, one after another; what was printed, and the exit code of each. */
function inWine(
  folder: string,
  lines: readonly string[],
  encoding: BufferEncoding = "utf8",
): { readonly codes: readonly number[]; readonly out: string } {
  const called = lines.flatMap((line) => [`call ${line}`, "echo [kode %errorlevel%]"]);
  put(join(root, "perintah.cmd"), Buffer.from(["@echo off", ...called, ""].join("\r\n"), encoding));
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

const OLEH = "--oleh kasubbag";

it("carries out all eight steps with a late form in an edited draft, and makes the same files as here", () => {
  const folders = { windows: join(place, "muncar"), here: join(place, "muncar-di-sini") };
  const call = (argv: string): string => `..\\lkjip\\lkjip.cmd ${argv} ${OLEH}`;
  const here = (folder: string, argv: string): void =>
    void execFileSync(process.execPath, [join(ROOT, "bin/lkjip.js"), ...argv.split(" "), ...OLEH.split(" ")], {
      cwd: folder,
      stdio: "ignore",
    });
  expect(inWine(place, [`lkjip\\lkjip.cmd init muncar --contoh muncar ${OLEH}`])).toMatchObject({ codes: [0] });
  here(place, "init muncar-di-sini --contoh muncar");
  walkSteps(folders.here, (steps) => {
    for (const argv of steps) here(folders.here, argv);
  });
  walkSteps(folders.windows, (steps) => {
    const { codes, out } = inWine(folders.windows, steps.map(call));
    expect(codes, out).toEqual(steps.map(() => 0));
  });
  const wanted = listMade(folders.here);
  const found = listMade(folders.windows);
  expect([...found.keys()]).toEqual([...wanted.keys()]);
  expect([...wanted].filter(([name, content]) => found.get(name) !== content).map(([name]) => name)).toEqual([]);
});

it("leads through a year by keys in the console of Wine, from an empty folder whose path has blanks", async () => {
  const office = join(place, "kantor tombol");
  mkdirSync(office);
  const command = `${WINE} '${join(program, "node.exe")}' '${windowsPath(join(program, "bin/lkjip.js"))}'`;
  const begin = (folder: string): Terminal => new Terminal(command, folder, wineSettings, true);
  const terminal = begin(office);
  // Esc is not pressed: the console of Wine keeps it, waiting for what may follow.
  await walkYear(terminal, { root: office, reason: "analisis kurang, lihat Café", path: windowsPath, opens: true });
  await terminal.see("Siapkan tahun 2025");
  await terminal.choose("Keluar");
  expect(await terminal.closed).toBe(0);
  const riwayat = readFileSync(join(office, "muncar-2024/.lkjip/riwayat.jsonl"), "utf8");
  const notes = readRiwayat(riwayat, "riwayat.jsonl").nilai;
  expect(notes.map(({ perintah }) => perintah)).toEqual(YEAR);
  expect(riwayat).toContain("analisis kurang, lihat Café");
  const folder = join(office, "muncar-2024");
  const before = listAll(folder);
  for (const { way, see } of PLACES) {
    const stopped = begin(folder);
    await walk(stopped, ...way);
    await stopped.see(see);
    stopped.press(KEY.interrupt);
    expect(await stopped.closed).not.toBe(0);
    expect(stopped.screen.text()).toContain("Dihentikan. ");
    expect(listAll(folder)).toEqual(before);
  }
});

/** A program that holds a file as Excel does, alone, while lkjip runs beside it. */
const HOLD = `const fs = require("fs");
const [file, out, ...argv] = process.argv.slice(2);
const held = fs.openSync(file, fs.constants.O_RDWR | 0x10000000);
const fd = fs.openSync(out, "w");
const { status } = require("child_process").spawnSync(process.execPath, argv, { stdio: ["ignore", fd, fd] });
fs.writeSync(fd, "[kode " + status + "]");
fs.closeSync(held);
`;

/** What lkjip says while another process holds a file of the work folder. */
function whileHeld(folder: string, held: string, argv: readonly string[]): string {
  put(join(root, "pegang.cjs"), HOLD);
  const output = join(root, "pegang.txt");
  const words = [join(root, "pegang.cjs"), join(folder, held), output, join(program, "bin/lkjip.js")].map(windowsPath);
  spawnSync(WINE, [windowsPath(join(program, "node.exe")), ...words, ...argv], {
    cwd: folder,
    env: { ...process.env, ...wineSettings },
    stdio: "ignore",
  });
  return readFileSync(output, "utf8");
}

describe("a work folder under Wine", () => {
  const folder = join(place, "kantor lain");
  const call = (argv: string): string => `..\\lkjip\\lkjip.cmd ${argv} ${OLEH}`;
  const journal = (): string => readFileSync(join(folder, ".lkjip/riwayat.jsonl"), "utf8");
  beforeAll(() => {
    const made = inWine(place, [
      `lkjip\\lkjip.cmd init "kantor lain" --contoh muncar ${OLEH}`,
      `cd "kantor lain"`,
      call("disposition --agenda 12"),
      call('letter --nomor 5 --lewati "surat harus dikirim hari ini"'),
    ]);
    expect(made.codes, made.out).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ["8-pengiriman/register-surat-keluar.xlsx", ["letter", "--nomor", "6", "--lewati", "surat harus dikirim hari ini"]],
    ["8-pengiriman/surat-pengantar.docx", ["letter", "--nomor", "6", "--lewati", "surat harus dikirim hari ini"]],
    ["1-disposisi/lembar-disposisi.docx", ["disposition", "--agenda", "13"]],
    [".lkjip/riwayat.jsonl", ["forms"]],
  ])("names %s, which another program holds, and writes nothing", (held, argv) => {
    const before = listMade(folder);
    const notes = journal();
    const out = whileHeld(folder, held, argv);
    expect(out).toContain(`GALAT  ${held}`);
    expect(out).toContain("berkas sedang dibuka di program lain.");
    expect(out).toContain("[kode 1]");
    expect(listMade(folder)).toEqual(before);
    expect(journal()).toBe(notes);
  });

  it("takes words in the code page of the console, CRLF and a mark of the byte order", () => {
    const yaml = join(folder, "lkjip.yaml");
    writeFileSync(yaml, `\ufeff${readFileSync(yaml, "utf8").replace(/\r?\n/g, "\r\n")}`);
    // 0x82 is é in code page 850 and 437, the ones of a console.
    const { codes, out } = inWine(folder, [call('disposition --catatan "Caf\x82 Jos\x82"'), call("check")], "latin1");
    expect(codes, out).toEqual([0, 0]);
    expect(journal()).toContain('"catatan":"Café José"');
    expect(readFileSync(yaml, "utf8")).toMatch(/^\ufeff.*\r\n/);
  });

  it("stores nothing under a name that Windows keeps for itself", () => {
    const form = readdirSync(join(folder, "3-data-kinerja")).find((nama) => nama.endsWith(".xlsx")) ?? "";
    const names = ["CON.jpg", "nul.txt", "foto. ", "a<b>:c|d?.jpg", "lpt1.pdf"];
    const sent = packZip(
      new Map([
        [form, new Uint8Array(readFileSync(join(folder, "3-data-kinerja", form)))],
        ...names.map((nama): [string, Uint8Array] => [nama, new TextEncoder().encode(nama)]),
      ]),
    );
    put(join(place, "kiriman.zip"), sent);
    const { codes, out } = inWine(folder, [call("receive ..\\kiriman.zip"), call("status")]);
    expect(codes, out).toEqual([0, 0]);
    const unit = form.replace(/\.xlsx$/, "");
    const stored = readdirSync(join(folder, "3-data-kinerja/bukti", unit));
    expect(stored).toHaveLength(names.length);
    for (const nama of stored) {
      expect(nama).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(nama).not.toMatch(/[<>:"|?*\\]|[. ]$/);
    }
  });

  it("works in a folder that Word cannot reach, and says so", () => {
    const deep = join(place, ...Array.from({ length: 8 }, (_, i) => `${i + 1} arsip bagian organisasi`));
    mkdirSync(dirname(deep), { recursive: true });
    cpSync(folder, deep, { recursive: true });
    const { codes, out } = inWine(place, [
      `lkjip\\lkjip.cmd disposition --folder "${windowsPath(deep)}" ${OLEH} --agenda 14`,
    ]);
    expect(codes, out).toEqual([0]);
    expect(out).toContain("Word dan Excel tidak dapat membukanya di situ.");
    expect(readdirSync(join(deep, "1-disposisi"))).toContain("lembar-disposisi.docx");
  });
});

it("says what to do where the zip was not unpacked", () => {
  const alone = join(place, "Buka dari zip");
  put(join(alone, "Buka lkjip.cmd"), readFileSync(join(program, "Buka lkjip.cmd")));
  const { codes, out } = inWine(alone, ['"Buka lkjip.cmd" < nul']);
  expect([codes.includes(0), out.includes("pilih Ekstrak Semua")]).toEqual([false, true]);
});
