import fc from "fast-check";

/*
 * The words of random offices: as offices have them, and chosen so that they lie close together. Names begin like each
 * other, people are called like places, texts hold the figures and signs that a reader could take for something else.
 */

/** Names of a kecamatan. */
export const NAMA_KECAMATAN = ["Rantau", "Rantau Panjang", "Kota", "Pulau Sembilan", "Tanjung Baru 2", "Siti"] as const;

/** Kelurahan or desa, in the order in which an office takes them: many begin with another. */
export const NAMA_WILAYAH = [
  ...["Rantau", "Rantau Panjang", "Rantau Panjang Hulu", "Rantau Panjang Hilir", "Sungai", "Sungai Rantau", "Kota"],
  ...["Kota Baru", "Kota Baru Timur", "Pasar 1", "Pasar 10", "Pasar 100", "Panjang", "Hulu", "Rahayu", "Siti Rahayu"],
  ...[
    "Muara Lembu",
    "Muara",
    "Lembu",
    "Antasari",
    "Banua",
    "Banua Raya",
    "Lumbu Raya",
    "Jingah",
    "Badaun",
    "Cangkring",
  ],
  ...["Mandarahan", "Pandahan", "Serawi", "Tambarangan", "Harapan Masa", "Harapan", "Bitahan", "Kupang", "Keraton"],
] as const;

/** Seksi and subbagian; the head is named after them. */
export const NAMA_SEKSI = [
  ...[
    "Pelayanan",
    "Pelayanan Umum",
    "Tata Pemerintahan",
    "Pemberdayaan Masyarakat",
    "Pemberdayaan Masyarakat dan Desa",
  ],
  ...["Ketenteraman dan Ketertiban Umum", "Ekonomi dan Pembangunan", "Kesejahteraan Sosial"],
] as const;

/** Officials; some are called like a place or an office. */
export const NAMA_ORANG = [
  ...["SITI RAHAYU, S.Sos.", "AGUS RIANTO, S.STP., M.Si.", "Drs. H. BAMBANG PANJANG", "DESA AYU PRATIWI, S.E."],
  ...["Dr. Ir. NURUL KOTA, M.T.", "RAHAYU", "CAMAT SUPRAPTO, A.Md.", "MUHAMMAD HULU, S.IP.", "Hj. ENDANG LESTARI"],
] as const;

export const PANGKAT = ["Pembina", "Pembina Tk. I", "Penata", "Penata Tk. I", "Pengatur"] as const;

/** Golongan of those. */
export const GOLONGAN: Readonly<Record<string, string>> = {
  Pembina: "IV/a",
  "Pembina Tk. I": "IV/b",
  Penata: "III/c",
  "Penata Tk. I": "III/d",
  Pengatur: "II/c",
};

/** Sasaran; the last two begin with another. */
export const URAIAN_SASARAN = [
  ...["Meningkatnya kualitas pelayanan publik", "Meningkatnya akuntabilitas kinerja dan keuangan kecamatan"],
  ...["Meningkatnya ketenteraman dan ketertiban umum", "Meningkatnya pemberdayaan masyarakat"],
  ...["Meningkatnya kualitas pelayanan publik kelurahan", "Meningkatnya pemberdayaan masyarakat: 100% RT aktif"],
] as const;

/** Indicators; each is made unique where it is taken. */
export const URAIAN_INDIKATOR = [
  ...["Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakat kelurahan", "Persentase pengaduan yang selesai"],
  ...["Jumlah gangguan ketenteraman", "Jumlah gangguan ketenteraman dan ketertiban umum", "Nilai SAKIP kecamatan"],
  ...[
    "Cakupan petugas pelindungan masyarakat per 1.000 penduduk",
    "Jumlah konflik sosial",
    "Persentase usulan Musrenbang",
  ],
  ...["Rata-rata lama layanan (maksimal 3 hari)", 'Persentase layanan "satu pintu" yang selesai ≤ 2 jam'],
  ...[
    "Persentase realisasi anggaran: belanja langsung",
    "Jumlah pos ronda",
    "Jumlah lembaga kemasyarakatan yang dibina",
  ],
] as const;

export const PROGRAM = [
  "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
  "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
  "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
  "Program Koordinasi Ketenteraman dan Ketertiban Umum",
  "Program Penyelenggaraan Urusan Pemerintahan Umum",
  "Program Pembinaan dan Pengawasan Pemerintahan Desa",
] as const;

const KALIMAT = [
  "Petugas mendampingi warga sejak triwulan pertama",
  "98,5% berkas selesai: sisanya menunggu tanda tangan",
  "hanya 3 dari 12 RT mengirim data",
  "anggaran Rp12.500.000 dialihkan pada 12 Maret 2024",
  "rasio petugas 6 per 1.000 penduduk belum tercapai",
  'warga menyebut layanan itu "satu pintu"',
  "sarana belum lengkap",
  "koordinasi dengan Kelurahan Rantau Panjang berjalan baik",
  "jadwal dimajukan satu pekan; petugas cadangan ditetapkan",
  "cuaca buruk (Januari–Februari) menghambat kegiatan",
  "target dinaikkan dari 80 menjadi 82,5 pada perubahan rencana",
  "tidak ada",
] as const;

/** What people write: one clause or a dozen. */
export const teks: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...KALIMAT), { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...KALIMAT), { minLength: 8, maxLength: 14 }) },
  )
  .map((kalimat) => `${kalimat.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join(". ")}.`);

/** Something that need not be there: in one of `freq` + 1 cases it is not. */
export const mungkin = <T>(arbitrary: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: freq + 1 });

/** One of a list by any whole number. */
export const ke = <T>(dari: readonly T[], nomor: number): T => dari[nomor % dari.length] as T;

/** The same without the keys that have nothing. */
export const isikan = (isi: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(isi).filter(([, each]) => each !== null && each !== undefined));
