import { noteCell, quote, sayColumnCells } from "../../form/read/context.ts";
import { plainText } from "../../form/read/text.ts";
import { cleanText } from "../../model/angka.ts";
import { groupBy } from "../../model/group.ts";
import { formatColumn } from "../../xlsx/address.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import { BOOK_ROW, countless, LEMBAR_PETUNJUK, NOTE_START } from "../layout.ts";
import type { BookContext } from "./cell.ts";
import { type BookSheet, sayCell, TWIN_SHEET } from "./sheets.ts";

/*
 * Whatever no reader has taken: columns and sheets of people, constants in place of formulas, notes, cells under a merge.
 */

/** Columns of one sheet that are named one by one; the cells of the rest are counted. */
const LIMIT = 20;

/** What lkjip itself writes on a sheet beside the plan, by the name of the sheet. */
export type OwnTexts = (lembar: string) => ReadonlySet<string>;

export function noteExtras(
  context: BookContext,
  { lembar }: Workbook,
  sheets: readonly BookSheet[],
  ownTexts: OwnTexts,
): void {
  const isTwin = ({ nama }: Sheet): boolean =>
    context.temuan.some((each) => each.nama === TWIN_SHEET && each.lembar === nama);
  for (const sheet of lembar) {
    if (sheet.pictures > 0)
      push(context, sheet, {
        nama: "gambar-di-lembar",
        pesan: `Di lembar ini ada ${sheet.pictures} gambar atau grafik; rencana.xlsx yang ditulis lagi tidak memuatnya.`,
        perbaikan:
          "simpan gambarnya sebagai berkas (foto kegiatan disebut nama berkasnya di lembar Foto); rencana.xlsx yang lama tetap ada di folder cadangan",
      });
    const own = sheets.find(({ nama }) => nama === sheet.nama);
    if (own !== undefined) {
      noteOwnSheet(context, sheet, ownTexts(own.lembar));
      noteFormulas(context, sheet, own);
    } else if (sheet.nama === LEMBAR_PETUNJUK) noteOwnSheet(context, sheet, ownTexts(LEMBAR_PETUNJUK));
    else if (!isTwin(sheet) && sheet.cells.some((cell) => !context.read.has(cell)))
      push(context, sheet, {
        nama: "lembar-lain",
        pesan: `Lembar ini bukan lembar rencana; ${sheet.cells.length} sel isinya tidak dipakai.`,
        perbaikan: "simpan lembar sendiri di berkas lain; rencana.xlsx yang lama tetap ada di folder cadangan",
      });
    for (const { sel, teks } of sheet.catatan)
      if (!cleanText(teks).startsWith(NOTE_START))
        push(context, sheet, {
          ...(sel === null ? {} : { sel }),
          nama: sel === null ? "kotak-teks" : "catatan-sel",
          pesan: `${sel === null ? "Kotak teks" : "Catatan di sel ini"} berisi ${quote(teks)}; isinya tidak dipakai.`,
          perbaikan:
            "pindahkan ke sel yang sesuai bila perlu disimpan; rencana.xlsx yang lama tetap ada di folder cadangan",
        });
  }
}

type ExtraSaid = { readonly nama: string; readonly pesan: string; readonly perbaikan: string; readonly sel?: string };

function push(context: BookContext, { nama: lembar }: Sheet, said: ExtraSaid): void {
  context.temuan.push({ tingkat: "peringatan", berkas: context.berkas, lembar, ...said });
}

/** The formulas of lkjip beside the plan: counts and sums of whole columns. */
const isOwnFormula = ({ rumus }: Cell): boolean => /SUMPRODUCT\(--\(/i.test(rumus ?? "");

const isComputed = ({ rumus, nilai }: Cell): boolean =>
  rumus !== null && ["angka", "teks", "logika", "tanggal"].includes(nilai.jenis);

/** A formula that a person typed where the plan has a value: its result is taken, and stands there from now on. */
function noteFormulas(context: BookContext, sheet: Sheet, { kolom, rows }: BookSheet): void {
  for (const [kunci, { judul }] of kolom) {
    if (kunci.startsWith("_")) continue;
    const cells = rows.flatMap((row) => row.cells.get(kunci) ?? []).filter(isComputed);
    const [first] = cells;
    if (first === undefined) continue;
    const which = cells.length === 1 ? `di ${first.sel}` : `di ${cells.length} sel (${sayColumnCells(cells)})`;
    push(context, sheet, {
      sel: first.sel,
      nama: "rumus-menjadi-nilai",
      pesan: `${judul} berisi rumus ${which}${first.rumus ? `, ${quote(`=${first.rumus}`)}` : ""}. Yang dipakai hasilnya; rencana.xlsx yang ditulis lagi memuat hasilnya, bukan rumusnya.`,
      perbaikan:
        "hitung di berkas lain bila rumusnya masih diperlukan; rencana.xlsx yang lama tetap ada di folder cadangan",
    });
  }
}

const isFilled = (cell: Cell): boolean => cell.nilai.jenis !== "teks" || plainText(cell) !== "";

function noteOwnSheet(context: BookContext, sheet: Sheet, ownTexts: ReadonlySet<string>): void {
  const isOwn = (cell: Cell): boolean =>
    isOwnFormula(cell) ||
    (cell.nilai.jenis === "teks" && (ownTexts.has(plainText(cell)) || ownTexts.has(countless(plainText(cell)))));
  const rest = sheet.cells.filter((cell) => !context.read.has(cell) && isFilled(cell) && !isOwn(cell));
  const closed = sheet.closed.filter(isFilled);
  const groups = [...groupBy(rest, ({ kolom }) => kolom).values(), ...closed.map((cell) => [cell])];
  for (const group of groups.slice(0, LIMIT)) noteGroup(context, sheet, group, closed.includes(group[0] as Cell));
  const more = groups.slice(LIMIT).flat().length;
  if (more > 0)
    push(context, sheet, {
      nama: "isi-di-luar-kolom",
      pesan: `Masih ada ${more} sel lain di lembar ini yang bukan isian rencana; isinya tidak dipakai.`,
      perbaikan: "pindahkan ke kolom yang sesuai bila termasuk rencana",
    });
}

/** One line a column: a column that somebody added is filled in from top to bottom. */
function noteGroup(context: BookContext, { nama: lembar }: Sheet, cells: readonly Cell[], hidden: boolean): void {
  const [cell, ...others] = cells;
  if (cell === undefined) return;
  for (const other of others) context.read.add(other);
  const kolom = formatColumn(cell.kolom);
  noteCell(
    context,
    { lembar, cell },
    {
      tingkat: "peringatan",
      nama: hidden
        ? "sel-tertutup"
        : cells.every(({ baris }) => baris < BOOK_ROW.data)
          ? "tulisan-sendiri"
          : "isi-di-luar-kolom",
      pesan: hidden
        ? `Sel ini berisi ${sayCell(cell, context)}, tetapi tertutup sel yang digabung, sehingga tidak dipakai.`
        : others.length === 0
          ? `Sel ini berisi ${sayCell(cell, context)}, yang bukan isian rencana (kolom ${kolom}); isinya tidak dipakai.`
          : `Kolom ${kolom} berisi ${sayCell(cell, context)} dan ${others.length} sel lain (${sayColumnCells(cells)}), yang bukan isian rencana; isinya tidak dipakai.`,
      perbaikan: hidden
        ? "lepaskan penggabungan selnya (Merge & Center), lalu periksa isinya"
        : "pindahkan ke kolom yang sesuai bila termasuk rencana; rencana.xlsx yang lama tetap ada di folder cadangan",
    },
  );
}
