import type { GeneratedChange } from "../../word/refresh/changes-piece.ts";
import { agrees, type Kata, listKata } from "./words.ts";

/*
 * Numbers of earlier data that a sentence of lkjip's kept because a person had edited it when the data changed.
 */

/** What a sentence kept, and the number of the data that belongs where the first of it stands, as far as that is known. */
export interface KeptAngka {
  readonly kept: readonly string[];
  readonly now: string | undefined;
}

/** Shorter numbers may stand there for something else. */
const TELLING_DIGITS = 3;

const isTelling = ({ nilai, teks }: Kata): boolean =>
  nilai !== undefined && teks.replace(/\D/g, "").length >= TELLING_DIGITS;

/** Finds them; null where the sentence kept none. */
export function findStale(
  { unsettled }: Pick<GeneratedChange, "unsettled">,
  right: string,
  written: string,
): KeptAngka | null {
  const [data, hand] = [listKata(right), listKata(written)];
  const old = unsettled.map(listKata);
  const [now, kept] = [keysOf(data), keysOf(hand)];
  const gone = old.flat().filter((each) => isTelling(each) && kept.has(each.kunci) && !now.has(each.kunci));
  const inPlace = old.flatMap((words) =>
    words.flatMap((each, at) => {
      const fresh = isTelling(each) ? replaced(each, besideOf(words, at), data, hand) : undefined;
      return fresh === undefined ? [] : [{ each, fresh }];
    }),
  );
  const all = [...new Set([...gone, ...inPlace.map(({ each }) => each)].map(({ teks }) => teks))];
  if (all.length === 0) return null;
  const before = keysOf(old.flat());
  const fresh = data.find(({ nilai, kunci }) => nilai !== undefined && !before.has(kunci)) ?? inPlace[0]?.fresh;
  return { kept: all, now: fresh?.teks };
}

const keysOf = (words: readonly Kata[]): ReadonlySet<string> => new Set(words.map(({ kunci }) => kunci));

/** The two words before one, numbers left open; null where they say too little of what it is. */
function besideOf(words: readonly Kata[], at: number): string | null {
  const two = words.slice(Math.max(0, at - 2), at).map(({ nilai, kunci }) => (nilai === undefined ? kunci : "#"));
  return two.length < 2 || two.every((each) => each === "#") ? null : two.join(" ");
}

/**
 * The number that the data have behind the words where the hand kept an old one, also where that one stands elsewhere in what the
 * data say: "rata-rata 100" kept beside "rata-rata 97,3, dengan target 100".
 */
function replaced(old: Kata, beside: string | null, data: readonly Kata[], hand: readonly Kata[]): Kata | undefined {
  if (beside === null) return undefined;
  const at = (words: readonly Kata[]): Kata[] =>
    words.filter((each, i) => each.nilai !== undefined && besideOf(words, i) === beside);
  const [here, there] = [at(hand), at(data)];
  const [own] = here.filter(({ kunci }) => kunci === old.kunci);
  if (own === undefined || there.some((each) => agrees(own, each))) return undefined;
  // A year stands behind the same words as any other year.
  return here.length === 1 && there.length === 1 && !/^(?:19|20)\d\d$/.test(old.teks) ? there[0] : undefined;
}
