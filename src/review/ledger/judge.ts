import { type Direction, findDirection, judgeChange } from "./change.ts";
import { judgeClaims } from "./claim.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { findCounted, judgeCount } from "./count.ts";
import type { Judged } from "./entry.ts";
import { judgeDates, judgeLaws } from "./law.ts";
import { judgePeople, judgePlaces } from "./people.ts";
import { isRank, judgeDivision, judgeRank, judgeRankWords, judgeShare } from "./rank.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { findInTexts } from "./texts.ts";
import { judgeValue } from "./value.ts";

/** Everything of a sentence that can be ticked, in its order. `ownText`: lkjip.yaml itself is its source. */
export function judgeSentence(
  sentence: Sentence,
  around: Surrounding,
  known: OfficeKnowledge,
  ownText = false,
): Judged[] {
  const numbers = sentence.numbers.map((number) => judgeNumber(sentence, number, around, known, ownText));
  const dates = judgeDates(sentence, known).map(
    (one): Judged =>
      // A year is right where what is said of it is.
      /^\d{4}$/.test(one.teks) && numbers.some(({ keadaan }) => keadaan !== "cocok")
        ? { ...one, keadaan: "belum_cocok" }
        : one,
  );
  const people = judgePeople(sentence, known.config);
  const all = [
    ...numbers,
    ...judgeRankWords(sentence, known),
    ...judgeClaims(sentence, around, known, ownText),
    ...dates,
    ...judgeLaws(sentence, known),
    ...people,
    ...judgePlaces(sentence, known.config, people),
  ];
  return all.sort((a, b) => a.start - b.start);
}

function judgeNumber(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
  ownText: boolean,
): Judged {
  if (isRank(sentence, number)) return judgeRank(sentence, number, number.nilai, known);
  const direction = findDirection(sentence, number);
  const counted = findCounted(sentence, number);
  const judged =
    direction !== null
      ? judgeMoved(sentence, number, direction, around, known)
      : counted !== null
        ? judgeCount(sentence, number, counted, around, known)
        : (judgeDivision(sentence, number) ??
          judgeShare(sentence, number, known) ??
          judgeValue(sentence, number, around, known));
  if (judged.keadaan !== "belum_cocok" || ownText) return judged;
  const source = findInTexts(known.texts, sentence, number);
  return source === undefined
    ? judged
    : { ...judged, keadaan: "cocok", arti: `sama dengan ${source}`, doubtful: false };
}

function judgeMoved(
  sentence: Sentence,
  number: SentenceNumber,
  { way, weak }: Direction,
  around: Surrounding,
  known: OfficeKnowledge,
): Judged {
  const change = judgeChange(sentence, number, way, around, known);
  if (!weak || change.keadaan === "cocok") return change;
  const value = judgeValue(sentence, number, around, known);
  return value.keadaan === "cocok" ? value : change;
}
