import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeOf, childOf, childrenOf, findAll, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { type ChartLook, readChart, writeChart } from "../../src/word/chart/chart.ts";
import type { ChartData } from "../../src/word/chart/data.ts";
import { linkWorkbook, updateChart } from "../../src/word/chart/update.ts";

const LOOK: ChartLook = { kind: "bar", unit: "", font: "Arial" };
const LAMA: ChartData = {
  categories: ["2023", "2024"],
  series: [
    { name: "Target", values: [88, 90] },
    { name: "Realisasi", values: [87, null] },
  ],
};
const xml = writeChart(LAMA, LOOK, "rId1");
const merah = xml
  .replace('<c:ser><c:idx val="1"/>', "§")
  .replace(/(§.*?)<a:srgbClr val="1F3864"\/>/, '$1<a:srgbClr val="FF0000"/>')
  .replace("§", '<c:ser><c:idx val="1"/>');

describe("updateChart", () => {
  it.each<[string, ChartData]>([
    [
      "other numbers",
      {
        ...LAMA,
        series: [
          { name: "Target", values: [89, 91] },
          { name: "Realisasi", values: [87.5, 92] },
        ],
      },
    ],
    [
      "one more category",
      {
        categories: ["2023", "2024", "2025"],
        series: [
          { name: "Target", values: [1, 2, 3] },
          { name: "Realisasi", values: [4, null, 6] },
        ],
      },
    ],
    ["one more series", { ...LAMA, series: [...LAMA.series, { name: "Pembanding", values: [80, 81] }] }],
    ["a series less", { ...LAMA, series: [{ name: "Realisasi", values: [87, 88] }] }],
    [
      "a series renamed",
      {
        ...LAMA,
        series: [
          { name: "Target", values: [88, 90] },
          { name: "Capaian & hasil", values: [87, 1] },
        ],
      },
    ],
    ["no change", LAMA],
  ])("%s", (_, data) => {
    expect(readChart(updateChart(xml, data))).toEqual({ kind: "bar", ...data });
  });

  it("writes what a fresh chart would have", () => {
    const data: ChartData = { ...LAMA, series: LAMA.series.map((each) => ({ ...each, values: [1, 2] })) };
    expect(updateChart(xml, data)).toBe(writeChart(data, LOOK, "rId1"));
  });

  it("keeps the unit behind the numbers of labels", () => {
    const look: ChartLook = { ...LOOK, kind: "bar-horizontal", unit: "%" };
    const data: ChartData = { ...LAMA, series: LAMA.series.map((each) => ({ ...each, values: [99.5, 101.25] })) };
    expect(writeChart(LAMA, look, "rId1")).toContain('formatCode="[$-421]#,##0&quot;%&quot;"');
    expect(updateChart(writeChart(LAMA, look, "rId1"), data)).toBe(writeChart(data, look, "rId1"));
  });

  it("keeps the colour of a series that moves to another place", () => {
    const updated = updateChart(merah, { ...LAMA, series: [{ name: "Realisasi", values: [1, 2] }] });
    expect(updated).toContain('<a:srgbClr val="FF0000"/>');
    expect(updated).toContain("<c:f>Sheet1!$B$1</c:f>");
  });

  it("leaves a chart without series alone", () => {
    expect(updateChart("<c:chart/>", LAMA)).toBe("<c:chart/>");
  });
});

it("links a workbook to a chart that has none", () => {
  const bare = xml.replace(/<c:externalData.*<\/c:externalData>/, "");
  expect(linkWorkbook(bare, "rId7")).toContain('r:id="rId7"');
  expect(linkWorkbook(xml, "rId7")).toBe(xml);
});

describe("what follows the numbers of a chart of lines", () => {
  const LINE: ChartLook = { kind: "line", unit: "", font: "Arial" };
  const chart = (target: number[], realisasi: number[]): ChartData => ({
    categories: target.map((_, index) => String(2020 + index)),
    series: [
      { name: "Target", values: target },
      { name: "Realisasi", values: realisasi },
    ],
  });
  const before = chart([55, 58, 61, 64], [52, 57, 62, 63]);
  const after = chart([55, 58, 61.5, 64, 76], [56, 59, 60, 65, 76.25]);
  const drawn = writeChart(before, LINE, "rId1");
  const positions = (xml: string): string[][] =>
    findAll(parseXml(xml), "c:ser").map((series) => {
      const labels = childOf(series, "c:dLbls");
      const usual = value(labels, "c:dLblPos") ?? "";
      const own = new Map(childrenOf(labels, "c:dLbl").map((each) => [value(each, "c:idx"), value(each, "c:dLblPos")]));
      return readChart(xml).categories.map((_, at) => (own.has(String(at)) ? (own.get(String(at)) ?? "none") : usual));
    });
  const value = (element: XmlElement | undefined, name: string): string | undefined => {
    const child = childOf(element, name);
    return child && attributeOf(child, "val");
  };
  const scale = (xml: string): string => /<c:max val="[^"]*"\/><c:min val="[^"]*"\/>/.exec(xml)?.[0] ?? "";

  it("labels, their format and the axis are those of a fresh chart", () => {
    const updated = updateChart(drawn, after);
    const fresh = writeChart(after, LINE, "rId1");
    expect(positions(updated)).toEqual(positions(fresh));
    expect(positions(updated)).not.toEqual(positions(drawn));
    expect(
      updated
        .match(/formatCode="[^"]*"/g)
        ?.sort()
        .at(-1),
    ).toBe('formatCode="[$-421]#,##0.00"');
    expect(scale(updated)).toBe(scale(fresh));
    expect(scale(updated)).not.toBe(scale(drawn));
    expect(updateChart(updated, before)).toContain(scale(drawn));
  });

  it("any numbers after any others: positions and axis as in a fresh chart", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 });
    const data = fc.tuple(numbers, numbers).map(([a, b]) =>
      chart(
        a,
        a.map((_, index) => b[index % b.length] ?? 0),
      ),
    );
    fc.assert(
      fc.property(data, data, (first, second) => {
        const updated = updateChart(writeChart(first, LINE, "rId1"), second);
        const fresh = writeChart(second, LINE, "rId1");
        expect(positions(updated)).toEqual(positions(fresh));
        expect(scale(updated)).toBe(scale(fresh));
      }),
    );
  });

  it("a label that a person moved stays, the others follow", () => {
    const by =
      '<c:dLbl><c:idx val="0"/><c:layout><c:manualLayout><c:x val="0.1"/></c:manualLayout></c:layout><c:showLegendKey val="0"/><c:showVal val="1"/></c:dLbl>';
    const moved = drawn.replace("<c:dLbls>", `<c:dLbls>${by}`);
    const updated = updateChart(moved, after);
    expect(updated).toContain(by);
    expect(positions(updated)[1]).toEqual(positions(writeChart(after, LINE, "rId1"))[1]);
  });

  it("the look that a person gave to one label stays when it moves", () => {
    const red = drawn.replace(
      /(<c:dLbl><c:idx val="2"\/>.*?<c:spPr>)<a:noFill\/>/,
      '$1<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>',
    );
    expect(red).not.toBe(drawn);
    expect(updateChart(red, after)).toContain("FF0000");
  });

  it("positions, axis and number format of a person's choice stay", () => {
    const own = drawn
      .replaceAll('<c:dLblPos val="t"/>', '<c:dLblPos val="ctr"/>')
      .replaceAll('<c:dLblPos val="b"/>', '<c:dLblPos val="ctr"/>')
      .replace(/<c:min val="[^"]*"\/>/, '<c:min val="1"/>')
      .replaceAll('formatCode="[$-421]#,##0"', 'formatCode="0.000"');
    const updated = updateChart(own, chart([75, 78, 71, 74], [72, 77, 82, 73]));
    expect(new Set(positions(updated).flat())).toEqual(new Set(["ctr"]));
    expect(updated).toContain('<c:min val="1"/>');
    expect(updated).not.toContain("421");
  });

  it("labels that a person turned off stay off", () => {
    const off = drawn.replace(/<c:dLbls>.*?<\/c:dLbls>/g, '<c:dLbls><c:delete val="1"/></c:dLbls>');
    expect(updateChart(off, after)).not.toContain("<c:dLblPos");
  });
});
