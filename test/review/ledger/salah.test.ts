import { describe, expect, it } from "vitest";
import { judgeIn, type Situation } from "./judge-in.ts";

/*
 * False sentences of every kind: a value of another year, unit, quarter or thing; ranks, changes, shares, counts; officials,
 * regulations, dates, places; claims without a number. What is wrong in them is never ticked, and contradicted only with
 * the right value.
 */

interface Salah {
  readonly office: Situation["office"];
  readonly headings?: readonly string[];
  readonly kalimat: string;
  /** What of it is not true. */
  readonly salah: readonly string[];
  /** What the data say, where the sentence has one reading. */
  readonly benar?: string | number;
}

const PENUTUP = ["BAB IV PENUTUP", "A. Simpulan"];

const SALAH: readonly Salah[] = [
  {
    office: "kanigaran",
    headings: PENUTUP,
    kalimat: "Serapan anggaran tahun 2024 sebesar 94,26%.",
    salah: ["94,26%"],
    benar: 95.26,
  },
  {
    office: "kanigaran",
    headings: PENUTUP,
    kalimat: "Realisasi anggaran tahun 2024 sebesar Rp9.530.000.000.",
    salah: ["Rp9.530.000.000"],
    benar: 9567255500,
  },
  {
    office: "kanigaran",
    headings: PENUTUP,
    kalimat: "Rata-rata capaian kinerja tahun 2024 adalah 97,84%.",
    salah: ["97,84%"],
    benar: 98.74,
  },
  {
    office: "kanigaran",
    headings: PENUTUP,
    kalimat: "Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 93,1.",
    salah: ["93,1"],
    benar: 91.3,
  },
  {
    office: "kanigaran",
    headings: PENUTUP,
    kalimat: "Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 88,4.",
    salah: ["88,4"],
  },
  { office: "kanigaran", kalimat: "IKM kecamatan sebesar 91,8 poin.", salah: ["91,8 poin"] },
  { office: "kanigaran", kalimat: "IKM kecamatan pada tahun 2024 mencapai 90,1.", salah: ["90,1"] },
  { office: "kanigaran", kalimat: "IKM kecamatan pada tahun 2023 mencapai 91,3.", salah: ["91,3"] },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 92,3.",
    salah: ["92,3"],
    benar: 91.3,
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah 90,5.",
    salah: ["90,5"],
    benar: 91.3,
  },
  {
    office: "kanigaran",
    kalimat: "Capaian Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 108,88%.",
    salah: ["108,88%"],
    benar: 100.88,
  },
  {
    office: "kanigaran",
    kalimat: "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 91,5.",
    salah: ["91,5"],
    benar: 90.5,
  },
  {
    office: "kanigaran",
    kalimat: "Target Jumlah gangguan ketenteraman dan ketertiban umum tahun 2024 sebesar 22 kasus.",
    salah: ["22"],
  },
  { office: "kanigaran", kalimat: "Indeks Kepuasan Masyarakat kecamatan tahun 2022 tercatat 90,1.", salah: ["90,1"] },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan pada tahun 2022 sebesar 98,2.",
    salah: ["98,2"],
    benar: 89.2,
  },
  { office: "kanigaran", kalimat: "Nilai IKM kota sebagai pembanding 89,4.", salah: ["89,4"] },
  { office: "kanigaran", kalimat: "IKM Kota Probolinggo tercatat 89,1.", salah: ["89,1"] },
  {
    office: "kanigaran",
    kalimat: "Kelurahan Sukoharjo memperoleh Indeks Kepuasan Masyarakat kelurahan 86,42.",
    salah: ["86,42"],
  },
  { office: "kanigaran", kalimat: "Kelurahan Kanigaran 84,9 dan Kelurahan Sukoharjo 88,05.", salah: ["84,9", "88,05"] },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kelurahan di Kelurahan Sukoharjo adalah 80,1.",
    salah: ["80,1"],
    benar: 84.9,
  },
  {
    office: "kanigaran",
    kalimat: "Indeks Kepuasan Masyarakat kelurahan tertinggi 87,05 diraih Kelurahan Kanigaran.",
    salah: ["87,05"],
  },
  {
    office: "kanigaran",
    kalimat: "Indeks Kepuasan Masyarakat kelurahan tertinggi diraih Kelurahan Sukoharjo.",
    salah: ["tertinggi"],
    benar: "Kelurahan Kanigaran",
  },
  {
    office: "kanigaran",
    kalimat: "Capaian terendah adalah Persentase usulan musrenbang kelurahan yang terakomodasi.",
    salah: ["terendah"],
    benar: "Predikat SAKIP kecamatan",
  },
  {
    office: "kanigaran",
    kalimat: "Capaian tertinggi diperoleh Indeks Kepuasan Masyarakat kecamatan.",
    salah: ["tertinggi"],
    benar: "Jumlah gangguan ketenteraman dan ketertiban umum",
  },
  {
    office: "kanigaran",
    kalimat: "Predikat SAKIP kecamatan telah mencapai target.",
    salah: ["mencapai target"],
    benar: "Predikat SAKIP kecamatan belum mencapai target (BB (5) ÷ A (6) × 100 = 83,33)",
  },
  {
    office: "kanigaran",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan belum mencapai target.",
    salah: ["belum mencapai target"],
    benar: "Indeks Kepuasan Masyarakat kecamatan mencapai target (91,3 ÷ 90,5 × 100 = 100,88)",
  },
  {
    office: "kanigaran",
    kalimat: "Semua indikator mencapai target.",
    salah: ["Semua"],
    benar: "belum mencapai target: Predikat SAKIP kecamatan; Persentase usulan musrenbang kelurahan yang terakomodasi",
  },
  {
    office: "kanigaran",
    kalimat: "Seluruh indikator kinerja telah memenuhi target tahun 2024.",
    salah: ["Seluruh"],
    benar: "belum mencapai target: Predikat SAKIP kecamatan; Persentase usulan musrenbang kelurahan yang terakomodasi",
  },
  {
    office: "kanigaran",
    kalimat: "Tidak ada indikator yang belum mencapai target.",
    salah: ["Tidak ada"],
    benar: "belum mencapai target: Predikat SAKIP kecamatan; Persentase usulan musrenbang kelurahan yang terakomodasi",
  },
  { office: "kanigaran", kalimat: "Lima dari enam indikator mencapai target.", salah: ["Lima"] },
  { office: "kanigaran", kalimat: "Sebanyak 3 dari 6 indikator belum mencapai target.", salah: ["3"] },
  { office: "kanigaran", kalimat: "Sebanyak 5 indikator mencapai target.", salah: ["5"] },
  { office: "kanigaran", kalimat: "Kecamatan memiliki 7 indikator kinerja.", salah: ["7"] },
  { office: "kanigaran", kalimat: "Kecamatan Kanigaran membawahi tujuh kelurahan.", salah: ["tujuh"] },
  { office: "kanigaran", kalimat: "Terdapat 5 sasaran strategis.", salah: ["5"] },
  {
    office: "kanigaran",
    kalimat: "Kelurahan Curahgrinting menempati peringkat ke-2 dalam Indeks Kepuasan Masyarakat kelurahan.",
    salah: ["peringkat ke-2"],
  },
  {
    office: "kanigaran",
    kalimat: "Kelurahan Sukoharjo berada di peringkat pertama Indeks Kepuasan Masyarakat kelurahan.",
    salah: ["peringkat pertama"],
  },
  {
    office: "kanigaran",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan naik 2,1 poin dibandingkan tahun 2023.",
    salah: ["2,1 poin"],
  },
  {
    office: "kanigaran",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan turun 1,2 poin dibandingkan tahun 2023.",
    salah: ["1,2 poin"],
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan menurun dibandingkan tahun 2023.",
    salah: ["menurun"],
    benar: "realisasi Indeks Kepuasan Masyarakat kecamatan lebih tinggi daripada tahun 2023",
  },
  {
    office: "kanigaran",
    kalimat: "Jumlah gangguan ketenteraman dan ketertiban umum meningkat dibandingkan tahun 2023.",
    salah: ["meningkat"],
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan lebih rendah dari target.",
    salah: ["lebih rendah"],
    benar: "realisasi Indeks Kepuasan Masyarakat kecamatan lebih tinggi daripada target",
  },
  {
    office: "kanigaran",
    kalimat: "Jumlah gangguan ketenteraman dan ketertiban umum turun 5 kasus dari 22 kasus pada tahun 2023.",
    salah: ["5"],
  },
  {
    office: "kanigaran",
    kalimat: "Target Indeks Kepuasan Masyarakat kecamatan naik 2,5 poin dari 88 menjadi 90,5.",
    salah: ["2,5 poin", "88"],
  },
  { office: "kanigaran", kalimat: "Realisasi IKM kecamatan tumbuh 3,1% dibandingkan tahun 2023.", salah: ["3,1%"] },
  {
    office: "kanigaran",
    kalimat: "Rata-rata capaian kinerja Kecamatan Kanigaran tahun 2024 sebesar 97,84%.",
    salah: ["97,84%"],
  },
  {
    office: "kanigaran",
    kalimat: "Rata-rata capaian kinerja sasaran Meningkatnya ketenteraman dan ketertiban umum 98,74%.",
    salah: ["98,74%"],
    benar: 105,
  },
  {
    office: "kanigaran",
    kalimat: "Capaian kinerja kecamatan termasuk kategori Tinggi dengan rata-rata 98,74%.",
    salah: ["termasuk kategori Tinggi"],
  },
  {
    office: "kanigaran",
    kalimat: "Capaian Predikat SAKIP kecamatan termasuk kategori Sangat Tinggi.",
    salah: ["termasuk kategori Sangat Tinggi"],
    benar: "Tinggi",
  },
  {
    office: "kanigaran",
    kalimat: "Pagu anggaran Kecamatan Kanigaran tahun 2024 sebesar Rp10.034.625.000.",
    salah: ["Rp10.034.625.000"],
    benar: 10043625000,
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi anggaran Kecamatan Kanigaran tahun 2024 sebesar Rp9.657.255.500.",
    salah: ["Rp9.657.255.500"],
    benar: 9567255500,
  },
  {
    office: "kanigaran",
    kalimat: "Serapan anggaran Kecamatan Kanigaran tahun 2024 sebesar 92,56%.",
    salah: ["92,56%"],
    benar: 95.26,
  },
  { office: "kanigaran", kalimat: "Serapan anggaran tahun 2023 sebesar 95,26%.", salah: ["95,26%"] },
  {
    office: "kanigaran",
    kalimat: "Pagu Program Penyelenggaraan Urusan Pemerintahan Umum tahun 2024 sebesar Rp35.600.000.",
    salah: ["Rp35.600.000"],
    benar: 36500000,
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi Program Koordinasi Ketenteraman dan Ketertiban Umum sebesar Rp77.500.000.",
    salah: ["Rp77.500.000"],
    benar: 73605000,
  },
  {
    office: "kanigaran",
    kalimat: "Program Pemberdayaan Masyarakat Desa dan Kelurahan terserap 94,97%.",
    salah: ["94,97%"],
  },
  {
    office: "kanigaran",
    kalimat: "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota menyerap 80,75% dari total pagu.",
    salah: ["80,75%"],
  },
  {
    office: "kanigaran",
    kalimat: "Serapan tertinggi dicapai Program Penyelenggaraan Urusan Pemerintahan Umum.",
    salah: ["tertinggi"],
    benar: "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
  },
  { office: "kanigaran", kalimat: "Sisa pagu tahun 2024 sebesar Rp467.369.500.", salah: ["Rp467.369.500"] },
  {
    office: "kanigaran",
    kalimat: "Pagu anggaran naik Rp840.425.000 dibandingkan tahun 2023.",
    salah: ["Rp840.425.000"],
  },
  { office: "kanigaran", kalimat: "Pagu anggaran meningkat 8,02% dibandingkan tahun 2023.", salah: ["8,02%"] },
  {
    office: "kanigaran",
    kalimat: "Realisasi anggaran tahun 2022 sebesar Rp8.983.800.000.",
    salah: ["Rp8.983.800.000"],
  },
  {
    office: "kanigaran",
    kalimat: "Pagu kegiatan Administrasi Umum Perangkat Daerah Rp147.650.000.",
    salah: ["Rp147.650.000"],
  },
  { office: "kanigaran", kalimat: "Anggaran kecamatan sebesar Rp10,43 miliar.", salah: ["Rp10,43 miliar"] },
  { office: "kanigaran", kalimat: "Realisasi anggaran Seksi Pelayanan Umum Rp87.845.000.", salah: ["Rp87.845.000"] },
  {
    office: "kanigaran",
    kalimat: "Camat Kanigaran BUDI SANTOSO memimpin rapat evaluasi.",
    salah: ["Camat Kanigaran BUDI SANTOSO"],
  },
  {
    office: "kanigaran",
    kalimat: "Plt. Camat Kanigaran AGUS RIANTO memimpin rapat evaluasi.",
    salah: ["Plt. Camat Kanigaran AGUS RIANTO"],
  },
  {
    office: "kanigaran",
    kalimat: "Sekretaris Kecamatan AGUS RIANTO mengoreksi laporan.",
    salah: ["Sekretaris Kecamatan AGUS RIANTO"],
  },
  {
    office: "kanigaran",
    kalimat: "AGUS RIANTO, S.STP., M.Si., Pembina Utama Muda, adalah Camat Kanigaran.",
    salah: ["Pembina Utama Muda"],
  },
  {
    office: "kanigaran",
    kalimat: "AGUS RIANTO (NIP 19780823 199802 1 002) menandatangani laporan.",
    salah: ["19780823 199802 1 002"],
  },
  { office: "kanigaran", kalimat: "Lurah Sukoharjo dijabat oleh Siti Aminah.", salah: ["Lurah Sukoharjo Siti Aminah"] },
  {
    office: "kanigaran",
    kalimat: "Laporan disusun menurut Peraturan Menteri PANRB Nomor 35 Tahun 2014.",
    salah: ["Peraturan Menteri PANRB Nomor 35 Tahun 2014"],
  },
  {
    office: "kanigaran",
    kalimat: "Dasarnya Peraturan Presiden Nomor 29 Tahun 2015.",
    salah: ["Peraturan Presiden Nomor 29 Tahun 2015"],
  },
  {
    office: "kanigaran",
    kalimat: "Peraturan Pemerintah Nomor 18 Tahun 2017 tentang Kecamatan menjadi acuan.",
    salah: ["Peraturan Pemerintah Nomor 18 Tahun 2017"],
  },
  {
    office: "kanigaran",
    kalimat: "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Kecamatan menjadi acuan.",
    salah: ["Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017"],
  },
  {
    office: "kanigaran",
    kalimat: "Perjanjian Kinerja ditandatangani pada tanggal 31 Januari 2024.",
    salah: ["31 Januari 2024"],
  },
  {
    office: "kanigaran",
    kalimat: "Perjanjian Kinerja perubahan ditetapkan tanggal 1 November 2024.",
    salah: ["1 November 2024"],
  },
  { office: "kanigaran", kalimat: "Renstra 2019–2024 menjadi pedoman.", salah: ["2019"] },
  { office: "kanigaran", kalimat: "Laporan Kinerja tahun 2023 ini disusun tepat waktu.", salah: ["2023"] },
  { office: "kanigaran", kalimat: "Batas pengumpulan formulir adalah 31 Maret 2025.", salah: ["31 Maret 2025"] },
  { office: "kanigaran", kalimat: "Kecamatan Mayangan melaksanakan kegiatan ini.", salah: ["Kecamatan Mayangan"] },
  { office: "kanigaran", kalimat: "Kelurahan Jati meraih nilai tertinggi.", salah: ["Kelurahan Jati"] },
  { office: "kanigaran", kalimat: "Kecamatan didukung 95 pegawai.", salah: ["95"] },
  { office: "kanigaran", kalimat: "Pegawai perempuan berjumlah 62 orang.", salah: ["62"] },
  {
    office: "kanigaran",
    kalimat: "Pada triwulan II realisasi Indeks Kepuasan Masyarakat kecamatan 88,4.",
    salah: ["88,4"],
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan pada triwulan III sebesar 89,15.",
    salah: ["89,15"],
  },
  {
    office: "kanigaran",
    kalimat: "Target akhir Renstra Indeks Kepuasan Masyarakat kecamatan sebesar 91,5.",
    salah: ["91,5"],
  },
  {
    office: "kanigaran",
    kalimat: "Persentase usulan musrenbang kelurahan yang terakomodasi mencapai 66,5%.",
    salah: ["66,5%"],
  },
  {
    office: "kanigaran",
    kalimat: "Persentase usulan musrenbang kelurahan yang terakomodasi turun dari 64,83% menjadi 66,13%.",
    salah: ["turun", "66,13%"],
  },
  { office: "kanigaran", kalimat: "Dari 152 usulan, 99 usulan (75%) terakomodasi.", salah: ["152", "99", "75%"] },
  { office: "kanigaran", kalimat: "Patroli wilayah terlaksana 92 kali sepanjang tahun 2024.", salah: ["92"] },
  {
    office: "kanigaran",
    kalimat: "Jumlah patroli wilayah mencapai 96 kali atau 100% dari target.",
    salah: ["96", "100%"],
  },
  {
    office: "kanigaran",
    kalimat: "Rata-rata waktu penerbitan surat keterangan 13,5 menit selama tahun 2024.",
    salah: ["13,5"],
  },
  { office: "kanigaran", kalimat: "Persentase realisasi penerimaan PBB-P2 mencapai 92%.", salah: ["92%"] },
  {
    office: "kanigaran",
    kalimat: "Persentase realisasi penerimaan PBB-P2 telah mencapai target.",
    salah: ["mencapai target"],
    benar: "Persentase realisasi penerimaan PBB-P2 belum mencapai target (90,87 ÷ 92 × 100 = 98,77)",
  },
  {
    office: "kanigaran",
    kalimat: "Persentase data penerima bantuan sosial yang terverifikasi sebesar 96,1% pada tahun 2024.",
    salah: ["96,1%"],
  },
  { office: "kanigaran", kalimat: "Predikat SAKIP kecamatan tahun 2024 adalah A.", salah: ["A"], benar: "BB" },
  { office: "kanigaran", kalimat: "Target Predikat SAKIP kecamatan tahun 2024 adalah BB.", salah: ["BB"], benar: "A" },
  { office: "kanigaran", kalimat: "Predikat SAKIP kecamatan tahun 2021 adalah BB.", salah: ["BB"], benar: "B" },
  {
    office: "kanigaran",
    kalimat: "Penyediaan Gaji dan Tunjangan ASN terealisasi Rp6.947.812.400.",
    salah: ["Rp6.947.812.400"],
    benar: 6497812400,
  },
  {
    office: "kanigaran",
    kalimat: "Pembangunan Sarana dan Prasarana Kelurahan Sukoharjo terserap 96,72%.",
    salah: ["96,72%"],
  },
  { office: "kanigaran", kalimat: "Kelurahan Tisnonegaran memperoleh 86,9.", salah: ["86,9"] },
  {
    office: "kanigaran",
    kalimat: "Capaian Kelurahan Curahgrinting dalam Indeks Kepuasan Masyarakat kelurahan 99,30%.",
    salah: ["99,30%"],
  },
  {
    office: "kanigaran",
    kalimat: "Tiga kelurahan belum mencapai target Indeks Kepuasan Masyarakat kelurahan.",
    salah: ["Tiga"],
  },
  {
    office: "kanigaran",
    kalimat: "Lima dari enam kelurahan mencapai target Indeks Kepuasan Masyarakat kelurahan.",
    salah: ["Lima"],
  },
  { office: "kanigaran", kalimat: "Jumlah konflik sosial antarwarga tahun 2022 sebanyak 0 kasus.", salah: ["0"] },
  {
    office: "kanigaran",
    kalimat: "Tingkat kemajuan Jumlah gangguan ketenteraman dan ketertiban umum 106,43%.",
    salah: ["106,43%"],
  },
  { office: "kanigaran", kalimat: "Terdapat 4 tujuan dalam Renstra.", salah: ["4"] },
  { office: "kanigaran", kalimat: "Kecamatan didukung 63 pegawai.", salah: ["63"] },
  { office: "kanigaran", kalimat: "PNS berjumlah 73 orang.", salah: ["73"] },
  {
    office: "kanigaran",
    kalimat: "Program Pemberdayaan Masyarakat Desa dan Kelurahan menyerap 26,49% dari total pagu.",
    salah: ["26,49%"],
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi anggaran naik Rp853.455.500 dibandingkan tahun 2023.",
    salah: ["Rp853.455.500"],
  },
  {
    office: "kanigaran",
    kalimat: "Serapan anggaran naik 2,32 poin persen dari tahun 2023.",
    salah: ["2,32 poin persen"],
  },
  {
    office: "kanigaran",
    kalimat: "Efisiensi sasaran Meningkatnya kualitas pelayanan publik 5,38 poin persen.",
    salah: ["5,38 poin persen"],
  },
  {
    office: "kanigaran",
    kalimat: "Kasi Pelayanan Umum SITI AMINAH menyusun laporan.",
    salah: ["Kasi Pelayanan Umum SITI AMINAH"],
  },
  {
    office: "kanigaran",
    kalimat: "Plh. Sekretaris Kecamatan Kanigaran menandatangani nota.",
    salah: ["plh. Sekretaris Kecamatan Kanigaran"],
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan membaik dari 91,3 menjadi 90,1.",
    salah: ["membaik", "91,3", "90,1"],
  },
  {
    office: "kanigaran",
    kalimat: "Indeks Kepuasan Masyarakat kecamatan lebih rendah daripada IKM Kota Probolinggo.",
    salah: ["lebih rendah"],
  },
  {
    office: "kanigaran",
    kalimat: "Sasaran Meningkatnya kualitas pelayanan publik mencatat capaian tertinggi.",
    salah: ["tertinggi"],
    benar: "Meningkatnya ketenteraman dan ketertiban umum",
  },
  { office: "muncar", kalimat: "Indeks Kepuasan Masyarakat tahun 2024 sebesar 96,77.", salah: ["96,77"] },
  { office: "muncar", kalimat: "Indeks Kepuasan Masyarakat naik 4,73 poin dari tahun 2023.", salah: ["4,73 poin"] },
  {
    office: "muncar",
    kalimat: "Nilai SAKIP Kecamatan telah mencapai target.",
    salah: ["mencapai target"],
    benar: "Nilai SAKIP Kecamatan belum mencapai target (82,32 ÷ 82,53 × 100 = 99,75)",
  },
  {
    office: "muncar",
    kalimat: "Nilai SAKIP Kecamatan meningkat dibandingkan tahun 2023.",
    salah: ["meningkat"],
    benar: "realisasi Nilai SAKIP Kecamatan lebih rendah daripada tahun 2023",
  },
  { office: "muncar", kalimat: "Nilai SAKIP Kecamatan tahun 2022 sebesar 85,46.", salah: ["85,46"] },
  { office: "muncar", kalimat: "Capaian Nilai SAKIP Kecamatan 97,45%.", salah: ["97,45%"], benar: 99.75 },
  {
    office: "muncar",
    kalimat: "Capaian Persentase Penyelesaian Pengaduan Masyarakat tahun 2024 sebesar 104,44%.",
    salah: ["104,44%"],
  },
  {
    office: "muncar",
    kalimat: "Seluruh indikator sasaran mencapai target.",
    salah: ["Seluruh"],
    benar: "belum mencapai target: Nilai SAKIP Kecamatan",
  },
  { office: "muncar", kalimat: "Ketiga indikator sasaran mencapai target.", salah: ["mencapai target"] },
  { office: "muncar", kalimat: "Tiga dari tiga indikator mencapai target.", salah: ["Tiga"] },
  {
    office: "muncar",
    kalimat: "Serapan anggaran Kecamatan Muncar tahun 2024 sebesar 90,77%.",
    salah: ["90,77%"],
    benar: 87.74,
  },
  {
    office: "muncar",
    kalimat: "Pagu anggaran Kecamatan Muncar tahun 2024 sebesar Rp3.831.103.251.",
    salah: ["Rp3.831.103.251"],
    benar: 3831102351,
  },
  {
    office: "muncar",
    kalimat: "Program Koordinasi Ketenteraman dan Ketertiban Umum terserap 95,96%.",
    salah: ["95,96%"],
  },
  {
    office: "muncar",
    kalimat: "Pengadaan Gedung Kantor atau Bangunan Lainnya terealisasi Rp200.000.000.",
    salah: ["Rp200.000.000"],
    benar: 199191044,
  },
  { office: "muncar", kalimat: "Kecamatan Muncar membawahi 11 desa.", salah: ["11"] },
  { office: "muncar", kalimat: "Penduduk Kecamatan Muncar 149.010 jiwa.", salah: ["149.010"] },
  { office: "muncar", kalimat: "Pegawai berjumlah 21 orang.", salah: ["21"] },
  { office: "muncar", kalimat: "Renstra berlaku untuk tahun 2020–2026.", salah: ["2020"] },
  { office: "muncar", kalimat: "Desa Kalimoro menjadi desa percontohan.", salah: ["Desa Kalimoro"] },
  {
    office: "rantau",
    kalimat: "Kelurahan Rantau Panjang memperoleh 81,5 dan Kelurahan Rantau Panjang Hulu 79,5.",
    salah: ["81,5", "79,5"],
  },
  {
    office: "rantau",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kelurahan di Kelurahan Rantau Panjang tahun 2024 sebesar 85.",
    salah: ["85"],
    benar: 79.5,
  },
  {
    office: "rantau",
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kelurahan di Kelurahan Rantau Panjang Hulu tahun 2024 sebesar 79,5.",
    salah: ["79,5"],
    benar: 81.5,
  },
  {
    office: "rantau",
    kalimat: "Indeks Kepuasan Masyarakat kelurahan tertinggi diraih Kelurahan Rantau Panjang.",
    salah: ["tertinggi"],
    benar: "Kelurahan Rantau Panjang Hilir",
  },
  {
    office: "rantau",
    kalimat: "Kelurahan Rantau Panjang Hulu belum mencapai target Indeks Kepuasan Masyarakat kelurahan.",
    salah: ["belum mencapai target"],
    benar: "Indeks Kepuasan Masyarakat kelurahan mencapai target (81,5 ÷ 81 × 100 = 100,62)",
  },
  {
    office: "rantau",
    kalimat: "Penyelesaian pengaduan telah mencapai target.",
    salah: ["mencapai target"],
    benar: "Penyelesaian pengaduan belum mencapai target (70 ÷ 80 × 100 = 87,50)",
  },
  { office: "rantau", kalimat: "Ketepatan waktu layanan 79, di atas rata-rata kabupaten 82.", salah: ["79", "82"] },
  { office: "rantau", kalimat: "Jumlah kejadian kriminal tahun 2023 sebanyak 9 kasus.", salah: ["9"] },
  {
    office: "rantau",
    kalimat: "Rata-rata capaian sasaran Meningkatnya mutu layanan 96,88%.",
    salah: ["96,88%"],
    benar: 97.35,
  },
  {
    office: "rantau",
    kalimat: "Rata-rata capaian sasaran Meningkatnya mutu layanan kelurahan 97,35%.",
    salah: ["97,35%"],
    benar: 96.88,
  },
  {
    office: "rantau",
    kalimat: "Pagu Kecamatan Rantau tahun 2024 sebesar Rp196.255.500.",
    salah: ["Rp196.255.500"],
    benar: 196255000,
  },
  { office: "rantau", kalimat: "Camat Rantau SITI RAHAYU memimpin rapat.", salah: ["Camat Rantau SITI RAHAYU"] },
  {
    office: "rantau",
    kalimat: "Koordinasi Perencanaan Seksi Pelayanan Umum terealisasi Rp36.750.000.",
    salah: ["Rp36.750.000"],
    benar: 168161000,
  },
  {
    office: "kanigaran",
    kalimat: "Alhamdulillah, Indeks Kepuasan Masyarakat kecamatan menembus angka 92,1 pada akhir tahun 2024.",
    salah: ["92,1"],
  },
  {
    office: "kanigaran",
    kalimat: "Selama 2024 hanya terjadi 16 kasus Jumlah gangguan ketenteraman dan ketertiban umum.",
    salah: ["16"],
  },
  {
    office: "kanigaran",
    kalimat: "IKM tahun 2021 sempat turun menjadi 84,75 akibat pandemi.",
    salah: ["turun", "84,75"],
  },
  { office: "kanigaran", kalimat: "Dibandingkan tahun 2020, IKM kecamatan meningkat 7,55 poin.", salah: ["7,55 poin"] },
  { office: "kanigaran", kalimat: "Lurah Kanigaran melaporkan 17 usulan musrenbang terakomodasi.", salah: ["17"] },
  {
    office: "kanigaran",
    kalimat: "Kelurahan Sukoharjo menyepakati 28 usulan prioritas, tetapi hanya 19 yang terakomodasi.",
    salah: ["19"],
  },
  {
    office: "kanigaran",
    kalimat: "Dana kelurahan untuk Kelurahan Kanigaran sebesar Rp452.950.000.",
    salah: ["Rp452.950.000"],
  },
  {
    office: "kanigaran",
    kalimat: "Realisasi anggaran tahun 2021 mencapai Rp8.227.500.000 atau 93,94% dari pagu.",
    salah: ["93,94%"],
    benar: 92.83,
  },
  {
    office: "kanigaran",
    kalimat: "Program Koordinasi Ketenteraman dan Ketertiban Umum mendapat pagu Rp77.500.000, terserap 96,35%.",
    salah: ["96,35%"],
  },
  {
    office: "kanigaran",
    kalimat:
      "Serapan Program Penyelenggaraan Pemerintahan dan Pelayanan Publik merupakan yang terendah di antara lima program.",
    salah: ["terendah", "lima"],
  },
  { office: "kanigaran", kalimat: "Serapan program tertinggi 94,97%.", salah: ["94,97%"] },
  {
    office: "kanigaran",
    kalimat: "Pada tribulan I realisasi Indeks Kepuasan Masyarakat kecamatan 89,15.",
    salah: ["89,15"],
  },
  {
    office: "kanigaran",
    kalimat: "Kinerja terbaik ditunjukkan Kelurahan Sukoharjo dengan Indeks Kepuasan Masyarakat kelurahan 88,05.",
    salah: ["88,05"],
  },
  {
    office: "kanigaran",
    kalimat: "Kelurahan Kebonsari Wetan dan Kelurahan Kebonsari Kulon masing-masing memperoleh 86,9 dan 86,3.",
    salah: ["86,9", "86,3"],
  },
  { office: "kanigaran", kalimat: "Sasaran ketiga mencatat rata-rata capaian 97,94%.", salah: ["97,94%"], benar: 105 },
  {
    office: "kanigaran",
    kalimat: "Pegawai berstatus PNS 63 orang, terdiri atas 29 laki-laki dan 34 perempuan.",
    salah: ["29", "34"],
  },
  { office: "kanigaran", kalimat: "IKM kecamatan melebihi IKM Kota Probolinggo sebesar 89,4.", salah: ["89,4"] },
  {
    office: "kanigaran",
    kalimat: "Rata-rata waktu penerbitan surat keterangan turun 3,63 menit dibandingkan tahun 2023.",
    salah: ["3,63"],
  },
  {
    office: "kanigaran",
    kalimat: "Jumlah patroli wilayah 20 kali pada triwulan II dan 22 kali pada triwulan III.",
    salah: ["20", "22"],
  },
  {
    office: "kanigaran",
    kalimat: "Sekretaris Kecamatan Kanigaran, AGUS RIANTO, mengoreksi draf.",
    salah: ["Sekretaris Kecamatan Kanigaran AGUS RIANTO"],
  },
  {
    office: "kanigaran",
    kalimat: "Camat Kanigaran berpangkat Pembina Utama Muda memimpin rapat.",
    salah: ["Pembina Utama Muda"],
  },
  {
    office: "kanigaran",
    kalimat: "Peraturan Menteri PANRB Nomor 88 Tahun 2020 menjadi pedoman evaluasi.",
    salah: ["Peraturan Menteri PANRB Nomor 88 Tahun 2020"],
  },
  { office: "kanigaran", kalimat: "Tiga dari empat sasaran mencapai target.", salah: ["Tiga"] },
  {
    office: "kanigaran",
    headings: [
      "BAB III AKUNTABILITAS KINERJA",
      "Sasaran 4: Meningkatnya partisipasi masyarakat dalam pembangunan",
      "a. Target dan Realisasi Tahun 2024",
    ],
    kalimat: "Realisasi 65,13% lebih rendah 2,37 poin persen dari target.",
    salah: ["2,37 poin persen"],
  },
  {
    office: "kanigaran",
    headings: [
      "BAB III AKUNTABILITAS KINERJA",
      "Sasaran 4: Meningkatnya partisipasi masyarakat dalam pembangunan",
      "a. Target dan Realisasi Tahun 2024",
    ],
    kalimat: "Capaiannya 98,94%.",
    salah: ["98,94%"],
  },
  {
    office: "kanigaran",
    headings: [
      "BAB III AKUNTABILITAS KINERJA",
      "Sasaran 4: Meningkatnya partisipasi masyarakat dalam pembangunan",
      "a. Target dan Realisasi Tahun 2024",
    ],
    kalimat: "Sebanyak 17 dari 28 usulan Kelurahan Sukoharjo (70,61%) terakomodasi.",
    salah: ["70,61%"],
  },
  {
    office: "kanigaran",
    headings: [
      "BAB III AKUNTABILITAS KINERJA",
      "Sasaran 4: Meningkatnya partisipasi masyarakat dalam pembangunan",
      "a. Target dan Realisasi Tahun 2024",
    ],
    kalimat: "Semua indikator pada sasaran ini mencapai target.",
    salah: ["Semua"],
    benar: "belum mencapai target: Persentase usulan musrenbang kelurahan yang terakomodasi",
  },
  { office: "muncar", kalimat: "Nilai SAKIP Kecamatan berkurang 4,6 poin dari tahun 2023.", salah: ["4,6 poin"] },
  { office: "muncar", kalimat: "Realisasi anggaran meninggalkan sisa Rp496.790.995.", salah: ["Rp496.790.995"] },
  { office: "muncar", kalimat: "Pagu tahun 2024 naik 2,35% dari tahun 2023.", salah: ["2,35%"] },
  { office: "muncar", kalimat: "Indeks Kepuasan Masyarakat tertinggi dicapai pada tahun 2024.", salah: ["tertinggi"] },
  {
    office: "muncar",
    kalimat: "Capaian tertinggi diraih Nilai SAKIP Kecamatan.",
    salah: ["tertinggi"],
    benar: "Persentase Penyelesaian Pengaduan Masyarakat",
  },
  { office: "muncar", kalimat: "Rata-rata capaian Kecamatan Muncar 108,12%.", salah: ["108,12%"], benar: 106.33 },
  {
    office: "muncar",
    kalimat: "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik terserap 87,55%.",
    salah: ["87,55%"],
  },
  {
    office: "rantau",
    kalimat: "Kelurahan Rantau Panjang berada di peringkat pertama Indeks Kepuasan Masyarakat kelurahan.",
    salah: ["peringkat pertama"],
  },
  {
    office: "rantau",
    kalimat: "Indeks Kepuasan Masyarakat kelurahan di Kelurahan Rantau Panjang 83,5, tertinggi di kecamatan.",
    salah: ["83,5", "tertinggi"],
    benar: "Kelurahan Rantau Panjang Hilir",
  },
  {
    office: "rantau",
    kalimat: "Rata-rata Indeks Kepuasan Masyarakat kelurahan 82 dari target 81,5.",
    salah: ["81,5"],
    benar: 82,
  },
  {
    office: "rantau",
    kalimat: "Cakupan petugas pelindungan masyarakat naik dari 4,5 pada tahun 2023 menjadi 6.",
    salah: ["6"],
  },
  {
    office: "rantau",
    kalimat: "Semua unsur mencapai target, termasuk Nilai unsur sarana 80.",
    salah: ["mencapai target", "80"],
  },
];

describe("a false sentence", () => {
  it.each(SALAH)("$office: $kalimat", ({ office, headings = [], kalimat, salah, benar }) => {
    const judged = judgeIn({ office, headings }, kalimat);
    for (const teks of salah) {
      const entries = judged.filter((each) => each.teks === teks);
      expect(entries.map(({ keadaan }) => keadaan)).not.toEqual([]);
      expect(entries.every(({ keadaan }) => keadaan !== "cocok")).toBe(true);
    }
    const contradicted = judged.filter(({ keadaan }) => keadaan === "bertentangan");
    const right = contradicted.map(({ nilai, arti }) =>
      typeof nilai === "number" ? Number(nilai.toFixed(2)) : (nilai ?? arti),
    );
    expect(right).toEqual(benar === undefined ? [] : [benar]);
  });

  it("is one of more than eighty", () => {
    expect(SALAH.length).toBeGreaterThan(80);
  });
});
