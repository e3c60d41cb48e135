import { describe, expect, it } from "vitest";
import { table } from "../../support/docx.ts";
import { buatDraf, gantiSel, hapusBaris, paragraf, sisip, sunting, tanpaDasar, temukan } from "../../support/draf.ts";

/*
 * One mistake a row: a cell that somebody types over in the draft of Kanigaran, whose base is lost (table by its caption, row by a text in it,
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

const contoh = tanpaDasar(buatDraf("kanigaran"));
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
