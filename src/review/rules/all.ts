import { ATURAN_ANALISIS, ATURAN_TERSALIN } from "./analysis.ts";
import { ATURAN_ANGGARAN, ATURAN_EFISIEN } from "./anggaran.ts";
import type { AturanNaskah } from "./input.ts";
import { ATURAN_BAHASA } from "./spelling.ts";
import { ATURAN_HUKUM } from "./regulation.ts";
import { ATURAN_IDENTITAS } from "./identity.ts";
import { ATURAN_INDIKATOR } from "./indikator.ts";
import { ATURAN_KANTOR } from "./office.ts";
import { ATURAN_KELENGKAPAN } from "./completeness.ts";
import { ATURAN_KLAIM } from "./claim.ts";
import { ATURAN_BANDING } from "./claim-comparison.ts";
import { ATURAN_NOMOR } from "./numbering.ts";
import { ATURAN_PEJABAT } from "./pejabat.ts";
import { ATURAN_RENCANA } from "./plan.ts";
import { ATURAN_SISA } from "./leftover.ts";
import { ATURAN_BENTUK } from "./table-shape.ts";
import { ATURAN_TABEL } from "./table-data.ts";
import { ATURAN_HITUNG } from "./table-sums.ts";
import { ATURAN_TABEL_SENDIRI } from "./table-text.ts";
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
