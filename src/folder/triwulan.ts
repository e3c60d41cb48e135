import type { TriwulanPapan } from "../journal/papan.ts";
import { berkasTriwulan, laporanTriwulan } from "../model/places.ts";
import type { Result } from "../pipeline.ts";
import { findKnownTriwulan } from "../report/triwulan/choose.ts";
import {
  completeFrozen,
  composeFrozen,
  type FrozenTriwulan,
  holdsSpending,
  parseFrozen,
} from "../report/triwulan/frozen.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/*
 * What is kept of each quarter, and how the quarters stand.
 */

/** Reads what was kept of a quarter; null where nothing usable was. */
export function readFrozen(world: ReadonlyWorld, tahun: number, triwulan: number): FrozenTriwulan | null {
  const teks = world.readText(berkasTriwulan(triwulan));
  return teks === null ? null : parseFrozen(teks, tahun, triwulan);
}

/** What is to be kept of a quarter now; null where it is over and nothing was kept in time. */
export function settle(world: ReadonlyWorld, result: Result, triwulan: number, kept: FrozenTriwulan | null) {
  const now = composeFrozen(result, triwulan, world.today());
  if (!isOver(world, result, triwulan, kept)) return now;
  return kept && completeFrozen(result, kept, now);
}

/**
 * Whether the forms have gone on past a quarter. They have where it has ended and they hold values of a later one that has
 * ended too, or more of a later one than when the quarter was kept: values that a unit typed ahead do not end a quarter,
 * and neither does an early report. Where nobody reports by quarter, the report of a later one says so.
 */
export function isOver(
  world: ReadonlyWorld,
  { config, pengukuran }: Result,
  triwulan: number,
  kept: FrozenTriwulan | null,
): boolean {
  const { ended, told } = findKnownTriwulan(pengukuran, world.today());
  if (triwulan > ended) return false;
  if (Math.min(told, ended) > triwulan) return true;
  if (told > 0) return kept !== null && !kept.sementara && told > (kept.isian ?? triwulan);
  return LAST.some((each) => {
    const later = each > triwulan && each <= ended ? readFrozen(world, config.tahun, each) : null;
    return later !== null && !later.sementara && holdsSpending(later);
  });
}

const LAST = [1, 2, 3, 4] as const;

/** The quarters on the board. */
export function listTriwulanPapan(world: ReadonlyWorld, result: Result): TriwulanPapan[] {
  const { config, pengukuran } = result;
  const { ended } = findKnownTriwulan(pengukuran, world.today());
  const stateOf = (triwulan: number): TriwulanPapan["keadaan"] => {
    if (!world.exists(laporanTriwulan(triwulan))) return triwulan <= ended ? "belum" : "nanti";
    const kept = readFrozen(world, config.tahun, triwulan);
    if (kept === null) return "dibuat";
    const now = settle(world, result, triwulan, kept);
    if (now !== null && isChanged(kept, now)) return "berubah";
    if (now?.sementara) return triwulan > ended ? "sementara" : "dibuat";
    return kept.sementara ? "dini" : "dibuat";
  };
  return LAST.map((triwulan) => {
    const keadaan = stateOf(triwulan);
    const berkas = laporanTriwulan(triwulan);
    return { triwulan, keadaan, berkas: world.exists(berkas) ? berkas : null };
  });
}

/** Whether a report made now would hold other values than what was kept, or spending that was missing. */
function isChanged(kept: FrozenTriwulan, now: FrozenTriwulan): boolean {
  const valuesOf = ({ indikator }: FrozenTriwulan): string =>
    JSON.stringify(Object.entries(indikator).map(([id, { realisasi }]) => [id, realisasi]));
  return (
    valuesOf(kept) !== valuesOf(now) ||
    Object.entries(now.belanja).some(([kode, spent]) => spent !== null && kept.belanja[kode] === null)
  );
}
