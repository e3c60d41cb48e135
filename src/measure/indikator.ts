import type { IsianIndikator } from "../form/kinerja.ts";
import { mapNarrative } from "../form/layout.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import type { PlannedIndikator } from "../plan/indikator.ts";
import type { Config, Indikator } from "../plan/schema.ts";
import type { NilaiTarget } from "../plan/target.ts";
import { type BuktiIndex, findBukti } from "./bukti.ts";
import { calculateCapaian } from "./capaian.ts";
import { digitsOfYear, settleShown } from "./digits.ts";
import { settleNarrative } from "./narrative.ts";
import { calculateMeanOfBulan, calculateTargetTriwulan, type NilaiIndikator } from "./nilai.ts";
import { calculateTriwulan } from "./periode.ts";
import { calculateKemajuan } from "./renstra.ts";
import type { NilaiRealisasi, PengukuranIndikator, PengukuranTahun } from "./result.ts";
import { calculateAcuan, calculatePerubahan, calculateRiwayat } from "./riwayat.ts";
import { findCategory } from "./skala.ts";
import { calculateTarget, calculateTargetMurni, listBounds } from "./target.ts";

/** What one indicator is computed from. */
export interface IndikatorInput {
  readonly config: Config;
  readonly plan: PlannedIndikator;
  readonly nilai: NilaiIndikator;
  readonly isian: IsianIndikator | undefined;
  readonly bukti: BuktiIndex;
}

/** The numbers that a realisasi is held against: targets, last year, benchmark. */
function listAgainst(
  targets: readonly NilaiTarget[],
  last: PengukuranTahun | undefined,
  { pembanding }: Indikator,
): Desimal[] {
  return [
    ...targets.flatMap(listBounds),
    ...(last?.realisasi.status === "ada" ? [last.realisasi.nilai] : []),
    ...(pembanding === undefined ? [] : [desimal(pembanding.nilai)]),
  ];
}

/** Everything computed for one indicator. */
export function calculateIndikator({ config, plan, nilai, isian, bukti }: IndikatorInput): PengukuranIndikator {
  const { indikator, rule } = plan;
  const target = calculateTarget(indikator.target, rule);
  const riwayat = calculateRiwayat(indikator, rule);
  const last = riwayat.find(({ tahun }) => tahun === config.tahun - 1);
  const renstra = calculateKemajuan({ config, indikator, rule, realisasi: nilai.tahun, riwayat });
  const against = [target, ...(renstra === null ? [] : [renstra.endTarget])];
  const settle = (value: NilaiRealisasi): NilaiRealisasi =>
    settleShown(value, rule.desimal, listAgainst(against, last, indikator));
  const realisasi = settle(nilai.tahun);
  const { capaian, dibatasi, rumus } = calculateCapaian(rule, target, realisasi);
  const tempat = digitsOfYear(rule.desimal, realisasi);
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
    triwulan: calculateTriwulan(rule, calculateTargetTriwulan(plan), nilai.triwulan, (quarters) =>
      calculateMeanOfBulan(plan, quarters),
    ).map((t) => ({
      ...t,
      realisasi: settleShown(t.realisasi, tempat, t.target === null ? [] : listBounds(t.target)),
    })),
    riwayat,
    perubahan: calculatePerubahan(rule, realisasi, capaian, last),
    renstra: renstra && { ...renstra, realisasi: settle(renstra.realisasi) },
    acuan: calculateAcuan(indikator, realisasi),
    anggota: nilai.aggregate?.anggota ?? [],
    terlewat: nilai.aggregate?.terlewat ?? [],
    coverage: nilai.aggregate?.coverage ?? null,
    narrative: settleNarrative(isian?.narrative ?? mapNarrative(() => null), capaian),
    bukti: findBukti(plan, bukti),
  };
}
