import * as z from "zod";
import * as kebijakan from "./keterangan-kebijakan.ts";
import { object, teks } from "./schema-base.ts";

/*
 * How the office counts.
 */

const tanggal = z.iso.date();

/** Bands from high to low; half-open on the unrounded value, so gapless by construction; the last has no lower bound. */
const skalaSchema = z
  .array(
    object(kebijakan.SKALA_KETERANGAN, {
      di_atas: z.number().optional(),
      mulai: z.number().optional(),
      predikat: teks,
    }),
  )
  .min(2);

/** Permendagri 86/2017 names with the holes between its bands closed (configurable; decision 0007). */
const BUILTIN_SKALA: z.infer<typeof skalaSchema> = [
  { di_atas: 90, predikat: "Sangat Tinggi" },
  { di_atas: 75, predikat: "Tinggi" },
  { di_atas: 65, predikat: "Sedang" },
  { di_atas: 50, predikat: "Rendah" },
  { predikat: "Sangat Rendah" },
];

/** Whether an office counts by the built-in scale: of its own scale only the office knows the source. */
export const isBuiltinSkala = (skala: z.infer<typeof skalaSchema>): boolean =>
  JSON.stringify(skala) === JSON.stringify(BUILTIN_SKALA);

export const kebijakanSchema = object(kebijakan.KEBIJAKAN_KETERANGAN, {
  /** selisih = (2T-R)/T; rasio = T/R. An indicator may override. */
  rumus_turun: z.enum(["selisih", "rasio"]).default("selisih"),
  /** What a target of 0 that was missed is worth: an event that should not happen and did is a failure, not a gap (decision 0019). */
  target_nol_turun: z.enum(["nol", "tidak_dinilai"]).default("nol"),
  batas_capaian: z.number().positive().nullable().default(null),
  rata_rata: z.enum(["indikator", "sasaran"]).default("indikator"),
  desimal: z.int().min(0).max(6).default(2),
  skala: skalaSchema.default(BUILTIN_SKALA),
  /** Own scales of predikat texts: name, then text and score from low to high. */
  skala_predikat: z
    .record(teks, z.array(object(kebijakan.PREDIKAT_SKALA_KETERANGAN, { predikat: teks, skor: z.number() })).min(2))
    .default({}),
  efisiensi: z.enum(["selisih", "pmk"]).default("selisih"),
  /** Which spending counts where SIPD's recapitulation lies beside the forms. */
  sumber_anggaran: z.enum(["sipd", "formulir"]).default("sipd"),
  hari_libur: z.array(tanggal).default([]),
  /** Shares above which the forecast of the evaluation answers a, b, c, d (PermenPANRB 88/2021 as one city's LKE has it). */
  ambang_lke: z.tuple([z.number(), z.number(), z.number(), z.number()]).default([90, 75, 40, 10]),
});
