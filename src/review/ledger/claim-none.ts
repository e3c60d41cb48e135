import { type ClaimVerdict, findClaimed, OPEN_CLAIM } from "./claim-about.ts";
import type { OfficeKnowledge } from "./context.ts";
import { printFact, subjectOf } from "./fact.ts";
import { findWhen } from "./period.ts";
import { numberAt, type Sentence } from "./sentence.ts";
import { factsOf } from "./subject.ts";

/** "Tidak ada konflik sosial": true where the data count none. */
export function judgeNone(sentence: Sentence, m: RegExpMatchArray, known: OfficeKnowledge): ClaimVerdict {
  if (!/^(?:tidak|belum|nihil)/.test(m[0])) return OPEN_CLAIM;
  const start = m.index ?? 0;
  const at = { start, end: start + m[0].length };
  const claimed = findClaimed(sentence, at);
  const next = sentence.mentions.find(({ start }) => start >= at.end);
  const direct = next !== undefined && /^\s*$/.test(sentence.mask.slice(at.end, next.start));
  if (claimed === null || !direct || claimed.mention !== next) return OPEN_CLAIM;
  const when = findWhen(
    sentence,
    numberAt(at, m[0]),
    { sasaran: null, indikator: [], before: [], elsewhere: false, whole: false, plain: false },
    known,
  );
  const [fact] = factsOf([subjectOf.indikator(claimed.p.plan.id)], known).filter(
    ({ quantity, tahun, triwulan }) =>
      quantity === "realisasi" && when.tahun.includes(tahun) && triwulan === when.triwulan,
  );
  if (fact === undefined) return OPEN_CLAIM;
  return {
    truth: fact.nilai.eq(0),
    arti: `${fact.meaning} adalah ${printFact(fact, known.config.kebijakan.desimal)}`,
    certain: false,
  };
}
