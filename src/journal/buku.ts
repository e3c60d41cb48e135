/*
 * The books of the office (domain.md 5.5): register of outgoing letters, list of archives, dispatch book. The office prints
 * them and goes on by hand, so their headings are all that a reader relies on.
 */

export interface KolomBuku {
  readonly judul: string;
  /** Width in characters. */
  readonly lebar: number;
}

/** A book: its title, the name of its sheet, its columns. */
export interface Buku {
  readonly judul: string;
  readonly lembar: string;
  readonly kolom: readonly KolomBuku[];
}

/** One line of a book: a text for each heading. */
export type BarisBuku = Readonly<Record<string, string>>;

export const REGISTER_SURAT = {
  judul: "REGISTER SURAT KELUAR",
  lembar: "Surat Keluar",
  kolom: [
    { judul: "No. Urut", lebar: 9 },
    { judul: "Tanggal", lebar: 17 },
    { judul: "Nomor Surat", lebar: 30 },
    { judul: "Kode Klasifikasi", lebar: 13 },
    { judul: "Tujuan", lebar: 30 },
    { judul: "Hal", lebar: 38 },
    { judul: "Lampiran", lebar: 16 },
    { judul: "Pengolah", lebar: 22 },
    { judul: "Keterangan", lebar: 22 },
  ],
} as const satisfies Buku;

export const DAFTAR_ARSIP = {
  judul: "DAFTAR ARSIP",
  lembar: "Daftar Arsip",
  kolom: [
    { judul: "No.", lebar: 6 },
    { judul: "Kode Klasifikasi", lebar: 13 },
    { judul: "Uraian", lebar: 46 },
    { judul: "Kurun Waktu", lebar: 12 },
    { judul: "Tingkat Perkembangan", lebar: 16 },
    { judul: "Jumlah", lebar: 23 },
    { judul: "Lokasi Simpan", lebar: 34 },
    { judul: "Keterangan", lebar: 26 },
  ],
} as const satisfies Buku;

export const BUKU_EKSPEDISI = {
  judul: "BUKU EKSPEDISI",
  lembar: "Ekspedisi",
  kolom: [
    { judul: "No.", lebar: 6 },
    { judul: "Tanggal", lebar: 17 },
    { judul: "Nomor Surat", lebar: 34 },
    { judul: "Tujuan", lebar: 40 },
    { judul: "Isi", lebar: 44 },
    { judul: "Penerima", lebar: 26 },
    { judul: "Paraf", lebar: 14 },
  ],
} as const satisfies Buku;
