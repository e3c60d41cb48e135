import {
  applyEdits,
  attributeOf,
  childOf,
  childrenOf,
  type Edit,
  findAll,
  sourceOf,
  type XmlElement,
} from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import type { Measure } from "../layout/measure.ts";
import { estimatePages } from "../layout/pages.ts";
import { numberParagraphs } from "../parts/numbering.ts";
import { visibleText } from "../parts/paragraph.ts";
import { findStyle, paragraphLevel, type Styles, styleChain } from "../parts/styles.ts";
import type { Context } from "./context.ts";
import { LIST_SIGNS } from "./hole.ts";
import { run, styleRef } from "./runs.ts";
import { sectionWidths } from "./section.ts";

/** Sign around the name of a bookmark whose page is not known yet. */
const PAGE_SIGN = "\ue002";

/** Deepest heading level in the table of contents. */
const DEPTH = 3;

interface ListEntry {
  readonly list: "daftar.isi" | "daftar.tabel" | "daftar.gambar";
  /** Level of the heading; 0 for captions. */
  readonly level: number;
  readonly text: string;
  readonly bookmark: string;
}

/** What each list is made of, as Word's own field says it; `blank` stands where there is nothing to list. */
const LISTS: Readonly<Record<ListEntry["list"], { readonly field: string; readonly blank: string }>> = {
  "daftar.isi": { field: `TOC \\o "1-${DEPTH}" \\h \\z \\u`, blank: "Dokumen ini tidak memuat judul." },
  "daftar.tabel": { field: 'TOC \\h \\z \\c "Tabel"', blank: "Dokumen ini tidak memuat tabel." },
  "daftar.gambar": { field: 'TOC \\h \\z \\c "Gambar"', blank: "Dokumen ini tidak memuat gambar." },
};

/**
 * Writes the table of contents and the lists of captions where a document asks for them: fields with their entries
 * filled in, so that nobody is asked to update them. Pages stand as `PAGE_SIGN bookmark PAGE_SIGN`.
 */
export function insertList(text: string, context: Context): string {
  if (!text.includes(LIST_SIGNS.open)) return text;
  const root = parseXml(text);
  const edits: Edit[] = [];
  const entries = collectEntries(root, context, edits);
  const widthAt = sectionWidths(root);
  for (const paragraph of findAll(root, "w:p")) {
    const list = listAsked(paragraph);
    if (list === undefined) continue;
    const own = entries.filter((entry) => entry.list === list);
    edits.push({
      start: paragraph.start,
      end: paragraph.end,
      text: renderList(list, own, widthAt(paragraph), context),
    });
  }
  return applyEdits(text, edits);
}

/** The list that a paragraph asks for. */
function listAsked(paragraph: XmlElement): ListEntry["list"] | undefined {
  if (!sourceOf(paragraph).includes(LIST_SIGNS.open)) return undefined;
  const text = visibleText(paragraph);
  return (Object.keys(LISTS) as ListEntry["list"][]).find(
    (name) => text === `${LIST_SIGNS.open}${name}${LIST_SIGNS.close}`,
  );
}

/** Headings and captions in document order; `edits` gets a bookmark around each. */
function collectEntries(root: XmlElement, context: Context, edits: Edit[]): ListEntry[] {
  const { pkg, styles } = context;
  const numberOf = numberParagraphs(pkg, styles);
  const entries: ListEntry[] = [];
  for (const paragraph of findAll(root, "w:p")) {
    const number = numberOf(paragraph);
    const level = paragraphLevel(styles, paragraph);
    const kind = level !== undefined && level <= DEPTH ? "daftar.isi" : captionList(paragraph);
    if (kind === undefined) continue;
    const text = visibleText(paragraph).replace(/\s+/g, " ").trim();
    if (text === "" || text.includes(LIST_SIGNS.open)) continue;
    const mark = context.bookmark(`_Toc${100_000_001 + entries.length}`);
    const start = childOf(paragraph, "w:pPr")?.end ?? paragraph.openEnd;
    edits.push(
      { start, end: start, text: mark.start },
      { start: paragraph.closeStart, end: paragraph.closeStart, text: mark.end },
    );
    const shown = number === "" || number === "•" ? text : `${number} ${text}`;
    entries.push({ list: kind, level: kind === "daftar.isi" ? (level ?? 1) : 0, text: shown, bookmark: mark.name });
  }
  return entries;
}

function captionList(paragraph: XmlElement): ListEntry["list"] | undefined {
  const source = paragraph.source.slice(paragraph.start, paragraph.end);
  if (!source.includes(" SEQ ")) return undefined;
  const name = /\bSEQ\s+(Tabel|Gambar)\b/.exec(source)?.[1];
  return name === undefined ? undefined : name === "Tabel" ? "daftar.tabel" : "daftar.gambar";
}

function renderList(list: ListEntry["list"], entries: readonly ListEntry[], width: number, context: Context): string {
  const { styles, measure } = context;
  const { field, blank } = LISTS[list];
  if (entries.length === 0)
    return `<w:p><w:pPr>${styleRef(findStyle(styles, "paragraph", "Isi"))}</w:pPr>${run(blank)}</w:p>`;
  return entries
    .map((entry, index) => {
      const style = entryStyle(entry, styles);
      const begin = index === 0 ? fieldStart(` ${field} `) : "";
      const end = index === entries.length - 1 ? fieldEnd : "";
      return `<w:p><w:pPr>${styleRef(style)}${rightTab(styles, style, width)}</w:pPr>${begin}${renderEntry({ ...entry, text: withRoom(entry.text, style, width, measure) })}${end}</w:p>`;
    })
    .join("");
}

function entryStyle({ list, level }: ListEntry, styles: Styles): string | undefined {
  const names = list === "daftar.isi" ? [`toc ${level}`, `TOC${level}`] : ["table of figures", "TableofFigures"];
  return names.map((name) => findStyle(styles, "paragraph", name)).find((id) => id !== undefined);
}

/** Page numbers stand at the right edge; a style that has no tab stop there gets one. */
function rightTab(styles: Styles, style: string | undefined, width: number): string {
  const tabs = styleChain(styles, style).flatMap((each) =>
    childrenOf(childOf(childOf(each, "w:pPr"), "w:tabs"), "w:tab"),
  );
  if (tabs.some((tab) => attributeOf(tab, "w:val") === "right")) return "";
  return `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`;
}

/** Room for dots and a page number, twips. */
const PAGE_ROOM = 700;

/** An entry whose last line would leave no room for its page number takes its last word to a new line. */
function withRoom(text: string, style: string | undefined, width: number, measure: Measure): string {
  const { left, first } = measure.indent(style);
  const words = text.split(" ");
  const space = measure.text(" ", style);
  let free = width - left - first;
  let inLine = 0;
  for (const word of words) {
    const size = measure.text(word, style) + (inLine === 0 ? 0 : space);
    const fits = size <= free || inLine === 0;
    free = (fits ? free : width - left + space) - size;
    inLine = fits ? inLine + 1 : 1;
  }
  return free >= PAGE_ROOM || inLine < 2 ? text : `${words.slice(0, -1).join(" ")}\n${words.at(-1)}`;
}

const fieldStart = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code.replaceAll('"', "&quot;")}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

const renderEntry = ({ text, bookmark }: ListEntry): string =>
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${run(text)}<w:r><w:tab/></w:r>${fieldStart(` PAGEREF ${bookmark} \\h `)}` +
  `<w:r><w:t>${PAGE_SIGN}${bookmark}${PAGE_SIGN}</w:t></w:r>${fieldEnd}</w:hyperlink>`;

/** Writes the page numbers of contents lists: a close guess, which Word and LibreOffice replace when they update fields. */
export function fillPages(text: string, measure: Measure): string {
  const sign = new RegExp(`${PAGE_SIGN}(_Toc\\d+)${PAGE_SIGN}`, "g");
  if (!sign.test(text)) return text;
  const root = parseXml(text);
  const body = childOf(root, "w:body");
  if (body === undefined) return text;
  const pageAt = estimatePages(body, measure);
  const places = new Map(findAll(body, "w:bookmarkStart").map((each) => [attributeOf(each, "w:name"), each.start]));
  return text.replace(sign, (_, name: string) => pageAt(places.get(name) ?? 0));
}
