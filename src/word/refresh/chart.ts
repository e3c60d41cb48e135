import type { Grafik } from "../../model/content.ts";
import {
  addDefaultType,
  addRelationship,
  freeName,
  REL,
  readPart,
  readRelationships,
  type WordPackage,
  writePart,
} from "../../opc/package.ts";
import {
  ancestorOf,
  attributeOf,
  attributeSpan,
  type Edit,
  escapeXml,
  findAll,
  type XmlElement,
} from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { chartRows, readChart, writeChart } from "../chart/chart.ts";
import { bareCategory, isHelper } from "../chart/data.ts";
import { linkWorkbook, updateChart } from "../chart/update.ts";
import { writeWorkbook } from "../chart/workbook.ts";
import { commentPlace } from "../parts/comments.ts";
import { chartHeight, chartLook } from "../print/chart.ts";
import { chartData, describeGrafik } from "../print/chart-parts.ts";
import type { OwnControl } from "./control.ts";
import { clip } from "./place.ts";
import { type Matter, placeIn, type Sides } from "./verdict.ts";

const EMU_PER_TWIP = 635;
const EMU_PER_MM = 36_000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Compares the numbers of a chart; how a person made it look stays. Undefined where the chart is gone. `isWritten` tells
 * whether another control on the same chart brings the numbers in already.
 */
export function compareGrafik(
  control: OwnControl,
  lama: Grafik,
  baru: Grafik,
  sides: Sides,
  isWritten: (part: string) => boolean,
): Matter[] | undefined {
  const { part, kunci } = control;
  const drawing = findDrawing(control);
  const name = drawing && chartPart(drawing, part, sides.hand);
  const xml = name === undefined ? undefined : readPart(sides.hand, name);
  if (drawing === undefined || name === undefined || xml === undefined) return undefined;
  if (isWritten(name)) return [];
  const matter: Matter = {
    tag: kunci,
    part,
    tempat: () => `${placeIn(sides, part, drawing.start)}, grafik "${clip(lama.judul, 60)}"`,
    lama: chartText(lama),
    suntingan: chartText(readChart(xml)),
    baru: chartText(baru),
    berubah: false,
    celah: false,
    anchor: () => commentPlace(ancestorOf(drawing, "w:p")),
    chart: name,
    write: ({ pkg }) => {
      writeData(pkg, name, xml, lama, baru, widthOf(drawing));
      return [...altTextEdits(drawing, lama, baru), ...heightEdits(drawing, lama, baru)];
    },
  };
  return [matter];
}

/** The numbers of a chart in a line: `IKM: 2023 89,2; 2024 90,1`. */
export function chartText(chart: Grafik | ReturnType<typeof readChart>): string {
  const data = "category" in chart ? chartData(chart) : chart;
  const shown = (value: number | null | undefined): string =>
    value == null ? "-" : String(Number(value.toPrecision(12))).replace(".", ",");
  return data.series
    .filter(({ name }) => !isHelper(name))
    .map(
      ({ name, values }) =>
        `${name}: ${data.categories.map((each, at) => `${bareCategory(each, [values[at]])} ${shown(values[at])}`).join("; ")}`,
    )
    .join(". ");
}

/** The drawing that shows the chart of a control. */
export function findDrawing({ content, sdt, mark }: OwnControl): XmlElement | undefined {
  const isChart = (drawing: XmlElement): boolean => findAll(drawing, "c:chart").length > 0;
  const inside = content && findAll(content, "w:drawing").find(isChart);
  if (inside) return inside;
  const anchor = sdt ?? mark;
  const paragraph = anchor && ancestorOf(anchor, "w:p");
  return paragraph && findAll(paragraph, "w:drawing").find(isChart);
}

/** The chart part that a drawing shows. */
export function chartPart(drawing: XmlElement, part: string, pkg: WordPackage): string | undefined {
  const chart = findAll(drawing, "c:chart")[0];
  const id = chart && attributeOf(chart, "r:id");
  return readRelationships(pkg, part).find((each) => each.id === id)?.target;
}

/** The workbook behind a chart; LibreOffice saves none. */
export const workbookPart = (pkg: WordPackage, chart: string): string | undefined =>
  readRelationships(pkg, chart).find(({ type, target }) => type.endsWith("/package") && pkg.parts.has(target))?.target;

/** Width of a drawing in twips. */
const widthOf = (drawing: XmlElement): number => sizeOf(drawing, "cx") / EMU_PER_TWIP;

function sizeOf(drawing: XmlElement, side: "cx" | "cy"): number {
  const extent = findAll(drawing, "wp:extent")[0];
  return Number((extent && attributeOf(extent, side)) ?? 0);
}

/** What a chart is drawn of: of another form, it is another chart, and the look of the old one says nothing about it. */
function formOf(grafik: Grafik, width: number): string {
  const roles = chartData(grafik).series.map(({ role }) => (role === undefined ? "" : role));
  return [
    chartLook(grafik, width, "").kind,
    grafik.overColumns === true,
    ...(roles.some((each) => each !== "") ? roles : []),
  ].join();
}

/** A chart that nobody touched, or of another form, is drawn anew; in any other only the numbers move. */
function writeData(pkg: WordPackage, name: string, xml: string, lama: Grafik, baru: Grafik, width: number): void {
  const data = chartData(baru);
  const look = chartLook(baru, width, fontIn(xml));
  const target = workbookPart(pkg, name) ?? freeName(pkg, "word/embeddings/Microsoft_Excel_Worksheet", ".xlsx");
  pkg.parts.set(target, writeWorkbook(chartRows(data)));
  addDefaultType(pkg, "xlsx", XLSX);
  const known = readRelationships(pkg, name).find((each) => each.target === target)?.id;
  const relation = known ?? addRelationship(pkg, name, `${REL}/package`, target);
  const before = writeChart(chartData(lama), chartLook(lama, width, look.font), relation);
  const stays = xml !== before && formOf(lama, width) === formOf(baru, width);
  writePart(
    pkg,
    name,
    stays ? linkWorkbook(updateChart(xml, data, look.kind), relation) : writeChart(data, look, relation),
  );
}

/** The font that the text of a chart has. */
function fontIn(xml: string): string {
  const fonts = findAll(parseXml(xml), "a:latin").map((each) => attributeOf(each, "typeface") ?? "");
  return fonts.find((each) => each !== "") ?? "Arial";
}

/** A chart that is still as high as its bars asked for grows and shrinks with them. */
function heightEdits(drawing: XmlElement, lama: Grafik, baru: Grafik): Edit[] {
  const extent = findAll(drawing, "wp:extent")[0];
  const span = extent && attributeSpan(extent, "cy");
  const width = widthOf(drawing);
  const [was, now] = [lama, baru].map((each) =>
    Math.round(chartHeight(each, chartLook(each, width, "").kind, width) * EMU_PER_MM),
  );
  return span === undefined || was === now || sizeOf(drawing, "cy") !== was ? [] : [{ ...span, text: String(now) }];
}

/** The chart in words for those who cannot see it, unless a person wrote that. */
function altTextEdits(drawing: XmlElement, lama: Grafik, baru: Grafik): Edit[] {
  const properties = findAll(drawing, "wp:docPr")[0];
  const span = properties && attributeSpan(properties, "descr");
  if (properties === undefined || span === undefined) return [];
  if (attributeOf(properties, "descr") !== describeGrafik(lama)) return [];
  return [{ ...span, text: escapeXml(describeGrafik(baru)) }];
}
