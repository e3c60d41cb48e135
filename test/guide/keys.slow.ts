import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readRiwayat } from "../../src/journal/read.ts";
import { BERKAS_DRAF } from "../../src/model/places.ts";
import { home, PLACES, walk, walkYear, YEAR } from "../support/guide-year.ts";
import { listAll } from "../support/made.ts";
import { lengkapiCelah } from "../support/sunting.ts";
import { KEY, Terminal } from "../support/terminal.ts";

/*
 * The built program in a pseudo terminal, driven by keys: a year from an empty folder to the package. Nothing here is timed:
 * every key waits for the screen that it is meant for.
 */
const LKJIP = `${process.execPath} ${join(import.meta.dirname, "../../bin/lkjip.js")}`;
const RIWAYAT = ".lkjip/riwayat.jsonl";
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "lkjip-tombol-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const begin = (folder: string, settings = "setelan"): Terminal =>
  new Terminal(LKJIP, folder, { XDG_CONFIG_HOME: join(root, settings), HOME: root, DISPLAY: "" });
const journal = (folder: string) => readRiwayat(readFileSync(join(folder, RIWAYAT), "utf8"), RIWAYAT).nilai;

it("a year by arrows, Enter and short answers: example office to package, with a late form and a returned draft", async () => {
  const terminal = begin(root);
  const folder = join(root, "muncar-2024");
  await walkYear(terminal, { root, reason: "analisis terlalu singkat", path: (path) => path, opens: false });
  await terminal.see("Siapkan tahun 2025");
  await terminal.choose("Keluar");
  expect(await terminal.closed).toBe(0);
  expect(journal(folder).map(({ perintah }) => perintah)).toEqual(YEAR);
});

it("Ctrl+C anywhere ends with one line and 130, and leaves nothing; Esc goes back", async () => {
  const source = join(root, "asal");
  cpSync(join(root, "muncar-2024"), source, { recursive: true });
  const before = listAll(source);
  for (const { way, see } of PLACES) {
    const terminal = begin(source);
    await walk(terminal, ...way);
    await terminal.see(see);
    terminal.press(KEY.interrupt);
    expect(await terminal.closed).toBe(130);
    expect(terminal.screen.text()).toContain("Dihentikan. ");
    expect(listAll(source)).toEqual(before);
  }
  const terminal = begin(source);
  await walk(terminal, home("Lainnya"), ["Pilih:", "Langkah lain"], ["Yang mana?", "6. membuat nota dinas"]);
  await terminal.see("Sudah sesuai?");
  terminal.press(KEY.esc);
  await terminal.see("Apa yang dikerjakan?");
  terminal.press(KEY.esc);
  await terminal.choose("Keluar");
  expect(await terminal.closed).toBe(0);
});

/** What panduan.md prints in bold below a heading, in order. */
function boldIn(heading: string): string[] {
  const page = readFileSync(join(import.meta.dirname, "../../docs/panduan.md"), "utf8");
  const section = page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/\*\*(.+?)\*\*/g)].map(([, entry = ""]) => entry);
}

it("whoever chooses what panduan.md prints in bold has an example signed in under 40 presses", async () => {
  const place = mkdtempSync(join(root, "baru-"));
  const terminal = begin(place, "setelan-baru");
  const folder = join(place, "kanigaran-2024");
  const entries = boldIn("Mencoba dahulu: kantor contoh sampai disahkan");
  expect(entries.length).toBeGreaterThan(9);
  for (const entry of entries) {
    await terminal.choose(entry);
    let now = await terminal.seeOneOf("Yang mana?", "Hasilnya:", "Lanjut dengan apa?", "Selesai?");
    if (now === "Hasilnya:") {
      await terminal.choose("Ya, kerjakan sekarang");
      now = await terminal.seeOneOf("Lanjut dengan apa?");
    }
    if (now === "Lanjut dengan apa?") await terminal.choose("Ke layar awal");
    // No program opens a document here: the guide says where it lies.
    if (now === "Selesai?") {
      const draf = join(folder, BERKAS_DRAF);
      writeFileSync(draf, lengkapiCelah(readFileSync(draf), "Ditulis oleh kantor."));
      await terminal.choose("Kembali");
    }
  }
  await terminal.choose("Keluar");
  expect(await terminal.closed).toBe(0);
  expect(journal(folder).at(-1)?.perintah).toBe("sign");
  expect(terminal.pressed).toBeLessThan(40);
});
