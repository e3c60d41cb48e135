import type { RataRata, Terhitung } from "./result.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { bulatkan } from "../model/format.ts";
import { findKategori } from "./skala.ts";
import { belumDapatDinilai, belumLengkap, calculateJumlah, terhitung } from "./computed.ts";

/** One capaian that goes into a mean. */
export interface Butir {
  readonly id: string;
  readonly capaian: Terhitung;
}

/**
 * The mean of capaian values as they are displayed, rounded half-up at `kebijakan.desimal`, because a reader checks it
 * with the printed column. A capaian of 0 counts; what is not computed is left out and named.
 */
export function calculateRataRata(butir: readonly Butir[], kebijakan: Kebijakan): RataRata {
  const nilai = butir.flatMap(({ capaian }) =>
    capaian.status === "terhitung" ? [bulatkan(capaian.nilai, kebijakan.desimal)] : [],
  );
  const terlewat = butir.flatMap(({ id, capaian }) => {
    const alasan = formatAlasan(capaian);
    return alasan === null ? [] : [{ id, alasan }];
  });
  if (nilai.length === 0) return { capaian: findTanpaNilai(butir), predikat: null, n: 0, terlewat };
  const rata = calculateJumlah(nilai).div(nilai.length);
  return { capaian: terhitung(rata), predikat: findKategori(rata, kebijakan.skala), n: nilai.length, terlewat };
}

/** Why a number is not there, in words; null where it is. */
export function formatAlasan(hasil: Terhitung): string | null {
  if (hasil.status === "terhitung") return null;
  return hasil.status === "belum_lengkap" ? `belum lengkap: ${hasil.kurang.join(", ")}` : hasil.alasan;
}

function findTanpaNilai(butir: readonly Butir[]): Terhitung {
  const belum = butir.filter(({ capaian }) => capaian.status === "belum_lengkap");
  if (belum.length > 0) return belumLengkap(belum.map(({ id }) => `capaian ${id}`));
  return belumDapatDinilai("tidak ada capaian yang dapat dinilai");
}
