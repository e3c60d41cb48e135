import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import type { Config } from "../plan/schema.ts";
import type { NilaiTarget } from "../plan/target.ts";
import type { penanggungJawab } from "../report/identity.ts";
import { textTarget } from "../report/value.ts";
import type { RecapCell } from "./sheet.ts";

/** What the recapitulation is made from. */
export interface RecapInput {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
}

/** As many decimals as a number has. */
export const ANGKA = "#,##0.######";

/** A target as a number, or as it is printed. */
export const targetCell = (target: NilaiTarget | null): RecapCell =>
  target === null ? null : target.jenis === "angka" ? target.nilai.toNumber() : textTarget(target);

/** What a sheet about the rencana aksi begins with. */
export const AKSI_KOLOM = [
  { judul: "No.", width: 5, format: "0" },
  { judul: "Kode", width: 12 },
  { judul: "Indikator Kinerja", width: 38 },
  { judul: "Satuan", width: 11 },
  { judul: "Target Tahun", width: 11, format: ANGKA },
] as const;

/** The same of one indicator, the `at`th from 0. */
export const aksiCells = ({ indikator, target }: PengukuranIndikator, at: number): RecapCell[] => [
  at + 1,
  indikator.kode,
  indikator.uraian,
  indikator.satuan || null,
  targetCell(target),
];

/** What is known; a gap is an empty cell. */
export const textOf = (sel: ReturnType<typeof penanggungJawab>): string | null =>
  typeof sel === "string" ? sel : null;
