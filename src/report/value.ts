import type { Computed, NilaiRealisasi } from "../measure/result.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { formatAngka, isPercentSatuan, isRupiahSatuan, round } from "../model/format.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { formatTarget, type NilaiTarget } from "../plan/target.ts";

/*
 * Values as the report prints them. What is not there reads as "belum lengkap" or "belum dapat dinilai", never as 0.
 */

const INCOMPLETE = "belum lengkap";
const NOT_ASSESSED = "belum dapat dinilai";

/** More decimal places than this nobody typed: a computed value, rounded to those of the office. */
const READ_TEMPAT = 4;

/** Satuan that only name the scale: "90,5" is said without them. */
const WITHOUT_MENTION = /^(nilai|indeks|angka|skor|predikat|kategori|poin)?$/i;

/** Whether somebody could have typed a value: a longer one was computed. */
const isTyped = (nilai: Desimal): boolean => (nilai.toFixed().split(".")[1]?.length ?? 0) <= READ_TEMPAT;

/** A value as it was given, or rounded to the office's decimals where it was computed. */
export const textAngka = (nilai: Desimal, kebijakan: Kebijakan): string =>
  formatAngka(nilai, isTyped(nilai) ? undefined : kebijakan.desimal);

/** A value as `textAngka` prints it: what differences and directions are taken from, so that they agree with the page. */
export const visible = (nilai: Desimal, kebijakan: Kebijakan): Desimal =>
  isTyped(nilai) ? nilai : round(nilai, kebijakan.desimal);

/** A value in a sentence: "97,5%", "12 kasus", "Rp5.000", "90,5". */
export function textQuantity(nilai: Desimal, satuan: string, kebijakan: Kebijakan): string {
  const angka = textAngka(nilai, kebijakan);
  if (isPercentSatuan(satuan)) return `${angka}%`;
  if (isRupiahSatuan(satuan)) return angka.startsWith("-") ? `-Rp${angka.slice(1)}` : `Rp${angka}`;
  return WITHOUT_MENTION.test(satuan.trim()) ? angka : `${angka} ${withinSentence(satuan)}`;
}

/** A satuan after a number: "Dokumen" without its capital, "KK" and "RT" as they are. */
const withinSentence = (satuan: string): string =>
  satuan.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());

/** A difference in a sentence: percentages differ by "poin persentase". */
export function textSelisih(selisih: Desimal, satuan: string, kebijakan: Kebijakan): string {
  const absolute = selisih.abs();
  if (isPercentSatuan(satuan)) return `${textAngka(absolute, kebijakan)} poin persentase`;
  return WITHOUT_MENTION.test(satuan.trim())
    ? `${textAngka(absolute, kebijakan)} poin`
    : textQuantity(absolute, satuan, kebijakan);
}

/** A target in a table cell; "-" where the plan has none. */
export const textTarget = (target: NilaiTarget | null): string => (target === null ? "-" : formatTarget(target));

/** A target in a sentence: "90,5%", "BB", "80–90 kasus". */
export function textQuantityTarget(target: NilaiTarget, satuan: string, kebijakan: Kebijakan): string {
  switch (target.jenis) {
    case "angka":
      return textQuantity(target.nilai, satuan, kebijakan);
    case "predikat":
      return target.teks;
    case "rentang":
      return `${isRupiahSatuan(satuan) ? textQuantity(target.min, satuan, kebijakan) : textAngka(target.min, kebijakan)}–${textQuantity(target.max, satuan, kebijakan)}`;
  }
}

/** A realisation in a table cell. */
export function textRealisasi(realisasi: NilaiRealisasi, kebijakan: Kebijakan): string {
  if (realisasi.status === "kosong") return INCOMPLETE;
  if (realisasi.status === "tidak_tersedia") return realisasi.teks;
  return realisasi.predikat ?? textAngka(showRealisasi(realisasi, kebijakan), kebijakan);
}

/** A realisation as it is displayed: what a unit typed as it is, what was computed from several cells rounded. */
function showRealisasi({ nilai, asal }: Extract<NilaiRealisasi, { status: "ada" }>, kebijakan: Kebijakan): Desimal {
  return asal.length > 1 ? round(nilai, kebijakan.desimal) : nilai;
}

/** A realisation in a sentence. */
export function textQuantityRealisasi(realisasi: NilaiRealisasi, satuan: string, kebijakan: Kebijakan): string {
  if (realisasi.status !== "ada" || realisasi.predikat !== undefined) return textRealisasi(realisasi, kebijakan);
  return textQuantity(showRealisasi(realisasi, kebijakan), satuan, kebijakan);
}

/** A percentage in a table cell whose heading says "(%)". */
export function textComputed(result: Computed, kebijakan: Kebijakan): string {
  if (result.status === "terhitung") return formatAngka(result.nilai, kebijakan.desimal);
  return result.status === "belum_lengkap" ? INCOMPLETE : NOT_ASSESSED;
}

/** A percentage in a sentence: "104,96%". */
export const textPercent = (nilai: Desimal, kebijakan: Kebijakan): string =>
  `${formatAngka(nilai, kebijakan.desimal)}%`;

/** A percentage for a chart, rounded as displayed; null leaves a hole. */
export const percentDot = (nilai: Desimal | null, kebijakan: Kebijakan): number | null =>
  nilai === null ? null : Number(round(nilai, kebijakan.desimal).toFixed());

/** A value in the indicator's own unit for a chart, as displayed; null leaves a hole. */
export const dot = (nilai: Desimal | null): number | null =>
  nilai === null ? null : Number(round(nilai, READ_TEMPAT).toFixed());

/** The computed number, or null. */
export const angkaOf = (result: Computed): Desimal | null => (result.status === "terhitung" ? result.nilai : null);

/** The realised number as displayed, or null where there is none. */
export const realisasiOf = (realisasi: NilaiRealisasi, kebijakan: Kebijakan): Desimal | null =>
  realisasi.status === "ada" ? visible(showRealisasi(realisasi, kebijakan), kebijakan) : null;

/** The target as one number: of a range its middle, of a predikat its score; null where there is none. */
export function targetOf(target: NilaiTarget | null): Desimal | null {
  if (target === null) return null;
  if (target.jenis === "angka") return target.nilai;
  return target.jenis === "predikat" ? target.skor : target.min.plus(target.max).div(2);
}

/** A computed value as it is displayed, so that differences agree with the printed numbers. */
export const show = (nilai: Desimal, kebijakan: Kebijakan): Desimal => round(nilai, kebijakan.desimal);

/** Whether a capaian, as displayed, reaches its target. */
export const reached = (nilai: Desimal, kebijakan: Kebijakan): boolean => show(nilai, kebijakan).gte(desimal(100));
