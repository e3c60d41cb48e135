import { describe, expect, it } from "vitest";
import {
  addComments,
  changeComments,
  commentMarkEdits,
  commentMarks,
  readComments,
  removeComments,
} from "../../src/ooxml/comments.ts";
import { lintPackage } from "../../src/ooxml/lint.ts";
import {
  addPart,
  addRelationship,
  openPackage,
  REL,
  readPart,
  savePackage,
  type WordPackage,
  writePart,
} from "../../src/ooxml/package.ts";
import { applyEdits } from "../../src/ooxml/xml.ts";
import { parseXml } from "../../src/ooxml/xml-parse.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { validateDocx } from "../support/validator.ts";

const MAIN = "word/document.xml";
const dokumen = (): WordPackage => openPackage(buildTemplat(p("Satu") + p("Dua")));
const catatan = (text: string, author = "lkjip") => ({ author, initials: "lk", date: "2025-02-03T08:00:00", text });

/** Comments on the first run of the body. */
function komentari(pkg: WordPackage, ...texts: readonly string[]): string[] {
  const ids = addComments(
    pkg,
    MAIN,
    texts.map((text) => catatan(text)),
  );
  const xml = readPart(pkg, MAIN) ?? "";
  const start = ids.map((id) => commentMarks(id).start).join("");
  const end = ids.map((id) => commentMarks(id).end).join("");
  writePart(
    pkg,
    MAIN,
    xml.replace(/<w:r>.*?<\/w:r>/, (run) => start + run + end),
  );
  return ids;
}

describe("comments", () => {
  it("are added with ids of their own and read again", async () => {
    const pkg = dokumen();
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
    const pkg = dokumen();
    komentari(pkg, "lama", "tetap");
    changeComments(pkg, MAIN, new Map([["0", "baru"]]));
    expect(readComments(pkg, MAIN).map(({ text }) => text)).toEqual(["baru", "tetap"]);
  });

  it("leave no trace when they are removed, together with what Word keeps about them", () => {
    const pkg = dokumen();
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
    const pkg = dokumen();
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
    const pkg = dokumen();
    expect(readComments(pkg, MAIN)).toEqual([]);
    expect(removeComments(pkg, MAIN, new Set(["0"]))).toEqual(new Set());
    expect(addComments(pkg, MAIN, [])).toEqual([]);
  });
});
