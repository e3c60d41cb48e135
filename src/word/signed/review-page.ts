import { normalize } from "../../model/text.ts";
import { attributeOf, childOf, type Edit, findAll, sourceOf, textOf, type XmlElement } from "../../opc/xml.ts";

/*
 * The page of the reviewer's statement: lkjip leaves room for it. In the signed edition the statement stands there, or the
 * page is left out.
 */

const HEADING = /^(?:surat )?pernyataan telah di ?reviu$/;
const ROOM = /tempat pernyataan telah direviu/;

/** What stands in a paragraph or a table, as texts are compared. */
const textIn = (element: XmlElement): string => normalize(findAll(element, "w:t").map(textOf).join(""));

const styleOf = (paragraph: XmlElement): string =>
  attributeOf(childOf(childOf(paragraph, "w:pPr"), "w:pStyle") ?? paragraph, "w:val") ?? "";

/** The page with the room that lkjip left: its heading and what follows up to the next of the kind; null where somebody filled it. */
interface ReviewPage {
  readonly heading: XmlElement;
  readonly content: readonly XmlElement[];
}

/** Finds the page in a body. */
export function findReviewPage(root: XmlElement): ReviewPage | null {
  const blocks = (childOf(root, "w:body")?.children ?? []).filter(({ name }) => name !== "w:sectPr");
  for (const [i, heading] of blocks.entries()) {
    if (heading.name !== "w:p" || isEntry(heading) || !HEADING.test(textIn(heading))) continue;
    const after = blocks.slice(i + 1);
    const next = after.findIndex((each) => each.name === "w:p" && (isSame(each, heading) || hasSection(each)));
    const content = next === -1 ? after : after.slice(0, next);
    if (content.some((each) => ROOM.test(textIn(each)))) return { heading, content };
  }
  return null;
}

const isSame = (paragraph: XmlElement, heading: XmlElement): boolean => styleOf(paragraph) === styleOf(heading);
const hasSection = (paragraph: XmlElement): boolean => childOf(childOf(paragraph, "w:pPr"), "w:sectPr") !== undefined;

/** A line of the table of contents: it has the number of its page. */
const isEntry = (paragraph: XmlElement): boolean =>
  findAll(paragraph, "w:instrText").some((each) => /PAGEREF|TOC/.test(textOf(each)));

/** The statement in place of the room. */
export const fillPage = ({ content }: ReviewPage, statement: string): Edit[] =>
  content.map(({ start, end }, i) => ({ start, end, text: i === 0 ? statement : "" }));

/** The page goes, and its line in the contents; what follows in the front matter moves up by one. */
export function leavePage(root: XmlElement, { heading, content }: ReviewPage): Edit[] {
  const entries = findAll(root, "w:p").filter((each) => isEntry(each));
  const entry = entries.find((each) =>
    HEADING.test(textIn(each).replace(/(?:(?<!\s)\s+|(?<![\sivxlc]))[ivxlc]+$/, "")),
  );
  const cut = ({ start, end }: XmlElement): Edit => ({ start, end, text: "" });
  const page = entry === undefined ? null : pageOf(entry);
  const moved = page === null ? [] : entries.flatMap((each) => (each === entry ? [] : moveUp(each, page.number)));
  return [heading, ...content, ...(entry !== undefined && isWhole(entry) ? [entry] : [])].map(cut).concat(moved);
}

/** Whether the fields that begin in a paragraph end in it. */
const isWhole = (paragraph: XmlElement): boolean => {
  const marks = findAll(paragraph, "w:fldChar").map((each) => attributeOf(each, "w:fldCharType"));
  return marks.filter((each) => each === "begin").length === marks.filter((each) => each === "end").length;
};

const ROMAN = [
  "",
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
  "xvi",
];

/** The page number at the end of a line of the contents, where it is one of the front matter. */
function pageOf(entry: XmlElement): { readonly number: number; readonly place: XmlElement } | null {
  const place = findAll(entry, "w:t").findLast((each) => textOf(each).trim() !== "");
  const number = place === undefined ? -1 : ROMAN.indexOf(textOf(place).trim());
  return place === undefined || number < 1 ? null : { number, place };
}

function moveUp(entry: XmlElement, after: number): Edit[] {
  const page = pageOf(entry);
  if (page === null || page.number <= after) return [];
  return [{ start: page.place.openEnd, end: page.place.closeStart, text: ROMAN[page.number - 1] ?? "" }];
}

/**
 * The text of a statement as blocks for another document: paragraphs and tables without what belongs to the package that
 * they come from. `hasPictures` says that pictures were left behind.
 */
export function statementBlocks(root: XmlElement): { readonly xml: string; readonly hasPictures: boolean } {
  const blocks = (childOf(root, "w:body")?.children ?? []).filter(({ name }) => name === "w:p" || name === "w:tbl");
  return {
    xml: blocks.map(ownXml).join(""),
    hasPictures: blocks.some((each) => LOST.some((name) => findAll(each, name).length > 0)),
  };
}

const LOST = ["w:drawing", "w:pict", "w:object", "mc:AlternateContent"];
const FOREIGN = [
  ...LOST,
  ...["w:pStyle", "w:rStyle", "w:tblStyle", "w:numPr", "w:sectPr", "w:bookmarkStart", "w:bookmarkEnd"],
  ...["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:footnoteReference", "w:endnoteReference"],
];

function ownXml(block: XmlElement): string {
  const gone = FOREIGN.flatMap((name) => findAll(block, name)).filter(
    (each, _, all) => !all.some((other) => other !== each && other.start <= each.start && each.end <= other.end),
  );
  const cuts = gone.map(({ start, end }): Edit => ({ start, end, text: "" }));
  const unwrapped = ["w:hyperlink", "w:sdt", "w:smartTag"].flatMap((name) => findAll(block, name)).flatMap(unwrap);
  return apply(block, [...cuts, ...unwrapped]).replace(/ w14:\w+="[^"]*"| w:rsid\w*="[^"]*"/g, "");
}

function unwrap(element: XmlElement): Edit[] {
  const inner = element.name === "w:sdt" ? childOf(element, "w:sdtContent") : element;
  if (inner === undefined) return [{ start: element.start, end: element.end, text: "" }];
  return [
    { start: element.start, end: inner.openEnd, text: "" },
    { start: Math.max(inner.openEnd, inner.closeStart), end: element.end, text: "" },
  ];
}

/** Edits of a whole part, applied to one element of it. */
function apply(block: XmlElement, edits: readonly Edit[]): string {
  let text = sourceOf(block);
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (start < block.start || end > block.end) continue;
    text = text.slice(0, start - block.start) + put + text.slice(end - block.start);
  }
  return text;
}
