import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/*
 * Folders of the person at this computer: work folders used lately, and where downloads go.
 */

/** Names of work folders that are kept. */
const MOST = 12;

/** Where this person's settings lie: APPDATA on Windows, XDG_CONFIG_HOME or ~/.config elsewhere. */
function settingsFile(): string {
  const base = process.env.APPDATA ?? process.env.XDG_CONFIG_HOME ?? join(homedir(), ".config");
  return join(base, "lkjip", "folder-terakhir.json");
}

/** Work folders used lately, newest first; none where the list is missing or damaged. */
export function readRecent(): readonly string[] {
  try {
    const value: unknown = JSON.parse(readFileSync(settingsFile(), "utf8"));
    return Array.isArray(value) ? value.filter((each) => typeof each === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a folder first in the list. Where it cannot be kept, nothing happens: it is a convenience. */
export function writeRecent(folder: string): void {
  const list = [folder, ...readRecent().filter((each) => each !== folder)].slice(0, MOST);
  try {
    mkdirSync(dirname(settingsFile()), { recursive: true });
    writeFileSync(settingsFile(), `${JSON.stringify(list, null, 2)}\n`);
  } catch {
    // A profile that may not be written.
  }
}

const DOWNLOADS = ["Downloads", "Unduhan"];
/** What may hold a returned form. */
const FORM_OR_ZIP = /\.(xlsx|xlsm|zip)$/i;
/** Downloads that are offered. */
const OFFERED = 6;

/** Workbooks and zips in the folder of downloads, newest first. */
export function listDownloads(): readonly string[] {
  return DOWNLOADS.flatMap((nama) => listFolder(join(homedir(), nama)))
    .sort((a, b) => b.time - a.time)
    .slice(0, OFFERED)
    .map(({ path }) => path);
}

function listFolder(folder: string): { readonly path: string; readonly time: number }[] {
  try {
    return readdirSync(folder)
      .filter((nama) => FORM_OR_ZIP.test(nama) && !nama.startsWith("~$"))
      .map((nama) => ({ path: join(folder, nama), time: statSync(join(folder, nama)).mtimeMs }));
  } catch {
    return [];
  }
}
