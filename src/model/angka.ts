import { type Desimal, desimal } from "./desimal.ts";

/*
 * What a text means as a number (domain.md 2.8): Indonesian and English separators, Rp, %, remarks in parentheses.
 * A text that can be read in two ways is never decided here.
 */

/** What a text says where a number is expected. */
export type AngkaReading =
  | {
      readonly jenis: "angka";
      readonly nilai: Desimal;
      /** Typed with "%": the sign is a unit, nothing is divided by 100. */
      readonly percent: boolean;
      /** Remark in parentheses behind the number, such as ">100%"; null where there is none. */
      readonly catatan: string | null;
    }
  /** One separator with three digits behind it: the Indonesian reading first. */
  | { readonly jenis: "rancu"; readonly reading: readonly [Desimal, Desimal] }
  | { readonly jenis: "rentang"; readonly min: Desimal; readonly max: Desimal }
  /** Nothing, or a word for nothing ("-", "nihil", "belum ada"); an empty cell is not 0. */
  | { readonly jenis: "kosong"; readonly kata: string }
  | { readonly jenis: "tidak_tersedia" }
  /** The text of an error value, such as "#DIV/0!". */
  | { readonly jenis: "galat_rumus" }
  /** Digits that form no number, such as "89,3405,300". */
  | { readonly jenis: "kacau" }
  /** A sign that turns the order of letters: what is seen is not what is stored. */
  | { readonly jenis: "terbalik" }
  /** Words: the text of a predikat, or no number at all. */
  | { readonly jenis: "teks" };

export interface AngkaRule {
  /** Rupiah have at most two decimals, so three digits behind a separator are thousands. */
  readonly rupiah?: boolean;
  /** Unit of the indicator; the same word behind the number is left out ("12 dokumen"). */
  readonly satuan?: string;
  /** The indicator holds the text of a predikat: a mark beside a number is the value, not a remark. */
  readonly predikat?: boolean;
}

const EMPTY_KATA = new Set([
  "",
  "-",
  "--",
  "nihil",
  "nil",
  "kosong",
  "belum",
  "belum ada",
  "belum diisi",
  "tidak ada",
  "tidak ada data",
  "belum ada data",
  "belum tersedia",
]);
const UNAVAILABLE_KATA = new Set([
  "n/a",
  "n.a",
  "n.a.",
  "na",
  "tidak tersedia",
  "tidak dapat diukur",
  "belum dapat diukur",
]);

/** Reads a text as a number by the rules of the field; never guesses. */
export function readAngka(teks: string, rule: AngkaRule = {}): AngkaReading {
  if (isTurned(teks)) return { jenis: "terbalik" };
  const clean = cleanText(teks);
  const kata = clean.toLowerCase();
  if (EMPTY_KATA.has(kata)) return { jenis: "kosong", kata: clean };
  if (UNAVAILABLE_KATA.has(kata)) return { jenis: "tidak_tersedia" };
  if (/^#[A-Z0-9/]+[!?]?$/i.test(clean)) return { jenis: "galat_rumus" };
  return readRentang(clean, rule) ?? readWithRemark(clean, rule);
}

/** Overrides, right-to-left embedding and isolate. Left-to-right embedding comes along with copied numbers and changes nothing. */
const TURNING = /[\u202b\u202d\u202e\u2067]/;

/** Whether a text holds a sign that turns the order of what is seen. */
export const isTurned = (teks: string): boolean => TURNING.test(teks);

/** Visible ASCII with single blanks in between: what nearly every text is. */
const ALREADY_CLEAN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Without zero-width characters; every kind of blank is one space; every kind of dash is "-". */
export function cleanText(teks: string): string {
  if (ALREADY_CLEAN.test(teks)) return teks;
  return teks
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g, "")
    .replace(/\s+/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
}

function readRentang(clean: string, rule: AngkaRule): AngkaReading | null {
  const match = /^(\d[\d.,]*) ?%? ?(?:-|s\.?\/?d\.?|sampai) ?(\d[\d.,]*)( ?%)?$/i.exec(clean);
  if (!match) return null;
  const min = readNumeral(match[1] ?? "", rule);
  const max = readNumeral(match[2] ?? "", rule);
  if (min.jenis !== "angka" || max.jenis !== "angka") return { jenis: "kacau" };
  return { jenis: "rentang", min: min.nilai, max: max.nilai };
}

/** A grade: a letter, or the words of the usual scales. */
const QUALITY =
  "[A-E]{1,3}|(?:(?:[Ss]angat|[Cc]ukup|[Kk]urang|[Aa]mat) )?(?:[Bb]aik|[Mm]emuaskan|[Tt]inggi|[Rr]endah|[Ss]edang|[Cc]ukup|[Kk]urang)";
/** A number with its grade: "91,3/A", "91,3 A", "A/91,3", "Sangat Baik (91,3)", "A = 91,3", "(91,3) A". */
const QUALITY_ANGKA = new RegExp(`^(?:([\\d.,]+ ?%?) ?[/=:; ] ?|\\(([\\d.,]+ ?%?)\\) ?)(${QUALITY})$`);
const ANGKA_QUALITY = new RegExp(`^(${QUALITY}) ?(?:[/=:; ] ?([\\d.,]+ ?%?)|\\(([\\d.,]+ ?%?)\\))$`);

function readWithRemark(clean: string, rule: AngkaRule): AngkaReading {
  const quality = rule.predikat ? null : readQuality(clean);
  if (quality) {
    const reading = readMeasured(quality.angka, rule);
    return reading.jenis === "angka" ? { ...reading, catatan: quality.letter } : reading;
  }
  const match = /^(.*\S) ?\(([^()]+)\)$/.exec(clean);
  const reading = readMeasured(match?.[1] ?? clean, rule);
  return match && reading.jenis === "angka" ? { ...reading, catatan: match[2] ?? "" } : reading;
}

function readQuality(clean: string): { readonly angka: string; readonly letter: string } | null {
  const [, bare, enclosed, letter] = QUALITY_ANGKA.exec(clean) ?? [];
  const angka = bare ?? enclosed;
  if (angka !== undefined && letter !== undefined) return { angka: angka.trim(), letter };
  const [, next, miring, bracket] = ANGKA_QUALITY.exec(clean) ?? [];
  const belakang = miring ?? bracket;
  return next !== undefined && belakang !== undefined ? { angka: belakang.trim(), letter: next } : null;
}

/** A number with what may stand around it: Rp before, %, "dokumen" or ",-" behind. */
function readMeasured(clean: string, rule: AngkaRule): AngkaReading {
  const rp = /^(-? ?)(?:rp\.?|idr) ?(?=[\d-])/i.exec(clean);
  const withoutRp = rp ? (rp[1] ?? "").trim() + clean.slice(rp[0].length) : clean;
  const mark = /\d ?(%|per ?sen|prosen|persentase|prosentase)$/i.exec(withoutRp)?.[1] ?? "";
  const percent = mark !== "";
  const withoutSatuan = percent ? withoutRp.slice(0, -mark.length).trim() : dropSatuan(withoutRp, rule.satuan ?? "");
  const rupiah = rp !== null || rule.rupiah === true;
  const reading = readNumeral(rupiah ? withoutSatuan.replace(/,(-|--)$/, "") : withoutSatuan, { rupiah });
  return reading.jenis === "angka" ? { ...reading, percent } : reading;
}

/** Units that all say "a number as it is": a PK writes "75,35 Angka" where the plan has "nilai". */
const BARE_SATUAN: readonly string[] = ["angka", "nilai", "poin", "point", "skor", "indeks"];

function dropSatuan(teks: string, satuan: string): string {
  const own = cleanText(satuan).toLowerCase();
  const alike = BARE_SATUAN.includes(own) ? BARE_SATUAN : [own];
  const end = alike.map((each) => ` ${each}`).find((each) => each !== " " && ` ${teks}`.toLowerCase().endsWith(each));
  if (end === undefined) return teks;
  const sisa = teks.slice(0, Math.max(0, teks.length - end.length)).trim();
  return /\d$/.test(sisa) ? sisa : teks;
}

const WHOLE = /^-?\d+$/;
const DOT_THOUSANDS = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const COMMA_THOUSANDS = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const FRACTION = /^-?\d*[.,]\d+$/;
const AMBIGUOUS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Digits and separators of the longest number that anyone types, with room to spare. */
const BATAS_ANGKA_TEKS = 40;

/** Digits and separators only. */
function readNumeral(teks: string, { rupiah = false }: AngkaRule): AngkaReading {
  if (teks.length > BATAS_ANGKA_TEKS || !/^-?[\d.,]+$/.test(teks) || !/\d/.test(teks))
    return { jenis: /\d/.test(teks) ? "kacau" : "teks" };
  if (WHOLE.test(teks)) return angka(teks);
  if (AMBIGUOUS.test(teks) && !rupiah) return readAmbiguous(teks);
  if (DOT_THOUSANDS.test(teks)) return checkCents(teks.replaceAll(".", "").replace(",", "."), rupiah);
  if (COMMA_THOUSANDS.test(teks)) return checkCents(teks.replaceAll(",", ""), rupiah);
  if (FRACTION.test(teks)) return checkCents(teks.replace(",", "."), rupiah);
  return { jenis: "kacau" };
}

function readAmbiguous(teks: string): AngkaReading {
  const thousands = desimal(teks.replace(/[.,]/, ""));
  const fraction = desimal(teks.replace(",", "."));
  return { jenis: "rancu", reading: teks.includes(".") ? [thousands, fraction] : [fraction, thousands] };
}

/** Nobody writes a third decimal of a rupiah: such a text is something else. */
function checkCents(teks: string, rupiah: boolean): AngkaReading {
  return rupiah && /\.\d{3,}$/.test(teks) ? { jenis: "kacau" } : angka(teks);
}

function angka(teks: string): AngkaReading {
  return { jenis: "angka", nilai: desimal(teks.replace(/^(-?)\./, "$10.")), percent: false, catatan: null };
}
