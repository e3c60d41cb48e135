import { desimal } from "../../model/desimal.ts";
import { formatAngka, formatTanggal } from "../../model/format.ts";
import type { IsianTeks } from "../kinerja.ts";
import { cleanText } from "../../model/angka.ts";
import type { Cell } from "../../xlsx/cell.ts";
import { asalOf, type Konteks, noteCell, quote, type SelLembar } from "./context.ts";
import { noteBrokenCell, noteRemoved, noteStruck } from "./cell.ts";

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
      return nilai.isi;
  }
}

/** The text of a cell in one line without invisible characters; "" where there is none. For keys and comparisons. */
export function plainText(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.nilai.jenis === "angka") return cell.nilai.angka;
  return cell.nilai.jenis === "teks" ? cleanText(cell.nilai.teks) : "";
}

/** Reads a text that a unit typed; null where the cell is empty. `judul` is the heading of its column. */
export function readTeks(konteks: Konteks, tempat: SelLembar, judul: string): IsianTeks | null {
  const { cell } = tempat;
  konteks.terbaca.add(cell);
  if (noteBrokenCell(konteks, tempat, { judul, isi: "teks" })) return null;
  noteRemoved(konteks, tempat);
  noteStruck(konteks, tempat, judul);
  const teks = readLines(konteks, tempat, judul);
  if (cell.nilai.jenis === "angka" && cell.nilai.format === "tanggal") {
    noteCell(konteks, tempat, {
      tingkat: "peringatan",
      nama: "teks-menjadi-tanggal",
      pesan: `${judul} berisi tanggal ${teks}; mungkin Excel mengubah tulisan menjadi tanggal.`,
      perbaikan: "periksa isinya; bila bukan tanggal, ketik ulang dengan tanda petik tunggal di depan, misalnya '1/2",
    });
  }
  return teks === "" ? null : { teks, asal: asalOf(konteks, tempat) };
}

/** Lines of one cell that go into the report; nobody lists more than this in a column of a table. */
const BATAS_BARIS_SEL = 100;

/** The lines of a cell without blanks at their ends. What is more than a report can hold is cut, which is noted. */
function readLines(konteks: Konteks, tempat: SelLembar, judul: string): string {
  const lines = showCell(tempat.cell, konteks.tahun1904).trim().split("\n");
  const muat = Math.max(1, Math.min(BATAS_BARIS_SEL, konteks.barisTeks.left));
  konteks.barisTeks.left -= Math.min(lines.length, muat);
  if (lines.length > muat) {
    noteCell(konteks, tempat, {
      tingkat: "peringatan",
      nama: "teks-terlalu-banyak-baris",
      pesan: `${judul} berisi ${formatAngka(lines.length)} baris; yang dipakai hanya ${formatAngka(muat)} baris pertama, sampai ${quote(lines[muat - 1] ?? "")}.`,
      perbaikan: "ringkas isinya menjadi beberapa kalimat; rinciannya lampirkan sebagai berkas bukti",
    });
  }
  return lines
    .slice(0, muat)
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

const NAMA_BULAN = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
const BULAN_INGGRIS: Readonly<Record<string, string>> = {
  may: "mei",
  aug: "agu",
  oct: "okt",
  dec: "des",
  ags: "agu",
  agt: "agu",
  nop: "nov",
  peb: "feb",
};

/** Reads a date typed as text: "2024-12-31", "31/12/2024", "31 Desember 2024"; null for anything else. */
export function parseTanggal(teks: string): string | null {
  const bersih = cleanText(teks).replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu),? /i, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(bersih);
  if (iso) return makeTanggal(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const angka = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bersih);
  if (angka) return makeTanggal(Number(angka[3]), Number(angka[2]), Number(angka[1]));
  const kata = /^(\d{1,2})[ -]([a-z]{3,})\.?[ -](\d{4})$/i.exec(bersih);
  if (!kata) return null;
  const singkat = (kata[2] ?? "").toLowerCase().slice(0, 3);
  const bulan = NAMA_BULAN.indexOf(BULAN_INGGRIS[singkat] ?? singkat) + 1;
  return makeTanggal(Number(kata[3]), bulan, Number(kata[1]));
}

function makeTanggal(tahun: number, bulan: number, hari: number): string | null {
  const date = new Date(Date.UTC(tahun, bulan - 1, hari));
  const exists = date.getUTCFullYear() === tahun && date.getUTCMonth() === bulan - 1 && date.getUTCDate() === hari;
  return exists && tahun >= 1900 && tahun < 2200 ? date.toISOString().slice(0, 10) : null;
}

/** Reads a date as ISO text; null where the cell is empty or holds no date, which is noted. */
export function readTanggal(konteks: Konteks, tempat: SelLembar, judul: string): string | null {
  const { cell } = tempat;
  konteks.terbaca.add(cell);
  if (noteBrokenCell(konteks, tempat, { judul, isi: "tanggal" })) return null;
  noteRemoved(konteks, tempat);
  noteStruck(konteks, tempat, judul);
  const tampil = showCell(cell, konteks.tahun1904);
  if (cleanText(tampil) === "" || cleanText(tampil) === "-") return null;
  const tanggal = findTanggal(cell, konteks.tahun1904);
  if (tanggal === null) {
    noteCell(konteks, tempat, {
      tingkat: "peringatan",
      nama: "tanggal-tidak-terbaca",
      pesan: `${judul} berisi ${quote(tampil)}, bukan tanggal lengkap, sehingga tidak dipakai.`,
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
