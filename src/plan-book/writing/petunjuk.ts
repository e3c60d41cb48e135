import type { Workbook, Worksheet } from "exceljs";
import { fitPage } from "../../form/write/page.ts";
import { protect } from "../../form/write/sheet.ts";
import { barisHeight } from "../../form/write/style.ts";
import { BOOK_ROW, LEMBAR_PETUNJUK } from "../layout.ts";
import { isGanti, letterOf, sayGanti, sayPeriksa, stateGanti, statePeriksa } from "./formulas.ts";
import type { BookOffice, BookTable } from "./sheet.ts";
import { type BookLook, bookStyle } from "./style.ts";

/*
 * The first sheet: how the workbook is used, what its colours mean, what it holds.
 */

const STEPS = [
  "Isi sel di lembar-lembar ini, simpan, tutup, lalu jalankan: lkjip plan. Isinya masuk ke lkjip.yaml; yang tidak dapat dibaca disebut selnya.",
  "Mulai dari lembar biru (Kantor, Unit, Sasaran, Indikator, Program); lembar hijau biasanya tinggal diperiksa.",
  "Menambah: ketik di baris kosong di bawah, atau sisipkan baris. Menghapus: hapus barisnya. Mengganti kode: ketik kode barunya; lkjip plan menanyakannya, lalu rujukannya ikut berubah.",
  "Menyalin dari berkas lain: Tempel Spesial (Paste Special), Nilai (Values). Kode yang diawali nol tidak hilang karena kolomnya sudah berupa teks.",
  "Angka ditulis biasa: 90,5. Rentang: 80 s.d. 90. Predikat: hurufnya, misalnya BB. Kosong berarti tidak ada, bukan nol.",
  "Kolom kunci dan baris kunci yang tersembunyi dibiarkan saja. Baris boleh diurutkan dan disaring.",
] as const;

const LEGEND: readonly (readonly [BookLook, string, string])[] = [
  ["wajib", "wajib", "harus diisi"],
  ["boleh", "boleh", "diisi bila ada; kosong berarti bawaan atau tidak ada"],
  ["waiting", "kuning", "masih harus diganti atau diisi; hilang sendiri setelah diisi"],
  ["dihitung", "dihitung", "rumus; yang diketik di sana tidak dipakai"],
  [
    "berkas",
    "dari berkas",
    "baru diambil dari berkas kantor, atau dibawa dari tahun lalu; periksa lagi, lihat catatan di selnya",
  ],
  ["differs", "berbeda", "berbeda dari rencana semula, atau diubah di dua tempat; lihat catatan di selnya"],
];

const WIDTH = [3, 26, 84] as const;

/** One line: its look, what stands on the left, what on the right. */
type PetunjukLine = readonly [look: BookLook, left: string, right?: string];

/** Every line of the sheet, but for the state of the others. */
export function composePetunjuk(
  office: BookOffice,
  tables: readonly Pick<BookTable, "lembar" | "petunjuk">[],
): PetunjukLine[] {
  return [
    ["judul", `Rencana ${office.nama} tahun ${office.tahun}`],
    ["petunjuk", "Isi yang sama dengan lkjip.yaml, dalam Excel."],
    ["state", ""],
    ["state", "Cara memakai"],
    ...STEPS.map((step, i): PetunjukLine => ["isi", `Langkah ${i + 1}`, step]),
    ["state", ""],
    ["state", "Warna"],
    ...LEGEND,
    ["state", ""],
    ["state", "Isi"],
    ...tables.map(({ lembar, petunjuk }): PetunjukLine => ["isi", lembar, petunjuk]),
  ];
}

export async function addPetunjuk(workbook: Workbook, office: BookOffice, tables: readonly BookTable[]): Promise<void> {
  const sheet = workbook.addWorksheet(LEMBAR_PETUNJUK, {
    views: [{ showGridLines: false }],
    properties: { tabColor: { argb: "FFED7D31" } },
  });
  sheet.pageSetup = fitPage(office.kertas, "portrait");
  for (const [i, width] of WIDTH.entries()) sheet.getColumn(i + 1).width = width;
  for (const [i, line] of composePetunjuk(office, tables).entries()) addLine(sheet, i + 1, line, tables);
  await protect(sheet);
}

const LINK = { name: "Calibri", size: 10, underline: true, color: { argb: "FF1F4E9E" } };

function addLine(sheet: Worksheet, row: number, [look, left, right]: PetunjukLine, tables: readonly BookTable[]): void {
  const name = sheet.getCell(row, 2);
  name.value = left === "" ? null : left;
  name.style = right !== undefined && look === "isi" ? PLAIN : bookStyle(look);
  sheet.getRow(row).height =
    right === undefined ? (look === "judul" ? 24 : 18) : barisHeight([{ teks: right, width: WIDTH[2] }], 17);
  if (right === undefined) return;
  const cell = sheet.getCell(row, 3);
  cell.value = right;
  cell.style = PLAIN;
  const table = tables.find(({ lembar }) => lembar === left);
  if (table === undefined) return;
  name.value = { text: left, hyperlink: `#'${left}'!B${BOOK_ROW.data}` } as never;
  name.style = { ...PLAIN, font: LINK };
  if (!table.kolom.some(({ kunci }) => kunci === "_periksa")) {
    const marked = table.lines.flatMap(({ cells }) => Object.values(cells)).filter(isGanti).length;
    const said = stateGanti(table.kolom.length, left);
    cell.value = { formula: `${said}&"${right}"`, result: `${sayGanti(marked)}${right}` } as never;
    return;
  }
  const waiting = table.lines.filter(({ cells }) => (cells._periksa?.result ?? "") !== "").length;
  const state = statePeriksa(letterOf(table.kolom)("_periksa"), `${left}!`);
  cell.value = { formula: `${state}&". ${right}"`, result: `${sayPeriksa(waiting)}. ${right}` } as never;
}

const PLAIN = { ...bookStyle("isi"), border: {}, fill: { type: "pattern", pattern: "none" } } as const;
