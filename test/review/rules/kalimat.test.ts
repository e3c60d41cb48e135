import { describe, expect, it } from "vitest";
import { buatDraf, paragraf, sisip, sunting, temukan } from "../../support/draf.ts";

/*
 * One mistake a row: a sentence that somebody types into the draft of Kanigaran, and the one finding that it gets.
 * All of them stand in one document, so a rule that speaks up at the wrong sentence fails here too.
 */

/** Where the sentences are typed: after the paragraph with this text. */
const TEMPAT = {
  maksud: "Laporan Kinerja Instansi Pemerintah (LKjIP) Kecamatan Kanigaran Tahun 2024 disusun",
  ringkasan: "Target, realisasi, dan capaian seluruh indikator disajikan",
  s1: "Perkembangan tiap triwulan disajikan",
  s2: "Target Predikat SAKIP kecamatan tahun 2024 adalah A",
} as const;

const BAGIAN: Readonly<Record<keyof typeof TEMPAT, string>> = {
  maksud: "BAB I PENDAHULUAN › B. Maksud dan Tujuan",
  ringkasan: "BAB III AKUNTABILITAS KINERJA › A. Capaian Kinerja Organisasi › 2. Ringkasan Capaian Kinerja Tahun 2024",
  s1: "BAB III AKUNTABILITAS KINERJA › Sasaran 1: Meningkatnya kualitas pelayanan publik › a. Target dan Realisasi Tahun 2024",
  s2: "BAB III AKUNTABILITAS KINERJA › Sasaran 2: Meningkatnya akuntabilitas kinerja dan keuangan… › a. Target dan Realisasi Tahun 2024",
};

interface Uji {
  readonly rule: string;
  readonly di: keyof typeof TEMPAT;
  readonly kalimat: string;
  readonly pesan: string;
  readonly perbaikan: string;
}

const UJI: readonly Uji[] = [
  // Angka dalam kalimat
  {
    rule: "target-tidak-sama",
    di: "s1",
    kalimat: "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 ditetapkan sebesar 91,5.",
    pesan:
      'Target Indeks Kepuasan Masyarakat kecamatan tertulis 91,5, sedangkan menurut data 90,5 (tahun 2024): "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 ditetapkan sebesar 91,5."',
    perbaikan:
      "ganti 91,5 menjadi 90,5; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "target-tidak-sama",
    di: "ringkasan",
    kalimat: "Target murni Persentase usulan musrenbang kelurahan yang terakomodasi adalah 64%.",
    pesan:
      'Target Persentase usulan musrenbang kelurahan yang terakomodasi tertulis 64%, sedangkan menurut data 65% (PK murni): "Target murni Persentase usulan musrenbang kelurahan yang terakomodasi adalah 64%."',
    perbaikan: "ganti 64% menjadi 65%; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "target-tidak-sama",
    di: "ringkasan",
    kalimat: "Target Persentase usulan musrenbang kelurahan yang terakomodasi adalah 65%.",
    pesan:
      'Target Persentase usulan musrenbang kelurahan yang terakomodasi tertulis 65%, sedangkan menurut data 66,5% (tahun 2024): "Target Persentase usulan musrenbang kelurahan yang terakomodasi adalah 65%."',
    perbaikan:
      "ganti 65% menjadi 66,5%; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "pagu-tidak-sama",
    di: "ringkasan",
    kalimat: "Pagu murni Kecamatan Kanigaran adalah Rp10.032.625.000.",
    pesan:
      'Pagu anggaran Kecamatan Kanigaran (PK murni) tertulis Rp10.032.625.000, sedangkan menurut data Rp10.023.625.000: "Pagu murni Kecamatan Kanigaran adalah Rp10.032.625.000."',
    perbaikan:
      "ganti Rp10.032.625.000 menjadi Rp10.023.625.000; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "realisasi-tidak-sama",
    di: "s1",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan pada tahun 2024 sebesar 92,3.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kecamatan tertulis 92,3, sedangkan menurut data 91,3 (tahun 2024): "Realisasi Indeks Kepuasan Masyarakat kecamatan pada tahun 2024 sebesar 92,3."',
    perbaikan:
      "ganti 92,3 menjadi 91,3; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "realisasi-tidak-sama",
    di: "s1",
    kalimat: "Pada tahun 2023 realisasi Indeks Kepuasan Masyarakat kecamatan adalah 93,1.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kecamatan tertulis 93,1, sedangkan menurut data 90,1 (tahun 2023): "Pada tahun 2023 realisasi Indeks Kepuasan Masyarakat kecamatan adalah 93,1."',
    perbaikan:
      "ganti 93,1 menjadi 90,1; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    // The number after "menjadi" is this year's, although the sentence names only last year.
    rule: "realisasi-tidak-sama",
    di: "s1",
    kalimat:
      "Realisasi Indeks Kepuasan Masyarakat kecamatan naik dibandingkan tahun 2023, yaitu dari 90,1 menjadi 92,3.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kecamatan tertulis 92,3, sedangkan menurut data 91,3 (tahun 2024): "… Kepuasan Masyarakat kecamatan naik dibandingkan tahun 2023, yaitu dari 90,1 menjadi 92,3."',
    perbaikan:
      "ganti 92,3 menjadi 91,3; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "realisasi-tidak-sama",
    di: "s1",
    kalimat:
      "Realisasi Indeks Kepuasan Masyarakat kecamatan berubah dari 89,2 pada tahun 2022 menjadi 92,3 pada tahun 2023.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kecamatan tertulis 92,3, sedangkan menurut data 90,1 (tahun 2023): "… Masyarakat kecamatan berubah dari 89,2 pada tahun 2022 menjadi 92,3 pada tahun 2023."',
    perbaikan:
      "ganti 92,3 menjadi 90,1; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "capaian-tidak-sama",
    di: "s1",
    kalimat: "Dengan demikian capaian Indeks Kepuasan Masyarakat kecamatan adalah 108,88%.",
    pesan:
      'Capaian Indeks Kepuasan Masyarakat kecamatan tertulis 108,88%, sedangkan menurut data 100,88% (tahun 2024): "Dengan demikian capaian Indeks Kepuasan Masyarakat kecamatan adalah 108,88%."',
    perbaikan:
      "ganti 108,88% menjadi 100,88%; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "kemajuan-tidak-sama",
    di: "s1",
    kalimat: "Tingkat kemajuan Indeks Kepuasan Masyarakat kecamatan terhadap Renstra adalah 98,50%.",
    pesan:
      'Tingkat kemajuan Indeks Kepuasan Masyarakat kecamatan tertulis 98,50%, sedangkan menurut data 100,88% (terhadap target Renstra): "Tingkat kemajuan Indeks Kepuasan Masyarakat kecamatan terhadap Renstra adalah 98,50%."',
    perbaikan:
      "ganti 98,50% menjadi 100,88%; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "perubahan-tidak-sama",
    di: "s1",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan naik 2,1 poin dibandingkan tahun 2023.",
    pesan:
      'Perubahan Indeks Kepuasan Masyarakat kecamatan tertulis 2,1 poin, sedangkan menurut data 1,2 (tahun 2023 ke 2024): "Indeks Kepuasan Masyarakat kecamatan naik 2,1 poin dibandingkan tahun 2023."',
    perbaikan: "ganti 2,1 poin menjadi 1,2 poin",
  },
  {
    rule: "pembulatan-lain",
    di: "s1",
    kalimat: "Capaian Indeks Kepuasan Masyarakat kecamatan hampir menyentuh 101%.",
    pesan: "101% adalah pembulatan dari 100,88% yang tercetak di tabel (Indeks Kepuasan Masyarakat kecamatan).",
    perbaikan: "tulis sama seperti di tabel, yaitu 100,88%",
  },
  {
    rule: "kategori-tidak-sama",
    di: "s1",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan termasuk kategori Sedang.",
    pesan:
      'Kategori capaian Indeks Kepuasan Masyarakat kecamatan tertulis "Sedang", sedangkan menurut skala kantor "Sangat Tinggi".',
    perbaikan: 'ganti "Sedang" menjadi "Sangat Tinggi"',
  },
  {
    rule: "rata-rata-tidak-sama",
    di: "s1",
    kalimat: "Rata-rata capaian sasaran ini 101,59%.",
    pesan:
      'Rata-rata capaian tertulis 101,59%, sedangkan rata-rata sasaran "Meningkatnya kualitas pelayanan publik" menurut data 100,59%: "Rata-rata capaian sasaran ini 101,59%."',
    perbaikan: "ganti 101,59% menjadi 100,59%",
  },
  {
    rule: "pembanding-tidak-sama",
    di: "s1",
    kalimat: "Nilai IKM Kota Probolinggo (angka contoh) sebesar 89,4 dipakai sebagai acuan.",
    pesan: "Nilai IKM Kota Probolinggo (angka contoh) tertulis 89,4, sedangkan dalam lkjip.yaml 88,4.",
    perbaikan: 'ganti 89,4 menjadi 88,4, atau betulkan "pembanding" indikatornya di lkjip.yaml',
  },
  {
    rule: "pagu-tidak-sama",
    di: "s1",
    kalimat: "Pagu Program Penyelenggaraan Pemerintahan dan Pelayanan Publik adalah Rp126.050.000.",
    pesan:
      'Pagu anggaran Program Penyelenggaraan Pemerintahan dan Pelayanan Publik tertulis Rp126.050.000, sedangkan menurut data Rp162.050.000: "Pagu Program Penyelenggaraan Pemerintahan dan Pelayanan Publik adalah Rp126.050.000."',
    perbaikan:
      "ganti Rp126.050.000 menjadi Rp162.050.000; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "rata-rata-tidak-sama",
    di: "ringkasan",
    kalimat: "Rata-rata capaian kinerja kecamatan 100,33%.",
    pesan:
      'Rata-rata capaian tertulis 100,33%, sedangkan rata-rata 6 indikator kantor menurut data 98,74%: "Rata-rata capaian kinerja kecamatan 100,33%."',
    perbaikan: "ganti 100,33% menjadi 98,74%",
  },
  {
    rule: "jumlah-sasaran-tidak-sama",
    di: "ringkasan",
    kalimat: "Kecamatan memiliki lima sasaran strategis.",
    pesan:
      'Jumlah sasaran strategis tertulis lima, sedangkan dalam lkjip.yaml ada 4: "Kecamatan memiliki lima sasaran strategis."',
    perbaikan: "ganti lima menjadi 4",
  },
  {
    rule: "jumlah-indikator-tidak-sama",
    di: "ringkasan",
    kalimat: "Sebanyak 5 indikator mencapai target.",
    pesan:
      'Jumlah indikator yang mencapai target tertulis 5, sedangkan menurut data 4: "Sebanyak 5 indikator mencapai target."',
    perbaikan: "ganti 5 menjadi 4",
  },
  {
    rule: "jumlah-indikator-tidak-sama",
    di: "ringkasan",
    kalimat: "Sebanyak tiga indikator belum mencapai target.",
    pesan:
      'Jumlah indikator yang belum mencapai target tertulis tiga, sedangkan menurut data 2: "Sebanyak tiga indikator belum mencapai target."',
    perbaikan: "ganti tiga menjadi 2",
  },
  {
    rule: "pagu-tidak-sama",
    di: "ringkasan",
    kalimat: "Pagu anggaran Kecamatan Kanigaran berjumlah Rp10.034.625.000.",
    pesan:
      'Pagu anggaran Kecamatan Kanigaran tertulis Rp10.034.625.000, sedangkan menurut data Rp10.043.625.000: "Pagu anggaran Kecamatan Kanigaran berjumlah Rp10.034.625.000."',
    perbaikan:
      "ganti Rp10.034.625.000 menjadi Rp10.043.625.000; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "realisasi-anggaran-tidak-sama",
    di: "ringkasan",
    kalimat: "Realisasi anggaran Kecamatan Kanigaran mencapai Rp9.657.255.500.",
    pesan:
      'Realisasi anggaran Kecamatan Kanigaran tertulis Rp9.657.255.500, sedangkan menurut data Rp9.567.255.500: "Realisasi anggaran Kecamatan Kanigaran mencapai Rp9.657.255.500."',
    perbaikan:
      "ganti Rp9.657.255.500 menjadi Rp9.567.255.500; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "serapan-tidak-sama",
    di: "ringkasan",
    kalimat: "Serapan anggaran Kecamatan Kanigaran tercatat 96,25%.",
    pesan:
      'Serapan anggaran Kecamatan Kanigaran tertulis 96,25%, sedangkan menurut data 95,26%: "Serapan anggaran Kecamatan Kanigaran tercatat 96,25%."',
    perbaikan:
      "ganti 96,25% menjadi 95,26%; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "sisa-anggaran-tidak-sama",
    di: "ringkasan",
    kalimat: "Dari seluruh pagu, sisa anggaran Rp467.369.500 tidak terserap.",
    pesan:
      'Sisa anggaran Kecamatan Kanigaran tertulis Rp467.369.500, sedangkan menurut data Rp476.369.500: "Dari seluruh pagu, sisa anggaran Rp467.369.500 tidak terserap."',
    perbaikan:
      "ganti Rp467.369.500 menjadi Rp476.369.500; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "terbilang-tidak-sama",
    di: "ringkasan",
    kalimat: "Belanja tambahan Rp77.500.000 (tujuh puluh tujuh juta rupiah) dipakai untuk patroli.",
    pesan: 'Rp77.500.000 ditulis dengan huruf "tujuh puluh tujuh juta rupiah".',
    perbaikan: 'ganti hurufnya menjadi "tujuh puluh tujuh juta lima ratus ribu rupiah"',
  },
  // Klaim terhadap angka
  {
    rule: "klaim-arah-terbalik",
    di: "s1",
    kalimat: "Capaian Indeks Kepuasan Masyarakat kecamatan meningkat dibandingkan tahun 2023.",
    pesan:
      'Capaian Indeks Kepuasan Masyarakat kecamatan disebut meningkat, padahal turun dari 101,24% (tahun 2023) menjadi 100,88%: "Capaian Indeks Kepuasan Masyarakat kecamatan meningkat dibandingkan tahun 2023."',
    perbaikan: 'ganti "meningkat" menjadi "turun"',
  },
  {
    rule: "klaim-arah-terbalik",
    di: "s1",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan menurun dibandingkan tahun lalu.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kecamatan disebut menurun, padahal naik dari 90,1 (tahun 2023) menjadi 91,3: "Realisasi Indeks Kepuasan Masyarakat kecamatan menurun dibandingkan tahun lalu."',
    perbaikan: 'ganti "menurun" menjadi "naik"',
  },
  {
    rule: "persen-bukan-poin",
    di: "s1",
    kalimat: "Capaian Indeks Kepuasan Masyarakat kecamatan turun 0,36% dibandingkan tahun 2023.",
    pesan:
      'Perubahan persentase ditulis "0,36%": "Capaian Indeks Kepuasan Masyarakat kecamatan turun 0,36% dibandingkan tahun 2023."',
    perbaikan: 'tulis selisih dua persentase dalam poin persen, misalnya "0,36 poin persen"',
  },
  {
    rule: "klaim-belum-padahal-tercapai",
    di: "s1",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan belum mencapai target.",
    pesan:
      'Indeks Kepuasan Masyarakat kecamatan disebut belum mencapai target, padahal capaiannya 100,88%: "Indeks Kepuasan Masyarakat kecamatan belum mencapai target."',
    perbaikan: 'ganti menjadi "mencapai target"',
  },
  {
    rule: "klaim-kedudukan-terbalik",
    di: "s1",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan masih di bawah IKM Kota Probolinggo (angka contoh).",
    pesan:
      'Indeks Kepuasan Masyarakat kecamatan disebut "di bawah" IKM Kota Probolinggo (angka contoh), padahal 91,3 di atas 88,4.',
    perbaikan: 'ganti "di bawah" menjadi "di atas"',
  },
  {
    rule: "banding-angka-terbalik",
    di: "s1",
    kalimat: "Nilai unsur persyaratan 88,95 masih di bawah 83,24 pada survei sebelumnya.",
    pesan: '88,95 disebut di bawah 83,24: "Nilai unsur persyaratan 88,95 masih di bawah 83,24 pada survei sebelumnya."',
    perbaikan: 'ganti "di bawah" menjadi "di atas", atau betulkan angkanya',
  },
  {
    rule: "dari-menjadi-terbalik",
    di: "s1",
    kalimat: "Jumlah pemohon layanan meningkat dari 4.120 menjadi 3.980 orang.",
    pesan:
      'Disebut meningkat, tetapi dari 4.120 menjadi 3.980: "Jumlah pemohon layanan meningkat dari 4.120 menjadi 3.980 orang."',
    perbaikan: 'ganti "meningkat" menjadi "turun", atau tukar kedua angkanya',
  },
  {
    rule: "selisih-salah-hitung",
    di: "s1",
    kalimat: "Nilai unsur waktu naik 2,85 dari 80,12 menjadi 81,34.",
    pesan:
      'Perubahan tertulis 2,85, padahal 80,12 menjadi 81,34 adalah 1,22: "Nilai unsur waktu naik 2,85 dari 80,12 menjadi 81,34."',
    perbaikan: "ganti 2,85 menjadi 1,22",
  },
  {
    rule: "klaim-efisien-tanpa-dasar",
    di: "s2",
    kalimat: "Penggunaan anggaran sasaran ini sudah efisien.",
    pesan:
      'Disebut efisien, padahal capaian sasaran ini 83,33% dan serapan anggarannya 94,89%: "Penggunaan anggaran sasaran ini sudah efisien."',
    perbaikan:
      "tulis bahwa efisiensi tidak dinyatakan karena capaian belum mencapai 100% atau di bawah serapan anggaran",
  },
  {
    rule: "klaim-tercapai-padahal-belum",
    di: "ringkasan",
    kalimat: "Predikat SAKIP kecamatan telah melampaui target yang ditetapkan.",
    pesan:
      'Predikat SAKIP kecamatan disebut mencapai target, padahal capaiannya 83,33%: "Predikat SAKIP kecamatan telah melampaui target yang ditetapkan."',
    perbaikan: 'ganti menjadi "belum mencapai target"',
  },
  {
    rule: "klaim-semua-tercapai",
    di: "ringkasan",
    kalimat: "Seluruh indikator telah mencapai target.",
    pesan:
      "Disebut semua mencapai target, padahal 2 dari 6 indikator belum, yaitu Predikat SAKIP kecamatan; Persentase usulan musrenbang kelurahan yang terakomodasi.",
    perbaikan: 'ganti menjadi "4 dari 6 indikator mencapai target"',
  },
  {
    rule: "klaim-tertinggi-keliru",
    di: "ringkasan",
    kalimat: "Capaian terendah adalah Jumlah konflik sosial antarwarga.",
    pesan:
      "Capaian terendah disebut Jumlah konflik sosial antarwarga, padahal menurut data Predikat SAKIP kecamatan (83,33%).",
    perbaikan: 'ganti menjadi "Predikat SAKIP kecamatan"',
  },
  {
    rule: "arah-indikator-terbalik",
    di: "ringkasan",
    kalimat: "Semakin tinggi Jumlah gangguan ketenteraman dan ketertiban umum semakin baik.",
    pesan:
      'Arah Jumlah gangguan ketenteraman dan ketertiban umum dalam lkjip.yaml makin kecil makin baik, tetapi tertulis sebaliknya: "Semakin tinggi Jumlah gangguan ketenteraman dan ketertiban umum semakin baik."',
    perbaikan: 'tulis "makin kecil makin baik", atau betulkan arahnya di lkjip.yaml',
  },
  // Cara menulis angka
  {
    rule: "pemisah-desimal-titik",
    di: "maksud",
    kalimat: "Kehadiran pegawai 93.6% setiap bulan.",
    pesan: "93.6 ditulis dengan titik desimal.",
    perbaikan: "ganti menjadi 93,6",
  },
  {
    rule: "huruf-dalam-angka",
    di: "maksud",
    kalimat: "Nilai survei 9O,5 menurut petugas.",
    pesan: '"9O,5" mencampur huruf dan angka.',
    perbaikan: "ketik ulang menjadi 90,5",
  },
  {
    rule: "efisiensi-di-luar-batas",
    di: "maksud",
    kalimat: "NE 235% dihitung dari anggaran.",
    pesan: '"NE 235%" di luar batas 0% sampai 100%.',
    perbaikan: "batasi efisiensi E dari -20% sampai 20% lebih dahulu, sehingga NE paling tinggi 100%",
  },
  // Kelengkapan
  {
    rule: "celah-tersisa",
    di: "maksud",
    kalimat: "[Kasubbag: tulis uraian survei]",
    pesan: "Bagian ini belum ditulis: uraian survei.",
    perbaikan: "minta Kasubbag menulis uraian survei, lalu hapus tandanya",
  },
  {
    rule: "isian-sementara",
    di: "maksud",
    kalimat: "Kepuasan warga sebesar …… persen dari responden.",
    pesan: 'Teks sementara "……" belum diganti: "Kepuasan warga sebesar …… persen dari responden."',
    perbaikan: "ganti dengan isi yang sebenarnya, misalnya nama, angka, atau tanggalnya",
  },
  {
    rule: "isian-sementara",
    di: "maksud",
    kalimat: "Jumlah responden XX orang.",
    pesan: 'Teks sementara "XX" belum diganti: "Jumlah responden XX orang."',
    perbaikan: "ganti dengan isi yang sebenarnya, misalnya nama, angka, atau tanggalnya",
  },
  {
    rule: "isian-sementara",
    di: "maksud",
    kalimat: "Lorem ipsum dolor sit amet.",
    pesan: 'Teks sementara "Lorem ipsum" belum diganti: "Lorem ipsum dolor sit amet."',
    perbaikan: "ganti dengan isi yang sebenarnya, misalnya nama, angka, atau tanggalnya",
  },
  {
    rule: "tanda-templat-tersisa",
    di: "maksud",
    kalimat: "Sumber data ditulis {sumber.data} di sini.",
    pesan: "Tanda templat {sumber.data} tersisa di dokumen.",
    perbaikan: "hapus {sumber.data}, atau ganti dengan isinya",
  },
  // Identitas dan tahun
  {
    rule: "kecamatan-lain",
    di: "maksud",
    kalimat: "Camat dibantu perangkat di Kecamatan Astanaanyar dalam melaksanakan tugas.",
    pesan:
      'Dokumen menyebut "Kecamatan Astanaanyar": "Camat dibantu perangkat di Kecamatan Astanaanyar dalam melaksanakan tugas."',
    perbaikan: "ganti dengan Kecamatan Kanigaran, atau hapus jika bukan tentang kantor ini",
  },
  {
    rule: "camat-lain",
    di: "maksud",
    kalimat: "Camat Mayangan menandatangani laporan ini.",
    pesan: 'Dokumen menyebut "Camat Mayangan": "Camat Mayangan menandatangani laporan ini."',
    perbaikan: "ganti dengan Kecamatan Kanigaran, atau hapus jika bukan tentang kantor ini",
  },
  {
    rule: "kelurahan-lain",
    di: "maksud",
    kalimat: "Warga Kelurahan Jati ikut dalam survei.",
    pesan: 'Dokumen menyebut "Kelurahan Jati": "Warga Kelurahan Jati ikut dalam survei."',
    perbaikan: "ganti dengan kelurahan di wilayah ini, atau hapus jika bukan tentang kantor ini",
  },
  {
    rule: "pemda-lain",
    di: "maksud",
    kalimat: "Laporan ini disampaikan kepada Pemerintah Kota Malang.",
    pesan: 'Dokumen menyebut "Pemerintah Kota Malang", sedangkan kantor ini di bawah Pemerintah Kota Probolinggo.',
    perbaikan: 'ganti menjadi "Pemerintah Kota Probolinggo"',
  },
  {
    rule: "tahun-di-luar-rentang",
    di: "maksud",
    kalimat: "Data dasar diambil dari sensus tahun 2012 di wilayah ini.",
    pesan:
      'Tahun 2012 di luar masa Renstra 2020–2024 dan riwayat data: "Data dasar diambil dari sensus tahun 2012 di wilayah ini."',
    perbaikan: "pastikan bukan sisa salinan; jika keliru, ganti tahunnya, misalnya menjadi 2024",
  },
  {
    rule: "tahun-renstra-keliru",
    di: "maksud",
    kalimat: "Tahun 2024 adalah tahun ketiga Renstra.",
    pesan: 'Tertulis "tahun ketiga" Renstra, padahal 2024 adalah tahun kelima Renstra 2020–2024.',
    perbaikan: 'ganti menjadi "tahun kelima"',
  },
  {
    rule: "periode-renstra-lain",
    di: "maksud",
    kalimat: "Rencana Strategis Tahun 2018–2023 menjadi pedoman.",
    pesan: "Masa Renstra tertulis 2018–2023, sedangkan dalam lkjip.yaml 2020–2024.",
    perbaikan: "ganti menjadi 2020–2024",
  },
  {
    rule: "tanggal-tidak-ada",
    di: "maksud",
    kalimat: "Rapat dilaksanakan 31 Februari 2025 di balai kota.",
    pesan: 'Tanggal "31 Februari 2025" tidak ada di kalender.',
    perbaikan: "betulkan tanggalnya, misalnya 28 Februari 2025",
  },
  {
    rule: "nip-salah",
    di: "maksud",
    kalimat: "Penyusun: NIP. 19781323 199802 1 001",
    pesan: 'Delapan angka pertama NIP "197813231998021001" (19781323) bukan tanggal lahir.',
    perbaikan: "betulkan menurut SK, tahun-bulan-hari, misalnya 19780823 untuk 23 Agustus 1978.",
  },
  {
    rule: "nip-salah",
    di: "maksud",
    kalimat: "Pemeriksa: NIP. 19730225 200604 2 006",
    pesan: "NIP 19730225 200604 2 006 tidak tercantum di lkjip.yaml.",
    perbaikan: "cocokkan dengan SK pejabatnya; jika benar dan ia pejabat kantor ini, tulis NIP itu di lkjip.yaml",
  },
  {
    rule: "nip-tidak-berkelompok",
    di: "maksud",
    kalimat: "Penandatangan: NIP. 197808231998021001",
    pesan: 'NIP ditulis "197808231998021001".',
    perbaikan: "tulis dalam kelompok 8-6-1-3 angka, yaitu 19780823 199802 1 001",
  },
  {
    rule: "pangkat-tidak-baku",
    di: "maksud",
    kalimat: "Camat berpangkat Pembina TK. I sejak diangkat.",
    pesan: 'Pangkat ditulis "Pembina TK. I".',
    perbaikan: 'ganti menjadi "Pembina Tk. I"',
  },
  {
    rule: "golongan-tidak-cocok",
    di: "maksud",
    kalimat: "Camat berpangkat Pembina (IV/b) sejak diangkat.",
    pesan: "Golongan IV/b adalah Pembina Tk. I, bukan Pembina.",
    perbaikan: 'betulkan menurut SK, misalnya "Pembina Tk. I (IV/b)"',
  },
  // Dasar hukum
  {
    rule: "dasar-hukum-keliru",
    di: "maksud",
    kalimat:
      "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2010 tentang laporan kinerja.",
    pesan: "Peraturan Menteri PANRB Nomor 53 Tahun 2010 tidak ada untuk laporan kinerja.",
    perbaikan: "ganti menjadi Peraturan Menteri PANRB Nomor 53 Tahun 2014",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Peraturan Menteri PAN dan RB Nomor 29 Tahun 2010 tentang pedoman penyusunan.",
    pesan: "Peraturan Menteri PAN Nomor 29 Tahun 2010 sudah diganti.",
    perbaikan: "ganti menjadi Peraturan Menteri PANRB Nomor 53 Tahun 2014",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Keputusan Kepala LAN Nomor 239/IX/6/8/2003 tentang pedoman penyusunan.",
    pesan: "Keputusan Kepala LAN Nomor 239 Tahun 2003 sudah diganti.",
    perbaikan: "ganti menjadi Peraturan Menteri PANRB Nomor 53 Tahun 2014",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Peraturan Menteri PANRB Nomor 12 Tahun 2015 tentang pedoman evaluasi.",
    pesan: "Peraturan Menteri PANRB Nomor 12 Tahun 2015 sudah diganti.",
    perbaikan: "ganti menjadi Peraturan Menteri PANRB Nomor 88 Tahun 2021",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2010 tentang tata cara perencanaan.",
    pesan: "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2010 sudah diganti.",
    perbaikan: "ganti menjadi Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
  },
  // Rujukan
  {
    rule: "rujukan-tanpa-sasaran",
    di: "maksud",
    kalimat: "Uraiannya disajikan dalam Tabel 99.",
    pesan: 'Tabel 99 dirujuk, tetapi tidak ada di dokumen: "Uraiannya disajikan dalam Tabel 99."',
    perbaikan: "pilih semua (Ctrl+A) lalu tekan F9 di Word; jika masih salah, ganti nomor rujukannya",
  },
  {
    rule: "rujukan-galat",
    di: "maksud",
    kalimat: "Uraiannya disajikan dalam Error! Reference source not found.",
    pesan: 'Rujukan rusak: "Error! Reference source not found."',
    perbaikan: "hapus pesan itu, lalu sisipkan lagi rujukannya (Referensi, Rujukan Silang) atau ketik nomornya",
  },
  // Bahasa
  {
    rule: "ejaan",
    di: "maksud",
    kalimat: "Prosentase kehadiran dihitung tiap bulan.",
    pesan: '"Prosentase" salah eja: "Prosentase kehadiran dihitung tiap bulan."',
    perbaikan: 'ganti menjadi "Persentase"',
  },
  {
    rule: "ejaan",
    di: "maksud",
    kalimat: "Sekam mengoreksi draf laporan.",
    pesan: '"Sekam" salah eja: "Sekam mengoreksi draf laporan."',
    perbaikan: 'ganti menjadi "Sekcam"',
  },
  {
    rule: "ejaan",
    di: "maksud",
    kalimat: "Pemomoran surat dilakukan Staf.",
    pesan: '"Pemomoran" salah eja: "Pemomoran surat dilakukan Staf."',
    perbaikan: 'ganti menjadi "Penomoran"',
  },
  {
    rule: "singkatan-laporan",
    di: "maksud",
    kalimat: "Dokumen LAKIP disimpan di kantor.",
    pesan: 'Laporan disebut "LAKIP".',
    perbaikan: 'ganti menjadi "LKjIP"',
  },
  {
    rule: "bulan-tidak-baku",
    di: "maksud",
    kalimat: "Survei dilakukan pada bulan Pebruari.",
    pesan: 'Bulan ditulis "Pebruari".',
    perbaikan: 'ganti menjadi "Februari"',
  },
  {
    rule: "dimana-penghubung",
    di: "maksud",
    kalimat: "Warga dilayani di loket dimana antreannya tertib.",
    pesan: '"dimana" dipakai sebagai kata penghubung.',
    perbaikan: 'ganti dengan "yang", "dengan", atau pecah menjadi dua kalimat, misalnya "Realisasinya naik."',
  },
  {
    rule: "istilah-lama",
    di: "maksud",
    kalimat: "Penetapan Kinerja ditandatangani Camat.",
    pesan: '"Penetapan Kinerja" adalah istilah lama.',
    perbaikan: 'ganti menjadi "Perjanjian Kinerja"',
  },
  {
    rule: "spasi-ganda",
    di: "maksud",
    kalimat: "Laporan  ini memuat capaian kerja.",
    pesan: "Ada spasi ganda.",
    perbaikan: "cari dua spasi dan ganti dengan satu (Ctrl+H di Word)",
  },
  {
    rule: "spasi-sebelum-tanda-baca",
    di: "maksud",
    kalimat: "Laporan ini memuat capaian , hambatan, dan solusi.",
    pesan: 'Ada spasi sebelum tanda ",".',
    perbaikan: 'hapus spasinya, misalnya "target,"',
  },
  {
    rule: "kata-ganda",
    di: "maksud",
    kalimat: "Laporan ini memuat hal yang yang penting.",
    pesan: 'Kata terketik dua kali: "yang yang".',
    perbaikan: 'sisakan satu, yaitu "yang"',
  },
  {
    rule: "kurung-tidak-berpasangan",
    di: "maksud",
    kalimat: "Laporan ini memuat capaian (lihat lampiran.",
    pesan: 'Tanda kurung tidak berpasangan: "Laporan ini memuat capaian (lihat lampiran."',
    perbaikan: 'tambahkan atau hapus tanda ")"',
  },
];

const contoh = buatDraf("kanigaran");
const suntingan = Object.entries(TEMPAT).map(([di, after]) =>
  sisip(
    after,
    UJI.filter((uji) => uji.di === di)
      .map(({ kalimat }) => paragraf(kalimat))
      .join(""),
  ),
);
const result = temukan(contoh, sunting(contoh.docx, ...suntingan));

const letakOf = (kalimat: string): string =>
  `paragraf "${kalimat.length > 60 ? `${kalimat.slice(0, 59).trimEnd()}…` : kalimat}"`;

describe("a sentence with a mistake", () => {
  it.each(UJI)("$aturan: $kalimat", ({ rule, di, kalimat, pesan, perbaikan }) => {
    const found = result.filter(({ tempat }) => tempat.letak === letakOf(kalimat));
    expect(found).toMatchObject([{ rule, pesan, perbaikan, tempat: { bagian: BAGIAN[di] } }]);
  });

  it("is all that is found", () => {
    expect(result).toHaveLength(UJI.length);
  });
});

/** True sentences of the same kinds, as people write them: none of them is a mistake. */
const BENAR = [
  "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 90,5 terlampaui dengan realisasi 91,3.",
  "Capaian Indeks Kepuasan Masyarakat kecamatan turun 0,36 poin persen dibandingkan tahun 2023.",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan naik 1,2 poin dari 90,1 menjadi 91,3.",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan naik 1,33% dibandingkan tahun 2023.",
  "Capaian 100,88% diraih Indeks Kepuasan Masyarakat kecamatan dan 100,30% diraih Rata-rata Indeks Kepuasan Masyarakat kelurahan.",
  "Predikat SAKIP kecamatan belum mencapai target karena evaluasi internal belum naik.",
  "Agar Predikat SAKIP kecamatan mencapai target, pengukuran kinerja dilakukan tiap triwulan.",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan berada 2,9 poin di atas IKM Kota Probolinggo (angka contoh).",
  "Pada tahun 2023 realisasi Indeks Kepuasan Masyarakat kecamatan adalah 90,1.",
  "Pagu anggaran Kecamatan Kanigaran Rp10.043.625.000 dengan realisasi Rp9.567.255.500 atau 95,26%.",
  "Serapan anggaran naik 1,32 poin persen dari tahun 2023.",
  "Sebanyak empat indikator mencapai target dan dua indikator belum mencapai target.",
  "Camat Kanigaran memimpin rapat di Kelurahan Kebonsari Wetan pada 29 Februari 2024.",
  "Peraturan Pemerintah Nomor 53 Tahun 2010 mengatur disiplin pegawai pada masanya.",
  "Sekitar 35 orang dari 6 kelurahan hadir, 12 di antaranya perempuan.",
  "Anggaran dana kelurahan Rp200.000.000 dipakai untuk jalan lingkungan.",
  "Pembina Tk. I (IV/b) adalah pangkat Camat.",
  "Camat Agus Rianto memimpin rapat evaluasi.",
  "Sebelah utara berbatasan dengan Kecamatan Mayangan dan Kelurahan Mangunharjo.",
  "Survei Kepuasan Masyarakat dilaksanakan pada 1.250 responden, naik dari 1.100 responden.",
  "Jumlah gangguan ketenteraman dan ketertiban umum turun dari 22 kasus menjadi 18 kasus.",
  "Persentase usulan musrenbang kelurahan yang terakomodasi mencapai 65,13%, masih di bawah target 66,5%.",
  "Tingkat efisiensi 4,38 poin persen diperoleh dari capaian 100,59% dan serapan 96,21%.",
  "Pada triwulan II realisasi Indeks Kepuasan Masyarakat kecamatan adalah 89,15.",
  "Target murni Persentase usulan musrenbang kelurahan yang terakomodasi adalah 65% dan menjadi 66,5% pada PK Perubahan.",
  "Target Jumlah gangguan ketenteraman dan ketertiban umum semula 22 kasus, lalu diubah menjadi 20 kasus.",
  "Target Persentase usulan musrenbang kelurahan yang terakomodasi naik 1,5 poin persen dari PK murni.",
  "Pagu murni Kecamatan Kanigaran Rp10.023.625.000 bertambah Rp20.000.000 menjadi Rp10.043.625.000.",
  "Pagu Program Pemberdayaan Masyarakat Desa dan Kelurahan semula Rp2.609.300.000.",
  "Untuk tahun 2025 direncanakan penambahan dua petugas loket.",
] as const;

describe("a true sentence", () => {
  const docx = sunting(contoh.docx, sisip(TEMPAT.ringkasan, BENAR.map((kalimat) => paragraf(kalimat)).join("")));
  const alarm = temukan(contoh, docx);
  it.each(BENAR)("%s", (kalimat) => {
    expect(alarm.filter(({ tempat }) => tempat.letak === letakOf(kalimat))).toEqual([]);
  });
});
