/** A file as it was when a command read or made it; `sha256` in hex. */
export interface SidikBerkas {
  readonly berkas: string;
  readonly sha256: string;
}

/** One line of the journal: who did what, when, from which files, making which. */
export interface CatatanRiwayat {
  /** Local time, ISO 8601 with offset. */
  readonly waktu: string;
  readonly oleh: string;
  readonly perintah: string;
  readonly masukan: readonly SidikBerkas[];
  readonly keluaran: readonly SidikBerkas[];
  readonly catatan?: string;
  /** Codes of the units whose form was made (forms) or had come back (collect, draft). */
  readonly unit?: readonly string[];
  /** Day by which the units were asked to return their forms, ISO (forms). */
  readonly batas?: string;
  /** How many notes the correction left (review). */
  readonly koreksi?: number;
  /** How many of them block, and how many sentences are still to be confirmed (review). */
  readonly galat?: number;
  readonly angka?: number;
  /**
   * sha256 of all that the report is made from, whatever the files look like (collect, individual); of what the draft shows
   * (draft, review), {@link OUTDATED} where it shows older figures.
   */
  readonly data?: string;
  /** sha256 of what the data put into the report of each unit, by its code (individual). */
  readonly individu?: Readonly<Record<string, string>>;
  /** The Camat's answer to a draft (submit). */
  readonly keputusan?: Keputusan;
  /** Why a draft was returned, or why a new version was needed. */
  readonly alasan?: string;
  /** Why the step was taken out of turn. */
  readonly lewati?: string;
  /** Number and date (ISO) of a letter. */
  readonly nomor?: string;
  readonly tanggal?: string;
  /** Which version was signed or sent, from 1. */
  readonly versi?: number;
  /** Options that count again when the step runs again, by their flags; with `unit` where they are of one unit's run. */
  readonly opsi?: Readonly<Record<string, string>>;
}

/** Where the journal ended when it was last written: how many lines, and the hash of the last. */
export interface UjungRiwayat {
  readonly baris: number;
  readonly sidik: string;
}

/** Stands for the hash of data that are not those of now. */
export const OUTDATED = "lama";

export type Keputusan = "setuju" | "dikembalikan";

/** What a command adds to the journal; time and name come from the world. */
export type CatatanBaru = Pick<CatatanRiwayat, "perintah"> &
  Partial<Omit<CatatanRiwayat, "perintah" | "waktu" | "oleh">>;

/** The hash a file had when lkjip last made it, or null if lkjip never made it. */
export function findLastSidik(riwayat: readonly CatatanRiwayat[], berkas: string): string | null {
  for (const catatan of riwayat.toReversed()) {
    const made = catatan.keluaran.find((k) => k.berkas === berkas);
    if (made) return made.sha256;
  }
  return null;
}

/** Whether two lists name the same files with the same contents, in whatever order. */
export function isSameSidik(one: readonly SidikBerkas[], lain: readonly SidikBerkas[]): boolean {
  const text = (list: readonly SidikBerkas[]): string =>
    list
      .map(({ berkas, sha256 }) => `${sha256} ${berkas}`)
      .sort()
      .join("\n");
  return text(one) === text(lain);
}
