import type { ArahEntry } from "./arah/entry.ts";
import { naik } from "./arah/naik.ts";
import { predikat } from "./arah/predikat.ts";
import { rentang } from "./arah/rentang.ts";
import { tetap } from "./arah/tetap.ts";
import { turun } from "./arah/turun.ts";
import type { Arah } from "./schema.ts";
import type { NilaiTarget } from "./target.ts";

/** Every arah that lkjip.yaml may name, with all that it means. Whoever needs to know something of an arah asks here. */
export const ARAH: Readonly<Record<Arah, ArahEntry>> = { naik, turun, tetap, rentang, predikat };

/** The arah that counts for a target: a text or a range decides it, whatever lkjip.yaml says. */
export function settleArah(arah: Arah, target: NilaiTarget["jenis"]): Arah {
  return target === "angka" ? arah : target;
}
