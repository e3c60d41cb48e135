import type { PengukuranIndikator } from "../measure/result.ts";
import { normalize } from "../model/text.ts";
import type { TabelNaskah } from "../word/text/naskah-draf.ts";
import type { Coverage, LkeFacts } from "./lke.ts";
import type { KoreksiInput } from "./rules/input.ts";

import type { KolomRole } from "./rules/table-read.ts";

/** What the work folder knows of the report beside its text. */
export interface KeadaanLaporan {
  readonly signed: boolean;
  /** Today and when the package was sent, ISO; null while it was not. */
  readonly today: string;
  readonly sent: string | null;
}

const CHAPTER_III = /^bab (?:iii|3)\b|^akuntabilitas/;
const CHAPTER_IV = /^bab (?:iv|4)\b|^penutup/;

/** What the criteria of "Pelaporan Kinerja" ask for, counted in the document (domain.md 1.6). */
export function findLkeFact(input: KoreksiInput, { signed, today, sent }: KeadaanLaporan): LkeFacts {
  const list = input.indikatorSasaran;
  const { sasaran, anggaran } = input.pengukuran;
  const batas = `${input.config.tahun + 1}-03-01`;
  const perIndikator = (cover: (p: PengukuranIndikator) => boolean): Coverage =>
    hitung(list, cover, (p) => p.indikator.uraian);
  const printed = (p: PengukuranIndikator, role: KolomRole, lain = false): boolean =>
    input.sel.some(
      (s) =>
        s.role === role &&
        s.indikator.includes(p) &&
        inBab(s.tabel, CHAPTER_III) &&
        isFilled(s.sel.teks) &&
        (!lain || (s.tahun !== null && s.tahun < input.config.tahun)),
    );
  const efisiensi = anggaran.efisiensi;
  return {
    composed: input.paragraf.length > 0,
    periodic: list.some((p) => p.riwayat.some(({ tahun }) => tahun === input.config.tahun - 1)),
    formalised: signed,
    reviewed: isReviewed(input),
    published: null,
    onTime: sent !== null ? sent < batas : today < batas ? null : false,
    standard: coverStandard(input),
    disclosure: perIndikator(
      (p) => printed(p, "target") && printed(p, "realisasi") && printed(p, "capaian") && isExplained(p, input),
    ),
    yearlyTarget: perIndikator((p) => printed(p, "target") && printed(p, "realisasi")),
    mediumTerm: perIndikator((p) => printed(p, "kemajuan") || printed(p, "target-akhir")),
    previousTahun: perIndikator((p) => printed(p, "realisasi", true)),
    finance: hitung(
      sasaran,
      (s) =>
        input.sel.some((c) => c.role === "pagu" && c.sasaran === s && isFilled(c.sel.teks)) &&
        efisiensi.some((e) => e.kode === s.kode && e.pagu.gt(0)),
      (s) => s.uraian,
    ),
    quality: perIndikator(
      (p) =>
        isKolomFilled(input, p, /penghambat|penyebab|hambatan|pendukung/i) && isKolomFilled(input, p, /solusi|upaya/i),
    ),
    efisiensi: hitung(
      sasaran,
      (s) =>
        efisiensi.some((e) => e.kode === s.kode && e.efisiensi.status === "terhitung") &&
        input.tabel.some(
          (t) =>
            t.header.some((k) => /efisiensi/i.test(k)) &&
            t.baris.some(({ sel }) => sel.some(({ teks }) => normalize(teks) === normalize(s.uraian))),
        ),
      (s) => s.uraian,
    ),
    recommendation: perIndikator((p) =>
      isKolomFilled(input, p, /tindak lanjut|rekomendasi|langkah perbaikan/i, CHAPTER_IV),
    ),
  };
}

function hitung<T>(list: readonly T[], cover: (item: T) => boolean, nama: (item: T) => string): Coverage {
  const missing = list.filter((item) => !cover(item)).map(nama);
  return { present: list.length - missing.length, dari: list.length, missing };
}

const inBab = ({ judul }: TabelNaskah, bab: RegExp): boolean => bab.test(normalize(judul[0] ?? ""));
const isFilled = (teks: string): boolean => teks.trim().length > 0 && !/^(?:-|belum lengkap|n\/a)$/i.test(teks.trim());

/** The page for the reviewer's statement no longer holds its placeholder. */
function isReviewed({ paragraf }: KoreksiInput): boolean {
  const content = paragraf.filter(
    ({ judul, jenis }) => /pernyataan telah direviu/i.test(judul[0] ?? "") && jenis !== "judul",
  );
  return content.length > 1 && !content.some(({ teks }) => /^tempat pernyataan|^diisi aparat/i.test(teks));
}

/** A sentence about the indicator, not only a row of a table. */
const isExplained = (p: PengukuranIndikator, { kalimat }: KoreksiInput): boolean =>
  kalimat.some(
    (k) =>
      CHAPTER_III.test(normalize(k.paragraf.judul[0] ?? "")) &&
      k.mention.some(({ nama }) => nama.indikator.includes(p)),
  );

/** Whether a column of explanations says anything in the rows of an indicator, those of the units below its row counted. */
function isKolomFilled({ tabel }: KoreksiInput, p: PengukuranIndikator, kolom: RegExp, bab = CHAPTER_III): boolean {
  return tabel
    .filter((t) => inBab(t, bab) && t.header.some((k) => kolom.test(k)))
    .some((t) => {
      let owned = false;
      return t.baris.some(({ sel }) => {
        const mention = sel.some(({ teks }) => normalize(teks).includes(normalize(p.indikator.uraian)));
        const kelompok = sel.length === 1;
        if (kelompok || /^\d/.test(sel[0]?.teks ?? "")) owned = mention;
        return (
          (owned || mention) &&
          sel.some(
            (s) => kolom.test(s.header) && s.rentang === 1 && !s.celah && s.teks.replace(/[-–.\s]/g, "").length > 10,
          )
        );
      });
    });
}

const STANDARD: readonly (readonly [string, RegExp])[] = [
  ["Ikhtisar Eksekutif", /^(?:ikhtisar|ringkasan) eksekutif/],
  ["profil organisasi", /gambaran umum|profil/],
  ["tugas dan struktur organisasi", /struktur organisasi|tugas/],
  ["sumber daya manusia", /sumber daya (?:manusia|aparatur)|kepegawaian/],
  ["isu strategis", /isu strategis|permasalahan/],
  ["ringkasan Renstra", /rencana strategis|renstra/],
  ["Indikator Kinerja Utama", /indikator kinerja utama|\biku\b/],
  ["Perjanjian Kinerja", /perjanjian kinerja/],
  ["target dan realisasi tahun ini", /target dan realisasi/],
  ["perbandingan dengan tahun sebelumnya", /tahun (?:sebelumnya|lalu)/],
  ["perbandingan dengan target jangka menengah", /jangka menengah/],
  ["perbandingan dengan standar nasional", /standar|pembanding/],
  ["analisis penyebab", /penyebab|keberhasilan/],
  ["analisis efisiensi", /efisiensi/],
  ["analisis program dan kegiatan", /program dan kegiatan/],
  ["Realisasi Anggaran", /realisasi anggaran/],
  ["kesimpulan", /simpulan/],
  ["langkah perbaikan", /langkah|strategi|upaya|rekomendasi/],
];

/** Parts of the standard that have a heading and something below it that is not a gap. */
function coverStandard({ naskah: { content } }: KoreksiInput): Coverage {
  const filled = (pattern: RegExp): boolean =>
    content.some((block, i) => {
      if (block.jenis !== "judul" || !pattern.test(normalize(block.teks))) return false;
      const lower = content[i + 1];
      return (
        lower !== undefined &&
        (lower.jenis === "tabel" || lower.celah.length === 0) &&
        (lower.jenis !== "judul" || lower.tingkat > block.tingkat)
      );
    });
  return hitung(
    STANDARD,
    ([, pattern]) => filled(pattern),
    ([nama]) => nama,
  );
}
