import { EXIT_CODE, henti } from "../model/henti.ts";
import type { Config } from "../plan/schema.ts";

/** The unit of that code, or all of them; ends the command where there is none of that code. */
export function selectUnit({ unit }: Config, kode: string | null, perintah: string): Config["unit"] {
  const selected = unit.filter((one) => kode === null || one.kode === kode);
  if (selected.length > 0) return selected;
  throw henti(EXIT_CODE.salahPakai, {
    nama: "unit-tidak-dikenal",
    pesan: `Unit "${kode}" tidak ada di lkjip.yaml. Unit yang ada: ${unit.map((one) => one.kode).join(", ")}.`,
    perbaikan: `tulis salah satu kode itu, misalnya: lkjip ${perintah} --unit ${unit[0]?.kode}`,
  });
}
