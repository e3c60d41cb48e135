import type { DataKinerja } from "../../src/form/kinerja.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";
import { buatData, formulir } from "./kinerja.ts";

/*
 * An office in which everything is computed from something else: four kelurahan whose names begin alike, a weighted mean,
 * a ratio per 1.000, a capaian with a bound, one decimal, officials with parts of each other's names, an acting one.
 */

const KELURAHAN = ["Kebonsari", "Kebonsari Kulon", "Kebonsari Wetan", "Sumber"] as const;
const LURAH = ["SUTRISNO, S.Sos.", "SUTRISNO HADI", "LINA, S.AP.", "M. YUSUF"] as const;
const KODE = KELURAHAN.map((nama) => `kel-${nama.toLowerCase().replaceAll(" ", "-")}`);
const PAGU = [250_000_000, 200_000_000, 225_000_000, 150_000_000] as const;

/** Kode, name, satuan, other keys, targets and realisations of the four. */
const INDIKATOR = [
  ["KEL.1", "Indeks Kepuasan Masyarakat kelurahan", "nilai", {}, [82, 80, 84.5, 81], [82, 81.3, 83.9, 80.75]],
  ["KEL.2", "Jumlah anggota Linmas", "orang", {}, [30, 20, 25, 10], [28, 21, 25, 9]],
  ["KEL.3", "Jumlah penduduk", "orang", { arah: "tetap" }, [5100, 3900, 4450, 2125], [5080, 3921, 4450, 2130]],
  ["KEL.4", "Jumlah usulan musrenbang yang diakomodasi", "usulan", {}, [12, 9, 7, 4], [11, 9, 6, 5]],
  ["KEL.5", "Jumlah usulan musrenbang", "usulan", { arah: "tetap" }, [20, 15, 12, 9], [20, 16, 12, 9]],
] as const;

const isian = (layan: Record<string, unknown>) => ({ iku: true, sumber_data: "Kelurahan", ...layan });

const ISI = {
  versi: 1,
  tahun: 2024,
  instansi: {
    nama: "Kecamatan Bantaran",
    pemda: "Pemerintah Kota Madiun",
    tempat: "Madiun",
    alamat: "Jalan Merdeka Nomor 8",
    tujuan_laporan: "Kepala Bagian Organisasi Sekretariat Daerah",
    tugas: "Camat mengoordinasikan pelayanan publik dan pemberdayaan masyarakat.",
    fungsi: ["pengoordinasian kegiatan pemberdayaan masyarakat", "pembinaan pemerintahan desa"],
  },
  pejabat: {
    camat: {
      nama: "Ir. SRI MULYANI HADI, M.Si.",
      jabatan: "Camat Bantaran",
      nip: "197002021996032001",
      pangkat: "Pembina Tk. I",
    },
    sekcam: {
      nama: "DEDY KURNIAWAN, S.STP.",
      jabatan: "Sekretaris Kecamatan Bantaran",
      nip: "198203032001121002",
      pangkat: "Pembina",
      status: "plt",
    },
    kasubbag: { nama: "NUR AINI, S.E., M.M.", jabatan: "Kepala Subbagian Perencanaan dan Keuangan" },
  },
  unit: [
    {
      kode: "keu",
      nama: "Subbagian Perencanaan dan Keuangan",
      jenis: "subbagian",
      pejabat: { nama: "NUR AINI, S.E., M.M.", jabatan: "Kepala Subbagian Perencanaan dan Keuangan" },
    },
    {
      kode: "layan",
      nama: "Seksi Pelayanan",
      jenis: "seksi",
      pejabat: { nama: "HADI, S.Kom.", jabatan: "Kepala Seksi Pelayanan" },
    },
    {
      kode: "layan-umum",
      nama: "Seksi Pelayanan Umum",
      jenis: "seksi",
      pejabat: { nama: "HADI SUSANTO, S.Kom.", jabatan: "Kepala Seksi Pelayanan Umum" },
    },
    ...KELURAHAN.map((nama, i) => ({
      kode: KODE[i],
      nama: `Kelurahan ${nama}`,
      jenis: "kelurahan",
      pejabat: { nama: LURAH[i], jabatan: `Lurah ${nama}`, ...(i === 2 ? { status: "plt" } : {}) },
      indikator: INDIKATOR.map(([kode, uraian, satuan, lain, target]) => ({
        kode,
        uraian,
        satuan,
        ...lain,
        target: target[i],
      })),
    })),
  ],
  sdm: [
    {
      judul: "Pegawai menurut status kepegawaian",
      baris: [
        { nama: "PNS", laki_laki: 20, perempuan: 20 },
        { nama: "PPPK", laki_laki: 2, perempuan: 3 },
      ],
    },
  ],
  renstra: { periode: [2019, 2024], tujuan: [{ kode: "T1", uraian: "Meningkatnya kualitas pelayanan" }] },
  sasaran: [
    {
      kode: "S1",
      uraian: "Meningkatnya kepuasan masyarakat",
      tujuan: "T1",
      indikator: [
        isian({
          kode: "S1.1",
          uraian: "Indeks Kepuasan Masyarakat kecamatan",
          satuan: "nilai",
          unit: "layan",
          target: 83.25,
          target_renstra: { 2019: 78, 2024: 83.25 },
          riwayat: {
            2019: { target: 78, realisasi: 78.2 },
            2020: { target: 79, realisasi: 77.93 },
            2022: { target: 81, realisasi: 81.04 },
            2023: { target: 82, realisasi: 84.11 },
          },
          pembanding: { nama: "IKM Kota Madiun", nilai: 85.1 },
          program: ["7.01.02", "7.01.03"],
        }),
        isian({
          kode: "S1.2",
          uraian: "Rata-rata IKM kelurahan",
          satuan: "nilai",
          dari: {
            cara: "tertimbang",
            indikator: ["KEL.1"],
            bobot: Object.fromEntries(KODE.map((kode, i) => [kode, [5, 4, 4, 2][i]])),
          },
          target: 82,
          riwayat: { 2022: { target: 80, realisasi: 79.5 }, 2023: { target: 81, realisasi: 80.25 } },
          program: ["7.01.02"],
        }),
      ],
    },
    {
      kode: "S2",
      uraian: "Meningkatnya pemberdayaan masyarakat",
      tujuan: "T1",
      indikator: [
        isian({
          kode: "S2.1",
          uraian: "Rasio Linmas per 1.000 penduduk",
          satuan: "per 1.000 penduduk",
          dari: { cara: "rasio", pembilang: ["KEL.2"], penyebut: ["KEL.3"], kali: 1000 },
          target: 5.5,
          target_renstra: { 2024: 6 },
          alasan: "anggaran Linmas dikurangi",
          riwayat: { 2023: { target: 5.4, realisasi: 5.12 } },
          pembanding: { nama: "rata-rata Kota Madiun", nilai: 5.46 },
          program: ["7.01.03"],
        }),
        isian({
          kode: "S2.2",
          uraian: "Persentase usulan musrenbang yang diakomodasi",
          satuan: "%",
          dari: { cara: "rasio", pembilang: ["KEL.4"], penyebut: ["KEL.5"] },
          target: 55,
          target_renstra: { 2024: 55 },
          program: ["7.01.03"],
        }),
        isian({
          kode: "S2.3",
          uraian: "Jumlah gangguan ketertiban",
          satuan: "kejadian",
          iku: false,
          unit: "layan-umum",
          arah: "turun",
          rumus_turun: "rasio",
          periode: "jumlah",
          target: 8,
          riwayat: { 2023: { target: 9, realisasi: 4 } },
          program: ["7.01.02"],
        }),
      ],
    },
  ],
  program: [
    {
      kode: "7.01.02",
      uraian: "Program Pelayanan Publik",
      kegiatan: [
        {
          kode: "7.01.02.2.01",
          uraian: "Koordinasi",
          sub_kegiatan: [
            { kode: "7.01.02.2.01.0001", uraian: "Koordinasi pelayanan", pagu: 120_000_000, unit: "layan" },
            { kode: "7.01.02.2.01.0002", uraian: "Peningkatan sarana", pagu: 80_500_000, unit: "layan-umum" },
          ],
        },
      ],
    },
    {
      kode: "7.01.03",
      uraian: "Program Pemberdayaan Masyarakat",
      kegiatan: [
        {
          kode: "7.01.03.2.01",
          uraian: "Pemberdayaan",
          sub_kegiatan: KELURAHAN.map((nama, i) => ({
            kode: `7.01.03.2.01.0001.100${i + 1}`,
            uraian: `Pemberdayaan Kelurahan ${nama}`,
            pagu: PAGU[i],
            unit: KODE[i],
          })),
        },
      ],
    },
  ],
  riwayat_anggaran: { 2023: { pagu: 990_000_000, realisasi: 1_000_000_000 } },
  kebijakan: { batas_capaian: 120, rata_rata: "sasaran", desimal: 1, efisiensi: "pmk" },
  naskah: {
    kata_pengantar: "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa.",
    latar_belakang: "Laporan disusun sebagai pertanggungjawaban.",
    gambaran_umum: "Wilayah berada di dataran rendah.",
    isu_strategis: ["Mutu pelayanan belum merata"],
    dasar_hukum: ["Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"],
  },
};

/** The office with every form returned. */
export function readBantaran(): { readonly config: Config; readonly data: DataKinerja } {
  const config = configSchema.parse(ISI);
  const belanja = [240_000_000, 199_900_000, 225_000_000, 131_000_000];
  const list = [
    formulir("keu", {}),
    formulir("layan", { "S1.1": { tw: [82, 82.5, 83, 83.19] } }, { "7.01.02.2.01.0001": 118_000_000 }),
    formulir("layan-umum", { "S2.3": { tw: [1, 0, 2, 2] } }, { "7.01.02.2.01.0002": 80_500_000 }),
    ...KODE.map((kode, i) =>
      formulir(
        kode,
        Object.fromEntries(INDIKATOR.map(([id, , , , , nilai]) => [`${kode}/${id}`, { realisasi: nilai[i] ?? null }])),
        { [`7.01.03.2.01.0001.100${i + 1}`]: belanja[i] ?? null },
      ),
    ),
  ];
  return { config, data: buatData(config, ...list) };
}
