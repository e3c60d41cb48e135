/*
 * How wide text runs and how high its lines are, near enough to tell on which page a heading will stand.
 * Shares of the font size, measured on the fonts that offices use; other fonts count as Times.
 */

interface FontShape {
  readonly lower: number;
  readonly upper: number;
  readonly digit: number;
  readonly space: number;
  readonly narrow: number;
  readonly wide: number;
  /** Height of a line with single spacing. */
  readonly line: number;
}

const TIMES: FontShape = { lower: 0.456, upper: 0.67, digit: 0.5, space: 0.25, narrow: 0.285, wide: 0.78, line: 1.15 };
const ARIAL: FontShape = { lower: 0.54, upper: 0.68, digit: 0.556, space: 0.278, narrow: 0.26, wide: 0.82, line: 1.15 };
const CALIBRI: FontShape = {
  lower: 0.495,
  upper: 0.59,
  digit: 0.507,
  space: 0.226,
  narrow: 0.26,
  wide: 0.8,
  line: 1.22,
};
const BOOKMAN: FontShape = { lower: 0.56, upper: 0.73, digit: 0.62, space: 0.32, narrow: 0.33, wide: 0.92, line: 1.17 };

/** The shape of a font by its name. */
export function fontShape(name: string | undefined): FontShape {
  if (name === undefined) return TIMES;
  if (/arial|helvetica|liberation sans|tahoma|verdana/i.test(name)) return ARIAL;
  if (/calibri|carlito|aptos/i.test(name)) return CALIBRI;
  return /bookman|cambria|georgia/i.test(name) ? BOOKMAN : TIMES;
}

/** Width of a text in shares of the font size. */
export function textShare(text: string, shape: FontShape): number {
  let width = 0;
  for (const sign of text) width += signShare(sign, shape);
  return width;
}

function signShare(sign: string, shape: FontShape): number {
  if (sign === " ") return shape.space;
  if (/[0-9]/.test(sign)) return shape.digit;
  if (/[fijlrtI.,:;'|!()[\]-]/.test(sign)) return shape.narrow;
  if (/[mwMW%@—]/.test(sign)) return shape.wide;
  if (sign === "\t") return 2;
  return /[A-Z]/.test(sign) ? shape.upper : shape.lower;
}

/** How many lines a text takes when broken at spaces; `first` and `width` are shares of the font size. */
export function countLines(text: string, first: number, width: number, shape: FontShape): number {
  let lines = 0;
  for (const [index, piece] of text.split("\n").entries()) {
    lines += 1;
    let left = index === 0 ? first : width;
    for (const word of piece.split(" ")) {
      const size = textShare(word, shape);
      if (size > left && left < width) {
        lines += 1;
        left = width;
      }
      left -= size + shape.space;
      while (left < -width) {
        lines += 1;
        left += width;
      }
    }
  }
  return lines;
}
