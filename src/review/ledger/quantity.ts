import type { Quantity } from "./fact.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";

/*
 * What a number of a sentence is, by the words and the numbers around it.
 */

/** A sum that is a change has its share of the old sum behind it. */
const MOVED = /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|selisih|sisa\p{L}*)\s+(?:sebesar\s+)?$/u;

/** Between a sum and the one that it is a part of: "menyerap Rp131.000.000 dari Rp150.000.000". */
const OUT_OF = /^\s*dari\s+(?:(?:total|seluruh|keseluruhan)\s+)?$/;

/** Behind a target: "20 kasus dalam Renstra", "22 kasus dalam Perjanjian Kinerja semula". */
const IN_DOCUMENT =
  /^\s*(?:\p{L}+\s+)?(?:dalam|menurut|pada)\s+(?:dokumen\s+)?(renstra|rencana strategis|perjanjian kinerja|pk)\b(?:\s+(murni|semula|awal))?/u;

const REACHED = /\b(?:mencapai|memenuhi|melampaui|melebihi|sesuai)\s+$/;

/** "Rp9.567.255.500 atau 95,26%": of a sum its share, of the share its sum; null where there is no such pair. */
export function pairOf(
  { mask, numbers }: Pick<Sentence, "mask" | "numbers">,
  number: SentenceNumber,
): SentenceNumber | null {
  const at = numbers.indexOf(number);
  const [sum, share] = number.sign === "Rp" ? [number, numbers[at + 1]] : [numbers[at - 1], number];
  const isPair =
    sum?.sign === "Rp" &&
    share?.sign === "%" &&
    /^\s*(?:\(|(?:,\s*)?(?:atau|yaitu))\s*(?:sebesar\s*)?$/.test(mask.slice(sum.end, share.start)) &&
    !MOVED.test(mask.slice(0, sum.start));
  return isPair ? (number === sum ? share : sum) : null;
}

/** The word that says what a number is: the nearest before it, or "dari target" and "dari pagu" right behind a share. */
export function quantityOf({ quantities, mask, numbers }: Sentence, number: SentenceNumber): Quantity | null {
  const before = quantities.findLast(({ end }) => end <= number.start);
  const between = before === undefined ? "" : mask.slice(before.end, number.start);
  // "mencapai target, yaitu 80" says that the target was reached, not what it is.
  const reached = before?.quantity === "target" && REACHED.test(mask.slice(0, before.start)) && /[,#]/.test(between);
  const separated = reached || between.includes(";");
  const behind = quantities.find(({ start }) => start >= number.end);
  const part = numbers[numbers.indexOf(number) - 1];
  if (number.sign === "Rp" && part?.sign === "Rp" && OUT_OF.test(mask.slice(part.end, number.start))) {
    // "Bertambah Rp10.500.000 dari Rp480.000.000": of which time the old sum is, is not said.
    if (MOVED.test(mask.slice(0, part.start))) return null;
    if (before?.quantity === "serapan" || before?.quantity === "realisasi") return "pagu";
  }
  if (number.sign === "%" && pairOf({ mask, numbers }, number) !== null) return "serapan";
  if (
    number.sign === "%" &&
    behind !== undefined &&
    /^\s*dari\s*(?:total |seluruh )?$/.test(mask.slice(number.end, behind.start))
  ) {
    if (behind.quantity === "target") return "capaian";
    if (behind.quantity === "pagu" && before?.quantity !== "capaian") return "serapan";
  }
  if (before?.quantity === "target") {
    const [, document, first] = IN_DOCUMENT.exec(mask.slice(number.end)) ?? [];
    if (document !== undefined && /^(?:renstra|rencana)/.test(document)) return "target Renstra";
    if (first !== undefined) return "target murni";
  }
  return before === undefined || separated ? null : before.quantity;
}
