import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { EXIT_CODE, Henti, henti } from "../model/henti.ts";

/*
 * How a single file is written, tried and refused. Paths are absolute here; `berkas` is the name that a person knows.
 */

/** sha256 of bytes or text, in hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** sha256 of a file; null where there is none. */
export const sha256OfFile = (file: string): string | null => (existsSync(file) ? sha256(readFileSync(file)) : null);

/** Writes to a temporary file beside it, checks it, renames it: a killed run leaves the old file whole. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = temporaryOf(dirname(file), file);
  try {
    writeChecked(temporary, content);
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

/** Ends the command where a file could not be written now: somebody has it open, it is read-only, its folder is. */
export function probe(file: string, berkas: string): void {
  refuseOpen(file, berkas);
  guarded(berkas, "ditulis", () => {
    if (existsSync(file)) closeSync(openSync(file, "r+"));
    const temporary = temporaryOf(nearestFolder(dirname(file)), file);
    closeSync(openSync(temporary, "w"));
    rmSync(temporary, { force: true });
  });
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
