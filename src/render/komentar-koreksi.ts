import type { Koreksi } from "../model/naskah.ts";
import { addComments, commentMarks } from "../ooxml/comments.ts";
import { findMainPart, openPackage, readPart, savePackage, writePart } from "../ooxml/package.ts";
import { applyEdits, childOf, type Edit, findAll, type XmlElement } from "../ooxml/xml.ts";
import { parseXml } from "../ooxml/xml-parse.ts";

/** Name under which lkjip comments. */
const AUTHOR = "lkjip";

/**
 * A copy of a document with a Word comment at the paragraph of every correction; what stands in headers, footers and
 * notes, where Word allows none, goes to the first paragraph. `waktu` is ISO 8601. Throws `ZipError` on what is not a
 * Word file.
 */
export function renderKomentar(docx: Uint8Array, koreksi: readonly Koreksi[], waktu: string): Uint8Array {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg);
  if (main === undefined || koreksi.length === 0) return docx;
  const root = parseXml(readPart(pkg, main) ?? "<w:document/>");
  const paragraphs = findAll(root, "w:p");
  const first = paragraphs.find(isOpen);
  if (first === undefined) return docx;
  const date = `${waktu.slice(0, 19)}Z`;
  const ids = addComments(
    pkg,
    main,
    koreksi.map((k) => ({ author: AUTHOR, initials: "lk", date, text: textOf(k, main) })),
  );
  const edits = koreksi.flatMap(({ tempat }, i): Edit[] => {
    const own = tempat.part === main ? paragraphs[tempat.paragraf] : undefined;
    const marks = commentMarks(ids[i] ?? "0");
    const paragraph = own !== undefined && isOpen(own) ? own : first;
    const start = childOf(paragraph, "w:pPr")?.end ?? paragraph.openEnd;
    const end = paragraph.closeStart;
    return [
      { start, end: start, text: marks.start },
      { start: end, end, text: marks.end },
    ];
  });
  writePart(pkg, main, applyEdits(root.source, edits));
  return savePackage(pkg);
}

/** A paragraph that something can be put into: `<w:p/>` cannot. */
const isOpen = ({ closeStart, end }: XmlElement): boolean => closeStart !== end;

const textOf = ({ tempat, pesan, perbaikan }: Koreksi, main: string): string =>
  `${tempat.part === main ? "" : `(${tempat.bagian}) `}${pesan} Perbaikan: ${perbaikan}`;
