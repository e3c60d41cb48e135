import { headingOf } from "./grid.ts";

/*
 * Year and phase of a budget or of a Perjanjian Kinerja, by the words near a table.
 */

const YEAR = /\b20[1-4]\d\b/g;

/** The year that a text names as its own: "TAHUN ANGGARAN 2024"; else the only one in it. Null where there are several. */
function yearOf(teks: string): number | null {
  const heading = headingOf(teks);
  const named = /\b(?:TAHUN(?: ANGGARAN)?|TA)\s+(20[1-4]\d)\b/.exec(heading)?.[1];
  if (named !== undefined) return Number(named);
  const all = new Set(heading.match(YEAR) ?? []);
  return all.size === 1 ? Number([...all][0]) : null;
}

/** The year of the nearest text that names one. */
export function findYear(judul: readonly string[]): number | null {
  for (const teks of [...judul].reverse()) {
    const year = yearOf(teks);
    if (year !== null) return year;
  }
  return null;
}

/** Whether the nearest text that says so speaks of the first budget or of the changed one. */
export function findPhase(judul: readonly string[]): "murni" | "perubahan" | null {
  for (const teks of [...judul].reverse()) {
    const heading = headingOf(teks);
    if (/\b(PERUBAHAN|PERGESERAN|PAPBD|P APBD|DPPA|PKP)\b/.test(heading)) return "perubahan";
    if (/\b(MURNI|INDUK|AWAL)\b/.test(heading)) return "murni";
  }
  return null;
}
