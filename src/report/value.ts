import type { NilaiRealisasi, NilaiTarget, Terhitung } from "../measure/result.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { bulatkan, formatAngka, formatTarget, isSatuanPersen, isSatuanRupiah } from "../model/format.ts";

/*
 * Values as the report prints them. What is not there reads as "belum lengkap" or "belum dapat dinilai", never as 0.
 */

const BELUM_LENGKAP = "belum lengkap";
const BELUM_DINILAI = "belum dapat dinilai";

/** More decimal places than this nobody typed: a computed value, rounded to those of the office. */
const TEMPAT_TERBACA = 4;

/** Satuan that only name the scale: "90,5" is said without them. */
const TANPA_SEBUT = /^(nilai|indeks|angka|skor|predikat|kategori|poin)?$/i;

/** A value as it was given, or rounded to the office's decimals where it was computed. */
export function textAngka(nilai: Desimal, kebijakan: Kebijakan): string {
  const tempat = nilai.toFixed().split(".")[1]?.length ?? 0;
  return formatAngka(nilai, tempat > TEMPAT_TERBACA ? kebijakan.desimal : undefined);
}

/** A value in a sentence: "97,5%", "12 kasus", "Rp5.000", "90,5". */
export function textBesaran(nilai: Desimal, satuan: string, kebijakan: Kebijakan): string {
  const angka = textAngka(nilai, kebijakan);
  if (isSatuanPersen(satuan)) return `${angka}%`;
  if (isSatuanRupiah(satuan)) return angka.startsWith("-") ? `-Rp${angka.slice(1)}` : `Rp${angka}`;
  return TANPA_SEBUT.test(satuan.trim()) ? angka : `${angka} ${satuan.toLowerCase()}`;
}

/** A difference in a sentence: percentages differ by "poin persen". */
export function textSelisih(selisih: Desimal, satuan: string, kebijakan: Kebijakan): string {
  const mutlak = selisih.abs();
  if (isSatuanPersen(satuan)) return `${textAngka(mutlak, kebijakan)} poin persen`;
  return TANPA_SEBUT.test(satuan.trim())
    ? `${textAngka(mutlak, kebijakan)} poin`
    : textBesaran(mutlak, satuan, kebijakan);
}

/** A target in a table cell; "-" where the plan has none. */
export const textTarget = (target: NilaiTarget | null): string => (target === null ? "-" : formatTarget(target));

/** A target in a sentence: "90,5%", "BB", "80 sampai dengan 90 kasus". */
export function textTargetBesaran(target: NilaiTarget, satuan: string, kebijakan: Kebijakan): string {
  switch (target.jenis) {
    case "angka":
      return textBesaran(target.nilai, satuan, kebijakan);
    case "predikat":
      return target.teks;
    case "rentang":
      return `${textAngka(target.min, kebijakan)} sampai dengan ${textBesaran(target.max, satuan, kebijakan)}`;
  }
}

/** A realisation in a table cell. */
export function textRealisasi(realisasi: NilaiRealisasi, kebijakan: Kebijakan): string {
  if (realisasi.status === "kosong") return BELUM_LENGKAP;
  if (realisasi.status === "tidak_tersedia") return realisasi.teks;
  return realisasi.predikat ?? textAngka(tampilRealisasi(realisasi, kebijakan), kebijakan);
}

/** A realisation as it is displayed: what a unit typed as it is, what was computed from several cells rounded. */
function tampilRealisasi({ nilai, asal }: Extract<NilaiRealisasi, { status: "ada" }>, kebijakan: Kebijakan): Desimal {
  return asal.length > 1 ? bulatkan(nilai, kebijakan.desimal) : nilai;
}

/** A realisation in a sentence. */
export function textRealisasiBesaran(realisasi: NilaiRealisasi, satuan: string, kebijakan: Kebijakan): string {
  if (realisasi.status !== "ada" || realisasi.predikat !== undefined) return textRealisasi(realisasi, kebijakan);
  return textBesaran(tampilRealisasi(realisasi, kebijakan), satuan, kebijakan);
}

/** A percentage in a table cell whose heading says "(%)". */
export function textTerhitung(hasil: Terhitung, kebijakan: Kebijakan): string {
  if (hasil.status === "terhitung") return formatAngka(hasil.nilai, kebijakan.desimal);
  return hasil.status === "belum_lengkap" ? BELUM_LENGKAP : BELUM_DINILAI;
}

/** A percentage in a sentence: "104,96%". */
export const textPersen = (nilai: Desimal, kebijakan: Kebijakan): string => `${formatAngka(nilai, kebijakan.desimal)}%`;

/** Why something was not computed, to stand in brackets or after a colon. */
export function textAlasan(hasil: Terhitung): string {
  if (hasil.status === "terhitung") return "";
  return hasil.status === "belum_lengkap" ? hasil.kurang.join("; ") : hasil.alasan;
}

/** A percentage for a chart, rounded as displayed; null leaves a hole. */
export const titikPersen = (nilai: Desimal | null, kebijakan: Kebijakan): number | null =>
  nilai === null ? null : Number(bulatkan(nilai, kebijakan.desimal).toFixed());

/** A value in the indicator's own unit for a chart, as displayed; null leaves a hole. */
export const titik = (nilai: Desimal | null): number | null =>
  nilai === null ? null : Number(bulatkan(nilai, TEMPAT_TERBACA).toFixed());

/** The computed number, or null. */
export const angkaOf = (hasil: Terhitung): Desimal | null => (hasil.status === "terhitung" ? hasil.nilai : null);

/** The realised number as displayed, or null where there is none. */
export const realisasiOf = (realisasi: NilaiRealisasi, kebijakan: Kebijakan): Desimal | null =>
  realisasi.status === "ada" ? tampilRealisasi(realisasi, kebijakan) : null;

/** The target as one number: of a range its middle, of a predikat its score; null where there is none. */
export function targetOf(target: NilaiTarget | null): Desimal | null {
  if (target === null) return null;
  if (target.jenis === "angka") return target.nilai;
  return target.jenis === "predikat" ? target.skor : target.min.plus(target.max).div(2);
}

/** A computed value as it is displayed, so that differences agree with the printed numbers. */
export const tampil = (nilai: Desimal, kebijakan: Kebijakan): Desimal => bulatkan(nilai, kebijakan.desimal);

/** Whether a capaian, as displayed, reaches its target. */
export const tercapai = (nilai: Desimal, kebijakan: Kebijakan): boolean => tampil(nilai, kebijakan).gte(desimal(100));
