import {
  applyEdits,
  attributeOf,
  attributeSpan,
  childOf,
  childrenOf,
  type Edit,
  escapeXml,
  findAll,
  sourceOf,
  type XmlElement,
} from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { pointLabel } from "./chart.ts";
import { type ChartKind, isPointed } from "./data.ts";
import type { ChartPlan, LabelPosition } from "./labels.ts";

/*
 * What the numbers decide about a chart's look follows new numbers where it still is as the old numbers decided; where
 * it is not, a person chose it, and it stays.
 */

/** A series as it was planned for the old numbers and as it is for the new ones. */
export interface SeriesPlan {
  readonly kind: ChartKind;
  readonly before: Pick<ChartPlan, "labelFormat"> & { readonly positions: readonly LabelPosition[] };
  readonly after: Pick<ChartPlan, "labelFormat"> & { readonly positions: readonly LabelPosition[] };
}

/** One series, as source, with its labels where the new numbers want them. */
export function followLabels(source: string, { kind, before, after }: SeriesPlan): string {
  const formatted = followFormat(source, before.labelFormat, after.labelFormat);
  const root = parseXml(formatted);
  const labels = childOf(root, "c:dLbls");
  if (labels === undefined || isHidden(labels)) return formatted;
  const usual = positionOf(labels) ?? usualPosition(kind);
  const look = ["c:numFmt", "c:spPr", "c:txPr"]
    .map((name) => childOf(labels, name))
    .map((each) => (each === undefined ? "" : sourceOf(each)))
    .join("");
  const own = childrenOf(labels, "c:dLbl");
  const written = after.positions.map((wanted, at) => {
    const label = own.find((each) => childValue(each, "c:idx") === String(at));
    const shown = label === undefined ? usual : childOf(label, "c:layout") ? undefined : labelPosition(label, usual);
    const planned = before.positions[at];
    if (planned !== undefined && shown !== planned) return label === undefined ? "" : sourceOf(label);
    if (label === undefined) return wanted === usual ? "" : pointLabel(at, wanted, look);
    if (wanted === "none" || shown === "none") return pointLabel(at, wanted, look);
    return movedLabel(sourceOf(label), wanted);
  });
  const cuts = own.map(({ start, end }): Edit => ({ start, end, text: "" }));
  return applyEdits(formatted, [{ start: labels.openEnd, end: labels.openEnd, text: written.join("") }, ...cuts]);
}

/** Where labels stand that do not say it. */
const usualPosition = (kind: ChartKind): LabelPosition =>
  isPointed(kind) ? "r" : kind === "stacked" ? "ctr" : "outEnd";

const childValue = (element: XmlElement, name: string): string | undefined => {
  const child = childOf(element, name);
  return child && attributeOf(child, "val");
};

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** Labels that somebody turned off. */
const isHidden = (labels: XmlElement): boolean =>
  isOn(childValue(labels, "c:delete")) || (childValue(labels, "c:showVal") ?? "1") === "0";

const positionOf = (labels: XmlElement): LabelPosition | undefined =>
  childValue(labels, "c:dLblPos") as LabelPosition | undefined;

const labelPosition = (label: XmlElement, usual: LabelPosition): LabelPosition =>
  isHidden(label) ? "none" : (positionOf(label) ?? usual);

/** The label of one point at another place; how a person made it look stays. */
function movedLabel(source: string, position: LabelPosition): string {
  const label = parseXml(source);
  const text = `<c:dLblPos val="${position}"/>`;
  const known = childOf(label, "c:dLblPos");
  if (known !== undefined) return applyEdits(source, [{ start: known.start, end: known.end, text }]);
  const at = childOf(label, "c:showLegendKey")?.start ?? label.closeStart;
  return applyEdits(source, [{ start: at, end: at, text }]);
}

/** Number formats that are still as planned, in a series or axis given as source. */
function followFormat(source: string, before: string, after: string): string {
  const edits = findAll(parseXml(source), "c:numFmt").flatMap((each): Edit[] => {
    const span = attributeSpan(each, "formatCode");
    return span && attributeOf(each, "formatCode") === before ? [{ ...span, text: escapeXml(after) }] : [];
  });
  return applyEdits(source, edits);
}

/** Scale and number format of the value axis of a chart. */
export function followAxis(root: XmlElement, before: ChartPlan, after: ChartPlan): Edit[] {
  const axis = findAll(root, "c:valAx")[0];
  if (axis === undefined) return [];
  const source = followFormat(sourceOf(axis), before.axisFormat, after.axisFormat);
  const own = parseXml(source);
  const scaling = childOf(own, "c:scaling");
  const places = [
    [scaling && childOf(scaling, "c:min"), before.scale.min, after.scale.min],
    [scaling && childOf(scaling, "c:max"), before.scale.max, after.scale.max],
    [childOf(own, "c:majorUnit"), before.scale.step, after.scale.step],
  ] as const;
  const planned = places.every(([element, was]) => element !== undefined && near(attributeOf(element, "val"), was));
  const edits = places.flatMap(([element, , value]): Edit[] => {
    const span = element && attributeSpan(element, "val");
    return planned && span ? [{ ...span, text: String(value) }] : [];
  });
  return [{ start: axis.start, end: axis.end, text: applyEdits(source, edits) }];
}

const near = (text: string | undefined, value: number): boolean =>
  Math.abs(Number(text) - value) <= Math.abs(value) * 1e-9;
