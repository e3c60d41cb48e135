import { describe, expect, it } from "vitest";
import { type ChartData, type ChartLook, readChart, writeChart } from "../../src/ooxml/chart.ts";
import { linkWorkbook, updateChart } from "../../src/ooxml/chart-update.ts";

const LOOK: ChartLook = { kind: "bar", axisTitle: "%", labelFormat: "#,##0", themed: true };
const LAMA: ChartData = {
  categories: ["2023", "2024"],
  series: [
    { name: "Target", values: [88, 90] },
    { name: "Realisasi", values: [87, null] },
  ],
};
const xml = writeChart(LAMA, LOOK, "rId1");
const merah = xml.replace('<a:schemeClr val="accent2"/>', '<a:srgbClr val="FF0000"/>');

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
