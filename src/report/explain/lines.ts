import type { Asal } from "../../form/kinerja.ts";
import type { Computed, NilaiRealisasi } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import {
  decimalsOf,
  formatAngka,
  formatFull,
  formatNilai,
  formatPercent,
  isPercentSatuan,
  round,
  roundPercent,
} from "../../model/format.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { formatTarget, type NilaiTarget } from "../../plan/target.ts";

/* Lines of an explanation: a name, a colon, what it is; deeper lines indented by two. */

const NAMA_WIDTH = 18;

/** "  Target            : 90,5"; nothing where there is nothing to say. */
export function line(nama: string, content: string | undefined | null): string[] {
  return content === undefined || content === null || content === ""
    ? []
    : [`  ${nama.padEnd(NAMA_WIDTH)}: ${content}`];
}

/** A heading with its lines below; nothing where there are none. */
export function section(judul: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`  ${judul}`, ...content.map((baris) => `    ${baris}`)];
}

/** A percentage as printed, or why there is none. */
export function sayComputed(result: Computed, tempat: number): string {
  switch (result.status) {
    case "terhitung":
      return `${formatPercent(result.nilai, tempat)}%`;
    case "belum_dapat_dinilai":
      return `belum dapat dinilai (${result.alasan})`;
    case "belum_lengkap":
      return `belum lengkap (kurang: ${result.missing.join(", ")})`;
  }
}

/** A realisasi with its unit, or what is missing. */
export function sayRealisasi(realisasi: NilaiRealisasi, satuan: string): string {
  switch (realisasi.status) {
    case "ada":
      return realisasi.predikat?.trim() ?? formatNilai(realisasi.nilai, satuan);
    case "tidak_tersedia":
      return `"${realisasi.teks}" (tidak tersedia)`;
    case "kosong":
      return `belum ada (kurang: ${realisasi.missing.join(", ")})`;
  }
}

/** A target with its unit. */
export function sayTarget(target: NilaiTarget, satuan: string): string {
  if (target.jenis === "angka") return formatNilai(target.nilai, satuan);
  const teks = formatTarget(target);
  if (target.jenis === "predikat" || satuan === "") return teks;
  return isPercentSatuan(satuan) ? `${teks}%` : `${teks} ${satuan}`;
}

/** A cell that can be found again: file > sheet > cell. */
export function sayAsal({ berkas, lembar, sel }: Asal): string {
  return `${berkas} › ${lembar} › ${sel}`;
}

/** The files behind some cells, each once: short sha256 for the eye, the whole for comparison. */
export function listBerkas(asal: readonly Asal[]): string[] {
  const berkas = new Map(asal.map(({ berkas: nama, sha256 }) => [nama, sha256]));
  return [...berkas].map(([nama, sha256]) => `${nama}: sha256 ${sha256.slice(0, 12)} (lengkap ${sha256})`);
}

/** How a number was rounded: before and after. */
export function sayRounding(nilai: Desimal, tempat: number): string {
  const printed = roundPercent(nilai, tempat);
  const enough = (n: Desimal): boolean => roundPercent(n, tempat).eq(printed);
  const shown = [10, 20].map((t) => round(nilai, t)).find(enough) ?? nilai;
  const places = Math.max(tempat, decimalsOf(printed));
  const more = places > tempat ? `${places} desimal supaya tidak terbaca 100` : `${tempat} desimal`;
  return `${formatFull(shown)} menjadi ${formatPercent(nilai, tempat)} (${more}, 5 dibulatkan ke atas)`;
}

/** A category with the band that gives it. */
export function sayCategory(predikat: string | null, skala: Kebijakan["skala"]): string | null {
  if (predikat === null) return null;
  const pita = skala.find((p) => p.predikat === predikat);
  const batas = [
    pita?.di_atas === undefined ? [] : [`di atas ${formatAngka(pita.di_atas)}`],
    pita?.mulai === undefined ? [] : [`mulai ${formatAngka(pita.mulai)}`],
  ].flat();
  return `${predikat} (${batas.length === 0 ? "selebihnya" : batas.join(", ")}; dinilai sebelum dibulatkan)`;
}
