import type { XmlElement } from "../../opc/xml.ts";
import type { TabelDasar } from "../base/base.ts";
import { rowCells } from "../parts/table.ts";
import type { OwnControl } from "./control.ts";
import { plain } from "./region.ts";
import type { HandBaris, HandTabel } from "./table-match.ts";
import type { Sides } from "./verdict.ts";

/** One table seen from all three sides. */
export interface TabelWork {
  readonly control: OwnControl;
  /** The base, its rows under the keys that the fresh table has for them. */
  readonly lama: TabelDasar;
  /** Keys that rows had in the base, by the key that they have now; only those that changed. */
  readonly former: ReadonlyMap<string, string>;
  readonly baru: TabelDasar;
  readonly hand: HandTabel;
  /** Base column and fresh column by key. */
  readonly kolom: readonly { readonly lama: number; readonly baru: number | undefined; readonly kunci: string }[];
  readonly fresh: () => HandTabel | undefined;
  readonly sides: Sides;
}

/** Tag of a row, or of what `more` names in it; and the tag under which the last time knew it. */
export function rowTags(
  { control, former }: Pick<TabelWork, "control" | "former">,
  kunci: string,
  ...more: readonly string[]
): { readonly tag: string; readonly tagLama: string } {
  const tagOf = (row: string): string => [control.kunci, row, ...more].join("/");
  return { tag: tagOf(kunci), tagLama: tagOf(former.get(kunci) ?? kunci) };
}

/** What a row shows, by the columns of the base; one text for a row of one cell. */
export function rowTexts({ hand }: Pick<TabelWork, "hand">, { element, firstCell, cells }: HandBaris): string[] {
  const own = rowCells(element).length === 1 ? [firstCell] : hand.columns.map((at) => at !== undefined && cells[at]);
  return own.map((cell) => (cell ? hand.readCell(cell) : ""));
}

/** Whether a row says something in a column that a person put in. */
export const saysMore = ({ hand }: Pick<TabelWork, "hand">, { element, cells }: HandBaris): boolean =>
  rowCells(element).length > 1 &&
  cells.some((cell, at) => cell !== undefined && !hand.columns.includes(at) && plain(hand.readCell(cell)) !== "");

/** Whether a row stands as its kind does: one text over the whole width, or a cell for every column. */
export const hasShape = ({ lama }: Pick<TabelWork, "lama">, row: XmlElement, jenis: string): boolean =>
  jenis === "kelompok" || lama.kolom.length > 1 ? (rowCells(row).length === 1) === (jenis === "kelompok") : true;

/** Name of a row for people: its first cell with words. */
export const rowTitle = (sel: readonly string[]): string => sel.find((text) => /\p{L}{2}/u.test(text)) ?? sel[0] ?? "";
