import type { Desk, DeskEntry } from "../world/desk.ts";
import { pagesOf } from "./screen.ts";

/*
 * A list below text of any length.
 */

export interface Page<E extends DeskEntry = DeskEntry> {
  readonly top: readonly string[];
  /** Read a screen at a time. */
  readonly lines: readonly string[];
  readonly pesan: string;
  readonly entries: readonly E[];
  /** What Esc does. */
  readonly back?: string;
  /** DeskEntry that is chosen at the beginning. */
  readonly first?: number;
}

/** Rows of a screen that are neither text nor entries: question, blank lines, explanation, keys. */
const OTHER_ROWS = 9;
/** Rows that text gets at least; a list scrolls where it is longer than the rest. */
const LEAST = 4;

/** An entry with what it stands for; null goes back, as Esc does. */
export interface Meaning<T> extends DeskEntry {
  readonly value: T | null;
}

/** The entry that goes back. */
export const BACK: Meaning<never> = { nama: "Kembali", keterangan: ["", ""], value: null };

/** What the chosen entry stands for; null to go back. */
export async function choose<T>(desk: Desk, page: Page<Meaning<T>>): Promise<T | null> {
  const chosen = await chooseBelow(desk, page);
  return chosen === null ? null : (page.entries[chosen]?.value ?? null);
}

/** Number of the entry that was chosen, or null for Esc. Longer text gets an entry of its own that turns the page. */
export async function chooseBelow(desk: Desk, page: Page): Promise<number | null> {
  const { top, lines, pesan, entries, back = "kembali" } = page;
  const { lines: rows } = desk.size();
  const pages = pagesOf(lines, Math.max(LEAST, Math.min(rows, 24) - top.length - entries.length - OTHER_ROWS));
  for (let at = 0, first = page.first ?? 0; ; ) {
    const turn = {
      nama: `Baca lanjutannya (${at + 1} dari ${pages.length})`,
      keterangan: ["Tulisan di atas belum habis.", ""],
    };
    const all = pages.length > 1 ? [...entries, turn] : entries;
    const chosen = await desk.choose({
      head: [...top, ...(pages[at] ?? []), ""],
      pesan,
      entries: all,
      back,
      ...(first > 0 ? { first } : {}),
    });
    if (chosen !== entries.length) return chosen;
    at = (at + 1) % pages.length;
    first = entries.length;
  }
}
