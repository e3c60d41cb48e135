import { type Desimal, desimal, HUNDRED } from "../model/desimal.ts";
import { roundPercent } from "../model/format.ts";
import { ARAH } from "../plan/arah.ts";
import type { Rule } from "../plan/rule.ts";
import type { Indikator } from "../plan/schema.ts";
import { calculateCapaian } from "./capaian.ts";
import { computed, incomplete, notAssessable } from "./computed.ts";
import { settleShown, shownOf } from "./digits.ts";
import { calculateRealisasiRiwayat } from "./realisasi.ts";
import type { AcuanComparison, Computed, NilaiRealisasi, PengukuranTahun, PerubahanTahun } from "./result.ts";
import { calculateTarget, listBounds } from "./target.ts";

/** Earlier years of an indicator, oldest first, by the same formula as this year. */
export function calculateRiwayat(indikator: Indikator, rule: Rule): PengukuranTahun[] {
  return Object.entries(indikator.riwayat ?? {})
    .map(([teks, content]): PengukuranTahun => {
      const tahun = Number(teks);
      const target = content.target === null ? null : calculateTarget(content.target, rule);
      const realisasi = calculateRealisasiRiwayat(content.realisasi, rule, tahun);
      const { capaian, dibatasi } =
        target === null
          ? { capaian: incomplete([`target tahun ${tahun}`]), dibatasi: false }
          : calculateCapaian(rule, target, realisasi);
      const shown = settleShown(
        realisasi,
        rule.desimal,
        target === null ? [] : listBounds(target),
        indikator.dari !== undefined,
      );
      return { tahun, target, realisasi: shown, capaian, dibatasi };
    })
    .sort((a, b) => a.tahun - b.tahun);
}

/** This year against the year before, the difference as it is shown; null where either has no value, or a score stands against a number. */
export function calculatePerubahan(
  rule: Rule,
  realisasi: NilaiRealisasi,
  capaian: Computed,
  last: PengukuranTahun | undefined,
): PerubahanTahun | null {
  if (realisasi.status !== "ada" || last?.realisasi.status !== "ada") return null;
  if ((realisasi.predikat === undefined) !== (last.realisasi.predikat === undefined)) return null;
  const selisih = shownOf(realisasi).minus(shownOf(last.realisasi));
  const exact = realisasi.nilai.minus(last.realisasi.nilai);
  return {
    lastTahun: last.tahun,
    realisasi: { selisih, trend: findTrend(selisih), relative: calculateRelative(exact, last.realisasi, last.tahun) },
    capaian: calculatePoint(rule.desimal, capaian, last.capaian),
    improving: findImproving(rule, selisih),
  };
}

function calculateRelative(selisih: Desimal, last: NilaiRealisasi & { status: "ada" }, tahun: number): Computed {
  if (last.predikat !== undefined) return notAssessable("realisasi berupa predikat");
  if (last.nilai.eq(0)) return notAssessable(`realisasi tahun ${tahun} adalah 0`);
  return computed(selisih.times(HUNDRED).div(last.nilai.abs()));
}

/** The difference of two capaian as they are printed, so that a reader who subtracts them finds the same; which way it went is exact. */
function calculatePoint(tempat: number, now: Computed, last: Computed): PerubahanTahun["capaian"] {
  if (now.status !== "terhitung" || last.status !== "terhitung") return null;
  const point = roundPercent(now.nilai, tempat).minus(roundPercent(last.nilai, tempat));
  return { point, trend: findTrend(now.nilai.minus(last.nilai)) };
}

function findImproving({ arah }: Rule, selisih: Desimal): boolean | null {
  const { better } = ARAH[arah];
  return better === null || selisih.eq(0) ? null : findTrend(selisih) === better;
}

function findTrend(selisih: Desimal): "naik" | "turun" | "tetap" {
  if (selisih.eq(0)) return "tetap";
  return selisih.gt(0) ? "naik" : "turun";
}

/** Realisasi against the benchmark of lkjip.yaml; null without one, without a value, or for a predikat. */
export function calculateAcuan(indikator: Indikator, realisasi: NilaiRealisasi): AcuanComparison | null {
  if (!indikator.pembanding || realisasi.status !== "ada" || realisasi.predikat !== undefined) return null;
  const nilai = desimal(indikator.pembanding.nilai);
  const selisih = shownOf(realisasi).minus(nilai);
  const position = selisih.eq(0) ? "sama dengan" : selisih.gt(0) ? "di atas" : "di bawah";
  return { nama: indikator.pembanding.nama, nilai, selisih, position };
}
