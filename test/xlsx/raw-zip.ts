import { crc32, deflateRawSync } from "node:zlib";

/* Writes zip files record by record, so that a test can lie in any of them. */

export interface RawEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** 8 deflates (default), 0 stores, anything else only claims to. */
  readonly method?: number;
  /** What the records claim, where it is not the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly localName?: string;
  readonly offset?: number;
  /** Sizes in the zip64 extra field of the directory. */
  readonly zip64?: boolean;
}

export interface RawEnd {
  readonly count?: number;
  readonly comment?: string;
  readonly offset?: number;
}

/** A zip file of these entries, duplicates and all. */
export function makeRawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as Uint8Array);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const fields = {
      ...entry,
      method,
      packed: packed.length,
      size: entry.size ?? data.length,
      crc: entry.crc ?? crc32(data),
      at: entry.offset ?? at,
    };
    const local = Buffer.concat([record(0x04034b50, fields, entry.localName ?? entry.name), packed]);
    files.push(local);
    directory.push(record(0x02014b50, fields, entry.name));
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const comment = Buffer.from(end.comment ?? "");
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(list.length, 12);
  tail.writeUInt32LE(end.offset ?? at, 16);
  tail.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...files, list, tail, comment]));
}

interface Fields {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
  readonly flags?: number;
  readonly zip64?: boolean;
}

/** A local header or a directory record. */
function record(
  signature: number,
  { method, packed, size, crc, at, flags = 0, zip64 = false }: Fields,
  name: string,
): Buffer {
  const central = signature === 0x02014b50;
  const bytes = Buffer.from(name);
  const head = Buffer.alloc(central ? 46 : 30);
  const extra = central && zip64 ? Buffer.alloc(28) : Buffer.alloc(0);
  const base = central ? 6 : 4;
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, base);
  head.writeUInt16LE(flags, base + 2);
  head.writeUInt16LE(method, base + 4);
  head.writeUInt32LE(crc, base + 10);
  head.writeUInt32LE(zip64 && central ? 0xffffffff : packed, base + 14);
  head.writeUInt32LE(zip64 && central ? 0xffffffff : size, base + 18);
  head.writeUInt16LE(bytes.length, base + 22);
  head.writeUInt16LE(extra.length, base + 24);
  if (central) head.writeUInt32LE(zip64 ? 0xffffffff : at, 42);
  if (extra.length > 0) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [i, value] of [size, packed, at].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
  }
  return Buffer.concat([head, bytes, extra]);
}
