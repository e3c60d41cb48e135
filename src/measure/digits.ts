import type { Desimal } from "../model/desimal.ts";
import { round } from "../model/format.ts";

/** With as many decimal places as this a value is shown as it was typed. */
const TYPED_TEMPAT = 6;
const MOST_TEMPAT = 20;

/**
 * Values as a printed calculation shows them: typed ones as they are, computed ones with the fewest decimal places (2 at
 * least) for which `agrees` says that the calculation still gives what is printed behind it.
 */
export function shorten(nilai: readonly Desimal[], agrees: (shown: readonly Desimal[]) => boolean): readonly Desimal[] {
  for (let tempat = 2; tempat <= MOST_TEMPAT; tempat++) {
    const shown = nilai.map((n) => (n.eq(round(n, TYPED_TEMPAT)) ? n : round(n, tempat)));
    if (agrees(shown)) return shown;
  }
  return nilai;
}
