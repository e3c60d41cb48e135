import ExcelJS from "exceljs";
import { type Config, configSchema } from "../../src/plan/schema.ts";

/* A small office whose forms the tests look at. */

const pejabat = { nama: "CONTOH NAMA", nip: "197808231998021001", pangkat: "Penata", jabatan: "Kepala Seksi" };

/** One indicator of every kind, in the words of lkjip.yaml. */
export const SEMUA_ARAH = [
  { kode: "N", uraian: "Indeks kepuasan", satuan: "nilai", target: 90.5, target_tw: [80, 85, 90, 90.5] },
  {
    kode: "U",
    uraian: "Jumlah gangguan",
    satuan: "kasus",
    arah: "turun",
    periode: "jumlah",
    target: 20,
    target_tw: [5, 5, 5, 5],
  },
  {
    kode: "R",
    uraian: "Lama layanan",
    satuan: "hari",
    arah: "turun",
    rumus_turun: "rasio",
    periode: "rata-rata",
    target: 7,
  },
  { kode: "T", uraian: "Suhu arsip", satuan: "derajat", arah: "tetap", target: 20 },
  { kode: "G", uraian: "Serapan", satuan: "%", arah: "rentang", target: { min: 90, max: 98 } },
  { kode: "P", uraian: "Predikat SAKIP", satuan: "predikat", arah: "predikat", skala: "sakip", target: "A" },
  { kode: "O", uraian: "Opini BPK", satuan: "opini", arah: "predikat", skala: "opini", target: "WTP" },
] as const;

/** Two sub kegiatan, 1.250.000 and 8.750.000 rupiah. */
const DUA_SUB_KEGIATAN = [
  { kode: "7.01.01.2.01.0001", uraian: "Penyusunan dokumen", pagu: 1_250_000, unit: "tapem" },
  { kode: "7.01.01.2.01.0002", uraian: "Evaluasi kinerja", pagu: 8_750_000, unit: "tapem" },
];

interface Office {
  readonly indikator?: readonly object[];
  readonly subKegiatan?: readonly object[];
  /** Further keys of lkjip.yaml, or others in place of the ones here. */
  readonly lain?: object;
}

/** An office with the units `tapem`, which gets everything, and `trantib`, which gets nothing. */
export function makeKantor({ indikator = SEMUA_ARAH, subKegiatan = DUA_SUB_KEGIATAN, lain = {} }: Office = {}): Config {
  return configSchema.parse({
    versi: 1,
    tahun: 2024,
    instansi: {
      nama: "Kecamatan Contoh",
      pemda: "Pemerintah Kota Contoh",
      tempat: "Contoh",
      alamat: "Jalan Contoh 1",
      tujuan_laporan: "Bagian Organisasi",
    },
    pejabat: { camat: pejabat, sekcam: pejabat, kasubbag: { nama: "CONTOH KASUBBAG", jabatan: "Kasubbag Keuangan" } },
    unit: [
      { kode: "tapem", nama: "Seksi Tata Pemerintahan", jenis: "seksi", pejabat, indikator },
      { kode: "trantib", nama: "Seksi Ketenteraman", jenis: "seksi", pejabat },
    ],
    renstra: { periode: [2020, 2024], tujuan: [{ kode: "T1", uraian: "Tujuan" }] },
    sasaran: [
      {
        kode: "S1",
        uraian: "Sasaran",
        indikator: [{ kode: "S1.1", uraian: "Dari unit", target: 1, dari: { cara: "jumlah", indikator: ["N"] } }],
      },
    ],
    program: [
      {
        kode: "7.01.01",
        uraian: "Program",
        kegiatan: [
          {
            kode: "7.01.01.2.01",
            uraian: "Kegiatan",
            sub_kegiatan: subKegiatan.length > 0 ? subKegiatan : [{ ...DUA_SUB_KEGIATAN[0], unit: "lain" }],
          },
        ],
      },
    ],
    ...lain,
  });
}

/** Opens a form of our own with exceljs; only tests do so, files that people send are never opened this way. */
export async function openForm(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

/** A sheet of a form; throws where it is missing. */
export function sheetOf(workbook: ExcelJS.Workbook, nama: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(nama);
  if (!sheet) throw new Error(`no sheet ${nama}`);
  return sheet;
}
