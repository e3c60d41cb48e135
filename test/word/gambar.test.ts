import { describe, expect, it } from "vitest";
import { readLogo } from "../../src/word/parts/picture.ts";

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};

/** SOI, an application segment, then the frame header. */
const jpg = (width: number, height: number): Uint8Array => {
  const hi = (n: number): number => n >> 8;
  return new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8],
    ...[hi(height), height & 255, hi(width), width & 255, 3, 0, 0, 0, 0],
  ]);
};

describe("readLogo", () => {
  it.each([
    ["png", png(300, 400), 18],
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
    ["a PNG without a size", png(0, 0)],
    ["a JPG that ends before its size", jpg(10, 10).slice(0, 12)],
    ["a picture of one line", png(5000, 1)],
  ])("refuses %s", (_name, content) => {
    const { nilai, temuan } = readLogo(content, "templat/logo.png");
    expect(nilai).toBeNull();
    expect(temuan.map((t) => [t.nama, t.pesan])).toEqual([
      ["logo-bukan-gambar", "Berkas logo ini bukan gambar PNG atau JPG yang utuh, jadi dokumen dibuat tanpa logo."],
    ]);
  });
});
