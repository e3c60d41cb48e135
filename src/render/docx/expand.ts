import type { IsiLaporan } from "../../model/laporan.ts";
import { textNodes, visibleText } from "../../ooxml/paragraph.ts";
import { uniqueEdits } from "../../ooxml/unique.ts";
import {
  ancestorOf,
  applyEdits,
  childOf,
  type Edit,
  escapeXml,
  findAll,
  innerOf,
  parseXml,
  sourceOf,
  textOf,
  type XmlElement,
} from "../../ooxml/xml.ts";
import { boundaryMarker, settleBoundaries } from "./batas.ts";
import { renderBlok } from "./blok.ts";
import type { Slot } from "./fill.ts";
import type { Konteks } from "./konteks.ts";
import { celahText } from "./lingkup.ts";
import { nilaiControl } from "./nilai.ts";
import { runText } from "./runs.ts";
import { sectionWidths } from "./section.ts";

/** One slot in a text, or the number of a cross reference that `resolveReferences` fills in. */
const SLOT = /\ue000(\d+)\ue001/;

/** Sign of a cross reference that waits for the numbers of the captions. */
export const REFERENCE_SIGN = "\ue002";

/** Puts controls, blocks and bookmarks where a filled part has slots. */
export function expandPart(text: string, part: string, slots: readonly Slot[], konteks: Konteks): string {
  const root = parseXml(text);
  const widthAt = sectionWidths(root);
  const boundary = boundaryMarker(konteks);
  const edits: Edit[] = [];
  for (const paragraph of findAll(root, "w:p")) {
    if (!text.slice(paragraph.start, paragraph.end).includes("\ue000")) continue;
    const nodes = textNodes(paragraph).filter((node) => SLOT.test(innerOf(node)));
    const only = nodes.length === 1 ? /^\ue000(\d+)\ue001$/.exec(visibleText(paragraph).trim()) : null;
    const slot = only === null ? undefined : slots[Number(only[1])];
    if (slot?.jenis === "batas") edits.push(replace(paragraph, boundary(slot.tepi, slot.key)));
    else if (slot?.jenis === "blok")
      edits.push(replace(paragraph, expandBlock(slot, paragraph, widthAt(paragraph), part, konteks)));
    else if (slot?.jenis !== "daftar")
      for (const run of new Set(nodes.map((node) => node.parent as XmlElement)))
        edits.push(...expandRun(run, slots, konteks));
  }
  // Only what a template brings along can be repeated; what is written here is unique from the start.
  const unique = REPEATABLE.test(text) ? outside(edits, uniqueEdits(root, konteks.drawingId)) : [];
  return settleBoundaries(applyEdits(text, [...edits, ...unique]));
}

const REPEATABLE = /<wp:docPr |<w:bookmarkStart |<w:sdtPr>|w14:paraId=/;

/** Those edits that do not touch a range that another edit replaces. */
function outside(edits: readonly Edit[], others: readonly Edit[]): Edit[] {
  const ranges = edits.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  let at = 0;
  return [...others]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while (at < ranges.length && (ranges[at]?.end ?? 0) <= start) at += 1;
      return (ranges[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
}

const replace = ({ start, end }: XmlElement, text: string): Edit => ({ start, end, text });

/** A block takes the place of its paragraph; a section break that hung in the paragraph stays behind the block. */
function expandBlock(
  slot: Slot & { jenis: "blok" },
  paragraph: XmlElement,
  width: number,
  part: string,
  konteks: Konteks,
): string {
  const properties = childOf(paragraph, "w:pPr");
  const blok = renderBlok(slot.value as IsiLaporan, { nama: slot.nama, key: slot.key, width }, part, konteks);
  if (blok.inline) {
    const before = properties ? sourceOf(properties) : "";
    return `<w:p>${before}${blok.xml}</w:p>`;
  }
  const section = childOf(properties, "w:sectPr");
  const last = paragraph.parent?.name === "w:tc" && paragraph.parent.children.at(-1) === paragraph;
  const rest = section
    ? `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${sourceOf(section)}</w:pPr></w:p>`
    : last
      ? "<w:p/>"
      : "";
  return blok.xml + rest;
}

/** Splits a run at its slots: text before and after keeps its formatting, each value gets a control of its own. */
function expandRun(element: XmlElement, slots: readonly Slot[], konteks: Konteks): Edit[] {
  if (element.name !== "w:r" || !takesControls(element))
    return element.children.flatMap((node) => plainEdit(node, slots));
  const source = element.source;
  const open = source.slice(element.start, element.openEnd);
  const properties = childOf(element, "w:rPr");
  const rPr = properties ? sourceOf(properties) : "";
  const out: string[] = [];
  let current = "";
  const flush = (): void => {
    if (current !== "") out.push(`${open}${rPr}${current}</w:r>`);
    current = "";
  };
  for (const child of element.children) {
    if (child === properties) continue;
    const text = child.name === "w:t" ? textOf(child) : "";
    if (!SLOT.test(text)) {
      current += sourceOf(child);
      continue;
    }
    for (const [index, piece] of text.split(/\ue000(\d+)\ue001/).entries()) {
      if (index % 2 === 0) {
        if (piece !== "") current += `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
        continue;
      }
      const slot = slots[Number(piece)];
      flush();
      if (slot !== undefined) out.push(expandSlot(slot, rPr, konteks));
    }
  }
  flush();
  return [{ start: element.start, end: element.end, text: out.join("") }];
}

/** A plain-text control of the template, and what is not a line of text, holds no control. */
function takesControls(element: XmlElement): boolean {
  const around = ancestorOf(element, "w:sdt", "w:p");
  return around?.name !== "w:sdt" || childOf(childOf(around, "w:sdtPr"), "w:text") === undefined;
}

function expandSlot(slot: Slot, rPr: string, konteks: Konteks): string {
  if (slot.jenis === "rujuk") {
    const number = konteks.references.push({ order: konteks.nextOrder(), nama: slot.nama, key: slot.key, rPr }) - 1;
    return `${REFERENCE_SIGN}${number}${REFERENCE_SIGN}`;
  }
  if (slot.jenis !== "nilai") return "";
  return nilaiControl(slot.value, slot.key, rPr, konteks);
}

/** Where no control can be, the text alone stands. */
function plainEdit(node: XmlElement, slots: readonly Slot[]): Edit[] {
  if (node.name !== "w:t" || !SLOT.test(innerOf(node))) return [];
  const text = textOf(node).replace(/\ue000(\d+)\ue001/g, (_, number: string) => {
    const slot = slots[Number(number)];
    if (slot?.jenis !== "nilai") return "";
    return typeof slot.value === "string" ? slot.value : celahText(slot.value);
  });
  return [{ start: node.start, end: node.end, text: runText(text) }];
}
