import type { Kebijakan } from "./schema.ts";

/** One step of a scale of predikat texts. `di_atas` (excluded) or `mulai` (included): the lower bound of the values that earn it. */
export interface TingkatPredikat {
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

/**
 * Built-in scales: `sakip`, evaluation of AKIP (PermenPANRB 88/2021); `opini`, opinions of the BPK (UU 15/2004);
 * `quality`, service quality (PermenPANRB 14/2017; the hole between 76,60 and 76,61 is closed); `ya_tidak`.
 */
const BUILTIN_SKALA: readonly SkalaPredikat[] = [
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
  const alone = Object.entries(kebijakan.skala_predikat).map(([nama, tingkat]) => ({ nama, tingkat }));
  const builtin = BUILTIN_SKALA.filter(({ nama }) => !(nama in kebijakan.skala_predikat));
  return [...alone, ...builtin];
}
