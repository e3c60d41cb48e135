import { isRupiahSatuan } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import type { PlannedIndikator, PlannedSubKegiatan } from "../../plan/indikator.ts";
import type { BuktiDukung, Isian, IsianIndikator, IsianSubKegiatan, IsianTeks } from "../kinerja.ts";
import { KOLOM_ANGGARAN, KOLOM_BUKTI, KOLOM_KINERJA, type KolomFormulir, mapNarrative } from "../layout.ts";
import { asalOf, type Context, noteCell, type SelLembar } from "./context.ts";
import type { BarisTabel, TabelFormulir } from "./table.ts";
import { plainText, readTanggal, readTeks, showCell } from "./text.ts";
import { readNilai } from "./value.ts";

/* One row of a form as data. */

const JUDUL_KINERJA = headings(KOLOM_KINERJA);
const JUDUL_ANGGARAN = headings(KOLOM_ANGGARAN);
const JUDUL_BUKTI = headings(KOLOM_BUKTI);

function headings(kolom: readonly KolomFormulir[]): ReadonlyMap<string, string> {
  return new Map(kolom.map(({ kunci, judul }) => [kunci, judul]));
}

/** Reads the row of one indicator. */
export function readIndikator(
  context: Context,
  { lembar }: TabelFormulir,
  row: BarisTabel,
  unit: string,
  plan: PlannedIndikator,
): IsianIndikator {
  const { satuan } = plan.indikator;
  const predikat = ARAH[plan.rule.arah].target === "predikat";
  const nilai = (kolom: string): Isian | null => {
    const cell = row.sel.get(kolom);
    const judul = JUDUL_KINERJA.get(kolom) ?? kolom;
    const rule = { judul, kolom, kunci: plan.id, unit, rupiah: isRupiahSatuan(satuan), predikat, satuan };
    return cell ? readNilai(context, { lembar: lembar.nama, cell }, rule) : null;
  };
  const teks = (kolom: string): IsianTeks | null => {
    const cell = row.sel.get(kolom);
    return cell ? readTeks(context, { lembar: lembar.nama, cell }, JUDUL_KINERJA.get(kolom) ?? kolom) : null;
  };
  return {
    id: plan.id,
    triwulan: [nilai("tw1"), nilai("tw2"), nilai("tw3"), nilai("tw4")],
    realisasi: nilai("realisasi"),
    capaianLembar: readRumusResult(context, lembar.nama, row, "capaian", JUDUL_KINERJA),
    narrative: mapNarrative(teks),
  };
}

/** Reads the row of one sub kegiatan. */
export function readSubKegiatan(
  context: Context,
  { lembar }: TabelFormulir,
  row: BarisTabel,
  unit: string,
  plan: PlannedSubKegiatan,
): IsianSubKegiatan {
  const { kode } = plan.subKegiatan;
  const realisasi = row.sel.get("realisasi");
  const rule = {
    judul: JUDUL_ANGGARAN.get("realisasi") ?? "",
    kolom: "realisasi",
    kunci: kode,
    unit,
    rupiah: true,
    predikat: false,
    satuan: "rupiah",
  };
  const teks = (kolom: string): IsianTeks | null => {
    const cell = row.sel.get(kolom);
    return cell ? readTeks(context, { lembar: lembar.nama, cell }, JUDUL_ANGGARAN.get(kolom) ?? kolom) : null;
  };
  readRumusResult(context, lembar.nama, row, "serapan", JUDUL_ANGGARAN);
  return {
    kode,
    realisasi: realisasi ? readNilai(context, { lembar: lembar.nama, cell: realisasi }, rule) : null,
    keluaran: teks("keluaran"),
    catatan: teks("catatan"),
  };
}

/**
 * What the form's own formula shows, as it stands; only ever compared. An error or a text of that formula is no finding:
 * the same inputs are calculated here. A typed value in its place is one.
 */
function readRumusResult(
  context: Context,
  lembar: string,
  row: BarisTabel,
  kolom: string,
  judul: ReadonlyMap<string, string>,
): Isian | null {
  const cell = row.sel.get(kolom);
  if (!cell) return null;
  const tempat: SelLembar = { lembar, cell };
  context.read.add(cell);
  const show = showCell(cell, context.tahun1904);
  if (cell.rumus === null && show.trim() !== "") {
    noteCell(context, tempat, {
      tingkat: "peringatan",
      nama: "rumus-diganti",
      pesan: `Rumus ${judul.get(kolom)} diganti dengan ketikan "${show}"; ketikan itu tidak dipakai.`,
      perbaikan: "biarkan kolom itu; lkjip menghitungnya sendiri dari target dan realisasi",
    });
  }
  if (cell.nilai.jenis !== "angka" || cell.nilai.format === "tanggal") return null;
  // Noted again by no one: the value is only compared.
  return readNilai({ ...context, temuan: [] }, tempat, {
    judul: judul.get(kolom) ?? kolom,
    kolom,
    kunci: row.kunci,
    unit: "",
    rupiah: false,
    predikat: false,
    satuan: "%",
  });
}

/** Reads one row of evidence; null where nothing is in it. */
export function readBukti(context: Context, { lembar }: TabelFormulir, row: BarisTabel): BuktiDukung | null {
  const tempat = (kolom: string): SelLembar | null => {
    const cell = row.sel.get(kolom);
    return cell ? { lembar: lembar.nama, cell } : null;
  };
  const teks = (kolom: string): string | null => {
    const sel = tempat(kolom);
    return sel ? (readTeks(context, sel, JUDUL_BUKTI.get(kolom) ?? kolom)?.teks ?? null) : null;
  };
  const indikator = teks("indikator");
  const uraian = teks("uraian");
  const selTanggal = tempat("tanggal");
  const tanggal = selTanggal ? readTanggal(context, selTanggal, JUDUL_BUKTI.get("tanggal") ?? "") : null;
  const lokasi = teks("lokasi");
  const cell = ["uraian", "lokasi", "indikator", "tanggal"]
    .map((kolom) => row.sel.get(kolom))
    .find((c) => c !== undefined);
  if (!cell || (indikator === null && uraian === null && tanggal === null && lokasi === null)) return null;
  if (uraian === null) {
    noteCell(
      context,
      { lembar: lembar.nama, cell },
      {
        tingkat: "peringatan",
        nama: "bukti-tanpa-uraian",
        pesan: `Baris bukti ini belum ada uraiannya, hanya "${plainText(cell)}".`,
        perbaikan: "isi kolom Uraian Bukti Dukung, misalnya Laporan SKM semester II",
      },
    );
  }
  return { indikator, uraian: uraian ?? "", tanggal, lokasi, asal: asalOf(context, { lembar: lembar.nama, cell }) };
}
