/**
 * What became of one computed value, cell, paragraph or chart when a document was made again:
 * `diperbarui` new value in place; `dipertahankan` changed by a person, data unchanged; `bentrok` both changed, the
 * person's stays; `dihapus` deleted by a person; `baru` new in the data; `hilang` no longer in the data.
 */
export type StatusSegar = "diperbarui" | "dipertahankan" | "bentrok" | "dihapus" | "baru" | "hilang";

export interface PerubahanSegar {
  readonly status: StatusSegar;
  /** Names the thing for `--terima`: key, or key/row/column of a table, or key/number of a paragraph. */
  readonly tag: string;
  /** Where it stands, in words. */
  readonly tempat: string;
  /** Value it was made from, as printed; null where it was not there. */
  readonly lama: string | null;
  /** What stands in the file that a person saved. */
  readonly suntingan: string | null;
  /** What the data say now. */
  readonly baru: string | null;
  /** Whether the old value was a gap that only a person can fill. */
  readonly celah?: boolean;
  readonly catatan?: string;
  /** Whether its texts are the numbers of a chart. */
  readonly grafik?: true;
}

/** A number that a person typed into the prose and that the data have left behind. */
export interface StaleAngka {
  readonly tempat: string;
  readonly kalimat: string;
  readonly lama: string;
  readonly baru: string | null;
  readonly tag: string;
}

/** All that a refresh has to say. Things that did not change are left out. */
export interface LaporanSegar {
  readonly perubahan: readonly PerubahanSegar[];
  readonly prosa: readonly StaleAngka[];
  /** The template changed since: its fixed prose is not brought into a document that people edit. Told once. */
  readonly templatBerubah?: true;
}

/** How often each status occurs. */
export function countStatus({ perubahan }: LaporanSegar): Readonly<Record<StatusSegar, number>> {
  const counts = { diperbarui: 0, dipertahankan: 0, bentrok: 0, dihapus: 0, baru: 0, hilang: 0 };
  for (const { status } of perubahan) counts[status] += 1;
  return counts;
}
