import type { Gambar } from "../../model/content.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";

/** The height in millimetres that a logo gets; its width follows from the picture. */
const LOGO_HEIGHT = 24;

/** The room of a photo in millimetres, two side by side; it is never cropped. */
const FOTO = { width: 80, height: 45 };

/** More on a side than any camera makes: programs that open it would run out of memory. */
const PIXELS = 20_000;

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
  const size = readSize(content);
  if (size === null) {
    return failed(
      berkas,
      "logo-bukan-gambar",
      "Berkas logo ini bukan gambar PNG atau JPG yang utuh, jadi dokumen dibuat tanpa logo.",
      "simpan logonya sebagai PNG, misalnya templat/logo.png.",
    );
  }
  const width = Math.round((LOGO_HEIGHT * size.width) / size.height);
  const keterangan = "Logo pemerintah daerah";
  return {
    nilai: { jenis: "gambar", content, type: size.type, width, height: LOGO_HEIGHT, keterangan },
    temuan: [],
  };
}

/** Reads a photo, PNG or JPG, at the size at which it fits its room; null and why where it cannot be printed. */
export function readFoto(content: Uint8Array | null, berkas: string): Bertemuan<Gambar | null> {
  if (content === null) {
    return failed(
      berkas,
      "foto-tidak-ada",
      "Berkas foto ini tidak ada, jadi LKjIP dibuat tanpa foto ini.",
      "taruh berkasnya di situ, atau betulkan namanya pada kunci foto di lkjip.yaml (lembar Foto di rencana.xlsx).",
    );
  }
  const size = readSize(content);
  if (size === null) {
    return failed(
      berkas,
      "foto-bukan-gambar",
      "Berkas foto ini bukan gambar PNG atau JPG yang utuh, jadi LKjIP dibuat tanpa foto ini.",
      "salin lagi fotonya, atau buka di Paint lalu simpan sebagai JPG.",
    );
  }
  const scale = Math.min(FOTO.width / size.width, FOTO.height / size.height);
  const [width, height] = [size.width, size.height].map((side) => Math.round(side * scale * 100) / 100) as [
    number,
    number,
  ];
  const temuan = size.turned ? [turned(berkas)] : [];
  return { nilai: { jenis: "gambar", content, type: size.type, width, height, keterangan: "Foto" }, temuan };
}

const turned = (berkas: string): Temuan => ({
  tingkat: "peringatan",
  nama: "foto-rebah",
  berkas,
  pesan: "Foto ini disimpan rebah oleh kamera, sehingga tampak rebah juga di LKjIP.",
  perbaikan: "buka di Paint, tegakkan dengan Putar jika masih rebah, lalu simpan, dan ulangi perintahnya.",
});

interface Size {
  readonly type: Gambar["type"];
  readonly width: number;
  readonly height: number;
  /** The camera was held upright and only noted so: Word shows the picture lying. */
  readonly turned: boolean;
}

/** Kind and size in pixels of a picture that is whole from its head to its end mark; null for anything else. */
const readSize = (content: Uint8Array): Size | null => readPng(content) ?? readJpg(content);

const viewOf = (content: Uint8Array): DataView => new DataView(content.buffer, content.byteOffset, content.byteLength);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = 0x49454e44;

/** Walks the chunks of a PNG to its end. */
function readPng(content: Uint8Array): Size | null {
  if (content.length < 33 || PNG.some((byte, i) => content[i] !== byte)) return null;
  const view = viewOf(content);
  let at = 8;
  while (at + 12 <= content.length && view.getUint32(at + 4) !== PNG_END) at += 12 + view.getUint32(at);
  return at + 12 <= content.length ? sized("png", view.getUint32(16), view.getUint32(20)) : null;
}

const [CAMERA_NOTES, START_OF_SCAN, END_OF_IMAGE] = [0xe1, 0xda, 0xd9];

/** Walks the segments of a JPG: the frame header holds the size, behind the scan comes the end mark. */
function readJpg(content: Uint8Array): Size | null {
  if (content[0] !== 0xff || content[1] !== 0xd8) return null;
  const view = viewOf(content);
  let size: readonly [width: number, height: number] | null = null;
  let turned = false;
  for (let at = 2; at + 9 < content.length && content[at] === 0xff; ) {
    const marker = content[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = [view.getUint16(at + 7), view.getUint16(at + 5)];
    if (marker === CAMERA_NOTES) turned ||= isTurned(content.subarray(at + 4, at + 2 + view.getUint16(at + 2)));
    if (marker === START_OF_SCAN) {
      const isWhole = Buffer.from(content.buffer, content.byteOffset, content.length).includes(
        Buffer.from([0xff, END_OF_IMAGE]),
        at,
      );
      return size !== null && isWhole ? sized("jpg", ...size, turned) : null;
    }
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** Exif's own note of how the camera was held (tag 0x0112 of the first directory): 1 is upright. */
function isTurned(exif: Uint8Array): boolean {
  if (exif.length < 14 || String.fromCharCode(...exif.subarray(0, 4)) !== "Exif") return false;
  const view = viewOf(exif.subarray(6));
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return false;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i += 1) {
    const at = directory + 2 + i * 12;
    if (at + 12 > view.byteLength) return false;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little) > 1;
  }
  return false;
}

function sized(type: Gambar["type"], width: number, height: number, turned = false): Size | null {
  const isSensible = width > 0 && height > 0 && width / height < 10 && height / width < 10;
  return isSensible && Math.max(width, height) <= PIXELS ? { type, width, height, turned } : null;
}

function failed(berkas: string, nama: string, pesan: string, perbaikan: string): Bertemuan<null> {
  const temuan: Temuan = { tingkat: "peringatan", nama, berkas, pesan, perbaikan };
  return { nilai: null, temuan: [temuan] };
}
