import type { NilaiRealisasi } from "./result.ts";
import { desimal } from "../model/desimal.ts";
import { formatTw } from "../model/format.ts";
import type { Isian, IsianIndikator } from "../form/kinerja.ts";
import { findPredikat, formatSkala } from "./predikat.ts";
import type { Aturan } from "./target.ts";

/** Four values, one for each quarter. */
export type EmpatTriwulan<T> = readonly [T, T, T, T];

export const TRIWULAN: EmpatTriwulan<1 | 2 | 3 | 4> = [1, 2, 3, 4];

/** A realisasi that is there. */
export type RealisasiAda = Extract<NilaiRealisasi, { status: "ada" }>;

/** A cell as a realisasi; `nama` names it where it is empty ("realisasi TW IV"), `cara` where it is filled. */
export function calculateRealisasi(isian: Isian | null, aturan: Aturan, nama: string, cara: string): NilaiRealisasi {
  if (isian === null) return { status: "kosong", kurang: [nama] };
  const asal = [isian.asal];
  switch (isian.jenis) {
    case "angka":
      return { status: "ada", nilai: isian.nilai, cara, asal };
    case "tidak_tersedia":
      return { status: "tidak_tersedia", teks: isian.teks, asal };
    case "predikat": {
      const hasil = calculatePredikat(isian.teks, aturan, cara);
      return hasil.status === "kosong" ? hasil : { ...hasil, asal };
    }
  }
}

/** The four quarters of a form as realisasi. */
export function calculateRealisasiTriwulan(isian: IsianIndikator, aturan: Aturan): EmpatTriwulan<NilaiRealisasi> {
  const [i, ii, iii, iv] = isian.triwulan;
  const cell = (sel: Isian | null, tw: number) =>
    calculateRealisasi(sel, aturan, `realisasi ${formatTw(tw)}`, `nilai ${formatTw(tw)}`);
  return [cell(i, 1), cell(ii, 2), cell(iii, 3), cell(iv, 4)];
}

/** The realised value of an earlier year, as lkjip.yaml gives it. */
export function calculateRealisasiRiwayat(
  nilai: number | string | null,
  aturan: Aturan,
  tahun: number,
): NilaiRealisasi {
  const cara = `riwayat tahun ${tahun}`;
  if (nilai === null) return { status: "kosong", kurang: [`realisasi tahun ${tahun}`] };
  if (typeof nilai === "number") return { status: "ada", nilai: desimal(nilai), cara, asal: [] };
  return calculatePredikat(nilai, aturan, cara);
}

function calculatePredikat(teks: string, { skala, arah }: Aturan, cara: string): NilaiRealisasi {
  const tidak = (alasan: string): NilaiRealisasi => ({ status: "tidak_tersedia", teks, alasan, asal: [] });
  if (arah !== "predikat") return tidak(`realisasi "${teks}" bukan angka`);
  if (skala === null) return tidak("skala predikat belum ditetapkan");
  const terbaca = findPredikat(teks, skala);
  if (terbaca === null) return tidak(`realisasi "${teks}" tidak ada pada skala ${skala.nama} (${formatSkala(skala)})`);
  return { status: "ada", nilai: terbaca.nilai ?? terbaca.skor, predikat: teks, cara, asal: [] };
}
