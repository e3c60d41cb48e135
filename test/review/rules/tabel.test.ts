import { describe, expect, it } from "vitest";
import { buatDraf, gantiSel, hapusBaris, sunting, tanpaDasar, temukan, withoutLedger } from "../../support/draf.ts";

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
    rule: "desimal-beda",
    sel: ["Target dan realisasi kinerja sasaran 3", "konflik sosial", 5],
    content: "100",
    letak: 'Tabel, baris "Jumlah konflik sosial antarwarga", kolom Capaian (%)',
    pesan: "100 ditulis dengan 0 desimal, sedangkan angka lain dengan 2.",
    perbaikan: "tulis dengan 2 desimal menurut data, misalnya 100,00",
  },
  {
    rule: "desimal-beda",
    sel: ["Target dan realisasi kinerja sasaran 1", "Rata-rata Indeks", 5],
    content: "100,3",
    letak: 'Tabel, baris "Rata-rata Indeks Kepuasan Masyarakat kelurahan", kolom Capaian (%)',
    pesan: "100,3 ditulis dengan 1 desimal, sedangkan angka lain dengan 2.",
    perbaikan: "tulis dengan 2 desimal menurut data, misalnya 100,30",
  },
  {
    rule: "huruf-dalam-angka",
    sel: ["Capaian kinerja Kecamatan Kanigaran tahun 2024", "gangguan", 0],
    content: "N0",
    letak: 'Tabel, baris "Jumlah gangguan ketenteraman dan ketertiban umum", kolom No.',
    pesan: '"N0" mencampur huruf dan angka.',
    perbaikan: "ketik ulang dengan angka saja; jika memang ada hurufnya, biarkan",
  },
  {
    rule: "catatan-dalam-sel-angka",
    sel: ["Capaian kinerja Kecamatan Kanigaran tahun 2024", "usulan", 4],
    content: "65,13 (>100%)",
    letak: 'Tabel, baris "Persentase usulan musrenbang kelurahan yang terakomodasi", kolom Realisasi',
    pesan: 'Sel angka berisi catatan: "65,13 (>100%)".',
    perbaikan: "sisakan angkanya saja, yaitu 65,13; pindahkan catatannya ke bawah tabel",
  },
  {
    rule: "nama-berubah",
    sel: ["Target kinerja Renstra", "Jumlah gangguan", 0],
    content: "Jumlah gangguan ketenteraman dan ketertiban yang ditangani",
    letak: 'Tabel, baris "Jumlah gangguan ketenteraman dan ketertiban yang ditangani", kolom Indikator Kinerja',
    pesan:
      '"Jumlah gangguan ketenteraman dan ketertiban yang ditangani" tidak sama dengan nama dalam Perjanjian Kinerja, yaitu "Jumlah gangguan ketenteraman dan ketertiban umum".',
    perbaikan: "tulis namanya sama persis seperti di Perjanjian Kinerja; jika memang hal lain, biarkan",
  },
  {
    rule: "indikator-tidak-dikenal",
    sel: ["Target kinerja Renstra", "konflik", 0],
    content: "Persentase desa mandiri",
    letak: 'Tabel, baris "Persentase desa mandiri", kolom Indikator Kinerja',
    pesan: '"Persentase desa mandiri" tidak ada di antara sasaran dan indikator dalam lkjip.yaml.',
    perbaikan: "tambahkan ke lkjip.yaml jika memang diperjanjikan; jika bukan indikator kinerja, biarkan",
  },
  {
    rule: "satuan-tidak-sama",
    sel: ["Target dan realisasi kinerja sasaran 3", "gangguan", 2],
    content: "persen",
    letak: 'Tabel, baris "Jumlah gangguan ketenteraman dan ketertiban umum", kolom Satuan',
    pesan:
      'Satuan Jumlah gangguan ketenteraman dan ketertiban umum tertulis "persen", sedangkan dalam rencana "kasus".',
    perbaikan: "samakan satuannya, atau pastikan baris ini tentang hal lain",
  },
  {
    rule: "analisis-formalitas",
    sel: ["Sebab dan tindakan menurut unit kerja: Rata-rata Indeks", "Kelurahan Kanigaran", 5],
    content: "Koordinasi",
    letak: 'Tabel, baris "Kelurahan Kanigaran", kolom Solusi yang Dilakukan',
    pesan: 'Kolom Solusi yang Dilakukan hanya berisi "Koordinasi".',
    perbaikan: 'jelaskan apa yang sudah dilakukan, misalnya "menambah satu loket pada pekan pertama tiap bulan"',
  },
  {
    rule: "uraian-tersalin",
    sel: ["Sebab dan tindakan menurut unit kerja: Rata-rata Indeks", "Kelurahan Sukoharjo", 3],
    content: "Petugas loket bergilir sehingga layanan tetap buka pada jam istirahat.",
    letak: 'Tabel, baris "Kelurahan Sukoharjo", kolom Faktor Pendukung',
    pesan:
      'Uraian ini sama persis dengan Tabel 19, baris "Kelurahan Tisnonegaran", kolom Faktor Pendukung: "Petugas loket bergilir sehingga layanan tetap buka pada jam istirahat.".',
    perbaikan: "tulis keadaan indikator atau unit ini sendiri",
  },
  {
    rule: "nama-pejabat-lain",
    sel: ["Pejabat Kecamatan", "Sekretaris Kecamatan", 2],
    content: "Drs. PEJABAT LAMA",
    letak: 'Tabel, baris "Sekretaris Kecamatan Kanigaran", kolom Nama Pejabat',
    pesan:
      'Sekretaris Kecamatan Kanigaran tertulis "Drs. PEJABAT LAMA", sedangkan dalam lkjip.yaml "CONTOH NAMA SEKRETARIS KECAMATAN".',
    perbaikan: "pastikan siapa yang menjabat; jika pejabat berganti, betulkan di lkjip.yaml",
  },
];

const contoh = tanpaDasar(buatDraf("kanigaran"));
const result = withoutLedger(
  temukan(
    contoh,
    sunting(contoh.docx, ...UJI.map(({ sel: [tabel, baris, sel], content }) => gantiSel(tabel, baris, sel, content))),
  ),
);

/** Tables come and go in the template; their numbers are tested elsewhere. */
const tanpaNomor = (letak: string): string => letak.replace(/^Tabel \d+/, "Tabel");

describe("a cell with a mistake", () => {
  it.each(UJI)("$rule: $content", ({ rule, letak, pesan, perbaikan }) => {
    expect(result.filter((k) => tanpaNomor(k.tempat.letak) === letak && k.rule === rule)).toMatchObject([
      { pesan, perbaikan },
    ]);
  });

  it("is all that is found", () => {
    expect(result.map((k) => k.rule).sort()).toEqual(UJI.map(({ rule }) => rule).sort());
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
});
