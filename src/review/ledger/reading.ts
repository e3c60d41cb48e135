import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { type Fact, isNear, isRounded, type Quantity, subjectOf } from "./fact.ts";
import { listAnggaran } from "./facts.ts";
import type { When } from "./period.ts";
import { pairOf } from "./quantity.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import type { About } from "./subject.ts";
import { findUnknownWords } from "./words.ts";

/*
 * Whether a sentence leaves one reading of a number, so that another value of the data contradicts it.
 */

/** Behind a share: words that it is one of more than what the sentence names. */
const OF_MORE = /#|\b(?:kecamatan|kantor|(?:ke)?seluruh(?:an|nya)?|total|program|kegiatan|realisasi(?:nya)?)\b/;

/**
 * Whether the share beside a sum may be one of another whole: "Rp2,53 miliar atau 25,23% dari pagu kecamatan" of one programme.
 * Then that whole, or null where only the words or only the numbers say so;
 * undefined where neither does.
 */
export function findWhole(
  sentence: Sentence,
  number: SentenceNumber,
  { subjects }: About,
  { tahun }: Fact,
  known: OfficeKnowledge,
): Fact | null | undefined {
  const pair = pairOf(sentence, number);
  if (pair === null || subjects.includes(subjectOf.office)) return undefined;
  const [sum, share] = number.sign === "%" ? [pair, number] : [number, pair];
  const isSaid = OF_MORE.test(sentence.mask.slice(share.end));
  const own = subjects.flatMap((subject) => known.facts.get(subject) ?? []).filter((each) => each.tahun === tahun);
  const exact = own.find(({ kind, nilai }) => kind === "rupiah" && isRounded(sum, nilai));
  const isOf = ({ nilai }: Fact): boolean =>
    exact !== undefined && nilai.gt(0) && isNear(share, exact.nilai.times(100).div(nilai));
  const whole = [subjectOf.office, ...listAnggaran(known.pengukuran).map(({ kode }) => subjectOf.anggaran(kode))]
    .filter((subject) => !subjects.includes(subject))
    .flatMap((subject) => known.facts.get(subject) ?? [])
    .find((each) => each.tahun === tahun && /^(?:pagu|realisasi)$/.test(each.quantity) && isOf(each));
  return isSaid ? (whole ?? null) : whole === undefined ? undefined : null;
}

/**
 * Whether the other of a pair, "Rp3,06 miliar atau 97,29% dari pagu", is right, and says so whose the pair is: then the one
 * that differs is wrong, unless a word speaks of something else.
 */
export function isPinned(
  sentence: Sentence,
  number: SentenceNumber,
  about: About,
  when: When,
  fact: Fact,
  known: OfficeKnowledge,
): boolean {
  const pair = pairOf(sentence, number);
  if (pair === null || about.other !== undefined || !when.clear || fact.provisional === true) return false;
  if (fact.quantity !== "serapan" && fact.quantity !== "realisasi") return false;
  const isPlain = findUnknownWords(sentence.mask).every((word) => word === "atau");
  if (sentence.others.length > 0 || countSubjects(sentence) > 1 || !isPlain) return false;
  const counterpart: Quantity = fact.quantity === "serapan" ? "realisasi" : "serapan";
  const isRight = about.subjects.some((subject) => {
    const facts = known.facts.get(subject) ?? [];
    const other = facts.find(({ quantity, tahun }) => quantity === counterpart && tahun === fact.tahun);
    return facts.includes(fact) && other !== undefined && isRounded(pair, other.nilai);
  });
  const exact = fact.nilai.toFixed().split(".")[1]?.length ?? 0;
  return (
    isRight &&
    (pair.places >= 2 || pair.scale === 1) &&
    ((number.scale === 1 && number.places >= exact) || !isNear(number, fact.nilai))
  );
}

/** Whether nothing else can be meant: every word of the sentence is understood, and each says one thing. */
export function isOneReading(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  about: About,
  when: When,
  fact: Fact,
  facts: readonly Fact[],
): boolean {
  const { mask, quantities, numbers } = sentence;
  const unsaid = about.quantity === null && isUnsaid(sentence, number, around, when, fact, facts);
  if (!about.certain || (about.quantity === null && !unsaid) || !when.clear) return false;
  if (about.implied && !when.explicit) return false;
  if (
    !unsaid &&
    about.quantity !== fact.quantity &&
    !(about.quantity === "capaian" && fact.quantity === "rata-rata capaian")
  )
    return false;
  if (number.asWord || (number.scale !== 1 && number.places < 2) || !isSameSign(fact, number)) return false;
  if (sentence.others.length > 0 || countSubjects(sentence) > 1) return false;
  if (!isOneQuantity(sentence, number)) return false;
  const word = quantities.findLast(({ end }) => end <= number.start);
  if (!unsaid && (word === undefined || numbers.some(({ start }) => start >= word.end && start < number.start)))
    return false;
  if (
    word !== undefined &&
    /\b(?:mencapai|melampaui|memenuhi|melebihi|terhadap|sesuai|dengan|dari|atas|bawah)\s+$/.test(
      mask.slice(0, word.start),
    ) &&
    word.quantity !== "pagu" &&
    !/\bdari\s+$/.test(mask.slice(0, word.start))
  )
    return false;
  const satuan = about.indikator.flatMap(({ indikator }) => indikator.satuan.toLowerCase().split(/\s+/));
  if (findUnknownWords(mask).some((each) => !satuan.includes(each))) return false;
  if (
    !when.explicit &&
    around.sasaran === null &&
    around.before.length > 0 &&
    around.before.some(({ years }) => years.length > 0)
  )
    return false;
  // A value that the subject does have, in another period or as another thing: who knows which of the two words is wrong.
  const alike = facts.some(
    (other) =>
      other !== fact &&
      isRounded(number, other.nilai) &&
      (!when.explicit || other.tahun === fact.tahun) &&
      (other.kind !== fact.kind || other.quantity === fact.quantity || other.quantity.startsWith(`${fact.quantity} `)),
  );
  if (alike || fact.provisional === true) return false;
  if (fact.rivals !== undefined && !(around.whole && fact.rivals.every((rival) => !isNear(number, rival))))
    return false;
  const exact = fact.nilai.toFixed().split(".")[1]?.length ?? 0;
  return (number.scale === 1 && number.places >= exact) || !isNear(number, fact.nilai);
}

/** Words of what is planned, or of several. */
const PLANNED_WORD = /\b(?:ditetapkan|menjadi|alokasi|rata|rata-rata|untuk|sisa)\b/;

/**
 * Whether "X tahun 2025 sebesar 89,76" can only be the realisasi of X: in a part that sums up, where no other word says what
 * it is, and where the number is nothing else that is known of X in that year.
 */
const isUnsaid = (
  { mask, quantities, numbers }: Sentence,
  number: SentenceNumber,
  { whole, before }: Surrounding,
  { explicit, tahun }: When,
  fact: Fact,
  facts: readonly Fact[],
): boolean =>
  whole &&
  explicit &&
  fact.quantity === "realisasi" &&
  quantities.length === 0 &&
  numbers.length === 1 &&
  !PLANNED_WORD.test(mask) &&
  before.every((each) => each.quantities.length === 0) &&
  !facts.some(
    (other) =>
      other !== fact && tahun.includes(other.tahun) && (isRounded(number, other.nilai) || isNear(number, other.nilai)),
  );

/** "Target serapan", "realisasi target": which of the two it is, people say. */
export function isOneQuantity({ quantities, numbers }: Sentence, number: SentenceNumber): boolean {
  const from = numbers.findLast(({ end }) => end <= number.start)?.end ?? 0;
  return quantities.filter(({ start, end }) => start >= from && end <= number.start).length <= 1;
}

/** How many different things of the plan a sentence names, units and the office left out. */
export const countSubjects = ({ mentions }: Sentence): number =>
  new Set(
    mentions.flatMap(({ named }) =>
      named.indikator.length + named.sasaran.length + named.anggaran.length + named.acuan.length > 0 ? [named] : [],
    ),
  ).size;

const isSameSign = ({ kind, satuan }: Fact, { sign }: SentenceNumber): boolean =>
  kind === "persen"
    ? sign === "%"
    : kind === "rupiah"
      ? sign === "Rp"
      : sign === "" || (sign === "poin" && satuan === "");
