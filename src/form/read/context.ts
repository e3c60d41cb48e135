import type { Config } from "../../plan/schema.ts";
import type { Asal } from "../kinerja.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { RencanaOf } from "./unit-plan.ts";

/** What the readers of one form share: which file, which office, and where findings and read cells are noted. */
export interface Konteks {
  readonly berkas: string;
  readonly sha256: string;
  readonly config: Config;
  readonly rencanaOf: RencanaOf;
  /** Days are counted from 1904 instead of 1900. */
  readonly tahun1904: boolean;
  readonly temuan: Temuan[];
  /** Cells that ended in the data or in a finding; what is left over becomes a finding at the end. */
  readonly terbaca: Set<Cell>;
  /** Indices of config.penegasan that a cell of this form needed. */
  readonly penegasanDipakai: Set<number>;
  /** Lines of text that the form may still bring into the report. */
  readonly barisTeks: { left: number };
}

/** A cell with the name of its sheet. */
export interface SelLembar {
  readonly lembar: string;
  readonly cell: Cell;
}

/** Where a value came from. */
export function asalOf({ berkas, sha256 }: Konteks, { lembar, cell }: SelLembar): Asal {
  return { berkas, lembar, sel: cell.sel, sha256 };
}

/** Notes a finding about one cell, which counts as read. */
export function noteCell(
  konteks: Konteks,
  { lembar, cell }: SelLembar,
  temuan: Omit<Temuan, "berkas" | "lembar" | "sel">,
): void {
  konteks.terbaca.add(cell);
  konteks.temuan.push({ ...temuan, berkas: konteks.berkas, lembar, sel: cell.sel });
}

/** Notes a finding about the form or one of its sheets. */
export function noteForm(konteks: Konteks, temuan: Omit<Temuan, "berkas">): void {
  konteks.temuan.push({ ...temuan, berkas: konteks.berkas });
}

const BATAS_KUTIPAN = 80;

/** A text between quotation marks, on one line and not longer than a message bears. */
export function quote(teks: string): string {
  const satuBaris = teks.replace(/\s+/gu, " ").trim();
  const huruf = [...satuBaris];
  return huruf.length > BATAS_KUTIPAN ? `"${huruf.slice(0, BATAS_KUTIPAN).join("")}…"` : `"${satuBaris}"`;
}
