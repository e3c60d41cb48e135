import { cleanText, readAngka } from "../../model/angka.ts";
import { desimal } from "../../model/desimal.ts";
import { formatAngka, formatRupiah } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { targetTriwulan } from "../../plan/bulan.ts";
import type { PlannedIndikator, PlannedSubKegiatan } from "../../plan/indikator.ts";
import type { Rule } from "../../plan/rule.ts";
import type { Target } from "../../plan/schema.ts";
import { formatTarget } from "../../plan/target.ts";
import type { Cell } from "../../xlsx/cell.ts";
import { type FormContext, noteCell, quote } from "./context.ts";
import { judulOf, type ReadBaris, type TabelFormulir } from "./table.ts";
import { showCell } from "./text.ts";

/* The locked cells of a form: a unit that changed one is told that the plan of lkjip.yaml counts. */

/** Compares the locked cells of an indicator's row with the plan. */
export function compareIndikator(
  context: FormContext,
  tabel: TabelFormulir,
  row: ReadBaris,
  { indikator, uraianInduk, rule }: PlannedIndikator,
): void {
  const { uraian, satuan, target } = indikator;
  compareText(context, tabel, row, "kode", indikator.kode);
  compareText(context, tabel, row, "sasaran", uraianInduk);
  compareText(context, tabel, row, "uraian", uraian);
  compareText(context, tabel, row, "satuan", satuan);
  compareArah(context, tabel, row, rule);
  compareTarget(context, tabel, row, "target", target);
  for (const [i, tw] of (targetTriwulan(indikator) ?? [null, null, null, null]).entries()) {
    compareTarget(context, tabel, row, `target_tw${i + 1}`, tw);
  }
}

/** Compares the locked cells of a sub kegiatan's row with the plan. */
export function compareSubKegiatan(
  context: FormContext,
  tabel: TabelFormulir,
  row: ReadBaris,
  { subKegiatan }: PlannedSubKegiatan,
): void {
  compareText(context, tabel, row, "kode", subKegiatan.kode);
  compareText(context, tabel, row, "uraian", subKegiatan.uraian);
  const cell = row.sel.get("pagu");
  markRead(context, row, ["pagu"]);
  if (cell && !isNumber(cell, subKegiatan.pagu, true))
    noteChanged(context, tabel, cell, "pagu", formatRupiah(subKegiatan.pagu));
}

function compareText(context: FormContext, tabel: TabelFormulir, row: ReadBaris, kolom: string, plan: string): void {
  const cell = row.sel.get(kolom);
  markRead(context, row, [kolom]);
  if (!cell || simplify(showCell(cell, context.tahun1904)) === simplify(plan)) return;
  noteChanged(context, tabel, cell, kolom, quote(plan));
}

/** The form says more ("Makin besar makin baik; dipakai …"); an earlier one had the word of lkjip.yaml ("Naik; …"). */
function compareArah(context: FormContext, tabel: TabelFormulir, row: ReadBaris, { arah }: Rule): void {
  const cell = row.sel.get("arah");
  markRead(context, row, ["arah"]);
  if (!cell) return;
  const teks = simplify(showCell(cell, false));
  if ([ARAH[arah].judul, arah].some((word) => teks.startsWith(simplify(word)))) return;
  noteChanged(context, tabel, cell, "arah", quote(arah));
}

function compareTarget(
  context: FormContext,
  tabel: TabelFormulir,
  row: ReadBaris,
  kolom: string,
  plan: Target | null,
): void {
  const cell = row.sel.get(kolom);
  markRead(context, row, [kolom]);
  if (!cell || isTarget(cell, plan)) return;
  noteChanged(context, tabel, cell, kolom, plan === null ? "kosong" : formatTarget(plan));
}

function isTarget(cell: Cell, plan: Target | null): boolean {
  const show = simplify(showCell(cell, false));
  if (plan === null) return show === "" || show === "-";
  if (typeof plan === "number") return isNumber(cell, plan, false) || show === formatAngka(plan);
  if (typeof plan === "string") return show === simplify(plan);
  // As lkjip wrote it: "817–1.000", in which 1.000 alone could be read in two ways.
  if (show === simplify(formatTarget(plan))) return true;
  const reading = readAngka(show);
  return reading.jenis === "rentang" && reading.min.eq(desimal(plan.min)) && reading.max.eq(desimal(plan.max));
}

function isNumber({ nilai }: Cell, plan: number, rupiah: boolean): boolean {
  if (nilai.jenis === "angka")
    return (
      desimal(nilai.angka).eq(desimal(plan)) ||
      (nilai.format === "persen" && desimal(nilai.angka).times(100).eq(desimal(plan)))
    );
  const reading = nilai.jenis === "teks" ? readAngka(nilai.teks, { rupiah }) : null;
  return reading?.jenis === "angka" && reading.nilai.eq(desimal(plan));
}

const simplify = (teks: string): string => cleanText(teks).toLowerCase();

function markRead(context: FormContext, row: ReadBaris, kolom: readonly string[]): void {
  for (const kunci of kolom) {
    const cell = row.sel.get(kunci);
    if (cell) context.read.add(cell);
  }
}

function noteChanged(
  context: FormContext,
  { lembar, jenis }: TabelFormulir,
  cell: Cell,
  kolom: string,
  plan: string,
): void {
  noteCell(
    context,
    { lembar: lembar.nama, cell },
    {
      tingkat: "peringatan",
      nama: "rencana-diubah",
      pesan: `${judulOf(jenis, kolom)} di formulir ini ${quote(showCell(cell, context.tahun1904))}, sedangkan di lkjip.yaml ${plan}; yang berlaku lkjip.yaml.`,
      perbaikan: "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    },
  );
}
