import type { KolomRencana } from "../../plan/workbook/column.ts";
import type { LembarRencana } from "../../plan/workbook/columns.ts";
import { formatColumn } from "../../xlsx/address.ts";
import { BOOK_ROW } from "../layout.ts";

/*
 * Formulas of the workbook. No COUNTIF or SUMIF on codes: they take "0001" and "1" for the same. Texts are compared exactly.
 */

/** The last row that validations, colours and formulas reach. */
export const LAST_ROW = 1000;

/** The letters of a column of a sheet; A holds the row keys. */
export type LetterOf = (kunci: string) => string;

export const letterOf =
  (kolom: readonly Pick<KolomRencana, "kunci">[]): LetterOf =>
  (kunci) => {
    const at = kolom.findIndex((each) => each.kunci === kunci);
    if (at < 0) throw new Error(`plan-book: no column ${kunci}`);
    return formatColumn(at + 2);
  };

const range = (letter: string, sheet = ""): string => `${sheet}$${letter}$${BOOK_ROW.data}:$${letter}$${LAST_ROW}`;

const quoteName = (lembar: string): string => (/^[A-Za-z]+$/.test(lembar) ? `${lembar}!` : `'${lembar}'!`);

/** The filled cells of a column as a list to choose from. */
export function filledRange(lembar: string, letter: string): string {
  const all = range(letter, quoteName(lembar));
  return `OFFSET(${quoteName(lembar)}$${letter}$${BOOK_ROW.data},0,0,MAX(1,SUMPRODUCT(--(LEN(${all})>0))),1)`;
}

/** How many rows of a sheet have something to be looked at. */
export function statePeriksa(letter: string, sheet = ""): string {
  const count = `SUMPRODUCT(--(LEN(${range(letter, sheet)})>0))`;
  return `IF(${count}=0,"${ALL_COMPLETE}",${count}&"${TO_BE_SEEN}")`;
}

const ALL_COMPLETE = "Semua baris lengkap";
const TO_BE_SEEN = " baris perlu dilihat";

/** What `statePeriksa` gives for so many rows. */
export const sayPeriksa = (count: number): string => (count === 0 ? ALL_COMPLETE : `${count}${TO_BE_SEEN}`);

/** How many cells of a sheet say GANTI; nothing where none does. */
export function stateGanti(columns: number, sheet: string): string {
  const cells = `${quoteName(sheet)}$B$${BOOK_ROW.data}:$${formatColumn(columns + 1)}$${LAST_ROW}`;
  const count = `SUMPRODUCT(--(${saysGanti(cells)}))`;
  return `IF(${count}=0,"",${count}&"${STILL_GANTI}")`;
}

const STILL_GANTI = " sel masih bertanda GANTI. ";

/** What `stateGanti` gives for so many cells. */
export const sayGanti = (count: number): string => (count === 0 ? "" : `${count}${STILL_GANTI}`);

/** Whether a cell says GANTI, as the formula finds it. */
export const isGanti = ({ text = "" }: { readonly text?: string }): boolean => ` ${text} `.includes(" GANTI ");

/** What is wrong with a row, the first that holds: pairs of a condition and its words. */
const firstOf = (pairs: readonly (readonly [condition: string, words: string])[]): string =>
  pairs.reduceRight((rest, [condition, words]) => `IF(${condition},"${words}",${rest})`, '""');

const has = (cell: string): string => `LEN(${cell})>0`;
const lacks = (cell: string): string => `LEN(${cell})=0`;

/** Whether a cell still says GANTI, as a word: a Lurah may be PENGGANTI. */
export const saysGanti = (cell: string): string => `ISNUMBER(FIND(" GANTI "," "&${cell}&" "))`;

/** Whether a sub kegiatan has no budget yet: one that the PK perubahan took away has none on purpose. */
export const lacksPagu = (pagu: string, murni: string): string => `OR(${lacks(pagu)},AND(${pagu}=0,N(${murni})=0))`;

/** The columns of all sheets that formulas of another one look at. */
export interface OtherLetters {
  readonly unitKode: string;
  readonly unitNama: string;
}

/** The formula of the column Periksa. */
export function periksaFormula(lembar: LembarRencana, row: number, at: LetterOf, other: OtherLetters): string {
  const cell = (kunci: string): string => `$${at(kunci)}${row}`;
  const twice = (...keys: string[]): string =>
    `SUMPRODUCT(${keys.map((kunci) => `--(${range(at(kunci))}=${cell(kunci)})`).join(",")})>1`;
  const knownUnit = (kunci: string): string =>
    `SUMPRODUCT(--(${range(other.unitKode, "Unit!")}=${cell(kunci)}))+SUMPRODUCT(--(${range(other.unitNama, "Unit!")}=${cell(kunci)}))=0`;
  const empty = (...keys: string[]): string => keys.map((kunci) => `LEN(${cell(kunci)})`).join("+");
  switch (lembar) {
    case "Unit":
      return `IF(${empty("kode", "jenis", "nama", "nama_pejabat")}=0,"",${firstOf([
        [lacks(cell("kode")), "isi kode"],
        [lacks(cell("jenis")), "pilih jenis"],
        [twice("kode", "jenis"), "kode sudah ada"],
        [`AND(${lacks(cell("nama"))},${cell("jenis")}<>"pimpinan")`, "isi nama unit"],
        [lacks(cell("nama_pejabat")), "isi nama pejabat"],
        [lacks(cell("jabatan")), "isi jabatan"],
        [`AND(${has(cell("nip"))},LEN(${cell("nip")})<>18)`, "NIP bukan 18 angka"],
      ])})`;
    case "Sasaran":
      return `IF(${empty("tingkat", "kode", "uraian")}=0,"",${firstOf([
        [lacks(cell("tingkat")), "pilih tingkat"],
        [lacks(cell("kode")), "isi kode"],
        [twice("tingkat", "kode"), "kode sudah ada"],
        [lacks(cell("uraian")), "isi uraian"],
        [`AND(${cell("tingkat")}="sasaran",${cell("_indikator")}=0)`, "belum ada indikator"],
      ])})`;
    case "Indikator":
      return `IF(${empty("tingkat", "induk", "kode", "uraian", "target")}=0,"",${firstOf([
        [lacks(cell("tingkat")), "pilih tingkat"],
        [lacks(cell("induk")), "isi induk"],
        [lacks(cell("kode")), "isi kode"],
        [twice("tingkat", "induk", "kode"), "kode sudah ada"],
        [lacks(cell("uraian")), "isi nama indikator"],
        [`OR(${lacks(cell("target"))},${saysGanti(cell("target"))})`, "isi target"],
        [`AND(${has(cell("unit"))},${knownUnit("unit")})`, "unit tidak ada"],
      ])})`;
    default:
      return `IF(${empty("tingkat", "kode", "uraian", "unit", "pagu")}=0,"",${firstOf([
        [lacks(cell("tingkat")), "pilih tingkat"],
        [lacks(cell("kode")), "isi kode"],
        [twice("tingkat", "kode"), "kode sudah ada"],
        [lacks(cell("uraian")), "isi nama"],
        [`AND(${cell("tingkat")}<>"sub kegiatan",${empty("unit", "pagu")}>0)`, "pagu dan unit hanya di sub kegiatan"],
        [`AND(${cell("tingkat")}="sub kegiatan",${lacks(cell("unit"))})`, "pilih unit"],
        [`AND(${cell("tingkat")}="sub kegiatan",${lacksPagu(cell("pagu"), cell("pagu_murni"))})`, "isi pagu"],
        [`AND(${cell("tingkat")}="sub kegiatan",${knownUnit("unit")})`, "unit tidak ada"],
      ])})`;
  }
}

/** Indicators of a tujuan or sasaran. */
export function countIndikator(row: number, at: LetterOf, indikator: LetterOf): string {
  const sheet = "Indikator!";
  return `IF(LEN($${at("kode")}${row})=0,"",SUMPRODUCT(--(${range(indikator("tingkat"), sheet)}=$${at("tingkat")}${row}),--(${range(indikator("induk"), sheet)}=$${at("kode")}${row})))`;
}

/** The sum of what hangs under a program or kegiatan, by the beginning of the kode. */
export function sumBelow(row: number, at: LetterOf): string {
  const kode = `$${at("kode")}${row}`;
  return `IF(OR(LEN(${kode})=0,$${at("tingkat")}${row}="sub kegiatan"),"",SUMPRODUCT(--(${range(at("tingkat"))}="sub kegiatan"),--(LEFT(${range(at("kode"))},LEN(${kode})+1)=${kode}&"."),${range(at("pagu"))}))`;
}

/** The total of all sub kegiatan. */
export const sumAll = (at: LetterOf): string =>
  `SUMPRODUCT(--(${range(at("tingkat"))}="sub kegiatan"),${range(at("pagu"))})`;

export function unitName(row: number, at: LetterOf, { unitKode, unitNama }: OtherLetters): string {
  return `IF(LEN($${at("unit")}${row})=0,"",IFERROR(INDEX(${range(unitNama, "Unit!")},MATCH($${at("unit")}${row},${range(unitKode, "Unit!")},0)),""))`;
}
