import { readRelationships } from "./package.ts";
import type { XmlHandlers, XmlReader } from "./xml.ts";

/** What somebody wrote beside the cells of a sheet: a comment at a cell, or a text box anywhere (`sel` is null). */
export interface Annotation {
  readonly sel: string | null;
  readonly teks: string;
}

/** More than this on one sheet say nothing new. */
const BATAS_CATATAN = 200;

/** The kinds of parts that hold such texts: the element of one text, and the element inside which its letters stand. */
const JENIS: Readonly<Record<string, { readonly satuan: string; readonly huruf: string }>> = {
  threadedComment: { satuan: "threadedComment", huruf: "text" },
  comments: { satuan: "comment", huruf: "t" },
  drawing: { satuan: "txBody", huruf: "t" },
};

/** Reads the comments and text boxes of one sheet part. Throws a Refusal. */
export function readAnnotations(xml: XmlReader, part: string): Annotation[] {
  const found = readRelationships(xml, part).flatMap(({ type, target }) => {
    const jenis = JENIS[type];
    return jenis ? [{ type, semua: readPart(xml, target, jenis) }] : [];
  });
  // A comment of today's Excel stands in the file a second time, for older ones.
  const threaded = new Set(
    found.flatMap(({ type, semua }) => (type === "threadedComment" ? semua.map(({ sel }) => sel) : [])),
  );
  return found.flatMap(({ type, semua }) =>
    type === "comments" ? semua.filter(({ sel }) => !threaded.has(sel)) : semua,
  );
}

function readPart(xml: XmlReader, part: string, { satuan, huruf }: { satuan: string; huruf: string }): Annotation[] {
  const semua: Annotation[] = [];
  let current: { readonly sel: string | null; teks: string } | null = null;
  let inText = false;
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === satuan) current = { sel: attributes.ref ?? null, teks: "" };
      else if (name === huruf) inText = current !== null;
    },
    text: (teks) => {
      if (inText && current) current.teks += teks;
    },
    close: (name) => {
      if (name === huruf) inText = false;
      // Paragraphs of a text box.
      else if (name === "p" && current) current.teks += "\n";
      if (name !== satuan || !current) return;
      if (current.teks.trim() !== "" && semua.length < BATAS_CATATAN) semua.push(current);
      current = null;
    },
  };
  xml.read(part, handlers);
  return semua;
}
