import { formatDaftar } from "../../model/format.ts";
import { LEMBAR } from "../layout.ts";
import { isArtiPetunjuk, isLabelPetunjuk, JUDUL_PETUNJUK } from "../petunjuk.ts";
import { formatColumn } from "../../xlsx/address.ts";
import type { Annotation } from "../../xlsx/annotation.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import { findIdentitas } from "./identity.ts";
import { type Konteks, noteCell, noteForm, quote } from "./context.ts";
import { type JenisTabel, JUDUL_TABEL, type TabelFormulir } from "./table.ts";
import { noteTakTerlihat } from "./visible.ts";
import { parseTanggal, plainText, showCell } from "./text.ts";

/* Whatever no reader has taken: rows and columns that the unit added, other sheets, cells under a merge. */

/** Makes a finding of every filled cell of the workbook that ended nowhere. */
export function noteSisa(konteks: Konteks, workbook: Workbook, tabel: readonly TabelFormulir[]): void {
  for (const sheet of workbook.lembar) {
    const own = tabel.filter(({ lembar }) => lembar === sheet);
    if (own.length > 0) {
      noteSisaTabel(konteks, sheet, own);
      noteTakTerlihat(konteks, own);
    } else noteLembarLain(konteks, workbook, sheet);
    for (const catatan of sheet.catatan) noteCatatan(konteks, sheet, catatan);
  }
}

function noteSisaTabel(konteks: Konteks, sheet: Sheet, own: readonly TabelFormulir[]): void {
  const rest = sheet.cells.filter(
    (cell) => !konteks.terbaca.has(cell) && showCell(cell, konteks.tahun1904).trim() !== "",
  );
  const rows = new Map<number, Cell[]>();
  for (const cell of rest) {
    const row = rows.get(cell.baris);
    if (row) row.push(cell);
    else rows.set(cell.baris, [cell]);
  }
  const berkunci = new Set(
    own.flatMap((tabel) => tabel.baris.flatMap(({ baris, kunci }) => (kunci === "" ? [] : [baris]))),
  );
  let noted = 0;
  for (const [baris, cells] of rows) {
    const sisa = berkunci.has(baris) ? cells : cells.filter((cell) => !isTitle(konteks, cell, own));
    if (sisa.length === 0) continue;
    noted += 1;
    if (noted > BATAS_BARIS) continue;
    if (berkunci.has(baris)) noteLuarKolom(konteks, sheet, sisa);
    else noteBarisTambahan(konteks, sheet, baris, { sisa, jenis: own[0]?.jenis ?? "kinerja" });
  }
  if (noted > BATAS_BARIS) noteBarisLain(konteks, sheet, noted - BATAS_BARIS);
}

/** Rows with content of their own beyond this are only counted. */
const BATAS_BARIS = 50;

function noteBarisLain(konteks: Konteks, sheet: Sheet, count: number): void {
  noteForm(konteks, {
    tingkat: "peringatan",
    nama: "baris-tambahan",
    lembar: sheet.nama,
    pesan: `Masih ada ${count} baris lain di lembar ini yang berisi tetapi bukan baris formulir; isinya tidak dipakai.`,
    perbaikan: "pindahkan isinya ke baris indikator yang sesuai, atau ke berkas bukti tersendiri",
  });
}

/** Titles, instructions and headings that the form prints above its table. */
function isTitle({ config }: Konteks, cell: Cell, own: readonly TabelFormulir[]): boolean {
  const teks = plainText(cell);
  if (cell.nilai.jenis !== "teks") return false;
  if (AWAL_JUDUL.test(teks) || teks.endsWith(`${config.instansi.nama}, ${config.instansi.pemda}`)) return true;
  return own.some(({ jenis }) => JUDUL_TABEL[jenis].has(teks));
}

/** How the lines above the tables of a form begin. */
const AWAL_JUDUL =
  /^(Data Kinerja Tahun|Realisasi Anggaran Tahun|Bukti Dukung Kinerja Tahun|Identitas Unit|Isi sel kuning|Tulis satu bukti per baris|Unit ini tidak)/;

function noteLuarKolom(konteks: Konteks, sheet: Sheet, cells: readonly Cell[]): void {
  for (const cell of cells) {
    noteCell(
      konteks,
      { lembar: sheet.nama, cell },
      {
        tingkat: "peringatan",
        nama: "isi-di-luar-kolom",
        pesan: `Sel berisi ${quote(showCell(cell, konteks.tahun1904))} di kolom ${formatColumn(cell.kolom)}, yang bukan kolom formulir; isinya tidak dipakai.`,
        perbaikan: "pindahkan isinya ke kolom formulir yang sesuai, misalnya Faktor Pendukung",
      },
    );
  }
}

/** Where the content of a row of their own belongs. */
const TEMPAT_ISI: Readonly<Record<JenisTabel, string>> = {
  kinerja: "pindahkan isinya ke baris indikator yang sesuai; bila indikatornya memang baru, tambahkan di lkjip.yaml",
  anggaran:
    "pindahkan isinya ke kolom Catatan di baris sub kegiatannya; bila sub kegiatannya memang baru, tambahkan di lkjip.yaml",
  bukti: "pindahkan isinya ke baris bukti yang kosong",
};

function noteBarisTambahan(
  konteks: Konteks,
  sheet: Sheet,
  baris: number,
  { sisa: cells, jenis }: { readonly sisa: readonly Cell[]; readonly jenis: JenisTabel },
): void {
  const [first] = cells;
  if (!first) return;
  const isi = cells.slice(0, 5).map((cell) => quote(showCell(cell, konteks.tahun1904)));
  const lebih = cells.length > 5 ? ` dan ${cells.length - 5} sel lain` : "";
  noteCell(
    konteks,
    { lembar: sheet.nama, cell: first },
    {
      tingkat: "peringatan",
      nama: "baris-tambahan",
      pesan: `Baris ${baris} bukan baris formulir, tetapi berisi ${isi.join(", ")}${lebih}; isinya tidak dipakai.`,
      perbaikan: TEMPAT_ISI[jenis],
    },
  );
}

/** Comments and text boxes are no part of the data; the person who wrote one may think so. */
function noteCatatan(konteks: Konteks, sheet: Sheet, { sel, teks }: Annotation): void {
  noteForm(konteks, {
    tingkat: "peringatan",
    nama: sel === null ? "kotak-teks" : "catatan-sel",
    lembar: sheet.nama,
    ...(sel === null ? {} : { sel }),
    pesan:
      sel === null
        ? `Di lembar ini ada kotak teks berisi ${quote(teks)}; isinya tidak dipakai.`
        : `Sel ini diberi komentar ${quote(teks)}; komentar itu tidak dipakai.`,
    perbaikan:
      "bila perlu masuk laporan, tulis isinya di kolom formulir yang sesuai, misalnya Faktor Penghambat; bila tidak, biarkan",
  });
}

function noteLembarLain(konteks: Konteks, workbook: Workbook, sheet: Sheet): void {
  const isPrinted = findPrinted(konteks, workbook, sheet);
  const rest = [...sheet.cells, ...sheet.tertutup].filter(
    (cell) => !konteks.terbaca.has(cell) && !isPrinted(cell) && showCell(cell, konteks.tahun1904).trim() !== "",
  );
  if (rest.length === 0) return;
  const contoh = rest.slice(0, 3).map((cell) => quote(showCell(cell, konteks.tahun1904)));
  noteForm(konteks, {
    tingkat: "peringatan",
    nama: "lembar-tambahan",
    lembar: sheet.nama,
    pesan: `Di lembar ini ada ${rest.length} sel berisi yang bukan bagian formulir dan tidak dipakai, misalnya ${formatDaftar(contoh)}.`,
    perbaikan:
      "pindahkan isinya ke lembar formulir yang sesuai, atau simpan sebagai berkas bukti dan sebut di lembar Bukti",
  });
}

/** Tells which texts the form itself prints: on Petunjuk its headings, labels and their meanings, on Identitas the title. */
function findPrinted(konteks: Konteks, workbook: Workbook, sheet: Sheet): (cell: Cell) => boolean {
  const isPetunjuk = sheet.nama === LEMBAR.petunjuk || sheet.cells.some((c) => plainText(c).startsWith(JUDUL_PETUNJUK));
  if (isPetunjuk) return findPrintedPetunjuk(konteks, sheet);
  const isIdentitas = findIdentitas(workbook).some(({ lembar }) => lembar === sheet);
  return (cell) => isIdentitas && AWAL_JUDUL.test(plainText(cell));
}

/** Labels stand in the left column, wherever it moved; what they mean stands beside them. */
function findPrintedPetunjuk({ config }: Konteks, sheet: Sheet): (cell: Cell) => boolean {
  const kantor = `, ${config.instansi.nama}, ${config.instansi.pemda}`;
  const labels = new Map(
    sheet.cells.filter((cell) => isLabelPetunjuk(plainText(cell))).map((cell) => [cell.baris, plainText(cell)]),
  );
  return (cell) => {
    const teks = plainText(cell);
    const label = labels.get(cell.baris);
    if (isLabelPetunjuk(teks) || teks.endsWith(kantor)) return true;
    return label !== undefined && isArtiPetunjuk(label, teks, (each) => parseTanggal(each) !== null);
  };
}
