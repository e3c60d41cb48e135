import type { DataKinerja } from "../form/kinerja.ts";
import type { BerkasMasuk } from "../form/read.ts";
import { checkInbox } from "../journal/inbox.ts";
import { Henti } from "../model/henti.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Result } from "../pipeline.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { listInbox } from "./inbox.ts";

/** A form has some fifty kilobytes; this has room for photos that a unit pasted into it. */
const BATAS_FORMULIR = 64 * 2 ** 20;

/** Everything in 3-data-kinerja that is or pretends to be a form. What cannot be read stops nothing. */
export function readBerkasMasuk(world: ReadonlyWorld): BerkasMasuk[] {
  const { forms, refused } = listInbox(world);
  const read = (berkas: string): BerkasMasuk => {
    try {
      return { berkas, content: world.read(berkas, BATAS_FORMULIR) };
    } catch (error) {
      return unreadable(berkas, error);
    }
  };
  // Of a folder the reader of forms knows no more than the disk said.
  return [...forms.map(read), ...refused.map(({ folder, error }) => unreadable(folder, error, () => true))];
}

/** Findings of a file that was refused before it was opened say all; an error of the disk is explained by the reader. */
const saysAll = ({ nama }: Temuan): boolean => nama !== "berkas-tidak-dapat-dipakai";

function unreadable(berkas: string, error: unknown, isWhole = saysAll): BerkasMasuk {
  const galat = error instanceof Error ? error.message : String(error);
  const refused = error instanceof Henti ? error.temuan[0] : undefined;
  return { berkas, content: null, galat, ...(refused !== undefined && isWhole(refused) ? { refused } : {}) };
}

/** A file that a command can do without: null where it cannot be read, with why. */
export function tryRead(
  world: ReadonlyWorld,
  berkas: string,
  batas?: number,
): { readonly content: Uint8Array | null; readonly temuan: readonly Temuan[] } {
  try {
    return { content: world.read(berkas, batas), temuan: [] };
  } catch (error) {
    if (error instanceof Henti) return { content: null, temuan: error.temuan };
    throw error;
  }
}

/** What is said of all else that lies there, once the forms are read. */
export function findTemuanInbox(world: ReadonlyWorld, { config, data }: Result): Temuan[] {
  return checkInbox(listInbox(world).others, data, config);
}

/** Codes of the units whose form has come back and can be used, for the journal. */
export function listUnitMasuk({ unit }: DataKinerja): string[] {
  return unit.filter(({ status }) => status === "masuk").map(({ kode }) => kode);
}
