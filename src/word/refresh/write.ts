import { attributeOf, childOf, type Edit, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { runText } from "../print/runs.ts";
import { clearText, isGapControl, type Region, replaceText, wholeOf } from "./region.ts";

/** New content of one thing: text, and where it or what it replaces is a gap, the fresh document's own runs. */
export interface NewText {
  readonly teks: string;
  /** Paragraph, or content of a control, of the fresh document. */
  readonly sumber: XmlElement | undefined;
}

/** Rewrites text with its formatting kept; gaps come and go as a whole, with their prompt. */
export function applyInside(region: Region, { teks, sumber }: NewText, adapt: (xml: string) => string): Edit[] {
  const { element, from, to } = region;
  if (sumber === undefined && !element.source.slice(from, to).includes("<w:sdt")) return replaceText([region], teks);
  const gaps = findAll(region.element, "w:sdt").filter(
    (each) => each.start >= region.from && each.end <= region.to && isGapControl(each),
  );
  const freshGap = sumber === undefined ? undefined : findAll(sumber, "w:sdt").find(isGapControl);
  if (gaps.length === 0 && freshGap === undefined) return replaceText([region], teks);
  const runs = freshGap === undefined ? plainRun(teks) : adapt(sourceOf(freshGap));
  const inGap = (at: number): boolean => gaps.some(({ start, end }) => at >= start && at < end);
  const outside = clearText(region).filter(({ start }) => !inGap(start));
  const emptied = outside.filter(({ start, end }) => start !== end);
  const [gap, ...others] = gaps;
  if (gap !== undefined) {
    const prompt = freshGap === undefined ? undefined : overPrompt(gap, runs, teks);
    return [
      ...emptied,
      ...(prompt ?? [{ start: gap.start, end: gap.end, text: runs }]),
      ...others.map(({ start, end }) => ({ start, end, text: "" })),
    ];
  }
  // Plain text gives way to a gap: the prompt follows the run that held the text.
  const run = findAll(region.element, "w:r").find(
    (each) => each.start >= region.from && outside.some(({ start }) => start >= each.start && start < each.end),
  );
  const at = run?.end ?? outside[0]?.start ?? region.to;
  return [...emptied, { start: at, end: at, text: runs }];
}

/** Another prompt laid over one that still looks like one, with what people did to its looks; undefined over any other text. */
export function overPrompt(gap: XmlElement, fresh: string, teks: string): Edit[] | undefined {
  const content = childOf(gap, "w:sdtContent");
  const styles = [...stylesIn(gap)];
  const [style] = stylesIn(parseXml(`<x>${fresh}</x>`));
  return content !== undefined && styles.length > 0 && styles.every((each) => each === style)
    ? replaceText([wholeOf(content)], teks)
    : undefined;
}

/** The character styles of the runs that hold text, each once. */
const stylesIn = (element: XmlElement): Set<string | undefined> =>
  new Set(
    findAll(element, "w:r").flatMap((run) => {
      const style = childOf(childOf(run, "w:rPr"), "w:rStyle");
      return childOf(run, "w:t") === undefined ? [] : [style && attributeOf(style, "w:val")];
    }),
  );

const plainRun = (teks: string): string => (teks === "" ? "" : `<w:r>${runText(teks)}</w:r>`);

/** Content of a paragraph without its properties and bookmarks. */
export const contentOf = (paragraph: XmlElement): string =>
  paragraph.children
    .filter((child) => child !== childOf(paragraph, "w:pPr") && !/^w:bookmark/.test(child.name))
    .map(sourceOf)
    .join("");
