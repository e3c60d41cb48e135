import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readJournal } from "../src/folder/journal.ts";
import { createDisetujui, type Office } from "./support/tahun.ts";

/*
 * Nobody listens to what a command says: `lkjip archive | head -1`, or output into a file on a full disk. The step is whole
 * all the same. Runs the built program.
 */
const LKJIP = join(import.meta.dirname, "../bin/lkjip.js");
let office: Office;
beforeAll(async () => {
  office = await createDisetujui("muncar");
  await office.jalankan("sign", "letter --nomor 125 --tanggal 2025-02-20");
});
afterAll(() => office.remove());

it("a pipe that was closed early ends the output, not the step", async () => {
  // Without LibreOffice on the path, which would make PDFs for ten seconds.
  const child = spawn(process.execPath, [LKJIP, "archive"], {
    cwd: office.folder,
    env: { ...process.env, PATH: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  child.stderr.destroy();
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(0);
  expect(readJournal(office.world).nilai.at(-1)?.perintah).toBe("archive");
  expect(office.world.list("8-pengiriman")).toEqual([
    "buku-ekspedisi.xlsx",
    "daftar-arsip.xlsx",
    "lkjip-2024.zip",
    "register-surat-keluar.xlsx",
    "surat-pengantar.docx",
  ]);
  expect(office.world.list(".lkjip")).not.toContain("sedang-dipakai.json");
});

it.skipIf(!existsSync("/dev/full"))("output that cannot be saved is told in one sentence", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [LKJIP, "disposition"], {
    cwd: office.folder,
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect(status).toBe(1);
  expect(stderr).toContain(
    "Tulisan perintah ini tidak dapat disimpan: penyimpanan penuh. Yang dikerjakannya dapat dilihat dengan: lkjip status",
  );
  expect(stderr).not.toContain("    at ");
  expect(readJournal(office.world).nilai.at(-1)?.perintah).toBe("disposition");
});

it("Node knows the flags that the program sets: it says nothing of them", () => {
  const { status, stderr } = spawnSync(process.execPath, [LKJIP, "--version"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});
