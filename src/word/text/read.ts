import { oncePer } from "../../model/recent.ts";
import { findRelated, readPart } from "../../opc/package.ts";
import { childOf, childrenOf, findAll, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { numberParagraphs } from "../parts/numbering.ts";
import { openToRead } from "../parts/open.ts";
import { blocksOf } from "../parts/table.ts";
import { identReader } from "../refresh/control.ts";
import { noteList, type Reader, readParagraf, readTabel } from "./blocks.ts";
import type { NaskahDraf, ParagrafNaskah, TabelNaskah } from "./naskah-draf.ts";
import { createJudul } from "./place.ts";

/**
 * A Word document as a reader sees it; null for what is not a sound Word file. Reads what Word and LibreOffice save:
 * controls are known by tag, bookmark or title, headings by style or outline level, lists by their numbering.
 */
export const readNaskah: (docx: Uint8Array) => NaskahDraf | null = oncePer(readNew);

function readNew(docx: Uint8Array): NaskahDraf | null {
  try {
    return readPackage(docx);
  } catch {
    return null;
  }
}

function readPackage(docx: Uint8Array): NaskahDraf | null {
  const open = openToRead(docx);
  if (open === undefined) return null;
  const { pkg, main } = open;
  const styles = open.styles();
  const numberOf = numberParagraphs(pkg, styles);
  const identOf = identReader(pkg);
  const roots = [...open.roots()].map(([part, root]) => ({ part, root }));
  // Under another prefix nothing would be found, and the document would count as empty.
  if (roots.some(({ root }) => !root.name.startsWith("w:"))) return null;
  const read = (part: string, root: XmlElement): (ParagrafNaskah | TabelNaskah)[] => {
    const order = new Map(findAll(root, "w:p").map((p, i) => [p, i]));
    const reader: Reader = { part, styles, numberOf, identOf, order, judul: createJudul(part) };
    return readBlocks(root.name === "w:document" ? childOf(root, "w:body") : root, reader);
  };
  const content = roots.flatMap(({ part, root }) => (part === main ? read(part, root) : []));
  const edge = roots.flatMap(({ part, root }) => (part === main ? [] : read(part, root)));
  const comments = findRelated(pkg, main, "comments");
  const comment = comments === undefined ? 0 : childrenOf(parseXml(readPart(pkg, comments) ?? ""), "w:comment").length;
  return {
    content,
    edge: edge.flatMap((block) => (block.jenis === "tabel" ? block.paragraf : [block])),
    tracking: roots.reduce((n, { root }) => n + countTracking(root), 0),
    comment,
  };
}

/** The number of the table above that a table without a caption goes on from: nothing but pictures stands between. */
function findAbove(block: readonly (ParagrafNaskah | TabelNaskah)[]): string | undefined {
  const near = block.findLast((each) => (each.jenis === "tabel" ? each.nomor !== null : each.teks.trim() !== ""));
  return near?.jenis === "tabel" ? (near.nomor ?? undefined) : undefined;
}

/** Blocks in order; a caption above a table names it, one below a picture does not. */
function readBlocks(container: XmlElement | undefined, reader: Reader): (ParagrafNaskah | TabelNaskah)[] {
  const block: (ParagrafNaskah | TabelNaskah)[] = [];
  const elements = container === undefined ? [] : listBlocks(container);
  noteList(elements, reader);
  for (const element of elements) {
    if (element.name === "w:tbl") {
      const before = block.at(-1);
      const tabel = readTabel(element, before?.jenis === "tabel" ? undefined : before, reader, findAbove(block));
      block.push(tabel);
    } else {
      const paragraf = readParagraf(element, reader, element.parent?.name === "w:footnote");
      if (paragraf !== null) block.push(paragraf);
    }
  }
  return block;
}

/** Notes hold their paragraphs one level deeper. */
const listBlocks = (container: XmlElement): XmlElement[] =>
  /notes$/.test(container.name) ? container.children.flatMap(blocksOf) : blocksOf(container);

const TRACKING = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"] as const;

const countTracking = (root: XmlElement): number => TRACKING.reduce((n, name) => n + findAll(root, name).length, 0);
