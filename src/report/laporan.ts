import type { PengukuranKinerja } from "../measure/result.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import type { Gambar, Kosakata, Laporan } from "../model/content.ts";
import { composeAnggaran, KOSAKATA_ANGGARAN } from "./chapters/anggaran.ts";
import type { Bahan } from "./input.ts";
import { composeCara, KOSAKATA_CARA } from "./chapters/cara.ts";
import { composeIdentitas, KOSAKATA_IDENTITAS } from "./identity.ts";
import { composeIkhtisar, KOSAKATA_IKHTISAR } from "./chapters/ikhtisar.ts";
import { composeLampiran, KOSAKATA_LAMPIRAN } from "./chapters/lampiran.ts";
import { composePendahuluan, KOSAKATA_PENDAHULUAN } from "./chapters/pendahuluan.ts";
import { composePenutup, KOSAKATA_PENUTUP } from "./chapters/penutup.ts";
import { composePerencanaan, KOSAKATA_PERENCANAAN } from "./chapters/perencanaan.ts";
import { composePerjanjian, KOSAKATA_PERJANJIAN } from "./chapters/perjanjian.ts";
import { composeRingkasan, KOSAKATA_RINGKASAN } from "./chapters/summary.ts";
import { composeSasaran, KOSAKATA_SASARAN } from "./chapters/sasaran.ts";

/** What the report takes from outside lkjip.yaml and the forms. */
export interface Tambahan {
  readonly logo?: Gambar | null;
  /** Date of signing, ISO (2025-02-20). */
  readonly tanggal?: string | null;
}

/** Everything that the LKjIP can say, by the names that templates use; the outline of PermenPANRB 53/2014 Lampiran II. */
export function composeLaporan(
  config: Config,
  data: DataKinerja,
  pengukuran: PengukuranKinerja,
  { logo = null, tanggal = null }: Tambahan = {},
): Laporan {
  const bahan: Bahan = { config, data, pengukuran, logo, tanggal };
  return {
    ...composeIdentitas(bahan),
    ...composeIkhtisar(bahan),
    ...composePendahuluan(bahan),
    ...composePerencanaan(bahan),
    ...composePerjanjian(bahan),
    ...composeCara(bahan),
    ...composeRingkasan(bahan),
    ...composeSasaran(bahan),
    ...composeAnggaran(bahan),
    ...composePenutup(bahan),
    ...composeLampiran(bahan),
  };
}

/** The names of `composeLaporan` with their meanings, in the order of the report. */
export const KOSAKATA_LKJIP: Kosakata = {
  ...KOSAKATA_IDENTITAS,
  ...KOSAKATA_IKHTISAR,
  ...KOSAKATA_PENDAHULUAN,
  ...KOSAKATA_PERENCANAAN,
  ...KOSAKATA_PERJANJIAN,
  ...KOSAKATA_CARA,
  ...KOSAKATA_RINGKASAN,
  ...KOSAKATA_SASARAN,
  ...KOSAKATA_ANGGARAN,
  ...KOSAKATA_PENUTUP,
  ...KOSAKATA_LAMPIRAN,
};
