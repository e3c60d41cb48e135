import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../src/world/world.ts";

/* What a file that is written again keeps: its mode, its owner, and the link that its name may be. Windows has none of them. */

let folder: string;
let world: World;
beforeEach(() => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), "lkjip-")));
  folder = join(place, "kantor");
  mkdirSync(join(folder, "draf"), { recursive: true });
  const quiet = (): void => undefined;
  world = createWorld({ folder, clock: () => new Date(0), out: quiet, err: quiet, interactive: false, colour: false });
  writeFileSync(at("draf/asli.docx"), "lama");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const at = (path: string): string => join(folder, path);

/** The two ways of writing: by a step, all or nothing, and outside of one. */
const WAYS = [
  ["a step", (path: string) => world.exclusively("draft", async () => world.write(path, "baru"))],
  ["a single file", async (path: string) => world.write(path, "baru")],
] as const;

describe.skipIf(process.platform === "win32").each(WAYS)("%s", (_, write) => {
  it.each([0o600, 0o640, 0o664, 0o755])("keeps the mode %o", async (mode) => {
    chmodSync(at("draf/asli.docx"), mode);
    await write("draf/asli.docx");
    expect([readFileSync(at("draf/asli.docx"), "utf8"), statSync(at("draf/asli.docx")).mode & 0o7777]).toEqual([
      "baru",
      mode,
    ]);
  });

  it("gives a new file the mode of any new file", async () => {
    writeFileSync(at("biasa"), "");
    await write("baru.docx");
    expect(statSync(at("baru.docx")).mode).toBe(statSync(at("biasa")).mode);
  });

  it.skipIf(process.getuid?.() !== 0)("keeps owner and group, where it may", async () => {
    chownSync(at("draf/asli.docx"), 12_345, 23_456);
    chmodSync(at("draf/asli.docx"), 0o2640);
    await write("draf/asli.docx");
    const { uid, gid, mode } = statSync(at("draf/asli.docx"));
    expect([uid, gid, mode & 0o7777]).toEqual([12_345, 23_456, 0o2640]);
  });

  it.each([
    ["beside it", "draf/draf.docx", "asli.docx"],
    ["elsewhere in the work folder", "draf.docx", "draf/asli.docx"],
    ["over a second link", "draf.docx", "draf/lain.docx"],
  ])("writes where a link points: %s", async (_nama, link, tuju) => {
    chmodSync(at("draf/asli.docx"), 0o640);
    symlinkSync("asli.docx", at("draf/lain.docx"));
    symlinkSync(tuju, at(link));
    await write(link);
    expect([readlinkSync(at(link)), readFileSync(at("draf/asli.docx"), "utf8")]).toEqual([tuju, "baru"]);
    expect(lstatSync(at("draf/asli.docx")).isFile()).toBe(true);
    expect(statSync(at("draf/asli.docx")).mode & 0o7777).toBe(0o640);
    expect(readdirSync(at("draf")).filter((nama) => nama.includes("tmp"))).toEqual([]);
  });

  it("writes into a folder that lies elsewhere, and follows a link there", async () => {
    mkdirSync(at("../bersama"));
    writeFileSync(at("../bersama/asli.docx"), "lama");
    symlinkSync("asli.docx", at("../bersama/draf.docx"));
    symlinkSync("../bersama", at("4-draf"));
    await write("4-draf/draf.docx");
    expect(readFileSync(at("../bersama/asli.docx"), "utf8")).toBe("baru");
    expect([readlinkSync(at("4-draf")), readlinkSync(at("4-draf/draf.docx"))]).toEqual(["../bersama", "asli.docx"]);
  });

  it.each([
    [
      "out of the work folder",
      "../luar.docx",
      (place: string) => ({
        berkas: "draf.docx",
        pesan: `Nama ini tautan ke ${place}/luar.docx, di luar folder kerja, jadi tidak ada yang ditulis.`,
        perbaikan: "hapus tautan itu, taruh salinan berkas yang sebenarnya di sini, lalu ulangi perintahnya.",
      }),
    ],
    [
      "to nothing",
      "draf/hilang.docx",
      () => ({
        berkas: "draf.docx",
        pesan: "Nama ini tautan ke draf/hilang.docx, yang tidak ada, jadi tidak ada yang ditulis.",
        perbaikan: "kembalikan berkas yang dituju tautan itu, atau hapus tautannya, lalu ulangi perintahnya.",
      }),
    ],
    [
      "to itself",
      "draf.docx",
      () => ({
        berkas: "draf.docx",
        pesan: "Nama ini tautan yang berputar ke dirinya sendiri, jadi tidak ada berkasnya.",
        perbaikan: "hapus tautan itu, lalu taruh salinan berkas yang sebenarnya di sini.",
      }),
    ],
    [
      "to a folder",
      "draf",
      () => ({
        berkas: "draf.docx",
        pesan: "Berkas ini tidak dapat ditulis: nama itu dipakai oleh sebuah folder.",
        perbaikan: "pindahkan folder itu ke tempat lain, lalu ulangi perintahnya.",
      }),
    ],
    [
      "to a pipe",
      "draf/pipa",
      () => ({
        berkas: "draf.docx",
        pesan: "Ini bukan berkas biasa, melainkan pipa antarprogram, jadi tidak ditulis.",
        perbaikan: "pindahkan dari folder ini, lalu taruh salinan berkas yang sebenarnya di sini.",
      }),
    ],
    [
      "to a document that is open",
      "draf/terbuka.docx",
      () => ({
        berkas: "draf/terbuka.docx",
        pesan: "Dokumen ini sedang dibuka di LibreOffice, jadi tidak ada yang ditulis.",
        perbaikan:
          "simpan dan tutup dokumen itu, lalu ulangi perintahnya; jika tidak ada yang membukanya, hapus berkas draf/.~lock.terbuka.docx#.",
      }),
    ],
  ])("refuses a link that leads %s, before anything is written", async (_nama, tuju, wanted) => {
    writeFileSync(at("../luar.docx"), "luar");
    writeFileSync(at("draf/terbuka.docx"), "lama");
    writeFileSync(at("draf/.~lock.terbuka.docx#"), "");
    execFileSync("mkfifo", [at("draf/pipa")]);
    symlinkSync(tuju, at("draf.docx"));
    await expect(write("draf.docx")).rejects.toMatchObject({ temuan: [wanted(join(folder, ".."))] });
    expect([readlinkSync(at("draf.docx")), readFileSync(at("../luar.docx"), "utf8")]).toEqual([tuju, "luar"]);
    expect(readdirSync(folder).filter((nama) => nama !== ".lkjip")).toEqual(["draf", "draf.docx"]);
    if (existsSync(at(".lkjip"))) expect(readdirSync(at(".lkjip"))).toEqual([]);
  });
});

it.skipIf(process.platform === "win32")("a link that leads astray stops the whole step", async () => {
  symlinkSync("hilang.docx", at("draf.docx"));
  const work = world.exclusively("draft", async () => {
    world.write("draf/asli.docx", "baru");
    world.write("draf.docx", "baru");
  });
  await expect(work).rejects.toMatchObject({ temuan: [{ nama: "tautan-putus" }] });
  expect(readFileSync(at("draf/asli.docx"), "utf8")).toBe("lama");
});
