import { describe, expect, it } from "vitest";
import {
  addPart,
  addRelationship,
  openPackage,
  REL,
  readPart,
  savePackage,
  type WordPackage,
  writePart,
} from "../../src/opc/package.ts";
import { applyEdits, findAll, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import {
  addComments,
  type CommentPlace,
  changeComments,
  commentEdits,
  commentMarkEdits,
  commentPlace,
  readComments,
  removeComments,
} from "../../src/word/parts/comments.ts";
import { lintPackage } from "../../src/word/parts/lint.ts";
import { buildTemplat, p, r } from "../support/docx.ts";
import { validateDocx } from "../support/validator.ts";

const MAIN = "word/document.xml";
const document = (): WordPackage => openPackage(buildTemplat(p("Satu") + p("Dua")));
const catatan = (text: string, author = "lkjip") => ({ author, initials: "lk", date: "2025-02-03T08:00:00", text });

/** Comments on the first paragraph of the body. */
function komentari(pkg: WordPackage, ...texts: readonly string[]): string[] {
  const ids = addComments(
    pkg,
    MAIN,
    texts.map((text) => catatan(text)),
  );
  const xml = readPart(pkg, MAIN) ?? "";
  const place = commentPlace(findAll(parseXml(xml), "w:p")[0]) as CommentPlace;
  writePart(
    pkg,
    MAIN,
    applyEdits(
      xml,
      ids.flatMap((id) => commentEdits(id, place)),
    ),
  );
  return ids;
}

describe("the place of a comment", () => {
  const inline = "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>90,5</w:t></w:r></w:sdtContent></w:sdt>";
  const block = (inside: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const marked = (xml: string, onControl = false): string => {
    const root = parseXml(`<w:body>${xml}</w:body>`);
    const paragraph = findAll(root, "w:p")[0] as XmlElement;
    const place = commentPlace(paragraph, onControl ? findAll(paragraph, "w:sdt")[0] : undefined);
    if (place === undefined) return "none";
    return applyEdits(root.source, commentEdits("7", place))
      .replaceAll('<w:commentRangeStart w:id="7"/>', "[")
      .replaceAll('<w:commentRangeEnd w:id="7"/>', "]")
      .replaceAll('<w:r><w:commentReference w:id="7"/></w:r>', "*")
      .replace(/<[^>]+>/g, "");
  };
  it.each<[string, string, string]>([
    ["a paragraph", marked(`<w:p><w:pPr/>${r("Satu")}</w:p>`), "[Satu]*"],
    [
      "a value in a line: the sign stands behind all controls",
      marked(`<w:p>${r("a ")}${inline}${r(" b")}</w:p>`, true),
      "a [90,5] b*",
    ],
    ["a paragraph with values", marked(`<w:p>${r("a ")}${inline}</w:p>`), "[a 90,5]*"],
    ["a text of ours: all at its beginning", marked(block(`<w:p><w:pPr/>${r("Satu")}</w:p>`)), "[]*Satu"],
    ["a text of ours with a gap in it", marked(block(`<w:p>${inline}</w:p>`)), "[90,5]*"],
    ["nothing to put it into", marked("<w:p/>"), "none"],
    ["a text box", marked(`<w:txbxContent><w:p>${r("Satu")}</w:p></w:txbxContent>`), "none"],
  ])("%s", (_, xml, expected) => expect(xml).toBe(expected));
});

describe("comments", () => {
  it("are added with ids of their own and read again", async () => {
    const pkg = document();
    expect(komentari(pkg, "Periksa & <betulkan>")).toEqual(["0"]);
    expect(addComments(pkg, MAIN, [catatan("Lagi", "Sekcam")])).toEqual(["1"]);
    expect(readComments(pkg, MAIN)).toEqual([
      { id: "0", author: "lkjip", text: "Periksa & <betulkan>" },
      { id: "1", author: "Sekcam", text: "Lagi" },
    ]);
    expect(lintPackage(pkg)).toEqual([]);
    expect(await validateDocx(savePackage(pkg))).toEqual([]);
  });

  it("take another text", () => {
    const pkg = document();
    komentari(pkg, "lama", "tetap");
    changeComments(pkg, MAIN, new Map([["0", "baru"]]));
    expect(readComments(pkg, MAIN).map(({ text }) => text)).toEqual(["baru", "tetap"]);
  });

  it("leave no trace when they are removed, together with what Word keeps about them", () => {
    const pkg = document();
    const before = readPart(pkg, MAIN);
    komentari(pkg, "pergi");
    const part = "word/comments.xml";
    writePart(
      pkg,
      part,
      (readPart(pkg, part) ?? "").replace(
        "<w:p>",
        '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="0A0B0C0D">',
      ),
    );
    const W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    addPart(
      pkg,
      "word/commentsExtended.xml",
      `<w15:commentsEx xmlns:w15="${W15}"><w15:commentEx w15:paraId="0A0B0C0D" w15:done="0"/></w15:commentsEx>`,
      "application/xml",
    );
    addRelationship(
      pkg,
      MAIN,
      "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
      "word/commentsExtended.xml",
    );
    expect(removeComments(pkg, MAIN, new Set(["0"]))).toEqual(new Set(["0"]));
    const root = parseXml(readPart(pkg, MAIN) ?? "");
    expect(applyEdits(root.source, commentMarkEdits(root, new Set(["0"])))).toBe(before);
    expect(readComments(pkg, MAIN)).toEqual([]);
    expect(readPart(pkg, "word/commentsExtended.xml")).not.toContain("0A0B0C0D");
  });

  it("stay where somebody answered", () => {
    const pkg = document();
    komentari(pkg, "tanya");
    const part = "word/comments.xml";
    writePart(pkg, part, (readPart(pkg, part) ?? "").replace("<w:p>", '<w:p xmlns:w14="x" w14:paraId="0A0B0C0D">'));
    addPart(
      pkg,
      "word/commentsExtended.xml",
      '<w15:commentsEx xmlns:w15="y"><w15:commentEx w15:paraId="1" w15:paraIdParent="0A0B0C0D"/></w15:commentsEx>',
      "application/xml",
    );
    addRelationship(pkg, MAIN, `${REL}/commentsExtended`, "word/commentsExtended.xml");
    expect(removeComments(pkg, MAIN, new Set(["0"]))).toEqual(new Set());
    expect(readComments(pkg, MAIN)).toHaveLength(1);
  });

  it("are none in a document without any", () => {
    const pkg = document();
    expect(readComments(pkg, MAIN)).toEqual([]);
    expect(removeComments(pkg, MAIN, new Set(["0"]))).toEqual(new Set());
    expect(addComments(pkg, MAIN, [])).toEqual([]);
  });
});
