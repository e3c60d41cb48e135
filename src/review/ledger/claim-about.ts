import type { PengukuranIndikator } from "../../measure/result.ts";
import { findOther } from "./foreign.ts";
import type { SentenceMention } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import { bind, isIndikator, isSure, isUnit } from "./subject.ts";

/** What a claim comes to: null where the data cannot tell. */
export interface ClaimVerdict {
  readonly truth: boolean | null;
  /** What the data say instead or as well. */
  readonly arti: string | null;
  readonly nilai?: string | null;
  /** Whether its subject is named so that nothing else can be meant. */
  readonly certain: boolean;
  /** Whether two numbers of the sentence itself bear it out, whatever else it says. */
  readonly literal?: boolean;
}

/** Something is claimed, and the data cannot tell. */
export const OPEN_CLAIM: ClaimVerdict = { truth: null, arti: null, certain: false };

/** A place of a sentence where something is claimed. */
export interface Trigger {
  readonly start: number;
  readonly end: number;
}

/** The one indicator that a claim is about; null where the sentence leaves several. */
export function findClaimed(
  sentence: Sentence,
  at: Trigger,
): { p: PengukuranIndikator; certain: boolean; mention: SentenceMention } | null {
  const mention = bind(sentence, at, isIndikator);
  if (mention === null || findOther(sentence, at) !== null) return null;
  const unit = bind(sentence, at, isUnit);
  const owner = unit?.named.unit[0];
  const all = mention.named.indikator;
  const list =
    owner !== undefined
      ? all.filter(({ plan }) => plan.unit === owner.kode)
      : all.length > 1
        ? all.filter(({ plan }) => plan.tingkat !== "unit")
        : all;
  const [p, ...others] = list;
  if (p === undefined || others.length > 0) return null;
  const names = new Set(sentence.mentions.filter(({ named }) => isIndikator(named)).map(({ named }) => named));
  const certain =
    mention.named.exact && names.size === 1 && (all.length === 1 || (unit !== null && isSure(sentence, unit)));
  return { p, certain, mention };
}
