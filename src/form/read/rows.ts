import type { BuktiDukung, IsianIndikator, IsianSubKegiatan } from "../kinerja.ts";
import { readBukti, readIndikator, readSubKegiatan } from "./content.ts";
import { type Konteks, noteForm, quote } from "./context.ts";
import { isRowFilled, pickRows } from "./choose.ts";
import { compareIndikator, compareSubKegiatan } from "./plan.ts";
import type { BarisTabel, TabelFormulir } from "./table.ts";
import { showCell } from "./text.ts";

/* The rows of a form against the rows of the plan. */

/** What the unit typed for its indicators, in the order of the plan. */
export function readKinerja(konteks: Konteks, tabel: TabelFormulir | null, unit: string): IsianIndikator[] {
  if (!tabel) return [];
  const rencana = konteks.rencanaOf(unit).indikator;
  return pairRows(konteks, tabel, new Map(rencana.map((r) => [r.id, r]))).map(([row, r]) => {
    compareIndikator(konteks, tabel, row, r);
    return readIndikator(konteks, tabel, row, unit, r);
  });
}

/** What the unit typed for its sub kegiatan, in the order of the plan. */
export function readAnggaran(konteks: Konteks, tabel: TabelFormulir | null, unit: string): IsianSubKegiatan[] {
  if (!tabel) return [];
  const rencana = konteks.rencanaOf(unit).subKegiatan;
  return pairRows(konteks, tabel, new Map(rencana.map((r) => [r.subKegiatan.kode, r]))).map(([row, r]) => {
    compareSubKegiatan(konteks, tabel, row, r);
    return readSubKegiatan(konteks, tabel, row, unit, r);
  });
}

/** The evidence that the unit listed; a row needs no key. */
export function readDaftarBukti(konteks: Konteks, tabel: TabelFormulir | null): BuktiDukung[] {
  if (!tabel) return [];
  return tabel.baris.flatMap((row) => readBukti(konteks, tabel, row) ?? []);
}

/** Rows of unknown keys beyond this are left over, and so counted as rows that the unit added. */
const BATAS_BARIS_LAIN = 50;

/** The rows of the form with their rows of the plan; notes those that only one of them has. */
function pairRows<T>(
  konteks: Konteks,
  tabel: TabelFormulir,
  rencana: ReadonlyMap<string, T>,
): (readonly [BarisTabel, T])[] {
  const rows = pickRows(konteks, tabel);
  const unknown = [...rows.values()].filter(({ kunci }) => !rencana.has(kunci));
  for (const row of unknown.slice(0, BATAS_BARIS_LAIN)) noteUnknownRow(konteks, tabel, row);
  const doubled = new Set(tabel.baris.map(({ kunci }) => kunci));
  return [...rencana].flatMap(([kunci, r]) => {
    const row = rows.get(kunci);
    if (row) return [[row, r] as const];
    if (!doubled.has(kunci)) noteMissingRow(konteks, tabel, kunci);
    return [];
  });
}

function noteUnknownRow(konteks: Konteks, { lembar, jenis }: TabelFormulir, row: BarisTabel): void {
  const filled = isRowFilled(konteks, row, jenis);
  const cells = [...row.sel.values()];
  for (const cell of cells) konteks.terbaca.add(cell);
  const isi = cells.slice(-3).map((cell) => quote(showCell(cell, konteks.tahun1904)));
  noteForm(konteks, {
    tingkat: filled ? "galat" : "peringatan",
    nama: "kunci-tidak-dikenal",
    lembar: lembar.nama,
    sel: `A${row.baris}`,
    pesan: `Baris ${row.baris} berkode ${quote(row.kunci)}, yang bukan rencana unit ini di lkjip.yaml${isi.length > 0 ? `; isinya (${isi.join(", ")}) tidak dipakai` : ""}.`,
    perbaikan:
      "hapus barisnya bila memang tidak dipakai; bila kodenya terketik lain, salin isinya ke formulir baru: lkjip forms",
  });
}

function noteMissingRow(konteks: Konteks, { lembar }: TabelFormulir, kunci: string): void {
  noteForm(konteks, {
    tingkat: "peringatan",
    nama: "baris-hilang",
    lembar: lembar.nama,
    pesan: `Baris ${kunci} tidak ada di formulir ini, mungkin terhapus, sehingga belum ada realisasinya.`,
    perbaikan: "isi baris itu di formulir baru yang dibuat dengan: lkjip forms",
  });
}
