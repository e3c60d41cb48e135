import type { Celah, Grafik, Naskah, Tabel } from "../../src/model/content.ts";

/** One small value of each kind that a report can say. */
export const celah = (): Celah => ({ jenis: "celah", siapa: "Camat", apa: "kata pengantar" });

export const naskah = (): Naskah => ({
  jenis: "naskah",
  paragraf: [
    { gaya: "isi", teks: "Dua langkah:" },
    { gaya: "nomor", teks: "menghimpun data" },
    { gaya: "nomor", teks: "menyusun laporan" },
    { gaya: "isi", teks: "Satu langkah:" },
    { gaya: "nomor", teks: "menandatangani" },
    { gaya: "butir", teks: celah() },
  ],
});

export const tabel = (): Tabel => ({
  jenis: "tabel",
  judul: "Capaian Kinerja & Anggaran",
  kosong: "Belum ada data capaian.",
  catatan: "Sumber: formulir unit.",
  kolom: [
    { kunci: "no", judul: "No.", isi: "nomor", lebar: 1 },
    { kunci: "uraian", judul: "Indikator Kinerja", isi: "teks", lebar: 5 },
    { kunci: "target", judul: "Target", grup: "Tahun 2024", isi: "angka", lebar: 2 },
    { kunci: "realisasi", judul: "Realisasi", grup: "Tahun 2024", isi: "angka", lebar: 2 },
    { kunci: "pagu", judul: "Pagu (Rp)", isi: "rupiah", lebar: 1 },
  ],
  baris: [
    { kunci: "S1", jenis: "kelompok", sel: ["Sasaran 1"] },
    { kunci: "S1.1", jenis: "isi", sel: ["1", "Indeks Kepuasan Masyarakat", "90,50", "91,30", "12.345.678.900"] },
    { kunci: "S1.2", jenis: "isi", sel: ["2", "Nilai SAKIP", "80,00", celah(), "0"] },
    { kunci: "jumlah", jenis: "jumlah", sel: ["", "Jumlah", "", "", "12.345.678.900"] },
  ],
});

export const grafik = (): Grafik => ({
  jenis: "grafik",
  judul: "Perkembangan Nilai",
  bentuk: "garis",
  satuan: "nilai",
  kosong: "Belum ada data untuk digambar.",
  kategori: ["2022", "2023", "2024"],
  seri: [
    { nama: "Target", nilai: [88, 89, 90.5] },
    { nama: "Realisasi", nilai: [87.25, null, 91.3] },
  ],
});
