import { ATURAN_ANALISIS, ATURAN_TERSALIN } from "./analisis.ts";
import { ATURAN_ANGGARAN, ATURAN_EFISIEN } from "./anggaran.ts";
import type { AturanNaskah } from "./bahan.ts";
import { ATURAN_BAHASA } from "./ejaan.ts";
import { ATURAN_HUKUM } from "./hukum.ts";
import { ATURAN_IDENTITAS } from "./identitas.ts";
import { ATURAN_INDIKATOR } from "./indikator.ts";
import { ATURAN_KANTOR } from "./kantor.ts";
import { ATURAN_KELENGKAPAN } from "./kelengkapan.ts";
import { ATURAN_KLAIM } from "./klaim.ts";
import { ATURAN_BANDING } from "./klaim-banding.ts";
import { ATURAN_NOMOR } from "./nomor.ts";
import { ATURAN_PEJABAT } from "./pejabat.ts";
import { ATURAN_RENCANA } from "./rencana.ts";
import { ATURAN_SISA } from "./sisa.ts";
import { ATURAN_BENTUK } from "./tabel-bentuk.ts";
import { ATURAN_TABEL } from "./tabel-data.ts";
import { ATURAN_HITUNG } from "./tabel-hitung.ts";
import { ATURAN_TABEL_SENDIRI } from "./tabel-teks.ts";
import { ATURAN_TAHUN } from "./tahun.ts";

const onUntouched = (
  untouched: NonNullable<AturanNaskah["untouched"]>,
  aturan: readonly AturanNaskah[],
): AturanNaskah[] => aturan.map((satu) => ({ ...satu, untouched }));

/** Every rule of `review`, in the order of the list. */
export const ATURAN_NASKAH: readonly AturanNaskah[] = [
  ...onUntouched("row", [
    ...ATURAN_INDIKATOR,
    ...ATURAN_KANTOR,
    ...ATURAN_ANGGARAN,
    ...ATURAN_KLAIM,
    ...ATURAN_BANDING,
    ...ATURAN_EFISIEN,
    ...ATURAN_TABEL,
  ]),
  ...onUntouched("table", ATURAN_HITUNG),
  ...ATURAN_BENTUK,
  ...onUntouched("row", ATURAN_TABEL_SENDIRI),
  ...ATURAN_KELENGKAPAN,
  ...ATURAN_ANALISIS,
  ...ATURAN_RENCANA,
  ...ATURAN_IDENTITAS,
  ...ATURAN_TAHUN,
  ...ATURAN_PEJABAT,
  ...ATURAN_HUKUM,
  ...ATURAN_NOMOR,
  ...ATURAN_BAHASA,
  ...ATURAN_SISA,
  ...ATURAN_TERSALIN,
];
