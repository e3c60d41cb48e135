import { attributeOf, childOf, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import type { Dasar } from "../base/base.ts";
import { bookmarkOf } from "../print/context.ts";
import { endBookmark } from "../print/edge.ts";
import { UNNUMBERED } from "../print/references.ts";
import { findControl, makeIdentity, type OwnControl, placeOf } from "./control.ts";
import { plain } from "./region.ts";

/*
 * The blocks of a body in order: paragraphs, tables, controls. What the template says in each stands as it is, what the
 * data say in it as a sign with its key. The base of a document keeps this list, so that a sentence that stood there
 * under a condition is known again, and goes when the condition no longer holds.
 */

/** One block of a body. */
export interface BodyBlock {
  /** Itself; of a contents list all its lines. */
  readonly elements: readonly XmlElement[];
  /** Its words, with signs in place of values and fields. */
  readonly token: string;
  /** The innermost item of a loop that it lies in; empty outside. */
  readonly path: string;
  /** Keys of the things in it, in order. */
  readonly keys: readonly string[];
}

const OPEN = "\ue010";
const CLOSE = "\ue011";
const FIELD = "\ue012";
const PICTURE = "\ue013";
const SECTION = "\ue014";
const LIST = "\ue015";

/** Ends of the keys of what belongs to a table or chart and stands as long as it does: title and note. */
export const PART_OF_BLOCK = /:(?:judul|catatan)$/;

/** The sign of a value, table, chart or text in the words of a block. */
export const signOf = (kunci: string): string => `${OPEN}${kunci}${CLOSE}`;

/** The keys in the words of a block. */
export const keysInToken = (token: string): string[] =>
  [...token.matchAll(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, "g"))].map(([, kunci = ""]) => kunci);

/** Whether a block is nothing but one thing made from data. */
export const isWhole = (token: string): boolean => {
  const [kunci] = keysInToken(token);
  return kunci !== undefined && token === signOf(kunci);
};

/** The words of a block as people would compare them: without the signs, a reference without a number as one with it. */
export const wordsOfToken = (token: string): string =>
  UNNUMBERED.reduce((text, said) => text.replaceAll(said, FIELD), token)
    .replaceAll(OPEN, " ")
    .replaceAll(CLOSE, " ")
    .trim();

/** Those of the template alone, without the keys of what stands between them. */
export const templateWords = (token: string): string =>
  wordsOfToken(token.replaceAll(new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, "g"), " "));

/** Whether a block ends a section, which no condition takes away. */
export const endsSection = (token: string): boolean => token.includes(SECTION);

/** A line of the base for a block. */
export const lineOf = ({ path, token }: Pick<BodyBlock, "path" | "token">): string => `${path}\t${token}`;

/** The lines of the base for a main part that was printed from `content`. */
export function readSkeleton(part: string, text: string, content: readonly Dasar[]): string[] {
  const root = parseXml(text);
  const identity = makeIdentity(content);
  return listBlocks(root, findControl(part, root, identity), loopsOf(content)).map(lineOf);
}

/** BodyBlock and path of a line of the base. */
export function readLine(line: string): Pick<BodyBlock, "path" | "token"> {
  const at = line.indexOf("\t");
  return { path: line.slice(0, at), token: line.slice(at + 1) };
}

/** Loops of a document: key of the list and of its items. */
export type Loops = readonly { readonly kunci: string; readonly item: readonly string[] }[];

export const loopsOf = (content: readonly Dasar[]): Loops => content.filter((each) => each.jenis === "daftar");

/**
 * The blocks of a main part; `control` are the things made from data in it, `loops` those whose items are told apart.
 * `followers` are paragraphs that LibreOffice left outside the control of their text, by its key: one block with it.
 */
export function listBlocks(
  root: XmlElement,
  control: readonly OwnControl[],
  loops: Loops,
  followers: ReadonlyMap<XmlElement, string> = new Map(),
): BodyBlock[] {
  const body = childOf(root, "w:body");
  const edges = edgesOf(loops);
  const open: string[] = [];
  const blocks: BodyBlock[] = [];
  const own = [...control].sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  for (const element of body?.children ?? []) {
    if (!/^w:(?:p|tbl|sdt)$/.test(element.name)) continue;
    const inside: OwnControl[] = [];
    while (next < own.length && placeOf(own[next] as OwnControl) < element.end) {
      if (placeOf(own[next] as OwnControl) >= element.start) inside.push(own[next] as OwnControl);
      next += 1;
    }
    const marks =
      edges.size === 0 ? [] : findAll(element, "w:bookmarkStart").flatMap((mark) => edges.get(nameOf(mark)) ?? []);
    open.push(...marks.flatMap(({ path, edge }) => (edge === "open" ? [path] : [])));
    const path = open.at(-1) ?? "";
    for (const mark of marks) if (mark.edge === "close") open.splice(open.lastIndexOf(mark.path), 1);
    const list = /PAGEREF/.test(element.source.slice(element.start, element.end));
    const last = blocks.at(-1);
    const owner = followers.get(element);
    if (last !== undefined && owner !== undefined && last.keys.includes(owner))
      blocks.splice(-1, 1, { ...last, elements: [...last.elements, element] });
    else if (list && last?.token === LIST) blocks.splice(-1, 1, { ...last, elements: [...last.elements, element] });
    else if (list) blocks.push({ elements: [element], token: LIST, path, keys: [] });
    else
      blocks.push({
        elements: [element],
        token: tokenOf(element, inside),
        path,
        keys: inside.map(({ kunci }) => kunci),
      });
  }
  return blocks;
}

const nameOf = (mark: XmlElement): string => attributeOf(mark, "w:name") ?? "";

interface Edge {
  readonly path: string;
  readonly edge: "open" | "close";
}

function edgesOf(loops: Loops): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const { kunci, item } of loops)
    for (const each of item) {
      const path = `${kunci}[${each}]`;
      edges.set(bookmarkOf(path), { path, edge: "open" });
      edges.set(endBookmark(path), { path, edge: "close" });
    }
  return edges;
}

/** What a reader sees of a block, with signs for values and for what Word fills in itself. */
export function tokenOf(element: XmlElement, control: readonly OwnControl[] = []): string {
  const bySdt = new Map(control.flatMap((each) => (each.sdt === undefined ? [] : [[each.sdt, each] as const])));
  const byMark = new Map(
    control.flatMap((each) => (each.sdt !== undefined || each.mark === undefined ? [] : [[each.mark, each] as const])),
  );
  let text = "";
  let until = -1;
  let depth = 0;
  const visit = (node: XmlElement): void => {
    if (node.start < until) return;
    const own = bySdt.get(node) ?? byMark.get(node);
    if (own !== undefined) {
      text += signOf(own.kunci);
      until = own.sdt?.end ?? own.markEnd?.start ?? -1;
      return;
    }
    if (node.name === "w:fldChar") {
      const type = attributeOf(node, "w:fldCharType");
      if (type === "begin") depth += 1;
      if (type === "end") {
        depth -= 1;
        text += FIELD;
      }
      return;
    }
    if (node.name === "w:fldSimple") text += FIELD;
    else if (depth > 0 && node.name === "w:t") return;
    else if (node.name === "w:t") text += textOf(node);
    else if (node.name === "w:sectPr") text += SECTION;
    else if (/^w:(?:drawing|pict|object)$/.test(node.name)) text += PICTURE;
    else if (/^w:(?:tab|br|cr)$/.test(node.name)) text += node.parent?.name === "w:r" ? " " : "";
    else if (!HIDDEN.has(node.name)) {
      for (const child of node.children) visit(child);
      if (node.name === "w:p" && node !== element) text += " ";
    }
  };
  visit(element);
  return plain(text);
}

const HIDDEN = new Set(["w:del", "w:moveFrom", "w:rPr", "w:tcPr", "w:tblPr", "w:trPr", "w:sdtPr", "mc:Fallback"]);
