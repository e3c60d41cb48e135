import { shownOf } from "../measure/digits.ts";
import type { Computed, NilaiRealisasi } from "../measure/result.ts";
import { type Desimal, desimal, HUNDRED } from "../model/desimal.ts";
import { formatFull, formatPercent, isPercentSatuan, isRupiahSatuan, roundPercent } from "../model/format.ts";
import type { Kebijakan, Target } from "../plan/schema.ts";
import { formatTarget, type NilaiTarget } from "../plan/target.ts";

/*
 * Values as the report prints them. What is not there reads as "belum lengkap" or "belum dapat dinilai", never as 0.
 */

const INCOMPLETE = "belum lengkap";
const NOT_ASSESSED = "belum dapat dinilai";

/** Satuan that only name the scale: "90,5" is said without them. */
const WITHOUT_MENTION = /^(nilai|indeks|angka|skor|predikat|kategori|poin)?$/i;

/** Whether a satuan counts nothing: its values are places on a scale. */
export const isScaleSatuan = (satuan: string): boolean => WITHOUT_MENTION.test(satuan.trim());

/** A value in a table cell, with the digits that it has. */
export const textAngka = (nilai: Desimal): string => formatFull(nilai);

/** A value in a sentence: "97,5%", "12 kasus", "Rp5.000", "90,5". */
export function textQuantity(nilai: Desimal, satuan: string): string {
  const angka = textAngka(nilai);
  if (isPercentSatuan(satuan)) return `${angka}%`;
  if (isRupiahSatuan(satuan)) return angka.startsWith("-") ? `-Rp${angka.slice(1)}` : `Rp${angka}`;
  return WITHOUT_MENTION.test(satuan.trim()) ? angka : `${angka} ${withinSentence(satuan)}`;
}

/** A satuan after a number: "Dokumen" without its capital, "KK" and "RT" as they are. */
const withinSentence = (satuan: string): string =>
  satuan.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());

/** A difference in a sentence: percentages differ by "poin persentase". */
export function textSelisih(selisih: Desimal, satuan: string): string {
  const absolute = selisih.abs();
  if (isPercentSatuan(satuan)) return `${textAngka(absolute)} poin persentase`;
  return WITHOUT_MENTION.test(satuan.trim()) ? `${textAngka(absolute)} poin` : textQuantity(absolute, satuan);
}

/** A target in a table cell; "-" where the plan has none. */
export const textTarget = (target: NilaiTarget | null): string => (target === null ? "-" : formatTarget(target));

/** A target in a sentence: "90,5%", "BB", "80–90 kasus". */
export function textQuantityTarget(target: NilaiTarget, satuan: string): string {
  switch (target.jenis) {
    case "angka":
      return textQuantity(target.nilai, satuan);
    case "predikat":
      return target.teks;
    case "rentang":
      return `${isRupiahSatuan(satuan) ? textQuantity(target.min, satuan) : textAngka(target.min)}–${textQuantity(target.max, satuan)}`;
  }
}

/** A target of lkjip.yaml in a sentence. */
export function textQuantityPlanned(target: Target, satuan: string): string {
  if (typeof target === "string") return target;
  const nilai: NilaiTarget =
    typeof target === "number"
      ? { jenis: "angka", nilai: desimal(target) }
      : { jenis: "rentang", min: desimal(target.min), max: desimal(target.max) };
  return textQuantityTarget(nilai, satuan);
}

/** A realisation in a table cell. */
export function textRealisasi(realisasi: NilaiRealisasi): string {
  if (realisasi.status === "kosong") return INCOMPLETE;
  if (realisasi.status === "tidak_tersedia") return realisasi.teks;
  return realisasi.predikat ?? textAngka(shownOf(realisasi));
}

/** A realisation in a sentence. */
export function textQuantityRealisasi(realisasi: NilaiRealisasi, satuan: string): string {
  if (realisasi.status !== "ada" || realisasi.predikat !== undefined) return textRealisasi(realisasi);
  return textQuantity(shownOf(realisasi), satuan);
}

/** A percentage in a table cell whose heading says "(%)". */
export function textComputed(result: Computed, kebijakan: Kebijakan): string {
  if (result.status === "terhitung") return formatPercent(result.nilai, kebijakan.desimal);
  return result.status === "belum_lengkap" ? INCOMPLETE : NOT_ASSESSED;
}

/** A percentage in a sentence: "104,96%". */
export const textPercent = (nilai: Desimal, kebijakan: Kebijakan): string =>
  `${formatPercent(nilai, kebijakan.desimal)}%`;

/** A percentage for a chart, rounded as displayed; null leaves a hole. */
export const percentDot = (nilai: Desimal | null, kebijakan: Kebijakan): number | null =>
  nilai === null ? null : Number(roundPercent(nilai, kebijakan.desimal).toFixed());

/** A value in the indicator's own unit for a chart, as displayed; null leaves a hole. */
export const dot = (nilai: Desimal | null): number | null => (nilai === null ? null : Number(nilai.toFixed()));

/** The computed number, or null. */
export const angkaOf = (result: Computed): Desimal | null => (result.status === "terhitung" ? result.nilai : null);

/** The realised number as displayed, or null where there is none. */
export const realisasiOf = (realisasi: NilaiRealisasi): Desimal | null =>
  realisasi.status === "ada" ? shownOf(realisasi) : null;

/** A percentage as it is displayed, so that differences agree with the printed numbers. */
export const show = (nilai: Desimal, kebijakan: Kebijakan): Desimal => roundPercent(nilai, kebijakan.desimal);

/** Whether a capaian reaches its target; its exact value says so, not the printed one. */
export const reached = (nilai: Desimal): boolean => nilai.gte(HUNDRED);

/** Whether an indicator has a capaian, and it is below its target. */
export const isMissed = ({ capaian }: { readonly capaian: Computed }): boolean =>
  capaian.status === "terhitung" && !reached(capaian.nilai);
