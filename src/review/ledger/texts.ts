import type { PengukuranKinerja } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";

/*
 * Numbers that the office and its units wrote elsewhere, each with the word behind it: "62.000 jiwa" of its own description.
 */

const NUMBER_WORD = /(?<![\d.,/-])(\d[\d.,]*\d|\d)\s+(\p{L}{2,})/gu;

/** Where a number stands: what it is, whose form it is in, and the words around it. */
interface OfficeRemark {
  readonly meaning: string;
  readonly unit: string | null;
  readonly teks: string;
}

/** By number and word. */
export type TextIndex = ReadonlyMap<string, readonly OfficeRemark[]>;

/** Where each number with its word stands: in the words of lkjip.yaml, or in what a unit wrote in its form. */
export function indexTexts(config: Config, pengukuran: PengukuranKinerja): TextIndex {
  const found = new Map<string, OfficeRemark[]>();
  const note = (teks: string, meaning: string, unit: string | null = null): void => {
    for (const [, angka = "", word = ""] of teks.matchAll(NUMBER_WORD)) {
      const key = `${angka} ${word.toLowerCase()}`;
      if (/^(?:tahun|dari|dan)$/i.test(word)) continue;
      const remarks = found.get(key);
      if (remarks === undefined) found.set(key, [{ meaning, unit, teks }]);
      else remarks.push({ meaning, unit, teks });
    }
  };
  for (const { narrative, bukti, indikator, plan } of pengukuran.indikator) {
    const unit = plan.tingkat === "unit" ? (plan.unit ?? null) : null;
    for (const each of Object.values(narrative))
      if (each !== null) note(each.teks, `formulir, uraian ${indikator.kode} ${indikator.uraian}`, unit);
    for (const { uraian } of bukti) note(uraian, `formulir, bukti ${indikator.kode} ${indikator.uraian}`, unit);
  }
  for (const [bagian, content] of Object.entries(config.naskah))
    for (const teks of [content ?? []].flat()) note(teks, `naskah ${bagian.replaceAll("_", " ")} di lkjip.yaml`);
  for (const [bagian, teks] of listWords(config)) note(teks, `${bagian} di lkjip.yaml`);
  return found;
}

/** What the report tells beside plan and results, with the part of lkjip.yaml that it stands in. */
const listWords = ({ inovasi, lhe_tahun_lalu, tindak_lanjut, layanan, penghargaan }: Config): [string, string][] => {
  const of = (bagian: string, words: readonly (string | undefined)[]): [string, string][] =>
    words.flatMap((teks): [string, string][] => (teks === undefined ? [] : [[bagian, teks]]));
  return [
    ...inovasi.flatMap(({ uraian, dampak }) => of("inovasi", [uraian, dampak])),
    ...lhe_tahun_lalu.flatMap(({ rekomendasi, tindak_lanjut: done, bukti }) =>
      of("tindak lanjut LHE", [rekomendasi, done, bukti]),
    ),
    ...tindak_lanjut.flatMap(({ kegiatan, keluaran }) => of("rencana tindak lanjut", [kegiatan, keluaran])),
    ...layanan.flatMap(({ keterangan }) => of("layanan", [keterangan])),
    ...penghargaan.flatMap(({ nama }) => of("penghargaan", [nama])),
  ];
};

/** Where the office itself wrote a number with the word that follows it, of the unit that is named; undefined where it did not. */
export function findInTexts(
  texts: TextIndex,
  { teks, mentions, others }: Sentence,
  number: SentenceNumber,
): string | undefined {
  const [, word] = /^\s+(\p{L}{2,})/u.exec(teks.slice(number.end)) ?? [];
  if (word === undefined || number.sign !== "") return undefined;
  const isBefore = ({ end }: { readonly end: number }): boolean => end <= number.start;
  const units = mentions.filter(isBefore).flatMap(({ named }) => (named.office ? [] : named.unit));
  const places = [...units.map(({ nama }) => nama), ...others.filter(isBefore).map((each) => each.teks)];
  const isTheirs = ({ unit, teks: own }: OfficeRemark): boolean =>
    places.length === 0 || units.some(({ kode }) => kode === unit) || places.some((nama) => isNamedIn(own, nama));
  return texts.get(`${number.teks} ${word.toLowerCase()}`)?.find(isTheirs)?.meaning;
}

/** Whether a text has a name, and not as the beginning of a longer one. */
function isNamedIn(teks: string, nama: string): boolean {
  const [lower, small] = [teks.toLowerCase(), nama.toLowerCase()];
  for (let at = lower.indexOf(small); at !== -1; at = lower.indexOf(small, at + 1))
    if (!/[\p{L}\d]$/u.test(teks.slice(0, at)) && !/^(?:[\p{L}\d]|\s+\p{Lu})/u.test(teks.slice(at + small.length)))
      return true;
  return false;
}
