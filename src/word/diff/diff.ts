import { once } from "../../model/recent.ts";
import {
  findMainPart,
  openPackage,
  parsePart,
  readPart,
  readRelationships,
  type WordPackage,
} from "../../opc/package.ts";
import { ancestorOf, attributeOf, childOf, findAll, sourceOf, type XmlElement } from "../../opc/xml.ts";
import { parseXml, XmlError } from "../../opc/xml-parse.ts";
import { readContent } from "../base/part.ts";
import { readChart } from "../chart/chart.ts";
import { bareCategory, isHelper } from "../chart/data.ts";
import { isDataControl, readControl } from "../parts/sdt.ts";
import { readStyles } from "../parts/styles.ts";
import { blocksOf, rowCells, tableRows } from "../parts/table.ts";
import { identOf as identOfKey } from "../print/context.ts";
import { identReader } from "../refresh/control.ts";
import { clip, headingPlaces, type PlaceFinder } from "../refresh/place.ts";
import { readText, wholeOf } from "../refresh/region.ts";
import { readRows } from "../refresh/table-match.ts";
import { alignTexts, likeness } from "./merge.ts";

/** One difference between two versions of a document; null where one of them has nothing. */
export interface Difference {
  readonly jenis: "nilai" | "tabel" | "grafik" | "prosa";
  readonly tempat: string;
  readonly lama: string | null;
  readonly baru: string | null;
}

/** A paragraph outside tables, or a row of a table. */
export interface Satuan {
  readonly element: XmlElement;
  readonly isRow: boolean;
  readonly text: string;
}

/** One version, opened for comparing. */
export interface Versi {
  readonly pkg: WordPackage;
  readonly main: string;
  readonly root: XmlElement;
  readonly satuan: readonly Satuan[];
  readonly tempat: PlaceFinder;
}

/** Opens a version. Throws `ZipError` or `XmlError` on what is no whole Word document. */
export function openVersi(docx: Uint8Array): Versi {
  const pkg = openPackage(docx);
  const main = findMainPart(pkg) ?? "";
  const root = parsePart(pkg, main) ?? parseXml("");
  if (root.name !== "w:document") throw new XmlError("main part of another kind or prefix", root.start);
  const body = childOf(root, "w:body");
  const satuan = (body === undefined ? [] : blocksOf(body)).flatMap((block): Satuan[] =>
    block.name === "w:tbl"
      ? tableRows(block).map((element) => ({ element, isRow: true, text: cellTexts(element).join(" | ") }))
      : [{ element: block, isRow: false, text: readText(wholeOf(block)).trim() }],
  );
  // Contents lists repeat what stands elsewhere.
  const telling = satuan.filter(
    ({ text, element }) => text.replace(/[| ]/g, "") !== "" && !/PAGEREF/.test(sourceOf(element)),
  );
  return {
    pkg,
    main,
    root,
    satuan: telling,
    tempat: headingPlaces(
      main,
      root,
      once(() => readStyles(pkg)),
    ),
  };
}

export const cellTexts = (row: XmlElement): string[] => rowCells(row).map((cell) => readText(wholeOf(cell)).trim());

/** Units of two versions side by side; what is not alike stands alone. */
export function pairSatuan(
  lama: Versi,
  baru: Versi,
): { readonly a: Satuan | undefined; readonly b: Satuan | undefined }[] {
  const sign = ({ isRow, text }: Satuan): string => `${isRow ? "|" : ""}${text}`;
  return alignTexts(lama.satuan.map(sign), baru.satuan.map(sign)).flatMap(({ a, b }) => {
    const [x, y] = [a === undefined ? undefined : lama.satuan[a], b === undefined ? undefined : baru.satuan[b]];
    const alone = x !== undefined && y !== undefined && (x.isRow !== y.isRow || likeness(x.text, y.text) < 0.2);
    return alone
      ? [
          { a: x, b: undefined },
          { a: undefined, b: y },
        ]
      : [{ a: x, b: y }];
  });
}

/** All differences in document order. */
export function findDifference(lama: Versi, baru: Versi): Difference[] {
  const units = pairSatuan(lama, baru).flatMap(({ a, b }) => {
    if (a !== undefined && b !== undefined)
      return a.text === b.text ? [] : a.isRow ? rowDifference(a, b, baru) : paragraphDifference(a, b, baru);
    const one = (a ?? b) as Satuan;
    const tempat = (a === undefined ? baru : lama).tempat(one.element.start);
    return [
      {
        jenis: one.isRow ? ("tabel" as const) : ("prosa" as const),
        tempat,
        lama: a?.text ?? null,
        baru: b?.text ?? null,
      },
    ];
  });
  return [...units, ...chartDifference(lama, baru)];
}

function paragraphDifference(a: Satuan, b: Satuan, baru: Versi): Difference[] {
  const tempat = `${baru.tempat(b.element.start)}, paragraf "${clip(b.text, 50)}"`;
  const [x, y] = [inlineControls(a.element), inlineControls(b.element)];
  if (x.length === y.length && masked(a.element) === masked(b.element)) {
    const changed = x.flatMap((lama, index) =>
      lama === y[index] ? [] : [{ jenis: "nilai" as const, tempat, lama, baru: y[index] ?? "" }],
    );
    if (changed.length > 0) return changed;
  }
  return [{ jenis: "prosa", tempat, lama: a.text, baru: b.text }];
}

const valueControls = (paragraph: XmlElement): XmlElement[] =>
  findAll(paragraph, "w:sdt").filter((sdt) => isDataControl(readControl(sdt)));

const inlineControls = (paragraph: XmlElement): string[] =>
  valueControls(paragraph).map((sdt) => readText(wholeOf(childOf(sdt, "w:sdtContent") ?? sdt)));

/** A paragraph with its values blanked out. */
function masked(paragraph: XmlElement): string {
  const controls = valueControls(paragraph);
  let [text, at] = ["", paragraph.openEnd];
  for (const { start, end } of controls) {
    if (start < at) continue;
    text += `${readText({ element: paragraph, from: at, to: start })}\u0001`;
    at = end;
  }
  return text + readText({ element: paragraph, from: at, to: paragraph.closeStart });
}

function rowDifference(a: Satuan, b: Satuan, baru: Versi): Difference[] {
  const [x, y] = [cellTexts(a.element), cellTexts(b.element)];
  const tempat = baru.tempat(b.element.start);
  if (x.length !== y.length) return [{ jenis: "tabel", tempat, lama: a.text, baru: b.text }];
  const table = ancestorOf(b.element, "w:tbl");
  const rows = table === undefined ? [] : readRows(table);
  const heads = rows.filter(({ head }) => head);
  const columns = rows.find(({ element }) => element === b.element)?.columns ?? [];
  const title = y.reduce((best, text) => (text.length > best.length ? text : best), "");
  return x.flatMap((lama, index): Difference[] => {
    if (lama === y[index]) return [];
    // All headings over the cell: "2024" alone may stand below "Realisasi" and below "Capaian".
    const judul = [...new Set(heads.map(({ textOver }) => textOver(columns[index] ?? -1)))].filter(Boolean).join(" ");
    const kolom = judul === "" ? `kolom ${index + 1}` : `kolom "${clip(judul, 40)}"`;
    return [{ jenis: "tabel", tempat: `${tempat}, baris "${clip(title, 50)}", ${kolom}`, lama, baru: y[index] ?? "" }];
  });
}

function chartDifference(lama: Versi, baru: Versi): Difference[] {
  const [x, y] = [charts(lama), charts(baru)];
  return [...new Set([...x.keys(), ...y.keys()])].flatMap((key): Difference[] => {
    const [a, b] = [x.get(key), y.get(key)];
    if (a?.text === b?.text) return [];
    return [{ jenis: "grafik", tempat: b?.tempat ?? a?.tempat ?? "", lama: a?.text ?? null, baru: b?.text ?? null }];
  });
}

/** Charts by what their control is known by, else by its title or their order. */
function charts({ pkg, main, root, tempat }: Versi): Map<string, { readonly text: string; readonly tempat: string }> {
  const relations = readRelationships(pkg, main);
  const identOf = identReader(pkg);
  const titles = once(
    () =>
      new Map(
        readContent(pkg).flatMap((each) =>
          each.jenis === "grafik" ? [[identOfKey(each.kunci), each.grafik.judul] as const] : [],
        ),
      ),
  );
  return new Map(
    findAll(root, "c:chart").flatMap((chart, index) => {
      const target = relations.find(({ id }) => id === attributeOf(chart, "r:id"))?.target;
      const xml = target === undefined ? undefined : readPart(pkg, target);
      if (xml === undefined) return [];
      const sdt = ancestorOf(chart, "w:sdt");
      const ident = sdt && identOf(sdt);
      const title = ident === undefined ? undefined : titles().get(ident);
      const name = ident ?? title ?? `grafik ${index + 1}`;
      const { categories, series: all } = readChart(xml);
      const series = all.filter(({ name }) => !isHelper(name));
      const text = series
        .map(
          (each) =>
            `${each.name}: ${categories.map((category, at) => `${bareCategory(category, [each.values[at]])} ${String(each.values[at] ?? "-").replace(".", ",")}`).join("; ")}`,
        )
        .join(". ");
      return [[name, { text, tempat: `${tempat(chart.start)}, grafik "${clip(title ?? name, 60)}"` }] as const];
    }),
  );
}

const JUDUL: Readonly<Record<Difference["jenis"], string>> = {
  nilai: "Nilai",
  tabel: "Tabel",
  grafik: "Grafik",
  prosa: "Kalimat",
};

/** The differences as text: old with a minus, new with a plus. */
export function renderDifferenceTeks(difference: readonly Difference[]): string {
  if (difference.length === 0) return "Tidak ada perbedaan isi.";
  const kinds = (Object.keys(JUDUL) as Difference["jenis"][]).map((jenis) => ({
    jenis,
    own: difference.filter((each) => each.jenis === jenis),
  }));
  const tally = kinds.map(({ jenis, own }) => `${own.length} ${JUDUL[jenis].toLowerCase()}`).join(", ");
  const lists = kinds
    .filter(({ own }) => own.length > 0)
    .flatMap(({ jenis, own }) => ["", `${JUDUL[jenis]}:`, ...own.flatMap(renderOne)]);
  return [`Perbedaan: ${tally}.`, ...lists].join("\n");
}

const renderOne = ({ tempat, lama, baru }: Difference): string[] => [
  `  ${tempat}`,
  ...(lama === null ? [] : [`    - ${clip(lama, 400)}`]),
  ...(baru === null ? [] : [`    + ${clip(baru, 400)}`]),
];
