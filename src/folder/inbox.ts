import { findLastSidik } from "../journal/riwayat.ts";
import { BERKAS_REKAP, FOLDER, FOLDER_CADANGAN } from "../model/places.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { readJournal } from "./journal.ts";

/*
 * What lies in 3-data-kinerja/: forms under any name, and whatever else people put there.
 */

/** Folders inside it that are not looked into: what lkjip makes, backups, and evidence of any kind, also workbooks. */
const NOT_LOOKED_INTO: readonly string[] = [FOLDER_CADANGAN, "laporan-individu", "triwulan", "bukti"];
/** Endings of names that are no form. */
const NO_FORM = /\.(?!xls[xmb]?$|ods$|csv$)[^.]*$/i;
/** What Excel and LibreOffice put beside a workbook that is open; the name of the workbook is in it. */
const LOCK = /^(?:~\$(.+)|\.~lock\.(.+)#)$/;
/** What Windows, macOS and programs leave in a folder by themselves. */
const OF_THE_SYSTEM = /^(?:\.(?!~lock\.)|thumbs\.db$|ehthumbs|desktop\.ini$|icon\r?$|__macosx$|~\$|\.~lock\.)/i;

/** Whether a file or folder of that name is there without a person having put it there. */
export const isOfTheSystem = (nama: string): boolean => OF_THE_SYSTEM.test(nama);

/** Whether a file of that name is or pretends to be a form. */
export const mayBeForm = (nama: string): boolean => !NO_FORM.test(nama);

/** Paths of the forms and of all else that somebody put there, sorted by folder and name. */
export interface Inbox {
  /** What is or pretends to be a form, and the lock files of forms that are open. */
  readonly forms: readonly string[];
  readonly others: readonly string[];
  /** Folders that could not be looked into, with why. */
  readonly refused: readonly { readonly folder: string; readonly error: unknown }[];
}

/** Whether a file is still what lkjip made. */
function isUntouched(world: ReadonlyWorld, berkas: string): boolean {
  const made = findLastSidik(readJournal(world).nilai, berkas);
  if (made === null) return false;
  try {
    const content = world.read(berkas);
    return content !== null && sha256(content) === made;
  } catch {
    return false;
  }
}

/**
 * Sorts everything in a folder and the folders inside it. A folder that is there under two names, by a link, is looked into
 * once.
 */
export function listInbox(world: ReadonlyWorld, folder: string = FOLDER.dataKinerja, seen = new Set<string>()): Inbox {
  const forms: string[] = [];
  const others: string[] = [];
  const refused: Inbox["refused"][number][] = [];
  const visit = (nama: string): void => {
    const berkas = `${folder}/${nama}`;
    if (berkas === BERKAS_REKAP && isUntouched(world, berkas)) return;
    const [, excel, libre] = LOCK.exec(nama) ?? [];
    const isLockOfForm = !NO_FORM.test(excel ?? libre ?? ".");
    if (isOfTheSystem(nama) && !isLockOfForm) return;
    if (world.isFolder(berkas)) {
      if (NOT_LOOKED_INTO.includes(nama.toLowerCase())) return;
      const inner = listInbox(world, berkas, seen);
      forms.push(...inner.forms);
      others.push(...inner.others);
      refused.push(...inner.refused);
    } else if (isLockOfForm || mayBeForm(nama)) forms.push(berkas);
    else others.push(berkas);
  };
  try {
    const place = world.isFolder(folder) ? world.realPath(folder) : folder;
    if (!seen.has(place)) {
      seen.add(place);
      for (const nama of world.list(folder)) visit(nama);
    }
  } catch (error) {
    refused.push({ folder, error });
  }
  return { forms, others, refused };
}
