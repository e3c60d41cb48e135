import { describe, expect, it } from "vitest";
import { readFoto, readLogo } from "../../src/word/parts/picture.ts";
import { JPG, pngOf } from "../support/gambar.ts";

/** SOI, an application segment, the frame header, a scan of nothing, EOI. */
const jpg = (width: number, height: number, app: readonly number[] = [0xff, 0xe0, 0, 4, 1, 2]): Uint8Array => {
  const hi = (n: number): number => n >> 8;
  return new Uint8Array([
    ...[0xff, 0xd8, ...app, 0xff, 0xc0, 0, 11, 8],
    ...[hi(height), height & 255, hi(width), width & 255, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9],
  ]);
};

/** An Exif segment that says how the camera was held. */
const exif = (turn: number): number[] => [
  ...[0xff, 0xe1, 0, 30, ...Buffer.from("Exif"), 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
];

describe("readLogo", () => {
  it.each([
    ["png", pngOf(300, 400), 18],
    ["jpg", jpg(400, 200), 48],
  ])("%s: 24 mm high, the width in proportion", (type, content, width) => {
    const { nilai, temuan } = readLogo(content, "templat/logo.png");
    expect(nilai).toMatchObject({ jenis: "gambar", type, width, height: 24 });
    expect(temuan).toEqual([]);
  });

  it("says that the file is missing", () => {
    expect(readLogo(null, "templat/logo.png")).toEqual({
      nilai: null,
      temuan: [
        {
          tingkat: "peringatan",
          nama: "logo-tidak-ada",
          berkas: "templat/logo.png",
          pesan: "Berkas logo ini tidak ada, jadi dokumen dibuat tanpa logo.",
          perbaikan: "taruh berkasnya di situ, atau hapus baris logo dari lkjip.yaml.",
        },
      ],
    });
  });

  it.each([
    ["a text", new TextEncoder().encode("bukan gambar sama sekali, hanya tulisan")],
    ["nothing", new Uint8Array()],
    ["a PNG without a size", pngOf(0, 0)],
    ["a PNG that was cut off", pngOf(300, 400).slice(0, -12)],
    ["a JPG that ends before its size", jpg(10, 10).slice(0, 12)],
    ["a JPG that was cut off", JPG.slice(0, -20)],
    ["a picture of more pixels than any camera makes", jpg(60_000, 60_000)],
    ["a picture of one line", pngOf(5000, 1)],
  ])("refuses %s", (_name, content) => {
    const { nilai, temuan } = readLogo(content, "templat/logo.png");
    expect(nilai).toBeNull();
    expect(temuan.map((t) => [t.nama, t.pesan])).toEqual([
      ["logo-bukan-gambar", "Berkas logo ini bukan gambar PNG atau JPG yang utuh, jadi dokumen dibuat tanpa logo."],
    ]);
  });
});

describe("readFoto", () => {
  it.each([
    ["of a phone that lies", jpg(1600, 900), 80, 45],
    ["of a phone that stands", pngOf(90, 160), 25.31, 45],
    ["of an old camera", jpg(640, 480), 60, 45],
    ["of a whole street", pngOf(320, 40), 80, 10],
    ["with another way to write an upright one", jpg(1600, 900, exif(1)), 80, 45],
  ])("%s: fits its room uncropped", (_name, content, width, height) => {
    const { nilai, temuan } = readFoto(content, "foto/a.jpg");
    expect(nilai).toMatchObject({ jenis: "gambar", width, height });
    expect(temuan).toEqual([]);
  });

  it("says that Word will show it lying", () => {
    const { nilai, temuan } = readFoto(jpg(1600, 900, exif(6)), "foto/a.jpg");
    expect(nilai).not.toBeNull();
    expect(temuan.map(({ nama, berkas }) => [nama, berkas])).toEqual([["foto-rebah", "foto/a.jpg"]]);
  });

  it("survives every cut and every changed byte", () => {
    const whole = jpg(1600, 900, exif(6));
    for (let at = 0; at < whole.length; at += 1) {
      expect(readFoto(whole.slice(0, at), "a.jpg").nilai).toBeNull();
      for (const byte of [0, 0x7f, 0xff]) {
        const { nilai, temuan } = readFoto(whole.with(at, byte), "a.jpg");
        expect(nilai === null ? temuan.length : 1).toBe(1);
      }
    }
  });
});
