import type { Celah, Tabel } from "../../model/content.ts";
import type { Context } from "./context.ts";

/** A number with what follows its whole part, one in brackets too; of a range its upper end. */
const NUMBER = /^(?:.*[–-] ?)?\(?[+−-]?(?:Rp ?)?\d{1,3}(?:\.?\d{3})*(,\d+)?([%)]*)$/;

/** What stands as high in a column as a whole number: a predikat, a dash. */
const SHORT = /^(?:\p{Lu}{1,3}|[–-])$/u;

/** From the decimal comma on; undefined where a cell has words. */
function tailOf(text: string): string | undefined {
  const [found, fraction = "", sign = ""] = NUMBER.exec(text) ?? [];
  if (found !== undefined) return fraction + sign;
  return SHORT.test(text) ? "" : undefined;
}

/** By row and column, twips. */
export type CommaIndents = readonly (readonly number[])[];

/** Columns that are read downwards. A card has facts above each other that are of different kinds. */
const isAligned = ({ kartu }: Tabel, content: Tabel["kolom"][number]["content"]): boolean =>
  kartu !== "awal" && (content === "angka" || content === "rupiah");

/**
 * How far the cells of each row end before the edge of their column, twips: so much that the decimal commas of a column
 * stand below each other. An indent and no decimal tab: what a tab aligns on depends on the computer it is opened on.
 */
export function commaIndents(tabel: Tabel, { look, styles, measure }: Context): CommaIndents {
  const style = look("IsiTabel") ?? styles.defaultParagraph;
  const isRead = ({ jenis }: Tabel["baris"][number]): boolean => jenis !== "kelompok" && jenis !== "fakta";
  const columns = tabel.kolom.map(({ content }, index) => {
    const tails = tabel.baris.map((row) =>
      isAligned(tabel, content) && isRead(row) ? widthOf(row.sel[index] ?? "") : undefined,
    );
    const most = Math.max(0, ...tails.map((each) => each ?? 0));
    return tails.map((each) => (each === undefined ? 0 : most - each));
  });
  return tabel.baris.map((_, row) => columns.map((column) => column[row] ?? 0));

  function widthOf(cell: string | Celah): number | undefined {
    const tail = typeof cell === "string" && cell !== "" ? tailOf(cell) : undefined;
    return tail === undefined ? undefined : Math.round(measure.text(tail, style));
  }
}
