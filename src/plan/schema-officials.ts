import * as z from "zod";
import * as ket from "./keterangan-officials.ts";
import { object, teks } from "./schema-base.ts";

/*
 * Who holds an office when, and who signs which letter (domain.md 5.6).
 */

const tanggal = z.iso.date();
export const STATUS_PEJABAT = ["definitif", "plt", "plh", "pj"] as const;
export const PIMPINAN_KODE = ["camat", "sekcam", "kasubbag"] as const;

export const pejabatSchema = object(ket.PEJABAT_KETERANGAN, {
  nama: teks,
  nip: teks.optional(),
  pangkat: teks.optional(),
  golongan: teks.optional(),
  jabatan: teks,
  status: z.enum(STATUS_PEJABAT).default("definitif"),
});

/** Who holds a post from one day to another; outside these days it is the one of `pejabat`, or of the unit. */
const pergantianSchema = object(ket.PERGANTIAN_KETERANGAN, {
  /** One of the three, or the kode of a unit: its head. */
  pejabat: teks,
  mulai: tanggal,
  sampai: tanggal,
  nama: teks,
  nip: teks.optional(),
  pangkat: teks.optional(),
  golongan: teks.optional(),
  status: z.enum(STATUS_PEJABAT).default("definitif"),
});

/** Letters that another may sign for the Camat. */
export const SIGNED_LETTER = ["permintaan_data", "laporan_triwulan", "surat_pengantar"] as const;

const signerSchema = object(ket.SIGNER_KETERANGAN, {
  pejabat: z.enum(PIMPINAN_KODE),
  /** In whose name: "a.n. CAMAT". */
  atas_nama: z.enum(PIMPINAN_KODE).optional(),
  /** For whom, below that: "Sekretaris Kecamatan, u.b." */
  untuk_beliau: z.enum(PIMPINAN_KODE).optional(),
});

/** Part of the shape of lkjip.yaml. */
export const OFFICIALS_SHAPE = {
  pergantian_pejabat: z.array(pergantianSchema).default([]),
  penandatangan: object(ket.PENANDATANGAN_KETERANGAN, {
    permintaan_data: signerSchema.optional(),
    laporan_triwulan: signerSchema.optional(),
    surat_pengantar: signerSchema.optional(),
  }).prefault({}),
};
