import { LAPORAN_TRIWULAN } from "../documents/triwulan.ts";
import { berkasTriwulan, laporanTriwulan } from "../model/places.ts";
import type { Result } from "../pipeline.ts";
import { withFrozen, withoutLater } from "../report/triwulan/as-of.ts";
import { findKnownTriwulan } from "../report/triwulan/choose.ts";
import { budgetOf } from "../report/triwulan/frozen.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { type DocumentPlan, planDocument } from "./document.ts";
import { renderNaskah } from "./naskah.ts";
import type { Write } from "./place.ts";
import { isOver, readFrozen, settle } from "./triwulan.ts";

/*
 * The report of a quarter.
 */

/** What becomes of a quarter's report and of what is kept of the quarter. */
export interface TriwulanPlan {
  readonly document: DocumentPlan;
  /** Null where what is kept stays as it is. */
  readonly frozen: Write | null;
  /** Whether the forms hold a later quarter. */
  readonly isPassed: boolean;
  /** Whether the quarter itself is still running. */
  readonly isRunning: boolean;
  /** Whether spending up to this quarter is known. */
  readonly knowsSpending: boolean;
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
  const kept = readFrozen(world, config.tahun, triwulan);
  const isPassed = isOver(world, result, triwulan, kept);
  const frozen = settle(world, result, triwulan, kept);
  const before = triwulan === 1 ? null : readFrozen(world, config.tahun, triwulan - 1);
  const input = { config, data, pengukuran, logo: null, tanggal, hari: world.today() };
  const spent = !isPassed ? pengukuran.anggaran : frozen === null ? null : budgetOf(config, data, frozen);
  const laporan = LAPORAN_TRIWULAN.compose({
    ...(!isPassed ? input : frozen === null ? withoutLater(input, triwulan) : withFrozen(input, frozen)),
    triwulan,
    spent,
    before: before === null ? null : budgetOf(config, data, before),
    early: [before, isPassed ? frozen : null].flatMap((one) => (one?.sementara ? [one.triwulan] : [])),
  });
  const content = renderNaskah(world, config, LAPORAN_TRIWULAN.file, laporan);
  const document = planDocument(world, { berkas: laporanTriwulan(triwulan), content });
  const teks = `${JSON.stringify(frozen, null, 2)}\n`;
  const isSame = frozen === null || world.readText(berkasTriwulan(triwulan)) === teks;
  return {
    document,
    frozen: isSame
      ? null
      : { berkas: berkasTriwulan(triwulan), content: new TextEncoder().encode(teks), cadangan: null },
    isPassed,
    isRunning: triwulan > findKnownTriwulan(pengukuran, world.today()).ended,
    knowsSpending: spent !== null,
  };
}
