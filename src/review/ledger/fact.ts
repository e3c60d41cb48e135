import type { Desimal } from "../../model/desimal.ts";
import { formatAngka, formatNilai, formatPercent, formatRupiah, round } from "../../model/format.ts";
import { oncePer } from "../../model/recent.ts";
import { kecamatanKey } from "../../plan/kecamatan.ts";

/*
 * One thing that the office's data know, with a plain-word meaning: what a number written by hand is held against.
 */

/** What a value is of its subject. */
export type Quantity =
  | "target"
  | "target murni"
  | "target Renstra"
  | "realisasi"
  | "realisasi Renstra"
  | "capaian"
  | "kemajuan"
  | "pembanding"
  | "pagu"
  | "pagu murni"
  | "serapan"
  | "sisa pagu"
  | "efisiensi"
  | "rata-rata capaian";

/** Numbers that can be compared: percent, money, or anything counted or scored. */
export type FactKind = "persen" | "rupiah" | "angka";

export interface Fact {
  readonly quantity: Quantity;
  readonly tahun: number;
  /** Null for the whole year. */
  readonly triwulan: number | null;
  readonly kind: FactKind;
  /** Word of the unit, in lower case; empty for an index, percent and money. */
  readonly satuan: string;
  /** Exact. */
  readonly nilai: Desimal;
  /** Such as `realisasi S1.1 Indeks Kepuasan Masyarakat tahun 2024`. */
  readonly meaning: string;
  /** Over incomplete data, or cut off at a bound: another value may be right as well. */
  readonly provisional?: boolean;
  /** Of a mean of the office: over what. */
  readonly over?: MeanOver;
  /** The same by other methods that offices use: a number that is one of them has another reading. */
  readonly rivals?: readonly Desimal[];
}

/** What a mean of the office is taken over. */
export type MeanOver = "indikator" | "sasaran";

/** What a fact is of: an indicator's id, a sasaran, a budget line, a unit, or the office, each with its prefix. */
export type Subject = string;

export const subjectOf = {
  indikator: (id: string): Subject => `i ${id}`,
  sasaran: (kode: string): Subject => `s ${kode}`,
  anggaran: (kode: string): Subject => `a ${kode}`,
  unit: (kode: string): Subject => `u ${kode}`,
  /** What another kecamatan reached of an indicator. */
  other: (kecamatan: string, indikator: string): Subject => `l ${kecamatanKey(kecamatan)} ${indikator}`,
  office: "o" as Subject,
};

/** A number as a text writes it: `nilai` in units of `scale`, with `places` digits behind the comma. */
export interface WrittenNumber {
  readonly nilai: Desimal;
  readonly places: number;
  /** 1, a thousand, a million, a milliard, a billion. */
  readonly scale: number;
}

/** Whether a written number is a value, exactly or rounded to the digits that it shows. */
export const isRounded = ({ nilai, places, scale }: WrittenNumber, exact: Desimal): boolean =>
  nilai.eq(round(scale === 1 ? exact : exact.div(scale), places));

/** Whether it differs by no more than one of its last digit: cut off, or rounded once too often. */
export const isNear = ({ nilai, places, scale }: WrittenNumber, exact: Desimal): boolean =>
  nilai
    .minus(exact.div(scale))
    .abs()
    .lte(Number(`1e-${places}`));

/** A fact's value as a report prints it, computed ones with the office's decimals. */
export function printFact(fact: Fact, decimals: number): string {
  const printed = printedOf(fact);
  const text = printed.get(decimals) ?? printNew(fact, decimals);
  printed.set(decimals, text);
  return text;
}

/** Every number that may be one of several facts names them. */
const printedOf = oncePer((_: Fact) => new Map<number, string>());

function printNew({ nilai, kind, satuan }: Fact, decimals: number): string {
  const places = nilai.toFixed().split(".")[1]?.length ?? 0;
  if (kind === "rupiah") return formatRupiah(nilai);
  const shown = places > Math.max(decimals, 4) ? round(nilai, decimals) : nilai;
  if (kind === "persen") return `${places > decimals ? formatPercent(nilai, decimals) : formatAngka(nilai)}%`;
  return formatNilai(shown, satuan);
}
