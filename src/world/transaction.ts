import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { formatSaat } from "../model/format.ts";
import { WRITE_FOLDER } from "../model/places.ts";
import {
  findTarget,
  guarded,
  keepPermissions,
  probe,
  sha256,
  sha256OfFile,
  writeChecked,
  writeWhole,
} from "./files.ts";

/*
 * A step is all or nothing. What it writes is kept in memory until its work is done; then every target is tried, all
 * contents are laid down in one folder, a list of them makes the step certain, and only then the files take their places.
 * A run that was killed before the list stood has written nothing; one that was killed after it is finished by the next.
 */

/** What a step is going to write, by absolute path, in the order of writing. */
export interface Staged {
  readonly files: Map<string, { readonly berkas: string; readonly content: Uint8Array }>;
  readonly folders: Set<string>;
}

/** A step that was cut off while its files took their places; `since` is ISO 8601 with offset. */
export interface Unfinished {
  readonly perintah: string;
  readonly since: string;
}

/** How an unfinished step ended: finished, unless somebody changed one of its files in between (`berubah`). */
export interface Resumed extends Unfinished {
  readonly berubah: readonly string[];
}

interface FileChange {
  readonly berkas: string;
  /** sha256 before and after; null where there was no file. */
  readonly lama: string | null;
  readonly baru: string;
}

interface ChangeList extends Unfinished {
  readonly berkas: readonly FileChange[];
}

/** Nothing yet. */
export const createStaged = (): Staged => ({ files: new Map(), folders: new Set() });

/** Notes a file; written twice, it has the place and the content of the second time. */
export function stageFile({ files }: Staged, file: string, berkas: string, content: Uint8Array): void {
  files.delete(file);
  files.set(file, { berkas, content });
}

/** Names of the files and folders that are going to lie directly in a folder. */
export function listStaged({ files }: Staged, folder: string): string[] {
  const inside = `${folder}${sep}`;
  return [...files.keys()]
    .filter((path) => path.startsWith(inside))
    .map((path) => path.slice(inside.length).split(sep)[0] ?? "");
}

/** Writes what a step has staged, all or nothing. `root` is the work folder. */
export function commit(root: string, staged: Staged, { perintah, since }: Unfinished): void {
  for (const [file, { berkas }] of staged.files) probe(root, file, berkas);
  for (const folder of staged.folders) guarded(folder, "dibuat", () => makeFolder(resolve(root, folder)));
  if (staged.files.size === 0) return;
  place(root, layDown(root, staged, { perintah, since }));
}

/** Lays all contents down, and last of all their list: from then on the step stands. */
function layDown(root: string, { files }: Staged, unfinished: Unfinished): ChangeList {
  guarded(WRITE_FOLDER, "dipakai sebagai folder", () => makeFolder(resolve(root, WRITE_FOLDER)));
  try {
    const berkas = [...files].map(([file, { berkas, content }], i): FileChange => {
      guarded(berkas, "ditulis", () => {
        writeChecked(partOf(root, i), content);
        keepPermissions(partOf(root, i), file);
      });
      return { berkas, lama: sha256OfFile(file), baru: sha256(content) };
    });
    const list: ChangeList = { ...unfinished, berkas };
    guarded(WRITE_FOLDER, "ditulis", () => writeWhole(listOf(root), JSON.stringify(list)));
    return list;
  } catch (error) {
    drop(root);
    throw error;
  }
}

/** Files take their places; those that did so before a run was cut off are there already. */
function place(root: string, { berkas }: ChangeList): void {
  for (const [i, target] of berkas.entries()) {
    const part = partOf(root, i);
    if (!existsSync(part)) continue;
    guarded(target.berkas, "ditulis", () => {
      const file = resolve(root, target.berkas);
      makeFolder(dirname(file));
      moveInto(part, findTarget(root, file, target.berkas));
    });
  }
  drop(root);
}

/** Finishes what an earlier run left unfinished, or lets it go where somebody has changed one of its files since. */
export function resume(root: string): Resumed | null {
  const list = readList(root);
  if (list === null) {
    drop(root);
    return null;
  }
  const pending = [...list.berkas.entries()].filter(([i]) => existsSync(partOf(root, i)));
  const changed = pending.filter(([i, { berkas, lama, baru }]) => {
    const now = sha256OfFile(resolve(root, berkas));
    return (now !== lama && now !== baru) || sha256OfFile(partOf(root, i)) !== baru;
  });
  if (changed.length > 0) drop(root);
  else {
    for (const [, { berkas }] of pending) probe(root, resolve(root, berkas), berkas);
    place(root, list);
  }
  return { perintah: list.perintah, since: list.since, berubah: changed.map(([, { berkas }]) => berkas) };
}

/** The step that was cut off in this work folder; null where none was. */
export function findUnfinished(root: string): Unfinished | null {
  return readList(root);
}

/** Null also for a list that lkjip did not write: it must not lead out of the work folder. */
function readList(root: string): ChangeList | null {
  try {
    const list = JSON.parse(readFileSync(listOf(root), "utf8")) as ChangeList;
    const inside = list.berkas.every(({ berkas }) => resolve(root, berkas).startsWith(`${resolve(root)}${sep}`));
    return inside && typeof list.perintah === "string" && typeof list.since === "string" ? list : null;
  } catch {
    return null;
  }
}

/** The list goes first: without it nothing is pending. What cannot be removed now, the next run removes. */
function drop(root: string): void {
  try {
    rmSync(listOf(root), { force: true });
    rmSync(resolve(root, WRITE_FOLDER), { recursive: true, force: true });
  } catch {}
}

/** A folder that is mounted from elsewhere takes a copy. */
function moveInto(part: string, file: string): void {
  try {
    renameSync(part, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    writeWhole(file, readFileSync(part));
    rmSync(part, { force: true });
  }
}

const makeFolder = (folder: string): void => void mkdirSync(folder, { recursive: true });
const partOf = (root: string, i: number): string => resolve(root, WRITE_FOLDER, String(i));
const listOf = (root: string): string => resolve(root, WRITE_FOLDER, "daftar.json");

/** What became of a step that an earlier run left unfinished. */
export function formatResumed({ perintah, since, berubah }: Resumed): string {
  const nama = `lkjip ${perintah} (${formatSaat(since)})`;
  return berubah.length === 0
    ? `Perintah yang terhenti di tengah penulisan diselesaikan lebih dahulu: ${nama}.`
    : `Perintah yang terhenti di tengah penulisan tidak diselesaikan: ${nama}, karena ${berubah.join(", ")} berubah sesudahnya. Jalankan lagi perintah itu.`;
}
