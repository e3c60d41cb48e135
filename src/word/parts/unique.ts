import { attributeOf, attributeSpan, childOf, type Edit, walkXml, type XmlElement } from "../../opc/xml.ts";

/**
 * Edits that make the ids of a part unique again after pieces of it were repeated: pictures and controls get new
 * numbers, repeated bookmarks and paragraph ids go. `freshId` gives numbers that nothing has yet.
 */
export function uniqueEdits(root: XmlElement, freshId: () => number): Edit[] {
  const edits: Edit[] = [];
  const seen = { drawing: new Set<string>(), control: new Set<string>(), paragraph: new Set<string>() };
  const bookmarks = new Set<string>();
  const dropped = new Map<string, number>();
  const remove = ({ start, end }: XmlElement): void => void edits.push({ start, end, text: "" });
  const renumber = (element: XmlElement, attribute: string, known: Set<string>): void => {
    const value = attributeOf(element, attribute);
    const span = attributeSpan(element, attribute);
    if (value === undefined || span === undefined) return;
    if (known.has(value)) edits.push({ ...span, text: String(freshId()) });
    known.add(value);
  };
  for (const element of walkXml(root)) {
    if (element.name === "wp:docPr") renumber(element, "id", seen.drawing);
    else if (element.name === "w:sdtPr") {
      const id = childOf(element, "w:id");
      if (id) renumber(id, "w:val", seen.control);
    } else if (element.name === "w:p" || element.name === "w:tr")
      edits.push(...repeatedParagraphId(element, seen.paragraph));
    else if (element.name === "w:bookmarkStart") {
      const name = attributeOf(element, "w:name") ?? "";
      const id = attributeOf(element, "w:id") ?? "";
      if (bookmarks.has(name)) {
        remove(element);
        dropped.set(id, (dropped.get(id) ?? 0) + 1);
      }
      bookmarks.add(name);
    } else if (element.name === "w:bookmarkEnd") {
      const id = attributeOf(element, "w:id") ?? "";
      const left = dropped.get(id) ?? 0;
      if (left === 0) continue;
      remove(element);
      dropped.set(id, left - 1);
    }
  }
  return edits;
}

function repeatedParagraphId(element: XmlElement, seen: Set<string>): Edit[] {
  const id = attributeOf(element, "w14:paraId");
  if (id === undefined) return [];
  if (!seen.has(id)) {
    seen.add(id);
    return [];
  }
  return ["w14:paraId", "w14:textId"].flatMap((name) => {
    const span = attributeSpan(element, name);
    return span ? [{ start: span.start - name.length - 3, end: span.end + 1, text: "" }] : [];
  });
}
