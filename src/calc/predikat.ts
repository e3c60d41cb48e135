import type { Indikator, Kebijakan } from "../model/config.ts";
import { type Desimal, desimal } from "../model/desimal.ts";

/** One step of a scale. `di_atas` (excluded) or `mulai` (included): the lower bound of the values that earn it. */
interface TingkatPredikat {
  readonly predikat: string;
  readonly skor: number;
  /** Other spellings of the same step. */
  readonly lain?: readonly string[];
  readonly di_atas?: number;
  readonly mulai?: number;
}

/** A scale of predikat texts, from low to high. */
export interface SkalaPredikat {
  readonly nama: string;
  readonly tingkat: readonly TingkatPredikat[];
}

/** What a text says on a scale: its score, and the number beside the predikat, as in "72,50 (BB)". */
export interface PredikatTerbaca {
  readonly skor: Desimal;
  readonly nilai: Desimal | null;
}

/**
 * Built-in scales: `sakip`, evaluation of AKIP (PermenPANRB 88/2021); `opini`, opinions of the BPK (UU 15/2004);
 * `mutu`, service quality (PermenPANRB 14/2017; the hole between 76,60 and 76,61 is closed); `ya_tidak`.
 */
const SKALA_BAWAAN: readonly SkalaPredikat[] = [
  {
    nama: "sakip",
    tingkat: [
      { predikat: "D", skor: 1 },
      { predikat: "C", skor: 2, di_atas: 30 },
      { predikat: "CC", skor: 3, di_atas: 50 },
      { predikat: "B", skor: 4, di_atas: 60 },
      { predikat: "BB", skor: 5, di_atas: 70 },
      { predikat: "A", skor: 6, di_atas: 80 },
      { predikat: "AA", skor: 7, di_atas: 90 },
    ],
  },
  {
    nama: "opini",
    tingkat: [
      { predikat: "TMP", skor: 1, lain: ["Tidak Memberikan Pendapat", "Tidak Menyatakan Pendapat"] },
      { predikat: "TW", skor: 2, lain: ["Tidak Wajar"] },
      { predikat: "WDP", skor: 3, lain: ["Wajar Dengan Pengecualian"] },
      { predikat: "WTP", skor: 4, lain: ["Wajar Tanpa Pengecualian"] },
    ],
  },
  {
    nama: "mutu",
    tingkat: [
      { predikat: "D", skor: 1, lain: ["Tidak Baik"] },
      { predikat: "C", skor: 2, lain: ["Kurang Baik"], mulai: 65 },
      { predikat: "B", skor: 3, lain: ["Baik"], di_atas: 76.6 },
      { predikat: "A", skor: 4, lain: ["Sangat Baik"], di_atas: 88.3 },
    ],
  },
  {
    nama: "ya_tidak",
    tingkat: [
      { predikat: "Tidak", skor: 0, lain: ["Tidak Ada", "Belum"] },
      { predikat: "Ya", skor: 1, lain: ["Ada", "Sudah"] },
    ],
  },
];

/** Every scale of the office: its own ones, which win over built-in ones of the same name. */
export function listSkalaPredikat(kebijakan: Kebijakan): SkalaPredikat[] {
  const sendiri = Object.entries(kebijakan.skala_predikat).map(([nama, tingkat]) => ({ nama, tingkat }));
  const bawaan = SKALA_BAWAAN.filter(({ nama }) => !(nama in kebijakan.skala_predikat));
  return [...sendiri, ...bawaan];
}

/**
 * The scale of an indicator: by its name, or else the only one that has the text of its target.
 * Null where it has none, or where several would fit ("A" is on `sakip` and on `mutu`).
 */
export function findSkalaPredikat(indikator: Indikator, kebijakan: Kebijakan): SkalaPredikat | null {
  const daftar = listSkalaPredikat(kebijakan);
  if (indikator.skala !== undefined) return daftar.find(({ nama }) => nama === indikator.skala) ?? null;
  const { target } = indikator;
  if (typeof target !== "string") return null;
  const cocok = daftar.filter((skala) => findPredikat(target, skala) !== null);
  return cocok.length === 1 ? (cocok[0] ?? null) : null;
}

/** Finds a predikat by its text, trimmed and in any case, with or without a number: "wtp", "BB", "72,50 (BB)", "B / Baik". */
export function findPredikat(teks: string, skala: SkalaPredikat): PredikatTerbaca | null {
  const utuh = findTingkat(teks, skala);
  if (utuh) return { skor: desimal(utuh.skor), nilai: null };
  const [, angka, nama = ""] = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*[(/]?\s*([^()]+?)\s*\)?\s*$/.exec(teks) ?? [];
  const berangka = findTingkat(nama, skala);
  if (angka !== undefined && berangka) return { skor: desimal(berangka.skor), nilai: desimal(angka.replace(",", ".")) };
  const bagian = teks.split(/[()/]/).filter((b) => b.trim() !== "");
  const semua = bagian.map((b) => findTingkat(b, skala));
  const [pertama] = semua;
  return pertama && semua.every((s) => s === pertama) ? { skor: desimal(pertama.skor), nilai: null } : null;
}

/** The score of a number: by the bands of the scale; without bands only a number that is itself a score ("1" for "Ya"). */
export function findSkor(nilai: Desimal, skala: SkalaPredikat): Desimal | null {
  const berpita = skala.tingkat.some((t) => t.di_atas !== undefined || t.mulai !== undefined);
  if (berpita && (nilai.lt(0) || nilai.gt(100))) return null;
  const tingkat = berpita
    ? skala.tingkat.findLast((t) => isDiAtas(nilai, t))
    : skala.tingkat.find(({ skor }) => nilai.eq(skor));
  return tingkat === undefined ? null : desimal(tingkat.skor);
}

/** The texts of a scale, for messages: "TMP, TW, WDP, WTP". */
export function formatSkala(skala: SkalaPredikat): string {
  return skala.tingkat.map(({ predikat }) => predikat).join(", ");
}

function findTingkat(teks: string, skala: SkalaPredikat): TingkatPredikat | undefined {
  const dicari = normalize(teks);
  return skala.tingkat.find((t) => [t.predikat, ...(t.lain ?? [])].some((p) => normalize(p) === dicari));
}

function isDiAtas(nilai: Desimal, { di_atas, mulai }: TingkatPredikat): boolean {
  return (di_atas === undefined || nilai.gt(di_atas)) && (mulai === undefined || nilai.gte(mulai));
}

const normalize = (teks: string): string => teks.trim().replace(/\s+/g, " ").toLowerCase();
