import { ancestorOf, escapeXml, sourceOf, walkXml, type XmlElement } from "../../opc/xml.ts";

const CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel", "w:cellMerge"]);

/** Whether text, a row or a cell inside an element is inserted, deleted or moved as a tracked change. */
export function hasTrackedChange(element: XmlElement): boolean {
  if (!/<w:(?:ins|del|move(?:From|To)|cell(?:Ins|Del|Merge))[\s/>]/.test(sourceOf(element))) return false;
  for (const node of walkXml(element)) if (CHANGES.has(node.name)) return true;
  return false;
}

/** Whether nothing but runs is inserted or deleted in an element: no end of a paragraph, row, cell, and nothing moved. */
export const hasOnlyTypedChanges = (element: XmlElement): boolean =>
  [...walkXml(element)].every(
    ({ name, parent }) =>
      !CHANGES.has(name) || (/^w:(?:ins|del)$/.test(name) && !/^w:(?:rPr|trPr|numPr)$/.test(parent?.name ?? "")),
  );

/** Whether an element stands in text that a tracked change deletes or has moved away. */
export const isTrackedAway = (element: XmlElement): boolean => ancestorOf(element, "w:del", "w:moveFrom") !== undefined;

/** Who made a tracked change; `date` is ISO 8601 without offset, as Word writes it. */
export interface Author {
  readonly author: string;
  readonly date: string | undefined;
}

const by = ({ author, date }: Author, id: number): string =>
  `w:id="${id}" w:author="${escapeXml(author)}"${date === undefined ? "" : ` w:date="${escapeXml(date)}"`}`;

/** Runs as a tracked insertion; for the mark of a paragraph give no runs and put it into `w:pPr/w:rPr`. */
export const insertion = (runs: string, who: Author, id: number): string =>
  runs === "" ? `<w:ins ${by(who, id)}/>` : `<w:ins ${by(who, id)}>${runs}</w:ins>`;

/** Runs as a tracked deletion; their `w:t` become `w:delText`. */
export const deletion = (runs: string, who: Author, id: number): string =>
  runs === ""
    ? `<w:del ${by(who, id)}/>`
    : `<w:del ${by(who, id)}>${runs.replace(/<(\/?)w:t(?=[\s>/])/g, "<$1w:delText")}</w:del>`;
