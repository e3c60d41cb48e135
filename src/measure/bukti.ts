import type { BuktiDukung, DataKinerja } from "../form/kinerja.ts";
import { groupBy } from "../model/group.ts";
import type { PlannedIndikator } from "../plan/indikator.ts";

/** Evidence by the kode it names, with the unit whose form it stands in. */
export type BuktiIndex = ReadonlyMap<string, readonly { readonly unit: string; readonly bukti: BuktiDukung }[]>;

/** All evidence of all forms by kode, without regard to case and to spaces around it. */
export function indexBukti(data: DataKinerja): BuktiIndex {
  const all = data.formulir.flatMap(({ unit, bukti }) => bukti.map((b) => ({ unit, bukti: b })));
  return groupBy(all, ({ bukti }) => normalizeKode(bukti.indikator ?? ""));
}

/** Evidence for an indicator: its kode in the form of its unit, or its id in any form. */
export function findBukti({ id, unit, indikator }: PlannedIndikator, index: BuktiIndex): BuktiDukung[] {
  const [kunciId, kunciKode] = [normalizeKode(id), normalizeKode(indikator.kode)];
  const owned = (index.get(kunciKode) ?? []).filter((b) => kunciKode === kunciId || b.unit === unit);
  const mentioned = kunciKode === kunciId ? [] : (index.get(kunciId) ?? []);
  return [...owned, ...mentioned].map(({ bukti }) => bukti);
}

/** A kode as it is compared. */
export function normalizeKode(kode: string): string {
  return kode.trim().toLowerCase();
}
