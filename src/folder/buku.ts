import { type BarisBuku, type Buku, REGISTER_SURAT } from "../journal/buku.ts";
import { type BukuContent, readBuku } from "../journal/read-buku.ts";
import { nextSerialNumber } from "../journal/register.ts";
import { EXIT_CODE, Henti } from "../model/henti.ts";
import { BERKAS_REGISTER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { replace, type Write } from "./place.ts";

/*
 * The books of the office in the work folder. A person goes on with them by hand, so all lines and columns are kept, and
 * every new state leaves the one before it in cadangan/.
 */

/** A book as it stands, empty where there is none yet; ends where it cannot be read. */
export function openBuku(world: ReadonlyWorld, berkas: string, buku: Buku): BukuContent {
  const content = world.read(berkas);
  if (content === null) return { judul: buku.kolom.map(({ judul }) => judul), baris: [], lembarLain: [] };
  const { nilai, temuan } = readBuku(content, berkas, buku);
  if (nilai === null) throw new Henti(EXIT_CODE.hasGalat, temuan);
  return nilai;
}

/** The next number by the register of letters; null where it does not tell, or cannot be read. */
export function findNextNomor(world: ReadonlyWorld): number | null {
  const content = world.read(BERKAS_REGISTER);
  const read = content && readBuku(content, BERKAS_REGISTER, REGISTER_SURAT).nilai;
  return read === null ? null : nextSerialNumber(read.baris);
}

/** A book to be written, and where its sheets are that lkjip does not keep. */
export interface BukuPlan {
  readonly write: Write;
  readonly notes: readonly string[];
}

/** Plans a book with these lines; null where nothing changed. */
export async function planBuku(
  world: ReadonlyWorld,
  config: Config,
  berkas: string,
  buku: Buku,
  content: BukuContent,
  baris: readonly BarisBuku[],
): Promise<BukuPlan | null> {
  if (world.exists(berkas) && isSame(baris, content.baris)) return null;
  const { renderBuku } = await import("../journal/write-buku.ts");
  const write = replace(world, { berkas, content: await renderBuku(config, buku, content.judul, baris) });
  const rest = content.lembarLain.join(", ");
  return { write, notes: rest === "" ? [] : [`Lembar lain di ${berkas} (${rest}) ada di ${write.cadangan}.`] };
}

/** Whether two states of a book read the same: a cell that is empty is as good as none. */
function isSame(one: readonly BarisBuku[], lain: readonly BarisBuku[]): boolean {
  const text = (baris: readonly BarisBuku[]): string =>
    JSON.stringify(baris.map((b) => Object.entries(b).filter(([, content]) => content !== "")));
  return text(one) === text(lain);
}
