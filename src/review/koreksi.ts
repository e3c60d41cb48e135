import type { Temuan, Tingkat } from "../model/temuan.ts";
import type { RuleName } from "./rules/all.ts";
import type { Finding } from "./rules/input.ts";

/** One finding of `review`, with its place and a short advice for the margin. */
export interface Koreksi extends Omit<Finding, "tingkat"> {
  readonly tingkat: Tingkat;
  readonly rule: RuleName;
}

/** What `review` finds wrong in a draft, as findings that block; gaps have their own. */
export function weighKoreksi(koreksi: readonly Koreksi[], berkas: string): Temuan[] {
  return koreksi
    .filter(({ tingkat, rule }) => tingkat === "galat" && rule !== "celah-tersisa")
    .map(({ tingkat, rule, tempat, pesan, perbaikan }) => ({
      tingkat,
      nama: rule,
      berkas,
      lembar: [tempat.bagian, tempat.letak].filter((teks) => teks !== "").join(" › "),
      pesan,
      perbaikan,
    }));
}
