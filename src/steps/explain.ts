import { readBerkasMasuk } from "../folder/returned.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { findSimilar } from "../model/suggestion.ts";
import { compilePengukuran } from "../pipeline.ts";
import { composeExplanation, listKode } from "../report/explain/explain.ts";
import type { Step } from "../step.ts";

/** Where a number comes from: formula, values, rounding, file, sheet, cell. */
export const explain: Step<"explain"> = {
  needs: "config",
  holds: false,
  run: ({ world, config, argument: [kode = ""] }) => {
    const { pengukuran } = compilePengukuran(config, readBerkasMasuk(world)).nilai;
    const lines = composeExplanation(config, pengukuran, kode);
    if (lines === null) throw unknownKode(kode, listKode(config));
    return { say: [{ print: lines.join("\n") }], next: "papan" };
  },
};

function unknownKode(kode: string, list: readonly string[]): Error {
  const similar = findSimilar(kode, [...list, ...list.flatMap((each) => each.split("/").slice(1))]);
  return henti(EXIT_CODE.salahPakai, {
    nama: "kode-tidak-dikenal",
    pesan: `Kode "${kode}" tidak ada di lkjip.yaml.${similar === null ? "" : ` Yang mirip: ${similar}.`}`,
    perbaikan: `tulis kode indikator, sasaran, program, atau sub kegiatan, misalnya: lkjip explain ${similar ?? list[0]}`,
  });
}
