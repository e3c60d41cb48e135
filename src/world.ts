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
import { hostname, userInfo } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BERKAS_KUNCI, FOLDER_CADANGAN } from "./model/folder.ts";
import { henti, KODE_KELUAR } from "./model/henti.ts";

/*
 * The only place that touches files, clock, terminal and questions. Everything else gets values.
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
  /** Name for the journal and the lock. */
  readonly oleh: string;
  /** Today, ISO date, local time. */
  today(): string;
  /** Now, ISO 8601 with offset, local time. */
  now(): string;
  /** The same world seen from another folder. */
  at(folder: string): World;
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
  /** Asks a person; only where `interaktif`. */
  ask(pertanyaan: Pertanyaan): Promise<string>;
  /** Facts: to stdout. */
  print(teks: string): void;
  /** Messages: to stderr. */
  tell(teks: string): void;
}

/** What differs between the real world and the world of a test. */
export interface WorldOptions {
  readonly folder: string;
  readonly clock: () => Date;
  readonly out: (teks: string) => void;
  readonly err: (teks: string) => void;
  readonly interaktif: boolean;
  readonly warna: boolean;
  readonly oleh?: string;
}

/** Root of the package: where templates/ and examples/ lie, seen from src/ as well as from dist/. */
const PACKAGE = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Makes a world on the real file system. */
export function createWorld(options: WorldOptions): World {
  const path = (relative: string): string => resolve(options.folder, relative);
  const world: World = {
    folder: options.folder,
    interaktif: options.interaktif,
    warna: options.warna,
    oleh: options.oleh ?? userName(),
    today: () => localIso(options.clock()).slice(0, 10),
    now: () => localIso(options.clock()),
    at: (folder) => createWorld({ ...options, folder: path(folder) }),
    exists: (file) => existsSync(path(file)),
    isFolder: (file) => statSync(path(file), { throwIfNoEntry: false })?.isDirectory() ?? false,
    list: (folder) => (existsSync(path(folder)) ? readdirSync(path(folder)).sort() : []),
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
      world.write(copy, readFileSync(path(file)));
      return copy;
    },
    exclusively: (perintah, work) => holdFolder(world, path(BERKAS_KUNCI), perintah, work),
    ask: askPerson,
    print: options.out,
    tell: options.err,
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
};

/** Turns an error of the file system into a message that a clerk can act on. */
function guarded<T>(file: string, tindakan: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const sebab = SEBAB[code] ?? (error instanceof Error ? error.message : String(error));
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

interface Pemegang {
  readonly pid: number;
  readonly komputer: string;
  readonly oleh: string;
  readonly perintah: string;
  readonly sejak: string;
}

async function holdFolder<T>(world: World, file: string, perintah: string, work: () => Promise<T>): Promise<T> {
  const pemegang: Pemegang = { pid: process.pid, komputer: hostname(), oleh: world.oleh, perintah, sejak: world.now() };
  mkdirSync(dirname(file), { recursive: true });
  const takeHold = (): boolean => {
    try {
      writeFileSync(file, JSON.stringify(pemegang), { flag: "wx" });
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      return guarded(BERKAS_KUNCI, "ditulis", () => {
        throw error;
      });
    }
  };
  if (!takeHold()) {
    const other = readPemegang(file);
    if (other !== null && !isGone(other)) {
      throw henti(KODE_KELUAR.adaGalat, {
        nama: "folder-sedang-dipakai",
        berkas: BERKAS_KUNCI,
        pesan: `Folder ini sedang dipakai oleh ${other.oleh} di komputer ${other.komputer} (lkjip ${other.perintah}, sejak ${other.sejak.slice(11, 16)}).`,
        perbaikan: `tunggu sampai selesai lalu ulangi; jika perintah itu sudah tidak berjalan, hapus berkas ${BERKAS_KUNCI}.`,
      });
    }
    rmSync(file, { force: true });
    takeHold();
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function readPemegang(file: string): Pemegang | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Pemegang;
  } catch {
    return null;
  }
}

/** A holder on this computer whose process has ended left the lock behind. */
function isGone(pemegang: Pemegang): boolean {
  if (pemegang.komputer !== hostname()) return false;
  try {
    process.kill(pemegang.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
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
