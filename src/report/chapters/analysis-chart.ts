import { isInterim } from "../../measure/coverage.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import { calculateTarget } from "../../measure/target.ts";
import type { Grafik } from "../../model/content.ts";
import { formatTitle, formatTw } from "../../model/format.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { angkaOf, dot, percentDot, realisasiOf } from "../value.ts";
import { hasTriwulan, LAST_EMPTY, RENSTRA_EMPTY, TRIWULAN_EMPTY, thisTahun } from "./analysis-year.ts";

/*
 * Charts of one indicator over time: years, the path of Renstra, the quarters of the year.
 */

/** Target and realisation of one indicator over the years; of a predikat its capaian, since a score says nothing. */
export function trendGrafik(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): Grafik {
  const yearly = p.riwayat.length === 0 ? [] : [...p.riwayat, thisTahun(p, tahun)];
  const predikat = p.target.jenis === "predikat";
  const series = live(
    predikat
      ? [{ nama: "Capaian", nilai: yearly.map((t) => percentDot(angkaOf(t.capaian), kebijakan)) }]
      : [
          ...targetSeries(
            "Target",
            yearly.map((t) => t.target),
          ),
          { nama: "Realisasi", nilai: yearly.map((t) => dot(realisasiOf(t.realisasi))) },
        ],
  );
  return {
    jenis: "grafik",
    judul: `${judulSeries(series, predikat ? "Capaian" : TARGET_REALISASI)} ${formatTitle(p.indikator.uraian)} sampai dengan Tahun ${tahun}`,
    bentuk: "garis",
    satuan: predikat ? "%" : p.indikator.satuan,
    category: yearly.map((t) => (t.tahun === tahun && isInterim(p) ? `${t.tahun} (sementara)` : `${t.tahun}`)),
    series,
    blank: LAST_EMPTY,
  };
}

const TARGET_REALISASI = "Target dan Realisasi";

/** Targets as they were set: one line, or a lower and an upper bound where one of them is a range. */
function targetSeries(nama: string, targets: readonly (NilaiTarget | null)[]): Grafik["series"] {
  const bound = (pick: "min" | "max") =>
    targets.map((t) => (t === null || t.jenis === "predikat" ? null : dot(t.jenis === "angka" ? t.nilai : t[pick])));
  return targets.some((t) => t?.jenis === "rentang")
    ? [
        { nama: `Batas Bawah ${nama}`, nilai: bound("min") },
        { nama: `Batas Atas ${nama}`, nilai: bound("max") },
      ]
    : [{ nama, nilai: bound("min") }];
}

/** A chart is called after what is in it; `full` where it holds everything, or nothing. */
const judulSeries = (series: readonly { readonly nama: string }[], full: string): string =>
  series.length === 0 || new Set(series.map(subjectOf)).size > 1 ? full : subjectOf(series[0] ?? { nama: full });

/** What a series shows; both bounds show the target. */
const subjectOf = ({ nama }: { readonly nama: string }): string => nama.replace(/^Batas (?:Bawah|Atas) /, "");

/**
 * Series that have at least one point; none at all where everything is 0 and there is nothing to see, or where no series
 * has two points: a single dot shows no course.
 */
function live<T extends { readonly nilai: readonly (number | null)[] }>(series: readonly T[]): T[] {
  const points = ({ nilai }: T): (number | null)[] => nilai.filter((n) => n !== null);
  if (series.every((s) => points(s).length < 2 || points(s).every((n) => n === 0))) return [];
  return series.filter((s) => points(s).length > 0);
}

/** The path of the Renstra targets still ahead, beside what has been reached; nothing in the last year of Renstra. */
export function grafikRenstra(p: PengukuranIndikator, tahun: number): Grafik {
  const target = p.indikator.target_renstra ?? {};
  const listed = Object.keys(target)
    .map(Number)
    .sort((a, b) => a - b);
  const hasNext = p.renstra !== null && p.target.jenis !== "predikat" && listed.some((t) => t > tahun);
  const tahunList = hasNext ? listed : [];
  const yearly = new Map([...p.riwayat, thisTahun(p, tahun)].map((t) => [t.tahun, realisasiOf(t.realisasi)]));
  return {
    jenis: "grafik",
    judul: `Target Renstra dan Realisasi ${formatTitle(p.indikator.uraian)}`,
    bentuk: "garis",
    satuan: p.indikator.satuan,
    category: tahunList.map((t) => `${t}`),
    series: live([
      ...targetSeries(
        "Target Renstra",
        tahunList.map((t) => (target[t] === undefined ? null : calculateTarget(target[t], p.plan.rule))),
      ),
      { nama: "Realisasi", nilai: tahunList.map((t) => dot(yearly.get(t) ?? null)) },
    ]),
    blank: RENSTRA_EMPTY,
  };
}

/** Target and realisation of one indicator per quarter. */
export function grafikTriwulan(p: PengukuranIndikator, tahun: number): Grafik {
  const present = hasTriwulan(p) && p.target.jenis !== "predikat";
  const series = present
    ? live([
        ...targetSeries(
          "Target",
          p.triwulan.map((t) => t.target),
        ),
        { nama: "Realisasi", nilai: p.triwulan.map((t) => dot(realisasiOf(t.realisasi))) },
      ])
    : [];
  return {
    jenis: "grafik",
    judul: `${judulSeries(series, TARGET_REALISASI)} ${formatTitle(p.indikator.uraian)} per Triwulan Tahun ${tahun}`,
    bentuk: "batang",
    satuan: p.indikator.satuan,
    category: present ? p.triwulan.map((t) => formatTw(t.triwulan)) : [],
    series,
    blank: TRIWULAN_EMPTY,
  };
}
