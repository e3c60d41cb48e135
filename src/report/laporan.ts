import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranKinerja } from "../measure/result.ts";
import type { Gambar, Kosakata, Laporan } from "../model/content.ts";
import type { Config } from "../plan/schema.ts";
import { composeAnggaran, KOSAKATA_ANGGARAN } from "./chapters/anggaran.ts";
import { composeCara, KOSAKATA_CARA } from "./chapters/cara.ts";
import { composeGlance, GLANCE_KOSAKATA } from "./chapters/glance.ts";
import { composeIkhtisar, KOSAKATA_IKHTISAR } from "./chapters/ikhtisar.ts";
import { composeLampiran, LAMPIRAN_KOSAKATA } from "./chapters/lampiran.ts";
import { composePendahuluan, PENDAHULUAN_KOSAKATA } from "./chapters/pendahuluan.ts";
import { composePenutup, KOSAKATA_PENUTUP } from "./chapters/penutup.ts";
import { composePerencanaan, PERENCANAAN_KOSAKATA } from "./chapters/perencanaan.ts";
import { composePerjanjian, KOSAKATA_PERJANJIAN } from "./chapters/perjanjian.ts";
import { composeSasaran, KOSAKATA_SASARAN } from "./chapters/sasaran.ts";
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
  return {
    ...composeIdentity(input),
    ...composeIkhtisar(input),
    ...composeGlance(input),
    ...composePendahuluan(input),
    ...composePerencanaan(input),
    ...composePerjanjian(input),
    ...composeCara(input),
    ...composeSummary(input),
    ...composeSasaran(input),
    ...composeAnggaran(input),
    ...composePenutup(input),
    ...composeLampiran(input),
  };
}

/** The names of `composeLaporan` with their meanings, in the order of the report. */
export const LKJIP_KOSAKATA: Kosakata = {
  ...IDENTITY_KOSAKATA,
  ...KOSAKATA_IKHTISAR,
  ...GLANCE_KOSAKATA,
  ...PENDAHULUAN_KOSAKATA,
  ...PERENCANAAN_KOSAKATA,
  ...KOSAKATA_PERJANJIAN,
  ...KOSAKATA_CARA,
  ...SUMMARY_KOSAKATA,
  ...KOSAKATA_SASARAN,
  ...KOSAKATA_ANGGARAN,
  ...KOSAKATA_PENUTUP,
  ...LAMPIRAN_KOSAKATA,
};
