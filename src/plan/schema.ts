import * as z from "zod";
import * as ket from "./keterangan.ts";
import { object, perTahun, tahun, teks } from "./schema-base.ts";
import { kebijakanSchema } from "./schema-kebijakan.ts";
import { OFFICIALS_SHAPE, pejabatSchema } from "./schema-officials.ts";
import { REPORT_SHAPE } from "./schema-report.ts";

/*
 * The shape of lkjip.yaml. Keys are the field's own words (docs/glosarium.md).
 * Defaults stand here and nowhere else. What a shape cannot say (references, NIP, gapless scales) is in src/plan/check/.
 */

/** A number; the text of a predikat ("WTP", "BB", "Ya"); or a range. */
export const targetSchema = z.union([
  z.number(),
  teks,
  object(ket.RENTANG_KETERANGAN, { min: z.number(), max: z.number() }),
]);

/** A realised value in a history: a number, the text of a predikat, or null where none is known. */
const nilaiRiwayatSchema = z.union([z.number(), teks, z.null()]);

const dariSchema = z.discriminatedUnion("cara", [
  object(ket.DARI_KETERANGAN, { cara: z.literal("jumlah"), indikator: z.array(teks).min(1) }),
  object(ket.DARI_KETERANGAN, { cara: z.literal("rata-rata"), indikator: z.array(teks).min(1) }),
  /** Weighted mean; `bobot` gives a weight for each unit's kode. */
  object(ket.DARI_KETERANGAN, {
    cara: z.literal("tertimbang"),
    indikator: z.array(teks).min(1),
    bobot: z.record(teks, z.number()),
  }),
  /** Sum of `pembilang` over sum of `penyebut`, times `kali`: without it 100 where satuan is a percentage, else 1. */
  object(ket.DARI_KETERANGAN, {
    cara: z.literal("rasio"),
    pembilang: z.array(teks).min(1),
    penyebut: z.array(teks).min(1),
    kali: z.number().positive().optional(),
  }),
]);

export const indikatorSchema = object(ket.INDIKATOR_KETERANGAN, {
  kode: teks,
  uraian: teks,
  nama_pendek: teks.optional(),
  satuan: z.string().trim().default(""),
  iku: z.boolean().default(false),
  /** Whose form asks for it. Under `unit[].indikator` it is that unit and must not be given. */
  unit: teks.optional(),
  /** Computed from the units' indicators instead of asked for. */
  dari: dariSchema.optional(),
  arah: z.enum(["naik", "turun", "tetap", "rentang", "predikat"]).default("naik"),
  rumus_turun: z.enum(["selisih", "rasio"]).optional(),
  /** For `rentang`: whether less is better outside the range (PermenPANRB 8/2021, kondisi khusus). */
  rentang_turun: z.boolean().optional(),
  periode: z.enum(["akhir", "jumlah", "rata-rata"]).default("akhir"),
  /** A built-in predikat scale or one of kebijakan.skala_predikat. */
  skala: teks.optional(),
  target: targetSchema,
  /** Of the PK murni, where the PK perubahan changed it; `target` is always the one in force. */
  target_murni: targetSchema.optional(),
  target_tw: z
    .array(z.union([targetSchema, z.null()]))
    .length(4)
    .optional(),
  /** By month, January first; the quarters follow from it where `target_tw` does not say them. */
  target_bulan: z
    .array(z.union([targetSchema, z.null()]))
    .length(12)
    .optional(),
  target_renstra: perTahun(targetSchema).optional(),
  /** Whether the yearly targets of Renstra add up; otherwise that of the last year is a value to reach. */
  akumulasi_renstra: z.boolean().optional(),
  riwayat: perTahun(
    object(ket.RIWAYAT_KETERANGAN, { target: targetSchema.nullable(), realisasi: nilaiRiwayatSchema }),
  ).optional(),
  pembanding: object(ket.PEMBANDING_KETERANGAN, { nama: teks, nilai: z.number() }).optional(),
  tanpa_pembanding: z.boolean().optional(),
  program: z.array(teks).optional(),
  /** Indicators further up that it brings forward; otherwise tujuan, sasaran, program and unit say so. */
  mendukung: z.array(teks).min(1).optional(),
  /** Of an indicator of a unit: kode of the sasaran that it serves, or the unit's own sasaran in words. */
  sasaran: teks.optional(),
  sumber_data: teks.optional(),
  definisi: teks.optional(),
  rumus_hitung: teks.optional(),
  /** Jabatan of who answers for it, where that is not the head of its unit, or where it has none (`dari`). */
  penanggung_jawab: teks.optional(),
  /** Why a target differs from Renstra or from last year's plan. */
  alasan: teks.optional(),
});

const subKegiatanSchema = object(ket.SUB_KEGIATAN_KETERANGAN, {
  kode: teks,
  uraian: teks,
  pagu: z.number().min(0),
  /** Of the PK murni, where the PK perubahan changed it; `pagu` is always the one in force. */
  pagu_murni: z.number().min(0).optional(),
  /** Whose form asks for its realisation. */
  unit: teks,
});
const kegiatanSchema = object(ket.KEGIATAN_KETERANGAN, {
  kode: teks,
  uraian: teks,
  sub_kegiatan: z.array(subKegiatanSchema).min(1),
});
const programSchema = object(ket.PROGRAM_KETERANGAN, {
  kode: teks,
  uraian: teks,
  indikator: z.array(indikatorSchema).optional(),
  kegiatan: z.array(kegiatanSchema).min(1),
});

const unitSchema = object(ket.UNIT_KETERANGAN, {
  kode: teks.regex(/^[a-z0-9][a-z0-9-]*$/),
  nama: teks,
  jenis: z.enum(["sekretariat", "subbagian", "seksi", "kelurahan"]),
  pejabat: pejabatSchema,
  /** How SIPD calls this unit: its exports are divided among the units by it. */
  kode_sipd: teks.optional(),
  tugas: z.array(teks).optional(),
  indikator: z.array(indikatorSchema).optional(),
});

const tujuanSchema = object(ket.TUJUAN_KETERANGAN, {
  kode: teks,
  uraian: teks,
  indikator: z.array(indikatorSchema).optional(),
});
const sasaranSchema = object(ket.SASARAN_KETERANGAN, {
  kode: teks,
  uraian: teks,
  tujuan: teks.optional(),
  indikator: z.array(indikatorSchema).min(1),
});

const tanggal = z.iso.date();

/** A year has one Perjanjian Kinerja, or two: murni and perubahan (decision 0014). */
const perjanjianSchema = object(ket.PERJANJIAN_KETERANGAN, {
  murni: object(ket.MURNI_PK_KETERANGAN, { tanggal }).optional(),
  perubahan: object(ket.PERUBAHAN_PK_KETERANGAN, { tanggal, alasan: teks.optional() }).optional(),
});

/** One paragraph, or several. */
const naskahSchema = z.union([teks, z.array(teks).min(1)]);

export const configSchema = object(ket.CONFIG_KETERANGAN, {
  versi: z.literal(1),
  tahun,
  /** True for an office whose figures are made up: every document says so. */
  contoh: z.boolean().default(false),
  instansi: object(ket.INSTANSI_KETERANGAN, {
    nama: teks,
    pemda: teks,
    tempat: teks,
    alamat: teks,
    telepon: teks.optional(),
    pos_el: teks.optional(),
    laman: teks.optional(),
    kode_pos: teks.optional(),
    kode_unit: teks.optional(),
    logo: teks.optional(),
    tujuan_laporan: teks,
    tempat_tujuan: teks.optional(),
    tugas: teks.optional(),
    fungsi: z.array(teks).optional(),
  }),
  pejabat: object(ket.PIMPINAN_KETERANGAN, { camat: pejabatSchema, sekcam: pejabatSchema, kasubbag: pejabatSchema }),
  ...OFFICIALS_SHAPE,
  unit: z.array(unitSchema).min(1),
  sdm: z
    .array(
      object(ket.SDM_KETERANGAN, {
        judul: teks,
        baris: z
          .array(object(ket.BARIS_SDM_KETERANGAN, { nama: teks, laki_laki: z.int().min(0), perempuan: z.int().min(0) }))
          .min(1),
      }),
    )
    .default([]),
  renstra: object(ket.RENSTRA_KETERANGAN, {
    periode: z.tuple([tahun, tahun]),
    visi: teks.optional(),
    misi: z.array(teks).optional(),
    tujuan: z.array(tujuanSchema).min(1),
  }),
  perjanjian_kinerja: perjanjianSchema.prefault({}),
  sasaran: z.array(sasaranSchema).min(1),
  program: z.array(programSchema).min(1),
  riwayat_anggaran: perTahun(
    object(ket.TAHUN_ANGGARAN_KETERANGAN, {
      pagu: z.number().min(0),
      realisasi: z.number().min(0),
      program: z
        .record(
          teks,
          object(ket.PROGRAM_ANGGARAN_KETERANGAN, { pagu: z.number().min(0), realisasi: z.number().min(0) }),
        )
        .optional(),
    }),
  ).default({}),
  kebijakan: kebijakanSchema.prefault({}),
  formulir: object(ket.FORMULIR_KETERANGAN, {
    kertas: z.enum(["F4", "A4"]).default("F4"),
    batas: tanggal.optional(),
    anggaran: z.enum(["isi", "sipd"]).default("isi"),
  }).prefault({}),
  surat: object(ket.SURAT_KETERANGAN, {
    klasifikasi: teks.default("000.8.6.3"),
    tembusan: z.array(teks).default([]),
    tanda_tangan: z.enum(["basah", "elektronik"]).default("basah"),
    lembar_pengesahan: z.enum(["tersendiri", "di dalam laporan"]).default("tersendiri"),
  }).prefault({}),
  /** Where the office differs from model/langkah.ts; the key is the number of the step. */
  sop: z
    .record(
      z.string().regex(/^[1-8]$/),
      object(ket.SOP_KETERANGAN, { pelaksana: teks.optional(), waktu: teks.optional() }),
    )
    .default({}),
  naskah: object(ket.NASKAH_KETERANGAN, {
    kata_pengantar: naskahSchema.optional(),
    ikhtisar: naskahSchema.optional(),
    latar_belakang: naskahSchema.optional(),
    gambaran_umum: naskahSchema.optional(),
    isu_strategis: z.array(teks).optional(),
    dasar_hukum: z.array(teks).optional(),
    penutup: naskahSchema.optional(),
    langkah_perbaikan: z.array(teks).optional(),
  }).prefault({}),
  ...REPORT_SHAPE,
  /**
   * Ambiguous texts of returned forms, settled by the office: the text as it stands in the form and what it means.
   * Counts for that unit, key and column only, and only while the form still holds that text.
   */
  penegasan: z
    .array(
      object(ket.PENEGASAN_KETERANGAN, { unit: teks, kode: teks, kolom: teks, teks: z.string(), nilai: z.number() }),
    )
    .default([]),
});

/** lkjip.yaml, checked and with all defaults filled in. */
export type Config = z.output<typeof configSchema>;
export type Pejabat = z.output<typeof pejabatSchema>;
export type Unit = z.output<typeof unitSchema>;
export type Indikator = z.output<typeof indikatorSchema>;
export type Arah = Indikator["arah"];
export type Target = z.output<typeof targetSchema>;
export type Tujuan = z.output<typeof tujuanSchema>;
export type Program = z.output<typeof programSchema>;
export type Kegiatan = z.output<typeof kegiatanSchema>;
export type SubKegiatan = z.output<typeof subKegiatanSchema>;
export type Kebijakan = Config["kebijakan"];
export type Dari = z.output<typeof dariSchema>;
