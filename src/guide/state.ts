import { readBoard } from "../folder/board.ts";
import { measureOffice } from "../folder/readiness.ts";
import { findPendingRencana } from "../folder/rencana.ts";
import type { Papan } from "../journal/papan.ts";
import { checkDrafSelesai } from "../journal/pengesahan.ts";
import type { ReadinessEntry } from "../journal/readiness.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, BERKAS_RENCANA } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { compileConfig } from "../pipeline.ts";
import { STILL_CONTOH, STILL_GANTI } from "../plan/check/first-values.ts";
import { readNaskah } from "../word/text/read.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** Where a work folder stands, as far as the first screen says. */
export interface State {
  readonly papan: Papan;
  /** Of lkjip.yaml and the data. */
  readonly temuan: readonly Temuan[];
  /** What stands between today and the signature. */
  readonly open: readonly ReadinessEntry[];
  /** Findings that example values of `init` or GANTI stand in lkjip.yaml. */
  readonly unfilled: readonly Temuan[];
  /** Forms have come or changed since they were collected last. */
  readonly newForms: boolean;
  /** rencana.xlsx was saved and is not applied yet. */
  readonly pendingPlan: boolean;
  /** The draft shows older figures. */
  readonly staleDraft: boolean;
  /** Gaps that are open in the draft. */
  readonly gaps: readonly Temuan[];
  readonly hasDraft: boolean;
}

/** The same where lkjip.yaml cannot be used. */
export interface Broken extends Pick<State, "temuan" | "pendingPlan"> {
  /** rencana.xlsx is there. */
  readonly hasPlan: boolean;
}

/** Reads it. */
export function readState(world: ReadonlyWorld): State | Broken {
  const { nilai: config, temuan: ofConfig } = compileConfig(world.readText(BERKAS_CONFIG) ?? "");
  const pendingPlan = findPendingRencana(world).length > 0;
  if (config === null) return { temuan: ofConfig, pendingPlan, hasPlan: world.exists(BERKAS_RENCANA) };
  const known = measureOffice(world, config, ofConfig);
  const { temuan } = known;
  const { papan, open, hasNewData } = readBoard(world, known);
  const hasDraft = world.exists(BERKAS_DRAF);
  return {
    papan,
    temuan,
    open,
    unfilled: ofConfig.filter(({ nama }) => nama === STILL_CONTOH || nama === STILL_GANTI),
    newForms: hasNewData,
    pendingPlan,
    staleDraft: open.some(({ jenis }) => jenis === "draf-lama"),
    gaps: hasDraft ? readGaps(world) : [],
    hasDraft,
  };
}

/** A draft that cannot be read now has none; the step that reads it says why. */
function readGaps(world: ReadonlyWorld): Temuan[] {
  try {
    const content = world.read(BERKAS_DRAF);
    const naskah = content === null ? null : readNaskah(content);
    const found = naskah === null ? [] : checkDrafSelesai(naskah, BERKAS_DRAF);
    return found.filter(({ nama }) => nama === "celah-terbuka");
  } catch {
    return [];
  }
}
