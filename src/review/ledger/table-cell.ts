import { type Desimal, desimal } from "../../model/desimal.ts";
import type { BarisNaskah, SelNaskah } from "../../word/text/naskah-draf.ts";
import type { WrittenNumber } from "./fact.ts";
import { readDigits } from "./sentence.ts";

/*
 * Cells of a table by hand: the number in one, the words of its row, the numbers of its column.
 */

/** A number and nothing else, with its sign before the currency. */
const NUMBER_CELL = /^([+\-−]?)\s*(?:Rp\.?\s*)?(-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?)\s*%?$/i;
/** The words of a row beside one of its cells. */
export const labelOf = ({ sel }: BarisNaskah, own: SelNaskah): string =>
  sel
    .filter((each) => each !== own && /\p{L}{2}/u.test(each.teks) && each.teks.length < 160)
    .map(({ teks }) => teks)
    .join(" ");

/** The number that a cell holds and nothing else; null for any other text. */
export function readCell({ teks }: Pick<SelNaskah, "teks">): WrittenNumber | null {
  const [, mark, angka] = NUMBER_CELL.exec(teks.trim()) ?? [];
  if (angka === undefined) return null;
  const { nilai, places } = readDigits(angka);
  return { nilai: mark === "-" || mark === "−" ? nilai.times(-1) : nilai, places, scale: 1 };
}

/** The numbers of a column, row by row. */
export const columnOf = (baris: readonly BarisNaskah[], kolom: number): (WrittenNumber | null)[] =>
  baris.map(({ sel }) => {
    const cell = sel.find((each) => each.kolom === kolom);
    return cell === undefined ? null : readCell(cell);
  });

/** What numbers come to together. */
export const addUp = (angka: readonly WrittenNumber[]): Desimal =>
  angka.reduce((sum, { nilai }) => sum.plus(nilai), desimal(0));
