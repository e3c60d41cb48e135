import { type Desimal, desimal } from "../model/desimal.ts";
import { normalize } from "../model/text.ts";
import type { Indikator, Kebijakan } from "./schema.ts";
import { listSkalaPredikat, type SkalaPredikat, type TingkatPredikat } from "./skala.ts";

/** What a text says on a scale: its score, and the number beside the predikat, as in "72,50 (BB)". */
export interface ReadPredikat {
  /** The text with the predikat as the scale writes it: "bb" is "BB". */
  readonly teks: string;
  readonly skor: Desimal;
  readonly nilai: Desimal | null;
}

/**
 * The scale of an indicator: by its name, or else the only one that has the text of its target.
 * Null where it has none, or where several would fit ("A" is on `sakip` and on `quality`).
 */
export function findSkalaPredikat(indikator: Indikator, kebijakan: Kebijakan): SkalaPredikat | null {
  return findSkala(indikator, kebijakan, (target, skala) => findPredikat(target, skala) !== null);
}

/** The same where the target is a text, and to be found by that text alone: "72,50 (BB)" is no step that a unit could choose. */
export function findSkalaTarget(indikator: Indikator, kebijakan: Kebijakan): SkalaPredikat | null {
  if (typeof indikator.target !== "string") return null;
  return findSkala(indikator, kebijakan, (target, skala) => findTingkat(target, skala) !== undefined);
}

function findSkala(
  { skala: nama, target }: Indikator,
  kebijakan: Kebijakan,
  has: (target: string, skala: SkalaPredikat) => boolean,
): SkalaPredikat | null {
  const list = listSkalaPredikat(kebijakan);
  if (nama !== undefined) return list.find((skala) => skala.nama === nama) ?? null;
  if (typeof target !== "string") return null;
  const [first, ...others] = list.filter((skala) => has(target, skala));
  return others.length === 0 ? (first ?? null) : null;
}

/** Letters of the longest predikat with its number and remark. */
const BATAS_TEKS = 300;

/** A number beside a predikat, before it or behind it. */
const ANGKA_FIRST = /^\s*\(?(?<angka>\d{1,3}(?:[.,]\d+)?)\s*[)(/=:;]?\s*(?<nama>[^()]+?)\s*\)?\s*$/;
const NAMA_FIRST = /^\s*\(?(?<nama>[^()\d]+?)\s*[)(/=:;]?\s*(?<angka>\d{1,3}(?:[.,]\d+)?)\s*\)?\s*$/;

/**
 * Finds a predikat by its text, trimmed and in any case, with or without a number: "wtp", "BB", "72,50 (BB)", "BB (72,5)",
 * "B / Baik".
 */
export function findPredikat(teks: string, skala: SkalaPredikat): ReadPredikat | null {
  const whole = findTingkat(teks, skala);
  if (whole) return { teks: writeAs(teks, skala), skor: desimal(whole.skor), nilai: null };
  if (teks.length > BATAS_TEKS) return null;
  const { angka, nama = "" } = (ANGKA_FIRST.exec(teks) ?? NAMA_FIRST.exec(teks))?.groups ?? {};
  const numeric = findTingkat(nama, skala);
  if (angka !== undefined && numeric) {
    const written = teks.trim().replace(nama, () => writeAs(nama, skala));
    return { teks: written, skor: desimal(numeric.skor), nilai: desimal(angka.replace(",", ".")) };
  }
  const bagian = teks.split(/[()/]/).filter((b) => b.trim() !== "");
  const all = bagian.map((b) => findTingkat(b, skala));
  const [first] = all;
  if (!first || !all.every((s) => s === first)) return null;
  const written = teks.trim().replace(/[^()/]+/g, (part) => part.replace(part.trim(), () => writeAs(part, skala)));
  return { teks: written, skor: desimal(first.skor), nilai: null };
}

/** A predikat as its scale writes it. */
function writeAs(teks: string, skala: SkalaPredikat): string {
  return skala.tingkat.flatMap(listTeks).find((p) => isSamePredikat(p, teks)) ?? teks.trim();
}

/** The score of a number: by the bands of the scale; without bands only a number that is itself a score ("1" for "Ya"). */
export function findSkor(nilai: Desimal, skala: SkalaPredikat): Desimal | null {
  const banded = skala.tingkat.some((t) => t.di_atas !== undefined || t.mulai !== undefined);
  if (banded && (nilai.lt(0) || nilai.gt(100))) return null;
  const tingkat = banded
    ? skala.tingkat.findLast((t) => isDiAtas(nilai, t))
    : skala.tingkat.find(({ skor }) => nilai.eq(skor));
  return tingkat === undefined ? null : desimal(tingkat.skor);
}

/** The texts of a scale, for messages: "TMP, TW, WDP, WTP". */
export function formatSkala(skala: SkalaPredikat): string {
  return skala.tingkat.map(({ predikat }) => predikat).join(", ");
}

/** Whether two texts are the same predikat: letters of any size, spaces of any number. */
export function isSamePredikat(a: string, b: string): boolean {
  return normalize(a) === normalize(b);
}

function findTingkat(teks: string, skala: SkalaPredikat): TingkatPredikat | undefined {
  return skala.tingkat.find((t) => listTeks(t).some((p) => isSamePredikat(p, teks)));
}

const listTeks = ({ predikat, lain = [] }: TingkatPredikat): readonly string[] => [predikat, ...lain];

function isDiAtas(nilai: Desimal, { di_atas, mulai }: TingkatPredikat): boolean {
  return (di_atas === undefined || nilai.gt(di_atas)) && (mulai === undefined || nilai.gte(mulai));
}
