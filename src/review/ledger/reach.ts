import type { PengukuranIndikator } from "../../measure/result.ts";

/** Whether an indicator reached its target; null where that is not known. The cap of the capaian does not count. */
export function reachesTarget({ capaian, realisasi }: PengukuranIndikator): boolean | null {
  if (realisasi.status !== "ada" || capaian.status !== "terhitung") return null;
  return capaian.nilai.gte(100);
}
