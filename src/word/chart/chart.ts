import { DECLARATION } from "../../opc/package.ts";
import { attributeOf, childOf, childrenOf, escapeXml, findAll, textOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type ChartData, type ChartKind, isLying, isPointed, MIDDLE, type SeriesRole } from "./data.ts";
import { type ChartPlan, type LabelPosition, planChart } from "./labels.ts";
import { barLook, isLabelled, lineLook, stroke, TINTS } from "./look.ts";
import { columnLetters, type SheetCell } from "./workbook.ts";

/** How a chart is drawn. */
export interface ChartLook {
  readonly kind: ChartKind;
  /** Sign behind the number of each label, such as %; empty for none. */
  readonly unit: string;
  /** Font of the document around it. */
  readonly font: string;
  /** Stands over the columns of a table, a sixth of its width to the right: no names of categories, they are the table's. */
  readonly overColumns?: boolean;
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
  const at = data.series.map((_, index) => index);
  const lines = at.filter((index) => isPointed(look.kind) || roleAt(data, index) === "target");
  const bars = at.filter((index) => !lines.includes(index));
  const plot =
    (bars.length === 0 ? "" : barPlot(data, look, plan, bars)) +
    (lines.length === 0 ? "" : linePlot(data, look, plan, lines));
  return (
    `${DECLARATION}<c:chartSpace ${NS}><c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea>${look.overColumns ? OVER_COLUMNS : "<c:layout/>"}${plot}${categoryAxis(look)}${valueAxis(look, plan)}</c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
    `${textProperties(look.font)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

/** The plot covers five sixths of the width: the columns of a table of six, all but the first. */
const OVER_COLUMNS =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="0.16667"/><c:y val="0.06"/><c:w val="0.83333"/><c:h val="0.9"/></c:manualLayout></c:layout>';

const roleAt = ({ series }: ChartData, index: number): SeriesRole => series[index]?.role ?? "plain";

/** Text of 9 points in the ink of the document. */
const textProperties = (font: string, { rotation = "", bold = false } = {}): string =>
  `<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${TINTS.ink}"/></a:solidFill>` +
  `<a:latin typeface="${escapeXml(font)}"/><a:cs typeface="${escapeXml(font)}"/></a:defRPr></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;

function barPlot(data: ChartData, look: ChartLook, plan: ChartPlan, own: readonly number[]): string {
  const series = own.map((index) => {
    const fill = barLook(roleAt(data, index), own.indexOf(index));
    return `<c:ser>${seriesHead(data, index)}${fill}<c:invertIfNegative val="0"/>${labels(data, look, plan, index)}${seriesData(data, index)}</c:ser>`;
  });
  const stacked = look.kind === "stacked";
  // What reaches its target and what does not are never both in one place: they share it.
  const shared = stacked || own.some((index) => roleAt(data, index) !== "plain");
  const gap = isLying(look.kind) ? 50 : shared ? 100 : 60;
  return (
    `<c:barChart><c:barDir val="${isLying(look.kind) ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    `${series.join("")}<c:gapWidth val="${gap}"/>${shared ? '<c:overlap val="100"/>' : ""}${axisIds}</c:barChart>`
  );
}

function linePlot(data: ChartData, look: ChartLook, plan: ChartPlan, own: readonly number[]): string {
  const series = own.map((index) => {
    const drawn = lineLook(roleAt(data, index), own.indexOf(index), look.kind);
    return `<c:ser>${seriesHead(data, index)}${drawn}${labels(data, look, plan, index)}${seriesData(data, index)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** The labels of a series: one position for most, others where a neighbour is in the way. */
function labels(data: ChartData, { kind, font }: ChartLook, plan: ChartPlan, index: number): string {
  if (!isLabelled(roleAt(data, index), kind)) return "";
  const positions = plan.labels[index] ?? [];
  const usual = mostOf(positions);
  const look = labelLook(plan, font);
  const own = positions.map((position, at) => (position === usual ? "" : pointLabel(at, position, look)));
  return `<c:dLbls>${own.join("")}${look}<c:dLblPos val="${usual}"/>${SHOW_VALUE}</c:dLbls>`;
}

const SHOW_VALUE =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

const labelLook = ({ labelFormat, upright }: ChartPlan, font: string): string =>
  `<c:numFmt formatCode="${escapeXml(labelFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
  textProperties(font, { bold: true, rotation: upright ? ' rot="-5400000" vert="horz"' : "" });

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

/** Names of categories below the axis or left of lying bars, every one of them; none over the columns of a table. */
function categoryAxis({ kind, font, overColumns = false }: ChartLook): string {
  const lying = isLying(kind);
  const crosses = kind === "deviation" ? `<c:crossesAt val="${MIDDLE}"/>` : '<c:crosses val="autoZero"/>';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${overColumns ? "none" : "low"}"/><c:spPr>${stroke(12_700, TINTS.ink)}</c:spPr>${textProperties(font, { rotation: lying ? "" : ' rot="0"' })}` +
    `<c:crossAx val="${VALUE_AXIS}"/>${crosses}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** The value axis with its grid; none where the length of a bar is told in words or on the bar. */
function valueAxis({ kind, font }: ChartLook, { scale, axisFormat }: ChartPlan): string {
  const lying = isLying(kind);
  const hidden = kind === "deviation" || kind === "steps";
  const grid = hidden ? "" : `<c:majorGridlines><c:spPr>${stroke(6350, TINTS.grid)}</c:spPr></c:majorGridlines>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.max}"/><c:min val="${scale.min}"/></c:scaling><c:delete val="${hidden ? 1 : 0}"/>` +
    `<c:axPos val="${lying ? "b" : "l"}"/>${grid}<c:numFmt formatCode="${axisFormat}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(font)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? "max" : "min"}"/><c:crossBetween val="between"/><c:majorUnit val="${scale.step}"/></c:valAx>`
  );
}

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
  const direction = findAll(root, "c:barDir")[0];
  if (direction === undefined) return findAll(root, "c:lineChart").length > 0 ? "line" : "other";
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
