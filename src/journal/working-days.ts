const HARI_MS = 86_400_000;

/** Whether a date (ISO) is worked: Monday to Friday and no holiday of `kebijakan.hari_libur`. */
export function isHariKerja(tanggal: string, libur: readonly string[]): boolean {
  const hari = new Date(Date.parse(tanggal)).getUTCDay();
  return hari !== 0 && hari !== 6 && !libur.includes(tanggal);
}

/**
 * Working days after one date up to and including another (ISO dates): from Thursday to the next Monday are 2.
 * Negative where the second date is earlier; 0 on the same day.
 */
export function calculateHariKerja(dari: string, until: string, libur: readonly string[]): number {
  if (until < dari) return -calculateHariKerja(until, dari, libur);
  let jumlah = 0;
  for (let tanggal = addHari(dari, 1); tanggal <= until; tanggal = addHari(tanggal, 1)) {
    if (isHariKerja(tanggal, libur)) jumlah += 1;
  }
  return jumlah;
}

/** The last day of a limit of so many working days that starts after `mulai` (ISO): 1 day from Friday is Monday. */
export function calculateTenggat(mulai: string, hariKerja: number, libur: readonly string[]): string {
  let tanggal = mulai;
  for (let sisa = hariKerja; sisa > 0; ) {
    tanggal = addHari(tanggal, 1);
    if (isHariKerja(tanggal, libur)) sisa -= 1;
  }
  return tanggal;
}

/** Working days left until a limit; 0 on its last day, negative where it is past. */
export function calculateSisaHari(today: string, tenggat: string, libur: readonly string[]): number {
  return calculateHariKerja(today, tenggat, libur);
}

function addHari(tanggal: string, hari: number): string {
  return new Date(Date.parse(tanggal) + hari * HARI_MS).toISOString().slice(0, 10);
}
