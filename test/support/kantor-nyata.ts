import type { Config } from "../../src/plan/schema.ts";
import { configSchema } from "../../src/plan/schema.ts";
import { berkasFormulir, FOLDER } from "../../src/model/places.ts";
import type { DataKinerja } from "../../src/form/kinerja.ts";
import { type IndikatorRencana, listIndikatorUnit, listSubKegiatan } from "../../src/plan/indikator.ts";
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
export function composeKantorNyata(kantor: GambaranKantor): Record<string, unknown> {
  const unit = [
    ...kantor.seksi.map((nama, i) => ({
      kode: kodeOf(nama),
      nama: `Seksi ${nama}`,
      jenis: "seksi",
      pejabat: { nama: namaOrang(i + 3), jabatan: `Kepala Seksi ${nama}` },
      tugas: [`menyiapkan bahan koordinasi urusan ${nama.toLowerCase()}`],
    })),
    ...kantor.kelurahan.map((nama, i) => ({
      kode: `kel-${kodeOf(nama)}`,
      nama: `Kelurahan ${nama}`,
      jenis: "kelurahan",
      pejabat: { nama: namaOrang(i + 3 + kantor.seksi.length), jabatan: `Lurah ${nama}` },
      indikator: [
        { kode: "KEL.1", uraian: "Indeks Kepuasan Masyarakat kelurahan", satuan: "nilai", target: kantor.ikm(i)[0] },
      ],
    })),
  ];
  const seksi = (i: number): string => unit[i % kantor.seksi.length]?.kode ?? "";
  return {
    versi: 1,
    tahun: TAHUN,
    instansi: {
      nama: kantor.nama,
      pemda: kantor.pemda,
      tempat: kantor.tempat,
      alamat: "Jalan Pahlawan 12",
      tujuan_laporan: `Kepala Bagian Organisasi Sekretariat Daerah ${kantor.pemda.replace(/^Pemerintah /, "")}`,
      tugas: "Camat mengoordinasikan penyelenggaraan pemerintahan, pelayanan publik, dan pemberdayaan masyarakat.",
      fungsi: ["pengoordinasian kegiatan pemberdayaan masyarakat", "pelaksanaan pelayanan administrasi terpadu"],
    },
    pejabat: {
      camat: {
        nama: namaOrang(1),
        nip: "197808231998021001",
        pangkat: "Pembina Tk. I",
        jabatan: kantor.nama.replace(/^Kecamatan/, "Camat"),
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
    sasaran: kantor.sasaran.map(({ uraian, indikator }, s) => ({
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
        ...(s > 0 || kantor.kelurahan.length === 0
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
      gambaran_umum: `${kantor.nama} melayani warga dari dataran rendah sampai perbukitan.`,
      isu_strategis: ["Mutu pelayanan belum merata", "Data kependudukan belum terbarui setiap bulan"],
      dasar_hukum: [
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
      ],
    },
  };
}

/** What people in the unit write about one indicator: never the same for two. */
const narasiOf = (unit: string, { indikator }: IndikatorRencana) => {
  const apa = `${indikator.uraian.toLowerCase()} di ${unit}`;
  return {
    pendukung: `Petugas mendampingi ${apa} sejak triwulan pertama.`,
    penghambat: `Catatan tentang ${apa} terlambat masuk pada musim hujan.`,
    solusi: `Jadwal pencatatan ${apa} dimajukan satu pekan.`,
    tindak_lanjut: `Menetapkan petugas cadangan untuk ${apa} pada semester pertama.`,
  };
};

function realisasiOf(kantor: GambaranKantor, { id, induk, tingkat }: IndikatorRencana): Masukan {
  if (tingkat === "unit") return kantor.ikm(kantor.kelurahan.findIndex((nama) => `kel-${kodeOf(nama)}` === induk))[1];
  const [s = 0, i = 0] = id.slice(1).split(".").map(Number);
  return kantor.sasaran[s - 1]?.indikator[i - 1]?.realisasi ?? null;
}

const belanjaOf = (kantor: GambaranKantor, config: Config, unit: string): [string, number][] =>
  listSubKegiatan(config).flatMap(({ subKegiatan }, i) =>
    subKegiatan.unit === unit ? [[subKegiatan.kode, kantor.belanja(subKegiatan.pagu, i)] as [string, number]] : [],
  );

/** The office as the program knows it once every form is back. */
export function readKantorNyata(kantor: GambaranKantor): { readonly config: Config; readonly data: DataKinerja } {
  const config = configSchema.parse(composeKantorNyata(kantor));
  const daftar = config.unit.map(({ kode, nama }) => {
    const baris = listIndikatorUnit(config, kode).map((rencana) => {
      const { pendukung } = narasiOf(nama, rencana);
      return [rencana.id, { realisasi: realisasiOf(kantor, rencana), narasi: pendukung }] as const;
    });
    return formulir(kode, Object.fromEntries(baris), Object.fromEntries(belanjaOf(kantor, config, kode)));
  });
  return { config, data: buatData(config, ...daftar) };
}

/** Fills every blank form of a work folder and hands it in. */
export function fillFormulirNyata(place: TempatKerja, kantor: GambaranKantor): void {
  const config = configSchema.parse(composeKantorNyata(kantor));
  for (const { kode, nama, pejabat } of config.unit) {
    const blank = place.world.read(berkasFormulir(kode));
    if (blank === null) throw new Error(`no form for ${kode}`);
    const milik = listIndikatorUnit(config, kode);
    const isian = {
      kinerja: Object.fromEntries(
        milik.map((rencana) => [rencana.id, { realisasi: realisasiOf(kantor, rencana), ...narasiOf(nama, rencana) }]),
      ),
      anggaran: Object.fromEntries(
        belanjaOf(kantor, config, kode).map(([sub, realisasi]) => [sub, { realisasi, keluaran: `1 dokumen ${nama}` }]),
      ),
      bukti: milik.map(({ indikator }) => ({
        indikator: indikator.kode,
        uraian: `Rekapitulasi ${indikator.uraian} oleh ${pejabat.jabatan}`,
        tanggal: new Date("2024-12-30T00:00:00Z"),
        lokasi: `arsip ${nama}`,
      })),
    };
    place.world.write(`${FOLDER.dataKinerja}/${kode}.xlsx`, isiFormulir(blank, isian));
  }
}
