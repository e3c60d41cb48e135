import type { Laporan } from "../../model/content.ts";
import { applyEdits } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { uniqueEdits } from "../parts/unique.ts";
import type { Context } from "./context.ts";
import { boundaryMarker, settleBoundaries } from "./edge.ts";
import { cutBits, findHoles, foldTurns, printBits } from "./hole.ts";
import { placeLoops } from "./loop.ts";
import { pairTags } from "./pairs.ts";
import { isStructural, type ScannedPart } from "./scan.ts";
import type { Scope } from "./scope.ts";

/** Parts with everything printed that needs no look at the whole document. */
export interface Filled {
  readonly texts: ReadonlyMap<string, string>;
  /** Keys of the items of every list that a loop went over, by the key of the list. */
  readonly list: ReadonlyMap<string, readonly string[]>;
}

/** Prints the parts of a template whose tags were found to be in order: values, blocks, loops and conditions. */
export function fillTemplat(parts: readonly ScannedPart[], laporan: Laporan, context: Context): Filled {
  const root: Scope = { data: laporan, path: "", parent: null };
  const list = new Map<string, readonly string[]>();
  const notes = { list, mark: boundaryMarker(context) };
  // Bookmarks are numbered as they are in the documents of before: parts with loops first.
  const rank = ({ tags }: ScannedPart): number => (tags.some(isStructural) ? 0 : 1);
  const texts = [...parts]
    .sort((a, b) => rank(a) - rank(b))
    .map((part) => {
      const { source } = part.root;
      const { loops } = pairTags(part);
      const bits = cutBits(source, findHoles(part, placeLoops(loops, notes), context), 0, source.length);
      const text = printBits(foldTurns(bits), root);
      // Only what a template brings along can be repeated; what is written here is unique from the start.
      const unique = loops.length > 0 && REPEATABLE.test(source) ? uniqueEdits(parseXml(text), context.drawingId) : [];
      return [part.part, settleBoundaries(applyEdits(text, unique))] as const;
    });
  return { texts: new Map(texts), list };
}

const REPEATABLE = /<wp:docPr |<w:bookmarkStart |<w:sdtPr>|w14:paraId=/;
