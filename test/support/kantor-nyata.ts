import type { DataKinerja } from "../../src/form/kinerja.ts";
import { berkasFormulir, FOLDER } from "../../src/model/places.ts";
import { listIndikatorUnit, listSubKegiatan, type PlannedIndikator } from "../../src/plan/indikator.ts";
import type { Config } from "../../src/plan/schema.ts";
import { configSchema } from "../../src/plan/schema.ts";
import { isiFormulir } from "./isi.ts";
import type { TempatKerja } from "./kerja.ts";
import { buatData, formulir, type Masukan } from "./kinerja.ts";

/*
 * Offices as they are, from a few lines: real names of units, officials, sasaran and programmes; everything filled in.
 * The same description makes lkjip.yaml, the returned forms as files, and both as data without Excel.
 */

/** An indicator with what its unit reports at the end of the year; null: nothing came in. */
export interface GambaranIndikator {
  readonly uraian: string;
  readonly satuan: string;
  readonly target: number | string | { readonly min: number; readonly max: number };
  readonly realisasi: number | string | null;
  /** Other keys of the indicator in lkjip.yaml, such as `arah` or `riwayat`. */
  readonly lain?: Readonly<Record<string, unknown>>;
}

/** One office; `kelurahan` without the word before the name. */
export interface GambaranKantor {
  readonly nama: string;
  readonly pemda: string;
  readonly tempat: string;
  readonly kelurahan: readonly string[];
  readonly seksi: readonly string[];
  readonly sasaran: readonly { readonly uraian: string; readonly indikator: readonly GambaranIndikator[] }[];
  /** Target and realisation of the IKM of a kelurahan, by its number from 0. */
  readonly ikm: (kelurahan: number) => readonly [target: number, realisasi: number];
  /** Realisation of a sub kegiatan for its pagu, by its number from 0. */
  readonly belanja: (pagu: number, nomor: number) => number;
}

const TAHUN = 2024;

/** Given and family names of officials, put together by number. */
const DEPAN = ["SITI", "AGUS", "DWI", "NURUL", "BAMBANG", "ENDANG", "JOKO", "RATNA", "HERI", "SRI", "IMAM", "YULI"];
const BELAKANG = ["RAHAYU", "WIBOWO", "HANDAYANI", "SANTOSO", "KURNIAWAN", "LESTARI", "PRASETYO"];
const namaOrang = (nomor: number): string => `${DEPAN[nomor % 12]} ${BELAKANG[nomor % 7]}, S.Sos.`;

const kodeOf = (nama: string): string => nama.toLowerCase().replace(/[^a-z]+/g, "-");

const SUB_KEGIATAN = ["Koordinasi Perencanaan", "Fasilitasi Layanan", "Pembinaan Lembaga", "Sinkronisasi Data"];

/** The content of lkjip.yaml, before the defaults are filled in. */
export function composeKantorNyata(office: GambaranKantor): Record<string, unknown> {
  const unit = [
    ...office.seksi.map((nama, i) => ({
      kode: kodeOf(nama),
      nama: `Seksi ${nama}`,
      jenis: "seksi",
      pejabat: { nama: namaOrang(i + 3), jabatan: `Kepala Seksi ${nama}` },
      tugas: [`menyiapkan bahan koordinasi urusan ${nama.toLowerCase()}`],
    })),
    ...office.kelurahan.map((nama, i) => ({
      kode: `kel-${kodeOf(nama)}`,
      nama: `Kelurahan ${nama}`,
      jenis: "kelurahan",
      pejabat: { nama: namaOrang(i + 3 + office.seksi.length), jabatan: `Lurah ${nama}` },
      indikator: [
        { kode: "KEL.1", uraian: "Indeks Kepuasan Masyarakat kelurahan", satuan: "nilai", target: office.ikm(i)[0] },
      ],
    })),
  ];
  const seksi = (i: number): string => unit[i % office.seksi.length]?.kode ?? "";
  return {
    versi: 1,
    tahun: TAHUN,
    instansi: {
      nama: office.nama,
      pemda: office.pemda,
      tempat: office.tempat,
      alamat: "Jalan Pahlawan 12",
      tujuan_laporan: `Kepala Bagian Organisasi Sekretariat Daerah ${office.pemda.replace(/^Pemerintah /, "")}`,
      tugas: "Camat mengoordinasikan penyelenggaraan pemerintahan, pelayanan publik, dan pemberdayaan masyarakat.",
      fungsi: ["pengoordinasian kegiatan pemberdayaan masyarakat", "pelaksanaan pelayanan administrasi terpadu"],
    },
    pejabat: {
      camat: {
        nama: namaOrang(1),
        nip: "197808231998021001",
        pangkat: "Pembina Tk. I",
        jabatan: office.nama.replace(/^Kecamatan/, "Camat"),
      },
      // As `init` writes it.
      sekcam: { nama: namaOrang(0), jabatan: "Sekretaris Kecamatan" },
      kasubbag: { nama: namaOrang(2), jabatan: "Kepala Subbagian Keuangan dan Program" },
    },
    unit,
    sdm: [{ judul: "Pegawai menurut pendidikan", baris: [{ nama: "Sarjana", laki_laki: 21, perempuan: 18 }] }],
    renstra: {
      periode: [2020, 2024],
      tujuan: [{ kode: "T1", uraian: "Terwujudnya tata kelola pemerintahan kecamatan yang baik" }],
    },
    sasaran: office.sasaran.map(({ uraian, indikator }, s) => ({
      kode: `S${s + 1}`,
      uraian,
      tujuan: "T1",
      indikator: [
        ...indikator.map(({ uraian, satuan, target, lain }, i) => ({
          kode: `S${s + 1}.${i + 1}`,
          uraian,
          satuan,
          iku: true,
          unit: seksi(s + i),
          target,
          program: ["7.01.02"],
          sumber_data: "Laporan seksi",
          ...lain,
        })),
        ...(s > 0 || office.kelurahan.length === 0
          ? []
          : [
              {
                kode: "S1.9",
                uraian: "Rata-rata Indeks Kepuasan Masyarakat kelurahan",
                satuan: "nilai",
                iku: true,
                dari: { cara: "rata-rata", indikator: ["KEL.1"] },
                target: 82,
                program: ["7.01.02"],
              },
            ]),
      ],
    })),
    program: [
      {
        kode: "7.01.02",
        uraian: "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        kegiatan: [
          {
            kode: "7.01.02.2.01",
            uraian: "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan",
            sub_kegiatan: unit.map(({ kode, nama }, i) => ({
              kode: `7.01.02.2.01.${String(i + 1).padStart(4, "0")}`,
              uraian: `${SUB_KEGIATAN[i % 4]} ${nama}`,
              pagu: 36_750_000 + 1_250_500 * i,
              unit: kode,
            })),
          },
        ],
      },
    ],
    riwayat_anggaran: { 2023: { pagu: 890_500_000, realisasi: 861_250_000 } },
    naskah: {
      kata_pengantar: "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas tersusunnya laporan ini.",
      latar_belakang: "Laporan ini adalah wujud pertanggungjawaban atas Perjanjian Kinerja.",
      gambaran_umum: `${office.nama} melayani warga dari dataran rendah sampai perbukitan.`,
      isu_strategis: ["Mutu pelayanan belum merata", "Data kependudukan belum terbarui setiap bulan"],
      dasar_hukum: [
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
      ],
    },
  };
}

/** What people in the unit write about one indicator: never the same for two. */
const narasiOf = (unit: string, { indikator }: PlannedIndikator) => {
  const apa = `${indikator.uraian.toLowerCase()} di ${unit}`;
  return {
    pendukung: `Petugas mendampingi ${apa} sejak triwulan pertama.`,
    penghambat: `Catatan tentang ${apa} terlambat masuk pada musim hujan.`,
    solusi: `Jadwal pencatatan ${apa} dimajukan satu pekan.`,
    tindak_lanjut: `Menetapkan petugas cadangan untuk ${apa} pada semester pertama.`,
  };
};

function realisasiOf(office: GambaranKantor, { id, induk, tingkat }: PlannedIndikator): Masukan {
  if (tingkat === "unit") return office.ikm(office.kelurahan.findIndex((nama) => `kel-${kodeOf(nama)}` === induk))[1];
  const [s = 0, i = 0] = id.slice(1).split(".").map(Number);
  return office.sasaran[s - 1]?.indikator[i - 1]?.realisasi ?? null;
}

const belanjaOf = (office: GambaranKantor, config: Config, unit: string): [string, number][] =>
  listSubKegiatan(config).flatMap(({ subKegiatan }, i) =>
    subKegiatan.unit === unit ? [[subKegiatan.kode, office.belanja(subKegiatan.pagu, i)] as [string, number]] : [],
  );

/** The office as the program knows it once every form is back. */
export function readKantorNyata(office: GambaranKantor): { readonly config: Config; readonly data: DataKinerja } {
  const config = configSchema.parse(composeKantorNyata(office));
  const list = config.unit.map(({ kode, nama }) => {
    const baris = listIndikatorUnit(config, kode).map((plan) => {
      const { pendukung } = narasiOf(nama, plan);
      return [plan.id, { realisasi: realisasiOf(office, plan), narrative: pendukung }] as const;
    });
    return formulir(kode, Object.fromEntries(baris), Object.fromEntries(belanjaOf(office, config, kode)));
  });
  return { config, data: buatData(config, ...list) };
}

/** Fills every blank form of a work folder and hands it in. */
export function fillFormulirNyata(place: TempatKerja, office: GambaranKantor): void {
  const config = configSchema.parse(composeKantorNyata(office));
  for (const { kode, nama, pejabat } of config.unit) {
    const blank = place.world.read(berkasFormulir(kode));
    if (blank === null) throw new Error(`no form for ${kode}`);
    const owned = listIndikatorUnit(config, kode);
    const isian = {
      kinerja: Object.fromEntries(
        owned.map((plan) => [plan.id, { realisasi: realisasiOf(office, plan), ...narasiOf(nama, plan) }]),
      ),
      anggaran: Object.fromEntries(
        belanjaOf(office, config, kode).map(([sub, realisasi]) => [sub, { realisasi, keluaran: `1 dokumen ${nama}` }]),
      ),
      bukti: owned.map(({ indikator }) => ({
        indikator: indikator.kode,
        uraian: `Rekapitulasi ${indikator.uraian} oleh ${pejabat.jabatan}`,
        tanggal: new Date("2024-12-30T00:00:00Z"),
        lokasi: `arsip ${nama}`,
      })),
    };
    place.world.write(`${FOLDER.dataKinerja}/${kode}.xlsx`, isiFormulir(blank, isian));
  }
}
