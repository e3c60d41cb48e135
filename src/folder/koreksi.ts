import type { Result } from "../pipeline.ts";
import type { Koreksi } from "../review/koreksi.ts";
import type { Confirmed } from "../review/ledger/confirm.ts";
import { composeLedger } from "../review/ledger/ledger.ts";
import { checkNaskah } from "../review/review.ts";
import { createInput, type KoreksiInput } from "../review/rules/input.ts";
import { compareGenerated } from "../word/refresh/changes.ts";
import type { NaskahDraf } from "../word/text/naskah-draf.ts";
import { readNaskah } from "../word/text/read.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { printSegar } from "./draf.ts";

/** A draft as it was saved, and as it is read. */
export interface ReadDraf {
  readonly content: Uint8Array;
  readonly naskah: NaskahDraf;
}

/** Rules that one `lkjip draft` satisfies. */
const OLD: ReadonlySet<string> = new Set(["isi-data-lama", "keterangan-contoh-tersisa"]);

/** What is to be corrected in a draft; `isStale` where it says what older data said. */
interface KoreksiResult {
  readonly input: KoreksiInput;
  readonly koreksi: readonly Koreksi[];
  readonly isStale: boolean;
}

/**
 * Judges a draft by the rules of `review`. What lkjip wrote and nobody touched is never called wrong, unless the data have
 * moved on since: then it is old, and one command mends it.
 */
export function findKoreksi(
  world: ReadonlyWorld,
  result: Result,
  { content, naskah }: ReadDraf,
  confirmed: Confirmed,
  last: NaskahDraf | null = null,
): KoreksiResult {
  const { config, pengukuran } = result;
  const segar = printSegar(world, result);
  const generated = compareGenerated(content, segar);
  const fresh = segar === null ? null : readNaskah(segar);
  const ledger = composeLedger(naskah, config, pengukuran, { own: generated.own, fresh, confirmed });
  const input = createInput(naskah, config, pengukuran, generated, last, ledger);
  const koreksi = checkNaskah(input);
  return { input, koreksi, isStale: koreksi.some(({ rule }) => OLD.has(rule)) };
}
