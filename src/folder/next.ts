import { composePapan } from "../journal/compose-papan.ts";
import type { Papan } from "../journal/papan.ts";
import { nextOf, type ReadinessEntry } from "../journal/readiness.ts";
import { SOP } from "../model/langkah.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { readTahapan } from "./journal.ts";
import type { OfficeResult } from "./readiness.ts";

/** The board as it is now, with the next step that all commands name alike. */
export function readPapan(
  world: ReadonlyWorld,
  { config, data, temuan }: OfficeResult,
  list: readonly ReadinessEntry[],
): Papan {
  const galat = (berkas: string | null): number =>
    temuan.filter((t) => t.tingkat === "galat" && berkas !== null && t.berkas === berkas).length;
  const unit = data.unit.map((one) => ({ ...one, galat: galat(one.berkas) }));
  const papan = composePapan({ config, sop: SOP, tahapan: readTahapan(world, config), unit, saat: world.now() });
  const next = isAsked(papan) ? nextOf(list) : null;
  return next === null ? papan : { ...papan, berikutnya: { perintah: next[0], tujuan: next[1] } };
}

/** Whether the next step is one that refuses what is not ready. */
const isAsked = ({ berikutnya }: Papan): boolean => /^lkjip (?:submit|sign)\b/.test(berikutnya?.perintah ?? "");
