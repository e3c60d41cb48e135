import { describe, expect, it } from "vitest";
import { openPackage } from "../../src/opc/package.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { buildTemplat, p, table } from "../support/docx.ts";

const lint = (body: string): string[] =>
  lintPackage(openPackage(buildTemplat(body))).map((fault) => fault.replace("word/document.xml: ", ""));
const control = (id: number, tag: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${p("x")}</w:sdtContent></w:sdt>`;
const field = (type: string): string => `<w:p><w:r><w:fldChar w:fldCharType="${type}"/></w:r></w:p>`;
const start = (id: number, name: string): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;

describe("lintPackage", () => {
  it("finds nothing in a sound file", () => {
    const braces = control(2, "u").replace(">x<", ">{tahun}<");
    expect(
      lint(braces + p("a", "Isi") + table(["a", "b"], ["c", "d"]) + control(1, "t") + start(1, "x") + end(1)),
    ).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      "a cell that ends with a table",
      table(["a"]).replace(p("a"), table(["b"])),
      "cell does not end with a paragraph: b",
    ],
    ["an empty cell", table(["a"]).replace(p("a"), ""), "cell does not end with a paragraph: "],
    ["a row wider than the grid", table(["a"], ["b", "c"]), "row wider than its grid of 1 columns: b c"],
    ["a row without cells", table(["a"]).replace("</w:tbl>", "<w:tr/></w:tbl>"), "row without cells: "],
    ["a field left open", field("begin") + field("separate"), "1 field(s) left open"],
    ["a field end alone", field("end"), "field ends that never began"],
    ["a bookmark without end", start(1, "a"), "bookmark 1 without end"],
    ["a bookmark end without start", end(1), "bookmark end 1 without start"],
    ["a bookmark name used twice", start(1, "a") + end(1) + start(2, "A") + end(2), "bookmark A used twice"],
    ["a control id used twice", control(1, "a") + control(1, "b"), "control id 1 used twice"],
    ["a tag too long", control(1, "x".repeat(65)), `control tag longer than 64: ${"x".repeat(65)}`],
    ["an unknown style", p("a", "TidakAda"), "unknown style TidakAda"],
    ["a tag of a template", p("{instansi.nama}"), "template tag left over: {instansi.nama}"],
    ["a sign of the engine", p("\ue0001\ue001"), "sign of the template engine left over: \ue0001\ue001"],
    [
      "a picture without its file",
      `<w:p><w:r><a:blip xmlns:a="a" r:embed="rId99"/></w:r></w:p>`,
      "relationship rId99 does not exist",
    ],
  ])("finds %s", (_, body, fault) => expect(lint(body)).toEqual([fault]));
});
