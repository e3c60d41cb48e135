import { STATUS_PEJABAT } from "../schema-officials.ts";
import { STATUS_LHE } from "../schema-report.ts";
import { column, type KolomRencana, type RencanaYears } from "./column.ts";

/*
 * The sheets of what the report tells beside plan and results. Each but SKM is one list.
 */

export const PROFIL = [
  column("kelompok", "Kelompok", "teks", "boleh", 22, {
    offer: ["Wilayah", "Penduduk", "Kelembagaan", "Sarana dan prasarana"],
  }),
  column("nama", "Nama", "teks", "wajib", 40),
  column("nilai", "Nilai", "bebas", "wajib", 18),
  column("satuan", "Satuan", "teks", "boleh", 14),
  column("sumber", "Sumber", "teks", "boleh", 44),
];

export const PERGANTIAN = [
  column("pejabat", "Jabatan", "kode", "wajib", 20, {
    prompt: "camat, sekcam, kasubbag, atau kode unit di lembar Unit: pimpinannya yang berganti.",
  }),
  column("mulai", "Mulai", "tanggal", "wajib", 18),
  column("sampai", "Sampai", "tanggal", "wajib", 18),
  column("nama", "Nama dengan gelar", "teks", "wajib", 36),
  column("nip", "NIP", "kode", "boleh", 22, { prompt: "NIP 18 angka tanpa spasi. Kosongkan bila tidak ada." }),
  column("pangkat", "Pangkat", "teks", "boleh", 16),
  column("golongan", "Gol.", "teks", "boleh", 7),
  column("status", "Status", "teks", "boleh", 11, { words: STATUS_PEJABAT }),
];

export const LHE = [
  column("rekomendasi", "Rekomendasi", "teks", "wajib", 54),
  column("tindak_lanjut", "Tindak lanjut", "teks", "boleh", 54),
  column("status", "Status", "teks", "boleh", 14, { words: STATUS_LHE }),
  column("bukti", "Bukti", "teks", "boleh", 40),
];

export const listSkmKolom = ({ skm }: Pick<RencanaYears, "skm">): KolomRencana[] => [
  column("kode", "Unsur", "kode", "tetap", 12),
  column("_uraian", "Nama unsur", "teks", "tetap", 46),
  ...skm.map((each) => column(`nilai_${each}`, `Nilai ${each}`, "angka", "boleh", 12)),
];

export const listLayananKolom = ({ layanan }: Pick<RencanaYears, "layanan">): KolomRencana[] => [
  column("nama", "Layanan", "teks", "wajib", 50),
  ...layanan.map((each) => column(`jumlah_${each}`, `Jumlah ${each}`, "bulat", "boleh", 13)),
  column("keterangan", "Keterangan", "teks", "boleh", 44),
];

export const INOVASI = [
  column("nama", "Nama inovasi", "teks", "wajib", 34),
  column("sejak", "Sejak tahun", "bulat", "boleh", 11),
  column("uraian", "Apa yang dilakukan", "teks", "wajib", 54),
  column("dampak", "Hasilnya", "teks", "boleh", 54),
  column("indikator", "Indikator", "kode", "boleh", 13),
];

export const PENGHARGAAN = [
  column("nama", "Penghargaan", "teks", "wajib", 50),
  column("pemberi", "Pemberi", "teks", "wajib", 34),
  column("tanggal", "Tanggal", "tanggal", "boleh", 18),
  column("penerima", "Penerima", "teks", "boleh", 34),
];

export const FOTO = [
  column("berkas", "Nama berkas", "teks", "wajib", 34, {
    prompt: "Berkas png atau jpg di folder kerja, misalnya foto/musrenbang.jpg",
  }),
  column("keterangan", "Keterangan di bawah foto", "teks", "wajib", 54),
  column("tempat", "Tempat", "teks", "boleh", 30),
  column("tanggal", "Tanggal", "tanggal", "boleh", 18),
  column("untuk", "Indikator atau sub kegiatan", "kode", "boleh", 24),
];

export const PEMBANDING = [
  column("indikator", "Indikator", "kode", "wajib", 13),
  column("kecamatan", "Kecamatan lain", "teks", "wajib", 40),
  column("nilai", "Realisasinya", "bebas", "wajib", 16),
];

export const TINDAK_LANJUT = [
  column("indikator", "Indikator", "kode", "wajib", 13),
  column("kegiatan", "Kegiatan", "teks", "wajib", 54),
  column("keluaran", "Keluaran", "teks", "boleh", 40),
  column("triwulan", "Triwulan", "triwulan", "boleh", 12, { prompt: "Triwulan pelaksanaannya, misalnya I, II" }),
  column("pelaksana", "Pelaksana", "teks", "boleh", 30),
  column("anggaran", "Anggaran (Rp)", "rupiah", "boleh", 17),
];
