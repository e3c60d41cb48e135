import {
  KOLOM_ANGGARAN,
  KOLOM_BUKTI,
  KOLOM_KINERJA,
  type KolomFormulir,
  KUNCI_MARKER,
  NAMA_FORMULIR,
  VERSI_FORMULIR,
} from "../../src/form/layout.ts";
import { sidikFormulir } from "../../src/form/sidik.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";
import { columnName, type Isi, type Lembar, makeXlsx, type Sel } from "../support/xlsx.ts";

/* A small office, and its forms built cell by cell: what the reader's tests fill in and damage. */

const pejabat = { nama: "CONTOH NAMA", jabatan: "Kepala Seksi" };

/** Two units; tapem has one indicator of each shape. `ubah` changes the raw config. */
export function makeConfig(ubah: Record<string, unknown> = {}): Config {
  return configSchema.parse({
    versi: 1,
    tahun: 2024,
    instansi: {
      nama: "Kecamatan Contoh",
      pemda: "Kota Contoh",
      tempat: "Contoh",
      alamat: "Jalan Contoh",
      tujuan_laporan: "Bagian Organisasi",
    },
    pejabat: { camat: pejabat, sekcam: pejabat, kasubbag: pejabat },
    unit: [
      {
        kode: "tapem",
        nama: "Seksi Tata Pemerintahan",
        jenis: "seksi",
        pejabat,
        indikator: [
          {
            kode: "T.1",
            uraian: "Jumlah kelurahan tertib",
            satuan: "kelurahan",
            periode: "jumlah",
            target: 6,
            target_tw: [1, 2, 2, 1],
          },
        ],
      },
      { kode: "trantib", nama: "Seksi Ketenteraman", jenis: "seksi", pejabat },
    ],
    renstra: { periode: [2020, 2024], tujuan: [{ kode: "T1", uraian: "Tujuan" }] },
    sasaran: [
      {
        kode: "S1",
        uraian: "Meningkatnya kualitas pelayanan",
        indikator: [
          {
            kode: "S1.1",
            uraian: "Indeks Kepuasan Masyarakat",
            satuan: "nilai",
            unit: "tapem",
            target: 90.5,
            target_tw: [80, 85, 90, 90.5],
          },
          { kode: "S1.2", uraian: "Persentase tepat waktu", satuan: "%", unit: "tapem", target: 95 },
          { kode: "S1.3", uraian: "Predikat SAKIP", satuan: "predikat", unit: "tapem", arah: "predikat", target: "BB" },
          {
            kode: "S1.4",
            uraian: "Serapan",
            satuan: "%",
            unit: "tapem",
            arah: "rentang",
            target: { min: 80, max: 90 },
          },
          { kode: "S1.5", uraian: "Jumlah gangguan", satuan: "kejadian", unit: "trantib", arah: "turun", target: 10 },
        ],
      },
    ],
    program: [
      {
        kode: "7.01.02",
        uraian: "Program",
        kegiatan: [
          {
            kode: "7.01.02.2.01",
            uraian: "Kegiatan",
            sub_kegiatan: [
              { kode: "7.01.02.2.01.01", uraian: "Koordinasi", pagu: 10_000_000, unit: "tapem" },
              { kode: "7.01.02.2.01.02", uraian: "Fasilitasi", pagu: 25_500_000, unit: "tapem" },
            ],
          },
        ],
      },
    ],
    ...ubah,
  });
}

/** Row 1 title, row 2 headings, row 3 keys, then rows of the plan: `sel` addresses the cells by row key and column key. */
const BARIS_PERTAMA = 4;

const KUNCI_KINERJA = ["S1.1", "S1.2", "S1.3", "S1.4", "tapem/T.1"] as const;
const KUNCI_ANGGARAN = ["7.01.02.2.01.01", "7.01.02.2.01.02"] as const;

/** The address of a cell of the blank form: ("S1.1", "tw1") -> "K4". */
export function alamat(kunci: string, kolom: string): string {
  const anggaran = KUNCI_ANGGARAN.indexOf(kunci as never);
  const baris = BARIS_PERTAMA + (anggaran >= 0 ? anggaran : KUNCI_KINERJA.indexOf(kunci as never));
  return `${kolomOf(anggaran >= 0 ? KOLOM_ANGGARAN : KOLOM_KINERJA, kolom)}${baris}`;
}

/** The address of a cell of the evidence, rows counted from 0. */
export function alamatBukti(baris: number, kolom: string): string {
  return `${kolomOf(KOLOM_BUKTI, kolom)}${BARIS_PERTAMA + baris}`;
}

function kolomOf(kolom: readonly KolomFormulir[], kunci: string): string {
  return columnName(kolom.findIndex((k) => k.kunci === kunci) + 2);
}

function tabel(
  judul: string,
  kolom: readonly KolomFormulir[],
  baris: readonly (readonly [string, Readonly<Record<string, Isi>>])[],
): Record<string, Isi> {
  const sel: Record<string, Isi> = { B1: judul, A3: KUNCI_MARKER };
  for (const [i, { kunci, judul: nama }] of kolom.entries()) {
    sel[`${columnName(i + 2)}2`] = nama;
    sel[`${columnName(i + 2)}3`] = kunci;
    for (const [j, [kode, content]] of baris.entries()) {
      sel[`A${BARIS_PERTAMA + j}`] = kode;
      const nilai = content[kunci];
      if (nilai !== undefined && nilai !== null) sel[`${columnName(i + 2)}${BARIS_PERTAMA + j}`] = nilai;
    }
  }
  return sel;
}

/** What a test puts into the form of tapem, by sheet and address; null empties a cell. */
export interface Isian {
  readonly kinerja?: Sel;
  readonly anggaran?: Sel;
  readonly bukti?: Sel;
  readonly meta?: Sel;
}

/** The sheets of the form of unit tapem, filled in as given. */
export function makeLembar(
  config: Config,
  isian: Isian = {},
): { kinerja: Lembar; anggaran: Lembar; bukti: Lembar; meta: Lembar } {
  const kinerja = tabel("Data Kinerja Tahun 2024", KOLOM_KINERJA, [
    [
      "S1.1",
      {
        sasaran: "Meningkatnya kualitas pelayanan",
        uraian: "Indeks Kepuasan Masyarakat",
        satuan: "nilai",
        arah: "naik",
        target_tw1: 80,
        target_tw2: 85,
        target_tw3: 90,
        target_tw4: 90.5,
        target: 90.5,
      },
    ],
    ["S1.2", { uraian: "Persentase tepat waktu", satuan: "%", arah: "naik", target: 95 }],
    ["S1.3", { uraian: "Predikat SAKIP", satuan: "predikat", arah: "predikat", target: "BB" }],
    ["S1.4", { uraian: "Serapan", satuan: "%", arah: "rentang", target: "80–90" }],
    [
      "tapem/T.1",
      {
        uraian: "Jumlah kelurahan tertib",
        satuan: "kelurahan",
        arah: "naik",
        target_tw1: 1,
        target_tw2: 2,
        target_tw3: 2,
        target_tw4: 1,
        target: 6,
      },
    ],
  ]);
  const anggaran = tabel("Realisasi Anggaran Tahun 2024", KOLOM_ANGGARAN, [
    ["7.01.02.2.01.01", { uraian: "Koordinasi", pagu: 10_000_000 }],
    ["7.01.02.2.01.02", { uraian: "Fasilitasi", pagu: 25_500_000 }],
  ]);
  const meta: Record<string, Isi> = {
    ...{ A1: "formulir", B1: NAMA_FORMULIR, A2: "versi", B2: VERSI_FORMULIR, A3: "instansi", B3: "Kecamatan Contoh" },
    ...{ A4: "unit", B4: "tapem", A5: "tahun", B5: 2024, A6: "sidik", B6: sidikFormulir(config, "tapem") },
  };
  return {
    kinerja: { nama: "Kinerja", sel: { ...kinerja, ...isian.kinerja }, baris: { 3: 'hidden="1"' } },
    anggaran: { nama: "Anggaran", sel: { ...anggaran, ...isian.anggaran } },
    bukti: { nama: "Bukti", sel: { ...tabel("Bukti Dukung Kinerja Tahun 2024", KOLOM_BUKTI, []), ...isian.bukti } },
    meta: { nama: "_lkjip", sel: { ...meta, ...isian.meta }, state: "veryHidden" },
  };
}

/** The form of unit tapem as a file. */
export function makeFormulir(isian: Isian = {}, config: Config = makeConfig()): Uint8Array {
  const { kinerja, anggaran, bukti, meta } = makeLembar(config, isian);
  return makeXlsx([kinerja, anggaran, bukti, meta]);
}
