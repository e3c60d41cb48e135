import type { Celah, Tabel } from "../../model/content.ts";
import { tableMargins } from "../layout/measure.ts";
import type { CommaIndents } from "./comma.ts";
import type { Context, StyleNama } from "./context.ts";
import { celahText } from "./scope.ts";
import { type LinesAt, ROWS, settleWidths } from "./settle.ts";

/**
 * Column widths in twips that add up to `width` exactly: by the shares that the table asks for, but no column narrower
 * than its longest word as long as there is room, so that no number breaks in two.
 */
export function columnWidths(
  { kolom, baris, kartu }: Tabel,
  rata: CommaIndents,
  width: number,
  context: Context,
): number[] {
  const margins = tableMargins(context.styles, context.look("TabelLaporan")) + 20;
  const widthIn = (look: StyleNama): ((text: string) => number) => {
    const style = context.look(look) ?? context.styles.defaultParagraph;
    return (text) => context.measure.text(text, style);
  };
  const [head, body, total] = [widthIn("KepalaTabel"), widthIn("IsiTabel"), widthIn("JumlahTabel")];
  const large = widthIn("AngkaKartu");
  const leastBy = (whole: boolean): number[] =>
    kolom.map(({ judul, content }, index) => {
      const numeric = whole && (content === "angka" || content === "rupiah" || content === "nomor");
      const cells = baris.flatMap(({ jenis, sel }, row) =>
        jenis === "kelompok"
          ? []
          : (rata[row]?.[index] ?? 0) +
            longest(
              cellText(sel[index] ?? ""),
              numeric,
              jenis === "isi" ? body : jenis === "fakta" && content !== "teks" ? large : total,
            ),
      );
      return margins + Math.ceil(Math.max(longest(judul, false, head), ...cells, 0));
    });
  // Where there is no room for both, a range parts at its dash rather than a word anywhere.
  const strict = leastBy(true);
  const least = sumOf(strict) < width ? strict : leastBy(false);
  const widths = share(
    kolom.map(({ width }) => width),
    least,
    width,
  );
  // The tables of a card stand below each other, and a chart over the columns of one.
  if (kartu !== undefined || sumOf(least) >= width) return fill(widths, width);
  const linesIn = (look: StyleNama, text: string, indent = 0): LinesAt => {
    const lines = context.measure.lines(text, context.look(look) ?? context.styles.defaultParagraph);
    return (room) => lines(room - margins - indent);
  };
  const rows = [kolom.map(({ judul }) => linesIn("KepalaTabel", judul))];
  for (const [row, { jenis, sel }] of baris.entries())
    if (jenis !== "kelompok" && rows.length < ROWS)
      rows.push(
        kolom.map((_, column) =>
          linesIn(jenis === "isi" ? "IsiTabel" : "JumlahTabel", cellText(sel[column] ?? ""), rata[row]?.[column]),
        ),
      );
  const settled = settleWidths({ widths, least, rows });
  return fill(settled, width);
}

/** Width of the widest piece that must not break: a word, or a whole number such as "Rp 1.250.000". */
const longest = (text: string, numeric: boolean, widthOf: (text: string) => number): number =>
  text
    .split(numeric && !/[a-z]{3}/i.test(text) ? /\n/ : /[\s/–—-]+/)
    .reduce((most, piece) => Math.max(most, widthOf(piece)), 0);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const cellText = (cell: string | Celah): string => (typeof cell === "string" ? cell : celahText(cell));

function share(wanted: readonly number[], least: readonly number[], total: number): number[] {
  const sumLeast = sumOf(least);
  // More words than paper: every column gives way in proportion.
  return sumLeast >= total ? least.map((each) => (each / sumLeast) * total) : divide(wanted, least, total);
}

/** Whole twips that add up to the whole. */
function fill(widths: readonly number[], total: number): number[] {
  let used = 0;
  let exact = 0;
  return widths.map((width, at) => {
    exact += width;
    const rounded = (at === widths.length - 1 ? total : Math.round(exact)) - used;
    used += rounded;
    return rounded;
  });
}

/** Columns that need more than their share get what they need; the others divide the rest by their shares. */
function divide(wanted: readonly number[], least: readonly number[], total: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = wanted.flatMap((share, index) => (fixed.has(index) ? [] : share));
    const sumFree = sumOf(free) || 1;
    const rest = least.reduce((left, need, index) => left - (fixed.has(index) ? need : 0), total);
    const widths = wanted.map((share, index) => (fixed.has(index) ? (least[index] ?? 0) : (share / sumFree) * rest));
    const short = widths.flatMap((width, index) =>
      width < (least[index] ?? 0) - 0.001 && !fixed.has(index) ? index : [],
    );
    if (short.length === 0) return widths;
    for (const index of short) fixed.add(index);
  }
}
