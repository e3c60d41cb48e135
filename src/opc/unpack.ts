import { unpackAll, type ZipLimits } from "./zip.ts";

/** What `unpackZip` accepts: a report with photos, and no more. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 2000,
  part: 128 * 2 ** 20,
  total: 256 * 2 ** 20,
  ratio: 250,
  ratioFrom: 8 * 2 ** 20,
  backslashes: false,
};

/** Unpacks a whole package that anyone may have sent: parts by name, in the order of the directory. Throws `ZipError`. */
export const unpackZip = (bytes: Uint8Array): Map<string, Uint8Array> => unpackAll(bytes, ZIP_LIMITS);
