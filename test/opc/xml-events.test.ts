import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readXmlEvents } from "../../src/opc/xml-events.ts";
import { XmlError } from "../../src/opc/xml-parse.ts";

/*
 * The parts of a workbook, event by event. saxes has the second opinion.
 */

type Told = readonly string[] | "refused";

/** What is told of a document that comes in pieces; texts next to each other are one. */
function tell(pieces: readonly string[]): Told {
  const told: string[] = [];
  const sink = readXmlEvents(collect(told));
  try {
    for (const piece of pieces) sink.write(piece);
    sink.end();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return "refused";
  }
  return told;
}

function tellBySaxes(xml: string): Told {
  const told: string[] = [];
  const { open, text, close } = collect(told);
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("doctype");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > 64) throw new Error("depth");
    open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    close(local(name));
  });
  const inside = (each: string): void => {
    if (depth > 0) text(each);
  };
  parser.on("text", inside);
  parser.on("cdata", inside);
  try {
    parser.write(xml).close();
  } catch {
    return "refused";
  }
  return told;
}

function collect(told: string[]) {
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      told.push(`<${name} ${JSON.stringify(attributes)}`);
    },
    text: (text: string) => {
      if (text === "") return;
      if (told.at(-1)?.startsWith("=")) told.push(`${told.pop()}${text}`);
      else told.push(`=${text}`);
    },
    close: (name: string) => {
      told.push(`>${name}`);
    },
  };
}

describe("a part of a workbook", () => {
  it("is told element by element, names without their prefix, references as what they stand for", () => {
    expect(
      tell([
        '<?xml version="1.0"?>\n<x:c r="A1"\n t=\'s\' n="a&#10;b\tc > d"><v>1 &lt; 2<![CDATA[ & <]]></v><!-- n --><is/></x:c>',
      ]),
    ).toEqual(['<c {"r":"A1","t":"s","n":"a\\nb c > d"}', "<v {}", "=1 < 2 & <", ">v", "<is {}", ">is", ">c"]);
  });

  it.each([
    ["an end tag of another element", "<a></b>"],
    ["an element that does not end", "<a><b></b>"],
    ["a second root", "<a/><b/>"],
    ["nothing", " "],
    ["text around the root", "<a/>x"],
    ["an attribute without quotation marks", "<a b=1/>"],
    ["an attribute without a value", "<a b/>"],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["no blank between attributes", '<a b="1"c="2"/>'],
    ["a reference to nothing", "<a>&nbsp;</a>"],
    ["a reference without an end", "<a>R&D</a>"],
    ["a reference to no character", "<a>&#xD800;</a>"],
    ["a character that XML forbids", "<a>\u0001</a>"],
    ["a name that is none", "<1/>"],
    ["a CDATA section that does not end", "<a><![CDATA[</a>"],
    ["markup of no kind", "<a><!ELEMENT b></a>"],
  ])("is refused for %s", (_, xml) => {
    expect([tell([xml]), tellBySaxes(xml)]).toEqual(["refused", "refused"]);
  });

  it.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', "doctype"],
    ["65 elements inside each other", "<a>".repeat(65), "depth"],
    ["anything else", "<a", "damaged"],
  ])("says of %s what it is refused for", (_, xml, reason) => {
    const sink = readXmlEvents({ open: () => undefined });
    const read = (): void => {
      sink.write(xml);
      sink.end();
    };
    expect(read).toThrow(expect.objectContaining({ reason }));
  });
});

const word = fc.constantFrom("a", "x:b", "row", "é", "_1", "c-d.e");
const content = fc
  .array(
    fc.constantFrom(
      "a",
      " ",
      "\n",
      "\r\n",
      "\t",
      "&amp;",
      "&#65;",
      "&#x1F600;",
      "&lt;",
      ">",
      "]",
      "'",
      "kata é",
      "12,5",
      "😀",
    ),
    {
      maxLength: 5,
    },
  )
  .map((all) => all.join(""));
const attributes = fc
  .uniqueArray(fc.tuple(word, content, fc.constantFrom(" ", "\n ", "\t")), { selector: ([name]) => name, maxLength: 3 })
  .map((all) => all.map(([name, value, blank]) => `${blank}${name}="${value}"`).join(""));
const { xml: elements } = fc.letrec<{ xml: string }>((tie) => ({
  xml: fc
    .tuple(
      word,
      attributes,
      fc.array(fc.oneof(content, tie("xml"), fc.constantFrom("<!-- a > b -->", "<![CDATA[ <&> ]]>", "<?p q?>")), {
        maxLength: 3,
        depthIdentifier: "xml",
      }),
      fc.constantFrom("", " ", "\n"),
    )
    .map(([name, own, inside, blank]) =>
      inside.length === 0 ? `<${name}${own}${blank}/>` : `<${name}${own}${blank}>${inside.join("")}</${name}${blank}>`,
    ),
}));
const documents = elements.map((xml) => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);

describe("any document", () => {
  it("is told as saxes tells it, in whatever pieces it comes", () => {
    const cuts = fc.array(fc.nat(400), { maxLength: 6 });
    fc.assert(
      fc.property(documents, cuts, (xml, places) => {
        const ends = [0, ...places.filter((at) => at < xml.length).sort((a, b) => a - b), xml.length];
        const pieces = ends.slice(1).map((end, at) => xml.slice(ends[at], end));
        expect(tell(pieces)).toEqual(tellBySaxes(xml));
        expect(tell([...xml])).toEqual(tell(pieces));
      }),
      { numRuns: 300 },
    );
  });

  it("with one character more, less or other is refused where saxes refuses it", () => {
    const signs = fc.constantFrom("", "<", ">", "/", '"', "'", "=", "&", ";", " ", "a", "]]>", "\u0002");
    fc.assert(
      fc.property(documents, fc.nat(400), fc.boolean(), signs, (xml, at, replaces, sign) => {
        const letters = [...xml];
        const place = 39 + (at % (letters.length - 39));
        const other = letters.toSpliced(place, replaces ? 1 : 0, sign).join("");
        // A comment and an instruction say nothing to us: what is wrong inside them does not matter.
        fc.pre(!/<!--|<\?p/.test(xml));
        expect(tell([other])).toEqual(tellBySaxes(other));
      }),
      { numRuns: 1000 },
    );
  });
});
