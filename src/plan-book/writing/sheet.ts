import type { CellValue, Workbook, Worksheet } from "exceljs";
import { fitPage, margins } from "../../form/write/page.ts";
import { addValidation, type Validation } from "../../form/write/sheet.ts";
import { barisHeight } from "../../form/write/style.ts";
import type { KolomRencana, RencanaContent } from "../../plan/workbook/column.ts";
import { formatColumn } from "../../xlsx/address.ts";
import { BOOK_ROW, NEED_WORD } from "../layout.ts";
import { LAST_ROW, lacksPagu, saysGanti } from "./formulas.ts";
import { BOOK_COLOUR, type BookLook, bookStyle } from "./style.ts";

/*
 * One sheet of the workbook: title, instruction, totals, keys, headings, rows. No merged cells: they stand in the way of sorting.
 */

export interface BookCell {
  readonly text?: string;
  readonly content?: RencanaContent;
  readonly formula?: string;
  readonly result?: string | number;
  readonly look?: BookLook;
  /** A value among others of another kind: it stands where they stand. */
  readonly left?: true;
  readonly note?: string;
}

export interface BookLine {
  /** Key of the row; "" in a row that is prepared for something new. */
  readonly kunci: string;
  readonly cells: Readonly<Record<string, BookCell>>;
  /** The look of cells that say nothing of their own. */
  readonly look?: BookLook;
}

export interface BookTable {
  readonly lembar: string;
  readonly judul: string;
  readonly petunjuk: string;
  /** Formulas and texts of row 3, by column. */
  readonly state: Readonly<Record<string, BookCell>>;
  readonly kolom: readonly WrittenKolom[];
  readonly lines: readonly BookLine[];
  /** How many of the lines hold something: what is printed. */
  readonly filled: number;
  /** The column up to which all stays in view. */
  readonly frozen: string;
  readonly tab: string;
  readonly portrait?: boolean;
}

/** A column as it stands: one of the plan, a separator before a group, or one of an import. */
export interface WrittenKolom extends Omit<KolomRencana, "need"> {
  readonly need: KolomRencana["need"] | "berkas" | "separator";
  /** A formula that lists what it takes. */
  readonly source?: string;
}

/** Groups that are closed until somebody opens them. */
const CLOSED = ["Cara menghitung", "Keterangan"];

export interface BookOffice {
  readonly nama: string;
  readonly tahun: number;
  readonly kertas: "F4" | "A4";
}

const NUMBER: readonly RencanaContent[] = ["angka", "bulat", "rupiah", "nilai", "bebas"];
const FORMAT: Partial<Record<RencanaContent, string>> = {
  rupiah: "#,##0",
  kode: "@",
  daftar: "@",
  bobot: "@",
  triwulan: "@",
  tanggal: "[$-421]d mmmm yyyy",
};

const formatOf = (content: RencanaContent): string => FORMAT[content] ?? "General";
const alignOf = (content: RencanaContent): "left" | "right" => (NUMBER.includes(content) ? "right" : "left");

export function addTable(workbook: Workbook, office: BookOffice, table: BookTable): Worksheet {
  const { lembar, kolom } = table;
  const sheet = workbook.addWorksheet(lembar, { properties: { tabColor: { argb: `FF${table.tab}` } } });
  const frozen = kolom.findIndex(({ kunci }) => kunci === table.frozen) + 2;
  sheet.views = [{ state: "frozen", xSplit: frozen, ySplit: BOOK_ROW.header, showGridLines: false, zoomScale: 90 }];
  sheet.pageSetup = {
    ...fitPage(office.kertas, table.portrait === true ? "portrait" : "landscape"),
    horizontalCentered: true,
    margins: margins(),
  };
  const name = [...office.nama].slice(0, 80).join("").replace(/\s+/g, " ").replace(/&/g, "&&");
  sheet.headerFooter.oddFooter = `&L&8 Rencana ${name} ${office.tahun}&R&8 ${lembar}, halaman &P dari &N`;
  addColumns(sheet, kolom);
  addTop(sheet, table);
  sheet.autoFilter = {
    from: { row: BOOK_ROW.header, column: 2 },
    to: { row: BOOK_ROW.header + table.lines.length, column: kolom.length + 1 },
  };
  for (const [i, line] of table.lines.entries()) addLine(sheet, kolom, line, BOOK_ROW.data + i);
  for (const [i, each] of kolom.entries()) addRules(sheet, each, formatColumn(i + 2));
  addMissing(sheet, kolom);
  return sheet;
}

function addColumns(sheet: Worksheet, kolom: readonly WrittenKolom[]): void {
  const keys = sheet.getColumn(1);
  keys.width = 12;
  keys.hidden = true;
  for (const [i, each] of kolom.entries()) {
    const column = sheet.getColumn(i + 2);
    // exceljs takes 9 for "no width given" and writes none.
    column.width = each.width === 9 ? 9.1 : each.width;
    if (each.need !== "separator") column.style = bookStyle("isi", alignOf(each.content), formatOf(each.content));
    if (each.group !== undefined && each.need !== "separator") {
      column.outlineLevel = 1;
      if (CLOSED.includes(each.group)) column.hidden = true;
    }
  }
}

function addTop(sheet: Worksheet, { judul, petunjuk, state, kolom }: BookTable): void {
  put(sheet, BOOK_ROW.judul, 2, { text: judul, look: "judul" });
  put(sheet, BOOK_ROW.petunjuk, 2, { text: petunjuk, look: "petunjuk" });
  sheet.getRow(BOOK_ROW.judul).height = 24;
  sheet.getRow(BOOK_ROW.petunjuk).height = 17;
  sheet.getRow(BOOK_ROW.state).height = 17;
  const keys = sheet.getRow(BOOK_ROW.kunci);
  keys.getCell(1).value = "#kunci";
  keys.hidden = true;
  for (const [i, each] of kolom.entries()) {
    const at = i + 2;
    const own = state[each.kunci];
    for (const row of [BOOK_ROW.judul, BOOK_ROW.petunjuk, BOOK_ROW.state])
      if (at > 2 || row === BOOK_ROW.state)
        sheet.getCell(row, at).style = bookStyle(
          "state",
          alignOf(each.content),
          each.content === "rupiah" ? "#,##0" : "General",
        );
    if (own !== undefined) put(sheet, BOOK_ROW.state, at, { look: "state", ...own });
    if (each.need === "separator") {
      const cell = sheet.getCell(BOOK_ROW.header, at);
      cell.value = each.judul;
      cell.style = {
        ...bookStyle("kepala", "center"),
        alignment: { textRotation: 90, horizontal: "center", vertical: "middle" },
      };
      continue;
    }
    keys.getCell(at).value = each.kunci;
    put(
      sheet,
      BOOK_ROW.need,
      at,
      { text: each.need === "berkas" ? "dari berkas" : NEED_WORD[each.need], look: each.need },
      "center",
    );
    put(sheet, BOOK_ROW.header, at, { text: each.judul, look: "kepala" }, "center");
  }
  sheet.getRow(BOOK_ROW.need).height = 13;
  const grouped = kolom.some(({ need }) => need === "separator");
  const heads = kolom.flatMap((each) => (each.need === "separator" ? [] : [{ teks: each.judul, width: each.width }]));
  sheet.getRow(BOOK_ROW.header).height = Math.max(grouped ? 74 : 30, barisHeight(heads, 30));
}

function put(
  sheet: Worksheet,
  row: number,
  at: number,
  cell: BookCell,
  rata: "left" | "center" | "right" = "left",
): void {
  const target = sheet.getCell(row, at);
  target.value = toCellValue(cell);
  target.style = bookStyle(
    cell.look ?? "isi",
    cell.content === undefined ? rata : alignOf(cell.content),
    cell.content === undefined ? "General" : formatOf(cell.content),
  );
}

const DIGITS = 15;

/** A number as a number where Excel keeps all its digits, a day as a day, anything else as text. */
function toCellValue({ text = "", content = "teks", formula, result = "" }: BookCell): CellValue {
  if (formula !== undefined) return { formula, result } as CellValue;
  if (text === "") return null;
  if (content === "tanggal" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(`${text}T00:00:00Z`);
  const isNumber = (NUMBER.includes(content) || content === "batas") && /^-?\d+(?:\.\d+)?$/.test(text);
  const isWhole = text.replace(/[-.]/g, "").length <= DIGITS && (content !== "bebas" || String(Number(text)) === text);
  return isNumber && isWhole ? Number(text) : text;
}

function addLine(
  sheet: Worksheet,
  kolom: readonly WrittenKolom[],
  { kunci, cells, look }: BookLine,
  number: number,
): void {
  const row = sheet.getRow(number);
  if (kunci !== "") row.getCell(1).value = kunci;
  const texts: { teks: string; width: number }[] = [];
  for (const [i, each] of kolom.entries()) {
    if (each.need === "separator") continue;
    const cell = cells[each.kunci];
    const target = row.getCell(i + 2);
    const content = cell?.content ?? each.content;
    const isFormula = each.need === "dihitung";
    const isRemark = each.need === "tetap" || each.kunci === "asal";
    const own = cell?.look ?? look ?? (isFormula ? "rumus" : isRemark ? "remark" : "isi");
    target.style = bookStyle(own, cell?.left ? "left" : alignOf(content), formatOf(content));
    if (cell === undefined) continue;
    const value = toCellValue({ ...cell, content });
    if (value !== null) target.value = value;
    if (cell.note !== undefined) target.note = { texts: [{ text: cell.note }] };
    if (cell.text !== undefined && !CLOSED.includes(each.group ?? ""))
      texts.push({ teks: cell.text, width: each.width });
  }
  row.height = barisHeight(texts, 15.5);
}

/** What a column takes: a closed list stops, an open one asks. Pasting goes past both, so the reader says the same. */
function addRules(sheet: Worksheet, kolom: WrittenKolom, letter: string): void {
  const { judul, words, offer, source, prompt, content, need } = kolom;
  if (need === "dihitung" || need === "tetap" || need === "separator") return;
  const place = `${letter}${BOOK_ROW.data}:${letter}${LAST_ROW}`;
  const said = { promptTitle: judul.slice(0, 32), prompt: prompt ?? "", showInputMessage: prompt !== undefined };
  const listed = words ?? offer;
  const rule = (): Validation | null => {
    if (listed !== undefined)
      return {
        ...said,
        type: "list",
        formulae: [`"${listed.join(",")}"`],
        errorStyle: words === undefined ? "warning" : "stop",
        errorTitle: "Tidak ada di daftar",
        error: `${words === undefined ? "Biasanya" : "Pilih"}: ${listed.join(", ")}.`.slice(0, 250),
      };
    if (source !== undefined)
      return {
        ...said,
        type: "list",
        formulae: [source],
        errorStyle: "warning",
        errorTitle: "Belum ada di daftarnya",
        error: "Kode ini belum ada di lembar asalnya. Tetap dipakai?",
      };
    if (content === "rupiah" || content === "bulat")
      return {
        ...said,
        type: "decimal",
        operator: "greaterThanOrEqual",
        formulae: [0],
        errorTitle: "Bukan angka",
        error: "Ketik angka saja tanpa Rp dan tanpa titik, misalnya 12500000.",
      };
    return prompt === undefined ? null : { ...said, type: "any" };
  };
  const made = rule();
  if (made !== null) addValidation(sheet, place, made);
}

/** Yellow where a row lacks what it must have, or still says GANTI: it goes away by itself. */
function addMissing(sheet: Worksheet, kolom: readonly WrittenKolom[]): void {
  const first = formatColumn(2);
  const last = formatColumn(kolom.length + 1);
  const style = {
    fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: `FF${BOOK_COLOUR.todo}` } },
  };
  const rule = (ref: string, formula: string, priority: number): void =>
    sheet.addConditionalFormatting({ ref, rules: [{ type: "expression", formulae: [formula], style, priority }] });
  const row = BOOK_ROW.data;
  rule(`${first}${row}:${last}${LAST_ROW}`, saysGanti(`${first}${row}`), 1);
  const keyed = kolom.findIndex(({ kunci }) => kunci === "kode");
  if (keyed < 0) return;
  const letterOf = (kunci: string): string => formatColumn(kolom.findIndex((each) => each.kunci === kunci) + 2);
  const has = (kunci: string): boolean => kolom.some((each) => each.kunci === kunci);
  const kode = letterOf("kode");
  for (const { kunci, need } of kolom) {
    const letter = letterOf(kunci);
    const place = `${letter}${row}:${letter}${LAST_ROW}`;
    if (need === "wajib" && kunci !== "nama") rule(place, `AND(LEN($${kode}${row})>0,LEN(${letter}${row})=0)`, 2);
    if (!has("tingkat") || !has("pagu") || (kunci !== "pagu" && kunci !== "unit")) continue;
    const missing =
      kunci === "unit" ? `LEN(${letter}${row})=0` : lacksPagu(`${letter}${row}`, `$${letterOf("pagu_murni")}${row}`);
    rule(place, `AND($${formatColumn(2)}${row}="sub kegiatan",${missing})`, 2);
  }
}
