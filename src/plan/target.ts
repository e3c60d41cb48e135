import type { Desimal } from "../model/desimal.ts";
import { formatAngka } from "../model/format.ts";
import { isSamePredikat } from "./predikat.ts";
import type { Target } from "./schema.ts";

/** A target as the calculation sees it. */
export type NilaiTarget =
  | { readonly jenis: "angka"; readonly nilai: Desimal }
  | {
      readonly jenis: "predikat";
      readonly teks: string;
      /** Its score on the scale; null where the scale does not have it. */
      readonly skor: Desimal | null;
      /** The number that stands beside the predikat, as in "72,50 (BB)". */
      readonly nilai?: Desimal;
    }
  | { readonly jenis: "rentang"; readonly min: Desimal; readonly max: Desimal };

/** The kind of a target of lkjip.yaml. */
export function jenisOf(target: Target): NilaiTarget["jenis"] {
  if (typeof target === "number") return "angka";
  return typeof target === "string" ? "predikat" : "rentang";
}

/** Whether two targets of lkjip.yaml are the same, however a predikat is written. */
export function isSameTarget(a: Target, b: Target): boolean {
  if (typeof a === "string" && typeof b === "string") return isSamePredikat(a, b);
  if (typeof a === "object" && typeof b === "object") return a.min === b.min && a.max === b.max;
  return a === b;
}

/** A target as it is printed: "90,5", "WTP", "80–90". */
export function formatTarget(target: NilaiTarget | Target): string {
  if (typeof target === "number") return formatAngka(target);
  if (typeof target === "string") return target;
  if (!("jenis" in target)) return `${formatAngka(target.min)}–${formatAngka(target.max)}`;
  switch (target.jenis) {
    case "angka":
      return formatAngka(target.nilai);
    case "predikat":
      return target.teks;
    case "rentang":
      return `${formatAngka(target.min)}–${formatAngka(target.max)}`;
  }
}
