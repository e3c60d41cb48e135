import { type Desimal, desimal } from "./desimal.ts";

/*
 * What a text means as a number (domain.md 2.8): Indonesian and English separators, Rp, %, remarks in parentheses.
 * A text that can be read in two ways is never decided here.
 */

/** What a text says where a number is expected. */
export type BacaanAngka =
  | {
      readonly jenis: "angka";
      readonly nilai: Desimal;
      /** Typed with "%": the sign is a unit, nothing is divided by 100. */
      readonly persen: boolean;
      /** Remark in parentheses behind the number, such as ">100%"; null where there is none. */
      readonly catatan: string | null;
    }
  /** One separator with three digits behind it: the Indonesian reading first. */
  | { readonly jenis: "rancu"; readonly bacaan: readonly [Desimal, Desimal] }
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

export interface AturanAngka {
  /** Rupiah have at most two decimals, so three digits behind a separator are thousands. */
  readonly rupiah?: boolean;
  /** Unit of the indicator; the same word behind the number is left out ("12 dokumen"). */
  readonly satuan?: string;
  /** The indicator holds the text of a predikat: a mark beside a number is the value, not a remark. */
  readonly predikat?: boolean;
}

const KATA_KOSONG = new Set([
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
const KATA_TIDAK_TERSEDIA = new Set([
  "n/a",
  "n.a",
  "n.a.",
  "na",
  "tidak tersedia",
  "tidak dapat diukur",
  "belum dapat diukur",
]);

/** Reads a text as a number by the rules of the field; never guesses. */
export function readAngka(teks: string, aturan: AturanAngka = {}): BacaanAngka {
  if (MEMBALIK.test(teks)) return { jenis: "terbalik" };
  const bersih = cleanText(teks);
  const kata = bersih.toLowerCase();
  if (KATA_KOSONG.has(kata)) return { jenis: "kosong", kata: bersih };
  if (KATA_TIDAK_TERSEDIA.has(kata)) return { jenis: "tidak_tersedia" };
  if (/^#[A-Z0-9/]+[!?]?$/i.test(bersih)) return { jenis: "galat_rumus" };
  return readRentang(bersih, aturan) ?? readWithRemark(bersih, aturan);
}

/** Overrides, right-to-left embedding and isolate. Left-to-right embedding comes along with copied numbers and changes nothing. */
const MEMBALIK = /[\u202b\u202d\u202e\u2067]/;

/** Visible ASCII with single blanks in between: what nearly every text is. */
const SUDAH_BERSIH = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Without zero-width characters; every kind of blank is one space; every kind of dash is "-". */
export function cleanText(teks: string): string {
  if (SUDAH_BERSIH.test(teks)) return teks;
  return teks
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g, "")
    .replace(/\s+/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
}

function readRentang(bersih: string, aturan: AturanAngka): BacaanAngka | null {
  const match = /^(\d[\d.,]*) ?%? ?(?:-|s\.?\/?d\.?|sampai) ?(\d[\d.,]*)( ?%)?$/i.exec(bersih);
  if (!match) return null;
  const min = readNumeral(match[1] ?? "", aturan);
  const max = readNumeral(match[2] ?? "", aturan);
  if (min.jenis !== "angka" || max.jenis !== "angka") return { jenis: "kacau" };
  return { jenis: "rentang", min: min.nilai, max: max.nilai };
}

/** A number with its grade: "91,3/A", "A/91,3", "A (91,3)". */
const ANGKA_MUTU = /^([\d.,]+ ?%?) ?\/ ?([A-E]{1,3})$/;
const MUTU_ANGKA = /^([A-E]{1,3}) ?(?:\/ ?([\d.,]+ ?%?)|\(([\d.,]+ ?%?)\))$/;

function readWithRemark(bersih: string, aturan: AturanAngka): BacaanAngka {
  const mutu = aturan.predikat ? null : readMutu(bersih);
  if (mutu) {
    const bacaan = readMeasured(mutu.angka, aturan);
    return bacaan.jenis === "angka" ? { ...bacaan, catatan: mutu.huruf } : bacaan;
  }
  const match = /^(.*\S) ?\(([^()]+)\)$/.exec(bersih);
  const bacaan = readMeasured(match?.[1] ?? bersih, aturan);
  return match && bacaan.jenis === "angka" ? { ...bacaan, catatan: match[2] ?? "" } : bacaan;
}

function readMutu(bersih: string): { readonly angka: string; readonly huruf: string } | null {
  const [, angka, huruf] = ANGKA_MUTU.exec(bersih) ?? [];
  if (angka !== undefined && huruf !== undefined) return { angka, huruf };
  const [, depan, miring, kurung] = MUTU_ANGKA.exec(bersih) ?? [];
  const belakang = miring ?? kurung;
  return depan !== undefined && belakang !== undefined ? { angka: belakang, huruf: depan } : null;
}

/** A number with what may stand around it: Rp before, %, "dokumen" or ",-" behind. */
function readMeasured(bersih: string, aturan: AturanAngka): BacaanAngka {
  const rp = /^(-? ?)(?:rp\.?|idr) ?(?=[\d-])/i.exec(bersih);
  const tanpaRp = rp ? (rp[1] ?? "").trim() + bersih.slice(rp[0].length) : bersih;
  const tanda = /\d ?(%|persen)$/i.exec(tanpaRp)?.[1] ?? "";
  const persen = tanda !== "";
  const tanpaSatuan = persen ? tanpaRp.slice(0, -tanda.length).trim() : dropSatuan(tanpaRp, aturan.satuan ?? "");
  const rupiah = rp !== null || aturan.rupiah === true;
  const bacaan = readNumeral(rupiah ? tanpaSatuan.replace(/,(-|--)$/, "") : tanpaSatuan, { rupiah });
  return bacaan.jenis === "angka" ? { ...bacaan, persen } : bacaan;
}

function dropSatuan(teks: string, satuan: string): string {
  const akhir = ` ${cleanText(satuan).toLowerCase()}`;
  if (akhir === " " || !` ${teks}`.toLowerCase().endsWith(akhir)) return teks;
  const sisa = teks.slice(0, Math.max(0, teks.length - akhir.length)).trim();
  return /\d$/.test(sisa) ? sisa : teks;
}

const BULAT = /^-?\d+$/;
const RIBUAN_TITIK = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const RIBUAN_KOMA = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const PECAHAN = /^-?\d*[.,]\d+$/;
const RANCU = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Digits and separators of the longest number that anyone types, with room to spare. */
const BATAS_ANGKA_TEKS = 40;

/** Digits and separators only. */
function readNumeral(teks: string, { rupiah = false }: AturanAngka): BacaanAngka {
  if (teks.length > BATAS_ANGKA_TEKS || !/^-?[\d.,]+$/.test(teks) || !/\d/.test(teks))
    return { jenis: /\d/.test(teks) ? "kacau" : "teks" };
  if (BULAT.test(teks)) return angka(teks);
  if (RANCU.test(teks) && !rupiah) return readRancu(teks);
  if (RIBUAN_TITIK.test(teks)) return checkSen(teks.replaceAll(".", "").replace(",", "."), rupiah);
  if (RIBUAN_KOMA.test(teks)) return checkSen(teks.replaceAll(",", ""), rupiah);
  if (PECAHAN.test(teks)) return checkSen(teks.replace(",", "."), rupiah);
  return { jenis: "kacau" };
}

function readRancu(teks: string): BacaanAngka {
  const ribuan = desimal(teks.replace(/[.,]/, ""));
  const pecahan = desimal(teks.replace(",", "."));
  return { jenis: "rancu", bacaan: teks.includes(".") ? [ribuan, pecahan] : [pecahan, ribuan] };
}

/** Nobody writes a third decimal of a rupiah: such a text is something else. */
function checkSen(teks: string, rupiah: boolean): BacaanAngka {
  return rupiah && /\.\d{3,}$/.test(teks) ? { jenis: "kacau" } : angka(teks);
}

function angka(teks: string): BacaanAngka {
  return { jenis: "angka", nilai: desimal(teks.replace(/^(-?)\./, "$10.")), persen: false, catatan: null };
}
