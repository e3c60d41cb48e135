import { ancestorOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import type { OwnControl } from "./control.ts";
import { paragraphText, plain } from "./region.ts";
import { bare, type DasarNaskah, handParagraphs } from "./text-pairs.ts";
import type { Strays } from "./verdict.ts";

/** A shorter paragraph is no sentence, or piece of one, that is known again by itself. */
const TELLING = 20;

export const NO_STRAYS: Strays = { find: () => undefined, isGuest: () => false };

/** Finds such sentences in a part, only by long paragraphs that stand there once, and short ones right beside them. */
export function findStrays(
  part: string,
  root: XmlElement,
  control: readonly OwnControl[],
  dasar: ReadonlyMap<string, Dasar>,
): Strays {
  const texts = control.flatMap((each) => {
    const base = dasar.get(each.kunci);
    return base?.jenis === "naskah" && each.part === part ? [shownOf(handParagraphs(each, base), base)] : [];
  });
  const guests = findGuests(texts);
  const owned = new Set(texts.flatMap(({ hands }) => hands).filter((each) => !guests.has(each)));
  const found = new Map<string, XmlElement | undefined>();
  for (const each of findAll(root, "w:p")) {
    if (owned.has(each) || ancestorOf(each, "w:tbl", "w:txbxContent") !== undefined) continue;
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
  return { find, isGuest: (paragraph) => guests.has(paragraph) };
}

/** A computed text as it stands, each paragraph without its blanks. */
interface Shown {
  readonly base: readonly string[];
  readonly hands: readonly XmlElement[];
  readonly said: readonly string[];
}

const shownOf = (hands: readonly XmlElement[], { paragraf }: DasarNaskah): Shown => ({
  base: paragraf.map(({ teks }) => bare(plain(teks))),
  hands,
  said: hands.map((each) => bare(paragraphText(each))),
});

/** Paragraphs that are nothing of the text they stand in, and a whole sentence, or a piece of one, that is missing in another. */
function findGuests(texts: readonly Shown[]): ReadonlySet<XmlElement> {
  const missing = [
    ...new Set(
      texts.flatMap(({ base, said }) => base.filter((each) => each.length >= TELLING && !said.includes(each))),
    ),
  ];
  return new Set(
    texts.flatMap(({ base, hands, said }) =>
      hands.filter((_, at) => {
        const text = said[at] ?? "";
        return (
          text.length >= TELLING &&
          missing.some((each) => each.includes(text)) &&
          !base.some((each) => each.includes(text))
        );
      }),
    ),
  );
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
