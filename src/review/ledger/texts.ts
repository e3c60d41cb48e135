import type { PengukuranKinerja } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";

/*
 * Numbers that the office wrote elsewhere, each with the word behind it: "62.000 jiwa" of its own description.
 */

const NUMBER_WORD = /(?<![\d.,/-])(\d[\d.,]*\d|\d)\s+(\p{L}{2,})/gu;

/** Where each number with its word stands: in the naskah of lkjip.yaml, or in what a unit wrote in its form. */
export function indexTexts(config: Config, pengukuran: PengukuranKinerja): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (teks: string, meaning: string): void => {
    for (const [, angka = "", word = ""] of teks.matchAll(NUMBER_WORD)) {
      const key = `${angka} ${word.toLowerCase()}`;
      if (!found.has(key) && !/^(?:tahun|dari|dan)$/i.test(word)) found.set(key, meaning);
    }
  };
  for (const p of pengukuran.indikator)
    for (const each of Object.values(p.narrative))
      if (each !== null) note(each.teks, `formulir, uraian ${p.indikator.kode} ${p.indikator.uraian}`);
  for (const [bagian, content] of Object.entries(config.naskah))
    for (const teks of [content ?? []].flat()) note(teks, `naskah ${bagian.replaceAll("_", " ")} di lkjip.yaml`);
  return found;
}

/** Where the office itself wrote a number with the word that follows it; undefined where it did not. */
export function findInTexts(
  texts: ReadonlyMap<string, string>,
  { teks }: Sentence,
  number: SentenceNumber,
): string | undefined {
  const [, word] = /^\s+(\p{L}{2,})/u.exec(teks.slice(number.end)) ?? [];
  return word === undefined || number.sign !== "" ? undefined : texts.get(`${number.teks} ${word.toLowerCase()}`);
}
