import type { DataCoverage } from "../measure/coverage.ts";
import type { Computed, Efisiensi, PengukuranIndikator } from "../measure/result.ts";
import { formatAll, formatCount, formatList, formatShare } from "../model/format.ts";
import type { Config } from "../plan/schema.ts";
import { type Input, unitOf } from "./input.ts";
import { reached, textPercent } from "./value.ts";

/*
 * Why a number is not there, as a clause that goes on after "karena": with names and counts, never with a kode or a key.
 */

/** What names and states are looked up in. */
export type KnownData = Pick<Input, "config" | "data" | "pengukuran">;

/** So many are named; more are counted. */
const NAMED = 3;

/** Names in brackets where they are few. */
export const mentionFew = (nama: readonly string[]): string => (nama.length > NAMED ? "" : ` (${formatList(nama)})`);

/** Why an indicator has no realisasi. */
export function reasonRealisasi(p: PengukuranIndikator, known: KnownData): string {
  if (p.realisasi.status !== "kosong") return "";
  if (p.coverage !== null) return reasonAnggota(p.coverage, p, known);
  const { missing } = p.realisasi;
  const unit = unitOf(known.config, p.plan.unit);
  if (unit !== undefined && missing.includes(`formulir ${unit.nama}`)) {
    return `formulir ${unit.nama} ${FORMULIR_STATUS[known.data.unit.find(({ kode }) => kode === unit.kode)?.status ?? "belum"]}`;
  }
  return `${nameMissing(missing)} belum dilaporkan`;
}

/** "realisasi TW III dan TW IV": what they share is said once. */
function nameMissing(missing: readonly string[]): string {
  const shared = missing.every((teks) => teks.startsWith("realisasi ")) ? "realisasi " : "";
  return `${shared}${formatList(missing.map((teks) => teks.slice(shared.length)))}`;
}

const FORMULIR_STATUS = {
  masuk: "belum memuat indikator ini",
  belum: "belum diterima",
  kosong: "belum diisi",
  bermasalah: "belum dapat dibaca",
} as const;

/** Of a computed indicator: how many of its members reported nothing, with the names of few. */
function reasonAnggota({ of, kata }: DataCoverage, p: PengukuranIndikator, { config, pengukuran }: KnownData): string {
  const silent = new Map(
    p.terlewat
      .flatMap(({ id }) => pengukuran.indikator.find(({ plan }) => plan.id === id) ?? [])
      .filter(({ realisasi }) => realisasi.status === "kosong")
      .map(({ plan, indikator }) => {
        const unit = kata === "unit kerja" ? unitOf(config, plan.unit) : undefined;
        return [unit?.kode ?? plan.id, unit?.nama ?? indikator.uraian] as const;
      }),
  );
  if (silent.size === 0) return "indikator penyusunnya belum ada";
  const jumlah = silent.size === of ? formatAll(of) : formatShare(silent.size, of);
  return `realisasi ${of === 1 ? "" : `${jumlah} `}${kata} belum dilaporkan${mentionFew([...silent.values()])}`;
}

/** Why an indicator has no capaian. */
export const reasonCapaian = (p: PengukuranIndikator, known: KnownData): string =>
  p.capaian.status === "belum_dapat_dinilai" ? reasonState(p.capaian) : reasonRealisasi(p, known);

/** The reason that a state itself gives, as a clause. */
export function reasonState(result: Computed): string {
  if (result.status === "terhitung") return "";
  const alasan = result.status === "belum_lengkap" ? `${nameMissing(result.missing)} belum ada` : result.alasan;
  return alasan
    .replace(/^(target|pagu) (?=0|negatif|bukan)/, "$1nya ")
    .replace(/^realisasi dinyatakan tidak tersedia \(.*\)$/s, "unit kerja menyatakan realisasinya tidak tersedia");
}

/** So many sub kegiatan whose spending nobody reported. */
export const reasonAnggaran = (missing: readonly string[]): string =>
  `realisasi anggaran ${formatCount(new Set(missing).size)} sub kegiatan belum dilaporkan`;

/** Why no efficiency is stated, with the verb before it: "tidak dihitung karena …". */
export function reasonEfisiensi(e: Efisiensi, { kebijakan }: Pick<Config, "kebijakan">): string {
  if (e.capaian.status === "belum_lengkap")
    return "belum dapat dihitung karena capaian sasaran ini belum dapat dihitung";
  if (e.capaian.status === "belum_dapat_dinilai")
    return "belum dapat dihitung karena capaian sasaran ini belum dapat dinilai";
  if (e.serapan.status === "belum_lengkap") return `belum dapat dihitung karena ${reasonAnggaran(e.serapan.missing)}`;
  if (e.serapan.status === "belum_dapat_dinilai")
    return e.pagu.eq(0) && e.serapan.alasan === "pagu 0"
      ? "tidak dapat dihitung karena pagu program pendukungnya 0"
      : "belum dapat dihitung karena program pendukung sasaran ini belum dipetakan";
  return kebijakan.efisiensi === "selisih" && !reached(e.capaian.nilai)
    ? `tidak dihitung karena capaian sasaran ini (${textPercent(e.capaian.nilai, kebijakan)}) belum mencapai 100%`
    : `tidak dapat dihitung karena ${reasonState(e.efisiensi)}`;
}
