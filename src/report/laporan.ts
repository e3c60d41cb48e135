import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranKinerja } from "../measure/result.ts";
import type { Gambar, Kosakata, Laporan } from "../model/content.ts";
import type { Config } from "../plan/schema.ts";
import { composeAnggaran, KOSAKATA_ANGGARAN } from "./chapters/anggaran.ts";
import { composeCara, KOSAKATA_CARA } from "./chapters/cara.ts";
import { composeEvaluasi, KOSAKATA_EVALUASI } from "./chapters/evaluasi.ts";
import { KOSAKATA_FOTO, WITHOUT_FOTO } from "./chapters/foto.ts";
import { composeGlance, GLANCE_KOSAKATA } from "./chapters/glance.ts";
import { composeIkhtisar, KOSAKATA_IKHTISAR } from "./chapters/ikhtisar.ts";
import { composeLampiran, LAMPIRAN_KOSAKATA } from "./chapters/lampiran.ts";
import { composeMatriks, KOSAKATA_MATRIKS } from "./chapters/matriks.ts";
import { composeOtherKecamatan, KOSAKATA_OTHER_KECAMATAN } from "./chapters/other-kecamatan.ts";
import { composePelayanan, KOSAKATA_PELAYANAN } from "./chapters/pelayanan.ts";
import { composePendahuluan, PENDAHULUAN_KOSAKATA } from "./chapters/pendahuluan.ts";
import { composeLembarPengesahan, KOSAKATA_LEMBAR_PENGESAHAN } from "./chapters/pengesahan.ts";
import { composePenjabaran, KOSAKATA_PENJABARAN } from "./chapters/penjabaran.ts";
import { composePenutup, KOSAKATA_PENUTUP } from "./chapters/penutup.ts";
import { composePerbandingan, KOSAKATA_PERBANDINGAN } from "./chapters/perbandingan.ts";
import { composePerencanaan, PERENCANAAN_KOSAKATA } from "./chapters/perencanaan.ts";
import { composePerjanjian, KOSAKATA_PERJANJIAN } from "./chapters/perjanjian.ts";
import { composeProfil, KOSAKATA_PROFIL } from "./chapters/profil.ts";
import { composeSasaran, KOSAKATA_SASARAN } from "./chapters/sasaran.ts";
import { composeSubbab, KOSAKATA_SUBBAB } from "./chapters/subbab.ts";
import { composeSummary, SUMMARY_KOSAKATA } from "./chapters/summary.ts";
import { composeIdentity, IDENTITY_KOSAKATA } from "./identity.ts";
import type { Input } from "./input.ts";

/** What the report takes from outside lkjip.yaml and the forms. */
export interface Extra {
  readonly logo?: Gambar | null;
  /** Date of signing, ISO (2025-02-20). */
  readonly tanggal?: string | null;
}

/** Everything that the LKjIP can say, by the names that templates use; the outline of PermenPANRB 53/2014 Lampiran II. */
export function composeLaporan(
  config: Config,
  data: DataKinerja,
  pengukuran: PengukuranKinerja,
  { logo = null, tanggal = null }: Extra = {},
): Laporan {
  const input: Input = { config, data, pengukuran, logo, tanggal };
  const chapters = {
    ...composeIdentity(input),
    ...composeLembarPengesahan(input),
    ...composeIkhtisar(input),
    ...composeGlance(input),
    ...composePendahuluan(input),
    ...composeProfil(input),
    ...composePerencanaan(input),
    ...composePenjabaran(input),
    ...composePerjanjian(input),
    ...composeCara(input),
    ...composeSummary(input),
    ...composeSasaran(input),
    ...composePerbandingan(input),
    ...composeOtherKecamatan(input),
    ...composePelayanan(input),
    ...composeEvaluasi(input),
    ...WITHOUT_FOTO,
    ...composeAnggaran(input),
    ...composePenutup(input),
    ...composeMatriks(input),
    ...composeLampiran(input),
  };
  return { ...chapters, ...composeSubbab(chapters) };
}

/** The names of `composeLaporan` with their meanings, in the order of the report. */
export const LKJIP_KOSAKATA: Kosakata = {
  ...IDENTITY_KOSAKATA,
  ...KOSAKATA_LEMBAR_PENGESAHAN,
  ...KOSAKATA_IKHTISAR,
  ...GLANCE_KOSAKATA,
  ...PENDAHULUAN_KOSAKATA,
  ...KOSAKATA_PROFIL,
  ...PERENCANAAN_KOSAKATA,
  ...KOSAKATA_PENJABARAN,
  ...KOSAKATA_PERJANJIAN,
  ...KOSAKATA_CARA,
  ...SUMMARY_KOSAKATA,
  ...KOSAKATA_SASARAN,
  ...KOSAKATA_PERBANDINGAN,
  ...KOSAKATA_OTHER_KECAMATAN,
  ...KOSAKATA_PELAYANAN,
  ...KOSAKATA_EVALUASI,
  ...KOSAKATA_FOTO,
  ...KOSAKATA_ANGGARAN,
  ...KOSAKATA_PENUTUP,
  ...KOSAKATA_MATRIKS,
  ...LAMPIRAN_KOSAKATA,
  ...KOSAKATA_SUBBAB,
};
