import { formatDaftar } from "../model/format.ts";
import { LEMBAR } from "../model/formulir.ts";
import { type Konteks, noteCell, noteForm, quote } from "./formulir-konteks.ts";
import { KOLOM_TABEL, type TabelFormulir } from "./formulir-tabel.ts";
import { plainText, showCell } from "./formulir-teks.ts";
import { formatColumn } from "./workbook/address.ts";
import type { Cell } from "./workbook/cell.ts";
import type { Sheet, Workbook } from "./workbook/workbook.ts";

/* Whatever no reader has taken: rows and columns that the unit added, other sheets, cells under a merge. */

/** Makes a finding of every filled cell of the workbook that ended nowhere. */
export function noteSisa(konteks: Konteks, workbook: Workbook, tabel: readonly TabelFormulir[]): void {
  for (const sheet of workbook.lembar) {
    const own = tabel.filter(({ lembar }) => lembar === sheet);
    if (own.length > 0) {
      noteSisaTabel(konteks, sheet, own);
      noteTersembunyi(konteks, sheet, own);
    } else noteLembarLain(konteks, sheet);
  }
}

function noteSisaTabel(konteks: Konteks, sheet: Sheet, own: readonly TabelFormulir[]): void {
  const rest = sheet.cells.filter(
    (cell) => !konteks.terbaca.has(cell) && showCell(cell, konteks.tahun1904).trim() !== "",
  );
  const atas = Math.min(...own.map(({ barisKunci }) => barisKunci));
  const rows = new Map<number, Cell[]>();
  for (const cell of rest) {
    const row = rows.get(cell.baris);
    if (row) row.push(cell);
    else rows.set(cell.baris, [cell]);
  }
  const berkunci = new Set(
    own.flatMap((tabel) => tabel.baris.flatMap(({ baris, kunci }) => (kunci === "" ? [] : [baris]))),
  );
  for (const [baris, cells] of rows) {
    // Titles above the table are the form's own; a number there is not.
    if (baris < atas && cells.every((cell) => isTitle(konteks, cell))) continue;
    if (berkunci.has(baris)) noteLuarKolom(konteks, sheet, cells);
    else noteBarisTambahan(konteks, sheet, baris, cells);
  }
}

function isTitle({ config }: Konteks, cell: Cell): boolean {
  return cell.nilai.jenis === "teks" || plainText(cell) === String(config.tahun);
}

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

function noteBarisTambahan(konteks: Konteks, sheet: Sheet, baris: number, cells: readonly Cell[]): void {
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
      perbaikan:
        "pindahkan isinya ke baris indikator yang sesuai; bila indikatornya memang baru, tambahkan di lkjip.yaml",
    },
  );
}

function noteLembarLain(konteks: Konteks, sheet: Sheet): void {
  const own: readonly string[] = [LEMBAR.petunjuk, LEMBAR.identitas];
  const rest = sheet.cells.filter((cell) => !konteks.terbaca.has(cell));
  if (own.includes(sheet.nama) || rest.length === 0) return;
  const contoh = rest.slice(0, 3).map((cell) => quote(showCell(cell, konteks.tahun1904)));
  noteForm(konteks, {
    tingkat: "peringatan",
    nama: "lembar-tambahan",
    lembar: sheet.nama,
    pesan: `Lembar ini bukan bagian formulir; ${rest.length} sel berisi tidak dipakai, misalnya ${formatDaftar(contoh)}.`,
    perbaikan:
      "pindahkan isinya ke lembar formulir yang sesuai, atau simpan sebagai berkas bukti dan sebut di lembar Bukti",
  });
}

/** Hidden rows are read all the same: hiding is not deleting. */
function noteTersembunyi(konteks: Konteks, sheet: Sheet, own: readonly TabelFormulir[]): void {
  for (const tabel of own) {
    const unit = new Set(
      KOLOM_TABEL[tabel.jenis].filter(({ pengisi }) => pengisi === "unit").map(({ kunci }) => kunci),
    );
    for (const row of tabel.baris) {
      const cell = [...row.sel].find(([kunci]) => unit.has(kunci))?.[1];
      if (!cell || !sheet.barisTersembunyi.has(row.baris)) continue;
      noteCell(
        konteks,
        { lembar: sheet.nama, cell },
        {
          tingkat: "peringatan",
          nama: "baris-tersembunyi",
          pesan: `Baris ${row.baris} disembunyikan, tetapi berisi ${quote(showCell(cell, konteks.tahun1904))}; isinya tetap dibaca.`,
          perbaikan: "tampilkan barisnya di Excel (Unhide), lalu hapus isinya bila tidak dipakai",
        },
      );
    }
  }
}
