import { formatAngka } from "../../model/format.ts";
import { decodePart, openPackage, type WordPackage } from "../../opc/package.ts";
import { BATAS_MARK, ZIP_LIMITS } from "../../opc/unpack.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { ZipError } from "../../opc/zip.ts";

/** Why a Word file cannot be read. */
export interface Damage {
  /** A clause that ends without a full stop: `Bagian "word/styles.xml" di dalam dokumen Word ini rusak`. */
  readonly cause: string;
  /** The file is whole, and only more than is read: what to do, before the command is run again. An older one is no help. */
  readonly smaller: string | null;
}

/** What is wrong with a Word file; null where nothing of it is damaged. */
export function findDamage(bytes: Uint8Array): Damage | null {
  let pkg: WordPackage;
  try {
    pkg = openPackage(bytes);
  } catch (error) {
    return (error instanceof ZipError && explainSize(error)) || NO_WORD;
  }
  for (const [name, content] of pkg.parts)
    if (/\.(?:xml|rels)$/i.test(name) && !isSound(content))
      return { cause: `Bagian "${name}" di dalam dokumen Word ini rusak`, smaller: null };
  return null;
}

/** What is no Word file. */
export const NO_WORD: Damage = { cause: "Berkas ini bukan dokumen Word yang utuh", smaller: null };

const SMALLER =
  "berkasnya utuh dan tidak diubah; di Word pindahkan isi yang bukan laporan, misalnya tabel atau teks yang tertempel, ke berkas lampiran tersendiri, simpan";

/** A sound file of more content than any report has. */
function explainSize({ fault, part, found }: ZipError): Damage | null {
  const mb = (bytes: number): string => formatAngka(Math.ceil(bytes / 2 ** 20));
  if (fault === "xml")
    return {
      cause: `Isi dokumen Word ini tanpa gambarnya ${mb(Number(found))} MB, melebihi batas ${mb(ZIP_LIMITS.xml)} MB`,
      smaller: SMALLER,
    };
  if (fault === "marks")
    return {
      cause: `Isi dokumen Word ini lebih dari ${formatAngka(BATAS_MARK)} tanda, kira-kira lima kali laporan biasa`,
      smaller: SMALLER,
    };
  if (fault !== "size") return null;
  return {
    cause: `Bagian "${part}" di dalam dokumen Word ini ${mb(Number(found))} MB, terlalu besar`,
    smaller: SMALLER,
  };
}

function isSound(content: Uint8Array): boolean {
  try {
    parseXml(decodePart(content, { fatal: true }));
    return true;
  } catch {
    return false;
  }
}
