export const LAST_BARIS = 1_048_576;
export const LAST_KOLOM = 16_384;

/** Row and column, counted from 1. */
export interface Address {
  readonly baris: number;
  readonly kolom: number;
}

export interface Range {
  readonly dari: Address;
  readonly until: Address;
}

/** Reads "H12" (or "$H$12"); null where no sheet has such a cell. */
export function parseAddress(text: string): Address | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  let kolom = 0;
  for (const letter of match[1] ?? "") kolom = kolom * 26 + letter.charCodeAt(0) - 64;
  const baris = Number(match[2]);
  return kolom <= LAST_KOLOM && baris <= LAST_BARIS ? { baris, kolom } : null;
}

/** Reads "B2:D4" or "B2"; null where it is no range of a sheet. */
export function parseRange(text: string): Range | null {
  const [first = "", second = first] = text.split(":");
  const dari = parseAddress(first);
  const until = parseAddress(second);
  return dari && until ? { dari, until } : null;
}

/** Writes an address: (8, 12) -> "H12". */
export function formatAddress(kolom: number, baris: number): string {
  return `${formatColumn(kolom)}${baris}`;
}

/** Writes the letters of a column: 28 -> "AB". */
export function formatColumn(kolom: number): string {
  let letters = "";
  for (let rest = kolom; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
