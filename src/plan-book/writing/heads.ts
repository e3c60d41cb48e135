import type { LembarRencana } from "../../plan/workbook/columns.ts";

/*
 * What stands above the table of each sheet.
 */

/** Colours of tabs: what must be filled in, what usually stays, what need not be there. */
const TAB = { must: "5B9BD5", usual: "70AD47", may: "A6A6A6" } as const;

interface SheetHead {
  readonly judul: string;
  readonly petunjuk: string;
  /** The column up to which all stays in view. */
  readonly frozen: string;
  readonly tab: string;
  /** Rows that are prepared for something new. */
  readonly free: number;
}

export const SHEET_HEAD: Readonly<Record<LembarRencana, SheetHead>> = {
  Kantor: {
    judul: "Kantor",
    petunjuk: "Isi kolom Isi. Dipakai untuk kop surat, sampul, dan nomor surat.",
    frozen: "hal",
    tab: TAB.must,
    free: 4,
  },
  Unit: {
    judul: "Unit dan pejabat",
    petunjuk: "Satu baris satu unit; setiap unit mendapat satu formulir. Tiga baris pertama pimpinan kecamatan.",
    frozen: "nama",
    tab: TAB.must,
    free: 8,
  },
  Sasaran: {
    judul: "Tujuan dan sasaran",
    petunjuk:
      "Tujuan Renstra dan sasarannya. Setiap sasaran memerlukan paling sedikit satu indikator di lembar Indikator.",
    frozen: "kode",
    tab: TAB.must,
    free: 8,
  },
  Indikator: {
    judul: "Indikator dan target",
    petunjuk:
      "Satu baris satu indikator, dari tujuan sampai unit. Kolom lain ada di balik tanda + di atas: cara menghitung dan keterangan.",
    frozen: "uraian",
    tab: TAB.must,
    free: 20,
  },
  Program: {
    judul: "Program, kegiatan, dan sub kegiatan",
    petunjuk:
      "Menurut DPA. Pagu dan unit hanya pada sub kegiatan. Beri unit banyak baris sekaligus: blok selnya, ketik kodenya, tekan Ctrl+Enter.",
    frozen: "uraian",
    tab: TAB.must,
    free: 20,
  },
  Riwayat: {
    judul: "Riwayat anggaran",
    petunjuk: "Pagu dan realisasi tahun-tahun sebelumnya: baris pertama seluruh kantor, lalu tiap program.",
    frozen: "_uraian",
    tab: TAB.usual,
    free: 4,
  },
  Pegawai: {
    judul: "Pegawai",
    petunjuk: "Jumlah pegawai menurut golongan, pendidikan, dan sebagainya. Judul tabel yang sama berarti satu tabel.",
    frozen: "judul",
    tab: TAB.usual,
    free: 12,
  },
  Naskah: {
    judul: "Naskah",
    petunjuk:
      "Satu baris satu paragraf, menurut urutannya. Tambah baris dengan Bagian yang sama untuk paragraf berikutnya.",
    frozen: "bagian",
    tab: TAB.usual,
    free: 12,
  },
  Kebijakan: {
    judul: "Kebijakan penghitungan",
    petunjuk: "Kosong berarti memakai nilai bawaan. Skala dan hari libur: satu baris satu isi.",
    frozen: "hal",
    tab: TAB.usual,
    free: 8,
  },
  Profil: {
    judul: "Profil wilayah",
    petunjuk: "Luas, penduduk, RT dan RW, sarana: satu baris satu angka, dicetak di Bab I menurut kelompoknya.",
    frozen: "nama",
    tab: TAB.may,
    free: 20,
  },
  LHE: {
    judul: "Tindak lanjut evaluasi tahun lalu",
    petunjuk: "Satu baris satu rekomendasi dari laporan hasil evaluasi AKIP tahun lalu.",
    frozen: "rekomendasi",
    tab: TAB.may,
    free: 12,
  },
  SKM: {
    judul: "Survei Kepuasan Masyarakat",
    petunjuk: "Nilai rata-rata tiap unsur, 1 sampai 4, menurut laporan SKM. IKM dihitung dari kesembilannya.",
    frozen: "_uraian",
    tab: TAB.may,
    free: 0,
  },
  Layanan: {
    judul: "Banyaknya layanan",
    petunjuk:
      "Satu baris satu layanan; kolom tahun diisi banyaknya permohonan. Kosong berarti tidak diketahui, bukan nol.",
    frozen: "nama",
    tab: TAB.may,
    free: 15,
  },
  Inovasi: {
    judul: "Inovasi",
    petunjuk: "Inovasi yang berjalan pada tahun ini, dalam kalimat.",
    frozen: "nama",
    tab: TAB.may,
    free: 6,
  },
  "Pergantian Pejabat": {
    judul: "Pergantian pejabat",
    petunjuk:
      "Camat, Sekcam, Kasubbag, Kasi, atau Lurah yang berganti atau digantikan pada masa tertentu (Plt., Plh., Pj.).",
    frozen: "pejabat",
    tab: TAB.may,
    free: 4,
  },
  Penghargaan: {
    judul: "Penghargaan",
    petunjuk: "Penghargaan yang diterima pada tahun ini.",
    frozen: "nama",
    tab: TAB.may,
    free: 6,
  },
  Foto: {
    judul: "Foto kegiatan",
    petunjuk: "Berkas gambar di folder kerja; dicetak dua sebaris menurut urutannya.",
    frozen: "berkas",
    tab: TAB.may,
    free: 12,
  },
  Pembanding: {
    judul: "Kecamatan lain",
    petunjuk: "Realisasi kecamatan lain untuk indikator yang sama; satu baris satu angka.",
    frozen: "kecamatan",
    tab: TAB.may,
    free: 12,
  },
  "Tindak Lanjut": {
    judul: "Rencana tindak lanjut",
    petunjuk:
      "Satu baris satu kegiatan tahun berikutnya untuk memperbaiki atau mempertahankan capaian sebuah indikator.",
    frozen: "kegiatan",
    tab: TAB.may,
    free: 15,
  },
};
