import type { Grafik } from "../../model/content.ts";
import { addDefaultType, addPart, addRelationship, findRelated, freeName, REL } from "../../opc/package.ts";
import { escapeXml } from "../../opc/xml.ts";
import { type ChartLook, chartRows, writeChart } from "../chart/chart.ts";
import type { ChartData } from "../chart/data.ts";
import { writeWorkbook } from "../chart/workbook.ts";
import { blockControl } from "../parts/sdt.ts";
import { renderCaption } from "./caption.ts";
import { bookmarkOf, type Context, type Tempat } from "./context.ts";
import { inlineDrawing } from "./picture.ts";

const EMU_PER_TWIP = 635;
const EMU_PER_MM = 36_000;
const CHART_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** A chart of Word's own with its workbook, in a control, and its caption below. */
export function renderGrafik(grafik: Grafik, tempat: Tempat, part: string, context: Context): string {
  const themed = findRelated(context.pkg, context.main, "theme") !== undefined;
  const look: ChartLook = { ...chartLook(grafik, tempat.width), themed };
  const relation = addChart(chartData(grafik), look, part, context);
  const id = context.drawingId();
  const mark = context.bookmark(bookmarkOf(tempat.key));
  const drawing = inlineDrawing(
    tempat.width * EMU_PER_TWIP,
    Math.round(chartHeight(grafik, look, tempat.width) * EMU_PER_MM),
    id,
    `Grafik ${id}`,
    escapeXml(describeGrafik(grafik)),
    CHART_NS,
    `<c:chart xmlns:c="${CHART_NS}" xmlns:r="${REL}" r:id="${relation}"/>`,
  );
  const spacing = grafik.kartu ? 'w:before="0" w:after="0"' : 'w:before="120" w:after="60"';
  const paragraph = `<w:p><w:pPr><w:keepNext/><w:spacing ${spacing} w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>${mark.start}<w:r>${drawing}</w:r>${mark.end}</w:p>`;
  const control = blockControl(context.controlNames(tempat.key, grafik.judul), paragraph);
  return grafik.kartu ? control : control + renderCaption("Gambar", grafik.judul, tempat, context);
}

/** The numbers of a chart as the chart part and its workbook take them. */
export const chartData = ({ category, series }: Grafik): ChartData => ({
  categories: category,
  series: series.map(({ nama, nilai }) => ({ name: nama, values: category.map((_, index) => nilai[index] ?? null) })),
});

function addChart(data: ChartData, look: ChartLook, part: string, { pkg }: Context): string {
  const chart = freeName(pkg, "word/charts/chart", ".xml");
  const workbook = freeName(pkg, "word/embeddings/Microsoft_Excel_Worksheet", ".xlsx");
  addDefaultType(pkg, "xlsx", XLSX);
  pkg.parts.set(workbook, writeWorkbook(chartRows(data)));
  addPart(pkg, chart, "", CHART);
  const embedded = addRelationship(pkg, chart, `${REL}/package`, workbook);
  pkg.parts.set(chart, new TextEncoder().encode(writeChart(data, look, embedded)));
  return addRelationship(pkg, part, `${REL}/chart`, chart);
}

/** Points that a character of 9 points takes on average, and twips to a point. */
const CHARACTER = 4.8;
const TWIPS = 20;

/** Upright bars whose names would not fit below them in three lines lie down instead. */
function chartLook({ bentuk, category, satuan }: Grafik, width: number): Omit<ChartLook, "themed"> {
  const slot = ((width / TWIPS) * 0.86) / Math.max(category.length, 1) / CHARACTER;
  const tooLong = category.some(
    (name) => name.length > slot * 2.6 || name.split(/\s+/).some((word) => word.length > slot),
  );
  const kind = bentuk === "garis" ? "line" : bentuk === "batang" && !tooLong ? "bar" : "bar-horizontal";
  // Beside bars that lie down a percent sign has no place of its own: each number has it.
  const onLabels = kind === "bar-horizontal" && satuan === "%";
  return { kind, axisTitle: onLabels ? "" : satuan, unit: onLabels ? satuan : "" };
}

/** Height in millimetres; bars that lie down need as much as their names and series ask for. */
function chartHeight({ category, series, kartu }: Grafik, { kind }: ChartLook, width: number): number {
  if (kind !== "bar-horizontal") return kartu ? 48 : 72;
  const nameWidth = ((width / TWIPS) * 0.4) / CHARACTER;
  const rows = category.map((name) => Math.max(Math.ceil(name.length / nameWidth) * 4.2, series.length * 6) + 5);
  return Math.min(190, 18 + (series.length > 1 ? 6 : 0) + rows.reduce((a, b) => a + b, 0));
}

/** The chart in words, for those who cannot see it. */
export function describeGrafik({ judul, category, series, satuan }: Grafik): string {
  const shown = (value: number | null | undefined): string =>
    value == null ? "tidak ada" : String(value).replace(".", ",");
  const lines = series.map(
    ({ nama, nilai }) => `${nama}: ${category.map((name, index) => `${name} ${shown(nilai[index])}`).join("; ")}`,
  );
  return `${judul}${satuan === "" ? "" : ` (${satuan})`}. ${lines.join(". ")}.`.slice(0, 900);
}
