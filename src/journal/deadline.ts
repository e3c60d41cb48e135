import type { Lateness } from "./papan.ts";
import { calculateHariKerja, calculateTenggat } from "./working-days.ts";

/** A limit of the SOP. */
export interface Batas {
  readonly jumlah: number;
  readonly satuan: "menit" | "jam" | "hari";
}

/** A limit as the SOP writes it: "10 menit", "1 jam", "5 hari", "2 hari kerja"; null for anything else. */
export function parseBatas(teks: string): Batas | null {
  const [, jumlah, satuan] = /^(\d{1,3}) (menit|jam|hari)(?: kerja)?$/.exec(teks.trim().toLowerCase()) ?? [];
  return satuan === undefined ? null : { jumlah: Number(jumlah), satuan: satuan as Batas["satuan"] };
}

/** The last moment of a limit: a date (ISO) for days, a local time (ISO, to the minute) for hours and minutes. */
export function calculateLastBatas(mulai: string, { jumlah, satuan }: Batas, libur: readonly string[]): string {
  if (satuan === "hari") return calculateTenggat(mulai.slice(0, 10), jumlah, libur);
  const local = Date.parse(`${mulai.slice(0, 19)}Z`) + minutesOf(jumlah, satuan) * 60_000;
  return new Date(local).toISOString().slice(0, 16);
}

/**
 * By how much a moment is past a limit, or null. A limit in days, or one in minutes that is met on another day, is counted
 * in working days; one in minutes on the same day in minutes.
 */
export function calculateLateness(tenggat: string, saat: string, libur: readonly string[]): Lateness | null {
  const hari = calculateHariKerja(tenggat.slice(0, 10), saat.slice(0, 10), libur);
  if (hari > 0) return { jumlah: hari, satuan: "hari kerja" };
  if (tenggat.length === 10 || tenggat.slice(0, 10) !== saat.slice(0, 10)) return null;
  const minute = Math.floor((Date.parse(`${saat.slice(0, 16)}Z`) - Date.parse(`${tenggat.slice(0, 16)}Z`)) / 60_000);
  return minute > 0 ? { jumlah: minute, satuan: "menit" } : null;
}

/** The day by which the report has to be with the head of the region: two months after the year (ISO). */
export function findBatasKirim(tahun: number): string {
  const next = tahun + 1;
  const leap = next % 4 === 0 && (next % 100 !== 0 || next % 400 === 0);
  return `${next}-02-${leap ? 29 : 28}`;
}

/** Calendar days from one date to another (ISO); negative where the second is earlier. */
export function calculateCalendarDaysLeft(dari: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(dari)) / 86_400_000);
}

const minutesOf = (jumlah: number, satuan: "menit" | "jam"): number => (satuan === "jam" ? jumlah * 60 : jumlah);
