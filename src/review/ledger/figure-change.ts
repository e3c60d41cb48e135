import { HUNDRED } from "../../model/desimal.ts";
import type { Direction } from "./change.ts";
import type { Judged } from "./entry.ts";
import { isRounded } from "./fact.ts";
import type { Figure } from "./figure-kept.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";

/** What a number is as a change of a figure between two years, as difference or growth; null where it is none. */
export function judgeFigureChange(
  { years }: Sentence,
  number: SentenceNumber,
  way: Direction["way"],
  figures: readonly Figure[],
  tahun: number,
): Judged | null {
  const named = [...new Set(years.map((year) => year.tahun))];
  const all = named.length > 1 ? named : [...new Set([...named, tahun, ...named.map((year) => year - 1), tahun - 1])];
  for (const now of figures)
    for (const old of figures) {
      if (now.tahun === null || old.tahun === null || now.tahun <= old.tahun) continue;
      if (!all.includes(now.tahun) || !all.includes(old.tahun) || now.isShare !== old.isShare) continue;
      if (now.meaning.replaceAll(`${now.tahun}`, "") !== old.meaning.replaceAll(`${old.tahun}`, "")) continue;
      const difference = now.nilai.minus(old.nilai);
      if (way === "up" ? difference.lte(0) : way === "down" && difference.gte(0)) continue;
      const size =
        number.sign !== "%"
          ? difference.abs()
          : old.nilai.eq(0)
            ? null
            : difference.abs().times(HUNDRED).div(old.nilai.abs());
      if (number.sign === "Rp" || size === null || !isRounded(number, size)) continue;
      return {
        jenis: "angka",
        teks: number.teks,
        start: number.start,
        keadaan: "cocok",
        arti: `sama dengan selisih ${now.meaning} dan ${old.meaning}`,
        nilai: Number(number.nilai),
      };
    }
  return null;
}
