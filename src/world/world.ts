import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatJson, showScreen } from "../model/control-characters.ts";
import { BERKAS_KUNCI, FOLDER_CADANGAN, SYSTEM_FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Question } from "./ask.ts";
import type { Desk } from "./desk.ts";
import { guarded, probe, writeWhole } from "./files.ts";
import { holdFolder } from "./lock.ts";
import { layOutByLibreOffice, toPdf } from "./pdf.ts";
import { BATAS_BERKAS, BATAS_TEKS, readOrdinary } from "./read-file.ts";
import {
  commit,
  createStaged,
  findUnfinished,
  formatResumed,
  listStaged,
  type Resumed,
  resume,
  type Staged,
  stageFile,
  type Unfinished,
} from "./transaction.ts";

/*
 * The only place, with its neighbours in this folder, that touches files, clock, terminal and questions. Everything else gets values.
 * Paths of the work folder are relative to `folder` and use `/`.
 */

// biome-ignore lint/performance/noBarrelFile: this file is the door of its folder.
export { sha256 } from "./files.ts";

/** The world as a step sees it: everything but what changes it. What a step makes, it returns. */
export interface ReadonlyWorld {
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** A person sits at a terminal and can be asked. */
  readonly interactive: boolean;
  /** Colour may be used on the terminal. */
  readonly colour: boolean;
  /** Characters that fit on a line of the screen; `STANDARD_WIDTH` where it is not known. */
  readonly width: number;
  /** Name for the journal and the lock: as given, or the user of this computer. */
  readonly oleh: string;
  /** The name was given (`--oleh`). */
  readonly givenOleh: boolean;
  /** Today, ISO date, local time. */
  today(): string;
  /** Now, ISO 8601 with offset, local time. */
  now(): string;
  /** The folder was named (`--folder`): no other is looked for. */
  readonly givenFolder: boolean;
  /** The same world seen from another folder. */
  at(folder: string): World;
  /** The same, from a folder that the user named. */
  named(folder: string): World;
  exists(path: string): boolean;
  /** False also for what cannot be looked at, such as a link that leads to itself. */
  isFolder(path: string): boolean;
  /** Longest path that office programs open on this computer; null where they open any. */
  readonly pathLimit: number | null;
  /** Where a path leads in the end, links followed: the same for two names of one folder. */
  realPath(path: string): string;
  /** Names in a folder, sorted; empty when it does not exist. */
  list(folder: string): string[];
  /** A file's bytes, or null when there is none. Throws a Henti for a pipe, a device, or more bytes than `batas`. */
  read(path: string, batas?: number): Uint8Array | null;
  readText(path: string): string | null;
  /** A file that ships with lkjip: below templates/ or examples/. */
  asset(path: string): Uint8Array;
  assetList(folder: string): string[];
  /** Where a copy of a file goes that is to be replaced: in `cadangan/` beside it, named by time, not taken yet. */
  nextBackup(path: string): string;
  /** What was finished before the step that runs now; null where nothing was. */
  resumed(): Resumed | null;
  /** The step that was cut off while it wrote; null where none was. */
  unfinished(): Unfinished | null;
  /** A path given from this folder as others in the work folder have it: relative to `folder`, with `/`. */
  pathFrom(folder: string, path: string): string;
  /** A Word document as PDF by LibreOffice, else by Word; null where neither is at hand or can make one. */
  toPdf(docx: Uint8Array): Uint8Array | null;
  /** A Word document as LibreOffice saves it again, references to pages renewed; null without LibreOffice. */
  layOut(docx: Uint8Array): Uint8Array | null;
  /** Asks a person; only where `interactive`. */
  ask(question: Question): Promise<string>;
  /** Messages: to stderr. */
  tell(teks: string): void;
  /** Takes findings as they are, where something other than lines of text is made of them; null elsewhere. */
  readonly hear: ((temuan: readonly Temuan[]) => void) | null;
}

/** The whole of it. */
export interface World extends ReadonlyWorld {
  /** A killed run leaves the old file whole; one that somebody has open or that may not be written is refused. */
  write(path: string, content: Uint8Array | string): void;
  /** A last line that was cut off or lacks its end is closed before. */
  append(path: string, line: string): void;
  makeFolder(path: string): void;
  /**
   * Runs `work` while holding the folder; a second run is told who holds it. What `work` writes and says comes out when it
   * is done, all or nothing; what an earlier run left unfinished is finished before.
   */
  exclusively<T>(perintah: string, work: () => Promise<T>): Promise<T>;
  /** Facts: to stdout. Here and in `tell` every character that steers a screen is made visible. */
  print(teks: string): void;
  /** A result for other programs: to stdout as JSON, with the version of docs/keluaran-json.md first. */
  printJson(nilai: object): void;
}

/** What differs between the real world and the world of a test. */
export interface WorldOptions {
  readonly folder: string;
  readonly givenFolder?: boolean;
  readonly clock: () => Date;
  readonly out: (teks: string) => void;
  readonly err: (teks: string) => void;
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Width of the terminal; absent where the output goes into a file or a pipe. */
  readonly width?: number | undefined;
  readonly oleh?: string;
  /** Takes the findings instead of the terminal. */
  readonly hear?: (temuan: readonly Temuan[]) => void;
  /** Shows what is being done while a command holds the folder; null: it is done, or somebody is asked. */
  readonly busy?: (line: string | null) => void;
  /** Where a person is led by lists and questions; absent where nobody is. */
  readonly desk?: () => Promise<Desk>;
  /** Program that makes PDF; null for none, absent to look for LibreOffice. */
  readonly libreOffice?: string | null;
  /** Longest path that office programs open; absent for this computer's own. */
  readonly pathLimit?: number | null;
}

/** Goes up when a key of docs/keluaran-json.md goes or means something else; not when one comes. */
const JSON_VERSION = 1;

/** Windows hands longer paths only to programs that ask for them, and Word and Excel do not. */
const WINDOWS_PATH = 259;

/** Width of tables where nobody says how wide the screen is. */
const STANDARD_WIDTH = 100;

/** Root of the package: where templates/ and examples/ lie, seen from src/ as well as from dist/. */
const PACKAGE = findPackage(dirname(fileURLToPath(import.meta.url)));

function findPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : findPackage(dirname(folder));
}

/** Makes a world on the real file system. */
export function createWorld(options: WorldOptions): World {
  const path = (relative: string): string => resolve(options.folder, relative);
  /** What the running step is going to write and say; null where none holds the folder. */
  let staged: Staged | null = null;
  let said: (() => void)[] = [];
  let resumed: Resumed | null = null;
  const flush = (): void => {
    const now = said;
    said = [];
    for (const say of now) say();
  };
  const say = (write: (teks: string) => void, teks: string): void => {
    if (staged === null) write(teks);
    else said.push(() => write(teks));
  };
  const listDisk = (folder: string): string[] =>
    guarded(folder, "dibaca", () => (existsSync(path(folder)) ? readdirSync(path(folder)) : []));
  const world: World = {
    folder: options.folder,
    interactive: options.interactive,
    colour: options.colour,
    width: options.width ?? STANDARD_WIDTH,
    oleh: options.oleh ?? userName(),
    givenOleh: options.oleh !== undefined,
    today: () => localIso(options.clock()).slice(0, 10),
    now: () => localIso(options.clock()),
    givenFolder: options.givenFolder ?? false,
    pathLimit: options.pathLimit ?? (process.platform === "win32" ? WINDOWS_PATH : null),
    at: (folder) => createWorld({ ...options, folder: path(folder), givenFolder: false }),
    named: (folder) => createWorld({ ...options, folder: path(folder), givenFolder: true }),
    exists: (file) => staged?.files.has(path(file)) === true || existsSync(path(file)),
    isFolder: (file) => isDirectory(path(file)) || (staged !== null && listStaged(staged, path(file)).length > 0),
    realPath: (file) => guarded(file, "dibaca", () => realpathSync(path(file))),
    list: (folder) =>
      [...new Set([...listDisk(folder), ...(staged === null ? [] : listStaged(staged, path(folder)))])].sort(),
    read: (file, batas = BATAS_BERKAS) =>
      staged?.files.get(path(file))?.content ?? guarded(file, "dibaca", () => readOrdinary(path(file), file, batas)),
    readText: (file) => {
      const bytes = world.read(file, BATAS_TEKS);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    },
    asset: (file) => readFileSync(join(PACKAGE, file)),
    assetList: (folder) => readdirSync(join(PACKAGE, folder)).sort(),
    write: (file, content) => {
      if (staged !== null) return stageFile(staged, path(file), file, Buffer.from(content));
      const target = probe(options.folder, path(file), file);
      guarded(file, "ditulis", () => writeWhole(target, content));
    },
    append: (file, line) => {
      const before = Buffer.from(world.read(file) ?? []);
      const cut = before.length > 0 && before.at(-1) !== NEWLINE;
      world.write(file, Buffer.concat([before, Buffer.from(`${cut ? "\n" : ""}${line}\n`)]));
    },
    makeFolder: (folder) => {
      if (staged !== null) staged.folders.add(folder);
      else guarded(folder, "dibuat", () => void mkdirSync(path(folder), { recursive: true }));
    },
    nextBackup: (file) => nextFreeName(world, backupName(file, world.now())),
    exclusively: (perintah, work) => {
      const { oleh, now, tell } = world;
      guarded(SYSTEM_FOLDER, "dipakai sebagai folder", () => mkdirSync(path(SYSTEM_FOLDER), { recursive: true }));
      const since = now();
      return holdFolder({ file: path(BERKAS_KUNCI), perintah, oleh, since, tell, guarded }, async () => {
        resumed = resume(options.folder);
        if (resumed !== null) tell(formatResumed(resumed));
        staged = createStaged();
        options.busy?.(`Sedang dikerjakan: lkjip ${perintah}. Ctrl+C menghentikan; yang belum selesai tidak disimpan.`);
        try {
          const result = await work();
          // What was said of files that could not be written is not true.
          const done = said;
          said = [];
          commit(options.folder, staged, { perintah, since });
          said = done;
          return result;
        } finally {
          staged = null;
          options.busy?.(null);
          flush();
        }
      });
    },
    resumed: () => resumed,
    unfinished: () => findUnfinished(options.folder),
    pathFrom: (folder, file) => relative(options.folder, resolve(folder, file)).replaceAll("\\", "/"),
    layOut: (docx) => layOutByLibreOffice(options.libreOffice, docx),
    toPdf: (docx) => toPdf(options.libreOffice, docx),
    ask: async (question) => {
      options.busy?.(null);
      flush();
      return (await import("./ask.ts")).askPerson(question);
    },
    print: (teks) => say(options.out, showScreen(teks, false)),
    printJson: (nilai) => say(options.out, formatJson({ versi_keluaran: JSON_VERSION, ...nilai })),
    tell: (teks) => say(options.err, showScreen(teks, options.colour)),
    hear: options.hear ?? null,
  };
  return world;
}

const NEWLINE = 10;

function isDirectory(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

function backupName(file: string, now: string): string {
  const stamp = now.slice(0, 19).replaceAll("-", "").replaceAll(":", "").replace("T", "-");
  const name = basename(file, extname(file));
  return join(dirname(file), FOLDER_CADANGAN, `${name}-${stamp}${extname(file)}`).replaceAll("\\", "/");
}

function nextFreeName(world: World, file: string): string {
  const ext = extname(file);
  for (let i = 1; ; i++) {
    const name = i === 1 ? file : `${file.slice(0, -ext.length)}-${i}${ext}`;
    if (!world.exists(name)) return name;
  }
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
