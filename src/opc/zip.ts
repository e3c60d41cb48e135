import { crc32, inflateRawSync } from "node:zlib";

/*
 * Reads zips that anyone may have sent: the directory first, without unpacking anything; then single entries within limits.
 */

/** Why a zip was refused, in kinds. */
export type ZipReason = "not-zip" | "broken" | "too-big" | "encrypted" | "bad-name" | "duplicate";

/** What exactly is wrong, for the sentence that the caller makes of it. */
const FAULTS = {
  signature: "not-zip",
  "no-end": "broken",
  directory: "broken",
  entries: "too-big",
  encrypted: "encrypted",
  name: "bad-name",
  duplicate: "duplicate",
  size: "too-big",
  xml: "too-big",
  marks: "too-big",
  "no-header": "broken",
  "other-name": "broken",
  "cut-off": "broken",
  longer: "too-big",
  packing: "broken",
  length: "broken",
  crc: "broken",
  method: "broken",
} as const satisfies Record<string, ZipReason>;
export type ZipFault = keyof typeof FAULTS;

/** A zip that is not read. `message` is only for developers. */
export class ZipError extends Error {
  readonly reason: ZipReason;
  readonly fault: ZipFault;
  /** The entry that is at fault; empty where it is the zip itself. */
  readonly part: string;
  /** Number of entries, bytes, or the other name that was found. */
  readonly found: number | string;

  constructor(fault: ZipFault, part = "", found: number | string = "") {
    super(`${fault} ${part} ${found}`.trim());
    this.name = "ZipError";
    this.reason = FAULTS[fault];
    this.fault = fault;
    this.part = part;
    this.found = found;
  }
}

/** What is accepted, in bytes of content and counted before anything is inflated. */
export interface ZipLimits {
  readonly entries: number;
  readonly part: number;
  readonly total: number;
  /** Content over packed bytes, for parts above `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** All XML together, which costs many times its size once it is read; without it, what `total` allows. */
  readonly xml?: number;
  /** Takes a backslash in a name for a slash; else the name is refused. */
  readonly backslashes: boolean;
}

/** A zip file, its directory checked. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Unpacks one entry (name without regard to case); null when there is none of that name. Throws `ZipError`. */
  readonly open: (name: string) => Uint8Array | null;
}

/** Reads the directory of a zip. What nobody opens is never unpacked, and may be of any size. Throws `ZipError`. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ZipArchive {
  const entries = readEntries(bytes, limits);
  let total = 0;
  const open = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) return null;
    total += entry.size;
    checkSize(entry, total, limits);
    return unpack(bytes, entry, limits);
  };
  return { names: [...entries.values()].map(({ name }) => name), open };
}

/** Unpacks a whole zip, folders left out, in the order of its directory. Throws `ZipError`. */
export function unpackAll(bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> {
  const entries = [...readEntries(bytes, limits).values()];
  let total = 0;
  let xml = 0;
  for (const entry of entries) {
    total += entry.size;
    checkSize(entry, total, limits);
    if (isXmlName(entry.name)) xml += entry.size;
  }
  if (xml > (limits.xml ?? limits.total)) throw new ZipError("xml", "", xml);
  const files = entries.filter(({ name }) => !name.endsWith("/"));
  return new Map(files.map((entry) => [entry.name, unpack(bytes, entry, limits)]));
}

/** Whether a part of a package is XML, by its name. */
export const isXmlName = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Entries by their name in lower case: OPC compares names without regard to case. */
function readEntries(bytes: Uint8Array, limits: ZipLimits): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes, limits)) {
    checkName(entry.name);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new ZipError("duplicate", entry.name);
    entries.set(key, entry);
  }
  return entries;
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  const { count, offset } = readEnd(view, end);
  if (count > limits.entries) throw new ZipError("entries", "", count);
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new ZipError("directory");
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipError("directory");
    entries.push(readEntry(bytes, view, at, limits));
    at = next;
  }
  return entries;
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  if (bytes.length < 22 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ZipError("signature");
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  throw new ZipError("no-end");
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

const toNumber = (value: bigint): number =>
  value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);

function readEntry(bytes: Uint8Array, view: DataView, at: number, limits: ZipLimits): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const name = readName(bytes, at + 46, nameLength, limits);
  if (view.getUint16(at + 8, true) & 1) throw new ZipError("encrypted", name);
  const extra = readZip64Extra(view, at + 46 + nameLength, view.getUint16(at + 30, true), [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const [size = 0, packed = 0, offset = 0] = extra;
  return { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed, size, offset };
}

function readName(bytes: Uint8Array, start: number, length: number, { backslashes }: ZipLimits): string {
  const name = new TextDecoder().decode(bytes.subarray(start, start + length));
  return backslashes ? name.replaceAll("\\", "/") : name;
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
  const strange = name === "" || /^\/|^[a-z]:|\\|\0/i.test(name) || segments.includes("..");
  if (strange) throw new ZipError("name", name);
}

function checkSize({ name, size, packed }: Entry, total: number, limits: ZipLimits): void {
  const absurd = size > limits.ratioFrom && size > packed * limits.ratio;
  if (absurd || size > limits.part || total > limits.total) throw new ZipError("size", name, size);
}

function unpack(bytes: Uint8Array, entry: Entry, limits: ZipLimits): Uint8Array {
  const view = viewOf(bytes);
  const { name, offset, packed, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new ZipError("no-header", name);
  const nameLength = view.getUint16(offset + 26, true);
  const localName = readName(bytes, offset + 30, nameLength, limits);
  if (localName !== name) throw new ZipError("other-name", name, localName);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new ZipError("cut-off", name);
  const inside = bytes.subarray(start, start + packed);
  const content = method === 8 ? inflate(inside, entry) : inside.slice();
  if (content.length !== size) throw new ZipError("length", name);
  if (crc32(content) !== entry.crc) throw new ZipError("crc", name);
  if (method !== 0 && method !== 8) throw new ZipError("method", name);
  return content;
}

/** Stops soon after the declared size, so that an entry that lies about it does no harm. */
function inflate(packed: Uint8Array, { name, size }: Entry): Uint8Array {
  try {
    // One byte more than declared, which the limits bound: all comes out in one piece, where zlib would join small ones at
    // twice the memory and time.
    const content = inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(64, size + 1),
    });
    return new Uint8Array(content.buffer, content.byteOffset, content.length);
  } catch (error) {
    throw new ZipError(error instanceof RangeError ? "longer" : "packing", name);
  }
}
