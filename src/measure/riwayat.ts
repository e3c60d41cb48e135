import type {
  NilaiRealisasi,
  PengukuranTahun,
  PerbandinganAcuan,
  PerubahanTahun,
  Terhitung,
} from "./result.ts";
import type { Indikator } from "../plan/schema.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { bulatkan } from "../model/format.ts";
import { calculateCapaian } from "./capaian.ts";
import { calculateRealisasiRiwayat } from "./realisasi.ts";
import { type Aturan, calculateTarget } from "./target.ts";
import { belumDapatDinilai, belumLengkap, SERATUS, terhitung } from "./computed.ts";

/** Earlier years of an indicator, oldest first, by the same formula as this year. */
export function calculateRiwayat(indikator: Indikator, aturan: Aturan): PengukuranTahun[] {
  return Object.entries(indikator.riwayat ?? {})
    .map(([teks, isi]): PengukuranTahun => {
      const tahun = Number(teks);
      const target = isi.target === null ? null : calculateTarget(isi.target, aturan);
      const realisasi = calculateRealisasiRiwayat(isi.realisasi, aturan, tahun);
      const capaian =
        target === null ? belumLengkap([`target tahun ${tahun}`]) : calculateCapaian(aturan, target, realisasi).capaian;
      return { tahun, target, realisasi, capaian };
    })
    .sort((a, b) => a.tahun - b.tahun);
}

/** This year against the year before; null where either has no value, or a score stands against a number. */
export function calculatePerubahan(
  aturan: Aturan,
  realisasi: NilaiRealisasi,
  capaian: Terhitung,
  lalu: PengukuranTahun | undefined,
): PerubahanTahun | null {
  if (realisasi.status !== "ada" || lalu?.realisasi.status !== "ada") return null;
  if ((realisasi.predikat === undefined) !== (lalu.realisasi.predikat === undefined)) return null;
  const selisih = realisasi.nilai.minus(lalu.realisasi.nilai);
  return {
    tahunLalu: lalu.tahun,
    realisasi: { selisih, gerak: findGerak(selisih), relatif: calculateRelatif(selisih, lalu.realisasi, lalu.tahun) },
    capaian: calculatePoin(aturan.desimal, capaian, lalu.capaian),
    membaik: findMembaik(aturan.arah, selisih),
  };
}

function calculateRelatif(selisih: Desimal, lalu: NilaiRealisasi & { status: "ada" }, tahun: number): Terhitung {
  if (lalu.predikat !== undefined) return belumDapatDinilai("realisasi berupa predikat");
  if (lalu.nilai.eq(0)) return belumDapatDinilai(`realisasi tahun ${tahun} adalah 0`);
  return terhitung(selisih.times(SERATUS).div(lalu.nilai.abs()));
}

/** The difference of two capaian as they are printed, so that a reader who subtracts them finds the same. */
function calculatePoin(tempat: number, kini: Terhitung, lalu: Terhitung): PerubahanTahun["capaian"] {
  if (kini.status !== "terhitung" || lalu.status !== "terhitung") return null;
  const poin = bulatkan(kini.nilai, tempat).minus(bulatkan(lalu.nilai, tempat));
  return { poin, gerak: findGerak(poin) };
}

function findMembaik(arah: Indikator["arah"], selisih: Desimal): boolean | null {
  if (arah === "tetap" || arah === "rentang" || selisih.eq(0)) return null;
  return arah === "turun" ? selisih.lt(0) : selisih.gt(0);
}

function findGerak(selisih: Desimal): "naik" | "turun" | "tetap" {
  if (selisih.eq(0)) return "tetap";
  return selisih.gt(0) ? "naik" : "turun";
}

/** Realisasi against the benchmark of lkjip.yaml; null without one, without a value, or for a predikat. */
export function calculateAcuan(indikator: Indikator, realisasi: NilaiRealisasi): PerbandinganAcuan | null {
  if (!indikator.pembanding || realisasi.status !== "ada" || realisasi.predikat !== undefined) return null;
  const nilai = desimal(indikator.pembanding.nilai);
  const selisih = realisasi.nilai.minus(nilai);
  const kedudukan = selisih.eq(0) ? "sama dengan" : selisih.gt(0) ? "di atas" : "di bawah";
  return { nama: indikator.pembanding.nama, nilai, selisih, kedudukan };
}
