import { findMark } from "./strings.ts";
import type { XmlReader } from "./xml.ts";

/** How a number is shown, as far as it changes what the number means. */
export type NumberFormat = "biasa" | "persen" | "tanggal";

/** The format of a number in a cell of style `index` (cellXfs). */
export type FormatOf = (index: number, value: number) => NumberFormat;

/** What the styles of a workbook say about its cells. */
export interface CellStyles {
  readonly formatOf: FormatOf;
  /** Whether everything in a cell of style `index` is struck through. */
  readonly isStruck: (index: number) => boolean;
}

/** Reads styles.xml; without the part every cell is plain. Throws a Refusal. */
export function readStyles(xml: XmlReader, part: string | null): CellStyles {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const fontOfCell: number[] = [];
  const struck = new Set<number>();
  let fonts = 0;
  let inside = "";
  xml.read(part, {
    open: (name, attributes) => {
      if (name === "cellXfs" || name === "fonts") inside = name;
      else if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "font" && inside === "fonts") fonts += 1;
      else if (inside === "fonts" && findMark(name, attributes) === "coret") struck.add(fonts - 1);
      else if (name === "xf" && inside === "cellXfs") {
        ids.push(Number(attributes.numFmtId ?? 0));
        fontOfCell.push(Number(attributes.fontId ?? 0));
      }
    },
    close: (name) => {
      if (name === inside) inside = "";
    },
  });
  return { formatOf: makeFormatOf(ids, codes), isStruck: (index) => struck.has(fontOfCell[index] ?? 0) };
}

function makeFormatOf(ids: readonly number[], codes: ReadonlyMap<number, string>): FormatOf {
  const known = new Map<number, (value: number) => NumberFormat>();
  return (index, value) => {
    const id = ids[index] ?? 0;
    const classify = known.get(id) ?? makeClassifier(id, codes.get(id));
    known.set(id, classify);
    return classify(value);
  };
}

/** Built-in formats that stand in no file: percent, dates and times, and the dates of East Asian Excels. */
function classifyBuiltIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return "persen";
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? "tanggal" : "biasa";
}

/** Letters of a format code; Excel allows 255. */
const BATAS_KODE = 1000;

function makeClassifier(id: number, code: string | undefined): (value: number) => NumberFormat {
  if (code === undefined) {
    const format = classifyBuiltIn(id);
    return () => format;
  }
  const sections = splitSections(code.slice(0, BATAS_KODE)).map(classifySection);
  const [positive = "biasa", negative = positive, zero = positive] = sections;
  return (value) => (value > 0 ? positive : value < 0 ? negative : zero);
}

/** Removes what is printed as it stands (quotes, escapes, padding) and splits at the semicolons that are left. */
function splitSections(code: string): string[] {
  return code.replace(/"[^"]*"?|\\.|[_*]./gs, "").split(";");
}

/** A format code counts by what it does, not by its letters: `0\%` is no percent and `0\ \h\a\r\i` no date. */
export function classifyFormat(code: string, value = 1): NumberFormat {
  return makeClassifier(-1, code)(value);
}

function classifySection(section: string): NumberFormat {
  const elapsed = /\[(h+|m+|s+)\]/i.test(section);
  const bare = section.replace(/\[[^[\]]*\]/g, "").replace(/general|E[+-]/gi, "");
  if (elapsed || /[ymdhsg]/i.test(bare)) return "tanggal";
  return bare.includes("%") ? "persen" : "biasa";
}
