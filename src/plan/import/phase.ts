import { headingOf } from "./grid.ts";

/*
 * Year and phase of a budget or of a Perjanjian Kinerja, by the words near a table.
 */

const YEAR = /\b20[1-4]\d\b/g;

/** A regulation has a year that nothing else in its sentence is of: "Peraturan Bupati Nomor 12 Tahun 2021". */
const REGULATION = /\b(?:NOMOR|NO)\s+[\dA-Z ]{1,20}?\bTAHUN\s+20\d\d\b/g;
const SPAN = /\b20[1-4]\d(?:(?: (?:S D|SD|SAMPAI(?: DENGAN)?|HINGGA|DAN|TAHUN))* 20[1-4]\d)+\b/g;

/** The year that a text names as its own: "TAHUN ANGGARAN 2024"; else the only one in it. Null where there are several. */
function yearOf(teks: string): number | null {
  const heading = headingOf(teks).replace(REGULATION, " ");
  const named = heading.replace(SPAN, " ").matchAll(/\b(?:TAHUN(?: ANGGARAN)?|TA)\s+(20[1-4]\d)\b/g);
  const own = new Set([...named].map(([, year]) => year));
  const all = own.size > 0 ? own : new Set(heading.match(YEAR) ?? []);
  return all.size === 1 ? Number([...all][0]) : null;
}

/** A sentence speaks of other years as well: "Pada tahun 2022 realisasinya lebih rendah." */
const isSentence = (teks: string): boolean => teks.length > 160 || /\.\s*$/.test(teks);

/** The year of the nearest heading that names one, else of the nearest sentence. */
export function findYear(judul: readonly string[]): number | null {
  const nearest = [...judul].reverse();
  const headings = nearest.filter((teks) => !isSentence(teks));
  for (const teks of [...headings, ...nearest.filter(isSentence)]) {
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
