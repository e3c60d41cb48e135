import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKantor, type Office } from "../support/tahun.ts";

/* What a folder may hold instead of a file: each is named, and all else goes on. */

const PIPA =
  "Ini bukan berkas biasa, melainkan pipa antarprogram, jadi tidak dibaca.\n  Perbaikan: pindahkan dari folder ini, lalu taruh salinan berkas yang sebenarnya di sini.";
const PERANGKAT =
  "Ini bukan berkas biasa, melainkan perangkat, jadi tidak dibaca.\n  Perbaikan: pindahkan dari folder ini, lalu taruh salinan berkas yang sebenarnya di sini.";
const large = (batas: number): string =>
  `Berkas ini 1536 MB, melebihi batas ${batas} MB, jadi tidak dibaca.\n  Perbaikan: kecilkan, misalnya dengan memampatkan gambar di dalamnya; jika salah berkas, pindahkan dari folder ini.`;
const PUTAR =
  "Nama ini tautan yang berputar ke dirinya sendiri, jadi tidak ada berkasnya.\n  Perbaikan: hapus tautan itu, lalu taruh salinan berkas yang sebenarnya di sini.";

const makeSparse = (file: string): void => {
  writeFileSync(file, "");
  truncateSync(file, 1.5 * 2 ** 30);
};

/** Pipes, devices and links are those of Unix; a huge file is one everywhere. */
const ANEH = [
  ["a huge file", makeSparse, (batas: number) => large(batas)],
  ...(process.platform === "win32"
    ? []
    : ([
        ["a pipe", (file: string) => void execFileSync("mkfifo", [file]), () => PIPA],
        ["a device behind a link", (file: string) => symlinkSync("/dev/zero", file), () => PERANGKAT],
        ["a link to itself", (file: string) => symlinkSync(file, file), () => PUTAR],
      ] as const)),
] as const;

let office: Office;
const at = (berkas: string): string => join(office.folder, berkas);
beforeAll(async () => {
  office = await createKantor("muncar");
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  office.write("lkjip.yaml", yaml.replace("  pemda:", "  logo: templat/logo.png\n  pemda:"));
  await office.jalankan("collect", "draft");
});
afterAll(() => office.remove());

async function withFile<T>(berkas: string, make: (file: string) => void, work: () => Promise<T>): Promise<T> {
  rmSync(at(berkas), { force: true });
  make(at(berkas));
  try {
    return await work();
  } finally {
    rmSync(at(berkas), { force: true });
  }
}

/** Without what is still to be done. */
const boardOf = (keluaran: string): string => keluaran.slice(0, keluaran.indexOf("Sebelum ditandatangani"));

describe.each(ANEH)("%s", (_, make, pesan) => {
  it("in the inbox: named, and the board is shown with every form", async () => {
    const [before] = [await office.lkjip("status")];
    await withFile("3-data-kinerja/aneh.xlsx", make, async () => {
      const { keluaran, kode } = await office.lkjip("status");
      expect([kode, boardOf(keluaran)]).toEqual([before.kode, boardOf(before.keluaran)]);
      expect(keluaran).toContain("1 hal dalam data masih kosong");
      const collect = await office.lkjip("collect");
      expect(collect.kode).toBe(1);
      expect(collect.pesan).toContain(`GALAT  3-data-kinerja/aneh.xlsx\n  ${pesan(64)}`);
      expect(collect.pesan.match(/^GALAT/gm)).toHaveLength(1);
    });
  });

  it("as the logo: told once, and the letter goes without", async () => {
    await withFile("templat/logo.png", make, async () => {
      const { kode, pesan: all } = await office.lkjip("disposition");
      expect(kode).toBe(0);
      expect(all).toContain(
        `PERINGATAN  templat/logo.png\n  ${pesan(32).replace("\n", " Dokumen dibuat tanpa logo.\n")}`,
      );
    });
  });

  it.each([
    ["the office's template", "templat/lembar-disposisi.docx", "disposition", 256],
    ["last year's report", "lalu.docx", "review --lalu lalu.docx", 256],
    ["a version to compare with", "lain.docx", "diff lain.docx", 256],
  ])("as %s: named, and nothing else happens", async (_nama, berkas, perintah, batas) => {
    await withFile(berkas, make, async () => {
      const { kode, pesan: all } = await office.lkjip(...perintah.split(" "));
      expect(kode).toBe(1);
      expect(all).toContain(`GALAT  ${berkas}\n  ${pesan(batas)}`);
    });
  });
});

it("a logo that is named and not there: told by check too", async () => {
  const { pesan } = await office.lkjip("check");
  expect(pesan).toContain("PERINGATAN  templat/logo.png\n  Berkas logo ini tidak ada");
});

it.skipIf(process.platform === "win32")("a folder that leads back to the inbox is read once", async () => {
  mkdirSync(at("3-data-kinerja/masuk"));
  symlinkSync("..", at("3-data-kinerja/masuk/lagi"));
  const { kode, pesan } = await office.lkjip("collect");
  rmSync(at("3-data-kinerja/masuk"), { recursive: true });
  expect(pesan).not.toContain("ada lebih dari satu");
  expect(kode).toBe(0);
});
