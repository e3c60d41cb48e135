import type { IsianIndikator } from "../form/kinerja.ts";
import { mapNarrative } from "../form/layout.ts";
import type { PlannedIndikator } from "../plan/indikator.ts";
import type { Config } from "../plan/schema.ts";
import { type BuktiIndex, findBukti } from "./bukti.ts";
import { calculateCapaian } from "./capaian.ts";
import { calculateTargetTriwulan, type NilaiIndikator } from "./nilai.ts";
import { calculateTriwulan } from "./periode.ts";
import { calculateKemajuan } from "./renstra.ts";
import type { PengukuranIndikator } from "./result.ts";
import { calculateAcuan, calculatePerubahan, calculateRiwayat } from "./riwayat.ts";
import { findCategory } from "./skala.ts";
import { calculateTarget, calculateTargetMurni } from "./target.ts";

/** What one indicator is computed from. */
export interface IndikatorInput {
  readonly config: Config;
  readonly plan: PlannedIndikator;
  readonly nilai: NilaiIndikator;
  readonly isian: IsianIndikator | undefined;
  readonly bukti: BuktiIndex;
}

/** Everything computed for one indicator. */
export function calculateIndikator({ config, plan, nilai, isian, bukti }: IndikatorInput): PengukuranIndikator {
  const { indikator, rule } = plan;
  const target = calculateTarget(indikator.target, rule);
  const realisasi = nilai.tahun;
  const { capaian, dibatasi, rumus } = calculateCapaian(rule, target, realisasi);
  const riwayat = calculateRiwayat(indikator, rule);
  const last = riwayat.find(({ tahun }) => tahun === config.tahun - 1);
  return {
    plan,
    indikator,
    target,
    targetMurni: calculateTargetMurni(indikator, rule),
    realisasi,
    capaian,
    dibatasi,
    predikat: capaian.status === "terhitung" ? findCategory(capaian.nilai, config.kebijakan.skala) : null,
    rumus,
    triwulan: calculateTriwulan(rule, calculateTargetTriwulan(plan), nilai.triwulan),
    riwayat,
    perubahan: calculatePerubahan(rule, realisasi, capaian, last),
    renstra: calculateKemajuan({ config, indikator, rule, realisasi, riwayat }),
    acuan: calculateAcuan(indikator, realisasi),
    anggota: nilai.aggregate?.anggota ?? [],
    terlewat: nilai.aggregate?.terlewat ?? [],
    coverage: nilai.aggregate?.coverage ?? null,
    narrative: isian?.narrative ?? mapNarrative(() => null),
    bukti: findBukti(plan, bukti),
  };
}
