import type { Config } from "../plan/schema.ts";
import { BERKAS_DATA } from "../model/places.ts";
import { KODE_KELUAR } from "../model/henti.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import { SOP } from "../model/langkah.ts";
import type { Langkah } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { renderTerlambat } from "../screen/papan.ts";
import { renderPengukuran } from "../screen/pengukuran.ts";
import { composeDataJson } from "../report/data-json.ts";
import { composePapan } from "../journal/compose-papan.ts";
import { readTahapan, recordRiwayat, sidikOf } from "../folder/journal.ts";
import { findTemuanInbox, listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/** SOP 4: reads all returned forms, calculates, tells every finding; the data of the whole office. */
export const collect: Langkah = async (outside, _argumen, opsi) => {
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("collect", async () => {
    const hasil = compilePengukuran(config.nilai, readBerkasMasuk(world));
    const temuan = [...config.temuan, ...hasil.temuan, ...findTemuanInbox(world, hasil.nilai)];
    const isi = composeDataJson(hasil.nilai.data, hasil.nilai.pengukuran, temuan);
    const json = `${JSON.stringify(isi, null, 2)}\n`;
    const blocked = tellTemuan(world, temuan);
    const { config: kantor, data, pengukuran } = hasil.nilai;
    if (opsi.json) world.printJson(isi);
    else world.print(renderPengukuran(kantor, data, pengukuran, world.lebar));
    if (blocked) {
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; data terakhir belum diganti");
      return KODE_KELUAR.adaGalat;
    }
    world.write(BERKAS_DATA, json);
    recordRiwayat(world, {
      perintah: "collect",
      masukan: hasil.nilai.data.formulir.map(({ berkas, sha256 }) => ({ berkas, sha256 })),
      unit: listUnitMasuk(hasil.nilai.data),
      keluaran: [sidikOf({ berkas: BERKAS_DATA, isi: new TextEncoder().encode(json) })],
    });
    if (opsi.json !== true) tellTerlambat(world, config.nilai, hasil.nilai.data);
    tellNext(world, "lkjip draft", "membuat draf LKjIP");
    return KODE_KELUAR.selesai;
  });
};

/** Names the units whose form came after its day, or has still not come. */
function tellTerlambat(world: World, config: Config, { unit }: DataKinerja): void {
  const papan = composePapan({
    config,
    sop: SOP,
    tahapan: readTahapan(world, config),
    unit: unit.map((satu) => ({ ...satu, galat: 0 })),
    saat: world.now(),
  });
  const terlambat = renderTerlambat(papan);
  if (terlambat !== null) world.print(terlambat);
}
