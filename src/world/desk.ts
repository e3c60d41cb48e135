/*
 * What the guide needs of the computer: lists, lines to type, programs that open files, folders used lately.
 */

/** One entry of a list. */
export interface DeskEntry {
  readonly nama: string;
  /** At most two lines below the list while the entry is chosen. */
  readonly keterangan: readonly string[];
}

/** A list under the lines of a screen. */
export interface Choice {
  readonly head: readonly string[];
  readonly pesan: string;
  readonly entries: readonly DeskEntry[];
  /** DeskEntry that is chosen first; the first where it is not given. */
  readonly first?: number;
  /** What Esc does here, for the line of keys; absent where it does nothing. */
  readonly back?: string;
}

/** One line to type under the lines of a screen. */
export interface LineToType {
  readonly head: readonly string[];
  readonly pesan: string;
  /** What stands in the line already, to be changed. */
  readonly before?: string;
  /** What is wrong with the answer, or null. */
  readonly periksa?: (jawaban: string) => string | null;
}

export interface Desk {
  /** Lines and columns of the screen. */
  size(): { readonly lines: number; readonly columns: number };
  /** Number of the entry that was chosen, or null for Esc. */
  choose(choice: Choice): Promise<number | null>;
  /** What was typed, or null for Esc. */
  type(typing: LineToType): Promise<string | null>;
  /** Shows lines while something is done. */
  show(lines: readonly string[]): void;
  /** Opens a file or a folder with the program that the computer has for it; false where there is none. */
  open(path: string): boolean;
  /** Files that were downloaded lately and may be forms: absolute paths, newest first. */
  downloads(): readonly string[];
  /** Work folders used lately, newest first. */
  recent(): readonly string[];
  noteRecent(folder: string): void;
}
