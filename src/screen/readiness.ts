import type { ReadinessEntry } from "../journal/readiness.ts";
import { renderKolom } from "./columns.ts";

/** What stands between today and a signature, as a table. */
export function renderReadiness(list: readonly ReadinessEntry[], width: number): string {
  const rows = list.map(({ hal, siapa, cara, perintah }) => [hal, siapa, `${cara}, lalu ${perintah}`]);
  return renderKolom([["Sebelum ditandatangani", "Oleh", "Caranya"], ...rows], { width });
}

/** One entry for `--json`. */
export const plainReadiness = ({ jenis, jumlah, hal, siapa, cara, perintah, blocks }: ReadinessEntry): object => ({
  jenis,
  jumlah,
  hal,
  siapa,
  cara,
  perintah,
  menghalangi: blocks,
});
