import { calculateCapaian } from "../../measure/capaian.ts";
import { isInterim } from "../../measure/coverage.ts";
import type { Computed, NilaiRealisasi, PengukuranIndikator, PengukuranTahun } from "../../measure/result.ts";
import { calculateTarget } from "../../measure/target.ts";
import type { Grafik, SeriesGrafik } from "../../model/content.ts";
import { desimal } from "../../model/desimal.ts";
import { formatTw } from "../../model/format.ts";
import { findPredikat } from "../../plan/predikat.ts";
import type { SkalaPredikat } from "../../plan/skala.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { dot, isScaleSatuan, reached, realisasiOf } from "../value.ts";
import { hasTriwulan, LAST_EMPTY, RENSTRA_EMPTY, TRIWULAN_EMPTY, thisTahun } from "./analysis-year.ts";

/*
 * Charts of one indicator over time: years, the path of Renstra, the quarters of the year. Each answers whether the target
 * was reached: the target is a line at its value, what reaches it is filled.
 */

/** One point in time: what was planned, what came out, whether it is enough. */
interface Moment {
  readonly nama: string;
  readonly target: NilaiTarget | null;
  readonly realisasi: NilaiRealisasi | null;
  readonly capaian: Computed | null;
}

/** Target and realisation of one indicator over the years; of a predikat the steps of its scale. */
export function trendGrafik(p: PengukuranIndikator, tahun: number): Grafik {
  const yearly = p.riwayat.length === 0 ? [] : [...p.riwayat, thisTahun(p, tahun)];
  const moments = yearly.map((t) => ({ ...t, nama: nameOfTahun(t, p, tahun) }));
  return grafikOf(p, moments, `${p.indikator.uraian} sampai dengan tahun ${tahun}`, {
    target: "Target",
    blank: LAST_EMPTY,
  });
}

const nameOfTahun = (t: PengukuranTahun, p: PengukuranIndikator, tahun: number): string =>
  t.tahun === tahun && isInterim(p) ? `${t.tahun} (sementara)` : `${t.tahun}`;

/** The path of the Renstra targets still ahead, beside what has been reached; nothing in the last year of Renstra. */
export function grafikRenstra(p: PengukuranIndikator, tahun: number): Grafik {
  const target = p.indikator.target_renstra ?? {};
  const listed = Object.keys(target)
    .map(Number)
    .sort((a, b) => a - b);
  const hasNext = p.renstra !== null && listed.some((t) => t > tahun);
  const yearly = new Map([...p.riwayat, thisTahun(p, tahun)].map((t) => [t.tahun, t.realisasi]));
  const moments = (hasNext ? listed : []).map((t): Moment => {
    const planned = target[t] === undefined ? null : calculateTarget(target[t], p.plan.rule);
    const realisasi = yearly.get(t) ?? null;
    const capaian =
      planned === null || realisasi === null ? null : calculateCapaian(p.plan.rule, planned, realisasi).capaian;
    return { nama: `${t}`, target: planned, realisasi, capaian };
  });
  return grafikOf(p, moments, `${p.indikator.uraian} dalam Renstra`, {
    target: "Target Renstra",
    blank: RENSTRA_EMPTY,
  });
}

/** Target and realisation of one indicator per quarter. */
export function grafikTriwulan(p: PengukuranIndikator, tahun: number): Grafik {
  const moments = hasTriwulan(p) ? p.triwulan.map((t) => ({ ...t, nama: formatTw(t.triwulan) })) : [];
  return grafikOf(p, moments, `${p.indikator.uraian} per triwulan tahun ${tahun}`, {
    target: "Target",
    blank: TRIWULAN_EMPTY,
  });
}

function grafikOf(
  p: PengukuranIndikator,
  moments: readonly Moment[],
  about: string,
  { target, blank }: { readonly target: string; readonly blank: string },
): Grafik {
  const common = { jenis: "grafik", satuan: p.indikator.satuan, blank } as const;
  const { skala } = p.plan.rule;
  if (p.target.jenis === "predikat")
    return {
      ...common,
      satuan: "",
      judul: `Predikat ${about.replace(/^Predikat /, "")}`,
      bentuk: "jenjang",
      ...steps(moments, target, skala),
    };
  const planned = targetSeries(
    target,
    moments.map((t) => t.target),
  );
  // Nothing is the target: the table says how often it was kept, a row of bars without height does not.
  const isNothing = planned.every(({ nilai }) => nilai.every((each) => each === null || each === 0));
  const series = live([
    ...(isNothing ? [] : planned),
    {
      nama: "Realisasi",
      nilai: moments.map((t) => dot(t.realisasi === null ? null : realisasiOf(t.realisasi))),
      reached: moments.map(stateOf),
    },
  ]);
  const subjects = new Set(series.map((each) => (each.target ? target : "Realisasi")));
  const subject = subjects.size === 1 ? [...subjects][0] : `${target} dan realisasi`;
  return {
    ...common,
    judul: `${subject} ${about}`,
    bentuk: isCourse(p.indikator.satuan, series) ? "garis" : "batang",
    category: moments.map(({ nama }) => nama),
    series,
  };
}

const stateOf = ({ capaian }: Moment): boolean | null =>
  capaian?.status === "terhitung" ? reached(capaian.nilai) : null;

/** The steps of a scale as heights, the predikat below each; nothing where fewer than two are on the scale. */
function steps(
  moments: readonly Moment[],
  target: string,
  skala: SkalaPredikat | null,
): Pick<Grafik, "category" | "series"> {
  const stepOf = (teks: string | undefined): number | null => {
    const skor = teks === undefined || skala === null ? undefined : findPredikat(teks, skala)?.skor;
    const at = skala?.tingkat.findIndex((tingkat) => skor !== undefined && desimal(tingkat.skor).eq(skor)) ?? -1;
    return at === -1 ? null : at + 1;
  };
  const textOf = ({ realisasi }: Moment): string | undefined =>
    realisasi?.status === "ada" ? realisasi.predikat : undefined;
  const realisasi = { nama: "Realisasi", nilai: moments.map((t) => stepOf(textOf(t))), reached: moments.map(stateOf) };
  const planned = moments.map((t) => stepOf(t.target?.jenis === "predikat" ? t.target.teks : undefined));
  return {
    category: moments.map((t) => `${t.nama} ${textOf(t) ?? "-"}`),
    series: live([{ nama: target, nilai: planned, target: true as const }, realisasi]),
  };
}

/** From this share of its highest value, the lowest is near enough for a course of dots: bars from 0 would all be alike. */
const NEAR = 0.75;

/** Whether values of a scale are so near to each other that only their course tells something; everything else is a bar from 0. */
export function isCourse(satuan: string, series: readonly SeriesGrafik[]): boolean {
  const values = series.flatMap(({ nilai }) => nilai.filter((each) => each !== null));
  return isScaleSatuan(satuan) && values.length > 0 && Math.min(...values) >= Math.max(...values) * NEAR;
}

/** Targets as they were set: one line, or a lower and an upper bound where one of them is a range. */
export function targetSeries(nama: string, targets: readonly (NilaiTarget | null)[]): SeriesGrafik[] {
  const bound = (pick: "min" | "max") =>
    targets.map((t) => (t === null || t.jenis === "predikat" ? null : dot(t.jenis === "angka" ? t.nilai : t[pick])));
  return targets.some((t) => t?.jenis === "rentang")
    ? [
        { nama: `Batas bawah ${nama.toLowerCase()}`, nilai: bound("min"), target: true },
        { nama: `Batas atas ${nama.toLowerCase()}`, nilai: bound("max"), target: true },
      ]
    : [{ nama, nilai: bound("min"), target: true }];
}

/**
 * Series that have at least one point; none at all where everything is 0 and there is nothing to see, or where no series
 * has two points: a single dot shows no course.
 */
function live(series: readonly SeriesGrafik[]): SeriesGrafik[] {
  const points = ({ nilai }: SeriesGrafik): (number | null)[] => nilai.filter((n) => n !== null);
  if (series.every((s) => points(s).length < 2 || points(s).every((n) => n === 0))) return [];
  return series.filter((s) => points(s).length > 0);
}
