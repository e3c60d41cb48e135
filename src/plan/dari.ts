import type { PlannedIndikator } from "./indikator.ts";
import type { Dari } from "./schema.ts";

/** What an indicator is in the computation of another one. */
export type DariRole = "nilai" | "pembilang" | "penyebut";

/** The indicators that a kode of `dari` means: that kode in every unit that has it, otherwise the one with that id. */
export function findAnggota(kode: string, list: readonly PlannedIndikator[]): PlannedIndikator[] {
  const unit = list.filter(({ tingkat, indikator }) => tingkat === "unit" && indikator.kode === kode);
  return unit.length > 0 ? unit : list.filter(({ id }) => id === kode);
}

/** Every indicator that goes into a `dari`, with its part in it. */
export function listAnggota(
  dari: Dari,
  list: readonly PlannedIndikator[],
): { readonly plan: PlannedIndikator; readonly role: DariRole }[] {
  const find = (kode: readonly string[], role: DariRole) =>
    [...new Set(kode.flatMap((k) => findAnggota(k, list)))].map((plan) => ({ plan, role }));
  return dari.cara === "rasio"
    ? [...find(dari.pembilang, "pembilang"), ...find(dari.penyebut, "penyebut")]
    : find(dari.indikator, "nilai");
}
