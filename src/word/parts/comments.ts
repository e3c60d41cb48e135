import {
  addPart,
  addRelationship,
  DECLARATION,
  findRelated,
  insertLast,
  REL,
  readPart,
  type WordPackage,
  writePart,
} from "../../opc/package.ts";
import {
  ancestorOf,
  applyEdits,
  attributeOf,
  childOf,
  childrenOf,
  type Edit,
  escapeXml,
  findAll,
  sourceOf,
  type XmlElement,
} from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { visibleText } from "./paragraph.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** A comment beside the text. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** A comment to be written; `date` is ISO 8601, undefined for none. */
export interface NewComment {
  readonly author: string;
  readonly initials: string;
  readonly date: string | undefined;
  readonly text: string;
}

const paragraphsText = (comment: XmlElement): string => findAll(comment, "w:p").map(visibleText).join("\n").trim();

/** All comments of a document. */
export function readComments(pkg: WordPackage, main: string): Comment[] {
  const text = commentsText(pkg, main);
  if (text === undefined) return [];
  return childrenOf(parseXml(text), "w:comment").map((each) => ({
    id: attributeOf(each, "w:id") ?? "",
    author: attributeOf(each, "w:author") ?? "",
    text: paragraphsText(each),
  }));
}

function commentsText(pkg: WordPackage, main: string): string | undefined {
  const part = findRelated(pkg, main, "comments");
  return part === undefined ? undefined : readPart(pkg, part);
}

/** Adds comments and returns their ids; the marks in the text are the caller's (`commentEdits`). */
export function addComments(pkg: WordPackage, main: string, comments: readonly NewComment[]): string[] {
  if (comments.length === 0) return [];
  let part = findRelated(pkg, main, "comments");
  if (part === undefined) {
    part = main.replace(/[^/]*$/, "comments.xml");
    addPart(pkg, part, `${DECLARATION}<w:comments xmlns:w="${W}"></w:comments>`, TYPE);
    addRelationship(pkg, main, `${REL}/comments`, part);
  }
  const text = readPart(pkg, part) ?? "";
  const used = childrenOf(parseXml(text), "w:comment").map((each) => Number(attributeOf(each, "w:id") ?? 0));
  let last = Math.max(-1, ...used.filter(Number.isFinite));
  const ids = comments.map(() => {
    last += 1;
    return String(last);
  });
  writePart(pkg, part, insertLast(text, comments.map((each, index) => renderComment(each, ids[index] ?? "")).join("")));
  return ids;
}

const renderComment = ({ author, initials, date, text }: NewComment, id: string): string =>
  `<w:comment w:id="${id}" w:author="${escapeXml(author)}"${date === undefined ? "" : ` w:date="${escapeXml(date)}"`} w:initials="${escapeXml(initials)}">` +
  `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`;

/** Where a comment stands: around `start`..`end`, with its visible sign at `sign`. */
export interface CommentPlace {
  readonly start: number;
  readonly end: number;
  readonly sign: number;
}

/**
 * A place for a comment on a paragraph, or on `control` in its line; undefined where Word allows none. LibreOffice (7.4)
 * doubles the text of controls that follow a sign in their line, and loses a paragraph at the beginning of a block
 * control that ends with one: signs stand behind the controls of a line, else at the beginning of such a paragraph.
 */
export function commentPlace(paragraph: XmlElement | undefined, control?: XmlElement): CommentPlace | undefined {
  if (paragraph === undefined || paragraph.openEnd === paragraph.end) return undefined;
  if (ancestorOf(paragraph, "w:txbxContent") !== undefined) return undefined;
  const start = childOf(paragraph, "w:pPr")?.end ?? paragraph.openEnd;
  const sign = paragraph.closeStart;
  if (control !== undefined) return { start: control.start, end: control.end, sign };
  const hasControl = findAll(paragraph, "w:sdt").length > 0 || findAll(paragraph, "w:fldSimple").length > 0;
  if (!hasControl && ancestorOf(paragraph, "w:sdt") !== undefined) return { start, end: start, sign: start };
  return { start, end: sign, sign };
}

/** Puts the marks of a comment into the text. */
export const commentEdits = (id: string, { start, end, sign }: CommentPlace): Edit[] => [
  { start, end: start, text: `<w:commentRangeStart w:id="${id}"/>` },
  { start: end, end, text: `<w:commentRangeEnd w:id="${id}"/>` },
  { start: sign, end: sign, text: `<w:r><w:commentReference w:id="${id}"/></w:r>` },
];

/** Writes another text into existing comments, given by id. */
export function changeComments(pkg: WordPackage, main: string, texts: ReadonlyMap<string, string>): void {
  const part = findRelated(pkg, main, "comments");
  if (part === undefined || texts.size === 0) return;
  const root = parseXml(readPart(pkg, part) ?? "");
  const edits: Edit[] = [];
  for (const comment of childrenOf(root, "w:comment")) {
    const text = texts.get(attributeOf(comment, "w:id") ?? "");
    const nodes = findAll(comment, "w:t");
    if (text === undefined || nodes.length === 0) continue;
    for (const [index, node] of nodes.entries())
      edits.push({
        start: node.start,
        end: node.end,
        text: index === 0 ? `<w:t xml:space="preserve">${escapeXml(text)}</w:t>` : "<w:t></w:t>",
      });
  }
  writePart(pkg, part, applyEdits(root.source, edits));
}

/** Removes comments that nobody answered; returns the ids that went. The marks in the text are the caller's. */
export function removeComments(pkg: WordPackage, main: string, ids: ReadonlySet<string>): Set<string> {
  const removed = new Set<string>();
  const part = findRelated(pkg, main, "comments");
  if (part === undefined || ids.size === 0) return removed;
  const root = parseXml(readPart(pkg, part) ?? "");
  const extended = findRelated(pkg, main, "commentsExtended");
  const answers = extended === undefined ? "" : (readPart(pkg, extended) ?? "");
  const edits: Edit[] = [];
  const gone = new Set<string>();
  for (const comment of childrenOf(root, "w:comment")) {
    const id = attributeOf(comment, "w:id") ?? "";
    if (!ids.has(id)) continue;
    const paragraphs = findAll(comment, "w:p").map((each) => attributeOf(each, "w14:paraId") ?? "");
    if (paragraphs.some((each) => each !== "" && answers.includes(`paraIdParent="${each}"`))) continue;
    edits.push({ start: comment.start, end: comment.end, text: "" });
    removed.add(id);
    for (const each of paragraphs) gone.add(each);
  }
  writePart(pkg, part, applyEdits(root.source, edits));
  for (const kind of ["commentsExtended", "commentsIds"]) dropLines(pkg, findRelated(pkg, main, kind), gone);
  return removed;
}

/** Word keeps more facts about a comment in further parts, under the id of its last paragraph. */
function dropLines(pkg: WordPackage, part: string | undefined, paraIds: ReadonlySet<string>): void {
  const text = part === undefined ? undefined : readPart(pkg, part);
  if (part === undefined || text === undefined || paraIds.size === 0) return;
  const root = parseXml(text);
  const edits = root.children
    .filter((each) => [...paraIds].some((id) => id !== "" && new RegExp(`:paraId="${id}"`).test(sourceOf(each))))
    .map(({ start, end }): Edit => ({ start, end, text: "" }));
  if (edits.length > 0) writePart(pkg, part, applyEdits(text, edits));
}

/** The marks of comments in a text, to be cut out. A run that holds more than the sign stays. */
export function commentMarkEdits(root: XmlElement, ids: ReadonlySet<string>): Edit[] {
  if (ids.size === 0) return [];
  const edits: Edit[] = [];
  const cut = ({ start, end }: XmlElement): Edit => ({ start, end, text: "" });
  for (const name of ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"])
    for (const mark of findAll(root, name)) {
      if (!ids.has(attributeOf(mark, "w:id") ?? "")) continue;
      const run = mark.parent;
      const alone = run?.name === "w:r" && run.children.every((each) => each === mark || each.name === "w:rPr");
      edits.push(cut(alone ? run : mark));
    }
  return edits;
}
