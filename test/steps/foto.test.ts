import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPackage, savePackage } from "../../src/opc/package.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { JPG, pngOf } from "../support/gambar.ts";
import { createKantor, type Office } from "../support/tahun.ts";
import { TEMPLAT_LAIN } from "../support/templat-lain.ts";

/*
 * Photos of lkjip.yaml in the draft, from none to replaced ones, of the built-in template and of one that an office made.
 */

const DRAF = "4-draf/draf-lkjip.docx";
const FOTO = `foto:
  - { berkas: foto/musrenbang.jpg, keterangan: Musrenbang kecamatan, tempat: Pendopo, tanggal: 2024-02-13 }
  - { berkas: foto/rapat.png, keterangan: Rapat capaian kinerja }
  - { berkas: foto/patroli.jpg, keterangan: Patroli bersama }
`;

describe.each([
  ["the built-in template", null],
  ["a template of the office's own", TEMPLAT_LAIN],
])("%s", (_, templat) => {
  let office: Office;
  beforeAll(async () => {
    office = await createKantor("muncar");
    if (templat !== null) office.write("templat/lkjip.docx", templat);
    const yaml = new TextDecoder().decode(office.read("lkjip.yaml")).replace(/^foto:\n(?: .*\n)*/m, "");
    mkdirSync(join(office.folder, "foto"));
    office.write("lkjip.yaml", `${yaml}\n${FOTO}`);
  });
  afterAll(() => office.remove());

  const text = (): string => renderTeksDocx(office.read(DRAF));
  const media = (): [string, Uint8Array][] =>
    [...openPackage(office.read(DRAF)).parts].filter(([name]) => name.startsWith("word/media/"));
  /** Captions of the photos in the order of the document, without their numbers. */
  const captions = (): string[] =>
    ["Musrenbang kecamatan", "Rapat capaian kinerja", "Patroli bersama"].filter((each) =>
      new RegExp(`Gambar \\d+\\. ${each}`).test(text()),
    );

  it("tells once of each photo that cannot be printed, and goes without all of them", async () => {
    office.write("foto/rapat.png", JPG.slice(0, -9));
    office.write("foto/patroli.jpg", new Uint8Array(6 * 2 ** 20));
    const { pesan } = await office.jalankan("draft");
    for (const each of [
      "Berkas foto ini tidak ada, jadi LKjIP dibuat tanpa foto ini.",
      "Berkas foto ini bukan gambar PNG atau JPG yang utuh, jadi LKjIP dibuat tanpa foto ini.",
      "Berkas ini 6 MB, melebihi batas 5 MB, jadi tidak dibaca. LKjIP dibuat tanpa foto ini.",
    ])
      expect(pesan.replace(/\s+/g, " ").split(each)).toHaveLength(2);
    expect(pesan).toContain("Ubah ukuran");
    expect(text()).not.toContain("Dokumentasi Kegiatan");
    expect(media()).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("says the same in check, of a pipe too", async () => {
    execFileSync("mkfifo", [join(office.folder, "foto/musrenbang.jpg")]);
    const { all } = await office.lkjip("check");
    expect(all).toMatch(/pipa antarprogram[\s\S]*tanpa foto ini/);
    rmSync(join(office.folder, "foto/musrenbang.jpg"));
  });

  it("brings them in when they come, two side by side, numbered with the other pictures", async () => {
    office.write("foto/musrenbang.jpg", JPG);
    await office.jalankan("draft");
    expect(text()).toMatch(/Dokumentasi Kegiatan\n/);
    expect(text()).toContain("(gambar: Foto: Musrenbang kecamatan)");
    expect(text()).toContain("Pendopo, 13 Februari 2024");
    expect(captions()).toEqual(["Musrenbang kecamatan"]);
    office.write("foto/rapat.png", pngOf(16, 9));
    office.write("foto/patroli.jpg", pngOf(3, 4));
    await office.jalankan("draft");
    expect(captions()).toEqual(["Musrenbang kecamatan", "Rapat capaian kinerja", "Patroli bersama"]);
    expect(text().split("(gambar: Foto: Musrenbang kecamatan)")).toHaveLength(2);
    expect(lintPackage(openPackage(office.read(DRAF)))).toEqual([]);
  });

  it("is printed the same by refreshing as anew, and not accused by review", async () => {
    const refreshed = text();
    const { keluaran } = await office.lkjip("review");
    expect(keluaran).not.toMatch(/Dokumentasi|[Ff]oto|gambar-/);
    const { keluaran: fresh } = await office.jalankan("draft --teks");
    expect(fresh.trim()).toBe(refreshed.trim());
  });

  it("keeps a photo that a person exchanged, and exchanges one that nobody touched, in its own proportions", async () => {
    const pkg = openPackage(office.read(DRAF));
    const hand = pngOf(20, 9, 0x11);
    const [name] = media().find(([, bytes]) => Buffer.compare(bytes, JPG) === 0) ?? [];
    pkg.parts.set(name ?? "", hand);
    office.write(DRAF, savePackage(pkg));
    office.write("foto/musrenbang.jpg", pngOf(16, 9, 0x22));
    const tall = pngOf(9, 18, 0x33);
    office.write("foto/rapat.png", tall);
    await office.jalankan("draft");
    const kept = media().map(([, bytes]) => Buffer.from(bytes).toString("hex"));
    expect(kept).toContain(Buffer.from(hand).toString("hex"));
    expect(kept).toContain(Buffer.from(tall).toString("hex"));
    const xml = new TextDecoder().decode(openPackage(office.read(DRAF)).parts.get("word/document.xml"));
    // 22.5 by 45 mm.
    expect([...xml.matchAll(/<wp:extent [^>]*>/g)].map(([extent]) => extent)).toContain(
      '<wp:extent cx="810000" cy="1620000"/>',
    );
  });

  it("takes out those that lkjip.yaml no longer has, and leaves the pair that a person worked in", async () => {
    const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
    office.write("lkjip.yaml", yaml.replace(FOTO, ""));
    await office.jalankan("draft");
    // The lists in front are Word's own.
    const section = text().slice(text().lastIndexOf("Dokumentasi Kegiatan"));
    expect(section).toContain("Rapat capaian kinerja");
    expect(section).not.toContain("Patroli bersama");
    expect(lintPackage(openPackage(office.read(DRAF)))).toEqual([]);
  });

  it("names the photos with which all together become too large", async () => {
    const names = Array.from({ length: 5 }, (_, i) => `foto/besar-${i}.jpg`);
    for (const name of names) office.write(name, Buffer.concat([JPG, Buffer.alloc(4.5 * 2 ** 20)]));
    const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
    const list = names.map((name) => `  - { berkas: ${name}, keterangan: ${name} }\n`).join("");
    office.write("lkjip.yaml", `${yaml}\nfoto:\n${list}`);
    const { all } = await office.lkjip("check");
    expect(all.match(/foto\/besar-\d\.jpg\n.*semua foto melebihi 20 MB/g)).toHaveLength(1);
  });
});
