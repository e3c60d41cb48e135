import { oncePer } from "../../model/recent.ts";
import { findMainPart, findRelated, parsePart, type WordPackage } from "../../opc/package.ts";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../opc/xml.ts";

/** The style sheet of a document. */
export interface Styles {
  /** Style elements by id. */
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly defaults: XmlElement | undefined;
  /** Id of the paragraph style that paragraphs without one have. */
  readonly defaultParagraph: string | undefined;
}

/** Reads the style sheet of a package; empty when there is none. */
export function readStyles(pkg: WordPackage): Styles {
  const main = findMainPart(pkg);
  const part = main === undefined ? undefined : findRelated(pkg, main, "styles");
  const root = parsePart(pkg, part);
  const styles = childrenOf(root, "w:style");
  const isDefault = (style: XmlElement): boolean =>
    attributeOf(style, "w:type") === "paragraph" && /^(1|true|on)$/.test(attributeOf(style, "w:default") ?? "");
  const fallback = styles.find(isDefault);
  return {
    byId: new Map(styles.map((style) => [attributeOf(style, "w:styleId") ?? "", style])),
    defaults: childOf(root, "w:docDefaults"),
    defaultParagraph: fallback && attributeOf(fallback, "w:styleId"),
  };
}

/** Name of a style as Word shows it, in lower case: ids differ by the language of the program, names do not. */
export function styleName(styles: Styles, id: string): string {
  const known = namesOf(styles);
  const name = known.get(id) ?? readName(styles, id);
  known.set(id, name);
  return name;
}

/** Every paragraph asks for the name of its style. */
const namesOf = oncePer((_: Styles) => new Map<string, string>());

function readName(styles: Styles, id: string): string {
  const name = childOf(styles.byId.get(id), "w:name");
  return ((name && attributeOf(name, "w:val")) ?? id).toLowerCase();
}

/** Id of the style of that type with that id or name; undefined when the document has none. */
export function findStyle(styles: Styles, type: "paragraph" | "character" | "table", name: string): string | undefined {
  const fits = (id: string): boolean => attributeOf(styles.byId.get(id) as XmlElement, "w:type") === type;
  if (styles.byId.has(name) && fits(name)) return name;
  const wanted = name.toLowerCase();
  return [...styles.byId.keys()].find((id) => fits(id) && styleName(styles, id) === wanted);
}

/** A style and those it is based on, nearest first. */
export function styleChain(styles: Styles, id: string | undefined): XmlElement[] {
  const chain: XmlElement[] = [];
  let style = id === undefined ? undefined : styles.byId.get(id);
  while (style !== undefined && !chain.includes(style)) {
    chain.push(style);
    const base = childOf(style, "w:basedOn");
    style = base && styles.byId.get(attributeOf(base, "w:val") ?? "");
  }
  return chain;
}

/** First property of that name along a style's chain, such as `("w:pPr", "w:numPr")`. */
export function styleProperty(
  styles: Styles,
  id: string | undefined,
  group: "w:pPr" | "w:rPr",
  name: string,
): XmlElement | undefined {
  for (const style of styleChain(styles, id)) {
    const found = childOf(childOf(style, group), name);
    if (found) return found;
  }
  const defaults = childOf(styles.defaults, group === "w:pPr" ? "w:pPrDefault" : "w:rPrDefault");
  return childOf(childOf(defaults, group), name);
}

const levels = new WeakMap<Styles, Map<string, number | undefined>>();

/** Level of a heading style, 1 to 9, by its outline level or its name; undefined for other styles. */
function headingLevel(styles: Styles, id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  const known = levels.get(styles) ?? new Map<string, number | undefined>();
  levels.set(styles, known);
  if (!known.has(id)) known.set(id, findLevel(styles, id));
  return known.get(id);
}

function findLevel(styles: Styles, id: string): number | undefined {
  for (const style of styleChain(styles, id)) {
    const byName = /^heading ([1-9])$/.exec(styleName(styles, attributeOf(style, "w:styleId") ?? ""));
    if (byName) return Number(byName[1]);
    const outline = childOf(childOf(style, "w:pPr"), "w:outlineLvl");
    if (outline) return outlineLevel(outline);
  }
  return /^heading ?([1-9])$/i.test(id) ? Number(id.at(-1)) : undefined;
}

/** Level of an outline element; level 9 is Word's word for none. */
function outlineLevel(outline: XmlElement): number | undefined {
  const level = Number(attributeOf(outline, "w:val") ?? "9") + 1;
  return level >= 1 && level <= 9 ? level : undefined;
}

/** Style id of a paragraph; the default style when it names none. */
export function paragraphStyle(styles: Styles, paragraph: XmlElement): string | undefined {
  const style = childOf(childOf(paragraph, "w:pPr"), "w:pStyle");
  return (style && attributeOf(style, "w:val")) ?? styles.defaultParagraph;
}

/** Level of a paragraph as a heading, by its own outline level or its style. */
export function paragraphLevel(styles: Styles, paragraph: XmlElement): number | undefined {
  const outline = childOf(childOf(paragraph, "w:pPr"), "w:outlineLvl");
  return outline ? outlineLevel(outline) : headingLevel(styles, paragraphStyle(styles, paragraph));
}
