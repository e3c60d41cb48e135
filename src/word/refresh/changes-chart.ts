import type { Grafik } from "../../model/content.ts";
import { readPart, type WordPackage } from "../../opc/package.ts";
import { chartRows, readChart } from "../chart/chart.ts";
import { bareCategory, type ChartData } from "../chart/data.ts";
import { columnLetters, readWorkbookNumbers } from "../chart/workbook.ts";
import { chartData } from "../print/chart-parts.ts";
import { type FoundPiece, freshOf, type Look } from "./changes-piece.ts";
import { chartPart, findDrawing, workbookPart } from "./chart.ts";
import type { OwnControl } from "./control.ts";

/** From so many changed points on, the chart is another one. */
const MANY = 8;

/** Compares a chart point by point, in what it shows and in the workbook behind it; false where it is gone. */
export function lookAtGrafik(control: OwnControl, lama: Grafik, pkg: WordPackage, look: Look): boolean {
  const drawing = findDrawing(control);
  const name = drawing && chartPart(drawing, control.part, pkg);
  const xml = name === undefined ? undefined : readPart(pkg, name);
  if (drawing === undefined || name === undefined || xml === undefined) return false;
  const fresh = freshOf(look, control.kunci, "grafik");
  const [was, shown, now] = [named(lama), readChart(xml), fresh == null ? fresh : named(fresh.grafik)];
  const common = { kunci: control.kunci, judul: lama.judul, element: drawing };
  const points = [...comparePoints(was, shown, now), ...compareNames(was, shown, now)];
  const pieces = points.length > 0 ? points : compareWorkbook(was, now, pkg, name);
  if (pieces.length < MANY) for (const each of pieces) look.put({ ...common, ...each });
  else
    look.put({
      ...common,
      jenis: "grafik",
      lama: listPoints(was),
      suntingan: listPoints({ ...shown, names: shown.categories }),
      baru: now == null ? now : listPoints(now),
    });
  return true;
}

/** The numbers of a chart with the names that its categories have in the data: what is printed may have a number in it. */
interface NamedData extends ChartData {
  readonly names: readonly string[];
}

const named = (grafik: Grafik): NamedData => ({ ...chartData(grafik), names: grafik.category });

type PointPiece = Pick<FoundPiece, "jenis" | "baris" | "kolom" | "lama" | "suntingan" | "baru">;
type Now = NamedData | null | undefined;

const textOfValue = (value: number | null | undefined): string =>
  value == null ? "" : String(Number(value.toPrecision(12))).replace(".", ",");

/** Every point of the base beside what the chart shows in its place and what the data say under its names. */
const comparePoints = (was: NamedData, shown: ChartData, now: Now): PointPiece[] =>
  eachPoint(was).flatMap(({ series, at, name, category, value }): PointPiece[] => {
    const lama = textOfValue(value);
    const suntingan = textOfValue(shown.series[series]?.values[at]);
    const baru = now == null ? now : textOfValue(valueUnder(now, name, category));
    const same = suntingan === lama && (baru === undefined || baru === lama);
    return same ? [] : [{ jenis: "titik", baris: category, kolom: name, lama, suntingan, baru }];
  });

/** Names of categories and series. */
function compareNames(was: NamedData, shown: ChartData, now: Now): PointPiece[] {
  const names = ({ categories, series }: ChartData): string[] => [...categories, ...series.map(({ name }) => name)];
  const [before, after] = [names(was), names(shown)];
  return before.flatMap((lama, at): PointPiece[] => {
    const suntingan = after[at] ?? "";
    const baru = now == null ? now : names(now).includes(lama) ? lama : null;
    // LibreOffice keeps no name of a series that has no legend.
    return suntingan === lama || suntingan === ""
      ? []
      : [{ jenis: "titik", baris: "", kolom: "", lama, suntingan, baru }];
  });
}

/** The workbook, where it says something else than the chart: that comes to light when somebody opens it in Word. */
function compareWorkbook(was: NamedData, now: Now, pkg: WordPackage, chart: string): PointPiece[] {
  const part = workbookPart(pkg, chart);
  const numbers = part === undefined ? null : readWorkbookNumbers(pkg.parts.get(part) ?? new Uint8Array());
  if (numbers === null || numbers.size === 0) return [];
  return chartRows(was).flatMap((row, line) =>
    row.flatMap((value, column): PointPiece[] => {
      const typed = numbers.get(`${columnLetters(column)}${line + 1}`);
      if (typeof value !== "number" || typed === undefined || Math.abs(typed - value) <= Math.abs(value) * 1e-9)
        return [];
      const [category, name] = [was.names[line - 1] ?? "", was.series[column - 1]?.name ?? ""];
      const baru = now == null ? now : textOfValue(valueUnder(now, name, category));
      return [
        { jenis: "titik", baris: category, kolom: name, lama: textOfValue(value), suntingan: textOfValue(typed), baru },
      ];
    }),
  );
}

const eachPoint = ({ names, series }: NamedData) =>
  series.flatMap(({ name, values }, at) =>
    names.map((category, index) => ({ series: at, at: index, name, category, value: values[index] ?? null })),
  );

const valueUnder = ({ names, series }: NamedData, name: string, category: string): number | null | undefined =>
  series.find((each) => each.name === name)?.values[names.indexOf(category)];

const listPoints = (chart: NamedData): string =>
  eachPoint(chart)
    .map(({ category, value }) => `${bareCategory(category, [value])} ${textOfValue(value) || "-"}`)
    .join("; ");
