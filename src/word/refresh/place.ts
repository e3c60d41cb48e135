import { findAll, type XmlElement } from "../../opc/xml.ts";
import { paragraphLevel, type Styles } from "../parts/styles.ts";
import { paragraphText } from "./region.ts";

/** Names the place of an offset in a part, in the words of the person who edits it. */
export type PlaceFinder = (offset: number) => string;

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/header\d*\.xml$/, "kepala halaman"],
  [/footer\d*\.xml$/, "kaki halaman"],
  [/footnotes\.xml$/, "catatan kaki"],
  [/endnotes\.xml$/, "catatan akhir"],
];

/** Headings of a part, looked up by offset: `judul "BAB I PENDAHULUAN"`. */
export function headingPlaces(part: string, root: XmlElement, styles: () => Styles): PlaceFinder {
  const name = PARTS.find(([pattern]) => pattern.test(part))?.[1];
  if (name !== undefined) return () => name;
  let headings: { start: number; text: string }[] | undefined;
  return (offset) => {
    headings ??= findAll(root, "w:p").flatMap((paragraph) => {
      if (paragraphLevel(styles(), paragraph) === undefined) return [];
      const text = paragraphText(paragraph);
      return text === "" ? [] : [{ start: paragraph.start, text }];
    });
    const heading = headings.findLast(({ start }) => start <= offset);
    return heading === undefined ? "sebelum judul pertama" : `judul "${clip(heading.text, 60)}"`;
  };
}

/** The beginning of a text, for a message. */
export const clip = (text: string, length: number): string => {
  if (text.length <= length && !UNTIDY.test(text)) return text;
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= length && text.length <= length * 4) return line;
  const letters = [...line];
  return letters.length > length || text.length > length * 4
    ? `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`
    : line;
};

/** Blanks that are no single space between words. */
const UNTIDY = /[^\S ]| {2}|^ | $/;

/** Place of a row or cell: heading, table, row, column. */
export const tablePlace = (heading: string, judul: string, baris: string, kolom: string): string =>
  `${heading}, tabel "${clip(judul, 60)}", baris "${clip(baris, 50)}"${columnPlace(kolom)}`;

/** What is added to the place of a row for a cell of it. */
export const columnPlace = (kolom: string): string => (kolom === "" ? "" : `, kolom "${clip(kolom, 40)}"`);
