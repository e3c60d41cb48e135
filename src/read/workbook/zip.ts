import { crc32, inflateRawSync } from "node:zlib";
import { damaged, MINTA_KIRIM_ULANG, Refusal } from "./refusal.ts";

/*
 * Reads the directory of a zip file without unpacking anything, then unpacks single entries within limits.
 * Entries that nobody asks for (photos, a bomb in xl/media) are never unpacked.
 */

const BATAS_ENTRI = 300;
const BATAS_BAGIAN = 64 * 2 ** 20;
const BATAS_JUMLAH = 96 * 2 ** 20;
const BATAS_NISBAH = 200;
const BATAS_NISBAH_MULAI = 4 * 2 ** 20;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip file, its directory checked. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Unpacks one entry (name without regard to case); null when there is none of that name. Throws a Refusal. */
  readonly open: (name: string) => Uint8Array | null;
}

/** Reads the directory of a zip file. Throws a Refusal where it is damaged, lies or is out of proportion. */
export function readZip(isi: Uint8Array): ZipArchive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(isi)) {
    checkName(entry.name);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) {
      throw new Refusal("zip-ganda", `Berkas memuat dua bagian bernama "${entry.name}".`, MINTA_KIRIM_ULANG);
    }
    entries.set(key, entry);
  }
  let total = 0;
  const open = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) return null;
    total += entry.size;
    checkSize(entry, total);
    return unpack(isi, entry);
  };
  return { names: [...entries.values()].map((entry) => entry.name), open };
}

const viewOf = (isi: Uint8Array): DataView => new DataView(isi.buffer, isi.byteOffset, isi.byteLength);

function readDirectory(isi: Uint8Array): ZipEntry[] {
  const view = viewOf(isi);
  const end = findEnd(view);
  const { count, offset } = readEnd(view, end);
  if (count > BATAS_ENTRI) {
    throw new Refusal(
      "zip-terlalu-banyak",
      `Berkas memuat ${count} bagian; formulir hanya memuat sekitar 20, batasnya ${BATAS_ENTRI}.`,
      "hapus gambar dan objek yang tidak perlu di Excel, lalu simpan; lampirkan bukti sebagai berkas tersendiri",
    );
  }
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged("daftar isinya terpotong.");
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged("daftar isinya terpotong.");
    entries.push(readEntry(isi, view, at));
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  throw new Refusal("berkas-terpotong", "Berkas terpotong: bagian akhirnya tidak ada.", MINTA_KIRIM_ULANG);
}

/** Number of entries and start of the directory, from the zip64 record where there is one. */
function readEnd(view: DataView, end: number): { count: number; offset: number } {
  const plain = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return plain;
  const record = toNumber(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return plain;
  return {
    count: toNumber(view.getBigUint64(record + 32, true)),
    offset: toNumber(view.getBigUint64(record + 48, true)),
  };
}

function toNumber(value: bigint): number {
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}

function readEntry(isi: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(isi.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  if (flags & 1) {
    throw new Refusal(
      "berkas-bersandi",
      `Bagian "${name}" di dalam berkas dikunci dengan sandi.`,
      "buka berkas di Excel, hapus sandinya lewat File > Info > Protect Workbook, lalu simpan",
    );
  }
  const extra = readZip64Extra(view, at + 46 + nameLength, view.getUint16(at + 30, true), [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const [size = 0, packed = 0, offset = 0] = extra;
  return { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed, size, offset };
}

/** Size, packed size and offset; those that read 0xFFFFFFFF stand in the zip64 extra field, in this order. */
function readZip64Extra(view: DataView, start: number, length: number, values: readonly number[]): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff || from + 8 > start + length) return value;
      from += 8;
      return toNumber(view.getBigUint64(from - 8, true));
    });
  }
  return [...values];
}

function checkName(name: string): void {
  const segments = name.split("/");
  if (
    name !== "" &&
    !name.startsWith("/") &&
    !/^[a-z]:/i.test(name) &&
    !name.includes("\0") &&
    !segments.includes("..")
  )
    return;
  throw new Refusal(
    "zip-nama-bagian",
    `Berkas memuat bagian dengan nama yang tidak wajar: "${name.replaceAll("\0", "")}".`,
    MINTA_KIRIM_ULANG,
  );
}

function checkSize({ name, size, packed }: ZipEntry, total: number): void {
  const mustahil = size > BATAS_NISBAH_MULAI && size > packed * BATAS_NISBAH;
  if (!mustahil && size <= BATAS_BAGIAN && total <= BATAS_JUMLAH) return;
  const mb = Math.round(size / 2 ** 20);
  throw new Refusal(
    "berkas-terlalu-besar",
    `Isi berkas terlalu besar: bagian "${name}" menjadi ${mb} MB bila dibuka, jauh melebihi sebuah formulir.`,
    "hapus baris dan kolom kosong di bawah dan di kanan tabel serta lembar tambahan di Excel, lalu simpan; atau salin isinya ke formulir baru: lkjip forms",
  );
}

function unpack(isi: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(isi);
  const { name, offset, packed, size, method } = entry;
  if (offset + 30 > isi.length || view.getUint32(offset, true) !== 0x04034b50)
    throw damaged(`bagian "${name}" tidak ada di tempatnya.`);
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  const localName = new TextDecoder().decode(isi.subarray(offset + 30, offset + 30 + nameLength)).replaceAll("\\", "/");
  if (localName !== name) {
    throw damaged(
      `daftar isinya menyebut bagian "${name}", tetapi di tempatnya ada "${localName.replaceAll("\0", "")}".`,
    );
  }
  if (start + packed > isi.length) throw damaged(`bagian "${name}" terpotong.`);
  const data = inflate(isi.subarray(start, start + packed), entry);
  if (data.length !== size) throw damaged(`panjang bagian "${name}" tidak sama dengan yang tercatat.`);
  if (crc32(data) !== entry.crc) throw damaged(`isi bagian "${name}" berubah setelah disimpan (CRC berbeda).`);
  if (method !== 0 && method !== 8) throw damaged(`bagian "${name}" dimampatkan dengan cara yang tidak dikenal.`);
  return data;
}

/** One buffer of the declared size: without it zlib collects small ones and joins them, at twice the memory. */
const CHUNK = 1024;

function inflate(data: Uint8Array, { name, method, size }: ZipEntry): Uint8Array {
  if (method !== 8) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(CHUNK, size) });
  } catch (error) {
    if (error instanceof RangeError) throw damaged(`bagian "${name}" lebih panjang daripada yang tercatat.`);
    throw damaged(`bagian "${name}" tidak dapat dibuka.`);
  }
}
