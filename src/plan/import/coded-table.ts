import { type Desimal, ZERO } from "../../model/desimal.ts";
import { isNumbering } from "./account-export.ts";
import { readAmount } from "./amount.ts";
import { type Amounts, type BudgetRow, type BudgetTable, type Coded, NO_NAME, type OwnTotal } from "./budget.ts";
import { type Grid, type GridRow, headingOf, isTotalLabel, type SourceCell, textAt, tidy } from "./grid.ts";
import { cleanKode, type KodeLevel, levelOf, parentKode, splitKode } from "./kode.ts";
import { findPhase, findYear } from "./phase.ts";
import type { Ignored } from "./result.ts";

/*
 * Money in rows that say their level by their code: SIPD's "Rekapitulasi Belanja" (Anggaran and Realisasi, Operasi and
 * Modal), a DPA in Word, a list of sub kegiatan with their budget. Totals stand on every level.
 */

/** A column with money. */
interface MoneyColumn {
  readonly kolom: number;
  readonly hal: keyof Amounts;
  /** What it is of: OPERASI, MODAL; "" where the heading says nothing more. */
  readonly kelompok: string;
}

interface CodedHeader {
  /** Index of the first row below it. */
  readonly below: number;
  readonly kode: readonly number[];
  readonly uraian: number | null;
  readonly money: readonly MoneyColumn[];
}

const KELOMPOK = /^(BELANJA )?(OPERASI|MODAL|TIDAK TERDUGA|TRANSFER)$/;
const MONEY: readonly (readonly [MoneyColumn["hal"], RegExp])[] = [
  ["realisasi", /^(TOTAL |JUMLAH )?REALISASI\b(?!.*(%|PERSEN|FISIK|KINERJA))/],
  ["pagu_murni", /^(PAGU|ANGGARAN|SEBELUM)\b.*\b(MURNI|SEBELUM)\b|^(MURNI|SEBELUM( PERUBAHAN| PERGESERAN)?)$/],
  [
    "pagu",
    /^(TOTAL |JUMLAH |NILAI )?(PAGU|ANGGARAN)\b(?!.*(%|PERSEN|KAS|AKAS))|^(SESUDAH|SETELAH)( PERUBAHAN)?$|^(NILAI|JUMLAH)( RP| RUPIAH)?$/,
  ],
];

/** Reads money by codes; null where the grid has no such table. */
export function readCodedTable(grid: Grid): BudgetTable | null {
  const header = findHeader(grid.baris);
  if (header === null) return null;
  const rows: BudgetRow[] = [];
  const totals: OwnTotal[] = [];
  const diabaikan: Ignored[] = [];
  const path = new Map<KodeLevel, Coded>();
  const seen = new Map<string, ImportedRow>();
  for (const row of grid.baris.slice(header.below)) {
    if (isNumbering(row)) continue;
    const read = readRow(row, header, path);
    if (read === null) continue;
    if ("alasan" in read) diabaikan.push(read);
    else if (!("sub" in read)) totals.push(read);
    else {
      const kunci = [read.skpd.kode, read.sub.kode, read.rekening, read.rekening && read.uraian].join("\u0000");
      const earlier = seen.get(kunci);
      if (earlier === undefined) {
        seen.set(kunci, read);
        rows.push(read);
      } else if (sameAmounts(earlier, read))
        diabaikan.push({ asal: read.asal, alasan: `baris yang sama sudah dibaca di ${earlier.asal.sel}` });
      else rows.push(read);
    }
  }
  if (rows.length === 0) return null;
  const above = grid.baris.slice(0, header.below).flatMap(({ sel }) => [...sel.values()].map(({ teks }) => teks));
  const judul = [...grid.judul, ...above];
  const isRecap =
    header.money.some(({ kelompok }) => kelompok !== "") || /REKAPITULASI BELANJA/.test(headingOf(above.join(" ")));
  return {
    jenis: isRecap ? "rekapitulasi belanja SIPD" : "daftar program dan pagu",
    berkas: grid.berkas,
    lembar: grid.lembar,
    tahun: findYear(judul),
    tahap: header.money.some(({ hal }) => hal === "pagu_murni") ? null : findPhase(judul),
    ...{ rows, totals, diabaikan },
    temuan: [],
  };
}

type ImportedRow = BudgetRow & { readonly uraian: string };

const sameAmounts = (a: Amounts, b: Amounts): boolean =>
  (["pagu", "pagu_murni", "realisasi"] as const).every((hal) => a[hal]?.toFixed() === b[hal]?.toFixed());

/** How many rows a heading of several rows has at most, from the words Anggaran and Realisasi upwards. */
const HEADER_ROWS = 3;

function findHeader(baris: readonly GridRow[]): CodedHeader | null {
  for (const i of baris.keys()) {
    const money = findMoney(baris, i);
    if (money.length === 0) continue;
    const first = Math.min(...money.map(({ kolom }) => kolom));
    const around = baris.slice(Math.max(0, i - HEADER_ROWS + 1), i + 1);
    const uraian = findColumn(around, /\bURAIAN\b|^NAMA\b|^PROGRAM\b|\bSUB ?KEGIATAN\b/, first);
    const kode = listKodeColumns(baris.slice(i + 1), uraian ?? first);
    if (kode.length === 0) continue;
    return { below: i + 1, kode, uraian: uraian ?? findTextColumn(baris.slice(i + 1), kode, first), money };
  }
  return null;
}

/** Columns of money in a row of headings; where the row above names a kelompok, only those of one. */
function findMoney(baris: readonly GridRow[], i: number): MoneyColumn[] {
  const columns: MoneyColumn[] = [];
  for (const [kolom, { teks }] of [...(baris[i]?.sel ?? [])].sort(([a], [b]) => a - b)) {
    if (teks.length > 60) continue;
    const hal = MONEY.find(([, form]) => form.test(headingOf(teks)))?.[0];
    if (hal === undefined) continue;
    const pair = hal === "realisasi" ? columns.findLast((each) => each.hal !== "realisasi") : undefined;
    const own = headingAbove(baris, i, kolom);
    columns.push({ kolom, hal, kelompok: own || (pair?.kolom === kolom - 1 ? pair.kelompok : "") });
  }
  const grouped = columns.filter(({ kelompok }) => KELOMPOK.test(kelompok));
  if (grouped.length > 0) return grouped;
  const seen = new Set<string>();
  return columns.filter(({ hal }) => !seen.has(hal) && seen.add(hal));
}

/** The nearest heading above a column that covers it. */
function headingAbove(baris: readonly GridRow[], i: number, kolom: number): string {
  for (let up = i - 1; up >= Math.max(0, i - HEADER_ROWS + 1); up--) {
    for (const [start, cell] of baris[up]?.sel ?? []) {
      if (kolom >= start && kolom < start + cell.width && cell.teks.length <= 60) return headingOf(cell.teks);
    }
  }
  return "";
}

function findColumn(rows: readonly GridRow[], form: RegExp, before: number): number | null {
  for (const row of [...rows].reverse())
    for (const [kolom, { teks }] of row.sel)
      if (kolom < before && teks.length <= 120 && form.test(headingOf(teks)) && !/^KODE\b/.test(headingOf(teks)))
        return kolom;
  return null;
}

/** Columns that hold codes, in the rows below a heading. */
function listKodeColumns(below: readonly GridRow[], before: number): number[] {
  const columns = new Set<number>();
  for (const { sel } of below.slice(0, 400))
    for (const [kolom, { teks }] of sel) {
      if (kolom > before) continue;
      const level = levelOf(cleanKode(teks)) ?? levelOf(splitKode(tidy(teks)).kode);
      if (level !== null && level !== "bidang") columns.add(kolom);
    }
  return [...columns].sort((a, b) => a - b);
}

function findTextColumn(below: readonly GridRow[], kode: readonly number[], before: number): number | null {
  const last = kode.at(-1) ?? 0;
  const sample = below.find(({ sel }) => [...sel.keys()].some((kolom) => kolom > last && kolom < before));
  return sample === undefined ? null : ([...sample.sel.keys()].find((kolom) => kolom > last && kolom < before) ?? null);
}

const DEPTH: readonly KodeLevel[] = ["skpd", "program", "kegiatan", "sub kegiatan", "rekening"];

function readRow(
  row: GridRow,
  header: CodedHeader,
  path: Map<KodeLevel, Coded>,
): ImportedRow | OwnTotal | Ignored | null {
  const cells = header.money.flatMap(({ kolom, hal }) => {
    const cell = row.sel.get(kolom);
    return cell === undefined ? [] : [{ hal, cell, amount: readAmount(cell) }];
  });
  const first = cells[0];
  const uraian = textAt(row, header.uraian);
  const level = readPath(row, header, uraian, path);
  if (first === undefined) return null;
  const asal = first.cell.asal;
  const sum = (hal: keyof Amounts): Desimal | null => {
    const all = cells.flatMap((each) =>
      each.hal === hal && each.amount.jenis === "rupiah" ? [each.amount.nilai] : [],
    );
    return all.length === 0 ? null : all.reduce((a, b) => a.plus(b), ZERO);
  };
  const money: Amounts = { pagu: sum("pagu"), pagu_murni: sum("pagu_murni"), realisasi: sum("realisasi") };
  if (level === null || level === "bidang" || level === "skpd")
    return readTotal(row, level, path, uraian, money, first.cell);
  if (level === "program" || level === "kegiatan") return null;
  const wrong = cells.find(({ amount }) => amount.jenis === "bukan");
  if (wrong?.amount.jenis === "bukan") return { asal: wrong.cell.asal, alasan: wrong.amount.alasan };
  const get = (each: KodeLevel): Coded => path.get(each) ?? NO_NAME;
  const sub = get("sub kegiatan");
  if (sub.kode === "") return null;
  return {
    ...{ skpd: get("skpd"), subUnit: get("skpd"), sub, uraian, asal },
    spent: cells.find(({ hal }) => hal === "realisasi")?.cell.asal ?? null,
    program: { ...get("program"), kode: parentKode(sub.kode, "program") },
    kegiatan: { ...get("kegiatan"), kode: parentKode(sub.kode, "kegiatan") },
    rekening: level === "rekening" ? get("rekening").kode : "",
    ...money,
  };
}

/** Notes the codes of a row; its level is that of the deepest. */
function readPath(
  { sel }: GridRow,
  { kode }: CodedHeader,
  uraian: string,
  path: Map<KodeLevel, Coded>,
): KodeLevel | null {
  let deepest: KodeLevel | null = null;
  for (const kolom of kode) {
    const teks = tidy(sel.get(kolom)?.teks ?? "");
    const split = splitKode(teks);
    const own = split.kode || cleanKode(teks);
    const level = levelOf(own);
    if (level === null) continue;
    if (deepest === null || DEPTH.indexOf(level) >= DEPTH.indexOf(deepest)) deepest = level;
    const known = path.get(level);
    if (known?.kode !== own) {
      path.set(level, { kode: own, nama: "" });
      for (const below of DEPTH.slice(DEPTH.indexOf(level) + 1)) path.delete(below);
    }
    if (split.kode !== "" && split.nama !== teks) path.set(level, { kode: own, nama: split.nama });
  }
  const own = deepest === null ? undefined : path.get(deepest);
  if (deepest !== null && own !== undefined && own.nama === "" && uraian !== "")
    path.set(deepest, { ...own, nama: uraian });
  return deepest;
}

function readTotal(
  { sel }: GridRow,
  level: KodeLevel | null,
  path: ReadonlyMap<KodeLevel, Coded>,
  uraian: string,
  money: Amounts,
  { asal }: SourceCell,
): OwnTotal | Ignored | null {
  if (money.pagu === null && money.pagu_murni === null && money.realisasi === null) return null;
  if (level === "skpd") return { skpd: path.get("skpd")?.kode ?? "", ...money, asal };
  const isHigher = [...sel.values()].some(({ teks }) => levelOf(cleanKode(teks)) === "bidang");
  if (level === "bidang" || isHigher) return null;
  const texts = [uraian, ...[...sel.values()].map(({ teks }) => teks)];
  if (texts.some(isTotalLabel)) return { skpd: "", ...money, asal };
  return { asal, alasan: `baris "${uraian || "tanpa nama"}" berisi jumlah rupiah tanpa kode` };
}
