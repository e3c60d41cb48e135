import type { Keterangan } from "./keterangan-part.ts";

/*
 * The texts behind the keys of kebijakan, as keterangan.ts has those of the others.
 */

export const SKALA_KETERANGAN = {
  di_atas: ["Batas bawah yang tidak termasuk: lebih besar dari angka ini.", 90],
  mulai: ["Batas bawah yang termasuk: sama dengan atau lebih besar dari angka ini.", 91],
  predikat: ["Nama kategori.", "Sangat Tinggi"],
} satisfies Readonly<Record<string, Keterangan>>;

export const PREDIKAT_SKALA_KETERANGAN = {
  predikat: ["Predikat.", "Baik"],
  skor: ["Skornya, dari rendah ke tinggi.", 3],
} satisfies Readonly<Record<string, Keterangan>>;

export const KEBIJAKAN_KETERANGAN = {
  rumus_turun: ["Rumus capaian untuk arah turun: selisih = (2T-R)/T, rasio = T/R.", "selisih"],
  target_nol_turun: [
    "Capaian bila target 0 (arah turun atau tetap) tidak tercapai: nol = 0% dan ikut dirata-rata, tidak_dinilai = belum dapat dinilai dan tidak ikut.",
    "nol",
  ],
  batas_capaian: ["Batas atas capaian dalam persen; null berarti tanpa batas.", 120],
  rata_rata: ["Rata-rata kantor dihitung dari semua indikator atau dari semua sasaran.", "indikator"],
  desimal: ["Banyak angka di belakang koma, 0 sampai 6.", 2],
  skala: [
    "Kategori capaian dari tinggi ke rendah; yang terakhir tanpa batas.",
    [{ di_atas: 90, predikat: "Sangat Tinggi" }, { predikat: "Rendah" }],
  ],
  skala_predikat: [
    "Skala predikat sendiri, dari rendah ke tinggi.",
    {
      kepatuhan: [
        { predikat: "Rendah", skor: 1 },
        { predikat: "Tinggi", skor: 2 },
      ],
    },
  ],
  efisiensi: ["Rumus efisiensi: selisih (capaian - serapan) atau pmk.", "selisih"],
  sumber_anggaran: [
    "Realisasi anggaran yang dipakai bila rekapitulasi belanja SIPD ada di 3-data-kinerja: sipd atau formulir; yang berbeda disebutkan.",
    "sipd",
  ],
  hari_libur: ["Hari libur dan cuti bersama, untuk menghitung hari kerja.", ["2025-01-27"]],
  ambang_lke: ["Batas persen jawaban a, b, c, d pada prakiraan evaluasi AKIP, dari besar ke kecil.", [90, 75, 40, 10]],
} satisfies Readonly<Record<string, Keterangan>>;
