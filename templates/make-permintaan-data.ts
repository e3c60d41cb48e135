import {
  bagian,
  bergaris,
  catatanElektronik,
  details,
  duaSisi,
  halamanBaru,
  type Isi,
  jika,
  kop,
  LEBAR_TEKS,
  mark,
  menandatangani,
  mm,
  p,
  packTemplat,
  sejajar,
  signature,
} from "./make-bagian.ts";

/** Surat permintaan data, korespondensi form (domain.md 5.4), with its recipients and the sistematika of the report attached. */
export function makePermintaanData(): Promise<Uint8Array> {
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
    p("PenutupSurat", "Demikian disampaikan untuk dilaksanakan."),
    menandatangani(signature("penandatangan")),
    ...jika<Isi>("tembusan", p("SelSurat"), p("SelSurat", "Tembusan:"), mark("@tembusan")),
    ...catatanElektronik(),
  ];
  return packTemplat("Templat surat permintaan data", [bagian([...surat, ...daftarPenerima(), ...sistematika()])]);
}

/** Whose attachment it is, upper right on a page of its own, and its title. */
function lampiranHead(lampiran: string, judul: string): Isi[] {
  return [
    halamanBaru("AkhirBagian", ""),
    sejajar(
      [LEBAR_TEKS - mm(90), mm(90)],
      [
        [
          [p("SelSurat")],
          [
            p("SelSurat", `${lampiran} Surat {penandatangan.jabatan}`),
            details(
              [
                ["Nomor", "{nomor}"],
                ["Tanggal", "{tanggal}"],
              ],
              [18, 60],
            ),
            p("AkhirBagian"),
          ],
        ],
      ],
    ),
    p("SelSurat"),
    p("JudulSurat", judul),
    p("SelSurat"),
  ];
}

/** Who gets which form. */
function daftarPenerima(): Isi[] {
  const width = [mm(11), mm(51), mm(50), mm(48)];
  return [
    ...lampiranHead("Lampiran I", "DAFTAR PENERIMA FORMULIR DATA KINERJA"),
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
  ];
}

function sistematika(): Isi[] {
  return [
    ...lampiranHead("Lampiran II", "SISTEMATIKA LKjIP TAHUN {tahun}"),
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
