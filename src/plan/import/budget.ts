import { type Desimal, ZERO } from "../../model/desimal.ts";
import { formatRupiah } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Ignored, ImportAsal, ImportKind } from "./result.ts";

/*
 * Money by sub unit and sub kegiatan, out of rows of every level. Files repeat each rupiah on up to ten levels: what counts
 * of one sub kegiatan is its own row or the lowest accounts below it, never both.
 */

/** A thing with code and name; either may be "". */
export interface Coded {
  readonly kode: string;
  readonly nama: string;
}

export const NO_NAME: Coded = { kode: "", nama: "" };

/** Amounts of one row: budget before and after a change, spending. Null where the cell is empty. */
export interface Amounts {
  readonly pagu: Desimal | null;
  readonly pagu_murni: Desimal | null;
  readonly realisasi: Desimal | null;
}

export const HAL = ["pagu", "pagu_murni", "realisasi"] as const;
export type Hal = (typeof HAL)[number];

/** One row that holds money of a sub kegiatan: the sub kegiatan itself, or an account of it. */
export interface BudgetRow extends Amounts {
  readonly skpd: Coded;
  readonly subUnit: Coded;
  readonly program: Coded;
  readonly kegiatan: Coded;
  readonly sub: Coded;
  /** Code of the account; "" in the row of the sub kegiatan itself. */
  readonly rekening: string;
  readonly asal: ImportAsal;
  /** The first cell with spending. */
  readonly spent: ImportAsal | null;
}

/** A total that the file itself gives: of everything, or of one office. */
export interface OwnTotal extends Amounts {
  /** Code of the office; "" for the whole file. */
  readonly skpd: string;
  readonly asal: ImportAsal;
}

/** What one table says about money. */
export interface BudgetTable {
  readonly jenis: ImportKind;
  readonly berkas: string;
  readonly lembar: string;
  /** Year of the budget, where the table says it. */
  readonly tahun: number | null;
  /** Whether the table calls itself murni or perubahan. */
  readonly tahap: "murni" | "perubahan" | null;
  readonly rows: readonly BudgetRow[];
  readonly totals: readonly OwnTotal[];
  readonly diabaikan: readonly Ignored[];
  readonly temuan: readonly Temuan[];
}

/** One sub kegiatan of one sub unit, summed. */
export interface BudgetEntry extends Amounts {
  readonly skpd: Coded;
  readonly subUnit: Coded;
  readonly program: Coded;
  readonly kegiatan: Coded;
  readonly sub: Coded;
  /** Where its first row stands, and its first cell with spending. */
  readonly asal: ImportAsal;
  readonly spent: ImportAsal | null;
}

/** Sums the rows of a table by (sub unit, sub kegiatan). */
export function sumBudget(table: BudgetTable): { readonly entries: BudgetEntry[]; readonly temuan: Temuan[] } {
  const groups = new Map<string, BudgetRow[]>();
  for (const row of table.rows) {
    const kunci = entryKey(row);
    const group = groups.get(kunci);
    if (group) group.push(row);
    else groups.set(kunci, [row]);
  }
  const temuan: Temuan[] = [];
  const entries = [...groups.values()].map((rows) => sumGroup(rows, temuan));
  return { entries, temuan };
}

/** Sub unit and sub kegiatan: codes alone occur in several sub units. */
export const entryKey = ({ subUnit, sub }: Pick<BudgetRow, "subUnit" | "sub">): string =>
  `${subUnit.kode || subUnit.nama}\u0000${sub.kode}`;

function sumGroup(rows: readonly BudgetRow[], temuan: Temuan[]): BudgetEntry {
  const own = rows.filter(({ rekening }) => rekening === "");
  const accounts = lowestAccounts(rows.filter(({ rekening }) => rekening !== ""));
  const first = rows[0] as BudgetRow;
  const amount = (hal: Hal): Desimal | null => {
    const below = sumOf(accounts, hal);
    const above = sumOf(own, hal);
    if (below === null || above === null) return below ?? above;
    if (!below.eq(above)) temuan.push(differenceTemuan(own, first, hal, above, below));
    return above;
  };
  const { skpd, subUnit, program, kegiatan, sub, asal } = first;
  return {
    ...{ skpd, subUnit, program, kegiatan, sub, asal },
    spent: rows.find(({ spent }) => spent !== null)?.spent ?? null,
    pagu: amount("pagu"),
    pagu_murni: amount("pagu_murni"),
    realisasi: amount("realisasi"),
  };
}

/** Accounts without those that only add up others: 5.1.02 where 5.1.02.01 is there too. */
function lowestAccounts(rows: readonly BudgetRow[]): BudgetRow[] {
  const above = new Set<string>();
  for (const { rekening } of rows) {
    const parts = rekening.split(".");
    for (let n = 1; n < parts.length; n++) above.add(parts.slice(0, n).join("."));
  }
  return rows.filter(({ rekening }) => !above.has(rekening));
}

export function sumOf(rows: readonly Amounts[], hal: Hal): Desimal | null {
  const amounts = rows.flatMap((row) => row[hal] ?? []);
  return amounts.length === 0 ? null : amounts.reduce((a, b) => a.plus(b), ZERO);
}

function differenceTemuan(
  own: readonly BudgetRow[],
  { sub, asal }: BudgetRow,
  hal: Hal,
  above: Desimal,
  below: Desimal,
): Temuan {
  return {
    tingkat: "peringatan",
    nama: "impor-jumlah-beda",
    ...(own[0]?.asal ?? asal),
    pesan: `${hal === "realisasi" ? "Realisasi" : "Pagu"} sub kegiatan ${sub.kode} tertulis ${formatRupiah(above)}, sedangkan rekening di bawahnya berjumlah ${formatRupiah(below)}; yang dipakai ${formatRupiah(above)}.`,
    perbaikan: "unduh ulang berkasnya dari SIPD; mungkin ada baris rekening yang terhapus atau tersalin dua kali.",
  };
}
