import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * What the file systems of offices answer when a file is open in Word or a folder is read-only. The error is planted,
 * because a test cannot count on a machine that gives it.
 */
const tanam = vi.hoisted(() => ({ kode: "", berkas: "", folder: "" }));
vi.mock("node:fs", async (load) => {
  const fs = await load<typeof import("node:fs")>();
  const openSync: typeof fs.openSync = (path, flags, mode) => {
    if (tanam.berkas !== "" && String(path).includes(tanam.berkas))
      throw Object.assign(new Error("planted"), { code: tanam.kode });
    return fs.openSync(path, flags, mode);
  };
  const readdirSync = ((path: string, options?: object) => {
    if (tanam.folder !== "" && path.endsWith(tanam.folder))
      throw Object.assign(new Error("planted"), { code: tanam.kode });
    return fs.readdirSync(path, options as { withFileTypes: true });
  }) as typeof fs.readdirSync;
  return { ...fs, openSync, readdirSync };
});

let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
});
afterAll(() => office.remove());
afterEach(() => {
  tanam.berkas = "";
  tanam.folder = "";
});

const CLOSE =
  "tutup berkas itu di Word, Excel, atau LibreOffice, pastikan foldernya boleh ditulis, lalu ulangi perintahnya.";

it.each([
  ["EBUSY", "berkas sedang dibuka di program lain", CLOSE],
  ["EPERM", "berkas sedang dibuka di program lain atau hanya boleh dibaca", CLOSE],
  ["EACCES", "tidak ada izin atau berkas sedang dibuka di program lain", CLOSE],
  [
    "EROFS",
    "folder ini hanya boleh dibaca",
    "salin folder kerja ke tempat yang boleh ditulis, lalu ulangi perintahnya di sana.",
  ],
  [
    "ENOSPC",
    "penyimpanan penuh",
    "kosongkan ruang, misalnya dengan memindahkan berkas besar ke tempat lain, lalu ulangi perintahnya.",
  ],
  ["EUNKNOWN", "sistem menolaknya (EUNKNOWN)", CLOSE],
])("%s", async (kode, cause, remedy) => {
  tanam.kode = kode;
  tanam.berkas = "lembar-disposisi.docx";
  const running = await office.lkjip("disposition");
  expect([running.kode, running.pesan]).toEqual([
    1,
    `GALAT  1-disposisi/lembar-disposisi.docx
  Berkas ini tidak dapat ditulis: ${cause}.
  Perbaikan: ${remedy}`,
  ]);
  expect(office.world.list("1-disposisi")).toEqual([]);
  expect(office.world.list(".lkjip")).not.toContain("sedang-dipakai.json");
});

it("a folder that may not be read is no fault of lkjip", async () => {
  tanam.kode = "EACCES";
  tanam.folder = "3-data-kinerja";
  const { kode, pesan } = await office.lkjip("check");
  expect([kode, pesan.split("\n\n")[0]]).toEqual([
    1,
    `GALAT  3-data-kinerja
  Berkas ini tidak dapat dibaca: tidak ada izin atau berkas sedang dibuka di program lain.
  Perbaikan: tutup berkas itu di Word, Excel, atau LibreOffice, pastikan foldernya boleh ditulis, lalu ulangi perintahnya.`,
  ]);
});
