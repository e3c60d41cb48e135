import { readFileSync, type Stats, statSync } from "node:fs";
import { EXIT_CODE, henti } from "../model/henti.ts";

/*
 * Files are looked at before they are opened: a pipe would wait for ever, a device never ends, and a file of a gigabyte
 * is none of ours.
 */

const MB = 2 ** 20;

/** A document with pictures, a package with its attachments. */
export const BATAS_BERKAS = 256 * MB;
/** lkjip.yaml and the journal of a year have some hundred kilobytes. */
export const BATAS_TEKS = 32 * MB;

/**
 * The bytes of a file; null when there is none of that name, or only a link to one. Throws a Henti that names the file
 * where it is no ordinary file, or larger than `batas`. `berkas` is its name for people.
 */
export function readOrdinary(path: string, berkas: string, batas: number): Uint8Array | null {
  const stat = lookAt(path, berkas);
  if (stat === undefined) return null;
  refuseStrange(stat, berkas, "dibaca");
  if (stat.size > batas)
    throw henti(EXIT_CODE.hasGalat, {
      nama: "berkas-terlalu-besar",
      berkas,
      pesan: `Berkas ini ${Math.ceil(stat.size / MB)} MB, melebihi batas ${batas / MB} MB, jadi tidak dibaca.`,
      perbaikan:
        "kecilkan, misalnya dengan memampatkan gambar di dalamnya; jika salah berkas, pindahkan dari folder ini.",
    });
  return knownBytes(readFileSync(path));
}

let known: readonly Uint8Array[] = [];

const BATAS_KNOWN = 3 * MB;

/** The bytes of before where they are the same: what was read from them is known by their identity, and is not read again. */
function knownBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length > BATAS_KNOWN) return bytes;
  const found = known.find((each) => each.length === bytes.length && Buffer.compare(each, bytes) === 0) ?? bytes;
  let sum = 0;
  known = [found, ...known.filter((each) => each !== found)].filter((each) => {
    sum += each.length;
    return sum <= BATAS_KNOWN;
  });
  return found;
}

/** Throws a Henti for a pipe or a device: it would wait for ever, or never end. */
export function refuseStrange(stat: Stats, berkas: string, action: "dibaca" | "ditulis"): void {
  const isPipe = stat.isFIFO() || stat.isSocket();
  if (!isPipe && !stat.isCharacterDevice() && !stat.isBlockDevice()) return;
  throw henti(EXIT_CODE.hasGalat, {
    nama: "bukan-berkas-biasa",
    berkas,
    pesan: `Ini bukan berkas biasa, melainkan ${isPipe ? "pipa antarprogram" : "perangkat"}, jadi tidak ${action}.`,
    perbaikan: "pindahkan dari folder ini, lalu taruh salinan berkas yang sebenarnya di sini.",
  });
}

/** Kind and size of a file, links followed; undefined where there is none. Throws a Henti for a link to itself. */
export function lookAt(path: string, berkas: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOTDIR") return undefined;
    if (code !== "ELOOP") throw error;
    throw henti(EXIT_CODE.hasGalat, {
      nama: "tautan-berputar",
      berkas,
      pesan: "Nama ini tautan yang berputar ke dirinya sendiri, jadi tidak ada berkasnya.",
      perbaikan: "hapus tautan itu, lalu taruh salinan berkas yang sebenarnya di sini.",
    });
  }
}
