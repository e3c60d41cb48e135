import { describe, expect, it } from "vitest";
import { buatDraf, paragraf, sisip, sunting, temukan, withoutLedger } from "../../support/draf.ts";

/*
 * One mistake a row: a sentence that somebody types into the draft of Kanigaran, and the one finding that it gets.
 * All of them stand in one document, so a rule that speaks up at the wrong sentence fails here too.
 */

/** Where the sentences are typed: after the paragraph with this text. */
const TEMPAT = {
  maksud: "Laporan Kinerja Instansi Pemerintah (LKjIP) Kecamatan Kanigaran Tahun 2024 disusun",
  ringkasan: "Target, realisasi, dan capaian seluruh indikator disajikan",
  s1: "Anggarannya disajikan pada",
  s2: "Target Predikat SAKIP kecamatan tahun 2024 adalah A",
} as const;

const BAGIAN: Readonly<Record<keyof typeof TEMPAT, string>> = {
  maksud: "BAB I PENDAHULUAN › B. Maksud dan Tujuan",
  ringkasan: "BAB III AKUNTABILITAS KINERJA › A. Capaian Kinerja Organisasi › 2. Ringkasan Capaian Kinerja Tahun 2024",
  s1: "BAB III AKUNTABILITAS KINERJA › Sasaran 1: Meningkatnya kualitas pelayanan publik › Program dan Kegiatan yang Menunjang",
  s2: "BAB III AKUNTABILITAS KINERJA › Sasaran 2: Meningkatnya akuntabilitas kinerja dan keuangan… › 2.1 Predikat SAKIP kecamatan",
};

interface Uji {
  readonly rule: string;
  readonly di: keyof typeof TEMPAT;
  readonly kalimat: string;
  readonly pesan: string;
  readonly perbaikan: string;
}

const UJI: readonly Uji[] = [
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
    perbaikan: "ketik ulang dengan angka saja; jika memang ada hurufnya, biarkan",
  },
  {
    rule: "efisiensi-di-luar-batas",
    di: "maksud",
    kalimat: "NE 235% dihitung dari anggaran.",
    pesan: '"NE 235%" di luar batas 0% sampai 100%.',
    perbaikan: "batasi efisiensi E dari -20% sampai 20% lebih dahulu, sehingga NE paling tinggi 100%",
  },
  {
    rule: "celah-tersisa",
    di: "maksud",
    kalimat: "[Kasubbag: tulis uraian survei]",
    pesan: "Bagian ini belum ditulis: uraian survei.",
    perbaikan: "minta Kasubbag menulis uraian survei, lalu hapus tandanya",
  },
  {
    rule: "celah-tersisa",
    di: "maksud",
    kalimat: "[Para Lurah: tulis realisasi IKM tahun 2024 di formulir; formulir Kelurahan A belum diterima]",
    pesan: "Bagian ini belum ditulis: realisasi IKM tahun 2024 di formulir; formulir Kelurahan A belum diterima.",
    perbaikan:
      "minta Para Lurah mengisi dan mengembalikan formulirnya, lalu jalankan lkjip collect dan lkjip draft; angkanya jangan diketik di Word",
  },
  {
    rule: "celah-tersisa",
    di: "maksud",
    kalimat: "[Kasubbag: tulis target Renstra tahun 2026 untuk IKM]",
    pesan: "Bagian ini belum ditulis: target Renstra tahun 2026 untuk IKM.",
    perbaikan:
      "isi di lembar Indikator rencana.xlsx, atau di lkjip.yaml: target_renstra; jalankan lkjip plan lalu lkjip draft, dan tandanya hilang sendiri",
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
  {
    rule: "tahun-di-luar-rentang",
    di: "maksud",
    kalimat: "Data dasar diambil dari sensus tahun 2012 di wilayah ini.",
    pesan:
      'Tahun 2012 di luar masa Renstra 2020–2024 dan riwayat data: "Data dasar diambil dari sensus tahun 2012 di wilayah ini."',
    perbaikan: "pastikan bukan sisa salinan; jika benar, biarkan",
  },
  {
    rule: "tahun-renstra-keliru",
    di: "maksud",
    kalimat: "Tahun 2024 adalah tahun ketiga Renstra.",
    pesan: 'Tertulis "tahun ketiga" Renstra, padahal 2024 adalah tahun kelima Renstra 2020–2024.',
    perbaikan: "cocokkan dengan tahun yang dimaksud kalimat ini; jika benar, biarkan",
  },
  {
    rule: "periode-renstra-lain",
    di: "maksud",
    kalimat: "Rencana Strategis Tahun 2018–2023 menjadi pedoman.",
    pesan: "Masa Renstra tertulis 2018–2023, sedangkan dalam lkjip.yaml 2020–2024.",
    perbaikan: "pastikan bukan sisa laporan lama; jika Renstra lain yang dimaksud, biarkan",
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
  {
    rule: "dasar-hukum-keliru",
    di: "maksud",
    kalimat:
      "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2010 tentang laporan kinerja.",
    pesan: "Peraturan Menteri PANRB Nomor 53 Tahun 2010 tidak ada untuk laporan kinerja.",
    perbaikan:
      "jika dipakai sebagai dasar laporan ini, pakai Peraturan Menteri PANRB Nomor 53 Tahun 2014; jika hanya disebut riwayatnya, biarkan",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Peraturan Menteri PAN dan RB Nomor 29 Tahun 2010 tentang pedoman penyusunan.",
    pesan: "Peraturan Menteri PAN Nomor 29 Tahun 2010 sudah diganti.",
    perbaikan:
      "jika dipakai sebagai dasar laporan ini, pakai Peraturan Menteri PANRB Nomor 53 Tahun 2014; jika hanya disebut riwayatnya, biarkan",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Keputusan Kepala LAN Nomor 239/IX/6/8/2003 tentang pedoman penyusunan.",
    pesan: "Keputusan Kepala LAN Nomor 239 Tahun 2003 sudah diganti.",
    perbaikan:
      "jika dipakai sebagai dasar laporan ini, pakai Peraturan Menteri PANRB Nomor 53 Tahun 2014; jika hanya disebut riwayatnya, biarkan",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Peraturan Menteri PANRB Nomor 12 Tahun 2015 tentang pedoman evaluasi.",
    pesan: "Peraturan Menteri PANRB Nomor 12 Tahun 2015 sudah diganti.",
    perbaikan:
      "jika dipakai sebagai dasar laporan ini, pakai Peraturan Menteri PANRB Nomor 88 Tahun 2021; jika hanya disebut riwayatnya, biarkan",
  },
  {
    rule: "dasar-hukum-usang",
    di: "maksud",
    kalimat: "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2010 tentang tata cara perencanaan.",
    pesan: "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2010 sudah diganti.",
    perbaikan:
      "jika dipakai sebagai dasar laporan ini, pakai Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017; jika hanya disebut riwayatnya, biarkan",
  },
  {
    rule: "rujukan-tanpa-sasaran",
    di: "maksud",
    kalimat: "Uraiannya disajikan dalam Tabel 99.",
    pesan: 'Tabel 99 dirujuk, tetapi tidak ada di dokumen: "Uraiannya disajikan dalam Tabel 99."',
    perbaikan:
      "pilih semua (Ctrl+A) lalu tekan F9 di Word; jika masih salah, ganti nomor rujukannya; jika tabel dokumen lain, biarkan",
  },
  {
    rule: "rujukan-galat",
    di: "maksud",
    kalimat: "Uraiannya disajikan dalam Error! Reference source not found.",
    pesan: 'Rujukan rusak: "Error! Reference source not found."',
    perbaikan: "hapus pesan itu, lalu sisipkan lagi rujukannya (Referensi, Rujukan Silang) atau ketik nomornya",
  },
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
const result = withoutLedger(temukan(contoh, sunting(contoh.docx, ...suntingan)));

const letakOf = (kalimat: string): string =>
  `paragraf "${kalimat.length > 60 ? `${kalimat.slice(0, 59).trimEnd()}…` : kalimat}"`;

describe("a sentence with a mistake", () => {
  it.each(UJI)("$rule: $kalimat", ({ rule, di, kalimat, pesan, perbaikan }) => {
    const found = result.filter(({ tempat }) => tempat.letak === letakOf(kalimat));
    expect(found).toMatchObject([{ rule, pesan, perbaikan, tempat: { bagian: BAGIAN[di] } }]);
  });

  it("is all that is found", () => {
    expect(result).toHaveLength(UJI.length);
  });
});
