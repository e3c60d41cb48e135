import type { Isian, IsianIndikator } from "../form/kinerja.ts";
import { desimal } from "../model/desimal.ts";
import { formatTw } from "../model/format.ts";
import { ARAH } from "../plan/arah.ts";
import { findPredikat, formatSkala } from "../plan/predikat.ts";
import type { Rule } from "../plan/rule.ts";
import type { NilaiRealisasi } from "./result.ts";

/** Four values, one for each quarter. */
export type FourTriwulan<T> = readonly [T, T, T, T];

export const TRIWULAN: FourTriwulan<1 | 2 | 3 | 4> = [1, 2, 3, 4];

/** A realisasi that is there. */
export type PresentRealisasi = Extract<NilaiRealisasi, { status: "ada" }>;

/** A cell as a realisasi; `nama` names it where it is empty ("realisasi TW IV"), `cara` where it is filled. */
export function calculateRealisasi(isian: Isian | null, rule: Rule, nama: string, cara: string): NilaiRealisasi {
  if (isian === null) return { status: "kosong", missing: [nama] };
  const asal = [isian.asal];
  switch (isian.jenis) {
    case "angka":
      return { status: "ada", nilai: isian.nilai, cara, asal };
    case "tidak_tersedia":
      return { status: "tidak_tersedia", teks: isian.teks, asal };
    case "predikat": {
      const result = calculatePredikat(isian.teks, rule, cara);
      return result.status === "kosong" ? result : { ...result, asal };
    }
  }
}

/** The four quarters of a form as realisasi. */
export function calculateRealisasiTriwulan(isian: IsianIndikator, rule: Rule): FourTriwulan<NilaiRealisasi> {
  const [i, ii, iii, iv] = isian.triwulan;
  const cell = (sel: Isian | null, tw: number) =>
    calculateRealisasi(sel, rule, `realisasi ${formatTw(tw)}`, `nilai ${formatTw(tw)}`);
  return [cell(i, 1), cell(ii, 2), cell(iii, 3), cell(iv, 4)];
}

/** The realised value of an earlier year, as lkjip.yaml gives it. */
export function calculateRealisasiRiwayat(nilai: number | string | null, rule: Rule, tahun: number): NilaiRealisasi {
  const cara = `riwayat tahun ${tahun}`;
  if (nilai === null) return { status: "kosong", missing: [`realisasi tahun ${tahun}`] };
  if (typeof nilai === "number") return { status: "ada", nilai: desimal(nilai), cara, asal: [] };
  return calculatePredikat(nilai, rule, cara);
}

function calculatePredikat(teks: string, { skala, arah }: Rule, cara: string): NilaiRealisasi {
  const not = (alasan: string): NilaiRealisasi => ({ status: "tidak_tersedia", teks, alasan, asal: [] });
  if (ARAH[arah].target !== "predikat") return not(`realisasi "${teks}" bukan angka`);
  if (skala === null) return not("skala predikat belum ditetapkan");
  const read = findPredikat(teks, skala);
  if (read === null) return not(`realisasi "${teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})`);
  return { status: "ada", nilai: read.nilai ?? read.skor, predikat: read.teks, cara, asal: [] };
}
