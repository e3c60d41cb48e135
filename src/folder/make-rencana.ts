import { BERKAS_RENCANA } from "../model/places.ts";
import { readSource, renderBook } from "../plan-book/source.ts";
import type { Product } from "./journal.ts";

/** Workbooks by the text that they were made of: the same plan gives the same bytes, so a second folder needs no second making. */
const made = new Map<string, Uint8Array>();
const MADE_LIMIT = 4;

/** The workbook for a new folder; none where lkjip.yaml cannot be read yet. */
export async function makeRencana(teks: string): Promise<Product[]> {
  const present = made.get(teks);
  const source = present === undefined ? readSource(teks).source : null;
  const content = present ?? (source === null ? null : await renderBook(source));
  if (content === null) return [];
  if (made.size >= MADE_LIMIT) made.clear();
  made.set(teks, content);
  return [{ berkas: BERKAS_RENCANA, content }];
}
