import { keyOfTitle, signOfTitle } from "../../model/control-title.ts";
import { attributeOf, childOf, escapeXml, findAll, type XmlElement } from "../../opc/xml.ts";

/** What a content control is known by. Word shows `alias`; LibreOffice keeps only `alias` when it saves. */
export interface ControlNames {
  /** At most 64 characters, or Word refuses the file. */
  readonly tag: string;
  /** At most 64 characters. */
  readonly alias: string;
  /** Unique in the document, 1 to 2147483647. */
  readonly id: number;
}

/** Longest tag and alias that Word opens. */
export const MAX_TAG = 64;

const names = ({ alias, tag, id }: ControlNames): string =>
  `<w:alias w:val="${escapeXml(alias)}"/><w:tag w:val="${escapeXml(tag)}"/><w:id w:val="${id}"/>`;

/** How an inline control behaves. */
export interface ControlKind {
  /** The content is a prompt: a click selects all of it and typing replaces it together with its formatting. */
  readonly placeholder: boolean;
  /** Holds unformatted text only; LibreOffice keeps the title of no other kind. */
  readonly plain: boolean;
}

/** A control inside a paragraph around ready runs. */
export function inlineControl(given: ControlNames, runs: string, { placeholder, plain }: ControlKind): string {
  const prompt = placeholder ? "<w:showingPlcHdr/>" : "";
  const kind = plain ? '<w:text w:multiLine="1"/>' : "";
  return `<w:sdt><w:sdtPr>${names(given)}${prompt}${kind}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
}

/** A picture control inside a paragraph around one run with a drawing. */
export const pictureControl = (given: ControlNames, run: string): string =>
  `<w:sdt><w:sdtPr>${names(given)}<w:picture/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;

/** A control around whole paragraphs and tables. */
export const blockControl = (given: ControlNames, blocks: string): string =>
  `<w:sdt><w:sdtPr>${names(given)}</w:sdtPr><w:sdtContent>${blocks}</w:sdtContent></w:sdt>`;

/** A content control as it stands in a document. */
export interface Control {
  readonly element: XmlElement;
  readonly content: XmlElement | undefined;
  readonly tag: string;
  readonly alias: string;
  readonly id: string;
}

/** Whether a control is one that lkjip made around a thing from the data, by its tag or its title of now or before. */
export const isDataControl = ({ tag, alias }: Pick<Control, "tag" | "alias">): boolean =>
  tag.startsWith("lk:") || (tag === "" && (signOfTitle(alias) ?? keyOfTitle(alias)) !== undefined);

/** All content controls below an element, outer before inner, in document order. */
export function listControls(root: XmlElement): Control[] {
  return findAll(root, "w:sdt").map(readControl);
}

/** One content control. */
export function readControl(element: XmlElement): Control {
  const properties = childOf(element, "w:sdtPr");
  const read = (name: string): string => {
    const child = childOf(properties, name);
    return (child && attributeOf(child, "w:val")) ?? "";
  };
  return {
    element,
    content: childOf(element, "w:sdtContent"),
    tag: read("w:tag"),
    alias: read("w:alias"),
    id: read("w:id"),
  };
}
