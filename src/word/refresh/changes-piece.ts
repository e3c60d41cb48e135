import { ancestorOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { isGapText, isSameText, plain } from "./region.ts";
import { PART_OF_BLOCK } from "./skeleton.ts";

/** What a piece of the content made from data is: a value in a sentence, a sentence or list item, parts of a table … */
export type ChangeJenis =
  | "nilai"
  | "kalimat"
  | "sel"
  | "kepala"
  | "baris"
  | "kolom"
  | "tabel"
  | "titik"
  | "grafik"
  | "gambar"
  | "bagian"
  | "templat";

/**
 * What became of it: changed, emptied, deleted, added or moved by a person; `lama`: left as it was while the data moved on;
 * `disembunyikan`: set not to be shown; `hilang`: the data no longer have it, and a refresh leaves it because a person worked in
 * it or around it.
 */
export type Became =
  | "hilang"
  | "disembunyikan"
  | "diubah"
  | "dikosongkan"
  | "dihapus"
  | "ditambah"
  | "dipindah"
  | "lama";

/** One piece of what lkjip wrote that no longer is as it was, or no longer as the data are. */
export interface GeneratedChange {
  readonly jenis: ChangeJenis;
  readonly became: Became;
  /** Key of its control; of the first of several that went together. */
  readonly kunci: string;
  /** Title of its table or chart; empty for anything else. */
  readonly judul: string;
  /** Row and heading of a cell; category and series of a point of a chart. */
  readonly baris: string;
  readonly kolom: string;
  /** What it said when it was made; null for what a person added. */
  readonly lama: string | null;
  /** Of a sentence: what its text said before data changed that a refresh could not put in, and nobody settled. */
  readonly unsettled: readonly string[];
  /** What stands there now; null where nothing is left of it. */
  readonly suntingan: string | null;
  /** What the data say now; null where they no longer have it, or cannot be asked. */
  readonly baru: string | null;
  /**
   * Of a row that was deleted: the row of totals that still counts it. Of a row or cell that says what another does: that
   * row.
   */
  readonly related?: string | undefined;
  /** Set of a sentence that was known again, elsewhere or in its place, by most of its words only. */
  readonly isRetyped?: true;
  /** Part of the document and number of the paragraph in it; for what was deleted the nearest that is left. */
  readonly part: string;
  readonly paragraf: number;
  /** All paragraphs that it stands in. */
  readonly covers: readonly number[];
}

/** A piece as it is found; `baru` undefined where the data cannot be asked. */
export interface FoundPiece {
  readonly jenis: ChangeJenis;
  readonly kunci: string;
  readonly judul?: string;
  readonly baris?: string;
  readonly kolom?: string;
  readonly lama: string | null;
  readonly suntingan: string | null;
  readonly baru: string | null | undefined;
  readonly related?: string | undefined;
  readonly moved?: true;
  /** Whether a refresh has left it, and leaves it again: a person worked in it or around it. */
  readonly left?: boolean;
  readonly hidden?: true;
  /** Where it stands, or what is left beside it. */
  readonly element: XmlElement;
}

/** How far a paragraph is as lkjip wrote it: its row or the whole table or text around it. */
export type Reach = "row" | "table";

/** One part of the document while it is compared. */
export interface Look {
  readonly part: string;
  readonly segar: ReadonlyMap<string, Dasar> | undefined;
  readonly put: (piece: FoundPiece) => void;
  /** Notes a paragraph as lkjip's own, and how much of it and around it is untouched. */
  readonly own: (paragraph: XmlElement, untouched?: Reach) => void;
}

/** The entry of the fresh document under a key, of a kind; undefined where it cannot be asked, null where it is gone. */
export function freshOf<J extends Dasar["jenis"]>(
  { segar }: Look,
  kunci: string,
  jenis: J,
): Extract<Dasar, { jenis: J }> | null | undefined {
  if (segar === undefined) return undefined;
  const found = segar.get(kunci);
  return found?.jenis === jenis ? (found as Extract<Dasar, { jenis: J }>) : null;
}

/** A text that waits to be written by hand: a gap, or dots in place of a date. */
export const isOpen = (text: string): boolean => /…{2}|\.{6}|_{4}/.test(text) || isGapText(text);

/** What the data may drop as a whole; the parts of a table or chart go with it. */
const WHOLE: ReadonlySet<ChangeJenis> = new Set(["nilai", "kalimat", "baris", "tabel", "grafik", "gambar"]);

/** What became of a piece; null for nothing worth a word. */
export function judgePiece({ jenis, kunci, lama, suntingan, baru, moved, left, hidden }: FoundPiece): Became | null {
  if (hidden) return "disembunyikan";
  if (lama === null) return suntingan === null ? (baru == null ? null : "lama") : "ditambah";
  if (isOpen(lama) || (baru != null && isOpen(baru))) return null;
  if (suntingan === null) return baru === null ? null : "dihapus";
  if (moved) return "dipindah";
  const same = isSameText(suntingan, lama);
  // A refresh takes out what the data dropped, unless a person worked in it.
  if (baru === null)
    return !WHOLE.has(jenis) || PART_OF_BLOCK.test(kunci) ? null : same && left !== true ? "lama" : "hilang";
  if (same) return baru === undefined || isSameText(baru, lama) ? null : "lama";
  if (baru !== undefined && isSameText(suntingan, baru)) return null;
  return plain(suntingan) === "" ? "dikosongkan" : "diubah";
}

/** The paragraphs of an element: itself, those in it, or the one around it. */
export function paragraphsOf(element: XmlElement): readonly XmlElement[] {
  if (element.name === "w:p") return [element];
  const inside = findAll(element, "w:p");
  const around = inside.length === 0 ? ancestorOf(element, "w:p") : undefined;
  return around === undefined ? inside : [around];
}
