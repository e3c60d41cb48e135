import { commonPairs } from "../../word/diff/merge.ts";
import { agrees, type Kata, type Likeness, likenessOf, listKata } from "./words.ts";

/** A number as it stands in a document, and as it should. */
export interface WrongAngka {
  readonly written: string;
  readonly right: string;
}

/** A number that was rounded, or written with more digits than the data print. */
export interface RoundedAngka extends WrongAngka {
  readonly how: "rounded" | "finer";
  readonly hand: Kata;
  readonly data: Kata;
}

/**
 * How a text that a person changed differs from what the data say:
 * `sama`: not at all but for its writing; `bulat`: in numbers that are those of the data with fewer or more digits; `kata`: in words that claim nothing; `klaim`: in words that do;
 * `angka`: in numbers, each with the one that belongs in its place; `asing`: it has numbers that the data do not have, and
 * more than one reading.
 */
export type TeksDifference =
  | { readonly jenis: "sama" | "kata" }
  | { readonly jenis: "bulat"; readonly angka: readonly RoundedAngka[] }
  | { readonly jenis: "klaim"; readonly dari: string; readonly becomes: string }
  | { readonly jenis: "angka"; readonly angka: readonly WrongAngka[] }
  | { readonly jenis: "asing"; readonly angka: readonly string[] };

/** A stretch in which two texts differ. */
export interface Hunk {
  readonly right: readonly Kata[];
  readonly written: readonly Kata[];
}

/** Words that say something about numbers. */
const CLAIM = new Set(
  (
    "naik turun tetap sama meningkat menurun bertambah berkurang kenaikan penurunan peningkatan membaik memburuk melampaui " +
    "mencapai tercapai dicapai terlampaui memenuhi terpenuhi belum tidak bukan tanpa kurang lebih melebihi di-atas atas bawah " +
    "tertinggi terendah terbesar terkecil tinggi rendah besar kecil semua seluruh seluruhnya semuanya sebagian hanya sebanyak " +
    "berhasil gagal optimal efisien boros hemat target realisasi capaian pagu serapan sisa rata-rata kemajuan efisiensi " +
    "murni perubahan triwulan semester lalu poin persen sejak sampai sebelum sesudah setelah mulai"
  ).split(" "),
);

/** Compares a changed text with the right one, word by word. */
export function compareTeks(written: string, right: string): TeksDifference {
  const [hand, data] = [listKata(written), listKata(right)];
  const difference = compareKata(hand, data);
  const angka = difference.jenis === "sama" || difference.jenis === "kata" ? findRounded(hand, data) : [];
  return angka.length > 0 ? { jenis: "bulat", angka } : difference;
}

/** Numbers of the hand that are those of the data but for their digits, beside those. */
function findRounded(hand: readonly Kata[], data: readonly Kata[]): RoundedAngka[] {
  const free = data.filter(isNumber);
  const take = (each: Kata, wanted: (likeness: Likeness | null) => boolean): Kata | undefined => {
    const at = free.findIndex((right) => wanted(likenessOf(each, right)));
    return at === -1 ? undefined : free.splice(at, 1)[0];
  };
  const left = hand.filter((each) => isNumber(each) && take(each, (likeness) => likeness === "same") === undefined);
  return left.flatMap((each): RoundedAngka[] => {
    const right = take(each, (likeness) => likeness !== null);
    const how = right && likenessOf(each, right);
    if (right === undefined || how == null || how === "same") return [];
    return [{ written: each.teks, right: right.teks, how, hand: each, data: right }];
  });
}

function compareKata(hand: readonly Kata[], data: readonly Kata[]): TeksDifference {
  const hunks = inPlace(data, hand) ?? findHunks(data, hand);
  if (hunks.length === 0) return { jenis: "sama" };
  const foreign = findForeign(hand, data);
  const numbers = hunks.flatMap((hunk) => pairNumbers(hunk));
  const wordless = hunks.every(({ right, written }) => [...right, ...written].every(isNumber));
  const wrong = numbers.filter(({ hand }) => wordless || foreign.some(({ kunci }) => kunci === hand.kunci));
  const claim = hunks.find(claims);
  if (foreign.length > 0 || (wordless && wrong.length > 0)) {
    const certain =
      foreign.every((each) => wrong.some(({ hand }) => hand.kunci === each.kunci)) && !isRewritten(hunks, wrong);
    return certain
      ? { jenis: "angka", angka: wrong.map(({ hand, data }) => ({ written: hand.teks, right: data.teks })) }
      : { jenis: "asing", angka: foreign.map(({ teks }) => teks) };
  }
  if (claim !== undefined) return { jenis: "klaim", dari: textOf(claim.right), becomes: textOf(claim.written) };
  // A number may stand there twice: taken out in one place it is missed there.
  const cut = hunks.filter(({ right, written }) => written.length === 0 && right.every(isNumber));
  const gone = data.filter((each) => isNumber(each) && !hand.some((other) => agrees(other, each)));
  const lost = gone.length > 0 ? gone : cut.flatMap(({ right }) => right);
  if (lost.length > 0) return { jenis: "klaim", dari: textOf(lost), becomes: "" };
  const swapped = hunks.filter(({ written }) => written.some(isNumber));
  const moved =
    swapped.length > 1 &&
    hunks.flatMap(({ right, written }) => [...right, ...written]).filter((each) => !isNumber(each)).length <= 2;
  if (moved)
    return { jenis: "klaim", dari: textOf(swapped[0]?.right ?? []), becomes: textOf(swapped[0]?.written ?? []) };
  return { jenis: "kata" };
}

const isNumber = ({ nilai }: Kata): boolean => nilai !== undefined;
const textOf = (list: readonly Kata[]): string => list.map(({ teks }) => teks).join(" ");

/** The stretches in which two texts differ. */
export function findHunks(data: readonly Kata[], hand: readonly Kata[]): Hunk[] {
  const pairs = commonPairs(data.map(keyIn(data)), hand.map(keyIn(data)));
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [data.length, hand.length] as const]) {
    const [right, written] = [data.slice(i, x), hand.slice(j, y)];
    const same = right.length === written.length && right.every((each, at) => agrees(written[at] as Kata, each));
    if (!same && !isPercentOnly(right, written)) hunks.push({ right, written });
    [i, j] = [x + 1, y + 1];
  }
  return hunks;
}

/** Stretches of two texts with the same words in the same places, so that only numbers differ; null for any others. */
function inPlace(data: readonly Kata[], hand: readonly Kata[]): Hunk[] | null {
  const isBeside = (each: Kata, at: number): boolean => {
    const other = data[at];
    return other !== undefined && (isNumber(each) ? isNumber(other) : each.kunci === other.kunci);
  };
  if (hand.length !== data.length || !hand.every(isBeside)) return null;
  return hand.flatMap((each, at): Hunk[] => {
    const right = data[at] as Kata;
    return agrees(each, right) ? [] : [{ right: [right], written: [each] }];
  });
}

/** A number of the hand that is a rounded one of the data is aligned with it. */
const keyIn =
  (data: readonly Kata[]) =>
  (each: Kata): string =>
    isNumber(each)
      ? (data.find((right) => right.kunci === each.kunci) ?? data.find((right) => agrees(each, right)) ?? each).kunci
      : each.kunci;

/** A sign or word of percent that came or went beside its number. */
const isPercentOnly = (right: readonly Kata[], written: readonly Kata[]): boolean =>
  right.length + written.length === 1 && [...right, ...written][0]?.kunci === "persen";

/** Numbers of the hand that the data do not have, each as often as it is too many. */
function findForeign(hand: readonly Kata[], data: readonly Kata[]): Kata[] {
  const free = data.filter(isNumber);
  const without = (list: readonly Kata[], same: (each: Kata, right: Kata) => boolean): Kata[] =>
    list.filter((each) => {
      const at = free.findIndex((right) => same(each, right));
      if (at !== -1) free.splice(at, 1);
      return at === -1;
    });
  // A number that stands there as it is takes its own place before a rounded one does.
  const other = without(hand.filter(isNumber), (each, right) => each.kunci === right.kunci);
  return without(other, agrees);
}

/** The numbers of a stretch beside those that belong there, where there are as many. */
function pairNumbers({ right, written }: Hunk): { readonly hand: Kata; readonly data: Kata }[] {
  const [data, hand] = [right.filter(isNumber), written.filter(isNumber)];
  if (data.length !== hand.length) return [];
  return hand.flatMap((each, at) => (agrees(each, data[at] as Kata) ? [] : [{ hand: each, data: data[at] as Kata }]));
}

const isYear = ({ teks }: Kata): boolean => /^(?:19|20)\d\d$/.test(teks);

/** Whether a sentence was made to speak of something else: another year with other figures, another name or unit. */
const isRewritten = (hunks: readonly Hunk[], wrong: readonly { readonly hand: Kata }[]): boolean =>
  hunks.some(({ right, written }) => {
    const words = [...right, ...written].filter((each) => !isNumber(each));
    return words.length > 3 || words.some(({ proper, unit }) => proper || unit);
  }) ||
  (wrong.length > 1 && wrong.some(({ hand }) => isYear(hand)) && !wrong.every(({ hand }) => isYear(hand)));

/** Whether the words of a stretch carry a claim, a name or a unit. */
function claims({ right, written }: Hunk): boolean {
  const words = [...right, ...written].filter((each) => !isNumber(each));
  return words.some(({ kunci, proper, unit }) => proper || unit || CLAIM.has(kunci));
}
