import type { PengukuranIndikator, PengukuranSasaran, RealisasiAnggaran } from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
import type { TextAngka } from "./angka.ts";
import type { KoreksiInput } from "./input.ts";
import type { Mention } from "./mention.ts";
import type { NilaiContext, Role } from "./nilai.ts";
import type { Kalimat } from "./sentence.ts";

const KATA: readonly (readonly [Role, RegExp])[] = [
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
const TREND =
  /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan(?:nya)?|penurunan(?:nya)?|peningkatan(?:nya)?|pertambahan|selisih(?:nya)?|tambahan|lebih tinggi|lebih rendah|berada|terpaut|kurang|tinggal)(?: (?:sebesar|sebanyak|sekitar))?\s*$/;
const AFTER_TREND = /^\s*(?:lebih (?:tinggi|rendah)|di ?(?:atas|bawah))\b/;

/** What a number in a sentence is about, by the nearest word before it; null where nothing says so. */
export function findRole(kalimat: Kalimat, angka: TextAngka): Role | null {
  const before = kalimat.mask.slice(0, angka.mulai);
  if (angka.computation !== "" || isAmbang(before, kalimat.mask.slice(angka.end))) return null;
  const bracket = kalimat.mention.find((s) => /^\s*\($/.test(kalimat.mask.slice(s.end, angka.mulai)));
  if (bracket !== undefined) return findBracketRole(before, angka, bracket);
  if (TREND.test(before)) return "perubahan";
  if (angka.satuan === "poin" && AFTER_TREND.test(kalimat.mask.slice(angka.end))) return "perubahan";
  return findKata(before)?.role ?? null;
}

/** The last word of a text that says what a number is about. */
function findKata(teks: string): { readonly role: Role; readonly at: number } | null {
  let near: { readonly role: Role; readonly at: number } | null = null;
  for (const [role, kata] of KATA)
    for (const { index } of teks.matchAll(kata)) if (near === null || index > near.at) near = { role, at: index };
  return near;
}

/** What a number may count or measure that is no value of an indicator. */
export const LAIN =
  /\b(?:unsur|komponen|aspek|responden|pemohon|warga|penduduk|peserta|kelompok|dusun|r[tw]|rukun|sekolah|bidang|loket|belanja|laki-laki|perempuan|tertinggi|terendah|pembanding|standar|nasional|rata-rata (?:kota|kabupaten|provinsi|nasional|kecamatan lain))\b/;
const MONTH =
  /\b(?:bulan|semester|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/;

/**
 * Whether a number can be read as something else than the value that the nearest word promises: a part of it, another
 * subject, another time, or the target that stands between.
 */
export function isAmbiguous(kalimat: Kalimat, angka: TextAngka): boolean {
  const before = kalimat.mask.slice(0, angka.mulai);
  const between = before.slice(findKata(before)?.at ?? 0);
  const after = kalimat.mask.slice(angka.end, angka.end + 25);
  return (
    LAIN.test(between) ||
    LAIN.test(/^[^,.;()]*/.exec(after)?.[0] ?? "") ||
    MONTH.test(kalimat.mask) ||
    /^(?!target)\w+.*\btarget/.test(between) ||
    namesOther(kalimat)
  );
}

/** Whether a sentence names a kelurahan or desa that is no unit of the office. */
const namesOther = ({ mask, teks }: Kalimat): boolean =>
  [...mask.matchAll(/\b(?:kelurahan|desa|seksi|subbagian) (?=\p{L})/gu)].some(({ index, 0: kata }) =>
    /\p{Lu}/u.test(teks.charAt(index + kata.length)),
  );

/** A bound and not a value: "100% atau lebih", "lebih dari 90". */
const isAmbang = (before: string, after: string): boolean =>
  /^\s*(?:atau lebih|ke atas|ke bawah|atau kurang)/.test(after) ||
  /\b(?:lebih dari|kurang dari|di atas|di bawah|diatas|dibawah|minimal|maksimal|paling sedikit|paling tinggi|paling banyak|hingga|sampai dengan)\s*$/.test(
    before,
  );

/** A number in brackets right after a name is its value: a percentage its capaian or serapan. */
function findBracketRole(before: string, { satuan }: TextAngka, { nama }: Mention): Role | null {
  if (nama.acuan.length > 0) return "pembanding";
  if (satuan !== "persen") return null;
  if (/\bserapan|penyerapan/.test(before)) return "serapan";
  return nama.indikator.length > 0 &&
    !/\b(?:target|realisasi)(?:nya)?\b(?!.*\bcapaian)(?<!(?:mencapai|melampaui) target)/.test(before)
    ? "capaian"
    : null;
}

/** The mention that a number belongs to: the one before it; the one after it where a word like "oleh" leads there. */
function findMention(kalimat: Kalimat, angka: TextAngka, use: (s: Mention) => boolean): Mention[] {
  const owned = kalimat.mention.filter(use);
  const left = owned.findLast((s) => s.end <= angka.mulai);
  const right = owned.find((s) => s.mulai >= angka.end);
  // "3 indikator (100,00%)": it belongs to what stands before the bracket.
  if (left === undefined && /[\p{L}]\s*\($/u.test(kalimat.mask.slice(0, angka.mulai))) return [];
  const toRight = /^[)\s]*(?:diraih|dicapai|oleh|untuk|pada|milik|adalah)\b/.test(kalimat.mask.slice(angka.end));
  if (left !== undefined && !(toRight && right !== undefined)) return [left];
  if (right !== undefined) return [right];
  const continuing = /\b(?:target|realisasi|capaian|serapan|pagu|kemajuan)nya\b|\b(?:tersebut|itu|ini)\b/.test(
    kalimat.mask,
  );
  return continuing ? kalimat.continuation.filter(use) : [];
}

/** The indicators that a number speaks of, those of the units that it names; empty where the sentence names none. */
export function findIndikator(kalimat: Kalimat, angka: TextAngka): PengukuranIndikator[] {
  const mentioned = findMention(kalimat, angka, ({ nama }) => nama.indikator.length > 0);
  const list = mentioned.flatMap(({ nama }) => nama.indikator);
  const unit = new Set(kalimat.mention.flatMap(({ nama }) => nama.unit ?? []));
  return unit.size === 0 ? list : list.filter(({ plan }) => unit.has(plan.unit ?? "") || unit.has(plan.induk));
}

/** The programs, kegiatan or sub kegiatan that a number speaks of. */
export function findAnggaran(kalimat: Kalimat, angka: TextAngka): RealisasiAnggaran[] {
  return findMention(kalimat, angka, ({ nama }) => nama.anggaran.length > 0).flatMap(({ nama }) => nama.anggaran);
}

/** The sasaran that a sentence speaks of: by name, or by the heading it stands under. */
export function findSasaran(kalimat: Kalimat, input: KoreksiInput): PengukuranSasaran | null {
  const mentioned = kalimat.mention.find(({ nama }) => nama.sasaran !== null)?.nama.sasaran;
  return mentioned ?? findSasaranJudul(kalimat.paragraf.judul, input);
}

/** The sasaran whose heading something stands under. */
export function findSasaranJudul(judul: readonly string[], { pengukuran }: KoreksiInput): PengukuranSasaran | null {
  const teks = judul.map(normalize).filter((j) => /^(?:[a-z\d.]+\s+)?sasaran\b/.test(j));
  // One name may be the beginning of another: the longest that stands there is meant.
  return (
    pengukuran.sasaran
      .filter(({ uraian }) => teks.some((j) => j.includes(normalize(uraian))))
      .sort((a, b) => b.uraian.length - a.uraian.length)[0] ?? null
  );
}

/** Whether a sentence stands under a heading of the tujuan. */
export const underTujuan = (judul: readonly string[]): boolean => judul.some((j) => /^tujuan\b/i.test(j));

/** What else a sentence speaks of. A sentence "dibandingkan tahun lalu" speaks of last year. */
export function contextOf({ mask, tahun }: Kalimat, { config }: KoreksiInput): NilaiContext {
  const last = /\btahun (?:lalu|sebelumnya)\b|\bdari\b.*\bmenjadi\b/.test(mask) ? [config.tahun - 1] : [];
  return {
    tahun: [...tahun, ...last],
    thisTahun: config.tahun,
    kebijakan: config.kebijakan,
    triwulan: /\b(?:tw|triwulan|tribulan|semester)\b/.test(mask),
    renstra: /\b(?:renstra|rencana strategis|jangka menengah)\b/.test(mask),
    murni: mentionMurni(mask),
  };
}

/** Whether a sentence speaks of a value before the PK perubahan: "target murni", "semula 65", "sebelum diubah". */
export const mentionMurni = (mask: string): boolean =>
  /\b(?:murni|semula|mula-mula|sebelum (?:perubahan|diubah)|(?:pk|perjanjian kinerja) awal)\b/.test(mask);
