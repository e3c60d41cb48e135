import { describe, expect, it } from "vitest";
import { table } from "../../support/docx.ts";
import { buatDraf, gantiSel, hapusBaris, paragraf, sisip, sunting, temukan } from "../../support/draf.ts";

/*
 * One mistake a row: a cell that somebody types over in the draft of Kanigaran (table by its caption, row by a text in it,
 * cell from 0), and the one finding that it gets. All of them stand in one document.
 */

interface Uji {
  readonly rule: string;
  readonly sel: readonly [tabel: string, baris: string, sel: number];
  readonly content: string;
  readonly letak: string;
  readonly pesan: string;
  readonly perbaikan: string;
}

const UJI: readonly Uji[] = [
  {
    rule: "tabel-target-tidak-sama",
    sel: ["Capaian Kinerja Kecamatan Kanigaran Tahun 2024", "konflik sosial", 3],
    content: "1",
    letak: 'Tabel, baris "Jumlah konflik sosial antarwarga", kolom Target',
    pesan: "Target Jumlah konflik sosial antarwarga tertulis 1, sedangkan menurut data 0.",
    perbaikan: "ganti 1 menjadi 0; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-target-tidak-sama",
    sel: ["Perjanjian Kinerja Kecamatan Kanigaran Tahun 2024", "konflik sosial", 4],
    content: "2",
    letak: 'Tabel, baris "Jumlah konflik sosial antarwarga", kolom Target Perubahan',
    pesan: "Target Jumlah konflik sosial antarwarga tertulis 2, sedangkan menurut data 0.",
    perbaikan: "ganti 2 menjadi 0; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-target-murni-tidak-sama",
    sel: ["Perjanjian Kinerja Kecamatan Kanigaran Tahun 2024", "terakomodasi", 3],
    content: "66,5",
    letak: 'Tabel, baris "Meningkatnya partisipasi masyarakat dalam pembangunan", kolom Target Murni',
    pesan:
      "Target murni Persentase usulan musrenbang kelurahan yang terakomodasi tertulis 66,5, sedangkan menurut data 65.",
    perbaikan: "ganti 66,5 menjadi 65; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-target-murni-tidak-sama",
    sel: ["Perjanjian Kinerja Murni Kecamatan Kanigaran Tahun 2024", "konflik sosial", 3],
    content: "3",
    letak: 'Tabel, baris "Jumlah konflik sosial antarwarga", kolom Target',
    pesan: "Target murni Jumlah konflik sosial antarwarga tertulis 3, sedangkan menurut data 0.",
    perbaikan: "ganti 3 menjadi 0; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-realisasi-tidak-sama",
    sel: ["Capaian Kinerja Kecamatan Kanigaran Tahun 2024", "gangguan", 4],
    content: "19",
    letak: 'Tabel, baris "Jumlah gangguan ketenteraman dan ketertiban umum", kolom Realisasi',
    pesan: "Realisasi Jumlah gangguan ketenteraman dan ketertiban umum tertulis 19, sedangkan menurut data 18.",
    perbaikan: "ganti 19 menjadi 18; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-capaian-tidak-sama",
    sel: ["Capaian Kinerja Kecamatan Kanigaran Tahun 2024", "Masyarakat kecamatan", 5],
    content: "108,88",
    letak: 'Tabel, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Capaian (%)',
    pesan: "Capaian Indeks Kepuasan Masyarakat kecamatan tertulis 108,88, sedangkan menurut data 100,88.",
    perbaikan:
      "ganti 108,88 menjadi 100,88; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-kategori-tidak-sama",
    sel: ["Capaian Kinerja Kecamatan Kanigaran Tahun 2024", "Predikat SAKIP", 6],
    content: "Sedang",
    letak: 'Tabel, baris "Predikat SAKIP kecamatan", kolom Kategori',
    pesan: "Kategori Predikat SAKIP kecamatan tertulis Sedang, sedangkan menurut data Tinggi.",
    perbaikan:
      "ganti Sedang menjadi Tinggi; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-rata-rata-sasaran-tidak-sama",
    sel: ["Ikhtisar Capaian Sasaran", "pelayanan publik", 3],
    content: "101,59",
    letak: 'Tabel, baris "Meningkatnya kualitas pelayanan publik", kolom Rata-rata Capaian (%)',
    pesan:
      "Rata-rata capaian sasaran Meningkatnya kualitas pelayanan publik tertulis 101,59, sedangkan menurut data 100,59.",
    perbaikan:
      "ganti 101,59 menjadi 100,59; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-rata-rata-sasaran-tidak-sama",
    sel: ["Capaian Kinerja Kecamatan Kanigaran Tahun 2024", "Rata-rata capaian (6 indikator)", 5],
    content: "100,33",
    letak: 'Tabel, baris "Rata-rata capaian (6 indikator)", kolom Capaian (%)',
    pesan: "Rata-rata capaian sasaran kantor tertulis 100,33, sedangkan menurut data 98,74.",
    perbaikan:
      "ganti 100,33 menjadi 98,74; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-tahun-lalu-tidak-sama",
    sel: ["Perbandingan Kinerja Sasaran 1", "Masyarakat kecamatan", 5],
    content: "91,1",
    letak: 'Tabel, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Realisasi 2023',
    pesan: "Angka Indeks Kepuasan Masyarakat kecamatan tahun 2023 tertulis 91,1, sedangkan menurut data 90,1.",
    perbaikan:
      "ganti 91,1 menjadi 90,1; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-tahun-lalu-tidak-sama",
    sel: ["Perkembangan Kinerja Sasaran 1 sampai", "2021", 1],
    content: "87",
    letak: 'Tabel, baris "2021", kolom Target',
    pesan: "Angka Indeks Kepuasan Masyarakat kecamatan tahun 2021 tertulis 87, sedangkan menurut data 86.",
    perbaikan: "ganti 87 menjadi 86; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-triwulan-tidak-sama",
    sel: ["Perkembangan Kinerja Sasaran 1 per Triwulan", "TW II", 2],
    content: "98,15",
    letak: 'Tabel, baris "TW II", kolom Realisasi',
    pesan: "Angka Indeks Kepuasan Masyarakat kecamatan triwulan 2 tertulis 98,15, sedangkan menurut data 89,15.",
    perbaikan:
      "ganti 98,15 menjadi 89,15; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-renstra-tidak-sama",
    sel: ["Target Kinerja Renstra Tahun", "Indeks Kepuasan Masyarakat kecamatan", 4],
    content: "89",
    letak: 'Tabel, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Target Tahun 2022',
    pesan: "Angka Renstra Indeks Kepuasan Masyarakat kecamatan tahun 2022 tertulis 89, sedangkan menurut data 88.",
    perbaikan: "ganti 89 menjadi 88; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-renstra-tidak-sama",
    sel: ["Kemajuan Sasaran 1", "Masyarakat kecamatan", 6],
    content: "98,50",
    letak: 'Tabel, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Tingkat Kemajuan (%)',
    pesan: "Angka Renstra Indeks Kepuasan Masyarakat kecamatan tertulis 98,50, sedangkan menurut data 100,88.",
    perbaikan:
      "ganti 98,50 menjadi 100,88; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-pembanding-tidak-sama",
    sel: ["dengan Pembanding", "Masyarakat kecamatan", 5],
    content: "89,4",
    letak: 'Tabel, baris "Indeks Kepuasan Masyarakat kecamatan", kolom Nilai Pembanding',
    pesan: "Nilai pembanding Indeks Kepuasan Masyarakat kecamatan tertulis 89,4, sedangkan menurut data 88,4.",
    perbaikan:
      "ganti 89,4 menjadi 88,4; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-pagu-tidak-sama",
    sel: ["Anggaran dan Realisasi per Program", "7.01.02.2.01", 1],
    content: "38.700.000",
    letak: 'Tabel, baris "7.01.02.2.01 Koordinasi Penyelenggaraan Kegiatan Pemerintah…", kolom Pagu (Rp)',
    pesan:
      "Pagu Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan tertulis 38.700.000, sedangkan menurut data 38.600.000.",
    perbaikan:
      "ganti 38.700.000 menjadi 38.600.000; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-realisasi-anggaran-tidak-sama",
    sel: ["Anggaran dan Realisasi per Program", "7.01.02.2.02", 2],
    content: "88.854.000",
    letak: 'Tabel, baris "7.01.02.2.02 Penyelenggaraan Urusan Pemerintahan yang tidak…", kolom Realisasi (Rp)',
    pesan:
      "Realisasi anggaran Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah yang Ada di Kecamatan tertulis 88.854.000, sedangkan menurut data 88.845.000.",
    perbaikan:
      "ganti 88.854.000 menjadi 88.845.000; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "tabel-serapan-tidak-sama",
    sel: ["Program dan Kegiatan Pendukung Sasaran 1", "7.01.02.2.04", 4],
    content: "97,54",
    letak: 'Tabel, baris "7.01.02.2.04 Pelaksanaan Urusan Pemerintahan yang Dilimpahk…", kolom %',
    pesan:
      "Serapan Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat tertulis 97,54, sedangkan menurut data 95,74.",
    perbaikan:
      "ganti 97,54 menjadi 95,74; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft",
  },
  {
    rule: "jumlah-tabel-salah",
    sel: ["Pegawai menurut Pendidikan", "SLTA", 4],
    content: "31",
    letak: 'Tabel, baris "Jumlah", kolom Jumlah',
    pesan: "Baris jumlah kolom Jumlah tertulis 91, padahal baris di atasnya berjumlah 92.",
    perbaikan: "periksa barisnya satu per satu; jika semua benar, ganti 91 menjadi 92",
  },
  {
    rule: "desimal-beda",
    sel: ["Target dan Realisasi Kinerja Sasaran 3", "konflik sosial", 5],
    content: "100",
    letak: 'Tabel, baris "Jumlah konflik sosial antarwarga", kolom Capaian (%)',
    pesan: "100 ditulis dengan 0 desimal, sedangkan angka lain dengan 2.",
    perbaikan: "tulis dengan 2 desimal menurut data, misalnya 100,00",
  },
  {
    rule: "desimal-beda",
    sel: ["Target dan Realisasi Kinerja Sasaran 4", "usulan", 5],
    content: "97,9",
    letak: 'Tabel, baris "Persentase usulan musrenbang kelurahan yang terakomodasi", kolom Capaian (%)',
    pesan: "97,9 ditulis dengan 1 desimal, sedangkan angka lain dengan 2.",
    perbaikan: "tulis dengan 2 desimal menurut data, misalnya 97,90",
  },
  {
    rule: "huruf-dalam-angka",
    sel: ["Capaian Kinerja Kecamatan Kanigaran Tahun 2024", "gangguan", 0],
    content: "N0",
    letak: 'Tabel, baris "Jumlah gangguan ketenteraman dan ketertiban umum", kolom No.',
    pesan: '"N0" mencampur huruf dan angka.',
    perbaikan: "ketik ulang menjadi No.",
  },
  {
    rule: "catatan-dalam-sel-angka",
    sel: ["Target dan Realisasi Kinerja Sasaran 4", "usulan", 4],
    content: "65,13 (>100%)",
    letak: 'Tabel, baris "Persentase usulan musrenbang kelurahan yang terakomodasi", kolom Realisasi',
    pesan: 'Sel angka berisi catatan: "65,13 (>100%)".',
    perbaikan: "sisakan angkanya saja, yaitu 65,13; pindahkan catatannya ke bawah tabel",
  },
  {
    rule: "nama-berubah",
    sel: ["Rencana Tindak Lanjut", "Jumlah gangguan", 1],
    content: "Jumlah gangguan ketenteraman dan ketertiban yang ditangani",
    letak: 'Tabel, baris "Jumlah gangguan ketenteraman dan ketertiban yang ditangani", kolom Indikator Kinerja',
    pesan:
      '"Jumlah gangguan ketenteraman dan ketertiban yang ditangani" tidak sama dengan nama dalam Perjanjian Kinerja, yaitu "Jumlah gangguan ketenteraman dan ketertiban umum".',
    perbaikan: 'ganti menjadi "Jumlah gangguan ketenteraman dan ketertiban umum"',
  },
  {
    rule: "indikator-tidak-dikenal",
    sel: ["Rencana Tindak Lanjut", "konflik", 1],
    content: "Persentase desa mandiri",
    letak: 'Tabel, baris "Persentase desa mandiri", kolom Indikator Kinerja',
    pesan: '"Persentase desa mandiri" tidak ada di antara sasaran dan indikator dalam lkjip.yaml.',
    perbaikan: "hapus barisnya, atau tambahkan ke lkjip.yaml jika memang diperjanjikan",
  },
  {
    rule: "satuan-tidak-sama",
    sel: ["Target dan Realisasi Kinerja Sasaran 3", "gangguan", 2],
    content: "persen",
    letak: 'Tabel, baris "Jumlah gangguan ketenteraman dan ketertiban umum", kolom Satuan',
    pesan:
      'Satuan Jumlah gangguan ketenteraman dan ketertiban umum tertulis "persen", sedangkan dalam rencana "kasus".',
    perbaikan: 'ganti "persen" menjadi "kasus"',
  },
  {
    rule: "penyebab-belum-dijelaskan",
    sel: ["Faktor Pendukung, Faktor Penghambat, dan Solusi Sasaran 2", "Predikat SAKIP", 3],
    content: "-",
    letak: 'Tabel, baris "Predikat SAKIP kecamatan", kolom Faktor Penghambat',
    pesan: "Predikat SAKIP kecamatan belum mencapai target (83,33%), tetapi penyebabnya tidak dijelaskan.",
    perbaikan: 'tulis penyebabnya dalam kolom faktor penghambat, misalnya "petugas survei berkurang sejak Juli"',
  },
  {
    rule: "analisis-formalitas",
    sel: ["Faktor Pendukung, Faktor Penghambat, dan Solusi Sasaran 2", "Predikat SAKIP", 4],
    content: "Koordinasi",
    letak: 'Tabel, baris "Predikat SAKIP kecamatan", kolom Solusi yang Dilakukan',
    pesan: 'Kolom Solusi yang Dilakukan hanya berisi "Koordinasi".',
    perbaikan:
      'jelaskan apa yang terjadi dan apa yang dilakukan, misalnya "menambah satu loket pada pekan pertama tiap bulan"',
  },
  {
    rule: "uraian-tersalin",
    sel: ["Faktor Pendukung, Faktor Penghambat, dan Solusi Sasaran 1", "Kelurahan Sukoharjo", 2],
    content: "Petugas loket bergilir sehingga layanan tetap buka pada jam istirahat",
    letak: 'Tabel, baris "Kelurahan Sukoharjo", kolom Faktor Pendukung',
    pesan:
      'Uraian ini sama persis dengan Tabel 20, baris "Kelurahan Tisnonegaran", kolom Faktor Pendukung: "Petugas loket bergilir sehingga layanan tetap buka pada jam istirahat".',
    perbaikan: "tulis keadaan indikator atau unit ini sendiri",
  },
  {
    rule: "nama-pejabat-lain",
    sel: ["Susunan Organisasi Kecamatan", "Sekretaris Kecamatan", 2],
    content: "Drs. PEJABAT LAMA",
    letak: 'Tabel, baris "Sekretaris Kecamatan Kanigaran", kolom Nama Pejabat',
    pesan:
      'Sekretaris Kecamatan Kanigaran tertulis "Drs. PEJABAT LAMA", sedangkan dalam lkjip.yaml "CONTOH NAMA SEKRETARIS KECAMATAN".',
    perbaikan: 'ganti menjadi "CONTOH NAMA SEKRETARIS KECAMATAN", atau betulkan pejabatnya di lkjip.yaml',
  },
];

const contoh = buatDraf("kanigaran");
const result = temukan(
  contoh,
  sunting(contoh.docx, ...UJI.map(({ sel: [tabel, baris, sel], content }) => gantiSel(tabel, baris, sel, content))),
);

/** Tables come and go in the template; their numbers are tested elsewhere. */
const tanpaNomor = (letak: string): string => letak.replace(/^Tabel \d+/, "Tabel");

describe("a cell with a mistake", () => {
  it.each(UJI)("$aturan: $isi", ({ rule, letak, pesan, perbaikan }) => {
    expect(result.filter((k) => tanpaNomor(k.tempat.letak) === letak && k.rule === rule)).toMatchObject([
      { pesan, perbaikan },
    ]);
  });

  it("is all that is found", () => {
    expect(result.map((k) => k.rule).sort()).toEqual(UJI.map(({ rule }) => rule).sort());
  });
});

/** Tables of the office's own, as real reports printed them (domain.md 3). */
const OWN = [
  paragraf("Tabel 90. Efisiensi keluaran", "JudulTabel"),
  table(
    ["No.", "Uraian", "Nilai (%)"],
    ["1", "Keluaran A", "98,40"],
    ["2", "Keluaran B", "98,80"],
    ["3", "Keluaran C", "98,91"],
    ["", "Rata-rata", "74,03"],
  ),
  paragraf("Tabel 91. Anggaran kegiatan lain", "JudulTabel"),
  table(
    ["No.", "Uraian", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"],
    ["1", "Kegiatan lain", "398.379.650", "307.055.630", "80,50"],
  ),
  paragraf("Tabel 92. Ketertiban", "JudulTabel"),
  table(
    ["No.", "Uraian", "Target", "Realisasi", "Capaian (%)"],
    ["1", "Rasio personel", "2,95", "6,72", "229,38"],
    ["2", "Kehadiran", "93.6", "93,6", "100,00"],
  ),
].join("");

describe("a table of the office's own", () => {
  const temuan = temukan(contoh, sunting(contoh.docx, sisip("Menurut pendidikan, yang terbanyak", OWN)));
  it.each([
    [
      "rata-rata-tabel-salah",
      "Rata-rata kolom Nilai (%) tertulis 74,03, padahal 296,11 dibagi 3 baris adalah 98,70. Angka itu terjadi karena dibagi 4.",
    ],
    ["serapan-tabel-salah-hitung", "Serapan tertulis 80,50, padahal 307.055.630 dibagi 398.379.650 adalah 77,08%."],
    [
      "capaian-tabel-salah-hitung",
      "Capaian tertulis 229,38, padahal dari target 2,95 dan realisasi 6,72 hasilnya 227,80, atau -27,80 jika makin kecil makin baik.",
    ],
    ["pemisah-desimal-titik", "93.6 ditulis dengan titik desimal."],
  ])("%s", (rule, pesan) => {
    expect(temuan.filter((k) => k.rule === rule).map((k) => k.pesan)).toEqual([pesan]);
  });
});

describe("a sentence about a table of the office's own", () => {
  const KETERTIBAN =
    paragraf("Tabel 90. Ketertiban", "JudulTabel") +
    table(
      ["No.", "Indikator Lain", "Satuan", "Target", "Realisasi", "Capaian (%)"],
      ["1", "Tingkat pelanggaran peraturan daerah", "%", "46", "46", "100,00"],
      ["2", "Tingkat penyelesaian ketertiban", "%", "90", "2.134.875.960", "100,00"],
    ) +
    paragraf("Tabel 91. Anggaran ketertiban", "JudulTabel") +
    table(
      ["No.", "Uraian", "Pagu (Rp)", "Realisasi (Rp)"],
      ["1", "Koordinasi ketertiban umum", "8.040.000", "32.160.000"],
    ) +
    paragraf("Target Tingkat pelanggaran peraturan daerah adalah 47% pada tahun ini.");
  const temuan = temukan(contoh, sunting(contoh.docx, sisip("Menurut pendidikan, yang terbanyak", KETERTIBAN)));
  it.each([
    [
      "teks-beda-tabel",
      'Tingkat pelanggaran peraturan daerah dalam kalimat 47%, sedangkan dalam Tabel 90 46: "Target Tingkat pelanggaran peraturan daerah adalah 47% pada tahun ini."',
    ],
    ["rupiah-di-kolom-persen", "Kolom Realisasi berisi 2.134.875.960, yang tampaknya jumlah uang."],
    ["realisasi-melebihi-pagu", "Realisasi 32.160.000 melebihi pagu 8.040.000 (400,00%)."],
  ])("%s", (rule, pesan) => {
    expect(temuan.filter((k) => k.rule === rule).map((k) => k.pesan)).toEqual([pesan]);
  });
});

describe("a pagu of the PK murni", () => {
  it.each([
    ["Program dan Anggaran Kecamatan Kanigaran Tahun 2024", "Anggaran (Rp) Murni"],
    ["Program dan Anggaran Murni Kecamatan Kanigaran Tahun 2024", "Anggaran (Rp)"],
  ])("tabel-pagu-murni-tidak-sama: %s", (tabel, kolom) => {
    const temuan = temukan(contoh, sunting(contoh.docx, gantiSel(tabel, "7.01.02", 3, "162.050.000")));
    expect(temuan.map(({ rule, pesan }) => [rule, pesan])).toEqual([
      [
        "tabel-pagu-murni-tidak-sama",
        "Pagu murni Program Penyelenggaraan Pemerintahan dan Pelayanan Publik tertulis 162.050.000, sedangkan menurut data 152.050.000.",
      ],
      [
        "jumlah-tabel-salah",
        `Baris jumlah kolom ${kolom} tertulis 10.023.625.000, padahal baris di atasnya berjumlah 10.033.625.000.`,
      ],
    ]);
  });
});

describe("a row that is gone", () => {
  it("pk-beda-iku: an IKU is not in the table of IKU", () => {
    const temuan = temukan(
      contoh,
      sunting(contoh.docx, hapusBaris("Indikator Kinerja Utama Kecamatan Kanigaran", "Predikat SAKIP")),
    );
    expect(temuan.map(({ rule, pesan }) => [rule, pesan])).toEqual([
      ["pk-beda-iku", "IKU Predikat SAKIP kecamatan tidak tercetak dalam tabel Indikator Kinerja Utama."],
    ]);
  });

  it("jumlah-tabel-salah: the total still counts it", () => {
    const temuan = temukan(contoh, sunting(contoh.docx, hapusBaris("Pegawai menurut Status Kepegawaian", "PPPK")));
    expect(temuan.map(({ tempat, pesan }) => [tempat.letak, pesan])).toEqual([
      [
        'Tabel 3, baris "Jumlah", kolom Laki-laki',
        "Baris jumlah kolom Laki-laki tertulis 49, padahal baris di atasnya berjumlah 45.",
      ],
      [
        'Tabel 3, baris "Jumlah", kolom Perempuan',
        "Baris jumlah kolom Perempuan tertulis 42, padahal baris di atasnya berjumlah 36.",
      ],
      [
        'Tabel 3, baris "Jumlah", kolom Jumlah',
        "Baris jumlah kolom Jumlah tertulis 91, padahal baris di atasnya berjumlah 81.",
      ],
    ]);
  });
});
