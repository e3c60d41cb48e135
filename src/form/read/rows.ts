import type { BuktiDukung, IsianIndikator, IsianSubKegiatan } from "../kinerja.ts";
import { isRowFilled, pickRows } from "./choose.ts";
import { readBukti, readIndikator, readSubKegiatan } from "./content.ts";
import { type FormContext, noteForm, quote } from "./context.ts";
import { compareIndikator, compareSubKegiatan } from "./plan.ts";
import type { ReadBaris, TabelFormulir } from "./table.ts";
import { showCell } from "./text.ts";

/* The rows of a form against the rows of the plan. */

/** What the unit typed for its indicators, in the order of the plan. */
export function readKinerja(context: FormContext, tabel: TabelFormulir | null, unit: string): IsianIndikator[] {
  if (!tabel) return [];
  const plan = context.planOf(unit).indikator;
  return pairRows(context, tabel, new Map(plan.map((r) => [r.id, r]))).map(([row, r]) => {
    compareIndikator(context, tabel, row, r);
    return readIndikator(context, tabel, row, unit, r);
  });
}

/** What the unit typed for its sub kegiatan, in the order of the plan. */
export function readAnggaran(context: FormContext, tabel: TabelFormulir | null, unit: string): IsianSubKegiatan[] {
  if (!tabel) return [];
  const plan = context.planOf(unit).subKegiatan;
  return pairRows(context, tabel, new Map(plan.map((r) => [r.subKegiatan.kode, r]))).map(([row, r]) => {
    compareSubKegiatan(context, tabel, row, r);
    return readSubKegiatan(context, tabel, row, unit, r);
  });
}

/** The evidence that the unit listed; a row needs no key. */
export function readBuktiList(context: FormContext, tabel: TabelFormulir | null): BuktiDukung[] {
  if (!tabel) return [];
  return tabel.baris.flatMap((row) => readBukti(context, tabel, row) ?? []);
}

/** Rows of unknown keys beyond this are left over, and so counted as rows that the unit added. */
const BATAS_BARIS_LAIN = 50;

/** The rows of the form with their rows of the plan; notes those that only one of them has. */
function pairRows<T>(
  context: FormContext,
  tabel: TabelFormulir,
  plan: ReadonlyMap<string, T>,
): (readonly [ReadBaris, T])[] {
  const rows = pickRows(context, tabel);
  const unknown = [...rows.values()].filter(({ kunci }) => !plan.has(kunci));
  for (const row of unknown.slice(0, BATAS_BARIS_LAIN)) noteUnknownRow(context, tabel, row);
  const doubled = new Set(tabel.baris.map(({ kunci }) => kunci));
  return [...plan].flatMap(([kunci, r]) => {
    const row = rows.get(kunci);
    if (row) return [[row, r] as const];
    if (!doubled.has(kunci)) context.missing.push({ lembar: tabel.lembar.nama, kunci });
    return [];
  });
}

function noteUnknownRow(context: FormContext, { lembar, jenis }: TabelFormulir, row: ReadBaris): void {
  const filled = isRowFilled(context, row, jenis);
  const cells = [...row.sel.values()];
  for (const cell of cells) context.read.add(cell);
  const content = cells.slice(-3).map((cell) => quote(showCell(cell, context.tahun1904)));
  noteForm(context, {
    tingkat: filled ? "galat" : "peringatan",
    nama: "kunci-tidak-dikenal",
    lembar: lembar.nama,
    sel: `A${row.baris}`,
    pesan: `Baris ${row.baris} berkode ${quote(row.kunci)}, yang bukan rencana unit ini di lkjip.yaml${content.length > 0 ? `; isinya (${content.join(", ")}) tidak dipakai` : ""}.`,
    perbaikan:
      "hapus barisnya bila memang tidak dipakai; bila kodenya terketik lain, salin isinya ke formulir baru: lkjip forms",
  });
}
