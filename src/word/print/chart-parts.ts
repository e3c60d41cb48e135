import type { Grafik, SeriesGrafik } from "../../model/content.ts";
import { capitalize } from "../../model/format.ts";
import { type ChartData, type ChartKind, type ChartSeries, LINE_SUFFIX, MIDDLE_SUFFIX } from "../chart/data.ts";
import { planChart } from "../chart/labels.ts";

/*
 * What a chart of the report is drawn of, and how it is told in words: the series of Word, the marks, the alternative text.
 */

const MET = "Tercapai";
const UNMET = "Belum tercapai";
const OPEN = "Belum dapat dinilai";

/** The numbers of a chart as the chart part and its workbook take them. */
export function chartData({ bentuk, category, series }: Grafik): ChartData {
  const targets = series.filter(({ target }) => target);
  const others = series.filter(({ target }) => !target);
  const pointed = bentuk === "garis" || bentuk === "titik";
  const parts = others.flatMap((each) =>
    each.reached === undefined ? [plain(each, category)] : judged(each, bentuk, category),
  );
  const lines = targets.map((each): ChartSeries => ({ ...plain(each, category), role: "target" }));
  return {
    categories:
      bentuk === "simpangan" ? category.map((name, at) => `${name}  ${shown(others[0]?.nilai[at], 2)}`) : category,
    // What is drawn first lies below: lines below the dots, bars below the target.
    series: pointed ? [...lines, ...parts] : [...parts, ...lines],
  };
}

const plain = ({ nama, nilai }: SeriesGrafik, category: readonly string[]): ChartSeries => ({
  name: nama,
  values: category.map((_, at) => nilai[at] ?? null),
});

/** Values that reach their target, that do not, and that nobody can judge, as a series each, so that no point has a look of its own. */
function judged(
  { nama, nilai, reached = [] }: SeriesGrafik,
  bentuk: Grafik["bentuk"],
  category: readonly string[],
): ChartSeries[] {
  const those = (state: boolean | null): (number | null)[] =>
    category.map((_, at) => ((reached[at] ?? null) === state ? (nilai[at] ?? null) : null));
  const open = those(null);
  const parts: ChartSeries[] = [
    { name: MET, values: those(true), role: "met" },
    { name: UNMET, values: those(false), role: "unmet" },
    ...(open.some((each) => each !== null) ? [{ name: OPEN, values: open, role: "open" } as const] : []),
  ];
  const hollow: ChartSeries = { name: `${UNMET}${MIDDLE_SUFFIX}`, values: those(false), role: "core" };
  if (bentuk === "titik") return [...parts, hollow];
  if (bentuk !== "garis") return parts;
  return [
    { name: `${nama}${LINE_SUFFIX}`, values: plain({ nama, nilai }, category).values, role: "line" },
    ...parts,
    hollow,
  ];
}

/** A number as Indonesian writes it, with at least so many decimals. */
function shown(value: number | null | undefined, decimals = 0): string {
  if (value == null) return "–";
  const text = String(value);
  const own = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return (own < decimals ? value.toFixed(decimals) : text).replace(".", ",").replace("-", "−");
}

/** What kind of chart it is where it has all the room it needs. */
export const KINDS: Readonly<Record<Grafik["bentuk"], ChartKind>> = {
  batang: "bar",
  "batang-mendatar": "bar-horizontal",
  garis: "line",
  titik: "dots",
  simpangan: "deviation",
  susun: "stacked",
  jenjang: "steps",
};

/** The marks of a chart in words, in place of a legend; empty where there is nothing to explain. */
export function explainMarks(grafik: Grafik, kind: ChartKind): string {
  const { bentuk, series, satuan } = grafik;
  const data = chartData(grafik);
  const has = (role: ChartSeries["role"]): boolean =>
    data.series.some((each) => each.role === role && each.values.some((value) => value !== null));
  const pointed = kind === "line" || kind === "dots";
  const [full, hollow, half] = pointed ? ["●", "○", "◊"] : ["■", "□", "◊"];
  const target = series.some((each) => each.target)
    ? kind === "dots"
      ? "garis pendek: target"
      : "garis putus-putus: target"
    : "";
  const own = data.series.filter(({ role }) => role === undefined).map(({ name }) => name);
  const axis = pointed ? planChart(data, kind).scale.min : 0;
  const marks = [
    has("met") ? `${full} target tercapai` : "",
    has("unmet") ? `${hollow} target belum tercapai` : "",
    has("open") ? `${half} belum dapat dinilai` : "",
    kind === "deviation" ? "garis tegak: target (100%)" : target,
    ...(own.length < 2 ? [] : own.map((name, at) => `${(pointed ? LINES : SHADES)[at % 3]}: ${lower(name)}`)),
  ].filter((each) => each !== "");
  const notes = [
    bentuk === "jenjang" ? "Tinggi batang: jenjang predikat." : unitNote(satuan),
    axis > 0 ? `Sumbu tegak mulai dari ${shown(axis)}.` : "",
  ].filter((each) => each !== "");
  return [marks.length === 0 ? "" : `${capitalize(marks.join("; "))}.`, ...notes]
    .filter((each) => each !== "")
    .join(" ");
}

const SHADES = ["batang terang", "batang gelap", "batang sedang"] as const;
const LINES = ["garis gelap", "garis terang", "garis hitam"] as const;

/** A name in the middle of a list: "Laki-laki" without its capital, "IKM" as it is. */
const lower = (name: string): string => name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** What the numbers count, where a reader cannot know it. */
const unitNote = (satuan: string): string =>
  /^(nilai|indeks|angka|skor|predikat|kategori|poin)?$/i.test(satuan.trim())
    ? ""
    : `Angka dalam ${satuan.trim() === "%" ? "persen" : lower(satuan.trim())}.`;

/** The chart in words, for those who cannot see it. */
export function describeGrafik({ judul, category, series, satuan }: Grafik): string {
  const said = (value: number | null | undefined): string =>
    value == null ? "tidak ada" : String(value).replace(".", ",");
  const lines = series.map(({ nama, nilai, reached }) => {
    const points = category.map(
      (name, at) =>
        `${name} ${said(nilai[at])}${nilai[at] != null && reached?.[at] === false ? " (belum tercapai)" : ""}`,
    );
    return `${nama}: ${points.join("; ")}`;
  });
  return `${judul}${satuan === "" ? "" : ` (${satuan})`}. ${lines.join(". ")}.`.slice(0, 900);
}
