import type { KemajuanRenstra, NilaiRealisasi, NilaiTarget, PengukuranTahun, Terhitung } from "./result.ts";
import type { Config, Indikator, Target } from "../plan/schema.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { formatDaftar } from "../model/format.ts";
import { calculateCapaian } from "./capaian.ts";
import type { RealisasiAda } from "./realisasi.ts";
import { type Aturan, calculateTarget } from "./target.ts";
import { belumDapatDinilai, calculateJumlah } from "./computed.ts";

/** What the progress of one indicator is computed from. */
export interface BahanKemajuan {
  readonly config: Config;
  readonly indikator: Indikator;
  readonly aturan: Aturan;
  readonly realisasi: NilaiRealisasi;
  readonly riwayat: readonly PengukuranTahun[];
}

/**
 * Progress to the end of Renstra by the indicator's own way of adding up, never a sum of percentages:
 * `akhir`: this year's value against the last target; `rata-rata`: the mean of the years so far against it;
 * `jumlah`: the sum of the years so far against the sum of the targets of all Renstra years (or the one target
 * given for the last year). Null without a target.
 */
export function calculateKemajuan(bahan: BahanKemajuan): KemajuanRenstra | null {
  const { config, indikator, aturan } = bahan;
  const [awal, akhir] = config.renstra.periode;
  const targets = Object.entries(indikator.target_renstra ?? {})
    .map(([tahun, target]) => ({ tahun: Number(tahun), target }))
    .filter(({ tahun }) => tahun >= awal && tahun <= akhir)
    .sort((a, b) => a.tahun - b.tahun);
  const terakhir = targets.at(-1);
  if (terakhir === undefined) return null;
  const realisasi = calculateSejauhIni(bahan);
  const targetAkhir = calculateTargetAkhir(aturan, targets, awal, akhir);
  const dasar = { tahunAkhir: terakhir.tahun, realisasi };
  if (targetAkhir === null) {
    const ada = new Set(targets.map(({ tahun }) => tahun));
    const kurang = listTahun(awal, akhir).filter((tahun) => !ada.has(tahun));
    const alasan = `target Renstra tahun ${formatDaftar(kurang.map(String))} tidak ada`;
    return { ...dasar, targetAkhir: calculateTarget(terakhir.target, aturan), kemajuan: belumDapatDinilai(alasan) };
  }
  const kemajuan: Terhitung = calculateCapaian({ ...aturan, batas: null }, targetAkhir, realisasi).capaian;
  return { ...dasar, targetAkhir, kemajuan };
}

type TargetTahun = { readonly tahun: number; readonly target: Target };

/** The target that the value so far is held against; null where years are missing from a sum. */
function calculateTargetAkhir(
  aturan: Aturan,
  targets: readonly TargetTahun[],
  awal: number,
  akhir: number,
): NilaiTarget | null {
  const terakhir = targets.at(-1);
  if (terakhir === undefined) return null;
  if (aturan.periode !== "jumlah" || aturan.arah === "predikat") return calculateTarget(terakhir.target, aturan);
  if (targets.length === 1 && terakhir.tahun === akhir) return calculateTarget(terakhir.target, aturan);
  return targets.length === akhir - awal + 1 ? addTargets(targets.map(({ target }) => target)) : null;
}

function addTargets(targets: readonly Target[]): NilaiTarget | null {
  const sum = (nilai: readonly number[]): Desimal => calculateJumlah(nilai.map(desimal));
  const angka = targets.filter((t) => typeof t === "number");
  if (angka.length === targets.length) return { jenis: "angka", nilai: sum(angka) };
  const rentang = targets.filter((t) => typeof t === "object");
  if (rentang.length !== targets.length) return null;
  return { jenis: "rentang", min: sum(rentang.map((t) => t.min)), max: sum(rentang.map((t) => t.max)) };
}

function calculateSejauhIni({ config, aturan, realisasi, riwayat }: BahanKemajuan): NilaiRealisasi {
  const { periode, arah } = aturan;
  if (periode === "akhir" || arah === "predikat" || realisasi.status !== "ada") return realisasi;
  const tahunSebelum = listTahun(config.renstra.periode[0], config.tahun - 1);
  const lalu = tahunSebelum.map((tahun) => ({ tahun, realisasi: riwayat.find((r) => r.tahun === tahun)?.realisasi }));
  const belum = lalu.filter((t) => t.realisasi?.status !== "ada").map(({ tahun }) => tahun);
  if (periode === "jumlah" && belum.length > 0) {
    return { status: "kosong", kurang: belum.map((tahun) => `realisasi tahun ${tahun}`) };
  }
  const ada = lalu.flatMap(({ realisasi: r }) => (r?.status === "ada" ? [r] : []));
  const tahunAda = [...tahunSebelum.filter((tahun) => !belum.includes(tahun)), config.tahun];
  return combine(periode, [...ada, realisasi], tahunAda);
}

function combine(
  periode: "jumlah" | "rata-rata",
  ada: readonly RealisasiAda[],
  tahun: readonly number[],
): NilaiRealisasi {
  const jumlah = calculateJumlah(ada.map(({ nilai }) => nilai));
  return {
    status: "ada",
    nilai: periode === "jumlah" ? jumlah : jumlah.div(ada.length),
    cara: tahun.length === 1 ? `realisasi tahun ${tahun[0]}` : `${periode} tahun ${formatDaftar(tahun.map(String))}`,
    asal: ada.flatMap(({ asal }) => asal),
  };
}

/** The years from one to another, both included; none where the second is earlier. */
function listTahun(awal: number, akhir: number): number[] {
  return Array.from({ length: Math.max(0, akhir - awal + 1) }, (_, i) => awal + i);
}
