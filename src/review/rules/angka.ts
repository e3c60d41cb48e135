import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, round } from "../../model/format.ts";

/** A number in running text. */
export interface TextAngka {
  readonly mulai: number;
  readonly end: number;
  /** As it stands there, with its sign: `Rp9.567.255.500`, `100,88%`. */
  readonly teks: string;
  readonly nilai: Desimal;
  /** Decimal places as written. */
  readonly tempat: number;
  readonly satuan: "rupiah" | "persen" | "poin" | "";
  /** What is counted, such as `indikator`; empty for a value. */
  readonly computation: string;
}

const NUMBER =
  /(?<![\w.,/-])(Rp\.?\s*)?(-?)(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?![\w]|[.,/]\d)(\s*%|\s+persen\b|\s+poin(?:\s+persen(?:tase)?)?\b)?/g;
const NOT_NILAI =
  /(?:tabel|gambar|grafik|bab|nomor|no\.|pasal|ayat|lampiran|tahun|tw|triwulan|semester|sasaran|tujuan|butir|angka|halaman|\bper)\s*$/i;
const COUNTED =
  "(?:orang|unit|indikator|sasaran|tujuan|program|kegiatan|sub|kelurahan|desa|seksi|tahun|bulan|hari|triwulan|pegawai|jiwa|angka)\\b";
const COMPUTATION = new RegExp(`^\\s+(?:${COUNTED}|dari\\s+\\d+\\s+${COUNTED})`, "i");

/** The numbers of a text that can be values: years, dates, codes and numbers of tables are left out. */
export function listAngka(teks: string): TextAngka[] {
  return [...teks.matchAll(NUMBER)].flatMap((matching): TextAngka[] => {
    const [all, rupiah, minus, angka = "", suffix = ""] = matching;
    const mulai = matching.index;
    const end = mulai + all.length;
    if (NOT_NILAI.test(teks.slice(Math.max(0, mulai - 12), mulai))) return [];
    if (/^(19|20)\d\d$/.test(angka) && rupiah === undefined && suffix === "") return [];
    const computation = suffix === "" ? (COMPUTATION.exec(teks.slice(end))?.[0].trim().toLowerCase() ?? "") : "";
    const satuan = rupiah !== undefined ? "rupiah" : /poin/.test(suffix) ? "poin" : suffix === "" ? "" : "persen";
    return [{ mulai, end, teks: all.trim(), ...readNilai(`${minus}${angka}`), satuan, computation }];
  });
}

/** The value of a number as reports write it; a dot before one or two last digits is taken as a decimal comma. */
function readNilai(teks: string): { nilai: Desimal; tempat: number } {
  const standard = /^-?\d+\.\d{1,2}$/.test(teks) ? teks : teks.replaceAll(".", "").replace(",", ".");
  return { nilai: desimal(standard), tempat: standard.split(".")[1]?.length ?? 0 };
}

const SEL = /^([+\-−]?)\s*(?:Rp\.?\s*)?(-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?)\s*%?$/;

/** The number that a table cell holds and nothing else; null for any other text. */
export function readSelAngka(teks: string): Pick<TextAngka, "nilai" | "tempat"> | null {
  const [, mark, angka] = SEL.exec(teks.trim()) ?? [];
  if (angka === undefined) return null;
  const { nilai, tempat } = readNilai(angka);
  return { nilai: mark === "-" || mark === "−" ? nilai.times(-1) : nilai, tempat };
}

/** Whether a written number is a value: exactly, only when rounded to fewer places, or not at all. */
export function compare(
  { nilai, tempat }: Pick<TextAngka, "nilai" | "tempat">,
  data: Desimal,
  printDesimal: number,
): "sama" | "dibulatkan" | "beda" {
  if (nilai.eq(data) || nilai.eq(round(data, printDesimal))) return "sama";
  return tempat < printDesimal && nilai.eq(round(data, tempat)) ? "dibulatkan" : "beda";
}

/** Decimal places in which a value is printed: its own up to four, else those of the office. */
function printTempat(nilai: Desimal, officeDesimal: number): number {
  const tempat = nilai.toFixed().split(".")[1]?.length ?? 0;
  return tempat > 4 ? officeDesimal : tempat;
}

/** A value as the report prints it. */
export const print = (nilai: Desimal, officeDesimal: number): string =>
  formatAngka(nilai, printTempat(nilai, officeDesimal));
