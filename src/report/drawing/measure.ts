import type { BaganTeks } from "../../model/content.ts";

/*
 * How much room text takes in a drawing, in millimetres, for letters as wide as Arial's: a little too much rather than too
 * little, since nothing grows with what is typed into it.
 */

/** Between the edge of a box and its text. */
const MARGIN = 1.3;
const MM_PER_POINT = 0.3528;
const LINE = 1.2;

/** Share of the size of a letter. */
function letterWidth(letter: string): number {
  if (/[iljtfr.,:;'|!()[\]/ -]/.test(letter)) return 0.31;
  if (/[mwMW@%]/.test(letter)) return 0.9;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  return 0.56;
}

const textWidth = ({ size, bold }: BaganTeks, word: string): number =>
  [...word].reduce((sum, letter) => sum + letterWidth(letter), 0) * size * MM_PER_POINT * (bold ? 1.07 : 1);

/** Lines that a paragraph takes in a box of a width. */
export function linesIn(teks: BaganTeks, width: number): number {
  const room = width - MARGIN * 2;
  let lines = 1;
  let used = 0;
  for (const word of teks.teks.split(/\s+/)) {
    const own = textWidth(teks, word);
    const space = used === 0 ? 0 : textWidth(teks, " ");
    if (used > 0 && used + space + own > room) {
      lines += 1;
      used = 0;
    }
    // A word that is longer than the box breaks inside.
    const over = Math.max(0, Math.ceil(own / room) - 1);
    lines += over;
    used = over > 0 ? own - room * over : used + (used === 0 ? 0 : space) + own;
  }
  return lines;
}

/** Height of a box of a width that holds these paragraphs. */
export const heightOf = (teks: readonly BaganTeks[], width: number): number =>
  MARGIN * 2 + teks.reduce((sum, each) => sum + linesIn(each, width) * each.size * MM_PER_POINT * LINE, 0);
