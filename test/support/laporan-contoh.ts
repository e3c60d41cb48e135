import type { Celah, Grafik, Naskah, Tabel } from "../../src/model/content.ts";

/** One small value of each kind that a report can say. */
export const celah = (): Celah => ({ jenis: "celah", siapa: "Camat", apa: "kata pengantar" });

export const naskah = (): Naskah => ({
  jenis: "naskah",
  paragraf: [
    { look: "isi", teks: "Dua langkah:" },
    { look: "nomor", teks: "menghimpun data" },
    { look: "nomor", teks: "menyusun laporan" },
    { look: "isi", teks: "Satu langkah:" },
    { look: "nomor", teks: "menandatangani" },
    { look: "butir", teks: celah() },
  ],
});

export const tabel = (): Tabel => ({
  jenis: "tabel",
  judul: "Capaian Kinerja & Anggaran",
  blank: "Belum ada data capaian.",
  catatan: "Sumber: formulir unit.",
  kolom: [
    { kunci: "no", judul: "No.", content: "nomor", width: 1 },
    { kunci: "uraian", judul: "Indikator Kinerja", content: "teks", width: 5 },
    { kunci: "target", judul: "Target", group: "Tahun 2024", content: "angka", width: 2 },
    { kunci: "realisasi", judul: "Realisasi", group: "Tahun 2024", content: "angka", width: 2 },
    { kunci: "pagu", judul: "Pagu (Rp)", content: "rupiah", width: 1 },
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
  blank: "Belum ada data untuk digambar.",
  category: ["2022", "2023", "2024"],
  series: [
    { nama: "Target", nilai: [88, 89, 90.5] },
    { nama: "Realisasi", nilai: [87.25, null, 91.3] },
  ],
});
