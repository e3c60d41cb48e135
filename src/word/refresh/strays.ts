import { ancestorOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { OwnControl } from "./control.ts";
import { paragraphText } from "./region.ts";
import { bare, handParagraphs } from "./text-pairs.ts";

/** A shorter paragraph is no sentence, or piece of one, that is known again by itself. */
const TELLING = 20;

/**
 * Finds in a part what lkjip computed and a person moved: a sentence in one paragraph, or in
 * several where Enter has torn it. Only by long paragraphs that stand there once, and short ones right beside them.
 */
export function findStrays(
  root: XmlElement,
  control: readonly OwnControl[],
  dasar: ReadonlyMap<string, Dasar>,
): (text: string) => readonly XmlElement[] | undefined {
  const owned = new Set(
    control.flatMap((each) => {
      const base = dasar.get(each.kunci);
      return base?.jenis === "naskah" ? handParagraphs(each, base) : [];
    }),
  );
  const found = new Map<string, XmlElement | undefined>();
  for (const each of findAll(root, "w:p")) {
    if (owned.has(each) || ancestorOf(each, "w:sdt", "w:tbl", "w:txbxContent") !== undefined) continue;
    const text = paragraphText(each);
    if (text.length >= TELLING) found.set(bare(text), found.has(bare(text)) ? undefined : each);
  }
  const find = (whole: string): readonly XmlElement[] | undefined => {
    const same = found.get(whole);
    if (same !== undefined) return [same];
    for (const [text, each] of found) {
      if (each === undefined || !whole.includes(text)) continue;
      const rest = whole.startsWith(text) ? find(whole.slice(text.length)) : undefined;
      const all = rest === undefined ? growTo(whole, text, each) : [each, ...rest];
      if (all !== undefined) return all;
    }
    return undefined;
  };
  return find;
}

/** A paragraph with those right before and behind it that make it a whole text; nothing where they do not. */
function growTo(whole: string, text: string, from: XmlElement): XmlElement[] | undefined {
  const siblings = from.parent?.children ?? [];
  const all = [from];
  let [before, after] = [whole.slice(0, whole.indexOf(text)), whole.slice(whole.indexOf(text) + text.length)];
  const next = (step: 1 | -1): { readonly element: XmlElement; readonly text: string } | undefined => {
    const end = (step === 1 ? all.at(-1) : all[0]) as XmlElement;
    const element = siblings[siblings.indexOf(end) + step];
    return element?.name === "w:p" ? { element, text: bare(paragraphText(element)) } : undefined;
  };
  while (before !== "") {
    const piece = next(-1);
    if (piece === undefined || piece.text === "" || !before.endsWith(piece.text)) return undefined;
    all.unshift(piece.element);
    before = before.slice(0, -piece.text.length);
  }
  while (after !== "") {
    const piece = next(1);
    if (piece === undefined || piece.text === "" || !after.startsWith(piece.text)) return undefined;
    all.push(piece.element);
    after = after.slice(piece.text.length);
  }
  return all;
}
