import { DECLARATION } from "../../opc/package.ts";
import { attributeOf, childOf, childrenOf, escapeXml, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import type { ChartData, ChartKind } from "./data.ts";
import { type ChartPlan, type LabelPosition, planChart } from "./labels.ts";
import { columnLetters, type SheetCell } from "./workbook.ts";

/** How a chart is drawn. Colours come from the theme of the document. */
export interface ChartLook {
  readonly kind: ChartKind;
  /** Title of the value axis; empty for none. */
  readonly axisTitle: string;
  /** Sign behind the number of each label, such as %; empty for none. */
  readonly unit: string;
  /** Whether the document has a theme to take colours from; without one the program chooses them. */
  readonly themed: boolean;
}

/** A chart as a reader finds it; series in the order in which they stand. */
export interface ReadChart extends ChartData {
  readonly kind: ChartKind | "other";
}

const NS =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** The rows of the workbook behind a chart: categories in column A, a series in each further column. */
export const chartRows = ({ categories, series }: ChartData): SheetCell[][] => [
  ["", ...series.map(({ name }) => name)],
  ...categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? null)]),
];

/** A chart part; `workbook` is the relationship id of the workbook with `chartRows`. */
export function writeChart(data: ChartData, look: ChartLook, workbook: string): string {
  const plan = planChart(data, look.kind, look.unit);
  const plot = look.kind === "line" ? linePlot(data, look, plan) : barPlot(data, look, plan);
  const legend = data.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    `${DECLARATION}<c:chartSpace ${NS}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/>${plot}${categoryAxis(look)}${valueAxis(look, plan)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
    `${textProperties()}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

const textProperties = (rotation = ""): string =>
  `<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;

function barPlot(data: ChartData, look: ChartLook, plan: ChartPlan): string {
  const series = data.series.map((_, index) => {
    const fill = look.themed ? `<c:spPr>${colour(index)}</c:spPr>` : "";
    return `<c:ser>${seriesHead(data, index)}${fill}<c:invertIfNegative val="0"/>${labels(plan, index)}${seriesData(data, index)}</c:ser>`;
  });
  const gap = data.series.length > 1 ? 60 : 90;
  return (
    `<c:barChart><c:barDir val="${look.kind === "bar" ? "col" : "bar"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${series.join("")}<c:gapWidth val="${gap}"/>${axisIds}</c:barChart>`
  );
}

function linePlot(data: ChartData, look: ChartLook, plan: ChartPlan): string {
  const series = data.series.map((_, index) => {
    const fill = look.themed ? colour(index) : "";
    const line = `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>`;
    const marker = `<c:marker><c:symbol val="circle"/><c:size val="6"/>${look.themed ? `<c:spPr>${fill}</c:spPr>` : ""}</c:marker>`;
    return `<c:ser>${seriesHead(data, index)}${line}${marker}${labels(plan, index)}${seriesData(data, index)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

const colour = (index: number): string => `<a:solidFill><a:schemeClr val="accent${(index % 6) + 1}"/></a:solidFill>`;
const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** The labels of a series: one position for most, others where a neighbour is in the way. */
function labels(plan: ChartPlan, index: number): string {
  const positions = plan.labels[index] ?? [];
  const usual = mostOf(positions);
  const look = labelLook(plan);
  const own = positions.map((position, at) => (position === usual ? "" : pointLabel(at, position, look)));
  return `<c:dLbls>${own.join("")}${look}<c:dLblPos val="${usual}"/>${SHOW_VALUE}</c:dLbls>`;
}

const SHOW_VALUE =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

const labelLook = ({ labelFormat, upright }: ChartPlan): string =>
  `<c:numFmt formatCode="${escapeXml(labelFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
  (upright ? textProperties(' rot="-5400000" vert="horz"') : "");

/** The label of one point, with the look of the others of its series; `none` takes it away. */
export const pointLabel = (at: number, position: LabelPosition, look: string): string =>
  position === "none"
    ? `<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`
    : `<c:dLbl><c:idx val="${at}"/>${look}<c:dLblPos val="${position}"/>${SHOW_VALUE}</c:dLbl>`;

/** The position that most labels of a series have. */
function mostOf(positions: readonly LabelPosition[]): LabelPosition {
  const count = (position: LabelPosition): number => positions.filter((each) => each === position).length;
  const shown = positions.filter((each) => each !== "none");
  return shown.reduce((most, each) => (count(each) > count(most) ? each : most), shown[0] ?? "t");
}

function seriesHead({ series }: ChartData, index: number): string {
  const reference = `Sheet1!$${columnLetters(index + 1)}$1`;
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${reference}</c:f>${stringCache([series[index]?.name ?? ""])}</c:strRef></c:tx>`;
}

function seriesData(data: ChartData, index: number): string {
  const last = data.categories.length + 1;
  const column = columnLetters(index + 1);
  return (
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f>${stringCache(data.categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f>${numberCache(data.series[index]?.values ?? [], data.categories.length)}</c:numRef></c:val>`
  );
}

const stringCache = (texts: readonly string[]): string =>
  `<c:strCache><c:ptCount val="${texts.length}"/>${texts
    .map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`)
    .join("")}</c:strCache>`;

const numberCache = (values: readonly (number | null)[], count: number): string =>
  `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${count}"/>${values
    .slice(0, count)
    .map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join("")}</c:numCache>`;

/** A thin line: in a grey of the theme, else as the program draws it. */
function thinLine(themed: boolean, scheme: string, share: string): string {
  if (!themed) return '<c:spPr><a:ln w="6350"/></c:spPr>';
  return `<c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="${scheme}">${share}</a:schemeClr></a:solidFill></a:ln></c:spPr>`;
}

const axisLine = (themed: boolean): string => thinLine(themed, "tx1", '<a:lumMod val="50000"/><a:lumOff val="50000"/>');
const gridLine = (themed: boolean): string => thinLine(themed, "bg1", '<a:lumMod val="85000"/>');

/** Horizontal bars read from top to bottom, as the table beside them does. */
function categoryAxis({ kind, themed }: ChartLook): string {
  const horizontal = kind === "bar-horizontal";
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${horizontal ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${axisLine(themed)}${textProperties(horizontal ? "" : ' rot="0"')}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis({ kind, axisTitle, themed }: ChartLook, { scale, axisFormat }: ChartPlan): string {
  const horizontal = kind === "bar-horizontal";
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.max}"/><c:min val="${scale.min}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${horizontal ? "b" : "l"}"/><c:majorGridlines>${gridLine(themed)}</c:majorGridlines>${axisTitle === "" ? "" : title(axisTitle, horizontal)}` +
    `<c:numFmt formatCode="${axisFormat}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${axisLine(themed)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${horizontal ? "max" : "autoZero"}"/><c:crossBetween val="between"/><c:majorUnit val="${scale.step}"/></c:valAx>`
  );
}

const title = (text: string, horizontal: boolean): string =>
  `<c:title><c:tx><c:rich><a:bodyPr${horizontal ? "" : ' rot="-5400000" vert="horz"'}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr>` +
  `<a:r><a:rPr lang="id-ID" sz="900" b="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** Reads what a chart part shows, from its caches. */
export function readChart(xml: string): ReadChart {
  const root = parseXml(xml);
  const series = findAll(root, "c:ser");
  const categories = series.map((each) => readPoints(childOf(each, "c:cat"))).find((points) => points.length > 0) ?? [];
  return {
    kind: readKind(root),
    categories: categories.map((text) => text ?? ""),
    series: series.map((each) => ({
      name: readPoints(childOf(each, "c:tx"))[0] ?? "",
      values: readPoints(childOf(each, "c:val")).map((text) => (text === null || text === "" ? null : Number(text))),
    })),
  };
}

function readKind(root: XmlElement): ReadChart["kind"] {
  if (findAll(root, "c:lineChart").length > 0) return "line";
  const direction = findAll(root, "c:barDir")[0];
  if (direction === undefined) return "other";
  return attributeOf(direction, "val") === "bar" ? "bar-horizontal" : "bar";
}

function readPoints(holder: XmlElement | undefined): (string | null)[] {
  const cache = holder && (findAll(holder, "c:strCache")[0] ?? findAll(holder, "c:numCache")[0]);
  if (cache === undefined) return [];
  const counted = childOf(cache, "c:ptCount");
  const count = Number((counted && attributeOf(counted, "val")) ?? 0);
  const points: (string | null)[] = Array.from({ length: Math.min(count, 10_000) }, () => null);
  for (const point of childrenOf(cache, "c:pt")) {
    const value = childOf(point, "c:v");
    const index = Number(attributeOf(point, "idx"));
    if (value !== undefined && index in points) points[index] = textOf(value);
  }
  return points;
}
