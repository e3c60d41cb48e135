import type { Temuan } from "../../model/temuan.ts";

type TemuanNip = Pick<Temuan, "tingkat" | "nama" | "pesan" | "perbaikan">;

const CONTOH = "misalnya nip: 197808231998021001";

/**
 * Judges a NIP: 18 digits `YYYYMMDD YYYYMM S NNN`, birth, month of appointment, sex, sequence. Numbers of PPPK have no
 * month there: that only warns, as does an unlikely age. The year of the appointment may be the one after the report's,
 * in which the report is signed. The first fault only, since the others follow from it.
 */
export function checkNip(nip: string, tahun: number): TemuanNip[] {
  const angka = nip.replace(/\s/g, "");
  const galat = checkBentuk(nip, angka) ?? checkBirth(nip, angka) ?? checkTail(nip, angka);
  if (galat !== null) return [galat];
  const doubt = checkAge(nip, angka, tahun) ?? checkAppointment(nip, angka, tahun);
  return doubt === null ? [] : [doubt];
}

function checkBentuk(nip: string, angka: string): TemuanNip | null {
  if (/^\d{18}$/.test(angka)) return null;
  const content = /^\d+$/.test(angka) ? `memuat ${angka.length} angka` : "memuat selain angka";
  return {
    tingkat: "galat",
    nama: "nip-bukan-18-angka",
    pesan: `NIP "${nip}" ${content}, seharusnya 18 angka.`,
    perbaikan: `salin NIP dari SK atau daftar pegawai, di dalam tanda kutip, ${CONTOH.replace(/(\d+)/, '"$1"')}`,
  };
}

function checkBirth(nip: string, angka: string): TemuanNip | null {
  const [tahun, month, hari] = [angka.slice(0, 4), angka.slice(4, 6), angka.slice(6, 8)].map(Number);
  if (isTanggal(tahun ?? 0, month ?? 0, hari ?? 0)) return null;
  return {
    tingkat: "galat",
    nama: "nip-tanggal-lahir",
    pesan: `Delapan angka pertama NIP "${nip}" (${angka.slice(0, 8)}) bukan tanggal lahir.`,
    perbaikan: "betulkan menurut SK, tahun-bulan-hari, misalnya 19780823 untuk 23 Agustus 1978.",
  };
}

function isTanggal(tahun: number, month: number, hari: number): boolean {
  const leap = (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0;
  const span = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return tahun >= 1900 && span !== undefined && hari >= 1 && hari <= span;
}

function checkTail(nip: string, angka: string): TemuanNip | null {
  if (!/[12]/.test(angka.charAt(14))) {
    return {
      tingkat: "galat",
      nama: "nip-jenis-kelamin",
      pesan: `Angka ke-15 NIP "${nip}" adalah ${angka.charAt(14)}, seharusnya 1 (laki-laki) atau 2 (perempuan).`,
      perbaikan: 'betulkan menurut SK, misalnya "197808231998021001".',
    };
  }
  if (angka.slice(15) !== "000") return null;
  return {
    tingkat: "galat",
    nama: "nip-nomor-urut",
    pesan: `Tiga angka terakhir NIP "${nip}" adalah 000; angka sebenarnya biasanya hilang karena NIP pernah disimpan sebagai angka di Excel.`,
    perbaikan: 'salin ulang dari SK, di dalam tanda kutip, misalnya "197808231998021001".',
  };
}

function checkAge(nip: string, angka: string, tahun: number): TemuanNip | null {
  const age = tahun - Number(angka.slice(0, 4));
  if (age >= 18 && age <= 70) return null;
  return {
    tingkat: "peringatan",
    nama: "nip-umur",
    pesan: `Menurut NIP "${nip}", umur pejabat ini pada tahun ${tahun} ${age} tahun.`,
    perbaikan: "periksa tahun lahir di empat angka pertama menurut SK, misalnya 1978.",
  };
}

function checkAppointment(nip: string, angka: string, tahun: number): TemuanNip | null {
  const [mulai, month] = [Number(angka.slice(8, 12)), Number(angka.slice(12, 14))];
  if (mulai > tahun + 1 || sinceMonth(angka.slice(0, 6), angka.slice(8, 14)) < 18 * 12) {
    return {
      tingkat: "peringatan",
      nama: "nip-pengangkatan",
      pesan: `Menurut NIP "${nip}", pejabat ini lahir ${angka.slice(0, 4)} dan diangkat ${mulai}; itu tidak lazim untuk laporan tahun ${tahun}.`,
      perbaikan: "periksa angka ke-9 sampai ke-14 (tahun dan bulan pengangkatan) menurut SK, misalnya 199802.",
    };
  }
  if (month >= 1 && month <= 12) return null;
  return {
    tingkat: "peringatan",
    nama: "nip-bulan-pengangkatan",
    pesan: `Angka ke-13 dan ke-14 NIP "${nip}" adalah ${angka.slice(12, 14)}, bukan bulan; pada nomor induk PPPK ini wajar.`,
    perbaikan: "abaikan jika pejabat ini PPPK; jika PNS, betulkan menurut SK, misalnya 199802.",
  };
}

/** Months from YYYYMM to YYYYMM; a month that is none (PPPK) counts as December. */
function sinceMonth(start: string, end: string): number {
  const hitung = (teks: string): number => Number(teks.slice(0, 4)) * 12 + Math.min(12, Number(teks.slice(4)) || 12);
  return hitung(end) - hitung(start);
}
