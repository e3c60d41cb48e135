import { ancestorOf, findAll, type XmlElement } from "../../opc/xml.ts";
import type { OwnControl } from "./control.ts";
import { paragraphText, plain } from "./region.ts";
import { bare, type DasarNaskah, handParagraphs } from "./text-pairs.ts";
import type { OwnSentence, Sides, Strays } from "./verdict.ts";

/** A shorter paragraph is no sentence, or piece of one, that is known again by itself. */
const TELLING = 20;

export const NO_STRAYS: Strays = { find: () => undefined, guest: () => undefined };

/** Finds such sentences in a part, only by long paragraphs that stand there once, and short ones right beside them. */
export function findStrays(
  part: string,
  root: XmlElement,
  control: readonly OwnControl[],
  { dasar, unsettled }: Pick<Sides, "dasar" | "unsettled">,
): Strays {
  const texts = control.flatMap((each) => {
    const base = dasar.get(each.kunci);
    return base?.jenis === "naskah" && each.part === part ? [shownOf(handParagraphs(each, base), base, unsettled)] : [];
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
  return { find, guest: (paragraph) => guests.get(paragraph) };
}

/** A computed text as it stands. */
interface ShownNaskah {
  readonly kunci: string;
  /** What each sentence was made from; of one in conflict also what it was made from before. */
  readonly base: readonly (readonly string[])[];
  readonly hands: readonly XmlElement[];
  readonly said: readonly string[];
}

const shownOf = (
  hands: readonly XmlElement[],
  { kunci, paragraf }: DasarNaskah,
  unsettled: Sides["unsettled"],
): ShownNaskah => ({
  kunci,
  base: paragraf.map(({ teks }, at) => {
    const older = unsettled.get(`${kunci}/${at + 1}`);
    return [teks, ...(older === undefined ? [] : [older])].map(plain);
  }),
  hands,
  said: hands.map(paragraphText),
});

/** Paragraphs that are nothing of the text they stand in, and a whole sentence, or a piece of one, that is missing in another. */
function findGuests(texts: readonly ShownNaskah[]): ReadonlyMap<XmlElement, OwnSentence> {
  const missing = texts.flatMap(({ kunci, base, said }) => {
    const here = new Set(said.map(bare));
    return base.flatMap((all, at) =>
      all.some((text) => text.length < TELLING || here.has(bare(text)))
        ? []
        : all.map((text) => ({ kunci, at, text: bare(text) })),
    );
  });
  const guests = new Map<XmlElement, OwnSentence>();
  if (missing.length === 0) return guests;
  for (const { base, hands, said } of texts) {
    const here = new Set(said.map(bare));
    /** Whether it is a sentence of its text, or may be a piece of one that does not stand there whole. */
    const isOwn = (piece: string): boolean =>
      base.some((all) => {
        const own = all.map(bare);
        return own.includes(piece) || (own.some((each) => each.includes(piece)) && !own.some((each) => here.has(each)));
      });
    for (const [at, text] of said.entries()) {
      const piece = bare(text);
      const sentence = text.length < TELLING ? undefined : missing.find((each) => each.text.includes(piece));
      if (sentence !== undefined && !isOwn(piece)) guests.set(hands[at] as XmlElement, sentence);
    }
  }
  return guests;
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
