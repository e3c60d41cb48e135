import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createKantor, type Office } from "../support/tahun.ts";

const KUNCI = ".lkjip/sedang-dipakai.json";
let office: Office;
beforeEach(async () => {
  office = await createKantor("muncar");
});
afterEach(() => office.remove());

const hold = (content: object): void =>
  office.write(
    KUNCI,
    JSON.stringify({
      pid: process.pid,
      computer: hostname(),
      oleh: "Budi",
      perintah: "draft",
      since: "2025-02-03T07:55:00+07:00",
      ...content,
    }),
  );

describe("two people on one folder", () => {
  it("the second is told who holds it, where, with what and since when", async () => {
    hold({});
    const { kode, pesan } = await office.lkjip("collect");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  .lkjip/sedang-dipakai.json
  Folder ini sedang dipakai oleh Budi di komputer ${hostname()} (lkjip draft, sejak 3 Februari 2025 pukul 07.55).
  Perbaikan: tunggu sampai selesai lalu ulangi; jika perintah itu sudah tidak berjalan, hapus berkas .lkjip/sedang-dipakai.json.`,
    ]);
  });

  it("the first goes on undisturbed: two at once, one works, one is refused", async () => {
    const running = await Promise.all([office.lkjip("forms"), office.lkjip("forms")]);
    expect(running.map(({ kode }) => kode).sort()).toEqual([0, 1]);
    expect(office.world.exists(KUNCI)).toBe(false);
  });

  it("who only looks is never held up", async () => {
    hold({});
    await office.jalankan("status", "check");
  });
});

describe("a lock that was left behind", () => {
  it("by a process of this computer that has ended is dropped", async () => {
    hold({ pid: spawnSync(process.execPath, ["-e", ""]).pid });
    const { pesan } = await office.jalankan("collect");
    expect(pesan).toContain(
      "Kunci folder yang tertinggal dari Budi (lkjip draft, 3 Februari 2025 pukul 07.55) dibuang.",
    );
  });

  it.each([
    ["of another computer, half an hour old, is dropped", "2025-02-03T07:29:00+07:00", 0],
    ["of another computer, still young, is kept", "2025-02-03T07:45:00+07:00", 1],
  ])("%s", async (_, since, kode) => {
    hold({ computer: "PC-SEKCAM", since });
    expect((await office.lkjip("collect")).kode).toBe(kode);
  });

  it("unreadable is dropped", async () => {
    office.write(KUNCI, "{");
    expect((await office.jalankan("collect")).pesan).toContain(
      "Kunci folder yang rusak dari perintah sebelumnya dibuang.",
    );
  });
});

describe("files that cannot be written", () => {
  it("a folder in the place of a file is named, and nothing is left half done", async () => {
    mkdirSync(join(office.folder, "1-disposisi/lembar-disposisi.docx"));
    const { kode, pesan } = await office.lkjip("disposition");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  1-disposisi/lembar-disposisi.docx
  Berkas ini tidak dapat dibaca: nama itu dipakai oleh sebuah folder.
  Perbaikan: pindahkan folder itu ke tempat lain, lalu ulangi perintahnya.`,
    ]);
    expect(office.world.exists(KUNCI)).toBe(false);
  });

  it("a folder in the place of the lock is named", async () => {
    mkdirSync(join(office.folder, KUNCI));
    const { kode, all } = await office.lkjip("disposition");
    expect([kode, all]).toEqual([
      1,
      `GALAT  .lkjip/sedang-dipakai.json
  Berkas ini tidak dapat dihapus: nama itu dipakai oleh sebuah folder.
  Perbaikan: pindahkan folder itu ke tempat lain, lalu ulangi perintahnya.`,
    ]);
  });

  it.each([".lkjip/tulis", ".lkjip"])("a file in the place of the folder %s is named", async (berkas) => {
    rmSync(join(office.folder, berkas), { recursive: true, force: true });
    office.write(berkas, "x");
    const { kode, all } = await office.lkjip("disposition");
    expect([kode, all]).toEqual([
      1,
      `GALAT  ${berkas}
  Berkas ini tidak dapat dipakai sebagai folder: nama itu dipakai oleh sebuah berkas.
  Perbaikan: pindahkan berkas itu ke tempat lain, lalu ulangi perintahnya.`,
    ]);
    expect(office.world.list("1-disposisi")).toEqual([]);
  });
});
