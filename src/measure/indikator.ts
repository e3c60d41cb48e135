import type { PengukuranIndikator } from "./result.ts";
import type { Config } from "../plan/schema.ts";
import type { IsianIndikator } from "../form/kinerja.ts";
import type { IndikatorRencana } from "../plan/indikator.ts";
import { findBukti, type IndeksBukti } from "./bukti.ts";
import { calculateCapaian } from "./capaian.ts";
import { calculateTargetTriwulan, type NilaiIndikator } from "./nilai.ts";
import { calculateTriwulan } from "./periode.ts";
import { calculateKemajuan } from "./renstra.ts";
import { calculateAcuan, calculatePerubahan, calculateRiwayat } from "./riwayat.ts";
import { findKategori } from "./skala.ts";
import { calculateTarget, calculateTargetMurni, findAturan } from "./target.ts";

/** What one indicator is computed from. */
export interface BahanIndikator {
  readonly config: Config;
  readonly rencana: IndikatorRencana;
  readonly nilai: NilaiIndikator;
  readonly isian: IsianIndikator | undefined;
  readonly bukti: IndeksBukti;
}

/** Everything computed for one indicator. */
export function calculateIndikator({ config, rencana, nilai, isian, bukti }: BahanIndikator): PengukuranIndikator {
  const { indikator } = rencana;
  const aturan = findAturan(indikator, config.kebijakan);
  const target = calculateTarget(indikator.target, aturan);
  const realisasi = nilai.tahun;
  const { capaian, dibatasi, rumus } = calculateCapaian(aturan, target, realisasi);
  const riwayat = calculateRiwayat(indikator, aturan);
  const lalu = riwayat.find(({ tahun }) => tahun === config.tahun - 1);
  return {
    rencana,
    indikator,
    target,
    targetMurni: calculateTargetMurni(target, indikator.target_murni, aturan),
    realisasi,
    capaian,
    dibatasi,
    predikat: capaian.status === "terhitung" ? findKategori(capaian.nilai, config.kebijakan.skala) : null,
    rumus,
    triwulan: calculateTriwulan(aturan, calculateTargetTriwulan(rencana, aturan), nilai.triwulan),
    riwayat,
    perubahan: calculatePerubahan(aturan, realisasi, capaian, lalu),
    renstra: calculateKemajuan({ config, indikator, aturan, realisasi, riwayat }),
    acuan: calculateAcuan(indikator, realisasi),
    anggota: nilai.agregat?.anggota ?? [],
    terlewat: nilai.agregat?.terlewat ?? [],
    narasi: {
      pendukung: isian?.pendukung ?? null,
      penghambat: isian?.penghambat ?? null,
      solusi: isian?.solusi ?? null,
      tindakLanjut: isian?.tindakLanjut ?? null,
    },
    bukti: findBukti(rencana, bukti),
  };
}
