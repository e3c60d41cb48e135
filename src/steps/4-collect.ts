import { BERKAS_DATA } from "../model/folder.ts";
import { KODE_KELUAR } from "../model/henti.ts";
import { compilePengukuran } from "../pipeline.ts";
import { renderPengukuran } from "../render/pengukuran.ts";
import { composeDataJson } from "../report/data-json.ts";
import type { Langkah } from "../sop.ts";
import {
  listUnitMasuk,
  openWorkFolder,
  readBerkasMasuk,
  readWorkConfig,
  recordRiwayat,
  sidikOf,
  tellNext,
  tellTemuan,
} from "../workfolder.ts";

/** SOP 4: reads all returned forms, calculates, tells every finding; the data of the whole office. */
export const collect: Langkah = async (outside, _argumen, opsi) => {
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("collect", async () => {
    const hasil = compilePengukuran(config.nilai, readBerkasMasuk(world));
    const temuan = [...config.temuan, ...hasil.temuan];
    const json = `${JSON.stringify(composeDataJson(hasil.nilai.data, hasil.nilai.pengukuran, temuan), null, 2)}\n`;
    const blocked = tellTemuan(world, temuan);
    world.print(
      opsi.json ? json.trimEnd() : renderPengukuran(hasil.nilai.config, hasil.nilai.data, hasil.nilai.pengukuran),
    );
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
    tellNext(world, "lkjip draft", "membuat draf LKjIP");
    return KODE_KELUAR.selesai;
  });
};
