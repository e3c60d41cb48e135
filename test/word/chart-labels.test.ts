import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartData, ChartKind } from "../../src/word/chart/data.ts";
import { type Box, chartPoints, labelBox, labelWidth, overlap, planChart } from "../../src/word/chart/labels.ts";

const chart = (...rows: readonly (readonly (number | null)[])[]): ChartData => ({
  categories: (rows[0] ?? []).map((_, index) => String(2020 + index)),
  series: rows.map((values, index) => ({ name: `Seri ${index + 1}`, values })),
});
const places = (data: ChartData): string[] => planChart(data, "line").labels.map((labels) => labels.join(" "));

describe("labels of lines", () => {
  it.each<[string, ChartData, string[]]>([
    ["one line goes up and down", chart([92.7, 92.8, 95.3, 93]), ["t b t b"]],
    ["the higher line above, the lower below", chart([55, 58, 61], [52, 57, 62]), ["t t b", "b b t"]],
    ["the same numbers twice", chart([90, 91], [90, 91]), ["t t", "b b"]],
    ["no room below the lowest: one label for both", chart([0, 0, 0], [0, 1, 0]), ["t t t", "none t none"]],
    ["a hole needs no label", chart([80, null, 82], [79, 81, 80]), ["t t t", "b t b"]],
    ["three lines: the middle one beside", chart([10, 10], [20, 20], [30, 30]), ["b b", "l r", "t t"]],
    ["no line at all", chart([]), [""]],
  ])("%s", (_, data, expected) => expect(places(data)).toEqual(expected));

  const value = fc.oneof(
    fc.double({ min: 0, max: 130, noNaN: true }).map((each) => Math.round(each * 100) / 100),
    fc.integer({ min: 0, max: 12_000_000_000 }),
    fc.constant(null),
  );
  const lines = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
    .chain(([points, count]) =>
      fc.array(fc.array(value, { minLength: points, maxLength: points }), { minLength: count, maxLength: count }),
    )
    .map((rows) => chart(...rows));

  it("never lie on each other, below the axis or beyond its end", () => {
    fc.assert(
      fc.property(lines, (data) => {
        const { labels, scale } = planChart(data, "line");
        const boxes: Box[] = [];
        for (const [at, points] of chartPoints(data, scale, decimalsIn(data)).entries())
          for (const point of points) {
            const position = labels[point.series]?.[at] ?? "none";
            if (position !== "none") boxes.push(labelBox(point, position));
          }
        for (const [index, box] of boxes.entries()) {
          expect(box.bottom).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeLessThanOrEqual(160);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it("are all shown for one or two lines with ordinary numbers, or once where both have the same point", () => {
    const few = fc
      .integer({ min: 1, max: 5 })
      .chain((points) =>
        fc.array(fc.array(fc.integer({ min: 60, max: 110 }), { minLength: points, maxLength: points }), {
          minLength: 1,
          maxLength: 2,
        }),
      )
      .map((rows) => chart(...rows));
    fc.assert(
      fc.property(few, (data) => {
        const { labels } = planChart(data, "line");
        for (const at of data.categories.keys()) {
          const shown = new Set(
            labels.flatMap((each, index) => (each[at] === "none" ? [] : [data.series[index]?.values[at]])),
          );
          expect(shown).toEqual(new Set(data.series.map(({ values }) => values[at])));
        }
      }),
    );
  });
});

const decimalsIn = (data: ChartData): number =>
  (planChart(data, "line").labelFormat.split(".")[1] ?? "").replaceAll("#", "").length;

describe("the value axis", () => {
  it.each<[string, ChartKind, ChartData, [number, number, number], string]>([
    ["bars begin at 0", "bar", chart([34, 4, 11], [29, 6, 7]), [0, 40, 10], "[$-421]#,##0"],
    ["persons are whole", "bar", chart([2, 4, 1], [1, 4, 0]), [0, 5, 1], "[$-421]#,##0"],
    ["room for the label of the longest", "bar-horizontal", chart([100.88, 110]), [0, 150, 50], "[$-421]#,##0"],
    ["lines near their lowest", "line", chart([90.5, 93.94, 95.26]), [88, 96, 2], "[$-421]#,##0"],
    ["lines that reach down to 0", "line", chart([36, 24, 6]), [0, 50, 10], "[$-421]#,##0"],
    ["small steps have a decimal comma", "line", chart([3.1, 3.25, 3.4]), [3, 3.5, 0.1], "[$-421]#,##0.0"],
    ["nothing but 0", "line", chart([0, 0]), [0, 1, 1], "[$-421]#,##0"],
    ["no number", "bar", chart([null]), [0, 1, 1], "[$-421]#,##0"],
    ["below 0", "bar", chart([-5, 10]), [-10, 15, 5], "[$-421]#,##0"],
    ["rupiah", "bar", chart([9_563_200_000]), [0, 12_500_000_000, 2_500_000_000], "[$-421]#,##0"],
  ])("%s", (_, kind, data, [min, max, step], format) => {
    const { scale, axisFormat } = planChart(data, kind);
    expect(scale).toEqual({ min, max, step });
    expect(axisFormat).toBe(format);
  });

  it("holds all values, in at most ten steps", () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 6 });
    const kinds = fc.constantFrom<ChartKind>("line", "bar", "bar-horizontal");
    fc.assert(
      fc.property(numbers, kinds, (values, kind) => {
        fc.pre(values.every((each) => Math.abs(each) < 1e90));
        const { min, max, step } = planChart(chart(values), kind).scale;
        expect(min).toBeLessThanOrEqual(Math.min(...values) + step * 1e-6);
        expect(max).toBeGreaterThanOrEqual(Math.max(...values) - step * 1e-6);
        expect(step).toBeGreaterThan(0);
        expect((max - min) / step).toBeLessThan(10);
      }),
    );
  });
});

it.each([
  [90.5, 2, "90,50"],
  [-4, 0, "-4"],
  [1_250_000, 0, "1.250.000"],
  [3.4251, 2, "3,4251"],
  [99.9999999, 2, "100,000000"],
])("the label of %d with %i decimals is as wide as %s", (value, decimals, text) =>
  expect(labelWidth(value, decimals)).toBe(text.length * 5),
);

describe("the decimals of labels", () => {
  it.each<[string, number[], string]>([
    ["whole numbers", [12, 1_250_000], "#,##0"],
    ["alike up to two, as the table of the years", [90, 90.5, 91.25], "#,##0.00"],
    ["one alone", [90, 90.5], "#,##0.0"],
    ["what has more shows them", [100.88, 99.9996], "#,##0.00##"],
    ["six at most", [0.123456789, 1], "#,##0.00####"],
  ])("%s", (_, values, format) => expect(planChart(chart(values), "line").labelFormat).toBe(`[$-421]${format}`));

  it("show every number of up to six decimals as it is", () => {
    const number = fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(decimals)));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (values) => {
        const [, pattern = ""] = planChart(chart(values), "line").labelFormat.split(".");
        for (const value of values) expect(Number(value.toFixed(pattern.length))).toBe(value);
      }),
    );
  });
});

it("labels stand upright where bars are narrower than numbers are long", () => {
  expect(planChart(chart([90.5, 91], [89, 90]), "bar").upright).toBe(false);
  expect(planChart(chart([9_563_200_000, 1], [2, 3], [4, 5]), "bar").upright).toBe(true);
});
