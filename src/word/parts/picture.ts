import type { Gambar } from "../../model/content.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";

/** The height in millimetres that a logo gets; its width follows from the picture. */
const TINGGI_LOGO = 24;

/** Reads the office's logo, PNG or JPG: its kind and proportions from the bytes, never from the file name. */
export function readLogo(isi: Uint8Array | null, berkas: string): Bertemuan<Gambar | null> {
  if (isi === null) {
    return failed(
      berkas,
      "logo-tidak-ada",
      "Berkas logo ini tidak ada, jadi dokumen dibuat tanpa logo.",
      "taruh berkasnya di situ, atau hapus baris logo dari lkjip.yaml.",
    );
  }
  const ukuran = readPng(isi) ?? readJpg(isi);
  if (ukuran === null) {
    return failed(
      berkas,
      "logo-bukan-gambar",
      "Berkas logo ini bukan gambar PNG atau JPG yang utuh, jadi dokumen dibuat tanpa logo.",
      "simpan logonya sebagai PNG, misalnya templat/logo.png.",
    );
  }
  const lebar = Math.round((TINGGI_LOGO * ukuran.lebar) / ukuran.tinggi);
  return {
    nilai: {
      jenis: "gambar",
      isi,
      tipe: ukuran.tipe,
      lebar,
      tinggi: TINGGI_LOGO,
      keterangan: "Logo pemerintah daerah",
    },
    temuan: [],
  };
}

interface Ukuran {
  readonly tipe: Gambar["tipe"];
  readonly lebar: number;
  readonly tinggi: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(isi: Uint8Array): Ukuran | null {
  if (isi.length < 24 || PNG.some((byte, i) => isi[i] !== byte)) return null;
  const view = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  return sized("png", view.getUint32(16), view.getUint32(20));
}

/** Walks the segments of a JPG to the frame header, which holds the size. */
function readJpg(isi: Uint8Array): Ukuran | null {
  if (isi[0] !== 0xff || isi[1] !== 0xd8) return null;
  const view = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  for (let at = 2; at + 9 < isi.length && isi[at] === 0xff; ) {
    const marker = isi[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized("jpg", view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

function sized(tipe: Gambar["tipe"], lebar: number, tinggi: number): Ukuran | null {
  const isSensible = lebar > 0 && tinggi > 0 && lebar / tinggi < 10 && tinggi / lebar < 10;
  return isSensible ? { tipe, lebar, tinggi } : null;
}

function failed(berkas: string, nama: string, pesan: string, perbaikan: string): Bertemuan<null> {
  const temuan: Temuan = { tingkat: "peringatan", nama, berkas, pesan, perbaikan };
  return { nilai: null, temuan: [temuan] };
}
