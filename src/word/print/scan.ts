import { parseTextParts, type WordPackage } from "../../opc/package.ts";
import { ancestorOf, childOf, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { textNodes } from "../parts/paragraph.ts";
import { readStyles, type Styles } from "../parts/styles.ts";
import { type Letak, placesOf } from "./place.ts";

/** What a tag asks for, by its first character: nothing, `#`, `?`, `^`, `/`, `@`, or `{rujuk.…}`. */
type MarkJenis = "nilai" | "ulang" | "jika" | "kecuali" | "tutup" | "blok" | "rujuk";

/** One tag as a template uses it. */
export interface Mark {
  readonly jenis: MarkJenis;
  /** Name without prefix, spaces and quotation marks. */
  readonly nama: string;
  /** As it stands in the template, braces and all. */
  readonly written: string;
  readonly letak: Letak;
}

/** A tag together with the pieces of text it is spread over; for those that rewrite the template. */
export interface ScannedTag extends Mark {
  readonly part: string;
  readonly paragraph: XmlElement;
  /** Whether nothing else stands in its paragraph. */
  readonly alone: boolean;
  readonly pieces: readonly { readonly node: XmlElement; readonly from: number; readonly to: number }[];
}

/** Whether a tag repeats or drops what stands around it, instead of being filled. */
export const isStructural = ({ jenis }: Mark): boolean =>
  jenis === "ulang" || jenis === "jika" || jenis === "kecuali" || jenis === "tutup";

/** A brace without its partner. */
export interface LooseBrace {
  readonly written: string;
  readonly letak: Letak;
}

export interface ScannedPart {
  readonly part: string;
  readonly root: XmlElement;
  readonly tags: readonly ScannedTag[];
  readonly loose: readonly LooseBrace[];
}

/** Finds the tags in every part that holds text. Tags split over runs or typed with smart quotes are whole here. */
export function scanTemplat(pkg: WordPackage): ScannedPart[] {
  const styles = readStyles(pkg);
  return parseTextParts(pkg).map(([part, root]) => scanPart(part, root, styles));
}

function scanPart(part: string, root: XmlElement, styles: Styles): ScannedPart {
  const place = placesOf(part, root, styles);
  const tags: ScannedTag[] = [];
  const loose: LooseBrace[] = [];
  for (const paragraph of findAll(root, "w:p")) {
    const nodes = textNodes(paragraph);
    const texts = nodes.map(textOf);
    const text = texts.join("");
    if (!text.includes("{") && !text.includes("}")) continue;
    for (const match of text.matchAll(/\{([^{}]*)\}|[{}]/g)) {
      const written = match[0];
      if (match[1] === undefined) {
        loose.push({ written: text.slice(match.index, match.index + 30), letak: place(paragraph) });
        continue;
      }
      const pieces = spread(nodes, texts, match.index, match.index + written.length);
      const alone = text.trim() === written;
      tags.push({ ...readTag(match[1]), written, letak: place(paragraph), part, paragraph, alone, pieces });
    }
  }
  return { part, root, tags, loose };
}

const PREFIX: Readonly<Record<string, MarkJenis>> = {
  "#": "ulang",
  "?": "jika",
  "^": "kecuali",
  "/": "tutup",
  "@": "blok",
};

/** Spaces of any kind and quotation marks that Word puts in by itself are no part of a name. */
const NOISE = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff"'`“”„‘’‚«»]/g;

function readTag(inner: string): { jenis: MarkJenis; nama: string } {
  const text = inner.replace(NOISE, "");
  const jenis = PREFIX[text.charAt(0)];
  if (jenis !== undefined) return { jenis, nama: text.slice(1) };
  return text.startsWith("rujuk.") ? { jenis: "rujuk", nama: text.slice(6) } : { jenis: "nilai", nama: text };
}

function spread(
  nodes: readonly XmlElement[],
  texts: readonly string[],
  start: number,
  end: number,
): { node: XmlElement; from: number; to: number }[] {
  let at = 0;
  return nodes.flatMap((node, index) => {
    const length = texts[index]?.length ?? 0;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    at += length;
    return from < to ? [{ node, from, to }] : [];
  });
}

/** A plain-text control of the template, and what is not a line of text, holds no control. */
export function takesControls(element: XmlElement): boolean {
  if (element.name !== "w:r") return false;
  const around = ancestorOf(element, "w:sdt", "w:p");
  return around?.name !== "w:sdt" || childOf(childOf(around, "w:sdtPr"), "w:text") === undefined;
}
