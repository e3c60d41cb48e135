import { applyEdits, attributeOf, type Edit, findAll, textOf, walkXml, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import type { Caption, Context, Reference } from "./context.ts";
import { REFERENCE_SIGN } from "./hole.ts";
import { run } from "./runs.ts";

/** Numbers every SEQ field of a document in its order, those typed into the template too, and writes the shown results. */
export function numberCaptions(
  text: string,
  isShown: (result: string) => boolean = () => true,
): { readonly text: string; readonly labels: ReadonlyMap<string, string> } {
  if (!text.includes(" SEQ ")) return { text, labels: new Map() };
  const root = parseXml(text);
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  const edits: Edit[] = [];
  for (const { name, result, paragraph } of fieldsIn(root, SEQ)) {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (result && isShown(textOf(result)))
      edits.push({ start: result.openEnd, end: result.closeStart, text: String(count) });
    for (const mark of findAll(paragraph, "w:bookmarkStart"))
      labels.set(attributeOf(mark, "w:name") ?? "", `${name} ${count}`);
  }
  return { text: applyEdits(text, edits), labels };
}

/** Numbers captions anew and what refers to them, as Word does on F9; what a person typed in place of a field stays. */
export function renumber(text: string): string {
  const { text: numbered, labels } = numberCaptions(text, (result) => /^\d+$/.test(result));
  if (labels.size === 0) return numbered;
  const edits = fieldsIn(parseXml(numbered), REF).flatMap(({ name, result }): Edit[] => {
    const label = labels.get(name);
    const isLabel = result !== undefined && /^\p{L}+ \d+$/u.test(textOf(result));
    return label === undefined || !isLabel ? [] : [{ start: result.openEnd, end: result.closeStart, text: label }];
  });
  return applyEdits(numbered, edits);
}

interface NumberField {
  readonly name: string;
  /** The first `w:t` of the shown result. */
  readonly result: XmlElement | undefined;
  readonly paragraph: XmlElement;
}

const SEQ = /^\s*SEQ\s+"?([^\s"\\]+)/;
const REF = /^\s*REF\s+"?([^\s"\\]+)/;

function fieldsIn(root: XmlElement, kind: RegExp): NumberField[] {
  const fields: NumberField[] = [];
  for (const paragraph of findAll(root, "w:p")) {
    if (!/SEQ|REF/.test(paragraph.source.slice(paragraph.start, paragraph.end))) continue;
    let code = "";
    let phase: "none" | "code" | "result" = "none";
    for (const node of walkXml(paragraph)) {
      if (node.name === "w:fldSimple") {
        const name = kind.exec(attributeOf(node, "w:instr") ?? "")?.[1];
        if (name !== undefined) fields.push({ name, result: findAll(node, "w:t")[0], paragraph });
      } else if (node.name === "w:fldChar") {
        const type = attributeOf(node, "w:fldCharType");
        phase = type === "begin" ? "code" : type === "separate" ? "result" : "none";
        if (type === "begin") code = "";
      } else if (node.name === "w:instrText" && phase === "code")
        code += node.source.slice(node.openEnd, node.closeStart);
      else if (node.name === "w:t" && phase === "result") {
        const name = kind.exec(code)?.[1];
        if (name !== undefined) fields.push({ name, result: node, paragraph });
        code = "";
      }
    }
  }
  return fields;
}

/** Fills in the cross references: the nearest caption of the same item first, else the nearest of that name. */
export function resolveReferences(text: string, context: Context, labels: ReadonlyMap<string, string>): string {
  if (context.references.length === 0) return text;
  const sign = new RegExp(`${REFERENCE_SIGN}(\\d+)${REFERENCE_SIGN}`, "g");
  return text.replace(sign, (_, number: string) => {
    const reference = context.references[Number(number)];
    return reference === undefined ? "" : renderReference(reference, findCaption(reference, context.captions), labels);
  });
}

function findCaption(reference: Reference, captions: readonly Caption[]): Caption | undefined {
  const nearest = (fits: (caption: Caption) => boolean): Caption | undefined =>
    captions.filter(fits).sort((a, b) => Math.abs(a.order - reference.order) - Math.abs(b.order - reference.order))[0];
  return nearest(({ key }) => key === reference.key) ?? nearest(({ nama }) => nama === reference.nama);
}

/** What a reference says of a sentence in place of a table: that has no number. */
export const UNNUMBERED = ["uraian di atas", "uraian di bawah ini"] as const;

function renderReference(
  { order, rPr }: Reference,
  caption: Caption | undefined,
  labels: ReadonlyMap<string, string>,
): string {
  const label = caption?.bookmark === undefined ? undefined : labels.get(caption.bookmark);
  if (caption?.bookmark === undefined || label === undefined)
    return run(caption !== undefined && caption.order < order ? UNNUMBERED[0] : UNNUMBERED[1], rPr);
  return `<w:fldSimple w:instr=" REF ${caption.bookmark} \\h ">${run(label, rPr)}</w:fldSimple>`;
}
