import type { Indikator, Target } from "../../plan/schema.ts";
import { desimal } from "../../model/desimal.ts";
import { formatAngka, formatRupiah, formatTarget } from "../../model/format.ts";
import type { IndikatorRencana, SubKegiatanRencana } from "../../plan/indikator.ts";
import { cleanText, readAngka } from "../../model/angka.ts";
import type { Cell } from "../../xlsx/cell.ts";
import { type Konteks, noteCell, quote } from "./context.ts";
import { type BarisTabel, KOLOM_TABEL, type TabelFormulir } from "./table.ts";
import { showCell } from "./text.ts";

/* The locked cells of a form: a unit that changed one is told that the plan of lkjip.yaml counts. */

/** Compares the locked cells of an indicator's row with the plan. */
export function compareIndikator(
  konteks: Konteks,
  tabel: TabelFormulir,
  row: BarisTabel,
  { indikator, uraianInduk }: IndikatorRencana,
): void {
  const { uraian, satuan, target, target_tw } = indikator;
  compareText(konteks, tabel, row, "kode", indikator.kode);
  compareText(konteks, tabel, row, "sasaran", uraianInduk);
  compareText(konteks, tabel, row, "uraian", uraian);
  compareText(konteks, tabel, row, "satuan", satuan);
  compareArah(konteks, tabel, row, indikator);
  compareTarget(konteks, tabel, row, "target", target);
  for (const [i, tw] of (target_tw ?? [null, null, null, null]).entries()) {
    compareTarget(konteks, tabel, row, `target_tw${i + 1}`, tw);
  }
}

/** Compares the locked cells of a sub kegiatan's row with the plan. */
export function compareSubKegiatan(
  konteks: Konteks,
  tabel: TabelFormulir,
  row: BarisTabel,
  { subKegiatan }: SubKegiatanRencana,
): void {
  compareText(konteks, tabel, row, "kode", subKegiatan.kode);
  compareText(konteks, tabel, row, "uraian", subKegiatan.uraian);
  const cell = row.sel.get("pagu");
  markRead(konteks, row, ["pagu"]);
  if (cell && !isNumber(cell, subKegiatan.pagu, true))
    noteChanged(konteks, tabel, cell, "pagu", formatRupiah(subKegiatan.pagu));
}

function compareText(konteks: Konteks, tabel: TabelFormulir, row: BarisTabel, kolom: string, rencana: string): void {
  const cell = row.sel.get(kolom);
  markRead(konteks, row, [kolom]);
  if (!cell || simplify(showCell(cell, konteks.tahun1904)) === simplify(rencana)) return;
  noteChanged(konteks, tabel, cell, kolom, quote(rencana));
}

/** The form says more than the word ("Naik; nilai terakhir"); only the word decides. The kind of target goes before `arah`. */
function compareArah(konteks: Konteks, tabel: TabelFormulir, row: BarisTabel, { arah, target }: Indikator): void {
  const cell = row.sel.get("arah");
  markRead(konteks, row, ["arah"]);
  const berlaku = typeof target === "string" ? "predikat" : typeof target === "object" ? "rentang" : arah;
  if (!cell || simplify(showCell(cell, false)).startsWith(berlaku)) return;
  noteChanged(konteks, tabel, cell, "arah", quote(berlaku));
}

function compareTarget(
  konteks: Konteks,
  tabel: TabelFormulir,
  row: BarisTabel,
  kolom: string,
  rencana: Target | null,
): void {
  const cell = row.sel.get(kolom);
  markRead(konteks, row, [kolom]);
  if (!cell || isTarget(cell, rencana)) return;
  noteChanged(konteks, tabel, cell, kolom, rencana === null ? "kosong" : formatTarget(rencana));
}

function isTarget(cell: Cell, rencana: Target | null): boolean {
  const tampil = simplify(showCell(cell, false));
  if (rencana === null) return tampil === "" || tampil === "-";
  if (typeof rencana === "number") return isNumber(cell, rencana, false) || tampil === formatAngka(rencana);
  if (typeof rencana === "string") return tampil === simplify(rencana);
  const bacaan = readAngka(tampil);
  return bacaan.jenis === "rentang" && bacaan.min.eq(desimal(rencana.min)) && bacaan.max.eq(desimal(rencana.max));
}

function isNumber({ nilai }: Cell, rencana: number, rupiah: boolean): boolean {
  if (nilai.jenis === "angka")
    return (
      desimal(nilai.angka).eq(desimal(rencana)) ||
      (nilai.format === "persen" && desimal(nilai.angka).times(100).eq(desimal(rencana)))
    );
  const bacaan = nilai.jenis === "teks" ? readAngka(nilai.teks, { rupiah }) : null;
  return bacaan?.jenis === "angka" && bacaan.nilai.eq(desimal(rencana));
}

const simplify = (teks: string): string => cleanText(teks).toLowerCase();

function markRead(konteks: Konteks, row: BarisTabel, kolom: readonly string[]): void {
  for (const kunci of kolom) {
    const cell = row.sel.get(kunci);
    if (cell) konteks.terbaca.add(cell);
  }
}

function noteChanged(
  konteks: Konteks,
  { lembar, jenis }: TabelFormulir,
  cell: Cell,
  kolom: string,
  rencana: string,
): void {
  const judul = KOLOM_TABEL[jenis].find(({ kunci }) => kunci === kolom)?.judul ?? kolom;
  noteCell(
    konteks,
    { lembar: lembar.nama, cell },
    {
      tingkat: "peringatan",
      nama: "rencana-diubah",
      pesan: `${judul} di formulir ini ${quote(showCell(cell, konteks.tahun1904))}, sedangkan di lkjip.yaml ${rencana}; yang berlaku lkjip.yaml.`,
      perbaikan: "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    },
  );
}
