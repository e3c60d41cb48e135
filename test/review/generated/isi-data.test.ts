import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { laporanOf } from "../../../src/folder/draf.ts";
import { openPackage, readPart, savePackage, writePart } from "../../../src/opc/package.ts";
import { judgeChanges } from "../../../src/review/generated/judge.ts";
import { createInput } from "../../../src/review/rules/input.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { compareGenerated } from "../../../src/word/refresh/changes.ts";
import {
  bacaDraf,
  buatDraf,
  ganti,
  gantiSel,
  hapusBaris,
  hapusParagraf,
  hapusSampai,
  periksaDraf,
  pindah,
  type Suntingan,
  salin,
  sembunyikan,
  sunting,
  tanpaDasar,
  ukurContoh,
} from "../../support/draf.ts";

/*
 * What a person does to the content that lkjip made from data, in the draft of Kanigaran, and the one finding that it gets.
 * Cells are named by caption, a text in the row, and number from 0.
 */

interface Uji {
  readonly apa: string;
  readonly suntingan: Suntingan;
  readonly rule: string;
  readonly tingkat?: string;
  readonly letak: string;
  readonly pesan: string;
  readonly perbaikan: string;
}

const contoh = buatDraf("kanigaran");
const T12 = "Capaian kinerja Kecamatan Kanigaran tahun 2024";

const periksa = (docx: Uint8Array, segar: Uint8Array | null = contoh.docx) =>
  judgeChanges(createInput(bacaDraf(docx), contoh.config, contoh.pengukuran, compareGenerated(docx, segar)));
const said = (found: ReturnType<typeof periksa>) =>
  found.map(({ rule, tingkat, tempat: { letak }, pesan, perbaikan }) => ({
    rule,
    ...(tingkat === undefined ? {} : { tingkat }),
    letak,
    pesan,
    perbaikan,
  }));
const finding = ({ apa, suntingan, ...rest }: Uji) => rest;

const SEL: readonly Uji[] = [
  {
    apa: "a target",
    suntingan: gantiSel(T12, "konflik sosial", 3, "1"),
    rule: "isi-data-diubah",
    letak: 'Tabel 14, baris "Jumlah konflik sosial antarwarga", kolom Target',
    pesan: 'Sel kolom Target baris "Jumlah konflik sosial antarwarga" tertulis 1, sedangkan menurut data 0.',
    perbaikan:
      "ganti 1 menjadi 0; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a capaian",
    suntingan: gantiSel(T12, "Masyarakat kecamatan", 5, "108,88"),
    rule: "isi-data-diubah",
    letak: 'Tabel 14, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Capaian (%)',
    pesan:
      'Sel kolom Capaian (%) baris "Indeks Kepuasan Masyarakat kecamatan" tertulis 108,88, sedangkan menurut data 100,88.',
    perbaikan:
      "ganti 108,88 menjadi 100,88; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a comma in another place",
    suntingan: gantiSel(T12, "Rata-rata Indeks", 5, "1.003,0"),
    rule: "isi-data-diubah",
    letak: 'Tabel 14, baris "Rata-rata Indeks Kepuasan Masyarakat kelurahan", kolom Capaian (%)',
    pesan:
      'Sel kolom Capaian (%) baris "Rata-rata Indeks Kepuasan Masyarakat kelurahan" tertulis 1.003,0, sedangkan menurut data 100,30.',
    perbaikan:
      "ganti 1.003,0 menjadi 100,30; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a category",
    suntingan: gantiSel(T12, "Predikat SAKIP", 6, "Sedang"),
    rule: "isi-data-diubah",
    letak: 'Tabel 14, baris "Predikat SAKIP kecamatan", kolom Kategori',
    pesan: 'Sel kolom Kategori baris "Predikat SAKIP kecamatan" tertulis "Sedang", sedangkan menurut data "Tinggi".',
    perbaikan:
      'ganti "Sedang" menjadi "Tinggi"; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft',
  },
  {
    apa: "a mean",
    suntingan: gantiSel(T12, "Rata-rata capaian (6 indikator)", 5, "100,33"),
    rule: "isi-data-diubah",
    letak: 'Tabel 14, baris "Rata-rata capaian (6 indikator)", kolom Capaian (%)',
    pesan:
      'Sel kolom Capaian (%) baris "Rata-rata capaian (6 indikator)" tertulis 100,33, sedangkan menurut data 98,74.',
    perbaikan:
      "ganti 100,33 menjadi 98,74; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "the name of an indicator",
    suntingan: gantiSel(T12, "gangguan", 1, "Jumlah gangguan yang ditangani"),
    rule: "nama-data-diubah",
    letak: 'Tabel 14, baris "Jumlah gangguan yang ditangani", kolom Indikator Kinerja',
    pesan:
      'Sel kolom Indikator Kinerja baris "Jumlah gangguan ketenteraman dan ketertiban umum" tertulis "Jumlah gangguan yang ditangani", sedangkan menurut lkjip.yaml "Jumlah gangguan ketenteraman dan ketertiban umum".',
    perbaikan:
      'samakan keduanya: tulis "Jumlah gangguan ketenteraman dan ketertiban umum", atau betulkan lkjip.yaml lalu jalankan: lkjip draft',
  },
  {
    apa: "a unit",
    suntingan: gantiSel(T12, "terakomodasi", 2, "orang"),
    rule: "teks-data-diubah",
    letak: 'Tabel 14, baris "Persentase usulan musrenbang kelurahan yang terakomodasi", kolom Satuan',
    pesan:
      'Sel kolom Satuan baris "Persentase usulan musrenbang kelurahan yang terakomodasi" tertulis "orang", sedangkan menurut data "%".',
    perbaikan:
      "cocokkan; jika suntingan ini yang benar, ubah juga di lkjip.yaml atau formulirnya supaya dokumen lain ikut",
  },
  {
    apa: "an emptied cell",
    suntingan: gantiSel(T12, "terakomodasi", 4, ""),
    rule: "isi-data-dikosongkan",
    letak: 'Tabel 14, baris "Persentase usulan musrenbang kelurahan yang terakomodasi", kolom Realisasi',
    pesan:
      'Sel kolom Realisasi baris "Persentase usulan musrenbang kelurahan yang terakomodasi" yang dibuat dari data dikosongkan; sengaja? Menurut data "65,13".',
    perbaikan: 'jika sengaja, biarkan; jika tidak, tulis lagi "65,13"',
  },
  {
    apa: "a target of the PK murni",
    suntingan: gantiSel("Perjanjian Kinerja Murni Kecamatan Kanigaran tahun 2024", "konflik sosial", 3, "3"),
    rule: "isi-data-diubah",
    letak: 'Tabel 37, baris "Jumlah konflik sosial antarwarga", kolom Target',
    pesan: 'Sel kolom Target baris "Jumlah konflik sosial antarwarga" tertulis 3, sedangkan menurut data 0.',
    perbaikan:
      "ganti 3 menjadi 0; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a year before",
    suntingan: gantiSel("Kartu indikator 1.1", "Realisasi", 4, "91,10", 1),
    rule: "isi-data-diubah",
    letak: 'Tabel 17, baris "Realisasi", kolom 2023',
    pesan: 'Sel kolom 2023 baris "Realisasi" tertulis 91,10, sedangkan menurut data 90,10.',
    perbaikan:
      "ganti 91,10 menjadi 90,10; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a quarter",
    suntingan: gantiSel("Kartu indikator 1.1", "Triwulan", 1, "I 88,4 ●; II 98,15 ●; III 90,2 ●; IV 91,3 ●", 2),
    rule: "isi-data-diubah",
    letak: 'Tabel 17, baris "Triwulan 2024", kolom Hasil',
    pesan:
      'Sel kolom Hasil baris "Triwulan 2024" tertulis 98,15, sedangkan menurut data 89,15: "I 88,4 ●; II 98,15 ●; III 90,2 ●; IV 91,3 ●"',
    perbaikan:
      "ganti 98,15 menjadi 89,15; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a target of Renstra",
    suntingan: gantiSel("Target kinerja Renstra tahun", "Indeks Kepuasan Masyarakat kecamatan", 4, "89"),
    rule: "isi-data-diubah",
    letak: 'Tabel 7, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Target Tahun 2022',
    pesan:
      'Sel kolom Target Tahun 2022 baris "Indeks Kepuasan Masyarakat kecamatan" tertulis 89, sedangkan menurut data 88.',
    perbaikan:
      "ganti 89 menjadi 88; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a benchmark",
    suntingan: ganti("IKM Kota Probolinggo (angka contoh) (88,4)", "IKM Kota Probolinggo (angka contoh) (89,4)"),
    rule: "isi-data-diubah",
    letak: 'Tabel 17, baris "Pembanding", kolom Hasil',
    pesan:
      'Sel kolom Hasil baris "Pembanding" tertulis 89,4, sedangkan menurut data 88,4: "Realisasi sebesar 91,3 berada 2,9 poin di atas IKM Kota Probolinggo (angka contoh) (89,4)."',
    perbaikan:
      "ganti 89,4 menjadi 88,4; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a pagu",
    suntingan: gantiSel("Anggaran dan realisasi per program", "7.01.02.2.01", 1, "38.700.000"),
    rule: "isi-data-diubah",
    letak: 'Tabel 45, baris "7.01.02.2.01 Koordinasi Penyelenggaraan Kegiatan Pemerintah…", kolom Pagu (Rp)',
    pesan:
      'Sel kolom Pagu (Rp) baris "7.01.02.2.01 Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan" tertulis 38.700.000, sedangkan menurut data 38.600.000.',
    perbaikan:
      "ganti 38.700.000 menjadi 38.600.000; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a count that a total adds up",
    suntingan: gantiSel("Pegawai menurut pendidikan", "SLTA", 4, "31"),
    rule: "isi-data-diubah",
    letak: 'Tabel 5, baris "SLTA", kolom Jumlah',
    pesan: 'Sel kolom Jumlah baris "SLTA" tertulis 31, sedangkan menurut data 30.',
    perbaikan:
      "ganti 31 menjadi 30; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a value of a kelurahan",
    suntingan: gantiSel("Capaian kinerja unit kerja", "Kelurahan Sukoharjo", 0, "Kelurahan Jati"),
    rule: "teks-data-diubah",
    letak: 'Tabel 44, baris "Kelurahan Jati"',
    pesan:
      'Sel baris "Kelurahan Sukoharjo (Lurah Sukoharjo)" tertulis "Kelurahan Jati", sedangkan menurut data "Kelurahan Sukoharjo (Lurah Sukoharjo)".',
    perbaikan:
      "cocokkan; jika suntingan ini yang benar, ubah juga di lkjip.yaml atau formulirnya supaya dokumen lain ikut",
  },
  {
    apa: "the name of an official",
    suntingan: gantiSel("Pejabat Kecamatan", "Sekretaris Kecamatan", 2, "Drs. PEJABAT LAMA"),
    rule: "nama-data-diubah",
    letak: 'Tabel 3, baris "Sekretaris Kecamatan Kanigaran", kolom Nama Pejabat',
    pesan:
      'Sel kolom Nama Pejabat baris "Sekretaris Kecamatan Kanigaran" tertulis "Drs. PEJABAT LAMA", sedangkan menurut lkjip.yaml "CONTOH NAMA SEKRETARIS KECAMATAN".',
    perbaikan:
      'samakan keduanya: tulis "CONTOH NAMA SEKRETARIS KECAMATAN", atau betulkan lkjip.yaml lalu jalankan: lkjip draft',
  },
  {
    apa: "the name of the Camat",
    suntingan: ganti("AGUS RIANTO, S.STP., M.Si.", "Drs. PEJABAT LAMA"),
    rule: "nama-data-diubah",
    letak: 'paragraf "Drs. PEJABAT LAMA"',
    pesan: 'Isi dari data tertulis "Drs. PEJABAT LAMA", sedangkan menurut lkjip.yaml "AGUS RIANTO, S.STP., M.Si.".',
    perbaikan:
      'samakan keduanya: tulis "AGUS RIANTO, S.STP., M.Si.", atau betulkan lkjip.yaml lalu jalankan: lkjip draft',
  },
  {
    apa: "a NIP",
    suntingan: ganti("19780823 199802 1 001", "19780823 199802 1 002"),
    rule: "isi-data-diubah",
    letak: 'paragraf "NIP. 19780823 199802 1 002"',
    pesan:
      'Kalimat dari data tertulis 19780823 199802 1 002, sedangkan menurut data 19780823 199802 1 001: "NIP. 19780823 199802 1 002"',
    perbaikan:
      "ganti 19780823 199802 1 002 menjadi 19780823 199802 1 001; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a pangkat",
    suntingan: ganti("Pembina Tk. I", "Pembina"),
    rule: "nama-data-diubah",
    letak: 'paragraf "Pembina"',
    pesan: 'Isi dari data tertulis "Pembina", sedangkan menurut lkjip.yaml "Pembina Tk. I".',
    perbaikan: 'samakan keduanya: tulis "Pembina Tk. I", atau betulkan lkjip.yaml lalu jalankan: lkjip draft',
  },
  {
    apa: "the year on the cover",
    suntingan: ganti("Tahun 2024", "Tahun 2023"),
    rule: "isi-data-diubah",
    letak: 'paragraf "Tahun 2023"',
    pesan: 'Kalimat dari data tertulis 2023, sedangkan menurut data 2024: "Tahun 2023"',
    perbaikan:
      "ganti 2023 menjadi 2024; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "the year in a caption",
    suntingan: ganti("pendukung sasaran 2 tahun 2024", "pendukung sasaran 2 tahun 2023"),
    rule: "isi-data-diubah",
    letak: 'paragraf "Tabel 20. Program dan kegiatan pendukung sasaran 2 tahun 20…"',
    pesan:
      'Kalimat dari data tertulis 2023, sedangkan menurut data 2024: "Tabel 20. Program dan kegiatan pendukung sasaran 2 tahun 2023"',
    perbaikan:
      "ganti 2023 menjadi 2024; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "the heading of a column",
    suntingan: gantiSel("Rumus perhitungan capaian", "Arah Indikator", 1, "Sifat"),
    rule: "teks-data-diubah",
    letak: "Tabel 12, kepala tabel",
    pesan: 'Kepala kolom tertulis "Sifat", sedangkan menurut data "Arah Indikator".',
    perbaikan:
      "cocokkan; jika suntingan ini yang benar, ubah juga di lkjip.yaml atau formulirnya supaya dokumen lain ikut",
  },
];

const KALIMAT: readonly Uji[] = [
  {
    apa: "a number",
    suntingan: ganti("Naik 1,74 poin", "Naik 1,47 poin"),
    rule: "isi-data-diubah",
    letak: 'Tabel 18, baris "Tahun lalu", kolom Hasil',
    pesan:
      'Sel kolom Hasil baris "Tahun lalu" tertulis 1,47, sedangkan menurut data 1,74: "Naik 1,47 poin dibandingkan tahun 2023, yaitu dari 84,31 menjadi 86,05 (kinerja membaik), …"',
    perbaikan:
      "ganti 1,47 menjadi 1,74; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "numbers that changed places",
    suntingan: ganti("dari 90,1 menjadi 91,3", "dari 91,3 menjadi 90,1"),
    rule: "isi-data-diubah",
    letak: 'Tabel 17, baris "Tahun lalu", kolom Hasil',
    pesan:
      'Sel kolom Hasil baris "Tahun lalu" tertulis 91,3, sedangkan menurut data 90,1; tertulis 90,1, sedangkan menurut data 91,3: "… tahun 2023, yaitu dari 91,3 menjadi 90,1 (kinerja membaik), dengan capaian turun 0,36 …"',
    perbaikan:
      "ganti 91,3 menjadi 90,1; ganti 90,1 menjadi 91,3; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "another year with its own figures",
    suntingan: ganti(
      "Turun 4 kasus dibandingkan tahun 2023, yaitu dari 22 kasus",
      "Turun 6 kasus dibandingkan tahun 2022, yaitu dari 24 kasus",
    ),
    rule: "isi-data-diubah",
    tingkat: "periksa",
    letak: 'Tabel 24, baris "Tahun lalu", kolom Hasil',
    pesan:
      'Sel kolom Hasil baris "Tahun lalu" yang disunting memuat 6 dan 2022 dan 24, yang tidak ada dalam kalimat menurut data: "Turun 4 kasus dibandingkan tahun 2023, yaitu dari 22 kasus menjadi 18 kasus (kinerja membaik), dengan capaian naik 1,67…"',
    perbaikan: "cocokkan angka itu dengan datanya; jika benar, biarkan",
  },
  {
    apa: "how many of how many",
    suntingan: ganti("Empat dari enam", "Lima dari enam"),
    rule: "isi-data-diubah",
    letak: 'paragraf "Lima dari enam indikator mencapai atau melampaui target; du…"',
    pesan:
      'Isi dari data tertulis Lima, sedangkan menurut data Empat: "Lima dari enam indikator mencapai atau melampaui target; dua belum."',
    perbaikan:
      "ganti Lima menjadi Empat; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a number in words",
    suntingan: ganti(
      "Kedua indikator mencapai atau melampaui target. Rata-rata capaian sasaran ini adalah 100,59",
      "Ketiga indikator mencapai atau melampaui target. Rata-rata capaian sasaran ini adalah 100,59",
    ),
    rule: "isi-data-diubah",
    letak: 'paragraf "Ketiga indikator mencapai atau melampaui target. Rata-rata…"',
    pesan:
      'Kalimat dari data tertulis Ketiga, sedangkan menurut data Kedua: "Ketiga indikator mencapai atau melampaui target. Rata-rata capaian sasaran ini adalah …"',
    perbaikan:
      "ganti Ketiga menjadi Kedua; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a category",
    suntingan: ganti(
      "sasaran ini adalah 105,00% dengan kategori Sangat Tinggi",
      "sasaran ini adalah 105,00% dengan kategori Tinggi",
    ),
    rule: "isi-data-diubah",
    letak: 'paragraf "Kedua indikator mencapai atau melampaui target. Rata-rata c…"',
    pesan:
      'Kalimat dari data tertulis kategori Tinggi, sedangkan menurut data kategori Sangat Tinggi: "… sasaran ini adalah 105,00% dengan kategori Tinggi. Capaian tertinggi diperoleh indikator …"',
    perbaikan:
      "ganti kategori Tinggi menjadi kategori Sangat Tinggi; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
  {
    apa: "a direction",
    suntingan: ganti("Tetap BB, sama dengan", "Naik BB, sama dengan"),
    rule: "isi-data-diubah",
    letak: 'Tabel 21, baris "Tahun lalu", kolom Hasil',
    pesan:
      'Sel kolom Hasil baris "Tahun lalu" tertulis "Naik", sedangkan menurut data "Tetap": "Naik BB, sama dengan tahun 2023, dengan capaian turun 16,67 poin persentase dari tahun …"',
    perbaikan:
      'tulis lagi: "Tetap BB, sama dengan tahun 2023, dengan capaian turun 16,67 poin persentase dari tahun …"; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft',
  },
  {
    apa: "a rank",
    suntingan: ganti("Capaian tertinggi diperoleh indikator Jumlah", "Capaian terendah diperoleh indikator Jumlah"),
    rule: "teks-data-diubah",
    letak: 'paragraf "Capaian terendah diperoleh indikator Jumlah gangguan ketent…"',
    pesan:
      'Kalimat yang dibuat dari data berubah dari "tertinggi" menjadi "terendah": "Capaian terendah diperoleh indikator Jumlah gangguan ketenteraman dan ketertiban umum (110,00%, yaitu 18 kasus dari bat…"',
    perbaikan:
      'cocokkan dengan data, yang mengatakan "Capaian tertinggi diperoleh indikator Jumlah gangguan ketenteraman dan ketertiban umum (110,00%, yaitu 18 kasus dari ba…"; jika sama artinya, biarkan',
  },
  {
    apa: "a word that denies",
    suntingan: ganti("capaiannya 100,88% (melampaui target", "capaiannya 100,88% (belum melampaui target"),
    rule: "isi-data-diubah",
    letak: 'paragraf "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adal…"',
    pesan:
      'Kalimat dari data tertulis "belum melampaui", sedangkan menurut data "melampaui": "… 91,3, sehingga capaiannya 100,88% (belum melampaui target, kategori Sangat Tinggi)."',
    perbaikan:
      'tulis lagi: "… terealisasi 91,3, sehingga capaiannya 100,88% (melampaui target, kategori Sangat Tinggi)."; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft',
  },
  {
    apa: "another indicator",
    suntingan: ganti(
      "Target Rata-rata Indeks Kepuasan Masyarakat kelurahan tahun 2024",
      "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024",
    ),
    rule: "teks-data-diubah",
    letak: 'paragraf "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adal…"',
    pesan:
      'Kalimat yang dibuat dari data kehilangan "Rata-rata": "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah 85,8 dan terealisasi 86,05, sehingga capaiannya 100,30% (…"',
    perbaikan:
      'cocokkan dengan data, yang mengatakan "Target Rata-rata Indeks Kepuasan Masyarakat kelurahan tahun 2024 adalah 85,8 dan terealisasi 86,05, sehingga capaiannya…"; jika sama artinya, biarkan',
  },
  {
    apa: "a regulation",
    suntingan: ganti("Peraturan Presiden Nomor 29 Tahun 2014", "Peraturan Presiden Nomor 92 Tahun 2014"),
    rule: "isi-data-diubah",
    tingkat: "periksa",
    letak: 'paragraf "Peraturan Presiden Nomor 92 Tahun 2014 tentang Sistem Akunt…"',
    pesan:
      'Kalimat yang disunting memuat 92, yang tidak ada dalam tulisan asalnya: "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"',
    perbaikan: "cocokkan; jika suntingan ini yang benar, tulis juga di lkjip.yaml atau formulirnya",
  },
  {
    apa: "a count of people",
    suntingan: ganti("91 pegawai, yaitu 49 laki-laki", "91 pegawai, yaitu 48 laki-laki"),
    rule: "isi-data-diubah",
    letak: 'paragraf "Kecamatan Kanigaran didukung 91 pegawai, yaitu 48 laki-laki…"',
    pesan:
      'Kalimat dari data tertulis 48, sedangkan menurut data 49: "… didukung 91 pegawai, yaitu 48 laki-laki dan 42 perempuan. Menurut status kepegawaian, …"',
    perbaikan:
      "ganti 48 menjadi 49; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft",
  },
];

const HAPUS: readonly Uji[] = [
  {
    apa: "a row",
    suntingan: hapusBaris("Indikator Kinerja Utama Kecamatan Kanigaran", "Predikat SAKIP"),
    rule: "baris-data-dihapus",
    letak: 'Tabel 9, baris "Predikat SAKIP kecamatan"',
    pesan:
      'Baris "Predikat SAKIP kecamatan" yang dibuat dari data dihapus; sengaja? Isinya "3 | Predikat SAKIP kecamatan | predikat | Predikat hasil evaluasi akuntabilitas kinerja oleh Inspektorat. | Laporan Has…".',
    perbaikan:
      "jika sengaja, biarkan; jika tidak, kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore",
  },
  {
    apa: "a row that a total counts",
    suntingan: hapusBaris("Pegawai menurut status kepegawaian", "PPPK"),
    rule: "baris-terhitung-dihapus",
    letak: 'Tabel 4, baris "PPPK"',
    pesan: 'Baris "PPPK" dihapus, padahal baris "Jumlah" masih menghitungnya; isinya "2 | PPPK | 4 | 6 | 10".',
    perbaikan:
      "kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore; jika memang tidak berlaku lagi, keluarkan dari lkjip.yaml supaya jumlahnya ikut berubah",
  },
  {
    apa: "a text",
    suntingan: hapusSampai("Mutu pelayanan belum merata", "Sistematika Penyajian"),
    rule: "isi-data-dihapus",
    letak: 'di dekat paragraf "Batang terang: laki-laki; batang gelap: perempuan. Angka da…"',
    pesan:
      'Kalimat "Mutu pelayanan belum merata antara kecamatan dan keenam kelurahan Belum semua indikator kinerja dipantau dan dibuktikan…" yang dibuat dari data dihapus; sengaja?',
    perbaikan:
      "jika sengaja, biarkan; jika tidak, kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore",
  },
  {
    apa: "a text and a table",
    suntingan: hapusSampai("Program dan Kegiatan yang Menunjang", "Efisiensi Penggunaan Sumber Daya"),
    rule: "isi-data-dihapus",
    letak: 'di dekat paragraf "Tabel 15. Target dan realisasi kinerja sasaran 1 tahun 2024"',
    pesan:
      'Kalimat "Sasaran 1 didukung dua program dengan lima kegiatan. Serapan tertinggi ada pada Program Penyelenggaraan Pemerintahan da…" dan Tabel "Program dan kegiatan pendukung sasaran 1 tahun 2024" yang dibuat dari data dihapus; sengaja?',
    perbaikan:
      "jika sengaja, biarkan; jika tidak, kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore",
  },
  {
    apa: "a whole sasaran",
    suntingan: hapusSampai("Sasaran 4: Meningkatnya partisipasi", "4. Perbandingan Kinerja"),
    rule: "isi-data-dihapus",
    letak: 'di dekat paragraf "Selanjutnya. Rencana tindak lanjut tahun 2025: memperkuat f…"',
    pesan: 'Bagian "Meningkatnya partisipasi masyarakat dalam pembangunan" yang dibuat dari data dihapus; sengaja?',
    perbaikan:
      "jika sengaja, biarkan; jika tidak, kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore",
  },
  {
    apa: "a sentence with a value in it",
    suntingan: hapusSampai("Dalam melaksanakan tugas tersebut", "penyelenggaraan urusan"),
    rule: "isi-data-dihapus",
    letak: 'di dekat paragraf "Tabel 2. Profil wilayah Kecamatan Kanigaran"',
    pesan:
      'Kalimat "Dalam melaksanakan tugas tersebut, Kecamatan Kanigaran menyelenggarakan fungsi:" yang dibuat dari data dihapus; sengaja?',
    perbaikan:
      "jika sengaja, biarkan; jika tidak, kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore",
  },
];

/** Edits that leave what is said as true as it was. */
const BENAR: readonly (readonly [string, Suntingan])[] = [
  ["as exact as the data know it", gantiSel(T12, "terakomodasi", 4, "65,132")],
  ["with a sign of percent", gantiSel(T12, "Rata-rata Indeks", 5, "100,30%")],
  ["with Rp and cents", gantiSel("Anggaran dan realisasi per program", "7.01.02.2.01", 1, "Rp38.600.000,00")],
  ["in small letters", gantiSel(T12, "Predikat SAKIP", 6, "tinggi")],
  ["a NIP without blanks", ganti("19780823 199802 1 001", "197808231998021001")],
  ["a pangkat spelled out", ganti("Pembina Tk. I", "Pembina Tingkat I")],
  [
    "a sentence said more smoothly",
    ganti(
      "90,5 dan terealisasi 91,3, sehingga capaiannya",
      "90,5, sedangkan realisasinya 91,3. Dengan demikian, capaiannya",
    ),
  ],
  ["a number in words", ganti("mempunyai empat sasaran strategis", "mempunyai 4 sasaran strategis")],
  ["a naskah of the office", ganti("Mutu pelayanan belum merata", "Mutu layanan belum juga merata")],
];

/** Numbers with fewer or more digits than the data print, and what is said of them. */
const BULAT: readonly (readonly [string, Suntingan, "galat" | "periksa", string])[] = [
  [
    "a capaian rounded in its cell",
    gantiSel(T12, "Masyarakat kecamatan", 5, "100,9"),
    "periksa",
    'Sel kolom Capaian (%) baris "Indeks Kepuasan Masyarakat kecamatan" tertulis 100,9, pembulatan dari 100,88 menurut data.',
  ],
  [
    "a capaian rounded onto the target",
    gantiSel(T12, "Rata-rata Indeks", 5, "100"),
    "galat",
    'Sel kolom Capaian (%) baris "Rata-rata Indeks Kepuasan Masyarakat kelurahan" tertulis 100, sedangkan menurut data 100,30.',
  ],
  [
    "a realisasi rounded in a sentence",
    ganti("85,8 dan terealisasi 86,05", "85,8 dan terealisasi 86"),
    "periksa",
    'Kalimat dari data tertulis 86, pembulatan dari 86,05 menurut data: "… 2024 adalah 85,8 dan terealisasi 86, sehingga capaiannya 100,30% (melampaui target, …"',
  ],
  [
    "a sum in millions",
    ganti("Rp9.567.255.500", "Rp9.567 juta"),
    "periksa",
    'Kalimat dari data tertulis 9.567 juta, pembulatan dari 9.567.255.500 menurut data: "Dari pagu anggaran Rp10.043.625.000 terealisasi Rp9.567 juta atau 95,26%."',
  ],
  [
    "more digits than anybody knows",
    gantiSel(T12, "terakomodasi", 4, "65,134"),
    "periksa",
    'Sel kolom Realisasi baris "Persentase usulan musrenbang kelurahan yang terakomodasi" tertulis 65,134, dengan angka desimal lebih banyak daripada 65,13 menurut data.',
  ],
];

const together = (list: readonly Uji[]) =>
  said(periksa(sunting(contoh.docx, ...list.map(({ suntingan }) => suntingan))));
const byPlace = (list: readonly { readonly letak: string }[]) => [...list].sort((a, b) => (a.letak < b.letak ? -1 : 1));

describe("what a person changed", () => {
  it.each([
    ["cells and values", SEL],
    ["sentences", KALIMAT],
  ])("in %s is named with what the data say", (_, list) => {
    expect(byPlace(together(list))).toEqual(byPlace(list.map(finding)));
  });

  it("in its digits alone is named with both values, and wrong where it turns what is said", () => {
    const found = periksa(sunting(contoh.docx, ...BULAT.map(([, suntingan]) => suntingan)));
    expect(found.map(({ tingkat = "galat", pesan }) => `${tingkat}: ${pesan}`).sort()).toEqual(
      BULAT.map(([, , tingkat, pesan]) => `${tingkat}: ${pesan}`).sort(),
    );
  });

  it("is left alone where it says the same otherwise", () => {
    expect(said(periksa(sunting(contoh.docx, ...BENAR.map(([, suntingan]) => suntingan))))).toEqual([]);
  });
});

describe("what a person deleted", () => {
  it.each(HAPUS)("$apa", (uji) => {
    expect(said(periksa(sunting(contoh.docx, uji.suntingan)))).toEqual([finding(uji)]);
  });
});

/** The draft with one text of a part replaced by another. */
function gantiBagian(bagian: string, dari: string | RegExp, menjadi: string): Uint8Array {
  const pkg = openPackage(contoh.docx);
  writePart(pkg, bagian, (readPart(pkg, bagian) ?? "").replace(dari, menjadi));
  return savePackage(pkg);
}

const ISI = "word/document.xml";
const ROW = /<w:tr\b(?:(?!<\/w:tr>).)*PPPK.*?<\/w:tr>/s;
const rowOf = (): string => ROW.exec(readPart(openPackage(contoh.docx), ISI) ?? "")?.[0] ?? "";

describe("what else happens to it", () => {
  it("grafik-diubah: a point of a chart", () => {
    expect(said(periksa(gantiBagian("word/charts/chart3.xml", "<c:v>100.88</c:v>", "<c:v>120.88</c:v>")))).toEqual([
      {
        rule: "grafik-diubah",
        letak: "Gambar 5",
        pesan:
          'Grafik "Capaian indikator sasaran terhadap target tahun 2024", IKM kecamatan (Tercapai) digambar "120,88", sedangkan menurut data "100,88".',
        perbaikan:
          'klik kanan grafiknya, pilih Edit Data, lalu tulis "100,88"; atau: lkjip draft --terima grafik_capaian',
      },
    ]);
  });

  it("grafik-diubah: only the workbook behind a chart", () => {
    const pkg = openPackage(contoh.docx);
    const name = [...pkg.parts.keys()].find((each) => each.endsWith("Worksheet3.xlsx")) ?? "";
    const book = openPackage(pkg.parts.get(name) ?? new Uint8Array());
    const sheet = "xl/worksheets/sheet1.xml";
    writePart(book, sheet, (readPart(book, sheet) ?? "").replace("<v>100.88</v>", "<v>99</v>"));
    pkg.parts.set(name, savePackage(book));
    expect(said(periksa(savePackage(pkg))).map(({ rule, pesan }) => [rule, pesan])).toEqual([
      [
        "grafik-diubah",
        'Grafik "Capaian indikator sasaran terhadap target tahun 2024", IKM kecamatan (Tercapai) digambar "99", sedangkan menurut data "100,88".',
      ],
    ]);
  });

  it("baris-data-dipindah: a row above another", () => {
    const moved = gantiBagian(ISI, ROW, "").slice();
    const pkg = openPackage(moved);
    writePart(
      pkg,
      ISI,
      (readPart(pkg, ISI) ?? "").replace(/<w:tr\b(?:(?!<\/w:tr>).)*>PNS<.*?<\/w:tr>/s, (pns) => rowOf() + pns),
    );
    expect(said(periksa(savePackage(pkg)))).toEqual([
      {
        rule: "baris-data-dipindah",
        letak: 'Tabel 4, baris "PNS", kolom No.',
        pesan: 'Baris "PNS" berpindah dari tempatnya; urutan dan nomornya tidak lagi seperti data.',
        perbaikan:
          "jika sengaja, betulkan nomor urutnya; jika tidak, kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore",
      },
    ]);
  });

  it("baris-data-ganda: a row that stands twice", () => {
    const copy = rowOf().replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, "");
    expect(said(periksa(gantiBagian(ISI, ROW, rowOf() + copy)))).toEqual([
      {
        rule: "baris-data-ganda",
        letak: 'Tabel 4, baris "PPPK", kolom No.',
        pesan: 'Baris "PPPK" tertulis dua kali dalam tabel ini.',
        perbaikan: "hapus salah satunya, atau betulkan jika yang satu seharusnya baris lain",
      },
    ]);
  });

  it("isi-data-lama: nobody touched it, but the data moved on", () => {
    expect(said(periksa(contoh.docx, majukan(contoh.docx)))).toEqual([
      {
        rule: "isi-data-lama",
        letak: 'Tabel 14, baris "Predikat SAKIP kecamatan", kolom Capaian (%)',
        pesan:
          'Sel kolom Capaian (%) baris "Predikat SAKIP kecamatan" masih yang lama: tertulis "83,33", menurut data kini "84,00".',
        perbaikan: "masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft",
      },
    ]);
  });

  it("draf-tanpa-dasar: a document that does not say what it was made from", () => {
    const bare = tanpaDasar(contoh).docx;
    expect(
      periksaDraf(contoh, contoh.docx, null, contoh.docx).filter(({ rule }) => rule === "draf-tanpa-dasar"),
    ).toEqual([]);
    expect(
      periksaDraf(contoh, bare)
        .filter(({ rule }) => rule === "draf-tanpa-dasar")
        .map(({ tingkat, pesan, perbaikan }) => [tingkat, pesan, perbaikan]),
    ).toEqual([
      [
        "periksa",
        "Dokumen ini tidak membawa catatan lkjip tentang isinya, jadi tidak dapat diketahui apa yang berubah sejak dibuat; semuanya diperiksa sebagai tulisan tangan.",
        "jika ada cadangan yang masih membawanya, lanjutkan dari sana: lkjip restore",
      ],
    ]);
  });

  it("sama-dengan-tahun-lalu: of last year's report only what people wrote", () => {
    const found = periksaDraf(contoh, contoh.docx, bacaDraf(contoh.docx), contoh.docx).filter(
      ({ rule }) => rule === "sama-dengan-tahun-lalu",
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ pesan }) => /Target |Realisasi |Rata-rata capaian|Bagian ini|Bab I/.test(pesan))).toEqual(
      [],
    );
    expect(new Set(found.map(({ perbaikan }) => perbaikan))).toEqual(
      new Set(["tulis keadaan tahun 2024 di formulir unitnya atau di lkjip.yaml, lalu jalankan: lkjip draft"]),
    );
  });

  it("is told once: no rule that reads sentences and tables speaks of the same place", () => {
    const docx = sunting(contoh.docx, ...SEL.map(({ suntingan }) => suntingan));
    const before = new Set(periksaDraf(contoh, contoh.docx, null, contoh.docx).map(({ pesan }) => pesan));
    const new_ = periksaDraf(contoh, docx, null, contoh.docx).filter(({ pesan }) => !before.has(pesan));
    expect(new_.map(({ rule }) => rule).sort()).toEqual(SEL.map(({ rule }) => rule).sort());
  });
});

describe("where it stands", () => {
  const S2 = "Target Predikat SAKIP kecamatan tahun 2024 adalah";
  const S1 = "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah";

  it("is asked about: moved, hidden, and what of the template was deleted or says another number", () => {
    const docx = sunting(
      contoh.docx,
      pindah(S2, S1),
      sembunyikan("Target Persentase usulan musrenbang kelurahan yang terakomodasi tahun 2024 adalah"),
      hapusParagraf("Kemajuan tiap indikator terhadap target Renstra disajikan"),
      ganti("Program dan Kegiatan yang Menunjang", "Program dan Kegiatan yang Mendukung"),
      ganti("Tiap indikator disajikan dalam satu kartu", "Nomor 35", 1, "Nomor 53"),
      ganti("Bab IV Penutup memuat", "Bab V Penutup memuat"),
      // Words said otherwise are the office's own.
      ganti("Capaian tiap indikator digambarkan", "Capaian setiap indikator digambarkan"),
    );
    expect(
      periksa(docx)
        .map(({ rule, tingkat, pesan }) => [rule, tingkat, pesan.slice(0, 70)])
        .sort(),
    ).toEqual([
      ["isi-data-dihapus", undefined, 'Kalimat "Target Persentase usulan musrenbang kelurahan yang terakomoda'],
      ["isi-data-dipindah", undefined, 'Kalimat "Target Predikat SAKIP kecamatan tahun 2024 adalah A dan terea'],
      ["teks-bawaan-diubah", undefined, 'Teks bawaan laporan berubah menjadi "Bab V Penutup memuat simpulan dan'],
      ["teks-bawaan-diubah", undefined, 'Teks bawaan laporan berubah menjadi "Program dan Kegiatan yang Menduku'],
      ["teks-bawaan-diubah", undefined, 'Teks bawaan laporan berubah menjadi "… dan Reformasi Birokrasi Nomor 3'],
      ["teks-bawaan-diubah", undefined, 'Teks bawaan laporan dihapus; sengaja? "Kemajuan tiap indikator terhada'],
    ]);
  });

  it("is asked about where it was pasted a second time", () => {
    expect(periksa(sunting(contoh.docx, salin(S2, S1))).map(({ rule }) => rule)).toEqual(["isi-data-ganda"]);
  });
});

describe("a word that lkjip.yaml spells wrong", () => {
  it("is asked about once, and sent there", () => {
    const lain = ukurContoh("kanigaran", (teks) =>
      teks.replaceAll("kualitas pelayanan publik", "efektifitas pelayanan"),
    );
    const templat = new Uint8Array(readFileSync(join(import.meta.dirname, "../../../templates/lkjip.docx")));
    const docx = renderDocx(templat, laporanOf(lain)).nilai as Uint8Array;
    const found = periksaDraf(lain, docx, null, docx).filter(({ rule }) => rule === "ejaan");
    expect(new Set(found.map(({ tingkat }) => tingkat))).toEqual(new Set(["periksa"]));
    expect(new Set(found.map(({ pesan }) => pesan)).size).toBe(found.length);
    expect(found[0]?.perbaikan).toBe(
      'ganti menjadi "efektivitas"; tulisan ini berasal dari lkjip.yaml atau formulir, betulkan di sana lalu jalankan: lkjip draft',
    );
  });
});

/** A document whose base says another capaian of the SAKIP: as if it were printed from other data. */
function majukan(docx: Uint8Array): Uint8Array {
  const pkg = openPackage(docx);
  const part = [...pkg.parts.keys()].find((each) => (readPart(pkg, each) ?? "").includes("urn:lkjip:dasar:2")) ?? "";
  const base = readPart(pkg, part) ?? "";
  const at =
    base.indexOf("tabel_capaian&quot;") === -1
      ? base.indexOf('"kunci":"tabel_capaian"')
      : base.indexOf("tabel_capaian&quot;");
  writePart(pkg, part, base.slice(0, at) + base.slice(at).replace("83,33", "84,00"));
  return savePackage(pkg);
}
