import { readAngka } from "../../model/angka.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { type SourceCell, tidy } from "./grid.ts";

/** What a cell says as money: a number, nothing, or something that is no amount. */
export type Amount =
  | { readonly jenis: "rupiah"; readonly nilai: Desimal }
  | { readonly jenis: "kosong" }
  | { readonly jenis: "bukan"; readonly alasan: string };

const EMPTY: Amount = { jenis: "kosong" };

/** Reads money: numbers and texts such as `59.041.300`, `53.590.750,00`, `Rp5.294.655.000,00` in one column. */
export function readAmount(cell: SourceCell | undefined): Amount {
  if (cell === undefined) return EMPTY;
  if (cell.fault !== null) return { jenis: "bukan", alasan: cell.fault };
  if (cell.angka !== null) return { jenis: "rupiah", nilai: desimal(cell.angka) };
  const reading = readAngka(tidy(cell.teks).replace(/^\((.+)\)$/, "-$1"), { rupiah: true });
  if (reading.jenis === "kosong") return EMPTY;
  if (reading.jenis === "angka" && !reading.percent) return { jenis: "rupiah", nilai: reading.nilai };
  return { jenis: "bukan", alasan: `berisi "${tidy(cell.teks)}", bukan jumlah rupiah` };
}

/** A plain decimal as it stands in a cell of rencana.xlsx: 90.5, never 9.05e1. */
export const plainAngka = (nilai: Desimal): string => nilai.toFixed();
