import * as z from "zod";
import * as ket from "./keterangan-report.ts";
import { object, perTahun, tahun, teks } from "./schema-base.ts";

/*
 * What the report tells beside plan and results: all of it may be absent.
 */

const tanggal = z.iso.date();
/** Mean of one element of the survey, on its scale of 1 to 4 (PermenPANRB 14/2017). */
const nilaiUnsur = z.number().optional();

export const STATUS_LHE = ["selesai", "dalam proses", "belum"] as const;

const skmSchema = object(ket.SKM_KETERANGAN, {
  responden: z.int().min(1).optional(),
  persyaratan: nilaiUnsur,
  prosedur: nilaiUnsur,
  waktu: nilaiUnsur,
  biaya: nilaiUnsur,
  produk: nilaiUnsur,
  kompetensi: nilaiUnsur,
  perilaku: nilaiUnsur,
  pengaduan: nilaiUnsur,
  sarana: nilaiUnsur,
});

/** Part of the shape of lkjip.yaml. */
export const REPORT_SHAPE = {
  profil: z
    .array(
      object(ket.PROFIL_KETERANGAN, {
        kelompok: teks.optional(),
        nama: teks,
        nilai: z.union([z.number(), teks]),
        satuan: teks.optional(),
        sumber: teks.optional(),
      }),
    )
    .default([]),
  lhe_tahun_lalu: z
    .array(
      object(ket.LHE_KETERANGAN, {
        rekomendasi: teks,
        tindak_lanjut: teks.optional(),
        status: z.enum(STATUS_LHE).default("belum"),
        bukti: teks.optional(),
      }),
    )
    .default([]),
  skm: perTahun(skmSchema).default({}),
  layanan: z
    .array(
      object(ket.LAYANAN_KETERANGAN, {
        nama: teks,
        jumlah: perTahun(z.int().min(0)).optional(),
        keterangan: teks.optional(),
      }),
    )
    .default([]),
  inovasi: z
    .array(
      object(ket.INOVASI_KETERANGAN, {
        nama: teks,
        sejak: tahun.optional(),
        uraian: teks,
        dampak: teks.optional(),
        indikator: teks.optional(),
      }),
    )
    .default([]),
  penghargaan: z
    .array(
      object(ket.PENGHARGAAN_KETERANGAN, {
        nama: teks,
        pemberi: teks,
        tanggal: tanggal.optional(),
        penerima: teks.optional(),
      }),
    )
    .default([]),
  foto: z
    .array(
      object(ket.FOTO_KETERANGAN, {
        berkas: teks,
        keterangan: teks,
        tempat: teks.optional(),
        tanggal: tanggal.optional(),
        untuk: teks.optional(),
      }),
    )
    .default([]),
  pembanding_kecamatan: z
    .array(
      object(ket.PEMBANDING_KECAMATAN_KETERANGAN, {
        indikator: teks,
        kecamatan: teks,
        nilai: z.union([z.number(), teks]),
      }),
    )
    .default([]),
  tindak_lanjut: z
    .array(
      object(ket.TINDAK_LANJUT_KETERANGAN, {
        indikator: teks,
        kegiatan: teks,
        keluaran: teks.optional(),
        triwulan: z.array(z.int().min(1).max(4)).min(1).optional(),
        pelaksana: teks.optional(),
        anggaran: z.number().min(0).optional(),
      }),
    )
    .default([]),
};
