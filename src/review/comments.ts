import { findMainPart, openPackage, readPart, savePackage, writePart } from "../opc/package.ts";
import { applyEdits, type Edit, findAll } from "../opc/xml.ts";
import { parseXml } from "../opc/xml-parse.ts";
import { addComments, commentEdits, commentPlace } from "../word/parts/comments.ts";
import type { Koreksi } from "./koreksi.ts";

/** Name under which lkjip comments. */
const AUTHOR = "lkjip";

/**
 * A copy of a document with a Word comment at the paragraph of every correction; what stands in headers, footers and
 * notes, where Word allows none, goes to the first paragraph. `waktu` is ISO 8601. Throws `ZipError` on what is not a
 * Word file.
 */
export function renderComment(docx: Uint8Array, koreksi: readonly Koreksi[], waktu: string): Uint8Array {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg);
  if (main === undefined || koreksi.length === 0) return docx;
  const root = parseXml(readPart(pkg, main) ?? "<w:document/>");
  const paragraphs = findAll(root, "w:p");
  const first = paragraphs.find((each) => commentPlace(each) !== undefined);
  if (first === undefined) return docx;
  const date = `${waktu.slice(0, 19)}Z`;
  const ids = addComments(
    pkg,
    main,
    koreksi.map((k) => ({ author: AUTHOR, initials: "lk", date, text: textOf(k, main) })),
  );
  const edits = koreksi.flatMap(({ tempat }, i): Edit[] => {
    const own = tempat.part === main ? paragraphs[tempat.paragraf] : undefined;
    const place = commentPlace(own) ?? commentPlace(first);
    return place === undefined ? [] : commentEdits(ids[i] ?? "0", place);
  });
  writePart(pkg, main, applyEdits(root.source, edits));
  return savePackage(pkg);
}

const textOf = ({ tempat, pesan, perbaikan }: Koreksi, main: string): string =>
  `${tempat.part === main ? "" : `(${tempat.bagian}) `}${pesan} Perbaikan: ${perbaikan}`;
