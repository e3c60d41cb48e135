import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readRiwayat } from "../../src/journal/read.ts";
import { BERKAS_DRAF } from "../../src/model/places.ts";
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

/** Chooses entries one after another, each on its own screen: the text that must be there, then the entry. */
async function walk(terminal: Terminal, ...way: readonly (readonly [see: string, entry: string])[]): Promise<void> {
  for (const [see, entry] of way) {
    await terminal.see(see);
    await terminal.choose(entry);
  }
}

const RUN = [
  ["Hasilnya:", "Ya, kerjakan sekarang"],
  ["Lanjut dengan apa?", "Ke layar awal"],
] as const;
const home = (entry: string) => ["Apa yang dikerjakan?", entry] as const;

it("a year by arrows, Enter and short answers: example office to package, with a late form and a returned draft", async () => {
  const terminal = begin(root);
  await walk(terminal, ["Mulai dari mana?", "Coba dengan kantor contoh"], ["Kantor contoh", "Kecamatan Muncar"]);
  await walk(terminal, ["Lanjut dengan apa?", "Ke layar awal folder itu"]);
  await terminal.see("Apa yang dikerjakan?");
  const folder = join(root, "muncar-2024");
  const yaml = join(folder, "lkjip.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/ \((?:nama|alamat) belum diisi\)/g, ""));
  // One form comes late, under a name of a chat.
  renameSync(join(folder, "3-data-kinerja/sekretariat.xlsx"), join(root, "formulir (1).xlsx"));
  await walk(terminal, home("Buat lembar disposisi"), ["Sudah sesuai?", "Nomor agenda"]);
  await terminal.answer("Nomor agenda", "12");
  await walk(terminal, ["Nomor agenda            12", "Ya, kerjakan sekarang"], RUN[1]);
  await walk(terminal, home("Buat formulir"), ["Sudah sesuai?", "Ya, kerjakan sekarang"], RUN[1]);
  await walk(terminal, home("Terima formulir"), ["Berkas mana?", "Dari tempat lain"]);
  await terminal.answer("Berkas", join(root, "formulir (1).xlsx"));
  await walk(terminal, ["Formulir kembali 3 dari 3 unit.", "Ke layar awal"]);
  await walk(terminal, home("Himpun data"), ...RUN, home("Buat draf"), ...RUN);
  await terminal.see("Tulis bagian kuning di Word");
  const draf = join(folder, BERKAS_DRAF);
  writeFileSync(draf, lengkapiCelah(readFileSync(draf), "Ditulis oleh kantor."));
  await walk(terminal, home("Tulis bagian kuning"), ["Selesai?", "Kembali"]);
  await walk(terminal, home("Koreksi draf"), ...RUN, home("Mintakan persetujuan"), ...RUN);
  await walk(terminal, home("Catat: Camat mengembalikan"));
  await terminal.answer("Alasan Camat", "analisis terlalu singkat");
  await walk(terminal, RUN[1], home("Koreksi draf"), ...RUN, home("Mintakan persetujuan"), ...RUN);
  await walk(terminal, home("Catat: Camat menyetujui"), RUN[1], home("Sahkan"), ...RUN);
  await walk(terminal, home("Buat surat pengantar"), ["Sudah sesuai?", "Nomor surat"]);
  await terminal.answer("Nomor surat", "125");
  await walk(terminal, ["Nomor surat             125", "Ya, kerjakan sekarang"], RUN[1]);
  await walk(terminal, home("Buat paket kiriman"), ...RUN);
  await terminal.see("Siapkan tahun 2025");
  await terminal.choose("Keluar");
  expect(await terminal.closed).toBe(0);
  expect(journal(folder).map(({ perintah }) => perintah)).toEqual(
    "init disposition forms receive collect draft review submit submit review submit submit sign letter archive".split(
      " ",
    ),
  );
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
    "Kode:",
    "Lanjut",
    "Sudah sesuai?",
    "Nomor surat:",
    "Lanjut",
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
