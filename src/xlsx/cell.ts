import { type CellText, decodeText, type WithoutMark } from "./strings.ts";
import type { FormatOf, NumberFormat } from "./styles.ts";

/** What a cell holds. A cell without value and without formula is no cell. */
export type CellValue =
  | {
      readonly jenis: "angka" /** Plain decimal text with a dot. */;
      readonly angka: string;
      readonly format: NumberFormat;
    }
  | { readonly jenis: "teks"; readonly teks: string; readonly dropped: boolean; readonly withoutMark?: WithoutMark }
  | { readonly jenis: "logika"; readonly nilai: boolean }
  /** A date written as ISO text (t="d"). */
  | { readonly jenis: "tanggal"; readonly iso: string }
  /** `#DIV/0!` and its like. */
  | { readonly jenis: "galat"; readonly kode: string }
  /** A formula that was never computed. */
  | { readonly jenis: "belum_dihitung" }
  /** More characters than a cell of Excel can hold; `content` is the beginning. */
  | { readonly jenis: "terlalu_panjang"; readonly content: string }
  /** Something no spreadsheet program writes, as it stands. */
  | { readonly jenis: "rusak"; readonly content: string };

export interface Cell {
  readonly baris: number;
  readonly kolom: number;
  /** Address, such as "H12". */
  readonly sel: string;
  readonly nilai: CellValue;
  /** The formula without "="; "" where the file keeps it elsewhere (shared formulas); null where there is none. */
  readonly rumus: string | null;
  /** The whole cell is struck through. */
  readonly struck?: true;
}

/** One cell as the sheet part has it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly inline: CellText | null;
  readonly rumus: string | null;
}

/** Letters of the longest number that any program stores; Excel needs 24. */
const BATAS_ANGKA = 400;
const ANGKA = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A number as Excel means it. Excel computes with 15 significant digits but stores 17 (0.98499999999999999 for 0,985),
 * so the meaning is the shortest text of those 15. Null where the text is no finite number.
 */
export function readStoredNumber(text: string): string | null {
  if (text.length > BATAS_ANGKA || !ANGKA.test(text)) return null;
  const value = Number(Number(text).toPrecision(15));
  return Number.isFinite(value) ? String(value) : null;
}

/** The value of a cell; null where it is empty. */
export function readCellValue(raw: RawCell, strings: readonly CellText[], formatOf: FormatOf): CellValue | null {
  const { type, value, rumus } = raw;
  if (type === "inlineStr") return textValue(raw.inline ?? decodeText(value ?? ""));
  if (value === null || (value.trim() === "" && type !== "str"))
    return rumus === null ? null : { jenis: "belum_dihitung" };
  const text = value.trim();
  switch (type) {
    case "n":
      return readNumber(text, raw.style, formatOf);
    case "s":
      return readShared(text, strings);
    case "str":
      return textValue(decodeText(value));
    case "b":
      return text === "1" || text === "0"
        ? { jenis: "logika", nilai: text === "1" }
        : { jenis: "rusak", content: text };
    case "e":
      return { jenis: "galat", kode: text };
    case "d":
      return { jenis: "tanggal", iso: text };
    default:
      return { jenis: "rusak", content: text };
  }
}

function readNumber(text: string, style: number, formatOf: FormatOf): CellValue {
  const angka = readStoredNumber(text);
  if (angka === null) return { jenis: "rusak", content: text };
  return { jenis: "angka", angka, format: formatOf(style, Number(angka)) };
}

function readShared(text: string, strings: readonly CellText[]): CellValue | null {
  const shared = /^\d+$/.test(text) ? strings[Number(text)] : undefined;
  return shared ? textValue(shared) : { jenis: "rusak", content: `teks nomor ${text}` };
}

function textValue({ teks, dropped, truncated, withoutMark }: CellText): CellValue | null {
  if (truncated) return { jenis: "terlalu_panjang", content: `${teks}…` };
  if (teks === "" && !dropped) return null;
  return { jenis: "teks", teks, dropped, ...(withoutMark === undefined ? {} : { withoutMark }) };
}
