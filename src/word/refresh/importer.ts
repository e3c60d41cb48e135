import {
  addDefaultType,
  addPart,
  addRelationship,
  contentTypeOf,
  freeName,
  readRelationships,
  type WordPackage,
} from "../../opc/package.ts";
import {
  applyEdits,
  attributeOf,
  attributeSpan,
  type Edit,
  escapeXml,
  findAll,
  type XmlElement,
} from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { findStyle, type Styles, styleName } from "../parts/styles.ts";
import { numberingMaker } from "../print/number.ts";

/** Brings pieces of a fresh document into an edited one: ids, styles, lists, charts and pictures fit afterwards. */
export interface Importer {
  /** XML of the fresh document's main part, made to fit into `part` of the edited one. */
  readonly xml: (source: string, part: string) => string;
  /** Lets what comes take the names of bookmarks in an element that goes. */
  readonly release: (element: XmlElement) => void;
  /** A name for a bookmark; a number is added to one that is taken. */
  readonly bookmarkName: (wanted: string) => string;
  /** A bookmark without width. */
  readonly bookmark: (name: string) => string;
  readonly controlId: () => number;
  /** Writes the numbering that imported lists need. */
  readonly save: () => void;
}

interface Taken {
  bookmark: number;
  control: number;
  drawing: number;
  readonly names: Set<string>;
}

/** One of the two documents. */
interface ImportSide {
  readonly pkg: WordPackage;
  readonly main: string;
  readonly styles: () => Styles;
}

/** `roots` are the parsed text parts of the edited document. */
export function makeImport(hand: ImportSide, fresh: ImportSide, roots: readonly XmlElement[]): Importer {
  const styles = hand.styles();
  const freshStyles = fresh.styles();
  const numbering = numberingMaker(hand.pkg, hand.main, styles, findStyle(styles, "paragraph", "Nomor"));
  const lists = new Map<string, number | undefined>();
  const taken = takenIn(roots);
  const listOf = (id: string): number | undefined => {
    if (!lists.has(id)) lists.set(id, numbering.next());
    return lists.get(id);
  };
  const bookmarkName = (wanted: string): string => {
    let name = wanted;
    for (let count = 2; taken.names.has(name); count += 1) name = `${wanted}_${count}`;
    taken.names.add(name);
    return name;
  };
  const relation = (id: string, part: string): string => copyRelated(fresh.pkg, fresh.main, id, hand.pkg, part);
  return {
    xml: (source, part) => {
      const wrapped = `<x>${source}</x>`;
      const edits = fitEdits(parseXml(wrapped), {
        styles,
        freshStyles,
        taken,
        listOf,
        relation: (id) => relation(id, part),
      });
      return applyEdits(wrapped, edits).slice(3, -4);
    },
    release: (element) => {
      for (const mark of findAll(element, "w:bookmarkStart")) taken.names.delete(attributeOf(mark, "w:name") ?? "");
    },
    bookmarkName,
    bookmark: (wanted) => {
      taken.bookmark += 1;
      return `<w:bookmarkStart w:id="${taken.bookmark}" w:name="${bookmarkName(wanted)}"/><w:bookmarkEnd w:id="${taken.bookmark}"/>`;
    },
    controlId: () => ++taken.control,
    save: numbering.save,
  };
}

function takenIn(roots: readonly XmlElement[]): Taken {
  const taken: Taken = { bookmark: 0, control: 0, drawing: 0, names: new Set() };
  const number = (element: XmlElement, name: string): number => Number(attributeOf(element, name) ?? 0) || 0;
  for (const root of roots) {
    for (const mark of findAll(root, "w:bookmarkStart")) {
      taken.bookmark = Math.max(taken.bookmark, number(mark, "w:id"));
      taken.names.add(attributeOf(mark, "w:name") ?? "");
    }
    for (const id of findAll(root, "w:id"))
      if (id.parent?.name === "w:sdtPr") taken.control = Math.max(taken.control, number(id, "w:val"));
    for (const drawing of findAll(root, "wp:docPr")) taken.drawing = Math.max(taken.drawing, number(drawing, "id"));
  }
  // Room to count on below the largest number that Word takes.
  if (taken.control > 2_147_000_000) taken.control = 1_000_000;
  return taken;
}

interface Fit {
  readonly styles: Styles;
  readonly freshStyles: Styles;
  readonly taken: Taken;
  readonly listOf: (id: string) => number | undefined;
  readonly relation: (id: string) => string;
}

const STYLE_KIND: Readonly<Record<string, "paragraph" | "character" | "table">> = {
  "w:pStyle": "paragraph",
  "w:rStyle": "character",
  "w:tblStyle": "table",
};

type PutText = (start: number, end: number, text: string) => void;

/** Rewrites what can stand only once in a document, or points to something outside the piece. */
function fitEdits(root: XmlElement, fit: Fit): Edit[] {
  const edits: Edit[] = [];
  const put: PutText = (start, end, text) => void edits.push({ start, end, text });
  const marks = new Map<string, number | undefined>();
  const visit = (element: XmlElement): void => {
    if (isUnwanted(element, fit, marks)) {
      put(element.start, element.end, "");
      return;
    }
    fitReferences(element, fit, put);
    fitIds(element, fit.taken, marks, put);
    for (const child of element.children) visit(child);
  };
  for (const child of root.children) visit(child);
  return edits;
}

const ownStyle = (element: XmlElement, { styles, freshStyles }: Fit): string | undefined => {
  const kind = STYLE_KIND[element.name];
  const id = attributeOf(element, "w:val") ?? "";
  return kind && (findStyle(styles, kind, id) ?? findStyle(styles, kind, styleName(freshStyles, id)));
};

/** Headers of another document, styles that this one lacks, bookmarks that it has already. */
function isUnwanted(element: XmlElement, fit: Fit, marks: Map<string, number | undefined>): boolean {
  const { taken } = fit;
  if (element.name === "w:headerReference" || element.name === "w:footerReference") return true;
  if (STYLE_KIND[element.name] !== undefined) return ownStyle(element, fit) === undefined;
  if (element.name === "w:bookmarkEnd") return marks.get(attributeOf(element, "w:id") ?? "") === undefined;
  if (element.name !== "w:bookmarkStart") return false;
  const name = attributeOf(element, "w:name") ?? "";
  const keep = !name.startsWith("_Toc") && !taken.names.has(name);
  if (keep) taken.bookmark += 1;
  taken.names.add(name);
  marks.set(attributeOf(element, "w:id") ?? "", keep ? taken.bookmark : undefined);
  return !keep;
}

function fitReferences(element: XmlElement, fit: Fit, put: PutText): void {
  const set = (name: string, value: string | number | undefined): void => {
    const span = value === undefined ? undefined : attributeSpan(element, name);
    if (span) put(span.start, span.end, escapeXml(String(value)));
  };
  if (STYLE_KIND[element.name] !== undefined) set("w:val", ownStyle(element, fit));
  if (element.name === "w:numId" && element.parent?.name === "w:numPr")
    set("w:val", fit.listOf(attributeOf(element, "w:val") ?? ""));
  for (const name of ["r:id", "r:embed"]) {
    const id = element.name === "w:hyperlink" ? undefined : attributeOf(element, name);
    if (id !== undefined) set(name, fit.relation(id));
  }
}

function fitIds(element: XmlElement, taken: Taken, marks: ReadonlyMap<string, number | undefined>, put: PutText): void {
  const set = (name: string, value: string | number | undefined): void => {
    const span = value === undefined ? undefined : attributeSpan(element, name);
    if (span) put(span.start, span.end, String(value));
  };
  if (/^w:bookmark(?:Start|End)$/.test(element.name)) set("w:id", marks.get(attributeOf(element, "w:id") ?? ""));
  if (element.name === "w:id" && element.parent?.name === "w:sdtPr") {
    taken.control += 1;
    set("w:val", taken.control);
  }
  if (element.name === "wp:docPr") {
    taken.drawing += 1;
    set("id", taken.drawing);
  }
  for (const { start, end } of paragraphIdSpans(element)) put(start, end, "");
}

/** Word's ids of a paragraph or row, with the blank before them: a copy must not have them. */
export function paragraphIdSpans(element: XmlElement): { readonly start: number; readonly end: number }[] {
  return ["w14:paraId", "w14:textId"].flatMap((name) => {
    const span = attributeSpan(element, name);
    return span === undefined ? [] : [{ start: span.start - name.length - 3, end: span.end + 1 }];
  });
}

/** Copies what a relationship of the fresh document points to, with what that needs itself; returns the new id. */
function copyRelated(from: WordPackage, source: string, id: string, to: WordPackage, part: string): string {
  const found = readRelationships(from, source).find((each) => each.id === id);
  if (found === undefined || found.external) return id;
  const bytes = from.parts.get(found.target);
  if (bytes === undefined) return id;
  const [, stem = found.target, extension = ""] = /^(.*?)\d*(\.[^.]+)$/.exec(found.target) ?? [];
  const media = /\/media\//.test(found.target) && !to.parts.has(found.target);
  const name = media ? found.target : freeName(to, stem, extension);
  const type = contentTypeOf(from, found.target);
  if (extension === ".xml") addPart(to, name, bytes, type);
  else {
    to.parts.set(name, bytes);
    addDefaultType(to, extension.slice(1), type);
  }
  const inner = readRelationships(from, found.target);
  const renamed = inner.map((each) => [each.id, copyRelated(from, found.target, each.id, to, name)] as const);
  const text = new TextDecoder().decode(bytes);
  if (extension === ".xml" && renamed.length > 0)
    to.parts.set(
      name,
      new TextEncoder().encode(
        text.replace(/\br:(id|embed)="([^"]*)"/g, (whole, kind: string, old: string) => {
          const now = renamed.find(([was]) => was === old)?.[1];
          return now === undefined ? whole : `r:${kind}="${now}"`;
        }),
      ),
    );
  return addRelationship(to, part, found.type, name);
}
