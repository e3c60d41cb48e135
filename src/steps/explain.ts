import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext } from "../folder/tell.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { findSimilar } from "../model/suggestion.ts";
import type { Langkah } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { composeExplanation, listKode } from "../report/explain/explain.ts";

/** Where a number comes from: formula, values, rounding, file, sheet, cell. */
export const explain: Langkah = async (outside, [kode = ""]) => {
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const { pengukuran } = compilePengukuran(config, readBerkasMasuk(world)).nilai;
  const lines = composeExplanation(config, pengukuran, kode);
  if (lines === null) throw unknownKode(kode, listKode(config));
  world.print(lines.join("\n"));
  tellNext(world, "lkjip draft", "membuat draf LKjIP");
  return EXIT_CODE.selesai;
};

function unknownKode(kode: string, list: readonly string[]): Error {
  const similar = findSimilar(kode, [...list, ...list.flatMap((each) => each.split("/").slice(1))]);
  return henti(EXIT_CODE.salahPakai, {
    nama: "kode-tidak-dikenal",
    pesan: `Kode "${kode}" tidak ada di lkjip.yaml.${similar === null ? "" : ` Yang mirip: ${similar}.`}`,
    perbaikan: `tulis kode indikator, sasaran, program, atau sub kegiatan, misalnya: lkjip explain ${similar ?? list[0]}`,
  });
}
