import { isNumbering } from "./account-export.ts";
import { type Grid, type GridRow, headingOf, isTotalLabel, type SourceCell, textAt, tidy } from "./grid.ts";
import { findIndicatorHeader, type IndicatorHeader, type ValueColumn } from "./indicator-header.ts";
import { findPhase, findYear } from "./phase.ts";
import type { ImportAsal } from "./result.ts";
import { readTargetCell, readTargetText, type TargetReading } from "./target.ts";

/** A value of an indicator with the column that it stood in. */
export interface IndicatorValue extends Omit<ValueColumn, "kolom"> {
  readonly reading: TargetReading;
  readonly asal: ImportAsal;
}

/** An indicator as a table has it. */
export interface IndicatorRow {
  readonly tujuan: string;
  readonly sasaran: string;
  readonly uraian: string;
  /** Kode of a column of its own; "" where there is none. */
  readonly kode: string;
  readonly satuan: string;
  readonly arah: "naik" | "turun" | null;
  readonly iku: boolean;
  readonly values: readonly IndicatorValue[];
  readonly asal: ImportAsal;
}

/** A table of indicators. */
export interface IndicatorTable {
  readonly berkas: string;
  readonly lembar: string;
  /** Year that columns without one are of; null where nothing near the table says it. */
  readonly tahun: number | null;
  readonly tahap: "murni" | "perubahan" | null;
  /** Its rows are of kelurahan, one by one. */
  readonly ofKelurahan: boolean;
  readonly rows: readonly IndicatorRow[];
}

/** Reads all tables of indicators of a grid. A heading repeated on the next page goes on with the table above it. */
export function readIndicatorTables(grid: Grid): IndicatorTable[] {
  const tables: IndicatorTable[] = [];
  const titles = [...grid.judul];
  let open: OpenGroup = { tujuan: "", sasaran: "" };
  let header = findIndicatorHeader(grid.baris, 0);
  let above = 0;
  while (header !== null) {
    const next = findIndicatorHeader(grid.baris, header.below);
    const said = listTitles(grid.baris.slice(above, header.top));
    if (said.length > 0) open = { tujuan: "", sasaran: "" };
    titles.push(...said);
    const tahun = findYear(titles);
    const values = header.values.map((column) => nameYearColumn(dateColumn(column, tahun), titles));
    const known = { ...header, values };
    const rows = readRows(grid.baris.slice(header.below, next?.top ?? grid.baris.length), known, open);
    open = rows.at(-1) ?? open;
    if (rows.length > 0)
      tables.push({
        berkas: grid.berkas,
        lembar: grid.lembar,
        tahun,
        tahap: findPhase(titles),
        ofKelurahan: header.kelurahan !== null,
        rows,
      });
    above = header.below;
    header = next;
  }
  return tables;
}

/** What the next rows stand under. */
type OpenGroup = Pick<IndicatorRow, "tujuan" | "sasaran">;

/** Texts that stand alone in their rows, right above a heading. */
function listTitles(baris: readonly GridRow[]): string[] {
  const last = baris.findLastIndex(({ sel }) => sel.size > 1);
  return baris.slice(last + 1).flatMap(({ sel }) => [...sel.values()].map(({ teks }) => teks));
}

/** A column of the year before, where the table says its own. */
const dateColumn = (column: ValueColumn, tahun: number | null): ValueColumn =>
  column.isBefore && tahun !== null ? { ...column, tahun: tahun - 1, isBefore: false } : column;

/** A column that only has a year: what it is of, the nearest title may say; what is called capaian may be a share of the target. */
function nameYearColumn(column: ValueColumn, titles: readonly string[]): ValueColumn {
  if (column.jenis !== "tahun") return column;
  const nearest = titles.findLast((teks) =>
    /\b(TARGET|RENCANA|REALISASI|CAPAIAN|PERKEMBANGAN)\b/.test(headingOf(teks)),
  );
  const heading = headingOf(nearest ?? "");
  const isRealisasi =
    /\bREALISASI\b/.test(heading) || (/\bPERKEMBANGAN\b/.test(heading) && !/\bCAPAIAN\b/.test(heading));
  const isTarget = /\b(TARGET|RENCANA)\b/.test(heading);
  return isRealisasi === isTarget ? column : { ...column, jenis: isTarget ? "target" : "realisasi" };
}

function readRows(baris: readonly GridRow[], header: IndicatorHeader, open: OpenGroup): IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  let { tujuan, sasaran } = open;
  for (const row of baris) {
    if (isNumbering(row)) continue;
    tujuan = cleanName(textAt(row, header.tujuan)) || tujuan;
    sasaran = cleanName(textAt(row, header.sasaran)) || sasaran;
    const cell = row.sel.get(header.indikator);
    if (cell === undefined || isTotalLabel(cell.teks) || /^[\d\s().=+]*$/.test(cell.teks)) continue;
    rows.push(...splitLines(row, cell, header).map((one) => ({ ...one, tujuan, sasaran })));
  }
  return rows;
}

/** A name without number, bullets, breaks and outer marks: "1. Indeks Kepuasan\n Masyarakat" -> "Indeks Kepuasan Masyarakat". */
export const cleanName = (teks: string): string =>
  tidy(teks)
    .replace(/^(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[-–•*])\s+/i, "")
    .replace(/[;.]$/, "")
    .trim();

type OneRow = Omit<IndicatorRow, "tujuan" | "sasaran">;

/** Rows of a table row: more than one where indicators and values stand under each other in their cells, as many of each. */
function splitLines(row: GridRow, cell: SourceCell, header: IndicatorHeader): OneRow[] {
  const names = linesOf(cell.teks);
  const filled = header.values.flatMap(({ kolom }) => row.sel.get(kolom) ?? []);
  const splits =
    names.length > 1 && filled.length > 0 && filled.every(({ teks }) => linesOf(teks).length === names.length);
  const count = splits ? names.length : 1;
  return Array.from({ length: count }, (_, i) => {
    const part = (teks: string): string => (splits ? (linesOf(teks)[i] ?? "") : teks);
    const uraian = cleanName(part(cell.teks));
    const satuan = tidy(header.satuan === null ? "" : part(row.sel.get(header.satuan)?.teks ?? "")).replace(
      /^\((.+)\)$/,
      "$1",
    );
    const values = header.values.flatMap(({ kolom, ...column }): IndicatorValue[] => {
      const value = row.sel.get(kolom);
      if (value === undefined) return [];
      const reading = splits ? readTargetText(tidy(part(value.teks)), satuan) : readTargetCell(value, satuan);
      return reading.jenis === "kosong" ? [] : [{ ...column, reading, asal: value.asal }];
    });
    const kode = i === 0 ? textAt(row, header.kode) : "";
    return { uraian, kode, satuan, arah: readArah(textAt(row, header.arah)), iku: header.iku, values, asal: cell.asal };
  });
}

const linesOf = (teks: string): string[] =>
  teks
    .split("\n")
    .map(tidy)
    .filter((line) => line !== "");

function readArah(teks: string): IndicatorRow["arah"] {
  if (/^(naik|maks|max|positif|\+|semakin (height|besar))/i.test(teks)) return "naik";
  if (/^(turun|min|negatif|-|semakin (rendah|kecil))/i.test(teks)) return "turun";
  return null;
}
