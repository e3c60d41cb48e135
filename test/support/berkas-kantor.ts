import { type Belanja, barisRekap, KOLOM_REKAP5, lembarOf } from "./berkas-impor.ts";
import { buildTemplat, p, type WordSel, wordTable } from "./docx.ts";
import { makeXlsx } from "./xlsx.ts";

/*
 * What one office has when it begins: SIPD's budget of the whole regency, the Perjanjian Kinerja of its Camat in Word, and last
 * year's report of another make.
 */

const SUB: readonly (readonly [string, string, string, number])[] = [
  [
    "7.01.01.2.01.0007",
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
    "Evaluasi Kinerja Perangkat Daerah",
    9_976_900,
  ],
  ["7.01.01.2.02.0001", "Administrasi Keuangan Perangkat Daerah", "Penyediaan Gaji dan Tunjangan ASN", 1_588_318_256],
  [
    "7.01.01.2.06.0009",
    "Administrasi Umum Perangkat Daerah",
    "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
    36_608_000,
  ],
  [
    "7.01.01.2.08.0002",
    "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
    "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
    25_303_900,
  ],
  [
    "7.01.02.2.01.0001",
    "Koordinasi Penyelenggaraan Kegiatan\n\nPemerintahan di Tingkat Kecamatan",
    "Koordinasi/Sinergi Perencanaan dan Pelaksanaan Kegiatan Pemerintahan dengan Perangkat Daerah dan Instansi Vertikal Terkait",
    18_900_000,
  ],
  [
    "7.01.02.2.02.0002",
    "Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah yang Ada di Kecamatan",
    "Fasilitasi Percepatan Pencapaian Standar Pelayanan Minimal di Wilayah Kecamatan",
    12_500_000,
  ],
  [
    "7.01.02.2.02.0003",
    "Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah yang Ada di Kecamatan",
    "Peningkatan Efektivitas Pelaksanaan Pelayanan kepada Masyarakat di Wilayah Kecamatan",
    20_300_000,
  ],
  [
    "7.01.03.2.03.0001",
    "Pemberdayaan Lembaga Kemasyarakatan Tingkat Kecamatan",
    "Penyelenggaraan Lembaga Kemasyarakatan",
    31_278_800,
  ],
  [
    "7.01.04.2.01.0001",
    "Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum",
    "Sinergitas dengan Kepolisian Negara Republik Indonesia, Tentara Nasional Indonesia dan Instansi Vertikal di Wilayah Kecamatan",
    18_975_000,
  ],
];

const PROGRAM: Readonly<Record<string, string>> = {
  "7.01.01": "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
  "7.01.02": "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK",
  "7.01.03": "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN",
  "7.01.04": "PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM",
};

const REKENING: readonly (readonly [string, string])[] = [
  ["5.1.02.01.001.00024", "Belanja Alat Tulis Kantor"],
  ["5.1.02.01.001.00052", "Belanja Makanan dan Minuman Rapat"],
];

function belanja(kantor: string, nomor: string): Belanja[] {
  const skpd = { kode: `7.01.0.00.0.00.${nomor}.0000`, nama: kantor };
  return SUB.map(([kode, kegiatan, nama, pagu]) => ({
    ...{ skpd, subUnit: skpd },
    program: { kode: kode.slice(0, 7), nama: PROGRAM[kode.slice(0, 7)] ?? "" },
    kegiatan: { kode: kode.slice(0, 12), nama: kegiatan },
    sub: { kode, nama },
    rekening: REKENING.map(([rek, teks], i) => ({
      kode: rek,
      nama: teks,
      modal: false,
      pagu: i === 0 ? pagu - 1_000_000 : 1_000_000,
      realisasi: 0,
    })),
  }));
}

function docx(...tabel: readonly (readonly [string, readonly (readonly WordSel[])[]])[]): Uint8Array {
  return buildTemplat(tabel.map(([judul, baris]) => `${p(judul)}${wordTable(baris)}${p("")}`).join(""), {
    plain: true,
  });
}

const rekap = (): Uint8Array =>
  makeXlsx([
    lembarOf(
      "Sheet 1",
      barisRekap([...belanja("Kecamatan Giri", "02"), ...belanja("Kecamatan Songgon", "01")], {
        ...{ mulai: 0, uang: "angka", kolom: KOLOM_REKAP5, rapi: false },
      }),
    ),
  ]);

const pk = (): Uint8Array =>
  docx(
    [
      "PERJANJIAN KINERJA TAHUN 2024",
      [
        ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET"],
        ["(1)", "(2)", "(3)", "(4)"],
        [
          "1.",
          { teks: "Meningkatnya kualitas pelayanan publik kecamatan", tinggi: 2 },
          "Indeks Kepuasan Masyarakat (IKM)",
          "88,50 Nilai",
        ],
        ["", null, "Persentase pengaduan yang diselesaikan", "100 %"],
        [
          "2.",
          "Meningkatnya ketenteraman dan ketertiban umum",
          "Jumlah gangguan ketenteraman dan ketertiban umum",
          "12 Kasus",
        ],
        ["3.", "Meningkatnya akuntabilitas kinerja kecamatan", "Nilai SAKIP", "BB"],
      ],
    ],
    [
      "Anggaran",
      [
        ["NO", "PROGRAM", "ANGGARAN", "KET"],
        ...Object.entries(PROGRAM).map(([kode, nama], i): WordSel[] => [
          `${i + 1}.`,
          nama,
          `Rp${titik(jumlah(kode))},00`,
          "APBD",
        ]),
        ["", "TOTAL", `Rp${titik(jumlah(""))},00`, ""],
      ],
    ],
  );

const jumlah = (program: string): number =>
  SUB.filter(([kode]) => kode.startsWith(program)).reduce((sum, [, , , pagu]) => sum + pagu, 0);
const titik = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ".");

const laporan = (): Uint8Array =>
  docx(
    [
      "Tabel 3.1 Capaian Kinerja Tahun 2023",
      [
        ["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"],
        [
          "1",
          "Meningkatnya kualitas pelayanan publik kecamatan",
          "Indeks Kepuasan Masyarakat",
          "Nilai",
          "87,00",
          "88,12",
          "101,29",
        ],
        ["2", "", "Persentase pengaduan yang diselesaikan", "%", "100", "96,5", "96,50"],
        [
          "3",
          "Meningkatnya ketenteraman dan ketertiban umum",
          "Jumlah gangguan ketenteraman dan ketertiban umum",
          "Kasus",
          "14",
          "13",
          "107,14",
        ],
      ],
    ],
    [
      "Tabel 3.2 Realisasi Indikator Tahun 2021 s.d. 2022",
      [
        [
          { teks: "Indikator", tinggi: 2 },
          { teks: "Realisasi", lebar: 2 },
        ],
        [null, "2021", "2022"],
        ["Indeks Kepuasan Masyarakat", "84,05", "86,40"],
      ],
    ],
    [
      "Tabel 3.9 Anggaran dan Realisasi Tahun 2023",
      [
        ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
        ...Object.values(PROGRAM).map((nama, i): WordSel[] => [
          nama,
          titik(100_000_000 * (i + 1)),
          titik(97_000_000 * (i + 1)),
          "97,00",
        ]),
        ["Jumlah", titik(1_000_000_000), titik(970_000_000), "97,00"],
      ],
    ],
  );

/** The files by name. */
export const BERKAS_KANTOR: Readonly<Record<string, () => Uint8Array>> = {
  "rekap-sipd.xlsx": rekap,
  "pk-2024.docx": pk,
  "lkjip-2023.docx": laporan,
};
