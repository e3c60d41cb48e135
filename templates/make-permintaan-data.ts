import {
  bagian,
  bergaris,
  catatanElektronik,
  details,
  duaSisi,
  halamanBaru,
  type Isi,
  jikaContoh,
  kop,
  menandatangani,
  mm,
  p,
  packTemplat,
  signature,
} from "./make-bagian.ts";

/** Surat permintaan data, korespondensi form (domain.md 5.4), with the sistematika of the report as attachment. */
export function makePermintaanData(): Promise<Uint8Array> {
  const width = [mm(11), mm(51), mm(50), mm(48)];
  const surat: Isi[] = [
    ...kop(),
    duaSisi([], [p("SelSurat", "{instansi.tempat}, {tanggal}")]),
    p("SelSurat"),
    details(
      [
        ["Nomor", "{nomor}"],
        ["Sifat", "{sifat}"],
        ["Lampiran", "{lampiran}"],
        ["Hal", "{hal}"],
      ],
      [25, 120],
    ),
    p("SelSurat"),
    p("SelSurat", "Yth. {pimpinan}"),
    p("SelSurat", "di"),
    p("SelSurat", "\tTempat"),
    p("SelSurat"),
    p(
      "IsiSurat",
      "Dalam rangka penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi.nama} Tahun {tahun}, bersama ini disampaikan formulir data kinerja untuk diisi oleh unit kerja masing-masing.",
    ),
    p(
      "IsiSurat",
      "Formulir yang sudah diisi beserta bukti dukungnya dikembalikan kepada {kasubbag.jabatan} paling lambat {batas}. Sel yang memang nihil diisi angka 0; sel yang dibiarkan kosong dianggap belum dilaporkan.",
    ),
    bergaris(
      width,
      ["No.", "Unit Kerja", "Pimpinan", "Berkas Formulir"],
      [
        [
          [p("SelSurat", "{#penerima}{nomor_urut}")],
          [p("SelSurat", "{nama}")],
          [p("SelSurat", "{jabatan}")],
          [p("SelSurat", "{formulir}{/penerima}")],
        ],
      ],
    ),
    p("PenutupSurat", "Demikian untuk dilaksanakan."),
    menandatangani(signature("penandatangan")),
    ...catatanElektronik(),
    ...jikaContoh(),
  ];
  return packTemplat("Templat surat permintaan data", [bagian([...surat, ...sistematika()])]);
}

function sistematika(): Isi[] {
  return [
    halamanBaru("JudulDepan", "SISTEMATIKA LKjIP TAHUN {tahun}"),
    p("Isi", "Lampiran surat {instansi.nama} nomor {nomor}"),
    p("Butir", "Kata Pengantar, Pernyataan Telah Direviu, Ikhtisar Eksekutif, Daftar Isi, Daftar Tabel, Daftar Gambar"),
    p(
      "Butir",
      "Bab I Pendahuluan: gambaran umum, tugas dan fungsi, struktur organisasi, sumber daya manusia, isu strategis",
    ),
    p("Butir", "Bab II Perencanaan Kinerja: Rencana Strategis, Indikator Kinerja Utama, Perjanjian Kinerja"),
    p(
      "Butir",
      "Bab III Akuntabilitas Kinerja: capaian kinerja organisasi dengan analisis tiap sasaran, realisasi anggaran",
    ),
    p("Butir", "Bab IV Penutup: simpulan, langkah perbaikan"),
    p("Butir", "Lampiran: Perjanjian Kinerja, pengukuran kinerja, rencana aksi, capaian unit kerja, bukti dukung"),
    p(
      "Isi",
      "Data yang diperlukan dari unit kerja: realisasi tiap triwulan dan setahun, faktor pendukung, faktor penghambat, solusi, rencana tindak lanjut, realisasi anggaran dan keluaran tiap sub kegiatan, serta daftar bukti dukung.",
    ),
  ];
}
