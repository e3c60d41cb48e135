import { BERKAS_DRAF } from "../model/places.ts";
import type { Result } from "../pipeline.ts";
import { listMoved } from "../review/generated/moved.ts";
import type { Koreksi } from "../review/koreksi.ts";
import { type Confirmed, confirmEntries, listOpen } from "../review/ledger/confirm.ts";
import type { AngkaEntry } from "../review/ledger/entry.ts";
import { composeLedger } from "../review/ledger/ledger.ts";
import { checkNaskah } from "../review/review.ts";
import type { RuleName } from "../review/rules/all.ts";
import { createInput } from "../review/rules/input.ts";
import { checkNaskahSize } from "../review/size.ts";
import { compareGenerated, type GeneratedDraf } from "../word/refresh/changes.ts";
import type { NaskahDraf } from "../word/text/naskah-draf.ts";
import { readNaskah } from "../word/text/read.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { confirmedKeys, readConfirmed } from "./confirmed.ts";
import { printSegar } from "./draf.ts";
import type { LookedAt } from "./readiness.ts";

/** A draft as it was saved, and as it is read. */
export interface ReadDraf {
  readonly content: Uint8Array;
  readonly naskah: NaskahDraf;
}

/** Rules that one `lkjip draft` satisfies. */
const OLD: ReadonlySet<RuleName> = new Set<RuleName>(["isi-data-lama", "keterangan-contoh-tersisa"]);

/** What is to be corrected in a draft; `isStale` where it says what older data said. */
interface KoreksiResult {
  readonly ledger: readonly AngkaEntry[];
  readonly koreksi: readonly Koreksi[];
  readonly isStale: boolean;
}

/** A draft beside the draft as the data print it now. */
export interface ComparedDraf {
  readonly result: Result;
  readonly naskah: NaskahDraf;
  readonly generated: GeneratedDraf;
  /** Null where the template cannot be printed. */
  readonly fresh: NaskahDraf | null;
}

/** Prints the draft from the data and lays the two beside each other. */
export function compareDraf(world: ReadonlyWorld, result: Result, { content, naskah }: ReadDraf): ComparedDraf {
  const segar = printSegar(world, result);
  const generated = compareGenerated(content, segar);
  return { result, naskah, generated, fresh: segar === null ? null : readNaskah(segar) };
}

/** Every number, name and claim of a draft ticked to the data, and what lkjip wrote and a person moved. */
export function ledgerOf(compared: ComparedDraf, confirmed: Confirmed): AngkaEntry[] {
  const { result, naskah, generated, fresh } = compared;
  const { config, pengukuran } = result;
  const ledger = composeLedger(naskah, config, pengukuran, { ...generated, fresh, confirmed });
  if (!generated.changes.some(({ became }) => became === "dipindah")) return ledger;
  const moved = listMoved(createInput(naskah, config, pengukuran, generated));
  return [...ledger, ...confirmEntries(moved, confirmed)];
}

interface JudgedDraf {
  readonly of: readonly unknown[];
  readonly is: KoreksiResult;
}

/** How a draft was judged last. */
const judged = new WeakMap<NaskahDraf, JudgedDraf>();

/**
 * Judges a draft by the rules of `review`; what was judged just so before is known. What lkjip wrote and nobody touched is
 * never called wrong, unless the data have moved on since: then it is old, and one command mends it.
 */
export function findKoreksi(
  compared: ComparedDraf,
  confirmed: Confirmed,
  last: NaskahDraf | null = null,
): KoreksiResult {
  const { result, naskah, generated, fresh } = compared;
  const of = [result.config, result.pengukuran, generated, fresh, last, JSON.stringify([...confirmed])];
  const before = judged.get(naskah);
  if (before?.of.every((each, at) => each === of[at])) return before.is;
  const is = judgeNew(compared, confirmed, last);
  judged.set(naskah, { of, is });
  return is;
}

function judgeNew(compared: ComparedDraf, confirmed: Confirmed, last: NaskahDraf | null): KoreksiResult {
  const { result, naskah, generated } = compared;
  const ledger = ledgerOf(compared, confirmed);
  const koreksi = checkNaskah(createInput(naskah, result.config, result.pengukuran, generated, last, ledger));
  return { ledger, koreksi, isStale: koreksi.some(({ rule }) => OLD.has(rule)) };
}

/** A draft read and judged now; `effect` as in {@link LookedAt}. */
export function lookAt(world: ReadonlyWorld, result: Result, content: Uint8Array, effect: string): LookedAt {
  const naskah = readNaskah(content);
  // What is too long to be judged is refused for that (`findReadiness`).
  if (naskah === null || checkNaskahSize(naskah, BERKAS_DRAF).length > 0) return { content, naskah, effect };
  const confirmed = confirmedKeys(readConfirmed(world).list);
  const { ledger, koreksi, isStale } = findKoreksi(compareDraf(world, result, { content, naskah }), confirmed);
  return { content, naskah, effect, judged: { koreksi, open: listOpen(ledger), isStale } };
}
