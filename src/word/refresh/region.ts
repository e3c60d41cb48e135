import { GAP_TITLE } from "../../model/control-title.ts";
import { ancestorOf, attributeOf, childOf, type Edit, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { visibleText } from "../parts/paragraph.ts";
import { hasOnlyTypedChanges, hasTrackedChange } from "../parts/tracked.ts";
import { plainValue, runText } from "../print/runs.ts";
import { hasForeign } from "./foreign.ts";
import { layOver } from "./overlay.ts";

/*
 * The text of one computed thing as a person left it, and how other text gets in with all formatting kept.
 */

/** An element, or with `from` and `to` only what of it stands between two bookmarks. */
export interface Region {
  readonly element: XmlElement;
  readonly from: number;
  readonly to: number;
}

export const wholeOf = (element: XmlElement): Region => ({
  element,
  from: element.openEnd,
  to: element.closeStart,
});

/** Text for comparing: one kind of space, no invisible characters. */
export function plain(text: string): string {
  const bare = text.trim();
  return isPlain(bare) ? bare : simplify(bare);
}

const isVisible = (code: number): boolean => code > 0x20 && code < 0x7f;

/** Words of ordinary letters with single spaces between them: nearly every text, and nothing to do. */
function isPlain(text: string): boolean {
  let after = 0x20;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isVisible(code) && (code !== 0x20 || after === 0x20)) return false;
    after = code;
  }
  return after !== 0x20 || text === "";
}

/** Whether two texts are the same to a reader. Most that are not part at an ordinary letter. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at < end && isVisible(a.charCodeAt(at)) && isVisible(b.charCodeAt(at))) return false;
  return plain(a) === plain(b);
}

const simplify = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();

const PARTS = new Set(["w:t", "w:br", "w:cr", "w:tab", "w:noBreakHyphen"]);
const HIDDEN = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:rPr",
  "w:tblPr",
  "w:sdtPr",
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
]);

/** Whether an element prints as text itself; a page break does not. */
const isTextPart = (element: XmlElement): boolean =>
  PARTS.has(element.name) && (element.name !== "w:br" || attributeOf(element, "w:type") !== "page");

/** What prints as text, in order; tabs of a paragraph's properties and page breaks left out. */
function textParts({ element, from, to }: Region): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.end <= from || child.start >= to) continue;
      if (isTextPart(child)) found.push(child);
      else if (!HIDDEN.has(child.name)) visit(child);
    }
  };
  visit(element);
  return found;
}

/** What a reader sees, paragraphs parted by a line end. */
export function readText({ element, from, to }: Region): string {
  let text = "";
  let last: XmlElement | undefined;
  const visit = (node: XmlElement, paragraph: XmlElement | undefined): void => {
    for (const child of node.children) {
      if (child.end <= from || child.start >= to) continue;
      if (isTextPart(child)) {
        if (last !== undefined && paragraph !== last) text += "\n";
        last = paragraph;
        text += textOfPart(child);
      } else if (child.children.length > 0 && !HIDDEN.has(child.name))
        visit(child, child.name === "w:p" ? child : paragraph);
    }
  };
  visit(element, element.name === "w:p" ? element : ancestorOf(element, "w:p"));
  return text;
}

const SIGNS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:noBreakHyphen": "-" };

/**
 * Lays text over the text that stands there: formatting, links and breaks stay with the words they belong to. Of a text
 * that a person has spread over several paragraphs, each keeps its share.
 */
export function replaceText(regions: readonly Region[], text: string): Edit[] {
  const parts = regions.flatMap(textParts);
  const [only] = regions;
  if (!parts.some(isWords)) return only === undefined ? [] : [insertRun(only, text)];
  const home = parts.map((part) => ancestorOf(part, "w:p"));
  // Between two paragraphs a space is read; it stands in no part.
  const stops = parts.map((_, at) => at > 0 && home[at] !== home[at - 1]);
  const old = parts.map(textOfPart);
  const spread = old.flatMap((teks, at) => (stops[at] === true ? ["\n", teks] : [teks]));
  const owner = old.flatMap((_, at) => (stops[at] === true ? [undefined, at] : [at]));
  const hasWord = (at: number): boolean => owner[at] !== undefined && isWords(parts[owner[at]] as XmlElement);
  const laid = layOver(spread, plainValue(text), hasWord);
  const placed = owner.reduce<readonly string[]>(
    (now, part, at) => (part === undefined ? joinWord(now, at, hasWord) : now),
    laid,
  );
  const fresh = old.map(() => "");
  for (const [at, teks] of placed.entries()) {
    const part = owner[at] ?? owner[at - 1] ?? 0;
    fresh[part] += owner[at] === undefined ? teks.replace(/^\s+|\s+$/g, "") : teks;
  }
  return parts.flatMap(({ start, end }, at) => {
    const teks = fresh[at] ?? "";
    return teks === old[at] ? [] : [{ start, end, text: teks === "" ? "" : runText(teks) }];
  });
}

/** Text of pieces without a word that the end of a paragraph at `stop` would tear: it stands whole, on the side of its longer part. */
function joinWord(placed: readonly string[], stop: number, hasWord: (piece: number) => boolean): readonly string[] {
  const [before, after] = [placed[stop - 1] ?? "", placed[stop + 1] ?? ""];
  const [head, tail] = [/\S+$/.exec(before)?.[0] ?? "", /^\S+/.exec(after)?.[0] ?? ""];
  const isTorn = (placed[stop] ?? "") === "" && head !== "" && tail !== "" && hasWord(stop - 1) && hasWord(stop + 1);
  if (!isTorn || (head === before && tail === after)) return placed;
  const isBack = tail !== after && (tail.length <= head.length || head === before);
  return placed.map((text, at) => {
    if (at === stop - 1) return isBack ? before + tail : before.slice(0, -head.length);
    if (at === stop + 1) return isBack ? after.slice(tail.length) : head + after;
    return text;
  });
}

/** Takes all text away; an edit without length tells where text would go if there is none. */
export function clearText(region: Region): Edit[] {
  const parts = textParts(region);
  if (!parts.some(isWords)) return [{ ...insertRun(region, ""), text: "" }];
  return parts.map(({ start, end }) => ({ start, end, text: "" }));
}

const isWords = ({ name }: XmlElement): boolean => name === "w:t";

const textOfPart = (part: XmlElement): string => (isWords(part) ? textOf(part) : (SIGNS[part.name] ?? "\n"));

function insertRun({ element, from, to }: Region, text: string): Edit {
  const run = `<w:r>${runText(text)}</w:r>`;
  const paragraph = element.name === "w:p" ? element : findAll(element, "w:p")[0];
  const whole = from === element.openEnd && to === element.closeStart;
  if (paragraph === undefined || !whole) return { start: to, end: to, text: run };
  if (paragraph.openEnd === paragraph.end)
    return { start: paragraph.start, end: paragraph.end, text: `<w:p>${run}</w:p>` };
  // Within the bookmark that keeps the row or the text findable.
  const last = paragraph.children.findLast(({ name }) => name === "w:bookmarkEnd") ?? childOf(paragraph, "w:pPr");
  const at = last === undefined ? paragraph.openEnd : last.name === "w:pPr" ? last.end : last.start;
  return { start: at, end: at, text: run };
}

/**
 * Whether another control stands in it that is no gap: then its text is not ours to rewrite as one. `own` is the control
 * of the thing itself, which LibreOffice pushes into the first paragraph or cell.
 */
export function holdsOtherControl(region: Region, own?: XmlElement): boolean {
  const { element, from, to } = region;
  if (!element.source.slice(from, to).includes("<w:sdt>")) return false;
  return findAll(element, "w:sdt").some(
    (each) => each.start >= from && each.end <= to && each !== own && isNamed(each) && !isGapControl(each),
  );
}

/** Whether base, file and data say the same, so that whatever a person put into it stays without a word. */
export const isAllSame = (lama: string, suntingan: string, baru: string): boolean =>
  isSameText(lama, baru) && isSameText(suntingan, baru);

/** Said where such a gap stays. */
export const WORKED_GAP = "di bagian kuning ini ada catatan kaki, tautan, atau tanda dari orang";

/** Whether a gap, which comes and goes as a whole, holds a note, a link or a mark that a person put there. */
export function holdsWorkedGap({ element, from, to }: Region): boolean {
  if (!element.source.slice(from, to).includes("<w:sdt>")) return false;
  return findAll(element, "w:sdt").some(
    (each) => each.start >= from && each.end <= to && isGapControl(each) && hasForeign(each, 0),
  );
}

/** Whether a control says what it is; LibreOffice leaves shells behind that say nothing. */
function isNamed(sdt: XmlElement): boolean {
  const properties = childOf(sdt, "w:sdtPr");
  return childOf(properties, "w:tag") !== undefined || childOf(properties, "w:alias") !== undefined;
}

/** Title of a gap in documents of an earlier lkjip. */
const OLD_GAP_TITLE = "Celah";

/** Whether a text is that of a gap: `[Siapa: tulis apa]`. */
export const isGapText = (text: string): boolean => /^\[[^\]]+\]$/.test(text) && text.includes(": tulis ");

/** Whether a control is the prompt of a gap. */
export function isGapControl(sdt: XmlElement): boolean {
  const properties = childOf(sdt, "w:sdtPr");
  const [tag, alias] = ["w:tag", "w:alias"].map((name) => {
    const element = childOf(properties, name);
    return element && attributeOf(element, "w:val");
  });
  if (tag === "lk-celah" || (tag === undefined && (alias === GAP_TITLE || alias === OLD_GAP_TITLE))) return true;
  // LibreOffice keeps of a gap only that it is a prompt.
  return tag === undefined && alias === undefined && childOf(properties, "w:showingPlcHdr") !== undefined;
}

/** Whether tracked changes touch a text and make a difference: a word inserted and deleted again makes none. */
export const isChanged = (region: Region, lama: string, text: string): boolean =>
  isTracked(region) && !(isSameText(text, lama) && hasOnlyTypedChanges(region.element));

/** Tracked changes count only where they touch what is compared. */
export const isTracked = ({ element, from, to }: Region): boolean =>
  from === element.openEnd && to === element.closeStart
    ? hasTrackedChange(element)
    : element.children.some(
        (child) => child.end > from && child.start < to && (isChange(child) || hasTrackedChange(child)),
      );

const isChange = ({ name }: XmlElement): boolean =>
  name === "w:ins" || name === "w:del" || /^w:move(From|To)$/.test(name);

/** Text of a paragraph with nothing else around it. */
export const paragraphText = (paragraph: XmlElement): string => plain(visibleText(paragraph));
