import type { StatusUnit } from "../form/kinerja.ts";
import { composePapan } from "../journal/compose-papan.ts";
import type { Papan } from "../journal/papan.ts";
import { nextOf, type ReadinessEntry } from "../journal/readiness.ts";
import { SOP } from "../model/langkah.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { readTahapan } from "./journal.ts";
import { findReadiness, type OfficeResult } from "./readiness.ts";
import { listTriwulanPapan } from "./triwulan.ts";

/** Where the year stands, and what stands between it and the signature: the next step is the same in every command. */
export interface Board {
  readonly papan: Papan;
  /** Empty once the report is signed. */
  readonly open: readonly ReadinessEntry[];
}

/** The board of the work folder as it is now. */
export function readBoard(world: ReadonlyWorld, known: OfficeResult): Board {
  const { config, data, temuan } = known;
  const galat = ({ berkas, lain = [] }: StatusUnit): number => {
    const own = new Set([berkas, ...lain]);
    return temuan.filter((t) => t.tingkat === "galat" && t.berkas !== undefined && own.has(t.berkas)).length;
  };
  const unit = data.unit.map((one) => ({ ...one, galat: galat(one) }));
  const papan = composePapan({
    config,
    sop: SOP,
    tahapan: readTahapan(world, config),
    unit,
    triwulan: listTriwulanPapan(world, known),
    saat: world.now(),
  });
  const open = papan.langkah[6]?.keadaan === "selesai" ? [] : findReadiness(world, known);
  const next = isAsked(papan) ? nextOf(open) : null;
  return {
    papan: next === null ? papan : { ...papan, berikutnya: { perintah: next[0], tujuan: next[1] } },
    open,
  };
}

/** Whether the next step is one that refuses what is not ready. */
const isAsked = ({ berikutnya }: Papan): boolean => /^lkjip (?:submit|sign)\b/.test(berikutnya?.perintah ?? "");
