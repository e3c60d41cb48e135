import type { PartKeterangan } from "./keterangan-part.ts";
import { REPORT_KETERANGAN } from "./keterangan-report.ts";

const PEJABAT = { nama: "CONTOH NAMA, S.Sos.", jabatan: "Sekretaris Kecamatan" };

/*
 * The texts behind every key: hover help in editors, docs/konfigurasi.md, and the examples in messages.
 */

export const DARI_KETERANGAN = {
  cara: ["Cara menghitung dari indikator unit: jumlah, rata-rata, tertimbang, atau rasio.", "rata-rata"],
  indikator: ["Kode indikator unit yang dihimpun.", ["KEL.1"]],
  bobot: ["Bobot tiap unit; kuncinya kode unit.", { "kel-kanigaran": 2 }],
  pembilang: ["Kode indikator yang dijumlahkan sebagai pembilang.", ["KEL.2"]],
  penyebut: ["Kode indikator yang dijumlahkan sebagai penyebut.", ["KEL.3"]],
  kali: [
    "Pengali hasil baginya, misalnya 1000 untuk per 1.000 penduduk; tanpa ini 100 jika satuannya persen, selain itu 1.",
    1000,
  ],
} satisfies PartKeterangan;

export const INDIKATOR_KETERANGAN = {
  kode: ["Kode indikator, tidak boleh sama dengan kode indikator lain.", "S1.1"],
  uraian: ["Nama indikator, sama persis dengan yang ada di Perjanjian Kinerja.", "Indeks Kepuasan Masyarakat"],
  nama_pendek: ["Nama pendek untuk grafik dan ringkasan.", "IKM kecamatan"],
  satuan: ["Satuan.", "nilai"],
  iku: ["true jika termasuk Indikator Kinerja Utama.", true],
  unit: ["Kode unit yang mengisi realisasinya di formulir. Tidak ditulis pada indikator di bawah unit.", "pelayanan"],
  dari: ["Cara menghitungnya dari indikator unit, sebagai ganti `unit`.", { cara: "rata-rata", indikator: ["KEL.1"] }],
  arah: [
    "naik (makin besar makin baik), turun (makin kecil makin baik), tetap, rentang (target berbatas bawah dan atas), atau predikat (target berupa huruf seperti WTP).",
    "naik",
  ],
  rumus_turun: ["Rumus capaian untuk arah turun, jika berbeda dari kebijakan: selisih atau rasio.", "rasio"],
  rentang_turun: ["Untuk arah rentang: true jika di luar rentang makin kecil makin baik.", true],
  periode: ["Cara empat triwulan menjadi nilai tahun: akhir (nilai terakhir), jumlah, atau rata-rata.", "akhir"],
  skala: [
    "Nama skala predikat: sakip, opini, mutu, ya_tidak, atau skala sendiri di kebijakan.skala_predikat.",
    "sakip",
  ],
  target: ["Target tahun ini: angka; huruf untuk arah predikat; { min, max } untuk arah rentang.", 90.5],
  target_murni: [
    "Target dalam Perjanjian Kinerja murni, jika diubah oleh Perjanjian Kinerja Perubahan; target adalah yang berlaku.",
    89,
  ],
  target_tw: ["Target tiap triwulan, empat isi; null jika triwulan itu tidak ditargetkan.", [80, 85, 90, 90.5]],
  target_bulan: [
    "Target tiap bulan menurut rencana aksi, dua belas isi; null jika bulan itu tidak ditargetkan. target_tw tidak perlu ditulis: jumlah bulannya, rata-ratanya, atau bulan terakhirnya, menurut periode.",
    [null, null, 80, null, null, 85, null, null, 90, null, null, 90.5],
  ],
  akumulasi_renstra: [
    "true jika target Renstra dijumlahkan dari tahun ke tahun; tanpa ini target tahun terakhir adalah nilai yang dituju.",
    true,
  ],
  target_renstra: ["Target Renstra tiap tahun.", { 2023: 89, 2024: 90.5 }],
  riwayat: ["Target dan realisasi tahun-tahun sebelumnya.", { 2023: { target: 89, realisasi: 90.1 } }],
  pembanding: ["Angka pembanding dari kota, provinsi, atau nasional.", { nama: "IKM Kota Probolinggo", nilai: 88.4 }],
  tanpa_pembanding: ["true jika memang belum ada standar nasional atau pembanding resmi; laporan menyatakannya.", true],
  program: ["Kode program yang mendukung.", ["7.01.02"]],
  mendukung: [
    "Kode indikator yang didukung indikator ini; pada indikator unit menentukan sasarannya di laporan kinerja individu.",
    ["S1.1"],
  ],
  sasaran: ["Pada indikator unit: kode sasaran yang didukung, atau bunyi sasaran unit itu sendiri.", "S1"],
  sumber_data: ["Asal datanya.", "Survei Kepuasan Masyarakat"],
  definisi: ["Penjelasan indikator untuk Bab II.", "Tingkat kepuasan masyarakat atas pelayanan kecamatan"],
  penanggung_jawab: [
    "Jabatan penanggung jawab indikator, jika bukan kepala unit pengisinya; perlu untuk indikator yang dihitung dengan dari.",
    "Kepala Seksi Pelayanan Umum",
  ],
  rumus_hitung: ["Cara menghitung realisasi untuk Bab II.", "Jumlah nilai tertimbang tiap unsur x 25"],
  alasan: ["Alasan target berbeda dari Renstra atau rencana tahun lalu.", "Target disesuaikan pada PK perubahan"],
} satisfies PartKeterangan;

export const RENTANG_KETERANGAN = {
  min: ["Batas bawah rentang.", 80],
  max: ["Batas atas rentang.", 90],
} satisfies PartKeterangan;

export const RIWAYAT_KETERANGAN = {
  target: ["Target tahun itu; null jika tidak ada.", 89],
  realisasi: ["Realisasi tahun itu; null jika tidak ada.", 90.1],
} satisfies PartKeterangan;

export const PEMBANDING_KETERANGAN = {
  nama: ["Nama angka pembanding.", "IKM Kota Probolinggo"],
  nilai: ["Nilainya.", 88.4],
} satisfies PartKeterangan;

export const SUB_KEGIATAN_KETERANGAN = {
  kode: ["Kode sub kegiatan di dalam tanda kutip, tidak boleh sama dengan yang lain.", "7.01.02.2.01.0001"],
  uraian: ["Nama sub kegiatan.", "Peningkatan Efektivitas Kegiatan Pemerintahan di Tingkat Kecamatan"],
  pagu: ["Pagu dalam rupiah, tanpa titik.", 10000000],
  pagu_murni: [
    "Pagu dalam Perjanjian Kinerja murni, jika diubah oleh Perjanjian Kinerja Perubahan; 0 jika belum dianggarkan. pagu adalah yang berlaku.",
    8000000,
  ],
  unit: ["Kode unit yang mengisi realisasi anggarannya.", "pelayanan"],
} satisfies PartKeterangan;

export const KEGIATAN_KETERANGAN = {
  kode: ["Kode kegiatan di dalam tanda kutip.", "7.01.02.2.01"],
  uraian: ["Nama kegiatan.", "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan"],
  sub_kegiatan: [
    "Daftar sub kegiatan.",
    [{ kode: "7.01.02.2.01.0001", uraian: "Koordinasi Pemerintahan", pagu: 10000000, unit: "tapem" }],
  ],
} satisfies PartKeterangan;

export const PROGRAM_KETERANGAN = {
  kode: ["Kode program di dalam tanda kutip.", "7.01.02"],
  uraian: ["Nama program.", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"],
  indikator: ["Indikator program, jika ada.", []],
  kegiatan: ["Daftar kegiatan.", [{ kode: "7.01.02.2.01", uraian: "Koordinasi Pemerintahan", sub_kegiatan: [] }]],
} satisfies PartKeterangan;

export const UNIT_KETERANGAN = {
  kode: ["Kode unit: huruf kecil, angka, dan tanda hubung; menjadi nama berkas formulir.", "kel-kanigaran"],
  nama: ["Nama unit.", "Kelurahan Kanigaran"],
  jenis: ["sekretariat, subbagian, seksi, atau kelurahan.", "kelurahan"],
  pejabat: ["Kepala unit.", { nama: "CONTOH NAMA", jabatan: "Lurah Kanigaran" }],
  kode_sipd: [
    "Kode atau nama sub unit ini di SIPD, supaya berkas dari SIPD dapat dibagi menurut unit.",
    "7.01.0.00.0.00.01.0003",
  ],
  tugas: ["Tugas unit untuk Bab I.", ["menyelenggarakan pelayanan kelurahan"]],
  indikator: ["Indikator unit (Perjanjian Kinerja eselon IV).", []],
} satisfies PartKeterangan;

export const TUJUAN_KETERANGAN = {
  kode: ["Kode tujuan.", "T1"],
  uraian: ["Bunyi tujuan di Renstra.", "Meningkatnya kualitas pelayanan publik"],
  indikator: ["Indikator tujuan, jika ada.", []],
} satisfies PartKeterangan;

export const MURNI_PK_KETERANGAN = {
  tanggal: ["Tanggal Perjanjian Kinerja murni.", "2024-01-15"],
} satisfies PartKeterangan;

export const PERUBAHAN_PK_KETERANGAN = {
  tanggal: ["Tanggal Perjanjian Kinerja Perubahan.", "2024-10-01"],
  alasan: ["Alasan perubahan, dicetak di Bab II.", "penyesuaian dengan Perubahan APBD Tahun 2024"],
} satisfies PartKeterangan;

export const PERJANJIAN_KETERANGAN = {
  murni: ["Perjanjian Kinerja di awal tahun.", { tanggal: "2024-01-15" }],
  perubahan: [
    "Perjanjian Kinerja yang menggantikannya di tengah tahun, jika ada; capaian dihitung terhadap PK ini.",
    { tanggal: "2024-10-01" },
  ],
} satisfies PartKeterangan;

export const SASARAN_KETERANGAN = {
  kode: ["Kode sasaran.", "S1"],
  uraian: ["Bunyi sasaran di Perjanjian Kinerja.", "Meningkatnya kualitas pelayanan publik"],
  tujuan: ["Kode tujuan Renstra yang diturunkan.", "T1"],
  indikator: ["Indikator sasaran.", [{ kode: "S1.1", uraian: "Indeks Kepuasan Masyarakat", target: 90.5 }]],
} satisfies PartKeterangan;

export const INSTANSI_KETERANGAN = {
  nama: ["Nama kecamatan.", "Kecamatan Kanigaran"],
  pemda: ["Nama pemerintah daerah, baris pertama kop surat.", "Pemerintah Kota Probolinggo"],
  tempat: ["Tempat penandatanganan surat.", "Probolinggo"],
  alamat: ["Alamat kantor untuk kop surat.", "Jalan Slamet Riyadi, Kota Probolinggo"],
  telepon: ["Nomor telepon, di dalam tanda kutip.", "(0335) 427550"],
  pos_el: ["Alamat pos-el.", "kecamatan@contoh.go.id"],
  laman: ["Alamat laman.", "kecamatan.contoh.go.id"],
  kode_pos: ["Kode pos, di dalam tanda kutip.", "67213"],
  kode_unit: ["Kode unit kerja untuk nomor surat, di dalam tanda kutip.", "425.504"],
  logo: ["Berkas gambar logo, png atau jpg.", "templat/logo.png"],
  tujuan_laporan: ["Penerima LKjIP.", "Kepala Bagian Organisasi Sekretariat Daerah Kota Probolinggo"],
  tempat_tujuan: ["Kota tempat penerima LKjIP berkantor, untuk surat pengantar di kabupaten.", "Banyuwangi"],
  tugas: ["Tugas kecamatan untuk Bab I.", "Camat mengoordinasikan penyelenggaraan pemerintahan di kecamatan."],
  fungsi: ["Fungsi kecamatan untuk Bab I.", ["pengoordinasian pemberdayaan masyarakat"]],
} satisfies PartKeterangan;

export const PIMPINAN_KETERANGAN = {
  camat: ["Camat, yang menandatangani LKjIP.", { nama: "AGUS RIANTO, S.STP., M.Si.", jabatan: "Camat Kanigaran" }],
  sekcam: ["Sekretaris kecamatan, yang mengoreksi draf.", PEJABAT],
  kasubbag: ["Kasubbag yang menyusun LKjIP.", { ...PEJABAT, jabatan: "Kepala Subbagian Keuangan dan Program" }],
} satisfies PartKeterangan;

export const SDM_KETERANGAN = {
  judul: ["Judul tabel.", "Pegawai menurut pendidikan"],
  baris: ["Baris tabel.", [{ nama: "S1", laki_laki: 4, perempuan: 5 }]],
} satisfies PartKeterangan;

export const BARIS_SDM_KETERANGAN = {
  nama: ["Kelompok.", "S1"],
  laki_laki: ["Jumlah laki-laki.", 4],
  perempuan: ["Jumlah perempuan.", 5],
} satisfies PartKeterangan;

export const RENSTRA_KETERANGAN = {
  periode: ["Tahun pertama dan tahun terakhir Renstra.", [2020, 2024]],
  visi: ["Visi kepala daerah.", "Kota yang maju dan sejahtera"],
  misi: ["Misi kepala daerah.", ["Meningkatkan pelayanan publik"]],
  tujuan: ["Tujuan Renstra.", [{ kode: "T1", uraian: "Meningkatnya kualitas pelayanan publik" }]],
} satisfies PartKeterangan;

export const TAHUN_ANGGARAN_KETERANGAN = {
  pagu: ["Pagu dalam rupiah, tanpa titik.", 9565500000],
  realisasi: ["Realisasi dalam rupiah, tanpa titik.", 8983800000],
  program: ["Rincian tiap program; kuncinya kode program.", { "7.01.01": { pagu: 100000000, realisasi: 95000000 } }],
} satisfies PartKeterangan;

export const PROGRAM_ANGGARAN_KETERANGAN = {
  pagu: ["Pagu program dalam rupiah, tanpa titik.", 155400000],
  realisasi: ["Realisasi program dalam rupiah, tanpa titik.", 147250000],
} satisfies PartKeterangan;

export const FORMULIR_KETERANGAN = {
  kertas: ["Ukuran kertas formulir: F4 atau A4.", "F4"],
  batas: ["Tanggal terakhir pengembalian formulir.", "2025-01-31"],
  anggaran: [
    "Realisasi anggaran di formulir: isi (ditanyakan), atau sipd (tidak ditanyakan; dipakai rekapitulasi belanja SIPD di 3-data-kinerja).",
    "sipd",
  ],
} satisfies PartKeterangan;

export const SURAT_KETERANGAN = {
  klasifikasi: ["Kode klasifikasi surat.", "000.8.6.3"],
  tembusan: ["Daftar tembusan.", ["Inspektur Kota Probolinggo", "Arsip"]],
  tanda_tangan: [
    "basah atau elektronik; elektronik menyediakan tempat visual tanda tangan dan keterangannya.",
    "elektronik",
  ],
  lembar_pengesahan: [
    "tersendiri, atau di dalam laporan: LKjIP memuatnya sesudah sampul, di samping berkasnya sendiri.",
    "di dalam laporan",
  ],
} satisfies PartKeterangan;

export const SOP_KETERANGAN = {
  pelaksana: ["Pelaksana langkah itu.", "Kasubbag"],
  waktu: ["Waktu langkah itu.", "2 hari"],
} satisfies PartKeterangan;

export const NASKAH_KETERANGAN = {
  kata_pengantar: ["Kata pengantar; satu paragraf atau daftar paragraf.", "Puji syukur kami panjatkan ..."],
  ikhtisar: ["Tambahan untuk ikhtisar eksekutif.", "Tahun 2024 merupakan tahun terakhir Renstra."],
  latar_belakang: ["Latar belakang di Bab I.", "Laporan ini disusun sebagai pertanggungjawaban ..."],
  gambaran_umum: ["Gambaran umum kecamatan di Bab I.", "Kecamatan Kanigaran terdiri atas enam kelurahan."],
  isu_strategis: ["Isu strategis di Bab I.", ["Mutu pelayanan belum merata"]],
  dasar_hukum: ["Dasar hukum di Bab I.", ["Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"]],
  penutup: ["Simpulan di Bab IV, sebagai tambahan atas kalimat dari angka.", "Capaian kinerja tahun ini ..."],
  langkah_perbaikan: ["Langkah perbaikan di Bab IV.", ["Memantau rencana aksi tiap triwulan"]],
} satisfies PartKeterangan;

export const PENEGASAN_KETERANGAN = {
  unit: ["Kode unit.", "pelayanan"],
  kode: ["Kode indikator atau sub kegiatan.", "S1.1"],
  kolom: ["Kolom formulir, misalnya tw1 atau realisasi.", "realisasi"],
  teks: ["Isi sel seperti tertulis di formulir.", "1.234"],
  nilai: ["Angka yang dimaksud.", 1234],
} satisfies PartKeterangan;

export const CONFIG_KETERANGAN = {
  versi: ["Versi bentuk berkas ini, selalu 1.", 1],
  tahun: ["Tahun yang dilaporkan.", 2024],
  contoh: ["true jika angkanya contoh; setiap dokumen akan menyebutnya.", true],
  instansi: ["Kecamatan dan pemerintah daerahnya.", { nama: "Kecamatan Kanigaran" }],
  pejabat: ["Pimpinan kecamatan.", { camat: { nama: "AGUS RIANTO, S.STP., M.Si.", jabatan: "Camat Kanigaran" } }],
  pergantian_pejabat: [
    "Camat, Sekcam, Kasubbag, Kasi, atau Lurah yang berganti atau digantikan pada masa tertentu; dokumen bertanggal pada masa itu memakai namanya.",
    [{ pejabat: "camat", mulai: "2024-08-01", sampai: "2024-12-31", nama: "SITI RAHAYU, S.Sos.", status: "plt" }],
  ],
  penandatangan: [
    "Penanda tangan surat, jika bukan Camat sendiri.",
    { surat_pengantar: { pejabat: "sekcam", atas_nama: "camat" } },
  ],
  unit: ["Unit yang mengisi formulir; satu formulir untuk tiap unit.", [{ kode: "tapem" }]],
  sdm: ["Tabel pegawai untuk Bab I.", [{ judul: "Pegawai menurut pendidikan", baris: [] }]],
  renstra: ["Rencana strategis.", { periode: [2020, 2024], tujuan: [] }],
  perjanjian_kinerja: [
    "Tanggal Perjanjian Kinerja murni dan perubahan; nilai murni yang berubah ditulis di target_murni dan pagu_murni.",
    { murni: { tanggal: "2024-01-15" }, perubahan: { tanggal: "2024-10-01" } },
  ],
  sasaran: ["Sasaran dan indikatornya menurut Perjanjian Kinerja.", [{ kode: "S1", uraian: "...", indikator: [] }]],
  program: ["Program, kegiatan, dan sub kegiatan menurut DPA.", [{ kode: "7.01.02", uraian: "...", kegiatan: [] }]],
  riwayat_anggaran: ["Pagu dan realisasi tahun sebelumnya.", { 2023: { pagu: 9565500000, realisasi: 8983800000 } }],
  kebijakan: ["Cara menghitung; dicetak di Bab III.", { rumus_turun: "selisih" }],
  formulir: ["Formulir Excel.", { kertas: "F4" }],
  surat: ["Surat pengantar.", { klasifikasi: "000.8.6.3" }],
  sop: ["Langkah SOP yang berbeda dari bawaan; kuncinya nomor langkah.", { 4: { waktu: "3 hari" } }],
  naskah: ["Naskah yang ditulis kantor; yang tidak ada ditandai di draf.", { isu_strategis: ["..."] }],
  ...REPORT_KETERANGAN,
  penegasan: [
    "Arti teks formulir yang meragukan.",
    [{ unit: "pelayanan", kode: "S1.1", kolom: "realisasi", teks: "1.234", nilai: 1234 }],
  ],
} satisfies PartKeterangan;
