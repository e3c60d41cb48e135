import { MONTH } from "../../model/format.ts";
import { once } from "../../model/recent.ts";
import { ancestorOf, type XmlElement } from "../../opc/xml.ts";
import { wordsOf } from "../diff/merge.ts";
import { shownText } from "./changes-text.ts";
import { plain } from "./region.ts";

/*
 * Where a sentence went that is missing in its place: a person moved it out of its control, or typed it anew.
 */

/** A paragraph outside what is lkjip's own. */
export interface FreeParagraph {
  readonly part: string;
  readonly element: XmlElement;
  readonly teks: string;
  /** Whether nothing of lkjip's has been found in it since. */
  readonly isFree: () => boolean;
  /** Notes it as lkjip's own: untouched, or changed by a person. */
  readonly claim: (reach: "table" | "changed") => void;
}

/**
 * Paragraphs outside what is lkjip's own. In a table or a drawing that is lkjip's nobody puts a sentence: what a cell or a box
 * says there is its own.
 */
export const listFree = (
  part: string,
  numbers: ReadonlyMap<XmlElement, number>,
  mine: Map<number, "row" | "table" | "changed">,
): FreeParagraph[] =>
  [...numbers].flatMap(([element, number]) =>
    mine.has(number) || isInOwnFrame(element)
      ? []
      : [
          {
            part,
            element,
            teks: plain(shownText(element)),
            isFree: () => !mine.has(number),
            claim: (reach) => void mine.set(number, reach),
          },
        ],
  );

function isInOwnFrame(paragraph: XmlElement): boolean {
  const frame = ancestorOf(paragraph, "w:tbl") ?? ancestorOf(paragraph, "w:txbxContent");
  return frame !== undefined && ancestorOf(frame, "w:sdt") !== undefined;
}

/** How a text is known again that was typed anew: its letters and digits. */
const lettersOf = (teks: string): string => teks.toLowerCase().replace(/[^\p{L}\d]/gu, "");

/** More paragraphs than these are not one text. */
const MOST = 5;

/** From this share of common words on a paragraph is the missing one, typed anew with other words or numbers. */
const RETYPED = 0.75;

/** Where missing sentences are looked for. What stands there is read once. */
export interface FreeText {
  /** Finds the paragraphs that together say what is missing, in the same letters and digits; they are lkjip's own there. */
  readonly claimSame: (lama: string) => boolean;
  /** The paragraph in which a person typed a missing sentence anew, and changed it; null where there is none. */
  readonly findRetyped: (lama: string) => FreeParagraph | null;
}

/** `names` are of what the document speaks of, such as its indicators; what is printed now is no sentence typed anew. */
export function readFree(
  paragraphs: readonly FreeParagraph[],
  names: readonly string[],
  isPrinted: (teks: string) => boolean,
): FreeText {
  const letters = paragraphs.map(({ teks }) => lettersOf(teks));
  const sizes = paragraphs.map(({ teks }) => wordsOf(teks).length);
  const places = once(() => placesOf(paragraphs));
  const phrases = names.map((name) => ` ${wordsOf(name).join(" ")} `);
  const namesIn = (teks: string): string[] => {
    const text = ` ${wordsOf(teks).join(" ")} `;
    return phrases.filter((name) => text.includes(name));
  };
  const sharesWith = (lama: string): Map<number, number> => {
    const common = new Map<number, number>();
    const words = wordsOf(lama);
    for (const [word, count] of countWords(words))
      for (const [at, own] of places().get(word) ?? []) common.set(at, (common.get(at) ?? 0) + Math.min(count, own));
    return new Map([...common].map(([at, count]) => [at, (2 * count) / (words.length + (sizes[at] ?? 0))]));
  };
  return {
    claimSame: (lama) => {
      const wanted = lettersOf(lama);
      const free = paragraphs.flatMap((each, at) => (wanted !== "" && each.isFree() ? [at] : []));
      for (const from of free.keys()) {
        let joined = "";
        for (let size = 1; size <= MOST && wanted.startsWith(joined); size += 1) {
          const next = letters[free[from + size - 1] ?? -1] ?? "";
          if (next === "") break;
          joined += next;
          if (joined !== wanted) continue;
          for (const at of free.slice(from, from + size)) paragraphs[at]?.claim("table");
          return true;
        }
      }
      return false;
    },
    findRetyped: (lama) => {
      const known = new Set(namesIn(lama));
      const isSame = ({ teks }: FreeParagraph): boolean =>
        /\p{L}/u.test(teks) &&
        namesSame(lama, teks) &&
        namesIn(teks).every((name) => known.has(name)) &&
        !isPrinted(teks);
      const best = [...sharesWith(lama)]
        .filter(([, share]) => share >= RETYPED)
        .sort(([a, one], [b, other]) => other - one || a - b)
        .map(([at]) => paragraphs[at] as FreeParagraph)
        .find((each) => each.isFree() && isSame(each));
      best?.claim("changed");
      return best ?? null;
    },
  };
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** In which paragraphs a word stands, and how often in each. */
function placesOf(paragraphs: readonly FreeParagraph[]): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const places = new Map<string, [number, number][]>();
  for (const [at, { teks }] of paragraphs.entries())
    for (const [word, count] of countWords(wordsOf(teks))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [[at, count]]);
      else known.push([at, count]);
    }
  return places;
}

/** Whether two sentences may speak of one thing: of the same years, and with no word in capitals that the other lacks. */
function namesSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map(readNamed) as [NamedWords, NamedWords];
  const lacks = (own: NamedWords, { words }: NamedWords): boolean => own.named.some((word) => !words.has(word));
  // The first word is written so anyway: only another one in its place tells.
  const isOtherStart = !other.words.has(one.first) && !one.words.has(other.first);
  return one.years === other.years && !lacks(one, other) && !lacks(other, one) && !isOtherStart;
}

const MONTHS = new Set(MONTH.map((name) => name.toLowerCase()));

/** What stands before words in capitals that are a value: they are compared, not known by. */
const VALUE = /(?:[Kk]ategori|[Pp]redikat|[Mm]utu|[Mm]utu pelayanan)(?: \p{Lu}\p{L}*)?$/u;

interface NamedWords {
  readonly years: string;
  readonly words: ReadonlySet<string>;
  readonly first: string;
  /** Words in capitals that do not begin a sentence. */
  readonly named: readonly string[];
}

function readNamed(teks: string): NamedWords {
  const words = wordsOf(teks);
  const years = new Set(words.filter((word) => /^(?:19|20)\d\d$/.test(word)));
  const capitals = [...teks.matchAll(/[\p{L}\p{N}]+/gu)].filter(({ 0: word, index }) => {
    const before = teks.slice(Math.max(0, index - 30), index).trimEnd();
    const isName = /^\p{Lu}\p{L}*$/u.test(word) && !MONTHS.has(word.toLowerCase());
    return isName && before !== "" && !/[.!?:(“"]$/.test(before) && !VALUE.test(before);
  });
  return {
    years: [...years].sort().join(" "),
    words: new Set(words),
    first: words[0] ?? "",
    named: capitals.map(([word]) => word.toLowerCase()),
  };
}
