import type { StatusUnit } from "../form/kinerja.ts";
import type { LangkahSop } from "../model/langkah.ts";

/** By how much a step is late. */
export interface Lateness {
  readonly jumlah: number;
  readonly satuan: "menit" | "hari kerja";
}

/** One step on the board. Times are ISO; `tenggat` is a date, or a local time for limits in hours and minutes. */
export interface LangkahPapan extends LangkahSop {
  /** `dilewati`: not done, although a later step is. */
  readonly keadaan: "belum" | "berjalan" | "selesai" | "dilewati";
  readonly mulai: string | null;
  readonly tenggat: string | null;
  readonly selesai: string | null;
  readonly terlambat: Lateness | null;
  readonly catatan: readonly string[];
}

/** One unit on the board; `masuk` is when its form was first seen, `terlambat` in working days. */
export interface UnitPapan {
  readonly kode: string;
  readonly nama: string;
  readonly status: StatusUnit["status"];
  readonly masuk: string | null;
  readonly terlambat: Lateness | null;
  /** Findings that block, in its form. */
  readonly galat: number;
}

/**
 * The report of a quarter: made, made from data that have changed since, made while the quarter is running (`sementara`),
 * made then and not since it has ended (`dini`), still to be made, or not yet due.
 */
export interface TriwulanPapan {
  readonly triwulan: number;
  readonly keadaan: "dibuat" | "berubah" | "sementara" | "dini" | "belum" | "nanti";
  /** Null while there is none. */
  readonly berkas: string | null;
}

/** How many Laporan Kinerja Individu show data that have changed since, and how many are missing beside those made. */
export interface IndividuPapan {
  readonly changed: number;
  readonly missing: number;
}

/** The first quarter whose report is to be made now, for the first time or again. */
export const findDueTriwulan = (all: readonly TriwulanPapan[]): TriwulanPapan | undefined =>
  all.find(({ keadaan }) => keadaan === "belum" || keadaan === "berubah" || keadaan === "dini");

/** Where the year stands: printed by `lkjip status`. */
export interface Papan {
  readonly tahun: number;
  readonly instansi: string;
  /** Now, ISO 8601. */
  readonly saat: string;
  readonly langkah: readonly LangkahPapan[];
  readonly unit: readonly UnitPapan[];
  readonly triwulan: readonly TriwulanPapan[];
  readonly versi: number;
  readonly batasKirim: string;
  /** Calendar days to `batasKirim`, from today or from the day when all was done; negative past it. */
  readonly sisaHari: number;
  readonly berikutnya: { readonly perintah: string; readonly tujuan: string } | null;
}
