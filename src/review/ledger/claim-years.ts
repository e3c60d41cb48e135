import { round } from "../../model/format.ts";
import { type ClaimVerdict, findClaimed, OPEN_CLAIM, type Trigger } from "./claim-about.ts";
import type { OfficeKnowledge } from "./context.ts";
import { type Quantity, type Subject, subjectOf } from "./fact.ts";
import { findOther } from "./foreign.ts";
import type { Sentence } from "./sentence.ts";
import { bind, factsOf } from "./subject.ts";
import { findUnknownWords, NUMBER_WORD_PATTERN, readNumberWord } from "./words.ts";

/** Behind "tertinggi": over which years, counted or from one on. */
const OVER_YEARS = new RegExp(
  `^\\s+(?:dalam|selama|sepanjang|di antara)\\s+(?:kurun\\s+waktu\\s+|periode\\s+)?(?:(\\d{1,2}|${NUMBER_WORD_PATTERN})|beberapa)\\s+tahun(?:\\s+terakhir|\\s+ini)*\\b|^\\s+sejak\\s+(?:tahun\\s+)?(20\\d\\d)\\b`,
);
const ADDS_NOTHING = new Set(["merupakan", "dicapai", "diraih", "diperoleh"]);

/** Judges "tertinggi dalam tiga tahun", which compares the years of one thing; null where the sentence does not say so. */
export function judgeBestYear(sentence: Sentence, m: RegExpMatchArray, known: OfficeKnowledge): ClaimVerdict | null {
  const { words, mask, years, parts } = sentence;
  const start = m.index ?? 0;
  const at = { start, end: start + m[0].length };
  const over = OVER_YEARS.exec(words.slice(at.end));
  if (over === null) return null;
  const { tahun } = known.config;
  const [phrase, count, since] = over;
  const first = since !== undefined ? Number(since) : tahun + 1 - (Number(count) || (readNumberWord(count ?? "") ?? 0));
  const elsewhere = years.some((year) => year.tahun !== tahun && year.tahun !== Number(since));
  if (first >= tahun || elsewhere || parts.length > 0 || findOther(sentence, at) !== null) return OPEN_CLAIM;
  const span = Array.from({ length: tahun - first + 1 }, (_, offset) => first + offset);
  const readings = listReadings(sentence, at).map(({ subject, quantity }) =>
    span.map((year) => {
      const facts = factsOf([subject], known).filter(
        (fact) => fact.quantity === quantity && fact.tahun === year && fact.triwulan === null,
      );
      const [only, ...others] = facts;
      return others.length > 0 ? undefined : only && round(only.nilai, known.config.kebijakan.desimal);
    }),
  );
  const highest = m[1] !== undefined;
  const truths = readings.map((values): boolean | null => {
    const owner = values.at(-1);
    if (owner === undefined || values.includes(undefined)) return null;
    return values.every((each) => each !== undefined && (highest ? each.lte(owner) : each.gte(owner)));
  });
  const truth = truths[0] === true ? true : truths.length > 0 && truths.every((each) => each === false) ? false : null;
  if (truth === null) return OPEN_CLAIM;
  const best = span.reduce((a, b) => {
    const [x, y] = [readings[0]?.[a - first], readings[0]?.[b - first]];
    return x !== undefined && y !== undefined && (highest ? y.gt(x) : y.lt(x)) ? b : a;
  }, tahun);
  const rest = mask.slice(0, at.start) + mask.slice(at.end + phrase.length);
  const understood = findUnknownWords(rest).every((word) => ADDS_NOTHING.has(word));
  return { truth, arti: `${m[0]}: tahun ${best}`, certain: false, literal: truth && understood };
}

/** What is compared, the usual reading first: many offices call the realisasi capaian. */
function listReadings(sentence: Sentence, at: Trigger): { subject: Subject; quantity: Quantity }[] {
  const said = sentence.quantities.findLast(({ end }) => end <= at.start)?.quantity;
  const claimed = findClaimed(sentence, at);
  if (claimed !== null) {
    const subject = subjectOf.indikator(claimed.p.plan.id);
    if (said === "capaian")
      return [
        { subject, quantity: "realisasi" },
        { subject, quantity: "capaian" },
      ];
    return said === undefined || said === "realisasi" ? [{ subject, quantity: "realisasi" }] : [];
  }
  if (said !== "pagu" && said !== "realisasi" && said !== "serapan") return [];
  const line = bind(sentence, at, ({ anggaran }) => anggaran.length > 0);
  if (sentence.mentions.some((mention) => mention !== line && !mention.named.office)) return [];
  const [first, ...others] = line?.named.anggaran ?? [];
  if (others.length > 0) return [];
  return [{ subject: first === undefined ? subjectOf.office : subjectOf.anggaran(first.kode), quantity: said }];
}
