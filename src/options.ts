import { EXIT_CODE, type ExitCode, henti } from "./model/henti.ts";
import type { World } from "./world/world.ts";

/** What the user typed after the command, by the names of its options. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/**
 * A command: reads what it needs, makes what it makes, says what comes next, returns the exit code. `options` holds also the
 * options of last time, `typed` only those of this command line.
 */
export type Langkah = (
  world: World,
  argument: readonly string[],
  options: Options,
  typed: Options,
) => Promise<ExitCode>;

/** The text of an option, or null where it was not given, is blank, or was emptied. */
export function textOf(options: Options, nama: string): string | null {
  const value = options[nama];
  return typeof value === "string" && value.trim() !== "" && !isEmptied(options, nama) ? value.trim() : null;
}

/** Whether an option was emptied with a dash. */
export const isEmptied = (options: Options, nama: string): boolean => {
  const value = options[nama];
  return typeof value === "string" && value.trim() === "-";
};

/** A date option (ISO) or null; `perintah` for the example, `flag` as it is typed. */
export function readTanggal(options: Options, nama: string, perintah: string, flag = nama): string | null {
  const tanggal = textOf(options, nama);
  if (tanggal === null) return null;
  const date = new Date(`${tanggal}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(tanggal) && !Number.isNaN(date.getTime());
  if (isDate && date.toISOString().startsWith(tanggal)) return tanggal;
  throw henti(EXIT_CODE.salahPakai, {
    nama: "tanggal-tidak-dipahami",
    pesan: `Tanggal "${tanggal}" tidak dapat dipahami.`,
    perbaikan: `tulis tahun-bulan-hari, misalnya: lkjip ${perintah} --${flag} 2025-02-20`,
  });
}

/** One of some words, without regard to case, or null. */
export function readChoice<T extends string>(
  options: Options,
  nama: string,
  perintah: string,
  choice: readonly T[],
): T | null {
  const teks = textOf(options, nama);
  if (teks === null) return null;
  const found = choice.find((one) => one.toLowerCase() === teks.toLowerCase());
  if (found !== undefined) return found;
  throw henti(EXIT_CODE.salahPakai, {
    nama: "pilihan-tidak-dikenal",
    pesan: `Isi --${nama} "${teks}" tidak dikenal. Yang ada: ${choice.join(", ")}.`,
    perbaikan: `tulis salah satunya, misalnya: lkjip ${perintah} --${nama} "${choice[0]}"`,
  });
}
