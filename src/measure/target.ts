import { type Desimal, desimal } from "../model/desimal.ts";
import { findPredikat } from "../plan/predikat.ts";
import type { Rule } from "../plan/rule.ts";
import type { Indikator, Target } from "../plan/schema.ts";
import { isSameTarget, type NilaiTarget } from "../plan/target.ts";
import { calculateJumlah } from "./computed.ts";

/** A target of lkjip.yaml as the calculation sees it. */
export function calculateTarget(target: Target, { skala }: Pick<Rule, "skala">): NilaiTarget {
  if (typeof target === "number") return { jenis: "angka", nilai: desimal(target) };
  if (typeof target === "object") return { jenis: "rentang", min: desimal(target.min), max: desimal(target.max) };
  const read = skala && findPredikat(target, skala);
  const dasar = { jenis: "predikat", teks: read?.teks ?? target, skor: read?.skor ?? null } as const;
  return read?.nilai ? { ...dasar, nilai: read.nilai } : dasar;
}

/** The target of the PK murni; null where it is that of the PK in force. */
export function calculateTargetMurni({ target, target_murni: murni }: Indikator, rule: Rule): NilaiTarget | null {
  return murni === undefined || isSameTarget(murni, target) ? null : calculateTarget(murni, rule);
}

/** The numbers of a target: one, both bounds of a range, none of a predikat. */
export function listBounds(target: NilaiTarget): Desimal[] {
  if (target.jenis === "rentang") return [target.min, target.max];
  return target.jenis === "angka" ? [target.nilai] : [];
}

/** The same target with each of its numbers put through a function. */
export function mapBounds(target: NilaiTarget, change: (nilai: Desimal) => Desimal): NilaiTarget {
  if (target.jenis === "rentang") return { ...target, min: change(target.min), max: change(target.max) };
  return target.jenis === "angka" ? { ...target, nilai: change(target.nilai) } : target;
}

/** Targets of numbers or ranges added up. */
export function addTargets(targets: readonly NilaiTarget[]): NilaiTarget {
  const sum = (pick: (target: NilaiTarget) => Desimal[]): Desimal => calculateJumlah(targets.flatMap(pick));
  if (targets.some(({ jenis }) => jenis === "rentang")) {
    return {
      jenis: "rentang",
      min: sum((t) => (t.jenis === "rentang" ? [t.min] : [])),
      max: sum((t) => (t.jenis === "rentang" ? [t.max] : [])),
    };
  }
  return { jenis: "angka", nilai: sum((t) => (t.jenis === "angka" ? [t.nilai] : [])) };
}

/** The mean of targets of numbers or ranges. */
export const averageTargets = (targets: readonly NilaiTarget[]): NilaiTarget =>
  mapBounds(addTargets(targets), (nilai) => nilai.div(targets.length));

/** Whether a target is nothing yet: the number 0, or the range from 0 to 0. */
export function isZeroTarget(target: NilaiTarget): boolean {
  if (target.jenis === "angka") return target.nilai.eq(0);
  return target.jenis === "rentang" && target.min.eq(0) && target.max.eq(0);
}
