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
}

/** The hash a file had when lkjip last made it, or null if lkjip never made it. */
export function findSidikTerakhir(riwayat: readonly CatatanRiwayat[], berkas: string): string | null {
  for (const catatan of riwayat.toReversed()) {
    const made = catatan.keluaran.find((k) => k.berkas === berkas);
    if (made) return made.sha256;
  }
  return null;
}
