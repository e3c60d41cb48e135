import type { NilaiRealisasi, NilaiTarget, PengukuranTriwulan } from "./result.ts";
import type { Desimal } from "../model/desimal.ts";
import { desimal } from "../model/desimal.ts";
import { bulatkan, formatDaftar, formatTw } from "../model/format.ts";
import { calculateCapaian } from "./capaian.ts";
import { type EmpatTriwulan, type RealisasiAda, TRIWULAN } from "./realisasi.ts";
import { type Aturan, isTargetNol } from "./target.ts";
import { belumDapatDinilai, belumLengkap, calculateJumlah } from "./computed.ts";

/** Reason where a quarter has no target yet: not 0 %, not counted. */
export const BELUM_ADA_TARGET = "belum ada target pada periode ini";

type Targets = EmpatTriwulan<NilaiTarget | null>;
type Nilai = EmpatTriwulan<NilaiRealisasi>;

/**
 * The value of the year out of its four quarters, by `periode`: the last filled quarter, the sum, or the mean.
 * `kosong` names what is missing: for `akhir` the last quarter with a target, otherwise every quarter with a target
 * (without targets per quarter: for `jumlah` all four). A filled 0 is a value, an empty quarter is not 0.
 */
export function calculateDariTriwulan(aturan: Aturan, targets: Targets, nilai: Nilai): NilaiRealisasi {
  const terisi = TRIWULAN.filter((tw) => nilai[tw - 1]?.status === "ada");
  const kurang = findKurang(aturan, targets, nilai);
  if (kurang.length > 0) return { status: "kosong", kurang: kurang.map((tw) => `realisasi ${formatTw(tw)}`) };
  if (terisi.length === 0) {
    const dinyatakan = nilai.findLast((n) => n.status === "tidak_tersedia");
    return dinyatakan ?? { status: "kosong", kurang: TRIWULAN.map((tw) => `realisasi ${formatTw(tw)}`) };
  }
  return combine(aturan, terisi, nilai.filter(isAda));
}

/** Quarters that should have a value and have none. */
function findKurang(aturan: Aturan, targets: Targets, nilai: Nilai): number[] {
  const bertarget = TRIWULAN.filter((tw) => !isTanpaTarget(targets[tw - 1] ?? null));
  const kosong = (tw: number): boolean => nilai[tw - 1]?.status === "kosong";
  const periode = findPeriode(aturan);
  if (periode === "akhir") {
    const terakhir = bertarget.at(-1);
    return terakhir !== undefined && TRIWULAN.filter((tw) => tw >= terakhir).every(kosong) ? [terakhir] : [];
  }
  const wajib = bertarget.length > 0 ? bertarget : periode === "jumlah" ? TRIWULAN : [];
  return wajib.filter(kosong);
}

function combine(aturan: Aturan, terisi: readonly number[], ada: readonly RealisasiAda[]): NilaiRealisasi {
  const terakhir = ada.at(-1);
  const periode = findPeriode(aturan);
  if (periode === "akhir" || ada.length === 1) {
    return terakhir ?? { status: "kosong", kurang: ["realisasi"] };
  }
  const jumlah = calculateJumlah(ada.map(({ nilai }) => nilai));
  const asal = ada.flatMap((n) => n.asal);
  const cara = `${periode} ${formatDaftar(terisi.map(formatTw))}`;
  return { status: "ada", nilai: periode === "jumlah" ? jumlah : jumlah.div(ada.length), cara, asal };
}

/**
 * The value of the year from a form. Quarters filled: the year follows from them. Quarters incomplete or empty:
 * `tahun`, what the form has as realisasi of the year, is taken as it is.
 */
export function calculateRealisasiTahun(
  aturan: Aturan,
  targets: Targets,
  nilai: Nilai,
  tahun: NilaiRealisasi,
): NilaiRealisasi {
  if (nilai.every(({ status }) => status === "kosong")) return tahun;
  const dariTriwulan = calculateDariTriwulan(aturan, targets, nilai);
  return dariTriwulan.status === "ada" || tahun.status === "kosong" ? dariTriwulan : tahun;
}

/** Whether a year typed beside its quarters agrees with them, as far as its own decimals go (at least 2, at most 6). */
export function isSepakat(dihitung: Desimal, diketik: Desimal): boolean {
  const pecahan = diketik.toFixed().split(".")[1]?.length ?? 0;
  const tempat = Math.min(Math.max(pecahan, 2), 6);
  return bulatkan(dihitung, tempat).eq(bulatkan(diketik, tempat));
}

/** The four quarters: each with the capaian up to and including it, against the targets of the same filled quarters. */
export function calculateTriwulan(aturan: Aturan, targets: Targets, nilai: Nilai): readonly PengukuranTriwulan[] {
  return TRIWULAN.map((triwulan) => {
    const target = targets[triwulan - 1] ?? null;
    const realisasi = nilai[triwulan - 1] ?? { status: "kosong", kurang: [] };
    return { triwulan, target, realisasi, capaian: calculateSampai(aturan, targets, nilai, triwulan) };
  });
}

function calculateSampai(aturan: Aturan, targets: Targets, nilai: Nilai, tw: number): PengukuranTriwulan["capaian"] {
  const target = targets[tw - 1] ?? null;
  const realisasi = nilai[tw - 1];
  if (target === null) return belumDapatDinilai(BELUM_ADA_TARGET);
  const nihil = aturan.arah === "turun" && realisasi?.status === "ada" && realisasi.nilai.eq(0);
  if (isTargetNol(target) && !nihil) return belumDapatDinilai(BELUM_ADA_TARGET);
  if (realisasi === undefined || realisasi.status === "kosong") return belumLengkap([`realisasi ${formatTw(tw)}`]);
  if (findPeriode(aturan) === "akhir" || realisasi.status !== "ada") {
    return calculateCapaian(aturan, target, realisasi).capaian;
  }
  return calculateKumulatif(aturan, targets, nilai, tw);
}

/** Sum (or mean) of the filled quarters so far against the sum (or mean) of the targets of the same quarters. */
function calculateKumulatif(aturan: Aturan, targets: Targets, nilai: Nilai, tw: number): PengukuranTriwulan["capaian"] {
  const rata = findPeriode(aturan) === "rata-rata";
  const pasangan = TRIWULAN.filter((q) => q <= tw).flatMap((q) => {
    const [target, realisasi] = [targets[q - 1] ?? null, nilai[q - 1]];
    const ikut = realisasi?.status === "ada" && !(rata && isTanpaTarget(target));
    return ikut ? [{ target, nilai: realisasi.nilai, asal: realisasi.asal }] : [];
  });
  const pembagi = rata ? pasangan.length : 1;
  const target = addTargets(
    pasangan.flatMap((p) => p.target ?? []),
    pembagi,
  );
  const jumlah = calculateJumlah(pasangan.map((p) => p.nilai)).div(pembagi || 1);
  return calculateCapaian(aturan, target, { status: "ada", nilai: jumlah, cara: "kumulatif", asal: [] }).capaian;
}

function addTargets(targets: readonly NilaiTarget[], pembagi: number): NilaiTarget {
  const bagi = desimal(pembagi || 1);
  const sum = (pick: (target: NilaiTarget) => Desimal[]): Desimal => calculateJumlah(targets.flatMap(pick)).div(bagi);
  if (targets.some(({ jenis }) => jenis === "rentang")) {
    return {
      jenis: "rentang",
      min: sum((t) => (t.jenis === "rentang" ? [t.min] : [])),
      max: sum((t) => (t.jenis === "rentang" ? [t.max] : [])),
    };
  }
  return { jenis: "angka", nilai: sum((t) => (t.jenis === "angka" ? [t.nilai] : [])) };
}

/** A predikat cannot be added up: its year is its last value. */
function findPeriode({ arah, periode }: Aturan): Aturan["periode"] {
  return arah === "predikat" ? "akhir" : periode;
}

const isAda = (nilai: NilaiRealisasi): nilai is RealisasiAda => nilai.status === "ada";
const isTanpaTarget = (target: NilaiTarget | null): boolean => target === null || isTargetNol(target);
