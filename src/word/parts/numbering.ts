import { formatRoman } from "../../model/format.ts";
import { findMainPart, findRelated, parsePart, type WordPackage } from "../../opc/package.ts";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../opc/xml.ts";
import { paragraphStyle, type Styles, styleChain, styleProperty } from "./styles.ts";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Paragraph style that this level belongs to. */
  readonly style: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: readonly Level[];
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Gives each paragraph its list number or bullet as Word shows it, such as `BAB I` or `2.`; empty without a list.
 * Ask once for every paragraph, in document order.
 */
export function numberParagraphs(pkg: WordPackage, styles: Styles): (paragraph: XmlElement) => string {
  const lists = readLists(pkg);
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  const byStyle = new Map<string | undefined, StyleList>();
  return (paragraph) => {
    const found = findList(paragraph, styles, lists, byStyle);
    if (found === undefined) return "";
    const { id, list, level } = found;
    const own = list.levels[level];
    if (own === undefined || own.format === "none") return "";
    // Lists over one abstract list count on together, unless one says where it starts.
    const values = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, values);
    if (!started.has(id)) {
      started.add(id);
      for (const [at, start] of list.starts) values[at] = start - 1;
    }
    values[level] = (values[level] ?? own.start - 1) + 1;
    values.length = level + 1;
    if (own.format === "bullet") return "•";
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const each = list.levels[at];
      return each === undefined ? "" : formatNumber(values[at] ?? each.start, each.format);
    });
  };
}

/** What a paragraph style says about lists. */
interface StyleList {
  readonly numPr: XmlElement | undefined;
  /** The style and those it is based on. */
  readonly chain: readonly (string | undefined)[];
}

function findList(
  paragraph: XmlElement,
  styles: Styles,
  lists: ReadonlyMap<string, List>,
  byStyle: Map<string | undefined, StyleList>,
): { id: string; list: List; level: number } | undefined {
  const style = paragraphStyle(styles, paragraph);
  const known = byStyle.get(style) ?? readStyleList(styles, style);
  byStyle.set(style, known);
  const own = childOf(childOf(paragraph, "w:pPr"), "w:numPr");
  const numId = childOf(own, "w:numId") ?? childOf(known.numPr, "w:numId");
  if (numId === undefined) return undefined;
  const id = attributeOf(numId, "w:val") ?? "0";
  const list = lists.get(id);
  if (list === undefined) return undefined;
  const linked = list.levels.findIndex((each) => each.style !== undefined && known.chain.includes(each.style));
  const level = childOf(own, "w:ilvl") ?? (linked === -1 ? childOf(known.numPr, "w:ilvl") : undefined);
  return { id, list, level: level ? Number(attributeOf(level, "w:val") ?? 0) : Math.max(linked, 0) };
}

const readStyleList = (styles: Styles, style: string | undefined): StyleList => ({
  numPr: styleProperty(styles, style, "w:pPr", "w:numPr"),
  chain: styleChain(styles, style).map((each) => attributeOf(each, "w:styleId")),
});

function readLists(pkg: WordPackage): ReadonlyMap<string, List> {
  const main = findMainPart(pkg);
  const part = main === undefined ? undefined : findRelated(pkg, main, "numbering");
  const root = parsePart(pkg, part);
  const abstracts = new Map(
    childrenOf(root, "w:abstractNum").map((each) => [attributeOf(each, "w:abstractNumId") ?? "", each]),
  );
  return new Map(
    childrenOf(root, "w:num").map((num) => {
      const reference = childOf(num, "w:abstractNumId");
      const abstractId = (reference && attributeOf(reference, "w:val")) ?? "";
      const starts = childrenOf(num, "w:lvlOverride").flatMap((override) => {
        const start = childOf(override, "w:startOverride");
        return start ? [[Number(attributeOf(override, "w:ilvl")), Number(attributeOf(start, "w:val"))] as const] : [];
      });
      const levels = childrenOf(abstracts.get(abstractId), "w:lvl").map(readLevel);
      return [attributeOf(num, "w:numId") ?? "", { abstractId, levels, starts: new Map(starts) }];
    }),
  );
}

function readLevel(level: XmlElement): Level {
  const value = (name: string): string | undefined => {
    const child = childOf(level, name);
    return child && attributeOf(child, "w:val");
  };
  return {
    format: value("w:numFmt") ?? "decimal",
    text: value("w:lvlText") ?? "",
    start: Number(value("w:start") ?? 1),
    style: value("w:pStyle"),
  };
}

/** A number in one of Word's formats; those not known here are decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return formatRoman(value);
    case "lowerRoman":
      return formatRoman(value).toLowerCase();
    case "upperLetter":
      return letter(value);
    case "lowerLetter":
      return letter(value).toLowerCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

/** A, B … Z, AA, BB: Word repeats the letter. */
const letter = (value: number): string =>
  value < 1 ? "" : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
