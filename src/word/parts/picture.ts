import type { Gambar } from "../../model/content.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";

/** The height in millimetres that a logo gets; its width follows from the picture. */
const LOGO_HEIGHT = 24;

/** Reads the office's logo, PNG or JPG: its kind and proportions from the bytes, never from the file name. */
export function readLogo(content: Uint8Array | null, berkas: string): Bertemuan<Gambar | null> {
  if (content === null) {
    return failed(
      berkas,
      "logo-tidak-ada",
      "Berkas logo ini tidak ada, jadi dokumen dibuat tanpa logo.",
      "taruh berkasnya di situ, atau hapus baris logo dari lkjip.yaml.",
    );
  }
  const size = readPng(content) ?? readJpg(content);
  if (size === null) {
    return failed(
      berkas,
      "logo-bukan-gambar",
      "Berkas logo ini bukan gambar PNG atau JPG yang utuh, jadi dokumen dibuat tanpa logo.",
      "simpan logonya sebagai PNG, misalnya templat/logo.png.",
    );
  }
  const width = Math.round((LOGO_HEIGHT * size.width) / size.height);
  return {
    nilai: {
      jenis: "gambar",
      content,
      type: size.type,
      width,
      height: LOGO_HEIGHT,
      keterangan: "Logo pemerintah daerah",
    },
    temuan: [],
  };
}

interface Size {
  readonly type: Gambar["type"];
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(content: Uint8Array): Size | null {
  if (content.length < 24 || PNG.some((byte, i) => content[i] !== byte)) return null;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return sized("png", view.getUint32(16), view.getUint32(20));
}

/** Walks the segments of a JPG to the frame header, which holds the size. */
function readJpg(content: Uint8Array): Size | null {
  if (content[0] !== 0xff || content[1] !== 0xd8) return null;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  for (let at = 2; at + 9 < content.length && content[at] === 0xff; ) {
    const marker = content[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized("jpg", view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

function sized(type: Gambar["type"], width: number, height: number): Size | null {
  const isSensible = width > 0 && height > 0 && width / height < 10 && height / width < 10;
  return isSensible ? { type, width, height } : null;
}

function failed(berkas: string, nama: string, pesan: string, perbaikan: string): Bertemuan<null> {
  const temuan: Temuan = { tingkat: "peringatan", nama, berkas, pesan, perbaikan };
  return { nilai: null, temuan: [temuan] };
}
