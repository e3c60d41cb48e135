import { formatAngka, formatFirst, round } from "../../model/format.ts";
import { oncePer } from "../../model/recent.ts";
import { findDirection } from "./change.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { type Fact, isRounded, type MeanOver, printFact, type Quantity } from "./fact.ts";
import { findGroup } from "./group.ts";
import { findWhen, type When } from "./period.ts";
import { countSubjects, findWhole, isOneQuantity, isOneReading, isPinned } from "./reading.ts";
import type { Sentence, SentenceNumber } from "./sentence.ts";
import { type About, bind, factsOf, findAbout, isUnit } from "./subject.ts";
import { isNoun } from "./words.ts";

/** Judges a number that is a value of something: a realisation, a target, a pagu. */
export function judgeValue(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
): Judged {
  const { about, when, facts, group, possible } = findPossible(sentence, number, around, known);
  const equal = isNarrowed(sentence, number) ? undefined : possible.find((fact) => saysSame(number, fact, sentence));
  const { kind, decimals } = { kind: "angka" as const, decimals: known.config.kebijakan.desimal };
  const judged = { jenis: kind, teks: number.teks, start: number.start };
  if (equal !== undefined)
    return { ...judged, keadaan: "cocok", arti: `sama dengan ${equal.meaning}`, nilai: Number(equal.nilai) };
  const [only, ...others] = possible;
  if (only === undefined)
    return {
      ...judged,
      keadaan: "belum_cocok",
      arti: about.other === undefined ? null : `tentang ${about.other}, yang tidak ada dalam data`,
      nilai: null,
    };
  // People are counted: no index and no score is said of them.
  if (PEOPLE.test(sentence.mask.slice(0, number.start)) && possible.every(({ satuan }) => satuan === ""))
    return { ...judged, keadaan: "belum_cocok", arti: null, nilai: null };
  const whole = findWhole(sentence, number, about, only, known);
  if (whole && number.sign === "%")
    return { ...judged, keadaan: "cocok", arti: `bagian dari ${whole.meaning}`, nilai: Number(number.nilai) };
  const sure =
    group === null &&
    whole === undefined &&
    others.length === 0 &&
    findDirection(sentence, number) === null &&
    (isPinned(sentence, number, about, when, only, known) ||
      isOneReading(sentence, number, around, about, when, only, about.implied ? allFacts(known) : facts));
  if (sure)
    return {
      ...judged,
      keadaan: "bertentangan",
      arti: `${only.meaning} adalah ${printAs(number, only, decimals)}`,
      nilai: Number(only.nilai),
    };
  const single =
    possible.every(({ nilai }) => nilai.eq(only.nilai)) &&
    countSubjects(sentence) < 2 &&
    isOneQuantity(sentence, number);
  if (!about.measured && about.quantity === null && !(single && number.places > 0))
    return { ...judged, keadaan: "belum_cocok", arti: null, nilai: null };
  return {
    ...judged,
    keadaan: "belum_cocok",
    arti: single
      ? `${only.meaning} adalah ${printFact(only, decimals)}`
      : `tidak sama dengan ${formatEach(possible, decimals)}`,
    nilai: single ? Number(only.nilai) : null,
    doubtful: about.quantity !== null && about.named,
  };
}

const allFacts = oncePer(({ facts }: OfficeKnowledge): readonly Fact[] => [...facts.values()].flat());

/** The facts that a number can be, with what it is about. */
export function findPossible(
  sentence: Sentence,
  number: SentenceNumber,
  around: Surrounding,
  known: OfficeKnowledge,
): {
  readonly about: About;
  readonly when: When;
  readonly facts: readonly Fact[];
  readonly group: readonly Fact[] | null;
  readonly possible: readonly Fact[];
} {
  const about = findAbout(sentence, number, around, known);
  const when = findWhen(sentence, number, around, known);
  const facts = factsOf(about.subjects, known);
  const owner = bind(
    sentence,
    number,
    (named) => isUnit(named) || named.sasaran.length > 0 || (named.anggaran.length > 0 && about.quantity === "serapan"),
  );
  const group = owner === null && about.other === undefined ? findGroup(sentence, number, about, known) : null;
  const quantities = quantitiesOf(number, about, sentence);
  const possible =
    group ??
    facts.filter((fact) => quantities.includes(fact.quantity) && isMeant(fact, sentence, number, about, when, known));
  return { about, when, facts, group, possible };
}

/** Several facts, each with its value: who reads it sees which of them is meant. */
function formatEach(facts: readonly Fact[], decimals: number): string {
  const list = [...new Set(facts.map((fact) => `${fact.meaning} (${printFact(fact, decimals)})`))];
  return list.length === 2 ? list.join(" maupun ") : formatFirst(list, 2);
}

const PEOPLE =
  /\b(?:penduduk|warga|jiwa|keluarga|pegawai|responden|peserta)(?:nya)?\s+(?:(?:sebanyak|sejumlah|berjumlah|mencapai|sekitar|adalah)\s+)*$/;

/** Words that speak of a part of what is measured, or of all but a part. */
const PART_OF =
  /\b(?:unsur|aspek|komponen|dimensi|loket|ruang lingkup|responden|kelompok|laki-laki|perempuan|tanpa|selain|kecuali|khusus|termasuk|di luar|sebelum|sementara|setelah|rata-rata se)\b/;

/** Whether a number is of a part: "IKM unsur sarana 83,19". */
function isNarrowed({ mask, numbers, quantities }: Sentence, number: SentenceNumber): boolean {
  const from = Math.max(
    numbers.findLast(({ end }) => end <= number.start)?.end ?? 0,
    quantities.findLast(({ end, quantity }) => end <= number.start && quantity.endsWith(" murni"))?.end ?? 0,
  );
  return PART_OF.test(mask.slice(from, number.start));
}

/** Words that set a bound: what stands behind them has to be the bound itself, not a number that it rounds to. */
const BOUND =
  /\b(?:lebih dari|kurang dari|di ?atas|di ?bawah|melampaui|melebihi|minimal|maksimal|sedikitnya|paling (?:sedikit|banyak|tinggi|rendah)|hampir|belum mencapai|belum sampai)\s+(?:\p{L}+\s+){0,3}$/u;
/** What the plan sets is as exact as it was written. */
const PLANNED: ReadonlySet<Quantity> = new Set(["target", "target murni", "target Renstra", "pembanding"]);

/** Whether a number is a fact: exactly, or rounded where rounding leaves what is said as true. */
function saysSame(number: SentenceNumber, { nilai, quantity }: Fact, { mask }: Sentence): boolean {
  if (!isRounded(number, nilai)) return false;
  const exact = nilai.eq(number.nilai.times(number.scale));
  return (
    exact ||
    (number.scale > 1 && !BOUND.test(mask.slice(0, number.start))) ||
    (!PLANNED.has(quantity) && !BOUND.test(mask.slice(0, number.start)))
  );
}

/** Whether a fact of a quantity that the number can be is of what it says it is: period and unit agree. */
function isMeant(
  fact: Fact,
  sentence: Sentence,
  number: SentenceNumber,
  about: About,
  when: When,
  { config }: OfficeKnowledge,
): boolean {
  if (!isSameKind(fact, sentence, number, about.quantity, about.measured)) return false;
  if (fact.over !== undefined && fact.over !== (meanOver(sentence) ?? config.kebijakan.rata_rata)) return false;
  if (fact.quantity === "pembanding" || fact.quantity === "efisiensi") return true;
  if (fact.quantity === "target Renstra" && !when.explicit)
    return fact.tahun === config.renstra.periode[1] || fact.tahun === config.tahun;
  if (fact.quantity === "target Renstra" && about.quantity === "target" && fact.tahun <= config.tahun) return false;
  return when.tahun.includes(fact.tahun) && fact.triwulan === when.triwulan;
}

/** What a sentence says that its mean is taken over: "rata-rata capaian lima indikator". */
function meanOver({ mask }: Sentence): MeanOver | null {
  const [, over] = /(?:#|\b(?:semua|seluruh|setiap|tiap|antar))\s*(indikator|sasaran)\b/.exec(mask) ?? [];
  return over === undefined ? null : (over as MeanOver);
}

/** The quantities that a number can be, by the word before it and the sign behind it. */
function quantitiesOf(
  number: SentenceNumber,
  { quantity, indikator, measured }: About,
  { mask }: Sentence,
): Quantity[] {
  const { sign } = number;
  const mean = /\brata-rata\b/.test(mask);
  const before = mask.slice(0, number.start);
  // "murni 65 dan menjadi 66,5" ends at the one in force; "target X semula 22" begins at the other.
  if (/\bmenjadi\s+(?:sebesar\s+)?$/.test(before) && (quantity === "target murni" || quantity === "pagu murni"))
    return quantity === "pagu murni" ? ["pagu"] : ["target"];
  if (/\b(?:semula|murni)\s+(?:sebesar\s+)?$/.test(before) && (quantity === "target" || quantity === "pagu"))
    return quantity === "pagu" ? ["pagu murni"] : ["target murni"];
  switch (quantity) {
    case null:
      if (sign === "Rp") return ["pagu"];
      return sign === "%"
        ? [
            ...(measured ? (["realisasi", "capaian"] as const) : []),
            "serapan",
            ...(mean ? ["rata-rata capaian" as const] : []),
          ]
        : ["realisasi"];
    case "realisasi":
      return sign === "%" && indikator.length === 0 ? ["serapan"] : ["realisasi"];
    case "capaian":
      return ["capaian", "realisasi", "rata-rata capaian"];
    case "target":
      return ["target", "target Renstra"];
    case "serapan":
      return sign === "Rp" ? ["realisasi"] : ["serapan"];
    default:
      return [quantity];
  }
}

/** Whether a number is written as values of a fact are. */
export function isSameKind(
  { kind, satuan, quantity }: Fact,
  { mask }: Sentence,
  number: SentenceNumber,
  said: Quantity | null,
  named = true,
): boolean {
  const [, next = ""] = /^\s+([\p{L}-]+)/u.exec(mask.slice(number.end)) ?? [];
  const noun = isNoun(next) ? next : "";
  // Many offices call the realisasi capaian: then it is not in percent, unless the indicator is.
  if (said === "capaian" && quantity === "realisasi" && number.sign !== "%" && kind === "persen") return false;
  if (number.sign === "%") return kind === "persen";
  if (number.sign === "Rp") return kind === "rupiah";
  if (number.sign === "poin") return (kind === "angka" && satuan === "") || quantity === "efisiensi";
  if (kind === "rupiah") return noun === "" && number.nilai.gte(1000);
  if (kind === "persen") return noun === "" && said !== null;
  if (noun === "") return satuan === "" || named;
  return satuan !== "" && mask.slice(number.end).trimStart().startsWith(satuan);
}

/** The value as the number was written: "Rp3,06 miliar" beside "Rp3,03 miliar". */
function printAs({ scale, places, teks }: SentenceNumber, fact: Fact, decimals: number): string {
  if (scale === 1) return printFact(fact, decimals);
  const word = teks.split(/[^\p{L}]+/u).findLast((each) => each !== "" && !/^rupiah$/i.test(each));
  return `Rp${formatAngka(round(fact.nilai.div(scale), places), places)} ${word ?? ""}`;
}
