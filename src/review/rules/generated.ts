import { judgeChanges } from "../generated/judge.ts";
import { judgeMoved } from "../generated/moved.ts";
import type { ChangeRule } from "../generated/say.ts";
import { defineRule, type NaskahRule } from "./input.ts";

/*
 * What became of the content that lkjip made from data: known by controls and their base, not read from the text.
 */

const FAMILY = "Isi dari data" as const;

const generatedRule = <Nama extends ChangeRule>(
  nama: Nama,
  tingkat: NaskahRule["tingkat"],
  meaning: string,
  contoh: string,
): NaskahRule<Nama> => ({
  nama,
  family: FAMILY,
  tingkat,
  meaning,
  contoh,
  check: (input) => judgeChanges(input).filter(({ rule }) => rule === nama),
});

const noBase = defineRule({
  nama: "draf-tanpa-dasar",
  family: FAMILY,
  tingkat: "periksa",
  meaning: "Dokumen tidak membawa catatan lkjip tentang isinya, sehingga semuanya diperiksa sebagai tulisan tangan.",
  contoh: "draf yang disimpan ulang oleh program yang membuang bagian XML",
  check: ({ generated, paragraf }) => {
    const [first] = paragraf;
    return generated.known || first === undefined
      ? []
      : [
          {
            tempat: first.tempat,
            pesan:
              "Dokumen ini tidak membawa catatan lkjip tentang isinya, jadi tidak dapat diketahui apa yang berubah sejak dibuat; semuanya diperiksa sebagai tulisan tangan.",
            perbaikan: "jika ada cadangan yang masih membawanya, lanjutkan dari sana: lkjip restore",
          },
        ];
  },
});

/** Rules about content made from data. */
export const GENERATED_RULE = [
  generatedRule(
    "isi-data-diubah",
    "galat",
    "Angka atau kategori yang dibuat dari data diubah sehingga tidak lagi sama dengan data.",
    "realisasi 92,3 di tabel, padahal menurut data 91,3",
  ),
  generatedRule(
    "nama-data-diubah",
    "galat",
    "Nama sasaran, indikator, program, unit, atau pejabat yang dibuat dari lkjip.yaml diubah.",
    "nama Camat di halaman tanda tangan bukan yang di lkjip.yaml",
  ),
  generatedRule(
    "teks-data-diubah",
    "periksa",
    "Kata yang menyatakan sesuatu tentang data, atau teks yang dibuat dari data, diubah.",
    '"naik" menjadi "turun" dalam kalimat dari data',
  ),
  generatedRule("isi-data-dikosongkan", "periksa", "Isi yang dibuat dari data dikosongkan.", "sel capaian dikosongkan"),
  generatedRule(
    "isi-data-dihapus",
    "periksa",
    "Kalimat, tabel, grafik, gambar, kolom, atau bagian yang dibuat dari data dihapus.",
    "kalimat tentang pagu dihapus",
  ),
  generatedRule(
    "baris-data-dihapus",
    "periksa",
    "Baris yang dibuat dari data dihapus.",
    "baris indikator dihapus dari Tabel 8",
  ),
  generatedRule(
    "baris-terhitung-dihapus",
    "galat",
    "Baris yang dibuat dari data dihapus, padahal baris jumlah di bawahnya masih menghitungnya.",
    "baris S1 dihapus, jumlah pegawai tetap 91",
  ),
  generatedRule(
    "baris-data-dipindah",
    "periksa",
    "Baris yang dibuat dari data berpindah urutan.",
    "nomor urut 1, 3, 2",
  ),
  generatedRule(
    "baris-data-ganda",
    "periksa",
    "Baris yang dibuat dari data tertulis dua kali.",
    "kelurahan yang sama dua kali",
  ),
  generatedRule(
    "isi-data-ganda",
    "periksa",
    "Kalimat yang dibuat dari data tertulis lebih sering daripada yang dibuat lkjip.",
    "uraian capaian yang sama di dua tempat",
  ),
  {
    ...generatedRule(
      "isi-data-dipindah",
      "periksa",
      "Kalimat, tabel, atau grafik yang dibuat dari data berpindah dari tempatnya, dan belum dibenarkan.",
      "uraian Sasaran 2 di bawah Sasaran 1",
    ),
    check: judgeMoved,
  },
  generatedRule(
    "teks-bawaan-diubah",
    "periksa",
    "Kalimat atau judul bawaan laporan dihapus, atau angka dan judulnya diubah.",
    '"Nomor 53 Tahun 2014" menjadi "Nomor 35 Tahun 2014"',
  ),
  generatedRule(
    "grafik-diubah",
    "galat",
    "Angka di grafik, atau di buku kerja di baliknya, tidak lagi sama dengan data.",
    "batang 2024 digambar 95, padahal 91,3",
  ),
  generatedRule(
    "isi-data-lama",
    "galat",
    "Data berubah sesudah angkanya dimasukkan ke draf, dan draf belum diperbarui.",
    "pagu lama masih tercetak",
  ),
  noBase,
] as const;
