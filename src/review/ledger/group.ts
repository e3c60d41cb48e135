import type { PengukuranIndikator } from "../../measure/result.ts";
import { type Desimal, ZERO } from "../../model/desimal.ts";
import { roundPercent } from "../../model/format.ts";
import type { OfficeKnowledge } from "./context.ts";
import { type Fact, subjectOf } from "./fact.ts";
import { computedOf, kindOf, numberOf } from "./facts.ts";
import { ORDINAL } from "./ordinal.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import type { About } from "./subject.ts";

/** Words that ask for the one at the end of a list, and whether it is the highest. */
export const EXTREME =
  /\b(?:(tertinggi|terbesar|terbanyak|paling tinggi|paling besar)|terendah|terkecil|tersedikit|paling rendah|paling kecil)(?:nya)?\b/g;

const NTH = `ke-?\\s?\\d+|${ORDINAL.join("|")}`;
const NTH_BEHIND = new RegExp(`^\\s+(${NTH})(?![\\p{L}\\d])`, "u");
const NTH_BEFORE = new RegExp(`(?<![\\p{L}\\d])(${NTH})\\s+$`, "u");

/** "Tertinggi kedua", "kedua tertinggi": which of the list from its end, and where the words stand; null for the very end. */
export function findOrdinal(
  mask: string,
  m: { readonly index: number; readonly 0: string },
): { readonly nth: number; readonly start: number; readonly end: number } | null {
  const until = m.index + m[0].length;
  const [behind, word] = NTH_BEHIND.exec(mask.slice(until)) ?? [];
  const [before, first] = NTH_BEFORE.exec(mask.slice(0, m.index)) ?? [];
  const said = word ?? first;
  if (said === undefined) return null;
  const nth = ORDINAL.includes(said) ? ORDINAL.indexOf(said) + 1 : Number(said.replace(/\D/g, ""));
  return { nth, start: m.index - (word === undefined ? (before ?? "").length : 0), end: until + (behind ?? "").length };
}

/** Highest, lowest or mean of several, where the sentence asks for that before the number; null where it does not. */
export function findGroup(
  sentence: Sentence,
  number: SentenceNumber,
  about: About,
  known: OfficeKnowledge,
): Fact[] | null {
  const start = sentence.numbers.findLast(({ end }) => end <= number.start)?.end ?? 0;
  const before = sentence.mask.slice(start, number.start);
  const extreme = [...before.matchAll(EXTREME)].at(-1);
  const mean = /\brata-rata\b(?!\s+kecamatan)/.test(before) ? "mean" : null;
  const nth = extreme === undefined ? 1 : (findOrdinal(before, extreme)?.nth ?? 1);
  // "Pagu terbesar kedua, yaitu Rp2.634.300.000" of the one that is named.
  if (nth > 1 && about.subjects.length === 1 && about.subjects[0] !== subjectOf.office) return null;
  const of = extreme === undefined ? mean : extreme[1] === undefined ? "lowest" : "highest";
  if (of === null) return null;
  const mentioned = sentence.mentions.findLast(({ named, end }) => named.indikator.length > 0 && end <= number.start)
    ?.named.indikator;
  const members = mentioned?.filter(({ plan }) => plan.tingkat === "unit") ?? [];
  if (of === "mean" && members.length < 2) return null;
  // A mean by another method is not the plain one.
  if (of === "mean" && /\b(?:tertimbang|berbobot|bergerak|kumulatif|geometrik)\b/.test(sentence.mask)) return [];
  if (about.quantity === "serapan" || about.quantity === "pagu")
    return of === "mean" ? null : extremeLines(sentence, about, { of, nth }, known);
  if (members.length > 1)
    return ["realisasi", "capaian"].flatMap((quantity) =>
      aggregate(members, quantity as "realisasi" | "capaian", { of, nth }, known),
    );
  return about.quantity === "capaian" ? aggregate(known.indikatorSasaran, "capaian", { of, nth }, known) : [];
}

const WORD = { highest: "tertinggi", lowest: "terendah", mean: "rata-rata" } as const;

/** What of a list is asked for: its mean, or which from its end. */
interface Aggregate {
  readonly of: keyof typeof WORD;
  readonly nth: number;
}

const wordOf = ({ of, nth }: Aggregate): string => (nth === 1 ? WORD[of] : `${WORD[of]} ke-${nth}`);

/** The value of a list that is asked for; undefined where it has not so many. */
const pick = (values: readonly Desimal[], { of, nth }: Aggregate): Desimal | undefined =>
  values.toSorted((a, b) => (of === "highest" ? b.cmp(a) : a.cmp(b)))[nth - 1];

function aggregate(
  list: readonly PengukuranIndikator[],
  quantity: "realisasi" | "capaian",
  asked: Aggregate,
  { config }: OfficeKnowledge,
): Fact[] {
  const values = list.flatMap((p) => (quantity === "capaian" ? computedOf(p.capaian) : numberOf(p.realisasi)) ?? []);
  const [first] = values;
  if (first === undefined || values.length < list.length || list[0] === undefined) return [];
  const { uraian, satuan } = list[0].indikator;
  const fact = (nilai: Desimal): Fact => ({
    quantity,
    tahun: config.tahun,
    triwulan: null,
    kind: quantity === "capaian" ? "persen" : kindOf(satuan),
    satuan: "",
    nilai,
    meaning: `${quantity} ${wordOf(asked)} dari ${list.length} ${list.length > 0 && list[0]?.plan.tingkat === "unit" ? `unit, ${uraian}` : "indikator"}`,
  });
  if (asked.of !== "mean") {
    const nilai = pick(values, asked);
    return nilai === undefined ? [] : [fact(nilai)];
  }
  const sum = values.reduce((a, b) => a.plus(b), ZERO);
  const shown = values.reduce((a, b) => a.plus(roundPercent(b, config.kebijakan.desimal)), ZERO);
  return [fact(sum.div(values.length)), fact(shown.div(values.length))];
}

function extremeLines(
  sentence: Sentence,
  { quantity }: About,
  asked: Aggregate,
  { pengukuran, config }: OfficeKnowledge,
): Fact[] {
  const { program } = pengukuran.anggaran;
  const sub = program.flatMap((p) => p.kegiatan.flatMap((k) => k.subKegiatan));
  const list = /\bsub ?kegiatan\b/.test(sentence.mask)
    ? sub
    : /\bkegiatan\b/.test(sentence.mask)
      ? program.flatMap((p) => p.kegiatan)
      : program;
  const values = list.flatMap((line) => (quantity === "pagu" ? line.pagu : computedOf(line.serapan)) ?? []);
  const [first] = values;
  if (first === undefined || values.length < list.length) return [];
  const nilai = pick(values, asked) ?? first;
  return [
    {
      quantity: quantity ?? "serapan",
      tahun: config.tahun,
      triwulan: null,
      kind: quantity === "pagu" ? "rupiah" : "persen",
      satuan: "",
      nilai,
      meaning: `${quantity} ${wordOf(asked)} dari ${list.length} baris anggaran`,
    },
  ];
}
