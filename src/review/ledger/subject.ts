import type { PengukuranIndikator, RealisasiAnggaran } from "../../measure/result.ts";
import { isPercentSatuan } from "../../model/format.ts";
import type { Unit } from "../../plan/schema.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { type Fact, type Quantity, type Subject, subjectOf } from "./fact.ts";
import { findOther } from "./foreign.ts";
import type { Named, SentenceMention } from "./names.ts";
import { quantityOf } from "./quantity.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { findUnknownWords } from "./words.ts";

/** What a number is about. */
export interface About {
  /** Nearest word before the number that says what it is; null where none does. */
  readonly quantity: Quantity | null;
  readonly subjects: readonly Subject[];
  /** Named by one full name or kode in the sentence, so that nothing else can be meant. */
  readonly certain: boolean;
  /** Whether the sentence itself names it. */
  readonly named: boolean;
  /** The office, which nothing names: certain by where the sentence stands. */
  readonly implied?: boolean;
  /** Names of what is meant, for the search among the facts of several. */
  readonly indikator: readonly PengukuranIndikator[];
  readonly unit: Unit | null;
  /** Whether the sentence or the heading says which indicator; without one, a unit has many values. */
  readonly measured: boolean;
  /** Somebody else whose it is. */
  readonly other?: string;
}

type Use = (named: Named) => boolean;

/** Words between a number and the name behind it that belongs to it: "87,5 di Kelurahan A", "97,3% (Seksi B)". */
const BINDING =
  /^\s*(?:\p{L}+\s+)?(?:\(|di|pada|oleh|untuk|milik|(?:diraih|dicapai|diperoleh|dicatat)(?: oleh)?|yaitu|adalah|yakni|berasal dari|ada (?:di|pada))\s*$/u;

/** The name of a kind that a number belongs to: one that follows and is bound to it, else the nearest before, else the only one. */
export function bind(sentence: Sentence, at: { start: number; end: number }, use: Use): SentenceMention | null {
  const { mentions, mask } = sentence;
  const owned = mentions.filter(({ named }) => use(named));
  const shared = pairInOrder(owned, sentence, at);
  if (shared !== null) return shared;
  const after = owned.find(({ start }) => start >= at.end);
  if (after !== undefined && BINDING.test(mask.slice(at.end, after.start).replace(/#/g, " "))) return after;
  const before = owned.findLast(({ end }) => end <= at.start);
  return before ?? (owned.length === 1 ? (after ?? null) : null);
}

/** "A dan B masing-masing 86,3 dan 86,9": the first to the first; null where it is not said so. */
function pairInOrder(
  owned: readonly SentenceMention[],
  { mask, numbers }: Sentence,
  at: { start: number },
): SentenceMention | null {
  const each = mask.slice(0, at.start).lastIndexOf("masing-masing");
  if (each === -1) return null;
  const before = owned.filter(({ end }) => end <= each);
  const behind = numbers.filter(({ start }) => start > each);
  const place = behind.findIndex(({ start }) => start === at.start);
  return before.length === behind.length ? (before[place] ?? null) : null;
}

export const isUnit: Use = ({ unit }) => unit.length > 0;
export const isIndikator: Use = ({ indikator }) => indikator.length > 0;
const isAnggaran: Use = ({ anggaran }) => anggaran.length > 0;
const isSasaran: Use = ({ sasaran }) => sasaran.length > 0;
const isAcuan: Use = ({ acuan }) => acuan.length > 0;

const BUDGET: ReadonlySet<Quantity | null> = new Set(["pagu", "pagu murni", "serapan", "sisa pagu", "efisiensi"]);

/** What a number is about: what the sentence names, then the sentence before it, then the heading above. */
export function findAbout(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
): About {
  const quantity = quantityOf(sentence, number);
  const unitMention = bind(sentence, number, isUnit);
  const unit = unitMention?.named.unit[0] ?? null;
  const lineMention = bind(sentence, number, isAnggaran);
  const indikatorMention = bind(sentence, number, isIndikator);
  const acuan = bind(sentence, number, isAcuan);
  const nothing = { quantity, subjects: [], certain: false, named: true, indikator: [], unit, measured: true };
  const other = findOther(sentence, number);
  if (other !== null) {
    const meant = indikatorMention?.named.indikator ?? listMeant(sentence, around);
    return { ...nothing, ...benchmarkOf(other.teks, indikatorMention, meant), other: other.teks };
  }
  if (
    acuan !== null &&
    acuan.end <= number.start &&
    acuan.end > (indikatorMention?.end ?? 0) &&
    !sentence.quantities.some(({ start, end }) => start >= acuan.end && end <= number.start)
  )
    return { ...nothing, quantity: "pembanding", subjects: acuan.named.acuan.map(idOf), indikator: acuan.named.acuan };
  const large = indikatorMention === null && unit !== null && number.sign === "" && number.nilai.gte(1e6);
  const money = number.sign === "Rp" || BUDGET.has(quantity) || large;
  if (money && !(indikatorMention !== null && lineMention === null && quantity !== null && !BUDGET.has(quantity)))
    return { ...nothing, ...findBudget(sentence, lineMention, unitMention, around) };
  // One name of a program and of its indicator: a share is of the budget, unless the indicator is one.
  const shared = lineMention !== null && lineMention === indikatorMention;
  const budget =
    shared &&
    number.sign === "%" &&
    quantity !== "capaian" &&
    !lineMention.named.indikator.some((p) => isPercentSatuan(p.indikator.satuan));
  if ((indikatorMention === null || budget) && lineMention !== null)
    return { ...nothing, ...findBudget(sentence, lineMention, unitMention, around) };
  if (indikatorMention !== null) {
    const list = narrow(indikatorMention.named.indikator, unit);
    const others = new Set(sentence.mentions.filter(({ named }) => isIndikator(named)).map(({ named }) => named));
    const certain =
      list.length === 1 &&
      others.size === 1 &&
      isUnequivocal(indikatorMention) &&
      (indikatorMention.named.indikator.length === 1
        ? unit === null || unit.kode === list[0]?.plan.unit
        : unitMention !== null && isSure(sentence, unitMention) && countUnits(sentence) === 1);
    return { ...nothing, subjects: list.map(idOf), certain, indikator: list };
  }
  const here = /\bsasaran (?:ini|tersebut)\b/.test(sentence.mask) ? around.sasaran : null;
  const sasaran = bind(sentence, number, isSasaran)?.named.sasaran[0] ?? here;
  if (sasaran != null)
    return { ...nothing, subjects: [subjectOf.sasaran(sasaran.kode)], certain: true, indikator: sasaran.indikator };
  if (unit !== null) {
    const list = known.pengukuran.indikator.filter(({ plan }) => plan.unit === unit.kode);
    return { ...nothing, subjects: list.map(idOf), indikator: list, measured: false };
  }
  const found = findAround(sentence, around, known, nothing);
  // One indicator that the sentence goes on with, or that the heading names, is as good as named.
  const isMeant = found.indikator.length === 1 && listMeant(sentence, around).length > 0;
  return {
    ...found,
    named: found.implied === true || isMeant || sentence.mentions.some(({ named }) => named.office),
  };
}

/** Whether a sentence that names a year and nothing else speaks of the whole office: its part does, and no word leads away. */
const isOfWhole = (sentence: Sentence, { whole, before }: Surrounding): boolean =>
  whole &&
  sentence.mentions.length === 0 &&
  sentence.years.length > 0 &&
  sentence.dates.length === 0 &&
  [sentence, ...before].every(
    ({ others, mentions, mask }) =>
      others.length === 0 && mentions.every(({ named }) => named.office) && findUnknownWords(mask).length === 0,
  );

/** The benchmark of what is measured, where another place is named that it is of: "Rasio Linmas Kota Madiun 5,46". */
function benchmarkOf(
  place: string,
  mention: SentenceMention | null,
  meant: readonly PengukuranIndikator[],
): Pick<About, "quantity" | "subjects" | "indikator"> {
  const list = (mention?.named.indikator ?? []).filter(({ acuan }) =>
    acuan?.nama.toLowerCase().includes(place.toLowerCase()),
  );
  const theirs = meant
    .filter(({ plan }) => plan.tingkat !== "unit")
    .map(({ indikator }) => subjectOf.other(place, indikator.kode));
  return { quantity: "pembanding", subjects: [...list.map(idOf), ...theirs], indikator: list };
}

/** The indicators that a sentence goes on with, else those of the heading above. */
export function listMeant(sentence: Sentence, around: Surrounding): readonly PengukuranIndikator[] {
  const before = around.before.find(({ mentions }) => mentions.some(({ named }) => isIndikator(named)));
  const goesOn = /\b\p{L}+nya\b|\b(?:tersebut|itu|ini)\b/u.test(sentence.mask);
  const continued = goesOn ? (before?.mentions.findLast(({ named }) => isIndikator(named))?.named.indikator ?? []) : [];
  return continued.length > 0 ? continued : around.indikator;
}

/** Who is meant where the sentence names none. */
function findAround(
  sentence: Sentence,
  around: Surrounding,
  { indikatorSasaran }: OfficeKnowledge,
  nothing: About,
): About {
  const office = sentence.mentions.some(({ named }) => named.office);
  const meant = listMeant(sentence, around);
  const list = meant.length > 0 ? narrow(meant, null) : (around.sasaran?.indikator ?? []);
  const implied = isOfWhole(sentence, around);
  const mean = /\brata-rata\b/.test(sentence.mask);
  if (mean || nothing.quantity === "rata-rata capaian")
    return {
      ...nothing,
      subjects: [
        subjectOf.office,
        ...(around.sasaran === null || office ? [] : [subjectOf.sasaran(around.sasaran.kode)]),
      ],
      certain: office || implied,
      implied,
      indikator: indikatorSasaran,
    };
  const sasaran = around.sasaran === null ? [] : [subjectOf.sasaran(around.sasaran.kode)];
  return { ...nothing, subjects: [...list.map(idOf), ...sasaran, subjectOf.office], indikator: list };
}

const idOf = ({ plan }: PengukuranIndikator): Subject => subjectOf.indikator(plan.id);

/** Those of a unit where one is named; else those of the office where there are any. */
function narrow(list: readonly PengukuranIndikator[], unit: Unit | null): readonly PengukuranIndikator[] {
  if (unit !== null) {
    // Where a unit has a value of its own, that of the office which its form asks for is another.
    const own = list.filter(({ plan }) => plan.tingkat === "unit" && plan.induk === unit.kode);
    return own.length > 0 ? own : list.filter(({ plan }) => plan.unit === unit.kode);
  }
  const office = list.filter(({ plan }) => plan.tingkat !== "unit");
  return office.length > 0 ? office : list;
}

function findBudget(
  sentence: Sentence,
  line: SentenceMention | null,
  unit: SentenceMention | null,
  around: Surrounding,
): Pick<About, "subjects" | "certain" | "named" | "implied"> {
  const named: readonly RealisasiAnggaran[] = line?.named.anggaran ?? [];
  if (line !== null) {
    const lines = sentence.mentions.filter(({ named: other }) => isAnggaran(other)).length;
    return {
      named: true,
      subjects: named.map(({ kode }) => subjectOf.anggaran(kode)),
      certain: isUnequivocal(line) && named.length === 1 && lines === 1 && unit === null,
    };
  }
  const [owner] = unit?.named.unit ?? [];
  if (owner !== undefined) return { subjects: [subjectOf.unit(owner.kode)], certain: false, named: true };
  const sasaran = sentence.mentions.find(({ named: other }) => isSasaran(other))?.named.sasaran[0];
  if (sasaran !== undefined) return { subjects: [subjectOf.sasaran(sasaran.kode)], certain: false, named: true };
  const office = sentence.mentions.some(({ named: other }) => other.office);
  const section = around.sasaran === null ? [] : [subjectOf.sasaran(around.sasaran.kode)];
  const implied = isOfWhole(sentence, around);
  const certain = office || implied;
  return { subjects: [subjectOf.office, ...(office ? [] : section)], certain, named: certain, implied };
}

const countUnits = ({ mentions }: Sentence): number => mentions.filter(({ named }) => isUnit(named)).length;

/** A unit's full name that does not go on: "Kelurahan Rantau Panjang Timur" is not Rantau Panjang. */
export const isSure = ({ teks }: Sentence, { named, end }: SentenceMention): boolean =>
  named.exact && !/^\s+\p{Lu}/u.test(teks.slice(end));

/** A full name or kode that stands for one kind of thing only. */
const isUnequivocal = ({ named: { exact, indikator, sasaran, anggaran, unit, acuan } }: SentenceMention): boolean =>
  exact && [indikator, sasaran, anggaran, unit, acuan].filter((each) => each.length > 0).length === 1;

/** The facts of some subjects. */
export const factsOf = (subjects: readonly Subject[], { facts }: OfficeKnowledge): Fact[] =>
  subjects.flatMap((subject) => facts.get(subject) ?? []);
