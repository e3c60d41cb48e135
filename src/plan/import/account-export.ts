import { type Amount, readAmount } from "./amount.ts";
import { type BudgetRow, type BudgetTable, type Coded, HAL, type Hal, type OwnTotal } from "./budget.ts";
import { fillMerged, type Grid, type GridRow, headingOf, isTotalLabel, type SourceCell, textAt } from "./grid.ts";
import { cleanKode, levelOf, parentKode, splitKode } from "./kode.ts";
import { findPhase, findYear } from "./phase.ts";
import type { Ignored } from "./result.ts";

/*
 * A budget with one row an account and a column for each level: "rekap 5" of SIPD and what offices make of it. Columns are
 * known by the words of their heading, wherever they stand.
 */

const COLUMN = {
  tahun: /^TAHUN( ANGGARAN)?$/,
  kode_skpd: /^KODE (SKPD|OPD|PERANGKAT DAERAH|ORGANISASI)$/,
  nama_skpd: /^(NAMA )?(SKPD|OPD|PERANGKAT DAERAH|ORGANISASI)$/,
  kode_sub_unit: /^KODE (SUB ?UNIT|SUB SKPD|UNIT)( SKPD)?$/,
  nama_sub_unit: /^(NAMA )?(SUB ?UNIT|SUB SKPD|UNIT)( SKPD)?$/,
  kode_program: /^KODE PROGRAM$/,
  nama_program: /^(NAMA |URAIAN )?PROGRAM$/,
  kode_kegiatan: /^KODE KEGIATAN$/,
  nama_kegiatan: /^(NAMA |URAIAN )?KEGIATAN$/,
  kode_sub: /^KODE SUB ?KEGIATAN$/,
  nama_sub: /^(NAMA |URAIAN )?SUB ?KEGIATAN$/,
  rekening: /^KODE (REKENING|AKUN)( BELANJA)?$/,
  pagu_murni:
    /^(PAGU|ANGGARAN|NILAI|JUMLAH)\b.*\b(MURNI|SEBELUM|INDUK|AWAL)\b|^(MURNI|SEBELUM( PERUBAHAN| PERGESERAN)?)$/,
  pagu: /^(PAGU|ANGGARAN|NILAI|JUMLAH)\b.*\b(PERUBAHAN|SESUDAH|SETELAH|PERGESERAN)\b|^((SESUDAH|SETELAH)( PERUBAHAN| PERGESERAN)?)$|^(TOTAL |JUMLAH |NILAI )?PAGU( ANGGARAN| INDIKATIF| BELANJA| VALIDASI)?( RP| RUPIAH)?$|^(NILAI|JUMLAH|TOTAL)( ANGGARAN| RINCIAN| HARGA| BELANJA)?( RP| RUPIAH)?$|^ANGGARAN( BELANJA)?( RP| RUPIAH)?$/,
  realisasi: /^(TOTAL |JUMLAH |NILAI )?REALISASI( ANGGARAN| BELANJA| KEUANGAN)?( RP| RUPIAH)?$/,
} as const;

type ColumnName = keyof typeof COLUMN;
type Columns = ReadonlyMap<ColumnName, number>;

/** Reads a budget of this kind; null where the grid has no such table. */
export function readAccountExport(grid: Grid): BudgetTable | null {
  const at = grid.baris.findIndex((row) => isHeader(findColumns(row)));
  const header = grid.baris[at];
  if (header === undefined) return null;
  const columns = findColumns(header);
  const rows: BudgetRow[] = [];
  const totals: OwnTotal[] = [];
  const diabaikan: Ignored[] = [];
  const years = new Set<string>();
  const levels = [...columns].filter(([name]) => !(HAL as readonly string[]).includes(name)).map(([, kolom]) => kolom);
  for (const row of fillMerged(grid.baris.slice(at + 1), levels)) {
    if (isHeader(findColumns(row)) || isNumbering(row)) continue;
    const read = readRow(row, columns);
    if (read === null) continue;
    if ("alasan" in read) diabaikan.push(read);
    else if ("sub" in read) rows.push(read);
    else totals.push(read);
    const year = /20[1-4]\d/.exec(cellText(row, columns, "tahun"))?.[0];
    if (year !== undefined && "sub" in read) years.add(year);
  }
  const above = grid.baris.slice(0, at).flatMap(({ sel }) => [...sel.values()].map(({ teks }) => teks));
  const judul = [...grid.judul, ...above];
  return {
    jenis: "rekap belanja SIPD per rekening",
    berkas: grid.berkas,
    lembar: grid.lembar,
    tahun: years.size === 1 ? Number([...years][0]) : findYear(judul),
    tahap: columns.has("pagu_murni") ? null : findPhase(judul),
    ...{ rows, totals, diabaikan },
    temuan: [],
  };
}

function findColumns(row: GridRow): Columns {
  const columns = new Map<ColumnName, number>();
  for (const [kolom, { teks }] of [...row.sel].sort(([a], [b]) => a - b)) {
    if (teks.length > 60) continue;
    const heading = headingOf(teks);
    const name = (Object.keys(COLUMN) as ColumnName[]).find((each) => COLUMN[each].test(heading));
    // Of PAGU and NILAI the plain PAGU counts; else the first column of a name.
    if (name !== undefined && (!columns.has(name) || (name === "pagu" && heading === "PAGU"))) columns.set(name, kolom);
  }
  return columns;
}

const isHeader = (columns: Columns): boolean =>
  (columns.has("kode_sub") || (columns.has("nama_sub") && columns.size >= 3)) &&
  (columns.has("pagu") || columns.has("realisasi"));

/** The row of column numbers under a heading. */
export const isNumbering = ({ sel }: GridRow): boolean =>
  sel.size > 1 && [...sel.values()].every(({ teks }) => /^\(?\d{1,2}\)?(\s*=.*)?$/.test(teks.trim()));

const cellText = (row: GridRow, columns: Columns, name: ColumnName): string => textAt(row, columns.get(name) ?? null);

function named(row: GridRow, columns: Columns, kode: ColumnName, nama: ColumnName): Coded {
  const own = cleanKode(cellText(row, columns, kode));
  const split = splitKode(cellText(row, columns, nama));
  return { kode: own || split.kode, nama: split.nama };
}

function readRow(row: GridRow, columns: Columns): BudgetRow | OwnTotal | Ignored | null {
  const amounts = HAL.flatMap((hal) => {
    const cell = row.sel.get(columns.get(hal) ?? -1);
    return cell === undefined ? [] : [{ hal, cell, amount: readAmount(cell) }];
  });
  const cell = amounts[0]?.cell ?? firstCell(row);
  if (cell === undefined) return null;
  const get = (hal: Hal) => {
    const found = amounts.find((each) => each.hal === hal)?.amount;
    return found?.jenis === "rupiah" ? found.nilai : null;
  };
  const money = { pagu: get("pagu"), pagu_murni: get("pagu_murni"), realisasi: get("realisasi") };
  const wrong = amounts.find(({ amount }) => amount.jenis === "bukan");
  const sub = named(row, columns, "kode_sub", "nama_sub");
  if (levelOf(sub.kode) !== "sub kegiatan") return readOther(row, cell, amounts, money, columns);
  if (wrong !== undefined)
    return { asal: wrong.cell.asal, alasan: (wrong.amount as Extract<Amount, { jenis: "bukan" }>).alasan };
  const skpd = named(row, columns, "kode_skpd", "nama_skpd");
  const subUnit = named(row, columns, "kode_sub_unit", "nama_sub_unit");
  const program = named(row, columns, "kode_program", "nama_program");
  const kegiatan = named(row, columns, "kode_kegiatan", "nama_kegiatan");
  return {
    skpd,
    subUnit: subUnit.kode || subUnit.nama ? subUnit : skpd,
    program: { ...program, kode: parentKode(sub.kode, "program") },
    kegiatan: { ...kegiatan, kode: parentKode(sub.kode, "kegiatan") },
    sub,
    rekening: cleanKode(cellText(row, columns, "rekening")),
    ...money,
    asal: cell.asal,
    spent: amounts.find(({ hal }) => hal === "realisasi")?.cell.asal ?? null,
  };
}

const firstCell = ({ sel }: GridRow): SourceCell | undefined => [...sel].sort(([a], [b]) => a - b)[0]?.[1];

/** A row that is no sub kegiatan: the file's total, a total of a higher level, or something else with money in it. */
function readOther(
  row: GridRow,
  cell: SourceCell,
  amounts: readonly { readonly amount: Amount }[],
  money: Omit<OwnTotal, "skpd" | "asal">,
  columns: Columns,
): OwnTotal | Ignored | null {
  const texts = [...row.sel.values()].map(({ teks }) => teks.trim());
  const hasMoney = amounts.some(({ amount }) => amount.jenis === "rupiah");
  const higher = (["kode_kegiatan", "kode_program"] as const).some(
    (name) => levelOf(cleanKode(cellText(row, columns, name))) !== null,
  );
  if (hasMoney && !higher && (texts.some(isTotalLabel) || row.sel.size === amounts.length)) {
    const skpd = cleanKode(cellText(row, columns, "kode_skpd"));
    return { skpd: levelOf(skpd) === "skpd" ? skpd : "", ...money, asal: cell.asal };
  }
  if (!hasMoney || higher) return null;
  return { asal: cell.asal, alasan: "baris ini berisi jumlah rupiah tanpa kode sub kegiatan" };
}
