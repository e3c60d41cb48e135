import { desimal } from "../../model/desimal.ts";
import type { RencanaContent } from "./column.ts";

/*
 * The content of a cell as one text, the same for a value of lkjip.yaml, of the base and of the workbook: what is compared.
 * "" is a cell without content, which is a key that is absent.
 */

/** Characters that a cell holds; a longer text of lkjip.yaml shows its beginning. */
export const CELL_LIMIT = 32_000;

/** What XML forbids or nobody can see. */
const FORBIDDEN = /(?![\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as a cell holds it: line breaks of one kind, no blanks at the ends of lines. */
export const cleanCellText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(FORBIDDEN, "")
    .replace(/(?<! ) +$/gm, "")
    .trim()
    .slice(0, CELL_LIMIT);

const numberText = (value: number): string => (Number.isFinite(value) ? desimal(value).toFixed() : String(value));

/** A value of lkjip.yaml as the text of its cell. */
export function toCellText(content: RencanaContent, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (typeof value === "string") return cleanCellText(value);
  if (Array.isArray(value))
    return cleanCellText(value.map((each) => (content === "triwulan" ? quarterText(each) : String(each))).join(", "));
  const entries = Object.entries(value);
  if (content === "nilai") {
    const { min, max } = value as { readonly min: unknown; readonly max: unknown };
    return `${toCellText("angka", min)} - ${toCellText("angka", max)}`;
  }
  return entries.map(([key, each]) => `${key}=${toCellText("angka", each)}`).join(", ");
}

const QUARTERS = ["I", "II", "III", "IV"];
const quarterText = (quarter: unknown): string => QUARTERS[Number(quarter) - 1] ?? String(quarter);

/** Quarters as people write them ("TW 1 dan 2", "I - IV", "1,2") as the text of their cell; null where it is no such text. */
export function readQuarters(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/\b(?:TRIWULAN|TW)\b\.?/g, " ")
    .replace(/\bDAN\b|[,;.&\n]/g, " ")
    .replace(/(?<!\s)\s*(?:-|–|S\.?D\.?|SAMPAI(?: DENGAN)?)\s*/g, "-")
    .trim();
  const made = plain.split(/\s+/).flatMap((word): (string | null)[] => {
    const [from = -1, until = from, ...more] = word
      .split("-")
      .map((each) => (/^[1-4]$/.test(each) ? Number(each) - 1 : QUARTERS.indexOf(each)));
    return from < 0 || until < from || more.length > 0 ? [null] : QUARTERS.slice(from, until + 1);
  });
  return made.includes(null) ? null : made.join(", ");
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const RENTANG = /^(-?\d+(?:\.\d+)?) - (-?\d+(?:\.\d+)?)$/;

/** The text of a cell as the value of lkjip.yaml; undefined for none. What is no such value stays a text, which the schema refuses. */
export function toData(content: RencanaContent, text: string): unknown {
  if (text === "") return undefined;
  switch (content) {
    case "angka":
    case "bulat":
    case "rupiah":
      return NUMBER.test(text) ? Number(text) : text;
    case "nilai": {
      if (NUMBER.test(text)) return Number(text);
      const [, min, max] = RENTANG.exec(text) ?? [];
      return min === undefined ? text : { min: Number(min), max: Number(max) };
    }
    case "ya":
      return text === "ya" ? true : text === "tidak" ? false : text;
    case "bebas":
      return NUMBER.test(text) && numberText(Number(text)) === text ? Number(text) : text;
    case "triwulan":
      return splitList(text).map((each) => (QUARTERS.includes(each) ? QUARTERS.indexOf(each) + 1 : each));
    case "daftar":
      return splitList(text);
    case "bobot":
      return Object.fromEntries(splitList(text).map(splitBobot));
    case "teks":
    case "kode":
    case "batas":
    case "tanggal":
      return text;
  }
}

const splitList = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

function splitBobot(text: string): [string, unknown] {
  const at = text.lastIndexOf("=");
  const number = text.slice(at + 1).trim();
  return at < 0 ? [text, text] : [text.slice(0, at).trim(), NUMBER.test(number) ? Number(number) : number];
}
