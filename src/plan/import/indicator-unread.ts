import { listIndikator } from "../indikator.ts";
import type { Config } from "../schema.ts";
import { type Grid, headingOf } from "./grid.ts";
import { indicatorKey } from "./indicator-gather.ts";
import { cleanName } from "./indicator-table.ts";
import type { Ignored } from "./result.ts";

/*
 * Tables that speak of an indicator of the plan and are not read: a page that goes on without its heading, years below each
 * other under the name of one indicator.
 */

/** Names such a table; nothing for any other. */
export function findUnread({ berkas, lembar, judul, baris }: Grid, config: Config): Ignored[] {
  const names = new Map(
    listIndikator(config)
      .filter(({ tingkat }) => tingkat !== "unit")
      .map(({ indikator: { uraian } }) => [indicatorKey(uraian), uraian]),
  );
  for (const { sel } of baris) {
    const cells = [...sel.values()];
    const named = cells.find(({ teks }) => names.has(indicatorKey(cleanName(teks))));
    if (named !== undefined && cells.some(({ teks }) => /^\D{0,3}\d[\d.,]*/.test(teks.trim())))
      return [
        {
          asal: named.asal,
          alasan: `tabel ini memuat indikator "${cleanName(named.teks)}" tanpa judul kolom yang dikenal (Indikator, Target, Realisasi)`,
        },
      ];
  }
  const above = judul.slice(-2).map(headingOf);
  const own = [...names.values()].find((uraian) => above.some((teks) => teks.includes(headingOf(uraian))));
  const hasValues = baris
    .slice(0, 4)
    .some(({ sel }) => [...sel.values()].some(({ teks }) => /\b(TARGET|REALISASI)\b/.test(headingOf(teks))));
  return own === undefined || !hasValues
    ? []
    : [
        {
          asal: { berkas, lembar, sel: "baris 1" },
          alasan: `tabel ini tentang indikator "${own}", tetapi tidak memuat kolom Indikator`,
        },
      ];
}
