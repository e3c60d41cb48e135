import type { ReadinessEntry } from "../journal/readiness.ts";
import { renderKolom } from "./columns.ts";

/** What stands between today and a signature, as a table; nothing where nothing does. */
export function sayReadiness(
  list: readonly ReadinessEntry[],
  width: number,
): readonly ({ readonly tell: string } | { readonly print: string })[] {
  if (list.length === 0) return [];
  const rows = list.map(({ hal, siapa, cara, perintah }) => [hal, siapa, `${cara}, lalu ${perintah}`]);
  return [{ tell: "" }, { print: renderKolom([["Sebelum ditandatangani", "Oleh", "Caranya"], ...rows], { width }) }];
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
