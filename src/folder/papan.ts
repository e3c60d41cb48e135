import { composePapan } from "../journal/compose-papan.ts";
import type { Papan } from "../journal/papan.ts";
import { SOP } from "../model/langkah.ts";
import type { Temuan } from "../model/temuan.ts";
import { compilePengukuran, type Result } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { readTahapan } from "./journal.ts";
import { readBerkasMasuk } from "./returned.ts";

/** The board of a work folder as it stands now, with what it was made from and all findings of the data. */
export function readPapan(
  world: ReadonlyWorld,
  config: Config,
): { readonly papan: Papan; readonly result: Result; readonly temuan: readonly Temuan[] } {
  const { nilai: result, temuan } = compilePengukuran(config, readBerkasMasuk(world));
  const unit = result.data.unit.map((one) => ({ ...one, galat: countGalat(temuan, one.berkas) }));
  const papan = composePapan({ config, sop: SOP, tahapan: readTahapan(world, config), unit, saat: world.now() });
  return { papan, result, temuan };
}

const countGalat = (temuan: readonly Temuan[], berkas: string | null): number =>
  temuan.filter((t) => t.tingkat === "galat" && berkas !== null && t.berkas === berkas).length;
