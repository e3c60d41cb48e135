import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

/*
 * Whoever follows a pointer arrives: files, sections of docs/domain.md and decisions that a comment or a page names exist.
 */
const ROOT = join(import.meta.dirname, "..");
const ROOMS = ["bin", "docs", "examples", "release", "src", "templates", "test"];

const files = [
  ...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
  ...ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" }).map((name) =>
      `${room}/${name}`.replaceAll("\\", "/"),
    ),
  ),
];

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Prose of the repository: whole pages, and of code the comments. The change log tells of what was; transcripts and goldens are printed. */
const PROSE: readonly (readonly [file: string, text: string])[] = files.flatMap((file) => {
  if (/^(?:README|CONTRIBUTING|docs\/.*)\.md$/.test(file)) return [[file, read(file)] as const];
  if (!/\.(?:ts|mjs)$/.test(file)) return [];
  const { comments } = parseSync(file, read(file));
  return [[file, comments.map(({ value }) => value).join("\n")] as const];
});

const findAll = (pattern: RegExp, check: (found: string, file: string) => boolean): string[] => [
  ...new Set(
    PROSE.flatMap(([file, text]) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const found = match[1] ?? match[0];
        return check(found, file) ? [] : [`${found} (${file})`];
      }),
    ),
  ),
];

/** `test/*.slow.ts`, `hole.ts`, `src/word/`: a file or folder whose path ends so; NAME and UNIT stand for any. */
function exists(path: string): boolean {
  const pattern = path
    .replace(/^\.\/|\/$/g, "")
    .replace(/NAME|UNIT/g, "*")
    .split(/(\*+)/)
    .map((part) => (part.startsWith("*") ? (part === "*" ? "[^/]*" : ".*") : escapePattern(part)))
    .join("");
  const ending = new RegExp(`(?:^|/)${pattern}$`);
  return files.some((file) => ending.test(file));
}
const escapePattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

describe("what a comment or a page names", () => {
  it("was found", () => {
    expect(PROSE.length).toBeGreaterThan(300);
    expect(exists("src/pipeline.ts") && exists("scan.ts") && exists("src/word/print/")).toBe(true);
    expect(exists("src/render/") || exists("no-such.ts")).toBe(false);
  });

  it("exists, if it is a file or a folder", () => {
    const path = /(?<![\w/.:@-])((?:[\w*.-]+\/)*[\w*.-]*\w\.(?:ts|mjs|md))\b/g;
    const inRoom = new RegExp(`(?<![\\w/.:-])((?:${ROOMS.join("|")})/[\\w*./-]*[\\w*/])`, "g");
    expect([...findAll(path, exists), ...findAll(inRoom, exists)]).toEqual([]);
  });

  it("exists, if it is something that a file declares", () => {
    const declares = (hop: string): boolean => {
      const [path = "", name] = hop.split(":");
      const declaration = new RegExp(`\\b(?:function|const|class|interface|type) ${name}\\b`);
      return files.some((file) => file.endsWith(`/${path}`) && declaration.test(read(file)));
    };
    expect(findAll(/(?<![\w/])([\w/-]+\.ts:[A-Za-z]\w+)/g, declares)).toEqual([]);
  });

  it("exists, if it is a section of docs/domain.md", () => {
    const sections = new Set(
      [...read("docs/domain.md").matchAll(/^##+ (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number),
    );
    expect(sections.size).toBeGreaterThan(30);
    expect(findAll(/domain\.md (\d+(?:\.\d+)?)/g, (number) => sections.has(number))).toEqual([]);
  });

  it("exists, if it is a decision", () => {
    const known = (number: string): boolean => files.some((file) => file.startsWith(`docs/decisions/${number}-`));
    expect(findAll(/(?:decisions? (?:\d{4}, )*|decisions\/|uperseded by |place of )(\d{4})\b/g, known)).toEqual([]);
  });

  it("exists, if a page links to it", () => {
    const links = findAll(/\]\((?!https?:|#)([^)#\s]+)/g, (link, file) => existsSync(join(ROOT, dirname(file), link)));
    expect(links).toEqual([]);
  });
});
