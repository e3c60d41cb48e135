import { formatList } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import { formatColumn } from "../../xlsx/address.ts";
import type { Annotation } from "../../xlsx/annotation.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import { LEMBAR } from "../layout.ts";
import { isLabelPetunjuk, isPetunjukMeaning, PETUNJUK_JUDUL } from "../petunjuk.ts";
import { type FormContext, noteCell, noteForm, quote, sayColumnCells } from "./context.ts";
import { findIdentity } from "./identity.ts";
import { type JenisTabel, JUDUL_TABEL, REMARK_JUDUL, type TabelFormulir } from "./table.ts";
import { parseTanggal, plainText, showCell } from "./text.ts";
import { noteInvisible } from "./visible.ts";

/* Whatever no reader has taken: rows and columns that the unit added, other sheets, cells under a merge. */

/** Makes a finding of every filled cell of the workbook that ended nowhere. */
export function noteSisa(context: FormContext, workbook: Workbook, tabel: readonly TabelFormulir[]): void {
  for (const sheet of workbook.lembar) {
    const own = tabel.filter(({ lembar }) => lembar === sheet);
    if (own.length > 0) {
      noteSisaTabel(context, sheet, own);
      noteInvisible(context, own);
    } else noteLembarLain(context, workbook, sheet);
    const kolom = REMARK_JUDUL[own[0]?.jenis ?? "kinerja"];
    for (const catatan of sheet.catatan) noteCatatan(context, sheet, catatan, kolom);
  }
}

function noteSisaTabel(context: FormContext, sheet: Sheet, own: readonly TabelFormulir[]): void {
  const rest = sheet.cells.filter((cell) => !context.read.has(cell) && showCell(cell, context.tahun1904).trim() !== "");
  const rows = new Map<number, Cell[]>();
  for (const cell of rest) {
    const row = rows.get(cell.baris);
    if (row) row.push(cell);
    else rows.set(cell.baris, [cell]);
  }
  const keyed = new Set(
    own.flatMap((tabel) => tabel.baris.flatMap(({ baris, kunci }) => (kunci === "" ? [] : [baris]))),
  );
  let noted = 0;
  const outside: Cell[] = [];
  for (const [baris, cells] of rows) {
    const sisa = keyed.has(baris) ? cells : cells.filter((cell) => !isTitle(context, cell, own));
    if (sisa.length === 0) continue;
    noted += 1;
    if (noted > BATAS_BARIS) continue;
    if (keyed.has(baris)) outside.push(...sisa);
    else noteExtraBaris(context, sheet, baris, { sisa, jenis: own[0]?.jenis ?? "kinerja" });
  }
  noteOutsideKolom(context, sheet, outside, own[0]?.jenis ?? "kinerja");
  if (noted > BATAS_BARIS) noteBarisLain(context, sheet, noted - BATAS_BARIS);
}

/** Rows with content of their own beyond this are only counted. */
const BATAS_BARIS = 50;

function noteBarisLain(context: FormContext, sheet: Sheet, count: number): void {
  noteForm(context, {
    tingkat: "peringatan",
    nama: "baris-tambahan",
    lembar: sheet.nama,
    pesan: `Masih ada ${count} baris lain di lembar ini yang berisi tetapi bukan baris formulir; isinya tidak dipakai.`,
    perbaikan: "pindahkan isinya ke baris indikator yang sesuai, atau ke berkas bukti tersendiri",
  });
}

/** Titles, instructions and headings that the form prints above its table. */
function isTitle({ config }: FormContext, cell: Cell, own: readonly TabelFormulir[]): boolean {
  const teks = plainText(cell);
  if (cell.nilai.jenis !== "teks") return false;
  if (JUDUL_START.test(teks) || teks.endsWith(`${config.instansi.nama}, ${config.instansi.pemda}`)) return true;
  return own.some(({ jenis }) => JUDUL_TABEL[jenis].has(teks));
}

/** How the lines above the tables of a form begin. */
const JUDUL_START =
  /^(Data Kinerja Tahun|Realisasi Anggaran Tahun|Bukti Dukung Kinerja Tahun|Identitas Unit|Isi sel kuning|Tulis satu bukti per baris|Unit ini tidak)/;

/** One line a column: a column that somebody added is filled in from top to bottom. */
function noteOutsideKolom(context: FormContext, sheet: Sheet, cells: readonly Cell[], jenis: JenisTabel): void {
  for (const [kolom, own] of groupBy(cells, (cell) => cell.kolom)) {
    const [first, ...rest] = own;
    if (first === undefined) continue;
    for (const cell of rest) context.read.add(cell);
    const content = quote(showCell(first, context.tahun1904));
    noteCell(
      context,
      { lembar: sheet.nama, cell: first },
      {
        tingkat: "peringatan",
        nama: "isi-di-luar-kolom",
        pesan:
          rest.length === 0
            ? `Sel berisi ${content} di kolom ${formatColumn(kolom)}, yang bukan kolom formulir; isinya tidak dipakai.`
            : `Kolom ${formatColumn(kolom)} berisi ${content} dan ${rest.length} sel lain (${sayColumnCells(own)}), tetapi bukan kolom formulir; isinya tidak dipakai.`,
        perbaikan: `pindahkan isinya ke kolom formulir yang sesuai, misalnya ${REMARK_JUDUL[jenis]}`,
      },
    );
  }
}

/** Where the content of a row of their own belongs. */
const CONTENT_TEMPAT: Readonly<Record<JenisTabel, string>> = {
  kinerja: "pindahkan isinya ke baris indikator yang sesuai; bila indikatornya memang baru, tambahkan di lkjip.yaml",
  anggaran:
    "pindahkan isinya ke kolom Catatan di baris sub kegiatannya; bila sub kegiatannya memang baru, tambahkan di lkjip.yaml",
  bukti: "pindahkan isinya ke baris bukti yang kosong",
};

function noteExtraBaris(
  context: FormContext,
  sheet: Sheet,
  baris: number,
  { sisa: cells, jenis }: { readonly sisa: readonly Cell[]; readonly jenis: JenisTabel },
): void {
  const [first] = cells;
  if (!first) return;
  const content = cells.slice(0, 5).map((cell) => quote(showCell(cell, context.tahun1904)));
  const over = cells.length > 5 ? ` dan ${cells.length - 5} sel lain` : "";
  noteCell(
    context,
    { lembar: sheet.nama, cell: first },
    {
      tingkat: "peringatan",
      nama: "baris-tambahan",
      pesan: `Baris ${baris} bukan baris formulir, tetapi berisi ${content.join(", ")}${over}; isinya tidak dipakai.`,
      perbaikan: CONTENT_TEMPAT[jenis],
    },
  );
}

/** Comments and text boxes are no part of the data; the person who wrote one may think so. */
function noteCatatan(context: FormContext, sheet: Sheet, { sel, teks }: Annotation, kolom: string): void {
  noteForm(context, {
    tingkat: "peringatan",
    nama: sel === null ? "kotak-teks" : "catatan-sel",
    lembar: sheet.nama,
    ...(sel === null ? {} : { sel }),
    pesan:
      sel === null
        ? `Di lembar ini ada kotak teks berisi ${quote(teks)}; isinya tidak dipakai.`
        : `Sel ini diberi komentar ${quote(teks)}; komentar itu tidak dipakai.`,
    perbaikan: `bila perlu masuk laporan, tulis isinya di kolom formulir yang sesuai, misalnya ${kolom}; bila tidak, biarkan`,
  });
}

function noteLembarLain(context: FormContext, workbook: Workbook, sheet: Sheet): void {
  const isPrinted = findPrinted(context, workbook, sheet);
  const rest = [...sheet.cells, ...sheet.closed].filter(
    (cell) => !context.read.has(cell) && !isPrinted(cell) && showCell(cell, context.tahun1904).trim() !== "",
  );
  if (rest.length === 0) return;
  const contoh = rest.slice(0, 3).map((cell) => quote(showCell(cell, context.tahun1904)));
  noteForm(context, {
    tingkat: "peringatan",
    nama: "lembar-tambahan",
    lembar: sheet.nama,
    pesan: `Di lembar ini ada ${rest.length} sel berisi yang bukan bagian formulir dan tidak dipakai, misalnya ${formatList(contoh)}.`,
    perbaikan:
      "pindahkan isinya ke lembar formulir yang sesuai, atau simpan sebagai berkas bukti dan sebut di lembar Bukti",
  });
}

/** Tells which texts the form itself prints: on Petunjuk its headings, labels and their meanings, on Identitas the title. */
function findPrinted(context: FormContext, workbook: Workbook, sheet: Sheet): (cell: Cell) => boolean {
  const isPetunjuk = sheet.nama === LEMBAR.petunjuk || sheet.cells.some((c) => plainText(c).startsWith(PETUNJUK_JUDUL));
  if (isPetunjuk) return findPetunjukPrinted(context, sheet);
  const isIdentity = findIdentity(workbook).some(({ lembar }) => lembar === sheet);
  return (cell) => isIdentity && JUDUL_START.test(plainText(cell));
}

/** Labels stand in the left column, wherever it moved; what they mean stands beside them. */
function findPetunjukPrinted({ config }: FormContext, sheet: Sheet): (cell: Cell) => boolean {
  const office = `, ${config.instansi.nama}, ${config.instansi.pemda}`;
  const labels = new Map(
    sheet.cells.filter((cell) => isLabelPetunjuk(plainText(cell))).map((cell) => [cell.baris, plainText(cell)]),
  );
  return (cell) => {
    const teks = plainText(cell);
    const label = labels.get(cell.baris);
    if (isLabelPetunjuk(teks) || teks.endsWith(office)) return true;
    return label !== undefined && isPetunjukMeaning(label, teks, (each) => parseTanggal(each) !== null);
  };
}
