import { henti, KODE_KELUAR } from "../model/henti.ts";
import { compilePengukuran } from "../pipeline.ts";
import { composePenjelasan, listKode } from "../report/penjelasan.ts";
import type { Langkah } from "../sop.ts";
import { openWorkFolder, readBerkasMasuk, readWorkConfig, tellNext } from "../workfolder.ts";

/** Where a number comes from: formula, values, rounding, file, sheet, cell. */
export const explain: Langkah = async (outside, [kode = ""]) => {
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const { pengukuran } = compilePengukuran(config, readBerkasMasuk(world)).nilai;
  const lines = composePenjelasan(config, pengukuran, kode);
  if (lines === null) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "kode-tidak-dikenal",
      pesan: `Kode "${kode}" tidak ada. Kode yang ada: ${listKode(config).join(", ")}.`,
      perbaikan: `tulis salah satu kode itu, misalnya: lkjip explain ${listKode(config)[0]}`,
    });
  }
  world.print(lines.join("\n"));
  tellNext(world, "lkjip draft", "membuat draf LKjIP");
  return KODE_KELUAR.selesai;
};
