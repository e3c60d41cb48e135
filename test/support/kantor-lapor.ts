import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataKinerja, FilledFormulir } from "../../src/form/kinerja.ts";
import { mapNarrative, type NarrativeKunci } from "../../src/form/layout.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { listIndikatorUnit, listSubKegiatan, type PlannedIndikator } from "../../src/plan/indikator.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { buatDraf } from "./draf.ts";
import { composeKantorNyata, type GambaranIndikator } from "./kantor-nyata.ts";
import { buatData, formulir, type Masukan } from "./kinerja.ts";

/*
 * Three offices whose reports are read page by page: one indicator; 30 indicators and 40 units; half of the forms missing.
 * No two texts or figures in them are alike, so what a report says twice it says by itself.
 */

/** An office with what came back. */
export interface KantorLapor {
  readonly config: Config;
  readonly data: DataKinerja;
}

const NAMA = [
  ...["Rantau Panjang", "Rantau Panjang Hulu", "Rantau Panjang Hilir", "Bitahan", "Kupang", "Keraton", "Antasari"],
  ...["Perintis Raya", "Banua Halat", "Lumbu Raya", "Jingah Babaris", "Badaun", "Cangkring", "Mandarahan", "Pandahan"],
  ...["Serawi", "Tambarangan", "Harapan Masa", "Tatakan", "Salam Babaris", "Binuang", "Pulau Pinang", "Tungkap"],
  ...["Raya Belanti", "Padang Sari", "Gunung Batu", "Karang Putih", "Mekar Sari", "Tarungin", "Suato Lama", "Hatungun"],
  ...["Asam Randah", "Batu Hapu", "Bagak", "Burakai", "Matang Batas"],
];
const SEKSI = ["Pelayanan Umum", "Ketenteraman dan Ketertiban Umum", "Pemberdayaan Masyarakat", "Tata Pemerintahan"];

/** What sasaran and their indicators are about; an indicator is a measure of one of these. */
const BIDANG = [
  ["pelayanan administrasi terpadu", "perizinan usaha mikro", "pengaduan warga", "layanan keliling", "antrean loket"],
  ["ketertiban umum", "pelindungan masyarakat", "penanganan bencana", "pos keamanan lingkungan", "konflik sosial"],
  ["musyawarah perencanaan", "lembaga kemasyarakatan", "usaha ekonomi warga", "kader posyandu", "gotong royong"],
  ["administrasi kependudukan", "batas wilayah", "pajak bumi dan bangunan", "arsip pertanahan", "profil wilayah"],
  ["penyusunan anggaran", "pengelolaan aset", "pelaporan keuangan", "disiplin pegawai", "kearsipan kantor"],
  ["kebersihan lingkungan", "ruang terbuka", "drainase permukiman", "penerangan jalan", "bank sampah"],
] as const;
const SASARAN = [
  ...["Meningkatnya kualitas pelayanan publik", "Meningkatnya ketenteraman dan ketertiban umum"],
  ...["Meningkatnya partisipasi masyarakat dalam pembangunan", "Meningkatnya tertib administrasi pemerintahan"],
  ...["Meningkatnya akuntabilitas kinerja dan keuangan", "Meningkatnya kualitas lingkungan permukiman"],
];
const UKURAN = [
  { nama: "Persentase", satuan: "%", arah: "naik" },
  { nama: "Indeks", satuan: "nilai", arah: "naik" },
  { nama: "Jumlah gangguan", satuan: "kasus", arah: "turun" },
  { nama: "Cakupan", satuan: "orang", arah: "naik" },
  { nama: "Rata-rata hari penyelesaian", satuan: "hari", arah: "turun" },
] as const;

/** One indicator with four years behind it, ups and downs, every third one missed. */
function indikator(s: number, i: number, program: readonly string[]): GambaranIndikator {
  const { nama, satuan, arah } = UKURAN[(s + i) % UKURAN.length] ?? UKURAN[0];
  const bulat = satuan === "kasus" || satuan === "orang" || satuan === "hari";
  const angka = (n: number): number => (bulat ? Math.round(n) : Math.round(n * 100) / 100);
  const dasar = bulat ? 40 + 7 * s + 11 * i : 71 + 1.37 * s + 3.61 * i;
  const naik = arah === "naik" ? 1 : -1;
  const target = (tahun: number): number => angka(dasar + naik * (tahun - 2020) * (bulat ? 3 : 1.45));
  const realisasi = (tahun: number): number =>
    angka(target(tahun) + naik * ((((s + 2 * i + tahun) % 3) - 1) * (bulat ? 4 : 2.13) + (i + 1) * (bulat ? 1 : 0.37)));
  const tahun = [2020, 2021, 2022, 2023];
  return {
    uraian: `${nama} ${BIDANG[s]?.[i] ?? ""}`,
    satuan,
    target: target(2024),
    realisasi: realisasi(2024),
    lain: {
      arah,
      program,
      target_renstra: Object.fromEntries([...tahun, 2024].map((t) => [t, target(t)])),
      riwayat: Object.fromEntries(tahun.map((t) => [t, { target: target(t), realisasi: realisasi(t) }])),
      rumus_hitung: `hasil pencatatan ${BIDANG[s]?.[i] ?? ""} selama setahun`,
    },
  };
}

const PROGRAM = [
  ["7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"],
  ["7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"],
  ["7.01.04", "Program Koordinasi Ketenteraman dan Ketertiban Umum"],
  ["7.01.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"],
] as const;
const KEGIATAN = ["Koordinasi Perencanaan", "Fasilitasi Layanan", "Pembinaan Lembaga", "Sinkronisasi Data"];

/** What a unit writes of one indicator: never the same of two, and never the same in two columns. */
function narasi(unit: string, { indikator: { uraian } }: PlannedIndikator): Record<NarrativeKunci, string> {
  const apa = `${uraian.charAt(0).toLowerCase()}${uraian.slice(1)}`;
  return {
    pendukung: `Petugas ${unit} mencatat ${apa} setiap pekan dan memeriksanya bersama ketua RT.`,
    penghambat: `Catatan ${apa} dari wilayah yang jauh terlambat sampai ke ${unit} pada musim hujan.`,
    solusi: `Memindahkan jadwal pencatatan ${apa} di ${unit} ke awal bulan.`,
    tindak_lanjut: `Menetapkan petugas cadangan ${unit} untuk ${apa} pada semester pertama.`,
  };
}

interface Bahan {
  readonly nama: string;
  readonly sasaran: number;
  readonly perSasaran: number;
  readonly seksi: number;
  readonly kelurahan: number;
  /** Every so many-th unit has not returned its form; 0: all have. */
  readonly tanpa: number;
}

function susun({ nama, sasaran, perSasaran, seksi, kelurahan, tanpa }: Bahan): KantorLapor {
  const base = composeKantorNyata({
    nama,
    pemda: "Pemerintah Kabupaten Tapin",
    tempat: "Rantau",
    kelurahan: NAMA.slice(0, kelurahan),
    seksi: SEKSI.slice(0, seksi),
    sasaran: Array.from({ length: sasaran }, (_, s) => ({
      uraian: SASARAN[s] ?? "",
      // The first sasaran has the mean of the kelurahan besides.
      indikator: Array.from({ length: perSasaran - (s === 0 && kelurahan > 0 ? 1 : 0) }, (_, i) =>
        indikator(s, i, [PROGRAM[s % PROGRAM.length]?.[0] ?? ""]),
      ),
    })),
    ikm: (i) => [82 + (i % 5), 81.5 + ((i * 7) % 6) + i / 50],
    belanja: (pagu, i) => Math.round(pagu * (0.91 + (i % 8) / 100)),
  });
  const unit = base.unit as readonly { readonly kode: string; readonly nama: string }[];
  const used = PROGRAM.slice(0, Math.min(sasaran, PROGRAM.length));
  const program = used.map(([kode, uraian], p) => ({
    kode,
    uraian,
    kegiatan: [0, 1].flatMap((n) => {
      const milik = unit.filter((_, i) => i % (2 * used.length) === 2 * p + n);
      const id = `${kode}.2.0${n + 1}`;
      return milik.length === 0 && n === 1
        ? []
        : [
            {
              kode: id,
              uraian: `${KEGIATAN[(p + n) % 4]} ${BIDANG[p]?.[n] ?? ""}`,
              sub_kegiatan: (milik.length > 0 ? milik : unit.slice(0, 1)).map((u, i) => ({
                kode: `${id}.${String(i + 1).padStart(4, "0")}`,
                uraian: `${KEGIATAN[i % 4]} ${u.nama}`,
                pagu: 36_750_000 + 1_250_500 * (i + 7 * p + 3 * n),
                unit: u.kode,
              })),
            },
          ];
    }),
  }));
  const config = configSchema.parse({ ...base, program });
  return { config, data: isi(config, tanpa) };
}

/** The forms that came back. */
function isi(config: Config, tanpa: number): DataKinerja {
  const nilai = (plan: PlannedIndikator, u: number): Masukan =>
    plan.tingkat === "unit" ? 81.5 + ((u * 7) % 6) + u / 50 : (REALISASI.get(plan.indikator.uraian) ?? null);
  const list = config.unit.flatMap(({ kode, nama }, u): FilledFormulir[] => {
    if (tanpa > 0 && u % tanpa === tanpa - 1) return [];
    const milik = listIndikatorUnit(config, kode);
    const belanja = listSubKegiatan(config).flatMap(({ subKegiatan }, i): [string, number][] =>
      subKegiatan.unit === kode ? [[subKegiatan.kode, Math.round(subKegiatan.pagu * (0.91 + (i % 8) / 100))]] : [],
    );
    const kosong = formulir(
      kode,
      Object.fromEntries(milik.map((plan) => [plan.id, { realisasi: nilai(plan, u) }])),
      Object.fromEntries(belanja),
    );
    return [
      {
        ...kosong,
        kinerja: kosong.kinerja.map((baris, i) => {
          const plan = milik[i] as PlannedIndikator;
          const teks = narasi(nama, plan);
          const asal = { berkas: kosong.berkas, lembar: "Kinerja", sel: `Q${12 + i}`, sha256: kosong.sha256 };
          return { ...baris, narrative: mapNarrative((kunci) => ({ teks: teks[kunci], asal })) };
        }),
      },
    ];
  });
  return buatData(config, ...list);
}

/** By name of the indicator: what the description of an office says of it. */
const REALISASI = new Map(
  BIDANG.flatMap((list, s) =>
    list.map((_, i) => {
      const { uraian, realisasi } = indikator(s, i, []);
      return [uraian, realisasi as Masukan] as const;
    }),
  ),
);

/** The offices by name. */
export const KANTOR_LAPOR: Readonly<Record<string, () => KantorLapor>> = {
  "one indicator": () =>
    susun({ nama: "Kecamatan Kabat", sasaran: 1, perSasaran: 1, seksi: 1, kelurahan: 0, tanpa: 0 }),
  "30 indicators, 40 units": () =>
    susun({ nama: "Kecamatan Rantau", sasaran: 6, perSasaran: 5, seksi: 4, kelurahan: 36, tanpa: 0 }),
  "half of the forms missing": () =>
    susun({ nama: "Kecamatan Binuang", sasaran: 3, perSasaran: 3, seksi: 4, kelurahan: 8, tanpa: 2 }),
};

const TEMPLAT = new Uint8Array(readFileSync(join(import.meta.dirname, "../../templates/lkjip.docx")));
const drafts = new Map<string, Uint8Array>();

/** The draft of one of the examples or of the offices above, made once. */
export function drafLapor(nama: string): Uint8Array {
  const known = drafts.get(nama);
  if (known !== undefined) return known;
  const docx = nama === "kanigaran" || nama === "muncar" ? buatDraf(nama).docx : cetak(KANTOR_LAPOR[nama]?.());
  drafts.set(nama, docx);
  return docx;
}

function cetak(kantor: KantorLapor | undefined): Uint8Array {
  if (kantor === undefined) throw new Error("no such office");
  const { config, data } = kantor;
  const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
  const { nilai, temuan } = renderDocx(TEMPLAT, laporan, { identitas: { tahun: `${config.tahun}` } });
  if (nilai === null) throw new Error(JSON.stringify(temuan));
  return nilai;
}

/** Names for `drafLapor`. */
export const LAPORAN = ["kanigaran", "muncar", ...Object.keys(KANTOR_LAPOR)];
