import { henti, KODE_KELUAR } from "../model/henti.ts";
import { findMirip } from "../model/suggestion.ts";
import type { Langkah } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { composePenjelasan, listKode } from "../report/explain/explain.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";

/** Where a number comes from: formula, values, rounding, file, sheet, cell. */
export const explain: Langkah = async (outside, [kode = ""]) => {
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const { pengukuran } = compilePengukuran(config, readBerkasMasuk(world)).nilai;
  const lines = composePenjelasan(config, pengukuran, kode);
  if (lines === null) throw unknownKode(kode, listKode(config));
  world.print(lines.join("\n"));
  tellNext(world, "lkjip draft", "membuat draf LKjIP");
  return KODE_KELUAR.selesai;
};

function unknownKode(kode: string, daftar: readonly string[]): Error {
  const mirip = findMirip(kode, [...daftar, ...daftar.flatMap((each) => each.split("/").slice(1))]);
  return henti(KODE_KELUAR.salahPakai, {
    nama: "kode-tidak-dikenal",
    pesan: `Kode "${kode}" tidak ada di lkjip.yaml.${mirip === null ? "" : ` Yang mirip: ${mirip}.`}`,
    perbaikan: `tulis kode indikator, sasaran, program, atau sub kegiatan, misalnya: lkjip explain ${mirip ?? daftar[0]}`,
  });
}
