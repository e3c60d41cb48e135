import type { PengukuranIndikator, PengukuranSasaran, RealisasiAnggaran } from "../../measure/result.ts";
import type { Angka } from "./angka.ts";
import type { BahanKoreksi } from "./input.ts";
import type { Kalimat } from "./sentence.ts";
import type { KonteksNilai, Peran } from "./nilai.ts";
import { normal, type Sebutan } from "./mention.ts";

const KATA: readonly (readonly [Peran, RegExp])[] = [
  [
    "target",
    /(?<!\b(?:mencapai|melampaui|melebihi|memenuhi|sesuai|terhadap|atas|bawah|dari|dengan) )\btarget(?:nya)?\b/g,
  ],
  ["realisasi", /\b(?:realisasi(?:nya)?|terealisasi(?:kan)?|direalisasikan)\b/g],
  ["capaian", /\b(?:capaian(?:nya)?|pencapaian(?:nya)?)\b/g],
  ["kemajuan", /\b(?:tingkat kemajuan(?:nya)?|kemajuan(?:nya)?)\b/g],
  ["serapan", /(?<!\btarget )\b(?:serapan(?:nya)?|penyerapan(?:nya)?|terserap)\b/g],
  [
    "pagu",
    /(?<!\b(?:realisasi|sisa|serapan|penyerapan|penggunaan|melebihi|melampaui)(?:nya)? )\b(?:pagu(?:nya)?|anggaran(?:nya)?|alokasi(?:nya)?)\b/g,
  ],
  ["sisa", /\b(?:sisa(?:nya)?|(?:melebihi|melampaui) pagu)\b/g],
  ["efisiensi", /\b(?:efisiensi(?:nya)?)\b/g],
];

/** Words of change that a difference follows at once, and those that come right after one. */
const GERAK =
  /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan(?:nya)?|penurunan(?:nya)?|peningkatan(?:nya)?|pertambahan|selisih(?:nya)?|tambahan|lebih tinggi|lebih rendah|berada|terpaut|kurang|tinggal)(?: (?:sebesar|sebanyak|sekitar))?\s*$/;
const GERAK_SESUDAH = /^\s*(?:lebih (?:tinggi|rendah)|di ?(?:atas|bawah))\b/;

/** What a number in a sentence is about, by the nearest word before it; null where nothing says so. */
export function findPeran(kalimat: Kalimat, angka: Angka): Peran | null {
  const sebelum = kalimat.topeng.slice(0, angka.mulai);
  if (angka.hitungan !== "" || isAmbang(sebelum, kalimat.topeng.slice(angka.akhir))) return null;
  const kurung = kalimat.sebutan.find((s) => /^\s*\($/.test(kalimat.topeng.slice(s.akhir, angka.mulai)));
  if (kurung !== undefined) return findPeranKurung(sebelum, angka, kurung);
  if (GERAK.test(sebelum)) return "perubahan";
  if (angka.satuan === "poin" && GERAK_SESUDAH.test(kalimat.topeng.slice(angka.akhir))) return "perubahan";
  return findKata(sebelum)?.peran ?? null;
}

/** The last word of a text that says what a number is about. */
function findKata(teks: string): { readonly peran: Peran; readonly at: number } | null {
  let dekat: { readonly peran: Peran; readonly at: number } | null = null;
  for (const [peran, kata] of KATA)
    for (const { index } of teks.matchAll(kata)) if (dekat === null || index > dekat.at) dekat = { peran, at: index };
  return dekat;
}

/** What a number may count or measure that is no value of an indicator. */
export const LAIN =
  /\b(?:unsur|komponen|aspek|responden|pemohon|warga|penduduk|peserta|kelompok|dusun|r[tw]|rukun|sekolah|bidang|loket|belanja|laki-laki|perempuan|tertinggi|terendah|pembanding|standar|nasional|rata-rata (?:kota|kabupaten|provinsi|nasional|kecamatan lain))\b/;
const BULAN =
  /\b(?:bulan|semester|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/;

/**
 * Whether a number can be read as something else than the value that the nearest word promises: a part of it, another
 * subject, another time, or the target that stands between.
 */
export function isRancu(kalimat: Kalimat, angka: Angka): boolean {
  const sebelum = kalimat.topeng.slice(0, angka.mulai);
  const antara = sebelum.slice(findKata(sebelum)?.at ?? 0);
  const sesudah = kalimat.topeng.slice(angka.akhir, angka.akhir + 25);
  return (
    LAIN.test(antara) ||
    LAIN.test(/^[^,.;()]*/.exec(sesudah)?.[0] ?? "") ||
    BULAN.test(kalimat.topeng) ||
    /^(?!target)\w+.*\btarget/.test(antara) ||
    namesOther(kalimat)
  );
}

/** Whether a sentence names a kelurahan or desa that is no unit of the office. */
const namesOther = ({ topeng, teks }: Kalimat): boolean =>
  [...topeng.matchAll(/\b(?:kelurahan|desa|seksi|subbagian) (?=\p{L})/gu)].some(({ index, 0: kata }) =>
    /\p{Lu}/u.test(teks.charAt(index + kata.length)),
  );

/** A bound and not a value: "100% atau lebih", "lebih dari 90". */
const isAmbang = (sebelum: string, sesudah: string): boolean =>
  /^\s*(?:atau lebih|ke atas|ke bawah|atau kurang)/.test(sesudah) ||
  /\b(?:lebih dari|kurang dari|di atas|di bawah|diatas|dibawah|minimal|maksimal|paling sedikit|paling tinggi|paling banyak|hingga|sampai dengan)\s*$/.test(
    sebelum,
  );

/** A number in brackets right after a name is its value: a percentage its capaian or serapan. */
function findPeranKurung(sebelum: string, { satuan }: Angka, { nama }: Sebutan): Peran | null {
  if (nama.acuan.length > 0) return "pembanding";
  if (satuan !== "persen") return null;
  if (/\bserapan|penyerapan/.test(sebelum)) return "serapan";
  return nama.indikator.length > 0 &&
    !/\b(?:target|realisasi)(?:nya)?\b(?!.*\bcapaian)(?<!(?:mencapai|melampaui) target)/.test(sebelum)
    ? "capaian"
    : null;
}

/** The mention that a number belongs to: the one before it; the one after it where a word like "oleh" leads there. */
function findSebutan(kalimat: Kalimat, angka: Angka, pakai: (s: Sebutan) => boolean): Sebutan[] {
  const milik = kalimat.sebutan.filter(pakai);
  const kiri = milik.findLast((s) => s.akhir <= angka.mulai);
  const kanan = milik.find((s) => s.mulai >= angka.akhir);
  // "3 indikator (100,00%)": it belongs to what stands before the bracket.
  if (kiri === undefined && /[\p{L}]\s*\($/u.test(kalimat.topeng.slice(0, angka.mulai))) return [];
  const keKanan = /^[)\s]*(?:diraih|dicapai|oleh|untuk|pada|milik|adalah)\b/.test(kalimat.topeng.slice(angka.akhir));
  if (kiri !== undefined && !(keKanan && kanan !== undefined)) return [kiri];
  if (kanan !== undefined) return [kanan];
  const berlanjut = /\b(?:target|realisasi|capaian|serapan|pagu|kemajuan)nya\b|\b(?:tersebut|itu|ini)\b/.test(
    kalimat.topeng,
  );
  return berlanjut ? kalimat.lanjutan.filter(pakai) : [];
}

/** The indicators that a number speaks of, those of the units that it names; empty where the sentence names none. */
export function findIndikator(kalimat: Kalimat, angka: Angka): PengukuranIndikator[] {
  const disebut = findSebutan(kalimat, angka, ({ nama }) => nama.indikator.length > 0);
  const daftar = disebut.flatMap(({ nama }) => nama.indikator);
  const unit = new Set(kalimat.sebutan.flatMap(({ nama }) => nama.unit ?? []));
  return unit.size === 0
    ? daftar
    : daftar.filter(({ rencana }) => unit.has(rencana.unit ?? "") || unit.has(rencana.induk));
}

/** The programs, kegiatan or sub kegiatan that a number speaks of. */
export function findAnggaran(kalimat: Kalimat, angka: Angka): RealisasiAnggaran[] {
  return findSebutan(kalimat, angka, ({ nama }) => nama.anggaran.length > 0).flatMap(({ nama }) => nama.anggaran);
}

/** The sasaran that a sentence speaks of: by name, or by the heading it stands under. */
export function findSasaran(kalimat: Kalimat, bahan: BahanKoreksi): PengukuranSasaran | null {
  const disebut = kalimat.sebutan.find(({ nama }) => nama.sasaran !== null)?.nama.sasaran;
  return disebut ?? findSasaranJudul(kalimat.paragraf.judul, bahan);
}

/** The sasaran whose heading something stands under. */
export function findSasaranJudul(judul: readonly string[], { pengukuran }: BahanKoreksi): PengukuranSasaran | null {
  const teks = judul.map(normal).filter((j) => /^(?:[a-z\d.]+\s+)?sasaran\b/.test(j));
  // One name may be the beginning of another: the longest that stands there is meant.
  return (
    pengukuran.sasaran
      .filter(({ uraian }) => teks.some((j) => j.includes(normal(uraian))))
      .sort((a, b) => b.uraian.length - a.uraian.length)[0] ?? null
  );
}

/** Whether a sentence stands under a heading of the tujuan. */
export const underTujuan = (judul: readonly string[]): boolean => judul.some((j) => /^tujuan\b/i.test(j));

/** What else a sentence speaks of. A sentence "dibandingkan tahun lalu" speaks of last year. */
export function konteksOf({ topeng, tahun }: Kalimat, { config }: BahanKoreksi): KonteksNilai {
  const lalu = /\btahun (?:lalu|sebelumnya)\b|\bdari\b.*\bmenjadi\b/.test(topeng) ? [config.tahun - 1] : [];
  return {
    tahun: [...tahun, ...lalu],
    tahunIni: config.tahun,
    kebijakan: config.kebijakan,
    triwulan: /\b(?:tw|triwulan|tribulan|semester)\b/.test(topeng),
    renstra: /\b(?:renstra|rencana strategis|jangka menengah)\b/.test(topeng),
    murni: sebutMurni(topeng),
  };
}

/** Whether a sentence speaks of a value before the PK perubahan: "target murni", "semula 65", "sebelum diubah". */
export const sebutMurni = (topeng: string): boolean =>
  /\b(?:murni|semula|mula-mula|sebelum (?:perubahan|diubah)|(?:pk|perjanjian kinerja) awal)\b/.test(topeng);
