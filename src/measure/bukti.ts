import type { BuktiDukung, DataKinerja } from "../form/kinerja.ts";
import type { IndikatorRencana } from "../plan/indikator.ts";
import { groupBy } from "./group.ts";

/** Evidence by the kode it names, with the unit whose form it stands in. */
export type IndeksBukti = ReadonlyMap<string, readonly { readonly unit: string; readonly bukti: BuktiDukung }[]>;

/** All evidence of all forms by kode, without regard to case and to spaces around it. */
export function indexBukti(data: DataKinerja): IndeksBukti {
  const semua = data.formulir.flatMap(({ unit, bukti }) => bukti.map((b) => ({ unit, bukti: b })));
  return groupBy(semua, ({ bukti }) => normalizeKode(bukti.indikator ?? ""));
}

/** Evidence for an indicator: its kode in the form of its unit, or its id in any form. */
export function findBukti({ id, unit, indikator }: IndikatorRencana, indeks: IndeksBukti): BuktiDukung[] {
  const [kunciId, kunciKode] = [normalizeKode(id), normalizeKode(indikator.kode)];
  const milik = (indeks.get(kunciKode) ?? []).filter((b) => kunciKode === kunciId || b.unit === unit);
  const disebut = kunciKode === kunciId ? [] : (indeks.get(kunciId) ?? []);
  return [...milik, ...disebut].map(({ bukti }) => bukti);
}

/** A kode as it is compared. */
export function normalizeKode(kode: string): string {
  return kode.trim().toLowerCase();
}
