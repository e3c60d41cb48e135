/*
 * The sheets of rencana.xlsx and their columns: the one table for whoever writes, reads or imports it. The key of a column is
 * the yaml's own word (with a year where it is one of several); rows are known by the keys of ./row-key.ts.
 */

import { MONTH } from "../../model/format.ts";
import { oncePer } from "../../model/recent.ts";
import { column, type KolomRencana, type RencanaYears } from "./column.ts";
import {
  FOTO,
  INOVASI,
  LHE,
  listLayananKolom,
  listSkmKolom,
  PEMBANDING,
  PENGHARGAAN,
  PERGANTIAN,
  PROFIL,
  TINDAK_LANJUT,
} from "./report-columns.ts";

/** Sheets that hold the plan, in the order in which they stand. */
export const LEMBAR_RENCANA = [
  "Kantor",
  "Unit",
  "Sasaran",
  "Indikator",
  "Program",
  "Riwayat",
  "Pegawai",
  "Naskah",
  "Kebijakan",
  "Pergantian Pejabat",
  "Profil",
  "LHE",
  "SKM",
  "Layanan",
  "Inovasi",
  "Penghargaan",
  "Foto",
  "Pembanding",
  "Tindak Lanjut",
] as const;
export type LembarRencana = (typeof LEMBAR_RENCANA)[number];

const PERIKSA = column("_periksa", "Periksa", "teks", "dihitung", 22);

export const TINGKAT_SASARAN = ["tujuan", "sasaran"] as const;
export const TINGKAT_INDIKATOR = ["tujuan", "sasaran", "program", "unit"] as const;
export const TINGKAT_PROGRAM = ["program", "kegiatan", "sub kegiatan"] as const;
/** Jenis of the three officials who are no unit. */
export const PIMPINAN = "pimpinan";
const YES = ["ya", "tidak"] as const;

const OFFICE = [
  column("hal", "Hal", "teks", "tetap", 30),
  column("isi", "Isi", "teks", "wajib", 56),
  column("_perlu", "Perlu", "teks", "tetap", 9),
  column("_keterangan", "Contoh atau keterangan", "teks", "tetap", 44),
];

const UNIT = [
  column("kode", "Kode", "kode", "wajib", 20, {
    prompt: "Huruf kecil, angka, dan tanda hubung, misalnya kel-kanigaran. Menjadi nama berkas formulirnya.",
  }),
  column("jenis", "Jenis", "teks", "wajib", 13, {
    words: [PIMPINAN, "sekretariat", "subbagian", "seksi", "kelurahan"],
  }),
  column("nama", "Nama unit", "teks", "wajib", 38),
  column("nama_pejabat", "Nama pejabat dengan gelar", "teks", "wajib", 36),
  column("nip", "NIP", "kode", "boleh", 22, { prompt: "NIP 18 angka tanpa spasi. Kosongkan bila tidak ada." }),
  column("pangkat", "Pangkat", "teks", "boleh", 16),
  column("golongan", "Gol.", "teks", "boleh", 7),
  column("jabatan", "Jabatan", "teks", "wajib", 38),
  column("status", "Status", "teks", "boleh", 11, { words: ["definitif", "plt", "plh", "pj"] }),
  column("kode_sipd", "Kode sub unit SIPD", "kode", "boleh", 24),
  PERIKSA,
];

const SASARAN = [
  column("tingkat", "Tingkat", "teks", "wajib", 10, { words: TINGKAT_SASARAN }),
  column("induk", "Induk", "kode", "boleh", 10, { prompt: "Untuk sasaran: kode tujuannya. Untuk tujuan: kosong." }),
  column("kode", "Kode", "kode", "wajib", 10),
  column("uraian", "Uraian", "teks", "wajib", 76),
  column("_indikator", "Indikator", "bulat", "dihitung", 10),
  PERIKSA,
];

const SATUAN = ["%", "nilai", "indeks", "predikat", "dokumen", "laporan", "kegiatan", "orang", "kali", "kasus", "hari"];
const ROMAN = ["I", "II", "III", "IV"] as const;

/** Columns of one indicator; each year of the plan has its own. */
const listIndikatorKolom = oncePer(({ tahun, renstra, riwayat }: RencanaYears): readonly KolomRencana[] => {
  const quarters = { group: "Triwulan" };
  const months = { group: "Rencana aksi per bulan" };
  const before = { group: "Riwayat" };
  const method = { group: "Cara menghitung" };
  const remark = { group: "Keterangan" };
  return [
    column("tingkat", "Tingkat", "teks", "wajib", 9, { words: TINGKAT_INDIKATOR }),
    column("induk", "Induk", "kode", "wajib", 16, {
      prompt: "Kode tujuan, sasaran, program, atau unit tempat indikator ini.",
    }),
    column("kode", "Kode", "kode", "wajib", 13),
    column("uraian", "Nama indikator", "teks", "wajib", 44),
    column("satuan", "Satuan", "teks", "boleh", 12, { offer: SATUAN }),
    column("unit", "Diisi oleh", "kode", "boleh", 16, {
      prompt: "Kode unit yang mengisi realisasinya. Kosong untuk indikator unit dan yang dihitung dari indikator lain.",
    }),
    column("arah", "Arah", "teks", "boleh", 10, {
      words: ["naik", "turun", "tetap", "rentang", "predikat"],
      prompt: "naik: makin besar makin baik; turun: makin kecil makin baik. Kosong berarti naik.",
    }),
    column("periode", "Nilai tahun", "teks", "boleh", 11, {
      words: ["akhir", "jumlah", "rata-rata"],
      prompt: "Bagaimana empat triwulan menjadi nilai tahun. Kosong berarti akhir.",
    }),
    column("target", `Target ${tahun}`, "nilai", "wajib", 12, {
      prompt: "Angka seperti 90,5; huruf seperti BB; atau rentang seperti 80 s.d. 90.",
    }),
    column("target_murni", "Target PK murni", "nilai", "boleh", 12),
    PERIKSA,
    ...ROMAN.map((tw, i) => column(`target_tw${i + 1}`, `TW ${tw}`, "nilai", "boleh", 10, quarters)),
    ...renstra.map((each) => column(`renstra_${each}`, `Renstra ${each}`, "nilai", "boleh", 10, { group: "Renstra" })),
    ...riwayat.flatMap((each) => [
      column(`target_${each}`, `Target ${each}`, "nilai", "boleh", 10, before),
      column(`realisasi_${each}`, `Realisasi ${each}`, "nilai", "boleh", 10, before),
    ]),
    column("iku", "IKU", "ya", "boleh", 7, { ...method, words: YES }),
    column("skala", "Skala predikat", "teks", "boleh", 13, {
      ...method,
      offer: ["sakip", "opini", "mutu", "ya_tidak"],
    }),
    column("rumus_turun", "Rumus turun", "teks", "boleh", 12, { ...method, words: ["selisih", "rasio"] }),
    column("rentang_turun", "Di luar rentang makin kecil makin baik", "ya", "boleh", 14, { ...method, words: YES }),
    column("akumulasi_renstra", "Renstra dijumlahkan", "ya", "boleh", 12, { ...method, words: YES }),
    column("cara", "Dihitung dengan", "teks", "boleh", 13, {
      ...method,
      words: ["jumlah", "rata-rata", "tertimbang", "rasio"],
    }),
    column("dari", "Dari indikator (pembilang)", "daftar", "boleh", 18, method),
    column("penyebut", "Penyebut", "daftar", "boleh", 14, method),
    column("kali", "Dikali", "angka", "boleh", 9, method),
    column("bobot", "Bobot", "bobot", "boleh", 22, method),
    column("nama_pendek", "Nama pendek", "teks", "boleh", 20, remark),
    column("program", "Program pendukung", "daftar", "boleh", 18, remark),
    column("mendukung", "Mendukung indikator", "daftar", "boleh", 18, remark),
    column("sasaran", "Sasaran unit", "teks", "boleh", 24, remark),
    column("penanggung_jawab", "Penanggung jawab", "teks", "boleh", 28, remark),
    column("sumber_data", "Sumber data", "teks", "boleh", 30, remark),
    column("rumus_hitung", "Rumus hitung", "teks", "boleh", 40, remark),
    column("definisi", "Definisi", "teks", "boleh", 40, remark),
    column("pembanding_nama", "Pembanding", "teks", "boleh", 26, remark),
    column("pembanding_nilai", "Nilai pembanding", "angka", "boleh", 12, remark),
    column("tanpa_pembanding", "Tanpa pembanding", "ya", "boleh", 12, { ...remark, words: YES }),
    column("alasan", "Alasan target berbeda", "teks", "boleh", 40, remark),
    ...MONTH.map((bulan, i) => column(`target_bulan${i + 1}`, bulan, "nilai", "boleh", 10, months)),
  ];
});

const PROGRAM = [
  column("tingkat", "Tingkat", "teks", "wajib", 13, { words: TINGKAT_PROGRAM }),
  column("kode", "Kode", "kode", "wajib", 24, {
    prompt: "Kode menurut DPA. Sub kegiatan yang sama di beberapa unit diberi akhiran, misalnya 7.01.03.2.02.0002.1001",
  }),
  column("uraian", "Nama program, kegiatan, sub kegiatan", "teks", "wajib", 54),
  column("unit", "Unit", "kode", "boleh", 20),
  column("pagu", "Pagu (Rp)", "rupiah", "boleh", 17),
  PERIKSA,
  column("pagu_murni", "Pagu murni (Rp)", "rupiah", "boleh", 17),
  column("_jumlah", "Jumlah di bawahnya (Rp)", "rupiah", "dihitung", 18),
  column("_nama_unit", "Nama unit", "teks", "dihitung", 30),
];

const listRiwayatKolom = ({ anggaran }: RencanaYears): KolomRencana[] => [
  column("kode", "Kode program", "kode", "boleh", 16, { prompt: "Kosong pada baris pertama: seluruh kantor." }),
  column("_uraian", "Program", "teks", "tetap", 54),
  ...anggaran.flatMap((each) => [
    column(`pagu_${each}`, `Pagu ${each} (Rp)`, "rupiah", "boleh", 18),
    column(`realisasi_${each}`, `Realisasi ${each} (Rp)`, "rupiah", "boleh", 18),
  ]),
];

const PEGAWAI = [
  column("judul", "Judul tabel", "teks", "wajib", 34),
  column("nama", "Golongan pegawai", "teks", "wajib", 44),
  column("laki_laki", "Laki-laki", "bulat", "wajib", 12),
  column("perempuan", "Perempuan", "bulat", "wajib", 12),
];

const NASKAH = [
  column("bagian", "Bagian", "teks", "wajib", 24),
  column("unit", "Unit (untuk tugas unit)", "kode", "boleh", 20),
  column("isi", "Isi", "teks", "wajib", 100),
];

const KEBIJAKAN = [
  column("hal", "Hal", "teks", "tetap", 34),
  column("isi", "Isi", "teks", "boleh", 26),
  column("batas", "Di atas atau skor", "batas", "boleh", 14),
  column("_bawaan", "Bawaan", "teks", "tetap", 18),
  column("_keterangan", "Keterangan", "teks", "tetap", 60),
];

/** The columns of a sheet, in their order. One whose key begins with `_` is never read: a formula, or a remark of ours. */
export function listRencanaKolom(lembar: LembarRencana, years: RencanaYears): readonly KolomRencana[] {
  switch (lembar) {
    case "Kantor":
      return OFFICE;
    case "Unit":
      return UNIT;
    case "Sasaran":
      return SASARAN;
    case "Indikator":
      return listIndikatorKolom(years);
    case "Program":
      return PROGRAM;
    case "Riwayat":
      return listRiwayatKolom(years);
    case "Pegawai":
      return PEGAWAI;
    case "Naskah":
      return NASKAH;
    case "Kebijakan":
      return KEBIJAKAN;
    case "Pergantian Pejabat":
      return PERGANTIAN;
    case "Profil":
      return PROFIL;
    case "LHE":
      return LHE;
    case "SKM":
      return listSkmKolom(years);
    case "Layanan":
      return listLayananKolom(years);
    case "Inovasi":
      return INOVASI;
    case "Penghargaan":
      return PENGHARGAAN;
    case "Foto":
      return FOTO;
    case "Pembanding":
      return PEMBANDING;
    case "Tindak Lanjut":
      return TINDAK_LANJUT;
  }
}
