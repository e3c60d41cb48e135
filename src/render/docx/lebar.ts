import type { Celah, Tabel } from "../../model/laporan.ts";
import { styleProperty } from "../../ooxml/styles.ts";
import { attributeOf } from "../../ooxml/xml.ts";
import type { Konteks } from "./konteks.ts";
import { celahText } from "./lingkup.ts";

/** Left and right margin of a cell, twips: Word's default. */
const CELL_MARGINS = 216;

/**
 * Column widths in twips that add up to `total` exactly: by the shares that the table asks for, but no column narrower
 * than its longest word as long as there is room, so that no number breaks in two.
 */
export function columnWidths({ kolom, baris }: Tabel, total: number, konteks: Konteks): number[] {
  const body = fontSize(konteks, "IsiTabel");
  const head = fontSize(konteks, "KepalaTabel");
  const least = kolom.map(({ judul, isi }, index) => {
    const cells = baris.filter(({ jenis }) => jenis !== "kelompok").map(({ sel }) => cellText(sel[index] ?? ""));
    const whole = isi === "angka" || isi === "rupiah" || isi === "nomor";
    const words = cells.map((cell) => longest(cell, whole) * body * 11);
    return CELL_MARGINS + Math.ceil(Math.max(longest(judul, false) * head * 12, ...words, 0));
  });
  return share(
    kolom.map(({ lebar }) => lebar),
    least,
    total,
  );
}

/** Length of the longest piece that must not break: a word, or the whole line of a number. */
function longest(text: string, whole: boolean): number {
  return text.split(whole ? /\n/ : /[\s/–—-]+/).reduce((most, piece) => Math.max(most, piece.length), 0);
}

const cellText = (cell: string | Celah): string => (typeof cell === "string" ? cell : celahText(cell));

function share(wanted: readonly number[], least: readonly number[], total: number): number[] {
  const sumWanted = wanted.reduce((a, b) => a + b, 0) || 1;
  const sumLeast = least.reduce((a, b) => a + b, 0);
  let widths = wanted.map((each) => (each / sumWanted) * total);
  // More words than paper: every column gives way in proportion.
  if (sumLeast >= total) widths = least.map((each) => (each / sumLeast) * total);
  else
    for (let round = 0; round < least.length; round += 1) {
      const short = widths.reduce((lack, width, index) => lack + Math.max((least[index] ?? 0) - width, 0), 0);
      if (short < 1) break;
      const spare = widths.map((width, index) => Math.max(width - (least[index] ?? 0), 0));
      const sumSpare = spare.reduce((a, b) => a + b, 0);
      widths = widths.map((width, index) =>
        width < (least[index] ?? 0) ? (least[index] ?? 0) : width - ((spare[index] ?? 0) / sumSpare) * short,
      );
    }
  let used = 0;
  let exact = 0;
  return widths.map((width) => {
    exact += width;
    const rounded = Math.round(exact) - used;
    used += rounded;
    return rounded;
  });
}

/** Size of a paragraph style in points. */
function fontSize({ styles, gaya }: Konteks, nama: "IsiTabel" | "KepalaTabel"): number {
  const size = styleProperty(styles, gaya(nama) ?? styles.defaultParagraph, "w:rPr", "w:sz");
  return Number((size && attributeOf(size, "w:val")) ?? 20) / 2;
}
