import { FOLDER_CADANGAN } from "../model/places.ts";
import { isSoundDocument } from "../word/refresh/refresh.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";

/*
 * Copies of documents as they were before they were replaced.
 */

/** Backups of a document, newest first. */
export function listCadangan(world: ReadonlyWorld, berkas: string): string[] {
  const { folder, stem, ending } = splitName(berkas);
  const place = `${folder}/${FOLDER_CADANGAN}`;
  const stamp = new RegExp(
    `^${stem.replace(/[.+()[\]{}$^]/g, "\\$&")}-(\\d{8}-\\d{6})(?:-(\\d+))?${ending.replace(".", "\\.")}$`,
  );
  return world
    .list(place)
    .flatMap((nama) => {
      const match = stamp.exec(nama);
      return match === null ? [] : [{ nama, saat: match[1] ?? "", order: Number(match[2] ?? 1) }];
    })
    .sort((a, b) => (a.saat === b.saat ? b.order - a.order : a.saat < b.saat ? 1 : -1))
    .map(({ nama }) => `${place}/${nama}`);
}

/** The backup of that name, which may lack its folder and `.docx`; null where there is none. */
export function findNamedBackup(world: ReadonlyWorld, berkas: string, nama: string): string | null {
  const plain = (each: string): string => each.replace(/\.docx$/i, "");
  const wanted = plain(nama);
  return (
    listCadangan(world, berkas).find((each) => plain(each) === wanted || plain(each).endsWith(`/${wanted}`)) ?? null
  );
}

/** The newest backup that is a whole document of lkjip and differs from the file as it is; null where there is none. */
export function findCadangan(world: ReadonlyWorld, berkas: string): string | null {
  const now = world.read(berkas);
  const sidik = now === null ? "" : sha256(now);
  const good = listCadangan(world, berkas).find((each) => {
    const content = readBackup(world, each);
    return content !== null && sha256(content) !== sidik && isSoundDocument(content);
  });
  return good ?? null;
}

/** A backup that cannot be read is not the one to go back to. */
function readBackup(world: ReadonlyWorld, berkas: string): Uint8Array | null {
  try {
    return world.read(berkas);
  } catch {
    return null;
  }
}

function splitName(berkas: string): { folder: string; stem: string; ending: string } {
  const at = berkas.lastIndexOf("/");
  const name = berkas.slice(at + 1);
  const dot = name.lastIndexOf(".");
  return { folder: berkas.slice(0, Math.max(at, 0)), stem: name.slice(0, dot), ending: name.slice(dot) };
}
