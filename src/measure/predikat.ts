import type { Indikator, Kebijakan } from "../plan/schema.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { listSkalaPredikat, type SkalaPredikat, type TingkatPredikat } from "../plan/skala.ts";

/** What a text says on a scale: its score, and the number beside the predikat, as in "72,50 (BB)". */
export interface PredikatTerbaca {
  readonly skor: Desimal;
  readonly nilai: Desimal | null;
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

/** Letters of the longest predikat with its number and remark. */
const BATAS_TEKS = 300;

/** Finds a predikat by its text, trimmed and in any case, with or without a number: "wtp", "BB", "72,50 (BB)", "B / Baik". */
export function findPredikat(teks: string, skala: SkalaPredikat): PredikatTerbaca | null {
  const utuh = findTingkat(teks, skala);
  if (utuh) return { skor: desimal(utuh.skor), nilai: null };
  if (teks.length > BATAS_TEKS) return null;
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
