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

/**
 * Numbers and names that the data decide. No reason passes over them: what is right after all is set right in the data, or
 * confirmed with `review --benar`.
 */
const FIRM: readonly RuleName[] = [
  "isi-data-diubah",
  "nama-data-diubah",
  "baris-terhitung-dihapus",
  "grafik-diubah",
  "isi-data-lama",
  "angka-bertentangan",
];

/** Whether a finding of `review` stands whatever reason is given. */
export const isFirm = ({ nama }: Temuan): boolean => FIRM.some((rule) => rule === nama);
