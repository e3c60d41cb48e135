import { normalize } from "../../model/text.ts";
import { commonPairs } from "../../word/diff/merge.ts";
import type { GeneratedChange } from "../../word/refresh/changes-piece.ts";
import { splitSentences } from "../ledger/sentence.ts";
import { compareTeks } from "./compare.ts";
import { type Kata, likenessOf, listKata } from "./words.ts";

/*
 * A text of lkjip's in which a person wrote: which of its sentences are the person's own, and which numbers of the others.
 */

/** What of an edited text a person wrote. */
export interface EditedTeks {
  /** The text without the sentences that are the person's own. */
  readonly rest: string;
  /** Whether a sentence is the person's own, and beside no sentence of lkjip's. */
  readonly isOwn: (kalimat: string) => boolean;
  /** Whether a number of another sentence was put there by the person, so that nothing of lkjip's stands beside it. */
  readonly isAdded: (kalimat: string, angka: { readonly start: number; readonly teks: string }) => boolean;
}

/** From this share of its words on that a sentence has from one of lkjip's, it is that one, edited. */
const SAME_SENTENCE = 0.5;

/** A text that is a sentence rather than a name or a number, changed by a person. */
export const isEditedText = ({ jenis, became, related }: GeneratedChange, right: string): boolean =>
  became === "diubah" &&
  related === undefined &&
  (jenis === "kalimat" || (jenis === "sel" && right.split(/\s+/).length > 8));

/** Takes an edited text apart by what it says when it is untouched: now, and when it was made. */
export function readEdited({ lama, suntingan, baru, unsettled }: GeneratedChange): EditedTeks {
  const right = baru ?? lama ?? "";
  const kept = new Set([right, lama ?? "", ...unsettled].flatMap(splitSentences).map(normalize));
  const sentences = splitSentences(suntingan ?? "");
  const hand = sentences.filter((each) => !kept.has(normalize(each)));
  const written = new Set(sentences.map(normalize));
  const missing = splitSentences(right).filter((each) => !written.has(normalize(each)));
  const own = new Set(hand.filter((each) => !missing.some((one) => isAlike(each, one))).map(normalize));
  const rest = sentences.filter((each) => !own.has(normalize(each))).join(" ");
  const now = new Set(listKata(right).map(({ kunci }) => kunci));
  const old = [lama ?? "", ...unsettled].flatMap(listKata).filter(({ kunci }) => !now.has(kunci));
  const stale = new Set(old.map(({ kunci }) => kunci));
  // What is certain is said by the comparison: there the number of the data belongs in its place.
  const isOpen = compareTeks(rest, right).jenis === "asing";
  const added = new Map<string, readonly Kata[]>();
  for (const each of isOpen ? hand : [])
    if (!own.has(normalize(each))) added.set(normalize(each), listAdded(each, missing.join(" "), stale));
  return {
    rest,
    isOwn: (kalimat) => own.has(normalize(kalimat)),
    isAdded: (kalimat, { start, teks }) =>
      added.get(normalize(kalimat))?.some((each) => each.start >= start && each.start < start + teks.length) === true,
  };
}

/** Whether most words of a sentence are those of another one, numbers left out. */
function isAlike(written: string, right: string): boolean {
  const wordsOf = (teks: string): string[] =>
    listKata(teks).flatMap(({ nilai, kunci }) => (nilai === undefined && kunci !== "persen" ? [kunci] : []));
  const [hand, data] = [wordsOf(written), new Set(wordsOf(right))];
  return hand.length > 0 && hand.filter((each) => data.has(each)).length >= hand.length * SAME_SENTENCE;
}

/** The numbers of a sentence that have no counterpart in what lkjip wrote there, those of older data left out. */
function listAdded(written: string, right: string, stale: ReadonlySet<string>): Kata[] {
  const [hand, data] = [listKata(written), listKata(right)];
  const paired = new Set(
    commonPairs(
      data.map(({ kunci }) => kunci),
      hand.map(({ kunci }) => kunci),
    ).map(([, at]) => at),
  );
  return hand.filter((each, at) => {
    if (each.nilai === undefined || paired.has(at)) return false;
    const isSame = (other: Kata): boolean => likenessOf(each, other) !== null;
    const here = data.filter(isSame).length;
    return here === 0 ? !stale.has(each.kunci) : hand.filter(isSame).length > here;
  });
}
