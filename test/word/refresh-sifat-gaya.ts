import { ancestorOf, attributeOf, childOf, findAll, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { baseName } from "../../src/word/refresh/control.ts";
import { isGapControl } from "../../src/word/refresh/region.ts";
import type { LaporanSegar } from "../../src/word/refresh/report.ts";
import { tandaOf } from "./refresh-tanda.ts";

/*
 * What a person did to the look of words stays on those words: colours, links, marks, notes and breaks, each of which
 * carries a sign that stands nowhere else (refresh-acak-gaya.ts).
 */

/** One text of a document with the characters of it that carry a sign. */
interface Marked {
  readonly text: string;
  readonly on: readonly boolean[];
}

/** Faults of formatting, of what was before a refresh (and not yet in the printed document) against what is after it. */
export function checkGaya(asal: XmlElement, before: XmlElement, after: XmlElement): string[] {
  const [old, now] = [signsOf(before), signsOf(after)];
  const known = signsOf(asal);
  return [...old].flatMap(([sign, nodes]): string[] => {
    if (known.has(sign)) return [];
    const [was, found] = [markedOf(nodes), now.get(sign)];
    if (found !== undefined) return compare(sign, was, markedOf(found));
    return nodes.some((node) => isLookLost(node, after)) ? [`look lost: ${sign} of ${clip(was)}`] : [];
  });
}

/**
 * Whether a word that looked otherwise is still in its cell or sentence, which has that look nowhere any more: a word by
 * itself, a number by its place among the same words.
 */
function isLookLost(node: XmlElement, after: XmlElement): boolean {
  const { text, on } = markedOf([node]);
  const tokens = tokensOf(text);
  const once = (all: readonly Token[], text: string): boolean => all.filter((each) => each.text === text).length === 1;
  const isNumber = (each: Token | undefined): boolean => /^\d/.test(each?.text ?? "");
  return placesOf(node, after).some((place) => {
    const cell = cellAt(node, place);
    const now = tokensOf(wordsIn(cell));
    const inStep =
      tokens.length === now.length &&
      tokens.every((each, at) => (isNumber(each) ? isNumber(now[at]) : each.text === now[at]?.text));
    /** What stands between the same two words by now. */
    const between = (index: number): Token | undefined => {
      const around = [tokens[index - 1], tokens[index + 1]].map((each) => each?.text ?? "");
      if (!around.every((each) => /^\p{L}/u.test(each) && once(tokens, each) && once(now, each))) return undefined;
      const at = now.findIndex((each) => each.text === around[0]);
      return now[at + 2]?.text === around[1] ? now[at + 1] : undefined;
    };
    return tokens.some((each, index) => {
      const look = on.slice(each.at, each.at + each.text.length);
      if (!look.includes(true)) return false;
      if (!isNumber(each)) return once(tokens, each.text) && once(now, each.text);
      const here = inStep ? now[index] : between(index);
      // Of a number that got shorter the part that looked otherwise may be gone.
      return isNumber(here) && (!look.includes(false) || each.text.length === here?.text.length);
    });
  });
}

/** The cell of a row that is the one of a text, where no column came or went; a paragraph is its own. */
function cellAt(inside: XmlElement, place: XmlElement): XmlElement {
  const [cell, row] = [ancestorOf(inside, "w:tc"), ancestorOf(inside, "w:tr")];
  if (cell === undefined || row === undefined) return place;
  const [was, now] = [row, place].map((each) => findAll(each, "w:tc")) as [XmlElement[], XmlElement[]];
  return (was.length === now.length ? now[was.indexOf(cell)] : undefined) ?? place;
}

/** Whether nothing has the mark of a row any more and the report says that the data dropped it: its breaks go with it. */
function hasGone(row: XmlElement, after: XmlElement, laporan: LaporanSegar): boolean {
  const marks = marksOf(row);
  const bare = (text: string): string => text.replace(/[\s|]/g, "");
  const said = bare(wordsIn(row));
  return (
    marks.size > 0 &&
    !findAll(after, "w:tr").some((each) => [...marksOf(each)].some((mark) => marks.has(mark))) &&
    laporan.perubahan.some(({ lama, baru }) => baru === null && bare(lama ?? "") === said)
  );
}

/** Whether a break is gone although the word before it is still there, or where it stood in none, most of the words around it. */
function isBreakLost(point: XmlElement, after: XmlElement, laporan: LaporanSegar): boolean {
  const row = ancestorOf(point, "w:tr");
  if (row !== undefined && hasGone(row, after, laporan)) return false;
  const { word, all, isEdge } = wordBefore(point);
  // Nothing of the data stood before or behind all words of a cell: whatever these are by now, it stays.
  if (row !== undefined && isEdge)
    return placesOf(point, after).some(
      (place) =>
        marksOf(place).size > 0 &&
        cellAt(point, place) !== place &&
        wordsIn(cellAt(point, place)).trim() !== "" &&
        !isFilled(point, cellAt(point, place)),
    );
  const words = all.filter(({ text }) => (word === "" ? !/^\d/.test(text) : text === word));
  return placesOf(point, after).some((place) => shareOf(words, tokensOf(wordsIn(cellAt(point, place)))) > 0.8);
}

/** Whether a point lies in the prompt of a gap that somebody has filled since: a prompt goes with all that is in it. */
function isFilled(point: XmlElement, cell: XmlElement): boolean {
  const control = ancestorOf(point, "w:sdt");
  const paragraph = ancestorOf(point, "w:p");
  if (control === undefined || paragraph === undefined || !isGapControl(control)) return false;
  return !wordsIn(cell).includes(wordsIn(paragraph).trim());
}

/** Rows or paragraphs that are the one of something, by the mark of the row or by the words that are no numbers. */
function placesOf(inside: XmlElement, after: XmlElement): readonly XmlElement[] {
  const row = ancestorOf(inside, "w:tr");
  const place = row ?? (ancestorOf(inside, "w:p") as XmlElement);
  const control = ancestorOf(place, "w:sdt");
  const tag = control && tandaOf(control);
  const homes =
    control === undefined ? homesOf(inside, after) : findAll(after, "w:sdt").filter((each) => tandaOf(each) === tag);
  const all = homes.flatMap((home) => findAll(home, place.name));
  const marks = marksOf(place);
  const marked = all.filter((each) => row !== undefined && [...marksOf(each)].some((mark) => marks.has(mark)));
  if (marked.length > 0) return marked;
  // A row or sentence with the mark of another one is that, whatever it says.
  const taken = marks.size > 0 ? marksOf(rootOf(inside)) : new Set<string>();
  const isOther = (each: XmlElement): boolean => [...marksOf(each)].some((mark) => taken.has(mark) && !marks.has(mark));
  const words = lettersOf(place);
  if (row === undefined && words.length < (control === undefined ? 4 : 1)) return [];
  // So is a paragraph that stood beside it before in just these words.
  const wording = (each: XmlElement): string =>
    lettersOf(each)
      .map(({ text }) => text)
      .join(" ");
  const beside = new Set(row === undefined && control !== undefined ? findAll(control, "w:p").map(wording) : []);
  beside.delete(wording(place));
  return all.filter(
    (each) =>
      !isOther(each) &&
      !beside.has(wording(each)) &&
      styleOf(each) === styleOf(place) &&
      shareOf(words, lettersOf(each)) > 0.8,
  );
}

const rootOf = (element: XmlElement): XmlElement => (element.parent === null ? element : rootOf(element.parent));

const lettersOf = (place: XmlElement): Token[] => tokensOf(wordsIn(place)).filter(({ text }) => !/^\d/.test(text));

/** A heading that went with its indicator has its words in captions and cells too. */
const styleOf = (place: XmlElement): string | undefined => {
  const style = childOf(childOf(place, "w:pPr"), "w:pStyle");
  return style && attributeOf(style, "w:val");
};

/**
 * Where something can be that LibreOffice left without its control: in the table with the marks of its own, since the tables
 * of other indicators have rows that say nearly the same; without a mark, anywhere.
 */
function homesOf(inside: XmlElement, after: XmlElement): readonly XmlElement[] {
  const table = ancestorOf(inside, "w:tbl");
  const marks = table === undefined ? new Set<string>() : marksOf(table);
  if (marks.size === 0) return [after];
  return findAll(after, "w:tbl").filter((each) => [...marksOf(each)].some((mark) => marks.has(mark)));
}

const marksOf = (table: XmlElement): Set<string> =>
  new Set(
    findAll(table, "w:bookmarkStart")
      .map((each) => baseName(attributeOf(each, "w:name") ?? ""))
      .filter((name) => name.startsWith("_lk_")),
  );

const wordsIn = (place: XmlElement): string =>
  (place.name === "w:p" ? [place] : findAll(place, "w:p"))
    .map((paragraph) =>
      textParts(paragraph)
        .map((each) => (each.name === "w:t" ? textOf(each) : " "))
        .join(""),
    )
    .join(" ");

/** Colours that the edits give, each once. */
const SIGN = /^E[0-9A-F]{5}$/;

/** Where each sign is on: text nodes under a colour, a link or within a mark; a note at its place. */
function signsOf(root: XmlElement): Map<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  const put = (sign: string, node: XmlElement): void => {
    found.set(sign, [...(found.get(sign) ?? []), node]);
  };
  for (const node of findAll(root, "w:t")) {
    if (ancestorOf(node, "w:del", "w:moveFrom") !== undefined) continue;
    const color = attributeOf(childOf(childOf(node.parent ?? node, "w:rPr"), "w:color") ?? node, "w:val") ?? "";
    if (SIGN.test(color)) put(`colour ${color}`, node);
    const link = ancestorOf(node, "w:hyperlink");
    const anchor = link && attributeOf(link, "w:anchor");
    if (anchor?.startsWith("tangan") === true) put(`link ${anchor}`, node);
  }
  const ends = new Map(findAll(root, "w:bookmarkEnd").map((each) => [attributeOf(each, "w:id"), each]));
  for (const mark of findAll(root, "w:bookmarkStart")) {
    const name = attributeOf(mark, "w:name") ?? "";
    const end = ends.get(attributeOf(mark, "w:id"));
    if (!name.startsWith("tangan") || end === undefined) continue;
    for (const node of findAll(root, "w:t"))
      if (node.start > mark.start && node.end < end.end) put(`mark ${name}`, node);
  }
  return found;
}

/** The paragraphs of some text nodes, one behind the other. */
function markedOf(nodes: readonly XmlElement[]): Marked {
  const own = new Set(nodes.map(({ start }) => start));
  let text = "";
  const on: boolean[] = [];
  const add = (piece: string, isOn: boolean): void => {
    text += piece;
    for (let at = 0; at < piece.length; at += 1) on.push(isOn);
  };
  for (const paragraph of new Set(nodes.map((node) => ancestorOf(node, "w:p"))))
    if (paragraph !== undefined) {
      if (text !== "") add(" ", false);
      for (const node of textParts(paragraph))
        add(node.name === "w:t" ? textOf(node) : " ", node.name === "w:t" && own.has(node.start));
    }
  return { text, on };
}

const textParts = (paragraph: XmlElement): XmlElement[] =>
  ["w:t", "w:br", "w:tab"]
    .flatMap((name) => [...findAll(paragraph, name)])
    .filter(
      (each) =>
        each.parent?.name === "w:r" &&
        ancestorOf(each, "w:p") === paragraph &&
        ancestorOf(each, "w:del", "w:moveFrom") === undefined,
    )
    .sort((a, b) => a.start - b.start);
interface Token {
  readonly text: string;
  readonly at: number;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\d[\d.,]*\d|[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({ text: match[0], at: match.index }));

/** Share of the words of one text that another has. */
function shareOf(a: readonly Token[], b: readonly Token[]): number {
  const words = new Set(b.map(({ text }) => text));
  return a.length === 0 ? 0 : a.filter(({ text }) => words.has(text)).length / a.length;
}

/** A word that stands once before and once after looks as it did; so does one that took the place of another. */
function compare(sign: string, was: Marked, now: Marked): string[] {
  const [old, fresh] = [tokensOf(was.text), tokensOf(now.text)];
  const look = ({ on }: Marked, { text, at }: Token): string =>
    [...text].map((_, index) => (on[at + index] === true ? "x" : "-")).join("");
  const fault = (a: Token, b: Token): string[] => {
    const [before, after] = [look(was, a), look(now, b)];
    // Of a number of the same length each digit looks as the one in its place did.
    const isInPlace = a.text.length === b.text.length;
    const whole = /^x+$/.test(before) ? "x" : /^-+$/.test(before) ? "-" : "";
    const same = isInPlace ? before === after : whole === "" || after === whole.repeat(after.length);
    return same
      ? []
      : [`look moved: ${sign}: "${a.text}" ${before} is "${b.text}" ${after} in ${clip(was)} > ${clip(now)}`];
  };
  const onlyOne = (all: readonly Token[], { text }: Token): boolean =>
    all.filter((each) => each.text === text).length === 1;
  const kept = old.flatMap((a) => {
    const b = fresh.find(({ text }) => text === a.text);
    return b !== undefined && onlyOne(old, a) && onlyOne(fresh, b) ? [[a, b] as const] : [];
  });
  // Words that changed places with others may have been taken for new ones.
  const inOrder = kept.every(([, b], index) => index === 0 || b.at > (kept[index - 1]?.[1].at ?? 0));
  const faults = inOrder ? kept.flatMap(([a, b]) => fault(a, b)) : [];
  const alone =
    old.length !== fresh.length
      ? []
      : old.flatMap((a, index) => {
          const around = [index - 1, index + 1].every((at) => old[at]?.text === fresh[at]?.text);
          return around ? fault(a, fresh[index] as Token) : [];
        });
  return [...new Set([...faults, ...alone])];
}

const clip = ({ text }: Marked): string => `"${text.slice(0, 240)}"`;

/** Notes and breaks of a person stay behind the word that they belong to, where that is still there. */
export function checkTanda(asal: XmlElement, before: XmlElement, after: XmlElement, laporan: LaporanSegar): string[] {
  const [known, old, now] = [pointsOf(asal), pointsOf(before), pointsOf(after)];
  return [...old].flatMap(([sign, was]): string[] => {
    const is = now.get(sign);
    if (known.has(sign)) return [];
    // A break goes with a sentence that the data dropped, a note never.
    if (is === undefined) return sign.startsWith("note") || isBreakLost(was, after, laporan) ? [`${sign} lost`] : [];
    const a = wordBefore(was);
    const b = wordBefore(is);
    const isSure = [a, b].every(({ all, word }) => all.filter(({ text }) => text === word).length === 1);
    // Words that the data add behind the last one come before the note.
    const isKept = [a, b].every(({ all }) => [a, b].every(({ word }) => all.some(({ text }) => text === word)));
    return a.word !== b.word && a.word !== "" && isSure && isKept
      ? [`${sign} moved from "${a.word}" to "${b.word}"`]
      : [];
  });
}

function pointsOf(root: XmlElement): Map<string, XmlElement> {
  const notes = findAll(root, "w:footnoteReference").map(
    (each) => [`note ${attributeOf(each, "w:id")}`, each] as const,
  );
  const breaks = ["w:br", "w:tab"].flatMap((name) =>
    findAll(root, name).flatMap((each) => {
      const color = attributeOf(childOf(childOf(each.parent ?? each, "w:rPr"), "w:color") ?? each, "w:val") ?? "";
      return each.parent?.name === "w:r" && SIGN.test(color) ? [[`break ${color}`, each] as const] : [];
    }),
  );
  return new Map([...notes, ...breaks]);
}

/** The word that ends right before a point, with all words of its paragraph; none where it stands inside a word. */
function wordBefore(point: XmlElement): {
  readonly word: string;
  readonly all: readonly Token[];
  /** Whether it stands before or behind all words. */
  readonly isEdge: boolean;
} {
  const paragraph = ancestorOf(point, "w:p") as XmlElement;
  const parts = textParts(paragraph);
  const read = (each: XmlElement): string => (each.name === "w:t" ? textOf(each) : " ");
  const before = parts
    .filter(({ start }) => start < point.start)
    .map(read)
    .join("");
  const after = parts
    .filter(({ start }) => start > point.start)
    .map(read)
    .join("");
  const last = tokensOf(before).at(-1);
  const isInside = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  const isBeside = last !== undefined && last.at + last.text.length === before.length;
  const isEdge = before.trim() === "" || after.trim() === "";
  return { word: isBeside && !isInside ? last.text : "", all: tokensOf(before + after), isEdge };
}
