import { isInterim } from "../measure/coverage.ts";
import type { PengukuranIndikator, PengukuranTahun, PengukuranTriwulan } from "../measure/result.ts";
import { isMissed } from "./value.ts";

/** Signs of what became of a target, and what they mean; all of them in every common font, told apart in grey. */
export const MARK = { reached: "●", missed: "○", open: "◊", none: "□" } as const;

/** What the signs mean, to print below a table of them. */
export const MARK_NOTE =
  "● target tercapai, ○ belum tercapai, ◊ sementara atau belum dapat dinilai, □ belum ada data, ↓ makin kecil makin baik.";

/** The mark of this year's result. */
export function markOf(p: PengukuranIndikator): string {
  if (p.realisasi.status === "kosong") return MARK.none;
  if (p.capaian.status !== "terhitung" || isInterim(p)) return MARK.open;
  return isMissed(p) ? MARK.missed : MARK.reached;
}

/** The mark of an earlier year or of a quarter. */
export function markWaktu({
  realisasi,
  capaian,
}: Pick<PengukuranTahun | PengukuranTriwulan, "realisasi" | "capaian">): string {
  if (realisasi.status === "kosong") return MARK.none;
  if (capaian.status !== "terhitung") return MARK.open;
  return isMissed({ capaian }) ? MARK.missed : MARK.reached;
}
