import { desimal } from "../model/desimal.ts";
import { findPredikat, findSkalaPredikat } from "../plan/predikat.ts";
import type { Indikator, Kebijakan, Target } from "../plan/schema.ts";
import type { SkalaPredikat } from "../plan/skala.ts";
import type { NilaiTarget } from "../plan/target.ts";

/** How one indicator is assessed: its own words, completed by the policy of the office. */
export interface Rule {
  readonly arah: Indikator["arah"];
  readonly rumusTurun: "selisih" | "rasio";
  /** For `rentang`: less is better outside the range. */
  readonly rentangTurun: boolean;
  readonly periode: Indikator["periode"];
  /** Cap in %; null for none. */
  readonly batas: number | null;
  /** Decimal places of the office, for the formula with numbers. */
  readonly desimal: number;
  readonly skala: SkalaPredikat | null;
}

/** The rules of one indicator. A target that is a text or a range decides the arah, whatever `arah` says. */
export function findRule(indikator: Indikator, kebijakan: Kebijakan): Rule {
  return {
    arah: findArah(indikator),
    rumusTurun: indikator.rumus_turun ?? kebijakan.rumus_turun,
    rentangTurun: indikator.rentang_turun ?? false,
    periode: indikator.periode,
    batas: kebijakan.batas_capaian,
    desimal: kebijakan.desimal,
    skala: findSkalaPredikat(indikator, kebijakan),
  };
}

function findArah({ arah, target }: Indikator): Indikator["arah"] {
  if (typeof target === "string") return "predikat";
  return typeof target === "object" ? "rentang" : arah;
}

/** A target of lkjip.yaml as the calculation sees it. */
export function calculateTarget(target: Target, { skala }: Pick<Rule, "skala">): NilaiTarget {
  if (typeof target === "number") return { jenis: "angka", nilai: desimal(target) };
  if (typeof target === "object") return { jenis: "rentang", min: desimal(target.min), max: desimal(target.max) };
  const read = skala && findPredikat(target, skala);
  const dasar = { jenis: "predikat", teks: target, skor: read?.skor ?? null } as const;
  return read?.nilai ? { ...dasar, nilai: read.nilai } : dasar;
}

/** The target of the PK murni; null where it is that of the PK in force. */
export function calculateTargetMurni(target: NilaiTarget, murni: Target | undefined, rule: Rule): NilaiTarget | null {
  if (murni === undefined) return null;
  const former = calculateTarget(murni, rule);
  return isSameTarget(former, target) ? null : former;
}

/** Whether two targets are the same, however a predikat is written. */
export function isSameTarget(a: NilaiTarget, b: NilaiTarget): boolean {
  if (a.jenis === "angka" && b.jenis === "angka") return a.nilai.eq(b.nilai);
  if (a.jenis === "rentang" && b.jenis === "rentang") return a.min.eq(b.min) && a.max.eq(b.max);
  return a.jenis === "predikat" && b.jenis === "predikat" && normal(a.teks) === normal(b.teks);
}

const normal = (teks: string): string => teks.trim().toLowerCase();

/** Whether a target is nothing yet: the number 0, or the range from 0 to 0. */
export function isZeroTarget(target: NilaiTarget): boolean {
  if (target.jenis === "angka") return target.nilai.eq(0);
  return target.jenis === "rentang" && target.min.eq(0) && target.max.eq(0);
}
