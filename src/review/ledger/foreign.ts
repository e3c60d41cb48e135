import type { SentenceMention } from "./names.ts";
import type { Sentence, SentenceSpan } from "./sentence.ts";

/*
 * Numbers and claims that speak of somebody else: "IKM Kecamatan Taman 83,19" is no value of ours, even where ours is 83,19.
 */

/** Words behind which a place is a source, a guest or an address. */
const SOURCE =
  /\b(?:oleh|menurut|berdasarkan|kepada|bersama(?: dengan)?|kerja sama dengan|pemerintah|wali ?kota|bupati|camat|lurah|sekda|inspektorat|dinas|badan|bagian|hasil|evaluasi|survei|reviu|audit|data)\s+$/;
/** Between a number and the place behind it that it belongs to. */
const BINDING =
  /^\s*(?:\p{L}+\s+)?(?:\(|di|pada|oleh|untuk|milik|(?:diraih|dicapai|diperoleh|dicatat)(?: oleh)?|yaitu|adalah|yakni|ada (?:di|pada))\s*$/u;
/** Words that begin a statement of its own. */
const APART = /[;,]|\b(?:sedangkan|sementara|namun|tetapi|adapun|sehingga|dibanding(?:kan)?|daripada)\b/;

/** Whose a number or claim is, where that is none of the plan; null where nobody else is named for it. */
export function findOther(
  { mask, mentions, others, quantities, numbers }: Sentence,
  at: { readonly start: number; readonly end: number },
): SentenceSpan | null {
  const isAddress = ({ start }: SentenceSpan): boolean =>
    mentions.some(
      ({ named, end }) =>
        (named.office || named.unit.length > 0) && end <= start && /^[\s,]*(?:di\s+)?$/.test(mask.slice(end, start)),
    );
  const list = others.filter((each) => !isAddress(each) && !SOURCE.test(mask.slice(0, each.start)));
  const after = list.find(({ start }) => start >= at.end);
  if (after !== undefined && BINDING.test(mask.slice(at.end, after.start).replaceAll("#", " "))) return after;
  const before = list.findLast(({ end }) => end <= at.start);
  if (before === undefined) return null;
  // What is ours stands nearer, or a statement of its own begins that says what is measured.
  const isNearer = ({ start, end, teks, named }: SentenceMention): boolean =>
    start >= before.end &&
    end <= at.start &&
    (named.office || named.unit.length > 0 || /kecamatan$/i.test(teks) || APART.test(mask.slice(before.end, start)));
  if (mentions.some(isNearer)) return null;
  const between = mask.slice(before.end, at.start);
  const cut = before.end + between.search(APART);
  const anew = APART.test(between) && quantities.some(({ start, end }) => start >= cut && end <= at.start);
  const said = numbers.some(({ start, end }) => start >= before.end && end <= at.start);
  return anew && said ? null : before;
}
