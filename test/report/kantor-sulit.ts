import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CATATAN_KOREKSI } from "../../src/documents/catatan-koreksi.ts";
import { CEKLIS_REVIU } from "../../src/documents/ceklis-reviu.ts";
import { DISPOSISI } from "../../src/documents/disposisi.ts";
import type { TemplateFile } from "../../src/documents/documents.ts";
import { INDIVIDU } from "../../src/documents/individu.ts";
import { NOTA_DINAS } from "../../src/documents/nota-dinas.ts";
import { PENGESAHAN } from "../../src/documents/pengesahan.ts";
import { PERMINTAAN_DATA } from "../../src/documents/permintaan-data.ts";
import { SURAT_PENGANTAR } from "../../src/documents/surat-pengantar.ts";
import { LAPORAN_TRIWULAN } from "../../src/documents/triwulan.ts";
import type { DataKinerja } from "../../src/form/kinerja.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Laporan } from "../../src/model/content.ts";
import type { Bertemuan } from "../../src/model/temuan.ts";
import type { Config } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { buatConfig, buatData, formulir } from "../support/kinerja.ts";

/*
 * Offices that are hard on documents: the smallest, one without data, a very large one, one whose names are hostile.
 */

const NAKAL = `Nama & <w:t> "kutip" 'tunggal' 😀 {tag} {{x}}\nbaris dua\ttab ${"panjang ".repeat(70)}`;

const unitKe = (i: number) => ({
  kode: `unit-${i}`,
  nama: `Unit ${i}`,
  jenis: "kelurahan",
  pejabat: { nama: `Nama ${i}`, jabatan: `Lurah ${i}` },
  indikator: [{ kode: "K.1", uraian: `Indikator unit ${i}`, satuan: "%", target: 90 }],
});

const indikatorKe = (i: number) => ({
  kode: `S${i}`,
  uraian: `Indikator ke-${i} dengan nama yang agak panjang`,
  satuan: "%",
  iku: true,
  unit: "unit-1",
  target: 80 + (i % 20),
  target_murni: 75 + (i % 20),
  target_tw: [10, 20, 30, 40],
  target_renstra: { 2023: 80, 2024: 85, 2025: 90 },
  riwayat: { 2022: { target: 80, realisasi: 70 + i }, 2023: { target: 80, realisasi: 75 + i } },
  program: ["7.01.02"],
});

const pkPerubahan = (alasan: string) => ({
  murni: { tanggal: "2024-01-15" },
  perubahan: { tanggal: "2024-10-01", alasan },
});

const program = (uraian: string, unit: string) => [
  {
    kode: "7.01.02",
    uraian,
    kegiatan: [
      {
        kode: "7.01.02.2.01",
        uraian,
        sub_kegiatan: [{ kode: "7.01.02.2.01.0001", uraian, pagu: 1_000_000, pagu_murni: 9e12, unit }],
      },
    ],
  },
];

function large(): [Config, DataKinerja] {
  const unit = Array.from({ length: 40 }, (_, i) => unitKe(i + 1));
  const sasaran = Array.from({ length: 6 }, (_, s) => ({
    kode: `SS${s + 1}`,
    uraian: `Sasaran ${s + 1}`,
    indikator: Array.from({ length: 5 }, (_, i) => indikatorKe(s * 5 + i + 1)),
  }));
  const config = buatConfig({
    unit,
    sasaran,
    program: program("Program", "unit-1"),
    perjanjian_kinerja: pkPerubahan("Perubahan APBD"),
  });
  const content = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`S${i + 1}`, { tw: [10, 20, 30, 60 + i] as const, narrative: "cerita" }]),
  );
  return [config, buatData(config, formulir("unit-1", content, { "7.01.02.2.01.0001": 900_000 }))];
}

export function nakal(): [Config, DataKinerja] {
  const pejabat = { nama: NAKAL, jabatan: NAKAL, pangkat: NAKAL };
  const config = buatConfig({
    contoh: true,
    instansi: {
      nama: NAKAL,
      pemda: NAKAL,
      tempat: NAKAL,
      alamat: NAKAL,
      tujuan_laporan: NAKAL,
      tugas: NAKAL,
      fungsi: [NAKAL],
    },
    pejabat: { camat: pejabat, sekcam: pejabat, kasubbag: pejabat },
    unit: [{ kode: "unit-1", nama: NAKAL, jenis: "seksi", pejabat, tugas: [NAKAL] }],
    sdm: [{ judul: NAKAL, baris: [{ nama: NAKAL, laki_laki: 1, perempuan: 0 }] }],
    sasaran: [
      {
        kode: "S",
        uraian: NAKAL,
        indikator: [{ ...indikatorKe(1), uraian: NAKAL, definisi: NAKAL, pembanding: { nama: NAKAL, nilai: 1 } }],
      },
    ],
    program: program(NAKAL, "unit-1"),
    perjanjian_kinerja: pkPerubahan(NAKAL),
    naskah: { kata_pengantar: NAKAL, latar_belakang: [NAKAL, NAKAL], isu_strategis: [NAKAL], dasar_hukum: [NAKAL] },
    surat: { tembusan: [NAKAL] },
  });
  return [config, buatData(config, formulir("unit-1", { S1: { tw: [1, 2, 3, 4], narrative: NAKAL } }, {}, [NAKAL]))];
}

function terkecil(): [Config, DataKinerja] {
  const config = buatConfig();
  return [config, buatData(config, formulir("pelayanan", { "S1.1": { realisasi: 90 } }, { "7.01.02.2.01.0001": 1 }))];
}

function tanpaData(): [Config, DataKinerja] {
  const config = buatConfig();
  return [config, buatData(config)];
}

/** Every document that the office can make, by its template. */
export function dokumenOf([config, data]: [Config, DataKinerja]): Readonly<Record<TemplateFile, Laporan>> {
  const pengukuran = calculatePengukuran(config, data).nilai;
  const blank = { nomor: null, tanggal: null };
  return {
    "lembar-disposisi.docx": DISPOSISI.compose(config, {
      surat: null,
      tanggal: null,
      nomorAgenda: null,
      sifat: null,
      batas: null,
      catatan: NAKAL,
    }),
    "permintaan-data.docx": PERMINTAAN_DATA.compose(config, { ...blank, batas: null }),
    "laporan-individu.docx": INDIVIDU.compose(config, data, pengukuran, {
      unit: config.unit[0]?.kode ?? "",
      tanggal: null,
    }),
    "laporan-triwulan.docx": LAPORAN_TRIWULAN.compose({
      ...{ config, data, pengukuran, logo: null, tanggal: null },
      ...{ triwulan: 2, spent: pengukuran.anggaran, before: null },
    }),
    "lkjip.docx": composeLaporan(config, data, pengukuran),
    "catatan-koreksi.docx": CATATAN_KOREKSI.compose(
      config,
      [{ siapa: NAKAL, bobot: NAKAL, halaman: NAKAL, tempat: NAKAL, temuan: NAKAL, perbaikan: NAKAL }],
      [{ nomor: "1", tempat: NAKAL, kalimat: NAKAL, teks: NAKAL }],
      null,
    ),
    "ceklis-reviu.docx": CEKLIS_REVIU.example({ config, data, pengukuran }),
    "nota-dinas.docx": NOTA_DINAS.compose(config, data, pengukuran, { ...blank, koreksi: 3, kalimat: 2 }),
    "lembar-pengesahan.docx": PENGESAHAN.compose(config, null),
    "surat-pengantar.docx": SURAT_PENGANTAR.compose(config, { ...blank, banyaknya: 1 }),
  };
}

/** By name; each makes its plan and what came back. */
export const KANTOR_SULIT: readonly (readonly [string, () => [Config, DataKinerja]])[] = [
  ["terkecil", terkecil],
  ["tanpa data", tanpaData],
  ["30 indikator dan 40 unit", large],
  ["nama yang nakal", nakal],
];

/** A document printed with its built-in template. */
export const print = (nama: string, laporan: Laporan): Bertemuan<Uint8Array | null> =>
  renderDocx(new Uint8Array(readFileSync(join(import.meta.dirname, "../../templates", nama))), laporan);
