import { isRupiahSatuan } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import type { PlannedIndikator, PlannedSubKegiatan } from "../../plan/indikator.ts";
import type { BuktiDukung, Isian, IsianIndikator, IsianSubKegiatan, IsianTeks } from "../kinerja.ts";
import { mapNarrative } from "../layout.ts";
import { asalOf, type FormContext, noteCell, type SelLembar } from "./context.ts";
import { type JenisTabel, judulOf, REMARK_JUDUL, type ReadBaris, type TabelFormulir } from "./table.ts";
import { plainText, readTanggal, readTeks, showCell } from "./text.ts";
import { readNilai } from "./value.ts";
import type { NilaiRule } from "./value-messages.ts";

/* One row of a form as data. */

/** Reads the texts of one row by column. */
function makeTextReader(
  context: FormContext,
  { lembar, jenis }: TabelFormulir,
  row: ReadBaris,
): (kolom: string) => IsianTeks | null {
  return (kolom) => {
    const cell = row.sel.get(kolom);
    if (!cell) return null;
    const teks = readTeks(context, { lembar: lembar.nama, cell }, judulOf(jenis, kolom));
    if (teks === null) keepUnread(context, jenis, row, kolom, { lembar: lembar.nama, cell });
    return teks;
  };
}

/** Keeps what was typed in a cell that gave no value. */
function keepUnread(
  context: FormContext,
  tabel: JenisTabel,
  { kunci }: ReadBaris,
  kolom: string,
  tempat: SelLembar,
): void {
  const teks = showCell(tempat.cell, context.tahun1904).trim();
  if (teks === "" || tempat.cell.nilai.jenis === "terlalu_panjang") return;
  context.unread.push({ tabel, baris: kunci, kolom, teks, asal: asalOf(context, tempat) });
}

/** Reads a value of a row; what cannot be read is kept as it was typed. */
function readValue(
  context: FormContext,
  { lembar: { nama: lembar }, jenis }: TabelFormulir,
  row: ReadBaris,
  rule: Omit<NilaiRule, "judul" | "remarkJudul">,
): Isian | null {
  const cell = row.sel.get(rule.kolom);
  if (!cell) return null;
  const isian = readNilai(
    context,
    { lembar, cell },
    { ...rule, judul: judulOf(jenis, rule.kolom), remarkJudul: REMARK_JUDUL[jenis] },
  );
  if (isian === null) keepUnread(context, jenis, row, rule.kolom, { lembar, cell });
  return isian;
}

/** Reads the row of one indicator. */
export function readIndikator(
  context: FormContext,
  tabel: TabelFormulir,
  row: ReadBaris,
  unit: string,
  plan: PlannedIndikator,
): IsianIndikator {
  const { satuan } = plan.indikator;
  const predikat = ARAH[plan.rule.arah].target === "predikat";
  const rule = { kunci: plan.id, unit, rupiah: isRupiahSatuan(satuan), predikat, satuan };
  const nilai = (kolom: string): Isian | null => readValue(context, tabel, row, { ...rule, kolom });
  return {
    id: plan.id,
    triwulan: [nilai("tw1"), nilai("tw2"), nilai("tw3"), nilai("tw4")],
    realisasi: nilai("realisasi"),
    capaianLembar: readRumusResult(context, tabel, row, "capaian"),
    narrative: mapNarrative(makeTextReader(context, tabel, row)),
  };
}

/** Reads the row of one sub kegiatan. */
export function readSubKegiatan(
  context: FormContext,
  tabel: TabelFormulir,
  row: ReadBaris,
  unit: string,
  plan: PlannedSubKegiatan,
): IsianSubKegiatan {
  const { kode } = plan.subKegiatan;
  const rule = { kolom: "realisasi", kunci: kode, unit, rupiah: true, predikat: false, satuan: "rupiah" };
  const teks = makeTextReader(context, tabel, row);
  readRumusResult(context, tabel, row, "serapan");
  return {
    kode,
    realisasi: readValue(context, tabel, row, rule),
    keluaran: teks("keluaran"),
    catatan: teks("catatan"),
  };
}

/**
 * What the form's own formula shows, as it stands; only ever compared. An error or a text of that formula is no finding:
 * the same inputs are calculated here. A typed value in its place is one.
 */
function readRumusResult(
  context: FormContext,
  { lembar, jenis }: TabelFormulir,
  row: ReadBaris,
  kolom: string,
): Isian | null {
  const cell = row.sel.get(kolom);
  if (!cell) return null;
  const tempat: SelLembar = { lembar: lembar.nama, cell };
  const judul = judulOf(jenis, kolom);
  context.read.add(cell);
  const show = showCell(cell, context.tahun1904);
  if (cell.rumus === null && show.trim() !== "") {
    noteCell(context, tempat, {
      tingkat: "peringatan",
      nama: "rumus-diganti",
      pesan: `Rumus ${judul} diganti dengan ketikan "${show}"; ketikan itu tidak dipakai.`,
      perbaikan: "biarkan kolom itu; lkjip menghitungnya sendiri dari target dan realisasi",
    });
  }
  if (cell.nilai.jenis !== "angka" || cell.nilai.format === "tanggal") return null;
  // Noted again by no one: the value is only compared.
  return readNilai({ ...context, temuan: [] }, tempat, {
    judul,
    kolom,
    kunci: row.kunci,
    unit: "",
    rupiah: false,
    predikat: false,
    satuan: "%",
    remarkJudul: REMARK_JUDUL[jenis],
  });
}

/** Reads one row of evidence; null where nothing is in it. */
export function readBukti(context: FormContext, tabel: TabelFormulir, row: ReadBaris): BuktiDukung | null {
  const lembar = tabel.lembar.nama;
  const teks = makeTextReader(context, tabel, row);
  const indikator = teks("indikator")?.teks ?? null;
  const uraian = teks("uraian")?.teks ?? null;
  const dated = row.sel.get("tanggal");
  const tanggal = dated ? readTanggal(context, { lembar, cell: dated }, judulOf("bukti", "tanggal")) : null;
  if (dated && tanggal === null) keepUnread(context, "bukti", row, "tanggal", { lembar, cell: dated });
  const lokasi = teks("lokasi")?.teks ?? null;
  const cell = ["uraian", "lokasi", "indikator", "tanggal"]
    .map((kolom) => row.sel.get(kolom))
    .find((c) => c !== undefined);
  if (!cell || (indikator === null && uraian === null && tanggal === null && lokasi === null)) return null;
  if (uraian === null) {
    noteCell(
      context,
      { lembar, cell },
      {
        tingkat: "peringatan",
        nama: "bukti-tanpa-uraian",
        pesan: `Baris bukti ini belum ada uraiannya, hanya "${plainText(cell)}".`,
        perbaikan: "isi kolom Uraian Bukti Dukung, misalnya Laporan SKM semester II",
      },
    );
  }
  return { indikator, uraian: uraian ?? "", tanggal, lokasi, asal: asalOf(context, { lembar, cell }) };
}
