import type { PartKeterangan } from "./keterangan-part.ts";

/*
 * The texts behind the keys of what the report tells beside plan and results.
 */

export const PROFIL_KETERANGAN = {
  kelompok: ["Judul kelompoknya; baris berurutan dengan kelompok yang sama dicetak bersama.", "Wilayah"],
  nama: ["Apa yang diterangkan.", "Luas wilayah"],
  nilai: ["Angka tanpa titik ribuan, atau tulisan.", 10.65],
  satuan: ["Satuan.", "km2"],
  sumber: ["Asal datanya, dengan tahunnya.", "BPS, Kecamatan Kanigaran dalam Angka 2024"],
} satisfies PartKeterangan;

export const LHE_KETERANGAN = {
  rekomendasi: ["Rekomendasi dalam laporan hasil evaluasi, satu baris satu rekomendasi.", "Menyusun cascading kinerja"],
  tindak_lanjut: ["Apa yang sudah dilakukan.", "Cascading ditetapkan dengan Keputusan Camat"],
  status: ["selesai, dalam proses, atau belum.", "selesai"],
  bukti: ["Buktinya dan tempat menyimpannya.", "Keputusan Camat Nomor 188/12/2024"],
} satisfies PartKeterangan;

export const SKM_KETERANGAN = {
  responden: ["Jumlah responden.", 382],
  persyaratan: ["U1, persyaratan; nilai 1 sampai 4.", 3.45],
  prosedur: ["U2, sistem, mekanisme, dan prosedur; nilai 1 sampai 4.", 3.41],
  waktu: ["U3, waktu penyelesaian; nilai 1 sampai 4.", 3.28],
  biaya: ["U4, biaya/tarif; nilai 1 sampai 4.", 3.96],
  produk: ["U5, produk spesifikasi jenis pelayanan; nilai 1 sampai 4.", 3.5],
  kompetensi: ["U6, kompetensi pelaksana; nilai 1 sampai 4.", 3.52],
  perilaku: ["U7, perilaku pelaksana; nilai 1 sampai 4.", 3.6],
  pengaduan: ["U8, penanganan pengaduan, saran, dan masukan; nilai 1 sampai 4.", 3.7],
  sarana: ["U9, sarana dan prasarana; nilai 1 sampai 4.", 3.35],
} satisfies PartKeterangan;

export const LAYANAN_KETERANGAN = {
  nama: ["Nama layanan.", "Perekaman KTP elektronik"],
  jumlah: ["Banyaknya permohonan tiap tahun.", { 2023: 4180, 2024: 3925 }],
  keterangan: ["Keterangan di bawah tabel.", "sejak 2024 sebagian dilayani di kelurahan"],
} satisfies PartKeterangan;

export const INOVASI_KETERANGAN = {
  nama: ["Nama inovasi.", "Layanan Keliling Kelurahan"],
  sejak: ["Tahun mulainya.", 2024],
  uraian: ["Apa yang dilakukan, dalam kalimat.", "Petugas mendatangi kantor kelurahan setiap Jumat."],
  dampak: ["Hasilnya, dalam kalimat.", "Waktu tunggu berkurang dari 3 hari menjadi 1 hari."],
  indikator: ["Kode indikator yang didukung.", "S1.1"],
} satisfies PartKeterangan;

export const PENGHARGAAN_KETERANGAN = {
  nama: ["Nama penghargaan.", "Kecamatan dengan Pelayanan Terbaik II"],
  pemberi: ["Siapa yang memberi.", "Wali Kota Probolinggo"],
  tanggal: ["Tanggalnya.", "2024-08-17"],
  penerima: ["Unit atau orang yang menerima, jika bukan kecamatan.", "Kelurahan Kanigaran"],
} satisfies PartKeterangan;

export const FOTO_KETERANGAN = {
  berkas: ["Berkas gambar png atau jpg di folder kerja.", "foto/musrenbang.jpg"],
  keterangan: ["Keterangan di bawah foto.", "Musyawarah perencanaan pembangunan tingkat kecamatan"],
  tempat: ["Tempat pengambilannya.", "Pendopo Kecamatan Kanigaran"],
  tanggal: ["Tanggal pengambilannya.", "2024-02-13"],
  untuk: ["Kode indikator atau sub kegiatan yang diperlihatkan.", "S3.1"],
} satisfies PartKeterangan;

export const PEMBANDING_KECAMATAN_KETERANGAN = {
  indikator: ["Kode indikator tujuan atau sasaran.", "S1.1"],
  kecamatan: ["Nama kecamatan lain.", "Kecamatan Mayangan"],
  nilai: ["Realisasinya tahun ini; predikat untuk indikator predikat.", 89.1],
} satisfies PartKeterangan;

export const TINDAK_LANJUT_KETERANGAN = {
  indikator: ["Kode indikator yang diperbaiki.", "S1.1"],
  kegiatan: ["Apa yang akan dilakukan; satu baris satu kegiatan.", "Menambah petugas loket pada jam sibuk"],
  keluaran: ["Hasil yang dapat diperiksa.", "jadwal petugas loket"],
  triwulan: ["Triwulan pelaksanaannya di tahun berikutnya.", [1, 2]],
  pelaksana: ["Kode unit, atau jabatan.", "pelayanan"],
  anggaran: ["Anggaran dalam rupiah, tanpa titik; 0 jika tanpa biaya.", 0],
} satisfies PartKeterangan;

/** The keys of lkjip.yaml that hold them. */
export const REPORT_KETERANGAN = {
  profil: ["Data wilayah untuk Bab I.", [{ kelompok: "Wilayah", nama: "Luas wilayah", nilai: 10.65, satuan: "km2" }]],
  lhe_tahun_lalu: [
    "Rekomendasi evaluasi AKIP tahun lalu dan tindak lanjutnya.",
    [{ rekomendasi: "Menyusun cascading kinerja", status: "selesai" }],
  ],
  skm: ["Survei Kepuasan Masyarakat tiap tahun: sembilan unsur dan responden.", { 2024: { responden: 382 } }],
  layanan: ["Banyaknya permohonan tiap layanan.", [{ nama: "Perekaman KTP elektronik", jumlah: { 2024: 3925 } }]],
  inovasi: ["Inovasi tahun ini.", [{ nama: "Layanan Keliling", uraian: "Petugas mendatangi kelurahan." }]],
  penghargaan: ["Penghargaan yang diterima tahun ini.", [{ nama: "Pelayanan Terbaik II", pemberi: "Wali Kota" }]],
  foto: ["Foto kegiatan.", [{ berkas: "foto/musrenbang.jpg", keterangan: "Musrenbang kecamatan" }]],
  pembanding_kecamatan: [
    "Realisasi kecamatan lain untuk indikator yang sama, satu baris satu angka.",
    [{ indikator: "S1.1", kecamatan: "Kecamatan Mayangan", nilai: 89.1 }],
  ],
  tindak_lanjut: [
    "Rencana tindak lanjut tahun berikutnya, satu baris satu kegiatan.",
    [{ indikator: "S1.1", kegiatan: "Menambah petugas loket", keluaran: "jadwal petugas", triwulan: [1] }],
  ],
} satisfies PartKeterangan;
