import type { Fill, Style } from "exceljs";
import { selStyle } from "../../form/write/style.ts";

/*
 * How the workbook looks: the form's own look, with the colours of what must, may and need not be filled.
 */

export type BookLook =
  | "judul"
  | "petunjuk"
  | "state"
  | "wajib"
  | "boleh"
  | "dihitung"
  | "tetap"
  | "berkas"
  | "kepala"
  | "isi"
  | "bagian"
  /** A kegiatan among its sub kegiatan; the phrase that a row is known by. */
  | "branch"
  | "label"
  | "rumus"
  | "remark"
  | "new"
  | "differs"
  /** What `todo` looks like, where the colours are explained. */
  | "waiting"
  /** Yellow by a rule of its sheet, so that it goes away by itself. */
  | "todo";

const fill = (colour: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb: `FF${colour}` } });

/** Colours that stay apart on a grey print, where the words of row 5 say the same. */
export const BOOK_COLOUR = {
  wajib: "9DC3E6",
  boleh: "EAF1F8",
  dihitung: "EDEDED",
  berkas: "DDF0D8",
  differs: "FBD9B5",
  todo: "FFF2A8",
  header: "D9E5F1",
} as const;

const NEED = { size: 8, name: "Calibri", color: { argb: "FF44546A" } };

const LOOK: Readonly<Record<BookLook, Partial<Style>>> = {
  judul: { font: { name: "Calibri", size: 14, bold: true, color: { argb: "FF1F3864" } } },
  petunjuk: { font: { name: "Calibri", size: 10, italic: true, color: { argb: "FF444444" } } },
  state: { font: { name: "Calibri", size: 10, bold: true } },
  wajib: { font: { ...NEED, bold: true }, fill: fill(BOOK_COLOUR.wajib) },
  boleh: { font: NEED, fill: fill(BOOK_COLOUR.boleh) },
  dihitung: { font: NEED, fill: fill(BOOK_COLOUR.dihitung) },
  tetap: { font: NEED, fill: fill(BOOK_COLOUR.dihitung) },
  berkas: { font: NEED, fill: fill(BOOK_COLOUR.berkas) },
  kepala: {},
  isi: {},
  bagian: { font: { name: "Calibri", size: 10, bold: true }, fill: fill(BOOK_COLOUR.header) },
  branch: { font: { name: "Calibri", size: 10, bold: true }, fill: fill("EEF3F9") },
  label: { fill: fill("F7F7F7") },
  rumus: { fill: fill(BOOK_COLOUR.dihitung), font: { name: "Calibri", size: 10, color: { argb: "FF444444" } } },
  remark: { fill: fill("F7F7F7"), font: { name: "Calibri", size: 9, color: { argb: "FF595959" } } },
  new: { fill: fill(BOOK_COLOUR.berkas) },
  differs: { fill: fill(BOOK_COLOUR.differs) },
  waiting: { font: NEED, fill: fill(BOOK_COLOUR.todo) },
  todo: {},
};

const WHITE = fill("FFFFFF");
const memory = new Map<string, Partial<Style>>();

/** The style of a cell; equal arguments give the same object. */
export function bookStyle(
  look: BookLook,
  rata: "left" | "center" | "right" = "left",
  format = "General",
): Partial<Style> {
  const kunci = `${look} ${rata} ${format}`;
  const present = memory.get(kunci);
  if (present !== undefined) return present;
  const plain = ["judul", "petunjuk", "state"].includes(look);
  const base = selStyle(plain ? "biasa" : look === "kepala" ? "kepala" : "isian", rata, format);
  const style: Partial<Style> = {
    ...base,
    ...(look === "isi" || look === "todo" ? { fill: WHITE } : {}),
    ...LOOK[look],
    alignment: {
      ...base.alignment,
      wrapText: !plain,
      vertical: plain ? "middle" : look === "kepala" ? "middle" : "top",
    },
    numFmt: format,
  };
  memory.set(kunci, style);
  return style;
}
