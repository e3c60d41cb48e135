import { ancestorOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { likeness } from "../diff/merge.ts";
import type { Survey } from "./changes-gone.ts";
import { type FoundPiece, isOpen } from "./changes-piece.ts";
import { shownText } from "./changes-text.ts";
import { plain } from "./region.ts";

/*
 * Sentences and headings of the template that hold nothing computed: known by the fresh document of the same template.
 */

/** From this share of common words on a sentence is the same, said otherwise. */
const REWRITTEN = 0.6;

/**
 * Those that were deleted, and those of which a number or a heading was changed; `withOwn`: what was computed beside them was
 * deleted too, which is said already.
 */
export function findFixed({ hand, now }: Survey, withOwn: boolean): (readonly [piece: FoundPiece, part: string])[] {
  if (now === undefined || now.dasar?.templat !== hand.dasar?.templat) return [];
  const fresh = listFixed([...now.roots()]);
  const shown = [...hand.roots()].flatMap(([part, root]) =>
    findAll(root, "w:p").map((element) => ({ part, element, teks: tell(element) })),
  );
  const left = new Map<string, number>();
  for (const { teks } of shown) left.set(teks, (left.get(teks) ?? 0) + 1);
  const known = new Set([...now.roots()].flatMap(([, root]) => findAll(root, "w:p").map(tell)));
  const missing = fresh.flatMap((each, at) => {
    const count = left.get(each.teks) ?? 0;
    left.set(each.teks, count - 1);
    return count > 0 ? [] : [{ ...each, at }];
  });
  if (missing.length === 0) return [];
  const all = plain(shown.map(({ teks }) => teks).join(" "));
  const free = shown.filter(({ teks, element }) => teks !== "" && !known.has(teks) && !isField(element));
  return missing.flatMap(({ teks, at, heading }): (readonly [FoundPiece, string])[] => {
    // Split in two, or joined to another.
    if (all.split(teks).length > fresh.filter((each) => each.teks === teks).length) return [];
    const piece = { jenis: "templat", kunci: "", lama: teks, baru: teks } as const;
    const best = free
      .map((each) => ({ ...each, alike: likeness(each.teks, teks) }))
      .reduce<((typeof free)[number] & { readonly alike: number }) | undefined>(
        (a, b) => (b.alike > (a?.alike ?? REWRITTEN - 0.001) ? b : a),
        undefined,
      );
    if (best !== undefined)
      return heading || figuresOf(best.teks) !== figuresOf(teks)
        ? [[{ ...piece, suntingan: best.teks, element: best.element }, best.part]]
        : [];
    if (withOwn) return [];
    const before = fresh.slice(0, at).findLast((each) => shown.some((own) => own.teks === each.teks));
    const beside = shown.find((own) => own.teks === before?.teks) ?? shown[0];
    return beside === undefined ? [] : [[{ ...piece, suntingan: null, element: beside.element }, beside.part]];
  });
}

/** A list of contents, a caption: their numbers are the program's. */
const isField = (element: XmlElement): boolean => /\b(?:PAGEREF|TOC|SEQ|HYPERLINK)\b/.test(sourceOf(element));

/** What a paragraph says, but for the numbers of tables and pictures that it points to. */
const tell = (element: XmlElement): string =>
  plain(shownText(element)).replace(/\b(Tabel|Gambar|Grafik|Bagan|Lampiran)\s+\d+/g, "$1 #");

/** The numbers of a text, roman ones too, in their order. */
const figuresOf = (teks: string): string => (teks.match(/\d+(?:[.,]\d+)*|\b[IVX]+\b/g) ?? []).join(" ");

const listFixed = (roots: readonly (readonly [string, XmlElement])[]) =>
  roots.flatMap(([part, root]) =>
    /document\.xml$/.test(part)
      ? findAll(root, "w:p").flatMap((element) => {
          const source = sourceOf(element);
          const own = source.includes("<w:sdt") || ancestorOf(element, "w:sdt", "w:tbl", "w:txbxContent") !== undefined;
          const teks = tell(element);
          if (own || isField(element) || !/\p{L}{3}/u.test(teks) || teks.length < 15 || isOpen(teks)) return [];
          return [{ teks, heading: !/[.,;:]$/.test(teks) && teks.length < 120 }];
        })
      : [],
  );
