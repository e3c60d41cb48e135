import { henti, KODE_KELUAR, type KodeKeluar } from "./model/henti.ts";
import type { World } from "./world/world.ts";

/** What the user typed after the command, by the names of its options. */
export type Opsi = Readonly<Record<string, string | boolean | undefined>>;

/**
 * A command: reads what it needs, makes what it makes, says what comes next, returns the exit code. `opsi` holds also the
 * options of last time, `diketik` only those of this command line.
 */
export type Langkah = (world: World, argumen: readonly string[], opsi: Opsi, diketik: Opsi) => Promise<KodeKeluar>;

/** The text of an option, or null where it was not given, is blank, or was emptied. */
export function textOf(opsi: Opsi, nama: string): string | null {
  const value = opsi[nama];
  return typeof value === "string" && value.trim() !== "" && !isEmptied(opsi, nama) ? value.trim() : null;
}

/** Whether an option was emptied with a dash. */
export const isEmptied = (opsi: Opsi, nama: string): boolean => {
  const value = opsi[nama];
  return typeof value === "string" && value.trim() === "-";
};

/** A date option (ISO) or null; `perintah` for the example, `bendera` as it is typed. */
export function readTanggal(opsi: Opsi, nama: string, perintah: string, bendera = nama): string | null {
  const tanggal = textOf(opsi, nama);
  if (tanggal === null) return null;
  const date = new Date(`${tanggal}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(tanggal) && !Number.isNaN(date.getTime());
  if (isDate && date.toISOString().startsWith(tanggal)) return tanggal;
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "tanggal-tidak-dipahami",
    pesan: `Tanggal "${tanggal}" tidak dapat dipahami.`,
    perbaikan: `tulis tahun-bulan-hari, misalnya: lkjip ${perintah} --${bendera} 2025-02-20`,
  });
}

/** One of some words, without regard to case, or null. */
export function readPilihan<T extends string>(
  opsi: Opsi,
  nama: string,
  perintah: string,
  pilihan: readonly T[],
): T | null {
  const teks = textOf(opsi, nama);
  if (teks === null) return null;
  const found = pilihan.find((satu) => satu.toLowerCase() === teks.toLowerCase());
  if (found !== undefined) return found;
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "pilihan-tidak-dikenal",
    pesan: `Isi --${nama} "${teks}" tidak dikenal. Yang ada: ${pilihan.join(", ")}.`,
    perbaikan: `tulis salah satunya, misalnya: lkjip ${perintah} --${nama} "${pilihan[0]}"`,
  });
}
