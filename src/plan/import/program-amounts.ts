import type { Desimal } from "../../model/desimal.ts";
import { isNumbering } from "./account-export.ts";
import { readAmount } from "./amount.ts";
import { type Grid, type GridRow, headingOf, isTotalLabel, textAt } from "./grid.ts";
import { cleanName } from "./indicator-table.ts";
import { findYear } from "./phase.ts";
import type { ImportAsal } from "./result.ts";

/*
 * Money by programme, without codes: the second table of a Perjanjian Kinerja, the table of spending in a report.
 */

/** What one row says of a programme, or of all together. */
export interface ProgramAmount {
  /** "" in the row of the total. */
  readonly nama: string;
  readonly tahun: number | null;
  readonly hal: "pagu" | "realisasi";
  readonly nilai: Desimal;
  readonly asal: ImportAsal;
}

interface AmountColumn {
  readonly kolom: number;
  readonly hal: ProgramAmount["hal"];
  readonly tahun: number | null;
}

interface AmountHeader {
  readonly below: number;
  readonly program: number;
  readonly money: readonly AmountColumn[];
}

/** Reads amounts by programme; empty where the grid has no such table. */
export function readProgramAmounts(grid: Grid): ProgramAmount[] {
  const header = findHeader(grid.baris);
  if (header === null) return [];
  const year = findYear([...grid.judul, ...grid.baris.slice(0, header.below).map(allText)]);
  return grid.baris.slice(header.below).flatMap((row): ProgramAmount[] => {
    const nama = cleanName(textAt(row, header.program));
    const isTotal = [...row.sel.values()].some(({ teks }) => isTotalLabel(teks));
    if (isNumbering(row) || (nama === "" && !isTotal)) return [];
    return header.money.flatMap(({ kolom, hal, tahun }): ProgramAmount[] => {
      const cell = row.sel.get(kolom);
      const amount = readAmount(cell);
      if (cell === undefined || amount.jenis !== "rupiah") return [];
      return [{ nama: isTotal ? "" : nama, tahun: tahun ?? year, hal, nilai: amount.nilai, asal: cell.asal }];
    });
  });
}

const allText = ({ sel }: GridRow): string => [...sel.values()].map(({ teks }) => teks).join(" ");

function findHeader(baris: readonly GridRow[]): AmountHeader | null {
  for (const [i, row] of baris.entries()) {
    const program = [...row.sel].find(([, { teks }]) => teks.length <= 60 && /\bPROGRAM\b/.test(headingOf(teks)))?.[0];
    if (program === undefined) continue;
    const next = baris[i + 1];
    const isSub = next !== undefined && !next.sel.has(program) && findMoney(next, row).length > 0;
    const money = isSub && next !== undefined ? findMoney(next, row) : findMoney(row, null);
    if (money.length > 0) return { below: i + (isSub ? 2 : 1), program, money };
  }
  return null;
}

const MONEY = /\b(ANGGARAN|PAGU|KEUANGAN|BELANJA|RP|RUPIAH)\b/;

/** Columns of money in a row of headings; `above` gives the group that a heading of one row belongs to. */
function findMoney(row: GridRow, above: GridRow | null): AmountColumn[] {
  let isTarget = false;
  let named = false;
  const columns = [...row.sel].flatMap(([kolom, { teks }]): AmountColumn[] => {
    if (teks.length > 60) return [];
    const group = above === null ? undefined : [...above.sel].findLast(([start]) => start <= kolom)?.[1];
    const path = headingOf(`${group?.teks ?? ""} ${teks}`);
    const own = headingOf(teks);
    if (/%|PERSEN|SISA|SERAPAN|EFISIENSI|CAPAIAN|FISIK|KINERJA/.test(own)) return [];
    if (/\b(KINERJA|FISIK|KELUARAN|OUTPUT)\b/.test(path) && !MONEY.test(path)) return [];
    const tahun = Number(/\b(20[1-4]\d)\b/.exec(path)?.[1] ?? 0) || null;
    if (MONEY.test(path)) isTarget = false;
    else if (/\bTARGET\b/.test(own)) isTarget = true;
    // "Target | Realisasi" beside "Anggaran | Realisasi": the first is no money.
    if (isTarget && !MONEY.test(path)) return [];
    named ||= MONEY.test(path);
    // The words of the column itself count before those of its group: "Realisasi Anggaran" over "Anggaran | Realisasi".
    const words = [own, path].find((each) => /\b(REALISASI|ANGGARAN|PAGU)\b/.test(each)) ?? "";
    if (/\bREALISASI\b/.test(words)) return [{ kolom, hal: "realisasi", tahun }];
    return words === "" ? [] : [{ kolom, hal: "pagu", tahun }];
  });
  return named ? columns : [];
}
