import { type Desimal, ZERO } from "../../model/desimal.ts";
import { formatAngka, formatList, round } from "../../model/format.ts";
import type { OfficeKnowledge } from "./context.ts";
import type { Judged } from "./entry.ts";
import { type Fact, isRounded, type Quantity, subjectOf } from "./fact.ts";
import { quantityOf } from "./quantity.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { factsOf } from "./subject.ts";

/*
 * Numbers of two things at once: how far two units are apart, what two programmes come to together.
 */

const MORE = /\blebih (?:tinggi|besar|banyak)\b|\bdi ?atas\b|\bunggul\b/;
const LESS = /\blebih (?:rendah|kecil|sedikit)\b|\bdi ?bawah\b/;
const APART = /\b(?:selisih\p{L}*|terpaut|berbeda|perbedaan\p{L}*|beda\p{L}*)\b/u;

/** What a number is of the two units or budget lines that a sentence names; null where it is nothing of both. */
export const judgeTogether = (sentence: Sentence, number: SentenceNumber, known: OfficeKnowledge): Judged | null =>
  judgeApart(sentence, number, known) ?? judgeSum(sentence, number, known);

const ticked = (number: SentenceNumber, arti: string, nilai: Desimal): Judged => ({
  ...{ jenis: "angka", teks: number.teks, start: number.start, keadaan: "cocok" },
  ...{ arti, nilai: Number(round(nilai, 6)) },
});

/** "IKM Kelurahan A lebih tinggi 2,1 poin daripada Kelurahan B". */
function judgeApart(sentence: Sentence, number: SentenceNumber, known: OfficeKnowledge): Judged | null {
  const { mask, mentions, years, parts, others } = sentence;
  const { tahun } = known.config;
  const way = MORE.test(mask) ? "more" : LESS.test(mask) ? "less" : APART.test(mask) ? "either" : null;
  const units = [...new Set(mentions.flatMap(({ named }) => (named.office ? [] : named.unit)))];
  const [one, other, ...more] = units;
  if (way === null || one === undefined || other === undefined || more.length + others.length + parts.length > 0)
    return null;
  if (number.sign === "Rp" || number.sign === "%" || years.some((year) => year.tahun !== tahun)) return null;
  const named = mentions.flatMap(({ named: { indikator } }) => indikator);
  const said = quantityOf(sentence, number);
  const quantities: Quantity[] = said === null || said === "realisasi" ? ["realisasi"] : [said];
  const factOf = (kode: string, quantity: Quantity): Fact | undefined => {
    const list = [...new Set(named)].filter(({ plan }) => plan.tingkat === "unit" && plan.unit === kode);
    const facts = list.flatMap(({ plan }) => factsOf([subjectOf.indikator(plan.id)], known));
    const own = facts.filter((f) => f.quantity === quantity && f.tahun === tahun && f.triwulan === null);
    return own.length === 1 ? own[0] : undefined;
  };
  for (const quantity of quantities) {
    const [a, b] = [factOf(one.kode, quantity), factOf(other.kode, quantity)];
    if (a === undefined || b === undefined) continue;
    const difference = a.nilai.minus(b.nilai);
    const isSaid = way === "either" || (way === "more" ? difference.gt(0) : difference.lt(0));
    if (isSaid && isRounded(number, difference.abs()))
      return ticked(number, `sama dengan selisih ${a.meaning} dan ${b.meaning}`, difference.abs());
    return {
      ...ticked(number, "", difference),
      keadaan: "belum_cocok",
      arti: `tidak sama dengan selisih ${a.meaning} (${formatAngka(a.nilai)}) dan ${b.meaning} (${formatAngka(b.nilai)}), yaitu ${formatAngka(round(difference.abs(), 4))}`,
      nilai: null,
      doubtful: true,
    };
  }
  return null;
}

/** "Program A dan Program B menyerap Rp5 miliar": the sums of the lines that are named since the number before. */
function judgeSum(sentence: Sentence, number: SentenceNumber, known: OfficeKnowledge): Judged | null {
  const { mentions, numbers, years, parts } = sentence;
  const { tahun } = known.config;
  if (number.sign !== "Rp" || parts.length > 0 || years.some((year) => year.tahun !== tahun)) return null;
  const from = numbers.findLast(({ end }) => end <= number.start)?.end ?? 0;
  const lines = mentions.filter(
    ({ named, start, end }) => named.anggaran.length > 0 && start >= from && end <= number.start,
  );
  const kode = [
    ...new Set(lines.flatMap(({ named }) => (named.anggaran.length === 1 ? (named.anggaran[0]?.kode ?? []) : []))),
  ];
  if (kode.length < 2 || kode.length < lines.length) return null;
  const said = quantityOf(sentence, number);
  const quantity = said === "serapan" ? "realisasi" : (said ?? "pagu");
  const facts = kode.flatMap((each) =>
    factsOf([subjectOf.anggaran(each)], known).filter(
      (f) => f.quantity === quantity && f.tahun === tahun && f.kind === "rupiah",
    ),
  );
  const sum = facts.reduce((all, { nilai }) => all.plus(nilai), ZERO);
  if (facts.length !== kode.length || !isRounded(number, sum)) return null;
  return ticked(number, `sama dengan jumlah ${formatList(facts.map(({ meaning }) => meaning))}`, sum);
}
