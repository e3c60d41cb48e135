import { isXmlName, unpackAll, ZipError, type ZipLimits } from "./zip.ts";

/**
 * What `unpackZip` accepts: a report with photos, and no more. The largest that an office can have, of forty units, has 2,3 MB of
 * XML in 130.000 tags, and 5 MB in 232.000 where LibreOffice saved it.
 */
export const ZIP_LIMITS: ZipLimits & { readonly xml: number } = {
  entries: 2000,
  part: 128 * 2 ** 20,
  total: 256 * 2 ** 20,
  ratio: 250,
  ratioFrom: 8 * 2 ** 20,
  xml: 8 * 2 ** 20,
  backslashes: false,
};

/** Tags that a package may have. Each becomes an object of some 300 bytes. */
export const BATAS_MARK = 350_000;

const LESS_THAN = 0x3c;
/** The shortest tag, `<a/>`. */
const SHORTEST = 4;

/** Unpacks a whole package that anyone may have sent: parts by name, in the order of the directory. Throws `ZipError`. */
export function unpackZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = unpackAll(bytes, ZIP_LIMITS);
  const xml = [...parts].flatMap(([name, content]) => (isXmlName(name) ? [content] : []));
  const span = xml.reduce((sum, { length }) => sum + length, 0);
  if (span > BATAS_MARK * SHORTEST && countMarks(xml) > BATAS_MARK) throw new ZipError("marks", "", BATAS_MARK);
  return parts;
}

/** How many tags there are, counted to one more than the limit. */
function countMarks(parts: readonly Uint8Array[]): number {
  let count = 0;
  for (const part of parts)
    for (let at = part.indexOf(LESS_THAN); at !== -1 && count <= BATAS_MARK; at = part.indexOf(LESS_THAN, at + 1))
      count += 1;
  return count;
}
