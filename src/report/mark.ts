import { isInterim } from "../measure/coverage.ts";
import type { PengukuranIndikator, PengukuranTahun, PengukuranTriwulan } from "../measure/result.ts";
import { isMissed } from "./value.ts";

/** Signs of what became of a target, and what they mean; all of them in every common font, told apart in grey. */
export const MARK = { reached: "●", missed: "○", open: "◊", none: "□" } as const;

/** Behind the name of an indicator of which less is better. */
export const LESS_IS_BETTER = "↓";

const MEANING: readonly (readonly [sign: string, meaning: string])[] = [
  [MARK.reached, "target tercapai"],
  [MARK.missed, "belum tercapai"],
  [MARK.open, "sementara atau belum dapat dinilai"],
  [MARK.none, "belum ada data"],
  [LESS_IS_BETTER, "makin kecil makin baik"],
];

/** What the signs in these texts mean, to print below them: those that occur, and no others; "" where none does. */
export function explainMarks(texts: readonly unknown[]): string {
  const used = MEANING.filter(([sign]) => texts.some((teks) => typeof teks === "string" && teks.includes(sign)));
  return used.length === 0 ? "" : `${used.map((each) => each.join(" ")).join(", ")}.`;
}

/** The mark of this year's result. */
export function markOf(p: PengukuranIndikator): string {
  if (p.realisasi.status === "kosong") return MARK.none;
  if (p.capaian.status !== "terhitung" || isInterim(p)) return MARK.open;
  return isMissed(p) ? MARK.missed : MARK.reached;
}

/** The mark of several results together: missed where one is, reached where all are. */
export function markSasaran(list: readonly PengukuranIndikator[]): string {
  const marks = list.map(markOf);
  if (marks.includes(MARK.missed)) return MARK.missed;
  if (marks.every((mark) => mark === MARK.reached)) return MARK.reached;
  return marks.every((mark) => mark === MARK.none) ? MARK.none : MARK.open;
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
