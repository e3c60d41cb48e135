import { isOfKind } from "../opc/relationships.ts";
import type { XmlHandlers } from "../opc/xml-events.ts";
import { readRelationships } from "./package.ts";
import type { XmlReader } from "./xml.ts";

/** What somebody wrote beside the cells of a sheet: a comment at a cell, or a text box anywhere (`sel` is null). */
export interface Annotation {
  readonly sel: string | null;
  readonly teks: string;
}

/** More than this on one sheet say nothing new. */
const BATAS_CATATAN = 200;

/** The kinds of parts that hold such texts: the element of one text, and the element inside which its letters stand. */
const JENIS: Readonly<Record<string, { readonly satuan: string; readonly letter: string }>> = {
  threadedComment: { satuan: "threadedComment", letter: "text" },
  comments: { satuan: "comment", letter: "t" },
  drawing: { satuan: "txBody", letter: "t" },
};

/** Reads the comments and text boxes of one sheet part. Throws a Refusal. */
export function readAnnotations(xml: XmlReader, part: string): Annotation[] {
  const found = readRelationships(xml, part).flatMap((relationship) =>
    Object.entries(JENIS).flatMap(([type, jenis]) =>
      isOfKind(relationship, type) ? [{ type, all: readPart(xml, relationship.target, jenis) }] : [],
    ),
  );
  // A comment of today's Excel stands in the file a second time, for older ones.
  const threaded = new Set(
    found.flatMap(({ type, all }) => (type === "threadedComment" ? all.map(({ sel }) => sel) : [])),
  );
  return found.flatMap(({ type, all }) => (type === "comments" ? all.filter(({ sel }) => !threaded.has(sel)) : all));
}

/** How many pictures and charts lie on a sheet. Throws a Refusal. */
export const countPictures = (xml: XmlReader, part: string): number =>
  readRelationships(xml, part)
    .filter((relationship) => isOfKind(relationship, "drawing"))
    .flatMap(({ target }) => readRelationships(xml, target))
    .filter((relationship) => isOfKind(relationship, "image") || isOfKind(relationship, "chart")).length;

function readPart(xml: XmlReader, part: string, { satuan, letter }: { satuan: string; letter: string }): Annotation[] {
  const all: Annotation[] = [];
  let current: { readonly sel: string | null; teks: string } | null = null;
  let inText = false;
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === satuan) current = { sel: attributes.ref ?? null, teks: "" };
      else if (name === letter) inText = current !== null;
    },
    text: (teks) => {
      if (inText && current) current.teks += teks;
    },
    close: (name) => {
      if (name === letter) inText = false;
      // Paragraphs of a text box.
      else if (name === "p" && current) current.teks += "\n";
      if (name !== satuan || !current) return;
      if (current.teks.trim() !== "" && all.length < BATAS_CATATAN) all.push(current);
      current = null;
    },
  };
  xml.read(part, handlers);
  return all;
}
