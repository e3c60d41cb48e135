import type { Celah, IsiLaporan, Laporan, Lingkup, Naskah, Tabel } from "../model/content.ts";

/** A gap and the first place where it stands, as a path of names: `sasaran[S1].tabel_sebab`. */
export interface CelahBertempat {
  readonly siapa: string;
  readonly apa: string;
  readonly letak: string;
}

/** The gaps of a document in its order, each once even where it is printed several times. */
export function listCelah(laporan: Laporan): CelahBertempat[] {
  const ditemukan = new Map<string, CelahBertempat>();
  for (const celah of gather(laporan, "")) {
    const kunci = `${celah.siapa}\n${celah.apa}`;
    if (!ditemukan.has(kunci)) ditemukan.set(kunci, celah);
  }
  return [...ditemukan.values()];
}

function gather(lingkup: Lingkup, awalan: string): CelahBertempat[] {
  return Object.entries(lingkup).flatMap(([nama, isi]) => gatherIsi(isi, `${awalan}${nama}`));
}

function gatherIsi(isi: IsiLaporan, letak: string): CelahBertempat[] {
  if (typeof isi !== "object") return [];
  if (isDaftar(isi)) return isi.flatMap((item, i) => gather(item, `${letak}[${textKunci(item, i)}].`));
  if (isCelah(isi)) return [{ siapa: isi.siapa, apa: isi.apa, letak }];
  if (isNaskah(isi)) return isi.paragraf.flatMap(({ teks }) => gatherIsi(teks, letak));
  if (isTabel(isi)) return isi.baris.flatMap(({ sel }) => sel.flatMap((teks) => gatherIsi(teks, letak)));
  return "jenis" in isi ? [] : gather(isi as Lingkup, `${letak}.`);
}

const isDaftar = (isi: object): isi is readonly Lingkup[] => Array.isArray(isi);
const isCelah = (isi: object): isi is Celah => "jenis" in isi && isi.jenis === "celah";
const isNaskah = (isi: object): isi is Naskah => "jenis" in isi && isi.jenis === "naskah";
const isTabel = (isi: object): isi is Tabel => "jenis" in isi && isi.jenis === "tabel";

const textKunci = (item: Lingkup, i: number): string => (typeof item.kunci === "string" ? item.kunci : String(i + 1));
