import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDefaultType,
  addPart,
  addRelationship,
  contentTypeOf,
  decodePart,
  findMainPart,
  freeName,
  listTextParts,
  openPackage,
  readPart,
  readRelationships,
  savePackage,
  writePart,
} from "../../src/opc/package.ts";
import { addCustomPart, findCustomPart } from "../../src/word/parts/custom.ts";
import { buildTemplat, p } from "../support/docx.ts";

const open = () => openPackage(buildTemplat(p("isi"), { header: p("kepala"), footnote: "" }));

describe("a package", () => {
  it("tells its main part and the parts with text", () => {
    expect(findMainPart(open())).toBe("word/document.xml");
    expect(listTextParts(open())).toEqual(["word/document.xml", "word/header1.xml", "word/footnotes.xml"]);
  });

  it("is no Word document without a main part of Word's", () => {
    const pkg = open();
    const types = readPart(pkg, "[Content_Types].xml") ?? "";
    writePart(pkg, "[Content_Types].xml", types.replaceAll("wordprocessingml", "spreadsheetml"));
    expect(findMainPart(pkg)).toBeUndefined();
  });

  it.each([
    ["styles.xml", "word/styles.xml"],
    ["/word/styles.xml", "word/styles.xml"],
    ["./../word/styles.xml", "word/styles.xml"],
  ])("resolves the target %s", (target, expected) => {
    const pkg = open();
    const rels = `<Relationships><Relationship Id="rId1" Type="t/styles" Target="${target}"/></Relationships>`;
    writePart(pkg, "word/_rels/document.xml.rels", rels);
    expect(readRelationships(pkg, "word/document.xml")[0]?.target).toBe(expected);
  });

  it("adds parts and relationships with ids that are free", () => {
    const pkg = open();
    addPart(pkg, "word/charts/chart1.xml", "<c/>", "tipe/grafik");
    const id = addRelationship(pkg, "word/document.xml", "t/chart", "word/charts/chart1.xml");
    const relations = readRelationships(pkg, "word/document.xml");
    expect(relations.map((each) => each.id).filter((each) => each === id)).toHaveLength(1);
    expect(relations.find((each) => each.id === id)?.target).toBe("word/charts/chart1.xml");
    expect(contentTypeOf(pkg, "word/charts/chart1.xml")).toBe("tipe/grafik");
    expect(freeName(pkg, "word/charts/chart", ".xml")).toBe("word/charts/chart2.xml");
  });

  it("starts the relationships of a part that has none", () => {
    const pkg = open();
    expect(addRelationship(pkg, "word/header1.xml", "t/image", "word/media/a.png")).toBe("rId1");
    expect(readRelationships(pkg, "word/header1.xml")).toEqual([
      { id: "rId1", type: "t/image", target: "word/media/a.png", external: false },
    ]);
  });

  it("declares the type of an extension once", () => {
    const pkg = open();
    addDefaultType(pkg, "png", "image/png");
    addDefaultType(pkg, "png", "image/png");
    expect(readPart(pkg, "[Content_Types].xml")?.match(/image\/png/g)).toHaveLength(1);
    expect(contentTypeOf(pkg, "word/media/A.PNG")).toBe("image/png");
  });

  it("saves the same bytes for the same parts", () => {
    expect(savePackage(open())).toEqual(savePackage(open()));
  });
});

describe("a custom part", () => {
  it("is found by the namespace of its root, and replaced instead of doubled", () => {
    const pkg = open();
    expect(findCustomPart(pkg, "urn:a")).toBeUndefined();
    addCustomPart(pkg, "word/document.xml", "urn:a", '<a xmlns="urn:a">satu</a>');
    addCustomPart(pkg, "word/document.xml", "urn:b", '<x:b xmlns:x="urn:b">menyebut urn:a</x:b>');
    const count = pkg.parts.size;
    addCustomPart(pkg, "word/document.xml", "urn:a", '<a xmlns="urn:a">dua</a>');
    expect(pkg.parts.size).toBe(count);
    expect(findCustomPart(pkg, "urn:a")).toContain("dua");
    expect(findCustomPart(pkg, "urn:b")).toContain("menyebut");
  });
});

it("a part is decoded as TextDecoder decodes it, whatever its bytes are", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
    fc.array(fc.constantFrom(0xef, 0xbb, 0xbf, 0xf0, 0x9f, 0x98, 0x80, 0xc3, 0x41), { maxLength: 9 }),
  );
  fc.assert(
    fc.property(bytes, (content) => {
      const part = Uint8Array.from(content);
      fc.pre(!(part[0] === 0xff && part[1] === 0xfe) && !(part[0] === 0xfe && part[1] === 0xff));
      expect(decodePart(part)).toBe(new TextDecoder().decode(part));
    }),
    { numRuns: 300 },
  );
});
