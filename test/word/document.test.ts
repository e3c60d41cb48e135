import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { applyEdits, findAll } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { readChart, writeChart } from "../../src/word/chart/chart.ts";
import type { ChartData } from "../../src/word/chart/data.ts";
import { columnLetters } from "../../src/word/chart/workbook.ts";
import { formatNumber, numberParagraphs } from "../../src/word/parts/numbering.ts";
import { readStyles } from "../../src/word/parts/styles.ts";
import { uniqueEdits } from "../../src/word/parts/unique.ts";
import { buildTemplat, p } from "../support/docx.ts";

describe("a chart", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((each) => each.replace(/[\p{C}]/gu, ""));
  const data: fc.Arbitrary<ChartData> = fc
    .tuple(fc.array(text, { minLength: 1, maxLength: 5 }), fc.array(text, { minLength: 1, maxLength: 3 }))
    .chain(([categories, names]) =>
      fc.record({
        categories: fc.constant(categories),
        series: fc.tuple(
          ...names.map((name) =>
            fc.record({
              name: fc.constant(name),
              values: fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)), {
                minLength: categories.length,
                maxLength: categories.length,
              }),
            }),
          ),
        ),
      }),
    );

  it.each(["bar", "bar-horizontal", "line"] as const)("of kind %s is read as it was written", (kind) => {
    fc.assert(
      fc.property(data, (chart) => {
        const xml = writeChart(chart, { kind, unit: "", font: "Arial" }, "rId1");
        expect(readChart(xml)).toEqual({ kind, ...chart });
      }),
      { numRuns: 50 },
    );
  });
});

describe("list numbers", () => {
  it.each([
    [4, "upperRoman", "IV"],
    [1999, "lowerRoman", "mcmxcix"],
    [28, "upperLetter", "BB"],
    [3, "lowerLetter", "c"],
    [7, "decimalZero", "07"],
    [12, "decimal", "12"],
    [5, "cardinalText", "5"],
  ])("%i as %s is %s", (value, format, expected) => expect(formatNumber(value, format)).toBe(expected));

  it("count through the paragraphs of a list and bullet the others", () => {
    const pkg = openPackage(buildTemplat(p("a", "Nomor") + p("b", "Butir") + p("c", "Nomor") + p("d", "Isi")));
    const numberOf = numberParagraphs(pkg, readStyles(pkg));
    const paragraphs = findAll(parseXml(readPart(pkg, "word/document.xml") ?? ""), "w:p");
    expect(paragraphs.map(numberOf)).toEqual(["1.", "•", "2.", ""]);
  });
});

it("uniqueEdits renumbers repeated pictures and controls and drops repeated bookmarks and paragraph ids", () => {
  const item =
    '<w:p w14:paraId="1A" w14:textId="2B"><w:bookmarkStart w:id="3" w:name="x"/><w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr></w:sdt><wp:docPr id="7"/><w:bookmarkEnd w:id="3"/></w:p>';
  const source = `<a>${item}${item}</a>`;
  let fresh = 100;
  const edits = uniqueEdits(parseXml(source), () => {
    fresh += 1;
    return fresh;
  });
  expect(applyEdits(source, edits)).toBe(
    `<a>${item}<w:p><w:sdt><w:sdtPr><w:id w:val="101"/></w:sdtPr></w:sdt><wp:docPr id="102"/></w:p></a>`,
  );
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, letters) => expect(columnLetters(index)).toBe(letters));
