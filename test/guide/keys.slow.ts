import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readRiwayat } from "../../src/journal/read.ts";
import { BERKAS_DRAF } from "../../src/model/places.ts";
import { home, RUN, walk, walkYear, YEAR } from "../support/guide-year.ts";
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
  const before = journal(source).length;
  const places: readonly (readonly (readonly [string, string])[])[] = [
    [],
    [home("Lainnya")],
    [home("Buka berkas")],
    [home("Siapkan tahun 2025")],
    [home("Lainnya"), ["Pilih:", "Langkah lain"]],
    [home("Lainnya"), ["Pilih:", "Tanya asal"]],
    [home("Lainnya"), ["Pilih:", "Periksa semua"]],
    [home("Lainnya"), ["Pilih:", "Langkah lain"], ["Yang mana?", "6. membuat nota dinas"]],
    [
      home("Lainnya"),
      ["Pilih:", "Langkah lain"],
      ["Yang mana?", "6. membuat nota dinas"],
      ["Sudah sesuai?", "Nomor surat"],
    ],
    [home("Periksa keutuhan")],
  ];
  const marks = [
    "Apa yang",
    "Pilih:",
    "Yang mana?",
    "Buat sekarang?",
    "Yang mana?",
    "Angka yang mana",
    "Lanjut",
    "Sudah sesuai?",
    "Nomor surat:",
    "Paket mana?",
  ];
  for (const [i, way] of places.entries()) {
    const terminal = begin(source);
    await walk(terminal, ...way);
    await terminal.see(marks[i] ?? "");
    terminal.press(KEY.interrupt);
    expect(await terminal.closed).toBe(130);
    expect(terminal.screen.text()).toContain("Dihentikan. ");
  }
  expect(journal(source)).toHaveLength(before);
  const terminal = begin(source);
  await walk(terminal, ...(places[7] ?? []));
  await terminal.see("Sudah sesuai?");
  terminal.press(KEY.esc);
  await terminal.see("Apa yang dikerjakan?");
  terminal.press(KEY.esc);
  await terminal.choose("Keluar");
  expect(await terminal.closed).toBe(0);
});

it("an example office is signed in under 40 presses", async () => {
  const place = mkdtempSync(join(root, "baru-"));
  const terminal = begin(place, "setelan-baru");
  await walk(terminal, ["Mulai dari mana?", "Coba dengan kantor contoh"], ["Kantor contoh", "Kecamatan Kanigaran"]);
  await walk(terminal, ["Lanjut dengan apa?", "Ke layar awal folder itu"]);
  await walk(terminal, home("Buat lembar disposisi"), ...RUN, home("Buat formulir"), ...RUN);
  await walk(terminal, home("Himpun data"), ...RUN, home("Buat draf"), ...RUN);
  await terminal.see("Tulis bagian kuning di Word");
  const draf = join(place, "kanigaran-2024", BERKAS_DRAF);
  writeFileSync(draf, lengkapiCelah(readFileSync(draf), "Ditulis oleh kantor."));
  await walk(terminal, home("Tulis bagian kuning"), ["Selesai?", "Kembali"]);
  await walk(terminal, home("Koreksi draf"), ...RUN, home("Mintakan persetujuan"), ...RUN);
  await walk(terminal, home("Catat: Camat menyetujui"), RUN[1], home("Sahkan"), ...RUN);
  await terminal.see("Buat surat pengantar");
  await terminal.choose("Keluar");
  expect(await terminal.closed).toBe(0);
  expect(terminal.pressed).toBeLessThan(40);
});
