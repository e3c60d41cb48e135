import type { Desimal } from "../model/desimal.ts";
import type { Kebijakan } from "../plan/schema.ts";

/**
 * The category of a capaian (%) by `kebijakan.skala`. Bands are half-open on the unrounded value: `di_atas` excludes its
 * bound, `mulai` includes it, the last band takes what is left. So no value falls between two bands, as 90,5 does
 * between "76-90" and "91-100" of Permendagri 86/2017, and every value above 100 is in the top band.
 */
export function findCategory(nilai: Desimal, skala: Kebijakan["skala"]): string {
  const pita = skala.find(
    ({ di_atas, mulai }) => (di_atas === undefined || nilai.gt(di_atas)) && (mulai === undefined || nilai.gte(mulai)),
  );
  return (pita ?? skala.at(-1))?.predikat ?? "";
}
