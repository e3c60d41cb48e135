import { type FoundPiece, freshOf, type Look } from "./changes-piece.ts";
import type { OwnControl } from "./control.ts";
import { type DasarBagan, findBagan, readBoxes } from "./drawing.ts";

/** Compares a drawing box by box; false where it is gone. Boxes are known by their order. */
export function lookAtBagan(control: OwnControl, lama: DasarBagan, look: Look): boolean {
  const drawing = findBagan(control);
  if (drawing === undefined) return false;
  const { kunci } = control;
  const fresh = freshOf(look, kunci, "bagan");
  const shown = readBoxes(drawing);
  const put = (was: string, suntingan: string, now: string | null | undefined): void =>
    look.put({ jenis: "nilai", kunci, lama: was, suntingan, baru: now, element: drawing } satisfies FoundPiece);
  const line = (teks: readonly string[]): string => teks.join("; ").replaceAll("\n", " ");
  if (shown.length !== lama.teks.length || (fresh != null && fresh.teks.length !== lama.teks.length))
    put(line(lama.teks), line(shown), fresh == null ? fresh : line(fresh.teks));
  else
    for (const [at, was] of lama.teks.entries())
      put(was, shown[at] ?? "", fresh == null ? fresh : (fresh.teks[at] ?? ""));
  return true;
}
