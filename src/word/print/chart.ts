import type { Grafik } from "../../model/content.ts";
import { addDefaultType, addPart, addRelationship, freeName, REL } from "../../opc/package.ts";
import { attributeOf, childOf, escapeXml } from "../../opc/xml.ts";
import { type ChartLook, chartRows, writeChart } from "../chart/chart.ts";
import { type ChartData, type ChartKind, isLying } from "../chart/data.ts";
import { writeWorkbook } from "../chart/workbook.ts";
import { blockControl } from "../parts/sdt.ts";
import { renderCaption } from "./caption.ts";
import { chartData, describeGrafik, explainMarks, KINDS } from "./chart-parts.ts";
import { bookmarkOf, type Context, type Tempat } from "./context.ts";
import { renderCatatan } from "./note.ts";
import { inlineDrawing } from "./picture.ts";

const EMU_PER_TWIP = 635;
const EMU_PER_MM = 36_000;
const CHART_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** A chart of Word's own with its workbook, in a control, its caption and its marks in words below. */
export function renderGrafik(grafik: Grafik, tempat: Tempat, part: string, context: Context): string {
  const look = chartLook(grafik, tempat.width, fontOf(context));
  const relation = addChart(chartData(grafik), look, part, context);
  const id = context.drawingId();
  const mark = context.bookmark(bookmarkOf(tempat.key));
  const drawing = inlineDrawing(
    tempat.width * EMU_PER_TWIP,
    Math.round(chartHeight(grafik, look.kind, tempat.width) * EMU_PER_MM),
    id,
    `Grafik ${id}`,
    escapeXml(describeGrafik(grafik)),
    CHART_NS,
    `<c:chart xmlns:c="${CHART_NS}" xmlns:r="${REL}" r:id="${relation}"/>`,
  );
  const spacing = look.overColumns ? 'w:before="0" w:after="0"' : 'w:before="120" w:after="60"';
  const paragraph = `<w:p><w:pPr><w:keepNext/><w:spacing ${spacing} w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>${mark.start}<w:r>${drawing}</w:r>${mark.end}</w:p>`;
  const control = blockControl(context.controlNames(tempat.key, "grafik"), paragraph);
  if (look.overColumns) return control;
  const marks = explainMarks(grafik, look.kind);
  return (
    control +
    renderCaption("Gambar", grafik.judul, tempat, context, marks !== "") +
    renderCatatan(marks, tempat, context)
  );
}

/** The font of the paragraphs around a chart. */
const fontOf = ({ styles }: Context): string => {
  const fonts = childOf(childOf(childOf(styles.defaults, "w:rPrDefault"), "w:rPr"), "w:rFonts");
  return (fonts && attributeOf(fonts, "w:ascii")) ?? "Arial";
};

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

/** From so many categories on, upright bars and dots lie down: their names would not fit below them. */
const UPRIGHT = 12;

/** How a chart is drawn in `width` twips; upright bars whose names would not fit below them in three lines lie down instead. */
export function chartLook({ bentuk, category, satuan, overColumns }: Grafik, width: number, font: string): ChartLook {
  const slot = ((width / TWIPS) * 0.86) / Math.max(category.length, 1) / CHARACTER;
  const tooLong = category.some(
    (name) => name.length > slot * 2.6 || name.split(/\s+/).some((word) => word.length > slot),
  );
  const lies = bentuk === "batang" && !overColumns && (tooLong || category.length > UPRIGHT);
  const kind = lies ? "bar-horizontal" : KINDS[bentuk];
  // Beside bars that lie down a percent sign has no place of its own: each number has it.
  const unit = kind === "bar-horizontal" && satuan === "%" ? satuan : "";
  return { kind, unit, font, ...(overColumns ? { overColumns } : {}) };
}

/** Height in millimetres; bars that lie down need as much as their names and series ask for. */
export function chartHeight({ category, series, overColumns }: Grafik, kind: ChartKind, width: number): number {
  if (overColumns) return 45;
  if (!isLying(kind)) return 62;
  const nameWidth = ((width / TWIPS) * 0.4) / CHARACTER;
  const side = kind === "bar-horizontal" ? series.filter(({ target }) => !target).length : 1;
  const rows = category.map((name) => Math.max(Math.ceil(name.length / nameWidth) * 3.8 + 1.6, side * 6));
  return Math.min(250, (kind === "deviation" ? 8 : 14) + rows.reduce((a, b) => a + b, 0));
}
