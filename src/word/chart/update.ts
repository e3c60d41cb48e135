import {
  applyEdits,
  attributeOf,
  childOf,
  childrenOf,
  type Edit,
  escapeXml,
  findAll,
  sourceOf,
  textOf,
  type XmlElement,
} from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type ReadChart, readChart } from "./chart.ts";
import type { ChartData, ChartSeries } from "./data.ts";
import { followAxis, followLabels } from "./follow.ts";
import { planChart, unitOf } from "./labels.ts";
import { columnLetters } from "./workbook.ts";

/**
 * A chart part with other numbers: caches and references are written anew, all formatting stays. Series are matched by
 * name, then by order; further ones look like the last, those that are gone are cut. Axis and labels follow the numbers
 * unless a person has set them. `kind` is how it was drawn, where its elements alone do not say it.
 */
export function updateChart(xml: string, data: ChartData, kind: ReadChart["kind"] = readChart(xml).kind): string {
  const root = parseXml(xml);
  const series = findAll(root, "c:ser");
  const last = series.at(-1);
  if (last === undefined) return xml;
  const matched = matchSeries(series, data);
  const { followSeries, axis } = follower(xml, root, data, kind);
  const edits: Edit[] = [...axis];
  for (const [at, element] of series.entries()) {
    const index = matched.indexOf(element);
    edits.push(
      index === -1
        ? { start: element.start, end: element.end, text: "" }
        : {
            start: element.start,
            end: element.end,
            text: followSeries(writeSeries(sourceOf(element), data, index), at, index),
          },
    );
  }
  const added = matched.flatMap((element, index) =>
    element === undefined
      ? [followSeries(writeSeries(withoutPoints(sourceOf(last)), data, index), series.length - 1, index)]
      : [],
  );
  edits.push({ start: last.end, end: last.end, text: added.join("") });
  return applyEdits(xml, edits);
}

interface Follower {
  /** A series, given as source, that stood at `at` and now shows the numbers at `index`. */
  readonly followSeries: (source: string, at: number, index: number) => string;
  readonly axis: readonly Edit[];
}

function follower(xml: string, root: XmlElement, data: ChartData, kind: ReadChart["kind"]): Follower {
  const read = readChart(xml);
  const shown: ChartData = { ...read, series: read.series.map((each, at) => ({ ...roleAt(data, at), ...each })) };
  if (kind === "other") return { followSeries: (source) => source, axis: [] };
  const format = findAll(root, "c:dLbls").flatMap((labels) => findAll(labels, "c:numFmt"))[0];
  const unit = unitOf((format && attributeOf(format, "formatCode")) ?? "");
  const [before, after] = [planChart(shown, kind, unit), planChart(data, kind, unit)];
  return {
    followSeries: (source, at, index) =>
      followLabels(source, {
        kind,
        before: { labelFormat: before.labelFormat, positions: before.labels[at] ?? [] },
        after: { labelFormat: after.labelFormat, positions: after.labels[index] ?? [] },
      }),
    axis: followAxis(root, before, after),
  };
}

/** What a series is there for is not written in a chart: a refresh leaves each in its place. */
const roleAt = ({ series }: ChartData, at: number): Pick<ChartSeries, "role"> => {
  const role = series[at]?.role;
  return role === undefined ? {} : { role };
};

function matchSeries(series: readonly XmlElement[], { series: wanted }: ChartData): (XmlElement | undefined)[] {
  const free = new Set(series);
  const byName = wanted.map(({ name }) => {
    const found = [...free].find((each) => seriesName(each) === name);
    if (found) free.delete(found);
    return found;
  });
  return byName.map((found) => {
    const next = found ?? [...free][0];
    if (next) free.delete(next);
    return next;
  });
}

function seriesName(series: XmlElement): string {
  const value = findAll(childOf(series, "c:tx") ?? series, "c:v")[0];
  return value === undefined ? "" : textOf(value);
}

/** A look of its own that one bar or point has does not go to another series. */
function withoutPoints(source: string): string {
  const root = parseXml(source);
  return applyEdits(
    source,
    childrenOf(root, "c:dPt").map(({ start, end }) => ({ start, end, text: "" })),
  );
}

/** Writes index, name, categories and values of one series; `index` is its place in the data. */
function writeSeries(source: string, data: ChartData, index: number): string {
  const root = parseXml(source);
  const column = columnLetters(index + 1);
  const last = data.categories.length + 1;
  const { name, values } = data.series[index] ?? { name: "", values: [] };
  const edits: Edit[] = [];
  const put = (element: XmlElement | undefined, text: string): void => {
    if (element !== undefined) edits.push({ start: element.start, end: element.end, text });
  };
  put(childOf(root, "c:idx"), `<c:idx val="${index}"/>`);
  put(childOf(root, "c:order"), `<c:order val="${index}"/>`);
  put(childOf(root, "c:tx"), `<c:tx>${stringRef(`Sheet1!$${column}$1`, [name])}</c:tx>`);
  put(childOf(root, "c:cat"), `<c:cat>${stringRef(`Sheet1!$A$2:$A$${last}`, data.categories)}</c:cat>`);
  const val = childOf(root, "c:val");
  const format = val && findAll(val, "c:formatCode")[0];
  put(
    val,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache>${format ? sourceOf(format) : "<c:formatCode>General</c:formatCode>"}` +
      `<c:ptCount val="${data.categories.length}"/>${data.categories.map((_, at) => point(at, values[at] ?? null)).join("")}</c:numCache></c:numRef></c:val>`,
  );
  return applyEdits(source, edits);
}

const point = (index: number, value: string | number | null): string =>
  value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;

const stringRef = (formula: string, texts: readonly string[]): string =>
  `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${texts.map((text, at) => point(at, text)).join("")}</c:strCache></c:strRef>`;

/** Names the workbook behind a chart that has none, as one that LibreOffice saved. */
export function linkWorkbook(xml: string, relation: string): string {
  const root = parseXml(xml);
  const known = childOf(root, "c:externalData");
  if (known !== undefined && (attributeOf(known, "r:id") ?? "") !== "") return xml;
  const before = childOf(root, "c:printSettings") ?? childOf(root, "c:userShapes");
  const at = before?.start ?? root.closeStart;
  const link = `<c:externalData xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"><c:autoUpdate val="0"/></c:externalData>`;
  return xml.slice(0, at) + link + xml.slice(at);
}
