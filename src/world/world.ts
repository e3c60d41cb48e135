import { createHash } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BERKAS_KUNCI, FOLDER_CADANGAN } from "../model/folder.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";
import { formatJson, showLayar } from "../model/kendali.ts";
import { holdFolder } from "./lock.ts";
import { convertToPdf, findLibreOffice } from "./pdf.ts";

/*
 * The only place, with world-lock.ts and world-pdf.ts, that touches files, clock, terminal and questions. Everything else gets values.
 * Paths of the work folder are relative to `folder` and use `/`.
 */

/** A question to a person at a terminal. */
export interface Pertanyaan {
  readonly pesan: string;
  readonly bawaan?: string;
  /** Returns what is wrong with the answer, or null. */
  readonly periksa?: (jawaban: string) => string | null;
}

export interface World {
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** A person sits at a terminal and can be asked. */
  readonly interaktif: boolean;
  /** Colour may be used on the terminal. */
  readonly warna: boolean;
  /** Characters that fit on a line of the screen; `LEBAR_BAKU` where it is not known. */
  readonly lebar: number;
  /** Name for the journal and the lock: as given, or the user of this computer. */
  readonly oleh: string;
  /** The name was given (`--oleh`). */
  readonly olehDiberi: boolean;
  /** Today, ISO date, local time. */
  today(): string;
  /** Now, ISO 8601 with offset, local time. */
  now(): string;
  /** The folder was named (`--folder`): no other is looked for. */
  readonly folderDiberi: boolean;
  /** The same world seen from another folder. */
  at(folder: string): World;
  /** The same, from a folder that the user named. */
  named(folder: string): World;
  exists(path: string): boolean;
  isFolder(path: string): boolean;
  /** Names in a folder, sorted; empty when it does not exist. */
  list(folder: string): string[];
  /** A file's bytes, or null when there is none. */
  read(path: string): Uint8Array | null;
  readText(path: string): string | null;
  /** A file that ships with lkjip: below templates/ or examples/. */
  asset(path: string): Uint8Array;
  assetList(folder: string): string[];
  /** Writes to a temporary file, checks it, renames it: a killed run leaves the old file whole. */
  write(path: string, isi: Uint8Array | string): void;
  append(path: string, line: string): void;
  makeFolder(path: string): void;
  /** Copies a file into `cadangan/` beside it, named by time; returns the copy's path. */
  backup(path: string): string;
  /** Runs `work` while holding the folder; a second run is told who holds it. */
  exclusively<T>(perintah: string, work: () => Promise<T>): Promise<T>;
  /** A Word document as PDF, or null where no LibreOffice is at hand or it cannot make one. */
  toPdf(docx: Uint8Array): Uint8Array | null;
  /** Asks a person; only where `interaktif`. */
  ask(pertanyaan: Pertanyaan): Promise<string>;
  /** Facts: to stdout. Here and in `tell` every character that steers a screen is made visible. */
  print(teks: string): void;
  /** A result for other programs: to stdout as JSON. */
  printJson(nilai: unknown): void;
  /** Messages: to stderr. */
  tell(teks: string): void;
}

/** What differs between the real world and the world of a test. */
export interface WorldOptions {
  readonly folder: string;
  readonly folderDiberi?: boolean;
  readonly clock: () => Date;
  readonly out: (teks: string) => void;
  readonly err: (teks: string) => void;
  readonly interaktif: boolean;
  readonly warna: boolean;
  /** Width of the terminal; absent where the output goes into a file or a pipe. */
  readonly lebar?: number | undefined;
  readonly oleh?: string;
  /** Program that makes PDF; null for none, absent to look for LibreOffice. */
  readonly libreOffice?: string | null;
}

/** Width of tables where nobody says how wide the screen is. */
const LEBAR_BAKU = 100;

/** Root of the package: where templates/ and examples/ lie, seen from src/ as well as from dist/. */
const PACKAGE = findPackage(dirname(fileURLToPath(import.meta.url)));

function findPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : findPackage(dirname(folder));
}

/** Makes a world on the real file system. */
export function createWorld(options: WorldOptions): World {
  const path = (relative: string): string => resolve(options.folder, relative);
  const world: World = {
    folder: options.folder,
    interaktif: options.interaktif,
    warna: options.warna,
    lebar: options.lebar ?? LEBAR_BAKU,
    oleh: options.oleh ?? userName(),
    olehDiberi: options.oleh !== undefined,
    today: () => localIso(options.clock()).slice(0, 10),
    now: () => localIso(options.clock()),
    folderDiberi: options.folderDiberi ?? false,
    at: (folder) => createWorld({ ...options, folder: path(folder), folderDiberi: false }),
    named: (folder) => createWorld({ ...options, folder: path(folder), folderDiberi: true }),
    exists: (file) => existsSync(path(file)),
    isFolder: (file) =>
      guarded(file, "dibaca", () => statSync(path(file), { throwIfNoEntry: false })?.isDirectory() ?? false),
    list: (folder) =>
      guarded(folder, "dibaca", () => (existsSync(path(folder)) ? readdirSync(path(folder)).sort() : [])),
    read: (file) => guarded(file, "dibaca", () => (existsSync(path(file)) ? readFileSync(path(file)) : null)),
    readText: (file) => {
      const bytes = world.read(file);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    },
    asset: (file) => readFileSync(join(PACKAGE, file)),
    assetList: (folder) => readdirSync(join(PACKAGE, folder)).sort(),
    write: (file, isi) => guarded(file, "ditulis", () => writeWhole(path(file), isi)),
    append: (file, line) =>
      guarded(file, "ditulis", () => {
        mkdirSync(dirname(path(file)), { recursive: true });
        appendFileSync(path(file), `${line}\n`);
      }),
    makeFolder: (folder) => guarded(folder, "dibuat", () => void mkdirSync(path(folder), { recursive: true })),
    backup: (file) => {
      const copy = nextFreeName(options.folder, backupName(file, world.now()));
      world.write(
        copy,
        guarded(file, "dibaca", () => readFileSync(path(file))),
      );
      return copy;
    },
    exclusively: (perintah, work) => {
      const { oleh, now, tell } = world;
      guarded(BERKAS_KUNCI, "ditulis", () => mkdirSync(dirname(path(BERKAS_KUNCI)), { recursive: true }));
      return holdFolder({ file: path(BERKAS_KUNCI), perintah, oleh, sejak: now(), tell, guarded }, work);
    },
    toPdf: (docx) => {
      const program = options.libreOffice === undefined ? findLibreOffice() : options.libreOffice;
      return program === null ? null : convertToPdf(program, docx);
    },
    ask: askPerson,
    print: (teks) => options.out(showLayar(teks, false)),
    printJson: (nilai) => options.out(formatJson(nilai)),
    tell: (teks) => options.err(showLayar(teks, options.warna)),
  };
  return world;
}

/** sha256 of bytes or text, in hex. */
export function sha256(isi: Uint8Array | string): string {
  return createHash("sha256").update(isi).digest("hex");
}

function writeWhole(file: string, isi: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, "w");
    try {
      writeFileSync(handle, isi);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (sha256(readFileSync(temporary)) !== sha256(isi))
      throw new Error("isi yang tertulis tidak sama dengan yang dikirim");
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

const SEBAB: Readonly<Record<string, string>> = {
  EBUSY: "berkas sedang dibuka di program lain",
  EPERM: "berkas sedang dibuka di program lain atau hanya boleh dibaca",
  EACCES: "tidak ada izin atau berkas sedang dibuka di program lain",
  EROFS: "folder ini hanya boleh dibaca",
  ENOSPC: "penyimpanan penuh",
  EISDIR: "nama itu dipakai oleh sebuah folder",
  ENOTDIR: "sebagian dari nama foldernya adalah berkas",
  ENAMETOOLONG: "namanya terlalu panjang",
  ENOENT: "berkas atau foldernya tidak ada lagi",
  EIO: "penyimpanannya rusak atau terputus",
  EMFILE: "terlalu banyak berkas terbuka",
  ETXTBSY: "berkas sedang dibuka di program lain",
};

/** Turns an error of the file system into a message that a clerk can act on. */
function guarded<T>(file: string, tindakan: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const sebab =
      SEBAB[code] ?? (code === "" && error instanceof Error ? error.message : `sistem menolaknya (${code})`);
    throw henti(KODE_KELUAR.adaGalat, {
      nama: "berkas-tidak-dapat-dipakai",
      berkas: file,
      pesan: `Berkas ini tidak dapat ${tindakan}: ${sebab}.`,
      perbaikan:
        "tutup berkas itu di Word, Excel, atau LibreOffice, pastikan foldernya boleh ditulis, lalu ulangi perintahnya.",
    });
  }
}

function backupName(file: string, now: string): string {
  const stamp = now.slice(0, 19).replaceAll("-", "").replaceAll(":", "").replace("T", "-");
  const name = basename(file, extname(file));
  return join(dirname(file), FOLDER_CADANGAN, `${name}-${stamp}${extname(file)}`).replaceAll("\\", "/");
}

function nextFreeName(folder: string, file: string): string {
  const ext = extname(file);
  for (let i = 1; ; i++) {
    const name = i === 1 ? file : `${file.slice(0, -ext.length)}-${i}${ext}`;
    if (!existsSync(resolve(folder, name))) return name;
  }
}

async function askPerson(pertanyaan: Pertanyaan): Promise<string> {
  const { input } = await import("@inquirer/prompts");
  const { pesan, bawaan, periksa } = pertanyaan;
  return input({
    message: pesan,
    ...(bawaan === undefined ? {} : { default: bawaan }),
    validate: (jawaban) => periksa?.(jawaban) ?? true,
  });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "tidak diketahui";
  }
}

/** Local time as ISO 8601 with offset: the journal is read by people in the office. */
function localIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
}
