import { type GridRow, headingOf } from "./grid.ts";

/*
 * The heading of a table of indicators: a Perjanjian Kinerja, a list of IKU, the measurement in a report. One to four rows,
 * known by their words wherever they stand.
 */

/** What a column of values is of. `tahun` is null where the heading names none. */
export interface ValueColumn {
  readonly kolom: number;
  readonly jenis: "target" | "realisasi" | "tahun" | "capaian";
  readonly tahun: number | null;
  readonly triwulan: number | null;
  readonly renstra: boolean;
  /** Its heading says "tahun lalu": of the year before that of its table. */
  readonly isBefore: boolean;
}

export interface IndicatorHeader {
  /** Index of its first row, and of the first row of values. */
  readonly top: number;
  readonly below: number;
  /** It calls its indicators IKU. */
  readonly iku: boolean;
  readonly indikator: number;
  readonly sasaran: number | null;
  readonly tujuan: number | null;
  readonly satuan: number | null;
  readonly arah: number | null;
  readonly kode: number | null;
  /** Each row is of one kelurahan, not of the office. */
  readonly kelurahan: number | null;
  readonly values: readonly ValueColumn[];
}

const INDIKATOR = /\bINDIKATOR\b|^IKU$/;
/** Words that only a heading has; II and III are I again, so that there is one way to read them. */
const SUB_HEADING =
  /^(TARGET|REALISASI|CAPAIAN|TINGKAT CAPAIAN|KINERJA|ANGGARAN|PAGU|SATUAN|VOLUME|TAHUN|TA|TW|TRIWULAN|I|IV|%|K|RP|KET(ERANGAN)?|PROGRAM|AKHIR|AWAL|KONDISI|RENSTRA|20[1-4]\d|KATEGORI|PREDIKAT|URAIAN|NO|BASELINE|SEMESTER|[ -])+( .*)?$/;
const MOST_ROWS = 4;

/** Finds the first heading at or after a row; null where there is none. */
export function findIndicatorHeader(baris: readonly GridRow[], from: number): IndicatorHeader | null {
  for (let i = from; i < baris.length; i++) {
    const header = readHeader(baris, i);
    if (header !== null) return header;
  }
  return null;
}

function readHeader(baris: readonly GridRow[], i: number): IndicatorHeader | null {
  const top = baris[i] as GridRow;
  // What stands alone in its row is the title of the table.
  if (top.sel.size === 1) return null;
  const indikator = [...top.sel].find(([, { teks }]) => teks.length <= 80 && INDIKATOR.test(headingOf(teks)))?.[0];
  if (indikator === undefined) return null;
  const below = endOfHeader(baris, i, indikator);
  const paths = columnPaths(baris.slice(i, below));
  const find = (form: RegExp, not?: RegExp): number | null =>
    [...paths].find(([kolom, path]) => kolom !== indikator && form.test(path) && !not?.test(path))?.[0] ?? null;
  const values = listValues(new Map([...paths].filter(([kolom]) => kolom !== indikator)));
  if (values.length === 0) return null;
  return {
    top: i,
    below,
    iku: /\bUTAMA\b|\bIKU\b/.test(paths.get(indikator) ?? ""),
    indikator,
    sasaran: find(/\bSASARAN\b/, INDIKATOR),
    tujuan: find(/\bTUJUAN\b/, /\bSASARAN\b|INDIKATOR/),
    satuan: find(/\bSATUAN\b/),
    arah: find(/\bARAH\b|POLARI[SZ]ASI|POLARITAS/),
    kode: find(/^KODE( INDIKATOR)?$/),
    kelurahan: find(/^(NAMA )?(KELURAHAN|DESA)( DESA| KELURAHAN)?$/),
    values,
  };
}

/** Rows under the first that still belong to the heading: nothing new at the indicator, only words of a heading. */
function endOfHeader(baris: readonly GridRow[], i: number, indikator: number): number {
  const top = (baris[i] as GridRow).sel.get(indikator);
  const covered = (baris[i] as GridRow).nomor + (top?.height ?? 1);
  let end = i + 1;
  while (end < baris.length && end < i + MOST_ROWS) {
    const row = baris[end] as GridRow;
    const isSub = [...row.sel.values()].every(({ teks }) => SUB_HEADING.test(headingOf(teks)));
    if (row.nomor >= covered && (row.sel.has(indikator) || !isSub)) break;
    end += 1;
  }
  return end;
}

/** The words over each column, from top to bottom; a heading over several columns belongs to all of them. */
function columnPaths(rows: readonly GridRow[]): ReadonlyMap<number, string> {
  const last = Math.max(0, ...rows.flatMap(({ sel }) => [...sel].map(([kolom, { width }]) => kolom + width - 1)));
  const paths = new Map<number, string[]>();
  const firstRow = [...(rows[0]?.sel ?? [])].sort(([a], [b]) => a - b);
  for (const [n, row] of rows.entries()) {
    for (const [kolom, cell] of row.sel) {
      const next = firstRow.find(([other]) => other > kolom)?.[0] ?? last + 1;
      // Without merges the heading of a group stands over its first column only.
      const width =
        n === 0 && rows.length > 1 && cell.height === 1 && cell.width === 1 ? spread(rows, kolom, next) : cell.width;
      for (let at = kolom; at < kolom + width; at++) paths.set(at, [...(paths.get(at) ?? []), headingOf(cell.teks)]);
    }
  }
  return new Map([...paths].sort(([a], [b]) => a - b).map(([kolom, words]) => [kolom, words.join(" ")]));
}

/** How far a heading without a merge reaches: over columns that have a heading below and none beside it. */
function spread(rows: readonly GridRow[], kolom: number, next: number): number {
  if (!rows.slice(1).some(({ sel }) => sel.has(kolom))) return 1;
  let width = 1;
  while (kolom + width < next && rows.slice(1).some(({ sel }) => sel.has(kolom + width))) width += 1;
  return width;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

/** The columns of values; `paths` are the others than that of the names, from left to right. */
function listValues(paths: ReadonlyMap<number, string>): ValueColumn[] {
  let isMoney = false;
  const values = [...paths].flatMap(([kolom, path]) => {
    if (MONEY.test(path)) isMoney = true;
    else if (/\bTARGET\b/.test(path)) isMoney = false;
    // "Anggaran | Realisasi" beside "Target | Realisasi": each goes with what stands before it.
    return isMoney && /^REALISASI( 20\d\d)?$/.test(path) ? [] : valueColumn(kolom, path);
  });
  return values.some(({ jenis }) => jenis === "realisasi") ? values.filter(({ jenis }) => jenis !== "capaian") : values;
}

const MONEY = /\b(ANGGARAN|PAGU|KEUANGAN|BELANJA|DANA|RP|RUPIAH)\b/;

function valueColumn(kolom: number, path: string): ValueColumn[] {
  // A column of years says when a target is due, not what it is.
  if (/^(TAHUN( TARGET| REALISASI)?|TARGET TAHUN)$/.test(path)) return [];
  if (/\b(SASARAN|TUJUAN|PROGRAM|KEGIATAN|SATUAN)\b/.test(path)) return [];
  if (MONEY.test(path) || /\bFISIK\b/.test(path)) return [];
  if (/\b(NASIONAL|PROVINSI|KABUPATEN|KOTA|STANDAR|PEMBANDING)\b/.test(path)) return [];
  const all = path.match(/\b20[1-4]\d\b/g) ?? [];
  const tahun = all.length === 0 ? null : Number(all.at(-1));
  const quarter = /\b(?:TW|TRIWULAN)\s+(IV|I{1,3}|[1-4])\b/.exec(path)?.[1];
  const triwulan = quarter === undefined ? null : (ROMAN[quarter] ?? null);
  const renstra = /\b(RENSTRA|AKHIR|RPJMD)\b/.test(path);
  const isBefore = tahun === null && /\b(LALU|SEBELUMNYA)\b/.test(path);
  const words = path.replace(/\bKINERJA\b/g, "");
  const column = { kolom, tahun, triwulan, renstra, isBefore };
  const isShare = /%|PERSEN|TINGKAT CAPAIAN|KATEGORI|PREDIKAT|KEMAJUAN/.test(words);
  if (/\bREALISASI\b/.test(words) && !isShare) return [{ ...column, jenis: "realisasi" }];
  if (/\bTARGET\b/.test(words) && !/\bREALISASI\b|\bCAPAIAN\b/.test(words) && !isShare)
    return [{ ...column, jenis: "target" }];
  if (/\bCAPAIAN\b/.test(words) && !isShare) return [{ ...column, jenis: "capaian" }];
  if (isShare || tahun === null) return [];
  return [{ ...column, jenis: "tahun" }];
}
