import { oncePer, remember } from "../../model/recent.ts";

/*
 * How wide text runs and how high its lines are, near enough to tell on which page a heading will stand.
 * Widths of the signs from space to tilde in thousandths of the font size, as the fonts that offices use have them.
 */

const table = (text: string): readonly number[] => text.split(/\s+/).map(Number);

const ARIAL = table(
  `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278
  278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722
  667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556
  556 333 500 278 556 500 722 500 500 500 334 260 334 584`,
);
const ARIAL_BOLD = table(
  `278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333
  333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722
  667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611
  611 389 556 333 611 556 778 556 556 500 389 280 389 584`,
);
const TIMES = table(
  `250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278
  278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722
  722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500
  500 333 389 278 500 500 722 500 500 444 480 200 480 541`,
);
const TIMES_BOLD = table(
  `250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333
  333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722
  722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556
  556 444 389 333 556 500 722 500 500 444 394 220 394 520`,
);
const CALIBRI = table(
  `226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 507 268
  268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642
  567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 229 239 455 229 799 525 527 525
  525 349 391 335 525 452 715 433 453 395 314 460 314 498`,
);
const CALIBRI_BOLD = table(
  `226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 507 507 507 507 507 276
  276 498 498 498 463 898 606 561 529 630 488 459 637 631 267 331 547 423 874 659 676 532 686 563 473 495 653
  591 906 551 520 478 325 430 325 498 498 300 494 537 418 537 503 316 474 537 246 255 480 246 813 537 538 537
  537 355 399 347 537 473 745 459 474 397 344 475 344 498`,
);

/** A font as far as measuring needs it. */
export interface FontShape {
  readonly widths: readonly number[];
  /** Widens or narrows the table for fonts that are like it. */
  readonly scale: number;
  /** Height of a line with single spacing, in shares of the font size. */
  readonly line: number;
  /** How much of it parts two lines, in shares of the font size. */
  readonly leading: number;
  /** How far its letters reach below their line, in shares of the font size. */
  readonly descent: number;
}

const shapes = remember<string, FontShape>(64);

/** The shape of a font by its name; fonts that are not known count as Times. */
export const fontShape = (name: string | undefined, bold: boolean): FontShape =>
  shapes(`${bold} ${name ?? ""}`, () => findShape(name, bold));

function findShape(name: string | undefined, bold: boolean): FontShape {
  const pick = (regular: readonly number[], heavy: readonly number[]): readonly number[] => (bold ? heavy : regular);
  if (name !== undefined && /arial|helvetica|liberation sans|tahoma|verdana|segoe/i.test(name))
    return {
      widths: pick(ARIAL, ARIAL_BOLD),
      scale: /verdana/i.test(name) ? 1.15 : 1,
      line: 1.15,
      leading: 0.033,
      descent: 0.212,
    };
  if (name !== undefined && /calibri|carlito|aptos/i.test(name))
    return { widths: pick(CALIBRI, CALIBRI_BOLD), scale: 1, line: 1.22, leading: 0, descent: 0.25 };
  const wide = name !== undefined && /bookman|cambria|georgia|garamond/i.test(name);
  return {
    widths: pick(TIMES, TIMES_BOLD),
    scale: wide ? 1.17 : 1,
    line: wide ? 1.17 : 1.15,
    leading: wide ? 0 : 0.042,
    descent: 0.216,
  };
}

/** Widths of what is no longer than a word, which come again and again. */
const shares = oncePer((_: FontShape) => new Map<string, number>());
const WORD = 20;
const WORDS = 20_000;

/** Width of a text in shares of the font size. */
export function textShare(text: string, shape: FontShape): number {
  if (text.length > WORD) return addShares(text, shape);
  const known = shares(shape);
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size > WORDS) known.clear();
  const share = addShares(text, shape);
  known.set(text, share);
  return share;
}

function addShares(text: string, { widths, scale }: FontShape): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 9) width += 2000;
    else width += widths[code - 32] ?? (code === 0x2013 ? 530 : code >= 0xd800 && code <= 0xdfff ? 600 : 560);
  }
  return (width * scale) / 1000;
}

/** Paragraphs of a text as the pieces that never break, in shares of the font size; null is a space. */
export type CutText = readonly (readonly (number | null)[])[];

/** Cuts a text where a line may break: at spaces and after hyphens. */
export const cutText = (text: string, shape: FontShape): CutText =>
  text
    .split("\n")
    .map((paragraph) =>
      (paragraph.match(/[^ \-–/]*[-–/]| |[^ \-–/]+/g) ?? []).map((piece) =>
        piece === " " ? null : textShare(piece, shape),
      ),
    );

/** How many lines a text takes; `first` and `width` in shares of the font size. */
export function countLines(text: CutText, first: number, width: number, shape: FontShape): number {
  const space = textShare(" ", shape);
  let lines = 0;
  for (const [index, pieces] of text.entries()) {
    lines += 1;
    let left = index === 0 ? first : width;
    let fresh = true;
    for (const size of pieces) {
      if (size === null) {
        left -= space;
        continue;
      }
      if (size > left && !fresh) {
        lines += 1;
        left = width;
      }
      left -= size;
      fresh = false;
      while (left < -0.001) {
        lines += 1;
        left += width;
      }
    }
  }
  return lines;
}
