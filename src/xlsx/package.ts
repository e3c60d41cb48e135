import { isOfKind, type Relationship, relationshipOf, relsOf } from "../opc/relationships.ts";
import { damaged, Refusal } from "./refusal.ts";
import { attributeOf, type XmlReader } from "./xml.ts";

/** A sheet as the workbook lists it. */
interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly target: string;
}

/** The workbook part: which sheets there are, where strings and formats lie. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly properties: string | null;
  /** Days are counted from 1904 (old Macs) instead of 1900. */
  readonly date1904: boolean;
}

const BATAS_LEMBAR = 64;

/** Finds the workbook by the relationships of the package and lists its sheets. Throws a Refusal. */
export function readWorkbookParts(xml: XmlReader): WorkbookParts {
  const top = readRelationships(xml, "");
  const main = findTarget(top, "officeDocument") ?? "xl/workbook.xml";
  const relationships = readRelationships(xml, main);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  let root = "";
  const found = xml.read(main, {
    open: (name, attributes) => {
      root ||= name;
      if (name === "workbookPr") date1904 = isTrue(attributes.date1904);
      if (name !== "sheet" || root !== "workbook") return;
      const state = attributes.state ?? "visible";
      listed.push({
        name: attributes.name ?? "",
        hidden: state !== "visible",
        id: attributeOf(attributes, "id") ?? "",
      });
    },
  });
  if (!found || root !== "workbook") throw withoutWorkbook();
  if (listed.length > BATAS_LEMBAR) throw damaged(`buku kerjanya memuat ${listed.length} lembar.`);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relationship = byId.get(id);
    if (!relationship) throw damaged(`lembar "${name}" tidak ada isinya.`);
    return isOfKind(relationship, "worksheet") ? [{ name, hidden, target: relationship.target }] : [];
  });
  return {
    sheets,
    strings: findTarget(relationships, "sharedStrings"),
    styles: findTarget(relationships, "styles"),
    properties: findTarget(top, "custom-properties"),
    date1904,
  };
}

function withoutWorkbook(): Refusal {
  return new Refusal(
    "bukan-xlsx",
    "Berkas ini tidak memuat buku kerja Excel.",
    "minta unit mengirim formulirnya sendiri, misalnya tapem.xlsx",
  );
}

function findTarget(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((each) => isOfKind(each, type))?.target ?? null;
}

/** The custom document properties (docProps/custom.xml): name and value as text. Throws a Refusal. */
export function readProperties(xml: XmlReader, part: string | null): Map<string, string> {
  const properties = new Map<string, string>();
  let name: string | null = null;
  xml.read(part, {
    open: (tag, attributes) => {
      if (tag === "property") name = attributes.name ?? null;
    },
    text: (text) => {
      if (name !== null) properties.set(name, ((properties.get(name) ?? "") + text).trim());
    },
    close: (tag) => {
      if (tag === "property") name = null;
    },
  });
  return properties;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** The relationships of a part that lead to parts of the file; for the package itself `part` is "". Throws a Refusal. */
export function readRelationships(xml: XmlReader, part: string): Relationship[] {
  const relationships: Relationship[] = [];
  xml.read(relsOf(part), {
    open: (tag, attributes) => {
      if (tag === "Relationship") relationships.push(relationshipOf(part, (name) => attributes[name]));
    },
  });
  return relationships.filter(({ external }) => !external);
}
