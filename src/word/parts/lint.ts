import { findMainPart, parsePart, parseTextParts, readRelationships, type WordPackage } from "../../opc/package.ts";
import {
  ancestorOf,
  attributeOf,
  childOf,
  childrenOf,
  findAll,
  textOf,
  walkXml,
  type XmlElement,
} from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { listControls, MAX_TAG } from "./sdt.ts";
import { readStyles, type Styles } from "./styles.ts";
import { gridCells, rowCells, tableRows } from "./table.ts";

/**
 * What Word refuses or shows wrongly although the schema allows it: cells that do not end with a paragraph, fields left
 * open, bookmarks without an end, ids and names used twice, rows that do not fit their grid, styles and relationships
 * that do not exist, tags too long, and braces of a template that were left over. One line per fault, for developers.
 */
export function lintPackage(pkg: WordPackage): string[] {
  if (findMainPart(pkg) === undefined) return ["no main document part"];
  const styles = readStyles(pkg);
  const roots = parseTextParts(pkg).map(([part, root]) => ({ part, root }));
  const each = roots.flatMap(({ part, root }) =>
    [
      ...lintCells(root),
      ...lintTables(root),
      ...lintFields(root),
      ...lintBookmarks(root),
      ...lintStyles(root, styles),
      ...lintText(root),
      ...lintRelations(pkg, part, root),
    ].map((fault) => `${part}: ${fault}`),
  );
  return [...each, ...lintControls(roots.map(({ root }) => root)), ...lintParts(pkg)];
}

const lintCells = (root: XmlElement): string[] =>
  findAll(root, "w:tc").flatMap((cell) => {
    const last = cell.children.filter(({ name }) => !name.startsWith("w:bookmark")).at(-1);
    return last !== undefined && endsWithParagraph(last)
      ? []
      : [`cell does not end with a paragraph: ${snippet(cell)}`];
  });

function endsWithParagraph(element: XmlElement): boolean {
  if (element.name === "w:p") return true;
  const content = element.name === "w:sdt" ? childOf(element, "w:sdtContent") : undefined;
  const last = content?.children.at(-1);
  return last !== undefined && endsWithParagraph(last);
}

const lintTables = (root: XmlElement): string[] =>
  findAll(root, "w:tbl").flatMap((table) => {
    const columns = childrenOf(childOf(table, "w:tblGrid"), "w:gridCol").length;
    const cells = gridCells(table);
    const wrong = tableRows(table).filter((_, row) => {
      const width = cells
        .filter((cell) => cell.row === row)
        .reduce((most, { column, span }) => Math.max(most, column + span), 0);
      return width > columns;
    });
    const empty = tableRows(table).filter((row) => rowCells(row).length === 0);
    return [
      ...wrong.map((row) => `row wider than its grid of ${columns} columns: ${snippet(row)}`),
      ...empty.map((row) => `row without cells: ${snippet(row)}`),
      ...(tableRows(table).length === 0 ? [`table without rows: ${snippet(table)}`] : []),
    ];
  });

function lintFields(root: XmlElement): string[] {
  let depth = 0;
  const faults: string[] = [];
  for (const element of walkXml(root)) {
    if (element.name !== "w:fldChar") continue;
    const type = attributeOf(element, "w:fldCharType");
    if (type === "begin") depth += 1;
    if (type === "end") depth -= 1;
    if (depth < 0) {
      faults.push("field ends that never began");
      depth = 0;
    }
  }
  return depth === 0 ? faults : [...faults, `${depth} field(s) left open`];
}

function lintBookmarks(root: XmlElement): string[] {
  const faults: string[] = [];
  const open = new Set<string>();
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const element of walkXml(root)) {
    const id = attributeOf(element, "w:id") ?? "";
    if (element.name === "w:bookmarkStart") {
      const name = attributeOf(element, "w:name") ?? "";
      if (ids.has(id)) faults.push(`bookmark id ${id} used twice`);
      if (names.has(name.toLowerCase())) faults.push(`bookmark ${name} used twice`);
      if (name.length > 40) faults.push(`bookmark name longer than 40: ${name}`);
      ids.add(id);
      open.add(id);
      names.add(name.toLowerCase());
    } else if (element.name === "w:bookmarkEnd" && !open.delete(id)) faults.push(`bookmark end ${id} without start`);
  }
  return [...faults, ...[...open].map((id) => `bookmark ${id} without end`)];
}

const STYLE_REFERENCES = new Set(["w:pStyle", "w:rStyle", "w:tblStyle"]);

function lintStyles(root: XmlElement, styles: Styles): string[] {
  const unknown = new Set<string>();
  for (const element of walkXml(root)) {
    if (!STYLE_REFERENCES.has(element.name)) continue;
    const id = attributeOf(element, "w:val") ?? "";
    if (!styles.byId.has(id)) unknown.add(id);
  }
  return [...unknown].map((id) => `unknown style ${id}`);
}

const lintText = (root: XmlElement): string[] =>
  findAll(root, "w:t").flatMap((node) => {
    const text = textOf(node);
    if (/[\ue000-\ue003]/.test(text)) return [`sign of the template engine left over: ${text}`];
    // Inside a control stands what a person wrote, who may write braces.
    return /\{[#?^/@]?[\w.]+\}/.test(text) && ancestorOf(node, "w:sdt") === undefined
      ? [`template tag left over: ${text}`]
      : [];
  });

function lintRelations(pkg: WordPackage, part: string, root: XmlElement): string[] {
  const known = new Map(readRelationships(pkg, part).map((relation) => [relation.id, relation]));
  const faults: string[] = [];
  for (const element of walkXml(root))
    for (const name of ["r:id", "r:embed", "r:link"]) {
      const id = attributeOf(element, name);
      if (id === undefined) continue;
      const relation = known.get(id);
      if (relation === undefined) faults.push(`relationship ${id} does not exist`);
      else if (!relation.external && !pkg.parts.has(relation.target)) faults.push(`part ${relation.target} is missing`);
    }
  return faults;
}

function lintControls(roots: readonly XmlElement[]): string[] {
  const ids = new Set<string>();
  return roots.flatMap(listControls).flatMap(({ id, tag, alias }) => {
    const faults: string[] = [];
    if (id !== "" && ids.has(id)) faults.push(`control id ${id} used twice`);
    ids.add(id);
    if (tag.length > MAX_TAG) faults.push(`control tag longer than ${MAX_TAG}: ${tag}`);
    if (alias.length > MAX_TAG) faults.push(`control title longer than ${MAX_TAG}: ${alias}`);
    return faults;
  });
}

/** Every XML part must be well-formed, and every part must have a content type. */
const lintParts = (pkg: WordPackage): string[] =>
  [...pkg.parts.keys()].flatMap((name) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    try {
      parsePart(pkg, name) ?? parseXml("");
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });

const snippet = (element: XmlElement): string =>
  element.source
    .slice(element.start, element.end)
    .replace(/<[^<>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 50);
