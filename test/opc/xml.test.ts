import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyEdits,
  attributeOf,
  childOf,
  cleanText,
  decodeXml,
  escapeXml,
  findAll,
  innerOf,
  sourceOf,
  textOf,
  walkXml,
  type XmlElement,
} from "../../src/opc/xml.ts";
import { parseXml, XmlError } from "../../src/opc/xml-parse.ts";

const names = (root: XmlElement): string[] => walkXml(root).map(({ name }) => name);

describe("parseXml", () => {
  it("finds elements, attributes and text by their place in the source", () => {
    const source = `<?xml version="1.0"?>\n<a x='1 &amp; 2'><b/>\u{1F600}<c y="q">teks &lt;</c></a>`;
    const root = parseXml(source);
    expect(attributeOf(root, "x")).toBe("1 & 2");
    expect(names(root)).toEqual(["b", "c"]);
    const c = childOf(root, "c") as XmlElement;
    expect(sourceOf(c)).toBe('<c y="q">teks &lt;</c>');
    expect(innerOf(c)).toBe("teks &lt;");
    expect(textOf(c)).toBe("teks <");
  });

  it.each([
    ["a bracket inside an attribute", `<a x="b > c" y='d>"e'><f/></a>`, ["f"]],
    ["comments, CDATA and instructions", "<a><!-- <x> --><![CDATA[<y>]]><?z <w> ?><b/></a>", ["b"]],
    ["line ends inside a tag", '<a\n  x="1"\r\n><b\n/></a>', ["b"]],
  ])("is not misled by %s", (_, source, expected) => expect(names(parseXml(source))).toEqual(expected));

  it("does not take the end of one attribute's name for another's", () => {
    const root = parseXml('<a w:id="1" r:id="2" id="3"/>');
    expect(["w:id", "r:id", "id", "d"].map((name) => attributeOf(root, name))).toEqual(["1", "2", "3", undefined]);
  });

  it.each([
    ["an end tag that does not fit", "<a><b></a></b>"],
    ["an element left open", "<a><b>"],
    ["a second root", "<a/><b/>"],
    ["nothing", "teks"],
    ["a document type, and with it entities", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ["an unfinished comment", "<a><!-- </a>"],
    ["an unfinished tag", '<a x="1'],
    ["nesting without end", "<a>".repeat(600) + "</a>".repeat(600)],
  ])("refuses %s", (_, source) => expect(() => parseXml(source)).toThrow(XmlError));

  const text = fc.string({ unit: "binary", maxLength: 20 });
  const tree: fc.Arbitrary<string> = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text.map(escapeXml),
      fc
        .tuple(fc.constantFrom("w:p", "w:r", "w:t"), text, fc.array(tie("node"), { maxLength: 4 }))
        .map(([name, value, inner]) => `<${name} a="${escapeXml(value)}">${inner.join("")}</${name}>`),
    ),
  })).node as fc.Arbitrary<string>;

  it("covers the whole source: pieces and the text between them give it back", () => {
    const rebuild = (element: XmlElement): string => {
      let text = element.source.slice(element.start, element.openEnd);
      let at = element.openEnd;
      for (const child of element.children) {
        text += element.source.slice(at, child.start) + rebuild(child);
        at = child.end;
      }
      return text + element.source.slice(at, element.end);
    };
    fc.assert(
      fc.property(tree, (inner) => {
        const source = `<root>${inner}</root>`;
        expect(rebuild(parseXml(source))).toBe(source);
      }),
    );
  });

  it("changes only what an edit names", () => {
    fc.assert(
      fc.property(tree, (inner) => {
        const source = `<root>${inner}</root>`;
        const texts = findAll(parseXml(source), "w:t").filter((node) => node.children.length === 0);
        const edits = texts.map(({ openEnd, closeStart }) => ({ start: openEnd, end: closeStart, text: "X" }));
        const edited = parseXml(applyEdits(source, edits));
        expect(
          findAll(edited, "w:t")
            .filter((node) => node.children.length === 0)
            .map(innerOf),
        ).toEqual(texts.map(() => "X"));
        expect(applyEdits(source, [])).toBe(source);
      }),
    );
  });

  it("reads back any text it wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const root = parseXml(`<a x="${escapeXml(value)}">${escapeXml(value)}</a>`);
        expect(textOf(root)).toBe(cleanText(value));
        expect(attributeOf(root, "x")).toBe(cleanText(value));
      }),
    );
  });
});

it("decodeXml decodes once: what comes of a reference is no reference", () => {
  expect(decodeXml("&amp;quot; &amp;amp; &amp;lt;")).toBe("&quot; &amp; &lt;");
  expect(decodeXml("&amp;#38; &#38;lt; &#38;amp;")).toBe("&#38; &lt; &amp;");
  fc.assert(
    fc.property(fc.array(fc.constantFrom("&", "amp;", "lt;", "quot;", "a", "&#38;", "apos;", '"')), (pieces) => {
      const text = pieces.join("");
      expect(decodeXml(text)).toBe(decodeXml(`${text}&#65;`).slice(0, -1));
      expect(decodeXml(escapeXml(text))).toBe(text);
    }),
  );
});

it("decodeXml knows the named entities and character references, and leaves the rest", () => {
  expect(decodeXml("&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&lain;&#x110000;")).toBe(`<>&"'A\u{1F600}&lain;&#x110000;`);
});

it("applyEdits keeps the order of edits at one place and refuses overlaps", () => {
  const insert = (text: string) => ({ start: 1, end: 1, text });
  expect(applyEdits("abc", [insert("1"), insert("2"), { start: 1, end: 2, text: "B" }])).toBe("a12Bc");
  expect(() =>
    applyEdits("abc", [
      { start: 0, end: 2, text: "" },
      { start: 1, end: 3, text: "" },
    ]),
  ).toThrow("overlapping");
});

describe("cleanText", () => {
  it.each([
    ["laporan\u202efdp.exe", "laporanfdp.exe"],
    ["\u2067a\u2069\u009b31m\u007f\u001b[2J", "a31m[2J"],
    ["baris\n\tdua “é”", "baris\n\tdua “é”"],
  ])("%j in a document is %j", (text, clean) => expect(cleanText(text)).toBe(clean));
});
