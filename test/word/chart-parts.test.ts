import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grafik } from "../../src/model/content.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { readChart } from "../../src/word/chart/chart.ts";
import { TINTS } from "../../src/word/chart/look.ts";
import { chartData, explainMarks, KINDS } from "../../src/word/print/chart-parts.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { validateDocx } from "../support/validator.ts";

const trend = (change: Partial<Grafik> = {}): Grafik => ({
  jenis: "grafik",
  judul: "Target dan realisasi IKM",
  bentuk: "garis",
  satuan: "nilai",
  blank: "Belum ada.",
  category: ["2022", "2023", "2024"],
  series: [
    { nama: "Target", nilai: [84, 86, 88], target: true },
    { nama: "Realisasi", nilai: [84.75, 85.9, 89.2], reached: [true, false, true] },
  ],
  ...change,
});
const TEMPLAT = buildTemplat(p("{@g}"));
const print = (g: Grafik): Uint8Array => {
  const { nilai } = renderDocx(TEMPLAT, { g });
  if (nilai === null) throw new Error("no document");
  return nilai;
};
const chartOf = (docx: Uint8Array): string => readPart(openPackage(docx), "word/charts/chart1.xml") ?? "";

describe("values with a target", () => {
  it("are drawn as those that reach it and those that do not", () => {
    const names = (g: Grafik): string[] => chartData(g).series.map(({ name }) => name);
    expect(names(trend())).toEqual([
      "Target",
      "Realisasi (garis)",
      "Tercapai",
      "Belum tercapai",
      "Belum tercapai (tengah)",
    ]);
    expect(names(trend({ bentuk: "batang" }))).toEqual(["Tercapai", "Belum tercapai", "Target"]);
    expect(chartData(trend({ bentuk: "batang" })).series[1]?.values).toEqual([null, 85.9, null]);
  });

  it.each<[string, Grafik, string]>([
    [
      "a course on a cut axis",
      trend(),
      "● target tercapai; ○ target belum tercapai; garis putus-putus: target. Sumbu tegak mulai dari 82.",
    ],
    [
      "bars of a count",
      trend({ bentuk: "batang", satuan: "Kasus" }),
      "■ target tercapai; □ target belum tercapai; garis putus-putus: target. Angka dalam kasus.",
    ],
    [
      "two quantities",
      trend({
        bentuk: "batang",
        satuan: "",
        series: [
          { nama: "Pagu", nilai: [1] },
          { nama: "Realisasi", nilai: [1] },
        ],
      }),
      "Batang terang: pagu; batang gelap: realisasi.",
    ],
    ["one quantity", trend({ bentuk: "batang", satuan: "", series: [{ nama: "Pagu", nilai: [1] }] }), ""],
  ])("tell their marks: %s", (_, g, expected) => expect(explainMarks(g, KINDS[g.bentuk])).toBe(expected));

  it("have every value in one of the parts, and the same in the workbook", () => {
    const state = fc.constantFrom(true, false, null);
    const grafik = fc
      .tuple(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), state), { minLength: 1, maxLength: 6 }),
        fc.constantFrom<Grafik["bentuk"]>("batang", "garis", "titik", "batang-mendatar", "simpangan", "jenjang"),
      )
      .map(([points, bentuk]) =>
        trend({
          bentuk,
          category: points.map((_, at) => `${2020 + at}`),
          series: [{ nama: "Realisasi", nilai: points.map(([n]) => n), reached: points.map(([, each]) => each) }],
        }),
      );
    fc.assert(
      fc.property(grafik, (g) => {
        const parts = readChart(chartOf(print(g))).series.filter(({ name }) => !name.includes("("));
        const shown = g.category.map((_, at) => parts.flatMap(({ values }) => values[at] ?? []));
        expect(shown).toEqual(g.series[0]?.nilai.map((value) => [value]));
      }),
      { numRuns: 30 },
    );
  });
});

it("tints that stand beside each other are 20 points of grey apart", () => {
  const grey = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return 100 - (0.299 * r + 0.587 * g + 0.114 * b) / 2.55;
  };
  const tints = [TINTS.white, TINTS.light, TINTS.middle, TINTS.dark].map(grey);
  for (const [at, tint] of tints.slice(1).entries()) expect(tint - (tints[at] ?? 0)).toBeGreaterThanOrEqual(20);
});

describe("a refresh", () => {
  const refresh = (edited: Uint8Array, g: Grafik): Uint8Array =>
    refreshDocx(edited, print(g), { berkas: "draf.docx" }).nilai?.content ?? new Uint8Array();

  it("moves a value from one part to the other: the chart is the one that is drawn afresh", () => {
    const missed = trend({
      series: [
        { nama: "Target", nilai: [84, 86, 88], target: true },
        { nama: "Realisasi", nilai: [84.75, 86.4, 87], reached: [true, true, false] },
      ],
    });
    expect(chartOf(refresh(print(trend()), missed))).toBe(chartOf(print(missed)));
  });

  it("draws a chart of another form anew", () => {
    for (const bentuk of ["batang", "simpangan"] as const)
      expect(chartOf(refresh(print(trend()), trend({ bentuk })))).toBe(chartOf(print(trend({ bentuk }))));
  });
});

it("every form is a chart that Word opens", async () => {
  const forms = Object.keys(KINDS) as Grafik["bentuk"][];
  const names = forms.map((bentuk) => bentuk.replace("-", "_"));
  const laporan = Object.fromEntries(forms.map((bentuk, at) => [names[at] ?? "", trend({ bentuk })]));
  const columns = { ...trend(), overColumns: true } as const;
  const { nilai } = renderDocx(buildTemplat([...names, "columns"].map((name) => p(`{@${name}}`)).join("")), {
    ...laporan,
    columns,
  });
  expect(await validateDocx(nilai ?? new Uint8Array())).toEqual([]);
});
