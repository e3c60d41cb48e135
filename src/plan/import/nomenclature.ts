import { nameKey } from "./office.ts";

/*
 * The nomenclature of a kecamatan (7.01) for kabupaten and kota: code and name of programmes, kegiatan and sub kegiatan.
 * Source: the list of Kepmendagri on classification, codification and nomenclature of regional planning and finance as the
 * ministry gives it for download (read 2026-07-10), KABKOT rows of bidang 7.01. The supporting programme (X.XX.01) is
 * generic and not in it.
 */

const LIST = `
7.01.02 PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK
7.01.02.2.01 Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan
7.01.02.2.01.0001 Koordinasi/Sinergi Perencanaan dan Pelaksanaan Kegiatan Pemerintahan dengan Perangkat Daerah dan Instansi Vertikal Terkait
7.01.02.2.01.0002 Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan
7.01.02.2.02 Penyelenggaraan Urusan Pemerintahan yang Tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah yang Ada di Kecamatan
7.01.02.2.02.0001 Perencanaan Kegiatan Pelayanan kepada Masyarakat di Kecamatan
7.01.02.2.02.0002 Fasilitasi Percepatan Pencapaian Standar Pelayanan Minimal di Wilayah Kecamatan
7.01.02.2.02.0003 Peningkatan Efektifitas Pelaksanaan Pelayanan kepada Masyarakat di Wilayah Kecamatan
7.01.02.2.03 Koordinasi Pemeliharaan Prasarana dan Sarana Pelayanan Umum
7.01.02.2.03.0001 Koordinasi/Sinergi dengan Perangkat Daerah dan/atau Instansi Vertikal yang Terkait dalam Pemeliharaan Sarana dan Prasarana Pelayanan Umum
7.01.02.2.03.0002 Pelaksanaan Pemeliharaan Prasarana dan Fasilitas Pelayanan Umum yang Melibatkan Pihak Swasta
7.01.02.2.04 Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat
7.01.02.2.04.0001 Pelaksanaan Urusan Pemerintahan yang Terkait dengan Pelayanan Perizinan Non Usaha
7.01.02.2.04.0002 Pelaksanaan Urusan Pemerintahan yang terkait dengan Nonperizinan
7.01.02.2.04.0003 Pelaksanaan Urusan Pemerintahan yang Terkait dengan Kewenangan Lain yang Dilimpahkan
7.01.03 PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN
7.01.03.2.01 Koordinasi Kegiatan Pemberdayaan Desa
7.01.03.2.01.0001 Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa
7.01.03.2.01.0002 Sinkronisasi Program Kerja dan Kegiatan Pemberdayaan Masyarakat yang Dilakukan oleh Pemerintah dan Swasta di Wilayah Kerja Kecamatan
7.01.03.2.01.0003 Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan
7.01.03.2.02 Kegiatan Pemberdayaan Kelurahan
7.01.03.2.02.0001 Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Kelurahan
7.01.03.2.02.0002 Pembangunan Sarana dan Prasarana Kelurahan
7.01.03.2.02.0003 Pemberdayaan Masyarakat di Kelurahan
7.01.03.2.02.0004 Evaluasi Kelurahan
7.01.03.2.03 Pemberdayaan Lembaga Kemasyarakatan Tingkat Kecamatan
7.01.03.2.03.0001 Penyelenggaraan Lembaga Kemasyarakatan
7.01.03.2.03.0002 Peningkatan Kapasitas Lembaga Kemasyarakatan
7.01.03.2.03.0003 Penyediaan Sarana dan Prasarana Lembaga Kemasyarakatan
7.01.03.2.03.0004 Fasilitasi Pengembangan Usaha Ekonomi Masyarakat
7.01.03.2.03.0005 Fasilitasi Pemanfaatan Teknologi Tepat Guna
7.01.03.2.05 Koordinasi dan Sinkronisasi Pemberlakuan Pembatasan Kegiatan Masyarakat (PPKM)
7.01.03.2.05.0001 Pencegahan Covid-19 di Tingkat Desa dan Kelurahan
7.01.03.2.05.0002 Penanganan Covid-19 di Tingkat Desa dan Kelurahan
7.01.03.2.05.0003 Pembinaan Penanganan Covid-19 di Tingkat Desa dan Kelurahan
7.01.03.2.05.0004 Pengadaan Pendukung Pelaksanaan Penanganan Covid-19 di Tingkat Desa dan Kelurahan
7.01.03.2.06 Pemberdayaan dan Kesejahteraan Keluarga Tingkat Kecamatan dan Kelurahan
7.01.03.2.06.0001 Pembentukan dan Penumbuhan Karakter Keluarga Melalui Peningkatan Kesadaran Masyarakat akan Pentingnya Penghayatan dan Pengamalan Pancasila dalam Semua Aspek Kehidupan Bermasyarakat, Berbangsa, dan Bernegara
7.01.03.2.06.0002 Peningkatan Kesadaran Keluarga dalam Membangun Kerja Sama antar-Keluarga, Warga, dan Kelompok Masyarakat
7.01.03.2.06.0003 Peningkatan Ketahanan Pangan Keluarga
7.01.03.2.06.0004 Pemberdayaan Masyarakat dalam Peningkatan Penggunaan dan Pemanfaatan Sandang Produksi Dalam Negeri
7.01.03.2.06.0005 Peningkatan Kesadaran Keluarga dalam Mewujudkan Rumah Sehat dan Layak Huni serta Kesadaran Hukum tentang Kepemilikan Rumah
7.01.03.2.06.0006 Peningkatan Kesadaran Keluarga dalam Peningkatan Pendidikan dan Keterampilan untuk Mewujudkan Sumber Daya Manusia yang Berkualitas dan Berdaya Saing
7.01.03.2.06.0007 Penumbuhan Kesadaran Keluarga dalam Peningkatan Derajat Kesehatan Keluarga dan Lingkungan dengan Menerapkan Perilaku Hidup Bersih dan Sehat
7.01.03.2.06.0008 Penumbuhan Kesadaran Keluarga dalam Peningkatan Taraf Hidup Keluarga Melalui Kehidupan Berkoperasi dan Pengembangan Ekonomi Lainnya
7.01.03.2.06.0009 Penumbuhan Kesadaran Keluarga dalam Peningkatan Kualitas Kelestarian Lingkungan Hidup
7.01.03.2.06.0010 Pelatihan Keluarga Tanggap Bencana Alam
7.01.03.2.06.0011 Pelatihan Keluarga Tanggap Bencana Rumah Tangga
7.01.03.2.06.0012 Penumbuhan dan Peningkatan Kesadaran Keluarga dalam Keterlibatan Perencanaan Kehidupan Menuju Keluarga Berkualitas
7.01.03.7.04 Pemberdayaan Mukim
7.01.03.7.04.0001 Penyelenggaraan Mukim
7.01.03.7.04.0002 Peningkatan Kapasitas Mukim dan Tuha Peut Mukim
7.01.03.7.04.0003 Peresmian Mukim
7.01.03.7.04.0004 Pelantikan Imeum Mukim
7.01.03.7.04.0005 Penyediaan Sarana dan Prasarana Mukim
7.01.04 PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM
7.01.04.2.01 Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum
7.01.04.2.01.0001 Sinergitas dengan Kepolisian Negara Republik Indonesia, Tentara Nasional Indonesia dan Instansi Vertikal di Wilayah Kecamatan
7.01.04.2.01.0002 Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat
7.01.04.2.02 Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah
7.01.04.2.02.0001 Koordinasi/Sinergi dengan Perangkat Daerah yang Tugas dan Fungsinya di Bidang Penegakan Peraturan Perundang-Undangan dan/atau Kepolisian Negara Republik Indonesia
7.01.04.7.03 Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum
7.01.04.7.03.0001 Sinergitas dengan Kepolisian Negara Republik Indonesia, Tentara Nasional Indonesia dan Instansi Vertikal di Wilayah Kecamatan
7.01.04.7.03.0002 Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat
7.01.04.7.04 Koordinasi Penerapan dan Penegakan Qanun dan Peraturan Kepala Daerah
7.01.04.7.04.0001 Koordinasi/Sinergi dengan Perangkat Daerah yang Tugas dan Fungsinya di Bidang Penegakan Peraturan Perundang-Undangan dan/atau Kepolisian Negara Republik Indonesia
7.01.05 PROGRAM PENYELENGGARAAN URUSAN PEMERINTAHAN UMUM
7.01.05.2.01 Penyelenggaraan Urusan Pemerintahan Umum Sesuai Penugasan Kepala Daerah
7.01.05.2.01.0001 Pembinaan Wawasan Kebangsaan dan Ketahanan Nasional dalam rangka Memantapkan Pengamalan Pancasila, Pelaksanaan Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, Pelestarian Bhinneka Tunggal Ika serta Pemertahanan dan Pemeliharaan Keutuhan Negara Kesatuan Republik Indonesia
7.01.05.2.01.0002 Fasilitasi, Koordinasi dan Pembinaan (Bimtek, Sosialisasi, Konsultasi) Wawasan Kebangsaan dan Ketahanan Nasional
7.01.05.2.01.0003 Pembinaan Persatuan dan Kesatuan Bangsa
7.01.05.2.01.0004 Pembinaan Kerukunan Antar Suku dan Intra Suku, Umat Beragama, Ras, dan Golongan Lainnya Guna Mewujudkan Stabilitas Keamanan Lokal, Regional, dan Nasional
7.01.05.2.01.0005 Penanganan Konflik Sosial Sesuai Ketentuan Peraturan Perundang-Undangan
7.01.05.2.01.0006 Pengembangan Kehidupan Demokrasi berdasarkan Pancasila
7.01.05.2.01.0007 Pelaksanaan Semua Urusan Pemerintahan yang Bukan Merupakan Kewenangan Daerah dan Tidak Dilaksanakan oleh Instansi Vertikal
7.01.05.2.01.0008 Pelaksanaan Tugas Forum Koordinasi Pimpinan di Kecamatan
7.01.06 PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA
7.01.06.2.01 Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa
7.01.06.2.01.0001 Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa
7.01.06.2.01.0002 Fasilitasi Administrasi Tata Pemerintahan Desa
7.01.06.2.01.0003 Fasilitasi Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa
7.01.06.2.01.0004 Fasilitasi Penerapan dan Penegakan Peraturan Perundang-Undangan
7.01.06.2.01.0005 Fasilitasi Pelaksanaan Tugas Kepala Desa dan Perangkat Desa
7.01.06.2.01.0006 Fasilitasi Pelaksanaan Pemilihan Kepala Desa
7.01.06.2.01.0007 Fasilitasi Pelaksanaan Tugas dan Fungsi Badan Permusyawaratan Desa
7.01.06.2.01.0008 Rekomendasi Pengangkatan dan Pemberhentian Perangkat Desa
7.01.06.2.01.0009 Fasilitasi Sinkronisasi Perencanaan Pembangunan Daerah dengan Pembangunan Desa
7.01.06.2.01.0010 Fasilitasi Penetapan Lokasi Pembangunan Kawasan Perdesaan
7.01.06.2.01.0011 Fasilitasi Penyelenggaraan Ketenteraman dan Ketertiban Umum
7.01.06.2.01.0012 Fasilitasi Pelaksanaan Tugas, Fungsi, dan Kewajiban Lembaga Kemasyarakatan
7.01.06.2.01.0013 Fasilitasi Penyusunan Perencanaan Pembangunan Partisipatif
7.01.06.2.01.0014 Fasilitasi Kerja Sama Antar Desa dan Kerja Sama Desa dengan Pihak Ketiga
7.01.06.2.01.0015 Fasilitasi Penataan, Pemanfaatan, dan Pendayagunaan Ruang Desa serta Penetapan dan Penegasan Batas Desa
7.01.06.2.01.0016 Fasilitasi Penyusunan Program dan Pelaksanaan Pemberdayaan Masyarakat Desa
7.01.06.2.01.0017 Koordinasi Pendampingan Desa di Wilayahnya
7.01.06.2.01.0018 Koordinasi Pelaksanaan Pembangunan Kawasan Perdesaan di Wilayah Kecamatan
`;

let names: ReadonlyMap<string, string> | null = null;

const listNames = (): ReadonlyMap<string, string> => {
  names ??= new Map(
    LIST.trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
  return names;
};

/** The official name of a code; null where the list does not have it. A suffix of the office does not count. */
export const findNomenclature = (kode: string): string | null =>
  listNames().get(kode.split(".").slice(0, 6).join(".")) ?? null;

/** Whether a name may be that of its code: most words agree, so that spelling and case do not matter. True without a code. */
export function fitsNomenclature(kode: string, nama: string): boolean {
  const official = findNomenclature(kode);
  if (official === null || nama === "") return true;
  const [a, b] = [wordsOf(nama), wordsOf(official)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size)) >= 0.5;
}

/** Codes that have this name. */
export const findKodeByName = (nama: string): readonly string[] => {
  const wanted = nameKey(nama);
  return [...listNames()].flatMap(([kode, each]) => (nameKey(each) === wanted ? [kode] : []));
};

const wordsOf = (nama: string): ReadonlySet<string> =>
  new Set(
    nameKey(nama)
      .split(" ")
      .filter((word) => word.length > 3),
  );
