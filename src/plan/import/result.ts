import type { Temuan } from "../../model/temuan.ts";
import type { Config } from "../schema.ts";
import type { ImportedCell } from "../workbook/row-key.ts";

/*
 * What importers give back. They are pure: files of the office in, cells of rencana.xlsx out.
 */

/** Years before that of the report which rencana.xlsx has columns for. */
export const YEARS_BEFORE = 4;

/** Whether a year lies before those that the workbook shows. */
export const isTooOld = (year: number, { tahun }: Pick<Config, "tahun">): boolean => year < tahun - YEARS_BEFORE;

/** A file that the office named. */
export interface ImportFile {
  readonly berkas: string;
  readonly content: Uint8Array;
}

/** Where something stood: file, sheet (or table of a document), cell. */
export type ImportAsal = ImportedCell["asal"];

/** Something that was read and is not used, with the reason. */
export interface Ignored {
  readonly asal: ImportAsal;
  readonly alasan: string;
}

/** A sum over what was read, beside the file's own total; numbers as exact decimals in text. */
export interface ImportSum {
  readonly berkas: string;
  readonly lembar: string;
  /** What was summed, such as `pagu` or `realisasi`. */
  readonly hal: string;
  readonly jumlah: string;
  /** Null where the file gives none that can be compared. */
  readonly jumlah_berkas: string | null;
  /** Cell of the file's own total. */
  readonly sel: string | null;
}

/** What a file was taken for. */
export type ImportKind =
  | "rekap belanja SIPD per rekening"
  | "rekapitulasi belanja SIPD"
  | "daftar program dan pagu"
  | "tabel indikator"
  | "tabel anggaran program";

export interface ImportResult {
  readonly cells: readonly ImportedCell[];
  readonly diabaikan: readonly Ignored[];
  readonly jumlah: {
    /** What each file was read as. */
    readonly berkas: readonly { readonly berkas: string; readonly jenis: readonly ImportKind[] }[];
    readonly sub_kegiatan: number;
    readonly indikator: number;
    readonly perbandingan: readonly ImportSum[];
  };
  readonly temuan: readonly Temuan[];
}
