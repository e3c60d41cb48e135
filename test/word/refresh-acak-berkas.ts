import { planDraf } from "../../src/folder/document.ts";
import { findOtherDrafts, readNamedDraf, refuseFreshDraf } from "../../src/folder/other-drafts.ts";
import { Henti } from "../../src/model/henti.ts";
import { BERKAS_DRAF, FOLDER } from "../../src/model/places.ts";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import type { Config } from "../../src/plan/schema.ts";
import type { ReadonlyWorld } from "../../src/world/world.ts";
import type { Acak } from "./refresh-acak-tangan.ts";

/*
 * What people do with the file of the draft between two runs: rename it, copy it, go on in the copy. lkjip must say which
 * file it does not read and go on with it when it is named; it never starts anew in silence. And what a program does that
 * names everything by other prefixes.
 */

const NAMES = [
  "draf-lkjip FINAL (2).docx",
  "Salinan draf-lkjip.docx",
  "draf-lkjip - Copy.docx",
  "LKjIP 2024 revisi camat.docx",
  "draf-lkjip.docm",
  "draf_lkjip(1).DOCX",
] as const;

/** The folder of the draft as `draft` sees it. */
function folderOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyWorld {
  const list = (folder: string): string[] =>
    [...files.keys()].filter((each) => each.startsWith(`${folder}/`)).map((each) => each.slice(folder.length + 1));
  return {
    exists: (path: string) => files.has(path) || list(path).length > 0,
    isFolder: (path: string) => list(path).length > 0,
    list,
    read: (path: string) => files.get(path) ?? null,
    readText: (path: string) => (files.has(path) ? new TextDecoder().decode(files.get(path)) : null),
    now: () => "2025-02-03T08:00:00+07:00",
    today: () => "2025-02-03",
    nextBackup: (path: string) => `${path}.cadangan`,
  } as unknown as ReadonlyWorld;
}

/** Draft, edited by a person, as it is after something was done to its file; says what `draft` does not as it should. */
export function ubahNama(
  edited: Uint8Array,
  earlier: Uint8Array,
  fresh: Uint8Array,
  config: Config,
  acak: Acak,
): { readonly langkah: string; readonly langgar: string[] } {
  const nama = acak.pick(NAMES) as string;
  const other = `${FOLDER.draf}/${nama}`;
  const isDocx = /\.docx$/i.test(nama);
  const deed = acak.pick(["renamed", "copied and gone on in the copy", "copied and gone on here"] as const);
  const files = new Map<string, Uint8Array>();
  if (deed !== "renamed") files.set(BERKAS_DRAF, deed === "copied and gone on here" ? edited : earlier);
  files.set(other, deed === "copied and gone on here" ? earlier : edited);
  const world = folderOf(files);
  const said = (): string => {
    try {
      refuseFreshDraf(world, config);
    } catch (error) {
      if (error instanceof Henti) return error.temuan.map(({ pesan, perbaikan }) => `${pesan} ${perbaikan}`).join("\n");
      throw error;
    }
    return findOtherDrafts(world, config)
      .map(({ pesan, perbaikan }) => `${pesan} ${perbaikan}`)
      .join("\n");
  };
  const langgar = said().includes(`"${nama}"`) ? [] : [`in silence: ${nama} ${deed}`];
  if (isDocx && deed !== "copied and gone on here") {
    const plan = planDraf(world, { berkas: BERKAS_DRAF, content: fresh }, readNamedDraf(world, nama), {});
    const direct = planDraf(
      folderOf(new Map([[BERKAS_DRAF, edited]])),
      { berkas: BERKAS_DRAF, content: fresh },
      null,
      {},
    );
    if (Buffer.compare(plan.content, direct.content) !== 0) langgar.push(`--dari "${nama}" makes another draft`);
    if (files.has(BERKAS_DRAF) && plan.cadangan === null && plan.nasib !== "sama")
      langgar.push(`--dari "${nama}" keeps no copy of the draft in its place`);
  }
  return { langkah: `${deed} as ${nama}`, langgar };
}

/** The main part with one prefix renamed, wherever it is declared and used. */
export function renamePrefix(docx: Uint8Array, dari: string, to: string): Uint8Array {
  const pkg = openPackage(docx);
  const xml = readPart(pkg, "word/document.xml") ?? "";
  const renamed = xml
    .replaceAll(`xmlns:${dari}=`, `xmlns:${to}=`)
    .replace(new RegExp(`(</?)${dari}:`, "g"), `$1${to}:`)
    .replace(new RegExp(`(\\s)${dari}:(?=\\w+=")`, "g"), `$1${to}:`)
    .replace(/(mc:Ignorable|Requires)="([^"]*)"/g, (_, name: string, list: string) => {
      const renamed = list.split(" ").map((each) => (each === dari ? to : each));
      return `${name}="${renamed.join(" ")}"`;
    });
  writePart(pkg, "word/document.xml", renamed);
  return savePackage(pkg);
}
