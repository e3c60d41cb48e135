import { type Desimal, desimal } from "../../model/desimal.ts";
import { bulatkan, formatAngka } from "../../model/format.ts";

/** A number in running text. */
export interface Angka {
  readonly mulai: number;
  readonly akhir: number;
  /** As it stands there, with its sign: `Rp9.567.255.500`, `100,88%`. */
  readonly teks: string;
  readonly nilai: Desimal;
  /** Decimal places as written. */
  readonly tempat: number;
  readonly satuan: "rupiah" | "persen" | "poin" | "";
  /** What is counted, such as `indikator`; empty for a value. */
  readonly hitungan: string;
}

const BILANGAN =
  /(?<![\w.,/-])(Rp\.?\s*)?(-?)(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?![\w]|[.,/]\d)(\s*%|\s+persen\b|\s+poin(?:\s+persen)?\b)?/g;
const BUKAN_NILAI =
  /(?:tabel|gambar|grafik|bab|nomor|no\.|pasal|ayat|lampiran|tahun|tw|triwulan|semester|sasaran|tujuan|butir|angka|halaman|\bper)\s*$/i;
const DIHITUNG =
  "(?:orang|unit|indikator|sasaran|tujuan|program|kegiatan|sub|kelurahan|desa|seksi|tahun|bulan|hari|triwulan|pegawai|jiwa|angka)\\b";
const HITUNGAN = new RegExp(`^\\s+(?:${DIHITUNG}|dari\\s+\\d+\\s+${DIHITUNG})`, "i");

/** The numbers of a text that can be values: years, dates, codes and numbers of tables are left out. */
export function listAngka(teks: string): Angka[] {
  return [...teks.matchAll(BILANGAN)].flatMap((cocok): Angka[] => {
    const [semua, rupiah, minus, angka = "", akhiran = ""] = cocok;
    const mulai = cocok.index;
    const akhir = mulai + semua.length;
    if (BUKAN_NILAI.test(teks.slice(Math.max(0, mulai - 12), mulai))) return [];
    if (/^(19|20)\d\d$/.test(angka) && rupiah === undefined && akhiran === "") return [];
    const hitungan = akhiran === "" ? (HITUNGAN.exec(teks.slice(akhir))?.[0].trim().toLowerCase() ?? "") : "";
    const satuan = rupiah !== undefined ? "rupiah" : /poin/.test(akhiran) ? "poin" : akhiran === "" ? "" : "persen";
    return [{ mulai, akhir, teks: semua.trim(), ...readNilai(`${minus}${angka}`), satuan, hitungan }];
  });
}

/** The value of a number as reports write it; a dot before one or two last digits is taken as a decimal comma. */
function readNilai(teks: string): { nilai: Desimal; tempat: number } {
  const baku = /^-?\d+\.\d{1,2}$/.test(teks) ? teks : teks.replaceAll(".", "").replace(",", ".");
  return { nilai: desimal(baku), tempat: baku.split(".")[1]?.length ?? 0 };
}

const SEL = /^([+\-−]?)\s*(?:Rp\.?\s*)?(-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?)\s*%?$/;

/** The number that a table cell holds and nothing else; null for any other text. */
export function readSelAngka(teks: string): Pick<Angka, "nilai" | "tempat"> | null {
  const [, tanda, angka] = SEL.exec(teks.trim()) ?? [];
  if (angka === undefined) return null;
  const { nilai, tempat } = readNilai(angka);
  return { nilai: tanda === "-" || tanda === "−" ? nilai.times(-1) : nilai, tempat };
}

/** Whether a written number is a value: exactly, only when rounded to fewer places, or not at all. */
export function bandingkan(
  { nilai, tempat }: Pick<Angka, "nilai" | "tempat">,
  data: Desimal,
  desimalCetak: number,
): "sama" | "dibulatkan" | "beda" {
  if (nilai.eq(data) || nilai.eq(bulatkan(data, desimalCetak))) return "sama";
  return tempat < desimalCetak && nilai.eq(bulatkan(data, tempat)) ? "dibulatkan" : "beda";
}

/** Decimal places in which a value is printed: its own up to four, else those of the office. */
function tempatCetak(nilai: Desimal, desimalKantor: number): number {
  const tempat = nilai.toFixed().split(".")[1]?.length ?? 0;
  return tempat > 4 ? desimalKantor : tempat;
}

/** A value as the report prints it. */
export const cetak = (nilai: Desimal, desimalKantor: number): string =>
  formatAngka(nilai, tempatCetak(nilai, desimalKantor));
