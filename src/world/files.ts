import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import { lookAt, refuseStrange } from "./read-file.ts";

/*
 * How a single file is written, tried and refused. Paths are absolute here; `berkas` is the name that a person knows.
 */

/** sha256 of bytes or text, in hex. */
export function sha256(content: Uint8Array | string): string {
  // Loaded by those who ask: it takes Node as long as all of `--help`.
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(content).digest("hex");
}

/** sha256 of a file; null where there is none. */
export const sha256OfFile = (file: string): string | null => (existsSync(file) ? sha256(readFileSync(file)) : null);

/** Writes to a temporary file beside it, checks it, renames it: a killed run leaves the old file whole. No link is followed. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = temporaryOf(dirname(file), file);
  try {
    writeChecked(temporary, content);
    keepPermissions(temporary, file);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Writes a file to the disk and reads it back. */
export function writeChecked(file: string, content: Uint8Array | string): void {
  const handle = openSync(file, "w");
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (sha256OfFile(file) !== sha256(content)) throw new Error("isi yang tertulis tidak sama dengan yang dikirim");
}

const temporaryOf = (folder: string, file: string): string => join(folder, `.${basename(file)}.${process.pid}.tmp`);

/**
 * Gives what is to replace a file the mode, group and owner of that file; nothing where there is none. What this user may
 * not give away, or a file system does not have, stays as it is.
 */
export function keepPermissions(replacement: string, file: string): void {
  const old = statSync(file, { throwIfNoEntry: false });
  if (old === undefined) return;
  const now = statSync(replacement);
  if (now.uid !== old.uid || now.gid !== old.gid) {
    const isGiven = wherePossible(() => chownSync(replacement, old.uid, old.gid));
    // A colleague's file in a folder that several share: it stays that of the group.
    if (!isGiven) wherePossible(() => chownSync(replacement, -1, old.gid));
  }
  // Last: a new owner takes bits away.
  if (statSync(replacement).mode !== old.mode) wherePossible(() => chmodSync(replacement, old.mode & PERMISSIONS));
}

const PERMISSIONS = 0o7777;

/** Whether it was done. A full or broken disk is an error still. */
function wherePossible(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EIO")) throw error;
    return false;
  }
}

/**
 * Where a file is written: where its link points, else at its own name. Ends the command where the link leads to nothing,
 * to itself, or out of the work folder `root`: what lies elsewhere is not ours to write over.
 */
export function findTarget(root: string, file: string, berkas: string): string {
  const isLink = guarded(
    berkas,
    "ditulis",
    () => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
  );
  if (!isLink) return file;
  if (guarded(berkas, "ditulis", () => lookAt(file, berkas)) === undefined)
    throw henti(EXIT_CODE.hasGalat, {
      nama: "tautan-putus",
      berkas,
      pesan: `Nama ini tautan ke ${readlinkSync(file)}, yang tidak ada, jadi tidak ada yang ditulis.`,
      perbaikan: "kembalikan berkas yang dituju tautan itu, atau hapus tautannya, lalu ulangi perintahnya.",
    });
  return guarded(berkas, "ditulis", () => {
    const target = realpathSync(file);
    // A whole folder may lie elsewhere: that is where the office works.
    if ([root, dirname(file)].some((folder) => isInside(realpathSync(folder), target))) return target;
    throw henti(EXIT_CODE.hasGalat, {
      nama: "tautan-keluar",
      berkas,
      pesan: `Nama ini tautan ke ${target}, di luar folder kerja, jadi tidak ada yang ditulis.`,
      perbaikan: "hapus tautan itu, taruh salinan berkas yang sebenarnya di sini, lalu ulangi perintahnya.",
    });
  });
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Ends the command where a file could not be written now: somebody has it open, it is read-only, its folder is, or its
 * link leads astray. Gives the place where it is written.
 */
export function probe(root: string, file: string, berkas: string): string {
  refuseOpen(file, berkas);
  const target = findTarget(root, file, berkas);
  if (target !== file) refuseOpen(target, relative(realpathSync(root), target).replaceAll("\\", "/"));
  guarded(berkas, "ditulis", () => {
    const stat = lookAt(target, berkas);
    if (stat !== undefined) {
      refuseStrange(stat, berkas, "ditulis");
      closeSync(openSync(target, "r+"));
    }
    const temporary = temporaryOf(nearestFolder(dirname(target)), target);
    closeSync(openSync(temporary, "w"));
    rmSync(temporary, { force: true });
  });
  return target;
}

const nearestFolder = (folder: string): string => (existsSync(folder) ? folder : nearestFolder(dirname(folder)));

/**
 * Ends the command where the lock file of an office program says that somebody has the file open: what that person saves
 * afterwards would undo what is written now.
 */
function refuseOpen(file: string, berkas: string): void {
  const name = basename(file);
  if (!/\.(?:docx|xlsx)$/i.test(name)) return;
  // Word leaves out the first two characters of a longer name.
  const kunci = [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~lock.${name}#`];
  const found = kunci.find((each) => existsSync(resolve(dirname(file), each)));
  if (found === undefined) return;
  const isBook = name.toLowerCase().endsWith(".xlsx");
  const program = found.includes("~lock") ? "LibreOffice" : isBook ? "Excel" : "Word";
  throw henti(EXIT_CODE.hasGalat, {
    nama: "dokumen-sedang-dibuka",
    berkas,
    pesan: `${isBook ? "Buku kerja" : "Dokumen"} ini sedang dibuka di ${program}, jadi tidak ada yang ditulis.`,
    perbaikan: `simpan dan tutup ${isBook ? "buku kerja" : "dokumen"} itu, lalu ulangi perintahnya; jika tidak ada yang membukanya, hapus berkas ${berkas.slice(0, berkas.length - name.length)}${found}.`,
  });
}

const CLOSE =
  "tutup berkas itu di Word, Excel, atau LibreOffice, pastikan foldernya boleh ditulis, lalu ulangi perintahnya.";

/** Why the system refuses a file, and what helps. */
const CAUSE: Readonly<Record<string, readonly [cause: string, remedy: string]>> = {
  EBUSY: ["berkas sedang dibuka di program lain", CLOSE],
  EPERM: ["berkas sedang dibuka di program lain atau hanya boleh dibaca", CLOSE],
  EACCES: ["tidak ada izin atau berkas sedang dibuka di program lain", CLOSE],
  ETXTBSY: ["berkas sedang dibuka di program lain", CLOSE],
  EROFS: [
    "folder ini hanya boleh dibaca",
    "salin folder kerja ke tempat yang boleh ditulis, lalu ulangi perintahnya di sana.",
  ],
  ENOSPC: [
    "penyimpanan penuh",
    "kosongkan ruang, misalnya dengan memindahkan berkas besar ke tempat lain, lalu ulangi perintahnya.",
  ],
  EISDIR: ["nama itu dipakai oleh sebuah folder", "pindahkan folder itu ke tempat lain, lalu ulangi perintahnya."],
  EEXIST: ["nama itu dipakai oleh sebuah berkas", "pindahkan berkas itu ke tempat lain, lalu ulangi perintahnya."],
  ENOTDIR: [
    "sebagian dari nama foldernya adalah berkas",
    "pindahkan berkas yang menempati nama folder itu ke tempat lain, lalu ulangi perintahnya.",
  ],
  ENAMETOOLONG: ["namanya terlalu panjang", "pendekkan nama berkas atau foldernya, lalu ulangi perintahnya."],
  ENOENT: ["berkas atau foldernya tidak ada lagi", "kembalikan berkas atau folder itu, lalu ulangi perintahnya."],
  EIO: ["penyimpanannya rusak atau terputus", "sambungkan lagi penyimpanannya, lalu ulangi perintahnya."],
  EMFILE: ["terlalu banyak berkas terbuka", "tutup program lain, lalu ulangi perintahnya."],
};

/** Turns an error of the file system into a message that a clerk can act on. */
export function guarded<T>(file: string, action: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Henti) throw error;
    // Node has a code of its own for a folder that is to be removed like a file.
    const code = error instanceof Error && "code" in error ? String(error.code).replace("ERR_FS_", "") : "";
    const unknown = code === "" && error instanceof Error ? error.message : `sistem menolaknya (${code})`;
    const [cause, perbaikan] = CAUSE[code] ?? [unknown, CLOSE];
    throw henti(EXIT_CODE.hasGalat, {
      nama: "berkas-tidak-dapat-dipakai",
      berkas: file,
      pesan: `Berkas ini tidak dapat ${action}: ${cause}.`,
      perbaikan,
    });
  }
}
