import { cleanText, isTurned } from "../../model/angka.ts";
import { desimal } from "../../model/desimal.ts";
import { formatAngka, formatTanggal } from "../../model/format.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { IsianTeks } from "../kinerja.ts";
import { formatRumus, noteBrokenCell, noteRemoved, noteStruck } from "./cell.ts";
import { asalOf, type FormContext, noteCell, quote, type SelLembar } from "./context.ts";

/* Cells as text, and cells as dates. */

/** What a cell shows, as far as a reader of messages needs it: "90,5", "98,5%", "1 Februari 2026". */
export function showCell({ nilai }: Cell, tahun1904: boolean): string {
  switch (nilai.jenis) {
    case "angka": {
      if (nilai.format === "tanggal") return formatTanggal(readSerial(nilai.angka, tahun1904) ?? nilai.angka);
      const angka = desimal(nilai.angka);
      return nilai.format === "persen" ? `${formatAngka(angka.times(100))}%` : formatAngka(angka);
    }
    case "teks":
      return nilai.teks;
    case "logika":
      return nilai.nilai ? "TRUE" : "FALSE";
    case "tanggal":
      return formatTanggal(nilai.iso.slice(0, 10));
    case "galat":
      return nilai.kode;
    case "belum_dihitung":
      return "";
    case "terlalu_panjang":
    case "rusak":
      return nilai.content;
  }
}

/** The text of a cell in one line without invisible characters; "" where there is none. For keys and comparisons. */
export function plainText(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.nilai.jenis === "angka") return cell.nilai.angka;
  return cell.nilai.jenis === "teks" ? cleanText(cell.nilai.teks) : "";
}

/** Reads a text that a unit typed; null where the cell is empty. `judul` is the heading of its column. */
export function readTeks(context: FormContext, tempat: SelLembar, judul: string): IsianTeks | null {
  const { cell } = tempat;
  context.read.add(cell);
  if (noteBrokenCell(context, tempat, { judul, content: "teks" })) return null;
  noteRemoved(context, tempat);
  noteStruck(context, tempat, judul);
  const teks = readLines(context, tempat, judul);
  if (cell.nilai.jenis === "angka" && cell.nilai.format === "tanggal") {
    noteCell(context, tempat, {
      tingkat: "peringatan",
      nama: "teks-menjadi-tanggal",
      pesan: `${judul} berisi tanggal ${teks}; mungkin Excel mengubah tulisan menjadi tanggal.`,
      perbaikan: "periksa isinya; bila bukan tanggal, ketik ulang dengan tanda petik tunggal di depan, misalnya '1/2",
    });
  }
  if (isTurned(teks)) noteTurned(context, tempat, judul, teks);
  if (cell.rumus !== null && teks === "0") {
    noteCell(context, tempat, {
      tingkat: "peringatan",
      nama: "rumus-bernilai-nol",
      pesan: `${judul} berisi ${formatRumus(cell.rumus)} yang hasil tersimpannya 0, bukan tulisan; tidak dipakai.`,
      perbaikan: "hapus rumusnya lalu ketik tulisannya; bila memang tidak ada, kosongkan",
    });
    return null;
  }
  return teks === "" ? null : { teks, asal: asalOf(context, tempat) };
}

/** A sign that turns the order of letters does not go into the report: there it reads as it is stored. */
function noteTurned(context: FormContext, tempat: SelLembar, judul: string, teks: string): void {
  noteCell(context, tempat, {
    tingkat: "peringatan",
    nama: "tulisan-terbalik",
    pesan: `${judul} berisi ${quote(teks)} dengan tanda pembalik arah tulisan yang tidak kelihatan; laporan memuatnya tanpa tanda itu, sehingga urutannya dapat lain dari yang tampak di Excel.`,
    perbaikan: "kosongkan sel itu lalu ketik ulang isinya, jangan disalin dari PDF atau aplikasi lain",
  });
}

/** Lines of one cell that go into the report; nobody lists more than this in a column of a table. */
const BATAS_BARIS_SEL = 100;

/** The lines of a cell without blanks at their ends. What is more than a report can hold is cut, which is noted. */
function readLines(context: FormContext, tempat: SelLembar, judul: string): string {
  const lines = showCell(tempat.cell, context.tahun1904).trim().split("\n");
  const fit = Math.max(1, Math.min(BATAS_BARIS_SEL, context.barisTeks.left));
  context.barisTeks.left -= Math.min(lines.length, fit);
  if (lines.length > fit) {
    noteCell(context, tempat, {
      tingkat: "peringatan",
      nama: "teks-terlalu-banyak-baris",
      pesan: `${judul} berisi ${formatAngka(lines.length)} baris; yang dipakai hanya ${formatAngka(fit)} baris pertama, sampai ${quote(lines[fit - 1] ?? "")}.`,
      perbaikan: "ringkas isinya menjadi beberapa kalimat; rinciannya lampirkan sebagai berkas bukti",
    });
  }
  return lines
    .slice(0, fit)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

/** The day of a serial number as ISO date; null outside of 1900 to 2199 and for the 29 February 1900 that never was. */
export function readSerial(angka: string, tahun1904: boolean): string | null {
  const day = Math.floor(Number(angka));
  const since1900 = tahun1904 ? day + 1462 : day;
  if (!(since1900 >= 61 && since1900 < 109_575)) return null;
  return new Date(Date.UTC(1899, 11, 30) + since1900 * 86_400_000).toISOString().slice(0, 10);
}

const MONTH_NAMA = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
const ENGLISH_MONTH: Readonly<Record<string, string>> = {
  may: "mei",
  aug: "agu",
  oct: "okt",
  dec: "des",
  ags: "agu",
  agt: "agu",
  nop: "nov",
  peb: "feb",
};

/**
 * Reads a date typed as text: "2024-12-31", "31/12/2024", "31 Desember 2024", "December 31, 2024"; null for anything else.
 * Of two numbers the day comes first.
 */
export function parseTanggal(teks: string): string | null {
  const clean = cleanText(teks)
    .replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu),? /i, "")
    .replace(/^([a-z]{3,})\.? (\d{1,2}),? (\d{4})$/i, "$2 $1 $3");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(clean);
  if (iso) return makeTanggal(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const angka = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean);
  if (angka) return makeTanggal(Number(angka[3]), Number(angka[2]), Number(angka[1]));
  const kata = /^(\d{1,2})[ -]([a-z]{3,})\.?[ -](\d{4})$/i.exec(clean);
  if (!kata) return null;
  const short = (kata[2] ?? "").toLowerCase().slice(0, 3);
  const month = MONTH_NAMA.indexOf(ENGLISH_MONTH[short] ?? short) + 1;
  return makeTanggal(Number(kata[3]), month, Number(kata[1]));
}

/** A date with the month first, as an English Excel leaves it, where it can be nothing else: "12/31/2024". */
function parseMonthFirst(teks: string): string | null {
  const [, month, hari, tahun] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cleanText(teks)) ?? [];
  return Number(hari) > 12 ? makeTanggal(Number(tahun), Number(month), Number(hari)) : null;
}

function makeTanggal(tahun: number, month: number, hari: number): string | null {
  const date = new Date(Date.UTC(tahun, month - 1, hari));
  const exists = date.getUTCFullYear() === tahun && date.getUTCMonth() === month - 1 && date.getUTCDate() === hari;
  return exists && tahun >= 1900 && tahun < 2200 ? date.toISOString().slice(0, 10) : null;
}

/** Reads a date as ISO text; null where the cell is empty or holds no date, which is noted. */
export function readTanggal(context: FormContext, tempat: SelLembar, judul: string): string | null {
  const { cell } = tempat;
  context.read.add(cell);
  if (noteBrokenCell(context, tempat, { judul, content: "tanggal" })) return null;
  noteRemoved(context, tempat);
  noteStruck(context, tempat, judul);
  const show = showCell(cell, context.tahun1904);
  if (cleanText(show) === "" || cleanText(show) === "-") return null;
  if (isTurned(show)) noteTurned(context, tempat, judul, show);
  const tanggal = findTanggal(cell, context.tahun1904);
  const monthFirst = tanggal === null && cell.nilai.jenis === "teks" ? parseMonthFirst(cell.nilai.teks) : null;
  if (monthFirst !== null) {
    noteCell(context, tempat, {
      tingkat: "periksa",
      nama: "bulan-ditulis-dahulu",
      pesan: `${judul} berisi ${quote(show)} dengan bulan di depan; dibaca ${formatTanggal(monthFirst)}.`,
      perbaikan: "periksa tanggalnya, lalu tulis hari lebih dahulu atau dengan nama bulan",
    });
    return monthFirst;
  }
  if (tanggal === null) {
    noteCell(context, tempat, {
      tingkat: "peringatan",
      nama: "tanggal-tidak-terbaca",
      pesan: `${judul} berisi ${quote(show)}, bukan tanggal lengkap, sehingga tidak dipakai.`,
      perbaikan: "tulis hari, bulan, dan tahun, misalnya 31/12/2024",
    });
  }
  return tanggal;
}

function findTanggal({ nilai }: Cell, tahun1904: boolean): string | null {
  if (nilai.jenis === "tanggal") return parseTanggal(nilai.iso);
  if (nilai.jenis === "teks") return parseTanggal(nilai.teks);
  return nilai.jenis === "angka" && nilai.format === "tanggal" ? readSerial(nilai.angka, tahun1904) : null;
}
