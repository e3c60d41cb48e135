import { Henti } from "../model/henti.ts";
import type { Temuan } from "../model/temuan.ts";
import { openZip, type ZipArchive, ZipError, type ZipLimits } from "../opc/zip.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { isOfTheSystem } from "./inbox.ts";

/*
 * Files from outside the work folder: single ones, those in a zip, those in a folder.
 */

export interface Source {
  /** As a person knows it: "Data Kesos.zip › kesos.xlsx". */
  readonly nama: string;
  /** Name without folders. */
  readonly file: string;
  readonly content: Uint8Array;
  /** What it came in: files that came in one zip or one folder belong together. */
  readonly together: string;
}

const MB = 2 ** 20;
/** A form with photos; evidence may be larger, and stays where it is then. */
const FILE_LIMIT = 64 * MB;
/** All that one run takes. */
const FILES = 500;
const TOTAL = 256 * MB;
const DEPTH = 6;

const LIMITS: ZipLimits = {
  entries: FILES,
  part: FILE_LIMIT,
  total: TOTAL,
  ratio: 250,
  ratioFrom: 8 * MB,
  backslashes: true,
};

interface Gathering {
  readonly world: ReadonlyWorld;
  readonly sources: Source[];
  readonly temuan: Temuan[];
  readonly seen: Set<string>;
  bytes: number;
}

/** Reads all of it, within limits; what is not read is said. */
export function gatherSources(
  world: ReadonlyWorld,
  paths: readonly string[],
): { readonly sources: readonly Source[]; readonly temuan: readonly Temuan[] } {
  const gathering: Gathering = { world, sources: [], temuan: [], seen: new Set(), bytes: 0 };
  for (const path of paths) {
    if (world.isFolder(path)) gatherFolder(gathering, path, path, 0);
    else gatherFile(gathering, path, path);
  }
  return gathering;
}

function gatherFolder(gathering: Gathering, folder: string, together: string, depth: number): void {
  const { world, seen } = gathering;
  try {
    const place = world.realPath(folder);
    if (seen.has(place) || depth > DEPTH) return;
    seen.add(place);
    for (const nama of world.list(folder)) {
      const path = `${folder}/${nama}`;
      if (isOfTheSystem(nama)) continue;
      if (world.isFolder(path)) gatherFolder(gathering, path, together, depth + 1);
      else gatherFile(gathering, path, together);
    }
  } catch (error) {
    if (!(error instanceof Henti)) throw error;
    gathering.temuan.push(...error.temuan);
  }
}

function gatherFile(gathering: Gathering, path: string, together: string): void {
  try {
    const content = gathering.world.read(path, /\.zip$/i.test(path) ? TOTAL : FILE_LIMIT);
    if (content === null) gathering.temuan.push(missing(path));
    else if (/\.zip$/i.test(path)) gatherZip(gathering, path, content);
    else add(gathering, { nama: path, file: lastName(path), content, together });
  } catch (error) {
    if (!(error instanceof Henti)) throw error;
    gathering.temuan.push(...error.temuan);
  }
}

function gatherZip(gathering: Gathering, path: string, content: Uint8Array): void {
  try {
    const archive = openZip(content, LIMITS);
    for (const name of archive.names) gatherEntry(gathering, path, archive, name);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    gathering.temuan.push(brokenZip(path, error));
  }
}

function gatherEntry(gathering: Gathering, path: string, archive: ZipArchive, name: string): void {
  const file = lastName(name);
  if (name.endsWith("/") || name.split(/[\\/]/).some(isOfTheSystem)) return;
  const nama = `${path} › ${name}`;
  if (/\.(zip|rar|7z)$/i.test(file)) {
    gathering.temuan.push({
      tingkat: "peringatan",
      nama: "arsip-dalam-zip",
      berkas: path,
      pesan: `Di dalam zip ini ada arsip lagi, ${name}, yang tidak dibuka.`,
      perbaikan: "ekstrak dahulu zip luarnya, lalu terima arsip di dalamnya tersendiri",
    });
    return;
  }
  const content = archive.open(name);
  if (content !== null) add(gathering, { nama, file, content, together: path });
}

function add(gathering: Gathering, source: Source): void {
  if (gathering.sources.length >= FILES || gathering.bytes + source.content.length > TOTAL) {
    if (gathering.temuan.every(({ nama }) => nama !== "kiriman-terlalu-besar"))
      gathering.temuan.push({
        tingkat: "galat",
        nama: "kiriman-terlalu-besar",
        berkas: source.nama,
        pesan: `Lebih dari ${FILES} berkas atau ${TOTAL / MB} MB sekaligus; mulai berkas ini tidak dibaca.`,
        perbaikan: "terima sebagian demi sebagian, misalnya satu folder setiap kali",
      });
    return;
  }
  gathering.bytes += source.content.length;
  gathering.sources.push(source);
}

const lastName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const missing = (berkas: string): Temuan => ({
  tingkat: "galat",
  nama: "berkas-tidak-ada",
  berkas,
  pesan: "Berkas ini tidak ada.",
  perbaikan: 'periksa namanya; nama yang berisi spasi diapit tanda kutip, misalnya: lkjip receive "formulir (1).xlsx"',
});

function brokenZip(berkas: string, { reason }: ZipError): Temuan {
  const why: Readonly<Record<ZipError["reason"], string>> = {
    "not-zip": "Berkas ini berakhiran .zip, tetapi isinya bukan zip.",
    broken: "Zip ini rusak atau terpotong.",
    "too-big": `Isi zip ini terlalu besar (batasnya ${FILES} berkas, ${TOTAL / MB} MB).`,
    encrypted: "Zip ini berkata sandi.",
    "bad-name": "Zip ini memuat nama berkas yang tidak boleh ada.",
    duplicate: "Zip ini memuat dua berkas dengan nama yang sama.",
  };
  return {
    tingkat: "galat",
    nama: "zip-tidak-terbaca",
    berkas,
    pesan: why[reason],
    perbaikan: "ekstrak sendiri di komputer ini, lalu terima folder hasilnya, atau minta dikirim lagi",
  };
}
