import type { PartKeterangan } from "./keterangan-part.ts";

/*
 * Meanings and examples of the keys about officials and signatures.
 */

export const PEJABAT_KETERANGAN = {
  nama: ["Nama lengkap dengan gelar, seperti di bawah tanda tangan.", "AGUS RIANTO, S.STP., M.Si."],
  nip: ["NIP, 18 angka, selalu di dalam tanda kutip.", "197808231998021001"],
  pangkat: ["Pangkat tanpa golongan.", "Pembina Tk. I"],
  golongan: ["Golongan ruang.", "IV/b"],
  jabatan: ["Nama jabatan.", "Camat Kanigaran"],
  status: ["definitif, plt (pelaksana tugas), plh (pelaksana harian), atau pj (penjabat).", "definitif"],
} satisfies PartKeterangan;

export const PERGANTIAN_KETERANGAN = {
  pejabat: [
    "Jabatan yang dipegang orang lain pada masa ini: camat, sekcam, kasubbag, atau kode unit untuk pimpinannya.",
    "kel-kanigaran",
  ],
  mulai: ["Hari pertama.", "2024-08-01"],
  sampai: ["Hari terakhir.", "2024-12-31"],
  nama: ["Nama lengkap dengan gelar.", "SITI RAHAYU, S.Sos., M.Si."],
  nip: ["NIP, 18 angka, selalu di dalam tanda kutip.", "198001012005012001"],
  pangkat: ["Pangkat tanpa golongan.", "Pembina"],
  golongan: ["Golongan ruang.", "IV/a"],
  status: ["definitif, plt (pelaksana tugas), plh (pelaksana harian), atau pj (penjabat).", "plt"],
} satisfies PartKeterangan;

export const SIGNER_KETERANGAN = {
  pejabat: ["Yang menandatangani: camat, sekcam, atau kasubbag.", "sekcam"],
  atas_nama: ["Atas nama siapa (a.n.).", "camat"],
  untuk_beliau: ["Untuk beliau (u.b.): pejabat yang diberi kuasa, tetapi menyerahkannya lagi.", "sekcam"],
} satisfies PartKeterangan;

const SEKCAM = { pejabat: "sekcam", atas_nama: "camat" };

export const PENANDATANGAN_KETERANGAN = {
  permintaan_data: ["Penanda tangan surat permintaan data.", SEKCAM],
  laporan_triwulan: ["Penanda tangan laporan triwulan.", SEKCAM],
  surat_pengantar: ["Penanda tangan surat pengantar.", SEKCAM],
} satisfies PartKeterangan;
