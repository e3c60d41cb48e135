import { isInterim, sayCoverage } from "../measure/coverage.ts";
import type { KemajuanRenstra, PengukuranIndikator, PengukuranTahun } from "../measure/result.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import {
  capitalize,
  formatAll,
  formatAngka,
  formatCount,
  formatList,
  formatPoint,
  formatShare,
} from "../model/format.ts";
import type { ArahEntry } from "../plan/arah/entry.ts";
import { ARAH } from "../plan/arah.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { type KnownData, reasonCapaian, reasonRealisasi, reasonState } from "./reason.ts";
import {
  reached,
  realisasiOf,
  show,
  textPercent,
  textQuantity,
  textQuantityRealisasi,
  textQuantityTarget,
  textSelisih,
} from "./value.ts";

/*
 * Sentences about one indicator, each by a rule of its own. Exact values decide what was reached and which way it went;
 * differences are those of the printed numbers, which have the digits for it; what is taken over incomplete data says so;
 * a change of a percentage is said in "poin persentase" (domain.md 2.5), and what could not be computed is said with its
 * reason. test/report/baca-kalimat.ts reads every one of them back: a new sentence needs a reading there.
 */

/** Which way `now` lies from `former`. */
export function findTrend(former: Desimal, now: Desimal): "naik" | "turun" | "tetap" {
  const banding = now.cmp(former);
  return banding > 0 ? "naik" : banding < 0 ? "turun" : "tetap";
}

/** Whether the target was reached. A capaian that the cap cut lay above it. Nothing for an indicator without one. */
export function kataCapaian({ capaian, dibatasi }: PengukuranIndikator): string {
  if (capaian.status !== "terhitung") return "";
  if (dibatasi || capaian.nilai.gt(100)) return "melampaui target";
  return capaian.nilai.eq(100) ? "sesuai target" : "belum mencapai target";
}

const arahOf = ({ plan }: PengukuranIndikator): ArahEntry => ARAH[plan.rule.arah];

/** Target, realisation, capaian and category of one indicator. */
export function kalimatCapaian(p: PengukuranIndikator, known: KnownData): string {
  const { kebijakan, tahun } = known.config;
  const { uraian, satuan } = p.indikator;
  const open = `Target ${uraian} tahun ${tahun} adalah ${textQuantityTarget(p.target, satuan)}`;
  if (p.realisasi.status === "kosong")
    return `${open}; capaiannya belum dapat disajikan karena ${reasonRealisasi(p, known)}.`;
  if (p.realisasi.status === "tidak_tersedia")
    return `${open}; capaiannya belum dapat dinilai karena ${reasonCapaian(p, known)}.`;
  const realisasi = `terealisasi ${textQuantityRealisasi(p.realisasi, satuan)}${partOf(p)}`;
  if (p.capaian.status !== "terhitung")
    return `${open} dan ${realisasi}; capaiannya belum dapat dinilai karena ${reasonCapaian(p, known)}.`;
  const capaian = textPercent(p.capaian.nilai, kebijakan);
  const category = p.predikat === null ? "" : `, kategori ${p.predikat}`;
  const arah = arahOf(p).better === "turun" ? " (makin kecil makin baik)" : "";
  const batas = p.dibatasi ? ` Capaian dibatasi paling tinggi ${formatAngka(kebijakan.batas_capaian ?? 0)}%.` : "";
  return `${open} dan ${realisasi}${arah}, sehingga capaiannya ${capaian} (${kataCapaian(p)}${category}).${batas}`;
}

/** Of a value computed from several units, from how many, unless from all of them; with what else is said in brackets. */
function partOf({ coverage }: PengukuranIndikator, ...more: readonly string[]): string {
  const teks = [coverage === null ? null : sayCoverage(coverage), ...more].filter(
    (each) => each !== null && each !== "",
  );
  return teks.length === 0 ? "" : ` (${teks.join("; ")})`;
}

/** A capaian after "capaiannya", with the part of the data that it stands on. */
export const sayCapaian = (p: PengukuranIndikator, kebijakan: Kebijakan): string =>
  p.capaian.status === "terhitung" ? `${textPercent(p.capaian.nilai, kebijakan)}${partOf(p)}` : "";

/** A capaian in brackets behind the name of its indicator: "99,09%, sementara". */
export const listCapaian = (p: PengukuranIndikator, kebijakan: Kebijakan): string =>
  p.capaian.status === "terhitung"
    ? `${textPercent(p.capaian.nilai, kebijakan)}${isInterim(p) ? ", sementara" : ""}`
    : "";

/** Whether a sentence names its indicator; where its name stands above, it need not. */
type NameOf = "bernama" | "tanpa nama";

/** This year against last year: realisation, capaian, and whether it is for the better; null where there is no such pair. */
export function kalimatPerubahan(
  p: PengukuranIndikator,
  kebijakan: Kebijakan,
  named: NameOf = "bernama",
): string | null {
  const { uraian, satuan } = p.indikator;
  const last = p.riwayat.find((t) => t.tahun === p.perubahan?.lastTahun);
  const [former, now] = [last && realisasiOf(last.realisasi), realisasiOf(p.realisasi)];
  if (last === undefined || !former || now === null) return null;
  const trend = findTrend(former, now);
  const [before, after] = [last.realisasi, p.realisasi].map((r) => textQuantityRealisasi(r, satuan));
  const point = pointClause(p, last, kebijakan);
  const open = (kata: string): string => (named === "bernama" ? `Realisasi ${uraian} ${kata}` : capitalize(kata));
  if (trend === "tetap") return `${open("tetap")} ${after}${partOf(p)}, sama dengan tahun ${last.tahun}${point}.`;
  const isPredikat = arahOf(p).target === "predikat";
  const selisih = isPredikat ? "" : ` ${textSelisih(now.minus(former), satuan)}`;
  const { better } = arahOf(p);
  const judged = better === null ? "" : better === trend ? "kinerja membaik" : "kinerja menurun";
  return `${open(trend)}${selisih} dibandingkan tahun ${last.tahun}, yaitu dari ${before} menjadi ${after}${partOf(p, judged)}${point}.`;
}

function pointClause(p: PengukuranIndikator, last: PengukuranTahun, kebijakan: Kebijakan): string {
  if (p.capaian.status !== "terhitung" || last.capaian.status !== "terhitung") return "";
  const change = sayPointChange(last.capaian.nilai, p.capaian.nilai, last.tahun, kebijakan);
  if (change !== null) return `, dengan capaian ${change}`;
  const cut = p.dibatasi || last.dibatasi ? " karena dibatasi" : "";
  return `, dengan capaian tetap ${textPercent(p.capaian.nilai, kebijakan)}${cut}`;
}

/**
 * A percentage against that of an earlier year: "naik 1,20 poin persentase dari tahun 2023 (97,00% menjadi 98,20%)"; null
 * where it is the same. One whose printed digits are the same moved by less than the last of them.
 */
export function sayPointChange(former: Desimal, now: Desimal, tahun: number, kebijakan: Kebijakan): string | null {
  const trend = findTrend(former, now);
  if (trend === "tetap") return null;
  const [a, b] = [show(former, kebijakan), show(now, kebijakan)];
  if (a.eq(b)) {
    const step = formatAngka(desimal(10).pow(-kebijakan.desimal));
    return `${trend} kurang dari ${step} poin persentase dari tahun ${tahun} (keduanya ${textPercent(now, kebijakan)} setelah dibulatkan)`;
  }
  const point = formatPoint(b.minus(a).abs(), kebijakan.desimal);
  return `${trend} ${point} poin persentase dari tahun ${tahun} (${textPercent(former, kebijakan)} menjadi ${textPercent(now, kebijakan)})`;
}

/** A year with the capaian it has, if any. */
export interface TrendTahun {
  readonly tahun: number;
  readonly capaian: Desimal | null;
  /** Whether it stands on incomplete data. */
  readonly sementara?: boolean;
}

/**
 * How often the target was reached, best and worst year, from the first year with a capaian to this year; null for fewer
 * than three years with one. "Selalu" stands only where no year is missing. `nama` names the indicator where no sentence
 * before it does.
 */
export function trendSentence(nama: string | null, yearly: readonly TrendTahun[], kebijakan: Kebijakan): string | null {
  const present = yearly.flatMap(({ tahun, capaian }) => (capaian === null ? [] : [{ tahun, capaian }]));
  const [start, end] = [present[0]?.tahun, yearly.at(-1)?.tahun];
  if (start === undefined || end === undefined || present.length < 3) return null;
  const all = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const without = all.filter((tahun) => !present.some((t) => t.tahun === tahun));
  const met = present.filter((t) => reached(t.capaian)).length;
  const target = nama === null ? "target" : `target ${nama}`;
  const interim = yearly
    .filter((t) => t.capaian !== null && t.sementara)
    .map((t) => `; capaian tahun ${t.tahun} masih sementara`);
  const range = `${rangeClause(present, kebijakan)}${interim.join("")}`;
  if (without.length === 0) return `Selama ${start}–${end} ${target} ${howOften(met, all.length)}${range}.`;
  const open = `Capaian tersedia untuk ${formatShare(present.length, all.length)} tahun ${start}–${end} (tanpa ${formatList(without.map(String))})`;
  return `${open}; ${target} ${howOftenOfKnown(met, present.length)}${range}.`;
}

/** Over years that are all known. */
function howOften(met: number, all: number): string {
  if (met === all) return "selalu tercapai";
  return met === 0 ? "belum pernah tercapai" : `tercapai pada ${formatShare(met, all)} tahun`;
}

/** Over the years that are known, after they were counted. */
function howOftenOfKnown(met: number, present: number): string {
  if (met === present) return `tercapai pada ${formatAll(met)} tahun itu`;
  return met === 0 ? "tidak tercapai pada satu pun tahun itu" : `tercapai pada ${formatCount(met)} tahun di antaranya`;
}

function rangeClause(
  present: readonly { readonly tahun: number; readonly capaian: Desimal }[],
  kebijakan: Kebijakan,
): string {
  const shown = present.map(({ tahun, capaian }) => ({ tahun, nilai: show(capaian, kebijakan) }));
  const order = shown.map(({ nilai }) => nilai).sort((a, b) => b.cmp(a));
  const [height, low] = [order[0], order.at(-1)];
  if (height === undefined || low === undefined) return "";
  if (height.eq(low)) return ` dan capaiannya tetap ${textPercent(height, kebijakan)}`;
  const on = (nilai: Desimal): string => formatList(shown.filter((t) => t.nilai.eq(nilai)).map((t) => `${t.tahun}`));
  return `; capaiannya tertinggi ${textPercent(height, kebijakan)} pada tahun ${on(height)} dan terendah ${textPercent(low, kebijakan)} pada tahun ${on(low)}`;
}

/** Progress to the last target of Renstra, and what is still to go where more is better. */
export function kalimatRenstra(
  p: PengukuranIndikator,
  r: KemajuanRenstra,
  known: KnownData,
  named: NameOf = "bernama",
): string {
  const { kebijakan, tahun } = known.config;
  const { uraian, satuan } = p.indikator;
  const target = textQuantityTarget(r.endTarget, satuan);
  const kata = r.akumulasi ? "Jumlah target Renstra sampai dengan" : "Target Renstra";
  const open = `${kata} tahun ${r.endTahun}${named === "bernama" ? ` untuk ${uraian}` : ""} adalah ${target}`;
  if (r.kemajuan.status !== "terhitung") {
    const ownGap = p.realisasi.status === "kosong" && r.kemajuan.status === "belum_lengkap";
    return `${open}; tingkat kemajuannya belum dapat dihitung karena ${ownGap ? reasonRealisasi(p, known) : reasonState(r.kemajuan)}.`;
  }
  const realisasi = textQuantityRealisasi(r.realisasi, satuan);
  const soFar = r.akumulasi ? `Sampai dengan tahun ${tahun} terealisasi` : `Realisasi tahun ${tahun} adalah`;
  const forward = `${open}. ${soFar} ${realisasi}${partOf(p, r.akumulasi ? caraOf(r) : "")}, sehingga tingkat kemajuannya ${textPercent(r.kemajuan.nilai, kebijakan)}${isAboveCap(r.kemajuan.nilai, kebijakan) ? " (tidak dibatasi)" : ""}`;
  if (reached(r.kemajuan.nilai)) return `${forward} dan target tersebut sudah tercapai.`;
  const now = realisasiOf(r.realisasi);
  if (arahOf(p).better !== "naik" || r.endTarget.jenis !== "angka" || now === null) return `${forward}.`;
  const sisa = textSelisih(r.endTarget.nilai.minus(now), satuan);
  return r.endTahun > tahun
    ? `${forward}; masih diperlukan tambahan ${sisa} sampai dengan tahun ${r.endTahun}.`
    : `${forward}; masih kurang ${sisa} dari target.`;
}

/** The years of a sum of several. */
const caraOf = ({ realisasi }: KemajuanRenstra): string =>
  realisasi.status === "ada" && realisasi.cara.startsWith("jumlah ") ? realisasi.cara : "";

const isAboveCap = (nilai: Desimal, { batas_capaian: batas }: Kebijakan): boolean => batas !== null && nilai.gt(batas);

/** Realisation against a benchmark, in the indicator's own unit; null without a benchmark in lkjip.yaml. */
export function kalimatAcuan(p: PengukuranIndikator, known: KnownData, named: NameOf = "bernama"): string | null {
  const { uraian, satuan, pembanding } = p.indikator;
  if (pembanding === undefined) return null;
  const nama = named === "bernama" ? ` ${uraian}` : "";
  const a = p.acuan;
  if (a === null) {
    const why = p.realisasi.status === "ada" ? "realisasinya berupa predikat" : reasonCapaian(p, known);
    return `Perbandingan${nama} dengan ${pembanding.nama} belum dapat disajikan karena ${why}.`;
  }
  const now = realisasiOf(p.realisasi) ?? a.nilai;
  const selisih = now.minus(a.nilai);
  const realisasi = `${textQuantityRealisasi(p.realisasi, satuan)}${partOf(p)}`;
  const acuan = `${a.nama} (${textQuantity(a.nilai, satuan)})`;
  if (selisih.eq(0)) return `Realisasi${nama} sebesar ${realisasi} sama dengan ${acuan}.`;
  return `Realisasi${nama} sebesar ${realisasi} berada ${textSelisih(selisih, satuan)} ${selisih.gt(0) ? "di atas" : "di bawah"} ${acuan}.`;
}
