import { type Desimal, desimal, HUNDRED } from "../../model/desimal.ts";
import { ARAH } from "../../plan/arah.ts";
import { listRivals } from "./claim-extreme.ts";
import type { OfficeKnowledge } from "./context.ts";
import type { Judged } from "./entry.ts";
import { isRounded, subjectOf } from "./fact.ts";
import { EXTREME, findOrdinal } from "./group.ts";
import { ORDINAL } from "./ordinal.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { bind, isIndikator, isUnit } from "./subject.ts";

/*
 * Numbers that place or divide: ranks among units, shares of a whole, and what the sentence itself divides.
 */

const RANK = /\b(?:peringkat|urutan|ranking|rangking|posisi)\s+(?:ke\s*-?\s*)?$/;
const RANK_WORD = new RegExp(
  `\\b(?:peringkat|urutan|ranking|rangking|posisi)\\s+(?:ke-?\\s*(\\d+)|(${ORDINAL.join("|")}))\\b`,
  "g",
);

/** Whether a number is a place in a list. */
export const isRank = ({ mask }: Sentence, { start }: SentenceNumber): boolean => RANK.test(mask.slice(0, start));

/** Judges a place in a list by the values of those that share it. */
export function judgeRank(
  sentence: Sentence,
  at: { start: number; end: number; teks: string },
  place: Desimal,
  known: OfficeKnowledge,
): Judged {
  const judged = { jenis: "klaim" as const, teks: at.teks, start: at.start };
  const unknown: Judged = { ...judged, keadaan: "belum_cocok", arti: null, nilai: null };
  if (sentence.parts.length > 0 || sentence.years.some(({ tahun }) => tahun !== known.config.tahun)) return unknown;
  const scopes = listRivals(sentence, at, known) ?? [];
  const p = bind(sentence, at, isIndikator)?.named.indikator[0];
  const less = p !== undefined && ARAH[p.plan.rule.arah].better === "turun" && bind(sentence, at, isUnit) !== null;
  const places = scopes.map(({ owner, rivals }) => {
    const values = rivals.flatMap(({ nilai }) => nilai ?? []);
    return owner === undefined || values.length < rivals.length
      ? null
      : 1 + values.filter((each) => (less ? each.lt(owner) : each.gt(owner))).length;
  });
  const [first] = places;
  if (first === undefined || first === null) return unknown;
  if (places.every((each) => each !== null && place.eq(each)))
    return {
      ...judged,
      keadaan: "cocok",
      arti: `urutan ${first} dari ${scopes[0]?.rivals.length ?? 0} menurut data`,
      nilai: first,
    };
  return { ...unknown, arti: `menurut data urutan ${first} dari ${scopes[0]?.rivals.length ?? 0}`, doubtful: true };
}

/** Places that are written in words. */
export const judgeRankWords = (sentence: Sentence, known: OfficeKnowledge): Judged[] => [
  ...[...sentence.mask.matchAll(EXTREME)].flatMap((m) => judgeOrdinal(sentence, m, known) ?? []),
  ...[...sentence.words.matchAll(RANK_WORD)].map((m) => {
    const place = m[1] === undefined ? ORDINAL.indexOf(m[2] ?? "") + 1 : Number(m[1]);
    const end = m.index + m[0].length;
    return judgeRank(sentence, { start: m.index, end, teks: sentence.teks.slice(m.index, end) }, desimal(place), known);
  }),
];

/** "Serapan terbesar kedua", "kedua terendah": the place from that end of the list; null where no ordinal is said. */
function judgeOrdinal(sentence: Sentence, m: RegExpExecArray, known: OfficeKnowledge): Judged | null {
  const ordinal = findOrdinal(sentence.mask, m);
  if (ordinal === null || ordinal.nth < 2) return null;
  const { nth, start, end } = ordinal;
  const teks = sentence.teks.slice(start, end);
  const open: Judged = { jenis: "klaim", teks, start, keadaan: "belum_cocok", arti: null, nilai: null };
  if (sentence.parts.length > 0 || sentence.years.some(({ tahun }) => tahun !== known.config.tahun)) return open;
  const highest = m[1] !== undefined;
  const places = (listRivals(sentence, { start, end }, known) ?? []).map(({ owner, rivals }) => {
    const values = rivals.flatMap(({ nilai }) => nilai ?? []);
    if (owner === undefined || values.length < rivals.length) return null;
    const before = values.filter((each) => (highest ? each.gt(owner) : each.lt(owner))).length;
    const same = values.filter((each) => each.eq(owner)).length;
    return { first: before + 1, last: before + same, all: rivals.length };
  });
  const [usual] = places;
  if (usual == null) return open;
  const said = `urutan ${usual.first} dari ${usual.all} ${highest ? "dari yang tertinggi" : "dari yang terendah"}`;
  if (usual.first <= nth && nth <= usual.last)
    return { ...open, keadaan: "cocok", arti: `${said} menurut data`, nilai: usual.first };
  const isElse = places.some((each) => each === null || (each.first <= nth && nth <= each.last));
  return { ...open, arti: isElse ? null : `menurut data ${said}`, doubtful: !isElse };
}

const SHARE =
  /^\s*(?:dari|terhadap)\s+(?:total\s+|seluruh\s+|keseluruhan\s+|jumlah\s+)+(?:pagu|anggaran|realisasi|belanja)/;

/** What a percentage is as a share of the office's budget; null where it is none. */
export function judgeShare(sentence: Sentence, number: SentenceNumber, known: OfficeKnowledge): Judged | null {
  if (number.sign !== "%" || !SHARE.test(sentence.mask.slice(number.end))) return null;
  const line = bind(sentence, number, ({ anggaran }) => anggaran.length > 0)?.named.anggaran[0];
  const unit = bind(sentence, number, isUnit)?.named.unit[0];
  const subject =
    line !== undefined ? subjectOf.anggaran(line.kode) : unit === undefined ? null : subjectOf.unit(unit.kode);
  if (subject === null) return null;
  const judged = { jenis: "angka" as const, teks: number.teks, start: number.start };
  const whole = known.facts.get(subjectOf.office) ?? [];
  for (const part of known.facts.get(subject) ?? []) {
    if (
      part.kind !== "rupiah" ||
      part.tahun !== known.config.tahun ||
      (part.quantity !== "pagu" && part.quantity !== "realisasi")
    )
      continue;
    const total = whole.find((each) => each.quantity === part.quantity && each.tahun === part.tahun);
    if (total === undefined || total.nilai.eq(0)) continue;
    const share = part.nilai.times(HUNDRED).div(total.nilai);
    const used = part.quantity === "realisasi" ? /realisasi/ : /pagu|anggaran/;
    if (isRounded(number, share) && used.test(sentence.mask.slice(number.end)))
      return {
        ...judged,
        keadaan: "cocok",
        arti: `bagian ${part.meaning} dari seluruhnya`,
        nilai: Number(share.round(4)),
      };
  }
  return { ...judged, keadaan: "belum_cocok", arti: null, nilai: null, doubtful: true };
}

/** "12 dari 15 layanan (80%)": a share of two numbers of the same sentence; null where it is none or does not come out. */
export function judgeDivision({ numbers, mask }: Sentence, number: SentenceNumber): Judged | null {
  const at = numbers.indexOf(number);
  const [part, whole] = [numbers[at - 2], numbers[at - 1]];
  if (number.sign !== "%" || part === undefined || whole === undefined || whole.nilai.eq(0)) return null;
  const joined = /^\s*(?:\p{L}+\s+)?dari\s+(?:total\s+|keseluruhan\s+)?$/u.test(mask.slice(part.end, whole.start));
  if (!joined || !/^[^.;]{0,40}(?:\(|atau\s)\s*(?:sebesar\s+)?$/.test(mask.slice(whole.end, number.start))) return null;
  const share = part.nilai.times(HUNDRED).div(whole.nilai);
  if (!isRounded(number, share)) return null;
  return {
    jenis: "angka",
    teks: number.teks,
    start: number.start,
    keadaan: "cocok",
    arti: `sama dengan ${part.teks} dari ${whole.teks}`,
    nilai: Number(share.round(4)),
  };
}
