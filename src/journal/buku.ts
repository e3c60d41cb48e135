/*
 * The books of the office (domain.md 5.5): register of outgoing letters, list of archives, dispatch book. The office prints
 * them and goes on by hand, so their headings are all that a reader relies on.
 */

export interface KolomBuku {
  readonly judul: string;
  /** Width in characters. */
  readonly width: number;
  /** For the pen of the office; a book that was begun without it gets it. */
  readonly hand?: true;
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
    { judul: "No. Urut", width: 9 },
    { judul: "Tanggal", width: 17 },
    { judul: "Nomor Surat", width: 30 },
    { judul: "Kode Klasifikasi", width: 13 },
    { judul: "Tujuan", width: 30 },
    { judul: "Hal", width: 38 },
    { judul: "Lampiran", width: 16 },
    { judul: "Pengolah", width: 22 },
    { judul: "Keterangan", width: 22 },
  ],
} as const satisfies Buku;

export const ARSIP_LIST = {
  judul: "DAFTAR ARSIP",
  lembar: "Daftar Arsip",
  kolom: [
    { judul: "No.", width: 6 },
    { judul: "Kode Klasifikasi", width: 13 },
    { judul: "Uraian", width: 46 },
    { judul: "Kurun Waktu", width: 12 },
    { judul: "Tingkat Perkembangan", width: 16 },
    { judul: "Jumlah", width: 23 },
    { judul: "Lokasi Simpan", width: 30 },
    { judul: "Rak/Boks", width: 12, hand: true },
    { judul: "Retensi", width: 16, hand: true },
    { judul: "Keterangan", width: 26 },
  ],
} as const satisfies Buku;

export const EKSPEDISI_BUKU = {
  judul: "BUKU EKSPEDISI",
  lembar: "Ekspedisi",
  kolom: [
    { judul: "No.", width: 6 },
    { judul: "Tanggal", width: 17 },
    { judul: "Nomor Surat", width: 34 },
    { judul: "Tujuan", width: 40 },
    { judul: "Isi", width: 44 },
    { judul: "Penerima", width: 26 },
    { judul: "Paraf", width: 14 },
  ],
} as const satisfies Buku;
