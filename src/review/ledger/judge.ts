import { judgeBound } from "./bound.ts";
import { type Direction, findDirection, judgeBase, judgeChange } from "./change.ts";
import { judgeClaims } from "./claim.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { findCounted, judgeCount } from "./count.ts";
import { isDuration } from "./duration.ts";
import type { Judged } from "./entry.ts";
import { judgeFigure } from "./figure.ts";
import { judgeKept } from "./kept.ts";
import { judgeDates, judgeLaws } from "./law.ts";
import { judgePeople, judgePlaces } from "./people.ts";
import { isRank, judgeDivision, judgeRank, judgeRankWords, judgeShare } from "./rank.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { judgeTenures } from "./tenure.ts";
import { findInTexts } from "./texts.ts";
import { judgeTogether } from "./together.ts";
import { judgeValue } from "./value.ts";

/**
 * Everything of a sentence that can be ticked, in its order. `ownText`: lkjip.yaml itself is its source; `row`: what stands before
 * it in the row of a table.
 */
export function judgeSentence(
  sentence: Sentence,
  around: Surrounding,
  known: OfficeKnowledge,
  ownText = false,
  row = "",
): Judged[] {
  const numbers = sentence.numbers.flatMap((number): Judged[] => {
    const judged = judgeNumber(sentence, number, around, known, ownText);
    const isOpen = judged.keadaan === "belum_cocok" && judged.doubtful !== true;
    return isOpen && isDuration(sentence, number, known) ? [] : [judged];
  });
  const dates = judgeDates(sentence, known).map(
    (one): Judged =>
      // A year is right where what is said of it is; beside a number that the data do not know it is the number that is asked.
      /^\d{4}$/.test(one.teks) && numbers.some(isOtherwise) ? { ...one, keadaan: "belum_cocok" } : one,
  );
  const people = judgePeople(sentence, known.config);
  const tenures = judgeTenures(sentence, known.config, row);
  const kept = judgeKept(sentence, around, known);
  const isOver = (one: Judged, other: Judged): boolean =>
    one.start < other.start + other.teks.length && other.start < one.start + one.teks.length;
  const isUntold = (one: Judged): boolean => !kept.some((each) => isOver(each, one));
  // Who was in office when says more of a name or a date than that it is known.
  const isOpen = (one: Judged): boolean =>
    isUntold(one) && !tenures.some((each) => each.jenis === one.jenis && isOver(each, one));
  const all = [
    ...[...numbers, ...judgeRankWords(sentence, known), ...judgeClaims(sentence, around, known, ownText)].filter(
      isUntold,
    ),
    ...kept,
    ...[...dates, ...people].filter(isOpen),
    ...tenures,
    ...judgeLaws(sentence, known),
    ...judgePlaces(sentence, known.config, people),
  ];
  return all.sort((a, b) => a.start - b.start);
}

const isOtherwise = ({ keadaan, arti, doubtful }: Judged): boolean =>
  keadaan === "bertentangan" || (keadaan !== "cocok" && (doubtful === true || arti !== null));

function judgeNumber(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
  ownText: boolean,
): Judged {
  if (isRank(sentence, number)) return judgeRank(sentence, number, number.nilai, known);
  const direction = findDirection(sentence, number);
  const counted = findCounted(sentence, number, known);
  const base = judgeBase(sentence, number, around, known);
  if (base !== null) return base;
  const judged =
    direction !== null
      ? judgeMoved(sentence, number, direction, around, known)
      : counted !== null
        ? judgeCount(sentence, number, counted, around, known)
        : (judgeDivision(sentence, number) ??
          judgeShare(sentence, number, known) ??
          judgeValue(sentence, number, around, known));
  if (judged.keadaan === "cocok") return judged;
  const several = judgeTogether(sentence, number, known) ?? judgeBound(sentence, number, around, known);
  if (several !== null) return several;
  const figure = judgeFigure(sentence, number, around, known);
  const isOpen = judged.keadaan === "belum_cocok" && judged.doubtful !== true;
  if (figure !== null && (isOpen || (figure.named && figure.judged.keadaan === "cocok")))
    return ownText && figure.judged.keadaan === "bertentangan"
      ? { ...figure.judged, keadaan: "belum_cocok", doubtful: true }
      : figure.judged;
  // What the data know otherwise is not borne out by the same number of something else.
  if (!isOpen || ownText) return judged;
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
