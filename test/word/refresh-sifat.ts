import { isDeepStrictEqual } from "node:util";
import { openPackage, parsePart, readPart, type WordPackage } from "../../src/opc/package.ts";
import {
  ancestorOf,
  applyEdits,
  attributeOf,
  decodeXml,
  type Edit,
  findAll,
  textOf,
  type XmlElement,
} from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import type { DocumentDasar } from "../../src/word/base/base.ts";
import { readDasar } from "../../src/word/base/part.ts";
import { commentMarkEdits, readComments } from "../../src/word/parts/comments.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { bookmarkOf } from "../../src/word/print/context.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import type { LaporanSegar, PerubahanSegar } from "../../src/word/refresh/report.ts";
import { COMMENT_HEAD } from "../../src/word/refresh/verdict.ts";
import { checkGaya, checkTanda } from "./refresh-sifat-gaya.ts";
import { checkIsi, stays } from "./refresh-sifat-isi.ts";
import { checkCauses, checkDeleted, checkPieces, checkQuotes, checkSecond, shapesOf } from "./refresh-sifat-laporan.ts";
import { tandaOf } from "./refresh-tanda.ts";

/*
 * What must hold after every refresh, whatever people did to the draft. Each check gives what is wrong, or nothing.
 */

const MAIN = "word/document.xml";
const mainOf = (docx: Uint8Array): string => readPart(openPackage(docx), MAIN) ?? "";
/** Parsed once for the refresh and for all who look at what it did. */
const rootOf = (pkg: WordPackage): XmlElement => parsePart(pkg, MAIN) ?? parseXml("");

export interface Matter {
  readonly asal: Cetakan;
  readonly disunting: Uint8Array;
  readonly segar: Cetakan;
  /** Whether the packages are looked at too, which takes time. */
  readonly teliti: boolean;
}

/** A printed document with the texts of its controls, computed once for many checks. */
export interface Cetakan {
  readonly docx: Uint8Array;
  readonly pkg: WordPackage;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly rows: Rows;
  readonly outside: readonly string[];
  readonly root: XmlElement;
  readonly dasar: DocumentDasar;
}

/** Reads what the checks need of a printed document. */
export const cetakan = (docx: Uint8Array): Cetakan => {
  const pkg = openPackage(docx);
  const root = rootOf(pkg);
  return {
    docx,
    pkg,
    texts: controlTexts(root),
    rows: tableRowTexts(root),
    outside: skeleton(pkg, root),
    root,
    dasar: readDasar(pkg) as DocumentDasar,
  };
};

/** Refreshes and lists every promise that is broken. */
export function findPelanggaran({ asal, disunting, segar, teliti }: Matter): {
  readonly langgar: string[];
  readonly result: Uint8Array | null;
} {
  const { nilai, temuan } = refreshDocx(disunting, segar.docx);
  if (nilai === null) return { langgar: [`refused: ${JSON.stringify(temuan)}`], result: null };
  const { content, laporan } = nilai;
  const [old, now] = [openPackage(disunting), openPackage(content)];
  const [before, after] = [old, now].map(rootOf) as [XmlElement, XmlElement];
  const kabar = { asal: asal.dasar, segar: segar.dasar, printed: asal.root, before, laporan };
  const langgar = [
    ...checkOutside(withoutMoved(skeleton(old, before), asal), skeleton(now, after), [asal.outside, segar.outside]),
    ...checkWords(before, after),
    ...checkFresh({ asal: asal.texts, printed: asal.root, before, after, segar: segar.texts }, laporan),
    ...checkRows(tableRowTexts(before), tableRowTexts(after), segar.rows),
    ...checkAgain(content, segar.docx, laporan),
    ...checkGaya(asal.root, before, after),
    ...checkTanda(asal.root, before, after, laporan),
    ...checkCauses(kabar),
    ...checkQuotes(kabar),
    ...checkDeleted(kabar),
    ...checkPieces(kabar),
    ...checkIsi({ ...kabar, after, printed: segar.root, packages: [now, segar.pkg] }),
    ...(teliti ? [...newFaults(old, now), ...checkBack(content, asal, disunting)] : []),
  ];
  return { langgar, result: content };
}

const isLk = (sdt: XmlElement): boolean => tandaOf(sdt) !== undefined;
const outermost = (root: XmlElement): XmlElement[] =>
  findAll(root, "w:sdt").filter((sdt) => {
    if (!isLk(sdt)) return false;
    for (let at = sdt.parent; at !== null; at = at.parent) if (at.name === "w:sdt" && isLk(at)) return false;
    return true;
  });

/** The document without what stands in our controls and bookmarks, and without our own comments. */
function skeleton(pkg: WordPackage, root: XmlElement): string[] {
  const ours = new Set(
    readComments(pkg, MAIN)
      .filter(({ author }) => author === "lkjip")
      .map(({ id }) => id),
  );
  const spans: { start: number; end: number }[] = outermost(root).map(({ start, end }) => ({ start, end }));
  const ends = new Map(findAll(root, "w:bookmarkEnd").map((each) => [attributeOf(each, "w:id"), each]));
  for (const mark of findAll(root, "w:bookmarkStart")) {
    const end = ends.get(attributeOf(mark, "w:id"));
    // A value whose control is gone stands between its bookmarks.
    if (/^_lk_/.test(attributeOf(mark, "w:name") ?? "") && end && end.start > mark.end)
      spans.push({ start: mark.end, end: end.start });
  }
  const edits: Edit[] = [];
  let at = -1;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    edits.push({ start, end, text: "\ue100" });
    at = end;
  }
  const marks = commentMarkEdits(root, ours).filter(
    (mark) => !edits.some(({ start, end }) => mark.start >= start && mark.end <= end),
  );
  return applyEdits(root.source, [...edits, ...marks]).split("\ue100");
}

/**
 * Sentences that lkjip computed and a person moved out of their text, whole or torn, are refreshed, or taken out, where
 * they lie.
 */
function withoutMoved(outside: readonly string[], { dasar }: Cetakan): string[] {
  const bare = (text: string): string => text.replace(/\s/g, "");
  const computed = dasar.content.flatMap((each) =>
    each.jenis === "naskah" ? each.paragraf.map(({ teks }) => bare(teks)) : [],
  );
  const words = (paragraph: string): string => bare(decodeXml(paragraph.replace(/<[^>]*>/g, "")));
  const isPiece = (text: string): boolean => text.length >= 15 && computed.some((each) => each.includes(text));
  /** A short piece is known by the long one right beside it. */
  const isMoved = (text: string, before: string, after: string): boolean =>
    computed.includes(text) ||
    isPiece(text) ||
    (text !== "" && ((isPiece(before) && isPiece(before + text)) || (isPiece(after) && isPiece(text + after))));
  return outside.map((each) => {
    const texts = (each.match(PARAGRAPH) ?? []).map(words);
    let at = -1;
    return each.replace(PARAGRAPH, (paragraph) => {
      at += 1;
      return isMoved(texts[at] ?? "", texts[at - 1] ?? "", texts[at + 1] ?? "") ? "\ue100" : paragraph;
    });
  });
}

const PARAGRAPH = /<w:p[ >].*?<\/w:p>/gs;

/**
 * What people wrote between the controls stays as it is, in order. So do the words of the template that the fresh document
 * has too; others go where the data dropped what they stood for.
 */
function checkOutside(
  before: readonly string[],
  after: readonly string[],
  sides: readonly (readonly string[])[],
): string[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (old.join("\n") === now.join("\n")) return [];
  const [asal, fresh] = sides.map((each) => countOf(piecesOf(each).flatMap(formsOf))) as [Counts, Counts];
  const [was, left] = [countOf(old), countOf(now)];
  const [wasBare, leftBare] = [countOf(old.flatMap(formsOf)), countOf(now.flatMap(formsOf))];
  const isKept = (piece: string, count: number): boolean => {
    const bare = bareOf(piece);
    const [before, after] = [asal.get(bare) ?? 0, fresh.get(bare) ?? 0];
    if (before === 0 || (before === 1 && after === 1)) return (left.get(piece) ?? 0) >= count;
    // A sentence that the template has in many places is only counted; the data may drop another one than a person did.
    const was = wasBare.get(bare) ?? 0;
    return (leftBare.get(bare) ?? 0) >= Math.min(was, after) - Math.max(0, before - was);
  };
  const faults = [...was].flatMap(([piece, count]) =>
    isKept(piece, count) ? [] : [`outside lost: ${piece.slice(0, 400)}`],
  );
  let at = 0;
  for (const piece of old.filter((each) => !asal.has(bareOf(each)))) {
    const found = now.indexOf(piece, at);
    if (found === -1) return [...faults, `outside moved: ${piece.slice(0, 400)}`];
    at = found + 1;
  }
  return faults;
}

type Counts = ReadonlyMap<string, number>;

function countOf(pieces: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/** The text around the controls, and what opens it, cut at paragraphs and tables, without what is numbered anew: bookmarks and fields. */
const piecesOf = (outside: readonly string[]): string[] =>
  outside
    .join("\ue100")
    .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, "")
    .replace(/<w:fldSimple w:instr=" (?:SEQ|REF) .*?<\/w:fldSimple>/g, "#")
    .split(/(?<=<\/w:(?:p|tbl)>|<w:body>)|\ue100/)
    .map((piece) => piece.replaceAll("\ue100", ""))
    .filter((piece) => /<w:t[ >]|<w:body>/.test(piece));

/** A piece as the template has it, whatever a person made it look like. */
const bareOf = (piece: string): string =>
  piece
    .replace(/<w:rPr>.*?<\/w:rPr>| w14:\w+="\w*"|<w:proofErr[^>]*\/>/gs, "")
    .replace(/<\/w:t><\/w:r><w:r><w:t[^>]*>/g, "");

/** A piece as the template has it, and as it is where Backspace joined its paragraph to the one before. */
function formsOf(piece: string): string[] {
  const bare = bareOf(piece);
  const joined = bare.replace(/^<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/s, "");
  return joined === bare ? [bare] : [bare, joined];
}

const plainText = (element: XmlElement): string => {
  let text = "";
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === "w:t" || child.name === "w:delText") text += textOf(child);
      else visit(child);
    }
  };
  visit(element);
  return text;
};

/** Words that people typed are all still there. */
export function checkWords(before: XmlElement, after: XmlElement): string[] {
  const [old, now] = [plainText(before), plainText(after)];
  return [...new Set(old.match(/tangan\d+x\d+q/g))]
    .filter((word) => !now.includes(word))
    .map((word) => `lost: ${word}`);
}

type Texts = ReadonlyMap<string, readonly string[]>;

interface Empat {
  readonly asal: Texts;
  readonly printed: XmlElement;
  readonly before: XmlElement;
  readonly after: XmlElement;
  readonly segar: Texts;
}

/** What the controls of each key show. */
function controlTexts(root: XmlElement): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const sdt of findAll(root, "w:sdt")) {
    const key = tandaOf(sdt);
    if (key !== undefined && ancestorOf(sdt, "w:del", "w:moveFrom") === undefined)
      map.set(key, [...(map.get(key) ?? []), showText(sdt)]);
  }
  return map;
}

/** A control that nobody touched shows what the fresh document shows; what is not fresh is listed. */
function checkFresh({ asal: base, printed, before, after, segar: fresh }: Empat, laporan: LaporanSegar): string[] {
  const listed = new Set(laporan.perubahan.filter(stays).map(({ tag }) => bookmarkOf(tag.split("/")[0] ?? "")));
  const news = new Set(
    laporan.perubahan.flatMap(({ status, tag }) => (status === "baru" ? [bookmarkOf(tag.split("/")[0] ?? "")] : [])),
  );
  const shapes = [printed, before].map(shapesOf);
  const [hand, now] = [controlTexts(before), controlTexts(after)];
  return [...now].flatMap(([key, shown]) => {
    const wanted = fresh.get(key)?.[0];
    const lama = base.get(key)?.[0];
    if (wanted === undefined || lama === undefined) return [];
    const untouched = (hand.get(key) ?? []).every((text) => text === lama);
    if (listed.has(key) || !untouched) return [];
    // Between two paragraphs that Backspace has joined nothing new comes in.
    if (news.has(key) && !isDeepStrictEqual(shapes[0]?.get(key), shapes[1]?.get(key))) return [];
    // Where Backspace joined two paragraphs a blank may have come between them.
    const bare = (text: string): string => text.replace(/\s/g, "");
    return shown
      .filter((text) => bare(text) !== bare(wanted))
      .map((text) => `stale: ${key}: ${text.slice(0, 200)} instead of ${wanted.slice(0, 200)}`);
  });
}

/** Of every table: how often a row with these texts stands in it. */
type Rows = ReadonlyMap<string, readonly ReadonlyMap<string, number>[]>;

function tableRowTexts(root: XmlElement): Rows {
  const found = new Map<string, ReadonlyMap<string, number>[]>();
  for (const sdt of findAll(root, "w:sdt")) {
    const key = tandaOf(sdt);
    const source = sdt.source.slice(sdt.start, sdt.end);
    if (key === undefined || !source.includes("<w:tbl>")) continue;
    const counts = new Map<string, number>();
    for (const row of source.split("</w:tr>").slice(0, -1)) {
      const text = row.replaceAll("</w:tc>", "|").replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<[^>]*>/g, "$1");
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    found.set(key, [...(found.get(key) ?? []), counts]);
  }
  return found;
}

/** No row of the fresh document stands twice, but as often as a person has put it there. */
function checkRows(before: Rows, after: Rows, fresh: Rows): string[] {
  return [...after].flatMap(([key, tables]) => {
    const wanted = fresh.get(key)?.[0] ?? new Map<string, number>();
    return tables.flatMap((counts) =>
      [...counts].flatMap(([text, count]) => {
        const own = wanted.get(text) ?? 0;
        const most = Math.max(own, ...(before.get(key) ?? []).map((each) => each.get(text) ?? 0));
        return own > 0 && count > most ? [`doubled: ${key}: ${count} times ${text.slice(0, 200)}`] : [];
      }),
    );
  });
}

/** Long keys stand in controls as a hash; the report names them in full. */
const showText = (sdt: XmlElement): string =>
  findAll(sdt, "w:t")
    .filter((node) => ancestorOf(node, "w:del", "w:moveFrom") === undefined)
    .map(textOf)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

function checkAgain(content: Uint8Array, segar: Uint8Array, first: LaporanSegar): string[] {
  const again = refreshDocx(content, segar).nilai;
  if (again === null) return ["refused the second time"];
  const news = checkSecond(first, again.laporan);
  if (again.content === content) return news;
  const [a, b] = [mainOf(content), mainOf(again.content)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const what = a === b ? "other parts" : `at ${a.slice(at - 200, at + 150)} >>> ${b.slice(at - 50, at + 150)}`;
  const lines = again.laporan.perubahan
    .filter(({ status }) => status === "diperbarui" || status === "baru")
    .map(({ status, tag }) => `${status} ${tag}`);
  return [`not settled: ${lines.join("; ")} ${what}`];
}

/**
 * Data that are what the document was made from again leave no conflict, and no comment of lkjip, but for those that
 * these data had with the hand already: they are of an earlier wave, and it is open with them.
 */
function checkBack(content: Uint8Array, asal: Cetakan, disunting: Uint8Array): string[] {
  const back = refreshDocx(content, asal.docx).nilai;
  if (back === null) return ["refused with the data of the beginning"];
  const conflicts = (laporan: LaporanSegar | undefined): PerubahanSegar[] =>
    (laporan?.perubahan ?? []).filter(({ status }) => status === "bentrok");
  const open = conflicts(refreshDocx(disunting, asal.docx).nilai?.laporan).map(({ tag }) => tag);
  const isOpen = (tag: string): boolean => open.includes(tag);
  const left = readComments(openPackage(back.content), MAIN).filter(({ author }) => author === "lkjip");
  return [
    ...conflicts(back.laporan).flatMap(({ tag, suntingan, lama, baru }) =>
      isOpen(tag) ? [] : [`conflict with the data of the beginning: ${tag}: ${lama} | ${suntingan} | ${baru}`],
    ),
    ...left.flatMap(({ text }) =>
      isOpen(COMMENT_HEAD.exec(text)?.[1] ?? "") ? [] : [`comment with the data of the beginning: ${text}`],
    ),
  ];
}

/** Faults that the edits did not bring along. */
function newFaults(old: WordPackage, now: WordPackage): string[] {
  const shorten = (fault: string): string => fault.replace(/: .*$/, "");
  const known = new Set(lintPackage(old).map(shorten));
  return lintPackage(now)
    .filter((fault) => !known.has(shorten(fault)))
    .map((fault) => `fault: ${fault}`);
}
