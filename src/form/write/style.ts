import type { Alignment, Borders, Fill, Style } from "exceljs";

/*
 * How the form looks. Cells say what they are; only this file knows colours and fonts.
 */

export type JenisSel =
  | "judul"
  | "subjudul"
  | "petunjuk"
  | "bagian"
  | "label"
  | "kepala"
  | "rencana"
  | "isian"
  | "rumus"
  | "jumlah"
  | "biasa";

const FONT = "Calibri";
const LINE = { style: "thin", color: { argb: "FFB7B7B7" } } as const;
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** Soft colours that still differ on a black-and-white print: open cells stay nearly white. */
const COLOUR = { header: "FFD9E5F1", plan: "FFEDEDED", isian: "FFFFF9D6", jumlah: "FFE4E4E4" } as const;

function fill(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

const DASAR: Readonly<Record<JenisSel, Partial<Style>>> = {
  judul: { font: { name: FONT, size: 14, bold: true } },
  subjudul: { font: { name: FONT, size: 11 } },
  petunjuk: { font: { name: FONT, size: 10, italic: true, color: { argb: "FF444444" } } },
  bagian: { font: { name: FONT, size: 11, bold: true } },
  label: { font: { name: FONT, size: 11 } },
  kepala: { font: { name: FONT, size: 10, bold: true }, fill: fill(COLOUR.header), border: BORDER },
  rencana: { font: { name: FONT, size: 10 }, fill: fill(COLOUR.plan), border: BORDER },
  isian: { font: { name: FONT, size: 10 }, fill: fill(COLOUR.isian), border: BORDER, protection: { locked: false } },
  rumus: { font: { name: FONT, size: 10, bold: true }, fill: fill(COLOUR.plan), border: BORDER },
  jumlah: { font: { name: FONT, size: 10, bold: true }, fill: fill(COLOUR.jumlah), border: BORDER },
  biasa: { font: { name: FONT, size: 11 } },
};

const memory = new Map<string, Partial<Style>>();

/** The style of a cell; equal arguments give the same object, which keeps exceljs fast. */
export function selStyle(
  jenis: JenisSel,
  rata: "left" | "center" | "right" = "left",
  format = "General",
): Partial<Style> {
  const kunci = `${jenis} ${rata} ${format}`;
  const present = memory.get(kunci);
  if (present !== undefined) return present;
  const alignment: Partial<Alignment> = {
    horizontal: rata,
    vertical: jenis === "kepala" && rata === "center" ? "middle" : "top",
    wrapText: true,
  };
  const look = { ...DASAR[jenis], alignment, numFmt: format };
  memory.set(kunci, look);
  return look;
}

/** Height in points of a row that shows these texts whole; Excel allows 409. */
export function barisHeight(
  sel: readonly { readonly teks: string; readonly width: number }[],
  terendah: number,
  size = 10,
): number {
  const lines = Math.max(1, ...sel.map(({ teks, width }) => countLines(teks, width, size)));
  return Math.min(409, Math.max(terendah, Math.ceil(lines * size * 1.32 + 4)));
}

/** Width in characters at which a text takes at most so many lines; never less than `width`. */
export function widthFor(teks: readonly string[], width: number, lines: number): number {
  let tried = width;
  while (tried < 120 && teks.some((one) => countLines(one, tried, 10) > lines)) tried += 2;
  return tried;
}

/** Lines that a text takes, wrapped at words. Widths count digits of 11 points, so a smaller font holds more. */
function countLines(teks: string, width: number, size: number): number {
  const room = Math.max(2, ((width - 1) * 11) / size);
  return teks.split("\n").reduce((lines, paragraph) => lines + countParagraph(paragraph, room), 0);
}

const SPACE = 0.5;

function countParagraph(paragraph: string, room: number): number {
  if (paragraph.length * WIDEST <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + SPACE + width > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + width;
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used = ((used - 1) % room) + 1;
    }
  }
  return lines;
}

const WIDEST = 2.3;

/** In digits of the font: capitals are wider, thin letters narrower, letters beyond Latin and emoji take about two. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += PLAIN_WIDTH[letter.charCodeAt(0)] ?? widthOfLetter(letter);
  return width;
}

function widthOfLetter(letter: string): number {
  if (/[iljtfr.,;:'()|-]/.test(letter)) return 0.65;
  if (/[\u2e80-\u{10ffff}]/u.test(letter)) return WIDEST;
  return /[A-ZMWmw@%&]/.test(letter) ? 1.3 : 1.05;
}

const PLAIN_WIDTH = Array.from({ length: 128 }, (_, code) => widthOfLetter(String.fromCharCode(code)));
