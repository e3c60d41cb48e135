import {
  findMainPart,
  findRelated,
  openPackage,
  parsePart,
  parseTextParts,
  readPart,
  savePackage,
  type WordPackage,
  writePart,
} from "../../opc/package.ts";
import { applyEdits } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type DocumentProperties, writeProperties } from "../parts/properties.ts";
import { identReader } from "../refresh/control.ts";
import { bookmarkEdits, commentEdits, dateEdits, unwrapEdits } from "./clean.ts";
import { fillPage, findReviewPage, leavePage, statementBlocks } from "./review-page.ts";

/** What a signed edition says of itself, and what goes into it. */
export interface SignedInput {
  readonly properties: DocumentProperties;
  /** The date of signing as it is printed. */
  readonly tanggal: string;
  /** The reviewer's statement as a Word file; null where there is none that can be bound in. */
  readonly statement: Uint8Array | null;
}

/** The signed edition, and what became of the page of the reviewer's statement. */
export interface SignedEdition {
  readonly content: Uint8Array;
  /** `bound`: the statement stands in it; `left`: the page was left out; `own`: there is no room of ours, it stays as it is. */
  readonly page: "bound" | "left" | "own";
  /** Whether pictures of the statement stayed behind. */
  readonly lostPictures: boolean;
}

/**
 * Makes the signed edition of a finished draft: the same text, without content controls, marks, comments and parts that only
 * lkjip reads; dated. Throws `XmlError` on a damaged part.
 */
export function makeSigned(draft: Uint8Array, input: SignedInput): SignedEdition {
  const pkg = openPackage(draft);
  const main = findMainPart(pkg) ?? "";
  const identOf = identReader(pkg);
  for (const [part, root] of parseTextParts(pkg)) {
    // The date is known by its control: first it, then the controls.
    const dated = parseXml(applyEdits(root.source, dateEdits(root, input.tanggal, identOf)));
    writePart(
      pkg,
      part,
      applyEdits(dated.source, [...unwrapEdits(dated), ...bookmarkEdits(dated), ...commentEdits(dated)]),
    );
  }
  const { page, lostPictures } = settlePage(pkg, main, input.statement);
  for (const kind of ["comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"])
    dropPart(pkg, main, findRelated(pkg, main, kind));
  for (const part of listOwnParts(pkg)) dropPart(pkg, main, part);
  writeProperties(pkg, input.properties);
  return { content: savePackage(pkg), page, lostPictures };
}

function settlePage(
  pkg: WordPackage,
  main: string,
  statement: Uint8Array | null,
): Pick<SignedEdition, "page" | "lostPictures"> {
  const root = parsePart(pkg, main);
  const page = root === undefined ? null : findReviewPage(root);
  if (root === undefined || page === null) return { page: "own", lostPictures: false };
  const blocks = statement === null ? null : readStatement(statement);
  if (blocks === null || blocks.xml === "") {
    writePart(pkg, main, applyEdits(root.source, leavePage(root, page)));
    return { page: "left", lostPictures: false };
  }
  writePart(pkg, main, applyEdits(root.source, fillPage(page, blocks.xml)));
  return { page: "bound", lostPictures: blocks.hasPictures };
}

/** The blocks of a statement; null for what is no sound Word file, or one of other names than Word writes. */
function readStatement(docx: Uint8Array): ReturnType<typeof statementBlocks> | null {
  try {
    const pkg = openPackage(docx);
    const root = parsePart(pkg, findMainPart(pkg));
    return root?.name === "w:document" ? statementBlocks(root) : null;
  } catch {
    return null;
  }
}

/** Parts that keep what lkjip made the draft from. */
function listOwnParts(pkg: WordPackage): string[] {
  return [...pkg.parts.keys()].filter(
    (name) => /^customXml\/[^/]+\.xml$/i.test(name) && /urn:lkjip:/.test((readPart(pkg, name) ?? "").slice(0, 4096)),
  );
}

/** Takes a part out, with its own relationships, what leads to it and its entry among the types. */
function dropPart(pkg: WordPackage, main: string, part: string | undefined): void {
  if (part === undefined) return;
  pkg.parts.delete(part);
  const file = part.slice(part.lastIndexOf("/") + 1);
  pkg.parts.delete(`${part.slice(0, part.lastIndexOf("/"))}/_rels/${file}.rels`);
  const rels = `${main.slice(0, main.lastIndexOf("/"))}/_rels/${main.slice(main.lastIndexOf("/") + 1)}.rels`;
  dropElements(pkg, rels, "Relationship", (source) =>
    new RegExp(`Target="[^"]*\\b${escapeRegExp(file)}"`).test(source),
  );
  dropElements(pkg, "[Content_Types].xml", "Override", (source) => source.includes(`PartName="/${part}"`));
}

const escapeRegExp = (teks: string): string => teks.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function dropElements(pkg: WordPackage, part: string, name: string, isGone: (source: string) => boolean): void {
  const text = readPart(pkg, part);
  if (text === undefined) return;
  writePart(
    pkg,
    part,
    text.replace(new RegExp(`<${name}\\b[^>]*?(?:/>|></${name}>)`, "g"), (source) => (isGone(source) ? "" : source)),
  );
}
