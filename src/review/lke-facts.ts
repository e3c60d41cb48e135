import type { Cakupan, FaktaLke } from "./lke.ts";
import type { PengukuranIndikator } from "../measure/result.ts";
import type { TabelNaskah } from "../word/text/naskah-draf.ts";
import type { BahanKoreksi } from "./rules/input.ts";
import { normal } from "./rules/mention.ts";

/** What the work folder knows of the report beside its text. */
export interface KeadaanLaporan {
  readonly disahkan: boolean;
  /** Today and when the package was sent, ISO; null while it was not. */
  readonly hariIni: string;
  readonly dikirim: string | null;
}

const BAB_III = /^bab (?:iii|3)\b|^akuntabilitas/;
const BAB_IV = /^bab (?:iv|4)\b|^penutup/;

/** What the criteria of "Pelaporan Kinerja" ask for, counted in the document (domain.md 1.6). */
export function findFaktaLke(bahan: BahanKoreksi, { disahkan, hariIni, dikirim }: KeadaanLaporan): FaktaLke {
  const daftar = bahan.indikatorSasaran;
  const { sasaran, anggaran } = bahan.pengukuran;
  const batas = `${bahan.config.tahun + 1}-03-01`;
  const perIndikator = (cakup: (p: PengukuranIndikator) => boolean): Cakupan =>
    hitung(daftar, cakup, (p) => p.indikator.uraian);
  const tercetak = (p: PengukuranIndikator, peran: string, lain = false): boolean =>
    bahan.sel.some(
      (s) =>
        s.peran === peran &&
        s.indikator.includes(p) &&
        inBab(s.tabel, BAB_III) &&
        isBerisi(s.sel.teks) &&
        (!lain || (s.tahun !== null && s.tahun < bahan.config.tahun)),
    );
  const efisiensi = anggaran.efisiensi;
  return {
    disusun: bahan.paragraf.length > 0,
    berkala: daftar.some((p) => p.riwayat.some(({ tahun }) => tahun === bahan.config.tahun - 1)),
    diformalkan: disahkan,
    direviu: isDireviu(bahan),
    dipublikasikan: null,
    tepatWaktu: dikirim !== null ? dikirim < batas : hariIni < batas ? null : false,
    standar: cakupStandar(bahan),
    pengungkapan: perIndikator(
      (p) => tercetak(p, "target") && tercetak(p, "realisasi") && tercetak(p, "capaian") && isDiuraikan(p, bahan),
    ),
    targetTahunan: perIndikator((p) => tercetak(p, "target") && tercetak(p, "realisasi")),
    jangkaMenengah: perIndikator((p) => tercetak(p, "kemajuan") || tercetak(p, "target-akhir")),
    tahunSebelumnya: perIndikator((p) => tercetak(p, "realisasi", true)),
    keuangan: hitung(
      sasaran,
      (s) =>
        bahan.sel.some((c) => c.peran === "pagu" && c.sasaran === s && isBerisi(c.sel.teks)) &&
        efisiensi.some((e) => e.kode === s.kode && e.pagu.gt(0)),
      (s) => s.uraian,
    ),
    kualitas: perIndikator(
      (p) =>
        isBerisiKolom(bahan, p, /penghambat|penyebab|hambatan|pendukung/i) && isBerisiKolom(bahan, p, /solusi|upaya/i),
    ),
    efisiensi: hitung(
      sasaran,
      (s) =>
        efisiensi.some((e) => e.kode === s.kode && e.efisiensi.status === "terhitung") &&
        bahan.tabel.some(
          (t) =>
            t.kepala.some((k) => /efisiensi/i.test(k)) &&
            t.baris.some(({ sel }) => sel.some(({ teks }) => normal(teks) === normal(s.uraian))),
        ),
      (s) => s.uraian,
    ),
    rekomendasi: perIndikator((p) => isBerisiKolom(bahan, p, /tindak lanjut|rekomendasi|langkah perbaikan/i, BAB_IV)),
  };
}

function hitung<T>(daftar: readonly T[], cakup: (item: T) => boolean, nama: (item: T) => string): Cakupan {
  const kurang = daftar.filter((item) => !cakup(item)).map(nama);
  return { ada: daftar.length - kurang.length, dari: daftar.length, kurang };
}

const inBab = ({ judul }: TabelNaskah, bab: RegExp): boolean => bab.test(normal(judul[0] ?? ""));
const isBerisi = (teks: string): boolean => teks.trim().length > 0 && !/^(?:-|belum lengkap|n\/a)$/i.test(teks.trim());

/** The page for the reviewer's statement no longer holds its placeholder. */
function isDireviu({ paragraf }: BahanKoreksi): boolean {
  const isi = paragraf.filter(
    ({ judul, jenis }) => /pernyataan telah direviu/i.test(judul[0] ?? "") && jenis !== "judul",
  );
  return isi.length > 1 && !isi.some(({ teks }) => /^tempat pernyataan|^diisi aparat/i.test(teks));
}

/** A sentence about the indicator, not only a row of a table. */
const isDiuraikan = (p: PengukuranIndikator, { kalimat }: BahanKoreksi): boolean =>
  kalimat.some(
    (k) => BAB_III.test(normal(k.paragraf.judul[0] ?? "")) && k.sebutan.some(({ nama }) => nama.indikator.includes(p)),
  );

/** Whether a column of explanations says anything in the rows of an indicator, those of the units below its row counted. */
function isBerisiKolom({ tabel }: BahanKoreksi, p: PengukuranIndikator, kolom: RegExp, bab = BAB_III): boolean {
  return tabel
    .filter((t) => inBab(t, bab) && t.kepala.some((k) => kolom.test(k)))
    .some((t) => {
      let milik = false;
      return t.baris.some(({ sel }) => {
        const sebut = sel.some(({ teks }) => normal(teks).includes(normal(p.indikator.uraian)));
        const kelompok = sel.length === 1;
        if (kelompok || /^\d/.test(sel[0]?.teks ?? "")) milik = sebut;
        return (
          (milik || sebut) &&
          sel.some(
            (s) => kolom.test(s.kepala) && s.rentang === 1 && !s.celah && s.teks.replace(/[-–.\s]/g, "").length > 10,
          )
        );
      });
    });
}

const STANDAR: readonly (readonly [string, RegExp])[] = [
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
function cakupStandar({ naskah: { isi } }: BahanKoreksi): Cakupan {
  const berisi = (pola: RegExp): boolean =>
    isi.some((blok, i) => {
      if (blok.jenis !== "judul" || !pola.test(normal(blok.teks))) return false;
      const bawah = isi[i + 1];
      return (
        bawah !== undefined &&
        (bawah.jenis === "tabel" || bawah.celah.length === 0) &&
        (bawah.jenis !== "judul" || bawah.tingkat > blok.tingkat)
      );
    });
  return hitung(
    STANDAR,
    ([, pola]) => berisi(pola),
    ([nama]) => nama,
  );
}
