import { describe, expect, it } from "vitest";
import { buatDraf, paragraf, sisip, sunting, temukan } from "../../support/draf.ts";

/*
 * True sentences as people write them near the words that the rules look for, and sentences that can be read in more than
 * one way. A wrong correction is the worst fault of `review`: the first get nothing, the second a question without a value.
 */

const BENAR = [
  // Points that are a value, and points that are a change of something else than the realisation
  "IKM kecamatan sebesar 91,3 poin.",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan sebesar 91,3 poin.",
  "Target Indeks Kepuasan Masyarakat kecamatan naik 1,5 poin dari 89 menjadi 90,5.",
  "Target Indeks Kepuasan Masyarakat kecamatan naik 1,5 poin dibandingkan tahun 2023.",
  "Selisih capaian dua tahun 0,36 poin persen.",
  // A part of the budget, or of the year
  "Belanja pegawai terserap Rp6.512.000.000 dari pagu Rp6.842.500.000.",
  "Belanja pegawai Kecamatan Kanigaran terserap 95,17% dari pagu Rp6.842.500.000.",
  "Serapan triwulan III mencapai 66,40%.",
  "Serapan anggaran Kecamatan Kanigaran pada triwulan III mencapai 66,40%.",
  "Pagu anggaran Seksi Pelayanan Umum Rp162.050.000.",
  "Pagu dana kelurahan Kecamatan Kanigaran Rp2.609.300.000.",
  "Penyerapan anggaran belanja modal hanya 88,12%.",
  "Dari 35 sub kegiatan, realisasi anggaran terendah 71,20%.",
  "Realisasi anggaran melebihi pagu Rp10.043.625.000 tidak pernah terjadi.",
  // Another subject beside the indicator
  "Indeks Kepuasan Masyarakat kelurahan di Kelurahan Sukoharjo terealisasi 84,9 dari target 85,5.",
  "Realisasi Indeks Kepuasan Masyarakat kelurahan tertinggi 87,5 di Kelurahan Kanigaran.",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan dengan unsur terendah 84,2 perlu diperbaiki.",
  "Capaian Indeks Kepuasan Masyarakat kecamatan didukung 95% responden.",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan di atas rata-rata kota sebesar 88,4.",
  "Pengaduan yang selesai 98,5% dari 120 pengaduan sehingga target pelayanan tercapai.",
  "Jumlah gangguan ketenteraman dan ketertiban umum 0,15 per 1.000 penduduk dengan target 20 kasus.",
  // Several values in one sentence
  "Realisasi Indeks Kepuasan Masyarakat kecamatan terhadap target 90,5 sudah baik.",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan sampai dengan bulan September 89,95.",
  "Indeks Kepuasan Masyarakat kecamatan melampaui target dengan capaian 100,88%, Predikat SAKIP kecamatan belum mencapai target dengan capaian 83,33%.",
  "Realisasi Jumlah gangguan ketenteraman dan ketertiban umum 18 kasus, turun 4 kasus dari 22 kasus tahun 2023.",
  "Kemajuan Jumlah gangguan ketenteraman dan ketertiban umum terhadap target Renstra masih kurang 122 kasus.",
  "Capaian tertinggi adalah 1 indikator (110,00%) dan terendah Predikat SAKIP kecamatan (83,33%).",
  "Realisasi Indeks Kepuasan Masyarakat kecamatan meningkat 2,1 poin dari tahun 2022.",
  // Means and counts of the office or of the sasaran
  "Sasaran ini memiliki rata-rata capaian 100,59%, di atas rata-rata kecamatan 98,74%.",
  "Rata-rata capaian kinerja kecamatan 98,74% termasuk sangat tinggi.",
  "Capaian kinerja 98,74% diperoleh dari enam indikator.",
  "Rata-rata capaian kelurahan 101,20%.",
  "Tidak semua indikator mencapai target.",
  "Hampir semua indikator mencapai target.",
  "Semua unit telah menyerahkan data indikator yang mencapai target.",
  // Claims about something else, or about what should be few
  "Unsur biaya Indeks Kepuasan Masyarakat kecamatan belum mencapai target internal.",
  "Jumlah gangguan ketenteraman dan ketertiban umum di bawah target maksimal 20 kasus.",
  "Jumlah gangguan ketenteraman dan ketertiban umum turun dibandingkan tahun 2023 sehingga kinerja meningkat.",
  "Indeks Kepuasan Masyarakat kecamatan di atas target dan di atas IKM Kota Probolinggo (angka contoh).",
  "Realisasi Persentase usulan musrenbang kelurahan yang terakomodasi sebanyak 99 usulan.",
  "Total anggaran satu kegiatan Rp45.000.000.",
  "Serapan 95,26% lebih rendah dari target serapan 97%.",
  // Neighbours
  "Kota Probolinggo mempunyai lima kecamatan, antara lain Kecamatan Mayangan dan Kecamatan Kedopok.",
  "Camat Kanigaran bersama Camat Mayangan meninjau pasar.",
  "Kecamatan Kanigaran bekerja sama dengan Kelurahan Jati di Kecamatan Mayangan.",
  // Officials
  "Sekretaris Kecamatan Budi Santoso memimpin rapat.",
];

interface Uji {
  readonly kalimat: string;
  readonly pesan: string;
  readonly perbaikan: string;
}

const DITANYAKAN: readonly Uji[] = [
  {
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan pada 2019 sebesar 80,4.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kecamatan tertulis 80,4, dan data tidak memuat nilai itu: "Realisasi Indeks Kepuasan Masyarakat kecamatan pada 2019 sebesar 80,4."',
    perbaikan: "cocokkan dengan unit, tahun, atau triwulan yang dimaksud kalimat ini; jika benar, biarkan",
  },
  {
    kalimat: "Pada triwulan II realisasi Indeks Kepuasan Masyarakat kecamatan 88,1.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kecamatan tertulis 88,1, dan data tidak memuat nilai itu: "Pada triwulan II realisasi Indeks Kepuasan Masyarakat kecamatan 88,1."',
    perbaikan: "cocokkan dengan unit, tahun, atau triwulan yang dimaksud kalimat ini; jika benar, biarkan",
  },
  {
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kelurahan mencapai 70,2.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kelurahan tertulis 70,2, dan data tidak memuat nilai itu: "Realisasi Indeks Kepuasan Masyarakat kelurahan mencapai 70,2."',
    perbaikan: "cocokkan dengan unit, tahun, atau triwulan yang dimaksud kalimat ini; jika benar, biarkan",
  },
  {
    kalimat: "Rata-rata capaian kinerja 97,10% patut dipertahankan.",
    pesan:
      'Rata-rata capaian tertulis 97,10%, sedangkan menurut data 100,59% (sasaran "Meningkatnya kualitas pelayanan publik") atau 98,74% (6 indikator kantor): "Rata-rata capaian kinerja 97,10% patut dipertahankan."',
    perbaikan: "cocokkan dengan rata-rata yang dimaksud kalimat ini",
  },
  {
    kalimat: "Sebanyak 5 indikator mencapai target.",
    pesan:
      'Jumlah indikator yang mencapai target tertulis 5, sedangkan menurut data 2 atau 4: "Sebanyak 5 indikator mencapai target."',
    perbaikan: "cocokkan dengan indikator yang dihitung kalimat ini",
  },
  {
    kalimat: "Realisasi anggaran Kecamatan Kanigaran melebihi pagu Rp10.034.625.000.",
    pesan:
      'Rp10.034.625.000 bukan pagu Kecamatan Kanigaran dan bukan selisihnya dengan realisasi: "Realisasi anggaran Kecamatan Kanigaran melebihi pagu Rp10.034.625.000."',
    perbaikan: "cocokkan dengan pagu dan realisasi yang dimaksud kalimat ini",
  },
];

/** The unit that a sentence names decides whose value is right. */
const DIBETULKAN: readonly Uji[] = [
  {
    kalimat: "Realisasi Indeks Kepuasan Masyarakat kelurahan di Kelurahan Sukoharjo adalah 80,1.",
    pesan:
      'Realisasi Indeks Kepuasan Masyarakat kelurahan tertulis 80,1, sedangkan menurut data 84,9 (tahun 2024): "Realisasi Indeks Kepuasan Masyarakat kelurahan di Kelurahan Sukoharjo adalah 80,1."',
    perbaikan:
      "ganti 80,1 menjadi 84,9; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
];

const contoh = buatDraf("kanigaran");
const xml = [...BENAR, ...[...DITANYAKAN, ...DIBETULKAN].map(({ kalimat }) => kalimat)]
  .map((k) => paragraf(k))
  .join("");
const periksa = (after: string) => temukan(contoh, sunting(contoh.docx, sisip(after, xml)));
const diSasaran = periksa("Perkembangan tiap triwulan disajikan");
const diRingkasan = periksa("Target, realisasi, dan capaian seluruh indikator disajikan");

const dari = (temuan: typeof diSasaran, kalimat: string) => {
  const start = kalimat.length > 60 ? `${kalimat.slice(0, 59).trimEnd()}…` : kalimat;
  return temuan.filter(({ tempat }) => tempat.letak === `paragraf "${start}"`);
};

describe("a true sentence, under a sasaran and in the summary", () => {
  it.each(BENAR)("%s", (kalimat) => {
    expect([dari(diSasaran, kalimat), dari(diRingkasan, kalimat)]).toEqual([[], []]);
  });
});

describe("a sentence under a sasaran that can be read in more than one way", () => {
  it.each(DITANYAKAN)("is asked about: $kalimat", ({ kalimat, pesan, perbaikan }) => {
    expect(dari(diSasaran, kalimat)).toMatchObject([{ tingkat: "periksa", pesan, perbaikan }]);
  });
});

describe("a wrong sentence that names the unit", () => {
  it.each(DIBETULKAN)("$kalimat", ({ kalimat, pesan, perbaikan }) => {
    expect(dari(diSasaran, kalimat)).toMatchObject([{ tingkat: "galat", pesan, perbaikan }]);
  });
});
