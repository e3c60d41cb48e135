import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { readTahapan, recordRiwayat, sidikOf } from "../folder/journal.ts";
import { findTemuanInbox, listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import { composePapan } from "../journal/compose-papan.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { SOP } from "../model/langkah.ts";
import { BERKAS_DATA } from "../model/places.ts";
import type { Langkah } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import { composeDataJson } from "../report/data-json.ts";
import { renderTerlambat } from "../screen/papan.ts";
import { renderPengukuran } from "../screen/pengukuran.ts";
import type { World } from "../world/world.ts";

/** SOP 4: reads all returned forms, calculates, tells every finding; the data of the whole office. */
export const collect: Langkah = async (outside, _argument, options) => {
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("collect", async () => {
    const result = compilePengukuran(config.nilai, readBerkasMasuk(world));
    const temuan = [...config.temuan, ...result.temuan, ...findTemuanInbox(world, result.nilai)];
    const content = composeDataJson(result.nilai.data, result.nilai.pengukuran, temuan);
    const json = `${JSON.stringify(content, null, 2)}\n`;
    const blocked = tellTemuan(world, temuan);
    const { config: office, data, pengukuran } = result.nilai;
    if (options.json) world.printJson(content);
    else world.print(renderPengukuran(office, data, pengukuran, world.width));
    if (blocked) {
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; data terakhir belum diganti");
      return EXIT_CODE.hasGalat;
    }
    world.write(BERKAS_DATA, json);
    recordRiwayat(world, {
      perintah: "collect",
      masukan: result.nilai.data.formulir.map(({ berkas, sha256 }) => ({ berkas, sha256 })),
      unit: listUnitMasuk(result.nilai.data),
      keluaran: [sidikOf({ berkas: BERKAS_DATA, content: new TextEncoder().encode(json) })],
    });
    if (options.json !== true) tellTerlambat(world, config.nilai, result.nilai.data);
    tellNext(world, "lkjip draft", "membuat draf LKjIP");
    return EXIT_CODE.selesai;
  });
};

/** Names the units whose form came after its day, or has still not come. */
function tellTerlambat(world: World, config: Config, { unit }: DataKinerja): void {
  const papan = composePapan({
    config,
    sop: SOP,
    tahapan: readTahapan(world, config),
    unit: unit.map((one) => ({ ...one, galat: 0 })),
    saat: world.now(),
  });
  const terlambat = renderTerlambat(papan);
  if (terlambat !== null) world.print(terlambat);
}
