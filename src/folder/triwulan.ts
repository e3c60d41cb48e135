import { LAPORAN_TRIWULAN } from "../documents/triwulan.ts";
import type { TriwulanPapan } from "../journal/papan.ts";
import { berkasTriwulan, laporanTriwulan } from "../model/places.ts";
import type { Result } from "../pipeline.ts";
import { withFrozen } from "../report/triwulan/as-of.ts";
import { findKnownTriwulan } from "../report/triwulan/choose.ts";
import { budgetOf, composeFrozen, type FrozenTriwulan, holdsData, parseFrozen } from "../report/triwulan/frozen.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { type DocumentPlan, planDocument } from "./document.ts";
import { renderNaskah } from "./naskah.ts";
import type { Write } from "./place.ts";

/*
 * The reports of the quarters, and what is kept of each.
 */

/** What becomes of a quarter's report and of what is kept of the quarter. */
export interface TriwulanPlan {
  readonly document: DocumentPlan;
  /** Null where what is kept stays: it is the same, or the forms hold a later quarter already. */
  readonly frozen: Write | null;
  /** Whether the forms hold a later quarter. */
  readonly isPassed: boolean;
  /** Whether spending up to this quarter is known. */
  readonly knowsSpending: boolean;
}

/** Reads what was kept of a quarter; null where nothing usable was. */
export function readFrozen(world: ReadonlyWorld, tahun: number, triwulan: number): FrozenTriwulan | null {
  const teks = world.readText(berkasTriwulan(triwulan));
  return teks === null ? null : parseFrozen(teks, tahun, triwulan);
}

/**
 * Plans the report of a quarter. While it is the last that is known, the forms say what it was and that is kept; once they
 * hold a later one, spending and texts are those that were kept.
 */
export function planTriwulan(
  world: ReadonlyWorld,
  result: Result,
  triwulan: number,
  tanggal: string | null,
): TriwulanPlan {
  const { config, data, pengukuran } = result;
  const isPassed = isOver(world, result, triwulan);
  const kept = readFrozen(world, config.tahun, triwulan);
  const before = triwulan === 1 ? null : readFrozen(world, config.tahun, triwulan - 1);
  const input = { config, data, pengukuran, logo: null, tanggal, hari: world.today() };
  const spent = !isPassed ? pengukuran.anggaran : kept === null ? null : budgetOf(config, data, kept);
  const laporan = LAPORAN_TRIWULAN.compose({
    ...(isPassed && kept !== null ? withFrozen(input, kept) : input),
    triwulan,
    spent,
    before: before === null ? null : budgetOf(config, data, before),
  });
  const content = renderNaskah(world, config, LAPORAN_TRIWULAN.file, laporan);
  const document = planDocument(world, { berkas: laporanTriwulan(triwulan), content });
  const teks = `${JSON.stringify(composeFrozen(result, triwulan), null, 2)}\n`;
  const isSame = world.readText(berkasTriwulan(triwulan)) === teks;
  const frozen =
    isPassed || isSame
      ? null
      : { berkas: berkasTriwulan(triwulan), content: new TextEncoder().encode(teks), cadangan: null };
  return { document, frozen, isPassed, knowsSpending: spent !== null };
}

/** Whether the forms or what was kept hold a later quarter. */
function isOver(world: ReadonlyWorld, { config, pengukuran }: Result, triwulan: number): boolean {
  const later = LAST.filter((each) => each > triwulan);
  return (
    findKnownTriwulan(pengukuran, world.today()).told > triwulan ||
    later.some((each) => {
      const kept = readFrozen(world, config.tahun, each);
      return kept !== null && holdsData(kept);
    })
  );
}

const LAST = [1, 2, 3, 4] as const;

/** The quarters on the board. */
export function listTriwulanPapan(world: ReadonlyWorld, result: Result): TriwulanPapan[] {
  const { config, pengukuran } = result;
  const { ended, told } = findKnownTriwulan(pengukuran, world.today());
  return LAST.map((triwulan): TriwulanPapan => {
    const berkas = laporanTriwulan(triwulan);
    const made = world.exists(berkas);
    const kept = readFrozen(world, config.tahun, triwulan);
    const now = composeFrozen(result, triwulan);
    const same = (one: FrozenTriwulan): string =>
      JSON.stringify(Object.entries(one.indikator).map(([id, { realisasi }]) => [id, realisasi]));
    const keadaan = !made
      ? triwulan <= Math.max(ended, told)
        ? "belum"
        : "nanti"
      : kept !== null && same(kept) !== same(now)
        ? "berubah"
        : "dibuat";
    return { triwulan, keadaan, berkas: made ? berkas : null };
  });
}
