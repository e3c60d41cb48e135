import { readTahapan, sidikOf } from "../folder/journal.ts";
import { findTemuanInbox, listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { type DataKinerja, listSumber } from "../form/kinerja.ts";
import { composePapan } from "../journal/compose-papan.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { SOP } from "../model/langkah.ts";
import { BERKAS_DATA } from "../model/places.ts";
import { hasGalat } from "../model/temuan.ts";
import { compilePengukuran } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import { composeDataJson } from "../report/data-json.ts";
import { renderTerlambat } from "../screen/papan.ts";
import { renderPengukuran } from "../screen/pengukuran.ts";
import type { Said, Step } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** SOP 4: reads all returned forms, calculates, tells every finding; the data of the whole office. */
export const collect: Step<"collect"> = {
  needs: "config",
  holds: true,
  run: ({ world, config, temuan: temuanConfig, options }) => {
    const { nilai: result, temuan: temuanData } = compilePengukuran(config, readBerkasMasuk(world), world.today());
    const { data, pengukuran } = result;
    const temuan = [...temuanConfig, ...temuanData, ...findTemuanInbox(world, result)];
    const json = composeDataJson(data, pengukuran, temuan);
    const say = [
      { temuan },
      options.json ? { json } : { print: renderPengukuran(config, data, pengukuran, world.width) },
    ];
    if (hasGalat(temuan)) {
      const next = ["lkjip collect", "setelah semua galat diperbaiki; data terakhir belum diganti"] as const;
      return { say, next, exit: EXIT_CODE.hasGalat };
    }
    const content = new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
    const write = { berkas: BERKAS_DATA, content, cadangan: null };
    return {
      writes: [write],
      journal: {
        masukan: data.formulir.flatMap(listSumber),
        unit: listUnitMasuk(data),
        keluaran: [sidikOf(write)],
      },
      say: options.json ? say : [...say, ...sayTerlambat(world, config, data)],
      next: ["lkjip draft", "membuat draf LKjIP"],
    };
  },
};

/** Names the units whose form came after its day, or has still not come. */
function sayTerlambat(world: ReadonlyWorld, config: Config, { unit }: DataKinerja): Said[] {
  const papan = composePapan({
    config,
    sop: SOP,
    tahapan: readTahapan(world, config),
    unit: unit.map((one) => ({ ...one, galat: 0 })),
    triwulan: [],
    saat: world.now(),
  });
  const terlambat = renderTerlambat(papan);
  return terlambat === null ? [] : [{ print: terlambat }];
}
